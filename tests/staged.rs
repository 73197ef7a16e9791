//! What is staged, checked before it is committed: each test stages something in a real repository.

mod repository;

use std::fs;

use repository::{NOON, Repository, git, git_tried, salesreport};

const PEOPLE: &str = "- {id: wang, name: 王磊, role: salesperson}\n- {id: li, name: 李娜, role: salesperson}\n";
const CUSTOMERS: &str = "- {id: C-1, name: 昌盛建材, kind: dealer, owner: wang}\n";
const LOG: &str = "date: 2024-06-03\nperson: wang\norders: [昌盛建材: 12000]\n";
/// A key nobody knows.
const SLIP: &str = "date: 2024-06-04\nperson: wang\nvists: [昌盛建材: 谈返利]\n";

/// A workspace below a folder of a repository, not committed yet.
fn workspace_in(folder: &str) -> Repository {
    let repository = Repository::new();
    for (path, text) in
        [("salesreport.yaml", "name: 小队\n"), ("team/people.yaml", PEOPLE), ("team/customers.yaml", CUSTOMERS)]
    {
        repository.write(&format!("{folder}{path}"), text);
    }
    repository.write(&format!("{folder}logs/wang.yaml"), LOG);
    repository
}

fn workspace() -> Repository {
    let repository = workspace_in("");
    repository.commit(NOON);
    repository
}

/// Exit status and findings, a line each.
fn staged(repository: &Repository) -> (i32, Vec<String>) {
    let (status, short, said) = salesreport(&repository.top, &["check", "--staged", "--format", "short"]);
    assert!(status < 2, "{said}");
    (status, short.lines().map(str::to_owned).collect())
}

/// Promise: what is judged is what would be committed, whatever lies in the folder.
#[test]
fn the_index_is_judged_and_not_the_folder() {
    let team = workspace();
    team.write("logs/slip.yaml", SLIP);
    assert_eq!(staged(&team), (0, Vec::new()), "a mistake that is not staged");
    team.git(&["add", "--intent-to-add", "logs/slip.yaml"]);
    assert_eq!(staged(&team), (0, Vec::new()), "a mistake that is only meant to be added");
    team.git(&["add", "logs/slip.yaml"]);
    team.write("logs/slip.yaml", &SLIP.replace("vists", "visits"));
    let (status, found) = staged(&team);
    assert_eq!((status, found.len()), (1, 1), "{found:?}");
    assert!(found[0].starts_with("logs/slip.yaml:3:1: error[key/unknown]"), "{found:?}");
    team.git(&["add", "logs/slip.yaml"]);
    assert_eq!(staged(&team), (0, Vec::new()), "the repaired file");
}

/// Promise: a colleague's old mistake stops nobody, but whoever touches that file hears of it.
#[test]
fn old_findings_elsewhere_are_left_alone() {
    let team = workspace();
    let visit = "date: 2024-06-04\nperson: li\nvisits: [新城家居: 初访]\n";
    team.write("logs/li.yaml", visit).write("logs/slip.yaml", SLIP).commit(NOON);
    team.write("logs/wang-05.yaml", "date: 2024-06-05\nperson: wang\nvisits: [昌盛建材: 对账]\n");
    team.git(&["add", "--all"]);
    assert_eq!(staged(&team), (0, Vec::new()));
    team.write("logs/li.yaml", &format!("# 早上\n{visit}")).git(&["add", "--all"]);
    let (status, found) = staged(&team);
    assert_eq!((status, found.len()), (0, 1), "{found:?}");
    assert!(found[0].contains("logs/li.yaml:4") && found[0].contains("warning[log/prospect]"), "{found:?}");
}

/// Promise: a change in one file that makes another one wrong is told there, and only what it made wrong.
#[test]
fn what_a_change_breaks_elsewhere_is_told() {
    let team = workspace();
    team.write("logs/slip.yaml", SLIP).commit(NOON);
    team.write("team/customers.yaml", &CUSTOMERS.replace("昌盛建材", "恒丰装饰")).git(&["add", "--all"]);
    let (status, found) = staged(&team);
    assert_eq!((status, found.len()), (1, 1), "{found:?}");
    assert!(found[0].contains("logs/wang.yaml:3") && found[0].contains("error[log/unknown-customer]"), "{found:?}");
    team.git(&["reset", "--hard", "--quiet"]);
    team.git(&["rm", "--quiet", "team/customers.yaml"]);
    assert_eq!(staged(&team).0, 1, "a file that is deleted takes its customers with it");
}

/// Promise: a later log does not bring what time alone makes overdue in the logs of others.
#[test]
fn time_going_by_is_no_finding_of_the_commit() {
    let team = workspace();
    let visit = "date: 2024-06-03\nperson: li\nvisits: [{customer: 昌盛建材, result: 谈返利, next: 2024-06-05}]\n";
    team.write("logs/li.yaml", visit).write("logs/wang.yaml", "date: 2024-06-03\nperson: wang\n").commit(NOON);
    team.write("logs/wang-28.yaml", "date: 2024-06-28\nperson: wang\nsummary: 内勤\n").git(&["add", "--all"]);
    let (_, whole, _) = salesreport(&team.top, &["check", "--format", "short"]);
    assert!(whole.contains("check/contact-missed"), "the whole workspace has it: {whole}");
    assert_eq!(staged(&team), (0, Vec::new()));
}

/// Promise: the first commit of all is judged whole.
#[test]
fn before_the_first_commit_everything_is_new() {
    let team = workspace_in("");
    team.write("logs/slip.yaml", SLIP).git(&["add", "--all"]);
    let (status, found) = staged(&team);
    assert_eq!((status, found.len()), (1, 1), "{found:?}");
}

/// Promise: commits that do not concern the workspace pass without reading it.
#[test]
fn what_lies_outside_of_the_workspace_does_not_matter() {
    let team = workspace_in("sales/");
    team.write("sales/logs/slip.yaml", SLIP).commit(NOON);
    team.write("README.md", "# 说明\n").write("sales/notes.txt", "x").git(&["add", "--all"]);
    let (status, _, said) = salesreport(&team.top.join("sales"), &["check", "--staged"]);
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("0 staged files"), "{said}");
    team.write("sales/logs/slip.yaml", &format!("{SLIP}summary: 走访\n")).git(&["add", "--all"]);
    assert_eq!(salesreport(&team.top, &["check", "--staged", "-C", "sales"]).0, 1);
}

/// Promise: what can't be judged is said and is no clean bill.
#[test]
fn conflicts_and_folders_without_a_repository_are_told() {
    let team = workspace();
    team.git(&["checkout", "--quiet", "-b", "other"]);
    team.write("logs/wang.yaml", &LOG.replace("12000", "13000")).commit(NOON);
    team.git(&["checkout", "--quiet", "main"]);
    team.write("logs/wang.yaml", &LOG.replace("12000", "14000")).commit(NOON);
    assert!(!git_tried(&team.top, NOON, &["merge", "--quiet", "other"]).status.success(), "the merge conflicts");
    let (status, _, said) = salesreport(&team.top, &["check", "--staged"]);
    assert_eq!(status, 2);
    assert!(said.contains("logs/wang.yaml"), "{said}");

    let nowhere = tempfile::tempdir().unwrap();
    fs::write(nowhere.path().join("salesreport.yaml"), "name: 小队\n").unwrap();
    let (status, _, said) = salesreport(nowhere.path(), &["check", "--staged"]);
    assert_eq!((status, said.contains("no git repository")), (2, true), "{said}");
    assert_eq!(salesreport(nowhere.path(), &["check"]).0, 0, "without a repository all else goes on");
}

/// Promise: the hook stops a bad commit and lets a good one pass, with whatever index git commits from.
#[test]
fn the_hook_stops_a_bad_commit_and_passes_a_good_one() {
    for folder in ["", "sales/王's logs/"] {
        let team = workspace_in(folder);
        team.commit(NOON);
        let root = team.top.join(folder);
        assert_eq!(salesreport(&root, &["hook", "install"]).0, 0);
        let slip = format!("{folder}logs/slip.yaml");
        team.write(&slip, SLIP).git(&["add", "--all"]);
        let commit = ["commit", "--quiet", "--message=day"];
        let stopped = git_tried(&team.top, NOON, &commit);
        let said = String::from_utf8_lossy(&stopped.stderr).into_owned();
        assert!(!stopped.status.success() && said.contains("error[key/unknown]"), "{said}");
        team.write(&slip, &SLIP.replace("vists", "visits")).git(&["add", "--all"]);
        team.git(&commit);
        // `commit --all` and a commit of named files each have an index of their own.
        team.write(&slip, SLIP);
        assert!(!git_tried(&team.top, NOON, &["commit", "--quiet", "--all", "--message=all"]).status.success());
        team.write(&format!("{folder}logs/wang.yaml"), &LOG.replace("12000", "12500"));
        let named = format!("{folder}logs/wang.yaml");
        team.git(&["commit", "--quiet", "--message=one", "--", &named]);
        // In a second work tree git names the repository to its hooks.
        let second = team.beside("second");
        team.git(&["worktree", "add", "--quiet", second.to_str().unwrap(), "-b", "second"]);
        fs::write(second.join(&slip), SLIP).unwrap();
        git(&second, NOON, &["add", "--all"]);
        let stopped = git_tried(&second, NOON, &commit);
        assert!(String::from_utf8_lossy(&stopped.stderr).contains("error[key/unknown]"), "{stopped:?}");
        assert_eq!(salesreport(&root, &["hook", "uninstall"]).0, 0);
        git(&second, NOON, &commit);
    }
}

/// Promise: nobody's hook is overwritten, and hooks lie where git looks for them.
#[test]
fn a_hook_of_someone_else_s_stays_and_git_s_own_place_for_hooks_counts() {
    let team = workspace();
    let foreign = "#!/bin/sh\nexit 0\n";
    team.write(".git/hooks/pre-commit", foreign);
    let (status, _, said) = salesreport(&team.top, &["hook", "install"]);
    assert_eq!(status, 2);
    assert!(said.contains("salesreport check --staged || exit 1"), "the remedy is told: {said}");
    assert_eq!(salesreport(&team.top, &["hook", "uninstall"]).0, 0);
    assert_eq!(fs::read_to_string(team.top.join(".git/hooks/pre-commit")).unwrap(), foreign);

    team.git(&["config", "core.hooksPath", "hooks"]);
    let (status, _, said) = salesreport(&team.top, &["hook", "install"]);
    assert_eq!((status, said.contains("hooks/pre-commit")), (0, true), "{said}");
    let written = fs::read_to_string(team.top.join("hooks/pre-commit")).unwrap();
    assert_eq!(salesreport(&team.top, &["hook", "install"]).0, 0);
    assert_eq!(
        fs::read_to_string(team.top.join("hooks/pre-commit")).unwrap(),
        written,
        "a second time changes nothing"
    );
    assert_eq!(salesreport(&team.top, &["hook", "uninstall"]).0, 0);
    assert!(!team.top.join("hooks/pre-commit").exists());
}

/// Promise: a user's settings and environment change no answer, and the index is not touched.
#[test]
fn settings_of_the_user_change_nothing() {
    let team = workspace();
    team.write("logs/王磊-04.yaml", SLIP).git(&["add", "--all"]);
    let plain = staged(&team);
    assert!(plain.1[0].starts_with("logs/王磊-04.yaml"), "{plain:?}");
    for setting in [
        "core.quotepath=true",
        "diff.renames=copies",
        "color.ui=always",
        "log.showSignature=true",
        "diff.noprefix=true",
    ] {
        let (name, value) = setting.split_once('=').unwrap();
        team.git(&["config", name, value]);
    }
    let index = fs::read(team.top.join(".git/index")).unwrap();
    assert_eq!(staged(&team), plain);
    assert_eq!(fs::read(team.top.join(".git/index")).unwrap(), index);
}
