//! The examples of the manual are a workspace that reads without a finding, and say what the text around them says.

use salesreport::app::{judgements, leave_out_unfit};
use salesreport::assess::{Assessor, Given};
use salesreport::diag::{Code, Severity};
use salesreport::model::{Day, Keep, MeetingKind, Metric, Party, Period, PersonId, Reader, Weekday};
use salesreport::store::fields::log::LOG;
use salesreport::store::{Read, locate, read_memory};
use salesreport::tally::Books;

/// The blocks that begin with their path, as files of one workspace.
fn examples(page: &str) -> Vec<(&str, &str)> {
    page.split("```yaml\n")
        .skip(1)
        .filter_map(|rest| {
            let block = rest.split_once("```").map_or(rest, |(block, _)| block);
            let path = block.lines().next()?.strip_prefix("# ")?;
            Some((path, block))
        })
        .collect()
}

fn told(read: &Read) -> Vec<String> {
    let cite = |finding: &salesreport::diag::Finding| finding.place.map_or(String::new(), |p| read.sources.cite(p));
    read.findings.iter().map(|f| format!("{} {}: {}", f.code.id(), cite(f), f.title.en)).collect()
}

#[test]
fn the_examples_of_the_format_read_without_a_finding() {
    let files = examples(include_str!("../docs/format.md"));
    assert!(files.len() >= 10, "{files:?}");
    let read = read_memory(&files, Keep::ALL);
    assert_eq!(told(&read), Vec::<String>::new());
    let facts = &read.workspace.facts;
    assert_eq!((facts.days.len(), facts.orders.len(), read.workspace.plans.len()), (14, 3, 1));
    assert!(matches!(facts.plan[0].customer, Some(Party::Customer(_))), "a known customer in a plan line is linked");
    assert_eq!(read.workspace.plans[0].targets.metrics[&Metric::Sales].to_string(), "200000");
    assert_eq!(facts.payments[0].amount.to_string(), "32000");
}

#[test]
fn the_page_of_the_format_tells_and_shows_every_section_of_the_log() {
    let page = include_str!("../docs/format.md");
    let shown: Vec<&str> =
        examples(page).into_iter().filter(|(path, _)| path.starts_with("logs/")).map(|(_, text)| text).collect();
    for field in LOG.fields {
        let told = format!("`{}", field.key);
        assert!(page.contains(&told) && page.contains(field.zh[0]), "{} is told nowhere", field.key);
        let is_key = |line: &str| line.split_once(':').is_some_and(|(key, _)| field.is(key));
        assert!(shown.iter().any(|text| text.lines().any(is_key)), "{} is shown nowhere", field.key);
    }
}

#[test]
fn every_entry_of_the_format_s_examples_is_found_again_where_it_stands() {
    let read = read_memory(&examples(include_str!("../docs/format.md")), Keep::ALL);
    let mut places = std::collections::BTreeSet::new();
    for entry in read.workspace.facts.entries() {
        let place = locate(&read.sources, entry).unwrap_or_else(|| panic!("{entry:?} stands nowhere"));
        assert!(places.insert(place), "{entry:?} stands where another does");
    }
    assert!(places.len() > 70, "{} entries", places.len());
}

#[test]
fn the_example_of_the_settings_reads_without_a_finding() {
    let files = examples(include_str!("../docs/settings.md"));
    assert_eq!(files.len(), 1);
    let read = read_memory(&files, Keep::NONE);
    assert_eq!(told(&read), Vec::<String>::new());
    let settings = &read.workspace.settings;
    assert_eq!(settings.reports.as_ref().map(Vec::len), Some(1));
    assert_eq!((settings.timetables[0].slots.len(), settings.travel_buffer), (3, 20));
    let weekend = &settings.meetings[&MeetingKind::Weekend];
    assert_eq!((weekend.agenda.len(), weekend.weekday), (2, Some(Weekday::Saturday)), "what is not written stays");
    assert_eq!(settings.audience[&Reader::Public].hide.len(), 4);
}

#[test]
fn the_example_of_the_assessment_reads_without_a_finding_and_scores_as_it_says() {
    let mut files = examples(include_str!("../docs/assessment.md"));
    assert_eq!(files.len(), 3);
    files.push((
        "team/people.yaml",
        "- {id: zhao-min, name: 赵敏, role: planner}\n- {id: he-zhiyuan, name: 何志远, role: sales_manager}\n",
    ));
    let read = read_memory(&files, Keep::NONE);
    assert_eq!(told(&read), Vec::<String>::new());
    let (books, given) = (Books::open(&read.workspace), Given::default());
    let july = Period::parse("2024-07").expect("a month");
    let sheet = Assessor::open(&books, &given).sheet(PersonId(0), july, july.end()).expect("a sheet");
    // Of work 40 + 52 of 100 points by 80 %, of attendance all by 20 %.
    assert_eq!(sheet.total.points.to_string(), "93.6");
}

/// A workspace in which the pages' examples stand. Two customers share an alias, one product has no price.
const TEAM: [(&str, &str); 4] = [
    ("salesreport.yaml", "name: 小队\n"),
    (
        "team/people.yaml",
        "- {id: li-na, name: 李娜, role: salesperson}\n- {id: wang-lei, name: 王磊, role: salesperson, joined: 2024-03-01}\n",
    ),
    (
        "team/customers.yaml",
        "- {id: C-1, name: 昌盛建材, aliases: [昌盛, 老店], kind: dealer, owner: li-na}\n- {id: C-2, name: 恒丰装饰, aliases: [恒丰, 老店], kind: dealer, owner: wang-lei}\n",
    ),
    ("team/products.yaml", "- {id: P-1, name: 瓷砖胶, price: 45.5}\n- {id: P-2, name: 防水涂料}\n"),
];

#[test]
fn every_code_has_a_page_whose_example_gives_just_that_finding() {
    // What no text can show: missing and unreadable files, a history, and what only a build finds.
    let beyond_text = [
        Code::NoSettings,
        Code::Unreadable,
        Code::NotUtf8,
        Code::HistoryRefused,
        Code::DatedBeforeParent,
        Code::Template,
        Code::MissingGlyph,
    ]
    .map(Code::id);
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings");
    for code in Code::ALL {
        let path = folder.join(format!("{}.md", code.id().replace('/', "__")));
        let page = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is missing", path.display()));
        assert!(page.starts_with(&format!("# {}\n", code.id())), "{}", path.display());
        assert!(page.contains(&format!(" · {}\n", code.severity().word())), "{} tells another severity", code.id());
        let mut files = examples(&page);
        assert_eq!(files.is_empty(), beyond_text.contains(&code.id()), "{}: an example", code.id());
        if files.is_empty() {
            continue;
        }
        for base in TEAM {
            if !files.iter().any(|file| file.0 == base.0) {
                files.push(base);
            }
        }
        let mut read = read_memory(&files, Keep::ALL);
        let judged = judgements(&read, None, Day::MAX);
        read.findings.append(judged);
        let unfit = leave_out_unfit(&mut read.workspace);
        read.findings.append(unfit);
        // Every mention of a prospect has a warning of its own; its page says so.
        let apart = |found: Code| found == Code::Prospect && *code == Code::ProspectUnconfirmed;
        read.findings.settle(|found| (!apart(found)).then(|| found.severity()));
        let codes: Vec<&str> = read.findings.iter().map(|finding| finding.code.id()).collect();
        assert_eq!(codes, [code.id()], "{:?}", told(&read));
    }
    let pages = std::fs::read_dir(&folder).expect("the folder of pages").count();
    assert_eq!(pages, Code::ALL.len() + 1, "a page for each code, the list of them, and no other");
    let list = std::fs::read_to_string(folder.join("README.md")).expect("the list of pages");
    for code in Code::ALL {
        let word = if code.severity() == Severity::Error { "错误" } else { "警告" };
        let page = code.id().replace('/', "__");
        assert!(list.contains(&format!("| [{}]({page}.md) | {word} |", code.id())), "{} is not in the list", code.id());
    }
}
