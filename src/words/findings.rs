//! What findings of reading say: titles, labels under the carets, remedies. A sentence never tells what to believe,
//! only what stands there and what would do.

use crate::words::{Said, words};

/// Two wordings, one per language, made of parts that differ between the languages.
fn said(zh: String, en: String) -> Said {
    Said { zh, en }
}

words! {
    /// Title: no salesreport.yaml.
    no_settings() { zh: "工作区里没有 salesreport.yaml", en: "the workspace has no salesreport.yaml" }
    /// Remedy: what the least salesreport.yaml is.
    no_settings_help() {
        zh: "在工作区根目录建立 salesreport.yaml，至少写一行「名称: 公司名」",
        en: "put a salesreport.yaml at the root of the workspace; one line 'name: Our company' is enough",
    }
    /// Reason: a path out of the workspace.
    outside_workspace() { zh: "路径在工作区之外", en: "the path leaves the workspace" }
    /// Reason: a link.
    link() { zh: "它是链接，不跟随", en: "it is a link, and links are not followed" }
    /// Title: a form that no report is written in yet.
    unmade_format(word) { zh: "报告还不能写成 {word}，这一项没有用", en: "no report is written as {word} yet; this one does nothing" }
    /// Remedy: the forms there are.
    unmade_format_help(made) { zh: "可以用：{made}；数字要放进表格，用 salesreport stats --format csv", en: "there are {made}; for figures in a spreadsheet use salesreport stats --format csv" }
    /// Title: a file that is not UTF-8.
    not_utf8(path) { zh: "{path} 不是 UTF-8 编码", en: "{path} is not UTF-8" }
    /// Label: the first byte that is not UTF-8.
    not_utf8_label() { zh: "从这里起不是 UTF-8", en: "not UTF-8 from here on" }
    /// Remedy: save as UTF-8.
    not_utf8_help() {
        zh: "在编辑器里另存为 UTF-8（常见原因：存成了 GBK）",
        en: "save it as UTF-8 in the editor (often it was saved as GBK)",
    }
    /// Title: a file of the team folder with a name that means nothing.
    unknown_file(path) { zh: "不知道 {path} 是什么，没有读它", en: "{path} is of no known kind and was not read" }
    /// Remedy: the names there are.
    unknown_file_help(names) { zh: "team 里的文件叫：{names}（客户可以分成几个 customers*.yaml）", en: "files in team are called {names} (customers may be split into several customers*.yaml)" }
    /// Title: broken YAML.
    syntax() { zh: "YAML 格式有误，这份文档没有读入", en: "broken YAML; this document was not read" }
    /// Label: a control character.
    control_character() { zh: "文中有不可见的控制字符", en: "an invisible control character" }
    /// Label: an alias without anchor.
    alias_unknown() { zh: "没有这个锚点", en: "no anchor has this name" }
    /// Label: aliases that copy too much.
    alias_too_much() { zh: "引用展开后太大", en: "aliases would copy too much here" }
    /// Label: nesting beyond the bound.
    too_deep(bound) { zh: "嵌套超过 {bound} 层", en: "nested deeper than {bound} levels" }
    /// Title: a full-width colon after a key.
    full_width_colon() { zh: "键后面用了全角冒号「：」", en: "a full-width colon follows the key" }
    /// Label of it.
    full_width_colon_label() { zh: "这里要用半角冒号", en: "YAML wants a plain colon here" }
    /// Remedy of it.
    full_width_colon_help() { zh: "改成半角冒号加一个空格「: 」", en: "write ': ', a plain colon and a space" }
    /// Title: a key twice.
    duplicate_key(key) { zh: "键「{key}」重复", en: "the key '{key}' stands twice" }
    /// Title: a key twice, in two languages.
    duplicate_key_other(key, first) { zh: "「{key}」与「{first}」是同一个键", en: "'{key}' and '{first}' are the same key" }
    /// Label of both.
    duplicate_key_label(line) { zh: "第 {line} 行已经写过", en: "already written on line {line}" }
    /// Title: an unknown key.
    unknown_key(key) { zh: "没有「{key}」这个键", en: "there is no key '{key}' here" }
    /// Remedy: the nearest word.
    did_you_mean(near) { zh: "是不是「{near}」？", en: "did you mean {near}?" }
    /// Remedy: the words there are.
    one_of(all) { zh: "可以写：{all}", en: "there are: {all}" }
    /// Title: a missing key.
    missing_key(key) { zh: "缺少「{key}」", en: "'{key}' is missing" }
    /// Label of a missing key.
    missing_key_label() { zh: "这一项里没有写", en: "this entry does not have it" }
    /// Title: none of several keys.
    key_choice_none(keys) { zh: "{keys} 要写其中之一", en: "one of {keys} is needed" }
    /// Title: keys that exclude each other.
    key_choice_many(keys) { zh: "{keys} 只能写其中之一", en: "only one of {keys} may stand here" }
    /// Title: a key needed with a value of another.
    key_choice_with(key, word, needed) {
        zh: "「{key}」为「{word}」时要写「{needed}」",
        en: "'{key}: {word}' needs '{needed}' as well",
    }
    /// Title: a plan without owner.
    plan_without_owner() { zh: "计划没有写所有者", en: "the plan has no owner" }
    /// Remedy of it.
    plan_without_owner_help() {
        zh: "写「所有者: 」加人员、小组、区域，或「团队」",
        en: "add 'owner: ' with a person, a group, a region or 'team'",
    }
    /// Title: a plan without period.
    plan_without_period() { zh: "计划没有写周期", en: "the plan has no period" }
    /// Remedy of it.
    plan_without_period_help() { zh: "写「周期: 2024-06」这样的一行", en: "add a line like 'period: 2024-06'" }
    /// Title: a key that is no word.
    key_not_word() { zh: "键应当是一个词", en: "a key must be a word" }
    /// Remedy: begin items with a dash.
    list_help() { zh: "每一项另起一行，以「- 」开头", en: "begin each item with '- ' on a line of its own" }
    /// Remedy: an entry as a mapping.
    section_help() { zh: "写成「键: 值」，每个键一行", en: "write it as 'key: value', one key a line" }
    /// Remedy: the short form of an entry.
    pair_help(first, second) { zh: "简写是「- {first}: {second}」", en: "its short form is '- {first}: {second}'" }
    /// Title: a value outside the words there are.
    unknown_value(key, value) { zh: "「{key}」没有「{value}」这个取值", en: "'{value}' is no value of '{key}'" }
    /// Title: the settings name a report nobody knows.
    unknown_report(name) { zh: "没有「{name}」这种报告", en: "there is no report {name}" }
    /// Remedy: where reports come from.
    unknown_report_help() { zh: "写内置报告的名称，或 outlines/ 里自己的报告的名称", en: "name a built-in report, or one of your own in outlines/" }
    /// Title: no date.
    bad_date(value) { zh: "「{value}」不是日期", en: "'{value}' is not a date" }
    /// Remedy: how a date is written.
    bad_date_help() { zh: "日期写成 2024-06-03", en: "write a date as 2024-06-03" }
    /// Remedy: short dates have no year here.
    bad_date_short() { zh: "这里没有日期可以推断年份，请写全", en: "nothing gives it a year here; write it in full" }
    /// Title: days that are none.
    bad_dates(value) { zh: "「{value}」不是日期，也不是起止日期", en: "'{value}' is neither a date nor a stretch of dates" }
    /// Remedy: how days are written.
    bad_dates_help() {
        zh: "写成 2024-06-03、06-10..06-12，或日期的列表；止不早于起",
        en: "write 2024-06-03, 06-10..06-12 (the end not before the beginning) or a list of these",
    }
    /// Title: no time.
    bad_time(value) { zh: "「{value}」不是时间", en: "'{value}' is not a time of day" }
    /// Remedy: how a time is written.
    bad_time_help() { zh: "时间写成 09:30，不晚于 24:00", en: "write a time as 09:30, at most 24:00" }
    /// Remedy: how a moment is written.
    bad_moment_help() { zh: "写成 2024-06-03 或 2024-06-03 17:30", en: "write 2024-06-03 or 2024-06-03 17:30" }
    /// Remedy: how an offset is written.
    bad_offset_help() { zh: "时差写成 +08:00", en: "write an offset as +08:00" }
    /// Title: no stretch of time.
    bad_span(value) { zh: "「{value}」不是时间段", en: "'{value}' is not a span of time" }
    /// Remedy: how a stretch of time is written.
    bad_span_help() { zh: "时间段写成 09:30-10:15，止晚于起", en: "write a span as 09:30-10:15, the end after the beginning" }
    /// Title: no period.
    bad_period(value) { zh: "「{value}」不是周期", en: "'{value}' is not a period" }
    /// Remedy: how periods are written.
    bad_period_help() {
        zh: "周期写成 2024、2024-Q2、2024-06、2024-W23 或 2024-06-03",
        en: "write 2024, 2024-Q2, 2024-06, 2024-W23 or 2024-06-03",
    }
    /// Title: no amount.
    bad_amount(value) { zh: "「{value}」不是数额", en: "'{value}' is not an amount" }
    /// Remedy: how amounts are written.
    bad_amount_help() {
        zh: "写成 12500、12500.50、\"12,500.00\" 或 3.2万，不带单位",
        en: "write 12500, 12500.50, \"12,500.00\" or 3.2万, without a unit",
    }
    /// Title: no whole number.
    bad_integer(value) { zh: "「{value}」不是整数", en: "'{value}' is not a whole number" }
    /// Remedy: how whole numbers are written.
    bad_integer_help() { zh: "写成不带小数和单位的非负整数，如 12", en: "write a number like 12, without sign, decimals or unit" }
    /// Title: a whole number out of bounds.
    out_of_bounds(value, low, high) { zh: "{value} 不在 {low} 到 {high} 之间", en: "{value} is not from {low} to {high}" }
    /// Title: no percent.
    bad_percent(value) { zh: "「{value}」不是百分比", en: "'{value}' is not a percentage" }
    /// Remedy: how percents are written.
    bad_percent_help() { zh: "写成 60% 或 0.6", en: "write 60% or 0.6" }
    /// Title: an absurd amount.
    absurd_amount(value) { zh: "数额 {value} 不合常理", en: "{value} is no plausible amount" }
    /// Label: too many decimals.
    absurd_decimals() { zh: "小数超过四位", en: "more than four decimals" }
    /// Label: too large.
    absurd_huge() { zh: "达到或超过一万亿", en: "10¹² or above" }
    /// Title: no truth.
    bad_bool(value) { zh: "「{value}」不是「是」或「否」", en: "'{value}' is neither true nor false" }
    /// Remedy: how truths are written.
    bad_bool_help() { zh: "写「是」或「否」（true、false 亦可）", en: "write true or false (是, 否)" }
    /// Title: an unknown customer where money or goods hang on it.
    unknown_customer(name) { zh: "没有叫「{name}」的客户", en: "{name} is not a customer" }
    /// Label of an unknown customer.
    unknown_customer_label() { zh: "客户的编号、名称、简称里都没有", en: "no customer has this id, name or alias" }
    /// Remedy: add the customer.
    unknown_customer_help() { zh: "在 team/customers.yaml 里登记它", en: "add it to team/customers.yaml" }
    /// Title: a prospect.
    prospect(name) { zh: "没有叫「{name}」的客户，暂作待确认的潜在客户", en: "{name} is not a customer; taken as a prospect to be confirmed" }
    /// Remedy: the candidate of a reference.
    candidate(name, id, cited) { zh: "{name}（{id}，{cited}）", en: "{name} ({id}, {cited})" }
    /// Remedy of an ambiguous reference.
    ambiguous_help() { zh: "改用编号来指明", en: "use the id to tell them apart" }
    /// Title: an ambiguous reference.
    ambiguous(name) { zh: "「{name}」指哪一个不明确", en: "'{name}' could be several" }
    /// Title: an id twice in the team folder.
    duplicate_id(id) { zh: "编号「{id}」重复", en: "the id '{id}' is taken" }
    /// Label of it.
    duplicate_id_label(cited) { zh: "{cited} 已经用了", en: "already used at {cited}" }
    /// Title: years without holiday data.
    no_holiday_data(year) {
        zh: "没有 {year} 年的放假安排，只按周末算休息",
        en: "no public holidays are known for {year}; only weekends are off",
    }
    /// Remedy of it.
    no_holiday_data_help() {
        zh: "在 salesreport.yaml 的「日历」里写「放假」和「上班」",
        en: "list 'holidays' and 'workdays' below 'calendar' in salesreport.yaml",
    }
    /// Title: a finding code that does not exist.
    unknown_code(code) { zh: "没有「{code}」这条检查", en: "there is no finding '{code}'" }
    /// Title: days off without end.
    long_holiday(first, last) { zh: "{first} 到 {last} 放假太久", en: "days off from {first} to {last} are too many" }
}

/// What stands at a place that is no YAML, by the reader's reason.
pub fn syntax_label(reason: &str) -> Said {
    let is = |part: &str| reason.contains(part);
    let (zh, en) = if is("tab") {
        ("缩进不能用制表符，请用空格", "indent with spaces, not with tabs")
    } else if is("mapping values are not allowed") || is("illegal placement of ':'") {
        ("这里不能再有冒号；含「: 」的文字请加引号", "no colon can stand here; put text with ': ' in quotes")
    } else if is("quoted scalar") {
        ("引号没有正确闭合", "the quotes are not closed properly")
    } else if is("flow") || is("bracket") {
        ("括号没有正确闭合", "the brackets are not closed properly")
    } else if is("unexpected character") {
        ("不能以这个字符开头，请加引号", "nothing can begin with this character; put it in quotes")
    } else if is("anchor or alias") || is("anchor") {
        ("以 * 或 & 开头的文字请加引号", "put text that begins with * or & in quotes")
    } else if is("simple key") || is("expected key") {
        ("这一行缺少冒号，或缩进不对", "a colon is missing on this line, or its indentation is off")
    } else if is("'-' indicator") || is("indent") || is("did not find expected") {
        ("缩进与上面不一致", "the indentation does not fit the lines above")
    } else if is("recursion") {
        ("括号嵌套过深", "brackets are nested too deeply")
    } else {
        ("从这里起读不下去", "it can't be read on from here")
    };
    said(zh.to_owned(), en.to_owned())
}

/// Title: a file that can't be read, and why.
pub fn unreadable(path: &str, why: &Said) -> Said {
    said(format!("读不了 {path}：{}", why.zh), format!("{path} can't be read: {}", why.en))
}

/// Title: a value of another type; `wanted` and `there` in both languages.
pub fn wrong_type(key: &str, wanted: &Said) -> Said {
    said(format!("「{key}」要写{}", wanted.zh), format!("'{key}' takes {}", wanted.en))
}

/// Label: what stands there instead.
pub fn stands_there(there: &Said) -> Said {
    said(format!("这里是{}", there.zh), format!("this is {}", there.en))
}

/// Title: something referred to that nobody knows.
pub fn unknown_reference(noun: &Said, name: &str) -> Said {
    said(format!("没有叫「{name}」的{}", noun.zh), format!("{name} is not {}", noun.en))
}

/// Label of it.
pub fn unknown_reference_label(noun: &Said) -> Said {
    said(
        format!("{}的编号、名称、简称里都没有", noun.zh),
        format!("nothing that is {} has this id, name or alias", noun.en),
    )
}

/// Remedy: a candidate that could be meant, already put into words.
pub fn did_you_mean_candidate(candidate: &Said) -> Said {
    said(format!("是不是{}？", candidate.zh), format!("did you mean {}?", candidate.en))
}

/// Label: all that a name could mean.
pub fn could_be(candidates: &[Said]) -> Said {
    let join = |get: fn(&Said) -> &str, by: &str| candidates.iter().map(get).collect::<Vec<_>>().join(by);
    said(format!("可能是{}", join(|s| &s.zh, "、")), join(|s| &s.en, " or "))
}

/// Remedy: the words there are, in each language its own.
pub fn one_of_both(zh: &str, en: &str) -> Said {
    said(format!("可以写：{zh}"), format!("there are: {en}"))
}
