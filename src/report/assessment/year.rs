//! A person's year: the twelve months, their sum ÷ 12, what each item cost, what is not settled, what January asks for.

use crate::assess::{Assessor, Sheet, Total, YearScore};
use crate::model::{Amount, Day, Moment, Period, PeriodKind, PersonId, Review, ReviewKind, ReviewText};
use crate::report::Context;
use crate::report::assessment::sheet::total_row;
use crate::report::assessment::sheets::{loss_rows, losses};
use crate::report::assessment::{
    bare, card, due_of, points, points_or, scored_by, scores_shown, text_of, year_opening,
};
use crate::report::display::NOTHING;
use crate::report::parts::head::{self, Came};
use crate::report::parts::{owed, past};
use crate::report::view::assessment::{Assessment, PersonYear, TotalRow, UnsettledRow, YearDueRow};
use crate::report::view::{Card, Head, Prose, Rows, Section, Signer};
use crate::words::Said;
use crate::words::assessment as say;

/// Months of a year.
pub(crate) const TWELVE: usize = 12;

/// A person with the year.
pub(crate) type Of<'w> = (PersonId, YearScore<'w>);

pub(crate) fn of_person(ctx: &Context, assessor: &Assessor, person: PersonId) -> Assessment {
    let of = (person, assessor.year(person, ctx.period, ctx.as_of));
    Assessment {
        head: head_of(ctx, &of),
        opening: year_opening::of_person(ctx, &of),
        cards: cards(ctx, &of.1),
        year: Some(year(ctx, &of)),
        ..bare(ctx)
    }
}

/// The reviews that hand in a year's scores.
fn scoring<'s, 'w>(score: &'s YearScore<'w>) -> impl DoubleEndedIterator<Item = &'s &'w Review> {
    score.reviews.iter().filter(|review| review.kind == ReviewKind::Scores || !review.scores.is_empty())
}

/// Who scores a person's year.
fn scorer(ctx: &Context, (person, score): &Of) -> Option<PersonId> {
    let did = scoring(score).rev().find_map(|review| review.reviewed_by);
    did.or_else(|| scored_by(ctx, *person, score.sheets().last()))
}

fn head_of(ctx: &Context, of: &Of) -> Head {
    let boss = scorer(ctx, of);
    let bare = Head { author: boss.map(|id| owed::with_role(ctx, id)), ..bare(ctx).head };
    let Some(due) = due_of(ctx, ctx.period).filter(|_| of.1.mean.is_some()) else { return bare };
    let at = scoring(&of.1).filter_map(|review| review.submitted_at).max();
    let came = Came { due, exists: scoring(&of.1).next().is_some(), at, approved: Vec::new() };
    let day = |at: Option<Moment>| at.map_or_else(String::new, |at| at.day.to_string());
    let reviewed = scoring(&of.1).rev().find_map(|review| review.reviewed_at);
    let name = boss.map_or_else(String::new, |id| ctx.person(id));
    let signers = vec![
        Signer { role: ctx.say(say::assessor()), name, date: day(reviewed) },
        Signer { role: ctx.say(say::assessed()), name: ctx.person(of.0), date: String::new() },
    ];
    let told = head::head(ctx, say::annual(), &came);
    Head { handed_in: told.handed_in, late: told.late, signers, ..bare }
}

fn cards(ctx: &Context, score: &YearScore) -> Vec<Card> {
    let Some(mean) = score.mean else { return Vec::new() };
    let count = score.sheets().count();
    let scored = score.sheets().filter(|sheet| !sheet.reviews.is_empty()).count();
    let kept = || ctx.say(say::counted_as_kept());
    let sum = ctx.say(say::of_twelve(points(score.sum.points)));
    let months = ctx.say(say::months_with_sheet(count));
    vec![
        card(ctx, "total", say::card_year(), points(score.score.points), sum),
        card(ctx, "mean", say::card_year_mean(), points(mean.points), months),
        card(ctx, "scored", say::card_months_scored(), ctx.say(say::months_scored(scored, count)), String::new()),
        card(ctx, "pending", say::card_pending(), points(score.score.pending), kept()),
        card(ctx, "open", say::card_open(), points(score.score.open), kept()),
    ]
}

fn year(ctx: &Context, of: &Of) -> PersonYear {
    let (person, score) = of;
    let none = || ctx.say(say::no_year(ctx.person(*person), ctx.short(ctx.period)));
    let any = score.mean.is_some();
    let running = if ctx.as_of < ctx.period.end() { vec![ctx.say(say::year_running())] } else { Vec::new() };
    let lost = loss_rows(ctx, losses(ctx, score.sheets()));
    let all = std::slice::from_ref(of);
    PersonYear {
        months: Section::told(months(ctx, of), if any { running } else { vec![none()] }),
        items: Section::new(lost, Vec::new(), || if any { ctx.say(say::nothing_lost()) } else { none() }),
        unsettled: if any { unsettled(ctx, all) } else { Section::told(Vec::new(), vec![none()]) },
        due: due(ctx, all),
        words: words(ctx, of),
    }
}

/// Why a month has no sheet.
fn without(ctx: &Context, person: PersonId, month: Period) -> Said {
    let employed = ctx.roster().person(person);
    if employed.joined.is_some_and(|joined| joined > month.end()) {
        say::not_joined()
    } else if employed.left.is_some_and(|left| left < month.start()) {
        say::has_left()
    } else if ctx.as_of < month.start() {
        say::not_begun()
    } else if !past::on_record(ctx, month) {
        say::before_log()
    } else {
        say::no_rubric()
    }
}

/// The twelve months, then their sum, the year, and of fewer months than twelve the mean.
fn months(ctx: &Context, (person, score): &Of) -> Rows<TotalRow> {
    let nothing = || NOTHING.to_owned();
    let line = |name: String, rubric: String, total: Option<Total>| TotalRow {
        name,
        rubric,
        parts: nothing(),
        total: total.map_or_else(nothing, |total| points(total.points)),
        pending: total.map_or_else(nothing, |total| points_or(total.pending)),
        open: total.map_or_else(nothing, |total| points_or(total.open)),
        scored: nothing(),
        reply: nothing(),
    };
    let row = |(month, sheet): &(Period, Option<Sheet>)| match sheet {
        Some(sheet) => total_row(ctx, ctx.short(*month), sheet),
        None => line(ctx.short(*month), ctx.say(without(ctx, *person, *month)), None),
    };
    let mut all: Vec<TotalRow> = score.months.iter().map(row).collect();
    let before = all.len();
    if let Some(mean) = score.mean {
        let total = |name: Said, total: Total| line(ctx.say(name), nothing(), Some(total));
        all.push(total(say::year_sum(), score.sum));
        all.push(total(say::year_score(), score.score));
        let count = score.sheets().count();
        all.extend((count < TWELVE).then(|| total(say::year_mean(count), mean)));
    }
    let totals = all.len() - before;
    Rows { all, totals }
}

/// What of a month that is over is not scored, not confirmed or not judged.
fn lacking(ctx: &Context, sheet: &Sheet) -> Option<String> {
    if sheet.month.end() > ctx.as_of {
        return None;
    }
    let shown = scores_shown(ctx, sheet.person);
    let with = |what: Said, amount: Amount| {
        let what = ctx.say(what);
        if shown { ctx.say(say::item_points(what, points(amount))) } else { what }
    };
    let mut all = Vec::new();
    all.extend(sheet.reviews.is_empty().then(|| ctx.say(say::what_not_scored())));
    all.extend((!sheet.total.pending.is_zero()).then(|| with(say::what_pending(), sheet.total.pending)));
    all.extend((!sheet.total.open.is_zero()).then(|| with(say::what_open(), sheet.total.open)));
    (!all.is_empty()).then(|| ctx.list(&all))
}

/// Months that are over and not settled, by month, then in the roster's order.
pub(crate) fn unsettled(ctx: &Context, all: &[Of]) -> Section<UnsettledRow> {
    let mut rows: Vec<(Period, UnsettledRow)> = Vec::new();
    for sheet in all.iter().flat_map(|(_, score)| score.sheets()) {
        let Some(what) = lacking(ctx, sheet) else { continue };
        let who = scored_by(ctx, sheet.person, Some(sheet));
        let row = UnsettledRow {
            month: ctx.short(sheet.month),
            name: ctx.person(sheet.person),
            what,
            who: who.map_or_else(|| ctx.say(say::manager()), |id| ctx.person(id)),
            due: due_of(ctx, sheet.month).map_or_else(|| NOTHING.to_owned(), |due| ctx.day(due)),
        };
        rows.push((sheet.month, row));
    }
    rows.sort_by_key(|(month, _)| *month);
    let rows: Vec<UnsettledRow> = rows.into_iter().map(|(_, row)| row).collect();
    Section::new(rows, Vec::new(), || ctx.say(say::months_settled()))
}

/// Something that January asks for.
pub(crate) struct Todo {
    pub(crate) what: String,
    pub(crate) who: Option<PersonId>,
    about: Vec<PersonId>,
    pub(crate) due: Option<Day>,
    /// How many are not there.
    pub(crate) missing: usize,
}

/// What January asks for: December's sheets, the year's scores, the replies to them; of those still employed.
pub(crate) fn todos(ctx: &Context, all: &[Of]) -> Vec<Todo> {
    let december = ctx.period.parts(PeriodKind::Month).last().copied().unwrap_or(ctx.period);
    let mut todos: Vec<Todo> = Vec::new();
    let mut ask = |what: String, who: Option<PersonId>, about: PersonId, due: Option<Day>, there: bool| {
        let same = |todo: &&mut Todo| todo.what == what && todo.who == who;
        if let Some(todo) = todos.iter_mut().find(same) {
            todo.about.push(about);
            todo.missing += usize::from(!there);
        } else {
            todos.push(Todo { what, who, about: vec![about], due, missing: usize::from(!there) });
        }
    };
    let stays = |person: &PersonId| ctx.roster().person(*person).left.is_none_or(|left| left >= ctx.period.end());
    let there = all.iter().filter(|(person, score)| score.mean.is_some() && stays(person));
    let there: Vec<&Of> = there.collect();
    for (person, score) in &there {
        let last = score.months.last().and_then(|(_, sheet)| sheet.as_ref());
        let scored = last.is_some_and(|sheet| !sheet.reviews.is_empty());
        let who = scored_by(ctx, *person, last);
        ask(ctx.say(say::todo_month(ctx.short(december))), who, *person, due_of(ctx, december), scored);
    }
    let due = due_of(ctx, ctx.period);
    for of in &there {
        ask(ctx.say(say::todo_year()), scorer(ctx, of), of.0, due, scoring(&of.1).next().is_some());
    }
    for (person, score) in &there {
        let replied = text_of(&score.reviews, ReviewText::Reply).is_some();
        ask(ctx.say(say::todo_reply()), Some(*person), *person, due, replied);
    }
    todos
}

pub(crate) fn due(ctx: &Context, all: &[Of]) -> Section<YearDueRow> {
    let row = |todo: Todo| YearDueRow {
        who: todo.who.map_or_else(|| ctx.say(say::manager()), |id| ctx.person(id)),
        about: ctx.list(&todo.about.iter().map(|id| ctx.person(*id)).collect::<Vec<_>>()),
        due: todo.due.map_or_else(|| NOTHING.to_owned(), |due| due.to_string()),
        state: ctx.say(match todo.due {
            _ if todo.missing == 0 => say::todo_done(),
            Some(due) if due < ctx.as_of => say::todo_late(todo.missing),
            _ => say::todo_missing(todo.missing),
        }),
        what: todo.what,
    };
    let rows: Vec<YearDueRow> = todos(ctx, all).into_iter().map(row).collect();
    Section::new(rows, Vec::new(), || ctx.say(say::no_todos()))
}

/// What was written of the year: the comment, awards and the like, the reply.
fn words(ctx: &Context, of: &Of) -> Section<Prose> {
    let (person, score) = of;
    let boss = scorer(ctx, of).map_or_else(|| ctx.say(say::manager()), |id| ctx.person(id));
    let mut rows = Vec::new();
    if let Some(comment) = text_of(&score.reviews, ReviewText::Comment) {
        rows.push(Prose { by: ctx.say(say::comment_of(boss)), text: comment.to_owned() });
    }
    let awards: Vec<String> = score.reviews.iter().flat_map(|review| review.awards.clone()).collect();
    let penalties: Vec<String> = score.reviews.iter().flat_map(|review| review.penalties.clone()).collect();
    let mut said = Vec::new();
    said.extend((!awards.is_empty()).then(|| say::awarded(ctx.list(&awards))));
    said.extend((!penalties.is_empty()).then(|| say::penalized(ctx.list(&penalties))));
    let grade = score.reviews.iter().rev().find_map(|review| review.grade);
    said.extend(grade.map(|grade| say::graded(ctx.word(grade.word(), grade.zh()))));
    if !said.is_empty() {
        rows.push(Prose { by: ctx.say(say::year_words()), text: ctx.sentences(said) });
    }
    let reply = text_of(&score.reviews, ReviewText::Reply);
    rows.extend(reply.map(|reply| Prose { by: ctx.say(say::reply_of(ctx.person(*person))), text: reply.to_owned() }));
    let mut section = Section::told(rows, Vec::new());
    if reply.is_none() {
        section.owed.push(ctx.say(say::reply_owed(ctx.person(*person))));
    }
    section
}
