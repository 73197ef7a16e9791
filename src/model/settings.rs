//! The settings of salesreport.yaml, with their defaults.

use std::collections::BTreeMap;

use crate::model::metric::choices;
use crate::model::{
    Amount, Audiences, Day, Deadlines, MeetingKind, MeetingRule, Norm, Norms, PeriodKind, Role, Timetable,
    built_in_audiences, built_in_deadlines, built_in_meetings,
};

choices! {
    /// What sales targets are held against.
    TargetBasis { Ordered = "ordered" "订货", Shipped = "shipped" "发货" }
}
choices! {
    /// Unit of money in reports; data stay in yuan.
    MoneyUnit { Yuan = "yuan" "元", Wan = "wan" "万元" }
}
choices! {
    /// A form a report is written in.
    Format { Md = "md" "md", Html = "html" "html", Pdf = "pdf" "pdf" }
}
choices! {
    /// A level of scopes.
    ScopeKind { Person = "person" "个人", Group = "group" "小组", City = "city" "城市", Region = "region" "区域", Team = "team" "团队" }
}

/// What `build` makes of one kind of period unless told otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildRule {
    /// The kind of period.
    pub period_kind: PeriodKind,
    /// Names of outlines with `-`; `all` for every one of the period kind.
    pub outlines: Vec<String>,
    /// For which levels.
    pub scopes: Vec<ScopeKind>,
    /// In which forms.
    pub formats: Vec<Format>,
}

/// How a finding code is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "their names say it")]
pub enum Level {
    Error,
    Warning,
    Off,
}

/// The settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The company or team.
    pub name: Option<String>,
    /// ISO 4217.
    pub currency: String,
    /// Tag of the reports' language, `zh-CN` or `en`.
    pub language: String,
    /// Minutes east of UTC.
    pub utc_offset: i32,
    /// First day of the log; opening balances stand before it.
    pub log_start: Option<Day>,
    /// What sales targets are held against.
    pub target_basis: TargetBasis,
    /// Working hours a day.
    pub hours_per_day: Amount,
    /// What is usual for each role.
    pub norms: Norms,
    /// One line per role, where the workspace words it itself.
    pub duties: BTreeMap<Role, String>,
    /// When each form is due: the built-in rules with the workspace's own laid over them key by key.
    pub deadlines: Deadlines,
    /// A day's slots, in the order written: the first that fits a person counts.
    pub timetables: Vec<Timetable>,
    /// The regular meetings: the built-in ones with the workspace's own laid over them key by key.
    pub meetings: BTreeMap<MeetingKind, MeetingRule>,
    /// What is built by default, if set.
    pub reports: Option<Vec<BuildRule>>,
    /// Who is shown what: as built in, with the workspace's own laid over it.
    pub audience: Audiences,
    /// Unit of money in reports.
    pub units: MoneyUnit,
    /// Severity by code id.
    pub findings: BTreeMap<String, Level>,
    /// Font files in the workspace: body, heading, latin.
    pub fonts: [Option<String>; 3],
    /// Minutes that must lie between two appointments beyond the travel time.
    pub travel_buffer: u32,
    /// Customers not contacted in so many days are named.
    pub silent_days: u32,
    /// Days between contacts of a project, by stage.
    pub stage_rhythm: BTreeMap<crate::model::ProjectStage, u32>,
    /// Target ÷ baseline from which a remark is made.
    pub target_alert: Amount,
    /// Web address of the repository.
    pub forge: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        use crate::model::ProjectStage;
        let salesperson = Norm { calls_per_day: Some(30), customers_per_week: Some(20), ..Norm::default() };
        Settings {
            name: None,
            currency: "CNY".to_owned(),
            language: "zh-CN".to_owned(),
            utc_offset: 8 * 60,
            log_start: None,
            target_basis: TargetBasis::Ordered,
            hours_per_day: Amount::int(7),
            norms: Norms::from([(Role::Salesperson, salesperson)]),
            duties: BTreeMap::new(),
            deadlines: built_in_deadlines(),
            timetables: Vec::new(),
            meetings: built_in_meetings(),
            reports: None,
            audience: built_in_audiences(),
            units: MoneyUnit::Yuan,
            findings: BTreeMap::new(),
            fonts: [None, None, None],
            travel_buffer: 30,
            silent_days: 30,
            stage_rhythm: ProjectStage::ALL
                .iter()
                .map(|&stage| (stage, if stage == ProjectStage::Design { 7 } else { 14 }))
                .collect(),
            target_alert: Amount::new(15, 1),
            forge: None,
        }
    }
}
