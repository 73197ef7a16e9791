//! Reports as values: what comes in are the books, a scope, a period, an as-of day and a language; what goes out is an
//! outline's view, the contract of its templates. Every figure, sentence and choice is made here; a template only
//! places them. Never formats Markdown, never looks at the clock.

mod annual_plan;
mod annual_review;
mod assessment;
mod charts;
mod competitors;
mod customers;
mod daily;
mod daily_review;
mod display;
#[cfg(test)]
mod fixture;
mod forecast;
mod market_survey;
mod meeting;
mod monthly_plan;
mod monthly_report;
mod monthly_review;
mod monthly_summary;
mod need;
mod opening;
mod orders;
mod outline;
pub mod own;
mod parts;
mod problems;
mod projects;
mod quarterly_plan;
mod quarterly_review;
mod submissions;
#[cfg(test)]
mod tests;
pub mod view;
mod weekly_plan;
mod weekly_report;

use crate::chart::{Chart, Scene, Size};
use crate::model::{Day, Period, Scope};
use crate::report::view::View;
use crate::tally::Books;
use crate::words::Lang;

pub use need::Need;
pub use outline::{Horizon, Outline, Persons};

/// What a report is asked of.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The figures.
    pub books: &'a Books<'a>,
    /// Whose.
    pub scope: Scope,
    /// For which period: of a plan, the one planned.
    pub period: Period,
    /// Known at the end of which day.
    pub as_of: Day,
    /// In which language.
    pub lang: Lang,
}

/// Makes the view of one kind of report.
type Make = fn(&Context) -> View;

/// Tells what a kind of report is.
type Tell = fn() -> Outline;

/// Every kind of report, in the order reports are listed.
const KINDS: &[(Tell, Make)] = &[
    (daily::outline, |ctx| View::Daily(Box::new(daily::view(ctx)))),
    (daily_review::outline, |ctx| View::DailyReview(Box::new(daily_review::view(ctx)))),
    (weekly_plan::outline, |ctx| View::WeeklyPlan(Box::new(weekly_plan::view(ctx)))),
    (weekly_report::outline, |ctx| View::WeeklyReport(Box::new(weekly_report::view(ctx)))),
    (monthly_plan::outline, |ctx| View::MonthlyPlan(Box::new(monthly_plan::view(ctx)))),
    (monthly_report::outline, |ctx| View::MonthlyReport(Box::new(monthly_report::view(ctx)))),
    (monthly_summary::outline, |ctx| View::MonthlySummary(Box::new(monthly_summary::view(ctx)))),
    (assessment::outline, |ctx| View::Assessment(Box::new(assessment::view(ctx)))),
    (monthly_review::outline, |ctx| View::MonthlyReview(Box::new(monthly_review::view(ctx)))),
    (quarterly_review::outline, |ctx| View::QuarterlyReview(Box::new(quarterly_review::view(ctx)))),
    (quarterly_plan::outline, |ctx| View::QuarterlyPlan(Box::new(quarterly_plan::view(ctx)))),
    (annual_plan::outline, |ctx| View::AnnualPlan(Box::new(annual_plan::view(ctx)))),
    (annual_review::outline, |ctx| View::AnnualReview(Box::new(annual_review::view(ctx)))),
    (projects::outline, |ctx| View::Projects(Box::new(projects::view(ctx)))),
    (market_survey::outline, |ctx| View::MarketSurvey(Box::new(market_survey::view(ctx)))),
    (orders::outline, |ctx| View::Orders(Box::new(orders::view(ctx)))),
    (meeting::outline, |ctx| View::Meeting(Box::new(meeting::view(ctx)))),
    (customers::outline, |ctx| View::Customers(Box::new(customers::view(ctx)))),
    (problems::outline, |ctx| View::Problems(Box::new(problems::view(ctx)))),
    (competitors::outline, |ctx| View::Competitors(Box::new(competitors::view(ctx)))),
    (forecast::outline, |ctx| View::Forecast(Box::new(forecast::view(ctx)))),
    (submissions::outline, |ctx| View::Submissions(Box::new(submissions::view(ctx)))),
];

/// Every outline, in the order reports are listed.
pub fn outlines() -> Vec<Outline> {
    KINDS.iter().map(|(outline, _)| outline()).collect()
}

/// An outline's view; `None` for a name that no outline has, and for a scope it cannot be made for.
///
/// ```
/// use salesreport::model::{Period, Scope, Workspace};
/// use salesreport::report::{Context, view};
/// use salesreport::tally::Books;
/// use salesreport::words::Lang;
/// let workspace = Workspace::default();
/// let books = Books::open(&workspace);
/// let june = Period::parse("2024-06").unwrap();
/// let context =
///     Context { books: &books, scope: Scope::Team, period: june, as_of: june.start().before(), lang: Lang::Zh };
/// let plan = view("monthly-plan", &context).unwrap();
/// assert_eq!(plan.head().title, "全体 2024年6月工作计划");
/// assert!(view("no-such-report", &context).is_none());
/// ```
pub fn view(outline: &str, context: &Context) -> Option<View> {
    let fits = |of: &Outline| of.name == outline && of.scopes.contains(&context.scope.level());
    KINDS.iter().find(|(of, _)| fits(&of())).map(|(_, make)| make(context))
}

/// A chart of a report, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// By what its template places it: `pace`.
    pub id: String,
    /// As wide as a page's measure; its `alt` states the finding.
    pub page: Scene,
    /// As wide as a phone.
    pub phone: Scene,
}

/// What an outline draws of a context; a question that has no answer is not drawn.
pub fn charts(outline: &str, context: &Context) -> Vec<Drawn> {
    let all = charts::charts(outline, context).into_iter();
    all.map(|(id, chart)| drawn(context, id, &chart)).collect()
}

fn drawn(context: &Context, id: &str, chart: &Chart) -> Drawn {
    let words = charts::words(context, id);
    let [page, phone] = [Size::Page, Size::Phone].map(|size| chart.scene(&words, size));
    Drawn { id: id.to_owned(), page, phone }
}
