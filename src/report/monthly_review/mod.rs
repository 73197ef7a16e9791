//! O9, the monthly review: what the last review left, then the work by role, the month's last week, the month ahead and
//! what was replied. Work, not punishment: it knows no points and ranks nobody.

mod ahead;
mod last;
mod managers;
mod office;
mod opening;
mod people;
mod replies;
mod sellers;
#[cfg(test)]
mod tests;
mod week;

use crate::assess::Ledger;
use crate::model::{Period, PeriodKind, PersonId, ReviewText, Role, Scope, ScopeKind};
use crate::report::parts::filed::given;
use crate::report::parts::logged::Known;
use crate::report::parts::{carried, dealers, figures, head, owed, time_use};
use crate::report::view::monthly_review::{Dealers, MonthlyReview};
use crate::report::view::{Head, Signer};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::words::monthly_review as say;

use people::Staff;

/// The outline. Known on the 8th day after the month: replies and plans of the month ahead come in its first days.
pub(super) fn outline() -> Outline {
    Outline {
        name: "monthly-review".into(),
        periods: &[PeriodKind::Month],
        title: say::monthly_review(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::Afterwards,
        persons: Persons::Everyone,
        persons_own: false,
    }
}

/// By what part of the review a role is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Manager,
    Seller,
    Office,
    Other,
}

/// The side of a role.
pub(crate) fn side(role: Role) -> Side {
    match role {
        Role::SalesManager | Role::Director | Role::VicePresident | Role::RegionalManager | Role::CityManager => {
            Side::Manager
        }
        Role::Salesperson | Role::GroupLeader => Side::Seller,
        Role::BackOffice | Role::OrderFollower | Role::Planner | Role::Finance => Side::Office,
        Role::Designer | Role::Promoter => Side::Other,
    }
}

/// The context of what a page's figures are of: a manager's are those of the area they answer for.
pub(crate) fn figures_of<'a>(ctx: &Context<'a>) -> Context<'a> {
    match ctx.scope {
        Scope::Person(id) => Context { scope: people::charge(ctx, id), ..*ctx },
        _ => *ctx,
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> MonthlyReview {
    let given = given(ctx);
    let ledger = Ledger::open(ctx.books, &given.hand_ins);
    let staff = Staff::of(ctx);
    let of = figures_of(ctx);
    let known = Known::of(&of);
    let own = (of.scope != ctx.scope).then(|| Known::of(ctx));
    let own = own.as_ref().unwrap_or(&known);
    let found = last::found(&of);
    let work = sellers::Work::of(ctx, &ledger, &staff);
    let led = managers::planned(ctx, &staff);
    let dealers = dealers::gather(ctx, own);
    let served = office::Served::of(ctx);
    let threads = carried::gather(ctx);
    let last = ctx.period.previous().unwrap_or(ctx.period);
    let facts =
        opening::Facts { known: &known, found: &found, staff: &staff, work: &work, dealers: &dealers, served: &served };
    let words = replies::Words::of(ctx, &staff);
    MonthlyReview {
        head: review_head(ctx, &words),
        opening: opening::points(ctx, &of, &facts, &words),
        merged: merged(ctx),
        month: ctx.short(ctx.period),
        last_month: ctx.short(last),
        next_month: ctx.period.next().map_or_else(String::new, |next| ctx.short(next)),
        cards: if staff.sells() { figures::cards(&of, &known.figures, &known.owes) } else { Vec::new() },
        last: last::section(ctx, &found, &staff),
        managers: (!staff.managers.is_empty()).then(|| managers::section(ctx, &of, &known, &staff, &ledger, &led)),
        sellers: staff.has_sellers().then(|| sellers::section(ctx, own, &work, &threads, &led)),
        dealers: (staff.sells() && (!ctx.is_person() || !dealers.is_empty())).then(|| Dealers {
            figures: dealers::figures(ctx, own, &dealers),
            standing: dealers::standing(ctx, &dealers),
            words: words.texts(ctx, &[ReviewText::KeyDealers]),
        }),
        office: staff.shows_office(ctx).then(|| office::section(ctx, &staff, &served)),
        time: time_use::section(ctx),
        week: week::section(ctx, &staff),
        ahead: ahead::section(ctx, &of, &known, &found, &threads, &words, staff.sells()),
        replies: words.section(ctx),
    }
}

/// That the month is reviewed with the quarter that it ends.
fn merged(ctx: &Context) -> Option<String> {
    let quarter = Period::of(PeriodKind::Quarter, ctx.period.end());
    (quarter.end() == ctx.period.end()).then(|| ctx.say(say::merged(ctx.short(quarter))))
}

/// The head; the reviewed person signs, and who led the review.
fn review_head(ctx: &Context, words: &replies::Words) -> Head {
    let review = words.own();
    let signer = |role: String, who: Option<PersonId>, at: Option<crate::model::Moment>| Signer {
        role,
        name: who.map_or_else(String::new, |id| ctx.person(id)),
        date: at.map_or_else(String::new, |at| at.day.to_string()),
    };
    let reviewed = owed::manager(ctx, ctx.scope);
    Head {
        signers: vec![
            signer(ctx.say(say::reviewed()), reviewed, review.and_then(|review| review.submitted_at)),
            signer(
                ctx.say(say::led_by()),
                review.and_then(|review| review.reviewed_by),
                review.and_then(|review| review.reviewed_at),
            ),
        ],
        ..head::bare(ctx, say::monthly_review())
    }
}
