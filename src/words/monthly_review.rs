//! What the monthly review says in its opening, notes and cells.

use crate::words::words;

words! {
    /// The kind of report.
    monthly_review() { zh: "月检讨", en: "Monthly review" }
    /// Part of the quarter's review.
    merged(quarter) { zh: "本月是{quarter}的最后一个月，检讨与季度检讨合并进行，以下供季度检讨使用。", en: "This month is the last of {quarter}: it is reviewed together with the quarter, and what follows is for that review." }
    /// As what someone signs.
    reviewed() { zh: "被检讨人", en: "Reviewed" }
    /// As what someone signs.
    led_by() { zh: "主持人", en: "Led by" }
    /// What was reached beside what was to be.
    beside(actual, target) { zh: "{actual} / {target}", en: "{actual} / {target}" }
    /// A manager with the area they answer for.
    answers_for(name, area) { zh: "{name}（{area}）", en: "{name} ({area})" }
    /// Money in yuan.
    in_unit(label, unit) { zh: "{label}（{unit}）", en: "{label} ({unit})" }
    /// A share's name.
    new_share() { zh: "新产品占比", en: "Share of new products" }
    /// A share's name.
    high_share() { zh: "高附加值占比", en: "Share of high margin" }
    /// Change of a share.
    points_up(points) { zh: "▲ {points} 个百分点", en: "▲ {points} points" }
    /// Change of a share.
    points_down(points) { zh: "▼ {points} 个百分点", en: "▼ {points} points" }
    /// How the mix is counted.
    mix_note() { zh: "新产品、高附加值的占比按分到品种的销售算。", en: "Shares of new products and of high margin are of the sales that name a product." }
    /// No product has a margin.
    margins_missing() { zh: "产品表没有写附加值（margin），高附加值占比算不出。", en: "No product sold has its margin written, so the share of high margin cannot be told." }
    /// Customers won.
    won(names) { zh: "新开发或恢复的客户：{names}。", en: "Customers won, opened or won back: {names}." }
    /// None won.
    none_won(month) { zh: "{month}没有新开发或恢复的客户。", en: "No customer was won, opened or won back in {month}." }
    /// The people stand in the roster's order.
    no_ranks() { zh: "按名册顺序，不排名次，不扣分。", en: "In the order of the roster; nobody is ranked and no points are taken." }
    /// A group of problems.
    group_open(month) { zh: "{month}检讨留下、仍未解决", en: "Left by the review of {month}, still open" }
    /// A group of problems.
    group_solved(month) { zh: "{month}检讨留下、本月解决", en: "Left by the review of {month}, solved this month" }
    /// A group of problems.
    group_new() { zh: "本月新发现", en: "Found this month" }
    /// Who named it when, and its age.
    since(who, day, age) { zh: "{who} {day}（{age}）", en: "{who} {day} ({age})" }
    /// Nobody studies it.
    no_team() { zh: "未组织", en: "none formed" }
    /// Nothing was written in the month.
    no_news() { zh: "本月没有进展记录", en: "nothing written this month" }
    /// A day's news.
    news(day, who, what) { zh: "{day} {who}：{what}", en: "{day} {who}: {what}" }
    /// News: solved.
    news_solved() { zh: "已解决", en: "solved" }
    /// News: the remedy that stands in its column.
    news_remedy_set() { zh: "定了办法", en: "remedy set" }
    /// News: the day that stands in its column.
    news_due_set() { zh: "定了期限", en: "day set" }
    /// News: a remedy.
    news_remedy(remedy) { zh: "办法「{remedy}」", en: "remedy: {remedy}" }
    /// News: a day.
    news_due(day) { zh: "期限定为 {day}", en: "due {day}" }
    /// News: a team.
    news_team(names) { zh: "由{names}专门研究", en: "studied by {names}" }
    /// News: an effect.
    news_effect(effect) { zh: "{effect}", en: "{effect}" }
    /// News without words.
    news_again() { zh: "再次记录", en: "recorded again" }
    /// State.
    solved(day) { zh: "{day} 已解决", en: "solved {day}" }
    /// State.
    open() { zh: "未解决", en: "open" }
    /// State.
    open_late(days) { zh: "未解决，逾期 {days} 天", en: "open, days late: {days}" }
    /// Nothing left.
    no_problems(month) { zh: "{month}检讨没有留下问题，本月也没有新发现的问题。", en: "The review of {month} left no problem, and none was found this month." }
    /// What reviews are silent of.
    no_last_words(month) { zh: "{month}的月检讨没有留下文字。", en: "No words are on record of the review of {month}." }
    /// Nothing asked.
    none_asked() { zh: "检讨和周报里没有向别人提出要求。", en: "Neither reviews nor weekly reports asked anything of others." }
    /// No logs of a manager.
    nothing_of(names) { zh: "{names}没有日志，下市场和坐办公室的天数不知道。", en: "No logs of {names}: days in the field and in the office are not known." }
    /// How field days are counted.
    field_note() { zh: "有实地拜访、陪访或出差的日子算下市场，其余有日志的工作日算办公室；陪访同一客户一天算一次。", en: "A day with a visit on site, going along, or on a trip is in the field; other logged days worked are in the office. A joint visit counts once a customer and day." }
    /// Share of weekly reports.
    of_all(n, all) { zh: "{n}/{all}", en: "{n}/{all}" }
    /// How information is counted.
    info_note() { zh: "收到信息、竞品、政策按所管范围全体的日志；写了处理、来源、对策的才算传递完整。内容准不准由主持人判断。", en: "Information, rivals' moves and policies of everyone they answer for; passed on in full where what follows, the source and the answer are written. Whether it is right is for who leads the review to say." }
    /// Nothing planned was missed.
    none_undone() { zh: "计划的事都按日做了，或者还没到日子。", en: "All that was planned was done on its day, or is not due." }
    /// The list is cut.
    undone_more(shown, all) { zh: "未做和迟做的共 {all} 项，只列 {shown} 项。", en: "{shown} of {all} rows not done or done late are listed." }
    /// How conduct is counted.
    conduct_note() { zh: "计划是月计划和周计划里的行动，几个人同做的各算一次；交办包括指令、交办事项和会议决议，逾期的是还没办又过了期限的。", en: "Planned are the actions of month and week plans, those of several people once for each; given are instructions, tasks and decisions, overdue those not done past their day." }
    /// No instructions.
    none_late_orders() { zh: "没有逾期的指令、交办和会议决议。", en: "No instruction, task or decision is past its day." }
    /// How many came of how many.
    came(n, due) { zh: "{n}/{due}", en: "{n}/{due}" }
    /// Some of them late.
    came_late(n, due, late) { zh: "{n}/{due}（迟 {late}）", en: "{n}/{due} (late {late})" }
    /// There without a rule.
    came_extra(n) { zh: "{n}", en: "{n}" }
    /// What the cells say.
    papers_note(month) { zh: "已交/应交，按{month}到期的算；每日销售报告按写了日志的工作日算，「—」是期限设置没有要求这个人交。", en: "Handed in / due with a deadline in {month}; daily reports are the working days logged. A dash: the deadlines ask this person for none." }
    /// A manager's own customers.
    own_customers(name) { zh: "{name}（本人名下）", en: "{name} (own customers)" }
    /// No plan of the week.
    no_week_plan() { zh: "这一周没有写周计划。", en: "No plan was written for the week." }
    /// No plan of the month.
    no_month_plan(month) { zh: "{month}没有月计划。", en: "There is no plan for {month}." }
    /// A label of a text.
    label(word) { zh: "**{word}**：", en: "**{word}:** " }
    /// A label of a text.
    label_above(word) { zh: "**{word}**", en: "**{word}**" }
    /// Who is reviewed by whom.
    reviewed_by(who, boss) { zh: "{who}（主持：{boss}）", en: "{who} (led by {boss})" }
    /// When.
    on_day(who, day) { zh: "{who} {day}", en: "{who} {day}" }
    /// A form's name.
    paper_plan() { zh: "月行动计划", en: "Monthly action plan" }
    /// A form's name.
    paper_daily() { zh: "每日销售报告", en: "Daily sales report" }
    /// A form's name.
    paper_rivals() { zh: "竞争对手分析", en: "Competitor analysis" }
    /// A form's name.
    paper_summary() { zh: "工作总结", en: "Summary" }
    /// A form's name.
    paper_forecast() { zh: "三个月滚动预测", en: "Three-month rolling forecast" }
    /// A form's name.
    paper_customers() { zh: "客户表现分析", en: "Customer performance" }
    /// Quality of a plan.
    quality_plan(month, actions, customers) { zh: "{month}计划：行动 {actions} 项，客户目标 {customers} 家", en: "plan for {month}: actions {actions}, customers with a target {customers}" }
    /// Quality of a plan.
    quality_no_plan(month) { zh: "没有{month}计划", en: "no plan for {month}" }
    /// Quality of logs.
    quality_daily(days, all) { zh: "{all} 天日志里 {days} 天写了总结", en: "days with a summary: {days} of {all}" }
    /// Quality of rivals' moves.
    quality_rivals(n, answered) { zh: "竞品记录 {n} 条，写了对策 {answered} 条", en: "moves on record: {n}, with our answer {answered}" }
    /// Quality of a summary.
    quality_summary(parts, missing) { zh: "写了 {parts} 项，缺{missing}", en: "parts written: {parts}; left out: {missing}" }
    /// Quality of a summary.
    quality_summary_full(parts) { zh: "写了 {parts} 项，总结、失误、下期计划都有", en: "parts written: {parts}, summary, mistakes and next month among them" }
    /// Quality of a summary.
    quality_no_summary() { zh: "没有总结", en: "no summary" }
    /// Quality of a forecast.
    quality_forecast(month, error) { zh: "{month}的预测偏差 {error}", en: "{month}: forecast off by {error}" }
    /// Quality of a forecast.
    quality_no_forecast(month) { zh: "没有{month}的预测可比", en: "no forecast of {month} to compare" }
    /// Quality of the analysis of customers.
    quality_customers(visited, all) { zh: "名下 {all} 家，本月去过 {visited} 家", en: "customers: {all}, visited this month: {visited}" }
    /// No dealers.
    no_dealers(scope) { zh: "{scope}没有经销商。", en: "{scope} has no dealer." }
    /// How dealers are shown.
    dealers_note() { zh: "销售、回款是经销商本户的，网点列是下属网点的家数和销售；信用额度按应收余额比。", en: "Sales and collections are the dealer's own; the outlets' column has their number and sales. Credit used is what is owed ÷ the limit." }
    /// The list is cut.
    dealers_more(shown, all) { zh: "共 {all} 家，列有目标、销售或应收最多的 {shown} 家。", en: "{shown} of {all} dealers are listed: those with most target, sales or receivable." }
    /// Outlets with their sales.
    outlets(n, sales) { zh: "{n} 家 {sales}", en: "{n}: {sales}" }
    /// A rating with the one before.
    was(now, before) { zh: "{now}（原 {before}）", en: "{now} (was {before})" }
    /// Ratings.
    ratings_note() { zh: "四项按 1 到 5 评，5 最好；写了变化的，括号里是上次的数。", en: "The four points are rated 1 to 5, 5 is best; where it changed, the one before stands in brackets." }
    /// Whose standing is not known.
    standing_missing(names, by) { zh: "{names}没有经营状况记录（dealer_status），由{by}补记。", en: "No standing (dealer_status) on record of {names}; {by} should log it." }
    /// And more.
    and_more(names, n) { zh: "{names}等 {n} 家", en: "{names} … ({n})" }
    /// And more.
    and_more_of(names, n) { zh: "{names}等 {n} 项", en: "{names} … ({n})" }
    /// No plan.
    no_plan(month) { zh: "{month}没有月计划和周计划，做了什么无从对照。", en: "There is no plan for {month} or its weeks to hold the work against." }
    /// The back office's people.
    office_people(names) { zh: "内勤：{names}", en: "Back office: {names}" }
    /// Nobody of the back office belongs there.
    office_elsewhere(scope) { zh: "{scope}没有自己的内勤，这里是内勤对{scope}的服务。", en: "{scope} has no back office of its own: this is what it was served." }
    /// A point.
    point_right() { zh: "发货准确", en: "Shipments right" }
    /// A point.
    point_time() { zh: "发货及时", en: "Shipments on time" }
    /// A point.
    point_service() { zh: "对业务员、经销商的服务", en: "Service to sales people and dealers" }
    /// A point.
    point_info() { zh: "信息收集和传递", en: "Information passed on" }
    /// A point.
    point_departments() { zh: "与各部门联系", en: "Work with departments" }
    /// A point.
    point_complaints() { zh: "客诉处理", en: "Complaints handled" }
    /// Nothing on record.
    nothing_logged_of(person) { zh: "没有记录，由{person}补记", en: "nothing on record; {person} should log it" }
    /// A shipment with its error.
    sent_wrong(day, customer, error) { zh: "{day} {customer}（{error}）", en: "{day} {customer} ({error})" }
    /// A shipment that left late.
    sent_late(customer, due, days) { zh: "{customer}（交期 {due}，迟 {days} 天）", en: "{customer} (due {due}, days late: {days})" }
    /// An order not sent.
    not_sent(customer, due) { zh: "{customer}（交期 {due}，未发）", en: "{customer} (due {due}, not sent)" }
    /// Problems of a department.
    of_department(department, n) { zh: "{department} {n}", en: "{department} {n}" }
    /// Handled in so many days.
    mean_days(days) { zh: "办完的平均 {days} 天", en: "days until handled, on average: {days}" }
    /// Still open.
    still_open(names) { zh: "未办：{names}", en: "open: {names}" }
    /// What came in and led nowhere.
    without_follow_up(names) { zh: "没写处理：{names}", en: "nothing followed: {names}" }
    /// What the office's columns mean.
    office_note() { zh: "服务是客户要求和对销售部的要求；部门联系是记了部门的问题。", en: "Service: customers' requests and what reports ask of the sales department. Departments: problems that name one." }
    /// A week and its days.
    week_days(week, stretch, workdays) { zh: "{week}，{stretch}，{workdays} 个工作日。这一周不另交周报，在这里检讨。", en: "{week}, {stretch}, working days: {workdays}. It owes no report of its own and is reviewed here." }
    /// Days left out.
    week_rest(stretch) { zh: "{stretch} 计入下周汇报。", en: "{stretch} go into the next weekly report." }
    /// The list is cut.
    days_more(shown, all, month) { zh: "共 {all} 项，只列前 {shown} 项，全部见{month}工作计划。", en: "The first {shown} of {all} are listed; the plan for {month} has them all." }
    /// No focus.
    no_focus(month) { zh: "没有未解决的问题和逾期事项要列为{month}重点。", en: "No open problem or overdue promise is left to be the focus of {month}." }
    /// Where focus comes from.
    focus_note(month) { zh: "月末未解决的问题和逾期的承诺、要求、交办，列为{month}工作重点。", en: "What is open at the month's end, and promises, requests and tasks past their day, are the focus of {month}." }
    /// What a plan puts first.
    focus_of_plan(month, all) { zh: "{month}计划的重点：{all}。", en: "The plan for {month} puts first: {all}." }
    /// What is to be done.
    set_remedy() { zh: "先定办法", en: "settle on a remedy" }
    /// What is to be done.
    set_owner() { zh: "未定，先定人", en: "nobody yet" }
    /// What is to be done.
    see_through(kind) { zh: "办完这项{kind}", en: "see the {kind} through" }
    /// A month with nothing on.
    nothing_ahead(month) { zh: "{month}还没有行动安排。", en: "Nothing is on for {month} yet." }
    /// Words that are missing.
    no_review(who, month, boss) { zh: "{who}的{month}检讨还没有写，由{boss}主持。", en: "The review of {who} for {month} is not written; {boss} leads it." }
    /// Words that are missing.
    no_reply(who) { zh: "{who}还没有答复检讨意见。", en: "{who} has not replied to the review." }
    /// Words that are missing.
    no_guidance(boss, who) { zh: "{boss}还没有给{who}写指导。", en: "{boss} has not written guidance for {who}." }
    /// Words that are missing.
    no_next(who, month) { zh: "{who}的检讨没有写{month}怎么做。", en: "The review of {who} does not say what {month} is for." }
    /// Names a paragraph.
    lead_last() { zh: "上期问题", en: "Last review" }
    /// Names a paragraph.
    lead_work() { zh: "行动与报告", en: "Work and reports" }
    /// Names a paragraph.
    lead_dealers() { zh: "经销商", en: "Dealers" }
    /// Names a paragraph.
    lead_decide() { zh: "下月先定", en: "To settle first" }
    /// Names a paragraph.
    lead_replies() { zh: "检讨与答复", en: "Reviews and replies" }
    /// Nothing left.
    left_none(month) { zh: "{month}检讨没有留下问题。", en: "The review of {month} left no problem." }
    /// All solved.
    left_all_solved(month, n) { zh: "{month}检讨留下 {n} 项问题，本月全部解决。", en: "All problems left by the review of {month} ({n}) were solved." }
    /// None solved.
    left_none_solved(month, n, late) { zh: "{month}检讨留下 {n} 项问题，本月一项也没有解决，逾期 {late} 项。", en: "Of the problems left by the review of {month} ({n}) none was solved; past their day: {late}." }
    /// Some solved.
    left_some(month, n, solved, open, late) { zh: "{month}检讨留下 {n} 项问题：本月解决 {solved}，仍未解决 {open}，其中逾期 {late}。", en: "Problems left by the review of {month}: {n}; solved {solved}, still open {open}, past their day {late}." }
    /// The oldest.
    oldest(all) { zh: "拖得最久：{all}。", en: "Open longest: {all}." }
    /// One of them.
    aged(what, days) { zh: "{what}（{days} 天）", en: "{what} ({days} d)" }
    /// Nothing written of some.
    silent(n, all) { zh: "{n} 项本月没有进展记录：{all}。", en: "Without a word this month: {n}: {all}." }
    /// Found in the month.
    found(n, solved) { zh: "本月新发现 {n} 项，已解决 {solved} 项。", en: "Found this month: {n}, of which solved {solved}." }
    /// None found.
    found_none() { zh: "本月没有新发现的问题。", en: "No problem was found this month." }
    /// Mix.
    mix_unknown() { zh: "没有分到品种的销售，新老搭配看不出。", en: "No sales name a product, so the mix cannot be told." }
    /// Mix.
    mix_first(new) { zh: "新产品占分品种销售的 {new}，上月没有可比。", en: "New products are {new} of the sales by product; the month before has nothing to compare." }
    /// Mix.
    mix_up(new, before) { zh: "新产品占分品种销售的 {new}，高于上月的 {before}。", en: "New products are {new} of the sales by product, above the {before} of the month before." }
    /// Mix.
    mix_down(new, before) { zh: "新产品占分品种销售的 {new}，低于上月的 {before}。", en: "New products are {new} of the sales by product, below the {before} of the month before." }
    /// Mix.
    mix_same(new) { zh: "新产品占分品种销售的 {new}，与上月持平。", en: "New products are {new} of the sales by product, as the month before." }
    /// A manager's days.
    more_field(name, field, office, joint) { zh: "{name}下市场 {field} 天，办公室 {office} 天，陪访 {joint} 家次。", en: "{name}: in the field {field} days, in the office {office}, joint visits {joint}." }
    /// A manager's days.
    more_office(name, field, office, joint) { zh: "{name}办公室 {office} 天，多过下市场的 {field} 天，陪访 {joint} 家次。", en: "{name}: in the office {office} days, more than the {field} in the field; joint visits {joint}." }
    /// A manager's days.
    field_unknown(name) { zh: "{name}没有日志，下市场天数不知道。", en: "{name} has no logs: days in the field are not known." }
    /// Papers.
    papers_in_time(kinds) { zh: "六种报告应交 {kinds} 种，没有迟交和缺交。", en: "Of the six kinds of report {kinds} were due; nothing was late or missing." }
    /// Papers.
    papers_faults(kinds, complete, forms, names) { zh: "六种报告应交 {kinds} 种：{complete} 种按时交齐；有迟交或缺交的是{forms}（{names}）。", en: "Of the six kinds of report {kinds} were due and {complete} came in full and on time; late or missing: {forms} ({names})." }
    /// None in full.
    papers_all_faulty(kinds, names) { zh: "六种报告应交 {kinds} 种，种种都有迟交或缺交（{names}）。", en: "Of the six kinds of report {kinds} were due; of each of them some were late or missing ({names})." }
    /// Papers.
    papers_none() { zh: "没有应交的六种报告，报告系统无从检讨。", en: "None of the six kinds of report was due: there is nothing to review." }
    /// Office.
    office_good(n) { zh: "发货 {n} 批，没有差错，也没有迟发。", en: "Shipments: {n}, all right and on time." }
    /// Office.
    office_faults(n, wrong, late, open) { zh: "发货 {n} 批，差错 {wrong}，过了交期的 {late}；客诉未办 {open}。", en: "Shipments: {n}; wrong {wrong}, past the day agreed {late}; complaints open {open}." }
    /// Office.
    office_nothing() { zh: "没有发货记录，内勤的发货无从检讨。", en: "No shipment is on record, so shipping cannot be reviewed." }
    /// Dealers.
    dealers_over(names) { zh: "超信用额度：{names}。", en: "Over the credit limit: {names}." }
    /// Dealers.
    dealers_within(n) { zh: "经销商 {n} 家，没有超信用额度的。", en: "No dealer of {n} is over its credit limit." }
    /// Dealers.
    dealers_no_limits(n) { zh: "经销商 {n} 家，都没有写信用额度，超没超看不出。", en: "No dealer of {n} has a credit limit written, so none can be held against it." }
    /// Dealers.
    dealers_overdue(n, sum, names) { zh: "逾期 {n} 家，共 {sum}：{names}。", en: "Past due: {n}, {sum} in all: {names}." }
    /// Dealers.
    dealers_paid() { zh: "没有经销商逾期。", en: "No dealer is past due." }
    /// Dealers.
    dealers_unknown(n, all) { zh: "没有经营状况记录的 {n} 家（共 {all} 家）。", en: "Of {all}, {n} have no standing on record." }
    /// A share.
    share_of(name, share) { zh: "{name}（{share}）", en: "{name} ({share})" }
    /// To decide.
    to_settle(n, all) { zh: "未解决的 {n} 项还没有办法或负责人：{all}。", en: "Open without remedy or owner: {n}: {all}." }
    /// To decide.
    to_chase(n, all) { zh: "已过期限的 {n} 项要重定日子：{all}。", en: "Past their day, to be dated anew: {n}: {all}." }
    /// Nothing to decide.
    settled(n) { zh: "未解决的 {n} 项都有办法、负责人，也没有过期。", en: "What is open ({n}) has its remedy and owner, and none is past its day." }
    /// Replies.
    replies_all(n) { zh: "{n} 人的检讨都已写，都有答复。", en: "The reviews of all {n} are written and replied to." }
    /// Replies.
    replies_missing(written, all, names) { zh: "{all} 人里 {written} 人有检讨，缺：{names}。", en: "Reviews written: {written} of {all}; missing: {names}." }
    /// Replies.
    replies_open(names) { zh: "等答复：{names}。", en: "Replies awaited: {names}." }
    /// Replies.
    replies_there(names) { zh: "已答复：{names}。", en: "Replied: {names}." }
    /// Replies.
    reply_there() { zh: "检讨已写，本人已答复。", en: "The review is written and replied to." }
    /// Replies.
    reply_awaited() { zh: "检讨已写，等本人答复。", en: "The review is written; the reply is awaited." }
    /// Replies.
    review_missing() { zh: "检讨还没有写。", en: "The review is not written." }
    /// Replies.
    replies_nobody() { zh: "这里没有要检讨的人。", en: "There is nobody to review here." }
}
