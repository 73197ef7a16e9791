//! The year's round: which holidays fall in a period with their days off, what is usual in its months, which of them
//! were peaks or lows a year earlier, and what plans say of the season.

use crate::model::{Amount, Day, Period, PeriodKind, Plan, PlanKind, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, minus};
use crate::report::parts::owed;
use crate::report::view::season::{SeasonMonthRow, SeasonQuarterRow};
use crate::report::view::{Prose, Section};
use crate::tally::{month_value, plans};
use crate::words::report as common;
use crate::words::season as say;

/// From how many hundredths of the mean month a month is a peak, and up to how many a low.
const PEAK: i64 = 115;
/// See [`PEAK`].
const LOW: i64 = 85;
/// So many days after a period's end a holiday is told of.
const SOON: i32 = 21;
/// A break is looked for at most so many days around a holiday.
const AROUND: i32 = 14;

/// A stretch of days off that a holiday lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Break {
    /// The holidays' names in the report's language, in the order of their days.
    pub(crate) names: Vec<String>,
    /// The first day off, weekends before the holiday counted.
    pub(crate) first: Day,
    /// The last day off.
    pub(crate) last: Day,
    /// Days worked to make up for it, wherever they lie.
    pub(crate) made_up: Vec<Day>,
}

/// The breaks whose holidays fall in a stretch of days, in their order.
fn breaks_between(ctx: &Context, from: Day, to: Day) -> Vec<Break> {
    let calendar = &ctx.books.workspace().calendar;
    let off = |day: Day| calendar.exception(day).filter(|exception| !exception.worked);
    let mut all: Vec<Break> = Vec::new();
    for day in from.to(to) {
        if off(day).is_none() || all.last().is_some_and(|last| day <= last.last) {
            continue;
        }
        let free = |day: &Day| !calendar.is_workday(*day);
        let first = day.plus(-AROUND).to(day).rev().take_while(free).last().unwrap_or(day);
        let last = day.to(day.plus(AROUND)).take_while(free).last().unwrap_or(day);
        let mut names: Vec<String> = Vec::new();
        let mut named: Vec<&str> = Vec::new();
        for exception in first.to(last).filter_map(off) {
            let name = ctx.word(&exception.en, &exception.zh);
            let name = if name.is_empty() { ctx.say(common::day_off()) } else { name };
            if !names.contains(&name) {
                names.push(name);
                named.push(&exception.zh);
            }
        }
        let worked = |day: &Day| {
            calendar
                .exception(*day)
                .is_some_and(|made| made.worked && !made.zh.is_empty() && named.contains(&&*made.zh))
        };
        let made_up = first.plus(-AROUND).to(last.plus(AROUND)).filter(worked).collect();
        all.push(Break { names, first, last, made_up });
    }
    all
}

/// The breaks whose holidays fall in a period, in their order: 元旦, 春节, 清明, 五一, 端午, 中秋, 国庆, and a company's
/// own days off.
pub(crate) fn breaks(ctx: &Context, period: Period) -> Vec<Break> {
    breaks_between(ctx, period.start(), period.end())
}

/// The first break that begins soon after a period's end; `None` where there is none in the three weeks after.
pub(crate) fn soon_after(ctx: &Context, period: Period) -> Option<Break> {
    let after = period.end().after();
    breaks_between(ctx, after, after.plus(SOON)).into_iter().find(|found| found.first >= after)
}

/// A break in words: `端午节 06-09 至 06-10`, with the days made up for it.
pub(crate) fn said(ctx: &Context, found: &Break) -> String {
    let off = ctx.say(say::day_off(ctx.list(&found.names), ctx.stretch(found.first, found.last)));
    if found.made_up.is_empty() {
        return off;
    }
    let days: Vec<String> = found.made_up.iter().map(|&day| ctx.day(day)).collect();
    ctx.say(say::with_made_up(off, ctx.list(&days)))
}

/// The holidays of a period in words; that there are none, or that the year's are not announced.
pub(crate) fn holidays(ctx: &Context, period: Period) -> String {
    let mut all: Vec<String> = breaks(ctx, period).iter().map(|found| said(ctx, found)).collect();
    let year = period.start().year();
    if !ctx.books.workspace().calendar.knows(year) {
        all.push(ctx.say(say::not_announced(year)));
    }
    if all.is_empty() { ctx.say(say::no_holiday()) } else { ctx.clauses(&all) }
}

/// The sales of each month of a year; `None` for what is not over or not on record.
fn year_of(ctx: &Context, year: Period) -> Vec<(Period, Option<Amount>)> {
    let months = year.parts(PeriodKind::Month).into_iter();
    months.map(|month| (month, month_value(ctx.books, ctx.scope, month, ctx.sales(), ctx.as_of))).collect()
}

/// What a year's months brought, for telling its peaks from its lows.
pub(crate) struct Levels {
    /// The year.
    pub(crate) year: Period,
    months: Vec<(Period, Option<Amount>)>,
}

impl Levels {
    /// Those of the year before a period's.
    pub(crate) fn before(ctx: &Context, period: Period) -> Option<Levels> {
        let year = Period::of(PeriodKind::Year, period.start()).previous()?;
        Some(Levels { year, months: year_of(ctx, year) })
    }

    /// The mean of the year's months; `None` unless each is on record.
    fn mean(&self) -> Option<Amount> {
        let all: Option<Vec<Amount>> = self.months.iter().map(|(_, sales)| *sales).collect();
        all?.into_iter().sum::<Amount>().over(Amount::count(self.months.len())).filter(|mean| *mean > Amount::ZERO)
    }

    /// What the months of that year brought that lie where a period's lie in its own.
    pub(crate) fn value(&self, period: Period) -> Option<Amount> {
        let numbers: Vec<u32> = period.parts(PeriodKind::Month).iter().map(|month| month.start().month()).collect();
        let of = self.months.iter().filter(|(month, _)| numbers.contains(&month.start().month()));
        let all: Option<Vec<Amount>> = of.map(|(_, sales)| *sales).collect();
        all.filter(|all| !all.is_empty()).map(|all| all.into_iter().sum())
    }

    /// That value in months of the mean, for each month of the period.
    pub(crate) fn times(&self, period: Period) -> Option<Amount> {
        let months = period.parts(PeriodKind::Month).len();
        self.value(period)?.over(self.mean()?.times(Amount::count(months))?)
    }
}

/// Whether a stretch of months was a peak, a low, or neither: 1, −1, 0.
pub(crate) fn rank(times: Amount) -> i32 {
    if times >= Amount::new(PEAK, 2) {
        1
    } else if times <= Amount::new(LOW, 2) {
        -1
    } else {
        0
    }
}

fn level(ctx: &Context, times: Option<Amount>) -> String {
    let Some(times) = times else { return NOTHING.to_owned() };
    let shown = minus(&times.grouped(2));
    ctx.say(match rank(times) {
        1 => say::peak(shown),
        -1 => say::low(shown),
        _ => say::usual(shown),
    })
}

fn notes(ctx: &Context, period: Period, levels: Option<&Levels>) -> Vec<String> {
    let mut notes = vec![ctx.say(say::custom_note())];
    if let Some(levels) = levels {
        let year = levels.year.start().year();
        notes.push(ctx.say(match levels.mean() {
            Some(_) => say::level_note(year),
            None => say::level_unknown(year),
        }));
    }
    notes.extend(soon_after(ctx, period).map(|found| ctx.say(say::soon_after(said(ctx, &found)))));
    notes
}

fn workdays(ctx: &Context, period: Period) -> String {
    ctx.books.workspace().calendar.workdays(period.start(), period.end()).to_string()
}

/// The months of a period, a row each.
pub(crate) fn months(ctx: &Context, period: Period) -> Section<SeasonMonthRow> {
    let levels = Levels::before(ctx, period);
    let row = |month: Period| SeasonMonthRow {
        month: ctx.short(month),
        workdays: workdays(ctx, month),
        holidays: holidays(ctx, month),
        custom: ctx.say(say::custom(month.start().month())),
        last_year: ctx.money_or(levels.as_ref().and_then(|levels| levels.value(month))),
        level: level(ctx, levels.as_ref().and_then(|levels| levels.times(month))),
    };
    let rows: Vec<SeasonMonthRow> = period.parts(PeriodKind::Month).into_iter().map(row).collect();
    Section::told(rows, notes(ctx, period, levels.as_ref()))
}

/// The quarters of a year, a row each, with what its plans say of the season.
pub(crate) fn quarters(ctx: &Context, year: Period) -> Section<SeasonQuarterRow> {
    let levels = Levels::before(ctx, year);
    let row = |quarter: Period| SeasonQuarterRow {
        quarter: ctx.short(quarter),
        workdays: workdays(ctx, quarter),
        holidays: holidays(ctx, quarter),
        custom: ctx.say(say::custom_of_quarter((quarter.start().month() - 1) / 3 + 1)),
        emphasis: own_emphasis(ctx, quarter).unwrap_or_else(|| NOTHING.to_owned()),
        last_year: ctx.money_or(levels.as_ref().and_then(|levels| levels.value(quarter))),
        level: level(ctx, levels.as_ref().and_then(|levels| levels.times(quarter))),
    };
    let rows: Vec<SeasonQuarterRow> = year.parts(PeriodKind::Quarter).into_iter().map(row).collect();
    Section::told(rows, notes(ctx, year, levels.as_ref()))
}

/// The text of a plan about the season.
fn season_of(plan: &Plan) -> Option<&str> {
    plan.season.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

/// What the scope's own plans for a period say of the season; of a person without words of their own those of the
/// region, of a region those of the team. `None` if nothing is written.
pub(crate) fn own_emphasis(ctx: &Context, period: Period) -> Option<String> {
    let of = |scope: Scope| {
        let mut texts: Vec<String> = Vec::new();
        for text in plans(ctx.books, scope, period, ctx.as_of).into_iter().filter_map(season_of) {
            if !texts.iter().any(|known| known == text) {
                texts.push(text.to_owned());
            }
        }
        (!texts.is_empty()).then(|| ctx.clauses(&texts))
    };
    let region = match ctx.scope {
        Scope::Person(id) => ctx.roster().person(id).post(ctx.as_of.min(period.end())).region.map(Scope::Region),
        _ => None,
    };
    of(ctx.scope).or_else(|| region.and_then(of)).or_else(|| of(Scope::Team))
}

/// What plans for a period say of the season, each text once, with whose it is: the scope's own, those of its areas and
/// people, then the team's; or that none does, and who owes it.
pub(crate) fn emphasis(ctx: &Context, period: Period) -> Section<Prose> {
    let mut found: Vec<&Plan> = owed::all_plans(ctx, period);
    if ctx.scope != Scope::Team {
        found.extend(plans(ctx.books, Scope::Team, period, ctx.as_of));
    }
    let mut rows: Vec<Prose> = Vec::new();
    for plan in found {
        let Some(text) = season_of(plan) else { continue };
        if rows.iter().any(|row| row.text == text) {
            continue;
        }
        let whose = match plan.kind {
            PlanKind::Issued => ctx.name_of(plan.owner),
            PlanKind::Own => owed::owner_name(ctx, plan.owner),
        };
        rows.push(Prose { by: whose, text: text.to_owned() });
    }
    Section::new(rows, Vec::new(), || owed::not_planned(&Context { period, ..*ctx }, &say::what_season()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::*;
    use crate::report::fixture::*;
    use crate::tally::Books;
    use crate::words::Lang;

    const CALENDAR: &str = "day\tkind\tzh\ten\n\
        2024-06-10\tholiday\t端午节\tDragon Boat Festival\n\
        2024-09-14\tworkday\t中秋节\tMid-Autumn Festival\n\
        2024-09-15\tholiday\t中秋节\tMid-Autumn Festival\n\
        2024-09-16\tholiday\t中秋节\tMid-Autumn Festival\n\
        2024-09-17\tholiday\t中秋节\tMid-Autumn Festival\n\
        2024-09-29\tworkday\t国庆节\tNational Day\n\
        2024-10-01\tholiday\t国庆节\tNational Day\n\
        2024-10-02\tholiday\t国庆节\tNational Day\n";

    fn with_calendar() -> Workspace {
        let mut at = story();
        at.calendar = Calendar::parse_public(WorkWeek::Six, CALENDAR).expect("a calendar");
        at
    }

    fn of<T>(at: &Workspace, scope: Scope, key: &str, as_of: &str, ask: impl Fn(&Context) -> T) -> T {
        let books = Books::open(at);
        ask(&Context { books: &books, scope, period: period(key), as_of: day(as_of), lang: Lang::Zh })
    }

    fn told(at: &Workspace, key: &str) -> String {
        of(at, Scope::Team, key, "2024-06-30", |ctx| holidays(ctx, ctx.period))
    }

    #[test]
    fn a_holiday_is_told_with_the_sunday_before_it_and_the_days_made_up() {
        let at = with_calendar();
        assert_eq!(told(&at, "2024-06"), "端午节 06-09 至 06-10");
        assert_eq!(told(&at, "2024-Q3"), "中秋节 09-15 至 09-17（09-14 调休上班）");
        assert_eq!(told(&at, "2024-10"), "国庆节 10-01 至 10-02（09-29 调休上班）");
        assert_eq!(told(&at, "2024-08"), "无");
    }

    #[test]
    fn a_year_without_a_notice_says_so_and_a_holiday_soon_after_the_end_is_told() {
        let at = with_calendar();
        assert_eq!(told(&at, "2025-Q1"), "2025年放假安排尚未公布");
        let after = |key| of(&at, Scope::Team, key, "2024-06-30", |ctx| months(ctx, ctx.period).notes.concat());
        assert!(after("2024-Q3").contains("国庆节 10-01 至 10-02"), "{}", after("2024-Q3"));
        assert!(!after("2024-Q4").contains("国庆节"), "{}", after("2024-Q4"));
    }

    #[test]
    fn peaks_and_lows_stand_against_the_mean_of_the_whole_year_before() {
        let mut at = with_calendar();
        at.settings.log_start = Some(day("2023-01-01"));
        for month in 1..=12_usize {
            let yuan = match month {
                7 => 40_000,
                9 => 160_000,
                _ => 100_000,
            };
            let date = format!("2023-{month:02}-12");
            order(&mut at, &date, LI, HONGTU, yuan);
            at.facts.days.push(DayRow {
                head: head(LogSection::Day, month, &date, LI),
                attendance: Some(Attendance::Present),
                leave_kind: None,
                only_plan: false,
            });
        }
        let level = |at: &Workspace, month: usize| {
            of(at, Scope::Team, "2024-Q3", "2024-06-30", |ctx| months(ctx, ctx.period).rows[month].level.clone())
        };
        assert_eq!(level(&at, 0), "淡（月均的 0.40 倍）");
        assert_eq!(level(&at, 1), "平（月均的 1.00 倍）");
        assert_eq!(level(&at, 2), "旺（月均的 1.60 倍）");
        assert_eq!(level(&with_calendar(), 0), "—", "a year that is not on record has neither");
    }

    #[test]
    fn the_season_in_plans_is_told_once_each_and_a_region_reads_the_teams() {
        let mut at = with_calendar();
        let mut team = plan(Scope::Team, "2024-Q3", PlanKind::Issued, &[], &[]);
        team.season = Some("高温做翻新。".into());
        let mut own = plan(Scope::Region(EAST), "2024-Q3", PlanKind::Issued, &[], &[]);
        own.season = Some("高温做翻新。".into());
        at.plans.extend([team, own]);
        let rows =
            |at: &Workspace| of(at, Scope::Region(EAST), "2024-Q3", "2024-06-30", |ctx| emphasis(ctx, ctx.period));
        assert_eq!(rows(&at).rows.len(), 1);
        let of_person = of(&at, Scope::Person(LI), "2024-Q3", "2024-06-30", |ctx| own_emphasis(ctx, ctx.period));
        assert_eq!(of_person.as_deref(), Some("高温做翻新。"));
        assert!(rows(&story()).owed[0].contains("尚未提交"), "{:?}", rows(&story()).owed);
    }
}
