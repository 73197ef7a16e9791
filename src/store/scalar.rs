//! The grammar of scalars: what comes in is a scalar's text, what goes out is a day, a time, an amount. Knows no keys
//! and makes no findings.
//!
//! Full-width digits and signs (`１２：３０`, `５００．５`) count as plain ones everywhere here, since phones write them.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::model::{Amount, Day, Moment, Period, Span, Time};

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAmount {
    /// It is none.
    Malformed,
    /// It has more than four decimals.
    Decimals,
    /// It is 10¹² or above.
    Huge,
}

/// A text with full-width signs made plain and white space around it gone.
pub fn plain(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .map(|c| match c {
                '！'..='～' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
                '–' | '—' | '−' => '-',
                '。' => '.',
                c => c,
            })
            .collect(),
    )
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// `12500`, `12,500.00`, `3.2万`, `-1.5亿`: exact, and without bounds but those of memory for digits.
fn number(text: &str) -> Result<(bool, String, u32), NoAmount> {
    let text = plain(text);
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (text, shift) = match text.strip_suffix('万') {
        Some(rest) => (rest.trim_end(), 4),
        None => text.strip_suffix('亿').map_or((text, 0), |rest| (rest.trim_end(), 8)),
    };
    let (whole, decimals) = text.split_once('.').map_or((text, None), |(w, d)| (w, Some(d)));
    if decimals.is_some_and(|d| !digits(d)) {
        return Err(NoAmount::Malformed);
    }
    let whole = if whole.contains(',') {
        let mut groups = whole.split(',');
        let first = groups.next().unwrap_or_default();
        if !digits(first) || first.len() > 3 || !groups.all(|g| digits(g) && g.len() == 3) {
            return Err(NoAmount::Malformed);
        }
        whole.replace(',', "")
    } else {
        whole.to_owned()
    };
    if !digits(&whole) {
        return Err(NoAmount::Malformed);
    }
    let decimals = decimals.unwrap_or_default().trim_end_matches('0');
    let mut all = whole + decimals;
    let mut scale = u32::try_from(decimals.len()).unwrap_or(u32::MAX);
    if shift > scale {
        all.extend(std::iter::repeat_n('0', (shift - scale) as usize));
    }
    scale = scale.saturating_sub(shift);
    Ok((negative, all, scale))
}

fn bounded(text: &str, places: u32) -> Result<Amount, NoAmount> {
    let (negative, all, scale) = number(text)?;
    if scale > places {
        return Err(NoAmount::Decimals);
    }
    let all = all.trim_start_matches('0');
    if all.len() > 12 + scale as usize {
        return Err(NoAmount::Huge);
    }
    let units: i64 = if all.is_empty() { 0 } else { all.parse().map_err(|_| NoAmount::Huge)? };
    Ok(Amount::new(if negative { -units } else { units }, scale))
}

/// Money or a quantity: a decimal below 10¹² with at most four decimals, exact; with thousands separators or 万/亿.
///
/// # Errors
/// Tells whether the text is no amount at all, or one beyond the bounds.
pub fn amount(text: &str) -> Result<Amount, NoAmount> {
    bounded(text, 4)
}

/// A whole number, not negative.
///
/// # Errors
/// As [`amount`]; decimals and a minus sign are malformed.
pub fn integer(text: &str) -> Result<i64, NoAmount> {
    let (negative, all, scale) = number(text)?;
    if scale > 0 || (negative && all.bytes().any(|b| b != b'0')) {
        return Err(NoAmount::Malformed);
    }
    match all.parse::<i64>() {
        Ok(n) if n <= i64::from(u32::MAX) => Ok(n),
        _ => Err(NoAmount::Huge),
    }
}

/// A share: `60%` or `0.6`; without the sign at most 1, since `60` could mean either.
///
/// # Errors
/// As [`amount`], with six decimals of the share.
pub fn percent(text: &str) -> Result<Amount, NoAmount> {
    let text = plain(text);
    match text.strip_suffix('%') {
        Some(rest) => {
            let share = bounded(rest.trim_end(), 4)?.decimal() * Decimal::new(1, 2);
            Amount::parse(&share.to_string()).ok_or(NoAmount::Malformed)
        }
        None => bounded(&text, 6).and_then(|share| {
            if share > Amount::ONE || share.is_negative() { Err(NoAmount::Malformed) } else { Ok(share) }
        }),
    }
}

/// `2024-06-03`, or `06-03` in the year that lies nearest to `near`.
pub fn day(text: &str, near: Option<Day>) -> Option<Day> {
    let text = plain(text);
    Day::parse(&text).or_else(|| short_day(&text, near?))
}

fn short_day(text: &str, near: Day) -> Option<Day> {
    let (month, day) = text.split_once('-')?;
    if month.len() != 2 || day.len() != 2 || !digits(month) || !digits(day) {
        return None;
    }
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    // Eight years, so that 29 February finds a leap year across 1900 and its like.
    (-8..=8)
        .filter_map(|years| Day::new(near.year() + years, month, day))
        .min_by_key(|candidate| (candidate.since(near).abs(), *candidate < near))
}

/// Whether a text looks like a short date, for which the nearness was missing.
pub fn is_short_day(text: &str) -> bool {
    let text = plain(text);
    Day::new(2024, 1, 1).is_some_and(|near| short_day(&text, near).is_some())
}

/// `06-10..06-12` or one day; the end of a short stretch lies nearest to its beginning.
pub fn days(text: &str, near: Option<Day>) -> Option<(Day, Day)> {
    let text = plain(text);
    match text.split_once("..") {
        None => day(&text, near).map(|d| (d, d)),
        Some((from, to)) => {
            let from = day(from, near)?;
            let to = day(to, Some(from))?;
            (from <= to).then_some((from, to))
        }
    }
}

/// `09:30`, up to `24:00`.
pub fn time(text: &str) -> Option<Time> {
    Time::parse(&plain(text))
}

/// `09:30-10:15`; the end after the beginning.
pub fn span(text: &str) -> Option<Span> {
    let text = plain(text);
    let (from, to) = text.split_once(['-', '~'])?;
    let (from, to) = (Time::parse(from.trim())?, Time::parse(to.trim())?);
    (from < to).then_some(Span { from, to: Some(to) })
}

/// `09:30` or `09:30-10:15`.
pub fn time_or_span(text: &str) -> Option<Span> {
    time(text).map(|from| Span { from, to: None }).or_else(|| span(text))
}

/// `2024-06-03`, `2024-06-03 17:30` or `2024-06-03T17:30:00`; short dates as in [`day`].
pub fn moment(text: &str, near: Option<Day>) -> Option<Moment> {
    let text = plain(text);
    let Some((date, clock)) = text.split_once(['T', ' ']) else {
        return day(&text, near).map(|day| Moment { day, time: None });
    };
    let clock = clock.trim();
    let minutes = match clock.len() {
        8 if clock.as_bytes()[5] == b':' && digits(&clock[6..]) && &clock[6..] < "60" => &clock[..5],
        _ => clock,
    };
    Some(Moment { day: day(date, near)?, time: Some(Time::parse(minutes)?) })
}

/// A period by its key.
pub fn period(text: &str) -> Option<Period> {
    Period::parse(&plain(text))
}

/// `true`, `是`, `yes` … and their opposites.
pub fn truth(text: &str) -> Option<bool> {
    match text.trim() {
        "true" | "True" | "TRUE" | "yes" | "Yes" | "是" => Some(true),
        "false" | "False" | "FALSE" | "no" | "No" | "否" => Some(false),
        _ => None,
    }
}

/// `+08:00` in minutes east of UTC, at most 14 hours.
pub fn offset(text: &str) -> Option<i64> {
    let text = plain(text);
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+')?),
    };
    let minutes = i64::from(Time::parse(rest)?.0);
    (minutes <= 14 * 60).then_some(sign * minutes)
}

/// The day that a text writes in a way of its own (`2024/6/3`, `2024年6月3日`, `2024.6.3`), to suggest the right way.
pub fn loose_day(text: &str) -> Option<Day> {
    let text = plain(text);
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let [year, month, day] = parts.as_slice() else { return None };
    (year.len() == 4).then(|| Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(text: &str) -> String {
        amount(text).map_or_else(|e| format!("{e:?}"), |a| a.to_string())
    }

    #[test]
    fn amounts_are_exact_to_the_digits_written() {
        for (text, want) in [
            ("12500", "12500"),
            ("12,500.00", "12500"),
            ("0.1", "0.1"),
            ("-86.5", "-86.5"),
            ("+3", "3"),
            ("3.2万", "32000"),
            ("3.25 万", "32500"),
            ("1.00001万", "10000.1"),
            ("-1.5亿", "-150000000"),
            ("１２，５００．５", "12500.5"),
            ("999999999999.9999", "999999999999.9999"),
            ("9999.99999999亿", "999999999999"),
            ("1.50000", "1.5"),
            ("-0", "0"),
            ("000012", "12"),
        ] {
            assert_eq!(some(text), want, "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_told_apart_from_what_is_beyond_the_bounds() {
        for text in
            ["", "十二", "1e5", "12.", ".5", "1,2", "1,2345", "12,500,00", "0x10", "1 2", "12元", "--1", "万", "1.2.3"]
        {
            assert_eq!(amount(text), Err(NoAmount::Malformed), "{text}");
        }
        for text in ["1000000000000", "1万亿", "10000亿", "99999999999999999999999999999999999999999"] {
            assert!(amount(text).is_err(), "{text}");
        }
        assert_eq!(amount("1000000000000"), Err(NoAmount::Huge));
        assert_eq!(amount("99999999999999999999999999999999999999999"), Err(NoAmount::Huge));
        assert_eq!(amount("0.00001"), Err(NoAmount::Decimals));
        assert_eq!(integer("3.5"), Err(NoAmount::Malformed));
        assert_eq!(integer("-1"), Err(NoAmount::Malformed));
        assert_eq!(integer("5000000000"), Err(NoAmount::Huge));
    }

    #[test]
    fn shares_need_a_sign_above_one() {
        assert_eq!(percent("60%").map(|a| a.to_string()), Ok("0.6".to_owned()));
        assert_eq!(percent("60％").map(|a| a.to_string()), Ok("0.6".to_owned()));
        assert_eq!(percent("0.6").map(|a| a.to_string()), Ok("0.6".to_owned()));
        assert_eq!(percent("60"), Err(NoAmount::Malformed));
    }

    #[test]
    fn a_short_date_lies_nearest() {
        let december = Day::parse("2023-12-20");
        assert_eq!(day("01-05", december), Day::parse("2024-01-05"));
        assert_eq!(day("12-31", Day::parse("2024-01-02")), Day::parse("2023-12-31"));
        assert_eq!(day("02-29", Day::parse("2023-06-01")), Day::parse("2024-02-29"));
        assert_eq!(day("06-03", None), None);
        assert_eq!(days("12-30..01-02", december), Day::parse("2023-12-30").zip(Day::parse("2024-01-02")));
        assert_eq!(days("2024-06-05..2024-06-01", None), None);
    }

    #[test]
    fn times_spans_and_moments() {
        assert_eq!(span("09:30-10:15").map(|s| s.to_string()).as_deref(), Some("09:30-10:15"));
        assert_eq!(span("０９：３０～１０：１５").map(|s| s.to_string()).as_deref(), Some("09:30-10:15"));
        assert_eq!(span("10:15-09:30"), None);
        assert_eq!(time_or_span("9:30").map(|s| s.to_string()).as_deref(), Some("09:30"));
        for text in ["2024-06-03 17:30", "2024-06-03T17:30:00", "2024-06-03T17:30"] {
            assert_eq!(moment(text, None).map(|m| m.to_string()).as_deref(), Some("2024-06-03 17:30"));
        }
        assert_eq!(moment("2024-06-03 17:30:99", None), None);
        assert_eq!(offset("+08:00"), Some(480));
        assert_eq!(offset("-03:30"), Some(-210));
        assert_eq!(offset("8"), None);
        assert_eq!(loose_day("2024年6月3日"), Day::parse("2024-06-03"));
        assert_eq!(loose_day("2024/13/3"), None);
    }
}
