//! A person's sheet: points by item, what stands behind them, proposals, words, the year so far.

use crate::assess::{Assessor, Doubling, ItemScore, Sheet};
use crate::model::{Amount, DoublingScope, Period, PeriodKind, PersonId, ReviewText};
use crate::report::Context;
use crate::report::assessment::sheets::gone;
use crate::report::assessment::{evidence, item_name, named, part_points, points, points_or, scored_by, text};
use crate::report::display::{NOTHING, percent, text_or};
use crate::report::parts::past;
use crate::report::view::assessment::{BasisRow, ItemRow, PersonSheet, TotalRow};
use crate::report::view::{Prose, Rows, Section};
use crate::words::assessment as say;

pub(crate) fn sheet(ctx: &Context, assessor: &Assessor, person: PersonId, made: Option<&Sheet>) -> PersonSheet {
    let none = || ctx.say(say::no_sheet(ctx.person(person), ctx.short(ctx.period)));
    let items = made.map_or_else(|| Rows::from(Vec::new()), |sheet| items(ctx, sheet));
    let basis: Vec<BasisRow> = made.map(|sheet| basis(ctx, sheet)).unwrap_or_default();
    let proposed = made.map(|sheet| sheet.doubling.as_slice()).unwrap_or_default();
    let proposals = |sheet: &Sheet| proposed.iter().map(|one| doubling(ctx, sheet, one)).collect::<Vec<_>>();
    PersonSheet {
        items: Section::new(items, Vec::new(), none),
        basis: Section::new(basis, Vec::new(), || made.map_or_else(none, |_| ctx.say(say::nothing_lost()))),
        doubling: Section::new(made.map(proposals).unwrap_or_default(), Vec::new(), || ctx.say(say::no_doubling())),
        words: words(ctx, person, made),
        months: Section::new(months(ctx, assessor, person), Vec::new(), none),
    }
}

fn items(ctx: &Context, sheet: &Sheet) -> Rows<ItemRow> {
    let mut all = Vec::new();
    for part in &sheet.parts {
        let name = named(ctx, &part.part.name);
        let group = ctx.say(say::part(name, points(part.part.points), percent(part.part.weight)));
        all.push(ItemRow { group, ..ItemRow::default() });
        all.extend(part.items.iter().map(|score| ItemRow {
            group: String::new(),
            item: item_name(ctx, score.item),
            points: points(score.item.points),
            lost: points_or(score.lost),
            judged: points_or(score.judged),
            score: points(score.kept + score.pending + score.open),
            pending: points_or(score.pending),
            open: points_or(score.open),
            manager: text_or(Some(&evidence::manager(ctx, score))),
        }));
    }
    all.push(ItemRow {
        item: ctx.say(say::total()),
        points: points(Amount::int(100)),
        lost: NOTHING.to_owned(),
        judged: NOTHING.to_owned(),
        score: points(sheet.total.points),
        pending: points_or(sheet.total.pending),
        open: points_or(sheet.total.open),
        manager: NOTHING.to_owned(),
        group: String::new(),
    });
    Rows { all, totals: 1 }
}

/// Whether there is anything to tell of an item.
fn told(score: &ItemScore) -> bool {
    let moved = [score.lost, score.judged, score.pending, score.open].iter().any(|points| !points.is_zero());
    moved || !score.strikes.is_empty() || score.measured.is_some() || !score.people.is_empty()
}

fn basis(ctx: &Context, sheet: &Sheet) -> Vec<BasisRow> {
    let row = |score: &ItemScore| {
        // What a manager's confirmation moved, against what was computed and judged.
        let back = score.lost + score.judged - gone(score);
        let parts = [
            (score.lost, ctx.say(say::taken(points(score.lost)))),
            (score.judged, ctx.say(say::judged(points(score.judged)))),
            (score.pending, ctx.say(say::pending(points(score.pending)))),
            (score.open, ctx.say(say::open(points(score.open)))),
            (back.max(Amount::ZERO), ctx.say(say::given_back(points(back)))),
            (back.min(Amount::ZERO), ctx.say(say::taken_more(points(Amount::ZERO - back)))),
        ];
        let effects: Vec<String> =
            parts.into_iter().filter(|(points, _)| !points.is_zero()).map(|(_, said)| said).collect();
        BasisRow {
            item: item_name(ctx, score.item),
            rule: evidence::rule(ctx, score.item),
            evidence: text_or(Some(&evidence::of_item(ctx, score))),
            effect: if effects.is_empty() { ctx.say(say::nothing_taken()) } else { ctx.clauses(&effects) },
        }
    };
    sheet.parts.iter().flat_map(|part| &part.items).filter(|score| told(score)).map(row).collect()
}

fn doubling(ctx: &Context, sheet: &Sheet, one: &Doubling) -> String {
    let Some(score) = sheet.item(one.item) else { return String::new() };
    let scope: DoublingScope = one.scope;
    let extra = points(one.extra);
    ctx.say(say::double(
        item_name(ctx, score.item),
        evidence::of_item(ctx, score),
        ctx.word(scope.word(), scope.zh()),
        extra,
    ))
}

/// What the manager and the person wrote; that the reply is missing once there is something to reply to.
fn words(ctx: &Context, person: PersonId, made: Option<&Sheet>) -> Section<Prose> {
    let mut rows = Vec::new();
    if let Some(sheet) = made {
        let boss = scored_by(ctx, person, Some(sheet)).map_or_else(|| ctx.say(say::manager()), |id| ctx.person(id));
        if let Some(comment) = text(sheet, ReviewText::Comment) {
            rows.push(Prose { by: ctx.say(say::comment_of(boss)), text: comment.to_owned() });
        }
        if let Some(reply) = text(sheet, ReviewText::Reply) {
            rows.push(Prose { by: ctx.say(say::reply_of(ctx.person(person))), text: reply.to_owned() });
            return Section::told(rows, Vec::new());
        }
    }
    let mut section = Section::told(rows, Vec::new());
    section.owed.push(ctx.say(say::reply_owed(ctx.person(person))));
    section
}

/// A sheet's totals under a name.
pub(crate) fn total_row(ctx: &Context, name: String, sheet: &Sheet) -> TotalRow {
    let part = |part: &crate::assess::PartScore| {
        ctx.say(say::item_points(named(ctx, &part.part.name), points(part_points(part))))
    };
    let parts: Vec<String> = sheet.parts.iter().map(part).collect();
    let scored = sheet.reviews.iter().rev().find_map(|review| Some((review.reviewed_by?, review.reviewed_at)));
    TotalRow {
        name,
        rubric: named(ctx, &sheet.rubric.name).to_owned(),
        parts: ctx.list(&parts),
        total: points(sheet.total.points),
        pending: points_or(sheet.total.pending),
        open: points_or(sheet.total.open),
        scored: match scored {
            Some((who, at)) => {
                let at = at.map_or_else(String::new, |at| ctx.moment(at));
                ctx.say(say::scored_on(ctx.person(who), at)).trim_end().to_owned()
            }
            None if sheet.reviews.is_empty() => ctx.say(say::not_yet()),
            None => NOTHING.to_owned(),
        },
        reply: reply(ctx, sheet),
    }
}

/// Whether the person replied to a sheet.
pub(crate) fn reply(ctx: &Context, sheet: &Sheet) -> String {
    let replied = text(sheet, ReviewText::Reply).is_some();
    ctx.say(if replied { say::has_reply() } else { say::no_reply() })
}

/// The months of the year up to the report's, from the first on record.
fn months(ctx: &Context, assessor: &Assessor, person: PersonId) -> Vec<TotalRow> {
    let year = Period::of(PeriodKind::Year, ctx.period.start());
    let months = year.parts(PeriodKind::Month).into_iter().filter(|month| month.start() <= ctx.period.start());
    let months = months.filter(|month| past::on_record(ctx, *month));
    let row = |month: Period| Some(total_row(ctx, ctx.short(month), &assessor.sheet(person, month, ctx.as_of)?));
    months.filter_map(row).collect()
}
