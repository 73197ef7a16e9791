//! Evidence in words: enough to find the entry, form or figure it names.

use crate::assess::{Evidence, ItemScore, LedgerRow, Paper, Strike};
use crate::model::{DayRow, EntryId, FileLine, LeaveKind, LogSection, Measure, Metric, RubricItem};
use crate::report::Context;
use crate::report::assessment::{named, points, scores_shown};
use crate::report::display::percent;
use crate::text::Place;
use crate::words::assessment as say;

/// What stands behind an item's points, one clause each.
pub(crate) fn of_item(ctx: &Context, score: &ItemScore) -> String {
    let mut all: Vec<String> = Vec::new();
    for strike in &score.strikes {
        let told = of_strike(ctx, score.item, strike);
        all.push(if strike.tentative { ctx.say(say::to_confirm(told)) } else { told });
    }
    for strike in &score.unclear {
        all.push(ctx.say(say::unclear(of_strike(ctx, score.item, strike))));
    }
    let counted = score.strikes.iter().chain(&score.unclear).flat_map(|strike| &strike.evidence);
    let counted: Vec<&Evidence> = counted.collect();
    let more = score.measured.iter().chain(&score.people).filter(|e| !counted.contains(e));
    // Other people's points stand behind a leader's item; where they are hidden, only how many they are.
    let (people, more): (Vec<&Evidence>, Vec<&Evidence>) = more.partition(|one| is_hidden(ctx, one));
    all.extend(more.into_iter().map(|evidence| tell(ctx, score.item, evidence)));
    all.extend((!people.is_empty()).then(|| ctx.say(say::lost_by_some(people.len()))));
    let manual = score.item.measure == Measure::Manual && score.item.manager_share.is_none();
    if manual && score.given.is_none() && score.confirmed.is_none() {
        all.push(ctx.say(say::not_scored()));
    }
    // What a manager took off or gave back stands on the manager's word.
    let confirmed = score.confirmed.map(|confirmation| confirmation.said.place);
    if let Some(place) = confirmed.or(score.given.map(|given| given.place)) {
        all.push(at(ctx, ctx.say(say::manager_said(manager(ctx, score))), place));
    }
    ctx.clauses(&all)
}

fn is_hidden(ctx: &Context, evidence: &Evidence) -> bool {
    matches!(evidence, Evidence::Person(person, _) if !scores_shown(ctx, *person))
}

fn of_strike(ctx: &Context, item: &RubricItem, strike: &Strike) -> String {
    let mut told: Vec<String> = Vec::new();
    for one in strike.evidence.iter().map(|evidence| tell(ctx, item, evidence)) {
        if !told.contains(&one) {
            told.push(one);
        }
    }
    ctx.list(&told)
}

fn tell(ctx: &Context, item: &RubricItem, evidence: &Evidence) -> String {
    match evidence {
        Evidence::Entry(id) => placed(ctx, entry(ctx, *id), ctx.books.trace().and_then(|trace| trace.entry(*id))),
        Evidence::Document(place) => at(ctx, document(ctx, *place), *place),
        Evidence::Day(day) if item.event == Some(crate::model::ScoreEvent::TrainingMissed) => {
            ctx.say(say::no_training(ctx.day(*day)))
        }
        Evidence::Day(day) => ctx.day(*day),
        Evidence::Deadline(row) => deadline(ctx, row),
        Evidence::Metric { metric, actual, target } => {
            let name = ctx.metric(*metric);
            let shown = |amount| {
                let text = ctx.amount_or(*metric, amount);
                if metric.is_money() && amount.is_some() {
                    ctx.say(crate::words::report::with_unit(text, ctx.unit_word()))
                } else {
                    text
                }
            };
            match (target, actual) {
                (Some(goal), Some(reached)) if !goal.is_zero() => {
                    let share = reached.over(*goal).map_or_else(String::new, percent);
                    ctx.say(say::reached(name, shown(*actual), shown(*target), share))
                }
                _ => ctx.say(say::no_target(name, shown(*actual))),
            }
        }
        Evidence::Customer(id) => ctx.say(say::unknown_dealer(ctx.customer(*id))),
        Evidence::Person(id, lost) => ctx.say(say::lost_by(ctx.person(*id), points(*lost))),
    }
}

/// Evidence with the line it stands at, where that is known.
fn placed(ctx: &Context, told: String, line: Option<FileLine>) -> String {
    match line {
        Some(line) => ctx.say(say::placed(told, line)),
        None => told,
    }
}

fn at(ctx: &Context, told: String, place: Place) -> String {
    placed(ctx, told, ctx.books.trace().and_then(|trace| trace.place(place)))
}

fn deadline(ctx: &Context, row: &LedgerRow) -> String {
    let what = ctx.say(say::of_about(ctx.about_row(row), ctx.form(row.form)));
    let (due, state) = (ctx.due(row.due), ctx.filed_state(row));
    let told = ctx.say(match row.handed_in {
        Some(at) => say::filed(what, due, ctx.moment(at), state),
        None => say::not_filed(what, due, state),
    });
    let line = ctx.books.trace().and_then(|trace| match row.papers.first()? {
        Paper::Document(place) => trace.place(*place),
        Paper::Entry(id) => trace.entry(*id),
    });
    placed(ctx, told, line)
}

fn entry(ctx: &Context, id: EntryId) -> String {
    let facts = &ctx.books.workspace().facts;
    match id.section {
        LogSection::Day => {
            if let Some(row) = facts.days.iter().find(|row| row.head.entry == id) {
                return ctx.say(say::on_day(ctx.day(row.head.date), attendance(ctx, row)));
            }
        }
        LogSection::Problems => {
            if let Some(row) = facts.problems.iter().find(|row| row.head.entry == id) {
                let day = ctx.day(row.head.date);
                let words = [row.id.as_deref(), row.title.as_deref()];
                let name = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
                return ctx.say(match &row.customer {
                    Some(customer) => say::problem_at(day, name, ctx.party(customer)),
                    None => say::problem(day, name),
                });
            }
        }
        _ => {}
    }
    let section = ctx.word(id.section.word(), id.section.zh());
    let log = facts.days.iter().find(|row| (row.head.entry.file, row.head.entry.document) == (id.file, id.document));
    ctx.say(match log {
        Some(row) => say::entry(ctx.day(row.head.date), section, id.index + 1),
        None => say::entry_undated(section, id.index + 1),
    })
}

fn attendance(ctx: &Context, row: &DayRow) -> String {
    let attendance = row.attendance.unwrap_or(crate::model::Attendance::Present);
    let word = ctx.word(attendance.word(), attendance.zh());
    let kind = row.leave_kind.map(|kind: LeaveKind| ctx.word(kind.word(), kind.zh()));
    kind.map_or(word.clone(), |kind| ctx.list(&[word, kind]))
}

fn document(ctx: &Context, place: Place) -> String {
    let workspace = ctx.books.workspace();
    if let Some(review) = workspace.reviews.iter().find(|review| review.place == place) {
        let kind = ctx.word(review.kind.word(), review.kind.zh());
        return ctx.say(say::of_about(ctx.about(review.period), kind));
    }
    ctx.say(say::document())
}

/// An item's rule in words: what it counts, what that costs, its criteria.
pub(crate) fn rule(ctx: &Context, item: &RubricItem) -> String {
    let mut sources: Vec<String> = Vec::new();
    if let Some(form) = &item.deadline {
        let when = ctx.settings().deadlines.get(form).map_or_else(String::new, |rule| ctx.rule(rule));
        sources.push(ctx.say(say::late_form(ctx.form(form), when)));
    }
    sources.extend(item.event.map(|event| ctx.word(event.word(), event.zh())));
    sources.extend(item.metric.map(|metric: Metric| ctx.metric(metric)));
    let cost = match (item.measure, item.manager_share, item.per, item.cap) {
        (_, Some(share), _, _) => say::rule_share(percent(share)),
        (Measure::Manual, ..) => say::rule_manual(),
        (Measure::PerEvent, _, Some(per), Some(most)) => say::rule_per_most(points(per), points(most)),
        (Measure::PerEvent, _, Some(per), None) => say::rule_per(points(per)),
        (Measure::Once | Measure::PerEvent, ..) => say::rule_once(points(item.points)),
        (Measure::Gate, ..) => say::rule_gate(points(item.points)),
        (Measure::Ratio, ..) => say::rule_ratio(percent(item.threshold)),
    };
    let mut told = ctx.say(cost);
    if !sources.is_empty() {
        told = ctx.say(say::rule_of(ctx.list(&sources), told));
    }
    match &item.criteria {
        Some(criteria) => ctx.say(say::with_criteria(told, named(ctx, criteria).replace('\n', " ").trim())),
        None => told,
    }
}

/// What a manager said of an item: the score, then the confirmation.
pub(crate) fn manager(ctx: &Context, score: &ItemScore) -> String {
    let mut said = Vec::new();
    if let Some(given) = score.given {
        said.push(match &given.note {
            Some(note) => say::given_why(points(given.points), note.trim()),
            None => say::given(points(given.points)),
        });
    }
    if let Some(confirmation) = score.confirmed {
        let reason = confirmation.said.reason.as_deref().map(str::trim);
        said.push(match (confirmation.said.points, reason) {
            (None, None) => say::agreed(),
            (None, Some(reason)) => say::agreed_why(reason),
            (Some(kept), Some(reason)) => say::confirmed(points(kept), reason),
            (Some(kept), None) if confirmation.counts => say::confirmed_same(points(kept)),
            (Some(kept), None) => say::confirmed_bare(points(kept)),
        });
    }
    ctx.clauses(&ctx.each(said))
}
