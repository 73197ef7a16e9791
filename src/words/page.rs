//! What an HTML page says besides its report.

use crate::words::words;

words! {
    /// The heading of the contents.
    contents() { zh: "目录", en: "Contents" }
    /// Leads past the contents, for readers with a keyboard.
    skip() { zh: "跳到正文", en: "Skip to the report" }
    /// A field that keeps the rows with the words typed.
    filter() { zh: "筛选行", en: "Filter rows" }
    /// Names the link at a section's heading.
    link_to(section) { zh: "本节链接：{section}", en: "Link to this section: {section}" }
    /// Flag: somebody has to decide.
    decide() { zh: "待决定", en: "To decide" }
    /// Flag: past its day.
    late() { zh: "逾期", en: "Late" }
    /// Flag: reached.
    done() { zh: "已完成", en: "Done" }
    /// Names a region that scrolls sideways.
    table_of(section) { zh: "表：{section}", en: "Table: {section}" }
}
