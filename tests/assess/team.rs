//! A small team whose files a test adds to: a salesperson in a group, a leader, a regional manager, a planner.

use salesreport::assess::{Assessor, Given, Ledger, LedgerRow, NotDue, Sheet, State};
use salesreport::model::{Day, HandIns, Keep, Period, PersonId, Scope, Workspace};
use salesreport::store::{Read, read_memory};
use salesreport::tally::Books;

pub const WANG: PersonId = PersonId(0);
pub const LI: PersonId = PersonId(1);
pub const ZHOU: PersonId = PersonId(2);

pub const BASE: [(&str, &str); 3] = [
    (
        "team/people.yaml",
        "- {id: wang, name: 王小明, role: salesperson, group: 一组, city: 苏州, region: 华东}
- {id: li, name: 李娜, role: group_leader, group: 一组, city: 苏州, region: 华东}
- {id: zhou, name: 周岚, role: regional_manager, region: 华东}
- {id: he, name: 何志远, role: sales_manager}
- {id: liu, name: 刘洋, role: planner, region: 华东}
",
    ),
    (
        "team/customers.yaml",
        "- {id: C-1, name: 恒达建材, kind: dealer, owner: wang}\n- {id: C-2, name: 昌盛装饰, kind: direct, owner: wang}\n",
    ),
    ("team/products.yaml", "- {id: P-1, name: 石膏板, price: 25}\n"),
];

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub fn period(key: &str) -> Period {
    Period::parse(key).unwrap()
}

/// Reads the team with more files, which must have no findings but those named.
pub fn team(settings: &str, more: &[(&str, &str)], findings: &[&str]) -> Read {
    let settings = format!("name: 小队\n{settings}");
    let mut files = vec![("salesreport.yaml", settings.as_str())];
    files.extend(BASE.iter().filter(|(path, _)| more.iter().all(|(other, _)| other != path)));
    files.extend(more);
    let read = read_memory(&files, Keep::ALL);
    let told: Vec<String> = read
        .findings
        .iter()
        .map(|finding| finding.code.id().to_owned())
        .filter(|id| !findings.contains(&&**id))
        .collect();
    assert_eq!(told, Vec::<String>::new(), "{:#?}", read.findings.iter().map(|f| &f.title.en).collect::<Vec<_>>());
    read
}

pub fn rows<'w>(workspace: &'w Workspace, times: &HandIns, key: &str, as_of: &str) -> Vec<LedgerRow<'w>> {
    let books = Books::open(workspace);
    let ledger = Ledger::open(&books, times);
    ledger.rows(Scope::Team, period(key), day(as_of))
}

/// Each row of a form as `person about due state`.
pub fn told(workspace: &Workspace, form: &str, key: &str, as_of: &str) -> Vec<String> {
    let rows = rows(workspace, &HandIns::default(), key, as_of);
    rows.iter().filter(|row| row.form == form).map(|row| line(workspace, row)).collect()
}

pub fn line(workspace: &Workspace, row: &LedgerRow<'_>) -> String {
    let state = match row.state {
        State::OnTime => "on time".to_owned(),
        State::Late { minutes, within_grace } => format!("late {minutes}{}", if within_grace { " grace" } else { "" }),
        State::NotDue(NotDue::InsideMonthlyReview(month)) => format!("inside {month}"),
        other => format!("{other:?}"),
    };
    format!("{} {} {} {state}", workspace.roster.person(row.person).id, row.about, row.due)
}

pub fn with_sheet<T>(
    workspace: &Workspace,
    person: PersonId,
    month: &str,
    as_of: &str,
    see: impl Fn(&Sheet<'_>) -> T,
) -> T {
    with_given(workspace, &Given::default(), person, month, as_of, see)
}

pub fn with_given<T>(
    workspace: &Workspace,
    given: &Given<'_>,
    person: PersonId,
    month: &str,
    as_of: &str,
    see: impl Fn(&Sheet<'_>) -> T,
) -> T {
    let books = Books::open(workspace);
    // Sheets borrow from the workspace; a copy of what is given lives as long.
    let given = Given { hand_ins: given.hand_ins.clone(), left_out: Vec::new() };
    let assessor = Assessor::open(&books, &given);
    see(&assessor.sheet(person, period(month), day(as_of)).expect("a sheet"))
}

/// An item as `lost/judged/pending/open/kept`.
pub fn item(sheet: &Sheet<'_>, id: &str) -> String {
    let item = sheet.item(id).expect("an item");
    format!("{}/{}/{}/{}/{}", item.lost, item.judged, item.pending, item.open, item.kept)
}

/// How many strikes an item has.
pub fn strikes(sheet: &Sheet<'_>, id: &str) -> usize {
    sheet.item(id).map_or(0, |item| item.strikes.len())
}

/// A log of every working day of June 2024 (six days a week), each with what `each` adds to it.
pub fn june(person: &str, each: impl Fn(u32) -> String) -> String {
    let days = (1..=30).filter(|day| ![2, 9, 10, 16, 23, 30].contains(day));
    days.map(|day| format!("---\ndate: 2024-06-{day:02}\nperson: {person}\n{}", each(day))).collect()
}
