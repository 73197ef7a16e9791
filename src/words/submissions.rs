//! What the ledger of submissions says: forms, rules, how things came in.

use crate::words::{Said, words};

/// How long after its deadline something came, within its day: `1 小时 50 分`, `1 h 50 min`.
pub fn hours(minutes: i64) -> Said {
    let (hours, minutes) = (minutes / 60, minutes % 60);
    match (hours, minutes) {
        (0, m) => Said { zh: format!("{m} 分"), en: format!("{m} min") },
        (h, 0) => Said { zh: format!("{h} 小时"), en: format!("{h} h") },
        (h, m) => Said { zh: format!("{h} 小时 {m} 分"), en: format!("{h} h {m} min") },
    }
}

/// A day of the week, 0 Monday: `周六`, `Saturday`.
pub fn weekday(index: usize) -> Said {
    const NAMES: [(&str, &str); 7] = [
        ("周一", "Monday"),
        ("周二", "Tuesday"),
        ("周三", "Wednesday"),
        ("周四", "Thursday"),
        ("周五", "Friday"),
        ("周六", "Saturday"),
        ("周日", "Sunday"),
    ];
    let (zh, en) = NAMES[index.min(6)];
    Said { zh: zh.to_owned(), en: en.to_owned() }
}

/// Someone outside of the roster: the built-in rules' personnel department is named in the report's language.
pub fn addressee(name: &str) -> Said {
    if name == "人力资源" { Said { zh: name.to_owned(), en: "HR".to_owned() } } else { Said::same(name) }
}

words! {
    /// The kind of report.
    submissions() { zh: "报告报送台账", en: "Ledger of submissions" }
    /// A rule's time.
    every_day(time) { zh: "每个工作日 {time}", en: "every working day {time}" }
    /// A rule's time.
    every_week(day, time) { zh: "每{day} {time}", en: "{day}s {time}" }
    /// A rule's time.
    every_month(day, time) { zh: "每月{day} {time}", en: "monthly, {day} {time}" }
    /// A rule's time.
    every_quarter(day, time) { zh: "季末月{day} {time}", en: "quarter's last month, {day} {time}" }
    /// A rule's time.
    every_year(month, day, time) { zh: "每年{month}{day} {time}", en: "{month}, {day} {time}" }
    /// A rule's time.
    sale_day(time) { zh: "有销售当日 {time}", en: "days with sales {time}" }
    /// A rule's time.
    before_tender(days) { zh: "开标前 {days} 天", en: "{days} days before the tender" }
    /// A day of the month.
    on_day(n) { zh: " {n} 日", en: "day {n}" }
    /// The last day of a month.
    last_day() { zh: "最后一天", en: "last day" }
    /// In time.
    on_time() { zh: "按时", en: "in time" }
    /// Late.
    late(by) { zh: "迟 {by}", en: "{by} late" }
    /// Late, as the history of files tells it, within the patience.
    late_in_grace(by) { zh: "迟 {by}（只有文件历史为据，宽限内，不计）", en: "{by} late (by file history alone, within grace, not counted)" }
    /// Late, as the history of files tells it.
    late_by_history(by) { zh: "迟 {by}（只有文件历史为据，待主管确认）", en: "{by} late (by file history alone, to be confirmed)" }
    /// Missing.
    missing() { zh: "缺", en: "missing" }
    /// Asked of nobody.
    excused_away() { zh: "免交：当时不在岗", en: "excused: away" }
    /// Asked of nobody.
    excused_gone() { zh: "免交：不在职", en: "excused: not employed" }
    /// Not owed.
    in_review(month) { zh: "不用交：并入{month}月末总结", en: "not owed: inside the review of {month}" }
    /// Not owed.
    no_working_days() { zh: "不用交：整周休息", en: "not owed: no working days" }
    /// There, but since when?
    time_unknown() { zh: "已交，时间不明", en: "there, time not known" }
    /// Not due yet.
    not_yet_due() { zh: "未到期", en: "not yet due" }
    /// So many times running.
    times_in_a_row(n) { zh: "连续 {n} 次", en: "{n} in a row" }
    /// A signature.
    signed(who, at) { zh: "{who} {at}", en: "{who} {at}" }
    /// A signature asked for.
    not_signed() { zh: "未签", en: "not signed" }
    /// Key figure.
    card_due() { zh: "应交", en: "Due" }
    /// Key figure.
    card_on_time() { zh: "按时", en: "In time" }
    /// Key figure.
    card_late() { zh: "迟交", en: "Late" }
    /// Key figure.
    card_missing() { zh: "缺交", en: "Missing" }
    /// Key figure.
    card_unclear() { zh: "时间不明", en: "Time not known" }
    /// Below a key figure.
    of_people(n) { zh: "{n} 人", en: "people: {n}" }
    /// Total.
    total() { zh: "合计", en: "Total" }
    /// Names a paragraph.
    lead_whole() { zh: "总体", en: "As a whole" }
    /// Names a paragraph.
    lead_people() { zh: "人员", en: "Who" }
    /// Names a paragraph.
    lead_row() { zh: "连续", en: "In a row" }
    /// Names a paragraph.
    lead_decide() { zh: "需要补交", en: "To be handed in" }
    /// Names a paragraph.
    lead_logs() { zh: "日志", en: "Day logs" }
    /// Nothing was due.
    nothing_due(month) { zh: "{month}没有应交的报告和表格。", en: "Nothing was due in {month}." }
    /// All that was due came in time.
    all_on_time(month, due) { zh: "{month}应交 {due} 份，全部按时。", en: "Due in {month}: {due}, all in time." }
    /// What was due and what became of it.
    whole(month, due, on_time, rate, late, missing) { zh: "{month}应交 {due} 份：按时 {on_time} 份（{rate}），迟交 {late} 份，缺交 {missing} 份。", en: "Due in {month}: {due}; in time {on_time} ({rate}), late {late}, missing {missing}." }
    /// What was due, none of which can be judged.
    whole_unclear(month, due) { zh: "{month}应交 {due} 份，都已交，但不知道何时交的。", en: "Due in {month}: {due}, all there, since when is not known." }
    /// Some can't be judged.
    some_unclear(n) { zh: "另有 {n} 份已交但时间不明：补写提交时间才能判断。", en: "Of {n} more nothing says when they came; add the time of submission." }
    /// Some are not due yet.
    some_open(n) { zh: "还有 {n} 份未到期。", en: "Not yet due: {n}." }
    /// What a person owes, in a list.
    faults_of(who, late, missing) { zh: "{who}（迟 {late}、缺 {missing}）", en: "{who} (late {late}, missing {missing})" }
    /// The people with the most.
    most_faults(all) { zh: "迟交、缺交最多的是{all}。", en: "Most late or missing: {all}." }
    /// One's own.
    own_faults(all) { zh: "迟交、缺交的是{all}。", en: "Late or missing: {all}." }
    /// A form and how often.
    form_times(form, n) { zh: "{form} {n} 份", en: "{form} {n}" }
    /// Those who have none.
    in_order(n) { zh: "{n} 人全部按时。", en: "People with all in time: {n}." }
    /// Nobody has any.
    no_faults() { zh: "没有迟交和缺交。", en: "Nothing was late or missing." }
    /// A form again and again.
    row_of(who, form, n) { zh: "{who}{form}连续 {n} 次", en: "{who}, {form}: {n} in a row" }
    /// The longest rows.
    rows(all) { zh: "接连迟交或缺交：{all}。", en: "Late or missing again and again: {all}." }
    /// None.
    no_rows() { zh: "没有接连两次以上的迟交或缺交。", en: "Nothing was late or missing twice running." }
    /// More of them.
    and_more(n) { zh: "另有 {n} 项。", en: "And {n} more." }
    /// Something missing.
    item(who, form, about, due) { zh: "{who} {about}{form}（应 {due}）", en: "{who}, {form} of {about} (due {due})" }
    /// What is missing.
    to_hand_in(n, all) { zh: "{n} 份还没有交：{all}。", en: "Not handed in: {n}; {all}." }
    /// Without a history.
    logs_unknown(n) { zh: "共 {n} 份，没有文件历史，分不出当天记的和事后补的。", en: "{n} in all; without a file history nothing says which were written the same day." }
    /// With a history.
    logs_known(n, same, share, later) { zh: "共 {n} 份：当天记的 {same} 份（{share}），事后补的 {later} 份。", en: "{n} in all: the same day {same} ({share}), later {later}." }
    /// Some without a history.
    logs_rest(n) { zh: "另 {n} 份没有历史可查。", en: "Without history: {n}." }
    /// None.
    no_logs(month) { zh: "{month}没有日志。", en: "No day logs in {month}." }
    /// No rules.
    nothing_owed(month, scope) { zh: "{month}{scope}没有到期的报告：没有报送期限，或期限所定的岗位没有人。", en: "Nothing of {scope} fell due in {month}: no deadlines, or nobody in the roles they name." }
    /// The list is cut.
    too_long(n, most) { zh: "全部 {n} 份，这里只列前 {most} 份；各区域、小组和个人的台账列全。", en: "All in all {n}; the first {most} are listed, the ledgers of regions, groups and people have all." }
}
