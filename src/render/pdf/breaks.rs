//! Where lines of Chinese may begin and end, beyond Unicode's rules.

/// Marks that close something, which no line begins with.
const CLOSING: &str = "、。，．：；！？）］｝〉》」』】〕〗’”…—～·・％‰℃°,.:;!?)]}%ー々";
/// Marks that open something, which no line ends with.
const OPENING: &str = "（［｛〈《「『【〔〖‘“([{¥￥＄$№#";

/// What a figure is not parted from by the space between them.
const UNITS: &str = "%％‰℃年月日号周天时分秒元万亿个家人次件吨箱台套米项起笔条页";

/// What stands before the place where a line might begin.
#[derive(Debug, Default)]
pub(super) struct Place {
    /// The character right before; none at the start.
    before: Option<char>,
    /// The character before the spaces, if there are spaces.
    earlier: Option<char>,
}

impl Place {
    /// Whether a line may begin with `words`, where Unicode says `may`.
    pub fn may_break(&self, words: &str, may: bool) -> bool {
        let (Some(before), Some(after)) = (self.before, words.chars().next()) else {
            return may;
        };
        if before == ' ' {
            // A figure stays with its sign and its unit.
            let earlier = self.earlier.unwrap_or(' ');
            let unit = earlier.is_ascii_digit() && UNITS.contains(after);
            let sign = is_trend(earlier) && (after.is_ascii_digit() || is_sign(after));
            return may && !unit && !sign;
        }
        if OPENING.contains(before) || (CLOSING.contains(after) && !is_sign(after)) {
            return false;
        }
        // Unicode keeps these together for the sake of other scripts.
        let chinese = (is_wide(after) && OPENING.contains(after))
            || (is_wide(before) && matches!(after, '“' | '‘'))
            || (matches!(before, '”' | '’') && is_wide(after));
        let slash = before == '/' && after.is_ascii_digit();
        chinese || (may && !slash)
    }

    /// Goes past `words`.
    pub fn pass(&mut self, words: &str, space: bool) {
        self.before = words.chars().last();
        if !space {
            self.earlier = self.before;
        }
    }
}

fn is_trend(c: char) -> bool {
    matches!(c, '▲' | '▼' | '△' | '▽' | '↑' | '↓')
}

fn is_sign(c: char) -> bool {
    matches!(c, '+' | '-' | '−' | '±' | '＋' | '－')
}

fn is_wide(c: char) -> bool {
    unicode_width::UnicodeWidthChar::width(c) == Some(2)
}

#[cfg(test)]
mod tests {
    use super::Place;

    fn breaks(before: &str, after: &str) -> bool {
        let mut place = Place::default();
        for c in before.chars() {
            place.pass(&c.to_string(), c == ' ');
        }
        place.may_break(after, true)
    }

    #[test]
    fn marks_stay_with_what_they_close_or_open() {
        for (before, after) in [("中", "，"), ("中", "”"), ("“", "中"), ("（", "八"), ("5", "%")] {
            assert!(!breaks(before, after), "{before}{after}");
        }
        for (before, after) in [("中", "“"), ("”", "中"), ("%", "（"), ("，", "中")] {
            assert!(breaks(before, after), "{before}{after}");
        }
    }

    #[test]
    fn figures_stay_with_signs_and_units() {
        for (before, after) in [("58.3 ", "%"), ("▲ ", "9"), ("▼ ", "−"), ("6 ", "月"), ("47/", "7")] {
            assert!(!breaks(before, after), "{before}{after}");
        }
        for (before, after) in [("6 ", "的"), ("中 ", "%"), ("a ", "9")] {
            assert!(breaks(before, after), "{before}{after}");
        }
    }
}
