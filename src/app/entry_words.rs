//! What an entry is, in a few words: its section and what names it there.

use crate::model::{EntryId, Head, LogSection, Workspace};
use crate::words::{Said, terms};

/// The entries of a workspace, asked by name.
pub(super) struct EntryWords<'w> {
    workspace: &'w Workspace,
}

/// The row of an entry in a list that is in the order of entries.
fn find<T>(rows: &[T], head: impl Fn(&T) -> &Head, entry: EntryId) -> Option<&T> {
    let place = rows.binary_search_by_key(&entry, |row| head(row).entry).ok();
    place.map(|place| &rows[place]).or_else(|| rows.iter().find(|row| head(row).entry == entry))
}

macro_rules! row {
    ($self:ident.$list:ident, $entry:ident) => {
        find(&$self.workspace.facts.$list, |row| &row.head, $entry)
    };
}

fn named(text: Option<&str>) -> Vec<Said> {
    text.map(Said::same).into_iter().collect()
}

impl<'w> EntryWords<'w> {
    pub fn new(workspace: &'w Workspace) -> EntryWords<'w> {
        EntryWords { workspace }
    }

    /// The section, then its order, kind, stage, name or title as far as it has them.
    pub fn what(&self, entry: EntryId) -> Said {
        let mut words = vec![terms::pair(entry.section.zh(), entry.section.word())];
        if entry.section == LogSection::Day {
            words.clear();
        }
        words.extend(self.details(entry).unwrap_or_default());
        let join = |of: fn(&Said) -> &str| words.iter().map(of).collect::<Vec<_>>().join(" ");
        Said { zh: join(|said| &said.zh), en: join(|said| &said.en) }
    }

    fn details(&self, entry: EntryId) -> Option<Vec<Said>> {
        use LogSection as S;
        Some(match entry.section {
            S::Day => {
                let row = row!(self.days, entry)?;
                let attendance = row.attendance.unwrap_or(crate::model::Attendance::Present);
                let mut words = vec![terms::pair(attendance.zh(), attendance.word())];
                words.extend(row.leave_kind.map(|kind| terms::pair(kind.zh(), kind.word())));
                words
            }
            S::Orders => named(row!(self.orders, entry)?.id.as_deref()),
            S::OrderUpdates => {
                let row = row!(self.order_updates, entry)?;
                let stage = row.stage.map(|stage| terms::pair(stage.zh(), stage.word()));
                named(Some(&row.order)).into_iter().chain(stage).collect()
            }
            S::Shipments => named(row!(self.shipments, entry)?.order.as_deref()),
            S::Returns => named(row!(self.returns, entry)?.order.as_deref()),
            S::Payments => {
                let row = row!(self.payments, entry)?;
                let kind = row.kind.map(|kind| terms::pair(kind.zh(), kind.word()));
                kind.into_iter().chain(named(row.order.as_deref())).collect()
            }
            S::Expenses => {
                let row = row!(self.expenses, entry)?;
                vec![terms::pair(row.kind.zh(), row.kind.word())]
            }
            S::Trips => {
                let row = row!(self.trips, entry)?;
                let places = Said { zh: row.places.join("、"), en: row.places.join(", ") };
                vec![places]
            }
            S::Promotions => named(Some(&row!(self.promotions, entry)?.name)),
            S::Leads => named(Some(&row!(self.leads, entry)?.name)),
            S::Problems => {
                let row = row!(self.problems, entry)?;
                named(row.id.as_deref()).into_iter().chain(named(row.title.as_deref())).collect()
            }
            _ => Vec::new(),
        })
    }
}
