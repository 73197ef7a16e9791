//! The contract of the templates. Every text is ready to print in the report's language: figures are rounded once and
//! carry their separators, money is in the unit the head names, a figure that cannot be said is `—`. A section without
//! rows has a `note` that says so, and who owes what is missing. Rows stand in the order they are to be printed.

use std::collections::BTreeMap;

use serde::Serialize;

/// The view of one report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum View {
    /// O5.
    MonthlyPlan(Box<MonthlyPlan>),
    /// O6.
    MonthlyReport(Box<MonthlyReport>),
}

impl View {
    /// What every report has.
    pub fn head(&self) -> &Head {
        match self {
            View::MonthlyPlan(plan) => &plan.head,
            View::MonthlyReport(report) => &report.head,
        }
    }
}

/// A report with the charts its template places: what a template is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Illustrated<'a> {
    /// The view; its fields stand beside `charts`.
    #[serde(flatten)]
    pub view: &'a View,
    /// By id. A question without an answer has none.
    pub charts: BTreeMap<&'static str, Illustration>,
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
    /// What sales targets are held against.
    pub basis: String,
    /// The unit of money.
    pub unit: String,
    /// When it was due, when it came.
    pub handed_in: String,
    /// That faulty entries were left out, if any were.
    pub left_out: Option<String>,
    /// Tool and version.
    pub made_by: String,
}

/// A paragraph of the opening: a word that names its subject, and sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// A stable word for tests and templates: `progress`, `movement`, `problems`, `decide`, `receivable`, `remarks`.
    pub id: &'static str,
    /// The word that names it; never ends in punctuation.
    pub lead: String,
    /// Its sentences.
    pub text: String,
}

/// A list with a word about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section<Row> {
    /// The rows.
    pub rows: Vec<Row>,
    /// Sentences about them: totals, what is missing and who owes it. Never empty if there are no rows.
    pub notes: Vec<String>,
}

impl<Row> Section<Row> {
    /// Rows with notes; `empty` is said if there are neither.
    pub(crate) fn new(rows: Vec<Row>, notes: Vec<String>, empty: impl FnOnce() -> String) -> Self {
        let mut section = Section { rows, notes };
        if section.rows.is_empty() && section.notes.is_empty() {
            section.notes.push(empty());
        }
        section
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
    /// Against its target.
    pub first: String,
    /// Against earlier periods.
    pub second: String,
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
    pub weeks: Vec<Week>,
    /// 四: that the calendar is empty, and who owes it.
    pub weeks_note: Option<String>,
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

/// Someone's or an area's share of the scope's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MemberRow {
    /// A person, a region, or 未归属.
    pub name: String,
    /// Target of the metric.
    pub target: String,
    /// What was reached.
    pub actual: String,
    /// Actual ÷ target.
    pub completion: String,
    /// Of the scope's whole.
    pub share: String,
    /// Against the month before.
    pub previous: String,
    /// Against the same month a year earlier.
    pub last_year: String,
}

/// A product line's sales.
pub type LineRow = MemberRow;

/// Goods that came back, orders cancelled, amended or lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LossRow {
    /// When.
    pub date: String,
    /// Return, cancelled, amended, lost order.
    pub kind: String,
    /// Whose.
    pub customer: String,
    /// How much.
    pub amount: String,
    /// Why.
    pub reason: String,
    /// Who wrote it.
    pub person: String,
}

/// What a customer owes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DebtRow {
    /// Who.
    pub customer: String,
    /// Whose customer.
    pub owner: String,
    /// What came in during the month.
    pub collections: String,
    /// What is owed.
    pub balance: String,
    /// The credit limit.
    pub limit: String,
    /// What of it is past its day.
    pub overdue: String,
    /// Days the oldest amount is past its day.
    pub days: String,
}

/// Someone's activity in the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActivityRow {
    /// Who.
    pub name: String,
    /// Days present.
    pub present: String,
    /// Days without a log.
    pub unrecorded: String,
    /// Visits on site, of the target.
    pub visits: String,
    /// Customers visited, of the target.
    pub customers: String,
    /// Calls made, of the target.
    pub calls: String,
    /// New leads.
    pub leads: String,
}

/// A customer's visits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VisitRow {
    /// Who.
    pub customer: String,
    /// Key or ordinary.
    pub class: String,
    /// How often.
    pub visits: String,
    /// Sales of the month.
    pub sales: String,
    /// The last visit on site.
    pub last: String,
    /// What came of it.
    pub result: String,
}

/// A kind of expense; amounts in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExpenseRow {
    /// What for.
    pub kind: String,
    /// The ceiling.
    pub budget: String,
    /// What was spent.
    pub actual: String,
    /// Actual ÷ ceiling.
    pub completion: String,
    /// Against the month before.
    pub previous: String,
    /// Against the same month a year earlier.
    pub last_year: String,
}

/// Someone's expenses; amounts in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpenderRow {
    /// Who, or 未归属.
    pub name: String,
    /// The ceiling.
    pub budget: String,
    /// What was spent.
    pub actual: String,
    /// What of it on travel.
    pub travel: String,
    /// Ceiling of travel.
    pub travel_budget: String,
    /// What is left, or by how much it is exceeded.
    pub left: String,
}

/// A trip; amounts in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TripRow {
    /// Who.
    pub person: String,
    /// When.
    pub dates: String,
    /// Where.
    pub places: String,
    /// Fares.
    pub transport: String,
    /// Nights.
    pub lodging: String,
    /// Allowance.
    pub allowance: String,
    /// Together.
    pub sum: String,
}

/// A promotion held; amounts in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PromotionRow {
    /// When.
    pub date: String,
    /// What.
    pub name: String,
    /// Where.
    pub customer: String,
    /// By whom.
    pub staff: String,
    /// What it cost.
    pub cost: String,
    /// Sales before.
    pub baseline: String,
    /// Sales during.
    pub sales: String,
    /// How much more or less.
    pub change: String,
    /// Whether it paid.
    pub verdict: String,
    /// In words.
    pub effect: String,
}

/// An advertisement; amounts in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AdvertisementRow {
    /// What.
    pub medium: String,
    /// Where.
    pub place: String,
    /// When.
    pub dates: String,
    /// What it cost.
    pub cost: String,
    /// In words.
    pub effect: String,
    /// Who wrote it.
    pub person: String,
}

/// A customer's month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CustomerRow {
    /// Who.
    pub customer: String,
    /// Whose customer.
    pub owner: String,
    /// Sales target.
    pub target: String,
    /// Sales.
    pub sales: String,
    /// Actual ÷ target.
    pub completion: String,
    /// Against the month before.
    pub previous: String,
    /// Against the same month a year earlier.
    pub last_year: String,
    /// What came in.
    pub collections: String,
    /// What is owed.
    pub receivable: String,
    /// What of it is past its day.
    pub overdue: String,
    /// Visits on site.
    pub visits: String,
    /// What the records say of it.
    pub state: String,
}

/// A customer won, or won back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewCustomerRow {
    /// Who.
    pub customer: String,
    /// New or reactivated.
    pub kind: String,
    /// Dealer, outlet …
    pub sort: String,
    /// Where.
    pub area: String,
    /// Whose customer.
    pub owner: String,
    /// Since when.
    pub since: String,
    /// Sales of the month.
    pub sales: String,
    /// What came in.
    pub collections: String,
}

/// A customer to be careful with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AbnormalRow {
    /// Who.
    pub customer: String,
    /// Whose customer.
    pub owner: String,
    /// Abnormal, of bad credit, above the limit.
    pub status: String,
    /// Since when.
    pub since: String,
    /// Why.
    pub reason: String,
    /// What is owed.
    pub balance: String,
    /// The credit limit.
    pub limit: String,
    /// What of it is past its day.
    pub overdue: String,
}

/// A rival's move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompetitorRow {
    /// When.
    pub date: String,
    /// Whose.
    pub brand: String,
    /// What sort.
    pub kind: String,
    /// Of what.
    pub product: String,
    /// Where.
    pub customer: String,
    /// What.
    pub what: String,
    /// From what price to what.
    pub price: String,
    /// Our answer.
    pub answer: String,
    /// Who saw it.
    pub person: String,
}

/// A local policy that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyRow {
    /// When it was known.
    pub date: String,
    /// What sort.
    pub kind: String,
    /// What.
    pub title: String,
    /// From when.
    pub effective: String,
    /// What it does.
    pub effect: String,
    /// Who wrote it.
    pub person: String,
}

/// A text of a review under its heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// What it is about; `None` for the text the heading itself asks for.
    pub label: Option<String>,
    /// The text; place it through the filter `prose`.
    pub text: String,
}

/// O6: the report of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthlyReport {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The month, in words without its year.
    pub month: String,
    /// The month's key figures.
    pub cards: Vec<Card>,
    /// (1): month, quarter and year.
    pub sales: Section<FigureRow>,
    /// (1): by region or person.
    pub sales_by: Section<MemberRow>,
    /// (1): by product line.
    pub lines: Section<LineRow>,
    /// (1): what was lost.
    pub losses: Section<LossRow>,
    /// (2): month, quarter and year.
    pub collections: Section<FigureRow>,
    /// (2): by region or person.
    pub collections_by: Section<MemberRow>,
    /// (2): what is overdue or above the limit.
    pub debts: Section<DebtRow>,
    /// (3): visits, customers visited, calls.
    pub activity: Section<FigureRow>,
    /// (3): by person.
    pub activity_by: Section<ActivityRow>,
    /// (3): by customer.
    pub visits: Section<VisitRow>,
    /// (4): by kind.
    pub expenses: Section<ExpenseRow>,
    /// (4): by person, and by region of the team.
    pub expenses_by: Section<SpenderRow>,
    /// (4): personal travel.
    pub trips: Section<TripRow>,
    /// (5).
    pub promotions: Section<PromotionRow>,
    /// (5).
    pub advertising: Section<AdvertisementRow>,
    /// (6).
    pub key_customers: Section<CustomerRow>,
    /// (7).
    pub new_customers: Section<NewCustomerRow>,
    /// (8).
    pub abnormal: Section<AbnormalRow>,
    /// (9).
    pub prospects: Section<ProspectRow>,
    /// (10).
    pub competitors: Section<CompetitorRow>,
    /// (11).
    pub policies: Section<PolicyRow>,
    /// The month's summary.
    pub summary: Section<Words>,
    /// Next month's plan.
    pub next: Section<Words>,
    /// Workable proposals.
    pub proposals: Section<Words>,
    /// What people of the scope suggested.
    pub suggestions: Vec<AdviceRow>,
}
