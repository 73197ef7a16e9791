//! What several parts of the review rest on, counted once.

use crate::model::{CustomerId, Day, DealerFate, Period, PeriodKind, PersonId, Review, ReviewKind, Scope};
use crate::report::Context;
use crate::report::parts::dealers::{self, Dealer};
use crate::report::parts::logged::Known;
use crate::report::parts::owed;
use crate::tally::ProblemState;

/// The facts.
pub(super) struct Facts<'a> {
    /// What the logs say of the year.
    pub(super) known: Known<'a>,
    /// The review of the scope itself.
    pub(super) own: Option<&'a Review>,
    /// The review that tells the strategy: the scope's own if it has a word of it, else the team's.
    pub(super) strategy: Option<&'a Review>,
    /// The dealers that matter most first.
    pub(super) dealers: Vec<Dealer>,
    /// The problems open on a day of the year, by department.
    pub(super) problems: Vec<ProblemState<'a>>,
}

impl<'a> Facts<'a> {
    /// Gathers them.
    pub(super) fn of(ctx: &Context<'a>) -> Facts<'a> {
        let known = Known::of(ctx);
        let own = annual(ctx, ctx.scope);
        let speaks = |review: &&Review| !review.swot.is_empty() || review.texts.len() > 2;
        let strategy = own.filter(|review| ctx.scope == Scope::Team || speaks(review));
        let through = Context { as_of: ctx.until(), ..*ctx };
        let mut problems = crate::tally::problems(ctx.books, ctx.scope, through.as_of);
        problems.retain(|problem| problem.solved_on.is_none_or(|day| day >= ctx.period.start()));
        Facts {
            dealers: dealers::gather(ctx, &known),
            strategy: strategy.or_else(|| annual(ctx, Scope::Team)),
            own,
            known,
            problems,
        }
    }

    /// The dealers with nothing decided for the year after.
    pub(super) fn undecided(&self, ctx: &Context) -> Vec<CustomerId> {
        let all = self.dealers.iter().map(|dealer| dealer.state.customer);
        all.filter(|id| fate(ctx, ctx.period, *id).is_none()).collect()
    }
}

/// The last annual review of a scope for the report's year.
pub(super) fn annual<'a>(ctx: &Context<'a>, scope: Scope) -> Option<&'a Review> {
    reviews(ctx, ctx.period, ReviewKind::Annual).filter(|review| review.scope == scope).max_by_key(|r| r.submitted_at)
}

/// The reviews of a kind for a period.
pub(super) fn reviews<'a>(ctx: &Context<'a>, period: Period, kind: ReviewKind) -> impl Iterator<Item = &'a Review> {
    ctx.books.workspace().reviews.iter().filter(move |review| review.period == period && review.kind == kind)
}

/// What the reviews of a year decide of a dealer, the scope's own before the team's and others.
pub(super) fn fate(ctx: &Context, year: Period, dealer: CustomerId) -> Option<DealerFate> {
    let of = |own: bool| {
        let all = reviews(ctx, year, ReviewKind::Annual).filter(move |review| (review.scope == ctx.scope) == own);
        all.filter_map(|review| review.dealers.get(&dealer).copied()).last()
    };
    of(true).or_else(|| of(false))
}

/// When the review is due: at the end of January, or the working day before.
pub(super) fn due(ctx: &Context) -> Day {
    let end = ctx.period.next().and_then(|next| next.parts(PeriodKind::Month).first().copied());
    let day = end.map_or(ctx.period.end(), Period::end);
    ctx.books.workspace().calendar.workday_before(day).unwrap_or(day)
}

/// Whether the year's own end is known.
pub(super) fn over(ctx: &Context) -> bool {
    ctx.as_of >= ctx.period.end()
}

/// The people whose year is reviewed: of a person's scope that one; else those of the scope's members at the end of
/// what is known who sell or have a review of the year.
pub(super) fn people(ctx: &Context) -> Vec<PersonId> {
    if let Scope::Person(id) = ctx.scope {
        return vec![id];
    }
    let roster = ctx.roster();
    let mut all = roster.members(ctx.scope, ctx.until(), ctx.until());
    let boss = owed::manager(ctx, ctx.scope);
    let sells = |id: &PersonId| roster.person(*id).post(ctx.until()).role.sells() && Some(*id) != boss;
    all.retain(|id| {
        sells(id) || annual(ctx, Scope::Person(*id)).is_some() || Some(*id) == boss && ctx.scope != Scope::Team
    });
    all
}
