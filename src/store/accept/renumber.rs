//! Areas that no file lists get their ids while a file is read; once all are read, their ids in the roster replace
//! these.

use crate::model::{AreaId, CustomerField, Plan};
use crate::store::accept::log::Log;

/// Replaces every area id of a file's log.
pub fn renumber_log(log: &mut Log, to: impl Fn(AreaId) -> AreaId) {
    for row in &mut log.facts.plan {
        row.area = row.area.map(&to);
        row.street = row.street.map(&to);
    }
    for outlet in &mut log.facts.survey {
        outlet.street = outlet.street.map(&to);
    }
    for change in &mut log.facts.customer_changes {
        match &mut change.to {
            CustomerField::Region(area) | CustomerField::Area(area) | CustomerField::Street(area) => *area = to(*area),
            _ => {}
        }
    }
}

/// Replaces every area id of a plan. Its owner is an area of the roster already.
pub fn renumber_plan(plan: &mut Plan, to: impl Fn(AreaId) -> AreaId) {
    for action in &mut plan.actions {
        action.area = action.area.map(&to);
        action.street = action.street.map(&to);
    }
    for growth in &mut plan.growth {
        growth.area = growth.area.map(&to);
    }
}
