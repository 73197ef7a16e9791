//! `explain`: the entries behind a figure, where they stand, what each adds; and what its target is made of.

use std::collections::BTreeMap;
use std::path::Path;

use super::conditions::parse_conditions;
use super::entry_words::EntryWords;
use super::explanation::{Beside, Counting, Explanation, Seen, Stood};
use super::sheet::About;
use super::stats::{Ask, Counted};
use super::{Trouble, open};
use crate::model::{Adds, Amount, Day, EntryId, Keep, Metric, Party, PersonId};
use crate::store::Locator;
use crate::tally::{
    Books, Derivation, Evidence, Figure, Question, breakdown_of, compared, derivation, entries_of, history_of,
};
use crate::text::{FileId, Place, Sources};
use crate::words::{Said, sheet};

/// Which figure is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainAsk {
    /// Whose, when, of what.
    pub of: Ask,
    /// Which metric.
    pub metric: Metric,
    /// A customer by id, name or alias: one more condition.
    pub customer: Option<String>,
    /// A product likewise.
    pub product: Option<String>,
}

/// Lists what a figure is made of. `today` tells the date so many minutes east of UTC.
///
/// # Errors
/// A scope, condition or revision that can't be understood.
pub fn explain(root: &Path, ask: &ExplainAsk, today: impl Fn(i32) -> Day) -> Result<Counted<Explanation>, Trouble> {
    let opened = open(root, ask.of.revision.as_deref(), Keep::NONE)?;
    let workspace = &opened.read.workspace;
    let left_out = workspace.left_out_count();
    let mut explanation = None;
    if super::goes_on(opened.findings(), ask.of.keep_going) {
        let (days, as_of) = ask.of.when(today(workspace.settings.utc_offset));
        let scope = ask.of.whose(&workspace.roster)?;
        let books = Books::open(workspace);
        let shorts = [("customer.id", &ask.customer), ("product.id", &ask.product)];
        let shorts = shorts.into_iter().filter_map(|(key, value)| Some(format!("{key}={}", value.as_ref()?)));
        let texts: Vec<String> = ask.of.conditions.iter().cloned().chain(shorts).collect();
        let conditions = parse_conditions(&books, &texts)?;
        let asked = Question { scope, days, as_of, filter: &conditions.filter };
        let about = About::new(&books, asked, conditions.written);
        explanation = Some(trace(&books, opened.sources(), asked, about, ask.metric));
    }
    Ok(Counted { sheet: explanation, findings: opened.read.findings, sources: opened.read.sources, left_out })
}

fn trace(books: &Books<'_>, sources: &Sources, asked: Question<'_>, about: About, metric: Metric) -> Explanation {
    let row = breakdown_of(books, asked, &[], Some(&[metric])).pop();
    let figure = row.and_then(|mut row| row.figures.remove(&metric));
    let applies = figure.is_some();
    let figure = figure.unwrap_or_default();
    let mut evidence = entries_of(books, asked, metric);
    // Of a set only the entry that brings a member in counts; nothing is added by what is worth nothing.
    evidence.retain(|evidence| !evidence.amount.is_zero());
    let witness = Witness::new(books, sources, &evidence);
    let entries = evidence.iter().map(|evidence| witness.seen(evidence, metric)).collect();
    let target = derivation(books, asked, metric).map(|whole| witness.plans(&whole, None));
    let note = note(&figure, applies, metric, evidence.is_empty());
    let beside = beside(books, sources, asked, metric, &figure);
    let scope = super::scopes::write_scope(&books.workspace().roster, asked.scope);
    Explanation { about, scope, as_of: asked.as_of, metric, figure, entries, target, beside, note }
}

fn note(figure: &Figure, applies: bool, metric: Metric, nothing: bool) -> Option<Said> {
    if !applies {
        return Some(Said {
            zh: sheet::not_applicable(&crate::words::metrics::name(metric.word()).zh).zh,
            en: sheet::not_applicable(&crate::words::metrics::name(metric.word()).en).en,
        });
    }
    match (figure.actual, metric) {
        (None, Metric::Overdue) => Some(sheet::no_terms()),
        (None, _) => Some(sheet::several_units()),
        _ if nothing => Some(sheet::nothing()),
        _ => None,
    }
}

/// The comparisons: over which days they are counted, and what history tells of them.
fn beside(books: &Books<'_>, sources: &Sources, asked: Question<'_>, metric: Metric, figure: &Figure) -> Vec<Beside> {
    let [previous, last_year] = compared(books, asked.days, asked.as_of);
    let sides = [(false, previous, figure.previous), (true, last_year, figure.last_year)];
    let one = |(last_year, days, amount): (bool, Option<(Day, Day)>, Option<Amount>)| {
        let ((from, to), amount) = days.zip(amount)?;
        let history =
            if asked.filter.is_empty() { history_of(books, asked.scope, from, to, metric) } else { Vec::new() };
        let history =
            history.into_iter().map(|(month, adds)| (sources.cite(month.place), month.period, adds)).collect();
        Some(Beside { last_year, from, to, amount, history })
    };
    sides.into_iter().filter_map(one).collect()
}

/// Who can say of an entry where it stands and what it is.
struct Witness<'b, 'w> {
    books: &'b Books<'w>,
    sources: &'b Sources,
    places: BTreeMap<EntryId, Place>,
    /// Date and person of every document.
    logs: BTreeMap<(FileId, u32), (Day, PersonId)>,
    words: EntryWords<'w>,
}

impl<'b, 'w> Witness<'b, 'w> {
    fn new(books: &'b Books<'w>, sources: &'b Sources, evidence: &[Evidence]) -> Witness<'b, 'w> {
        let workspace = books.workspace();
        let heads = workspace.facts.days.iter().map(|row| row.head);
        let mut locator = Locator::new(sources);
        let entries = evidence.iter().filter_map(|evidence| evidence.entry);
        Witness {
            books,
            sources,
            places: entries.filter_map(|entry| Some((entry, locator.entry(entry)?))).collect(),
            logs: heads.map(|head| ((head.entry.file, head.entry.document), (head.date, head.person))).collect(),
            words: EntryWords::new(workspace),
        }
    }

    fn cite(&self, place: Place) -> Stood {
        let source = self.sources.get(place.file);
        Stood { file: source.path.clone(), line: source.line_column(place.span.start).0 }
    }

    fn seen(&self, evidence: &Evidence, metric: Metric) -> Seen {
        let roster = &self.books.workspace().roster;
        let log = evidence.entry.and_then(|entry| self.logs.get(&(entry.file, entry.document)));
        let person = |id: PersonId| (roster.person(id).id.clone(), roster.person(id).name.clone());
        let place = match (evidence.entry, &evidence.customer) {
            (Some(entry), _) => self.places.get(&entry).copied(),
            (None, Some(Party::Customer(id))) => Some(roster.customer(*id).place),
            _ => None,
        };
        let what = match evidence.entry {
            Some(entry) => self.words.what(entry),
            None if metric == Metric::DaysUnrecorded => sheet::unrecorded(),
            None if metric.adds() == Adds::Stock => sheet::opening_balance(),
            None => sheet::since(),
        };
        Seen {
            stood: place.map(|place| self.cite(place)),
            date: evidence.date,
            logged: log.map(|log| log.0),
            logged_by: log.map(|log| person(log.1)),
            person: evidence.person.map(person),
            customer: evidence.customer.as_ref().map(|party| match party {
                Party::Customer(id) => (Some(roster.customer(*id).id.clone()), roster.customer(*id).name().to_owned()),
                Party::Prospect(name) => (None, name.to_string()),
            }),
            product: evidence.product.map(|id| (roster.product(id).id.clone(), roster.product(id).name.clone())),
            section: evidence.entry.map(|entry| entry.section),
            what,
            amount: evidence.amount,
        }
    }

    fn plans(&self, whole: &Derivation<'_>, share: Option<(usize, usize)>) -> Counting {
        let roster = &self.books.workspace().roster;
        let name = match whole.scope {
            crate::model::Scope::Team => sheet::team(),
            crate::model::Scope::Person(id) => Said::same(roster.person(id).name.as_str()),
            crate::model::Scope::Region(id) | crate::model::Scope::City(id) | crate::model::Scope::Group(id) => {
                Said::same(roster.area(id).name.as_str())
            }
        };
        let missing = whole.missing.iter().map(|&id| (roster.person(id).id.clone(), roster.person(id).name.clone()));
        Counting {
            scope: super::scopes::write_scope(roster, whole.scope),
            name,
            period: whole.period,
            source: whole.source,
            stood: whole.plan.map(|plan| self.cite(plan.place)),
            amount: whole.amount,
            share,
            adds: whole.adds,
            beside: whole.beside.map(|(plan, amount)| (self.cite(plan.place), amount)),
            parts: whole.parts.iter().map(|part| self.plans(part, part.share)).collect(),
            missing: missing.collect(),
        }
    }
}
