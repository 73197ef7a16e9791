//! Trainings: what was learned and taught, for how many hours, with what result.

use crate::model::{Amount, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, minus, text_or};
use crate::report::view::Section;
use crate::report::view::service::CourseRow;
use crate::tally::{Course, courses};
use crate::words::service as say;

/// The trainings of the period at which someone of the scope taught, learned or wrote the entry.
pub(crate) fn gather<'a>(ctx: &Context<'a>) -> Vec<Course<'a>> {
    courses(ctx.books, ctx.scope, ctx.period, ctx.as_of)
}

/// How much was learned and taught.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Trainings at which the person learned; above a person all of them.
    pub(crate) learned: usize,
    /// Trainings the person taught; above a person those someone of the scope taught.
    pub(crate) taught: usize,
    /// Hours of those learned; above a person of all, each counted once.
    pub(crate) hours: Amount,
    /// Trainings that say no hours.
    pub(crate) untimed: usize,
    /// People of the scope who learned, each training counted for itself.
    pub(crate) learners: usize,
}

/// Counts them.
pub(crate) fn count(ctx: &Context, all: &[Course]) -> Count {
    let mut count = Count::default();
    for course in all {
        let here = |who: &crate::model::Who| match who {
            crate::model::Who::Person(id) => ctx.roster().belongs(*id, ctx.scope, course.date),
            crate::model::Who::Other(_) => false,
        };
        let learners = course.learners.iter().filter(|who| here(who)).count();
        let learned = learners > 0 || !ctx.is_person();
        count.learned += usize::from(learned);
        count.learners += learners;
        count.taught += usize::from(course.taught_by.is_some_and(here));
        if learned {
            count.hours += course.hours.unwrap_or_default();
            count.untimed += usize::from(course.hours.is_none());
        }
    }
    count
}

/// Hours as they are written, without trailing zeros.
pub(crate) fn hours(amount: Amount) -> String {
    let places = [0, 1].into_iter().find(|&places| amount.round(places) == amount).unwrap_or(2);
    minus(&amount.grouped(places))
}

fn row(ctx: &Context, course: &Course) -> CourseRow {
    let results: Vec<String> = course.results.iter().map(|(_, result)| (*result).to_owned()).collect();
    CourseRow {
        day: ctx.day(course.date),
        topic: course.topic.to_owned(),
        teacher: course.taught_by.map_or_else(|| NOTHING.to_owned(), |who| ctx.who(who)),
        learners: if course.learners.is_empty() { NOTHING.to_owned() } else { ctx.staff(&course.learners) },
        role: match ctx.scope {
            Scope::Person(id) if course.taught(id) => ctx.say(say::taught()),
            Scope::Person(id) if course.learned(id) => ctx.say(say::learned()),
            Scope::Person(_) => ctx.say(say::arranged()),
            _ => String::new(),
        },
        hours: course.hours.map_or_else(|| NOTHING.to_owned(), hours),
        result: text_or(Some(&ctx.clauses(&results)).filter(|_| !results.is_empty()).map(String::as_str)),
    }
}

/// Each of them, and their sums.
pub(crate) fn section(ctx: &Context, all: &[Course]) -> Section<CourseRow> {
    let rows: Vec<CourseRow> = all.iter().map(|course| row(ctx, course)).collect();
    let sum = count(ctx, all);
    let mut notes = Vec::new();
    if !rows.is_empty() {
        notes.push(ctx.say(if ctx.is_person() {
            say::study_sum(sum.learned, hours(sum.hours), sum.taught)
        } else {
            say::study_of_several(all.len(), sum.learners, hours(sum.hours), sum.taught)
        }));
    }
    if sum.untimed > 0 {
        notes.push(ctx.say(say::study_untimed(sum.untimed)));
    }
    let bare = all.iter().filter(|course| course.results.is_empty()).count();
    if bare > 0 {
        notes.push(ctx.say(say::study_without_result(bare, all.len())));
    }
    Section::new(rows, notes, || ctx.nothing_logged(&say::what_study()))
}
