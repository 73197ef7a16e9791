//! Names of the contract's metrics, their units, and the marks that stand beside figures.

use crate::words::{Said, words};

/// The contract's word, the Chinese and the English name, and the Chinese and English unit (empty where the figure is
/// money or a quantity, whose unit is told elsewhere).
const METRICS: &[(&str, &str, &str, &str, &str)] = &[
    ("sales", "销售额", "Sales", "", ""),
    ("shipped", "发货额", "Shipped", "", ""),
    ("quantity", "销量", "Quantity", "", ""),
    ("collections", "回款", "Collections", "", ""),
    ("expenses", "费用", "Expenses", "", ""),
    ("orders", "订单", "Orders", "笔", "orders"),
    ("visits", "拜访", "Visits", "次", "visits"),
    ("promotions", "促销", "Promotions", "场", "promotions"),
    ("customers_visited", "拜访客户", "Customers visited", "家", "customers"),
    ("calls_made", "拨打电话", "Calls made", "通", "calls"),
    ("calls_connected", "接通电话", "Calls connected", "通", "calls"),
    ("leads", "新线索", "New leads", "条", "leads"),
    ("new_customers", "新客户", "New customers", "家", "customers"),
    ("reactivated", "恢复客户", "Reactivated customers", "家", "customers"),
    ("network", "网络开发", "Network opened", "家", "outlets"),
    ("problems_opened", "新增问题", "Problems opened", "个", "problems"),
    ("problems_solved", "解决问题", "Problems solved", "个", "problems"),
    ("days_present", "出勤", "Days present", "天", "days"),
    ("days_travel", "出差", "Days travelling", "天", "days"),
    ("days_absent", "缺勤", "Days absent", "天", "days"),
    ("days_leave", "请假", "Days on leave", "天", "days"),
    ("days_unrecorded", "未记录", "Days unrecorded", "天", "days"),
    ("receivable", "应收账款", "Receivable", "", ""),
    ("overdue", "逾期账款", "Overdue", "", ""),
];

fn said(zh: &str, en: &str) -> Said {
    Said { zh: zh.to_owned(), en: en.to_owned() }
}

/// The name of the metric with this word of the contract; an unknown word is its own name.
///
/// ```
/// use salesreport::words::{Lang, metrics};
/// assert_eq!(metrics::name("calls_made").get(Lang::Zh), "拨打电话");
/// ```
pub fn name(word: &str) -> Said {
    let known = METRICS.iter().find(|metric| metric.0 == word);
    known.map_or_else(|| Said::same(word), |&(_, zh, en, ..)| said(zh, en))
}

/// What a metric is counted in: 次, 家, 天 … Empty for money and quantities.
pub fn unit(word: &str) -> Said {
    let known = METRICS.iter().find(|metric| metric.0 == word);
    known.map_or_else(Said::default, |&(_, _, _, zh, en)| said(zh, en))
}

/// The mark beside a target, by the contract's word of its source; empty for one that is stated.
pub fn source(word: &str) -> Said {
    match word {
        "issued" => issued(),
        "summed" => summed(),
        "incomplete" => incomplete(),
        "derived" => prorated(),
        _ => Said::default(),
    }
}

words! {
    /// A target set from above.
    issued() { zh: "下达", en: "issued" }
    /// A target made of parts.
    summed() { zh: "汇总", en: "summed" }
    /// A target to which not everyone has stated a part.
    incomplete() { zh: "目标不全", en: "incomplete" }
    /// A figure taken as a share of working days.
    prorated() { zh: "折算", en: "prorated" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn every_metric_has_a_name_of_its_own_in_both_languages() {
        for lang in Lang::ALL {
            let mut names: Vec<String> = METRICS.iter().map(|metric| name(metric.0).into_lang(lang)).collect();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), METRICS.len(), "{lang:?}");
        }
    }

    #[test]
    fn stated_targets_need_no_mark_and_others_have_one() {
        assert_eq!(source("stated"), Said::default());
        for word in ["issued", "summed", "incomplete", "derived"] {
            assert!(!source(word).zh.is_empty() && !source(word).en.is_empty(), "{word}");
        }
    }
}
