//! The grammar of scalars as regular expressions: what `store::scalar` reads in texts, as far as an expression can
//! tell. What comes in is nothing, what goes out are expressions that JavaScript, Python and Rust read alike: plain
//! groups, classes and repetitions, no escapes but `\s` and `\S`. Never refuses what the reader accepts.

/// A dash, as phones write them.
const DASH: &str = "[-－–—−]";
/// A decimal point.
const POINT: &str = "[.．。]";
/// A colon between hours and minutes.
const COLON: &str = "[:：]";

/// Something that is not only spaces.
pub(super) const NOT_BLANK: &str = r"\S";

/// A whole text, with spaces around it.
pub(super) fn whole(inner: &str) -> String {
    format!(r"^\s*(?:{inner})\s*$")
}

/// One of these digits, in either width.
fn of(digits: &str) -> String {
    let wide: String = digits.chars().filter_map(|c| char::from_u32(u32::from(c) + 0xFEE0)).collect();
    format!("[{digits}{wide}]")
}

/// Digits in a row, each given by what it may be: `("01", "0123456789")`.
fn row(places: &[&str]) -> String {
    places.iter().map(|digits| of(digits)).collect()
}

const ANY: &str = "0123456789";
const FROM_ONE: &str = "123456789";

fn any() -> String {
    of(ANY)
}

fn or(all: &[String]) -> String {
    format!("(?:{})", all.join("|"))
}

fn year() -> String {
    format!("{}{{4}}", any())
}

fn month() -> String {
    or(&[row(&["0", FROM_ONE]), row(&["1", "012"])])
}

/// Month and day of a year; 29 February apart, since not every year has it.
fn common_days() -> String {
    let to_30 = || vec![row(&["0", FROM_ONE]), row(&["12", ANY]), row(&["3", "0"])];
    let long = or(&[row(&["0", "13578"]), row(&["1", "02"])]);
    let short = or(&[row(&["0", "469"]), row(&["1", "1"])]);
    let to_31 = or(&[to_30(), vec![row(&["3", "1"])]].concat());
    let to_28 = or(&[row(&["0", FROM_ONE]), row(&["1", ANY]), row(&["2", "012345678"])]);
    or(&[
        format!("{long}{DASH}{to_31}"),
        format!("{short}{DASH}{}", or(&to_30())),
        format!("{}{DASH}{to_28}", row(&["0", "2"])),
    ])
}

fn leap_day() -> String {
    format!("{}{DASH}{}", row(&["0", "2"]), row(&["2", "9"]))
}

/// `2024-06-03`.
fn full_day() -> String {
    let fours = or(&[row(&["0", "48"]), row(&["2468", "048"]), row(&["13579", "26"])]);
    let centuries = or(&[row(&["02468", "048"]), row(&["13579", "26"])]);
    let leap_year = or(&[format!("{}{{2}}{fours}", any()), format!("{centuries}{}", row(&["0", "0"]))]);
    or(&[format!("{}{DASH}{}", year(), common_days()), format!("{leap_year}{DASH}{}", leap_day())])
}

/// `2024-06-03`; with a day near by also `06-03`.
pub(super) fn day(short: bool) -> String {
    if short { or(&[full_day(), common_days(), leap_day()]) } else { full_day() }
}

/// A day, or `06-10..06-12`; the end of a stretch may always be short.
pub(super) fn days(short: bool) -> String {
    format!("{}(?:{POINT}{{2}}{})?", day(short), day(true))
}

/// `09:30`, up to `24:00`.
pub(super) fn time() -> String {
    let hour = or(&[format!("{}?{}", of("0"), any()), row(&["1", ANY]), row(&["2", "0123"])]);
    let minute = row(&["012345", ANY]);
    or(&[format!("{hour}{COLON}{minute}"), format!("{}{COLON}{}", row(&["2", "4"]), row(&["0", "0"]))])
}

/// `09:30-10:15`.
pub(super) fn span() -> String {
    format!(r"{0}\s*[-~－～–—−]\s*{0}", time())
}

/// `09:30` or `09:30-10:15`.
pub(super) fn time_or_span() -> String {
    format!(r"{0}(?:\s*[-~－～–—−]\s*{0})?", time())
}

/// A day, perhaps with a time.
pub(super) fn moment(short: bool) -> String {
    let seconds = format!("(?:{COLON}{})?", row(&["012345", ANY]));
    format!(r"{}(?:[TＴ ]\s*{}{seconds})?", day(short), time())
}

/// A time of the day near by, or a day perhaps with one.
pub(super) fn time_or_moment() -> String {
    or(&[time(), moment(true)])
}

/// `2024`, `2024-Q2`, `2024-06`, `2024-W23`, `2024-06-03`.
pub(super) fn period() -> String {
    let quarter = format!("[QＱ]{}", of("1234"));
    let week = format!("[WＷ]{}", or(&[row(&["0", FROM_ONE]), row(&["1234", ANY]), row(&["5", "0123"])]));
    or(&[format!("{}(?:{DASH}{})?", year(), or(&[quarter, week, month()])), full_day()])
}

/// Digits, perhaps in groups of three; at most so many that count.
fn whole_number(most: usize) -> String {
    let grouped = format!("{0}{{1,3}}(?:[,，]{0}{{3}}){{1,{1}}}", any(), most.div_ceil(3).saturating_sub(1).max(1));
    or(&[format!("{}*{}{{1,{most}}}", of("0"), any()), grouped])
}

/// Up to so many decimals that count.
fn decimals(most: usize) -> String {
    let zeros = of("0");
    if most == 0 { format!("(?:{POINT}{zeros}+)?") } else { format!("(?:{POINT}{}{{1,{most}}}{zeros}*)?", any()) }
}

fn scaled(places: usize) -> String {
    or(&[
        format!("{}{}", whole_number(12), decimals(places)),
        format!(r"{}{}\s*万", whole_number(8), decimals(places + 4)),
        format!(r"{}{}\s*亿", whole_number(4), decimals(places + 8)),
    ])
}

/// Money or a quantity: below 10¹², at most four decimals, with separators or 万/亿.
pub(super) fn amount() -> String {
    format!("[-+－＋–—−]?{}", scaled(4))
}

/// A whole number, not negative.
pub(super) fn integer() -> String {
    format!("[+＋]?{}", scaled(0))
}

/// `60%`, or a share of at most 1.
pub(super) fn percent() -> String {
    let zeros = of("0");
    let share = format!("[+＋]?{zeros}*(?:{zeros}{}|{}{})", decimals(6), of("1"), decimals(0));
    let hundredths = format!(r"[-+－＋–—−]?{}{}\s*[%％]", whole_number(12), decimals(4));
    or(&[hundredths, share])
}

/// Truth in words.
pub(super) const TRUTH: &str = "true|True|TRUE|yes|Yes|是|false|False|FALSE|no|No|否";

/// `+08:00`, at most 14 hours.
pub(super) fn offset() -> String {
    let minute = row(&["012345", ANY]);
    let hour = or(&[format!("{}?{}", of("0"), any()), row(&["1", "0123"])]);
    let most = format!("{}{COLON}{}", row(&["1", "4"]), row(&["0", "0"]));
    format!("[-+－＋–—−](?:{hour}{COLON}{minute}|{most})")
}

/// A word in which `-` and `_` are the same.
pub(super) fn word(word: &str) -> String {
    word.chars().map(|c| if matches!(c, '-' | '_') { "[-_]".to_owned() } else { c.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;
    use regex_lite::Regex;

    use super::*;
    use crate::model::Day;
    use crate::store::scalar;

    fn matching(inner: &str) -> impl Fn(&str) -> bool + use<> {
        let regex = Regex::new(&whole(inner)).expect("an expression");
        move |text| regex.is_match(text)
    }

    fn near() -> Option<Day> {
        Day::parse("2024-06-03")
    }

    #[test]
    fn a_day_is_in_the_expression_just_when_the_calendar_has_it() {
        let (full, short) = (matching(&day(false)), matching(&day(true)));
        for year in ["1900", "2000", "2023", "2024", "2100"] {
            for month in 0..=13 {
                for at in 0..=32 {
                    let text = format!("{year}-{month:02}-{at:02}");
                    assert_eq!(full(&text), Day::parse(&text).is_some(), "{text}");
                    let text = &text[5..];
                    assert_eq!(short(text), scalar::day(text, near()).is_some(), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_time_is_in_the_expression_just_when_the_day_has_it() {
        let (time, offset) = (matching(&time()), matching(&offset()));
        for hour in 0..=30 {
            for minute in 0..=70 {
                for text in [format!("{hour:02}:{minute:02}"), format!("{hour}:{minute:02}")] {
                    assert_eq!(time(&text), scalar::time(&text).is_some(), "{text}");
                    let east = format!("+{text}");
                    assert_eq!(offset(&east), scalar::offset(&east).is_some(), "{east}");
                }
            }
        }
    }

    /// Signs of which dates, times and amounts are made, so that many texts are almost one.
    const SIGNS: &str = "[-+:~.,/%TQW0-9０-９：－，．％～万亿 是yes]{0,12}";
    /// Texts that often are one.
    const LIKELY: &str = "[-+]?[0-9]{1,3}(,[0-9]{3}){0,4}(\\.[0-9]{0,7}0{0,2})?( ?[万亿%])?";
    const DATES: &str = "20[0-9]{2}-([0-1][0-9](-[0-3][0-9])?|Q[0-5]|W[0-6][0-9])((\\.\\.|[T ])[0-2][0-9][-:][0-6][0-9](:[0-6][0-9])?)?";
    const CLOCKS: &str = "[0-2]?[0-9]:[0-6][0-9]( ?[-~～] ?[0-2]?[0-9]:[0-6][0-9])?";

    type Form = (&'static str, Regex, fn(&str) -> bool);

    static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
        fn form(name: &'static str, inner: &str, taken: fn(&str) -> bool) -> Form {
            (name, Regex::new(&whole(inner)).expect("an expression"), taken)
        }
        vec![
            form("amount", &amount(), |text| scalar::amount(text).is_ok()),
            form("integer", &integer(), |text| scalar::integer(text).is_ok()),
            form("percent", &percent(), |text| scalar::percent(text).is_ok()),
            form("days", &days(true), |text| scalar::days(text, near()).is_some()),
            form("day", &day(false), |text| scalar::day(text, None).is_some()),
            form("moment", &moment(true), |text| scalar::moment(text, near()).is_some()),
            form("time or span", &time_or_span(), |text| scalar::time_or_span(text).is_some()),
            form("span", &span(), |text| scalar::span(text).is_some()),
            form("period", &period(), |text| scalar::period(text).is_some()),
            form("truth", TRUTH, |text| scalar::truth(text).is_some()),
            form("offset", &offset(), |text| scalar::offset(text).is_some()),
        ]
    });

    proptest! {
        #[test]
        fn what_the_reader_takes_is_in_the_expression(
            text in prop_oneof![SIGNS, LIKELY, DATES, CLOCKS, "[01](\\.[0-9]{1,6})?"]
        ) {
            for (name, regex, taken) in FORMS.iter() {
                prop_assert!(!taken(&text) || regex.is_match(&text), "{name}: {text}");
            }
        }
    }

    #[test]
    fn an_amount_is_in_the_expression_just_when_the_reader_takes_it() {
        let amount = matching(&amount());
        for (text, taken) in [
            ("999999999999.9999", true),
            ("1.00001", false),
            ("1.000010000万", true),
            ("1.000000001万", false),
            ("9999.99999999亿", true),
            ("10000亿", false),
            ("1000000000000", false),
            ("12,500.00", true),
            ("12,50", false),
            ("１２，５００．５", true),
            ("3.2 万", true),
            ("3.2万元", false),
            (" -86.50 ", true),
            ("12.", false),
            (".5", false),
            ("", false),
        ] {
            assert_eq!(amount(text), taken, "{text}");
            assert_eq!(scalar::amount(text).is_ok(), taken, "{text}");
        }
    }
}
