//! The contract of the templates. Every text is ready to print in the report's language: figures are rounded once and
//! carry their separators, money is in the unit the head names, a figure that cannot be said is `—`. A section without
//! rows has a `note` that says so, and who owes what is missing. Rows stand in the order they are to be printed.

use std::collections::BTreeMap;

use serde::Serialize;

/// Declares the rows of tables: a line each about what a row is, and its cells.
macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident { $($cell:ident),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
        #[allow(missing_docs, reason = "the columns' names say it")]
        pub struct $name { $(pub $cell: String),* }
    )* };
}

pub mod annual_plan;
pub mod annual_review;
pub mod assessment;
pub mod competitors;
pub mod customers;
pub mod daily;
pub mod daily_review;
pub mod day;
pub mod forecast;
pub mod market_survey;
pub mod meeting;
pub mod monthly_report;
pub mod monthly_review;
pub mod monthly_summary;
pub mod orders;
pub mod own;
pub mod problems;
pub mod projects;
pub mod quarterly_plan;
pub mod quarterly_review;
pub mod season;
pub mod service;
pub mod submissions;
pub mod weekly_plan;
pub mod weekly_report;
pub mod work;

/// Declares the view of one report: a kind each, all of which have a head.
macro_rules! views {
    ($($(#[$doc:meta])* $kind:ident($view:ty)),* $(,)?) => {
        /// The view of one report.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(untagged)]
        pub enum View { $($(#[$doc])* $kind(Box<$view>)),* }

        impl View {
            /// What every report has.
            pub fn head(&self) -> &Head {
                match self { $(View::$kind(view) => &view.head),* }
            }
        }
    };
}

views! {
    /// O1.
    Daily(daily::Daily),
    /// O2.
    DailyReview(daily_review::DailyReview),
    /// O3.
    WeeklyPlan(weekly_plan::WeeklyPlan),
    /// O4.
    WeeklyReport(weekly_report::WeeklyReport),
    /// O5.
    MonthlyPlan(MonthlyPlan),
    /// O6.
    MonthlyReport(monthly_report::MonthlyReport),
    /// O7.
    MonthlySummary(monthly_summary::MonthlySummary),
    /// O8.
    Assessment(assessment::Assessment),
    /// O9.
    MonthlyReview(monthly_review::MonthlyReview),
    /// O10, looking back.
    QuarterlyReview(quarterly_review::QuarterlyReview),
    /// O10, looking ahead.
    QuarterlyPlan(quarterly_plan::QuarterlyPlan),
    /// O11, before the year.
    AnnualPlan(annual_plan::AnnualPlan),
    /// O11, after the year.
    AnnualReview(annual_review::AnnualReview),
    /// O12.
    Projects(projects::Projects),
    /// O13.
    MarketSurvey(market_survey::MarketSurvey),
    /// O14.
    Orders(orders::Orders),
    /// O15.
    Meeting(meeting::Meeting),
    /// O16.
    Customers(customers::Customers),
    /// O17.
    Problems(problems::Problems),
    /// O18.
    Competitors(competitors::Competitors),
    /// O19.
    Forecast(forecast::Forecast),
    /// O20.
    Submissions(submissions::Submissions),
    /// A team's own.
    Own(own::Own),
}

/// A report with the charts its template places: what a template is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Illustrated<'a> {
    /// The view; its fields stand beside `charts`.
    #[serde(flatten)]
    pub view: &'a View,
    /// By id. A question without an answer has none.
    pub charts: BTreeMap<String, Illustration>,
}

/// A chart as a template places it: `![{{ alt }}]({{ file }} "chart")`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Illustration {
    /// The sentence that states what it shows.
    pub alt: String,
    /// The name of its SVG file, beside the Markdown; an address, so spaces are written `%20`.
    pub file: String,
}

/// What stands around every report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    /// Scope, period and kind of report in one line.
    pub title: String,
    /// The kind of report.
    pub report: String,
    /// Whose.
    pub scope: String,
    /// For when, in words.
    pub period: String,
    /// The company or team, if the settings name it.
    pub company: Option<String>,
    /// Who answers for it, with their role.
    pub author: Option<String>,
    /// `2024-05-31`.
    pub as_of: String,
    /// What sales targets are held against; empty, as the unit, in a report without money.
    pub basis: String,
    /// The unit of money.
    pub unit: String,
    /// The unit of money where small sums are told exactly, as expenses are.
    pub small_unit: String,
    /// The unit of money in few letters, for the heads of columns.
    pub column_unit: String,
    /// When it was due, when it came; empty for a report that nobody hands in.
    pub handed_in: String,
    /// Whether it came late, or is past its day and has not come.
    pub late: bool,
    /// Whether it is long enough for contents: a report of more than one person.
    pub contents: bool,
    /// Who made it, who approved it; a name or day that a pen is to write is empty. Nobody signs what nobody writes.
    pub signers: Vec<Signer>,
    /// That faulty entries were left out, if any were.
    pub left_out: Option<String>,
    /// Tool and version; the last commit that changed what was read, where there is a history.
    pub made_by: String,
}

/// One who signs a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Signer {
    /// As what.
    pub role: String,
    /// The name; empty where nobody signed yet.
    pub name: String,
    /// `2024-05-31`; empty likewise.
    pub date: String,
}

/// A paragraph of the opening: a word that names its subject, and sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// A stable word for tests and templates: `progress`, `movement`, `problems`, `decide`, `receivable`, `remarks`.
    pub id: &'static str,
    /// The word that names it; never ends in punctuation.
    pub lead: String,
    /// Its sentences, in their order; on a line of their own each where lines cost nothing.
    pub sentences: Vec<String>,
}

/// A list with a word about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section<Row> {
    /// The rows.
    pub rows: Vec<Row>,
    /// How many of the rows, at their end, are totals: they stay last however the others are sorted.
    pub totals: usize,
    /// Sentences about them.
    pub notes: Vec<String>,
    /// What is missing, who owes it and by when. Without rows there are notes, or this.
    pub owed: Vec<String>,
}

/// Rows, and how many at their end are totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rows<Row> {
    /// All of them.
    pub(crate) all: Vec<Row>,
    /// How many of them are totals.
    pub(crate) totals: usize,
}

impl<Row> From<Vec<Row>> for Rows<Row> {
    fn from(all: Vec<Row>) -> Self {
        Rows { all, totals: 0 }
    }
}

/// What stands where there are neither rows nor notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Empty {
    /// That there is nothing to tell.
    Said(String),
    /// That something is missing, and who owes it.
    Owed(String),
}

impl From<String> for Empty {
    fn from(said: String) -> Self {
        Empty::Said(said)
    }
}

impl<Row> Section<Row> {
    /// Rows with notes; `empty` is said if there are neither.
    pub(crate) fn new<E: Into<Empty>>(
        rows: impl Into<Rows<Row>>,
        notes: Vec<String>,
        empty: impl FnOnce() -> E,
    ) -> Self {
        let mut section = Section::told(rows, notes);
        if section.rows.is_empty() && section.notes.is_empty() {
            match empty().into() {
                Empty::Said(said) => section.notes.push(said),
                Empty::Owed(owed) => section.owed.push(owed),
            }
        }
        section
    }

    /// Rows with notes, one of which there is.
    pub(crate) fn told(rows: impl Into<Rows<Row>>, notes: Vec<String>) -> Self {
        let Rows { all, totals } = rows.into();
        Section { rows: all, totals, notes, owed: Vec::new() }
    }
}

/// A figure beside what it is held against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureRow {
    /// The metric's English word.
    pub metric: &'static str,
    /// Its name, with its unit where it is not money.
    pub label: String,
    /// What counts as target, marked where it is summed or incomplete.
    pub target: String,
    /// What was reached.
    pub actual: String,
    /// Actual ÷ target.
    pub completion: String,
    /// Working days over ÷ working days.
    pub time: String,
    /// Target − actual; `—` once reached.
    pub gap: String,
    /// Against the period before.
    pub previous: String,
    /// Against the same period a year earlier.
    pub last_year: String,
    /// What each remaining working day has to bring.
    pub pace_needed: String,
    /// What each working day brought so far.
    pub pace: String,
}

/// A key figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// The metric's English word.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// How much.
    pub value: String,
    /// Against its target; of overdue money its share, empty where payments in advance leave none.
    pub first: String,
    /// Against the period before; of overdue money at how many customers.
    pub second: String,
    /// Against last year; empty where it is not compared.
    pub third: String,
}

/// A customer who stays behind plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BehindRow {
    /// The customer.
    pub customer: String,
    /// Whose customer.
    pub owner: String,
    /// Target × time progress.
    pub plan: String,
    /// What was reached.
    pub actual: String,
    /// Actual − plan, negative.
    pub gap: String,
    /// Of the list's whole gap.
    pub share: String,
    /// What the records give as cause.
    pub cause: String,
    /// The last visit on site.
    pub last_visit: String,
}

/// A project as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProjectRow {
    /// Id and name.
    pub project: String,
    /// Special or contract.
    pub kind: String,
    /// Who leads it.
    pub owner: String,
    /// What is to be reached.
    pub target: String,
    /// The stage.
    pub stage: String,
    /// Orders so far, with their share of the amount.
    pub sales: String,
    /// Steps reached of steps, and the next one.
    pub milestones: String,
    /// The last news and the next day agreed.
    pub next: String,
    /// On course, or what is late.
    pub state: String,
}

/// How the month's target stands in its quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuarterRow {
    /// The metric.
    pub label: String,
    /// The month's target.
    pub month: String,
    /// What was issued.
    pub issued: String,
    /// What the owner stated.
    pub own: String,
    /// The mean of the last three months.
    pub baseline: String,
    /// The same month a year earlier.
    pub last_year: String,
    /// The quarter's target.
    pub quarter: String,
    /// What of it was reached before the month.
    pub reached: String,
    /// What of it is left for the month and those after it.
    pub left: String,
}

/// A customer's share of the month's target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TargetRow {
    /// The customer.
    pub customer: String,
    /// Whose customer.
    pub owner: String,
    /// Sales to be reached.
    pub sales: String,
    /// Collections to be reached.
    pub collections: String,
    /// The mean of the last three months.
    pub baseline: String,
    /// What is owed.
    pub receivable: String,
    /// The policy that supports it.
    pub policy: String,
    /// What is remarkable about it.
    pub remark: String,
}

/// A customer to be visited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlannedVisitRow {
    /// When.
    pub dates: String,
    /// Where.
    pub area: String,
    /// Whom.
    pub customer: String,
    /// What for.
    pub what: String,
    /// By whom.
    pub staff: String,
    /// The last visit on site.
    pub last_visit: String,
}

/// A promotion to be held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlannedPromotionRow {
    /// When.
    pub dates: String,
    /// What it is called.
    pub name: String,
    /// Where.
    pub customer: String,
    /// Who is called in.
    pub staff: String,
    /// What it may cost.
    pub budget: String,
    /// What it is to bring.
    pub expected: String,
    /// What the last one there brought.
    pub before: String,
}

/// A project's part of the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlannedProjectRow {
    /// Id and name.
    pub project: String,
    /// Who leads it.
    pub owner: String,
    /// What is to be reached.
    pub target: String,
    /// Sales to be reached.
    pub sales: String,
    /// Orders so far.
    pub reached: String,
    /// The steps due in the month.
    pub due: String,
}

/// An open problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProblemRow {
    /// The id, if it has one.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Where.
    pub customer: String,
    /// With which department.
    pub department: String,
    /// What it does, with the amount at stake.
    pub effect: String,
    /// Who named it, when.
    pub opened: String,
    /// How long it has been open.
    pub age: String,
    /// The remedy, or that there is none.
    pub remedy: String,
    /// Whose it is.
    pub owner: String,
    /// By when, with the days it is late.
    pub due: String,
    /// Whether it needs a decision: no remedy, or late.
    pub decide: bool,
    /// Whether it is past its day.
    pub late: bool,
}

/// A problem of the sales process, or a suggestion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AdviceRow {
    /// At which step of selling, or with which department.
    pub stage: String,
    /// The problem; `—` for a suggestion alone.
    pub problem: String,
    /// What is suggested.
    pub advice: String,
    /// Who says so, when.
    pub by: String,
}

/// A week of the calendar of action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Week {
    /// Number and days of the week.
    pub title: String,
    /// Working days and holidays.
    pub days: String,
    /// What is planned, by day.
    pub rows: Vec<ActionRow>,
}

/// Something planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionRow {
    /// When.
    pub date: String,
    /// Where.
    pub area: String,
    /// With whom.
    pub customer: String,
    /// The sort of work.
    pub kind: String,
    /// What.
    pub what: String,
    /// By whom.
    pub staff: String,
}

/// Growth at a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GrowthRow {
    /// The customer, or the new one's name.
    pub customer: String,
    /// Where.
    pub area: String,
    /// By what.
    pub measure: String,
    /// What it is to bring.
    pub expected: String,
    /// What it rests on: the mean of the last three months, the stage of the lead.
    pub basis: String,
    /// When.
    pub dates: String,
}

/// What a customer does not buy yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CoverageRow {
    /// The customer.
    pub customer: String,
    /// Product lines bought this year.
    pub bought: String,
    /// Product lines not bought this year.
    pub missing: String,
}

/// Someone to be won.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProspectRow {
    /// The name.
    pub name: String,
    /// Where, or from where they were heard of.
    pub area: String,
    /// How far it is.
    pub stage: String,
    /// What is needed.
    pub need: String,
    /// What it may be worth, with its likelihood.
    pub value: String,
    /// Who takes care.
    pub owner: String,
    /// The last contact and the next day agreed.
    pub next: String,
}

/// O5: the plan for a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthlyPlan {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The month, in words without its year.
    pub month: String,
    /// The month before, likewise.
    pub last_month: String,
    /// The quarter the month before lies in.
    pub quarter: String,
    /// The quarter's key figures.
    pub cards: Vec<Card>,
    /// 一 1.
    pub progress: Section<FigureRow>,
    /// 一 2.
    pub behind: Section<BehindRow>,
    /// 一 3.
    pub projects: Section<ProjectRow>,
    /// 二: how the month stands in its quarter.
    pub targets: Section<QuarterRow>,
    /// 二 1.
    pub customers: Section<TargetRow>,
    /// 二 2.
    pub visits: Section<PlannedVisitRow>,
    /// 二 3.
    pub promotions: Section<PlannedPromotionRow>,
    /// 二 4.
    pub project_targets: Section<PlannedProjectRow>,
    /// 三 1 and 2.
    pub problems: Section<ProblemRow>,
    /// 三 3.
    pub advice: Section<AdviceRow>,
    /// 四: what the plans put first.
    pub focus: Vec<String>,
    /// 四: the work that the target asks for.
    pub work: Vec<String>,
    /// 四: the calendar.
    pub weeks: Section<Week>,
    /// 五 1.
    pub growth: Section<GrowthRow>,
    /// 五 1: further products.
    pub coverage: Section<CoverageRow>,
    /// 五 2: what the plans name.
    pub new_customers: Section<GrowthRow>,
    /// 五 2: leads and prospects on record.
    pub prospects: Section<ProspectRow>,
    /// Texts of the plans.
    pub texts: Vec<Prose>,
}

/// A Markdown text someone wrote; place it through the filter `prose`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Prose {
    /// Who wrote it.
    pub by: String,
    /// The text.
    pub text: String,
}
