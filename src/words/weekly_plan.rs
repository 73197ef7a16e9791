//! What the weekly plan says in its opening, notes and cells.

use crate::words::words;

words! {
    /// The kind of report.
    weekly_plan() { zh: "工作计划", en: "Weekly plan" }
    /// The paper.
    paper() { zh: "周计划", en: "weekly plan" }
    /// A key figure's target.
    card_target() { zh: "本周目标", en: "target of the week" }
    /// A key figure's month.
    card_month(month, share, left) { zh: "{month}完成 {share}，尚余 {left}", en: "{month}: {share} done, {left} left" }
    /// A key figure's month, reached.
    card_reached(month, share) { zh: "{month}完成 {share}", en: "{month}: {share} done" }
    /// A key figure without a month's target.
    card_no_month(month) { zh: "{month}没有目标", en: "no target for {month}" }
    /// A key figure last week.
    card_last(amount) { zh: "上周 {amount}", en: "last week {amount}" }
    /// A key figure.
    card_stops() { zh: "要去的客户（家）", en: "Customers to visit" }
    /// Below the number of stops.
    card_things(n) { zh: "全周安排 {n} 件", en: "planned in all: {n}" }
    /// Below the number of stops.
    card_norm(due) { zh: "定额 {due}", en: "norm {due}" }
    /// Names a paragraph.
    lead_aims() { zh: "本周目标", en: "Targets" }
    /// Names a paragraph.
    lead_route() { zh: "行程", en: "Route" }
    /// Names a paragraph.
    lead_customers() { zh: "重点客户", en: "Key customers" }
    /// Names a paragraph.
    lead_projects() { zh: "项目", en: "Projects" }
    /// Names a paragraph.
    lead_carried() { zh: "上周未办", en: "Left open" }
    /// Names a paragraph.
    lead_papers() { zh: "计划报送", en: "Plans" }
    /// A target in a sentence.
    aim(label, amount) { zh: "{label} {amount}", en: "{label} {amount}" }
    /// A target in a sentence, cut from the month.
    aim_derived(label, amount) { zh: "{label} {amount}（折算）", en: "{label} {amount} (prorated)" }
    /// A target in a sentence, some members missing.
    aim_incomplete(label, amount) { zh: "{label} {amount}（目标不全）", en: "{label} {amount} (incomplete)" }
    /// The week's targets.
    aims(week, all) { zh: "{week}目标：{all}。", en: "Targets for {week}: {all}." }
    /// No target.
    no_aims(week, owner) { zh: "{week}没有销售和回款目标：周计划没写，月目标不全，无从折算（{owner}）。", en: "No sales or collection target for {week}: no weekly plan states one, and no month's target to take a share of ({owner})." }
    /// The month, with what is left of it.
    month_left(month, day, share, left, due) { zh: "{month}销售至 {day} 完成 {share}，尚余 {left}，摊到本周应 {due}", en: "{month} sales through {day}: {share} done, {left} left, {due} of it this week's share" }
    /// The month's sales target is reached.
    month_reached(month, day, share) { zh: "{month}销售目标至 {day} 已完成 {share}。", en: "{month}'s sales target is reached by {day}: {share}." }
    /// No target of the month.
    month_no_target(month) { zh: "{month}没有销售目标，本周在月里占多少算不出。", en: "{month} has no sales target, so the week's share of it cannot be told." }
    /// The month has not begun.
    month_ahead(month, target, due) { zh: "{month}销售目标 {target}，摊到本周应 {due}", en: "{month}'s sales target is {target}, {due} of it this week's share" }
    /// Nothing on record of the month.
    month_unknown(month) { zh: "{month}还没有记录，尚余多少算不出。", en: "Nothing is on record of {month}, so what is left cannot be told." }
    /// Less than the share.
    aim_below(said, by) { zh: "{said}；周目标少 {by}。", en: "{said}; the week's target is {by} below it." }
    /// More than the share.
    aim_above(said, by) { zh: "{said}；周目标多 {by}。", en: "{said}; the week's target is {by} above it." }
    /// As much as the share.
    aim_level(said) { zh: "{said}；周目标正好。", en: "{said}; the week's target is just that." }
    /// Nothing to hold it against.
    aim_open(said) { zh: "{said}。", en: "{said}." }
    /// Last week, with a target.
    last_done(week, actual, share) { zh: "{week}销售 {actual}，完成周目标 {share}。", en: "{week}: sales {actual}, {share} of the target." }
    /// Last week, without a target.
    last_actual(week, actual) { zh: "{week}销售 {actual}，没有周目标。", en: "{week}: sales {actual}, without a target." }
    /// Last week is not on record.
    last_unknown(week) { zh: "{week}没有记录。", en: "Nothing is on record of {week}." }
    /// What is planned.
    planned(days, things, stops) { zh: "{days} 个工作日安排 {things} 件，要去客户 {stops} 家。", en: "Working days: {days}; planned: {things}; customers to visit: {stops}." }
    /// Nothing is planned.
    nothing_planned(week) { zh: "{week}还没有安排。", en: "Nothing is planned for {week}." }
    /// Every day has something.
    no_free_day() { zh: "每个工作日都有安排。", en: "Every working day has something planned." }
    /// Days with nothing.
    free_days(days) { zh: "没有安排的工作日：{days}。", en: "Working days with nothing planned: {days}." }
    /// Someone's days with nothing.
    free_of(name, days) { zh: "{name} {days}", en: "{name} {days}" }
    /// Someone without anything all week.
    free_week(name) { zh: "{name} 整周", en: "{name} all week" }
    /// The norm for short.
    norm_short(due, planned, by, last) { zh: "拜访客户定额 {due} 家，排了 {planned} 家，少 {by} 家；上周实际 {last} 家。", en: "Customers to visit by the norm: {due}; planned {planned}, short by {by}; last week {last}." }
    /// The norm met.
    norm_met(due, planned, last) { zh: "拜访客户定额 {due} 家，排了 {planned} 家，够数；上周实际 {last} 家。", en: "Customers to visit by the norm: {due}; planned {planned}, enough; last week {last}." }
    /// No norm.
    norm_none() { zh: "没有拜访客户的定额。", en: "There is no norm for customers visited." }
    /// Norms of several.
    norms_short(names, n, all) { zh: "拜访客户排不够定额的 {n} 人（共 {all} 人）：{names}。", en: "Short of the norm for customers visited: {n} of {all}: {names}." }
    /// Norms of several, met.
    norms_met(all) { zh: "{all} 人排的拜访客户都够定额。", en: "All {all} plan as many customers as the norm asks." }
    /// Someone short.
    short_of(name, by) { zh: "{name} 少 {by} 家", en: "{name} by {by}" }
    /// Nobody wants attention.
    none_wanted() { zh: "没有落后、逾期、久未联系或有承诺到期的客户。", en: "No customer is behind, overdue, silent or waiting for a promise." }
    /// All of them are planned for.
    all_planned(n) { zh: "该跟进的 {n} 家都排进了本周。", en: "All {n} that want attention are planned for." }
    /// Some are not.
    not_planned(n, all, names) { zh: "该跟进的 {all} 家里 {n} 家本周没有安排：{names}。", en: "Of {all} that want attention {n} are not planned for: {names}." }
    /// A name with its reason.
    name_reason(name, reason) { zh: "{name}（{reason}）", en: "{name} ({reason})" }
    /// And more.
    and_more(names, n) { zh: "{names}等 {n} 家", en: "{names} … ({n})" }
    /// No projects.
    no_projects() { zh: "没有在跟的项目。", en: "There is no project to follow." }
    /// Projects in time.
    projects_in_time(n) { zh: "在跟项目 {n} 个，联系和节点都没有过期。", en: "Projects: {n}; no contact or step is overdue." }
    /// Projects late.
    projects_late(n, late, names) { zh: "在跟项目 {n} 个，{late} 个过期：{names}。", en: "Projects: {n}; overdue {late}: {names}." }
    /// Dates of tenders in the week.
    tenders(all) { zh: "本周投标：{all}。", en: "Tenders this week: {all}." }
    /// No working day.
    no_working_days() { zh: "整周休息，不要求交周计划。", en: "No working days: no plan is asked for." }
    /// Left to someone.
    what_plan() { zh: "周工作计划", en: "weekly plan" }
    /// Behind the month's plan.
    reason_behind(month, amount) { zh: "{month}落后 {amount}", en: "{amount} behind in {month}" }
    /// Owes past its day.
    reason_overdue(amount) { zh: "逾期 {amount}", en: "{amount} overdue" }
    /// Not contacted.
    reason_silent(days) { zh: "{days} 天没联系", en: "no contact for {days} days" }
    /// Never contacted.
    reason_never() { zh: "从没联系过", en: "never contacted" }
    /// Falls due in the week.
    reason_due(kind, day) { zh: "{kind} {day} 到期", en: "{kind} due {day}" }
    /// Past its day.
    reason_late(kind, days) { zh: "{kind}逾期 {days} 天", en: "{kind} {days} days late" }
    /// Nothing planned.
    unplanned() { zh: "本周没有安排", en: "not planned" }
    /// Some time in the week.
    in_week() { zh: "本周内", en: "this week" }
    /// How many customers are listed.
    wanted_sum(shown, all, n) { zh: "列 {shown} 家（该跟进的共 {all} 家），重点客户、理由多的在前；本周没有安排的 {n} 家。", en: "Listed: {shown} of {all}; key customers and those with most reasons first; not planned for: {n}." }
    /// A day of the plan.
    day_head(day, rest) { zh: "{day}{rest}", en: "{day}{rest}" }
    /// A day's route.
    day_route(route) { zh: "：{route}", en: ": {route}" }
    /// A day off.
    day_off(name) { zh: "（{name}，休息）", en: " ({name}, day off)" }
    /// A make-up day.
    day_made_up() { zh: "（调休上班）", en: " (make-up working day)" }
    /// An ordinary day off.
    day_rest() { zh: "（休息日）", en: " (day off)" }
    /// A day with nothing.
    day_free() { zh: "：没有安排", en: ": nothing planned" }
    /// A day on which only something falls due.
    day_only_due() { zh: "：没有行程，只有到期事项", en: ": no work planned, only what falls due" }
    /// Without a day.
    undated() { zh: "本周内，没写哪天", en: "this week, no day given" }
    /// Customers in an area.
    area_stops(area, n) { zh: "{area} {n} 家", en: "{area} {n}" }
    /// Someone's customers of a day.
    person_stops(name, n) { zh: "{name} {n} 家", en: "{name} {n}" }
    /// Of several days.
    through(what, day) { zh: "{what}（至 {day}）", en: "{what} (to {day})" }
    /// At a time.
    at(time, what) { zh: "{time} {what}", en: "{time} {what}" }
    /// Something important.
    important(what) { zh: "{what}（要事）", en: "{what} (important)" }
    /// Where a row comes from.
    basis_week() { zh: "周计划", en: "weekly plan" }
    /// Where a row comes from.
    basis_month() { zh: "月计划", en: "monthly plan" }
    /// Where a row comes from.
    basis_log() { zh: "日志", en: "day log" }
    /// Where a row comes from.
    basis_agreed() { zh: "约定", en: "agreed" }
    /// Where a row comes from.
    basis_due() { zh: "到期", en: "due" }
    /// A project's next day.
    project_next() { zh: "项目联系", en: "project contact" }
    /// A tender.
    tender() { zh: "投标", en: "tender" }
    /// A tender's papers.
    tender_papers() { zh: "投标文件到期", en: "tender papers due" }
    /// The month and what the shares are of.
    share_note(month, day, days, left) { zh: "{month}的数至 {day}；「摊到本周」是尚余的数 × 本周 {days} 个工作日 ÷ 月内余下 {left} 个工作日。", en: "Figures of {month} go to {day}; the week's share is what is left × {days} working days of this week ÷ {left} left in the month." }
    /// The week lies in two months.
    two_months(days, month) { zh: "本周有 {days} 个工作日属于{month}，摊到本周的数只按其余的日子算。", en: "{days} working days of this week belong to {month}; the shares are of the others." }
    /// No plan hands targets.
    no_targets(week) { zh: "{week}没有目标：周计划没写，月目标不全，无从折算。", en: "No targets for {week}: no weekly plan states any, and no month's target to take a share of." }
    /// Sums of members.
    members_differ(sum, whole, by) { zh: "各人销售目标合计 {sum}，与 {whole} 差 {by}。", en: "The members' sales targets add up to {sum}, {by} off {whole}." }
    /// No members.
    no_members() { zh: "没有要定目标的人。", en: "Nobody here has targets." }
    /// Days with nothing.
    none_free() { zh: "无", en: "none" }
    /// All working days.
    whole_week() { zh: "整周", en: "all week" }
    /// Nobody is to be won.
    none_to_win() { zh: "没有排新客户开发，也没有本周要跟进的线索。", en: "Nobody is to be won, and no lead is to be followed up this week." }
    /// A lead past its day.
    lead_late(day) { zh: "{day}，已过期", en: "{day}, past" }
    /// A lead's stage.
    lead_at(stage) { zh: "线索：{stage}", en: "lead: {stage}" }
    /// Named in a plan alone.
    to_win() { zh: "要开发", en: "to be won" }
    /// Together.
    no_joint() { zh: "没有安排合访。", en: "No joint visits are planned." }
    /// A norm.
    norm_calls(n) { zh: "每天 {n} 通", en: "{n} a day" }
    /// A norm.
    norm_week(n) { zh: "每周 {n} 家", en: "{n} a week" }
    /// What is counted.
    label_calls() { zh: "电话", en: "Calls" }
    /// What is counted.
    label_customers() { zh: "拜访客户", en: "Customers visited" }
    /// What is counted.
    label_new() { zh: "新客户", en: "New customers" }
    /// What is counted.
    label_prospects() { zh: "潜在客户", en: "Potential customers" }
    /// Short of the norm.
    gap_short(n) { zh: "少 {n}", en: "short by {n}" }
    /// Enough.
    gap_met() { zh: "够", en: "enough" }
    /// Nothing to hold against.
    gap_unknown() { zh: "没有计划", en: "no plan" }
    /// How norms are cut.
    norms_note(days, full) { zh: "本周 {days} 个工作日，按周的定额以一周 {full} 天折算，取整；「已排」数的是第二节里要去的客户，电话不逐通排，拿目标比。", en: "The week has {days} working days; norms a week are cut to them out of {full}, to whole numbers. Planned counts the customers of part two; calls are held against by their target." }
    /// No norms.
    no_norms(names) { zh: "设置里没有{names}岗位的工作定额。", en: "The settings hold no norms for the roles of {names}." }
    /// A role's norms missing.
    nobody() { zh: "没有人有工作定额。", en: "Nobody has norms." }
    /// Contact by.
    contact_overdue(day) { zh: "{day}，已过", en: "{day}, past" }
    /// How many left-open things are listed.
    left_more(shown, all) { zh: "只列 {shown} 项（共 {all} 项），逾期久的在前；其余见上周的周工作汇报。", en: "Listed: {shown} of {all}, the longest late first; the others stand in last week's report." }
    /// Left open.
    left_sum(open, late) { zh: "上周留下 {open} 项，逾期 {late} 项。", en: "Left open by last week: {open}; past their day: {late}." }
    /// Nothing left open.
    left_none() { zh: "上周没有留下未办的事。", en: "Last week left nothing open." }
    /// All in time.
    left_in_time(open) { zh: "上周留下 {open} 项，都没有逾期。", en: "Left open by last week: {open}; none past its day." }
    /// Nobody signed.
    not_signed() { zh: "未签", en: "not signed" }
    /// A signature.
    signed(who, at) { zh: "{who} {at}", en: "{who} {at}" }
    /// Who has to sign.
    signs(form, role) { zh: "{form}规定由{role}签字", en: "a {form} is to be signed by the {role}" }
    /// Signed by others.
    signed_by_others(rule, names) { zh: "{rule}；由别人签的：{names}。", en: "By rule {rule}; signed by others: {names}." }
    /// Someone who has to hand in a group's plan.
    of_group(name, boss) { zh: "{name}（{boss}）", en: "{name} ({boss})" }
    /// How many came.
    papers_sum(owed, on_time, late, missing) { zh: "周计划应交 {owed} 份：按时 {on_time}，迟交 {late}，未交 {missing}", en: "weekly plans due: {owed}; on time {on_time}, late {late}, not handed in {missing}" }
    /// How many came, and how many are not due yet.
    papers_open(sum, open) { zh: "{sum}，未到期 {open}", en: "{sum}, not due yet {open}" }
    /// None is due.
    papers_none() { zh: "本周没有应交的周计划", en: "no weekly plan is due" }
    /// Not owed.
    not_asked() { zh: "不要求交周计划", en: "no weekly plan is asked for" }
    /// In the opening.
    papers_not_yet(names) { zh: "周计划还没到期，还没交：{names}。", en: "Weekly plans not due yet and not handed in: {names}." }
    /// In the opening.
    papers_missing(names) { zh: "周计划未交：{names}。", en: "Weekly plans not handed in: {names}." }
    /// In the opening.
    papers_late(names) { zh: "周计划迟交：{names}。", en: "Weekly plans late: {names}." }
    /// In the opening.
    papers_in_time(n) { zh: "应交的 {n} 份周计划都按时。", en: "All weekly plans due ({n}) came in time." }
    /// In the opening.
    papers_nobody() { zh: "没有人要交周计划。", en: "Nobody owes a weekly plan." }
    /// In the opening.
    papers_unsigned(names) { zh: "没有签字：{names}。", en: "Not signed: {names}." }
    /// A section is missing because a plan is.
    plan_missing(who, due) { zh: "{who}尚未提交周计划（应交 {due}），上面只有约定和到期的事。", en: "{who} has not handed in the weekly plan (due {due}): only what was agreed or falls due stands above." }
}
