//! What `templates` says.

use crate::words::words;

words! {
    /// A template that comes with the tool.
    built_in() { zh: "内置", en: "built in" }
    /// A built-in template whose place one of the workspace takes.
    replaced() { zh: "工作区的，取代内置", en: "the workspace's, in the built-in one's place" }
    /// A template that only the workspace has.
    further() { zh: "工作区的", en: "the workspace's" }
    /// A name that no template has.
    no_template(name) { zh: "没有模板「{name}」", en: "there is no template '{name}'" }
    /// Where all of them stand.
    see_list() { zh: "全部模板：salesreport templates list", en: "all of them: salesreport templates list" }
    /// A template that would be overwritten.
    already_there(path) { zh: "{path} 已经有了，没有改动；要从头来，先把它移走", en: "{path} is there already and stays as it is; move it away to start anew" }
    /// What was written.
    written(path) { zh: "已写出 {path}；改它就改了这种报告，删掉它就回到内置的", en: "written: {path}; edit it to change the report, delete it to have the built-in one back" }
    /// Help of `templates`.
    about() { zh: "列出、显示、取出报告的模板", en: "List, show and copy out the reports' templates" }
    /// Help of `templates list`.
    about_list() { zh: "列出全部模板", en: "List all templates" }
    /// Help of `templates show`.
    about_show() { zh: "显示一个模板", en: "Show a template" }
    /// Help of `templates eject`.
    about_eject() { zh: "把内置模板复制到工作区，改成自己的", en: "Copy a built-in template into the workspace, to be changed" }
    /// Help of the name.
    arg_name() { zh: "报告名（monthly-plan）或路径（zh-CN/monthly-plan.md）", en: "A report's name (monthly-plan) or a path (en/monthly-plan.md)" }
    /// Help of `--lang`.
    arg_lang() { zh: "哪种语言的：zh-CN（默认）或 en", en: "Of which language: zh-CN (the default) or en" }
    /// No action given.
    action_missing() { zh: "请写 list、show 或 eject", en: "write list, show or eject" }
}
