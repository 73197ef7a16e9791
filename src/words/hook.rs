//! What `hook` says.

use crate::words::words;

words! {
    /// Help of `hook`.
    about() { zh: "让 git 在每次提交前检查", en: "Have git check before every commit" }
    /// Help of `hook install`.
    about_install() { zh: "把检查写进仓库的 pre-commit 钩子", en: "Write the check into the repository's pre-commit hook" }
    /// Help of `hook uninstall`.
    about_uninstall() { zh: "把检查从钩子里去掉", en: "Take the check out of the hook" }
    /// No action given.
    action_missing() { zh: "请写 install 或 uninstall", en: "write install or uninstall" }
    /// Written.
    installed(path) { zh: "已写入 {path}：每次提交前检查要提交的内容", en: "written: {path}; what is to be committed is checked before every commit" }
    /// There before.
    already(path) { zh: "{path} 里已经有这项检查", en: "{path} has this check already" }
    /// Taken out.
    uninstalled(path) { zh: "已从 {path} 去掉检查", en: "the check is no longer in {path}" }
    /// None of ours.
    not_installed() { zh: "没有装过这项检查，什么也没有改", en: "the check was not installed; nothing was changed" }
    /// Someone else's hook.
    foreign(path, command) {
        zh: "{path} 是别的工具写的钩子，没有改动；请在其中加一行：{command} || exit 1",
        en: "{path} is another tool's hook and stays as it is; add a line to it: {command} || exit 1",
    }
}
