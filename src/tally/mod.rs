//! Figures: what the facts of a workspace add up to, over any scope and period, as known on any day.
//!
//! What comes in is a [`Workspace`](crate::model::Workspace). [`Books::open`] turns it once into postings (who gets
//! the credit, on which day, known since when; orders linked with their updates, shipments and returns), sorted and
//! indexed. What goes out are figures with target, completion and comparison ([`figures`], [`breakdown`]), the
//! entries a figure is made of ([`entries`]), what carries from period to period ([`problems`], [`projects`],
//! [`leads`], [`receivables`], and in one shape all that is open: [`threads`], [`carried`]), and what was planned held
//! against what was done ([`planned_and_done`]). Everything is exact; nothing is rounded here. Never reads a clock: every question
//! names its as-of day, and [`default_as_of`] and [`default_plan_as_of`] are *given* today.
//!
//! ```
//! use salesreport::model::{Day, Metric, Period, Scope, Workspace};
//! use salesreport::tally::{Books, figures};
//! let workspace = Workspace::default();
//! let books = Books::open(&workspace);
//! let june = Period::parse("2024-06").unwrap();
//! let figures = figures(&books, Scope::Team, june, june.end());
//! assert_eq!(figures[&Metric::Sales].actual.unwrap().to_string(), "0");
//! assert_eq!(figures[&Metric::Sales].previous, None); // before all logs and history
//! ```

mod agenda;
mod audit;
mod books;
mod carry;
mod classes;
mod collect;
mod compare;
mod count;
mod courses;
mod day_plan;
mod days;
mod dealers;
mod deliveries;
mod derivation;
mod evidence;
mod field;
mod figure;
mod filter;
mod followed;
mod mix;
mod months;
mod network;
mod notice;
mod ordering;
mod posting;
mod presence;
mod receivable;
mod rivals;
mod sent;
mod stock;
mod survey;
mod target;
mod time;
mod trade;
mod transport;
mod wins;

pub use agenda::{Deed, DeedKind, Outcome, PlannedAndDone, PlannedIn, PlannedRow, Source, planned_and_done};
pub use audit::{Hole, Part, Parts, holes_of, target_holes};
pub use books::Books;
pub use carry::{
    Closing, Contacted, Contractor, How, InquiryCount, InquiryState, LeadState, MilestoneState, News, ProblemCount,
    ProblemState, ProjectState, Step, Tender, Thread, ThreadKind, carried, contacts, count_inquiries, count_problems,
    inquiries, last_contact, last_visit, leads, open_threads, planned, problems, project_contacts, projects, tender,
    threads,
};
pub use classes::{ClassProposal, ClassReview, Ground, class_review, customer_months, is_over, median};
pub use compare::{
    Comparable, Progress, comparable, compared, default_as_of, default_plan_as_of, history_of, time_progress,
};
pub use courses::{Course, courses};
pub use day_plan::{DayPlan, Leg, Stop, Tight, Why, day_plan, next_workday};
pub use days::Days;
pub use dealers::{DealerState, dealers};
pub use deliveries::{Undelivered, undelivered};
pub use derivation::{Derivation, derivation};
pub use evidence::{Evidence, entries, entries_of};
pub use field::{FieldWork, field_work};
pub use figure::{
    Figure, Figures, Key, Prorated, Question, Row, applies, breakdown, breakdown_of, figures, has_axes, quantity,
};
pub use filter::{Condition, Filter, Trait};
pub use followed::{Approval, Asks, Followed, ShortLead, asks_approval, followed, follows, short_lead};
pub use mix::{Mix, mix, mixes};
pub use months::{FestivalShift, festival_shift, month_value};
pub use network::{Moved, Networked, network, places};
pub use notice::{Lag, Notice, lag, notices};
pub use ordering::{LastPrice, Ordering, last_prices, ordering, orders_of};
pub use presence::{Attended, Presence, presence};
pub use receivable::{OpenCharge, Receivable, receivable, receivables};
pub use rivals::{
    Brand, Shelves, answer, brand_names, brands, is_cut, lost_to, named_in, price_course, region_of, shelves, sightings,
};
pub use sent::{Sent, sent, unsent};
pub use stock::{StockLevel, warehouse};
pub use survey::{
    Campaign, MarketShape, PriceLevel, Shelf, SurveyedStreet, campaigns, is_our_brand, market_shape, price_levels,
    shelf_of, street_of, top_of,
};
pub use target::{
    Target, TargetSource, customer_target, customer_targets, expense_kind_target, line_target, members, plan_for,
    plans, product_target, target,
};
pub use transport::{Carrier, carriers};
pub use wins::{Win, wins};
