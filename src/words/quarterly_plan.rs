//! What a quarter's plan says in its opening, notes and cells.

use crate::words::words;

words! {
    /// Whose, for when.
    of_period(who, period) { zh: "{who} {period}", en: "{who}, {period}" }
    /// A line of products.
    line(name) { zh: "{name}（整线）", en: "{name} (whole line)" }
    /// Why to push it.
    has_target() { zh: "有目标", en: "has a target" }
    /// Why to push it.
    is_named() { zh: "计划点名", en: "named by plans" }
    /// Why to push it.
    is_new() { zh: "新产品", en: "new" }
    /// Why to push it.
    is_high() { zh: "高附加值", en: "high margin" }
    /// Why to push it.
    sold_more_then() { zh: "去年同季卖得多", en: "sold more in that quarter a year ago" }
    /// No product targets.
    no_product_targets(quarter, who) { zh: "{quarter}没有分品种的目标，请{who}定下主推的品种和数。", en: "No product of {quarter} has a target; {who} is to say what is to be pushed, and how much." }
    /// Nothing to push.
    nothing_to_push() { zh: "没有新产品，计划也没有点名的品种。", en: "There is no new product, and no plan names one." }
    /// Key customers without target.
    without_target(all, bare) { zh: "重点客户 {all} 家，其中 {bare} 家没有本季目标（三个月都定了才合成季度目标）。", en: "Key customers: {all}; without a target for the quarter {bare} (months make up a quarter once each of them states one)." }
    /// The list is cut.
    more_is_on(shown, all) { zh: "共 {all} 项，只列 {shown} 项。", en: "{shown} of {all} rows are listed." }
    /// What is missing.
    what_is_on() { zh: "季度行动安排", en: "action for the quarter" }
    /// What is missing.
    what_study() { zh: "学习安排", en: "study" }
    /// No words of the last review.
    no_word_of(quarter, who) { zh: "{quarter}的季度检讨还没有写下期计划，由{who}补。", en: "The review of {quarter} does not yet say what comes next; {who} is to add it." }
    /// Last year.
    last_year_unknown() { zh: "去年同季没有记录可比。", en: "The same quarter a year ago is not on record." }
    /// Last year.
    above_last_year(then, more) { zh: "去年同季 {then}，目标高出 {more}。", en: "The same quarter a year ago brought {then}; the target is {more} above it." }
    /// Last year.
    below_last_year(then, fewer) { zh: "去年同季 {then}，目标低 {fewer}。", en: "The same quarter a year ago brought {then}; the target is {fewer} below it." }
    /// Last year.
    like_last_year(then) { zh: "去年同季 {then}，目标与它相同。", en: "The same quarter a year ago brought {then}, as the target." }
    /// The months.
    months_agree() { zh: "三个月的目标正好合成季度目标。", en: "The months' targets make up the quarter's." }
    /// The months.
    months_below(gap) { zh: "三个月的目标合计还差 {gap}。", en: "The months' targets come to {gap} less." }
    /// The months.
    months_above(gap) { zh: "三个月的目标合计多出 {gap}。", en: "The months' targets come to {gap} more." }
    /// Working days.
    days_more(n, more) { zh: "{n} 个工作日，比上季度多 {more} 天。", en: "Working days: {n}, {more} more than in the quarter before." }
    /// Working days.
    days_fewer(n, fewer) { zh: "{n} 个工作日，比上季度少 {fewer} 天。", en: "Working days: {n}, {fewer} fewer than in the quarter before." }
    /// Working days.
    days_same(n) { zh: "{n} 个工作日，与上季度相同。", en: "Working days: {n}, as in the quarter before." }
    /// Holidays.
    no_holidays() { zh: "季内没有法定节假日。", en: "No public holiday falls in the quarter." }
    /// Holidays.
    holidays(list) { zh: "节假日：{list}。", en: "Holidays: {list}." }
    /// A holiday soon after.
    soon_after(holiday) { zh: "期末紧接着{holiday}。", en: "Soon after it: {holiday}." }
    /// A month with its weight.
    month_times(month, times) { zh: "{month}（{times} 倍）", en: "{month} ({times} ×)" }
    /// Peaks and lows.
    peaks_and_lows(peaks, lows) { zh: "按去年各月与月均比，旺月 {peaks}，淡月 {lows}。", en: "By last year's months against their mean: peaks {peaks}, lows {lows}." }
    /// Peaks.
    peaks(list) { zh: "按去年各月与月均比，旺月 {list}，没有淡月。", en: "By last year's months against their mean: peaks {list}, no lows." }
    /// Lows.
    lows(list) { zh: "按去年各月与月均比，淡月 {list}，没有旺月。", en: "By last year's months against their mean: lows {list}, no peaks." }
    /// Neither.
    levels_even() { zh: "按去年各月与月均比，三个月都不淡不旺。", en: "By last year's months against their mean, none of the three is a peak or a low." }
    /// Unknown.
    levels_unknown() { zh: "去年没有全年分月的记录，淡旺说不出。", en: "Last year's months are not all on record, so peaks and lows cannot be told." }
    /// To push.
    push_none(who) { zh: "计划没有点名主推的品种，也没有分品种目标，请{who}定。", en: "No plan names a product to push or states a product's target; {who} is to decide." }
    /// To push.
    push_unmeasured(n, names) { zh: "计划点名 {n} 种：{names}；都没有定数。", en: "Named by plans: {n}: {names}; none has a target." }
    /// To push.
    push_by_line(n, names, lines) { zh: "计划点名 {n} 种：{names}；只按产品线定了数（{lines} 条线）。", en: "Named by plans: {n}: {names}; targets stand by line alone (lines {lines})." }
    /// To push.
    push_measured(n, names, aimed) { zh: "主推 {n} 种：{names}；定了目标的 {aimed} 种。", en: "To push: {n}: {names}; with a target {aimed}." }
    /// To win.
    develop_without_target(all, leads) { zh: "新客户没有目标；手上待开发 {all} 家（有线索的 {leads} 家）。", en: "New customers have no target; to be won {all} (leads {leads})." }
    /// To win.
    develop_short(target, all, short) { zh: "要新开 {target} 家，手上待开发只有 {all} 家，全成也差 {short} 家，要先找名单。", en: "New customers to win: {target}; known to be won {all}, {short} short even if all come: names are to be found first." }
    /// To win.
    develop_enough(target, all, leads) { zh: "要新开 {target} 家，手上待开发 {all} 家（有线索的 {leads} 家）。", en: "New customers to win: {target}; known to be won {all} (leads {leads})." }
    /// Late leads.
    leads_late(n, names) { zh: "约了日子却过了的线索 {n} 条：{names}。", en: "Leads past their agreed day: {n}: {names}." }
}
