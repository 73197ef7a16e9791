//! What the workspace says, as values: days, periods and the calendar; amounts; the roster with membership in time;
//! entries, plans, reviews, settings. What comes in are accepted values, what goes out are answers about them (who
//! belonged where on a day, what period a day lies in). Never reads a file, never looks at the clock.

mod amount;
mod audience;
mod calendar;
mod day;
mod deadline;
mod entry;
mod hand_ins;
mod metric;
mod own;
mod period;
mod plan;
mod review;
mod roster;
mod rubric;
mod scope;
mod settings;
mod timetable;
mod trace;
mod workspace;

pub use amount::Amount;
pub use audience::*;
pub use calendar::{Calendar, DayOff, WorkWeek};
pub use day::{Day, Moment, Span, Time, Weekday};
pub use deadline::*;
pub use entry::*;
pub use hand_ins::{HandIns, Origin};
pub use metric::{Adds, Metric};
pub use own::*;
pub use period::{Period, PeriodKind};
pub use plan::*;
pub use review::*;
pub use roster::*;
pub use rubric::*;
pub use scope::{Axis, Scope};
pub use settings::*;
pub use timetable::*;
pub use trace::{FileLine, Trace};
pub use workspace::{Keep, Workspace};
