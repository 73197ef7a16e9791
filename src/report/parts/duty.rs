//! What a role is there for, in a line.

use crate::model::Role;
use crate::report::Context;
use crate::words::{Said, duties};

/// The line of a role where the settings word none.
fn built_in(role: Role) -> Said {
    match role {
        Role::Salesperson => duties::salesperson(),
        Role::GroupLeader => duties::group_leader(),
        Role::CityManager => duties::city_manager(),
        Role::RegionalManager => duties::regional_manager(),
        Role::SalesManager => duties::sales_manager(),
        Role::Director => duties::director(),
        Role::VicePresident => duties::vice_president(),
        Role::BackOffice => duties::back_office(),
        Role::OrderFollower => duties::order_follower(),
        Role::Designer => duties::designer(),
        Role::Planner => duties::planner(),
        Role::Finance => duties::finance(),
        Role::Promoter => duties::promoter(),
    }
}

/// The line of a role: the team's own, else the built-in one.
pub(crate) fn line(ctx: &Context, role: Role) -> String {
    match ctx.settings().duties.get(&role) {
        Some(line) => line.split_whitespace().collect::<Vec<_>>().join(" "),
        None => ctx.say(built_in(role)),
    }
}
