//! Whose a plan, review or month of history is.

use crate::diag::{Code, Finding};
use crate::model::{AreaId, AreaKind, Roster, Scope};
use crate::store::accept::Acceptor;
use crate::store::record::{Record, Value};
use crate::words::findings_log as say;

/// The scope that a key names: a person, the word `team`, or an area that people belong to. An area that nobody
/// belongs to is a finding, since its figures would be empty whatever was meant.
pub(super) fn scope(acceptor: &mut Acceptor<'_>, record: &Record<'_>, key: &str) -> Option<Scope> {
    let value = record.value(key)?;
    if let Value::Choice(_) = value {
        return Some(Scope::Team);
    }
    if let Some(person) = value.person() {
        return Some(Scope::Person(person));
    }
    let roster = acceptor.roster();
    if let Some(scope) = value.area().and_then(|area| area_scope(roster, area)) {
        return Some(scope);
    }
    let place = record.place_of(key);
    let name = acceptor.source_text().get(place.span.range()).unwrap_or_default().trim().to_owned();
    acceptor.add(Finding::new(Code::UnknownReference, place, say::nobodys_area(name)));
    None
}

/// An area as people use it: its own kind if the roster lists one, else the widest that anyone belongs to.
fn area_scope(roster: &Roster, area: AreaId) -> Option<Scope> {
    let kind = roster.areas.get(area.index())?.kind;
    match kind {
        Some(AreaKind::Region) => return Some(Scope::Region(area)),
        Some(AreaKind::City) => return Some(Scope::City(area)),
        Some(AreaKind::Group) => return Some(Scope::Group(area)),
        _ => {}
    }
    let posts = || roster.people.iter().flat_map(|person| &person.posts);
    if posts().any(|post| post.region == Some(area)) {
        Some(Scope::Region(area))
    } else if posts().any(|post| post.city == Some(area)) {
        Some(Scope::City(area))
    } else if posts().any(|post| post.group == Some(area)) {
        Some(Scope::Group(area))
    } else {
        None
    }
}

/// What a scope is called in findings.
pub(super) fn name(roster: &Roster, scope: Scope) -> crate::words::Said {
    use crate::words::Said;
    match scope {
        Scope::Team => say::team(),
        Scope::Region(area) | Scope::City(area) | Scope::Group(area) => Said::same(&roster.area(area).name),
        Scope::Person(person) => Said::same(&roster.person(person).name),
    }
}
