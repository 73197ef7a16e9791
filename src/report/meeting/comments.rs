//! A short comment on everyone's work, from the records: what speaks for them and what is to be better. Nobody is given
//! points or a rank.

use crate::model::{Amount, Metric, PeriodKind, PersonId, Scope, Who};
use crate::report::Context;
use crate::report::display::{NOTHING, percent};
use crate::report::parts::figures::Standing;
use crate::report::parts::logged::figure;
use crate::report::parts::week_papers::{Came, Papers};
use crate::report::parts::{executed, members, owed, told};
use crate::report::view::Section;
use crate::report::view::meeting::CommentRow;
use crate::tally::{self, Figure, Key, ThreadKind};
use crate::words::Said;
use crate::words::meeting as say;
use crate::words::work;

/// What the records say of a person's period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Comment {
    pub(super) person: String,
    pub(super) good: Vec<String>,
    pub(super) better: Vec<String>,
    /// Sales and money short of what was due.
    pub(super) short: Amount,
}

impl Comment {
    fn add(&mut self, ctx: &Context, (fine, said): (bool, Said)) {
        let side = if fine { &mut self.good } else { &mut self.better };
        side.push(ctx.say(said));
    }
}

/// A figure against its target and the time.
fn reached(ctx: &Context, metric: Metric, figure: &Figure) -> Option<(bool, Said)> {
    let progress = tally::time_progress(ctx.books, ctx.period, ctx.as_of);
    let standing = Standing::of(figure, progress).filter(|standing| standing.target > Amount::ZERO)?;
    let (label, share) = (ctx.metric(metric), percent(standing.completion()?));
    Some(if standing.gap() <= Amount::ZERO {
        (true, say::reached(label, share))
    } else if progress.worked >= progress.total {
        (false, say::missed(label, share, ctx.sum(standing.gap())))
    } else if standing.lead().is_negative() {
        (false, say::behind(label, share, ctx.sum(-standing.lead())))
    } else {
        (true, say::in_time(label, share))
    })
}

/// How much a figure is short of its target, or of what was due by now.
fn short(ctx: &Context, figure: &Figure) -> Amount {
    let progress = tally::time_progress(ctx.books, ctx.period, ctx.as_of);
    let Some(standing) = Standing::of(figure, progress) else { return Amount::ZERO };
    let gap = if progress.worked >= progress.total { standing.gap() } else { -standing.lead() };
    gap.max(Amount::ZERO)
}

/// How much of a person's own plan was done.
fn planned(ctx: &Context, person: PersonId) -> Option<(bool, Said)> {
    let level = ctx.period.kind();
    let own = Context { scope: Scope::Person(person), ..*ctx };
    let all = executed::gather(&own, &[level]);
    let count = executed::count(&all);
    match (count.planned, count.missed, count.late) {
        (0, ..) => Some((false, if level == PeriodKind::Week { say::no_week_plan() } else { say::no_month_plan() })),
        (planned, 0, 0) if count.done + count.early == planned => Some((true, say::all_planned(planned))),
        (_, 0, 0) => None,
        (planned, missed, 0) => Some((false, say::not_done(planned, missed))),
        (planned, 0, late) => Some((false, say::done_late(planned, late))),
        (planned, missed, late) => Some((false, say::not_done_and_late(planned, missed, late))),
    }
}

/// How a person's report of the period came.
fn paper(ctx: &Context, person: PersonId, papers: Option<&Papers>) -> Option<(bool, Said)> {
    if let Some(papers) = papers {
        let paper = papers.all.iter().find(|paper| paper.person == person)?;
        return match paper.came {
            Came::OnTime => Some((true, say::report_on_time())),
            Came::Late(minutes) => Some((false, say::report_late(ctx.say(work::delay(minutes))))),
            Came::Missing => Some((false, say::report_missing())),
            _ => None,
        };
    }
    let own = Context { scope: Scope::Person(person), ..*ctx };
    let came = told::words(&own).came();
    match came.at.map(|at| at.day.since(came.due)) {
        Some(late) if late > 0 => Some((false, say::summary_late(late))),
        Some(_) => Some((true, say::summary_on_time())),
        None if !came.exists && came.due < ctx.as_of => Some((false, say::summary_missing())),
        None => None,
    }
}

/// What a person let pass.
fn overdue(ctx: &Context, person: PersonId) -> Option<(bool, Said)> {
    let all = tally::open_threads(ctx.books, Scope::Person(person), ctx.as_of);
    let theirs = all.iter().filter(|thread| {
        let by = if thread.by.is_empty() {
            thread.owner == Scope::Person(person)
        } else {
            thread.by.contains(&Who::Person(person))
        };
        by && thread.kind != ThreadKind::Planned && thread.days_late > 0
    });
    let n = theirs.count();
    (n > 0).then(|| (false, say::overdue(n)))
}

/// The comments, in the order of the figures by person.
pub(super) fn gather(ctx: &Context, papers: Option<&Papers>) -> Vec<Comment> {
    let (rows, boss) = (members::ranked(ctx).unwrap_or_default(), owed::manager(ctx, ctx.scope));
    let of = |row: &tally::Row| {
        let Some(Key::Person(Some(id))) = row.group.first() else { return None };
        // Who answers for the scope comments, and is not commented on.
        if boss == Some(*id) || !ctx.roster().person(*id).post(ctx.until()).role.sells() {
            return None;
        }
        let mut comment = Comment { person: ctx.person(*id), ..Comment::default() };
        let (sales, money) = (ctx.sales(), Metric::Collections);
        comment.short = [sales, money].into_iter().map(|metric| short(ctx, &figure(row, metric))).sum();
        let of_sales = reached(ctx, sales, &figure(row, sales)).unwrap_or_else(|| (false, say::no_target()));
        let money = reached(ctx, money, &figure(row, money));
        let rest = [money, planned(ctx, *id), paper(ctx, *id, papers), overdue(ctx, *id)];
        comment.add(ctx, of_sales);
        rest.into_iter().flatten().for_each(|said| comment.add(ctx, said));
        Some(comment)
    };
    rows.iter().filter_map(of).collect()
}

/// The part of the papers.
pub(super) fn section(ctx: &Context, all: &[Comment]) -> Section<CommentRow> {
    let told = |all: &[String]| if all.is_empty() { NOTHING.to_owned() } else { ctx.clauses(all) };
    let rows = all.iter().map(|comment| CommentRow {
        person: comment.person.clone(),
        good: told(&comment.good),
        better: told(&comment.better),
    });
    let rows: Vec<CommentRow> = rows.collect();
    let notes = if rows.is_empty() { Vec::new() } else { vec![ctx.say(say::comment_note())] };
    Section::new(rows, notes, || ctx.say(say::nobody_to_comment(ctx.scope_name())))
}

/// Who did well in everything, and who has most to do better.
pub(super) fn said(ctx: &Context, all: &[Comment]) -> Vec<Said> {
    if all.is_empty() {
        return vec![say::nobody_to_comment(ctx.scope_name())];
    }
    let fine: Vec<String> =
        all.iter().filter(|comment| comment.better.is_empty()).map(|comment| comment.person.clone()).collect();
    let mut said = vec![match fine.len() {
        0 => say::none_fine(),
        n if n == all.len() => say::all_fine(n),
        _ => say::fine(ctx.list(&fine)),
    }];
    said.extend(most_to_improve(all).map(|comment| say::most_to_mend(&comment.person, ctx.clauses(&comment.better))));
    said
}

/// Who is the most money short, else has the most points to improve; the first of equals.
fn most_to_improve(all: &[Comment]) -> Option<&Comment> {
    all.iter().rev().filter(|comment| !comment.better.is_empty()).max_by_key(|it| (it.short, it.better.len()))
}

#[cfg(test)]
mod tests {
    use super::{Amount, Comment, most_to_improve};

    fn comment(person: &str, points: usize, short: i64) -> Comment {
        let better = vec!["迟".to_owned(); points];
        Comment { person: person.to_owned(), good: Vec::new(), better, short: Amount::int(short) }
    }

    #[test]
    fn missing_money_weighs_more_than_the_number_of_points() {
        let most = |all: &[Comment]| most_to_improve(all).map(|comment| comment.person.clone());
        assert_eq!(most(&[comment("李倩", 4, 18_000), comment("陈国梁", 2, 130_000)]).as_deref(), Some("陈国梁"));
        assert_eq!(most(&[comment("李倩", 4, 0), comment("陈国梁", 2, 0)]).as_deref(), Some("李倩"));
        assert_eq!(most(&[comment("李倩", 2, 0), comment("陈国梁", 2, 0)]).as_deref(), Some("李倩"));
        assert_eq!(most(&[comment("李倩", 0, 0)]), None);
    }
}
