//! How wide a text is, without a font: an estimate from the kind of each character, rather too wide than too narrow.

use unicode_width::UnicodeWidthChar;

/// The shares of an em that characters of Noto Sans SC take.
fn em(character: char) -> f64 {
    match character {
        '0'..='9' | '−' | '+' | '-' => 0.56,
        ' ' | '\u{a0}' => 0.24,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '·' => 0.31,
        'f' | 'r' | 't' | '(' | ')' | '/' | '[' | ']' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.93,
        'A'..='Z' | '&' | '#' => 0.7,
        ' '..='~' => 0.57,
        other => match other.width() {
            None | Some(0) => 0.0,
            Some(1) if !('\u{2000}'..'\u{3000}').contains(&other) => 0.65,
            Some(1 | 2) => 1.0,
            Some(cells) => f64::from(u32::try_from(cells).unwrap_or(2)),
        },
    }
}

/// The width of a text set at `size`.
pub(super) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let weight = |c: char| if bold && c.is_ascii() { 1.06 } else { 1.0 };
    text.chars().map(|c| em(c) * weight(c)).sum::<f64>() * size
}

/// One line of text: line ends and other control characters become a space, and no space is at its edges.
pub(super) fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.trim().to_owned()
}

/// The text if it fits, else as much of it as fits before `…`. Empty if not even that fits.
pub(super) fn fit(text: &str, size: f64, bold: bool, room: f64) -> String {
    if width(text, size, bold) <= room {
        return text.to_owned();
    }
    let mut shown = String::new();
    let mut left = room - width("…", size, bold);
    if left < 0.0 {
        return shown;
    }
    for character in text.chars() {
        left -= width(character.encode_utf8(&mut [0; 4]), size, bold);
        if left < 0.0 {
            break;
        }
        shown.push(character);
    }
    shown.truncate(shown.trim_end().len());
    shown.push('…');
    shown
}

/// The text in lines no wider than `room`, at most `most` of them, the last cut with `…`.
pub(super) fn wrap(text: &str, size: f64, bold: bool, room: f64, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        if lines.len() + 1 >= most || width(rest, size, bold) <= room {
            lines.push(fit(rest, size, bold, room));
            break;
        }
        let cut = line_end(rest, size, bold, room);
        lines.push(rest[..cut].trim_end().to_owned());
        rest = rest[cut..].trim_start();
    }
    lines
}

/// Where a line of at most `room` ends: at a space or beside a wide character, never before a closing mark.
fn line_end(text: &str, size: f64, bold: bool, room: f64) -> usize {
    const NOT_FIRST: &str = "，。、；：！？）》」』】%,.;:!?)";
    const NOT_LAST: &str = "（《「『【(";
    let (mut used, mut end, mut before) = (0.0, 0, ' ');
    let mut hard = 0;
    for (place, character) in text.char_indices() {
        let wide = |c: char| c.width() == Some(2);
        let open = character == ' ' || wide(character) || wide(before);
        if place > 0 && open && !NOT_FIRST.contains(character) && !NOT_LAST.contains(before) {
            end = place;
        }
        used += width(character.encode_utf8(&mut [0; 4]), size, bold);
        if used > room {
            hard = if place == 0 { character.len_utf8() } else { place };
            break;
        }
        before = character;
    }
    if end == 0 { hard.max(1) } else { end }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_text_is_never_wider_than_its_room() {
        for room in [0.0, 5.0, 9.0, 20.0, 33.0] {
            for text in ["恒达建材（苏州）有限公司", "Hengda Building Materials", "", "a", "𠮷𠮷𠮷𠮷"]
            {
                assert!(width(&fit(text, 9.0, true, room), 9.0, true) <= room);
            }
        }
    }

    #[test]
    fn lines_keep_every_character_and_closing_marks_stay_with_their_word() {
        let text = "华东区二季度累计销售额，与工作日进度比较（万元）";
        let lines = wrap(text, 10.0, false, 60.0, 9);
        assert_eq!(lines.concat(), text);
        assert!(lines.iter().all(|line| !line.starts_with(['，', '）'])), "{lines:?}");
    }
}
