//! Headings of a sheet of figures.

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
    /// Heading: actual ÷ target.
    completion() { zh: "完成率", en: "Completion" }
    /// Heading: the period before.
    previous() { zh: "上期", en: "Previous" }
    /// Heading: a year earlier.
    last_year() { zh: "去年同期", en: "Last year" }
    /// The whole team as a scope.
    team() { zh: "全团队", en: "Team" }
}
