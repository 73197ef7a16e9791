//! What holds whatever the figures and names are.

use proptest::prelude::*;
use salesreport::chart::scene::{Area, Mark, Point, Scene};
use salesreport::chart::{
    Caption, Chart, Funnel, Milestone, Mix, MixPart, MonthSpan, MonthStart, Pace, Progress, ProgressRow, Ranking,
    RankingRow, Size, Stage, State, SvgFor, Timeline, TimelineRow, Trend, TrendMonth, Value,
};
use salesreport::words::Lang;

use crate::specimens;

/// The places a mark touches, lines by their middle.
fn extremes(mark: &Mark) -> Vec<Point> {
    let corners = |a: &Area| vec![Point { x: a.x, y: a.y }, Point { x: a.right(), y: a.bottom() }];
    match mark {
        Mark::Path { parts, .. } => parts.concat(),
        Mark::Rectangle { area, .. } => corners(area),
        Mark::Circle { centre, radius, .. } => {
            corners(&Area { x: centre.x - radius, y: centre.y - radius, width: radius * 2.0, height: radius * 2.0 })
        }
        Mark::Text(text) => corners(&text.area()),
        Mark::Group(_) => Vec::new(),
    }
}

/// What is wrong with a scene, if anything.
fn faults(scene: &Scene) -> Vec<String> {
    let mut faults = Vec::new();
    for mark in scene.flat() {
        let inside =
            |p: &Point| p.x >= -0.01 && p.y >= -0.01 && p.x <= scene.width + 0.01 && p.y <= scene.height + 0.01;
        if !extremes(mark).iter().all(inside) {
            faults.push(format!("beyond {} × {}: {mark:?}", scene.width, scene.height));
        }
    }
    let texts = scene.texts();
    for (index, one) in texts.iter().enumerate() {
        for other in &texts[index + 1..] {
            if one.area().overlaps(&other.area()) {
                faults.push(format!(
                    "「{}」 lies on 「{}」: {:?} {:?}",
                    one.shown,
                    other.shown,
                    one.area(),
                    other.area()
                ));
            }
        }
    }
    // A device may draw all shapes before all texts: nothing may have been covered.
    let flat = scene.flat();
    for (index, mark) in flat.iter().enumerate() {
        if let Mark::Text(text) = mark {
            let covers = |later: &&&Mark| matches!(later, Mark::Rectangle { area, fill: Some(_), .. } if area.overlaps(&text.area()));
            if flat[index..].iter().any(|later| covers(&later)) {
                faults.push(format!("「{}」 is covered", text.shown));
            }
        }
    }
    faults
}

/// Reads XML strictly enough to find what is not well-formed: tags closed in order, attributes once, no bare signs.
fn well_formed(xml: &str) -> Result<(), String> {
    let (mut open, mut ids, mut rest) = (Vec::new(), Vec::new(), xml);
    while let Some(start) = rest.find('<') {
        text_ok(&rest[..start])?;
        let end = rest.find('>').ok_or("a tag without an end")?;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let (tag, single) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let pieces: Vec<&str> = attributes.split('"').collect();
        if pieces.len().is_multiple_of(2) {
            return Err(format!("quotes don't match in <{tag}>"));
        }
        let mut seen = Vec::new();
        for pair in pieces.chunks_exact(2) {
            let key = pair[0].trim().strip_suffix('=').ok_or(format!("no = in <{tag}>"))?;
            text_ok(pair[1])?;
            if seen.contains(&key) {
                return Err(format!("{key} twice in <{tag}>"));
            }
            seen.push(key);
            if key == "id" {
                if ids.contains(&pair[1]) {
                    return Err(format!("id {} twice", pair[1]));
                }
                ids.push(pair[1]);
            }
        }
        if !single {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("left open: {open:?}")) }
}

fn text_ok(text: &str) -> Result<(), String> {
    let mut parts = text.split('&');
    let plain = parts.next().unwrap_or("");
    if text.contains('<') || text.chars().any(|c| c.is_control() && c != '\n') || plain.contains('"') {
        return Err(format!("not text: {text:?}"));
    }
    for part in parts {
        if !["amp;", "lt;", "gt;", "quot;"].iter().any(|entity| part.starts_with(entity)) {
            return Err(format!("& alone in {text:?}"));
        }
    }
    Ok(())
}

fn check(chart: &Chart) -> Result<(), TestCaseError> {
    for (size, lang) in [(Size::Page, Lang::Zh), (Size::Phone, Lang::En)] {
        let scene = chart.scene(&specimens::words(lang), size);
        let faults = faults(&scene);
        prop_assert!(faults.is_empty(), "{size:?}:\n{}", faults.join("\n"));
        for stands in [SvgFor::Page, SvgFor::File] {
            let svg = scene.to_svg("x", stands);
            prop_assert_eq!(well_formed(&svg), Ok(()), "{}", svg);
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf\""));
        }
    }
    Ok(())
}

#[test]
fn the_specimens_keep_the_laws() {
    for (name, chart) in specimens::all() {
        check(&chart).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    }
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[一-龥]{1,24}",
        "[A-Za-z0-9 .,%<>&\"'-]{0,40}",
        any::<String>(),
        Just("恒达建材（苏州）有限公司 <b>&amp;".to_owned()),
    ]
}

fn figure() -> impl Strategy<Value = f64> {
    prop_oneof![
        -1000.0..1000.0_f64,
        Just(0.0),
        Just(-0.0),
        (-50..50_i32).prop_map(f64::from),
        any::<f64>(),
        Just(f64::MAX),
        Just(f64::MIN),
        Just(f64::MIN_POSITIVE),
        Just(f64::NAN),
        Just(f64::INFINITY),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    (figure(), name()).prop_map(|(at, label)| Value { at, label })
}

fn maybe() -> impl Strategy<Value = Option<Value>> {
    proptest::option::weighted(0.8, value())
}

fn caption() -> impl Strategy<Value = Caption> {
    (name(), name(), name()).prop_map(|(title, unit, finding)| Caption { title, unit, finding })
}

fn rows<T: std::fmt::Debug>(row: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    proptest::collection::vec(row, 0..14)
}

fn progress() -> impl Strategy<Value = Chart> {
    let row =
        (name(), maybe(), maybe(), name(), any::<bool>()).prop_map(|(name, actual, target, completion, behind)| {
            ProgressRow { name, actual, target, completion, behind }
        });
    (caption(), maybe(), rows(row)).prop_map(|(caption, time, rows)| Chart::Progress(Progress { caption, time, rows }))
}

fn trend() -> impl Strategy<Value = Chart> {
    let month = (name(), name(), maybe(), maybe(), maybe(), any::<bool>()).prop_map(
        |(label, year, actual, last_year, target, current)| TrendMonth {
            label,
            year,
            actual,
            last_year,
            target,
            current,
        },
    );
    (caption(), rows(month)).prop_map(|(caption, months)| Chart::Trend(Trend { caption, months }))
}

fn pace() -> impl Strategy<Value = Chart> {
    let sums = || proptest::collection::vec(figure(), 0..80);
    let months = rows((0..90_u32, name()).prop_map(|(after, label)| MonthStart { after, label }));
    let texts = (name(), name(), name(), name());
    (caption(), 0..90_u32, sums(), sums(), maybe(), any::<bool>(), months, texts).prop_map(
        |(caption, working_days, actual, last_year, target, behind, months, texts)| {
            let (actual_label, last_year_label, gap, as_of) = texts;
            Chart::Pace(Pace {
                caption,
                working_days,
                actual,
                actual_label,
                last_year,
                last_year_label,
                target,
                gap,
                behind,
                as_of,
                months,
            })
        },
    )
}

fn mix() -> impl Strategy<Value = Chart> {
    let part = (name(), maybe(), maybe(), name(), any::<bool>())
        .prop_map(|(name, share, target, note, behind)| MixPart { name, share, target, note, behind });
    (caption(), rows(part)).prop_map(|(caption, parts)| Chart::Mix(Mix { caption, parts }))
}

fn ranking() -> impl Strategy<Value = Chart> {
    let row = (name(), maybe(), name(), any::<bool>(), any::<bool>())
        .prop_map(|(name, value, note, marked, emphasised)| RankingRow { name, value, note, marked, emphasised });
    (caption(), rows(row), maybe(), name())
        .prop_map(|(caption, rows, threshold, marked)| Chart::Ranking(Ranking { caption, rows, threshold, marked }))
}

fn funnel() -> impl Strategy<Value = Chart> {
    let stage = (name(), maybe(), name(), any::<bool>()).prop_map(|(name, count, conversion, weak)| Stage {
        name,
        count,
        conversion,
        weak,
    });
    (caption(), rows(stage)).prop_map(|(caption, stages)| Chart::Funnel(Funnel { caption, stages }))
}

fn timeline() -> impl Strategy<Value = Chart> {
    let state = prop_oneof![Just(State::Done), Just(State::Open), Just(State::Late)];
    let day = prop_oneof![-40.0..160.0_f64, figure()];
    let milestone = (day.clone(), name(), state).prop_map(|(at, name, state)| Milestone { at, name, state });
    let row =
        (name(), name(), rows(milestone)).prop_map(|(name, note, milestones)| TimelineRow { name, note, milestones });
    let even = (1..13_u32, name()).prop_map(|(count, label)| {
        let month = |n: u32| MonthSpan { from: f64::from(n) * 30.0, to: f64::from(n + 1) * 30.0, label: label.clone() };
        (0..count).map(month).collect::<Vec<_>>()
    });
    let any_months = rows((figure(), figure(), name()).prop_map(|(from, to, label)| MonthSpan { from, to, label }));
    let as_of = proptest::option::of((day, name()).prop_map(|(at, label)| Value { at, label }));
    (caption(), prop_oneof![4 => even, 1 => any_months], as_of, rows(row))
        .prop_map(|(caption, months, as_of, rows)| Chart::Timeline(Timeline { caption, months, as_of, rows }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn progress_keeps_the_laws(chart in progress()) { check(&chart)?; }
    #[test]
    fn trends_keep_the_laws(chart in trend()) { check(&chart)?; }
    #[test]
    fn paces_keep_the_laws(chart in pace()) { check(&chart)?; }
    #[test]
    fn mixes_keep_the_laws(chart in mix()) { check(&chart)?; }
    #[test]
    fn rankings_keep_the_laws(chart in ranking()) { check(&chart)?; }
    #[test]
    fn funnels_keep_the_laws(chart in funnel()) { check(&chart)?; }
    #[test]
    fn timelines_keep_the_laws(chart in timeline()) { check(&chart)?; }
}
