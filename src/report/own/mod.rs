//! Reports of a team's own: an outline of sections, metrics and charts in, their view out. Which parts of built-in
//! reports it holds is asked of here; whoever draws those gives them back as Markdown.

mod charts;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use crate::model::{Amount, Axis, Comparison, Metric, Named, OwnOutline, OwnSection, Workspace};
use crate::report::display::percent_or;
use crate::report::parts::{figures, head};
use crate::report::view::own::{Own, OwnHead, OwnPassage, OwnTable};
use crate::report::{Context, Drawn, Horizon, Outline, Persons, opening};
use crate::tally::{self, Figure, Figures, Row, applies};
use crate::words::own as say;
use crate::words::{Lang, Said};

/// What a report of one's own is, told like a built-in one.
pub fn outline(own: &OwnOutline) -> Outline {
    Outline {
        name: own.name.clone().into(),
        periods: own.period_kind.alone(),
        title: said(&own.title),
        scopes: own.scopes.clone().into(),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoSell,
        persons_own: true,
    }
}

/// Its view; `parts` are the sections' parts of built-in reports, where they have one, in the sections' order.
pub fn view(own: &OwnOutline, ctx: &Context, parts: Vec<Option<String>>) -> Own {
    let known = tally::figures(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    let passages = own.sections.iter().zip(parts).map(|(section, part)| OwnPassage {
        title: in_words(ctx.lang, &section.title),
        text: section.text.clone(),
        part,
        table: (!section.rows.is_empty()).then(|| table(ctx, section, &known)),
    });
    Own {
        head: head::bare(ctx, said(&own.title)),
        opening: opening::progress(ctx, ctx.period, &known).into_iter().collect(),
        cards: figures::cards_of(ctx, &known, &own.metrics),
        sections: passages.collect(),
        drawn: charts::charts(own, ctx).into_iter().map(|(id, _)| id).collect(),
    }
}

/// Its charts by the ids that `drawn` names.
pub fn drawings(own: &OwnOutline, ctx: &Context) -> Vec<Drawn> {
    charts::charts(own, ctx).into_iter().map(|(id, chart)| crate::report::drawn(ctx, &id, &chart)).collect()
}

/// Metrics that can't be broken down as a section or chart asks: its title, the metric, the axes.
pub fn unfit(own: &OwnOutline) -> Vec<(&Named, Metric, &[Axis])> {
    let of_sections = own.sections.iter().filter(|section| !section.rows.is_empty());
    let of_sections = of_sections.map(|section| (&section.title, section.metrics.as_slice(), section.rows.as_slice()));
    let of_charts = own.charts.iter().map(|chart| (&chart.title, chart.metrics.as_slice(), chart.rows.as_slice()));
    of_sections
        .chain(of_charts)
        .flat_map(|(title, metrics, rows)| {
            metrics.iter().filter(|metric| !applies(**metric, rows)).map(move |metric| (title, *metric, rows))
        })
        .collect()
}

/// Whether a workspace's own report of this name takes a built-in one's place.
pub fn replaces(workspace: &Workspace, name: &str) -> bool {
    workspace.outlines.iter().any(|own| own.name == name)
}

fn said(named: &Named) -> Said {
    Said { zh: named.zh.clone(), en: named.en.clone() }
}

fn in_words(lang: Lang, named: &Named) -> String {
    match lang {
        Lang::Zh => named.zh.clone(),
        Lang::En => named.en.clone(),
    }
}

/// A section's metrics; those of any report where it names none.
fn metrics(ctx: &Context, section: &OwnSection) -> Vec<Metric> {
    if !section.metrics.is_empty() {
        return section.metrics.clone();
    }
    let usual = [ctx.sales(), Metric::Collections];
    usual.into_iter().filter(|metric| applies(*metric, &section.rows)).collect()
}

fn table(ctx: &Context, section: &OwnSection, known: &Figures) -> OwnTable {
    let metrics = metrics(ctx, section);
    let rows = tally::breakdown_of(
        ctx.books,
        tally::Question::all(ctx.scope, ctx.period, ctx.as_of),
        &section.rows,
        Some(&metrics),
    );
    let mut rows: Vec<Row> = rows.into_iter().filter(|row| metrics.iter().any(|metric| says(row, *metric))).collect();
    if let Some(by) = section.sort {
        rows.sort_by_key(|row| Reverse(row.figures.get(&by).and_then(|figure| figure.actual)));
    }
    let all = rows.len();
    if let Some(limit) = section.limit {
        rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    }
    let mut notes = Vec::new();
    if rows.is_empty() {
        notes.push(ctx.say(say::no_figures(ctx.period_name(ctx.period))));
    } else if rows.len() < all {
        notes.push(ctx.say(say::cut(rows.len(), all)));
    }
    let heads = section.rows.iter().map(|axis| OwnHead { label: ctx.word(axis.word(), axis.zh()), figures: false });
    let mut heads: Vec<OwnHead> = heads.collect();
    for metric in &metrics {
        heads.push(OwnHead { label: metric_head(ctx, *metric), figures: true });
        for compare in &section.compare {
            heads.push(OwnHead { label: compared_head(ctx, *metric, *compare, metrics.len()), figures: true });
        }
    }
    let cells = |figures: &Figures| -> Vec<String> {
        metrics.iter().flat_map(|metric| cells(ctx, *metric, figures.get(metric), &section.compare)).collect()
    };
    let mut texts: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.group.iter().map(|key| ctx.key(Some(key))).chain(cells(&row.figures)).collect())
        .collect();
    let totals = usize::from(texts.len() > 1);
    if totals > 0 {
        // The scope's own figures, not the rows' sum: they hold for what does not add up too, and where rows were cut.
        let mut total = vec![String::new(); section.rows.len()];
        total[0] = ctx.say(crate::words::monthly_report::total());
        texts.push(total.into_iter().chain(cells(known)).collect());
    }
    OwnTable { heads, rows: texts, totals, notes }
}

fn says(row: &Row, metric: Metric) -> bool {
    row.figures
        .get(&metric)
        .is_some_and(|figure| figure.target.is_some() || figure.actual.is_some_and(|actual| actual != Amount::ZERO))
}

/// A metric's cell, then one for each comparison.
fn cells(ctx: &Context, metric: Metric, figure: Option<&Figure>, compare: &[Comparison]) -> Vec<String> {
    let figure = figure.copied().unwrap_or_default();
    let compared = compare.iter().map(|compare| match compare {
        Comparison::Target => ctx.target(metric, figure.target.as_ref()),
        Comparison::Completion => percent_or(figure.completion),
        Comparison::Previous => ctx.previous(metric, &figure),
        Comparison::LastYear => ctx.last_year(metric, &figure),
    });
    std::iter::once(ctx.amount_or(metric, figure.actual)).chain(compared).collect()
}

/// A metric's name with the unit of money.
fn metric_head(ctx: &Context, metric: Metric) -> String {
    let name = ctx.metric(metric);
    if metric.is_money() { ctx.say(say::with_unit(name, ctx.unit_word())) } else { name }
}

/// What a metric stands beside; with the metric's name where there are several.
fn compared_head(ctx: &Context, metric: Metric, compare: Comparison, metrics: usize) -> String {
    let word = ctx.word(compare.word(), compare.zh());
    let word = if compare == Comparison::Target && metric.is_money() {
        ctx.say(say::with_unit(word, ctx.unit_word()))
    } else {
        word
    };
    if metrics > 1 { ctx.say(say::of_metric(ctx.metric(metric), word)) } else { word }
}
