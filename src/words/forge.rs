//! Words of the findings' drawings for forges.

use crate::words::words;

words! {
    /// How many findings are not annotated.
    more(n) {
        zh: "还有 {n} 条没有标在行上，见任务摘要或 salesreport check",
        en: "{n} more are not annotated; see the job's summary or salesreport check",
    }
    /// The line above the table.
    counted(errors, warnings) { zh: "错误 {errors}，提醒 {warnings}。", en: "Errors: {errors}, warnings: {warnings}." }
    /// Heads of the table's columns, as a row of Markdown.
    heads() { zh: "| 位置 | 规则 | 说明 |", en: "| Place | Rule | Finding |" }
}
