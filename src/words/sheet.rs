//! Headings of sheets of figures and of the entries behind them.

use crate::words::words;

/// What stands where there is no figure.
pub const NONE: &str = "—";

words! {
    /// Heading: which metric.
    metric() { zh: "指标", en: "Metric" }
    /// Heading: what was reached.
    actual() { zh: "实际", en: "Actual" }
    /// Heading: what was to be reached.
    target() { zh: "目标", en: "Target" }
    /// Heading: where the target comes from.
    source() { zh: "目标来源", en: "Target source" }
    /// Heading: actual ÷ target.
    completion() { zh: "完成率", en: "Completion" }
    /// Heading: the period before.
    previous() { zh: "上期", en: "Previous" }
    /// Heading: a year earlier.
    last_year() { zh: "去年同期", en: "Last year" }
    /// The whole team as a scope.
    team() { zh: "全团队", en: "Team" }
    /// Heading beside a name: its id.
    id_of(axis) { zh: "{axis}编号", en: "{axis} id" }
    /// The day until which entries are known.
    as_of(day) { zh: "截至 {day}", en: "as of {day}" }
    /// Heading: the day an entry counts on.
    date() { zh: "日期", en: "Date" }
    /// Heading: file and line.
    place() { zh: "出处", en: "Place" }
    /// Heading: the file.
    file() { zh: "文件", en: "File" }
    /// Heading: the line.
    line() { zh: "行", en: "Line" }
    /// Heading: who wrote the log.
    logged_by() { zh: "记录人", en: "Logged by" }
    /// Heading: the log's date.
    logged() { zh: "记录日期", en: "Logged on" }
    /// Heading: whom an entry counts for.
    counts_for() { zh: "计入", en: "Counts for" }
    /// Heading: the customer an entry names.
    customer() { zh: "客户", en: "Customer" }
    /// Heading: the product an entry names.
    product() { zh: "产品", en: "Product" }
    /// Heading: what the entry is.
    what() { zh: "内容", en: "What" }
    /// Heading: what an entry adds.
    amount() { zh: "计入数", en: "Adds" }
    /// The row below the entries.
    total() { zh: "合计", en: "Total" }
    /// Heading: whose target.
    whose() { zh: "范围", en: "Scope" }
    /// Heading: of which period.
    period() { zh: "周期", en: "Period" }
    /// Heading: how a target came about.
    derivation() { zh: "来源", en: "Source" }
    /// Heading: what a plan states, or its parts come to.
    states() { zh: "目标值", en: "Target" }
    /// A target that a plan of the owner states.
    stated() { zh: "自报", en: "stated" }
    /// A target issued from above.
    issued() { zh: "下达", en: "issued" }
    /// A sum of targets.
    summed() { zh: "汇总", en: "summed" }
    /// A sum of the targets of some.
    incomplete() { zh: "汇总，目标不全", en: "summed, incomplete" }
    /// A share of targets by working days.
    derived() { zh: "折算", en: "derived" }
    /// The share of a month by working days.
    share(worked, total) { zh: "{worked}/{total} 个工作日", en: "{worked} of {total} working days" }
    /// Members without a target.
    missing(names) { zh: "没有目标：{names}", en: "without a target: {names}" }
    /// An own plan beside an issued one.
    not_counted() { zh: "自报，以下达为准", en: "stated; the issued one counts" }
    /// What is owed when the log starts.
    opening_balance() { zh: "期初余额", en: "Opening balance" }
    /// The first day of business as the roster has it.
    since() { zh: "名册的合作起始日", en: "Since, by the roster" }
    /// A working day without a log.
    unrecorded() { zh: "当天没有日志", en: "No log that day" }
    /// Heading: the comparisons.
    compared() { zh: "对比", en: "Beside" }
    /// A month from before the log.
    history() { zh: "往期", en: "History" }
    /// There is no target.
    no_target() { zh: "没有目标。", en: "No target." }
    /// Nothing counts.
    nothing() { zh: "没有记录。", en: "No entries." }
    /// Amounts of several units have no sum.
    several_units() { zh: "涉及多种单位，不能相加。", en: "Goods of several units have no sum." }
    /// Nobody has terms.
    no_terms() { zh: "这些客户都没有约定账期，谈不上逾期。", en: "None of these customers has terms, so nothing can be overdue." }
    /// A condition that can't be asked of a metric.
    not_applicable(metric) { zh: "这些条件不适用于{metric}。", en: "These conditions do not apply to {metric}." }
    /// The command that lists the entries of a comparison.
    traced(command) { zh: "查看：{command}", en: "See {command}" }
}
