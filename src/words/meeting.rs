//! What the papers of meetings say.

use crate::words::words;

words! {
    /// The kind of report.
    meeting_papers() { zh: "会议材料", en: "Meeting papers" }
    /// A sort of meeting.
    morning() { zh: "晨会", en: "Morning meeting" }
    /// A sort of meeting.
    weekend() { zh: "周末例会", en: "Weekend meeting" }
    /// A sort of meeting.
    monthly() { zh: "月度总结例会", en: "Monthly meeting" }
    /// A stretch of a day.
    from_to(from, to) { zh: "{from}–{to}", en: "{from}–{to}" }
    /// When it is held.
    held(day, span) { zh: "{day} {span}。", en: "{day}, {span}." }
    /// Not held.
    day_off(day) { zh: "{day} 不是工作日，不开晨会。", en: "{day} is no working day: no meeting is held." }
    /// Not held.
    no_workdays(period) { zh: "{period}没有工作日，不开例会。", en: "{period} has no working day: no meeting is held." }
    /// Who leads it.
    host_and_lecturer(host, lecturer) { zh: "轮值主持 {host}，主讲 {lecturer}。", en: "By turn {host} hosts and {lecturer} lectures." }
    /// Who leads it.
    host_by_turn(host) { zh: "轮值主持 {host}，轮值表只有一人，主讲未定。", en: "By turn {host} hosts; the rota has one name, so nobody is set to lecture." }
    /// Who leads it.
    host_alone(host) { zh: "主持 {host}。", en: "{host} hosts." }
    /// Nobody leads it.
    no_host() { zh: "主持未定：名册里没有负责人。", en: "Nobody is set to host: the roster names nobody who answers for it." }
    /// No rota.
    no_rota() { zh: "未设轮值，主讲未定：在 salesreport.yaml 的 meetings.morning.rota 按顺序写上人名，即每个工作日轮一位主持，下一位主讲。", en: "There is no rota, so nobody is set to lecture: list names in order under meetings.morning.rota of salesreport.yaml, and each working day the next one hosts and the one after lectures." }
    /// A rota without them.
    rota_of_others(scope) { zh: "轮值表里没有{scope}的人，主讲未定：在 meetings.morning.rota 补上。", en: "Nobody of {scope} stands in the rota, so nobody is set to lecture: add names to meetings.morning.rota." }
    /// Too long a meeting.
    too_long(minutes, most) { zh: "排了 {minutes} 分钟，晨会不超过 {most} 分钟：请在 meetings.morning.time 改短。", en: "It is set for {minutes} minutes; a morning meeting takes at most {most}: shorten meetings.morning.time." }
    /// Points that do not fit.
    does_not_fit(span) { zh: "议程的时间有重叠，或超出 {span}：请核对 meetings 的 agenda。", en: "The agenda's times overlap or leave {span}: check the agenda of meetings." }
    /// A turn of the rota.
    turn(day, host, lecturer) { zh: "{day} {host}（主讲 {lecturer}）", en: "{day} {host} ({lecturer} lectures)" }
    /// A turn of the rota.
    turn_alone(day, host) { zh: "{day} {host}", en: "{day} {host}" }
    /// The turns after.
    turns(all) { zh: "往后轮值：{all}。", en: "Next turns: {all}." }
    /// Why someone stays away.
    reason_at(reason, place) { zh: "{reason}（{place}）", en: "{reason} ({place})" }
    /// Who stays away.
    away(names, why) { zh: "不到会：{names}，{why}。", en: "Not there: {names}, {why}." }
    /// Whose turn it is and who is not there.
    swap(name) { zh: "轮到{name}，当天不到会：请换人。", en: "It is the turn of {name}, who is not there: swap." }
    /// Two meetings on a day.
    same_day(kind, span) { zh: "当天 {span} 另有{kind}。", en: "On the same day, {span}: {kind}." }
    /// Two meetings at a time.
    clash(kind, span) { zh: "与当天 {span} 的{kind}时间冲突，请调开。", en: "It clashes with that day's {kind}, {span}: move one of them." }
    /// Who speaks.
    everyone() { zh: "各人", en: "everyone" }
    /// What people tell of a week.
    what_told() { zh: "文字汇报", en: "words about the week" }
    /// A point.
    point_decisions() { zh: "上次会议决议", en: "Decisions of the last meeting" }
    /// A point.
    point_yesterday() { zh: "昨日工作情况汇报", en: "Yesterday's work" }
    /// A point.
    point_market() { zh: "市场信息", en: "Market news" }
    /// A point.
    point_today() { zh: "今日计划与路线", en: "Today's plan and routes" }
    /// A point.
    point_lecture() { zh: "培训学习", en: "Lecture" }
    /// A point.
    point_week() { zh: "本周工作情况汇总", en: "The week's results" }
    /// A point.
    point_month() { zh: "本月工作情况汇总", en: "The month's results" }
    /// A point.
    point_problems() { zh: "问题检讨", en: "Problems" }
    /// A point.
    point_people() { zh: "业务员本周工作汇报", en: "Reports of groups and people" }
    /// A point.
    point_groups() { zh: "各小组工作汇报", en: "Reports of the groups" }
    /// A point.
    point_comments() { zh: "工作表现简评", en: "Short comment on everyone's work" }
    /// A point.
    point_next_week() { zh: "下周工作安排", en: "Next week's work" }
    /// A point.
    point_next_month() { zh: "下月度工作计划安排", en: "Next month's plan" }
    /// No meeting before.
    no_last(kind) { zh: "以前的{kind}没有记录，上次决议无从核对。", en: "No earlier meeting of this sort is on record ({kind}): its decisions can't be checked." }
    /// No decisions.
    decided_nothing(day, kind) { zh: "上次 {day} 的{kind}没有记下决议。", en: "The last one ({kind}, {day}) noted no decisions." }
    /// All done.
    all_done(day, kind, n) { zh: "上次 {day} 的{kind}决议 {n} 项，全部办完。", en: "The last one ({kind}, {day}) decided {n}; all are done." }
    /// Some open.
    some_open(day, kind, n, done, open) { zh: "上次 {day} 的{kind}决议 {n} 项：办完 {done}，未完 {open}，没有逾期。", en: "The last one ({kind}, {day}) decided {n}: done {done}, open {open}, none past its day." }
    /// Some late.
    some_late(day, kind, n, done, open, late) { zh: "上次 {day} 的{kind}决议 {n} 项：办完 {done}，未完 {open}，其中逾期 {late}。", en: "The last one ({kind}, {day}) decided {n}: done {done}, open {open}, past their day {late}." }
    /// Decided more than once.
    again(meeting, times) { zh: "{meeting}（第 {times} 次）", en: "{meeting} (time {times})" }
    /// A day that was moved.
    due_moved(first, now) { zh: "{first}，改到 {now}", en: "{first}, moved to {now}" }
    /// Nobody named.
    nobody() { zh: "没有责任人", en: "nobody named" }
    /// One past its day.
    late_decision(what, who, n) { zh: "{what}（{who}，逾期 {n} 天）", en: "{what} ({who}, {n} d late)" }
    /// Those past their day.
    late_decisions(all) { zh: "已逾期（含以前会议）：{all}。", en: "Past their day, earlier meetings included: {all}." }
    /// What is missing.
    last_missing(kind, who) { zh: "没有上一次{kind}的记录：请{who}会后在日志 meetings 里写决议、责任人和期限，下次从这里核对。", en: "No earlier meeting of this sort ({kind}) is on record: {who} is to write decisions, who and until when under meetings of the log, to be checked here next time." }
    /// What is missing.
    decisions_missing(day, kind) { zh: "{day} 的{kind}没有记下决议，请主持人补写。", en: "The meeting of {day} ({kind}) noted no decisions; its host is to add them." }
    /// Open ones of earlier meetings.
    older(n) { zh: "另有以前会议未完的决议 {n} 项，列在后面。", en: "Open decisions of earlier meetings, listed last: {n}." }
    /// Without owner or day.
    bare_decisions(n) { zh: "未完的决议有 {n} 项没有责任人或期限，会上补定。", en: "Open decisions without who or until when: {n}; settle them in the meeting." }
    /// What this one decided.
    decided_now(n, all) { zh: "本次会议已开，决议 {n} 项：{all}。", en: "This meeting is over and decided {n}: {all}." }
    /// Problems solved.
    solved(n, all) { zh: "本期解决 {n} 项：{all}。", en: "Solved in the period: {n}: {all}." }
    /// More than is listed.
    more_next(shown, rest) { zh: "只列前 {shown} 项，其余 {rest} 项见计划。", en: "The first {shown} are listed; for {rest} more see the plans." }
    /// Who wrote nothing.
    summaries_missing(names, due) { zh: "{names}的月总结未交（应交 {due}）。", en: "Monthly summaries missing: {names} (due {due})." }
    /// Nothing was told.
    nothing_told(who) { zh: "没有写文字，请{who}补上。", en: "Nothing is told; {who} is to add it." }
    /// A figure.
    reached(label, share) { zh: "{label}完成 {share}", en: "{label} reached {share}" }
    /// A figure.
    missed(label, share, gap) { zh: "{label}只完成 {share}，差 {gap}", en: "{label} reached only {share}, short of {gap}" }
    /// A figure.
    behind(label, share, lag) { zh: "{label}完成 {share}，比进度少 {lag}", en: "{label} reached {share}, behind time by {lag}" }
    /// A figure.
    in_time(label, share) { zh: "{label}完成 {share}，不落后进度", en: "{label} reached {share}, not behind time" }
    /// No target.
    no_target() { zh: "没有销售目标", en: "no sales target" }
    /// A plan.
    no_week_plan() { zh: "没有周计划", en: "no weekly plan" }
    /// A plan.
    no_month_plan() { zh: "没有月计划", en: "no monthly plan" }
    /// A plan.
    all_planned(n) { zh: "计划 {n} 项都按时做了", en: "all planned work done in time ({n})" }
    /// A plan.
    not_done(n, missed) { zh: "计划 {n} 项，未做 {missed}", en: "planned {n}, not done {missed}" }
    /// A plan.
    done_late(n, late) { zh: "计划 {n} 项，迟做 {late}", en: "planned {n}, late {late}" }
    /// A plan.
    not_done_and_late(n, missed, late) { zh: "计划 {n} 项，未做 {missed}，迟做 {late}", en: "planned {n}, not done {missed}, late {late}" }
    /// A report.
    report_on_time() { zh: "周报按时", en: "weekly report on time" }
    /// A report.
    report_late(delay) { zh: "周报迟 {delay}", en: "weekly report {delay} late" }
    /// A report.
    report_missing() { zh: "周报未交", en: "weekly report missing" }
    /// A report.
    summary_on_time() { zh: "月总结按时", en: "monthly summary on time" }
    /// A report.
    summary_late(n) { zh: "月总结迟 {n} 天", en: "monthly summary late, days: {n}" }
    /// A report.
    summary_missing() { zh: "月总结未交", en: "monthly summary missing" }
    /// What was let pass.
    overdue(n) { zh: "{n} 项未办事项逾期", en: "open matters past their day: {n}" }
    /// What the comments are.
    comment_note() { zh: "由记录算出，供主持人点评；不评分，不排名。", en: "Computed from the records for the host to speak on; no points, no ranks." }
    /// Nobody to comment on.
    nobody_to_comment(scope) { zh: "{scope}没有业务人员。", en: "{scope} has no sales people." }
    /// All did well.
    all_fine(n) { zh: "{n} 人各项都好。", en: "All {n} did well in everything." }
    /// None did well in everything.
    none_fine() { zh: "每个人都有要改进的地方。", en: "Everyone has something to improve." }
    /// Some did well.
    fine(names) { zh: "各项都好：{names}。", en: "Well in everything: {names}." }
    /// Who has most to do better.
    most_to_mend(name, all) { zh: "要改进最多的是{name}：{all}。", en: "{name} has most to improve: {all}." }
    /// Names a paragraph.
    lead_meeting() { zh: "会议", en: "Meeting" }
    /// Names a paragraph.
    lead_decisions() { zh: "上次决议", en: "Last decisions" }
    /// Names a paragraph.
    lead_comments() { zh: "表现", en: "People" }
    /// Names a paragraph.
    lead_results() { zh: "昨日结果", en: "Yesterday" }
    /// Names a paragraph.
    lead_today() { zh: "今日", en: "Today" }
    /// No news.
    no_news() { zh: "没有市场信息记录，会上补充。", en: "No market news is on record; to be told in the meeting." }
    /// No news.
    no_news_of(days) { zh: "近 {days} 天没有竞争对手记录，会上补充。", en: "No rivals' moves are on record for the last {days} days; to be told in the meeting." }
    /// News.
    news(days, n, all) { zh: "近 {days} 天竞品记录 {n} 条，最近：{all}。", en: "Rivals' moves in the last {days} days: {n}; the latest: {all}." }
    /// A move.
    seen(brand, what) { zh: "{brand}{what}", en: "{brand}: {what}" }
    /// A stop.
    stop(customer, what) { zh: "{customer} {what}", en: "{customer}, {what}" }
    /// Something with a word about it in brackets.
    seen_at(what, more) { zh: "{what}（{more}）", en: "{what} ({more})" }
    /// Before the log.
    nothing_on_record(day) { zh: "{day} 没有任何日志记录。", en: "Nothing is on record for {day}." }
    /// No logs.
    no_logs(day) { zh: "{day} 没有人写日志，结果会上口头报。", en: "Nobody wrote a log for {day}; results are to be told in the meeting." }
    /// A day's figures.
    day_results(day, sales, money, visits, calls) { zh: "{day} 销售 {sales}，回款 {money}，拜访 {visits} 次，电话 {calls} 通。", en: "{day}: sales {sales}, collections {money}, visits {visits}, calls {calls}." }
    /// A day's plan.
    day_unplanned(day) { zh: "{day} 没有计划可对照。", en: "There is no plan for {day} to hold it against." }
    /// A day's plan.
    day_all_done(n) { zh: "计划 {n} 项，全部做了。", en: "Planned: {n}, all done." }
    /// A day's plan.
    day_some_done(planned, done, missed) { zh: "计划 {planned} 项：做了 {done}，未做 {missed}。", en: "Planned: {planned}; done {done}, not done {missed}." }
    /// A day's plan.
    day_some_other(planned, done, missed, other) { zh: "计划 {planned} 项：做了 {done}，未做 {missed}，改期、取消或看不出 {other}。", en: "Planned: {planned}; done {done}, not done {missed}, moved, dropped or untold {other}." }
    /// Who did not write.
    silent(names) { zh: "没有写日志：{names}。", en: "No log from: {names}." }
    /// Today's stops.
    today(people, stops, fixed) { zh: "{people} 人共 {stops} 处，其中约定 {fixed} 处。", en: "People on the way: {people}; stops: {stops}, appointments among them: {fixed}." }
    /// No stops.
    nothing_today() { zh: "今日没有任何安排，路线会上定。", en: "Nothing is on for today; routes are to be set in the meeting." }
    /// Appointments too close.
    tight(n) { zh: "约定间隔太短 {n} 处，出门前改时间。", en: "Appointments too close: {n}; move them before setting out." }
    /// None too close.
    no_tight() { zh: "约定之间来得及。", en: "No appointments are too close." }
    /// What was heard has its action.
    all_acted() { zh: "每条都写了行动。", en: "Every one has its action." }
    /// Some has none.
    not_acted(n, bare) { zh: "{n} 条中 {bare} 条没写行动，会上定人。", en: "Of {n}, {bare} have no action yet: settle who in the meeting." }
    /// Nothing was heard.
    nothing_heard(day) { zh: "{day} 以来日志里没有市场信息，各人会上口头补充。", en: "Logs hold no market news since {day}; everyone is to tell it in the meeting." }
    /// Older news instead.
    heard_before(days) { zh: "以下是近 {days} 天的。", en: "These are of the last {days} days." }
    /// Which day is told of.
    results_of(day) { zh: "结果日 {day}。", en: "Results of {day}." }
    /// Who has nothing on.
    idle(names) { zh: "今日没有安排：{names}，会上报路线和拜访目标街道。", en: "Nothing is on for {names}: routes and streets are to be told in the meeting." }
    /// A sentence about someone.
    of_person(name, said) { zh: "{name}：{said}", en: "{name}: {said}" }
}
