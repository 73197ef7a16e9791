//! When papers were handed in, told by real repositories: each test makes one with dated commits and holds the ledger
//! of submissions against what it should say.

mod repository;

use std::path::Path;

use repository::{Repository, git, salesreport};
use salesreport::assess::{Ledger, State};
use salesreport::diag::Code;
use salesreport::model::{Day, Keep, Period, Scope};
use salesreport::store::{self, Read, git as history};
use salesreport::tally::Books;

const SETTINGS: &str = "name: 小队
log_start: 2024-06-03
deadlines:
  weekly_report: {roles: [salesperson], every: week, weekday: saturday, time: '15:30', grace_hours: 12}
  monthly_plan: {roles: [salesperson], every: month, day: last, of: next, grace_hours: 12}
";

const PEOPLE: &str = "- {id: wang, name: 王磊, role: salesperson}\n- {id: li, name: 李娜, role: salesperson}\n";

/// A team's repository whose first commit lies before all deadlines.
fn team() -> Repository {
    let repository = Repository::new();
    repository
        .write("salesreport.yaml", SETTINGS)
        .write("team/people.yaml", PEOPLE)
        .commit("2024-06-01T08:00:00+08:00");
    repository
}

/// The report of a week, due on its Saturday at 15:30; of the 25th week that is 2024-06-22.
fn report(week: u32, person: &str) -> String {
    format!("period: 2024-W{week}\nperson: {person}\nkind: weekly_report\nsummary: 走访了老客户\n")
}

/// A workspace with what its history tells.
fn read(root: &Path) -> Read {
    let mut read = store::read(root, Keep::ALL);
    assert_eq!(read.findings.errors(), 0, "{:?}", read.findings);
    if let Some(repository) = history::Repository::beginning_at(root).unwrap() {
        let (head, changed) = (repository.commit("HEAD").unwrap(), repository.changed().unwrap());
        let (times, origin, findings) = history::told_by_history(&repository, &head, &changed, &read).unwrap();
        read.workspace.hand_ins = times;
        read.workspace.origin = origin;
        read.findings.append(findings);
    }
    read
}

/// Rows of a form about a period, as `PERSON STATE HANDED-IN`.
fn ledger(root: &Path, form: &str, about: &str) -> Vec<String> {
    let read = read(root);
    let books = Books::open(&read.workspace);
    let rows = Ledger::open(&books, &read.workspace.hand_ins);
    let rows = rows.rows(Scope::Team, Period::parse("2024-06").unwrap(), Day::parse("2024-07-20").unwrap());
    let about = Period::parse(about).unwrap();
    let rows = rows.into_iter().filter(|row| row.form == form && row.about == about);
    let told = rows.map(|row| {
        let state = match row.state {
            State::OnTime => "on-time",
            State::Late { within_grace: true, .. } => "within-grace",
            State::Late { .. } => "late",
            State::Missing => "missing",
            State::Unknown => "unknown",
            other => panic!("{other:?}"),
        };
        let at = row.handed_in.map_or("-".to_owned(), |at| at.to_string());
        let by = if row.by_history { " by history" } else { "" };
        format!("{} {state} {at}{by}", read.workspace.roster.person(row.person).id)
    });
    told.collect()
}

/// What became of the two reports of the 25th week.
fn week_25(root: &Path) -> [String; 2] {
    ledger(root, "weekly_report", "2024-W25").try_into().expect("a row for each of the two")
}

/// Promise: the ledger's times are those of the commits, in the team's zone, with hours of patience.
#[test]
fn a_report_is_handed_in_when_it_is_committed() {
    let early = team();
    early.write("reviews/wang.yaml", &report(25, "wang")).commit("2024-06-22T15:29:00+08:00");
    early.write("reviews/li.yaml", &report(25, "li")).commit("2024-06-22T15:31:00+08:00");
    assert_eq!(
        week_25(&early.top),
        ["wang on-time 2024-06-22 15:29 by history", "li within-grace 2024-06-22 15:31 by history"]
    );
    // The same wall clock elsewhere in the world is another time.
    let abroad = team();
    abroad.write("reviews/wang.yaml", &report(25, "wang")).commit("2024-06-22T07:30:00+00:00");
    abroad.write("reviews/li.yaml", &report(25, "li")).commit("2024-06-22T15:29:00-05:00");
    assert_eq!(
        week_25(&abroad.top),
        ["wang on-time 2024-06-22 15:30 by history", "li late 2024-06-23 04:29 by history"]
    );
}

/// Promise: what a file says of itself goes before its history.
#[test]
fn submitted_at_counts_before_the_commit() {
    let team = team();
    let own = format!("{}submitted_at: 2024-06-22 15:00\n", report(25, "wang"));
    team.write("reviews/wang.yaml", &own)
        .write("reviews/li.yaml", &report(25, "li"))
        .commit("2024-06-25T09:00:00+08:00");
    assert_eq!(week_25(&team.top), ["wang on-time 2024-06-22 15:00", "li late 2024-06-25 09:00 by history"]);
}

/// Promise: moving or completing a paper does not make it late.
#[test]
fn a_renamed_and_edited_report_keeps_its_time() {
    let team = team();
    let text = format!("{}next: 多备样品，早排班，带目录，约复访\n", report(25, "wang"));
    team.write("reviews/wang.yaml", &text)
        .write("reviews/li.yaml", &report(25, "li"))
        .commit("2024-06-21T18:00:00+08:00");
    team.git(&["mv", "reviews/wang.yaml", "reviews/W25-wang.yaml"]);
    team.write("reviews/W25-wang.yaml", &format!("{text}guidance: 很好\n"));
    // The same report with its words changed and the person named otherwise.
    team.write("reviews/li.yaml", &report(25, "李娜").replace("老客户", "新客户")).commit("2024-06-27T09:00:00+08:00");
    assert_eq!(
        week_25(&team.top),
        ["wang on-time 2024-06-21 18:00 by history", "li on-time 2024-06-21 18:00 by history"]
    );
}

/// Promise: a file used again for another period tells no early time, even if its name goes with it.
#[test]
fn a_file_used_again_for_the_next_week_begins_anew() {
    let team = team();
    team.write("reviews/wang.yaml", &report(24, "wang")).write("reviews/li-W24.yaml", &report(24, "li"));
    team.commit("2024-06-15T12:00:00+08:00");
    team.git(&["mv", "reviews/li-W24.yaml", "reviews/li-W25.yaml"]);
    team.write("reviews/wang.yaml", &report(25, "wang")).write("reviews/li-W25.yaml", &report(25, "li"));
    team.commit("2024-06-24T08:00:00+08:00");
    assert_eq!(week_25(&team.top), ["wang late 2024-06-24 08:00 by history", "li late 2024-06-24 08:00 by history"]);
}

/// Promise: after a rebase the committer's time counts, since nothing else says when a report was there.
#[test]
fn a_rebased_report_is_dated_by_its_committer() {
    let team = team();
    team.git(&["checkout", "--quiet", "-b", "own"]);
    team.write("reviews/wang.yaml", &report(25, "wang")).commit("2024-06-22T15:00:00+08:00");
    team.git(&["checkout", "--quiet", "main"]);
    team.write("reviews/li.yaml", &report(25, "li")).commit("2024-06-22T15:10:00+08:00");
    team.git(&["checkout", "--quiet", "own"]);
    git(&team.top, "2024-06-23T20:00:00+08:00", &["rebase", "--quiet", "main"]);
    assert_eq!(week_25(&team.top), ["wang late 2024-06-23 20:00 by history", "li on-time 2024-06-22 15:10 by history"]);
}

/// Promise: what lay on a branch of its own was handed in when it was merged; a pull dates nobody's reports.
#[test]
fn a_merge_brings_what_a_branch_held_and_a_pull_brings_nothing() {
    let merged = team();
    merged.git(&["checkout", "--quiet", "-b", "reports"]);
    merged.write("reviews/wang.yaml", &report(25, "wang")).commit("2024-06-22T12:00:00+08:00");
    merged.git(&["checkout", "--quiet", "main"]);
    merged.write("reviews/li.yaml", &report(25, "li")).commit("2024-06-22T13:00:00+08:00");
    git(&merged.top, "2024-06-25T09:00:00+08:00", &["merge", "--quiet", "--no-ff", "--no-edit", "reports"]);
    assert_eq!(
        week_25(&merged.top),
        ["wang late 2024-06-25 09:00 by history", "li on-time 2024-06-22 13:00 by history"]
    );

    let shared = team();
    let other = shared.beside("other");
    git(&shared.top, repository::NOON, &["clone", "--quiet", ".", other.to_str().unwrap()]);
    shared.write("reviews/wang.yaml", &report(25, "wang")).commit("2024-06-22T12:00:00+08:00");
    std::fs::create_dir_all(other.join("reviews")).unwrap();
    std::fs::write(other.join("reviews/li.yaml"), report(25, "li")).unwrap();
    git(&other, "2024-06-22T13:00:00+08:00", &["add", "--all"]);
    git(&other, "2024-06-22T13:00:00+08:00", &["commit", "--quiet", "--message=li"]);
    let pull = ["pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main"];
    git(&other, "2024-06-25T09:00:00+08:00", &pull);
    assert!(git(&other, repository::NOON, &["log", "-1", "--format=%P"]).contains(' '), "the pull made a merge");
    assert_eq!(week_25(&other), ["wang on-time 2024-06-22 12:00 by history", "li on-time 2024-06-22 13:00 by history"]);
}

/// Promise: what a clone without its past can't know is unknown, and only what came after it has a time.
#[test]
fn a_shallow_clone_knows_only_what_came_after_its_beginning() {
    let team = team();
    team.write("reviews/wang.yaml", &report(25, "wang")).commit("2024-06-25T15:00:00+08:00");
    team.write("reviews/li.yaml", &report(25, "li")).commit("2024-06-26T15:00:00+08:00");
    let url = format!("file://{}", team.top.display());
    for (depth, li) in [("1", "li unknown -"), ("2", "li late 2024-06-26 15:00 by history")] {
        let shallow = team.beside(depth);
        git(&team.top, repository::NOON, &["clone", "--quiet", "--depth", depth, &url, shallow.to_str().unwrap()]);
        assert_eq!(week_25(&shallow), ["wang unknown -", li], "depth {depth}");
    }
}

/// Promise: a paper on somebody's disk is there, but nobody says since when.
#[test]
fn what_is_not_committed_has_no_time() {
    let team = team();
    team.write("reviews/wang.yaml", &report(24, "wang")).commit("2024-06-15T12:00:00+08:00");
    // One file is new, one has a document more than its last commit, and that one is only staged.
    team.write("reviews/li.yaml", &report(25, "li"));
    team.write("reviews/wang.yaml", &format!("{}---\n{}", report(24, "wang"), report(25, "wang")));
    team.git(&["add", "reviews/wang.yaml"]);
    assert_eq!(week_25(&team.top), ["wang unknown -", "li unknown -"]);
    assert_eq!(ledger(&team.top, "weekly_report", "2024-W24")[0], "wang on-time 2024-06-15 12:00 by history");
    team.commit("2024-06-22T12:00:00+08:00");
    assert_eq!(week_25(&team.top)[0], "wang on-time 2024-06-22 12:00 by history");
}

/// Promise: who handed a report in with a slip of the keyboard has handed it in.
#[test]
fn a_version_nobody_could_read_counts_for_the_one_that_repairs_it() {
    let team = team();
    team.write("reviews/wang.yaml", &report(25, "wang").replace("period:", "period：: ["));
    team.write("reviews/li.yaml", &report(25, "wnag")).commit("2024-06-22T12:00:00+08:00");
    team.write("reviews/wang.yaml", &report(25, "wang")).write("reviews/li.yaml", &report(25, "li"));
    team.commit("2024-06-24T12:00:00+08:00");
    assert_eq!(
        week_25(&team.top),
        ["wang on-time 2024-06-22 12:00 by history", "li on-time 2024-06-22 12:00 by history"]
    );
}

/// Promise: plans have hand-in times as reports do.
#[test]
fn a_plan_is_late_after_the_month_s_last_day() {
    let team = team();
    let plan = |owner: &str| format!("period: 2024-07\nowner: {owner}\ntargets: {{sales: 100000}}\n");
    team.write("plans/wang.yaml", &plan("wang")).commit("2024-06-29T18:00:00+08:00");
    team.write("plans/li.yaml", &plan("li")).commit("2024-07-02T18:00:00+08:00");
    assert_eq!(
        ledger(&team.top, "monthly_plan", "2024-07"),
        ["wang on-time 2024-06-29 18:00 by history", "li late 2024-07-02 18:00 by history"]
    );
}

/// Promise: the share of days logged at once is that of the commits, day by day, also where a file holds a month; a day
/// that held only its plan the evening before is not logged yet.
#[test]
fn days_are_logged_at_once_or_in_a_batch() {
    let team = team();
    let day = |date: &str| format!("---\ndate: {date}\nperson: wang\nsummary: 走访\n");
    let mut text = day("2024-06-03") + "---\ndate: 2024-06-04\nperson: wang\nplan: [去昌盛]\n";
    team.write("logs/wang.yaml", &text).commit("2024-06-03T19:00:00+08:00");
    text = day("2024-06-03") + &day("2024-06-04");
    team.write("logs/wang.yaml", &text).commit("2024-06-05T08:00:00+08:00");
    text += &(day("2024-06-05") + &day("2024-06-06") + &day("2024-06-07"));
    team.write("logs/wang.yaml", &text).commit("2024-06-07T23:50:00+08:00");
    let read = read(&team.top);
    let books = Books::open(&read.workspace);
    let share = Ledger::open(&books, &read.workspace.hand_ins).same_day(
        Scope::Team,
        Period::parse("2024-06").unwrap(),
        Day::parse("2024-06-30").unwrap(),
    );
    assert_eq!((share.same_day, share.later, share.unknown), (2, 3, 0), "the 3rd and the 7th at once");
}

/// Promise: a clock that runs backwards is remarked on at the paper it dates, and small differences are not.
#[test]
fn a_commit_dated_before_its_parent_is_remarked_on() {
    let team = team();
    team.write("logs/wang.yaml", "date: 2024-06-20\nperson: wang\nsummary: 走访\n").commit("2024-06-20T19:00:00+08:00");
    team.write("reviews/li.yaml", &report(25, "li")).commit("2024-06-20T18:58:00+08:00");
    assert!(read(&team.top).findings.is_empty(), "two clocks two minutes apart");
    team.write("reviews/wang.yaml", &report(25, "wang")).commit("2024-06-10T09:00:00+08:00");
    let read = read(&team.top);
    let found: Vec<_> = read.findings.iter().map(|one| (one.code, read.sources.cite(one.place.unwrap()))).collect();
    assert_eq!(found, [(Code::DatedBeforeParent, "reviews/wang.yaml:1".to_owned())]);
    let title = &read.findings.iter().next().unwrap().title.en;
    assert!(title.contains("2024-06-10 09:00") && title.contains("2024-06-20 18:58"), "{title}");
    let (status, _, said) = salesreport(&team.top, &["check"]);
    assert_eq!(status, 0);
    assert!(said.contains("warning[git/dated-before-parent]"), "{said}");
}

/// Promise: only a workspace that is a repository's top is dated by it; samples and copies in a larger one are not.
#[test]
fn a_workspace_within_a_larger_repository_has_no_history_of_its_own() {
    let whole = Repository::new();
    whole.write("sales/salesreport.yaml", SETTINGS).write("sales/team/people.yaml", PEOPLE);
    whole.write("sales/reviews/wang.yaml", &report(25, "wang")).commit("2024-06-25T12:00:00+08:00");
    assert_eq!(week_25(&whole.top.join("sales")), ["wang unknown -", "li missing -"]);
}

/// Promise: the reports themselves say it: the ledger the time, the score sheet a point to be confirmed, not lost.
#[test]
fn the_reports_of_a_month_tell_hand_in_times() {
    let team = team();
    team.write("salesreport.yaml", &SETTINGS.replace("2024-06-03", "2024-06-17"));
    team.write("logs/wang.yaml", "date: 2024-06-17\nperson: wang\nsummary: 走访\n").commit("2024-06-17T19:00:00+08:00");
    team.write("reviews/wang-25.yaml", &report(25, "wang")).commit("2024-06-25T09:00:00+08:00");
    team.write("reviews/wang-26.yaml", &report(26, "wang").replace("老", "新")).commit("2024-06-29T09:00:00+08:00");
    let build = |report: &str, more: &[&str]| {
        let fixed = ["build", "--month", "2024-06", "--report", report, "--format", "md", "--as-of", "2024-07-20"];
        let out = team.beside("out");
        let asked = [&fixed[..], &["--out", out.to_str().unwrap()], more].concat();
        let (status, written, said) = salesreport(&team.top, &asked);
        assert_eq!(status, 0, "{said}");
        written.lines().map(|name| std::fs::read_to_string(out.join(name)).unwrap()).collect::<String>()
    };
    let ledger = build("submissions", &["--scope", "team"]);
    assert!(ledger.contains("06-25 09:00"), "{ledger}");
    assert!(ledger.contains("当天记的 1 份"), "{ledger}");
    let sheet = build("assessment", &["--scope", "person:wang"]);
    let row = sheet.lines().find(|line| line.starts_with("| 周报·上周总结 ")).expect("the item of the weekly report");
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    assert_eq!(cells[2..8], ["10", "—", "—", "10", "10", "—"], "kept, and pending until confirmed: {row}");
    assert_eq!(ledger, build("submissions", &["--scope", "team"]), "same inputs, same bytes");
}

/// The foot of a team's plan for July, made of what `more` asks for.
fn foot(team: &Repository, more: &[&str]) -> String {
    let out = team.beside("foot");
    let fixed = ["build", "--month", "2024-07", "--report", "monthly-plan", "--scope", "team", "--format", "md"];
    let asked = [&fixed[..], &["--as-of", "2024-07-01", "--out", out.to_str().unwrap()], more].concat();
    let (status, _, said) = salesreport(&team.top, &asked);
    assert_eq!(status, 0, "{said}");
    let page = std::fs::read_to_string(out.join("2024-07/monthly-plan/team.md")).unwrap();
    page.trim_end().lines().last().unwrap().to_owned()
}

/// Promise: each report names the last commit that changed what it was made from, and whether that is all of it; other
/// files of the repository do not matter.
#[test]
fn the_foot_names_the_commit_and_tells_changes_of_inputs_alone() {
    let team = team();
    team.write("logs/wang.yaml", "date: 2024-06-03\nperson: wang\nsummary: 走访\n").commit("2024-06-03T19:00:00+08:00");
    let commit = team.git(&["rev-parse", "HEAD"]);
    team.write("README.md", "# 说明\n").write(".gitignore", "logs/own/\n").commit("2024-06-04T19:00:00+08:00");
    let clean = format!("数据版本 {}（2024-06-03 19:00）", &commit[..10]);
    assert!(foot(&team, &[]).ends_with(&clean), "{}", foot(&team, &[]));
    team.write("README.md", "# 别的\n").write("reports/page.md", "x").write("logs/notes.txt", "x");
    assert!(foot(&team, &[]).ends_with(&clean), "no input has changed");
    for (path, text) in [
        ("logs/wang.yaml", "date: 2024-06-03\nperson: wang\nsummary: 拜访\n"),
        ("logs/li.yaml", "date: 2024-06-03\nperson: li\n"),
        ("logs/own/li.yaml", "date: 2024-06-03\nperson: li\n"),
    ] {
        team.write(path, text);
        assert!(foot(&team, &[]).ends_with(&format!("{clean}，另有未提交的改动")), "{path}: {}", foot(&team, &[]));
        assert!(foot(&team, &["--rev", "HEAD"]).ends_with(&clean), "{path}: the commit itself is as it was");
        team.git(&["clean", "--quiet", "--force", "-dx", "logs"]);
        team.git(&["checkout", "--quiet", "--", "logs"]);
    }
    std::fs::remove_dir_all(team.top.join(".git")).unwrap();
    assert!(!foot(&team, &[]).contains("数据版本"), "without a repository it names none");
}

/// Promise: any revision can be counted, checked and built, whatever lies in the folder, which stays as it is.
#[test]
fn a_revision_is_read_instead_of_the_folder() {
    for folder in ["", "sales/"] {
        let team = Repository::new();
        let write = |path: &str, text: &str| team.write(&format!("{folder}{path}"), text);
        let log = |amount: u32| format!("date: 2024-06-03\nperson: wang\norders: [昌盛: {amount}]\n");
        write("salesreport.yaml", SETTINGS).write(&format!("{folder}team/people.yaml"), PEOPLE);
        write("team/customers.yaml", "- {id: C-1, name: 昌盛, kind: dealer, owner: wang}\n");
        write("logs/wang.yaml", &log(500)).commit("2024-06-03T19:00:00+08:00");
        team.git(&["tag", "v2024.06"]);
        write("logs/wang.yaml", &log(900)).commit("2024-06-05T19:00:00+08:00");
        write("logs/wang.yaml", "date: [\n");
        let root = team.top.join(folder);
        let stats = |revision: &str| {
            let asked = ["stats", "--month", "2024-06", "--metric", "sales", "--format", "csv", "--rev", revision];
            salesreport(&root, &asked)
        };
        assert!(stats("v2024.06").1.contains(",500,"), "{:?}", stats("v2024.06"));
        assert!(stats("HEAD").1.contains(",900,"), "{:?}", stats("HEAD"));
        let (status, _, said) = stats("v2024.07");
        assert_eq!((status, said.contains("v2024.07")), (2, true), "{said}");
        assert_eq!(salesreport(&root, &["check"]).0, 1);
        assert_eq!(salesreport(&root, &["check", "--rev", "v2024.06"]).0, 0);
        assert_eq!(std::fs::read_to_string(root.join("logs/wang.yaml")).unwrap(), "date: [\n");
        assert!(team.git(&["status", "--porcelain"]).starts_with('M'), "nothing is staged or checked out");
    }
}

/// Promise: of a revision only what was there by then has been handed in.
#[test]
fn the_history_of_a_revision_ends_with_it() {
    let team = team();
    team.write("logs/wang.yaml", "date: 2024-06-03\nperson: wang\nsummary: 走访\n").commit("2024-06-03T19:00:00+08:00");
    team.write("reviews/wang.yaml", &report(25, "wang")).commit("2024-06-21T09:00:00+08:00");
    team.write("reviews/li.yaml", &report(25, "li")).commit("2024-06-25T09:00:00+08:00");
    let build = |revision: &str| {
        let out = team.beside("ledger");
        let asked = ["build", "--month", "2024-06", "--report", "submissions", "--scope", "team", "--format", "md"];
        let asked =
            [&asked[..], &["--as-of", "2024-07-08", "--out", out.to_str().unwrap(), "--rev", revision]].concat();
        assert_eq!(salesreport(&team.top, &asked).0, 0);
        std::fs::read_to_string(out.join("2024-06/submissions/team.md")).unwrap()
    };
    assert!(build("HEAD").contains("06-25 09:00") && build("HEAD").contains("06-21 09:00"));
    assert!(!build("HEAD~1").contains("06-25 09:00") && build("HEAD~1").contains("06-21 09:00"));
}

/// Promise: a repository that git refuses to read is told, and the reports are made without it.
#[test]
fn a_repository_git_refuses_is_told_and_leaves_times_unknown() {
    let team = team();
    team.git(&["config", "core.repositoryFormatVersion", "99"]);
    let (status, _, said) = salesreport(&team.top, &["check"]);
    assert_eq!(status, 0);
    assert!(said.contains("warning[git/refused]") && said.contains("99"), "{said}");
    assert_eq!(salesreport(&team.top, &["check", "--staged"]).0, 2, "but nothing staged can be judged");
}
