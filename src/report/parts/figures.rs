//! Figures beside target, time progress, the period before and last year.

use crate::model::{Amount, Day, Metric, Period};
use crate::report::Context;
use crate::report::display::{NOTHING, percent, percent_or};
use crate::report::view::{Card, FigureRow};
use crate::tally::{self, Comparable, Figure, Figures, Progress, Receivable};
use crate::words::report as say;

/// How far a figure is on a day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    /// What was reached.
    pub(crate) actual: Amount,
    /// What is to be reached.
    pub(crate) target: Amount,
    /// Working days over and in all.
    pub(crate) progress: Progress,
}

impl Standing {
    /// Of a figure that has both.
    pub(crate) fn of(figure: &Figure, progress: Progress) -> Option<Standing> {
        Some(Standing { actual: figure.actual?, target: figure.target.as_ref()?.amount, progress })
    }
    /// Working days left.
    pub(crate) fn days_left(&self) -> usize {
        self.progress.total.saturating_sub(self.progress.worked)
    }
    /// Working days over ÷ working days.
    pub(crate) fn time(&self) -> Amount {
        share_of_time(self.progress)
    }
    /// Actual ÷ target; `None` for a zero target.
    pub(crate) fn completion(&self) -> Option<Amount> {
        self.actual.over(self.target)
    }
    /// What is missing; nothing or less once reached.
    pub(crate) fn gap(&self) -> Amount {
        self.target - self.actual
    }
    /// Actual − target × time progress: what it is ahead, negative if behind.
    pub(crate) fn lead(&self) -> Amount {
        self.actual - self.target.times(self.time()).unwrap_or_default()
    }
    /// What each working day brought so far.
    pub(crate) fn pace(&self) -> Option<Amount> {
        self.actual.over(Amount::count(self.progress.worked))
    }
    /// What each working day left has to bring; `None` if reached or no day is left.
    pub(crate) fn pace_needed(&self) -> Option<Amount> {
        if self.gap() > Amount::ZERO { self.gap().over(Amount::count(self.days_left())) } else { None }
    }
}

/// Working days over ÷ working days; all of it where a period has none.
pub(crate) fn share_of_time(progress: Progress) -> Amount {
    Amount::count(progress.worked).over(Amount::count(progress.total)).unwrap_or(Amount::ONE)
}

/// A figure's row; pace as money or with one decimal.
pub(crate) fn row(ctx: &Context, metric: Metric, figure: &Figure, progress: Progress) -> FigureRow {
    let standing = Standing::of(figure, progress);
    let pace = |amount: Option<Amount>| {
        amount.map_or_else(
            || NOTHING.to_owned(),
            |a| if metric.is_money() { ctx.money(a) } else { crate::report::display::minus(&a.grouped(1)) },
        )
    };
    let ceiling = metric == Metric::Expenses;
    let gap = standing.map(|s| s.gap()).filter(|gap| *gap > Amount::ZERO || ceiling);
    let gap = match gap {
        Some(gap) if ceiling && gap.is_negative() => ctx.say(say::exceeds(ctx.money(gap.abs()))),
        Some(gap) if ceiling => ctx.say(say::left_of(ctx.money(gap))),
        gap => ctx.amount_or(metric, gap),
    };
    let standing = standing.filter(|_| !ceiling);
    FigureRow {
        metric: metric.word(),
        label: ctx.metric(metric),
        target: ctx.target(metric, figure.target.as_ref()),
        actual: ctx.amount_or(metric, figure.actual),
        completion: percent_or(figure.completion),
        time: percent(share_of_time(progress)),
        gap,
        previous: ctx.previous(metric, figure),
        last_year: ctx.last_year(metric, figure),
        pace_needed: pace(standing.and_then(|s| s.pace_needed())),
        pace: pace(standing.and_then(|s| s.pace())),
    }
}

/// Rows of the metrics that every plan stands on, and of others that have a target or, if `all`, a figure.
pub(crate) fn rows(
    ctx: &Context,
    figures: &Figures,
    period: Period,
    always: &[Metric],
    others: &[Metric],
) -> Vec<FigureRow> {
    let progress = crate::tally::time_progress(ctx.books, period, ctx.as_of);
    let wanted = always.iter().map(|&m| (m, true)).chain(others.iter().map(|&m| (m, false)));
    wanted
        .filter_map(|(metric, always)| {
            let figure = figures.get(&metric)?;
            (always || figure.target.is_some()).then(|| row(ctx, metric, figure, progress))
        })
        .collect()
}

/// Where Spring Festival makes a period unlike the ones its figures stand beside: a sentence for the period before and
/// one for the year before, each only if a figure is compared with it.
pub(crate) fn festival_notes<'f>(
    ctx: &Context,
    period: Period,
    shown: &(impl Iterator<Item = &'f Figure> + Clone),
) -> Vec<String> {
    let (previous, last_year) = tally::comparable(ctx.books, period, ctx.as_of);
    let previous = previous.filter(|_| shown.clone().any(|figure| figure.previous.is_some()));
    let last_year = last_year.filter(|_| shown.clone().any(|figure| figure.last_year.is_some()));
    let note = |other: Comparable| {
        let shift = tally::festival_shift(ctx.books, period, other, ctx.as_of)?;
        let name = |period: Period, through: Day| {
            let name = ctx.period_name(period);
            if through < period.end() { ctx.say(say::stretch_through(name, ctx.day(through))) } else { name }
        };
        let (this, that) = (name(period, ctx.as_of), name(other.period, other.through));
        let fewer = shift.days > shift.other;
        let sentence = if fewer { say::festival_fewer } else { say::festival_more };
        Some(ctx.say(sentence(this, shift.days.abs_diff(shift.other), that)))
    };
    [previous, last_year].into_iter().flatten().filter_map(note).collect()
}

/// Metrics as key figures, against target, the period before and last year.
pub(crate) fn cards_of(ctx: &Context, figures: &Figures, metrics: &[Metric]) -> Vec<Card> {
    let card = |metric: &Metric| {
        let (metric, figure) = (*metric, figures.get(metric)?);
        Some(Card {
            id: metric.word(),
            label: ctx.metric(metric),
            value: ctx.amount_or(metric, figure.actual),
            first: ctx.say(match figure.target {
                Some(_) => {
                    let target = ctx.target(metric, figure.target.as_ref());
                    say::card_target(target, percent_or(figure.completion))
                }
                None => say::card_no_target(),
            }),
            second: ctx.say(say::card_previous(ctx.previous(metric, figure))),
            third: ctx.say(say::card_last_year(ctx.last_year(metric, figure))),
        })
    };
    metrics.iter().filter_map(card).collect()
}

/// The key figures of a period: sales, collections, new customers, and what is overdue.
pub(crate) fn cards(ctx: &Context, figures: &Figures, owes: &[Receivable]) -> Vec<Card> {
    let mut cards = cards_of(ctx, figures, &[ctx.sales(), Metric::Collections, Metric::NewCustomers]);
    let late: Vec<Amount> = owes.iter().filter_map(|r| r.overdue.filter(|o| *o > Amount::ZERO)).collect();
    if owes.iter().any(|r| r.overdue.is_some()) {
        let (sum, whole): (Amount, Amount) = (late.iter().copied().sum(), owes.iter().map(|r| r.balance).sum());
        cards.push(Card {
            id: Metric::Overdue.word(),
            label: ctx.metric(Metric::Overdue),
            value: ctx.money(sum),
            first: match sum.over(whole).filter(|_| whole >= sum) {
                Some(share) => ctx.say(say::card_of_receivable(percent(share))),
                None => String::new(),
            },
            second: ctx.say(say::card_customers(late.len())),
            third: String::new(),
        });
    }
    cards
}
