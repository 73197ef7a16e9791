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
    format!("(?:{POINT}{}{})?", if most == 0 { of("0") } else { any() }, tail(most))
}

fn tail(most: usize) -> String {
    if most == 0 { "*".to_owned() } else { format!("{{0,{}}}{}*", most - 1, of("0")) }
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
