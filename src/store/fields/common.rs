//! Words that several tables share and no value of the model stands for.

use crate::store::fields::Words;

/// Forms that are handed in.
pub const FORMS: Words = &[
    ("daily_log", "日志"),
    ("dealer_daily", "经销商日报"),
    ("weekly_plan", "周计划"),
    ("group_weekly_plan", "小组周计划"),
    ("weekly_report", "周报"),
    ("rebate", "返利表"),
    ("monthly_report", "月报"),
    ("monthly_summary", "月总结"),
    ("monthly_plan", "月计划"),
    ("assessment", "考核表"),
    ("annual_score", "年度考核"),
    ("tender", "投标文件"),
    ("training", "培训"),
];

/// The whole team as an owner or scope.
pub const TEAM_WORD: Words = &[("team", "团队")];

/// Kinds of period.
pub const PERIOD_KINDS: Words = &[("day", "日"), ("week", "周"), ("month", "月"), ("quarter", "季"), ("year", "年")];

/// Built-in reports.
pub const OUTLINES: Words = &[
    ("daily", "日报"),
    ("daily_review", "日检讨"),
    ("weekly_plan", "周计划"),
    ("weekly_report", "周报"),
    ("monthly_plan", "月计划"),
    ("monthly_report", "月报"),
    ("monthly_summary", "月总结"),
    ("assessment", "考核"),
    ("monthly_review", "月检讨"),
    ("quarterly_review", "季度检讨"),
    ("quarterly_plan", "季度计划"),
    ("annual_plan", "年度计划"),
    ("annual_review", "年度检讨"),
    ("projects", "项目跟踪"),
    ("market_survey", "市场调查"),
    ("orders", "跟单"),
    ("meeting", "会议材料"),
    ("customers", "客户分析"),
    ("problems", "问题清单"),
    ("competitors", "竞品分析"),
    ("forecast", "滚动预测"),
    ("submissions", "报送台账"),
];
