//! The six reports of a person: how many were due and came, and what is in them.

use crate::assess::{Ledger, forecast};
use crate::model::{
    Amount, Attendance, CustomerStatus, KnownForm, Metric, PersonId, PlanKind, ReviewKind, ReviewText, Scope,
};
use crate::report::Context;
use crate::report::display::{NOTHING, count, percent};
use crate::report::parts::filed::Count;
use crate::report::view::monthly_review::{PaperOfSixRow, PapersRow};
use crate::tally::{figures, plan_for};
use crate::words::Said;
use crate::words::monthly_review as say;

/// One of the six.
#[derive(Clone, Debug)]
pub(crate) struct Paper {
    name: Said,
    /// The periods that those due are about.
    about: String,
    /// How they came.
    pub(crate) count: Count,
    quality: Said,
}

impl Paper {
    /// Which of the six.
    pub(crate) fn name(&self, ctx: &Context) -> String {
        ctx.say(self.name.clone())
    }

    /// Late or missing.
    pub(crate) fn faults(&self) -> usize {
        self.count.late + self.count.missing
    }

    fn came(&self) -> usize {
        self.count.due - self.count.missing
    }

    fn cell(&self, ctx: &Context) -> String {
        match (self.count.due, self.count.late) {
            (0, _) => NOTHING.to_owned(),
            (due, 0) => ctx.say(say::came(self.came(), due)),
            (due, late) => ctx.say(say::came_late(self.came(), due, late)),
        }
    }

    fn row(&self, ctx: &Context) -> PaperOfSixRow {
        let shown = |n: usize| if self.count.due == 0 { NOTHING.to_owned() } else { n.to_string() };
        PaperOfSixRow {
            form: self.name(ctx),
            about: if self.about.is_empty() { NOTHING.to_owned() } else { self.about.clone() },
            due: shown(self.count.due),
            on_time: if self.count.unclear > 0 && self.count.on_time == 0 {
                NOTHING.to_owned()
            } else {
                shown(self.count.on_time)
            },
            late: shown(self.count.late),
            missing: shown(self.count.missing),
            quality: ctx.say(self.quality.clone()),
        }
    }
}

/// A person's six reports whose deadlines lie in the period, in the order the rules of reviews name them.
pub(crate) fn of(ctx: &Context, ledger: &Ledger, person: PersonId) -> [Paper; 6] {
    let filed = |form: KnownForm, name: Said, quality: Said| {
        let rows = ledger.rows_of(person, form.word(), ctx.period, ctx.as_of);
        let mut about: Vec<String> = rows.iter().map(|row| ctx.about(row.about)).collect();
        about.dedup();
        Paper { name, about: ctx.list(&about), count: Count::of(&rows), quality }
    };
    [
        filed(KnownForm::MonthlyPlan, say::paper_plan(), plan(ctx, person)),
        daily(ctx, person),
        filed(KnownForm::Competitors, say::paper_rivals(), rivals(ctx, person)),
        filed(KnownForm::MonthlySummary, say::paper_summary(), summary(ctx, person)),
        filed(KnownForm::Forecast, say::paper_forecast(), accuracy(ctx, person)),
        filed(KnownForm::Customers, say::paper_customers(), customers(ctx, person)),
    ]
}

/// A row each of one person's.
pub(crate) fn rows(ctx: &Context, papers: &[Paper; 6]) -> Vec<PaperOfSixRow> {
    papers.iter().map(|paper| paper.row(ctx)).collect()
}

/// All six in a row.
pub(crate) fn row(ctx: &Context, person: PersonId, papers: &[Paper; 6]) -> PapersRow {
    let [plan, daily, rivals, summary, forecast, customers] = papers.each_ref().map(|paper| paper.cell(ctx));
    PapersRow { name: ctx.person(person), plan, daily, rivals, summary, forecast, customers }
}

fn plan(ctx: &Context, person: PersonId) -> Said {
    let Some(next) = ctx.period.next() else { return Said::same(NOTHING) };
    match plan_for(ctx.books, Scope::Person(person), next, PlanKind::Own, ctx.as_of) {
        Some(plan) => say::quality_plan(ctx.short(next), plan.actions.len(), plan.targets.customers.len()),
        None => say::quality_no_plan(ctx.short(next)),
    }
}

/// Whether nobody asks for a report of such a day.
fn away(attendance: Option<Attendance>) -> bool {
    matches!(attendance, Some(Attendance::Absent | Attendance::Leave | Attendance::Rest))
}

/// Day logs are reports of days: those of the days worked, and the days nobody wrote of.
fn daily(ctx: &Context, person: PersonId) -> Paper {
    let facts = &ctx.books.workspace().facts;
    let own = |of: PersonId| of == person;
    let mut logged: Vec<_> = facts
        .days
        .iter()
        .filter(|row| own(row.head.person) && ctx.period.contains(row.head.date) && row.head.date <= ctx.until())
        .filter(|row| !row.only_plan && !away(row.attendance))
        .map(|row| row.head.date)
        .collect();
    logged.sort_unstable();
    logged.dedup();
    let mut told: Vec<_> =
        facts.summaries.iter().filter(|text| own(text.head.person)).map(|text| text.head.date).collect();
    told.retain(|day| logged.binary_search(day).is_ok());
    told.sort_unstable();
    told.dedup();
    let all = figures(ctx.books, Scope::Person(person), ctx.period, ctx.as_of);
    let missing = all.get(&Metric::DaysUnrecorded).and_then(|figure| figure.actual).unwrap_or_default();
    let missing = usize::try_from(missing.decimal().round()).unwrap_or(0);
    let count = Count { due: logged.len() + missing, on_time: 0, missing, unclear: logged.len(), ..Count::default() };
    let quality = say::quality_daily(told.len(), logged.len());
    Paper { name: say::paper_daily(), about: ctx.short(ctx.period), count, quality }
}

fn rivals(ctx: &Context, person: PersonId) -> Said {
    let seen = ctx.books.workspace().facts.competitors.iter();
    let own: Vec<_> = seen.filter(|seen| seen.head.person == person && ctx.period.contains(seen.head.date)).collect();
    say::quality_rivals(own.len(), own.iter().filter(|seen| seen.answer.is_some()).count())
}

fn summary(ctx: &Context, person: PersonId) -> Said {
    let all = ctx.books.workspace().reviews.iter();
    let of = all.filter(|review| {
        review.kind == ReviewKind::MonthlySummary
            && review.period == ctx.period
            && review.scope == Scope::Person(person)
    });
    let Some(review) = of.max_by_key(|review| review.submitted_at) else { return say::quality_no_summary() };
    let has = |kind: &ReviewText| review.texts.get(kind).is_some_and(|text| !text.trim().is_empty());
    let written = ReviewText::ALL.iter().filter(|kind| has(kind)).count();
    let core = [ReviewText::Summary, ReviewText::Mistakes, ReviewText::Next];
    let missing = |words: fn(&ReviewText) -> &'static str, between: &str| {
        core.iter().filter(|kind| !has(kind)).map(words).collect::<Vec<_>>().join(between)
    };
    let (zh, en) = (missing(|kind| kind.zh(), "、"), missing(|kind| kind.word(), ", "));
    if zh.is_empty() {
        return say::quality_summary_full(written);
    }
    Said { zh: say::quality_summary(written, zh).zh, en: say::quality_summary(written, en).en }
}

/// How far the forecast of the month was off, as known before it.
fn accuracy(ctx: &Context, person: PersonId) -> Said {
    let past = forecast::behind(ctx.books, Scope::Person(person), 3, ctx.as_of);
    let month = past.iter().find(|behind| behind.month == ctx.period);
    let error = month.and_then(|month| month.own_error()?.over(month.actual));
    match error {
        Some(error) if error > Amount::ZERO => {
            say::quality_forecast(ctx.short(ctx.period), format!("+{}", percent(error)))
        }
        Some(error) => say::quality_forecast(ctx.short(ctx.period), percent(error)),
        None => say::quality_no_forecast(ctx.short(ctx.period)),
    }
}

fn customers(ctx: &Context, person: PersonId) -> Said {
    let roster = ctx.roster();
    let own = roster.customer_ids().filter(|id| {
        let state = roster.customer(*id).at(ctx.until());
        state.owner == Some(person) && matches!(state.status, CustomerStatus::Active | CustomerStatus::Abnormal)
    });
    let own: Vec<_> = own.collect();
    let visits = &ctx.books.workspace().facts.visits;
    let visited = own.iter().filter(|id| {
        visits.iter().any(|visit| {
            visit.on_site
                && visit.head.person == person
                && visit.customer == crate::model::Party::Customer(**id)
                && ctx.period.contains(visit.head.date)
                && visit.head.date <= ctx.until()
        })
    });
    say::quality_customers(visited.count(), count(Amount::count(own.len())))
}
