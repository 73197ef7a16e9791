//! What findings about the history of files say, and what is said of repositories.

use crate::words::words;

words! {
    /// A repository that can't be read.
    history_refused() {
        zh: "读不了工作区的 git 历史，上交时间都算不详",
        en: "the workspace's git history can't be read; when papers were handed in is unknown",
    }
    /// A commit that is dated before its parent.
    dated_before_parent(commit, at, parent, before) {
        zh: "提交 {commit} 的时间 {at} 早于它前一个提交 {parent} 的 {before}",
        en: "commit {commit} is dated {at}, before its parent {parent} of {before}",
    }
    /// Under the document it brought.
    handed_in_by_it() { zh: "上交时间按这个提交算", en: "its time of handing in is this commit's" }
    /// Remedy.
    check_the_clock() {
        zh: "核对两位提交者电脑的时钟；上交时间另有依据的，写 submitted_at 提交时间",
        en: "check the clocks of both committers' machines; if the time is known otherwise, write submitted_at",
    }
    /// No program git.
    no_git() { zh: "没有找到 git 程序", en: "there is no program git" }
    /// No repository.
    no_repository() { zh: "工作区不在 git 仓库里", en: "the workspace lies in no git repository" }
    /// No such revision.
    no_revision(revision) { zh: "仓库里没有版本 {revision}", en: "the repository has no revision {revision}" }
    /// Paths in conflict.
    conflict(paths) { zh: "合并冲突还没有解决：{paths}", en: "there are conflicts to be solved first: {paths}" }
    /// An object that a clone left out.
    no_object(object) { zh: "仓库里没有对象 {object}（不完整的克隆）", en: "the repository lacks the object {object} (a partial clone)" }
    /// A file that is not in the revision.
    not_in_revision() { zh: "这个版本里没有这个文件", en: "this revision has no such file" }
    /// What git said.
    git_failed(said) { zh: "git 报错：{said}", en: "git says: {said}" }
}
