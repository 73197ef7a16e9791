//! The computed summary of a month's review: what became of the last review's problems, what was reached and with which
//! mix, how the work went, where dealers stand, what is to be settled first, who has replied.

use crate::model::{Amount, PersonId};
use crate::report::display::percent;
use crate::report::monthly_review::last::{self, Found};
use crate::report::monthly_review::managers;
use crate::report::monthly_review::office::Served;
use crate::report::monthly_review::people::Staff;
use crate::report::monthly_review::replies::Words;
use crate::report::monthly_review::sellers::Work;
use crate::report::opening::point;
use crate::report::parts::dealers::Dealer;
use crate::report::parts::logged::Known;
use crate::report::parts::{executed, past};
use crate::report::view::Point;
use crate::report::{Context, opening};
use crate::tally::{self, ProblemState};
use crate::words::Said;
use crate::words::monthly_review as say;
use crate::words::weekly_report as week;

/// At most so many are named in a sentence.
const NAMED: usize = 3;

/// What the opening rests on.
pub(super) struct Facts<'f, 'a> {
    pub(super) known: &'f Known<'a>,
    pub(super) found: &'f Found<'a>,
    pub(super) staff: &'f Staff,
    pub(super) work: &'f Work<'a>,
    pub(super) dealers: &'f [Dealer],
    pub(super) served: &'f Served<'a>,
}

/// The paragraphs, in the order of the page; `of` is what its figures are of.
pub(super) fn points(ctx: &Context, of: &Context, facts: &Facts, words: &Words) -> Vec<Point> {
    let begun = past::on_record(ctx, ctx.period);
    let all = [
        problems(ctx, facts.found).filter(|_| begun),
        progress(of, facts),
        work(ctx, facts).filter(|_| begun),
        dealers(ctx, facts.dealers).filter(|_| begun),
        settle(ctx, facts.found).filter(|_| begun),
        replies(ctx, words),
    ];
    all.into_iter().flatten().collect()
}

/// Some of several names.
fn some(ctx: &Context, mut names: Vec<String>) -> String {
    let all = names.len();
    names.truncate(NAMED);
    let list = ctx.list(&names);
    if all > NAMED { ctx.say(week::and_more(list, all)) } else { list }
}

/// Some of several customers' names.
fn some_customers(ctx: &Context, mut names: Vec<String>) -> String {
    let all = names.len();
    names.truncate(NAMED);
    let list = ctx.list(&names);
    if all > NAMED { ctx.say(say::and_more(list, all)) } else { list }
}

/// What became of what the last review left.
fn problems(ctx: &Context, found: &Found) -> Option<Point> {
    let last = ctx.short(ctx.period.previous().unwrap_or(ctx.period));
    let (open, solved) = (found.open.len(), found.solved.len());
    let late = found.open.iter().filter(|problem| problem.days_late > 0).count();
    let mut said = vec![match (solved, open) {
        (0, 0) => say::left_none(last),
        (n, 0) => say::left_all_solved(last, n),
        (0, n) => say::left_none_solved(last, n, late),
        (solved, open) => say::left_some(last, solved + open, solved, open, late),
    }];
    let mut oldest: Vec<&ProblemState> = found.open.iter().collect();
    oldest.sort_by_key(|problem| problem.opened);
    let aged = oldest.iter().take(NAMED).map(|p| ctx.say(say::aged(last::called(p), p.age_days)));
    let aged: Vec<String> = aged.collect();
    if !aged.is_empty() {
        said.push(say::oldest(ctx.list(&aged)));
    }
    let silent: Vec<String> =
        oldest.iter().filter(|problem| last::is_silent(ctx, problem)).map(|problem| last::called(problem)).collect();
    if !silent.is_empty() {
        said.push(say::silent(silent.len(), some(ctx, silent)));
    }
    said.push(match found.fresh.len() {
        0 => say::found_none(),
        n => say::found(n, found.fresh.iter().filter(|problem| problem.solved_on.is_some()).count()),
    });
    point(ctx, "last", say::lead_last(), said)
}

/// Sales and collections against target, and what of the sales is new.
fn progress(of: &Context, facts: &Facts) -> Option<Point> {
    if !facts.staff.sells() {
        return None;
    }
    let mut point = opening::progress(of, of.period, &facts.known.figures)?;
    if past::on_record(of, of.period) {
        let share = |period| tally::mix(of.books, of.scope, period, of.as_of).new_share();
        let round = |share: Amount| share.times(Amount::int(1000)).unwrap_or_default().round(0);
        let before = of.period.previous().and_then(share);
        let said = match (share(of.period), before) {
            (None, _) => say::mix_unknown(),
            (Some(now), None) => say::mix_first(percent(now)),
            (Some(now), Some(before)) => match round(now).cmp(&round(before)) {
                std::cmp::Ordering::Greater => say::mix_up(percent(now), percent(before)),
                std::cmp::Ordering::Less => say::mix_down(percent(now), percent(before)),
                std::cmp::Ordering::Equal => say::mix_same(percent(now)),
            },
        };
        point.sentences.push(of.say(said));
    }
    Some(point)
}

/// Managers' days, sellers' plans and reports, the back office's shipments.
fn work(ctx: &Context, facts: &Facts) -> Option<Point> {
    let mut said: Vec<Said> = facts.staff.managers.iter().map(|&(id, _)| field(ctx, id)).collect();
    if !facts.work.each.is_empty() {
        said.push(execution(ctx, facts.work));
        said.push(papers(ctx, facts.work));
    }
    if facts.staff.shows_office(ctx) {
        said.push(office(facts.served));
    }
    point(ctx, "work", say::lead_work(), said)
}

fn field(ctx: &Context, person: PersonId) -> Said {
    let days = managers::days(ctx, person);
    let (name, field, office, joint) = (ctx.person(person), days.field.len(), days.office(), days.joint.len());
    if days.worked.is_empty() {
        say::field_unknown(name)
    } else if field >= office {
        say::more_field(name, field, office, joint)
    } else {
        say::more_office(name, field, office, joint)
    }
}

fn execution(ctx: &Context, work: &Work) -> Said {
    let sum = executed::count(&work.planned);
    match sum.planned {
        0 => say::no_plan(ctx.short(ctx.period)),
        n if n == sum.done => week::all_done(n),
        n => {
            let parts = [
                (sum.done, week::part_done(sum.done)),
                (sum.early, week::part_early(sum.early)),
                (sum.late, week::part_late(sum.late)),
                (sum.missed, week::part_missed(sum.missed)),
                (sum.other, week::part_other(sum.other)),
            ];
            let parts: Vec<String> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, part)| ctx.say(part)).collect();
            week::some_done(n, ctx.commas(&parts))
        }
    }
}

/// By kinds of report: a month's daily reports are one of six, whatever their number.
fn papers(ctx: &Context, work: &Work) -> Said {
    let first = work.each.first().map_or(&[][..], |one| &one.papers[..]);
    let of_kind = |kind: usize| work.each.iter().map(move |one| &one.papers[kind]);
    let due: Vec<usize> = (0..first.len()).filter(|&kind| of_kind(kind).any(|paper| paper.count.due > 0)).collect();
    let faulty = due.iter().filter(|&&kind| of_kind(kind).any(|paper| paper.faults() > 0));
    let forms: Vec<String> = faulty.map(|&kind| first[kind].name(ctx)).collect();
    if due.is_empty() {
        return say::papers_none();
    }
    if forms.is_empty() {
        return say::papers_in_time(due.len());
    }
    let behind = work.each.iter().filter(|one| one.papers.iter().any(|paper| paper.faults() > 0));
    let names = behind.map(|one| ctx.person(one.person)).collect();
    if forms.len() == due.len() {
        return say::papers_all_faulty(due.len(), some(ctx, names));
    }
    say::papers_faults(due.len(), due.len() - forms.len(), ctx.list(&forms), some(ctx, names))
}

fn office(served: &Served) -> Said {
    let (wrong, late) = (served.wrong(), served.late());
    let open = served.complaints.iter().filter(|thread| thread.is_open()).count();
    match (served.sent.len(), wrong + late + open) {
        (0, 0) => say::office_nothing(),
        (n, 0) => say::office_good(n),
        (n, _) => say::office_faults(n, wrong, late, open),
    }
}

/// Credit and what is overdue; whose standing nobody wrote down.
fn dealers(ctx: &Context, all: &[Dealer]) -> Option<Point> {
    if all.is_empty() {
        return None;
    }
    let name = |dealer: &Dealer| ctx.customer(dealer.state.customer);
    let over = all.iter().filter(|dealer| dealer.over()).map(|dealer| match dealer.used() {
        Some(used) => ctx.say(say::share_of(name(dealer), percent(used))),
        None => name(dealer),
    });
    let over: Vec<String> = over.collect();
    let mut said = vec![if !over.is_empty() {
        say::dealers_over(some_customers(ctx, over))
    } else if all.iter().any(|dealer| dealer.limit.is_some()) {
        say::dealers_within(all.len())
    } else {
        say::dealers_no_limits(all.len())
    }];
    let mut late: Vec<(Amount, String)> =
        all.iter().filter_map(|dealer| Some((dealer.overdue()?, name(dealer)))).collect();
    late.sort_by_key(|(amount, _)| std::cmp::Reverse(*amount));
    let sum: Amount = late.iter().map(|(amount, _)| *amount).sum();
    said.push(if late.is_empty() {
        say::dealers_paid()
    } else {
        say::dealers_overdue(
            late.len(),
            ctx.sum(sum),
            some_customers(ctx, late.into_iter().map(|(_, name)| name).collect()),
        )
    });
    let unknown = all.iter().filter(|dealer| dealer.state.standing.is_none()).count();
    if unknown > 0 {
        said.push(say::dealers_unknown(unknown, all.len()));
    }
    point(ctx, "dealers", say::lead_dealers(), said)
}

/// What is open and lacks a remedy, an owner or a day that holds.
fn settle(ctx: &Context, found: &Found) -> Option<Point> {
    let open: Vec<&ProblemState> = found.all_open().collect();
    let names = |which: &dyn Fn(&ProblemState) -> bool| -> Vec<String> {
        open.iter().filter(|problem| which(problem)).map(|problem| last::called(problem)).collect()
    };
    let bare = names(&|problem| problem.remedy.is_none() || problem.owner.is_none());
    let late = names(&|problem| problem.days_late > 0);
    if open.is_empty() {
        return None;
    }
    if bare.is_empty() && late.is_empty() {
        return point(ctx, "settled", say::lead_decide(), vec![say::settled(open.len())]);
    }
    let mut said = Vec::new();
    if !bare.is_empty() {
        said.push(say::to_settle(bare.len(), some(ctx, bare)));
    }
    if !late.is_empty() {
        said.push(say::to_chase(late.len(), some(ctx, late)));
    }
    point(ctx, "decide", say::lead_decide(), said)
}

/// Whose review is written, and who has replied.
fn replies(ctx: &Context, words: &Words) -> Option<Point> {
    let names = |ids: Vec<PersonId>| some(ctx, ids.into_iter().map(|id| ctx.person(id)).collect());
    let (all, missing) = (words.each.len(), words.missing());
    let (waiting, replied) = (words.replied(false), words.replied(true));
    let mut said = Vec::new();
    if all == 0 {
        said.push(say::replies_nobody());
    } else if ctx.is_person() {
        said.push(match (missing.is_empty(), waiting.is_empty()) {
            (true, true) => say::reply_there(),
            (true, false) => say::reply_awaited(),
            (false, _) => say::review_missing(),
        });
    } else if missing.is_empty() && waiting.is_empty() {
        said.push(say::replies_all(all));
    } else {
        if !missing.is_empty() {
            said.push(say::replies_missing(all - missing.len(), all, names(missing)));
        }
        if !waiting.is_empty() {
            said.push(say::replies_open(names(waiting)));
        }
        if !replied.is_empty() {
            said.push(say::replies_there(names(replied)));
        }
    }
    point(ctx, "replies", say::lead_replies(), said)
}
