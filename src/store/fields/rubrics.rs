//! Score sheets, `team/rubrics.yaml`.

use crate::model::{LeaveKind, Metric, Role};
use crate::store::fields::Shape::{
    Choice, ChoiceOrText, Day, Integer, List, Markdown, Percent, Quantity, Section, Text,
};
use crate::store::fields::common::FORMS;
use crate::store::fields::{Mapping, Rule, Words, may, must};

/// What counts twice.
const DOUBLING: Words = &[("none", "不加倍"), ("item", "该项"), ("part", "该部分"), ("all", "全部")];

/// How points are lost.
const MEASURES: Words =
    &[("manual", "人工"), ("per_event", "按次"), ("once", "一次"), ("gate", "全得全失"), ("ratio", "按完成率")];

/// What is counted against a person.
const SCORE_EVENTS: Words = &[
    ("absent_day", "缺勤"),
    ("end_user_problem_overdue", "终端超期"),
    ("special_problem_late", "特殊迟报"),
    ("dealer_unknown", "进销存不明"),
    ("policy_broken", "违反政策"),
    ("network_missed", "网络未完成"),
    ("training_missed", "未培训"),
    ("report_copied", "周报雷同"),
    ("left_out", "有误未计"),
];

/// A score sheet.
pub static RUBRIC: Mapping = Mapping::new(
    "rubrics",
    &[
        must("id", &["编号"], Text),
        must("name", &["名称"], Text),
        must("roles", &["岗位"], List(&Choice(Role::WORDS))),
        may("from", &["自"], Day).note("自何日有效", "valid from"),
        must("parts", &["部分"], List(&Section(&PARTS))),
        may("doubling", &["加倍"], Choice(DOUBLING))
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
        may("measure", &["计分"], Choice(MEASURES)).or("manual"),
        may("metric", &["指标"], Choice(Metric::WORDS)),
        may("threshold", &["达标线"], Percent).or("100%"),
        may("deadline", &["报送规则"], ChoiceOrText(FORMS)),
        may("event", &["事件"], Choice(SCORE_EVENTS)),
        may("leave_kinds", &["假别"], List(&Choice(LeaveKind::WORDS))).or("personal"),
        may("half_day", &["半天计"], Quantity).or("1").note("半天算几天", "a half day counts as so many days"),
        may("per", &["每次扣分"], Quantity).note("每次扣的分", "points lost per event"),
        may("cap", &["扣分上限"], Quantity),
        may("manager_share", &["连带比例"], Percent),
    ],
)
.rules(&[Rule::AtMostOne(&["metric", "deadline", "event"])]);
