//! What reports of a team's own say.

use crate::words::words;

words! {
    /// A head with the unit of money.
    with_unit(name, unit) { zh: "{name}（{unit}）", en: "{name} ({unit})" }
    /// A head where several metrics stand beside the same things.
    of_metric(metric, word) { zh: "{metric}{word}", en: "{metric}: {word}" }
    /// A table without rows.
    no_figures(period) { zh: "{period}没有这些指标的记录。", en: "No entry of {period} gives any of these figures." }
    /// A table with a limit.
    cut(shown, all) { zh: "只列前 {shown} 行，共 {all} 行；合计是全部的。", en: "The first {shown} of {all} rows; the total is of all." }
    /// A part of a report that does not exist.
    no_such_report(name) { zh: "没有报告「{name}」", en: "there is no report '{name}'" }
    /// A part of a report of another kind of period.
    other_period(name, kinds) { zh: "「{name}」按{kinds}出，不是这种周期", en: "'{name}' is a report by {kinds}, not by this kind of period" }
    /// A part of a report that none of the scopes has.
    other_scope(name, levels) { zh: "「{name}」没有这些范围的：{levels}", en: "'{name}' is not made for: {levels}" }
    /// What fits.
    fitting(names) { zh: "可用：{names}", en: "there are: {names}" }
    /// A section that a report does not have.
    no_such_section(name, section) { zh: "「{name}」里没有「{section}」这一节", en: "'{name}' has no section '{section}'" }
    /// The sections there are.
    sections(all) { zh: "写编号或标题：{all}", en: "write its number or heading: {all}" }
    /// A figure that does not exist by such rows.
    unfit(title, metric, rows) { zh: "「{title}」：{metric}不能按{rows}分", en: "'{title}': {metric} can't be broken down by {rows}" }
    /// What to do about it.
    unfit_help() { zh: "换一个指标或分行；哪些能分见 docs/asking.md", en: "take another metric or other rows; docs/asking.md says which go together" }
    /// A line over what is no time.
    line_needs_time(title) { zh: "「{title}」：折线要按日、周或月", en: "'{title}': a line needs days, weeks or months for rows" }
    /// A template that is not there.
    no_template(path) { zh: "没有模板 templates/{path}", en: "there is no template templates/{path}" }
    /// What to do about it.
    no_template_help() { zh: "路径从 templates/ 写起，如 zh-CN/huiyi.md；不写 template 就按栏目排", en: "write the path below templates/, as en/meeting.md; without it the sections are drawn in order" }
}
