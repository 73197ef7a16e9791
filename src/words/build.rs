//! What a build says on the edges of reports and about fonts.

use crate::words::words;

words! {
    /// The last day counted, in a page's footer.
    known_through(day) { zh: "数据截至 {day}", en: "Data through {day}" }
    /// The page number, to be filled in by the page setter.
    page_of() { zh: "第 {{page}} 页，共 {{pages}} 页", en: "Page {{page}} of {{pages}}" }
    /// A character none of the fonts has.
    missing_glyph(character, code, report) {
        zh: "{report}：字体里没有「{character}」（{code}），已画成方框",
        en: "{report}: no font has '{character}' ({code}); a box is drawn instead",
    }
    /// A font file that is none.
    no_font(path) { zh: "{path} 不是可用的字体文件", en: "{path} is no font that can be used" }
    /// Remedy: what fonts can be used.
    no_font_help() { zh: "请用含 glyf 轮廓的 TrueType 字体（.ttf）", en: "name a TrueType font with glyf outlines (.ttf)" }
    /// Where it stands, and what to do.
    missing_glyph_where(heading, context) {
        zh: "在「{heading}」下的「{context}」；可在 salesreport.yaml 的 fonts 里加一个含有该字的字体",
        en: "under '{heading}' in '{context}'; name a font that has it under fonts in salesreport.yaml",
    }
    /// A note: the period has not begun.
    not_begun(period, names) {
        zh: "{period} 还没有开始，没有内容可写，未生成：{names}",
        en: "{period} has not begun, so there is nothing to tell yet; not made: {names}",
    }
    /// A note: nobody planned for a period far away.
    too_far(period, names) {
        zh: "{period} 还远，也没有人为它写计划，未生成：{names}",
        en: "{period} is far away and nobody planned for it; not made: {names}",
    }
    /// A note: the period lies before the log.
    before_log(period, first, names) {
        zh: "{period} 早于日志的第一天（{first}），未生成：{names}",
        en: "{period} lies before the first day of the log ({first}); not made: {names}",
    }
    /// A note: a holiday without logs.
    holiday(day, name, names) {
        zh: "{day} 是{name}假期，没有人写日志，未生成：{names}。仍要生成请用 --report 或 --scope 点名",
        en: "{day} is off ({name}) and nobody logged it; not made: {names}. Name them with --report or --scope to have them all the same",
    }
    /// A note: a day off without logs.
    day_off(day, names) {
        zh: "{day} 是休息日，没有人写日志，未生成：{names}。仍要生成请用 --report 或 --scope 点名",
        en: "{day} is a day off and nobody logged it; not made: {names}. Name them with --report or --scope to have them all the same",
    }
    /// A note: a week of days off without logs.
    no_workdays(period, names) {
        zh: "{period} 没有工作日，也没有人写日志，未生成：{names}。仍要生成请用 --report 或 --scope 点名",
        en: "{period} has no working days and nobody logged any; not made: {names}. Name them with --report or --scope to have them all the same",
    }
    /// A note: no logs at all.
    no_logs() { zh: "工作区里还没有日志", en: "the workspace has no logs yet" }
    /// A note: a week that is reviewed within a month's review.
    week_within_month(week, month) {
        zh: "{week} 含 {month} 的最后一个工作日，这一周在 {month} 的月检讨里回顾；周报照出，页首指向月检讨，不算缺交",
        en: "{week} holds the last working day of {month} and is reviewed within that month's review; its weekly report is made, points there, and is not missing",
    }
    /// A note: a month that takes in its last week.
    month_takes_week(month, week) {
        zh: "{month} 的月检讨包括最后一周 {week}，那一周不另交周报",
        en: "the review of {month} takes in its last week, {week}, which owes no weekly report of its own",
    }
    /// A note: a month that is reviewed within a quarter's review.
    month_within_quarter(month, quarter) {
        zh: "{month} 是 {quarter} 的最后一个月，月检讨与季度检讨（quarterly-review）合并进行；月检讨照出，供季度检讨使用",
        en: "{month} is the last month of {quarter} and is reviewed together with the quarter (quarterly-review); its monthly review is made for that",
    }
    /// A note: a quarter that takes in its last month.
    quarter_takes_month(quarter, month) {
        zh: "{quarter} 的季度检讨包括最后一个月 {month}，那个月的检讨并在这里进行",
        en: "the review of {quarter} takes in its last month, {month}, which is reviewed here",
    }
    /// A note: a quarter that is reviewed within a year's review.
    quarter_within_year(quarter, year) {
        zh: "{quarter} 是 {year} 年的最后一季，季度检讨与年度检讨（annual-review）合并进行；季度检讨照出，供年度检讨使用",
        en: "{quarter} is the last quarter of {year} and is reviewed together with the year (annual-review); its own review is made for that",
    }
    /// A note: a year that takes in its last quarter.
    year_takes_quarter(year, quarter) {
        zh: "{year} 年的年度检讨包括第四季度 {quarter}，那一季的检讨并在这里进行",
        en: "the review of {year} takes in its last quarter, {quarter}, which is reviewed here",
    }
    /// A note: a report that a rule of the settings names and no period of the kind has.
    idle_rule(names, key) {
        zh: "salesreport.yaml 的 reports 里写了还不能按这种周期生成的报告，已跳过：{names}（可用的见 salesreport list --{key} …）",
        en: "reports in salesreport.yaml names what can't be made for such a period; passed over: {names} (see salesreport list --{key} …)",
    }
}
