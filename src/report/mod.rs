//! Reports as values: what comes in are the books, a scope, a period, an as-of day and a language; what goes out is an
//! outline's view, the contract of its templates. Every figure, sentence and choice is made here; a template only
//! places them. Never formats Markdown, never looks at the clock.

mod assessment;
mod charts;
mod display;
#[cfg(test)]
mod fixture;
mod forecast;
mod monthly_plan;
mod monthly_report;
mod monthly_report_opening;
#[cfg(test)]
mod monthly_report_tests;
mod opening;
mod parts;
mod submissions;
#[cfg(test)]
mod tests;
pub mod view;
mod weekly_report;

use crate::chart::{Chart, Scene, Size};
use crate::model::{Day, Period, PeriodKind, PersonId, Scope, ScopeKind, Workspace};
use crate::tally::{Books, default_as_of, default_plan_as_of};
use crate::words::report as say;
use crate::words::{Lang, Said};

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

/// A kind of report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The name in commands, files and templates: `monthly-plan`.
    pub name: &'static str,
    /// What kind of period it is for.
    pub period: PeriodKind,
    /// What it is called, without scope and period.
    pub title: Said,
    /// For which levels it can be made.
    pub scopes: &'static [ScopeKind],
    /// Whether it looks ahead: known is then what was known before the period.
    pub plan: bool,
}

impl Outline {
    /// The as-of day unless told otherwise, given today.
    pub fn as_of(&self, period: Period, today: Day) -> Day {
        match self.plan {
            true => default_plan_as_of(period, today),
            // What was due at a month's end may come late, and scores are due on the 8th: known is what came by then.
            false if AFTERWARDS.contains(&self.name) => today.min(period.end().plus(8)),
            false => default_as_of(period, today),
        }
    }

    /// Whether a person gets one unless it is asked for: an assessment who has a score sheet in force, others who sells
    /// at the end of the period (or when they left).
    pub fn is_for(&self, workspace: &Workspace, person: PersonId, period: Period) -> bool {
        if self.name == "assessment" {
            return assessment::has_sheet(workspace, person, period.end());
        }
        let person = workspace.roster.person(person);
        person.post(person.left.map_or(period.end(), |left| left.min(period.end()))).role.sells()
    }
}

/// Outlines that judge a month, made a week after its end.
const AFTERWARDS: &[&str] = &["assessment", "submissions"];

/// Every outline, in the order reports are listed.
pub fn outlines() -> Vec<Outline> {
    vec![
        Outline {
            name: "weekly-report",
            period: PeriodKind::Week,
            title: crate::words::weekly_report::weekly_report(),
            scopes: ScopeKind::ALL,
            plan: false,
        },
        Outline {
            name: "monthly-plan",
            period: PeriodKind::Month,
            title: say::monthly_plan(),
            scopes: ScopeKind::ALL,
            plan: true,
        },
        Outline {
            name: "monthly-report",
            period: PeriodKind::Month,
            title: say::monthly_report(),
            scopes: ScopeKind::ALL,
            plan: false,
        },
        Outline {
            name: "assessment",
            period: PeriodKind::Month,
            title: crate::words::assessment::assessment(),
            scopes: ScopeKind::ALL,
            plan: false,
        },
        Outline {
            name: "forecast",
            period: PeriodKind::Month,
            title: crate::words::forecast::forecast(),
            scopes: ScopeKind::ALL,
            plan: true,
        },
        Outline {
            name: "submissions",
            period: PeriodKind::Month,
            title: crate::words::submissions::submissions(),
            scopes: ScopeKind::ALL,
            plan: false,
        },
    ]
}

/// An outline's view; `None` for a name that no outline has.
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
pub fn view(outline: &str, context: &Context) -> Option<view::View> {
    match outline {
        "monthly-plan" => Some(view::View::MonthlyPlan(Box::new(monthly_plan::view(context)))),
        "monthly-report" => Some(view::View::MonthlyReport(Box::new(monthly_report::view(context)))),
        "forecast" => Some(view::View::Forecast(Box::new(forecast::view(context)))),
        "weekly-report" => Some(view::View::WeeklyReport(Box::new(weekly_report::view(context)))),
        "assessment" => Some(view::View::Assessment(Box::new(assessment::view(context)))),
        "submissions" => Some(view::View::Submissions(Box::new(submissions::view(context)))),
        _ => None,
    }
}

/// A chart of a report, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// By what its template places it: `pace`.
    pub id: &'static str,
    /// As wide as a page's measure; its `alt` states the finding.
    pub page: Scene,
    /// As wide as a phone.
    pub phone: Scene,
}

/// What an outline draws of a context; a question that has no answer is not drawn.
pub fn charts(outline: &str, context: &Context) -> Vec<Drawn> {
    let words = charts::words(context);
    let draw = |(id, chart): (&'static str, Chart)| {
        let [page, phone] = [Size::Page, Size::Phone].map(|size| chart.scene(&words, size));
        Drawn { id, page, phone }
    };
    charts::charts(outline, context).into_iter().map(draw).collect()
}
