//! The charts of reports: a question → its figures → a chart. Each is made from a [`Context`] alone, so that any
//! outline can place any of them. A question whose answer would be an empty picture has no chart.

pub(super) mod course;
mod customers;
mod forecast;
mod problems;
mod rivals;
pub(super) mod shares;
pub(super) mod survey;

use crate::chart::{Caption, Chart, Value, Words};
use crate::model::{Amount, Metric, MoneyUnit, Period, PeriodKind};
use crate::report::{Context, monthly_review, weekly_plan};
use crate::words::Said;
use crate::words::chart as say;
use crate::words::forecast as words;

/// A chart by the id its place in a template names.
pub(crate) type Named = (&'static str, Chart);

/// What an outline draws: for each question that has an answer, its id and its chart.
pub(crate) fn charts(outline: &str, ctx: &Context) -> Vec<Named> {
    let all = match outline {
        "monthly-plan" => {
            let last = ctx.period.previous().unwrap_or(ctx.period);
            let quarter = Period::of(PeriodKind::Quarter, last.start());
            vec![
                ("progress", shares::progress(ctx, quarter)),
                ("pace", course::pace(ctx, quarter)),
                ("behind", shares::behind(ctx, last)),
                ("projects", course::projects(ctx)),
            ]
        }
        "weekly-plan" => {
            let before = weekly_plan::month_before(ctx);
            vec![("progress", before.and_then(|(eve, month)| shares::progress(&eve, month)))]
        }
        "weekly-report" | "monthly-summary" => vec![("progress", shares::progress(ctx, ctx.period))],
        "monthly-report" => vec![
            ("progress", shares::progress(ctx, ctx.period)),
            ("pace", course::pace(ctx, ctx.period)),
            ("trend", course::trend(ctx)),
            ("mix", shares::mix(ctx)),
            ("people", shares::people(ctx)),
            ("customers", shares::customers(ctx)),
            ("funnel", shares::funnel(ctx)),
        ],
        "problems" => vec![("ages", problems::ages(ctx))],
        "projects" => vec![("milestones", course::all_projects(ctx))],
        "forecast" => vec![(forecast::COURSE, forecast::course(ctx))],
        "customers" => vec![("trend", customers::trend(ctx))],
        "quarterly-review" => vec![
            ("pace", course::pace(ctx, ctx.period)),
            ("funnel", shares::funnel(ctx)),
            ("mix", shares::mix(ctx)),
            ("brands", rivals::seen(ctx)),
        ],
        "quarterly-plan" => {
            let month = Period::of(PeriodKind::Month, ctx.period.start().before());
            vec![("trend", course::trend(&Context { period: month, ..*ctx }))]
        }
        "annual-plan" => vec![("year", course::year(ctx))],
        "annual-review" => vec![("trend", course::trend_to(ctx, Period::of(PeriodKind::Month, ctx.until())))],
        "competitors" => vec![("brands", rivals::seen(ctx))],
        "market-survey" => survey::coverage(ctx),
        "monthly-review" => vec![("mix", shares::mix(&monthly_review::figures_of(ctx)))],
        _ => Vec::new(),
    };
    all.into_iter().filter_map(|(id, chart)| Some((id, chart?))).collect()
}

/// The fixed words of a chart in the report's language.
pub(crate) fn words(ctx: &Context, chart: &str) -> Words {
    let word = |said: Said| ctx.say(said);
    let all = Words {
        actual: word(say::actual()),
        behind: word(say::behind()),
        below_plan: word(say::below_plan()),
        weak_step: word(say::weak_step()),
        target: word(say::target()),
        time: word(say::time()),
        last_year: word(say::last_year()),
        pace: word(say::pace()),
        share: word(say::share()),
        share_target: word(say::share_target()),
        working_day: word(say::working_day()),
        done: word(say::done()),
        open: word(say::open()),
        late: word(say::late()),
        no_figures: word(say::no_figures()),
    };
    match chart {
        // Its dashed line and its level lines mean other things than those of a trend.
        forecast::COURSE => Words { last_year: word(words::baseline()), target: word(words::own()), ..all },
        _ => all,
    }
}

fn caption(ctx: &Context, title: Said, unit: String, finding: String) -> Caption {
    Caption { title: ctx.say(title), unit, finding }
}

/// An amount's place on an axis. Drawn to a few digits, so a binary float is exact enough; every text is formatted
/// from the exact amount.
fn place(amount: Amount) -> f64 {
    f64::try_from(amount.decimal()).unwrap_or(f64::NAN)
}

/// A metric's amount with its place in the report's unit.
fn value(ctx: &Context, metric: Metric, amount: Amount) -> Value {
    let scaled = match ctx.settings().units {
        MoneyUnit::Wan if metric.is_money() => amount.over(Amount::int(10_000)).unwrap_or_default(),
        _ => amount,
    };
    Value::new(place(scaled), ctx.amount(metric, amount))
}

/// The unit of an axis.
fn unit(ctx: &Context, metric: Metric) -> String {
    if metric.is_money() { ctx.unit_word() } else { String::new() }
}

/// A count that a page has room for.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
