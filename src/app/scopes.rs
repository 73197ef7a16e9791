//! Scopes as people write them, and the names of their files.

use super::{Trouble, joined};
use crate::model::{AreaId, Found, Period, PersonId, Roster, Scope};
use crate::text::nearest;
use crate::words::cli as say;

/// The scope written as `team`, `region:ID`, `city:ID`, `group:ID` or `person:ID`; an id, name or alias may stand for
/// ID.
///
/// # Errors
/// A scope that is not written so, that nobody belongs to, or whose name several share.
pub fn parse_scope(roster: &Roster, text: &str) -> Result<Scope, Trouble> {
    if text == "team" {
        return Ok(Scope::Team);
    }
    let (kind, name) = text.split_once(':').ok_or_else(|| say::bad_scope(text))?;
    let (names, members): (_, Vec<u32>) = match kind {
        "person" => (&roster.person_names, roster.person_ids().map(|p| p.0).collect()),
        "region" => (&roster.area_names, roster.regions().iter().map(|a| a.0).collect()),
        "city" => (&roster.area_names, roster.cities().iter().map(|a| a.0).collect()),
        "group" => (&roster.area_names, roster.groups().iter().map(|a| a.0).collect()),
        _ => return Err(say::bad_scope(text).into()),
    };
    let found = match names.find(name) {
        Found::Nothing => Vec::new(),
        Found::One(one) => vec![one],
        Found::Many(many) => many,
    };
    let fitting: Vec<u32> = found.into_iter().filter(|position| members.contains(position)).collect();
    match fitting.as_slice() {
        [] => {
            let within = |one: &str| match names.find(one) {
                Found::Nothing => false,
                Found::One(one) => members.contains(&one),
                Found::Many(many) => many.iter().any(|one| members.contains(one)),
            };
            let near = nearest(name, names.all().filter(|one| within(one)));
            let said = say::unknown_scope(text);
            Err(near.map_or_else(|| said.clone(), |near| joined(&said, &say::did_you_mean(near))).into())
        }
        [one] => Ok(match kind {
            "person" => Scope::Person(PersonId(*one)),
            "region" => Scope::Region(AreaId(*one)),
            "city" => Scope::City(AreaId(*one)),
            _ => Scope::Group(AreaId(*one)),
        }),
        many => {
            let ids: Vec<&str> = many
                .iter()
                .map(|&position| match kind {
                    "person" => roster.person(PersonId(position)).id.as_str(),
                    _ => roster.area(AreaId(position)).id.as_str(),
                })
                .collect();
            Err(say::ambiguous_scope(text, ids.join(", ")).into())
        }
    }
}

/// How a scope is written with its id: `team`, `region:east`.
pub fn write_scope(roster: &Roster, scope: Scope) -> String {
    let id = match scope {
        Scope::Team => return "team".to_owned(),
        Scope::Person(person) => &roster.person(person).id,
        Scope::Region(area) | Scope::City(area) | Scope::Group(area) => &roster.area(area).id,
    };
    format!("{}:{id}", scope.kind())
}

/// A scope's part of a file name, not yet made safe: `team`, `region-east`.
pub fn file_name(roster: &Roster, scope: Scope) -> String {
    write_scope(roster, scope).replacen(':', "-", 1)
}

/// Every scope someone belongs to during a period: the team, regions, cities, groups by id, people by id.
pub fn all_scopes(roster: &Roster, period: Period) -> Vec<Scope> {
    let areas = roster
        .regions()
        .into_iter()
        .map(Scope::Region)
        .chain(roster.cities().into_iter().map(Scope::City))
        .chain(roster.groups().into_iter().map(Scope::Group));
    let mut people: Vec<PersonId> = roster.person_ids().collect();
    people.sort_by(|&a, &b| roster.person(a).id.cmp(&roster.person(b).id));
    let inhabited = |scope: &Scope| !roster.members(*scope, period.start(), period.end()).is_empty();
    let rest = areas.chain(people.into_iter().map(Scope::Person)).filter(inhabited);
    std::iter::once(Scope::Team).chain(rest).collect()
}
