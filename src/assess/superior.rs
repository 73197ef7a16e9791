//! Who stands above whom on a day: by `reports_to`, else by group, city and region.

use crate::model::{Day, PersonId, Post, Role, Roster};

/// Roles that lead, from the nearest to the highest, with what they share with those they lead.
const LEADERS: [Role; 6] = [
    Role::GroupLeader,
    Role::CityManager,
    Role::RegionalManager,
    Role::SalesManager,
    Role::Director,
    Role::VicePresident,
];

/// Whether two posts share what a leader of a role leads.
fn shares(leader: &Post, post: &Post, role: Role) -> bool {
    match role {
        Role::GroupLeader => leader.group.is_some() && leader.group == post.group,
        Role::CityManager => leader.city.is_some() && leader.city == post.city,
        Role::RegionalManager => leader.region.is_some() && leader.region == post.region,
        _ => true,
    }
}

/// The nearest superior: the one written, else for sales roles the nearest leader of the same group, city or region.
pub(super) fn superior(roster: &Roster, person: PersonId, day: Day) -> Option<PersonId> {
    let post = roster.person(person).post(day);
    if post.reports_to.is_some() {
        return post.reports_to;
    }
    let own = LEADERS.iter().position(|&role| role == post.role);
    if own.is_none() && !post.role.sells() {
        return None;
    }
    LEADERS.iter().skip(own.map_or(0, |at| at + 1)).find_map(|&role| {
        roster.person_ids().find(|&id| {
            let leader = roster.person(id);
            let held = leader.post(day);
            id != person && leader.employed(day) && held.role == role && shares(held, post, role)
        })
    })
}

/// The superiors from the nearest up; each once, even where they run in a circle.
fn chain(roster: &Roster, person: PersonId, day: Day) -> Vec<PersonId> {
    let mut all = Vec::new();
    let mut next = superior(roster, person, day);
    while let Some(one) = next.filter(|one| *one != person && !all.contains(one)) {
        all.push(one);
        next = superior(roster, one, day);
    }
    all
}

/// Who holds a role for a person: a superior, else the only one in the person's region, else the only one there is; of
/// those who lead a group, city or region only the person's own.
pub(super) fn holder(roster: &Roster, person: PersonId, role: Role, day: Day) -> Option<PersonId> {
    let above = chain(roster, person, day).into_iter().find(|&id| roster.person(id).post(day).role == role);
    let own = roster.person(person).post(day);
    // A leader of another group, city or region is none of this person's.
    let holds = |id: &PersonId| {
        let held = roster.person(*id).post(day);
        roster.person(*id).employed(day) && held.role == role && shares(held, own, role)
    };
    let only = |all: Vec<PersonId>| if let [one] = all[..] { Some(one) } else { None };
    let region = own.region;
    above
        .or_else(|| {
            let near = |id: &PersonId| region.is_some() && roster.person(*id).post(day).region == region;
            only(roster.person_ids().filter(holds).filter(near).collect())
        })
        .or_else(|| only(roster.person_ids().filter(holds).collect()))
}

/// Those whose nearest superior of some roles someone is, employed on the day.
pub(super) fn led_by(roster: &Roster, person: PersonId, roles: &[Role], day: Day) -> Vec<PersonId> {
    let nearest = |id: PersonId| {
        chain(roster, id, day).into_iter().find(|&above| roles.contains(&roster.person(above).post(day).role))
    };
    let led = |id: &PersonId| roster.person(*id).employed(day) && nearest(*id) == Some(person);
    roster.person_ids().filter(|id| *id != person).filter(led).collect()
}

/// Everyone below, over however many steps, employed on the day.
pub(super) fn below(roster: &Roster, person: PersonId, day: Day) -> Vec<PersonId> {
    let below = |id: &PersonId| roster.person(*id).employed(day) && chain(roster, *id, day).contains(&person);
    roster.person_ids().filter(|id| *id != person).filter(below).collect()
}
