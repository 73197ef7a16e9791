//! What the JSON Schema says of a key: its shape, its remark, what holds without it.

use crate::words::words;

words! {
    /// What a schema is for.
    about(what_zh, what_en, files) {
        zh: "salesreport {what_zh}（{files}）。每个键和每个词中英文都可以写，也可以混写。",
        en: "salesreport {what_en} ({files}). Every key and every word may be written in Chinese or English.",
    }
    /// A key that must be there.
    required() { zh: "必填：", en: "Required: " }
    /// Keys of which one must be there.
    missing(keys) { zh: "缺少 {keys}", en: "missing: {keys}" }
    /// What holds without a key.
    default(value) { zh: "不写则为{value}。", en: " Without it: {value}." }
    /// A shape's words as a sentence.
    sentence(shape) { zh: "{shape}。", en: "{shape}." }
    /// A shape's words, then a remark.
    remarked(shape, remark) { zh: "{shape}；{remark}。", en: "{shape}; {remark}." }
    /// One of the words listed, or something else.
    word_or(other) { zh: "列出的词之一，或{other}", en: "one of the words listed, or {other}" }
    /// A list.
    list_of(one) { zh: "列表，每项：{one}", en: "a list, each item: {one}" }
    /// One or a list.
    one_or_list_of(one) { zh: "一项或列表，每项：{one}", en: "one or a list, each: {one}" }
    /// One of several shapes.
    either(first, second) { zh: "{first}，或{second}", en: "{first}, or {second}" }
    /// A reference.
    reference(to) { zh: "{to}（编号、名称或简称）", en: "{to} (id, name or alias)" }
    /// A shape.
    text() { zh: "文字", en: "text" }
    /// A shape.
    markdown() { zh: "文字，可用 Markdown", en: "text, in Markdown if you like" }
    /// A shape.
    day() { zh: "日期，写成 2024-06-03", en: "a day, written 2024-06-03" }
    /// A shape.
    day_short() { zh: "日期，写成 2024-06-03 或 06-03", en: "a day, written 2024-06-03 or 06-03" }
    /// A shape.
    moment() { zh: "日期，可加时间，如 2024-06-03 17:30", en: "a day, perhaps with a time: 2024-06-03 17:30" }
    /// A shape.
    time() { zh: "时间，写成 09:30", en: "a time, written 09:30" }
    /// A shape.
    time_or_moment() {
        zh: "时间，写成 09:30，或加日期：2024-06-03 09:30",
        en: "a time, written 09:30, or with its day: 2024-06-03 09:30",
    }
    /// A shape.
    time_or_span() { zh: "时间或时间段，写成 09:30 或 09:30-10:15", en: "a time or span, written 09:30 or 09:30-10:15" }
    /// A shape.
    span() { zh: "时间段，写成 09:30-10:15", en: "a span, written 09:30-10:15" }
    /// A shape.
    period() {
        zh: "周期，写成 2024、2024-Q2、2024-06、2024-W23 或 2024-06-03",
        en: "a period, written 2024, 2024-Q2, 2024-06, 2024-W23 or 2024-06-03",
    }
    /// A shape.
    dates() {
        zh: "一天、几天的列表或一段，写成 2024-06-03 或 2024-06-10..2024-06-12",
        en: "a day, a list of days or a stretch, written 2024-06-03 or 2024-06-10..2024-06-12",
    }
    /// A shape.
    truth() { zh: "是或否", en: "true or false" }
    /// A shape.
    truth_or_day() { zh: "是或否，或者日期", en: "true or false, or a day" }
    /// A shape.
    integer() { zh: "不小于零的整数", en: "a whole number, not negative" }
    /// A shape.
    integer_within(low, high) { zh: "{low} 到 {high} 的整数", en: "a whole number from {low} to {high}" }
    /// A shape.
    percent() { zh: "百分比，写成 60% 或 0.6", en: "a share, written 60% or 0.6" }
    /// A shape.
    money() { zh: "金额，如 12500、\"12,500.00\" 或 3.2万", en: "money, such as 12500, \"12,500.00\" or 3.2万" }
    /// A shape.
    quantity() { zh: "数量，如 120、1.5 或 3.2万", en: "a quantity, such as 120, 1.5 or 3.2万" }
    /// A shape.
    word() { zh: "列出的词之一", en: "one of the words listed" }
    /// A shape.
    offset() { zh: "时差，写成 \"+08:00\"", en: "an offset, written \"+08:00\"" }
    /// A shape.
    section() { zh: "一组键", en: "keys of its own" }
    /// A shape.
    map() { zh: "一组「名称: 值」", en: "names with values" }
    /// A shape.
    anything() { zh: "任意内容", en: "anything" }
    /// What a reference names.
    person() { zh: "人员", en: "a person" }
    /// What a reference names.
    customer() { zh: "客户", en: "a customer" }
    /// What a reference names.
    product() { zh: "产品", en: "a product" }
    /// What a reference names.
    line() { zh: "产品线", en: "a product line" }
    /// What a reference names.
    project() { zh: "项目", en: "a project" }
    /// What a reference names.
    area() { zh: "地区", en: "an area" }
    /// What a reference names.
    order() { zh: "订单", en: "an order" }
    /// What a reference names.
    trip() { zh: "行程", en: "a trip" }
    /// What a reference names.
    problem() { zh: "问题", en: "a problem" }
}
