//! Figures told in prose. What comes in is a text, what goes out are those of its sentences that state one figure of
//! one running period and nothing else: period, metric and number standing together (`本月销售 18.6万`, `this week's
//! visits: 24`). Narrow on purpose: what is hedged, planned, of something named, or merely near such words is no claim.

use crate::model::{Amount, Metric, PeriodKind};

/// A figure someone states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The running day, week, month, quarter or year.
    pub period: PeriodKind,
    /// What is counted: any of these may be meant.
    pub metrics: &'static [Metric],
    /// The figure, in yuan or as a count.
    pub value: Amount,
    /// How much the last digit written stands for; a figure within it is the same, rounded or cut off.
    pub step: Amount,
    /// First and last byte (exclusive) of the words in the text.
    pub at: (usize, usize),
}

const SALES: &[Metric] = &[Metric::Sales, Metric::Shipped];
const COLLECTIONS: &[Metric] = &[Metric::Collections];
const EXPENSES: &[Metric] = &[Metric::Expenses];
const VISITS: &[Metric] = &[Metric::Visits, Metric::CustomersVisited];
const CALLS: &[Metric] = &[Metric::CallsMade, Metric::CallsConnected];

/// Longer words first, since the first that fits is taken.
const PERIODS: &[(&str, PeriodKind)] = &[
    ("今日", PeriodKind::Day),
    ("今天", PeriodKind::Day),
    ("当日", PeriodKind::Day),
    ("本周", PeriodKind::Week),
    ("这周", PeriodKind::Week),
    ("本月", PeriodKind::Month),
    ("这个月", PeriodKind::Month),
    ("本季度", PeriodKind::Quarter),
    ("本季", PeriodKind::Quarter),
    ("本年度", PeriodKind::Year),
    ("今年", PeriodKind::Year),
    ("today's", PeriodKind::Day),
    ("today", PeriodKind::Day),
    ("this week's", PeriodKind::Week),
    ("this week", PeriodKind::Week),
    ("this month's", PeriodKind::Month),
    ("this month", PeriodKind::Month),
    ("this quarter's", PeriodKind::Quarter),
    ("this quarter", PeriodKind::Quarter),
    ("this year's", PeriodKind::Year),
    ("this year", PeriodKind::Year),
];
const METRICS: &[(&str, &[Metric])] = &[
    ("销售金额", SALES),
    ("销售额", SALES),
    ("销售", SALES),
    ("订货额", SALES),
    ("订货", SALES),
    ("发货额", SALES),
    ("发货", SALES),
    ("回款额", COLLECTIONS),
    ("回款", COLLECTIONS),
    ("收款", COLLECTIONS),
    ("费用", EXPENSES),
    ("拜访客户", VISITS),
    ("拜访", VISITS),
    ("打电话", CALLS),
    ("电话", CALLS),
    ("sales", SALES),
    ("collections", COLLECTIONS),
    ("collected", COLLECTIONS),
    ("expenses", EXPENSES),
    ("visits", VISITS),
    ("visited", VISITS),
    ("calls", CALLS),
];
/// What may stand between period, metric and number without changing what is said.
const FILLERS: &[&str] = &[
    "累计", "共计", "总共", "一共", "合计", "完成", "实现", "达到", "实际", "个人", "共", "总", "达", "为", "是", "了",
    "：", ":", "came to", "reached", "totalled", "totaled", "were", "was", "are", "is", "of",
];
/// Beginnings of lists, quotes and emphasis.
const MARKS: &[char] = &['-', '*', '+', '>', '#', ' ', '\t', '\u{3000}'];
/// Words after a figure that make it another figure.
const QUALIFIED: &[&str] =
    &["不含", "不算", "未含", "未计", "除", "扣", "剔", "税", "excluding", "without", "except", "net of", "apart from"];
/// Words that make everything after them a wish.
const MEANT: &[&str] = &[
    "目标", "计划", "预计", "争取", "力争", "打算", "任务", "指标", "预算", "下月", "下周", "明天", "明日", "如果",
    "target", "plan", "goal", "aim", "forecast", "expect", "budget", "next ", "tomorrow", "if ",
];

/// Every claim of a text, in order.
pub fn claims(text: &str) -> Vec<Claim> {
    let lower = text.to_ascii_lowercase();
    if !PERIODS.iter().any(|(word, _)| lower.contains(word)) {
        return Vec::new();
    }
    let meant = MEANT.iter().filter_map(|word| lower.find(word)).min().unwrap_or(lower.len());
    let mut all = Vec::new();
    for (start, sentence) in sentences(&lower) {
        if start >= meant {
            break;
        }
        if QUALIFIED.iter().any(|word| sentence.contains(word)) {
            continue;
        }
        all.extend(clauses(sentence, start).into_iter().filter(|claim| claim.at.1 <= meant));
    }
    all
}

/// The sentences of a text with their first byte.
fn sentences(text: &str) -> Vec<(usize, &str)> {
    let mut all = Vec::new();
    let mut from = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let ends = matches!(c, '。' | '！' | '？' | '；' | ';' | '!' | '?' | '\n')
            || c == '.' && next.is_none_or(char::is_whitespace);
        if ends {
            all.push((from, &text[from..at]));
            from = at + c.len_utf8();
        }
    }
    all.push((from, &text[from..]));
    all
}

/// The claims a sentence begins with, one a clause, until a clause says something else. Only the first need name the
/// period.
fn clauses(sentence: &str, start: usize) -> Vec<Claim> {
    let mut all: Vec<Claim> = Vec::new();
    let mut reader = Reader { text: sentence, at: 0 };
    reader.trim_start_matches(MARKS);
    loop {
        let from = reader.at;
        let Some(mut claim) = reader.claim(all.last().map(|claim| claim.period)) else { break };
        claim.at = (start + from, start + reader.at);
        all.push(claim);
        reader.trim_start_matches(&[' ']);
        if !reader.eat(&["，", ",", "、"]) {
            break;
        }
        reader.trim_start_matches(&[' ']);
    }
    all
}

/// Reads a sentence from left to right.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn trim_start_matches(&mut self, chars: &[char]) {
        self.at = self.text.len() - self.rest().trim_start_matches(chars).len();
    }

    /// Takes the first of these words that stands here, and the white space after it.
    fn eat(&mut self, words: &[&str]) -> bool {
        let Some(word) = words.iter().find(|word| self.stands(word)) else { return false };
        self.at += word.len();
        self.trim_start_matches(&[' ', '\u{3000}', '\t']);
        true
    }

    /// Whether a word stands here, as a whole where words have white space between them.
    fn stands(&self, word: &str) -> bool {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        self.rest()
            .strip_prefix(word)
            .is_some_and(|after| !(letter(word.chars().next_back()) && letter(after.chars().next())))
    }

    fn choose<T: Copy>(&mut self, words: &[(&str, T)]) -> Option<T> {
        let &(word, value) = words.iter().find(|(word, _)| self.stands(word))?;
        self.eat(&[word]);
        Some(value)
    }

    fn fillers(&mut self) {
        while self.eat(FILLERS) {}
    }

    fn claim(&mut self, running: Option<PeriodKind>) -> Option<Claim> {
        let mut period = self.choose(PERIODS);
        self.fillers();
        let metrics = self.choose(METRICS)?;
        self.fillers();
        if period.is_none() {
            period = self.choose(PERIODS);
            self.fillers();
        }
        let period = period.or(running)?;
        let counted = matches!(metrics[0], Metric::Visits | Metric::CallsMade);
        let (value, step) = self.number(counted)?;
        self.ends().then_some(Claim { period, metrics, value, step, at: (0, 0) })
    }

    /// A number with its unit. Money without one is bare yuan only where it looks like it: grouped, or from a thousand.
    fn number(&mut self, counted: bool) -> Option<(Amount, Amount)> {
        let currency = !counted && self.eat(&["¥", "￥", "cny", "rmb"]);
        let rest = self.rest();
        let length = rest.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
        // A comma or stop at the end belongs to the sentence.
        let digits = rest[..length].trim_end_matches(['.', ',']);
        self.at += digits.len();
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut groups = whole.split(',');
        let first = groups.next()?;
        let grouped = whole.contains(',');
        let well = !first.is_empty()
            && (!grouped || first.len() <= 3)
            && groups.all(|group| group.len() == 3)
            && !fraction.contains([',', '.'])
            && whole.len() + fraction.len() <= 15;
        let plain = Amount::parse(&digits.replace(',', "")).filter(|_| well)?;
        let last = Amount::new(1, u32::try_from(fraction.len()).ok()?);
        self.trim_start_matches(&[' ']);
        let scale = if counted {
            self.eat(&[
                "家客户",
                "个客户",
                "家次",
                "家",
                "户",
                "次",
                "个",
                "通",
                "customers",
                "visits",
                "calls",
                "times",
            ]);
            fraction.is_empty().then_some(1)?
        } else if self.eat(&["亿元", "亿"]) {
            100_000_000
        } else if self.eat(&["万元", "万"]) {
            10_000
        } else if self.eat(&["千元"]) || self.eat(&["k"]) {
            1_000
        } else if self.eat(&["元", "yuan", "cny", "rmb"]) || currency || grouped || plain >= Amount::int(1000) {
            1
        } else {
            return None;
        };
        Some((plain.times(Amount::int(scale))?, last.times(Amount::int(scale))?))
    }

    /// Whether the clause ends here.
    fn ends(&self) -> bool {
        self.rest().trim_start().chars().next().is_none_or(|c| matches!(c, '，' | ',' | '、' | '*'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each claim as `period metric value±step`.
    fn told(text: &str) -> Vec<String> {
        let all = claims(text);
        for claim in &all {
            assert!(text.get(claim.at.0..claim.at.1).is_some(), "{claim:?} is not in the text");
        }
        let line = |c: &Claim| format!("{} {} {}±{}", c.period.word(), c.metrics[0].word(), c.value, c.step);
        all.iter().map(line).collect()
    }

    #[test]
    fn a_figure_with_its_period_and_metric_is_a_claim() {
        assert_eq!(told("本月销售 18.6万，继续跟进。"), ["month sales 186000±1000"]);
        assert_eq!(told("今日拜访了 6 家客户，回款 12,000。"), ["day visits 6±1", "day collections 12000±1"]);
        assert_eq!(told("- 本周累计回款：3.05 万元"), ["week collections 30500±100"]);
        assert_eq!(told("都好。\n本季度销售额达到 1.2亿"), ["quarter sales 120000000±10000000"]);
        assert_eq!(told("Sales this month were CNY 186,250.50. Fine."), ["month sales 186250.5±0.01"]);
        assert_eq!(
            told("This week visited 24 customers, collected 3000"),
            ["week visits 24±1", "week collections 3000±1"]
        );
    }

    #[test]
    fn what_is_hedged_planned_named_or_merely_near_is_no_claim() {
        for text in [
            "本月销售目标 20万",
            "本月计划销售 20万",
            "预计本月销售 20万",
            "下月目标：\n- 本月销售 20万",
            "本月销售 18万多",
            "本月销售 18万左右",
            "本月销售 18-19万",
            "本月销售完成 93%",
            "本月销售 3 单",
            "本月销售 18.6万（含赠品）",
            "本月销售 18.6万，不含金鸡湖",
            "昌盛本月销售 3万",
            "销售 18.6万",
            "本月很忙，销售 18.6万",
            "上月销售 18.6万",
            "本月拜访 24 家经销商",
            "本月销售 18",
            "本月销售 1,86万",
            "this month salesmen 24,000",
            "this month sales of P-02 24,000",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
