//! Score sheets, `team/rubrics.yaml`.

use crate::model::{DoublingScope, LeaveKind, Measure, Metric, Role, ScoreEvent};
use crate::store::fields::Shape::{
    Choice, ChoiceOrText, Day, Integer, List, Markdown, Percent, Quantity, Section, Text,
};
use crate::store::fields::common::FORMS;
use crate::store::fields::{Mapping, Rule, may, must};

/// A score sheet.
pub static RUBRIC: Mapping = Mapping::new(
    "rubrics",
    &[
        must("id", &["编号"], Text),
        must("name", &["名称"], Text),
        must("roles", &["岗位"], List(&Choice(Role::WORDS))),
        may("from", &["自"], Day).note("自何日有效", "valid from"),
        must("parts", &["部分"], List(&Section(&PARTS))),
        may("doubling", &["加倍"], Choice(DoublingScope::WORDS))
            .or("none")
            .note("材料连续缺失时建议怎样加倍", "what is proposed to count twice where materials are missing in a row"),
        may("doubling_after", &["连续期数"], Integer).or("2"),
    ],
);

/// A weighted part of it.
pub static PARTS: Mapping = Mapping::new(
    "rubrics.parts",
    &[
        must("id", &["编号"], Text),
        must("name", &["名称"], Text),
        must("weight", &["权重"], Percent).note("一份评分表各部分合计 100%", "weights of a rubric sum to 100%"),
        may("points", &["分数"], Quantity).or("100"),
        must("items", &["明细"], List(&Section(&PARTS_ITEMS))),
    ],
);

/// An item that is scored.
pub static PARTS_ITEMS: Mapping = Mapping::new(
    "rubrics.parts.items",
    &[
        must("id", &["编号"], Text),
        must("name", &["名称"], Text),
        must("points", &["分数"], Quantity).note("最多扣这么多", "at most so many are lost"),
        may("criteria", &["标准"], Markdown),
        may("measure", &["计分"], Choice(Measure::WORDS)).or("manual"),
        may("metric", &["指标"], Choice(Metric::WORDS)),
        may("threshold", &["达标线"], Percent).or("100%"),
        may("deadline", &["报送规则"], ChoiceOrText(FORMS)),
        may("event", &["事件"], Choice(ScoreEvent::WORDS)),
        may("leave_kinds", &["假别"], List(&Choice(LeaveKind::WORDS))).or("personal"),
        may("half_day", &["半天计"], Quantity).or("1").note("半天算几天", "a half day counts as so many days"),
        may("per", &["每次扣分"], Quantity).note("每次扣的分", "points lost per event"),
        may("cap", &["扣分上限"], Quantity),
        may("manager_share", &["连带比例"], Percent),
    ],
)
// A form may be late, or a copy: a deadline and an event may stand together, a metric alone.
.rules(&[Rule::AtMostOne(&["metric", "deadline"]), Rule::AtMostOne(&["metric", "event"])]);
