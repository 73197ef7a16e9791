//! What the year comes to, in a few sentences.

use crate::model::{DealerFate, Grade, Scope};
use crate::report::annual_review::facts::{Facts, annual, due, fate, over, people};
use crate::report::annual_review::{people as verdicts, problems, results, strategy};
use crate::report::display::percent;
use crate::report::opening::point;
use crate::report::view::Point;
use crate::report::{Context, opening};
use crate::tally::count_problems;
use crate::words::Said;
use crate::words::annual_review as say;

/// How many a sentence names.
const NAMED: usize = 3;

pub(super) fn points(ctx: &Context, facts: &Facts) -> Vec<Point> {
    let mut progress = opening::progress(ctx, ctx.period, &facts.known.figures);
    if let (Some(progress), Some(said)) = (&mut progress, quarters(ctx)) {
        progress.sentences.push(ctx.say(said));
    }
    let all = [
        progress,
        point(ctx, "people", say::lead_people(), staff(ctx)),
        point(ctx, "dealers", say::lead_dealers(), dealers(ctx, facts)),
        point(ctx, "strategy", say::lead_strategy(), words(ctx, facts)),
        point(ctx, "problems", say::lead_problems(), vec![troubles(ctx, facts)]),
        opening::receivable(ctx, &facts.known.owes),
    ];
    all.into_iter().flatten().collect()
}

/// The best and the worst of the quarters that are over.
fn quarters(ctx: &Context) -> Option<Said> {
    let done = results::done(ctx);
    let best = done.iter().max_by_key(|(quarter, share)| (*share, std::cmp::Reverse(*quarter)))?;
    let worst = done.iter().min_by_key(|(quarter, share)| (*share, *quarter))?;
    let told = |(quarter, share): &(crate::model::Period, crate::model::Amount)| {
        ctx.say(say::quarter_done(ctx.short(*quarter), percent(*share)))
    };
    Some(if done.len() == 1 {
        say::quarter_alone(ctx.short(best.0), percent(best.1))
    } else if best.1 == worst.1 {
        say::quarters_level(done.len(), percent(best.1))
    } else {
        say::quarters_between(told(best), told(worst))
    })
}

fn named(ctx: &Context, mut all: Vec<String>) -> String {
    let n = all.len();
    all.truncate(NAMED);
    let list = ctx.list(&all);
    if n > NAMED { ctx.say(say::and_more(list, n)) } else { list }
}

/// How many are reviewed; for who may see it awards, penalties, who moves up or down.
fn staff(ctx: &Context) -> Vec<Said> {
    let all = people(ctx);
    let bare = verdicts::unreviewed(ctx);
    let mut said = Vec::new();
    said.push(match (all.len(), bare.len()) {
        (0, _) => say::nobody(ctx.scope_name()),
        (n, 0) => say::all_reviewed(n),
        (n, bare) if bare == n && !over(ctx) => say::none_reviewed_yet(n, due(ctx)),
        (n, _) => say::some_reviewed(n, named(ctx, bare.iter().map(|id| ctx.person(*id)).collect())),
    });
    let reviews: Vec<_> = all.iter().filter_map(|id| Some((*id, annual(ctx, Scope::Person(*id))?))).collect();
    if verdicts::shown(ctx) && !reviews.is_empty() {
        let awards: usize = reviews.iter().map(|(_, review)| review.awards.len()).sum();
        let penalties: usize = reviews.iter().map(|(_, review)| review.penalties.len()).sum();
        let of = |grade: Grade| -> Vec<String> {
            reviews.iter().filter(|(_, review)| review.grade == Some(grade)).map(|(id, _)| ctx.person(*id)).collect()
        };
        let (up, down) = (of(Grade::Up), of(Grade::Down));
        said.push(say::decided(awards, penalties));
        said.push(match (up.is_empty(), down.is_empty()) {
            (true, true) => say::nobody_moves(),
            (false, true) => say::moves_up(named(ctx, up)),
            (true, false) => say::moves_down(named(ctx, down)),
            (false, false) => say::moves_both(named(ctx, up), named(ctx, down)),
        });
    }
    let silent: Vec<String> =
        reviews.iter().filter(|(_, review)| !verdicts::replied(review)).map(|(id, _)| ctx.person(*id)).collect();
    if !silent.is_empty() {
        said.push(say::replies_owed(named(ctx, silent)));
    }
    said
}

/// What is decided of dealers, and of how many nothing is.
fn dealers(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let all: Vec<_> = facts.dealers.iter().map(|dealer| dealer.state.customer).collect();
    if all.is_empty() {
        return vec![say::no_dealers(ctx.scope_name())];
    }
    let of = |wanted: DealerFate| -> Vec<String> {
        let some = all.iter().filter(|id| fate(ctx, ctx.period, **id) == Some(wanted));
        some.map(|id| ctx.customer(*id)).collect()
    };
    let fates: Vec<String> = DealerFate::ALL
        .iter()
        .map(|fate| (fate, of(*fate)))
        .filter(|(_, names)| !names.is_empty())
        .map(|(fate, names)| ctx.say(say::fate_of(ctx.word(fate.word(), fate.zh()), names.len(), named(ctx, names))))
        .collect();
    let open = facts.undecided(ctx).len();
    match (fates.is_empty(), open) {
        (true, _) => vec![say::none_decided(all.len(), super::reviewer(ctx), due(ctx))],
        (false, 0) => vec![say::all_decided(all.len(), ctx.clauses(&fates))],
        (false, open) => vec![say::some_decided(all.len(), ctx.clauses(&fates), open)],
    }
}

/// Whether there is a SWOT; whether the last quarter is part of this review.
fn words(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let fields = facts.strategy.map_or(0, |review| review.swot.values().filter(|text| !text.trim().is_empty()).count());
    let who = super::reviewer(ctx);
    let mut said = vec![match (fields, facts.strategy.is_some()) {
        (4.., _) => say::swot_there(),
        (0, false) => say::swot_missing(who, due(ctx)),
        (n, _) => say::swot_short(4_usize.saturating_sub(n), who),
    }];
    let (last, there) = strategy::last_quarter(ctx);
    said.push(match (there, last.end() <= ctx.as_of) {
        (true, _) => say::last_quarter_in(ctx.short(last)),
        (false, true) => say::merged(ctx.short(last)),
        (false, false) => say::to_be_merged(ctx.short(last)),
    });
    said
}

/// How problems moved, and with which department most are.
fn troubles(ctx: &Context, facts: &Facts) -> Said {
    let groups = problems::by_department(facts);
    let Some((department, of)) = groups.first() else { return say::no_problems(ctx.answers()) };
    let count = count_problems(&facts.problems, ctx.period);
    let (all, most) = (facts.problems.len(), problems::name(ctx, *department));
    match (count.open, count.late) {
        (0, _) => say::problems_solved(all, most, of.len()),
        (open, 0) => say::problems_open(all, count.solved, open, most, of.len()),
        (open, late) => say::problems_late(all, count.solved, open, late, most, of.len()),
    }
}
