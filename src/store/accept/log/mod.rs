//! Day logs → facts. What comes in is one document, what goes out are rows of every section.

mod asked;
mod day;
mod heard;
mod market;
mod meeting;
mod stock;
mod survey;
#[cfg(test)]
mod tests;
mod trade;

use crate::diag::{Code, Finding};
use crate::model::{
    Attendance, Day, DayRow, EntryId, Facts, Head, Keep, LeaveKind, LogSection, Period, PersonId, ProductId, Text,
};
use crate::store::accept::Acceptor;
use crate::store::fields;
use crate::store::fields::RefTo;
use crate::store::record::Record;
use crate::store::yaml::Document;
use crate::text::{FileId, Place};
use crate::words::findings_log as say;

/// What logs say: rows, the entries left out, and what only all logs together can tell.
#[derive(Clone, Debug, Default)]
pub struct Log {
    /// The rows.
    pub facts: Facts,
    /// Faulty entries; a document of which nothing can be used stands as entry 0 of section `day`.
    pub left_out: Vec<EntryId>,
    /// Ids, references and days to be held against those of all other logs.
    pub marks: Marks,
}

impl Log {
    /// Adds another file's after these.
    pub fn append(&mut self, other: Log) {
        self.facts.append(other.facts);
        self.left_out.extend(other.left_out);
        self.marks.orders.extend(other.marks.orders);
        self.marks.references.extend(other.marks.references);
        self.marks.days.extend(other.marks.days);
        self.marks.unpriced.extend(other.marks.unpriced);
        self.marks.named.extend(other.marks.named);
    }
}

/// What is checked once all logs are read. Faulty entries leave marks too, so that what refers to them is not blamed.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// Orders with an id.
    pub orders: Vec<Named>,
    /// Trips and problems with what names them.
    pub named: Vec<(RefTo, Named)>,
    /// References to orders, trips and problems.
    pub references: Vec<(RefTo, Named)>,
    /// Documents.
    pub days: Vec<DayMark>,
    /// Shipped products without a price of their own.
    pub unpriced: Vec<Unpriced>,
}

/// A name written in an entry.
#[derive(Clone, Debug)]
pub struct Named {
    /// The name or id.
    pub name: Box<str>,
    /// The entry.
    pub entry: EntryId,
    /// Where the name stands.
    pub place: Place,
}

/// What a document says of its day.
#[derive(Clone, Debug)]
pub struct DayMark {
    /// Date and person.
    pub head: Head,
    /// Attendance, if written, with its place.
    pub attendance: Option<(Attendance, Place)>,
    /// Sort of leave, if written, with its place.
    pub leave_kind: Option<(LeaveKind, Place)>,
}

/// A shipped product without a price of its own.
#[derive(Clone, Debug)]
pub struct Unpriced {
    /// The shipment.
    pub entry: EntryId,
    /// The product.
    pub product: ProductId,
    /// The order it may have a price from.
    pub order: Option<Box<str>>,
    /// The item.
    pub place: Place,
}

/// The document an entry stands in.
#[derive(Clone, Copy)]
struct Page {
    file: FileId,
    document: u32,
    date: Day,
    person: PersonId,
    /// Whether its words are kept.
    keep: bool,
}

impl Page {
    fn entry(self, section: LogSection, index: u32) -> EntryId {
        EntryId { file: self.file, document: self.document, section, index }
    }

    fn head(self, section: LogSection, record: &Record<'_>) -> Head {
        Head { entry: self.entry(section, record.index), date: self.date, person: self.person }
    }

    /// Words that are kept only for some days.
    fn text(self, record: &Record<'_>, key: &str) -> Text {
        if self.keep { record.boxed(key) } else { None }
    }
}

/// A document with what is made of it.
struct Making<'m, 'a> {
    acceptor: &'m mut Acceptor<'a>,
    page: Page,
    log: &'m mut Log,
}

impl Making<'_, '_> {
    /// Makes rows of a section's entries; faulty entries, and those of which `make` makes none, are left out.
    fn each<T>(
        &mut self,
        record: &Record<'_>,
        section: LogSection,
        list: impl Fn(&mut Facts) -> &mut Vec<T>,
        make: impl Fn(&mut Self, Head, &Record<'_>) -> Option<T>,
    ) {
        for item in record.records(section.word()) {
            let head = self.page.head(section, item);
            match make(self, head, item) {
                Some(row) if !item.faulty => list(&mut self.log.facts).push(row),
                _ => self.log.left_out.push(head.entry),
            }
        }
    }

    /// Marks a reference to an order, trip or problem.
    fn refer(&mut self, to: RefTo, head: Head, item: &Record<'_>, key: &str) {
        if let Some(name) = item.boxed(key) {
            let place = item.place_of(key);
            self.log.marks.references.push((to, Named { name, entry: head.entry, place }));
        }
    }

    /// Marks what a trip or problem is referred to by.
    fn name(&mut self, to: RefTo, head: Head, item: &Record<'_>, key: &str) {
        if let Some(name) = item.boxed(key) {
            let place = item.place_of(key);
            self.log.marks.named.push((to, Named { name, entry: head.entry, place }));
        }
    }

    /// A product of ours by its name, a rival's as written.
    fn product_name(&self, item: &Record<'_>) -> Text {
        let ours = item.product("product").map(|id| self.acceptor.roster().product(id).name.as_str().into());
        ours.or_else(|| item.boxed("product"))
    }

    /// Whether a stretch of days that is written ends before it begins, which is a finding.
    fn runs_backwards(&mut self, item: &Record<'_>) -> bool {
        match (item.day("from"), item.day("to")) {
            (Some(from), Some(to)) if to < from => {
                let title = say::ends_before_begin(from, to);
                self.acceptor.add(Finding::new(Code::BadSpan, item.place_of("to"), title));
                true
            }
            _ => false,
        }
    }
}

/// Accepts one document of a log and adds its rows to those of the file.
pub fn accept_log(acceptor: &mut Acceptor<'_>, document: &Document<'_>, keep: Keep, log: &mut Log) {
    let file = acceptor.file;
    let whole = EntryId { file, document: document.index, section: LogSection::Day, index: 0 };
    if document.broken {
        log.left_out.push(whole);
        return;
    }
    if document.root.is_null() {
        return;
    }
    let record = acceptor.record(&document.root, &fields::log::LOG);
    let (Some(date), Some(person)) = (record.day("date"), record.person("person")) else {
        log.left_out.push(whole);
        return;
    };
    if is_stranger(acceptor, &record, date, person) {
        log.left_out.push(whole);
        return;
    }
    check_file_name(acceptor, &record, date);
    let page = Page { file, document: document.index, date, person, keep: keep.has(date) };
    let mut making = Making { acceptor, page, log };
    accept_day(&mut making, &record);
    day::accept(&mut making, &record);
    trade::accept(&mut making, &record);
    market::accept(&mut making, &record);
    asked::accept(&mut making, &record);
    meeting::accept(&mut making, &record);
    stock::accept(&mut making, &record);
    survey::accept(&mut making, &record);
    heard::accept(&mut making, &record);
}

/// Whether the person was not employed on the log's date, which is a finding.
fn is_stranger(acceptor: &mut Acceptor<'_>, record: &Record<'_>, date: Day, id: PersonId) -> bool {
    let person = acceptor.roster().person(id);
    let title = match (person.joined, person.left) {
        (Some(joined), _) if date < joined => say::not_yet_employed(&person.name, date, joined),
        (_, Some(left)) if left < date => say::no_longer_employed(&person.name, date, left),
        _ => return false,
    };
    let finding = Finding::new(Code::NotEmployed, record.place_of("date"), title).help(say::fix_date_or_roster());
    acceptor.add(finding);
    true
}

/// The row of the day itself. A fault that belongs to no entry of a section stands as `day` where it is about
/// attendance, else as `other`.
fn accept_day(making: &mut Making<'_, '_>, record: &Record<'_>) {
    let page = making.page;
    let head = page.head(LogSection::Day, record);
    let faulty = |key: &str| record.keys().any(|k| k == key) && !record.has(key);
    let attendance = record.choice("attendance", Attendance::from_word);
    let leave_kind = record.choice("leave_kind", LeaveKind::from_word);
    let unclear = record.faulty && (faulty("attendance") || faulty("leave_kind"));
    let calls_are = record.record("calls").is_some_and(|calls| calls.faulty);
    if unclear {
        making.log.left_out.push(head.entry);
    } else {
        if record.faulty && !calls_are {
            making.log.left_out.push(page.entry(LogSection::Other, 0));
        }
        let mut sections = record.keys().filter(|key| !matches!(*key, "date" | "person")).peekable();
        let only_plan = sections.peek().is_some() && sections.all(|key| key == "plan");
        making.log.facts.days.push(DayRow { head, attendance, leave_kind, only_plan });
    }
    making.log.marks.days.push(DayMark {
        head,
        attendance: attendance.map(|a| (a, record.place_of("attendance"))),
        leave_kind: leave_kind.map(|k| (k, record.place_of("leave_kind"))),
    });
}

/// A date that the file's name contradicts is a finding; names without a date, week, month or quarter say nothing.
fn check_file_name(acceptor: &mut Acceptor<'_>, record: &Record<'_>, date: Day) {
    let path = acceptor.path();
    let name = path.rsplit('/').next().unwrap_or_default();
    let named = periods_in(name);
    let (Some(first), Some(last)) = (named.iter().map(|p| p.start()).min(), named.iter().map(|p| p.end()).max()) else {
        return;
    };
    // Two dates in a name are the ends of a stretch.
    if first <= date && date <= last {
        return;
    }
    let written = named.iter().map(ToString::to_string).collect::<Vec<_>>().join("–");
    let finding = Finding::new(Code::DateUnlikeFile, record.place_of("date"), say::date_unlike_file(date, written))
        .label(say::date_here())
        .help(say::fix_date_or_name());
    acceptor.add(finding);
}

/// The periods that a file's name writes, as `2024-06-03`, `20240603`, `2024-W23`, `2024-06` or `2024-Q2`.
fn periods_in(name: &str) -> Vec<Period> {
    let bytes = name.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let begins = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
        let run = bytes[at..].iter().take_while(|b| b.is_ascii_digit() || **b == b'-' || b"WQ".contains(b)).count();
        let hit = if begins { longest_period(&name[at..at + run]) } else { None };
        at += match hit {
            Some((period, length)) => {
                found.push(period);
                length
            }
            // A name may hold any characters; only whole ones may be stepped over.
            None => name[at..].chars().next().map_or(1, char::len_utf8),
        };
    }
    found
}

fn longest_period(run: &str) -> Option<(Period, usize)> {
    [10, 8, 7].into_iter().find_map(|length| {
        let text = run.get(..length)?;
        if run.as_bytes().get(length).is_some_and(u8::is_ascii_digit) {
            return None;
        }
        let compact = length == 8 && text.bytes().all(|b| b.is_ascii_digit());
        let key = if compact { format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]) } else { text.to_owned() };
        Some((Period::parse(&key)?, length))
    })
}

#[cfg(test)]
mod file_names {
    use super::*;

    fn keys(name: &str) -> Vec<String> {
        periods_in(name).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_file_name_says_its_dates_and_nothing_else() {
        assert_eq!(keys("2024-06-03.yaml"), ["2024-06-03"]);
        assert_eq!(keys("王小明-2024-W23.yaml"), ["2024-W23"]);
        assert_eq!(keys("20240603_li.yaml"), ["2024-06-03"]);
        assert_eq!(keys("2024-06-03-2024-06-08.yaml"), ["2024-06-03", "2024-06-08"]);
        assert_eq!(keys("2024-06.yaml"), ["2024-06"]);
        assert_eq!(keys("log-2024-13-44.yaml"), Vec::<String>::new());
        assert_eq!(keys("号码13912345678.yaml"), Vec::<String>::new());
    }
}
