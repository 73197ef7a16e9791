//! Reviews, `reviews/**/*.yaml`.

use crate::model::{DealerFate, Grade, RequestStatus, ReviewKind};
use crate::store::fields::Shape::{
    Choice, ChoiceOrRef, Day, Either, List, Map, Markdown, Moment, Period, Quantity, Ref, RefOrText, Section, Text,
};
use crate::store::fields::common::TEAM_WORD;
use crate::store::fields::{Mapping, RefTo, Rule, may, must};

/// A review: a person's words or a manager's scores for one period.
pub static REVIEW: Mapping = Mapping::new(
    "review",
    &[
        must("period", &["周期"], Period),
        may("person", &["人员", "业务员"], Ref(&[RefTo::Person])),
        may("scope", &["范围"], ChoiceOrRef(TEAM_WORD, &[RefTo::Area])),
        must("kind", &["类型"], Choice(ReviewKind::WORDS)),
        may("submitted_at", &["提交时间"], Moment),
        may("reviewed_by", &["审阅人"], Ref(&[RefTo::Person])),
        may("reviewed_at", &["审阅时间"], Moment),
        may("guidance", &["指导"], Markdown),
        may("reply", &["本人意见"], Markdown),
        may("causes", &["原因分析"], Markdown),
        may("products", &["产品表现"], Markdown),
        may("competitors", &["竞品"], Markdown),
        may("market", &["市场信息"], Markdown),
        may("mistakes", &["失误"], Markdown),
        may("corrections", &["改正"], Markdown),
        may("next", &["下期计划"], Markdown),
        may("proposals", &["方案"], Markdown),
        may("comment", &["评语"], Markdown),
        may("summary", &["总结"], Markdown),
        may("strategy", &["营销策略"], Markdown),
        may("development", &["市场开发"], Markdown),
        may("key_dealers", &["重点经销商"], Markdown),
        may("key_markets", &["重点市场"], Markdown),
        may("training", &["培训"], Markdown),
        may("requests", &["要求"], List(&Section(&REQUESTS))),
        may("swot", &["SWOT分析"], Section(&SWOT)),
        may("scores", &["评分"], Map(&Text, &Either(&[Quantity, Section(&SCORES)]))),
        may("confirmed", &["确认"], Map(&Text, &Either(&[Quantity, Section(&CONFIRMED)]))),
        may("awards", &["奖励"], List(&Text)),
        may("penalties", &["处罚"], List(&Text)),
        may("grade", &["晋降"], Choice(Grade::WORDS)),
        may("dealers", &["经销商"], Map(&Ref(&[RefTo::Customer]), &Choice(DealerFate::WORDS))),
        may("campaign", &["批次"], Text),
        may("analysis", &["市场分析"], Section(&ANALYSIS)),
    ],
)
.rules(&[Rule::OneOf(&["person", "scope"])])
.anchor("period")
.loose();

/// Something asked of another person or department.
pub static REQUESTS: Mapping = Mapping::new(
    "review.requests",
    &[
        must("what", &["事项"], Text),
        may("to", &["至"], RefOrText(&[RefTo::Person])),
        may("due", &["期限"], Day),
        may("reply", &["回复"], Text),
        may("status", &["状态"], Choice(RequestStatus::WORDS)).or("open"),
    ],
);

/// Strengths, weaknesses, opportunities, threats.
pub static SWOT: Mapping = Mapping::new(
    "review.swot",
    &[
        may("strengths", &["优势"], Markdown),
        may("weaknesses", &["劣势"], Markdown),
        may("opportunities", &["机会"], Markdown),
        may("threats", &["威胁"], Markdown),
    ],
);

/// A score with its note.
pub static SCORES: Mapping =
    Mapping::new("review.scores", &[must("points", &["分数"], Quantity), may("note", &["说明"], Text)]);

/// A computed score that a manager confirms or changes.
pub static CONFIRMED: Mapping = Mapping::new(
    "review.confirmed",
    &[
        may("points", &["分数"], Quantity).note("不写则同计算值", "else as computed"),
        may("reason", &["原因"], Text).note("与计算值不同时必填", "required where points differ from the computed"),
    ],
);

/// A market survey's ten judgements.
pub static ANALYSIS: Mapping = Mapping::new(
    "review.analysis",
    &[
        may("state", &["市场状况"], Markdown),
        may("leading_sales", &["主导销售"], Markdown),
        may("leading_product", &["主导产品"], Markdown),
        may("other_brands", &["其他品牌"], Markdown),
        may("key_outlets", &["重点终端"], Markdown),
        may("key_opinion", &["重点看法"], Markdown),
        may("other_opinion", &["二三终端"], Markdown),
        may("layout", &["布局"], Markdown),
        may("potential", &["潜力"], Markdown),
        may("entry", &["切入点"], Markdown),
    ],
);
