//! An axis: its ends, round ticks (1, 2 or 5 times a power of ten) and their texts.

/// Figures beyond this are drawn at it; the texts beside them still say what they are.
const FAR: f64 = 1e12;

/// A figure as a place: nothing if it is not finite.
pub(super) fn place(figure: f64) -> Option<f64> {
    figure.is_finite().then(|| figure.clamp(-FAR, FAR))
}

/// From the lowest to the highest tick, zero always among them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Axis {
    pub low: f64,
    pub high: f64,
    step: f64,
}

impl Axis {
    /// An axis over zero and all figures with about `wanted` steps; steps are whole where only whole figures occur.
    pub(super) fn over(figures: impl IntoIterator<Item = f64>, wanted: u32) -> Axis {
        let (mut low, mut high, mut whole) = (0.0_f64, 0.0_f64, true);
        for figure in figures.into_iter().filter_map(place) {
            low = low.min(figure);
            high = high.max(figure);
            whole &= figure.fract() == 0.0;
        }
        let least = if whole { 1.0 } else { 0.01 };
        let step = round_step((high - low) / f64::from(wanted.max(1))).max(least);
        let high = (high / step).ceil() * step;
        let low = (low / step).floor() * step;
        let high = if high - low < step { low + step } else { high };
        Axis { low, high, step }
    }

    /// The places and texts of the ticks.
    pub(super) fn ticks(&self) -> Vec<(f64, String)> {
        let mut ticks = Vec::new();
        let mut count = (self.low / self.step).round();
        while count * self.step <= self.high + self.step / 2.0 && ticks.len() < 40 {
            let tick = count * self.step;
            ticks.push((tick, number(tick)));
            count += 1.0;
        }
        ticks
    }

    /// Where between the ends a figure lies: 0 at the low end, 1 at the high one.
    pub(super) fn share(&self, figure: f64) -> f64 {
        ((figure - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

fn round_step(rough: f64) -> f64 {
    if rough <= 0.0 {
        return 0.0;
    }
    let power = 10_f64.powf(rough.log10().floor());
    let lead = rough / power;
    let round = [1.0, 2.0, 5.0, 10.0].into_iter().find(|round| lead <= round + 1e-9);
    round.unwrap_or(10.0) * power
}

/// A tick's text: at most two decimals, thousands apart, a true minus sign, no minus zero.
fn number(tick: f64) -> String {
    let text = format!("{:.2}", tick.abs());
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if tick < 0.0 && text != "0" { "−" } else { "" };
    format!("{sign}{grouped}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(figures: &[f64], wanted: u32) -> Vec<String> {
        Axis::over(figures.iter().copied(), wanted).ticks().into_iter().map(|tick| tick.1).collect()
    }

    #[test]
    fn ticks_are_round_and_reach_over_every_figure() {
        assert_eq!(texts(&[233.1, 400.0], 4), ["0", "100", "200", "300", "400"]);
        assert_eq!(texts(&[-3.5, 12.0], 4), ["−5", "0", "5", "10", "15"]);
        assert_eq!(texts(&[1234.0], 3), ["0", "500", "1,000", "1,500"]);
        assert_eq!(texts(&[0.55], 3), ["0", "0.2", "0.4", "0.6"]);
    }

    #[test]
    fn counts_get_whole_ticks() {
        assert_eq!(texts(&[2.0, 1.0], 5), ["0", "1", "2"]);
    }

    #[test]
    fn nothing_zero_and_what_is_not_a_number_still_give_an_axis() {
        for figures in [&[][..], &[0.0, -0.0], &[f64::NAN, f64::INFINITY], &[1e-300]] {
            let axis = Axis::over(figures.iter().copied(), 4);
            assert!(axis.low < axis.high && axis.ticks().len() >= 2, "{axis:?}");
        }
        assert!(Axis::over([f64::MAX, f64::MIN], 4).ticks().len() <= 8);
    }
}
