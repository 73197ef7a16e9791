//! When a form is due, from whom and to whom: rules as data, with the documents' own as the built-in ones.

use std::collections::BTreeMap;

use crate::model::metric::choices;
use crate::model::{Role, Time, Weekday};

choices! {
    /// A form the built-in rules know. A team may name others of its own.
    KnownForm {
        DailyLog = "daily_log" "日志",
        DealerDaily = "dealer_daily" "经销商日报",
        WeeklyPlan = "weekly_plan" "周计划",
        GroupWeeklyPlan = "group_weekly_plan" "小组周计划",
        WeeklyReport = "weekly_report" "周报",
        Rebate = "rebate" "返利表",
        MonthlyReport = "monthly_report" "月报",
        MonthlySummary = "monthly_summary" "月总结",
        MonthlyPlan = "monthly_plan" "月计划",
        Assessment = "assessment" "考核表",
        AnnualScore = "annual_score" "年度考核",
        Tender = "tender" "投标文件",
        Training = "training" "培训",
        Forecast = "forecast" "滚动预测",
        Competitors = "competitors" "竞品分析",
        Customers = "customers" "客户分析",
    }
}
choices! {
    /// How often a form is due.
    Frequency { Day = "day" "日", Week = "week" "周", Month = "month" "月", Quarter = "quarter" "季", Year = "year" "年", Event = "event" "事件" }
}
choices! {
    /// What makes a form due.
    DueEvent { SaleDay = "sale_day" "有销售日", Tender = "tender" "投标日" }
}
choices! {
    /// Which period a form is about, seen from the one its deadline lies in.
    OfPeriod { This = "this" "本期", Next = "next" "下期", Previous = "previous" "上期" }
}
choices! {
    /// What becomes of a deadline on a day off.
    RestDay { Earlier = "earlier" "提前", Later = "later" "顺延", Keep = "keep" "不变" }
}

/// The canonical name of a form: the English word of a known one in either language, else the text with `_` for `-`.
///
/// ```
/// use salesreport::model::form_name;
/// assert_eq!(form_name("周报"), "weekly_report");
/// assert_eq!(form_name("price-list"), "price_list");
/// ```
pub fn form_name(text: &str) -> String {
    let plain = text.trim().replace('-', "_");
    KnownForm::from_word(&plain).map_or(plain, |form| form.word().to_owned())
}

/// A day of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthDay {
    /// So many days from its start; past the month's end its last day.
    Day(u32),
    /// Its last day.
    Last,
}

/// To whom a form goes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Addressee {
    /// Whoever holds a role.
    Role(Role),
    /// Someone or some department outside of the roster.
    Other(String),
}

/// When a form is due. Without `roles` nobody owes it: this is how a rule is switched off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Who owes it.
    pub roles: Vec<Role>,
    /// How often.
    pub every: Frequency,
    /// What makes it due, with [`Frequency::Event`].
    pub event: Option<DueEvent>,
    /// With every week; without it the week's end.
    pub weekday: Option<Weekday>,
    /// With every month, quarter (of its last month) and year; without it the month's end.
    pub day: Option<MonthDay>,
    /// With every year, 1 to 12; without it December.
    pub month: Option<u32>,
    /// The time of day; 24:00 is the end of the day.
    pub time: Time,
    /// Days before the event.
    pub days_before: u32,
    /// The period the form is about.
    pub of: OfPeriod,
    /// At least so many in the period.
    pub times: u32,
    /// To whom.
    pub to: Vec<Addressee>,
    /// Who signs.
    pub signed_by: Option<Role>,
    /// Hours of patience where only the history of files tells the time.
    pub grace_hours: u32,
    /// What becomes of it on a day off.
    pub on_rest_day: RestDay,
}

impl Deadline {
    /// A rule of a frequency that nobody owes yet: due at the end of the period's last day, nothing moved or signed.
    pub fn every(every: Frequency) -> Deadline {
        Deadline {
            roles: Vec::new(),
            every,
            event: None,
            weekday: None,
            day: None,
            month: None,
            time: Time(24 * 60),
            days_before: 0,
            of: OfPeriod::This,
            times: 1,
            to: Vec::new(),
            signed_by: None,
            grace_hours: 12,
            on_rest_day: RestDay::Earlier,
        }
    }

    fn by(mut self, roles: &[Role], to: &[Addressee]) -> Deadline {
        self.roles = roles.to_vec();
        self.to = to.to_vec();
        self
    }
}

/// Rules by the form's name.
pub type Deadlines = BTreeMap<String, Deadline>;

/// The rules of the documents (outline O20). What they leave open: who owes the analyses of the month's end, and that
/// a weekly report goes to the leader.
pub fn built_in_deadlines() -> Deadlines {
    use KnownForm as F;
    use Role as R;
    let to = |roles: &[Role]| roles.iter().copied().map(Addressee::Role).collect::<Vec<_>>();
    let month = |day| Deadline { day: Some(day), ..Deadline::every(Frequency::Month) };
    let week = |weekday, hour: u16, minute: u16| {
        let time = Time(hour * 60 + minute);
        Deadline { weekday: Some(weekday), time, ..Deadline::every(Frequency::Week) }
    };
    let event = |event| Deadline { event: Some(event), ..Deadline::every(Frequency::Event) };
    let sellers = [R::Salesperson, R::GroupLeader];
    let everyone = [R::Salesperson, R::GroupLeader, R::CityManager, R::RegionalManager];
    let office = || vec![Addressee::Role(R::Planner)];
    let personnel = || vec![Addressee::Other("人力资源".to_owned())];
    let rules = [
        (
            F::DealerDaily,
            Deadline { time: Time(16 * 60), on_rest_day: RestDay::Keep, ..event(DueEvent::SaleDay) }
                .by(&everyone, &office()),
        ),
        (
            F::WeeklyPlan,
            Deadline {
                signed_by: Some(R::GroupLeader),
                on_rest_day: RestDay::Later,
                ..week(Weekday::Monday, 9, 30).by(&[R::Salesperson], &to(&[R::GroupLeader]))
            },
        ),
        (
            F::GroupWeeklyPlan,
            Deadline {
                signed_by: Some(R::CityManager),
                on_rest_day: RestDay::Later,
                ..week(Weekday::Monday, 10, 0).by(&[R::GroupLeader], &to(&[R::CityManager]))
            },
        ),
        (
            F::WeeklyReport,
            week(Weekday::Saturday, 15, 30).by(&[R::Salesperson], &to(&[R::GroupLeader, R::RegionalManager])),
        ),
        (F::Rebate, month(MonthDay::Day(25)).by(&[R::Salesperson], &office())),
        (F::MonthlyReport, month(MonthDay::Day(30)).by(&[R::RegionalManager], &office())),
        (F::MonthlySummary, month(MonthDay::Last).by(&sellers, &to(&[R::CityManager, R::RegionalManager]))),
        (
            F::MonthlyPlan,
            Deadline { of: OfPeriod::Next, ..month(MonthDay::Last) }
                .by(&sellers, &to(&[R::CityManager, R::RegionalManager])),
        ),
        (
            F::Assessment,
            Deadline { of: OfPeriod::Previous, ..month(MonthDay::Day(8)) }
                .by(&[R::RegionalManager, R::SalesManager], &personnel()),
        ),
        (
            F::AnnualScore,
            Deadline {
                month: Some(1),
                day: Some(MonthDay::Last),
                of: OfPeriod::Previous,
                ..Deadline::every(Frequency::Year)
            }
            .by(&[R::RegionalManager, R::SalesManager], &personnel()),
        ),
        (F::Tender, Deadline { days_before: 2, ..event(DueEvent::Tender) }.by(&everyone, &[])),
        (F::Training, Deadline::every(Frequency::Month).by(&[R::RegionalManager], &[])),
        (
            F::Forecast,
            Deadline { of: OfPeriod::Next, ..month(MonthDay::Last) }.by(&[R::Salesperson], &to(&[R::RegionalManager])),
        ),
        (F::Competitors, month(MonthDay::Last).by(&[R::Salesperson], &to(&[R::RegionalManager]))),
        (F::Customers, month(MonthDay::Last).by(&[R::Salesperson], &to(&[R::RegionalManager]))),
    ];
    rules.into_iter().map(|(form, rule)| (form.word().to_owned(), rule)).collect()
}
