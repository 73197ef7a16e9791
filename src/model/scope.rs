//! Scopes (whose figures) and axes (by what they are broken down).

use crate::model::metric::choices;
use crate::model::{AreaId, PersonId, ScopeKind};

/// Whose figures: the whole team, or those who belong to an area or group on the day of an entry, or one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Everyone.
    Team,
    /// The people of a region.
    Region(AreaId),
    /// The people of a city.
    City(AreaId),
    /// The people of a group.
    Group(AreaId),
    /// One person.
    Person(PersonId),
}

impl Scope {
    /// `team`, `region`, `city`, `group`, `person`.
    pub fn kind(self) -> &'static str {
        match self {
            Scope::Team => "team",
            Scope::Region(_) => "region",
            Scope::City(_) => "city",
            Scope::Group(_) => "group",
            Scope::Person(_) => "person",
        }
    }

    /// Its level, as settings speak of it.
    pub fn level(self) -> ScopeKind {
        match self {
            Scope::Team => ScopeKind::Team,
            Scope::Region(_) => ScopeKind::Region,
            Scope::City(_) => ScopeKind::City,
            Scope::Group(_) => ScopeKind::Group,
            Scope::Person(_) => ScopeKind::Person,
        }
    }
}

choices! {
    /// By what figures are broken down, `stats --by`.
    Axis {
        Person = "person" "人员",
        Group = "group" "小组",
        City = "city" "城市",
        Region = "region" "区域",
        Customer = "customer" "客户",
        Product = "product" "产品",
        Line = "line" "产品线",
        Kind = "kind" "类别",
        Day = "day" "日",
        Week = "week" "周",
        Month = "month" "月",
    }
}
