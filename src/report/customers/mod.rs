//! O16, how customers do: sales and collections against target, which way they go, what they owe and buy, whose class no
//! longer fits, where visits went, who was won, what customers wait for, what was spent on them; in a person's report a
//! card of each customer to read before a visit.

mod card;
mod care;
mod classes;
mod course;
mod goods;
mod opening;
mod standing;
#[cfg(test)]
mod tests;
mod waiting;
mod winning;

use crate::model::{CustomerClass, CustomerId, CustomerStatus, Metric, PeriodKind, ScopeKind};
use crate::report::parts::logged::Known;
use crate::report::parts::{head, receivables, visits};
use crate::report::view::customers::{Attention, Customers};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::{self, ClassReview, Thread, Win};
use crate::words::customers as say;

pub(super) use course::of_key_customers;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "customers".into(),
        periods: &[PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Year],
        title: say::customers(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoSell,
        persons_own: false,
    }
}

/// What several parts of the report rest on, counted once.
struct Facts<'a> {
    known: Known<'a>,
    /// Key customers, those that sold most first.
    key: Vec<CustomerId>,
    /// The others, likewise.
    ordinary: Vec<CustomerId>,
    course: course::Course,
    classes: ClassReview,
    /// Leads won in the period.
    wins: Vec<Win<'a>>,
    /// What customers wait for, and promises kept in the period.
    waiting: Vec<Thread<'a>>,
    silent: Vec<(CustomerId, Option<i32>)>,
}

impl<'a> Facts<'a> {
    fn of(ctx: &Context<'a>) -> Facts<'a> {
        let known = Known::of(ctx);
        let key = of_class(ctx, &known, CustomerClass::Key);
        let ordinary = of_class(ctx, &known, CustomerClass::Ordinary);
        Facts {
            course: course::Course::of(ctx),
            classes: tally::class_review(ctx.books, ctx.until(), ctx.as_of),
            wins: tally::wins(ctx.books, ctx.scope, ctx.period.start(), ctx.until()),
            waiting: waiting::gather(ctx),
            silent: visits::silent_ones(ctx),
            known,
            key,
            ordinary,
        }
    }

    /// The scope's customers, key ones first.
    fn all(&self) -> impl Iterator<Item = CustomerId> + '_ {
        self.key.iter().chain(&self.ordinary).copied()
    }
}

/// Whether a customer is the scope's at the end of what is known: by its owner, of the team also without one.
fn is_ours(ctx: &Context, id: CustomerId) -> bool {
    match ctx.roster().customer(id).at(ctx.until()).owner {
        Some(owner) => ctx.roster().belongs(owner, ctx.scope, ctx.until()),
        None => ctx.scope == crate::model::Scope::Team,
    }
}

/// The customers of a class that are the scope's, or that the scope sold to or collected from; those that sold most
/// first. Those to be won, or lost, only if something moved.
fn of_class(ctx: &Context, known: &Known, class: CustomerClass) -> Vec<CustomerId> {
    let counts = |id: &CustomerId| {
        let state = ctx.roster().customer(*id).at(ctx.until());
        let moved = [ctx.sales(), Metric::Collections]
            .iter()
            .any(|&metric| known.customer(*id, metric).actual.is_some_and(|amount| !amount.is_zero()));
        let goes_on = !matches!(state.status, CustomerStatus::Prospect | CustomerStatus::Lost);
        let begun = ctx.roster().customer(*id).since.is_none_or(|since| since <= ctx.until());
        state.class == class && (moved || (goes_on && begun && is_ours(ctx, *id)))
    };
    let mut all: Vec<CustomerId> = ctx.roster().customer_ids().filter(counts).collect();
    all.sort_by_key(|&id| (std::cmp::Reverse(known.customer(id, ctx.sales()).actual), id));
    all
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> Customers {
    let facts = Facts::of(ctx);
    Customers {
        head: head::bare(ctx, say::customers()),
        opening: opening::points(ctx, &facts),
        person: ctx.is_person(),
        key: standing::key(ctx, &facts),
        ordinary: standing::ordinary(ctx, &facts),
        course: course::section(ctx, &facts),
        debts: receivables::section(ctx, &facts.known),
        goods: goods::section(ctx, &facts),
        classes: classes::section(ctx, &facts),
        attention: Attention { classes: visits::classes(ctx, &facts.known), silent: visits::silent(ctx, &facts.known) },
        winning: winning::sections(ctx, &facts),
        open: waiting::section(ctx, &facts),
        care: care::sections(ctx, &facts),
        cards: card::section(ctx, &facts),
    }
}
