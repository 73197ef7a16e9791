//! The plans of the week themselves: whose were due, when they came, who signed them. A plan counts whenever it came,
//! and so do its own time and its signatures.

use crate::assess::{Ledger, NotDue, State, due_dates};
use crate::model::{KnownForm, Moment, Period, PersonId, Plan, PlanKind, Role, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::head::{self, Came as Told};
use crate::report::parts::owed;
use crate::report::parts::week_papers::{Came, late_by};
use crate::report::view::weekly_plan::PlanPaperRow;
use crate::report::view::{Head, Section};
use crate::tally::plan_for;
use crate::words::weekly_plan as say;
use crate::words::weekly_report as weekly;
use crate::words::{Said, work};

/// A week's plan of a person or an area.
#[derive(Clone, Debug)]
pub(super) struct Paper<'a> {
    owner: Scope,
    form: KnownForm,
    plan: Option<&'a Plan>,
    due: Option<Moment>,
    at: Option<Moment>,
    pub(super) came: Came,
    /// The role that signs by the rule.
    signs: Option<Role>,
}

/// The plans of a scope for the week.
#[derive(Clone, Debug)]
pub(super) struct Papers<'a> {
    /// The area's, those of its areas, those of its people.
    pub(super) all: Vec<Paper<'a>>,
}

/// Finds them.
pub(super) fn gather<'a>(ctx: &Context<'a>) -> Papers<'a> {
    let ledger = Ledger::open(ctx.books, &ctx.books.workspace().hand_ins);
    let people = match ctx.scope {
        Scope::Person(id) => vec![id],
        scope => ctx.roster().members(scope, ctx.period.start(), ctx.period.end()),
    };
    let areas = if ctx.is_person() { Vec::new() } else { [vec![ctx.scope], owed::areas(ctx)].concat() };
    let areas = areas.into_iter().map(|area| (area, KnownForm::GroupWeeklyPlan, owed::manager(ctx, area)));
    let people = people.into_iter().map(|id| (Scope::Person(id), KnownForm::WeeklyPlan, Some(id)));
    let all = areas.chain(people).filter_map(|(owner, form, boss)| paper(ctx, &ledger, owner, form, boss));
    Papers { all: all.collect() }
}

fn paper<'a>(
    ctx: &Context<'a>,
    ledger: &Ledger,
    owner: Scope,
    form: KnownForm,
    boss: Option<PersonId>,
) -> Option<Paper<'a>> {
    let rule = ctx.settings().deadlines.get(form.word());
    let known = ctx.as_of.max(ctx.period.end());
    let plan = plan_for(ctx.books, owner, ctx.period, PlanKind::Own, ctx.as_of);
    // Of the areas the rule asks for the groups': a leader's group is what the ledger looks for.
    let asked = matches!(owner, Scope::Person(_) | Scope::Group(_));
    let rows = boss.filter(|_| asked).map(|boss| ledger.rows_of(boss, form.word(), ctx.period, known));
    let row = rows.into_iter().flatten().find(|row| row.about == ctx.period);
    let usual = rule.and_then(|rule| usual(ctx, form, rule));
    let due = row.as_ref().map(|row| row.due).or(usual.filter(|_| plan.is_some()));
    let at = plan.and_then(|plan| plan.submitted_at);
    let came = match (row.as_ref().map(|row| row.state), due, plan) {
        (Some(State::NotDue(NotDue::NoWorkingDays | NotDue::InsideMonthlyReview(_))), ..) | (_, None, _) => {
            Came::NotAsked
        }
        (_, Some(due), Some(_)) => match at.map(|at| late_by(due, at)) {
            Some(minutes) if minutes > 0 => Came::Late(minutes),
            Some(_) => Came::OnTime,
            None => Came::Undated,
        },
        (Some(State::Excused(_)), ..) => Came::Excused,
        (_, Some(due), None) if due.day > ctx.as_of => Came::NotYet,
        _ => Came::Missing,
    };
    let own = matches!(ctx.scope, Scope::Person(_)) && ctx.scope == owner;
    let signs = rule.and_then(|rule| rule.signed_by);
    (plan.is_some() || row.is_some() || own).then_some(Paper { owner, form, plan, due, at, came, signs })
}

/// When the week's plan is due by a rule, whoever owes it.
fn usual(ctx: &Context, form: KnownForm, rule: &crate::model::Deadline) -> Option<Moment> {
    let last = ctx.period.next().map_or(ctx.period.end(), Period::end);
    let dates = due_dates(form.word(), rule, &ctx.books.workspace().calendar, ctx.period.start(), last);
    let due = dates.into_iter().find(|due| due.about == ctx.period && due.not_due.is_none())?;
    Some(Moment { day: due.day, time: Some(due.time) })
}

impl Paper<'_> {
    fn name(&self, ctx: &Context) -> String {
        let name = ctx.name_of(self.owner);
        match (self.owner, owed::manager(ctx, self.owner)) {
            (Scope::Person(_), _) | (_, None) => name,
            (_, Some(boss)) => ctx.say(say::of_group(name, ctx.person(boss))),
        }
    }

    fn handed_in(&self, ctx: &Context) -> String {
        let due = self.due.map_or_else(String::new, |due| ctx.moment(due));
        let at = self.at.map(|at| ctx.moment(at));
        ctx.say(match (self.came, at) {
            (Came::OnTime, Some(at)) => weekly::on_time(due, at),
            (Came::Late(minutes), Some(at)) => weekly::late(due, at, ctx.say(work::delay(minutes))),
            (Came::Missing, _) => weekly::not_there(due),
            (Came::NotYet, _) => weekly::not_yet(due),
            (Came::Excused, _) => weekly::excused(due),
            (Came::NotAsked | Came::Inside(_), Some(at)) => weekly::extra(at),
            (Came::NotAsked | Came::Inside(_), None) => say::not_asked(),
            _ => weekly::undated(due),
        })
    }

    fn is_fault(&self) -> bool {
        matches!(self.came, Came::Late(_) | Came::Missing)
    }

    /// Who signed it, of those who hold the role that the rule names first.
    fn signed(&self, ctx: &Context) -> Option<String> {
        let all: Vec<String> =
            self.plan?.approvals.iter().map(|&(by, at)| ctx.say(say::signed(ctx.person(by), ctx.moment(at)))).collect();
        (!all.is_empty()).then(|| ctx.list(&all))
    }

    /// Whether someone signed it, but nobody of the role that the rule names.
    fn signed_by_another(&self, ctx: &Context) -> bool {
        let Some((plan, role)) = self.plan.zip(self.signs) else { return false };
        let holds = |&(by, at): &(PersonId, Moment)| ctx.roster().person(by).post(at.day).role == role;
        !plan.approvals.is_empty() && !plan.approvals.iter().any(holds)
    }

    fn row(&self, ctx: &Context) -> PlanPaperRow {
        let unsigned = || if self.plan.is_some() { ctx.say(say::not_signed()) } else { NOTHING.to_owned() };
        PlanPaperRow {
            owner: self.name(ctx),
            due: text_or(self.due.map(|due| ctx.moment(due)).as_deref()),
            handed_in: text_or(self.at.map(|at| ctx.moment(at)).as_deref()),
            state: ctx.say(match self.came {
                Came::OnTime => weekly::state_on_time(),
                Came::Late(minutes) => weekly::state_late(ctx.say(work::delay(minutes))),
                Came::Missing => weekly::state_missing(),
                Came::NotYet => weekly::state_not_yet(),
                Came::Excused => weekly::state_excused(),
                Came::Undated | Came::Inside(_) => weekly::state_undated(),
                Came::NotAsked => weekly::state_extra(),
            }),
            signed: self.signed(ctx).unwrap_or_else(unsigned),
            late: self.is_fault(),
        }
    }
}

impl<'a> Papers<'a> {
    /// The scope's own plan.
    pub(super) fn own(&self, ctx: &Context) -> Option<&Paper<'a>> {
        self.all.iter().find(|paper| paper.owner == ctx.scope)
    }

    /// How many are owed, came in time, came late, are missing.
    fn counts(&self) -> [usize; 4] {
        let count = |which: fn(Came) -> bool| self.all.iter().filter(|paper| which(paper.came)).count();
        [
            count(|came| !matches!(came, Came::NotAsked | Came::Inside(_) | Came::Excused)),
            count(|came| came == Came::OnTime),
            count(|came| matches!(came, Came::Late(_))),
            count(|came| came == Came::Missing),
        ]
    }

    /// The head: whether the plan came, or how many of several did.
    pub(super) fn head(&self, ctx: &Context) -> Head {
        let own = self.own(ctx);
        let plan = own.and_then(|paper| paper.plan);
        let came = Told {
            due: own.and_then(|paper| paper.due).map_or_else(|| owed::plan_due(ctx), |due| due.day),
            exists: plan.is_some(),
            at: plan.and_then(|plan| plan.submitted_at),
            approved: plan.iter().flat_map(|plan| &plan.approvals).map(|&(by, at)| (by, Some(at))).collect(),
        };
        let mut head = head::head(ctx, say::weekly_plan(), &came);
        let [due, on_time, late, missing] = self.counts();
        (head.handed_in, head.late) = match own {
            Some(own) => (own.handed_in(ctx), own.is_fault()),
            None if due == 0 => (ctx.say(say::papers_none()), false),
            None => {
                let sum = ctx.say(say::papers_sum(due, on_time, late, missing));
                let open = self.all.iter().filter(|paper| paper.came == Came::NotYet).count();
                let said = if open > 0 { ctx.say(say::papers_open(sum, open)) } else { sum };
                (said, late + missing > 0)
            }
        };
        head
    }

    /// Who has not handed in, and by when each should have.
    pub(super) fn missing(&self, ctx: &Context) -> Vec<String> {
        let missing = self.all.iter().filter(|paper| matches!(paper.came, Came::Missing | Came::NotYet));
        let said = missing.map(|paper| {
            let due = paper.due.map_or_else(String::new, |due| ctx.moment(due));
            ctx.say(say::plan_missing(paper.name(ctx), due))
        });
        said.collect()
    }

    /// The table of them.
    pub(super) fn table(&self, ctx: &Context) -> Section<PlanPaperRow> {
        let rows: Vec<PlanPaperRow> = self.all.iter().map(|paper| paper.row(ctx)).collect();
        let mut notes = Vec::new();
        for form in [KnownForm::WeeklyPlan, KnownForm::GroupWeeklyPlan] {
            let others = self.all.iter().filter(|paper| paper.form == form && paper.signed_by_another(ctx));
            let others: Vec<&Paper> = others.collect();
            if let Some(role) = others.first().and_then(|paper| paper.signs) {
                let names: Vec<String> = others.iter().map(|paper| ctx.name_of(paper.owner)).collect();
                let rule = say::signs(ctx.word(form.word(), form.zh()), ctx.word(role.word(), role.zh()));
                notes.push(ctx.say(say::signed_by_others(ctx.say(rule), ctx.list(&names))));
            }
        }
        Section::new(rows, notes, || ctx.say(say::papers_nobody()))
    }

    /// The sentences about them in the opening.
    pub(super) fn said(&self, ctx: &Context) -> Vec<Said> {
        let [due, on_time, ..] = self.counts();
        let named = |which: &dyn Fn(&Paper) -> Option<String>| -> Vec<String> {
            let name = |paper: &Paper| {
                let more = which(paper)?;
                let name = ctx.name_of(paper.owner);
                Some(if more.is_empty() { name } else { ctx.say(weekly::with_delay(name, more)) })
            };
            self.all.iter().filter_map(name).collect()
        };
        let missing = named(&|paper| (paper.came == Came::Missing).then(String::new));
        let late = named(&|paper| match paper.came {
            Came::Late(minutes) => Some(ctx.say(work::delay(minutes))),
            _ => None,
        });
        let unsigned = named(&|paper| (paper.plan?.approvals.is_empty() && paper.signs.is_some()).then(String::new));
        let mut said = Vec::new();
        if due == 0 {
            said.push(say::papers_nobody());
        } else if due == on_time {
            said.push(say::papers_in_time(due));
        }
        let not_yet = named(&|paper| (paper.came == Came::NotYet).then(String::new));
        said.extend((!not_yet.is_empty()).then(|| say::papers_not_yet(ctx.list(&not_yet))));
        said.extend((!missing.is_empty()).then(|| say::papers_missing(ctx.list(&missing))));
        said.extend((!late.is_empty()).then(|| say::papers_late(ctx.list(&late))));
        said.extend((!unsigned.is_empty()).then(|| say::papers_unsigned(ctx.list(&unsigned))));
        said
    }
}
