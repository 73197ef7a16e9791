//! Lengths and places that a reader compares with the eye.

use salesreport::chart::scene::{Dash, Mark, Point, Scene, Tone};
use salesreport::chart::{Chart, Size};
use salesreport::words::Lang;

use crate::specimens;

fn scene(chart: &Chart) -> Scene {
    chart.scene(&specimens::words(Lang::Zh), Size::Page)
}

/// Widths of the bars of one ink, from the top down, without the legend's.
fn bars(scene: &Scene, tone: Tone) -> Vec<f64> {
    let width = |mark: &&Mark| match mark {
        Mark::Rectangle { area, fill: Some(fill), .. } if *fill == tone => Some((area.y, area.width)),
        _ => None,
    };
    let mut bars: Vec<(f64, f64)> =
        scene.flat().iter().filter_map(width).filter(|bar| (bar.1 - 17.0).abs() > 1e-9).collect();
    bars.sort_by(|a, b| a.0.total_cmp(&b.0));
    bars.into_iter().map(|bar| bar.1).collect()
}

/// Lines of one ink and dash with more than two points or in steps.
fn lines(scene: &Scene, tone: Tone, dash: Dash) -> Vec<Vec<Point>> {
    let line = |mark: &&Mark| match mark {
        Mark::Path { parts, stroke: Some(stroke), fill: None, .. } if stroke.tone == tone && stroke.dash == dash => {
            (parts.len() == 1 && parts[0].len() > 2).then(|| parts[0].clone())
        }
        _ => None,
    };
    scene.flat().iter().filter_map(line).collect()
}

#[test]
fn bars_start_at_zero_and_are_as_long_as_their_figures() {
    let scene = scene(&specimens::ranking());
    let (plain, hatched) = (bars(&scene, Tone::Actual), bars(&scene, Tone::BehindPale));
    let unit = plain[0] / 46.2;
    for (bar, figure) in plain.iter().zip([46.2, 38.5, 29.0, 22.4]).chain(hatched.iter().zip([15.8, 9.6, 3.1])) {
        assert!((bar - figure * unit).abs() < 1e-6, "{figure} is drawn {bar} wide, not {}", figure * unit);
    }
    assert_eq!((plain.len(), hatched.len()), (4, 3), "zero has no bar");
}

#[test]
fn a_bar_beyond_one_and_a_half_targets_ends_there_with_a_break() {
    let scene = scene(&specimens::progress_edges());
    let cut = bars(&scene, Tone::Actual);
    let target = bars(&scene, Tone::Pale);
    assert_eq!(cut.len(), 1);
    assert!((cut[0] - target[0] * 1.5).abs() < 1e-6);
    let paper = |mark: &&&Mark| matches!(mark, Mark::Path { fill: Some(Tone::Paper), closed: true, .. });
    assert_eq!(scene.flat().iter().filter(paper).count(), 1, "one break");
    assert!(scene.texts().iter().any(|text| text.shown == "440.0 %"));
}

#[test]
fn missing_months_are_gaps_in_the_line() {
    let scene = scene(&specimens::trend_gaps());
    let runs: Vec<usize> = lines(&scene, Tone::Actual, Dash::Solid).iter().map(Vec::len).collect();
    assert_eq!(runs, [3, 3], "two runs of three months, and one alone without a line");
}

#[test]
fn working_days_are_evenly_spaced_and_steps_never_slope() {
    let scene = scene(&specimens::pace_ahead());
    let steps = lines(&scene, Tone::Actual, Dash::Solid);
    assert_eq!(steps.len(), 1);
    let mut days: Vec<f64> = steps[0].iter().map(|point| point.x).collect();
    days.dedup();
    assert_eq!(days.len(), 10, "nothing and nine days");
    for pair in days.windows(3) {
        assert!((pair[2] - pair[1] - (pair[1] - pair[0])).abs() < 1e-6);
    }
    assert!(
        steps[0].windows(2).all(|pair| (pair[0].x - pair[1].x).abs() < 1e-9 || (pair[0].y - pair[1].y).abs() < 1e-9)
    );
}

#[test]
fn what_is_behind_is_hatched_and_not_only_another_colour() {
    for chart in [specimens::progress(), specimens::mix(), specimens::ranking(), specimens::funnel()] {
        let scene = scene(&chart);
        let behind = bars(&scene, Tone::BehindPale).len();
        let hatched = |mark: &&&Mark| matches!(mark, Mark::Path { parts, stroke: Some(stroke), .. } if stroke.tone == Tone::Behind && parts.len() > 3);
        assert!(behind > 0);
        assert_eq!(scene.flat().iter().filter(hatched).count(), behind + 1, "each bar and the legend's");
    }
}
