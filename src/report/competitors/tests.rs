//! The analysis says which way things lie, the opposite where they lie the other way, and so where nothing is known.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::competitors::Competitors;
use crate::report::view::{Section, View};
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

/// A move seen by 王小明: brand, day, where, prices, answer.
fn seen(
    at: &mut Workspace,
    brand: &str,
    date: &str,
    customer: Option<CustomerId>,
    prices: Option<(i64, i64)>,
    answer: Option<&str>,
) {
    let index = at.facts.competitors.len();
    at.facts.competitors.push(Competitor {
        head: head(LogSection::Competitors, index, date, WANG),
        brand: brand.into(),
        product: prices.map(|_| "P-01".into()),
        customer: customer.map(Party::Customer),
        kind: if prices.is_some() { CompetitorKind::Price } else { CompetitorKind::Promotion },
        what: prices.is_none().then(|| "买十赠一".into()),
        price_from: prices.map(|(from, _)| Amount::int(from)),
        price_to: prices.map(|(_, to)| Amount::int(to)),
        source: None,
        answer: answer.map(Into::into),
    });
}

fn lost(at: &mut Workspace, reason: &str) {
    at.facts.lost_orders.push(LostOrder {
        head: head(LogSection::LostOrders, 0, "2024-05-22", WANG),
        customer: Party::Customer(HONGTU),
        amount: Some(Amount::int(68_000)),
        reason: Some(reason.into()),
    });
}

fn report_of(at: &Workspace, scope: Scope, key: &str, as_of: &str) -> Competitors {
    let books = Books::open(at);
    let (period, as_of) = (period(key), day(as_of));
    match view("competitors", &Context { books: &books, scope, period, as_of, lang: Lang::Zh }) {
        Some(View::Competitors(report)) => *report,
        other => panic!("no analysis but {other:?}"),
    }
}

fn report(at: &Workspace) -> Competitors {
    report_of(at, REGION, "2024-05", "2024-05-31")
}

fn said(at: &Workspace, id: &str) -> String {
    report(at).opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "{part} is not in {text}");
}

#[test]
fn more_or_fewer_moves_than_the_month_before_or_none() {
    let mut at = story();
    seen(&mut at, "固邦", "2024-05-11", None, None, None);
    has(&said(&at, "moves"), "见到竞品动作 1 条，涉及 1 个品牌，最多的是固邦（1 条）；比4月多 1 条");
    seen(&mut at, "固邦", "2024-04-11", None, None, None);
    has(&said(&at, "moves"), "与4月一样多");
    seen(&mut at, "美固", "2024-04-12", None, None, None);
    has(&said(&at, "moves"), "比4月少 1 条");
    has(&said(&story(), "moves"), "5月没有竞争对手记录；是没有动作还是没有写，请周敏核实");
    let mut new = empty();
    new.settings.log_start = Some(day("2024-05-01"));
    seen(&mut new, "固邦", "2024-05-11", None, None, None);
    has(&said(&new, "moves"), "以前没有日志可比");
}

#[test]
fn prices_fall_or_rise_or_are_not_on_record() {
    let with = |from, to| {
        let mut at = story();
        at.roster.products[0].price = Some(Amount::int(138));
        seen(&mut at, "固邦", "2024-05-11", Some(CHANGSHENG), Some((from, to)), None);
        at
    };
    has(&said(&with(132, 118), "prices"), "降价 1 次：固邦 P-01 在昌盛建材 132 → 118（▼ 10.6 %）");
    has(&said(&with(132, 118), "prices"), "现价低于我方价目的 1 种：固邦 P-01（低 20）");
    has(&said(&with(140, 150), "prices"), "价格记录 1 条，没有降价");
    assert!(!said(&with(140, 150), "prices").contains("低于我方"));
    has(&said(&story(), "prices"), "没有写到价格的记录");
    assert_eq!(report(&with(132, 118)).prices.rows[0].ours, "138（对手 ▼ 14.5 %）");
}

#[test]
fn a_price_that_falls_twice_tells_the_whole_way() {
    let mut at = story();
    seen(&mut at, "固邦", "2024-04-11", Some(CHANGSHENG), Some((132, 118)), None);
    seen(&mut at, "固邦", "2024-05-05", Some(CHANGSHENG), Some((118, 112)), None);
    seen(&mut at, "固邦", "2024-05-06", Some(HONGTU), Some((120, 110)), None);
    let rows = report(&at).prices.rows;
    assert_eq!(rows[0].course, "04-11 起 132 → 112（▼ 15.2 %）");
    assert_eq!(rows[1].course, "—", "another place has a course of its own");
}

#[test]
fn customers_where_rivals_were_seen_fell_or_did_not_or_none_is_named() {
    let at_place = |customer| {
        let mut at = story();
        at.facts.days.push(DayRow {
            head: head(LogSection::Day, 0, "2024-04-01", WANG),
            attendance: Some(Attendance::Present),
            leave_kind: None,
            only_plan: false,
        });
        seen(&mut at, "固邦", "2024-05-11", customer, None, None);
        at
    };
    let fell = at_place(Some(CHANGSHENG));
    has(&said(&fell, "customers"), "销售下降的客户 1 家，合计比上期少 15.2 万元：昌盛建材少 15.2 万元");
    let row = &report(&fell).struck.fallen.rows[0];
    assert_eq!((&*row.brands, &*row.before, &*row.now), ("固邦", "31.0", "15.8"));
    has(&said(&at_place(Some(DATONG)), "customers"), "见到竞品的 1 家客户，销售都没有比上期下降");
    has(&said(&at_place(None), "customers"), "没有记在我方客户处的竞品动作");
    let mut unknown = at_place(Some(CHANGSHENG));
    unknown.facts.days.clear();
    has(&said(&unknown, "customers"), "没有上期的日志，销售升降无从比较");
}

#[test]
fn an_order_lost_for_a_reason_that_names_a_rival_is_told_and_any_other_is_not() {
    let with = |reason| {
        let mut at = story();
        seen(&mut at, "固邦", "2024-04-11", None, None, None);
        lost(&mut at, reason);
        at
    };
    has(&said(&with("固邦肯垫资"), "customers"), "写明丢给竞品的单 1 笔，6.8 万元：宏图装饰（固邦）");
    assert!(report(&with("没有货")).struck.lost.is_none());
}

#[test]
fn every_move_is_answered_or_the_brands_without_answer_are_named() {
    let with = |answer| {
        let mut at = story();
        seen(&mut at, "固邦", "2024-05-11", None, None, Some("不跟价"));
        seen(&mut at, "美固", "2024-05-12", None, None, answer);
        at
    };
    has(&said(&with(Some("摆样板")), "answers"), "2 条都写了对策");
    assert!(report(&with(Some("摆样板"))).answers.brands.owed.is_empty());
    let bare = with(None);
    has(&said(&bare, "answers"), "2 条中有 1 条没有写对策");
    has(&said(&bare, "answers"), "一条对策也没有的品牌：美固；请周敏定对策");
    assert_eq!(report(&bare).answers.brands.rows[1].bare, "05-12 买十赠一");
    has(&said(&with(Some("  ")), "answers"), "一条对策也没有的品牌：美固");
    has(&said(&story(), "answers"), "没有要应对的记录");
}

#[test]
fn what_is_to_be_done_names_a_rival_or_nothing_does() {
    let mut at = story();
    seen(&mut at, "固邦", "2024-05-11", None, None, None);
    has(&said(&at, "follow"), "未办事项里没有一件提到竞品");
    problem(&mut at, "2024-05-12", CHANGSHENG, "固邦低价冲击", "Q-018");
    has(&said(&at, "follow"), "提到竞品、还没了结的事 1 件：Q-018 固邦低价冲击");
    at.facts.problems.last_mut().unwrap().due = Some(day("2024-05-20"));
    has(&said(&at, "follow"), "其中超期 1 件");
    at.facts.problems.last_mut().unwrap().solved = true;
    has(&said(&at, "follow"), "提到竞品的事 1 件，都已了结");
    has(&said(&story(), "follow"), "没有提到竞品的事项");
}

#[test]
fn brands_are_counted_by_month_and_by_who_wrote_them_down() {
    let mut at = story();
    seen(&mut at, "固邦", "2024-04-11", None, None, None);
    seen(&mut at, "固邦", "2024-05-11", None, None, None);
    seen(&mut at, "美固", "2024-05-12", None, None, None);
    seen(&mut at, "美固", "2024-06-12", None, None, None);
    let all = report(&at);
    assert_eq!(all.months.columns, ["2023年12月", "1月", "2月", "3月", "4月", "5月"]);
    let counts: Vec<&[String]> = all.months.table.rows.iter().map(|row| &*row.counts).collect();
    assert_eq!(counts[0], ["—", "0", "0", "0", "1", "1"], "before the log nothing is known");
    assert_eq!(counts[2], ["—", "0", "0", "0", "1", "2"]);
    let people = all.places.expect("a region's");
    assert!(people.people);
    assert_eq!(people.columns, ["王小明"]);
    let team = report_of(&at, Scope::Team, "2024-05", "2024-05-31").places.expect("the team's");
    assert_eq!((&*team.columns, team.people), (&["华东区".to_owned()][..], false));
    assert!(report_of(&at, Scope::Person(WANG), "2024-05", "2024-05-31").places.is_none());
    let quarter = report_of(&at, REGION, "2024-Q2", "2024-05-31").months;
    assert_eq!(quarter.columns, ["1月", "2月", "3月", "4月", "5月", "6月"]);
    assert_eq!(quarter.table.rows[0].counts[5], "—", "June has not come");
}

#[test]
fn an_outlet_surveyed_twice_counts_as_it_was_found_last() {
    let mut at = story();
    for (date, facings, sales) in [("2024-04-10", 9, 9_000), ("2024-05-10", 3, 30_000)] {
        let shelf = |brand: &str, sales| ShelfBrand {
            brand: brand.into(),
            product: None,
            price: Some(Amount::int(100 + facings)),
            promo_price: None,
            promo_form: None,
            promo_times: None,
            facings: Some(Amount::int(facings)),
            stocked: true,
            sales: Some(Amount::int(sales)),
            advertising: None,
            service: None,
            new_product: None,
            packaging: None,
            reputation: None,
            support: None,
        };
        let index = at.facts.survey.len();
        at.facts.survey.push(SurveyedOutlet {
            head: head(LogSection::Survey, index, date, WANG),
            campaign: None,
            outlet: Party::Prospect("万家".into()),
            kind: OutletType::Supermarket,
            street: None,
            tier: None,
            size: None,
            trade: None,
            layout: None,
            category_sales: None,
            potential: None,
            contacts: Vec::new(),
            brands: vec![shelf("恒达", 10_000), shelf("固邦", sales)],
            opinion: None,
        });
    }
    let Section { rows, notes, .. } = report(&at).survey;
    let row = &rows[0];
    assert_eq!((&*row.brand, &*row.stocked, &*row.facings, &*row.sales), ("固邦", "1 / 1", "3", "3.0"));
    assert_eq!((&*row.share, &*row.facing_share, &*row.price), ("75.0 %", "50.0 %", "103"));
    has(&notes[0], "05-10至05-10调查的 1 家网点");
    has(&report(&story()).survey.notes[0], "没有市场调查记录");
}

#[test]
fn words_about_rivals_stand_with_who_wrote_them_or_who_owes_them() {
    has(&report(&story()).texts.owed[0], "请周敏补写");
}
