//! What was handed in: documents and entries by form, owner and period.

use std::collections::BTreeMap;

use crate::model::{
    Day, EntryId, HandIns, KnownForm, Moment, Period, PeriodKind, PersonId, Plan, PlanKind, ReviewKind, ReviewText,
    Scope, Who, Workspace, form_name,
};
use crate::text::Place;

/// What was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// A plan or review.
    Document(Place),
    /// An entry of a log: a form handed in, a dealer's report, a training, a day.
    Entry(EntryId),
}

/// Something handed in for a period.
#[derive(Clone, Copy, Debug)]
pub(super) struct HandIn {
    pub about: Period,
    pub paper: Paper,
    /// When; `None`: not known.
    pub at: Option<Moment>,
    /// Whether only the history of files tells when.
    pub by_history: bool,
    /// Whether it was then or before: it was signed, reviewed or revised at that time, and must have been there.
    pub at_latest: bool,
    /// The day it is known since; [`Day::MIN`] for documents without a time.
    pub known: Day,
    /// Position of the plan or review, for its signatures.
    pub filed: Filed,
}

/// Where a signature is to be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filed {
    Plan(usize),
    Review(usize),
    Nowhere,
}

/// All papers by form and owner, in the order of files.
#[derive(Debug, Default)]
pub(super) struct Handed(BTreeMap<(String, Scope), Vec<HandIn>>);

impl Handed {
    pub fn of(workspace: &Workspace, times: &HandIns) -> Handed {
        let mut handed = Handed::default();
        handed.add_plans(workspace, times);
        handed.add_reviews(workspace, times);
        handed.add_entries(workspace, times);
        handed
    }

    fn add(&mut self, form: &str, owner: Scope, hand_in: HandIn) {
        self.0.entry((form.to_owned(), owner)).or_default().push(hand_in);
    }

    fn add_plans(&mut self, workspace: &Workspace, times: &HandIns) {
        for (number, plan) in workspace.plans.iter().enumerate().filter(|(_, plan)| plan.kind == PlanKind::Own) {
            let told = times.documents.get(&plan.place).copied();
            let latest = plan.approvals.iter().map(|&(_, at)| at).chain(plan.revised_at).min();
            let filed = document(plan.period, plan.place, (plan.submitted_at, latest, told), Filed::Plan(number));
            for form in forms_of_plan(plan) {
                self.add(form.word(), plan.owner, filed);
            }
        }
    }

    fn add_reviews(&mut self, workspace: &Workspace, times: &HandIns) {
        for (number, review) in workspace.reviews.iter().enumerate() {
            let told = times.documents.get(&review.place).copied();
            let written = (review.submitted_at, review.reviewed_at, told);
            let filed = document(review.period, review.place, written, Filed::Review(number));
            self.add(review.kind.word(), review.scope, filed);
            let monthly = matches!(
                review.kind,
                ReviewKind::MonthlyReport | ReviewKind::MonthlySummary | ReviewKind::MonthlyReview
            );
            if monthly && review.texts.contains_key(&ReviewText::Competitors) {
                self.add(KnownForm::Competitors.word(), review.scope, filed);
            }
        }
    }

    fn add_entries(&mut self, workspace: &Workspace, times: &HandIns) {
        let facts = &workspace.facts;
        let entry = |head: crate::model::Head, about, at, by_history| HandIn {
            about,
            paper: Paper::Entry(head.entry),
            at,
            by_history,
            at_latest: false,
            known: head.date,
            filed: Filed::Nowhere,
        };
        for row in facts.days.iter().filter(|row| !row.only_plan) {
            let about = Period::of(PeriodKind::Day, row.head.date);
            let at = times.logs.get(&row.head.entry).copied();
            self.add(
                KnownForm::DailyLog.word(),
                Scope::Person(row.head.person),
                entry(row.head, about, at, at.is_some()),
            );
        }
        for row in &facts.training {
            let about = Period::of(PeriodKind::Day, row.head.date);
            let held = entry(row.head, about, Some(Moment { day: row.head.date, time: None }), false);
            let mut people = vec![row.head.person];
            people.extend(match row.taught_by {
                Some(Who::Person(teacher)) if teacher != row.head.person => Some(teacher),
                _ => None,
            });
            for person in people {
                self.add(KnownForm::Training.word(), Scope::Person(person), held);
            }
        }
        for row in &facts.submissions {
            let at = row.at.unwrap_or(Moment { day: row.head.date, time: None });
            let handed = entry(row.head, row.period, Some(at), false);
            self.add(&form_name(&row.form), Scope::Person(row.head.person), handed);
        }
    }

    /// What an owner handed in of a form for a period (or a part of it), as known on the as-of day.
    pub fn find(&self, form: &str, owner: Scope, about: Period, as_of: Day) -> Vec<HandIn> {
        let fits = |hand_in: &&HandIn| {
            let within = about.start() <= hand_in.about.start() && hand_in.about.end() <= about.end();
            within && hand_in.known <= as_of
        };
        self.all(form, owner).iter().filter(fits).copied().collect()
    }

    /// What an owner handed in of a form for a period that a day lies in, as known on the as-of day.
    pub fn around(&self, form: &str, owner: Scope, day: Day, as_of: Day) -> Vec<HandIn> {
        let fits = |hand_in: &&HandIn| hand_in.about.contains(day) && hand_in.known <= as_of;
        self.all(form, owner).iter().filter(fits).copied().collect()
    }

    fn all(&self, form: &str, owner: Scope) -> &[HandIn] {
        self.0.get(&(form.to_owned(), owner)).map_or(&[], Vec::as_slice)
    }
}

/// A document with the time it was handed in as the file says, the earliest time it must have been there, and the time
/// its history tells. It is known since the day it was handed in; without one always.
fn document(
    about: Period,
    place: Place,
    (written, latest, told): (Option<Moment>, Option<Moment>, Option<Moment>),
    filed: Filed,
) -> HandIn {
    // A history that begins after the signature says nothing.
    let told = told.filter(|told| latest.is_none_or(|latest| *told <= latest));
    let at = written.or(told).or(latest);
    HandIn {
        about,
        paper: Paper::Document(place),
        at,
        by_history: written.is_none() && told.is_some(),
        at_latest: written.is_none() && told.is_none(),
        known: written.or(told).map_or(Day::MIN, |moment| moment.day),
        filed,
    }
}

/// The forms a plan is: a week's or a month's, a group's week; a month's that looks ahead is a forecast too.
fn forms_of_plan(plan: &Plan) -> Vec<KnownForm> {
    let mut forms = match (plan.period.kind(), plan.owner) {
        (PeriodKind::Week, Scope::Person(_)) => vec![KnownForm::WeeklyPlan],
        (PeriodKind::Week, _) => vec![KnownForm::GroupWeeklyPlan],
        (PeriodKind::Month, _) => vec![KnownForm::MonthlyPlan],
        _ => Vec::new(),
    };
    if plan.period.kind() == PeriodKind::Month && !plan.forecast.is_empty() {
        forms.push(KnownForm::Forecast);
    }
    forms
}

/// When a set of papers fulfils a rule that asks for so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fulfilled {
    Never,
    /// With this one, as the last that was needed.
    At(Moment, bool),
    /// Enough papers are there, but it is not known since when.
    Sometime,
}

impl Fulfilled {
    /// Of papers, `times` of which are needed. One whose time is not known may have come before any other, so only
    /// what is in time counts as known beside it.
    pub fn by(papers: &[HandIn], times: u32, in_time: impl Fn(Moment) -> bool) -> Fulfilled {
        let times = usize::try_from(times.max(1)).unwrap_or(usize::MAX);
        let since = |paper: &HandIn| paper.at.filter(|&at| !paper.at_latest || in_time(at));
        let mut known: Vec<(Moment, bool)> =
            papers.iter().filter_map(|paper| Some((since(paper)?, paper.by_history))).collect();
        known.sort_unstable();
        let unknown = papers.len() - known.len();
        match known.get(times - 1) {
            Some(&(at, by_history)) if unknown == 0 || in_time(at) => Fulfilled::At(at, by_history),
            _ if papers.len() >= times => Fulfilled::Sometime,
            _ => Fulfilled::Never,
        }
    }

    /// Of several, all of which are needed.
    pub fn all(parts: impl IntoIterator<Item = Fulfilled>) -> Fulfilled {
        let mut whole: Option<Fulfilled> = None;
        for part in parts {
            whole = Some(match (whole, part) {
                (None, part) => part,
                (Some(Fulfilled::Never), _) | (_, Fulfilled::Never) => Fulfilled::Never,
                (Some(Fulfilled::Sometime), _) | (_, Fulfilled::Sometime) => Fulfilled::Sometime,
                (Some(Fulfilled::At(a, ha)), Fulfilled::At(b, hb)) => {
                    let (at, by_history) = (a, ha).max((b, hb));
                    Fulfilled::At(at, by_history)
                }
            });
        }
        whole.unwrap_or(Fulfilled::Never)
    }
}

/// Which scopes' papers count as a person's: the person's own, and those of the group, city or region they lead.
pub(super) fn owners(workspace: &Workspace, person: PersonId, day: Day) -> Vec<Scope> {
    use crate::model::Role;
    let post = workspace.roster.person(person).post(day);
    let led = match post.role {
        Role::GroupLeader => post.group.map(Scope::Group),
        Role::CityManager => post.city.map(Scope::City),
        Role::RegionalManager => post.region.map(Scope::Region),
        Role::SalesManager | Role::Director | Role::VicePresident => Some(Scope::Team),
        _ => None,
    };
    std::iter::once(Scope::Person(person)).chain(led).collect()
}
