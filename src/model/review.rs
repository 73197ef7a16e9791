//! Reviews: a person's words, or a manager's scores, for one period.

use std::collections::BTreeMap;

use crate::model::metric::choices;
use crate::model::{Amount, CustomerId, Day, Moment, Period, PersonId, Scope, Who};
use crate::text::Place;

choices! {
    /// Which report a review is the words of.
    ReviewKind {
        WeeklyReport = "weekly_report" "周报",
        MonthlyReport = "monthly_report" "月报",
        MonthlySummary = "monthly_summary" "月总结",
        MonthlyReview = "monthly_review" "月检讨",
        Scores = "scores" "评分",
        Quarterly = "quarterly" "季度检讨",
        Annual = "annual" "年度检讨",
        MarketSurvey = "market_survey" "市场调查",
    }
}
choices! {
    /// A Markdown text of a review, by the contract's key.
    ReviewText {
        Guidance = "guidance" "指导",
        Reply = "reply" "本人意见",
        Causes = "causes" "原因分析",
        Products = "products" "产品表现",
        Competitors = "competitors" "竞品",
        Market = "market" "市场信息",
        Mistakes = "mistakes" "失误",
        Corrections = "corrections" "改正",
        Next = "next" "下期计划",
        Proposals = "proposals" "方案",
        Comment = "comment" "评语",
        Summary = "summary" "总结",
        Strategy = "strategy" "营销策略",
        Development = "development" "市场开发",
        KeyDealers = "key_dealers" "重点经销商",
        KeyMarkets = "key_markets" "重点市场",
        Training = "training" "培训",
    }
}
choices! {
    /// Whether something asked for was done.
    RequestStatus { Open = "open" "未完成", Done = "done" "完成", Dropped = "dropped" "取消" }
}

choices! {
    /// Whether a person moves up.
    Grade { Up = "up" "晋升", Down = "down" "降级", Stay = "stay" "不变" }
}
choices! {
    /// What is to become of a dealer.
    DealerFate { Use = "use" "用", Replace = "replace" "换", Support = "support" "支持", LetBe = "let_be" "顺其自然" }
}
choices! {
    /// A field of the SWOT table.
    Swot {
        Strengths = "strengths" "优势",
        Weaknesses = "weaknesses" "劣势",
        Opportunities = "opportunities" "机会",
        Threats = "threats" "威胁",
    }
}
choices! {
    /// A judgement of a market survey, O13's ten points in order.
    SurveyPoint {
        State = "state" "市场状况",
        LeadingSales = "leading_sales" "主导销售",
        LeadingProduct = "leading_product" "主导产品",
        OtherBrands = "other_brands" "其他品牌",
        KeyOutlets = "key_outlets" "重点终端",
        KeyOpinion = "key_opinion" "重点看法",
        OtherOpinion = "other_opinion" "二三终端",
        Layout = "layout" "布局",
        Potential = "potential" "潜力",
        Entry = "entry" "切入点",
    }
}

/// Points a manager gives for an item of the score sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenScore {
    /// The item's id.
    pub item: String,
    /// Points kept, 0 to the item's.
    pub points: Amount,
    /// A remark.
    pub note: Option<String>,
    /// Where it is written.
    pub place: Place,
}

/// What a manager says of a computed item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// The item's id.
    pub item: String,
    /// Points kept; `None`: as computed. Below zero only where a deduction counts twice.
    pub points: Option<Amount>,
    /// Why they differ from what was computed.
    pub reason: Option<String>,
    /// Where it is written.
    pub place: Place,
}

/// Something asked of the sales department.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct ReviewRequest {
    pub what: String,
    pub to: Option<Who>,
    pub due: Option<Day>,
    pub reply: Option<String>,
    pub status: RequestStatus,
}

/// A review. `scope` is a person's, or that of a region, group or the team.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Review {
    pub place: Place,
    pub period: Period,
    pub scope: Scope,
    pub kind: ReviewKind,
    pub submitted_at: Option<Moment>,
    pub reviewed_by: Option<PersonId>,
    pub reviewed_at: Option<Moment>,
    pub texts: BTreeMap<ReviewText, String>,
    pub requests: Vec<ReviewRequest>,
    /// In the order written.
    pub scores: Vec<GivenScore>,
    /// In the order written.
    pub confirmed: Vec<Confirmed>,
    pub swot: BTreeMap<Swot, String>,
    pub awards: Vec<String>,
    pub penalties: Vec<String>,
    pub grade: Option<Grade>,
    pub dealers: BTreeMap<CustomerId, DealerFate>,
    /// The survey campaign it judges.
    pub campaign: Option<String>,
    pub analysis: BTreeMap<SurveyPoint, String>,
}
