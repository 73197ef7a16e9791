use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::monthly_report::MonthlyReport;
use crate::report::view::{MonthlyPlan, Point, View};
use crate::report::{Context, outlines, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

fn view_of(workspace: &Workspace, outline: &str, scope: Scope, lang: Lang, month: &str, as_of: &str) -> View {
    let books = Books::open(workspace);
    let context = Context { books: &books, scope, period: period(month), as_of: day(as_of), lang };
    view(outline, &context).expect("an outline")
}

fn plan_of(workspace: &Workspace, scope: Scope, lang: Lang) -> MonthlyPlan {
    match view_of(workspace, "monthly-plan", scope, lang, "2024-06", "2024-05-31") {
        View::MonthlyPlan(plan) => *plan,
        other => panic!("no plan but {other:?}"),
    }
}

fn report_of(workspace: &Workspace, scope: Scope) -> MonthlyReport {
    match view_of(workspace, "monthly-report", scope, Lang::Zh, "2024-05", "2024-05-31") {
        View::MonthlyReport(report) => *report,
        other => panic!("no report but {other:?}"),
    }
}

fn east(workspace: &Workspace) -> MonthlyPlan {
    plan_of(workspace, REGION, Lang::Zh)
}

/// A paragraph of an opening; empty if it is not said.
fn said(opening: &[Point], id: &str) -> String {
    opening.iter().find(|p| p.id == id).map_or_else(String::new, |p| p.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "「{part}」 is not in 「{text}」");
}

fn has_not(text: &str, part: &str) {
    assert!(!text.contains(part), "「{part}」 is in 「{text}」");
}

mod sentences {
    use super::*;

    #[test]
    fn behind_time_is_said_with_its_amount_and_the_pace_it_takes() {
        // Q2 has 78 working days without holidays, 53 of them by 31 May; 104.8 of 200 万元.
        let plan = east(&story());
        let text = said(&plan.opening, "progress");
        has(&text, "二季度已过 67.9 % 的工作日（53/78，六天制）");
        has(&text, "销售额完成 52.4 %，落后时间进度 15.5 个百分点（约 31.1 万元）");
        has(&text, "余下 25 个工作日日均需 3.8 万元，是至今日均（2.0）的 1.9 倍");
    }

    #[test]
    fn ahead_of_time_is_said_as_the_opposite() {
        let mut at = story();
        order(&mut at, "2024-05-30", LI, HONGTU, 800_000);
        let plan = east(&at);
        let text = said(&plan.opening, "progress");
        has(&text, "超前时间进度 24.5 个百分点");
        has(&text, "低于至今日均");
        has_not(&text, "是至今日均");
    }

    #[test]
    fn a_target_reached_asks_for_no_pace() {
        let mut at = story();
        order(&mut at, "2024-05-30", LI, HONGTU, 1_500_000);
        let plan = east(&at);
        let text = said(&plan.opening, "progress");
        has(&text, "销售额完成 127.4 %，已超目标 54.8 万元");
        has_not(&text, "日均");
    }

    #[test]
    fn a_period_that_is_over_is_missed_not_behind() {
        let report = report_of(&story(), REGION);
        let text = said(&report.opening, "progress");
        has(&text, "5月已结束。");
        has(&text, "销售额完成 83.0 %，未达目标，差 10.2 万元");
        has_not(&text, "时间进度");
    }

    #[test]
    fn without_a_log_and_without_targets_it_says_so() {
        let mut at = empty();
        at.settings.log_start = None;
        has(&said(&east(&at).opening, "progress"), "截至 2024-05-31 没有任何日志记录");
        let plan = east(&empty());
        has(&said(&plan.opening, "progress"), "销售额没有目标，累计 0.0 万元");
        has(&said(&plan.opening, "movement"), "5月没有分客户目标");
        has(&said(&plan.opening, "remarks"), "6月没有销售目标");
        has(&said(&plan.opening, "problems"), "没有未解决的遗留问题");
        assert_eq!(said(&plan.opening, "decide"), "");
    }

    #[test]
    fn who_is_behind_is_named_with_the_cause_on_record() {
        let plan = east(&story());
        let text = said(&plan.opening, "movement");
        has(&text, "3 家客户中 1 家未达进度，合计差 14.2 万元：昌盛建材（−14.2）");
        has(&text, "昌盛建材：P-02 断货（问题 Q-017，未解决，第 2 个月）");
        has(&text, "增长最多的是大同商行（▲ 9.0），下降最多的是昌盛建材（▼ 15.2）");
    }

    #[test]
    fn nobody_behind_is_said_and_nobody_is_named() {
        let mut at = story();
        order(&mut at, "2024-05-30", WANG, CHANGSHENG, 142_000);
        let plan = east(&at);
        has(&said(&plan.opening, "movement"), "5月列入计划的 3 家客户全部达到进度");
        has_not(&said(&plan.opening, "movement"), "断货");
        assert!(plan.behind.rows.is_empty());
    }

    #[test]
    fn a_month_that_has_not_begun_is_not_called_on_plan() {
        let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-06", "2024-04-30");
        let View::MonthlyPlan(plan) = view else { panic!("a plan") };
        has(&said(&plan.opening, "movement"), "5月尚未开始，还不能比较");
    }

    #[test]
    fn a_month_before_the_log_is_not_compared_with() {
        let mut at = story();
        at.settings.log_start = Some(day("2024-05-01"));
        at.facts.orders.retain(|order| order.head.date >= day("2024-05-01"));
        has_not(&said(&east(&at).opening, "movement"), "与4月相比");
    }

    #[test]
    fn a_gap_without_cause_asks_for_one() {
        let mut at = story();
        at.facts.problems.clear();
        let plan = east(&at);
        has(&said(&plan.opening, "movement"), "记录中没有说明原因");
        assert_eq!(plan.behind.rows[0].cause, "无记录，请王小明补充");
    }

    #[test]
    fn a_problem_without_remedy_needs_a_decision_and_one_in_hand_does_not() {
        let plan = east(&story());
        has(&said(&plan.opening, "problems"), "未解决 1 项，其中未定办法 1 项，没有逾期");
        has(&said(&plan.opening, "decide"), "「P-02 断货」（昌盛建材）尚无办法（采购部负责）");
        let mut at = story();
        at.facts.problems[0].remedy = Some("苏州仓调货".into());
        at.facts.problems[0].due = Some(day("2024-06-15"));
        let plan = east(&at);
        has(&said(&plan.opening, "problems"), "未解决 1 项，都已有办法且未逾期");
        assert_eq!(said(&plan.opening, "decide"), "");
        at.facts.problems[0].due = Some(day("2024-05-20"));
        let plan = east(&at);
        has(&said(&plan.opening, "problems"), "都已有办法，其中逾期 1 项");
        has(&said(&plan.opening, "decide"), "逾期 11 天（采购部负责）");
    }

    #[test]
    fn a_solved_problem_is_carried_no_further() {
        let mut at = story();
        problem(&mut at, "2024-05-25", CHANGSHENG, "P-02 断货", "Q-017");
        at.facts.problems[1].solved = true;
        let plan = east(&at);
        has(&said(&plan.opening, "problems"), "没有未解决");
        assert!(plan.problems.rows.is_empty());
        has(&plan.behind.rows[0].cause, "05-25 已解决");
    }

    #[test]
    fn overdue_money_is_named_and_paid_money_is_not() {
        has(&said(&east(&story()).opening, "receivable"), "逾期应收 31.0 万元");
        let mut at = story();
        payment(&mut at, "2024-05-29", WANG, CHANGSHENG, 468_000);
        has(&said(&east(&at).opening, "receivable"), "没有逾期");
    }

    #[test]
    fn a_target_far_above_the_baseline_is_remarked_on() {
        has(&said(&east(&story()).opening, "remarks"), "为近三月月均的 1.6 倍，明显偏高");
        let mut at = story();
        at.settings.target_alert = Amount::int(3);
        has_not(&said(&east(&at).opening, "remarks"), "明显偏高");
    }

    #[test]
    fn parts_that_do_not_make_up_the_whole_are_named() {
        assert_eq!(east(&story()).customers.notes[0], "分客户合计 70.0 万元 = 华东区目标 70.0 万元（相符）。");
        let mut at = story();
        at.plans[2].targets.customers.pop();
        let plan = east(&at);
        has(&plan.customers.notes[0], "还有 30.0 万元未分解到客户");
        has(&said(&plan.opening, "remarks"), "其中 30.0 万元尚未分解到客户");
        at.plans[2].targets.customers[0].sales = Some(Amount::int(900_000));
        has(&east(&at).customers.notes[0], "多出 20.0 万元");
    }

    #[test]
    fn sales_ahead_of_money_and_money_ahead_of_sales_are_told_apart() {
        let mut at = story();
        at.plans[1].targets.metrics.insert(Metric::Collections, Amount::int(800_000));
        at.plans[1].targets.metrics.insert(Metric::Sales, Amount::int(400_000));
        let report = report_of(&at, REGION);
        has(&said(&report.opening, "balance"), "卖得多、收得少：销售完成 124.5 %，回款只完成 50.0 %");
        has(&said(&report.opening, "balance"), "销售比回款多 9.8 万元");
        at.plans[1].targets.metrics.insert(Metric::Collections, Amount::int(200_000));
        at.plans[1].targets.metrics.insert(Metric::Sales, Amount::int(996_000));
        has(&said(&report_of(&at, REGION).opening, "balance"), "收得多、卖得少：回款完成 200.0 %，销售只完成 50.0 %");
        at.plans[1].targets.metrics.insert(Metric::Collections, Amount::int(800_000));
        has(&said(&report_of(&at, REGION).opening, "balance"), "销售（50.0 %）与回款（50.0 %）进度相当");
    }
}

mod sections {
    use super::*;

    #[test]
    fn what_lies_before_the_log_is_unknown_not_nothing() {
        let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-01", "2023-12-31");
        let View::MonthlyPlan(plan) = view else { panic!("a plan") };
        assert_eq!(said(&plan.opening, "progress"), "截至 2023-12-31 没有任何日志记录。");
        assert!(plan.progress.rows.iter().all(|row| row.actual == "—"), "{:?}", plan.progress.rows);
        assert_eq!(plan.cards[0].value, "—");
    }

    #[test]
    fn the_hand_in_is_told_from_the_plan_itself() {
        assert_eq!(east(&story()).head.handed_in, "应交 05-31，实交 05-30 16:42（按时）");
        let mut at = story();
        at.plans[3].submitted_at = Some(Moment { day: day("2024-06-03"), time: None });
        assert_eq!(east(&at).head.handed_in, "应交 05-31，实交 06-03（迟 3 天）");
        at.plans[3].submitted_at = None;
        assert_eq!(east(&at).head.handed_in, "应交 05-31，已交，提交时间未记");
        at.plans.pop();
        assert_eq!(east(&at).head.handed_in, "应交 05-31，尚未提交");
    }

    #[test]
    fn a_plan_due_on_a_day_off_is_due_the_working_day_before() {
        // 30 June 2024 is a Sunday.
        let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-07", "2024-06-30");
        assert_eq!(view.head().handed_in, "应交 06-29，尚未提交");
    }

    #[test]
    fn what_is_not_planned_is_said_with_who_owes_it() {
        let plan = plan_of(&story(), Scope::Person(WANG), Lang::Zh);
        for owed in [&plan.visits.owed, &plan.promotions.owed, &plan.project_targets.owed, &plan.growth.owed] {
            has(&owed[0], "王小明尚未提交6月计划（应交 05-31）");
        }
        has(&east(&story()).promotions.notes[0], "计划中没有列出促销活动");
    }

    #[test]
    fn issued_and_own_targets_stand_side_by_side_and_the_issued_one_counts() {
        let row = &east(&story()).targets.rows[0];
        assert_eq!((&*row.month, &*row.issued, &*row.own), ("70.0", "70.0", "65.0"));
        assert_eq!((&*row.quarter, &*row.reached, &*row.left), ("200.0", "104.8", "95.2"));
    }

    #[test]
    fn the_first_month_of_a_quarter_looks_back_at_the_quarter_before() {
        let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-07", "2024-06-30");
        let View::MonthlyPlan(plan) = view else { panic!("a plan") };
        assert_eq!(plan.quarter, "二季度");
        has(&said(&plan.opening, "progress"), "二季度已结束");
    }

    #[test]
    fn growth_named_in_two_plans_counts_once() {
        let mut at = story();
        let growth = |measure: &str| Growth {
            customer: Some(HONGTU),
            new: None,
            area: None,
            measure: measure.to_owned(),
            expected: Some(Amount::int(20_000)),
            dates: Dates::default(),
        };
        at.plans[3].growth.push(growth("带管材"));
        let mut li = plan(Scope::Person(LI), "2024-06", PlanKind::Own, &[], &[]);
        li.growth.push(growth("样板间"));
        at.plans.push(li);
        let rows = east(&at).growth.rows;
        assert_eq!(rows.len(), 1);
        assert_eq!((&*rows[0].measure, &*rows[0].expected), ("带管材；样板间", "2.0"));
    }

    #[test]
    fn one_person_at_two_promotions_on_a_day_is_a_clash() {
        let mut at = story();
        let promotion = |name: &str, from: &str| PlannedPromotion {
            name: name.to_owned(),
            customer: None,
            dates: Dates(vec![(day(from), day("2024-06-10"))]),
            staff: vec![Who::Person(LI)],
            headcount: None,
            budget: None,
            expected: None,
        };
        at.plans[3].promotions = vec![promotion("甲", "2024-06-08"), promotion("乙", "2024-06-10")];
        assert_eq!(east(&at).promotions.notes[1], "人员冲突：李芳 06-10 同时列入「甲」和「乙」。");
    }

    #[test]
    fn a_promotion_pays_only_if_the_rise_is_worth_more_than_it_cost() {
        let mut at = story();
        for (i, (sales, cost)) in [(900, 100), (550, 100), (400, 0)].into_iter().enumerate() {
            at.facts.promotions.push(Promotion {
                head: head(LogSection::Promotions, i, "2024-05-11", LI),
                name: format!("活动{i}").into(),
                customer: Some(Party::Customer(HONGTU)),
                staff: Vec::new(),
                cost: Some(Amount::int(cost)),
                baseline: Some(Amount::int(500)),
                sales: Some(Amount::int(sales)),
                effect: None,
            });
        }
        let report = report_of(&at, REGION);
        let verdicts: Vec<&str> = report.promotions.held.rows.iter().map(|r| &*r.verdict).collect();
        assert_eq!(verdicts, ["划算", "增量不抵费用", "没有增量", "—"]);
        assert_eq!(report.promotions.held.rows[3].increase, "350");
        let said = said(&report.opening, "expenses");
        has(
            &said,
            "促销 3 场，费用 200 元，销售增量 350 元：划算的有活动0；增量不抵费用的有活动1；没有增量的有活动2。",
        );
    }

    #[test]
    fn texts_that_are_missing_name_who_owes_them_and_when() {
        let report = report_of(&story(), REGION);
        // 30 May 2024 is a Thursday.
        assert_eq!(report.head.handed_in, "应交 05-30，尚未提交");
        assert_eq!(report.told.summary.owed, ["本月总结待写：周敏尚未提交工作月报（应交 05-30）。"]);
        assert_eq!(report.told.proposals.owed, ["合理化方案待写：周敏尚未提交工作月报（应交 05-30）。"]);
    }

    /// No section, however deep, has neither rows nor words.
    fn nothing_silent(name: &str, value: &serde_json::Value) {
        let empty = |key: &str| value.get(key).and_then(|v| v.as_array()).map(Vec::is_empty);
        let silent = ["rows", "notes", "owed"].iter().all(|key| empty(key) == Some(true));
        assert!(!silent, "{name} says nothing");
        for (key, inner) in value.as_object().into_iter().flatten() {
            nothing_silent(&format!("{name}.{key}"), inner);
        }
    }

    #[test]
    fn every_section_of_an_empty_workspace_says_something() {
        for outline in outlines() {
            for scope in [Scope::Team, REGION, Scope::Person(LI)] {
                let view = view_of(&empty(), outline.name, scope, Lang::Zh, "2024-06", "2024-05-31");
                let json = serde_json::to_value(&view).expect("views are plain values");
                nothing_silent(outline.name, &json);
            }
        }
    }
}

/// The views in the templates they are the contract of.
#[cfg(test)]
mod templates {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use std::collections::BTreeMap;

    use super::*;
    use crate::render::document::{Block, RowKind, Text};
    use crate::render::markdown::{Override, Templates};
    use crate::report::view::{Illustrated, Illustration};
    use crate::report::{Drawn, charts};

    fn markdown(workspace: &Workspace, outline: &str, scope: Scope, lang: Lang) -> String {
        let books = Books::open(workspace);
        let context = Context { books: &books, scope, period: period("2024-06"), as_of: day("2024-05-31"), lang };
        let view = view(outline, &context).expect("an outline");
        let place = |chart: Drawn| {
            let file = format!("{}.svg", chart.id);
            (chart.id, Illustration { alt: chart.page.alt, file })
        };
        let charts = charts(outline, &context).into_iter().map(place).collect();
        Templates::new(&[])
            .expect("the built-in templates parse")
            .render(outline, lang, &Illustrated { view: &view, charts })
            .expect("they fit the view")
    }

    /// Headings by level, tables by columns and rows, comments, lists, paragraphs of the opening.
    fn skeleton(markdown: &str) -> Vec<String> {
        let (mut out, mut rows) = (Vec::new(), 0);
        for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { level, .. }) => out.push(format!("{level}")),
                Event::Start(Tag::Table(columns)) => out.push(format!("table {columns:?}")),
                Event::Start(Tag::TableRow) => rows += 1,
                Event::End(TagEnd::Table) => out.push(format!("rows {}", std::mem::take(&mut rows))),
                Event::Start(Tag::BlockQuote(_)) => out.push("opening".to_owned()),
                Event::Html(text) => out.push(text.trim().to_owned()),
                Event::Rule => out.push("rule".to_owned()),
                _ => {}
            }
        }
        out
    }

    fn same_skeleton(workspace: &Workspace) {
        for outline in outlines() {
            for scope in [Scope::Team, REGION, Scope::Person(WANG)] {
                let [zh, en] = Lang::ALL.map(|lang| markdown(workspace, outline.name, scope, lang));
                assert_eq!(skeleton(&zh), skeleton(&en), "{}", outline.name);
            }
        }
    }

    /// How many rows each section with totals has, and how many of them are totals.
    fn totals(value: &serde_json::Value, out: &mut Vec<(usize, usize)>) {
        let rows = value.get("rows").and_then(|rows| rows.as_array()).map(Vec::len);
        let totals = value.get("totals").and_then(serde_json::Value::as_u64).unwrap_or_default();
        if let (Some(rows), Ok(totals @ 1..)) = (rows, usize::try_from(totals)) {
            out.push((rows, totals));
        }
        match value {
            serde_json::Value::Object(all) => all.values().for_each(|inner| self::totals(inner, out)),
            serde_json::Value::Array(all) => all.iter().for_each(|inner| self::totals(inner, out)),
            _ => {}
        }
    }

    /// Promise: a total stays below what it sums, however a reader sorts the table.
    #[test]
    fn every_table_that_ends_in_a_total_says_so() {
        let mut at = story();
        expense_of(&mut at, ExpenseKind::Gift, 20);
        expense_of(&mut at, ExpenseKind::Travel, 30);
        let mut seen = 0;
        for (scope, lang) in [(Scope::Team, Lang::Zh), (REGION, Lang::En), (Scope::Person(WANG), Lang::Zh)] {
            for outline in outlines() {
                let view = view_of(&at, outline.name, scope, lang, "2024-05", "2024-05-31");
                let mut told = Vec::new();
                totals(&serde_json::to_value(&view).expect("views are plain values"), &mut told);
                let text = Templates::new(&[])
                    .expect("the built-in templates parse")
                    .render(outline.name, lang, &Illustrated { view: &view, charts: BTreeMap::new() })
                    .expect("they fit the view");
                let mut set = Vec::new();
                for block in crate::render::document::parse(&text).blocks {
                    let Block::Table(table) = block else { continue };
                    let marked = table.kinds.iter().filter(|kind| **kind == RowKind::Total).count();
                    if marked > 0 {
                        set.push((table.rows.len(), marked));
                    }
                    let last = table.rows.last().and_then(|row| row.first()).map(Text::plain).unwrap_or_default();
                    let sums = last == "合计" || last == "Total";
                    assert_eq!(sums, marked > 0, "{} {lang:?}: {last}", outline.name);
                }
                told.sort_unstable();
                set.sort_unstable();
                assert_eq!(told, set, "{}", outline.name);
                seen += set.len();
            }
        }
        assert!(seen >= 12, "only {seen} tables with totals");
    }

    fn expense_of(at: &mut Workspace, kind: ExpenseKind, yuan: i64) {
        let index = at.facts.expenses.len();
        at.facts.expenses.push(Expense {
            head: head(LogSection::Expenses, index, "2024-05-20", WANG),
            kind,
            amount: Amount::int(yuan),
            on: None,
            note: None,
            customer: None,
            trip: None,
        });
    }

    #[test]
    fn both_languages_have_the_same_skeleton() {
        same_skeleton(&story());
        same_skeleton(&empty());
    }

    #[test]
    fn no_asterisks_are_left_standing_and_english_has_no_chinese_of_ours() {
        for outline in outlines() {
            for lang in Lang::ALL {
                let text = markdown(&story(), outline.name, REGION, lang);
                for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
                    if let Event::Text(text) = event {
                        assert!(!text.contains("**"), "{text}");
                    }
                }
            }
            // With everything people wrote taken away only our own words are left.
            let mut at = empty();
            at.settings.name = None;
            at.settings.units = MoneyUnit::Yuan;
            at.roster = Roster::default();
            let text = markdown(&at, outline.name, Scope::Team, Lang::En);
            let ours = text.chars().find(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
            assert_eq!(ours, None, "{text}");
        }
    }

    #[test]
    fn hostile_names_leave_the_document_alone() {
        let calm = story();
        let mut wild = story();
        for (customer, name) in
            wild.roster.customers.iter_mut().zip(["# 甲 | 乙", "</td>\n\n## x", "**[a](javascript:x)** $x$"])
        {
            customer.states[0].name = name.to_owned();
        }
        wild.facts.problems[0].title = Some("<!-- sr:page-break -->\n| a |\n|--|".into());
        wild.plans[3].text = Some("# x\n\n| a |\n|--|\n| 1 |\n\n> y\n\n<table>\n\n---\n".to_owned());
        for outline in outlines() {
            let [calm, wild] = [&calm, &wild].map(|at| skeleton(&markdown(at, outline.name, REGION, Lang::Zh)));
            assert_eq!(calm, wild, "{}", outline.name);
        }
    }

    #[test]
    fn a_template_of_the_workspace_takes_the_built_in_ones_place() {
        let own = [Override {
            name: "zh-CN/monthly-plan.md",
            text: "# {{ head.scope }}\n\n{{ texts[0].text | prose }}",
            file: None,
        }];
        let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-06", "2024-05-31");
        let text = Templates::new(&own).unwrap().render("monthly-plan", Lang::Zh, &view).unwrap();
        assert_eq!(text, "# 华东区\n\n**说明**\n\n先补货，**再促销**。\n");
    }

    #[test]
    fn a_broken_template_is_a_finding_at_its_place() {
        let file = Some(crate::text::FileId(7));
        let broken = [Override { name: "zh-CN/monthly-plan.md", text: "甲\n{% if x %}", file }];
        let finding = Templates::new(&broken).err().expect("an error");
        assert_eq!((finding.code, finding.place.map(|p| p.file)), (crate::diag::Code::Template, file));
        let asks = [Override { name: "zh-CN/monthly-plan.md", text: "甲 {{ nothing.there }}", file }];
        let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-06", "2024-05-31");
        let finding = Templates::new(&asks).unwrap().render("monthly-plan", Lang::Zh, &view).unwrap_err();
        let place = finding.place.expect("a place");
        assert_eq!(&asks[0].text[place.span.range()], "nothing");
    }

    #[test]
    fn tables_stand_aligned_under_wide_characters() {
        use unicode_width::UnicodeWidthStr;
        let text = markdown(&story(), "monthly-plan", REGION, Lang::Zh);
        let table: Vec<&str> =
            text.lines().skip_while(|l| !l.starts_with("| 指标")).take_while(|l| l.starts_with('|')).collect();
        assert!(table.len() > 3);
        assert!(table.iter().all(|line| line.width() == table[0].width()), "{table:#?}");
    }
}

#[cfg(test)]
mod snapshots {
    use super::*;

    const SCOPES: [(&str, Scope); 3] = [("team", Scope::Team), ("region", REGION), ("person", Scope::Person(WANG))];
    const EXPECTED: [(&str, &str); 14] = [
        ("forecast-region", include_str!("snapshots/forecast-region.json")),
        ("forecast-person", include_str!("snapshots/forecast-person.json")),
        ("monthly-plan-team", include_str!("snapshots/monthly-plan-team.json")),
        ("monthly-plan-region", include_str!("snapshots/monthly-plan-region.json")),
        ("monthly-plan-person", include_str!("snapshots/monthly-plan-person.json")),
        ("monthly-report-team", include_str!("snapshots/monthly-report-team.json")),
        ("monthly-report-region", include_str!("snapshots/monthly-report-region.json")),
        ("monthly-report-person", include_str!("snapshots/monthly-report-person.json")),
        ("weekly-report-region", include_str!("snapshots/weekly-report-region.json")),
        ("weekly-report-person", include_str!("snapshots/weekly-report-person.json")),
        ("assessment-region", include_str!("snapshots/assessment-region.json")),
        ("assessment-person", include_str!("snapshots/assessment-person.json")),
        ("submissions-region", include_str!("snapshots/submissions-region.json")),
        ("submissions-person", include_str!("snapshots/submissions-person.json")),
    ];

    /// The view of a snapshot's name.
    fn shown(name: &str) -> String {
        let (outline, scope) = name.rsplit_once('-').expect("outline-scope");
        let scope = SCOPES.into_iter().find(|(word, _)| *word == scope).expect("a scope").1;
        let (period, as_of) = match outline {
            "monthly-plan" | "forecast" => ("2024-06", "2024-05-31"),
            "weekly-report" => ("2024-W21", "2024-05-26"),
            _ => ("2024-05", "2024-05-31"),
        };
        let view = view_of(&story(), outline, scope, Lang::Zh, period, as_of);
        serde_json::to_string_pretty(&view).expect("views are plain values") + "\n"
    }

    #[test]
    fn views_are_as_looked_at() {
        for (name, expected) in EXPECTED {
            let shown = shown(name);
            let at = shown.lines().zip(expected.lines()).position(|(a, b)| a != b);
            assert!(
                shown == expected,
                "{name}.json differs from line {}: {:?}; once looked at, accept it: cargo test accept_views -- --ignored",
                at.map_or(0, |at| at + 1),
                at.and_then(|at| shown.lines().nth(at)),
            );
        }
    }

    #[test]
    #[ignore = "writes the expected views anew"]
    fn accept_views() {
        for (name, _) in EXPECTED {
            let path = format!("{}/src/report/snapshots/{name}.json", env!("CARGO_MANIFEST_DIR"));
            std::fs::write(path, shown(name)).expect("the folder of the crate can be written");
        }
    }
}
