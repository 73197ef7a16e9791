//! 一: what people reached in the year; for who may see it their points, awards, penalties and promotions.

use std::cmp::Reverse;

use crate::assess::{Assessor, YearScore};
use crate::model::{Amount, Hidden, Metric, PersonId, Reader, Review, ReviewText, Scope};
use crate::report::Context;
use crate::report::annual_review::facts::{Facts, annual, over, people};
use crate::report::display::{NOTHING, percent_or, points, text_or};
use crate::report::parts::filed::given;
use crate::report::view::Section;
use crate::report::view::annual_review::{PeopleOfYear, PersonYearRow, VerdictRow};
use crate::tally::{Figures, figures};
use crate::words::annual_review as say;

/// The part.
pub(super) fn part(ctx: &Context, facts: &Facts) -> PeopleOfYear {
    PeopleOfYear { results: results(ctx, facts), verdicts: shown(ctx).then(|| verdicts(ctx)) }
}

/// Whether points and what was decided of people are told: on a person's own page, which is made for that person, but
/// not to the public; elsewhere where the reader is shown the scores of others.
pub(super) fn shown(ctx: &Context) -> bool {
    let own = ctx.is_person() && ctx.books.reader() != Reader::Public;
    own || !ctx.books.hides(Hidden::Scores)
}

fn reviewed(ctx: &Context, review: Option<&Review>) -> String {
    let Some(review) = review else { return ctx.say(say::not_reviewed()) };
    let by = review.reviewed_by.map(|id| ctx.person(id));
    let at = review.reviewed_at.or(review.submitted_at).map(|at| at.day.to_string());
    text_or(Some([by, at].into_iter().flatten().collect::<Vec<_>>().join(" ").as_str()))
}

/// Whether a review has the person's reply.
pub(super) fn replied(review: &Review) -> bool {
    review.texts.get(&ReviewText::Reply).is_some_and(|text| !text.trim().is_empty())
}

fn row(ctx: &Context, person: PersonId, all: &Figures) -> PersonYearRow {
    let of = |metric| all.get(&metric).copied().unwrap_or_default();
    let actual = |metric| ctx.amount_or(metric, of(metric).actual);
    let review = annual(ctx, Scope::Person(person));
    PersonYearRow {
        name: ctx.person(person),
        sales: actual(ctx.sales()),
        sales_done: percent_or(of(ctx.sales()).completion),
        money: actual(Metric::Collections),
        money_done: percent_or(of(Metric::Collections).completion),
        new_customers: actual(Metric::NewCustomers),
        visits: actual(Metric::Visits),
        present: actual(Metric::DaysPresent),
        reviewed: reviewed(ctx, review),
        reply: match review {
            Some(review) if replied(review) => ctx.say(say::has_reply()),
            Some(_) => ctx.say(say::no_reply()),
            None => NOTHING.to_owned(),
        },
    }
}

fn results(ctx: &Context, facts: &Facts) -> Section<PersonYearRow> {
    let mut rows: Vec<(Option<Amount>, PersonYearRow)> = Vec::new();
    for person in people(ctx) {
        let all = if ctx.is_person() {
            facts.known.figures.clone()
        } else {
            figures(ctx.books, Scope::Person(person), ctx.period, ctx.as_of)
        };
        let sales = all.get(&ctx.sales()).and_then(|figure| figure.actual);
        rows.push((sales, row(ctx, person, &all)));
    }
    rows.sort_by_key(|(sales, _)| Reverse(*sales));
    let rows: Vec<PersonYearRow> = rows.into_iter().map(|(_, row)| row).collect();
    let bare = unreviewed(ctx);
    let mut notes = Vec::new();
    if !rows.is_empty() && !shown(ctx) {
        notes.push(ctx.say(say::verdicts_hidden()));
    }
    let mut section = Section::told(rows, notes);
    if !bare.is_empty() {
        let names: Vec<String> = bare.into_iter().map(|id| ctx.person(id)).collect();
        section.owed.push(ctx.say(if over(ctx) {
            say::reviews_owed(ctx.list(&names), super::reviewer(ctx))
        } else {
            say::reviews_later(ctx.list(&names), super::facts::due(ctx))
        }));
    }
    if section.rows.is_empty() && section.owed.is_empty() {
        section.notes.push(ctx.say(say::nobody(ctx.scope_name())));
    }
    section
}

/// The people without a review of the year.
pub(super) fn unreviewed(ctx: &Context) -> Vec<PersonId> {
    people(ctx).into_iter().filter(|id| annual(ctx, Scope::Person(*id)).is_none()).collect()
}

/// A person's place among those with the same sheet: `2/5`; nothing where places are kept from the reader, of a sheet
/// that nobody else has, and of a person's own page.
fn place(ctx: &Context, all: &[(PersonId, YearScore)], person: PersonId) -> Option<String> {
    if ctx.books.hides(Hidden::Ranking) || ctx.is_person() {
        return None;
    }
    let sheet = |score: &YearScore| score.sheets().last().map(|sheet| sheet.rubric.id.clone());
    let (_, own) = all.iter().find(|(id, _)| *id == person)?;
    let same: Vec<_> = all.iter().filter(|(_, score)| sheet(score) == sheet(own)).collect();
    let ahead = same.iter().filter(|(_, score)| score.score.points > own.score.points).count();
    (same.len() > 1).then(|| format!("{}/{}", ahead + 1, same.len()))
}

fn verdict(ctx: &Context, all: &[(PersonId, YearScore)], person: PersonId) -> VerdictRow {
    let score = all.iter().find(|(id, _)| *id == person).map(|(_, score)| score);
    let review = annual(ctx, Scope::Person(person));
    let list = |of: fn(&Review) -> &Vec<String>| match review.map(of).filter(|all| !all.is_empty()) {
        Some(all) => ctx.list(all),
        None => NOTHING.to_owned(),
    };
    let text = |kind| review.and_then(|review: &Review| review.texts.get(&kind)).map(|text| text.trim());
    let words = text(ReviewText::Comment).or_else(|| text(ReviewText::Summary));
    let reply = text(ReviewText::Reply).map(|text| ctx.say(say::reply_is(text.trim_end_matches(['。', '.']))));
    let words: Vec<String> =
        words.map(|text| text.trim_end_matches(['。', '.']).to_owned()).into_iter().chain(reply).collect();
    VerdictRow {
        name: ctx.person(person),
        months: score.map_or_else(|| NOTHING.to_owned(), |score| score.sheets().count().to_string()),
        score: score.map_or_else(|| NOTHING.to_owned(), |score| points(score.score.points)),
        mean: score.and_then(|score| score.mean).map_or_else(|| NOTHING.to_owned(), |mean| points(mean.points)),
        place: place(ctx, all, person).unwrap_or_else(|| NOTHING.to_owned()),
        awards: list(|review| &review.awards),
        penalties: list(|review| &review.penalties),
        grade: match review.and_then(|review| review.grade) {
            Some(grade) => ctx.word(grade.word(), grade.zh()),
            None => NOTHING.to_owned(),
        },
        words: text_or(Some(&ctx.clauses(&words))),
    }
}

fn verdicts(ctx: &Context) -> Section<VerdictRow> {
    let given = given(ctx);
    let assessor = Assessor::open(ctx.books, &given);
    let all = match ctx.scope {
        Scope::Person(id) => {
            let score = assessor.year(id, ctx.period, ctx.as_of);
            if score.mean.is_some() { vec![(id, score)] } else { Vec::new() }
        }
        scope => assessor.years(scope, ctx.period, ctx.as_of),
    };
    let mut who = people(ctx);
    who.extend(all.iter().map(|(id, _)| *id).filter(|id| !who.contains(id)).collect::<Vec<_>>());
    let told = |id: &PersonId| all.iter().any(|(of, _)| of == id) || annual(ctx, Scope::Person(*id)).is_some();
    let rows: Vec<VerdictRow> = who.iter().filter(|id| told(id)).map(|id| verdict(ctx, &all, *id)).collect();
    let mut notes = Vec::new();
    if rows.iter().any(|row| row.score != NOTHING) {
        notes.push(ctx.say(if over(ctx) { say::score_note() } else { say::score_running() }));
    }
    Section::new(rows, notes, || ctx.say(say::no_verdicts(ctx.scope_name(), ctx.period_name(ctx.period))))
}
