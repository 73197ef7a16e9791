//! The list says how problems stand, the opposite where they stand otherwise, and so where nothing is known.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::problems::Problems;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

fn report_of(at: &Workspace, scope: Scope, key: &str, as_of: &str) -> Problems {
    let books = Books::open(at);
    let (period, as_of) = (period(key), day(as_of));
    match view("problems", &Context { books: &books, scope, period, as_of, lang: Lang::Zh }) {
        Some(View::Problems(report)) => *report,
        other => panic!("no list but {other:?}"),
    }
}

fn report(at: &Workspace) -> Problems {
    report_of(at, REGION, "2024-05", "2024-05-31")
}

fn said(at: &Workspace, id: &str) -> String {
    report(at).opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "{part} is not in {text}");
}

/// Another entry of a problem, bent as asked.
fn again(at: &mut Workspace, date: &str, id: &str, bend: impl FnOnce(&mut Problem)) {
    problem(at, date, CHANGSHENG, "P-02 断货", id);
    let last = at.facts.problems.last_mut().expect("just written");
    last.title = None;
    bend(last);
}

fn solved(at: &mut Workspace, date: &str, id: &str) {
    again(at, date, id, |entry| entry.solved = true);
}

/// A payment that arrived before, or after, the day of the log.
fn paid(at: &mut Workspace, date: &str, customer: CustomerId, yuan: i64, on: &str) {
    payment(at, date, WANG, customer, yuan);
    at.facts.payments.last_mut().expect("just written").on = Some(day(on));
}

#[test]
fn more_are_open_than_before_or_fewer_or_as_many_or_none_was_ever_written() {
    let mut at = story();
    has(&said(&at, "course"), "5月提出 0 项、解决 0 项；未解决 1 项，与期初一样多");
    problem(&mut at, "2024-05-12", HONGTU, "送货慢", "Q-018");
    has(&said(&at, "course"), "5月提出 1 项、解决 0 项；未解决 2 项，比期初多 1 项");
    solved(&mut at, "2024-05-20", "Q-017");
    solved(&mut at, "2024-05-21", "Q-018");
    has(&said(&at, "course"), "5月提出 1 项、解决 2 项；未解决 0 项，比期初少 1 项");
    let june = report_of(&at, REGION, "2024-06", "2024-06-30");
    has(&june.opening[0].sentences[0], "6月没有新提出的问题，以前的也都解决了");
    has(&said(&empty(), "course"), "日志里没有问题记录；是没有问题还是没有写，请周敏核实");
}

#[test]
fn what_is_at_stake_is_summed_or_is_one_or_is_not_written() {
    let mut at = story();
    has(&said(&at, "course"), "没有一项写明影响金额");
    again(&mut at, "2024-05-09", "Q-017", |entry| entry.loss = Some(Amount::int(30_000)));
    has(&said(&at, "course"), "写明影响金额的只有「P-02 断货」（昌盛建材），3.0 万元");
    problem(&mut at, "2024-05-12", HONGTU, "送货慢", "Q-018");
    at.facts.problems.last_mut().unwrap().loss = Some(Amount::int(52_000));
    has(&said(&at, "course"), "写明影响金额的 2 项合计 8.2 万元，最大的是「送货慢」（宏图装饰），5.2 万元");
    assert_eq!(report(&at).departments.rows[0].loss, "8.2");
    solved(&mut at, "2024-05-20", "Q-017");
    solved(&mut at, "2024-05-20", "Q-018");
    assert!(!said(&at, "course").contains("影响金额"), "nothing is at stake any more");
}

#[test]
fn what_occurred_again_stands_first_open_or_solved_and_what_did_not_is_said_not_to() {
    let mut at = story();
    has(&said(&at, "recurring"), "1 项里，没有反复出现的");
    has(&report(&at).recurring.notes[0], "没有反复出现的问题");
    problem(&mut at, "2024-05-14", DATONG, "大同也断货", "Q-031");
    at.facts.problems.last_mut().unwrap().same_as = Some("Q-017".into());
    has(&said(&at, "recurring"), "反复出现的 1 项：「P-02 断货」（昌盛建材）2 次，未解决");
    let row = &report(&at).recurring.rows[0];
    assert_eq!(row.course, "04-22 P-02 断货（昌盛建材）；05-14 大同也断货（大同商行）");
    solved(&mut at, "2024-05-20", "Q-017");
    has(&said(&at, "recurring"), "「P-02 断货」（昌盛建材）2 次，已解决");
    assert_eq!(report(&at).recurring.rows[0].state, "05-20 已解决");
    let june = report_of(&at, REGION, "2024-06", "2024-06-30");
    assert!(june.recurring.rows.is_empty(), "what was solved before the period is none of it");
    assert_eq!(said(&empty(), "recurring"), "", "where nothing was written the first point says so");
}

#[test]
fn a_problem_open_again_is_told_as_occurring_twice() {
    let mut at = story();
    solved(&mut at, "2024-05-06", "Q-017");
    again(&mut at, "2024-05-16", "Q-017", |entry| entry.effect = Some("又断了".into()));
    let list = report(&at);
    assert_eq!(list.recurring.rows[0].course, "04-22 P-02 断货（昌盛建材）；05-16 P-02 断货（昌盛建材）");
    assert_eq!(list.open.rows[0].title, "P-02 断货（第 2 次发生）");
    assert_eq!(list.departments.rows[0].recurring, "1");
}

#[test]
fn the_department_with_most_open_ones_is_named_or_several_or_who_is_to_name_them() {
    let mut at = story();
    let depart = |at: &mut Workspace, id: &str, customer, department| {
        problem(at, "2024-05-12", customer, id, id);
        at.facts.problems.last_mut().unwrap().department = department;
    };
    has(&said(&at, "departments"), "未解决的 1 项里，采购最多，1 项");
    depart(&mut at, "Q-018", HONGTU, Some(Department::Stock));
    has(&said(&at, "departments"), "未解决的 2 项里，仓库、采购最多，各 1 项");
    has(&said(&at, "departments"), "没有逾期的");
    depart(&mut at, "Q-019", HONGTU, None);
    has(&said(&at, "departments"), "没有写明部门的 1 项，请周敏补写");
    at.facts.problems[1].due = Some(day("2024-05-20"));
    has(&said(&at, "departments"), "逾期的：仓库 1 项");
    let list = report(&at);
    let names: Vec<&str> = list.departments.rows.iter().map(|row| &*row.name).collect();
    assert_eq!(names, ["仓库", "采购", "未写部门", "合计"], "in the order of the departments");
    let order: Vec<&str> = list.open.rows.iter().map(|row| &*row.id).collect();
    assert_eq!(order, ["Q-018", "Q-017", "Q-019"]);
    for id in ["Q-017", "Q-018", "Q-019"] {
        solved(&mut at, "2024-05-25", id);
    }
    has(&said(&at, "departments"), "没有一个部门有未解决的问题");
    has(&report(&empty()).departments.notes[0], "没有未解决和本期解决的问题");
}

#[test]
fn a_problem_without_remedy_has_a_card_that_asks_for_it_and_one_in_hand_has_none() {
    let mut at = story();
    let card = &report(&at).cards.rows[0];
    assert_eq!((&*card.name, &*card.wanted), ("Q-017 P-02 断货（昌盛建材，采购）", "周敏：办法、期限"));
    assert_eq!((&*card.raised, &*card.owner), ("王小明 04-22，已 39 天（第 2 个月）", "采购部，期限 未定"));
    has(&said(&at, "decide"), "尚无办法");
    again(&mut at, "2024-05-09", "Q-017", |entry| {
        entry.effect = Some("少进三万".into());
        entry.remedy = Some("请车间插单".into());
        entry.due = Some(day("2024-06-20"));
        entry.team = vec![Who::Person(WANG), Who::Person(LI)];
    });
    let list = report(&at);
    assert!(list.cards.rows.is_empty());
    has(&list.cards.notes[0], "未解决的 1 项都有办法，也没有逾期，不需要决定");
    assert_eq!(said(&at, "decide"), "");
    let late = report_of(&at, REGION, "2024-06", "2024-06-30");
    let card = &late.cards.rows[0];
    assert_eq!(card.wanted, "周敏：新的期限");
    assert_eq!(card.owner, "采购部，期限 06-20（逾期 10 天），专项小组：王小明、李芳");
    assert_eq!(card.news, "", "the cells say it already");
    again(&mut at, "2024-05-20", "Q-017", |entry| entry.effect = Some("还是没货".into()));
    let news = &report_of(&at, REGION, "2024-06", "2024-06-30").cards.rows[0].news;
    assert_eq!(news, "05-09 王小明：少进三万");
    has(&report(&empty()).cards.notes[0], "没有未解决的问题");
}

#[test]
fn cards_are_laid_out_recurring_ones_first_and_the_rest_is_counted() {
    let mut at = story();
    for n in 0..6_i64 {
        problem(&mut at, "2024-05-12", HONGTU, "送货慢", &format!("Q-10{n}"));
        at.facts.problems.last_mut().unwrap().loss = Some(Amount::int(1_000 * (n + 1)));
    }
    problem(&mut at, "2024-05-14", DATONG, "大同也断货", "Q-031");
    at.facts.problems.last_mut().unwrap().same_as = Some("Q-017".into());
    let cards = report(&at).cards;
    let names: Vec<&str> = cards.rows.iter().map(|card| &card.name[..5]).collect();
    assert_eq!(names, ["Q-017", "Q-105", "Q-104", "Q-103", "Q-102", "Q-101"]);
    has(&cards.notes[0], "需要决定的另有 1 项");
}

#[test]
fn a_solved_one_kept_its_day_or_was_late_or_had_none() {
    let kept = |due: Option<&str>| {
        let mut at = story();
        again(&mut at, "2024-05-09", "Q-017", |entry| entry.due = due.map(day));
        solved(&mut at, "2024-05-20", "Q-017");
        report(&at).solved.rows[0].kept.clone()
    };
    assert_eq!(kept(Some("2024-05-20")), "按期");
    assert_eq!(kept(Some("2024-05-18")), "迟 2 天");
    assert_eq!(kept(None), "没有定期限");
    has(&report(&story()).solved.notes[0], "5月没有解决的问题");
}

#[test]
fn areas_are_regions_of_a_team_and_places_of_a_region() {
    let mut at = story();
    at.roster.areas.push(Area { id: "west".into(), name: "华西区".into(), ..at.roster.areas[0].clone() });
    let west = AreaId(1);
    at.roster.customers[HONGTU.index()].states[0].region = Some(west);
    at.roster.people[LI.index()].posts[0].region = Some(west);
    problem(&mut at, "2024-05-12", HONGTU, "送货慢", "Q-018");
    let of = |at: &Workspace, scope| {
        let list = report_of(at, scope, "2024-05", "2024-05-31");
        let rows = list.areas.rows.iter().map(|row| format!("{} {}", row.name, row.open)).collect::<Vec<_>>();
        (list.regions, rows)
    };
    assert_eq!(of(&at, Scope::Team), (true, vec!["华东区 1".into(), "华西区 1".into(), "合计 2".into()]));
    at.facts.problems[1].customer = None;
    assert_eq!(of(&at, Scope::Team), (true, vec!["华东区 2".into()]), "of no customer: where who raised it is");
    assert_eq!(of(&at, REGION), (false, vec!["华东区 1".into(), "不在客户处 1".into(), "合计 2".into()]));
}

#[test]
fn payments_are_told_later_or_on_the_day_or_nobody_says_or_there_are_none() {
    let mut at = story();
    has(&said(&at, "notice"), "记下的回款 1 笔，没有一笔写到账日");
    paid(&mut at, "2024-05-29", CHANGSHENG, 5_000, "2024-05-29");
    has(&said(&at, "notice"), "记下的回款 2 笔，都在到账当天告知（写了到账日的 1 笔）");
    assert!(report(&at).notices.rows.is_empty());
    paid(&mut at, "2024-05-30", HONGTU, 7_000, "2024-05-20");
    at.facts.payments.last_mut().unwrap().credit = Some(LI);
    has(&said(&at, "notice"), "3 笔，1 笔不是到账当天告知，这些平均隔 10 天；最久的是宏图装饰，10 天");
    assert!(!said(&at, "notice").contains("又联系过"));
    visit(&mut at, "2024-05-25", LI, HONGTU);
    has(&said(&at, "notice"), "又联系过宏图装饰（1 次）");
    let row = &report(&at).notices.rows[0];
    assert_eq!((&*row.arrived, &*row.told, &*row.days, &*row.contacts), ("05-20", "05-30", "10", "1"));
    assert_eq!((&*row.amount, &*row.by, &*row.owner), ("0.7", "王小明", "李芳"));
    paid(&mut at, "2024-05-30", DATONG, 60_000, "2024-06-05");
    let notes = report(&at).notices.notes.concat();
    has(&notes, "先记下、还没到账的 1 笔：大同商行 6.0 万元（06-05）");
    has(&said(&empty(), "notice"), "5月没有记下回款，到账到告知要多久无从看");
}

#[test]
fn a_week_and_a_quarter_tell_of_their_own_days() {
    let mut at = story();
    problem(&mut at, "2024-05-14", HONGTU, "送货慢", "Q-018");
    solved(&mut at, "2024-05-24", "Q-018");
    let came = |key: &str, as_of: &str| {
        let list = report_of(&at, Scope::Person(WANG), key, as_of);
        let row = list.departments.rows.last().unwrap().clone();
        (row.before, row.came, row.solved, row.open)
    };
    let row = |before: &str, came: &str, solved: &str, open: &str| {
        (before.to_owned(), came.to_owned(), solved.to_owned(), open.to_owned())
    };
    assert_eq!(came("2024-W20", "2024-05-31"), row("1", "1", "0", "2"), "known by its end");
    assert_eq!(came("2024-W21", "2024-05-31"), row("2", "0", "1", "1"));
    assert_eq!(came("2024-Q2", "2024-05-31"), row("0", "2", "1", "1"));
    assert_eq!(came("2024-05", "2024-05-16"), row("1", "1", "0", "2"), "a running month knows its days so far");
}
