//! What the command line says: its help, its errors, its closing lines.

use crate::words::words;

words! {
    /// What the tool is.
    about() {
        zh: "把销售团队的 YAML 日志变成月计划、月报等报告（Markdown、HTML、PDF）",
        en: "Turns a sales team's YAML logs into its plans and reports (Markdown, HTML, PDF)",
    }
    /// Help of `build`.
    about_build() { zh: "检查、汇总并生成报告", en: "Check, count and write reports" }
    /// Help of `check`.
    about_check() { zh: "检查工作区的全部文件，列出所有问题", en: "Check every file of the workspace and list all findings" }
    /// Help of `list`.
    about_list() {
        zh: "列出全部报告；给出周期时，列出每份报告还缺什么",
        en: "List every report; with a period, what each still lacks",
    }
    /// Help of `--report` of list.
    arg_list_report(names) { zh: "只列这些报告，用逗号分隔：{names}", en: "Only these reports, separated by commas: {names}" }
    /// Help of `--all` of list.
    arg_list_all() { zh: "列全部范围，不只是默认会生成的", en: "Every scope, not just those made by default" }
    /// Help of `--format` of list.
    arg_list_format() { zh: "输出形式：text（默认）、json", en: "Form: text (default), json" }
    /// Help of `stats`.
    about_stats() { zh: "显示任意范围、任意周期的指标", en: "Show the figures of any scope and period" }
    /// Help of `explain`.
    about_explain() { zh: "列出一个数字背后的每一笔记录，合计分毫不差", en: "List the entries behind a figure, adding up to it to the digit" }
    /// Help of `schema`.
    about_schema() {
        zh: "显示各种文件的 JSON Schema，供编辑器补全和检查",
        en: "Show the JSON Schema of each sort of file, for editors",
    }
    /// Help of `schema`'s word.
    arg_kind(all) { zh: "哪种文件（不写则列出）：{all}", en: "The sort of file (none: list them): {all}" }
    /// Help of `--out` of schema.
    arg_schema_out() { zh: "把全部 Schema 写到这个文件夹", en: "Write all schemas into this folder" }
    /// A sort of file nobody knows.
    no_schema(word, all) { zh: "没有「{word}」这种文件；可用：{all}", en: "there is no sort of file '{word}'; there are: {all}" }
    /// Help of `help`.
    about_help() { zh: "显示帮助", en: "Print help" }
    /// Help of `--help`.
    arg_help() { zh: "显示帮助", en: "Print help" }
    /// Help of `--version`.
    arg_version() { zh: "显示版本", en: "Print version" }
    /// Help of `-C`.
    arg_directory() {
        zh: "工作区文件夹（默认：当前文件夹，或其上级中有 salesreport.yaml 的那个）",
        en: "The workspace (default: this folder, or the nearest above it with a salesreport.yaml)",
    }
    /// Help of `--day`.
    arg_day() { zh: "某一天，如 2024-06-03", en: "A day, such as 2024-06-03" }
    /// Help of `--week`.
    arg_week() { zh: "某一周（ISO 8601），如 2024-W23", en: "An ISO 8601 week, such as 2024-W23" }
    /// Help of `--month`.
    arg_month() { zh: "某一月，如 2024-06", en: "A month, such as 2024-06" }
    /// Help of `--quarter`.
    arg_quarter() { zh: "某一季，如 2024-Q2", en: "A quarter, such as 2024-Q2" }
    /// Help of `--year`.
    arg_year() { zh: "某一年，如 2024", en: "A year, such as 2024" }
    /// Help of `--as-of`.
    arg_as_of() {
        zh: "只用到这一天为止已知的数据（计划类报告至多到周期开始前一天）",
        en: "Use only what was known by the end of this day (for plans, at most the day before the period)",
    }
    /// Help of `--report`.
    arg_report(names) { zh: "只生成这些报告，用逗号分隔：{names}", en: "Only these reports, separated by commas: {names}", }
    /// Help of `--scope`.
    arg_scope() {
        zh: "范围：team、region:编号、city:编号、group:编号、person:编号（编号、名称、简称均可）",
        en: "Scope: team, region:ID, city:ID, group:ID, person:ID (an id, name or alias)",
    }
    /// Help of `--format` of build.
    arg_format() { zh: "格式，用逗号分隔：md、html、pdf", en: "Formats, separated by commas: md, html, pdf" }
    /// Help of `--out`.
    arg_out() { zh: "输出文件夹（默认：工作区的 reports）", en: "Output folder (default: reports in the workspace)" }
    /// Help of `--lang`.
    arg_lang() { zh: "报告语言，用逗号分隔：zh-CN、en", en: "Languages of the reports, separated by commas: zh-CN, en" }
    /// Help of `--audience`.
    arg_audience(words) {
        zh: "给谁看：{words}（默认 team；settings 的 audience 定各类读者看不到什么，别的读者各有自己的文件夹）",
        en: "For whom: {words} (default: team; audience in the settings says what each is not shown, others get a folder of their own)"
    }
    /// Help of `--all`.
    arg_all() { zh: "生成全部报告和全部范围", en: "Every report for every scope" }
    /// Help of `--keep-going`.
    arg_keep_going() {
        zh: "有错误也继续：有误的条目不计入，并在每份报告开头注明",
        en: "Go on despite errors: faulty entries are left out, and every report says so at its head",
    }
    /// Help of `--format` of check.
    arg_check_format() {
        zh: "输出形式：full、short、json；给代码平台用：github（行内批注）、gitlab（代码质量报告）、sarif、markdown（任务摘要）",
        en: "Drawing: full, short, json; for forges: github (annotations), gitlab (code quality), sarif, markdown (job summary)",
    }
    /// Help of `--as-of` of check.
    arg_check_as_of() {
        zh: "按这一天结束时已知的情况判断过期、漏约等（默认：最后一份日志的日期，不晚于今天）",
        en: "Judge what is overdue or missed as known at the end of this day (default: the last logged day, at most today)",
    }
    /// Help of `--by`.
    arg_by() {
        zh: "按什么分行，用逗号分隔：person、group、city、region、customer、product、line、kind、day、week、month",
        en: "Rows by, separated by commas: person, group, city, region, customer, product, line, kind, day, week, month",
    }
    /// Help of `--json`.
    arg_json() { zh: "输出 JSON（即 --format json）", en: "Print JSON (short for --format json)" }
    /// Help of `--from`.
    arg_from() { zh: "起始日，与 --to 同用，可以是任意一段日子", en: "First day of any stretch of days, with --to" }
    /// Help of `--to`.
    arg_to() { zh: "截止日，与 --from 同用", en: "Last day of any stretch of days, with --from" }
    /// Help of `--where`.
    arg_where(keys) {
        zh: "只计符合条件的记录，如 客户.等级=重点、product.line!=管材；多个值用逗号分隔，可重复写，须全部符合。条件：{keys}",
        en: "Count only what fits, such as customer.class=key or product.line!=pipes; several values separated by commas; may be repeated, all must hold. Conditions: {keys}",
    }
    /// Help of `--metric` of stats.
    arg_metrics(names) { zh: "只看这些指标，用逗号分隔：{names}", en: "Only these metrics, separated by commas: {names}" }
    /// Help of `--metric` of explain.
    arg_metric(names) { zh: "哪个指标：{names}", en: "Which metric: {names}" }
    /// Help of `--format` of stats and explain.
    arg_table_format() { zh: "输出形式：table（默认）、csv、json、markdown", en: "Form: table (default), csv, json, markdown" }
    /// Help of `--person`.
    arg_person() { zh: "一个人，即 --scope person:编号", en: "One person, short for --scope person:ID" }
    /// Help of `--customer`.
    arg_customer() { zh: "一个客户，即 --where customer.id=编号", en: "One customer, short for --where customer.id=ID" }
    /// Help of `--product`.
    arg_product() { zh: "一个产品，即 --where product.id=编号", en: "One product, short for --where product.id=ID" }
    /// Help of `--target`.
    arg_target() { zh: "csv 时列出目标的由来，而不是记录", en: "As CSV, list what the target is made of instead of the entries" }
    /// Placeholder of a value.
    value_key() { zh: "周期", en: "KEY" }
    /// Placeholder of a folder.
    value_dir() { zh: "文件夹", en: "DIR" }
    /// Placeholder of a condition.
    value_condition() { zh: "条件", en: "CONDITION" }
    /// Placeholder of a day.
    value_day() { zh: "日期", en: "DAY" }
    /// Placeholder of names.
    value_names() { zh: "名称", en: "NAMES" }
    /// Heading of the usage line.
    head_usage() { zh: "用法：", en: "Usage:" }
    /// Heading of the commands.
    head_commands() { zh: "命令", en: "Commands" }
    /// Heading of the options.
    head_options() { zh: "选项", en: "Options" }
    /// The word before a usage error.
    error() { zh: "错误：", en: "error: " }
    /// Where help is.
    try_help() { zh: "运行 salesreport --help 查看用法。", en: "Run salesreport --help for usage." }
    /// An argument nobody knows.
    unknown_argument(argument) { zh: "没有参数「{argument}」", en: "there is no argument '{argument}'" }
    /// A command nobody knows.
    unknown_command(command) { zh: "没有命令「{command}」", en: "there is no command '{command}'" }
    /// A nearer word.
    did_you_mean(word) { zh: "是不是「{word}」？", en: "did you mean '{word}'?" }
    /// A value an argument does not take.
    bad_argument_value(value, argument) {
        zh: "「{argument}」不接受「{value}」",
        en: "'{argument}' does not take '{value}'",
    }
    /// Values an argument takes.
    possible_values(values) { zh: "可用的值：{values}", en: "it takes: {values}" }
    /// An argument without its value.
    value_missing(argument) { zh: "「{argument}」后面缺少值", en: "'{argument}' needs a value" }
    /// Arguments that exclude each other.
    argument_conflict(argument, other) { zh: "「{argument}」不能与「{other}」同用", en: "'{argument}' can't stand with '{other}'" }
    /// Arguments that are missing.
    argument_missing(arguments) { zh: "缺少 {arguments}", en: "missing: {arguments}" }
    /// No command.
    command_missing() {
        zh: "请写一个命令：build、list、check、stats、explain、templates 或 schema",
        en: "a command is missing: build, list, check, stats, explain, templates or schema",
    }
    /// A value that is no period of the kind.
    not_a_period(value, example) { zh: "「{value}」不是这种周期，应写成 {example}", en: "'{value}' is not such a period; write it like {example}" }
    /// A value that is no day.
    not_a_day(value) { zh: "「{value}」不是日期，应写成 2024-06-03", en: "'{value}' is not a day; write it like 2024-06-03" }
    /// A stretch of days that ends before it begins.
    backward_days(from, to) { zh: "截止日 {to} 早于起始日 {from}", en: "{to} lies before {from}: write the earlier day with --from" }
    /// A text that is no condition.
    bad_condition(text) {
        zh: "「{text}」不是条件；应写成 customer.class=key 或 客户.等级!=重点",
        en: "'{text}' is not a condition; write it like customer.class=key or customer.class!=key",
    }
    /// A condition on what nobody knows.
    unknown_condition_key(key) { zh: "没有条件「{key}」", en: "there is no condition '{key}'" }
    /// The conditions there are.
    possible_conditions(keys) { zh: "可用的条件：{keys}", en: "there are: {keys}" }
    /// A value that a condition does not take.
    unknown_condition_value(key, value) { zh: "条件 {key} 没有「{value}」这个值", en: "the condition {key} does not take '{value}'" }
    /// What a condition on one customer takes.
    name_of_a_customer() { zh: "客户的编号、名称或简称", en: "a customer's id, name or alias" }
    /// A report nobody knows.
    unknown_report(name, all) { zh: "没有报告「{name}」；可用：{all}", en: "there is no report '{name}'; there are: {all}" }
    /// A report of another kind of period.
    report_of_other_kind(name, kinds, kind, options) {
        zh: "报告「{name}」按{kinds}生成，不能按{kind}；请用 {options}",
        en: "the report '{name}' is made for a {kinds}, not for a {kind}; use {options}",
    }
    /// No report for a kind of period.
    no_report_of_kind(kind, kinds) {
        zh: "还没有按{kind}生成的报告；可以按{kinds}",
        en: "no report is made for a {kind} yet; there are some for a {kinds}",
    }
    /// The word before a note.
    note() { zh: "提示：", en: "note: " }
    /// A scope that is not written as one.
    bad_scope(value) {
        zh: "「{value}」不是范围；应写成 team、region:编号、city:编号、group:编号 或 person:编号",
        en: "'{value}' is not a scope; write team, region:ID, city:ID, group:ID or person:ID",
    }
    /// A reader from whom something is to be kept that no report can leave out.
    cannot_hide(reader, what) {
        zh: "设置 audience.{reader} 要隐藏{what}，报告还不会隐藏这些，所以没有生成；去掉这一项，或换一类读者（--audience）",
        en: "audience.{reader} in the settings hides {what}, which reports cannot leave out yet, so none was built; take it out or choose another --audience"
    }
    /// Nothing asked for is for the reader.
    nothing_for(reader) {
        zh: "按设置 audience.{reader}，要的报告都不给这类读者",
        en: "by audience.{reader} in the settings none of the reports asked for is for these readers"
    }
    /// A scope nobody belongs to.
    unknown_scope(value) { zh: "找不到范围「{value}」", en: "nobody belongs to the scope '{value}'" }
    /// A scope's name that several share.
    ambiguous_scope(value, candidates) {
        zh: "「{value}」可以指多个：{candidates}；请写编号",
        en: "'{value}' may be any of {candidates}; write the id",
    }
    /// A file that can't be written or read.
    io_error(path, error) { zh: "{path}：{error}", en: "{path}: {error}" }
    /// The closing line of a check without findings.
    all_clean(files) { zh: "检查了 {files} 个文件，没有问题。", en: "Checked {files} files: nothing found." }
    /// The closing line of a check.
    found(errors, warnings, files) {
        zh: "检查了 {files} 个文件：{errors} 个错误，{warnings} 个警告。",
        en: "Checked {files} files: {errors} errors, {warnings} warnings.",
    }
    /// The closing line of a check of what is staged, without findings.
    staged_clean(files) {
        zh: "检查了暂存的 {files} 个文件，没有问题。",
        en: "Checked {files} staged files: nothing found.",
    }
    /// The closing line of a check of what is staged.
    staged_found(errors, warnings, files) {
        zh: "检查了暂存的 {files} 个文件：带来或涉及 {errors} 个错误，{warnings} 个警告。",
        en: "Checked {files} staged files: they bring or touch {errors} errors, {warnings} warnings.",
    }
    /// Help of `completions`.
    about_completions() { zh: "输出命令行补全脚本", en: "Print what a shell needs to complete arguments" }
    /// Help of the shell.
    arg_shell(shells) { zh: "给哪种 shell：{shells}", en: "For which shell: {shells}" }
    /// Placeholder of a shell.
    value_shell() { zh: "SHELL", en: "SHELL" }
    /// Help of `man`.
    about_man() { zh: "输出 man 手册页", en: "Print a page for man" }
    /// Help of the command of `man`.
    arg_man_command() { zh: "哪个命令的（默认：总的一页）", en: "Of which command (default: the whole program)" }
    /// Placeholder of a command.
    value_command() { zh: "命令", en: "COMMAND" }
    /// A command that is none.
    no_command(name, all) { zh: "没有命令「{name}」；有：{all}", en: "there is no command '{name}'; there are {all}" }
    /// Help of `--rev`.
    arg_rev() {
        zh: "按 git 里的这个版本（提交、标签、分支），不看文件夹里的",
        en: "Of this revision in git (a commit, tag or branch), whatever lies in the folder",
    }
    /// Placeholder of a revision.
    value_revision() { zh: "版本", en: "REV" }
    /// Help of `--staged`.
    arg_staged() {
        zh: "只看 git 里暂存的内容：要提交的文件里的问题，和这次提交在别处带来的问题",
        en: "Judge what is staged in git: findings in the files to be committed, and those the commit brings elsewhere",
    }
    /// The closing line of a build.
    written(files, folder) { zh: "已生成 {files} 个文件：{folder}", en: "{files} files written: {folder}" }
    /// A build or count that errors stopped.
    stopped(errors) {
        zh: "有 {errors} 个错误，未生成任何结果。请先改正，或加 --keep-going 不计入有误的条目。",
        en: "{errors} errors: nothing was written. Mend them, or leave the faulty entries out with --keep-going.",
    }
    /// A build or count that errors stopped although it was to go on.
    stopped_for_good(errors) {
        zh: "有 {errors} 个错误，未生成任何结果。其中有的必须先改正，--keep-going 跳不过去。",
        en: "{errors} errors: nothing was written. Some of them must be mended first; --keep-going cannot pass them over.",
    }
    /// A folder that is none.
    no_folder(path) { zh: "没有文件夹 {path}", en: "there is no folder {path}" }
    /// Standard output that takes no more.
    output_broken(error) { zh: "无法写到标准输出：{error}", en: "standard output can't be written: {error}" }
    /// Entries that were left out.
    left_out(entries) { zh: "有 {entries} 条有误的条目未计入。", en: "{entries} faulty entries were left out." }
    /// Nothing to build.
    nothing_to_build() { zh: "没有符合条件的报告或范围，未生成任何文件。", en: "No report and no scope fits: nothing was written." }
    /// Periods by kind, in running text.
    period_day() { zh: "日", en: "day" }
    /// Periods by kind, in running text.
    period_week() { zh: "周", en: "week" }
    /// Periods by kind, in running text.
    period_month() { zh: "月", en: "month" }
    /// Periods by kind, in running text.
    period_quarter() { zh: "季", en: "quarter" }
    /// Periods by kind, in running text.
    period_year() { zh: "年", en: "year" }
}
