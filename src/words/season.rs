//! The year's round: what is usual in a month, peaks and lows, holidays with the days off.

use crate::words::{Said, words};

/// What is usual in a month, from 1 to 12: weather, feasts, weddings, how trade goes.
pub fn custom(month: u32) -> Said {
    let of = [january, february, march, april, may, june, july, august, september, october, november, december];
    of[(month.clamp(1, 12) - 1) as usize]()
}

/// What is usual in a quarter, from 1 to 4.
pub fn custom_of_quarter(quarter: u32) -> Said {
    let of = [first_quarter, second_quarter, third_quarter, fourth_quarter];
    of[(quarter.clamp(1, 4) - 1) as usize]()
}

words! {
    /// Usual then.
    january() { zh: "严寒；年关结账、年货备货，年会和婚宴多", en: "cold; accounts are settled and goods laid in before Spring Festival; banquets and weddings" }
    /// Usual then.
    february() { zh: "春节前后停工歇市，走亲送礼；节后清淡，宜走访老客户", en: "work and trade rest around Spring Festival, gifts and visits; quiet after it, a time to see known customers" }
    /// Usual then.
    march() { zh: "转暖；复工开工，新项目启动，补货", en: "warmer; work starts again, new projects, stocks are refilled" }
    /// Usual then.
    april() { zh: "清明前后多雨；工程、装修转旺，春季婚期开始", en: "rain around Qingming; building and fitting-out pick up, spring weddings begin" }
    /// Usual then.
    may() { zh: "天气转热；五一小高峰，婚期集中，夏令品上市", en: "hot weather begins; a small peak at Labour Day, many weddings, summer goods come in" }
    /// Usual then.
    june() { zh: "南方梅雨、室外施工少；端午礼品，半年结算", en: "plum rains in the south, little work outdoors; Dragon Boat gifts, half-year accounts" }
    /// Usual then.
    july() { zh: "高温、暑假；室外施工少，做室内和维修，夏令品旺", en: "heat and school holidays; little work outdoors, indoor work and repairs; summer goods sell" }
    /// Usual then.
    august() { zh: "高温、台风暴雨；开学备货，七夕婚庆", en: "heat, typhoons and rainstorms; goods for the school year, Qixi weddings" }
    /// Usual then.
    september() { zh: "转凉；施工恢复，中秋礼品，国庆备货", en: "cooler; building picks up again, Mid-Autumn gifts, stocks for National Day" }
    /// Usual then.
    october() { zh: "国庆长假，婚期高峰；秋季装修旺，节后赶工", en: "the long National Day holiday, most weddings of the year; autumn fitting-out, work is made up after the holiday" }
    /// Usual then.
    november() { zh: "转冷、北方供暖；赶工期，年终促销", en: "cold sets in, heating starts in the north; work is hurried along, year-end promotions" }
    /// Usual then.
    december() { zh: "严寒；年底冲量和结算，来年协议，元旦、冬季婚庆", en: "cold; the year's last push and accounts, agreements for the next year, New Year and winter weddings" }
    /// Usual then.
    first_quarter() { zh: "年前收账备货，春节停市；节后清淡，三月开工补货", en: "accounts and stocks before Spring Festival, then trade rests; quiet after it, work and orders start in March" }
    /// Usual then.
    second_quarter() { zh: "开工和装修旺季，五一小高峰；转热，夏令品上市，六月多雨", en: "building and fitting-out at their height, a small peak at Labour Day; summer goods, rain in June" }
    /// Usual then.
    third_quarter() { zh: "高温台风，室外施工少，夏令品旺；九月转旺，为双节备货", en: "heat and typhoons, little work outdoors, summer goods sell; September picks up, stocks for the two feasts" }
    /// Usual then.
    fourth_quarter() { zh: "全年高峰：国庆和婚庆，赶工、年底促销；结算和来年协议", en: "the year's peak: National Day and weddings, work hurried along, year-end promotions; accounts and agreements for the next year" }
    /// A holiday with its days off.
    day_off(names, days) { zh: "{names} {days}", en: "{names} {days}" }
    /// A holiday with its days off and the days worked for it.
    with_made_up(day_off, days) { zh: "{day_off}（{days} 调休上班）", en: "{day_off} (made up on {days})" }
    /// No holiday.
    no_holiday() { zh: "无", en: "none" }
    /// Holidays not announced.
    not_announced(year) { zh: "{year}年放假安排尚未公布", en: "holidays of {year} not announced yet" }
    /// A peak.
    peak(times) { zh: "旺（月均的 {times} 倍）", en: "peak ({times} × the mean month)" }
    /// A low.
    low(times) { zh: "淡（月均的 {times} 倍）", en: "low ({times} × the mean month)" }
    /// Neither.
    usual(times) { zh: "平（月均的 {times} 倍）", en: "usual ({times} × the mean month)" }
    /// What the columns rest on.
    custom_note() { zh: "时令是一般规律，各地各行业不同，以计划写的季节重点为准；放假取国家放假安排和本公司日历。", en: "What is usual differs by place and trade: what the plans say of the season goes before it. Days off are the public ones and those of the company's calendar." }
    /// How peaks are told.
    level_note(year) { zh: "淡旺按{year}年各月销售与月均之比：1.15 倍以上为旺，0.85 倍以下为淡。", en: "Peaks and lows by the sales of each month of {year} against their mean: a peak from 1.15 times, a low up to 0.85 times." }
    /// No year to tell peaks from.
    level_unknown(year) { zh: "{year}年的分月销售没有记录，淡旺无从比较。", en: "Sales by month of {year} are not on record, so peaks and lows cannot be told." }
    /// A holiday soon after.
    soon_after(holiday) { zh: "期末之后紧接着的节日：{holiday}，备货和收款要提前安排。", en: "Soon after the end of it: {holiday}; stocks and collections are to be arranged before." }
    /// What of plans is missing.
    what_season() { zh: "季节重点", en: "the season's emphasis" }
}
