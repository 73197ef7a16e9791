//! O11, the review of a year: its figures, people, dealers, the strategy with SWOT, problems by department. The last
//! quarter's review is part of it.

mod dealers;
mod facts;
mod opening;
mod people;
mod problems;
mod results;
mod strategy;
#[cfg(test)]
mod tests;

use crate::model::{PeriodKind, Role, ScopeKind};
use crate::report::annual_review::facts::{Facts, due};
use crate::report::parts::{figures, head};
use crate::report::view::Head;
use crate::report::view::annual_review::AnnualReview;
use crate::report::{Context, Horizon, Outline, Persons};
use crate::words::annual_review as say;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "annual-review".into(),
        periods: &[PeriodKind::Year],
        title: say::annual_review(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::Afterwards,
        persons: Persons::WhoSell,
        persons_own: true,
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> AnnualReview {
    let facts = Facts::of(ctx);
    let progress = |day| crate::tally::time_progress(ctx.books, ctx.period, day).worked;
    AnnualReview {
        head: review_head(ctx, &facts),
        opening: opening::points(ctx, &facts),
        year: ctx.period_name(ctx.period),
        next_year: ctx.period_name(ctx.period.next().unwrap_or(ctx.period)),
        running: progress(ctx.as_of) < progress(ctx.period.end()),
        cards: figures::cards(ctx, &facts.known.figures, &facts.known.owes),
        figures: results::figure_rows(ctx, &facts),
        quarters: results::quarters(ctx, &facts),
        people: people::part(ctx, &facts),
        dealers: dealers::section(ctx, &facts),
        strategy: strategy::part(ctx, &facts),
        problems: problems::part(ctx, &facts),
    }
}

/// Who leads the review: the vice president or director; where there is none, who answers for the team.
pub(crate) fn reviewer(ctx: &Context) -> String {
    let roster = ctx.roster();
    let day = ctx.until();
    let of = |role: Role| {
        roster.person_ids().find(|id| roster.person(*id).employed(day) && roster.person(*id).post(day).role == role)
    };
    let leads = [Role::VicePresident, Role::Director, Role::SalesManager].into_iter().find_map(of);
    leads.map_or_else(|| ctx.answers(), |id| ctx.person(id))
}

/// When the scope's review was due and came, and who reviewed it.
fn review_head(ctx: &Context, facts: &Facts) -> Head {
    let reviewed = facts.own.and_then(|review| Some((review.reviewed_by?, review.reviewed_at)));
    let came = head::Came {
        due: due(ctx),
        exists: facts.own.is_some(),
        at: facts.own.and_then(|review| review.submitted_at),
        approved: reviewed.into_iter().collect(),
    };
    head::head(ctx, say::annual_review(), &came)
}
