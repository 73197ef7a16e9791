//! O8, the assessment of a month or a year: a person's score sheet with the rule and the evidence of every point, or the
//! twelve months of a year; of a region, group or team everyone's line. Ranks, and scores of others, only for readers
//! from whom the settings do not keep them.

mod evidence;
mod opening;
mod ranking;
mod sheet;
mod sheets;
#[cfg(test)]
mod tests;
mod year;
mod year_opening;
mod years;

use crate::assess::{Assessor, PartScore, Sheet, due_dates};
use crate::model::{
    Amount, Day, Hidden, KnownForm, Named, Period, PeriodKind, PersonId, Reader, Review, ReviewText, RubricItem, Scope,
    ScopeKind, Workspace, rubric_for,
};
use crate::report::display::{percent, points, points_or};
use crate::report::parts::filed::given;
use crate::report::parts::head::{self, Came};
use crate::report::parts::owed;
use crate::report::view::assessment::Assessment;
use crate::report::view::{Card, Head, Signer};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::words::Lang;
use crate::words::assessment as say;

/// Days after a period within which its assessment may be due.
const DUE_WITHIN: i32 = 92;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "assessment".into(),
        periods: &[PeriodKind::Month, PeriodKind::Year],
        title: say::kind(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::Afterwards,
        persons: Persons::WhoAreScored,
        persons_own: true,
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> Assessment {
    let given = given(ctx);
    let assessor = Assessor::open(ctx.books, &given);
    let year = ctx.period.kind() == PeriodKind::Year;
    let public = ctx.books.reader() == Reader::Public;
    match ctx.scope {
        _ if public && ctx.books.hides(Hidden::Scores) => kept_back(ctx),
        Scope::Person(person) if year => year::of_person(ctx, &assessor, person),
        Scope::Person(person) => of_person(ctx, &assessor, person),
        _ if year => years::of_several(ctx, &assessor),
        _ => of_several(ctx, &assessor),
    }
}

/// Whether the page shows a person's scores: that person's own page does, since it is made for that person; any other
/// where the reader is shown the scores of others.
pub(crate) fn scores_shown(ctx: &Context, person: PersonId) -> bool {
    ctx.scope == Scope::Person(person) || !ctx.books.hides(Hidden::Scores)
}

/// The page for the public, from whom scores are kept: not even who has been scored.
fn kept_back(ctx: &Context) -> Assessment {
    let said = vec![say::sheet_hidden(ctx.scope_name())];
    let opening = crate::report::opening::point(ctx, "progress", say::lead_total(), said).into_iter().collect();
    let bare = bare(ctx);
    Assessment { opening, head: Head { author: None, ..bare.head }, ..bare }
}

/// A page with nothing but its head.
fn bare(ctx: &Context) -> Assessment {
    let year = ctx.period.kind() == PeriodKind::Year;
    let report = if year { say::annual() } else { say::assessment() };
    let mut head = Head { basis: String::new(), unit: String::new(), ..head::bare(ctx, report) };
    if year {
        head.title = ctx.say(say::annual_title(ctx.scope_name(), ctx.period.start().year()));
    }
    Assessment {
        head,
        opening: Vec::new(),
        month: ctx.short(ctx.period),
        cards: Vec::new(),
        sheet: None,
        sheets: None,
        year: None,
        years: None,
    }
}

fn of_person(ctx: &Context, assessor: &Assessor, person: PersonId) -> Assessment {
    let made = assessor.sheet(person, ctx.period, ctx.as_of);
    Assessment {
        head: head_of(ctx, person, made.as_ref()),
        opening: opening::of_person(ctx, person, made.as_ref()),
        cards: made.as_ref().map(|sheet| cards(ctx, sheet)).unwrap_or_default(),
        sheet: Some(sheet::sheet(ctx, assessor, person, made.as_ref())),
        ..bare(ctx)
    }
}

fn of_several(ctx: &Context, assessor: &Assessor) -> Assessment {
    let all = assessor.sheets(ctx.scope, ctx.period, ctx.as_of);
    Assessment {
        opening: opening::of_several(ctx, &all),
        cards: sheets::cards(ctx, &all),
        sheets: Some(sheets::sheets(ctx, &all)),
        ..bare(ctx)
    }
}

/// Whether a role has a score sheet in force on the last day of a person's month.
pub(crate) fn has_sheet(workspace: &Workspace, person: PersonId, month_end: Day) -> bool {
    let employed = workspace.roster.person(person);
    let last = employed.left.map_or(month_end, |left| left.min(month_end));
    rubric_for(&workspace.rubrics, employed.post(last).role, last).is_some()
}

/// A name in the report's language.
pub(crate) fn named<'n>(ctx: &Context, name: &'n Named) -> &'n str {
    match ctx.lang {
        Lang::Zh => &name.zh,
        Lang::En => &name.en,
    }
}

pub(crate) fn item_name(ctx: &Context, item: &RubricItem) -> String {
    named(ctx, &item.name).to_owned()
}

/// A part's points with what is pending and open.
pub(crate) fn part_points(part: &PartScore) -> Amount {
    part.kept + part.pending + part.open
}

/// Who scores a person: who did, else whom they report to.
pub(crate) fn scored_by(ctx: &Context, person: PersonId, sheet: Option<&Sheet>) -> Option<PersonId> {
    let did = sheet.and_then(|sheet| sheet.reviews.iter().rev().find_map(|review| review.reviewed_by));
    did.or_else(|| ctx.roster().person(person).post(ctx.until()).reports_to)
}

/// When the period's sheets are due, by the rule in force.
pub(crate) fn due(ctx: &Context) -> Option<Day> {
    due_of(ctx, ctx.period)
}

/// When the sheets of a month or year are due, by the rule in force.
pub(crate) fn due_of(ctx: &Context, period: Period) -> Option<Day> {
    let of_year = period.kind() == PeriodKind::Year;
    let form = if of_year { KnownForm::AnnualScore } else { KnownForm::Assessment }.word();
    let rule = ctx.settings().deadlines.get(form)?;
    let calendar = &ctx.books.workspace().calendar;
    let last = period.end().plus(DUE_WITHIN);
    let mut all = due_dates(form, rule, calendar, period.start(), last).into_iter();
    all.find(|due| due.about == period).map(|due| due.day)
}

fn head_of(ctx: &Context, person: PersonId, sheet: Option<&Sheet>) -> Head {
    let bare = Head {
        author: scored_by(ctx, person, sheet).map(|id| owed::with_role(ctx, id)),
        ..head::bare(ctx, say::assessment())
    };
    let (Some(due), Some(sheet)) = (due(ctx), sheet) else { return bare };
    let at = sheet.reviews.iter().filter_map(|review| review.submitted_at).max();
    let came = Came { due, exists: !sheet.reviews.is_empty(), at, approved: Vec::new() };
    let reviewed = sheet.reviews.iter().rev().find_map(|review| review.reviewed_at);
    Head {
        author: bare.author,
        signers: vec![
            Signer {
                role: ctx.say(say::assessor()),
                name: scored_by(ctx, person, Some(sheet)).map_or_else(String::new, |id| ctx.person(id)),
                date: reviewed.map_or_else(String::new, |at| at.day.to_string()),
            },
            Signer { role: ctx.say(say::assessed()), name: ctx.person(person), date: String::new() },
        ],
        ..head::head(ctx, say::assessment(), &came)
    }
}

pub(crate) fn card(ctx: &Context, id: &'static str, label: crate::words::Said, value: String, first: String) -> Card {
    Card { id, label: ctx.say(label), value, first, second: String::new(), third: String::new() }
}

fn cards(ctx: &Context, sheet: &Sheet) -> Vec<Card> {
    let rubric = named(ctx, &sheet.rubric.name).to_owned();
    let mut all = vec![card(ctx, "total", say::card_total(), points(sheet.total.points), rubric)];
    for part in &sheet.parts {
        let label = crate::words::Said::same(named(ctx, &part.part.name));
        let weighs = ctx.say(say::weighs(percent(part.part.weight)));
        all.push(card(ctx, "part", label, points(part_points(part)), weighs));
    }
    let kept = || ctx.say(say::counted_as_kept());
    all.push(card(ctx, "pending", say::card_pending(), points(sheet.total.pending), kept()));
    all.push(card(ctx, "open", say::card_open(), points(sheet.total.open), kept()));
    all
}

/// A text of the reviews that score a sheet, the last one written.
pub(crate) fn text<'s>(sheet: &'s Sheet, kind: ReviewText) -> Option<&'s str> {
    text_of(&sheet.reviews, kind)
}

/// A text of reviews, the last one written.
pub(crate) fn text_of<'w>(reviews: &[&'w Review], kind: ReviewText) -> Option<&'w str> {
    let texts = reviews.iter().rev().filter_map(|review| review.texts.get(&kind));
    texts.map(|text| text.trim()).find(|text| !text.is_empty())
}
