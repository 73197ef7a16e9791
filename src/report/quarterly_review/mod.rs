//! O10, the quarterly review: what the last one left, seven parts about the work, what was found spread over the months
//! after, and the next quarter. It looks at work, not at people.

mod development;
mod last;
mod markets;
mod opening;
mod rivals;
#[cfg(test)]
mod tests;

use crate::model::{Amount, CustomerClass, Metric, Period, PeriodKind, PersonId, ReviewText, Scope, ScopeKind};
use crate::report::display::{NOTHING, percent_or};
use crate::report::parts::dealers::{self, Dealer};
use crate::report::parts::logged::Known;
use crate::report::parts::quarter_words::{self, Words};
use crate::report::parts::spread::{self, Spread};
use crate::report::parts::{
    figures, head, owed, past, promotions, quarter_targets, rivals as moves, sales, season, study,
};
use crate::report::view::quarterly_review::{
    KeyDealers, KeyMarkets, LastQuarter, NextQuarter, Products, QuarterMonthRow, QuarterRivals, QuarterlyReview,
    Strategy, TrainingDone, TrainingMonthRow,
};
use crate::report::view::{FigureRow, Head, Section, Signer};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::{self, Course, Figures, Networked};
use crate::words::monthly_report as monthly;
use crate::words::quarterly as say;
use crate::words::report as common;

/// The outline. Known on the 8th day after the quarter: its last month's reviews come in those days. Of no person: it
/// is about the work.
pub(super) fn outline() -> Outline {
    Outline {
        name: "quarterly-review".into(),
        periods: &[PeriodKind::Quarter],
        title: say::quarterly_review(),
        scopes: ScopeKind::ALL.iter().copied().filter(|kind| *kind != ScopeKind::Person).collect(),
        horizon: Horizon::Afterwards,
        persons: Persons::WhoSell,
        persons_own: false,
    }
}

/// What several parts rest on, counted once.
struct Facts<'a> {
    known: Known<'a>,
    network: Vec<Networked>,
    dealers: Vec<Dealer>,
    spread: Spread,
    courses: Vec<Course<'a>>,
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> QuarterlyReview {
    let known = Known::of(ctx);
    let facts = Facts {
        network: tally::network(ctx.books, ctx.scope, ctx.period, ctx.as_of),
        dealers: key_dealers(ctx, &known),
        spread: spread::gather(ctx, ctx.period),
        courses: study::gather(ctx),
        known,
    };
    let words = Words::of(ctx, ctx.period);
    let known = &facts.known;
    let name = |period: Option<Period>| period.map_or_else(String::new, |period| ctx.short(period));
    QuarterlyReview {
        head: review_head(ctx, &words),
        opening: opening::points(ctx, &facts),
        quarter: ctx.short(ctx.period),
        last_quarter: name(ctx.period.previous()),
        next_quarter: name(ctx.period.next()),
        cards: figures::cards(ctx, &known.figures, &known.owes),
        last: LastQuarter {
            problems: last::problems(ctx, known),
            words: last::words(ctx),
            asked: last::asked(ctx),
            months: quarter_words::months(ctx),
        },
        strategy: Strategy {
            meant: meant(ctx, ctx.period),
            figures: figure_rows(ctx, known),
            months: months(ctx, known),
            promotions: promotions::held(ctx),
            texts: words
                .texts(ctx, &[ReviewText::Strategy, ReviewText::Summary, ReviewText::Causes, ReviewText::Comment]),
        },
        development: development::section(ctx, &facts, &words),
        products: Products {
            lines: lines(ctx, known),
            products: sales::products(ctx, known),
            texts: words.texts(ctx, &[ReviewText::Products]),
        },
        rivals: QuarterRivals {
            brands: rivals::brands(ctx),
            affected: moves::affected(ctx, known),
            texts: words.texts(ctx, &[ReviewText::Competitors]),
        },
        dealers: KeyDealers {
            figures: dealer_figures(ctx, &facts),
            standing: dealer_standing(ctx, &facts),
            texts: words.texts(ctx, &[ReviewText::KeyDealers]),
        },
        markets: KeyMarkets {
            table: markets::section(ctx, known),
            texts: words.texts(ctx, &[ReviewText::KeyMarkets, ReviewText::Market]),
        },
        training: TrainingDone {
            months: trained(ctx),
            courses: study::section(ctx, &facts.courses),
            texts: words.texts(ctx, &[ReviewText::Training, ReviewText::Mistakes, ReviewText::Corrections]),
        },
        spread: facts.spread.section(ctx),
        ahead: ahead(ctx, &words),
    }
}

/// The head; who answers for the scope signs, and who led the review.
fn review_head(ctx: &Context, words: &Words) -> Head {
    let review = words.own();
    let signer = |role: String, who: Option<PersonId>, at: Option<crate::model::Moment>| Signer {
        role,
        name: who.map_or_else(String::new, |id| ctx.person(id)),
        date: at.map_or_else(String::new, |at| at.day.to_string()),
    };
    let by = owed::manager(ctx, ctx.scope);
    let led = crate::words::monthly_review::led_by();
    Head {
        signers: vec![
            signer(ctx.say(common::made()), by, review.and_then(|review| review.submitted_at)),
            signer(ctx.say(led), review.and_then(|r| r.reviewed_by), review.and_then(|r| r.reviewed_at)),
        ],
        title: ctx.say(common::title(&ctx.scope_name(), &ctx.period_name(ctx.period), &say::title_review())),
        ..head::bare(ctx, say::quarterly_review())
    }
}

/// What plans for a quarter put first, and say of the season.
fn meant(ctx: &Context, quarter: Period) -> Vec<String> {
    let mut all = quarter_words::focus(ctx, quarter);
    let season = season::own_emphasis(ctx, quarter);
    all.extend(season.map(|text| ctx.say(common::season(text.trim_end_matches(['。', '.'])))));
    if all.is_empty() {
        all.push(quarter_words::no_focus(ctx, quarter));
    }
    all
}

fn figure_rows(ctx: &Context, known: &Known) -> Section<FigureRow> {
    let always = [ctx.sales(), Metric::Collections, Metric::NewCustomers, Metric::Network, Metric::Expenses];
    let others = [Metric::Orders, Metric::Visits, Metric::CustomersVisited, Metric::CallsMade, Metric::Leads];
    let rows = figures::rows(ctx, &known.figures, ctx.period, &always, &others);
    let shown = always.iter().chain(&others).filter_map(|metric| known.figures.get(metric));
    let mut notes = figures::festival_notes(ctx, ctx.period, &shown);
    if known.figures.values().all(|figure| figure.target.is_none()) {
        notes.push(ctx.say(common::no_quarter_targets(ctx.short(ctx.period))));
    }
    Section::told(rows, notes)
}

/// Expenses ÷ sales.
fn expense_ratio(figures: &Figures, sales: Metric) -> Option<Amount> {
    let of = |metric| figures.get(&metric).and_then(|figure| figure.actual);
    of(Metric::Expenses)?.over(of(sales).filter(|sales| *sales > Amount::ZERO)?)
}

fn month_row(ctx: &Context, name: String, period: Period, figures: &Figures) -> QuarterMonthRow {
    let of = |metric: Metric| figures.get(&metric).copied().unwrap_or_default();
    let (sold, paid, spent) = (of(ctx.sales()), of(Metric::Collections), of(Metric::Expenses));
    let mix = tally::mix(ctx.books, ctx.scope, period, ctx.as_of);
    QuarterMonthRow {
        month: name,
        sales: ctx.money_or(sold.actual),
        sales_target: ctx.target(ctx.sales(), sold.target.as_ref()),
        sales_done: percent_or(sold.completion),
        money: ctx.money_or(paid.actual),
        money_target: ctx.target(Metric::Collections, paid.target.as_ref()),
        money_done: percent_or(paid.completion),
        expenses: spent.actual.map_or_else(|| NOTHING.to_owned(), |amount| ctx.yuan(amount)),
        ratio: percent_or(expense_ratio(figures, ctx.sales())),
        new_share: percent_or(mix.new_share()),
    }
}

/// The quarter month by month.
fn months(ctx: &Context, known: &Known) -> Section<QuarterMonthRow> {
    let months = ctx.period.parts(PeriodKind::Month).into_iter();
    let row = |month: Period| {
        if month.start() > ctx.as_of {
            let figures = tally::figures(ctx.books, ctx.scope, month, ctx.as_of);
            let target =
                |metric: Metric| ctx.target(metric, figures.get(&metric).and_then(|figure| figure.target.as_ref()));
            let nothing = || NOTHING.to_owned();
            return QuarterMonthRow {
                month: ctx.short(month),
                sales: nothing(),
                sales_target: target(ctx.sales()),
                sales_done: nothing(),
                money: nothing(),
                money_target: target(Metric::Collections),
                money_done: nothing(),
                expenses: nothing(),
                ratio: nothing(),
                new_share: nothing(),
            };
        }
        month_row(ctx, ctx.short(month), month, &past::known(ctx, month))
    };
    let mut rows: Vec<QuarterMonthRow> = months.map(row).collect();
    rows.push(month_row(ctx, ctx.say(monthly::total()), ctx.period, &known.figures));
    let notes = vec![ctx.say(say::months_note())];
    Section { rows, totals: 1, notes, owed: Vec::new() }
}

/// Product lines, with what of the sales is new and worth more.
fn lines(ctx: &Context, known: &Known) -> Section<crate::report::view::monthly_report::SalesRow> {
    let mut section = sales::lines(ctx, known);
    section.notes.extend(opening::mix(ctx).into_iter().map(|said| ctx.say(said)));
    section
}

/// The dealers of class key, the weightiest first.
fn key_dealers(ctx: &Context, known: &Known) -> Vec<Dealer> {
    let mut all = dealers::gather(ctx, known);
    all.retain(|dealer| ctx.roster().customer(dealer.state.customer).at(ctx.until()).class == CustomerClass::Key);
    all
}

fn no_key_dealers(ctx: &Context) -> String {
    ctx.say(say::no_key_dealers(ctx.scope_name(), ctx.answers()))
}

fn dealer_figures(ctx: &Context, facts: &Facts) -> Section<crate::report::view::monthly_review::DealerRow> {
    if facts.dealers.is_empty() {
        return Section::told(Vec::new(), vec![no_key_dealers(ctx)]);
    }
    dealers::figures(ctx, &facts.known, &facts.dealers)
}

fn dealer_standing(ctx: &Context, facts: &Facts) -> Section<crate::report::view::monthly_review::StandingRow> {
    if facts.dealers.is_empty() {
        return Section::told(Vec::new(), vec![no_key_dealers(ctx)]);
    }
    dealers::standing(ctx, &facts.dealers)
}

/// The areas that are to hold trainings: the regions of a team, else the scope itself.
fn training_areas(ctx: &Context) -> Vec<Scope> {
    let regions: Vec<Scope> = ctx.roster().regions().into_iter().map(Scope::Region).collect();
    let here = |scope: &Scope| !ctx.roster().members(*scope, ctx.period.start(), ctx.period.end()).is_empty();
    let regions: Vec<Scope> = regions.into_iter().filter(here).collect();
    if ctx.scope == Scope::Team && !regions.is_empty() { regions } else { vec![ctx.scope] }
}

/// The areas where nobody of them taught or learned in a month.
fn without_training(ctx: &Context, month: Period) -> Vec<Scope> {
    let none = |scope: &Scope| tally::courses(ctx.books, *scope, month, ctx.as_of).is_empty();
    training_areas(ctx).into_iter().filter(none).collect()
}

/// Trainings by month, with the areas that held none.
fn trained(ctx: &Context) -> Section<TrainingMonthRow> {
    let row = |month: Period| {
        let of_month = Context { period: month, ..*ctx };
        let courses = study::gather(&of_month);
        let sum = study::count(&of_month, &courses);
        let without: Vec<String> = without_training(ctx, month).into_iter().map(|scope| ctx.name_of(scope)).collect();
        TrainingMonthRow {
            month: ctx.short(month),
            held: courses.len().to_string(),
            hours: study::hours(sum.hours),
            learners: sum.learners.to_string(),
            without: if without.is_empty() { NOTHING.to_owned() } else { ctx.list(&without) },
        }
    };
    let months = ctx.period.parts(PeriodKind::Month).into_iter().filter(|month| month.start() <= ctx.as_of);
    let rows: Vec<TrainingMonthRow> = months.map(row).collect();
    let notes = if rows.is_empty() { Vec::new() } else { vec![ctx.say(say::training_note())] };
    Section::new(rows, notes, || ctx.say(say::no_month_yet(ctx.short(ctx.period))))
}

/// The next quarter: targets, what comes first, what reviews say is to be done.
fn ahead(ctx: &Context, words: &Words) -> NextQuarter {
    let next = ctx.period.next().unwrap_or(ctx.period);
    let mut focus = meant(ctx, next);
    focus.push(ctx.say(say::holidays_of(ctx.short(next), season::holidays(ctx, next))));
    let kinds = [ReviewText::Next, ReviewText::Proposals, ReviewText::Guidance, ReviewText::Reply];
    NextQuarter { targets: quarter_targets::table(ctx, next), focus, words: words.texts(ctx, &kinds) }
}

/// What was taken from a metric of the quarter before: for the words of the opening.
fn before(ctx: &Context) -> Option<Period> {
    ctx.period.previous().filter(|before| past::on_record(ctx, *before))
}

/// A sum of several rows, for totals.
fn total(ctx: &Context) -> String {
    ctx.say(monthly::total())
}
