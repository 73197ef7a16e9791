//! How values are shown: the one definition of money, shares, changes, days and names in reports.

use crate::model::{
    Amount, AreaId, CustomerId, Dates, Day, Metric, Moment, MoneyUnit, Party, Period, PeriodKind, PersonId, ProjectId,
    Roster, Scope, Settings, TargetBasis, Who,
};
use crate::report::Context;
use crate::tally::{Figure, Target, TargetSource};
use crate::words::report as say;
use crate::words::{Lang, Said};

/// What cannot be said.
pub(crate) const NOTHING: &str = "—";

impl<'a> Context<'a> {
    pub(crate) fn settings(&self) -> &'a Settings {
        &self.books.workspace().settings
    }

    pub(crate) fn roster(&self) -> &'a Roster {
        &self.books.workspace().roster
    }

    /// A sentence in the report's language.
    pub(crate) fn say(&self, said: Said) -> String {
        said.into_lang(self.lang)
    }

    /// The metric that sales targets are held against.
    pub(crate) fn sales(&self) -> Metric {
        match self.settings().target_basis {
            TargetBasis::Ordered => Metric::Sales,
            TargetBasis::Shipped => Metric::Shipped,
        }
    }

    /// Money in the report's unit: `28.0` 万元, `280,150` 元.
    pub(crate) fn money(&self, amount: Amount) -> String {
        match self.settings().units {
            MoneyUnit::Wan => minus(&amount.over(Amount::int(10_000)).unwrap_or_default().grouped(1)),
            MoneyUnit::Yuan => minus(&amount.grouped(0)),
        }
    }

    /// Whether an amount of money above nothing is more than nothing as shown.
    pub(crate) fn shows(&self, amount: Amount) -> bool {
        let places = match self.settings().units {
            MoneyUnit::Wan => amount.over(Amount::int(1_000)).unwrap_or_default(),
            MoneyUnit::Yuan => amount,
        };
        places.round(0) > Amount::ZERO
    }

    /// Money in the report's unit, or `—`.
    pub(crate) fn money_or(&self, amount: Option<Amount>) -> String {
        amount.map_or_else(|| NOTHING.to_owned(), |a| self.money(a))
    }

    /// Money with its unit, for sentences: `28.0 万元`.
    pub(crate) fn sum(&self, amount: Amount) -> String {
        self.say(say::with_unit(self.money(amount), self.unit_word()))
    }

    /// The unit of money as sentences say it.
    pub(crate) fn unit_word(&self) -> String {
        let currency = &self.settings().currency;
        match (self.settings().units, currency == "CNY") {
            (MoneyUnit::Wan, true) => self.say(say::short_wan()),
            (MoneyUnit::Wan, false) => self.say(say::short_wan_of(currency)),
            (MoneyUnit::Yuan, _) => self.unit(),
        }
    }

    /// Yuan with their unit, for sentences about small amounts.
    pub(crate) fn small_sum(&self, amount: Amount) -> String {
        let currency = &self.settings().currency;
        let unit = if currency == "CNY" { self.say(say::unit_yuan()) } else { currency.clone() };
        self.say(say::with_unit(minus(&amount.grouped(0)), unit))
    }

    /// Yuan and cents, for expenses: `1,234.50`, `1,200`.
    #[expect(clippy::unused_self, reason = "one way to ask for every display")]
    pub(crate) fn yuan(&self, amount: Amount) -> String {
        minus(&amount.grouped(if amount == amount.round(0) { 0 } else { 2 }))
    }

    /// The unit of money in reports.
    pub(crate) fn small_unit(&self) -> String {
        let currency = &self.settings().currency;
        self.say(if currency == "CNY" { say::unit_yuan() } else { Said::same(currency) })
    }

    pub(crate) fn unit(&self) -> String {
        let currency = &self.settings().currency;
        self.say(match (self.settings().units, currency == "CNY") {
            (MoneyUnit::Wan, true) => say::unit_wan(),
            (MoneyUnit::Yuan, true) => say::unit_yuan(),
            (MoneyUnit::Wan, false) => say::unit_wan_of(currency),
            (MoneyUnit::Yuan, false) => Said::same(currency),
        })
    }

    /// A metric's amount: money in the report's unit, counts as they are.
    pub(crate) fn amount(&self, metric: Metric, amount: Amount) -> String {
        if metric.is_money() { self.money(amount) } else { count(amount) }
    }

    /// A metric's amount or `—`.
    pub(crate) fn amount_or(&self, metric: Metric, amount: Option<Amount>) -> String {
        amount.map_or_else(|| NOTHING.to_owned(), |a| self.amount(metric, a))
    }

    /// A target, marked where members are missing in it or it is a share of its months.
    pub(crate) fn target(&self, metric: Metric, target: Option<&Target>) -> String {
        match target {
            None => NOTHING.to_owned(),
            Some(t) if t.source == TargetSource::Incomplete => self.say(say::incomplete(self.amount(metric, t.amount))),
            Some(t) if t.source == TargetSource::Derived => {
                self.say(say::derived(self.amount(metric, t.amount.round(2))))
            }
            Some(t) => self.amount(metric, t.amount),
        }
    }

    /// A figure against another: money by share, counts by difference; marked where 折算.
    pub(crate) fn change(&self, metric: Metric, now: Option<Amount>, then: Option<Amount>, prorated: bool) -> String {
        let (Some(now), Some(then)) = (now, then) else { return NOTHING.to_owned() };
        let difference = now - then;
        if difference.is_zero() {
            return self.say(say::unchanged());
        }
        let share = (metric.is_money() && then > Amount::ZERO).then(|| difference.abs().over(then)).flatten();
        // Beyond tenfold a share says less than the difference.
        let size = match share.filter(|share| *share < Amount::int(10)) {
            Some(share) => percent(share),
            None => self.amount(metric, difference.abs()),
        };
        let mark = if prorated { "*" } else { "" };
        format!("{} {size}{mark}", if difference.is_negative() { "▼" } else { "▲" })
    }

    /// Like [`change`](Self::change), for amounts shown in yuan.
    pub(crate) fn yuan_change(&self, now: Option<Amount>, then: Option<Amount>) -> String {
        let (Some(now), Some(then)) = (now, then) else { return NOTHING.to_owned() };
        let difference = now - then;
        let share = if then > Amount::ZERO { difference.abs().over(then) } else { None };
        let size = match share.filter(|share| *share < Amount::int(10)) {
            Some(share) => percent(share),
            None => self.yuan(difference.abs()),
        };
        match (difference.is_zero(), difference.is_negative()) {
            (true, _) => self.say(say::unchanged()),
            (false, true) => format!("▼ {size}"),
            (false, false) => format!("▲ {size}"),
        }
    }

    /// A figure against the period before.
    pub(crate) fn previous(&self, metric: Metric, figure: &Figure) -> String {
        self.change(metric, figure.actual, figure.previous, figure.prorated.previous)
    }

    /// A figure against the same period a year earlier.
    pub(crate) fn last_year(&self, metric: Metric, figure: &Figure) -> String {
        self.change(metric, figure.actual, figure.last_year, figure.prorated.last_year)
    }

    /// A metric's name, with its unit where it is not money.
    pub(crate) fn metric(&self, metric: Metric) -> String {
        self.say(say::metric(metric.word()))
    }

    /// A word of one of the contract's enumerations.
    pub(crate) fn word(&self, en: &str, zh: &str) -> String {
        match self.lang {
            Lang::Zh => zh.to_owned(),
            Lang::En => en.replace('_', " "),
        }
    }

    /// A day: `05-28` in the year of the report's period, `2023-12-28` in others.
    pub(crate) fn day(&self, day: Day) -> String {
        let full = day.to_string();
        if day.year() == self.period.start().year() { full[5..].to_owned() } else { full }
    }

    pub(crate) fn day_or(&self, day: Option<Day>) -> String {
        day.map_or_else(|| NOTHING.to_owned(), |d| self.day(d))
    }

    pub(crate) fn moment(&self, moment: Moment) -> String {
        match moment.time {
            Some(time) => format!("{} {time}", self.day(moment.day)),
            None => self.day(moment.day),
        }
    }

    /// Days and stretches: `06-04、06-10～06-12`.
    pub(crate) fn dates(&self, dates: &Dates) -> String {
        let mut all: Vec<(Day, Day)> = Vec::new();
        let mut sorted = dates.0.clone();
        sorted.sort_unstable();
        for (from, to) in sorted {
            match all.last_mut().filter(|last| from <= last.1) {
                Some(last) => last.1 = last.1.max(to),
                None => all.push((from, to)),
            }
        }
        let shown = all.iter().map(|&(from, to)| self.stretch(from, to)).collect::<Vec<_>>();
        if shown.is_empty() { NOTHING.to_owned() } else { self.list(&shown) }
    }

    /// A stretch of days: `06-10～06-12`.
    pub(crate) fn stretch(&self, from: Day, to: Day) -> String {
        if from == to { self.day(from) } else { self.say(say::stretch(self.day(from), self.day(to))) }
    }

    /// Names one after another.
    pub(crate) fn list(&self, all: &[String]) -> String {
        all.join(match self.lang {
            Lang::Zh => "、",
            Lang::En => ", ",
        })
    }

    /// Parts of a clause one after another.
    pub(crate) fn commas(&self, all: &[String]) -> String {
        all.join(match self.lang {
            Lang::Zh => "，",
            Lang::En => ", ",
        })
    }

    /// Clauses one after another.
    pub(crate) fn clauses(&self, all: &[String]) -> String {
        all.join(match self.lang {
            Lang::Zh => "；",
            Lang::En => "; ",
        })
    }

    /// Sentences one after another.
    /// Sentences one by one.
    pub(crate) fn each(&self, all: Vec<Said>) -> Vec<String> {
        all.into_iter().map(|said| self.say(said)).collect()
    }

    pub(crate) fn sentences(&self, all: Vec<Said>) -> String {
        self.each(all).join(match self.lang {
            Lang::Zh => "",
            Lang::En => " ",
        })
    }

    pub(crate) fn person(&self, id: PersonId) -> String {
        self.roster().person(id).name.clone()
    }

    pub(crate) fn customer(&self, id: CustomerId) -> String {
        self.roster().customer(id).at(self.as_of).name.clone()
    }

    pub(crate) fn area(&self, id: Option<AreaId>) -> String {
        id.map_or_else(|| NOTHING.to_owned(), |id| self.roster().area(id).name.clone())
    }

    pub(crate) fn project(&self, id: ProjectId) -> String {
        let project = self.roster().project(id);
        if project.id == project.name { project.name.clone() } else { format!("{} {}", project.id, project.name) }
    }

    pub(crate) fn party(&self, party: &Party) -> String {
        match party {
            Party::Customer(id) => self.customer(*id),
            Party::Prospect(name) => name.to_string(),
        }
    }

    pub(crate) fn party_or(&self, party: Option<&Party>) -> String {
        party.map_or_else(|| NOTHING.to_owned(), |p| self.party(p))
    }

    pub(crate) fn who(&self, who: &Who) -> String {
        match who {
            Who::Person(id) => self.person(*id),
            Who::Other(name) => name.to_string(),
        }
    }

    pub(crate) fn staff(&self, staff: &[Who]) -> String {
        let names: Vec<String> = staff.iter().map(|w| self.who(w)).collect();
        if names.is_empty() { NOTHING.to_owned() } else { self.list(&names) }
    }

    /// Whose customer it is on the as-of day.
    pub(crate) fn owner(&self, customer: CustomerId) -> String {
        let owner = self.roster().customer(customer).at(self.as_of).owner;
        owner.map_or_else(|| NOTHING.to_owned(), |id| self.person(id))
    }

    /// Where a customer is: its area, else its region.
    pub(crate) fn whereabouts(&self, customer: CustomerId) -> Option<AreaId> {
        let state = self.roster().customer(customer).at(self.as_of);
        state.area.or(state.region)
    }

    /// The scope's name.
    pub(crate) fn scope_name(&self) -> String {
        self.name_of(self.scope)
    }

    /// A scope's name.
    pub(crate) fn name_of(&self, scope: Scope) -> String {
        match scope {
            Scope::Team => self.settings().name.clone().unwrap_or_else(|| self.say(say::whole_team())),
            Scope::Region(area) | Scope::City(area) | Scope::Group(area) => self.roster().area(area).name.clone(),
            Scope::Person(id) => self.person(id),
        }
    }

    /// A period in words: `2024年6月`, `2024年二季度`.
    pub(crate) fn period_name(&self, period: Period) -> String {
        let day = period.start();
        let year = day.year();
        self.say(match period.kind() {
            PeriodKind::Day => Said::same(day.to_string()),
            PeriodKind::Week => {
                let (year, week) = day.iso_week();
                say::year_and(year, &say::week(week))
            }
            PeriodKind::Month | PeriodKind::Quarter => say::year_and(year, &self.said_short(period)),
            PeriodKind::Year => say::year(year),
        })
    }

    fn said_short(&self, period: Period) -> Said {
        let month = period.start().month();
        match period.kind() {
            PeriodKind::Month => say::month(month),
            PeriodKind::Quarter => say::quarter((month - 1) / 3 + 1),
            PeriodKind::Week => say::week(period.start().iso_week().1),
            _ => Said::same(self.period_name(period)),
        }
    }

    /// A week, month or quarter in words, without its year if it is the report's.
    pub(crate) fn short(&self, period: Period) -> String {
        if period.start().year() == self.period.start().year() {
            self.say(self.said_short(period))
        } else {
            self.period_name(period)
        }
    }
}

/// Figures read better with a true minus sign, and Markdown takes a hyphen at a line's start for a list.
pub(crate) fn minus(text: &str) -> String {
    text.strip_prefix('-').map_or_else(|| text.to_owned(), |rest| format!("−{rest}"))
}

/// A count, with one decimal if it is not whole: `12`, `4.5`.
pub(crate) fn count(amount: Amount) -> String {
    minus(&amount.grouped(u32::from(amount != amount.round(0))))
}

/// A share: `65.3 %`.
pub(crate) fn percent(share: Amount) -> String {
    format!("{} %", minus(&(share.times(Amount::int(100)).unwrap_or_default()).grouped(1)))
}

/// A share or `—`.
pub(crate) fn percent_or(share: Option<Amount>) -> String {
    share.map_or_else(|| NOTHING.to_owned(), percent)
}

/// A text, or `—`.
pub(crate) fn text_or(text: Option<&str>) -> String {
    text.map(str::trim).filter(|t| !t.is_empty()).unwrap_or(NOTHING).to_owned()
}

/// Points, to two places where they have them.
pub(crate) fn points(amount: Amount) -> String {
    let rounded = amount.round(2);
    let places = [0, 1].into_iter().find(|&places| rounded.round(places) == rounded).unwrap_or(2);
    minus(&rounded.grouped(places))
}

/// Points taken off, or `—` for none.
pub(crate) fn points_or(amount: Amount) -> String {
    if amount.is_zero() { NOTHING.to_owned() } else { points(amount) }
}
