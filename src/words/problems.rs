//! The list of problems: its opening, its notes and cells.

use crate::words::words;

words! {
    /// The report.
    problem_list() { zh: "问题清单", en: "list of problems" }
    /// What names a point.
    lead_course() { zh: "增减", en: "Course" }
    /// What names a point.
    lead_recurring() { zh: "反复", en: "Recurring" }
    /// What names a point.
    lead_departments() { zh: "部门", en: "Departments" }
    /// What names a point.
    lead_notice() { zh: "到账告知", en: "Notice of payments" }
    /// Nothing was ever written.
    none_written(who) { zh: "日志里没有问题记录；是没有问题还是没有写，请{who}核实。", en: "The logs name no problem; {who} is to say whether there was none or none was written." }
    /// Nothing in the period.
    none_open(period) { zh: "{period}没有新提出的问题，以前的也都解决了。", en: "No problem was raised in {period}, and all earlier ones are solved." }
    /// More open than before.
    more_open(period, came, solved, open, more) { zh: "{period}提出 {came} 项、解决 {solved} 项；未解决 {open} 项，比期初多 {more} 项。", en: "Raised in {period}: {came}, solved: {solved}. Open: {open}, {more} more than when it began." }
    /// Fewer open than before.
    fewer_open(period, came, solved, open, fewer) { zh: "{period}提出 {came} 项、解决 {solved} 项；未解决 {open} 项，比期初少 {fewer} 项。", en: "Raised in {period}: {came}, solved: {solved}. Open: {open}, {fewer} fewer than when it began." }
    /// As many open as before.
    same_open(period, came, solved, open) { zh: "{period}提出 {came} 项、解决 {solved} 项；未解决 {open} 项，与期初一样多。", en: "Raised in {period}: {came}, solved: {solved}. Open: {open}, as many as when it began." }
    /// What is at stake.
    at_stake(sum, with, name, amount) { zh: "写明影响金额的 {with} 项合计 {sum}，最大的是{name}，{amount}。", en: "At stake with the {with} open ones that name an amount: {sum}, most with {name}, {amount}." }
    /// What one puts at stake.
    one_at_stake(name, amount) { zh: "写明影响金额的只有{name}，{amount}。", en: "Only {name} names an amount at stake, {amount}." }
    /// Nobody says.
    stake_unknown() { zh: "未解决的没有一项写明影响金额。", en: "None of the open ones names an amount at stake." }
    /// Recurring ones.
    recurring(n, list) { zh: "反复出现的 {n} 项：{list}。", en: "Occurred more than once: {n}. {list}." }
    /// Recurring ones, some named.
    recurring_most(n, list) { zh: "反复出现的 {n} 项，次数最多的：{list}。", en: "Occurred more than once: {n}; most often {list}." }
    /// One of them, open.
    recurs_open(name, times) { zh: "{name}{times} 次，未解决", en: "{name} {times} times, open" }
    /// One of them, solved.
    recurs_solved(name, times) { zh: "{name}{times} 次，已解决", en: "{name} {times} times, solved" }
    /// None of several.
    none_recurs(n) { zh: "未解决和本期解决的 {n} 项里，没有反复出现的。", en: "None of the {n} that are open or were solved in the period occurred before." }
    /// None open, none solved.
    none_told() { zh: "没有未解决和本期解决的问题。", en: "No problem is open or was solved in the period." }
    /// A department with the most.
    most_open(department, n, open) { zh: "未解决的 {open} 项里，{department}最多，{n} 项。", en: "Most open problems are with {department}: {n} of {open}." }
    /// Several with as many.
    as_many_open(departments, n, open) { zh: "未解决的 {open} 项里，{departments}最多，各 {n} 项。", en: "Most open problems are with {departments}: {n} each, of {open}." }
    /// Where the late ones are.
    late_at(list) { zh: "逾期的：{list}。", en: "Past their day: {list}." }
    /// How many.
    name_count(name, n) { zh: "{name} {n} 项", en: "{name} {n}" }
    /// None of them late.
    none_late() { zh: "没有逾期的。", en: "None is past its day." }
    /// None open.
    no_open_anywhere() { zh: "没有一个部门有未解决的问题。", en: "No department has an open problem." }
    /// No department is written.
    unnamed(n, who) { zh: "没有写明部门的 {n} 项，请{who}补写。", en: "Without a department: {n}; {who} is to name it." }
    /// Payments told later.
    told_later(told, later, mean, customer, days) { zh: "记下的回款 {told} 笔，{later} 笔不是到账当天告知，这些平均隔 {mean} 天；最久的是{customer}，{days} 天。", en: "Payments told: {told}, {later} of them after the day they arrived, {mean} days in the mean; {days} days at most, of {customer}." }
    /// All on the day.
    told_at_once(told, dated) { zh: "记下的回款 {told} 笔，都在到账当天告知（写了到账日的 {dated} 笔）。", en: "Payments told: {told}, all on the day they arrived ({dated} name that day)." }
    /// None names the day.
    told_undated(told, who) { zh: "记下的回款 {told} 笔，没有一笔写到账日，当天告知与否看不出；请{who}让记回款的人写上。", en: "Payments told: {told}; none names the day it arrived, so a lag cannot be seen; {who} is to have it written." }
    /// None at all.
    no_payments(period) { zh: "{period}没有记下回款，到账到告知要多久无从看。", en: "No payment was told in {period}, so there is no lag to tell." }
    /// Money told before it comes.
    told_ahead(n, list) { zh: "先记下、还没到账的 {n} 笔：{list}。", en: "Told before they come: {n}: {list}." }
    /// One of them.
    coming(customer, amount, day) { zh: "{customer} {amount}（{day}）", en: "{customer} {amount} ({day})" }
    /// Asked for though paid.
    asked_meanwhile(list) { zh: "钱已到账、还没告知的几天里，又联系过{list}。", en: "After the money had come, and before that was told, {list} had been contacted." }
    /// How often.
    times_of(customer, n) { zh: "{customer}（{n} 次）", en: "{customer} ({n})" }
    /// What counts as a lag.
    notice_note() { zh: "从到账日到记进日志那天；没有写到账日的，按当天告知算；退款不算。「其间联系」是两天之间对这个客户的拜访和电话。", en: "From the day the money arrived to the day of the log; a payment without that day counts as told on it; refunds do not count. Contacts are visits and calls on the days between." }
    /// More rows.
    more_rows(n) { zh: "另有 {n} 笔没有列出。", en: "Not listed: {n} more." }
    /// No department.
    no_department() { zh: "未写部门", en: "none named" }
    /// No region.
    no_region() { zh: "未定区域", en: "no region" }
    /// No area.
    no_area() { zh: "未定地区", en: "no area" }
    /// Of no customer.
    no_place() { zh: "不在客户处", en: "at no customer" }
    /// All.
    all() { zh: "合计", en: "all" }
    /// About the counts.
    count_note(period) { zh: "期初、提出、解决、未解决按{period}；注明重复的并入原问题，只算一项，解决后又出现的再算提出。影响金额只加未解决的。", en: "Before, raised, solved and open are of {period}; one that repeats another is counted with it, one that is open again is raised again. The amounts are of the open ones." }
    /// Whose region counts.
    region_note() { zh: "按客户所在区域；没有客户的按提出人所在区域。", en: "By the customer's region, else by that of whoever raised it." }
    /// Whose area counts.
    area_note() { zh: "按客户所在地区。", en: "By the customer's area." }
    /// An occurrence.
    occurred(day, what) { zh: "{day} {what}", en: "{day} {what}" }
    /// An occurrence at a customer.
    occurred_at(day, what, customer) { zh: "{day} {what}（{customer}）", en: "{day} {what} ({customer})" }
    /// How often.
    times(n) { zh: "{n} 次", en: "{n} times" }
    /// Open.
    open() { zh: "未解决", en: "open" }
    /// Open and late.
    open_late(days) { zh: "未解决，逾期 {days} 天", en: "open, {days} d late" }
    /// Solved.
    solved_on(day) { zh: "{day} 已解决", en: "solved {day}" }
    /// Nothing recurring.
    no_recurring() { zh: "没有反复出现的问题。", en: "No problem occurred more than once." }
    /// What counts as recurring.
    recurring_note() { zh: "注明「重复于」的，和解决后又记为未解决的；本期解决的也列。", en: "Those written as the same again, and those open again after they were solved; those solved in the period too." }
    /// Nothing to decide.
    no_cards(open) { zh: "未解决的 {open} 项都有办法，也没有逾期，不需要决定。", en: "All {open} open ones have a remedy and are in time: nothing is to be decided." }
    /// Cards left out.
    more_cards(n) { zh: "需要决定的另有 {n} 项，见「未解决的问题」里的标记。", en: "Another {n} need a decision; they are marked in the list of open problems." }
    /// What is to be decided.
    wanted(who, list) { zh: "{who}：{list}", en: "{who}: {list}" }
    /// What a card is headed with.
    card_name(name, place) { zh: "{name}（{place}）", en: "{name} ({place})" }
    /// How long it has been open.
    for_days(age) { zh: "已 {age}", en: "{age}" }
    /// Nobody takes care.
    nobody() { zh: "没有负责人", en: "nobody" }
    /// The day it is due.
    due(day) { zh: "期限 {day}", en: "due {day}" }
    /// Who studies it.
    studied(team) { zh: "专项小组：{team}", en: "studied by {team}" }
    /// What is missing.
    want_remedy() { zh: "办法", en: "a remedy" }
    /// What is missing.
    want_owner() { zh: "负责人", en: "an owner" }
    /// What is missing.
    want_due() { zh: "期限", en: "a day" }
    /// What is missing.
    want_new_due() { zh: "新的期限", en: "a new day" }
    /// News of a problem.
    news(day, person, text) { zh: "{day} {person}：{text}", en: "{day} {person}: {text}" }
    /// Nothing solved.
    none_solved(period) { zh: "{period}没有解决的问题。", en: "No problem was solved in {period}." }
    /// How long it took.
    took(days) { zh: "{days} 天", en: "{days} d" }
    /// In time.
    in_time() { zh: "按期", en: "in time" }
    /// Late.
    days_late(days) { zh: "迟 {days} 天", en: "{days} d late" }
    /// No day was set.
    no_day() { zh: "没有定期限", en: "no day set" }
    /// What a chart of ages shows.
    title_ages() { zh: "未解决的问题已有多少天", en: "How long problems have been open" }
    /// What it shows, in a sentence.
    chart_ages(open, first, days, late) { zh: "未解决的 {open} 项里，最久的是{first}（{days} 天）；逾期 {late} 项。", en: "Of {open} open problems {first} is the oldest ({days} days); {late} are past their day." }
    /// Its unit.
    unit_days() { zh: "天", en: "days" }
    /// Marked.
    past_day() { zh: "逾期", en: "past its day" }
}
