//! The project tracking table: its opening, its cells and its notes.

use crate::words::words;

words! {
    /// The report.
    projects() { zh: "项目跟踪表", en: "Project tracking table" }
    /// What names a point.
    lead_late() { zh: "过期", en: "Overdue" }
    /// What names a point.
    lead_stages() { zh: "阶段", en: "Stages" }
    /// What names a point.
    lead_tenders() { zh: "投标", en: "Tenders" }
    /// What names a point.
    lead_milestones() { zh: "节点", en: "Milestones" }
    /// What names a point.
    lead_money() { zh: "收款", en: "Money" }
    /// What names a point.
    lead_missing() { zh: "要补的", en: "To be added" }
    /// No projects at all.
    no_projects(scope) { zh: "{scope}名下没有项目；有项目的，请在 team/projects.yaml 里登记。", en: "{scope} has no project; enter those there are in team/projects.yaml." }
    /// Nothing to fill a part with, said where the lack of projects was said before.
    nothing_to_follow() { zh: "没有要跟踪的项目。", en: "There is no project to track." }
    /// Every project is lost or through.
    all_closed(n) { zh: "{n} 个项目都已了结，没有要跟踪的。", en: "Projects: {n}, all closed; none is to be tracked." }
    /// None is late.
    none_late(n) { zh: "在跟项目 {n} 个，联系、节点和投标都没有过期。", en: "Projects: {n}; no contact, milestone or tender is overdue." }
    /// Some are late.
    some_late(n, late, names) { zh: "在跟项目 {n} 个，{late} 个有过期事项：{names}。", en: "Projects: {n}; something is overdue at {late}: {names}." }
    /// More are late than named.
    some_late_more(n, late, names) { zh: "在跟项目 {n} 个，{late} 个有过期事项，最久的是：{names}。", en: "Projects: {n}; something is overdue at {late}, longest at: {names}." }
    /// A name with what there is to say of it.
    named(name, what) { zh: "{name}（{what}）", en: "{name} ({what})" }
    /// How many are at a stage.
    stage_count(stage, n) { zh: "{stage} {n} 个", en: "{stage} {n}" }
    /// At all stages.
    stage_counts(list) { zh: "在跟的按阶段：{list}。", en: "By stage: {list}." }
    /// No stage changed.
    no_changes() { zh: "本期没有项目换阶段。", en: "No project changed its stage in this period." }
    /// Stages changed.
    changes(list) { zh: "本期换阶段：{list}。", en: "Changes of stage in this period: {list}." }
    /// A change.
    change(project, day, from, to) { zh: "{project} {day} {from} → {to}", en: "{project} {day} {from} → {to}" }
    /// Closed ones.
    closed(n) { zh: "另有 {n} 个已了结，列在表尾。", en: "Closed besides: {n}, at the end of the table." }
    /// A tender ahead.
    tender_ahead(project, day, due) { zh: "{project} {day} 投标，投标文件 {due} 以前送到。", en: "{project}: tender on {day}, its documents are due by {due}." }
    /// A tender ahead without its papers.
    tender_papers_late(project, day, due) { zh: "{project} {day} 投标，投标文件应 {due} 送到，还没有交。", en: "{project}: tender on {day}; its documents were due on {due} and are not there." }
    /// A tender ahead with its papers.
    tender_ready(project, day) { zh: "{project} {day} 投标，投标文件已送到。", en: "{project}: tender on {day}, its documents are handed in." }
    /// Several contractors bid.
    several_bid(project, n) { zh: "{project}有 {n} 家工程商同时投。", en: "{n} contractors bid for {project}." }
    /// Won.
    tender_won(project, day) { zh: "{project}中标（{day} 记）。", en: "{project} is won (recorded on {day})." }
    /// Lost.
    tender_lost(project, day) { zh: "{project}落标（{day} 记）。", en: "{project} is lost (recorded on {day})." }
    /// Asked without an answer.
    tender_asked(project, day, days, asked) { zh: "{project} {day} 开标已 {days} 天，{asked} 问过，还没有结果。", en: "{project}: tender of {day}, {days} d ago, asked on {asked}, no result yet." }
    /// Not asked.
    tender_unasked(project, day, days, owner) { zh: "{project} {day} 开标已 {days} 天，还没有问结果；请{owner}询问并记下。", en: "{project}: tender of {day}, {days} d ago, nobody has asked for the result; {owner} is to ask and record it." }
    /// No tender on.
    no_tender_now() { zh: "没有要投的标，也没有等结果的。", en: "No tender is ahead, and no result is awaited." }
    /// Milestones due in the period were all reached.
    all_reached(n) { zh: "本期到期的节点 {n} 个，都已完成。", en: "Milestones due in this period: {n}, all reached." }
    /// Some were.
    some_reached(n, done) { zh: "本期到期的节点 {n} 个，完成 {done} 个。", en: "Milestones due in this period: {n}, reached: {done}." }
    /// None was due.
    none_due() { zh: "本期没有到期的节点。", en: "No milestone is due in this period." }
    /// A late milestone.
    stone_late(project, name, days) { zh: "{project}的{name}逾期 {days} 天", en: "{name} of {project}, {days} d late" }
    /// Late milestones.
    stones_late(n, names) { zh: "逾期未完成 {n} 个：{names}。", en: "Late and open: {n}: {names}." }
    /// None.
    no_stone_late() { zh: "没有逾期未完成的节点。", en: "No open milestone is late." }
    /// No milestones at all.
    no_milestones() { zh: "项目都没有排节点。", en: "No project has any milestone." }
    /// Ordered and paid.
    money(sales, collections, share) { zh: "项目订单累计 {sales}，写明是这些订单的回款 {collections}（{share}）。", en: "Orders of projects come to {sales}; payments that name these orders to {collections} ({share})." }
    /// Ordered, and no payment names the orders.
    unassigned(sales) { zh: "项目订单累计 {sales}；没有回款写明是哪张项目订单的。", en: "Orders of projects come to {sales}; no payment names any of them." }
    /// What the projects' customers owe past its day.
    customers_late(owes, overdue) { zh: "项目客户应收合计 {owes}，其中逾期 {overdue}。", en: "The projects' customers owe {owes}, of it {overdue} overdue." }
    /// What they owe, nothing of it late.
    customers_owe(owes) { zh: "项目客户应收合计 {owes}，没有逾期。", en: "The projects' customers owe {owes}, nothing of it overdue." }
    /// They owe nothing.
    customers_square() { zh: "项目客户没有欠款。", en: "The projects' customers owe nothing." }
    /// Nothing ordered.
    nothing_ordered(amount) { zh: "项目金额合计 {amount}，还没有记到项目上的订单。", en: "The projects' amounts come to {amount}; no order is booked on them yet." }
    /// Nothing known.
    no_amounts() { zh: "项目都没有写金额，也没有记到项目上的订单。", en: "No project has an amount, and no order is booked on any." }
    /// Contractors who were told nothing.
    untold(project, names, owner) { zh: "{project}的招标资料没有转给{names}的记录，请{owner}转告并记下。", en: "{project}: nothing on record that {names} was given the tender's information; {owner} is to pass it on and record it." }
    /// Steps that are missing.
    steps_missing(n, names) { zh: "{n} 个项目缺所在阶段该排的节点：{names}。", en: "Steps that the stage asks for are not planned at {n} projects: {names}." }
    /// Nothing is missing.
    nothing_missing() { zh: "工程商都有转告记录，各阶段该有的节点都已排上。", en: "Every contractor was told, and the steps of each stage are all planned." }
    /// What comes first.
    next(n, day, project, what) { zh: "接下来排到日期的事项 {n} 件，最近的是 {day} {project}：{what}。", en: "Things with a day ahead: {n}, the nearest on {day}, {project}: {what}." }
    /// Nothing comes.
    nothing_comes(day) { zh: "到 {day} 为止没有排到日期的项目事项。", en: "Nothing about projects has a day up to {day}." }
    /// The client, and the customer in between.
    through_whom(client, customer) { zh: "{client}（经{customer}）", en: "{client} (through {customer})" }
    /// How many bid.
    bid_by(client, n) { zh: "{client}（{n} 家工程商）", en: "{client} ({n} contractors)" }
    /// A day, and who.
    by_whom(day, person) { zh: "{day} {person}", en: "{day} {person}" }
    /// How often, and the longest time without.
    rate(n, days) { zh: "{n} 天（最长隔 {days} 天）", en: "on {n} d (up to {days} apart)" }
    /// Every milestone reached.
    through() { zh: "节点全部完成", en: "all milestones reached" }
    /// An agreed day that has gone by.
    agreed_missed(day, days) { zh: "约定 {day} 联系，过了 {days} 天", en: "contact agreed for {day}, {days} d ago" }
    /// Papers not there.
    papers_missing(days) { zh: "投标文件迟 {days} 天未交", en: "tender documents {days} d late" }
    /// A result nobody asked for.
    result_unasked(days) { zh: "开标 {days} 天没有问结果", en: "result not asked {days} d after the tender" }
    /// Stages with a rhythm.
    stages_every(stages, days) { zh: "{stages}每 {days} 天", en: "{stages} every {days} days" }
    /// The rhythms.
    rhythm_note(all) { zh: "联系间隔（设置 stage_rhythm）：{all}。联系含项目记录，和对项目客户的拜访、电话。", en: "Contacts are asked for (setting stage_rhythm): {all}. Entries about the project count, and visits to and calls with its customer." }
    /// A rhythm.
    every(days) { zh: "{days} 天", en: "{days} days" }
    /// Papers to come.
    papers_due(due) { zh: "应 {due}", en: "due {due}" }
    /// Papers late.
    papers_late(due, days) { zh: "应 {due}，迟 {days} 天未交", en: "due {due}, {days} d late" }
    /// Papers in time.
    papers_in_time(due, came) { zh: "应 {due}，{came} 送到", en: "due {due}, there on {came}" }
    /// Papers late and there.
    papers_came_late(due, came, days) { zh: "应 {due}，{came} 送到（迟 {days} 天）", en: "due {due}, there on {came} ({days} d late)" }
    /// Papers there on an unknown day.
    papers_there(due) { zh: "应 {due}，已送到", en: "due {due}, handed in" }
    /// A word for a result.
    won() { zh: "中标", en: "won" }
    /// A word for a result.
    lost() { zh: "落标", en: "lost" }
    /// A result and its day.
    decided(result, day) { zh: "{result}（{day}）", en: "{result} ({day})" }
    /// No result.
    no_result(days) { zh: "{days} 天未记结果", en: "no result for {days} d" }
    /// Days ahead.
    in_days(days) { zh: "还有 {days} 天", en: "in {days} d" }
    /// A day and what was said.
    dated(day, what) { zh: "{day} {what}", en: "{day} {what}" }
    /// Not asked.
    not_asked() { zh: "还没有问", en: "not asked yet" }
    /// Without contractors.
    ourselves() { zh: "我方直接投", en: "we bid ourselves" }
    /// What the columns are.
    papers_note() { zh: "投标文件的期限按 deadlines 里 tender 的规定（默认投标日前两天，遇休息日提前）；送到以节点或报送记录为准。「询问」是投标日以后、结果出来以前最近一次项目记录。", en: "Documents are due by the deadline tender (two days ahead unless set otherwise, earlier before days off); a milestone or a submission says when they came. Asked: the last entry after the tender and before its result." }
    /// No tenders.
    no_tenders() { zh: "没有投标的项目。", en: "No project is put out to tender." }
    /// A tender without a day.
    undated(projects, who) { zh: "{projects}没有投标日期，请{who}问清并登记 tender_date。", en: "{projects}: no day of the tender is known; {who} is to find out and enter tender_date." }
    /// A contractor the roster does not list.
    unlisted(name) { zh: "{name}（名册未列）", en: "{name} (not in the roster's list)" }
    /// Not told.
    not_told() { zh: "没有记录", en: "nothing on record" }
    /// What counts as told.
    told_note() { zh: "「转告」数写明这家工程商的项目记录；最近往来不限于本项目。", en: "Told counts the project's entries that name the contractor; the last contact may be about anything." }
    /// A milestone of a project.
    stone(project, name) { zh: "{project}：{name}", en: "{project}: {name}" }
    /// Reached.
    reached() { zh: "按时完成", en: "reached in time" }
    /// Reached late.
    reached_late(days) { zh: "完成，迟 {days} 天", en: "reached {days} d late" }
    /// Late.
    late(days) { zh: "逾期 {days} 天", en: "{days} d late" }
    /// A milestone and its day.
    on_day(name, day) { zh: "{name} {day}", en: "{name} {day}" }
    /// A milestone that is late.
    step_late(name, days) { zh: "{name}逾期 {days} 天", en: "{name} {days} d late" }
    /// A step.
    equipment_drawings() { zh: "设备安装图", en: "equipment drawings" }
    /// A step.
    piping_drawings() { zh: "管线图", en: "piping drawings" }
    /// A step.
    contract() { zh: "供货合同", en: "contract" }
    /// A step.
    prepayment() { zh: "预付款", en: "prepayment" }
    /// A step.
    stocking() { zh: "备货", en: "stocking" }
    /// A step.
    delivery() { zh: "到货", en: "delivery" }
    /// A step.
    commissioning() { zh: "调试", en: "commissioning" }
    /// A step.
    acceptance_papers() { zh: "验收文档", en: "acceptance papers" }
    /// A step.
    final_payment() { zh: "尾款", en: "final payment" }
    /// Steps that are owed.
    steps_owed(list) { zh: "有「该排未排」的项目，请负责人在 team/projects.yaml 的 milestones 里补上节点和日期：{list}。", en: "Steps not planned are to be added, with their days, to milestones in team/projects.yaml by: {list}." }
    /// What counts as a step.
    steps_note() { zh: "「该排未排」看到所在阶段为止：深化设计要有设备安装图和管线图，备货执行要有合同、预付款、备货、到货，验收要有调试和验收文档，收款要有尾款；按节点名称里的字认。", en: "Not planned looks up to the present stage: detailed design needs equipment and piping drawings; stocking a contract, a prepayment, stocking and delivery; acceptance commissioning and acceptance papers; payment the final payment. Steps are known by words of the milestones' names." }
    /// All of them.
    all_projects() { zh: "合计", en: "Total" }
    /// What the columns are.
    money_note(period) { zh: "订单是记到项目上的，回款是写明这些订单的，都累计到截至日；客户应收和逾期是项目客户的全部往来，不只本项目；目标取{period}的计划。", en: "Orders are those booked on the project, collections those that name these orders, both up to the as-of day; owed and overdue are all the customer's, not of the project alone; targets are those of the plans for {period}." }
    /// A stage that was entered.
    to_stage(stage) { zh: "进入{stage}", en: "stage: {stage}" }
    /// A milestone that was reached.
    step_done(name) { zh: "{name}完成", en: "{name} reached" }
    /// No news.
    no_news(period) { zh: "{period}没有项目记录。", en: "Nothing was written of projects in {period}." }
    /// One of whom nothing was written.
    silent_one(project, owner) { zh: "{project}（{owner}）", en: "{project} ({owner})" }
    /// Of whom nothing was written.
    silent(period, list) { zh: "{period}日志里没有项目记录的：{list}。", en: "Without any entry in the logs of {period}: {list}." }
    /// An agreed contact.
    agreed() { zh: "约定联系", en: "contact agreed" }
    /// A contact that the rhythm asks for.
    contact_due() { zh: "按阶段该联系", en: "contact due by its stage" }
    /// Papers to be ready.
    papers_ready() { zh: "投标文件送到", en: "tender documents due" }
    /// The tender.
    tender_day() { zh: "投标", en: "tender" }
    /// Nothing open.
    nothing_open() { zh: "没有与项目有关的未办事项。", en: "Nothing about projects is left to be done." }
    /// What a chart shows.
    title_chart() { zh: "项目节点", en: "Milestones of projects" }
}
