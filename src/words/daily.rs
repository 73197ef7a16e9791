//! What a person's day sheet says in its opening, notes and cells; and what reports of other days tell in its words.

use crate::words::words;

words! {
    /// The kind of report.
    daily() { zh: "每日工作流程表", en: "Daily work sheet" }
    /// An appointment's time.
    fixed(time) { zh: "{time} 约定", en: "{time} fixed" }
    /// An appointment without a time.
    fixed_no_time() { zh: "约定", en: "fixed" }
    /// A customer or place with its street or place.
    at(name, place) { zh: "{name}（{place}）", en: "{name} ({place})" }
    /// A sort of work and what is to be done.
    kind_what(kind, what) { zh: "{kind}：{what}", en: "{kind}: {what}" }
    /// Why it is on: the person's own log.
    why_logged() { zh: "日志计划", en: "own plan" }
    /// Why it is on.
    why_moved() { zh: "改期到此", en: "moved here" }
    /// Why it is on.
    why_week() { zh: "周计划", en: "weekly plan" }
    /// Why it is on.
    why_month() { zh: "月计划", en: "monthly plan" }
    /// Why it is on.
    why_longer() { zh: "计划", en: "plan" }
    /// Why it is on.
    why_visit() { zh: "拜访时约定", en: "agreed at a visit" }
    /// Why it is on.
    why_call() { zh: "电话约定", en: "agreed by phone" }
    /// Why it is on.
    why_lead() { zh: "线索跟进", en: "lead to follow" }
    /// Why it is on.
    why_project() { zh: "项目跟进", en: "project to follow" }
    /// What puts it on, with who is to see to it.
    why_by(why, by) { zh: "{why}，由{by}", en: "{why}, by {by}" }
    /// Prospects of a district.
    nearby_in(area, names) { zh: "{area} {names}", en: "{area}: {names}" }
    /// Prospects near the stops.
    nearby(all) { zh: "附近待开发：{all}。", en: "Prospects nearby: {all}." }
    /// What has no place.
    no_area() { zh: "没写地点", en: "No place written" }
    /// The way between two appointments is written.
    tight(first, next, between, travel, buffer, short) { zh: "{first} 到 {next} 只隔 {between} 分钟；车程 {travel} 分钟，另留 {buffer} 分钟，差 {short} 分钟。", en: "{first}, then {next}: only {between} min between; with {travel} min on the way and {buffer} min spare that is {short} min short." }
    /// The way between two appointments is not written.
    tight_no_way(first, next, between, buffer, short) { zh: "{first} 到 {next} 只隔 {between} 分钟；车程没写，光留 {buffer} 分钟就差 {short} 分钟。", en: "{first}, then {next}: only {between} min between; the way is not written, and {buffer} min spare alone make it {short} min short." }
    /// Two appointments overlap.
    overlapping(first, next) { zh: "{first} 和 {next} 时间重叠。", en: "{first} and {next} overlap." }
    /// Nothing is on.
    nothing_on(day, who) { zh: "{day} 还没有安排：日志、计划、约定和到期事项里都没有，请{who}今晚列出。", en: "Nothing is on for {day}: no plan, nothing agreed, nothing due; {who} to list it tonight." }
    /// The next day is no ordinary one.
    unusual(day, reason, place) { zh: "{day} 时间表有变：{reason}{place}", en: "{day} is unlike other days: {reason}{place}" }
    /// Where.
    in_place(place) { zh: "（{place}）", en: " ({place})" }
    /// What falls out.
    suspends(what, names) { zh: "{what}；停{names}。", en: "{what}; without {names}." }
    /// Nothing falls out.
    suspends_nothing(what) { zh: "{what}。", en: "{what}." }
    /// The timetable that counts.
    by_timetable(name) { zh: "时间表：{name}。", en: "Timetable: {name}." }
    /// None fits.
    no_timetable() { zh: "设置里没有适合这个岗位的时间表，按写明的时间排。", en: "The settings have no timetable for this role; entries stand by their times." }
    /// No timetable, no entry.
    nothing_timed(who) { zh: "设置里没有适合这个岗位的时间表，当天也没有计划和记录，请{who}补写。", en: "The settings have no timetable for this role, and nothing was planned or logged that day; {who} to add it." }
    /// Slots without anything.
    empty_slots(names) { zh: "没有安排也没有记录：{names}。", en: "Nothing planned or logged: {names}." }
    /// Outside the slots.
    outside() { zh: "时段外", en: "outside the slots" }
    /// Without times.
    untimed() { zh: "没写时间", en: "no time written" }
    /// Calls of a day.
    calls(made, connected) { zh: "电话 {made} 通（接通 {connected}）", en: "calls: {made} ({connected} connected)" }
    /// Calls of a day.
    calls_made(made) { zh: "电话 {made} 通", en: "calls: {made}" }
    /// The log's summary is written.
    summary_written() { zh: "总结已写", en: "summary written" }
    /// It is not.
    no_summary() { zh: "没写总结", en: "no summary" }
    /// Outlets surveyed.
    surveyed(n, streets) { zh: "调查 {n} 家（{streets}）", en: "outlets surveyed: {n} ({streets})" }
    /// Outlets surveyed.
    surveyed_bare(n) { zh: "调查 {n} 家", en: "outlets surveyed: {n}" }
    /// What to carry.
    carry(day, things) { zh: "{day} 带：{things}。", en: "on {day}: {things}." }
    /// What a stop's customer was promised or asked for.
    carry_for(customer, things) { zh: "给{customer}：{things}。", en: "For {customer}: {things}." }
    /// Nothing is set down.
    carry_nothing() { zh: "设置的时间表没有写要带什么。", en: "The settings' timetable does not say what to carry." }
    /// Calls of the day.
    label_calls() { zh: "电话（通）", en: "Calls" }
    /// Visits of the day.
    label_visits() { zh: "拜访（次）", en: "Visits" }
    /// Planned work of the day.
    label_planned() { zh: "计划完成", en: "Plan done" }
    /// With its unit.
    label_unit(label, unit) { zh: "{label}（{unit}）", en: "{label} ({unit})" }
    /// Connected, and the norm.
    connected_of(n, norm) { zh: "接通 {n}，定额 {norm}", en: "{n} connected, norm {norm}" }
    /// Connected.
    connected(n) { zh: "接通 {n}", en: "{n} connected" }
    /// How many customers.
    customers(n) { zh: "客户 {n} 家", en: "customers: {n}" }
    /// How many orders.
    orders(n) { zh: "订单 {n} 张", en: "orders: {n}" }
    /// How many payments.
    payments(n) { zh: "{n} 笔", en: "payments: {n}" }
    /// Work that no plan asked for.
    beyond(n) { zh: "计划外 {n}", en: "beyond the plan {n}" }
    /// The month so far.
    so_far(month, amount) { zh: "{month}累计 {amount}", en: "{month} so far {amount}" }
    /// The month so far, with its share of the target.
    so_far_of(month, amount, share) { zh: "{month}累计 {amount}，完成 {share}", en: "{month} so far {amount}, {share} of target" }
    /// What some work came to, with how much of it there is.
    outcome(what, n) { zh: "{what} {n}", en: "{what} {n}" }
    /// What became of planned work.
    put_off() { zh: "改期、取消", en: "moved, dropped" }
    /// Where a row comes from.
    sort_refund() { zh: "退款", en: "refund" }
    /// Where a row comes from.
    sort_unplanned() { zh: "计划外", en: "unplanned" }
    /// Where a row comes from.
    sort_order() { zh: "订单", en: "order" }
    /// Where a row comes from.
    sort_change() { zh: "改单、退货", en: "change, return" }
    /// Where a row comes from.
    sort_payment() { zh: "回款", en: "payment" }
    /// Where a row comes from.
    sort_lost() { zh: "丢单", en: "order lost" }
    /// What became of planned work.
    done() { zh: "完成", en: "done" }
    /// What became of planned work.
    done_early(day) { zh: "{day} 已完成", en: "done {day}" }
    /// What became of planned work, at the end of its day.
    not_done() { zh: "没做", en: "not done" }
    /// Planned work of a day not over.
    not_yet() { zh: "待做", en: "to do" }
    /// Done on a later day, as known.
    done_later(day) { zh: "没做，{day} 补上", en: "not done, made up {day}" }
    /// Nobody had planned or done anything.
    nothing_done(day, who) { zh: "{day} 没有计划，也没有记录，请{who}补写日志。", en: "Nothing was planned or logged for {day}; {who} to add the log." }
    /// Nothing was logged though there were plans.
    nothing_logged(day, who) { zh: "{day} 没有日志，做没做不知道，请{who}补写。", en: "There is no log of {day}, so nobody knows what was done; {who} to add it." }
    /// Other work of the day.
    other_work(all) { zh: "另有：{all}。", en: "Besides: {all}." }
    /// Quotes made.
    quotes(n) { zh: "报价 {n} 份", en: "quotes: {n}" }
    /// Promotions held.
    promotions(names) { zh: "促销 {names}", en: "promotion {names}" }
    /// Trainings.
    trainings(names) { zh: "培训 {names}", en: "training {names}" }
    /// News of projects.
    project_news(names) { zh: "项目 {names}", en: "project {names}" }
    /// A visit on site.
    how_visit() { zh: "拜访", en: "visit" }
    /// A visit not on site.
    how_off_site() { zh: "联系", en: "contact" }
    /// Who went along.
    how_with(how, who) { zh: "{how}，同{who}", en: "{how}, with {who}" }
    /// A call.
    how_call() { zh: "电话", en: "call" }
    /// Something heard.
    how_heard() { zh: "收到信息", en: "heard" }
    /// A question.
    how_asked() { zh: "咨询", en: "question" }
    /// A next step with its day.
    next_on(step, day) { zh: "{step}（{day}）", en: "{step} ({day})" }
    /// Who is told next.
    tell(who) { zh: "交{who}", en: "tell {who}" }
    /// A next step, and who is told.
    next_tell(next, who) { zh: "{next}，交{who}", en: "{next}; tell {who}" }
    /// A next day.
    next_day(day) { zh: "{day} 再联系", en: "again {day}" }
    /// Nobody was contacted.
    nobody_contacted(day, who) { zh: "{day} 没有记下联系过的客户；有联系的请{who}补写需求、态度和下一步。", en: "No contact with a customer is on record for {day}; {who} to add need, attitude and next step if there was one." }
    /// How many were contacted, and what the records leave out.
    contacted(n, no_need, no_attitude, no_next) { zh: "联系客户 {n} 家；没写需求 {no_need} 家，没写态度 {no_attitude} 家，没写下一步 {no_next} 家。", en: "Customers contacted: {n}; without need {no_need}, without attitude {no_attitude}, without next step {no_next}." }
    /// All is written.
    contacted_all(n) { zh: "联系客户 {n} 家，需求、态度、下一步都写了。", en: "Customers contacted: {n}; need, attitude and next step are written for all." }
    /// What goes to whom.
    hand_over(all) { zh: "{all}。", en: "{all}." }
    /// Nothing goes to anyone.
    hand_nothing() { zh: "没有要交给设计师或主管的。", en: "Nothing to hand to designer or manager." }
    /// A customer in a list of those handed to someone.
    handed(to, customers) { zh: "{to}（{customers}）", en: "{to} ({customers})" }
    /// Someone new.
    new_person() { zh: "人", en: "person" }
    /// A new lead.
    new_lead() { zh: "线索", en: "lead" }
    /// A new customer.
    new_customer() { zh: "新客户", en: "customer" }
    /// A name that the roster does not have.
    new_name() { zh: "新名字", en: "new name" }
    /// To be added to the roster.
    to_confirm() { zh: "名册里没有，待确认", en: "not in the roster, to be confirmed" }
    /// Counts of the day and in all.
    names_sum(people, leads, customers, all_people, all_leads, all_customers) { zh: "今日新增：人 {people}、线索 {leads}、客户 {customers}；累计：人 {all_people}、线索 {all_leads}、客户 {all_customers}。", en: "New today: people {people}, leads {leads}, customers {customers}; in all: {all_people}, {all_leads}, {all_customers}." }
    /// Nobody new.
    no_names(all_people, all_leads, all_customers) { zh: "今日没有新增；累计：人 {all_people}、线索 {all_leads}、客户 {all_customers}。", en: "Nobody new today; in all: people {all_people}, leads {all_leads}, customers {all_customers}." }
    /// How much is open.
    open_sum(open, late, inside) { zh: "共 {open} 项，逾期 {late} 项，等内勤或别的部门 {inside} 项。", en: "In all {open}; past their day {late}; with inside staff or other departments {inside}." }
    /// The list is cut.
    open_more(rest, kinds) { zh: "另有 {rest} 项未列：{kinds}。", en: "Not listed: {rest} ({kinds})." }
    /// A sort with its number.
    kind_count(kind, n) { zh: "{kind} {n}", en: "{kind} {n}" }
    /// Closed that day.
    closed_today(n, names) { zh: "当天办完 {n} 项：{names}。", en: "Closed that day: {n} ({names})." }
    /// Nothing is open.
    none_open() { zh: "没有未办的事项和承诺。", en: "Nothing is left open." }
    /// Open, not late.
    open_for(days) { zh: "已 {days} 天", en: "{days} d old" }
    /// An order not shipped.
    order_owed() { zh: "待发货", en: "to be shipped" }
    /// How many pairs of appointments are too close.
    tight_sum(n) { zh: "{n} 处约定之间时间太紧，见（1）。", en: "Appointments too close to each other: {n}, see (1)." }
    /// Names a paragraph.
    lead_tomorrow() { zh: "明天", en: "Tomorrow" }
    /// Names a paragraph.
    lead_today() { zh: "今天", en: "Today" }
    /// Names a paragraph.
    lead_hand() { zh: "明天交接", en: "To hand over tomorrow" }
    /// Names a paragraph.
    lead_open() { zh: "未办", en: "Left open" }
    /// What tomorrow holds.
    tomorrow(day, n, fixed) { zh: "{day} 有 {n} 件事，其中约定 {fixed} 件。", en: "{day}: {n} things, {fixed} of them appointments." }
    /// What comes first.
    first_ones(names) { zh: "先办：{names}。", en: "First: {names}." }
    /// Nothing is on.
    tomorrow_empty(day) { zh: "{day} 还没有安排。", en: "Nothing is on for {day} yet." }
    /// What was done of what was planned.
    today(planned, done) { zh: "计划 {planned} 项，完成 {done} 项。", en: "Planned {planned}, done {done}." }
    /// All of it.
    today_all(planned) { zh: "计划 {planned} 项，全部完成。", en: "Planned: {planned}; all done." }
    /// No plan.
    today_unplanned() { zh: "当天没有计划。", en: "Nothing was planned." }
    /// What was not done.
    today_missed(names) { zh: "没做：{names}。", en: "Not done: {names}." }
    /// What was put off or dropped.
    today_put_off(names) { zh: "改期或取消：{names}。", en: "Moved or dropped: {names}." }
    /// What it brought.
    today_brought(sales, money, calls, visits) { zh: "签单 {sales}，回款 {money}；电话 {calls} 通，拜访 {visits} 次。", en: "Orders {sales}, collections {money}; calls {calls}, visits {visits}." }
    /// Calls below what is usual.
    calls_short(calls, norm) { zh: "电话 {calls} 通，不到定额 {norm} 通。", en: "Calls: {calls}, below the norm of {norm}." }
    /// The day is not known.
    no_log(day) { zh: "{day} 没有日志。", en: "There is no log of {day}." }
    /// The day is ahead.
    ahead(day) { zh: "{day} 还没到，下面只有安排。", en: "{day} is still ahead; what follows is the plan." }
    /// The person was not at work.
    away(day, how) { zh: "{day} {how}。", en: "{day}: {how}." }
}
