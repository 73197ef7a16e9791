//! White space inside a line of Chinese: what marks give up, what Latin gets,
//! and where a line may be spread.
//!
//! In: what stands side by side. Out: widths in ems. Shaping sets every mark of
//! Chinese punctuation on a full em; half of it is white, and two such halves
//! side by side, or one at the edge of the text, look like a mistake.

/// What a full-width mark has white on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// No such mark.
    None,
    /// White on its left.
    Opening,
    /// White on its right.
    Closing,
}

/// The white half of a mark.
pub(super) const HALF: f32 = 0.5;
/// Between Chinese and Latin letters or figures.
pub(super) const SEAM: f32 = 0.18;
/// The width of a middle dot between spaces; without them it is half an em. The
/// font has it on a full one.
pub(super) const DOT: f32 = 0.36;
/// The width of an apostrophe between Latin letters.
pub(super) const APOSTROPHE: f32 = 0.25;

/// A seam or a space is spread so much before anything else is.
const SEAM_SPREAD: f32 = 0.15;
/// No gap is spread more; a line that needs more stays ragged.
const GAP_SPREAD: f32 = 0.22;

/// How a line may be spread between a cluster and the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Gap {
    /// Not at all: inside words and figures, before closing marks.
    #[default]
    None,
    /// Between two characters of Chinese.
    Plain,
    /// At a space, or where Chinese meets Latin: first of all.
    Seam,
}

/// What kind of mark a full-width character is.
pub(super) fn mark(c: char) -> Mark {
    match c {
        '（' | '［' | '｛' | '〈' | '《' | '「' | '『' | '【' | '〔' | '〖' | '“' | '‘' => Mark::Opening,
        '）' | '］' | '｝' | '〉' | '》' | '」' | '』' | '】' | '〕' | '〗' | '”' | '’' | '，' | '。' | '、' | '；'
        | '：' | '．' | '！' | '？' => Mark::Closing,
        _ => Mark::None,
    }
}

/// Whether the space between two characters is a seam: Chinese on one side,
/// Latin letters or figures on the other.
pub(super) fn is_seam(before: char, after: char) -> bool {
    let ends_latin = before.is_ascii_alphanumeric() || matches!(before, '%' | '‰' | '+');
    let begins_latin = after.is_ascii_alphanumeric() || matches!(after, '−' | '+');
    (is_han(before) && begins_latin) || (ends_latin && is_han(after))
}

/// A character of Chinese that is no mark.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30fa}' | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// How a line may be spread between two characters; `bound` if no line may end
/// between them.
pub(super) fn gap(before: char, after: char, bound: bool) -> Gap {
    if before == ' ' {
        return if bound { Gap::None } else { Gap::Seam };
    }
    if after == ' ' || before == '·' || after == '·' {
        return Gap::None;
    }
    if is_seam(before, after) {
        // A figure and its unit stay close.
        return if bound { Gap::None } else { Gap::Seam };
    }
    let stiff = mark(before) == Mark::Opening || mark(after) == Mark::Closing;
    let wide = |c: char| is_han(c) || mark(c) != Mark::None || matches!(c, '…' | '—');
    let dashes = before == after && matches!(before, '…' | '—');
    if stiff || dashes || !(wide(before) && wide(after)) {
        return Gap::None;
    }
    Gap::Plain
}

/// Shares `spare` out among `seams` and `plain` gaps of a line set in `size`:
/// what every seam gets, and what every gap, a seam or not, gets. Nothing for a
/// line that would have to be spread too far.
pub(super) fn share(spare: f32, seams: usize, plain: usize, size: f32) -> (f32, f32) {
    #[expect(clippy::cast_precision_loss, reason = "a line has few gaps")]
    let (seams, all) = (seams as f32, (seams + plain) as f32);
    if spare <= 0.0 || all < 1.0 {
        return (0.0, 0.0);
    }
    let each = if seams > 0.0 { (spare / seams).min(SEAM_SPREAD * size) } else { 0.0 };
    let rest = ((spare - each * seams) / all).max(0.0);
    if rest > GAP_SPREAD * size { (0.0, 0.0) } else { (each, rest) }
}

#[cfg(test)]
mod tests {
    use super::{Gap, gap, is_seam, share};

    #[test]
    fn seams_lie_where_chinese_meets_latin() {
        for (before, after) in [('差', '2'), ('2', '家'), ('%', '的'), ('店', 'P'), ('差', '−')] {
            assert!(is_seam(before, after), "{before}{after}");
        }
        for (before, after) in [('（', '2'), ('2', '，'), ('中', '文'), ('P', '-'), ('中', ' ')] {
            assert!(!is_seam(before, after), "{before}{after}");
        }
    }

    #[test]
    fn a_line_is_spread_where_nothing_tears() {
        assert_eq!(gap('中', '文', false), Gap::Plain);
        assert_eq!(gap('，', '中', false), Gap::Plain);
        assert_eq!(gap('中', '，', true), Gap::None);
        assert_eq!(gap('「', '中', true), Gap::None);
        assert_eq!(gap('1', '2', true), Gap::None);
        assert_eq!(gap('差', '2', false), Gap::Seam);
        assert_eq!(gap(' ', '%', true), Gap::None);
        assert_eq!(gap('—', '—', true), Gap::None);
    }

    #[test]
    fn seams_give_way_first_and_nothing_gives_too_much() {
        let (seam, gap) = share(2.0, 2, 30, 10.0);
        assert_eq!((seam, gap), (1.0, 0.0));
        let (seam, gap) = share(6.2, 2, 30, 10.0);
        assert!((seam - 1.5).abs() < 1e-5 && (gap - 0.1).abs() < 1e-5, "{seam} {gap}");
        assert_eq!(share(90.0, 2, 30, 10.0), (0.0, 0.0));
        assert_eq!(share(5.0, 0, 0, 10.0), (0.0, 0.0));
    }
}
