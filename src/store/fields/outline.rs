//! Reports of one's own, `outlines/*.yaml`.

use crate::model::{Axis, Comparison, Metric, OwnChartKind, ScopeKind};
use crate::store::fields::Shape::{Choice, ChoiceOrText, Either, Integer, List, Markdown, Section, Text};
use crate::store::fields::common::{OUTLINES, PERIOD_KINDS};
use crate::store::fields::{Mapping, Rule, may, must};

/// A report of one's own.
pub static OUTLINE: Mapping = Mapping::new(
    "outline",
    &[
        must("name", &["名称"], Text).note("用内置的名称即替换那一种", "a built-in name replaces that outline"),
        must("title", &["标题"], Either(&[Section(&TITLE), Text])),
        must("period_kind", &["周期类型"], Choice(PERIOD_KINDS)),
        must("scopes", &["范围"], List(&Choice(ScopeKind::WORDS))),
        must("sections", &["栏目"], List(&Section(&SECTIONS))),
        may("metrics", &["指标"], List(&Choice(Metric::WORDS))),
        may("charts", &["图表"], List(&Section(&CHARTS))),
        may("template", &["模板"], Text)
            .note("templates/ 下的路径；不写则按栏目排", "path below templates/; else drawn from sections"),
    ],
);

/// A title in both languages.
pub static TITLE: Mapping = Mapping::new("outline.title", &[must("zh", &["中文"], Text), must("en", &["英文"], Text)]);

/// A section.
pub static SECTIONS: Mapping = Mapping::new(
    "outline.sections",
    &[
        must("title", &["标题"], Either(&[Section(&TITLE), Text])),
        may("part", &["部件"], ChoiceOrText(OUTLINES))
            .note("内置报告的共用部件", "a shared part of a built-in outline"),
        may("rows", &["分行"], List(&Choice(Axis::WORDS))),
        may("metrics", &["指标"], List(&Choice(Metric::WORDS))),
        may("compare", &["对比"], List(&Choice(Comparison::WORDS)))
            .note("每个指标再加的列", "further columns per metric"),
        may("sort", &["排序"], Choice(Metric::WORDS)).note("从大到小", "falling"),
        may("limit", &["行数"], Integer),
        may("text", &["说明"], Markdown).note("表格上方的固定文字", "fixed text above the table"),
    ],
)
.rules(&[Rule::AnyOf(&["part", "rows", "text"])]);

/// A chart.
pub static CHARTS: Mapping = Mapping::new(
    "outline.charts",
    &[
        must("title", &["标题"], Either(&[Section(&TITLE), Text])),
        must("kind", &["类型"], Choice(OwnChartKind::WORDS)),
        must("metrics", &["指标"], List(&Choice(Metric::WORDS))),
        may("rows", &["分行"], List(&Choice(Axis::WORDS))),
        may("compare", &["对比"], List(&Choice(Comparison::WORDS))),
    ],
);
