//! Reviews: a person's words, or a manager's scores, for one period.

use std::collections::BTreeMap;

use crate::model::metric::choices;
use crate::model::{Day, Moment, Period, PersonId, Scope, Who};
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
}
