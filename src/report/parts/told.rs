//! What who answers for the scope wrote: summary, next month, proposals; what was asked for, and what was replied.

use crate::model::{Day, PersonId, RequestStatus, Review, ReviewKind, ReviewText, Role, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::head::Came;
use crate::report::parts::owed;
use crate::report::view::monthly_report::{RequestRow, Told};
use crate::report::view::{Prose, Section};
use crate::words::Said;
use crate::words::monthly_report as say;
use crate::words::report as common;

/// The words for a scope's month, and when they were due.
pub(crate) struct Words<'a> {
    /// The review; the last handed in of several.
    review: Option<&'a Review>,
    /// What kind of report is owed.
    report: Said,
    /// When it was due.
    due: Day,
}

fn find<'a>(ctx: &Context<'a>, scope: Scope, kind: ReviewKind) -> Option<&'a Review> {
    let of = |scope: Scope| {
        let all = ctx.books.workspace().reviews.iter();
        all.filter(move |r| r.period == ctx.period && r.kind == kind && r.scope == scope).max_by_key(|r| r.submitted_at)
    };
    of(scope).or_else(|| of(Scope::Person(owed::manager(ctx, scope)?)))
}

/// Finds them: the monthly report of who answers for the scope; of others their monthly summary.
pub(crate) fn words<'a>(ctx: &Context<'a>) -> Words<'a> {
    let report = find(ctx, ctx.scope, ReviewKind::MonthlyReport);
    let summarizes = match ctx.scope {
        Scope::Person(id) => {
            let role = ctx.roster().person(id).post(ctx.until()).role;
            !matches!(role, Role::RegionalManager | Role::SalesManager | Role::Director | Role::VicePresident)
        }
        _ => false,
    };
    if report.is_none() && summarizes {
        let review = find(ctx, ctx.scope, ReviewKind::MonthlySummary);
        return Words { review, report: say::monthly_summary(), due: owed::due_at_month_end(ctx, ctx.period) };
    }
    Words { review: report, report: common::monthly_report(), due: owed::due_on_30th(ctx, ctx.period) }
}

impl Words<'_> {
    /// Whether there are any.
    fn exist(&self) -> bool {
        self.review.is_some()
    }

    /// When they were due and handed in, and who reviewed them.
    pub(crate) fn came(&self) -> Came {
        let reviewed = self.review.and_then(|review| Some((review.reviewed_by?, review.reviewed_at)));
        Came {
            due: self.due,
            exists: self.exist(),
            at: self.review.and_then(|review| review.submitted_at),
            approved: reviewed.into_iter().collect(),
        }
    }

    /// The texts of some kinds that are written.
    pub(crate) fn texts(&self, ctx: &Context, kinds: &[ReviewText]) -> Vec<Prose> {
        self.review.map(|review| texts_of(ctx, review, kinds)).unwrap_or_default()
    }

    /// What who reviewed them said, and the reply.
    pub(crate) fn guidance(&self, ctx: &Context) -> Vec<Prose> {
        guidance(ctx, self.review)
    }

    /// The texts of some kinds; that they are missing, who owes them and by when.
    fn owed(&self, ctx: &Context, what: &Said, kinds: &[ReviewText]) -> Section<Prose> {
        let rows = self.texts(ctx, kinds);
        let mut section = Section::told(rows, Vec::new());
        if section.rows.is_empty() {
            let (who, due) = (ctx.answers(), ctx.day(self.due));
            section.owed.push(ctx.say(if self.exist() {
                say::text_left_out(&who, &self.report, what)
            } else {
                say::text_missing(&who, &self.report, what, &due)
            }));
        }
        section
    }
}

/// Who wrote the words of a scope: who answers for it.
fn author(ctx: &Context, scope: Scope) -> String {
    owed::manager(ctx, scope).map_or_else(|| ctx.name_of(scope), |id| ctx.person(id))
}

/// The texts of some kinds that a review has, each with who wrote it.
pub(crate) fn texts_of(ctx: &Context, review: &Review, kinds: &[ReviewText]) -> Vec<Prose> {
    let by = author(ctx, review.scope);
    let written = kinds.iter().filter_map(|kind| {
        let text = review.texts.get(kind).filter(|text| !text.trim().is_empty())?;
        let by = ctx.say(say::text_of(&by, ctx.word(kind.word(), kind.zh())));
        Some(Prose { by, text: text.clone() })
    });
    written.collect()
}

const SUMMARY: &[ReviewText] = &[
    ReviewText::Summary,
    ReviewText::Mistakes,
    ReviewText::Corrections,
    ReviewText::Training,
    ReviewText::Comment,
    ReviewText::Strategy,
    ReviewText::Development,
    ReviewText::KeyDealers,
    ReviewText::KeyMarkets,
];

/// Everything told, in its sections. A team's summary is followed by those of its regions.
pub(crate) fn told(ctx: &Context, words: &Words) -> Told {
    let mut summary = words.owed(ctx, &say::what_summary(), SUMMARY);
    if ctx.scope == Scope::Team {
        for region in ctx.roster().regions().into_iter().map(Scope::Region) {
            if let Some(review) = find(ctx, region, ReviewKind::MonthlyReport).filter(|r| r.scope != Scope::Team) {
                let own = words.review.is_some_and(|own| std::ptr::eq(own, review));
                if !own {
                    summary.rows.extend(texts_of(ctx, review, &[ReviewText::Summary]));
                }
            }
        }
    }
    Told {
        summary,
        next: words.owed(ctx, &say::what_next(), &[ReviewText::Next]),
        proposals: words.owed(ctx, &say::what_proposals(), &[ReviewText::Proposals]),
        requests: requests(ctx, words.review),
        guidance: guidance(ctx, words.review),
    }
}

fn requests(ctx: &Context, review: Option<&Review>) -> Section<RequestRow> {
    let row = |request: &crate::model::ReviewRequest| RequestRow {
        what: request.what.clone(),
        to: request.to.as_ref().map_or_else(|| NOTHING.to_owned(), |who| ctx.who(who)),
        due: match request.due {
            Some(due) if request.status == RequestStatus::Open && due < ctx.as_of => {
                ctx.say(common::late_by(ctx.day(due), ctx.as_of.since(due)))
            }
            due => ctx.day_or(due),
        },
        reply: text_or(request.reply.as_deref()),
        status: ctx.word(request.status.word(), request.status.zh()),
    };
    let rows: Vec<RequestRow> = review.map(|review| review.requests.iter().map(row).collect()).unwrap_or_default();
    Section::new(rows, Vec::new(), || ctx.say(say::no_requests()))
}

/// What who reviewed the report said, and the reply.
pub(crate) fn guidance(ctx: &Context, review: Option<&Review>) -> Vec<Prose> {
    let Some(review) = review else { return Vec::new() };
    let text = |kind| review.texts.get(&kind).filter(|text: &&String| !text.trim().is_empty()).cloned();
    let boss: Option<PersonId> = review.reviewed_by;
    let by = boss.map_or_else(|| ctx.say(say::reviewer()), |id| ctx.person(id));
    let by = match review.reviewed_at {
        Some(at) => ctx.say(say::guidance_of(by, ctx.moment(at))),
        None => ctx.say(say::guidance_undated(by)),
    };
    let guidance = text(ReviewText::Guidance).map(|text| Prose { by, text });
    let reply =
        text(ReviewText::Reply).map(|text| Prose { by: ctx.say(say::reply_of(author(ctx, review.scope))), text });
    guidance.into_iter().chain(reply).collect()
}
