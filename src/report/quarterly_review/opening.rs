//! What the quarter comes to, in a few sentences.

use std::cmp::Ordering;

use crate::model::{Amount, Metric, PeriodKind};
use crate::report::Context;
use crate::report::display::{count, percent};
use crate::report::opening;
use crate::report::parts::logged::Known;
use crate::report::parts::{past, quarter_targets, rivals as moves, study};
use crate::report::quarterly_review::development::Count;
use crate::report::quarterly_review::{Facts, before, without_training};
use crate::report::view::Point;
use crate::tally::{self, Figure, Moved, is_cut};
use crate::words::Said;
use crate::words::quarterly as say;

/// How many a sentence names.
const NAMED: usize = 3;

pub(super) fn points(ctx: &Context, facts: &Facts) -> Vec<Point> {
    let begun = ctx.period.start() <= ctx.as_of;
    let mut points: Vec<Point> = opening::progress(ctx, ctx.period, &facts.known.figures).into_iter().collect();
    if let Some(progress) = points.first_mut() {
        progress.sentences.extend(course(ctx).map(|said| ctx.say(said)));
    }
    let said = [
        ("development", say::lead_development(), development(ctx, facts)),
        ("products", say::lead_products(), mix(ctx).into_iter().collect()),
        ("market", say::lead_market(), market(ctx, facts)),
        ("findings", say::lead_findings(), findings(ctx, facts)),
        ("ahead", say::lead_ahead(), ahead(ctx)),
    ];
    let told = said.into_iter().filter(|(id, _, _)| begun || *id == "ahead");
    points.extend(told.filter_map(|(id, lead, said)| opening::point(ctx, id, lead, said)));
    points
}

/// How the months went, once two of them are over: upwards, downwards, or up and down.
fn course(ctx: &Context) -> Option<Said> {
    let months = ctx.period.parts(PeriodKind::Month).into_iter();
    let known = months.filter_map(|month| {
        // A month is over once its last working day is.
        let time = tally::time_progress(ctx.books, month, ctx.as_of);
        let over = month.start() <= ctx.as_of && time.worked >= time.total;
        let sales = past::known(ctx, month).get(&ctx.sales())?.actual.filter(|_| over)?;
        Some((month, sales))
    });
    let known: Vec<_> = known.collect();
    let (first, last) = (known.first()?, known.last().filter(|_| known.len() > 1)?);
    let list: Vec<String> =
        known.iter().map(|(month, sales)| ctx.say(say::month_amount(ctx.short(*month), ctx.money(*sales)))).collect();
    let (list, unit) = (ctx.list(&list), ctx.unit_word());
    let rises = known.windows(2).all(|pair| pair[0].1 < pair[1].1);
    let falls = known.windows(2).all(|pair| pair[0].1 > pair[1].1);
    Some(match (rises, falls) {
        (true, _) => say::months_rise(list, unit),
        (_, true) => say::months_fall(list, unit),
        _ => match first.1.cmp(&last.1) {
            Ordering::Less => say::months_up(list, unit),
            Ordering::Greater => say::months_down(list, unit),
            Ordering::Equal => say::months_level(list, unit),
        },
    })
}

/// What of the sales is new, against the quarter before.
pub(super) fn mix(ctx: &Context) -> Option<Said> {
    let share = |period| tally::mix(ctx.books, ctx.scope, period, ctx.as_of).new_share();
    let Some(now) = share(ctx.period) else { return Some(say::mix_unknown()) };
    let Some(then) = before(ctx).and_then(share) else { return Some(say::mix_alone(percent(now))) };
    let points = (now - then).times(Amount::int(100))?.round(1);
    let (size, now) = (points.abs().grouped(1), percent(now));
    Some(match points.cmp(&Amount::ZERO) {
        Ordering::Greater => say::mix_up(now, size),
        Ordering::Less => say::mix_down(now, size),
        Ordering::Equal => say::mix_same(now),
    })
}

/// The growth of outlets, new customers against target, and who left.
fn development(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let all = Count::of(facts.network.iter());
    let mut said = vec![match all.outlets.cmp(&all.outlets_before) {
        Ordering::Greater => say::outlets_more(all.outlets_before, all.outlets, all.outlets - all.outlets_before),
        Ordering::Less => say::outlets_fewer(all.outlets_before, all.outlets, all.outlets_before - all.outlets),
        Ordering::Equal => say::outlets_same(all.outlets),
    }];
    let new: Figure = facts.known.figure(Metric::NewCustomers);
    let won = count(new.actual.unwrap_or_default());
    said.push(match new.target.map(|target| target.amount) {
        None => say::won_without_target(won),
        Some(target) if new.actual.unwrap_or_default() < target => {
            say::won_short(won, count(target), count(target - new.actual.unwrap_or_default()))
        }
        Some(target) => say::won_reached(won, count(target)),
    });
    let names = |moved: Moved| {
        let found = facts.network.iter().filter(|one| one.moved == moved);
        found.map(|one| ctx.customer(one.customer)).collect::<Vec<_>>()
    };
    let (gone, bad) = (names(Moved::Gone), names(Moved::Troubled));
    if !gone.is_empty() {
        said.push(say::gone_ones(gone.len(), ctx.list(&gone)));
    }
    if !bad.is_empty() {
        said.push(say::bad_ones(bad.len(), ctx.list(&bad)));
    }
    if gone.is_empty() && bad.is_empty() {
        said.push(say::none_gone());
    }
    said
}

/// Rivals, and the key dealers.
fn market(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let mut said = vec![seen(ctx)];
    let fallen = moves::struck(ctx, &facts.known);
    let fallen: Vec<String> = fallen
        .iter()
        .filter_map(|one| {
            let fall = one.fall(ctx)?;
            Some(ctx.say(crate::words::competitors::fell_by(ctx.customer(one.customer), ctx.sum(fall))))
        })
        .take(NAMED)
        .collect();
    if !fallen.is_empty() {
        said.push(say::fell_where_seen(ctx.list(&fallen)));
    }
    said.push(dealers(ctx, &facts.known, facts));
    let over: Vec<String> = facts
        .dealers
        .iter()
        .filter(|dealer| dealer.over() || dealer.overdue().is_some_and(|late| ctx.shows(late)))
        .map(|dealer| ctx.customer(dealer.state.customer))
        .collect();
    if !over.is_empty() {
        said.push(say::dealers_owing(over.len(), ctx.list(&over)));
    }
    said
}

fn seen(ctx: &Context) -> Said {
    let brands = tally::brands(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    let Some(most) = brands.first() else { return say::no_moves(ctx.short(ctx.period), ctx.answers()) };
    let all: usize = brands.iter().map(|brand| brand.moves.len()).sum();
    let cuts = brands.iter().flat_map(|brand| &brand.moves).filter(|seen| is_cut(seen)).count();
    let bare = all - brands.iter().map(tally::Brand::answered).sum::<usize>();
    let Some(last) = before(ctx) else { return say::moves_first(all, cuts, most.name, bare) };
    let past = tally::sightings(ctx.books, ctx.scope, last.start(), last.end().min(ctx.as_of)).len();
    match all.cmp(&past) {
        Ordering::Greater => say::moves_more(all, all - past, cuts, most.name, bare),
        Ordering::Less => say::moves_fewer(all, past - all, cuts, most.name, bare),
        Ordering::Equal => say::moves_same(all, cuts, most.name, bare),
    }
}

/// Key dealers against their targets, or, where these have none, against the quarter before.
fn dealers(ctx: &Context, known: &Known, facts: &Facts) -> Said {
    if facts.dealers.is_empty() {
        return say::key_dealers_none();
    }
    let sales = |dealer: &crate::report::parts::dealers::Dealer| known.customer(dealer.state.customer, ctx.sales());
    let all: Vec<(String, Figure)> =
        facts.dealers.iter().map(|dealer| (ctx.customer(dealer.state.customer), sales(dealer))).collect();
    let aimed: Vec<&(String, Figure)> = all.iter().filter(|(_, figure)| figure.target.is_some()).collect();
    let short = |figure: &Figure| figure.completion.filter(|share| *share < Amount::ONE);
    if !aimed.is_empty() {
        let mut behind: Vec<(Amount, &str)> =
            aimed.iter().filter_map(|(name, figure)| Some((short(figure)?, &**name))).collect();
        behind.sort();
        let names: Vec<String> =
            behind.iter().take(NAMED).map(|(share, name)| ctx.say(say::name_share(name, percent(*share)))).collect();
        return if behind.is_empty() {
            say::key_dealers_reached(aimed.len())
        } else {
            say::key_dealers_short(aimed.len(), behind.len(), ctx.list(&names))
        };
    }
    let mut fell: Vec<(Amount, &str)> = all
        .iter()
        .filter_map(|(name, figure)| Some((figure.previous? - figure.actual?, &**name)))
        .filter(|(fall, _)| ctx.shows(*fall))
        .collect();
    fell.sort_by_key(|(fall, _)| std::cmp::Reverse(*fall));
    let names: Vec<String> = fell
        .iter()
        .take(NAMED)
        .map(|(fall, name)| ctx.say(crate::words::competitors::fell_by(name, ctx.sum(*fall))))
        .collect();
    match (all.iter().all(|(_, figure)| figure.previous.is_none()), fell.len()) {
        (true, _) => say::key_dealers_unknown(all.len()),
        (false, 0) => say::key_dealers_held(all.len()),
        (false, n) => say::key_dealers_fell(all.len(), n, ctx.list(&names)),
    }
}

/// What was found, by month, and whether trainings were held.
fn findings(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let mut said = vec![facts.spread.said(ctx)];
    let months = ctx.period.parts(PeriodKind::Month).into_iter().filter(|month| month.end() <= ctx.as_of);
    let bare: Vec<String> = months
        .flat_map(|month| without_training(ctx, month).into_iter().map(move |scope| (month, scope)))
        .map(|(month, scope)| ctx.say(say::area_month(ctx.name_of(scope), ctx.short(month))))
        .collect();
    let held = facts.courses.len();
    let hours = study::hours(study::count(ctx, &facts.courses).hours);
    said.push(match (held, bare.is_empty()) {
        (0, _) => say::no_training(),
        (held, true) => say::training_each_month(held, hours),
        (held, false) => say::training_missed(held, hours, ctx.list(&bare)),
    });
    said
}

/// The next quarter's target against this one.
fn ahead(ctx: &Context) -> Vec<Said> {
    ctx.period.next().map(|next| quarter_targets::said(ctx, next)).into_iter().collect()
}
