//! What the monthly assessment says: points, rules, evidence, and what a manager said of them.

use crate::words::words;

words! {
    /// The kind of report.
    assessment() { zh: "月度考核", en: "Monthly assessment" }
    /// The kind of report, whether of a month or a year.
    kind() { zh: "考核", en: "Assessment" }
    /// The kind of report, of a year.
    annual() { zh: "年度考核", en: "Annual assessment" }
    /// Above the items of a part.
    part(name, points, weight) { zh: "{name}（满分 {points}，占 {weight}）", en: "{name} (of {points}, weighs {weight})" }
    /// Total.
    total() { zh: "合计", en: "Total" }
    /// Key figure.
    card_total() { zh: "总分", en: "Score" }
    /// Below a key figure.
    weighs(weight) { zh: "占 {weight}", en: "weighs {weight}" }
    /// Key figure.
    card_pending() { zh: "待确认", en: "To be confirmed" }
    /// Key figure.
    card_open() { zh: "未定", en: "Open" }
    /// Below a key figure.
    counted_as_kept() { zh: "先算作得到", en: "counted as kept" }
    /// Key figure.
    card_sheets() { zh: "评分表", en: "Score sheets" }
    /// Key figure.
    card_mean() { zh: "平均分", en: "Mean score" }
    /// Key figure.
    card_scored() { zh: "主管已评", en: "Scored" }
    /// A rule.
    rule_manual() { zh: "由主管评分", en: "scored by the manager" }
    /// A rule.
    rule_share(share) { zh: "扣所管人员平均失分的 {share}", en: "{share} of the mean points lost by the people managed" }
    /// A rule.
    rule_per(per) { zh: "每次扣 {per}", en: "{per} off each time" }
    /// A rule.
    rule_per_most(per, most) { zh: "每次扣 {per}，最多 {most}", en: "{per} off each time, {most} at most" }
    /// A rule.
    rule_once(points) { zh: "发生一次扣 {points}", en: "{points} off at the first time" }
    /// A rule.
    rule_gate(points) { zh: "不过关扣 {points}", en: "{points} off unless met" }
    /// A rule.
    rule_ratio(threshold) { zh: "按完成率扣，达到 {threshold} 不扣", en: "by completion, nothing off from {threshold}" }
    /// What a rule counts.
    late_form(form, when) { zh: "{form}迟交、缺交（{when}）", en: "{form} late or missing ({when})" }
    /// A rule with what it counts.
    rule_of(source, rule) { zh: "{source}：{rule}", en: "{source}: {rule}" }
    /// With its criteria.
    with_criteria(rule, criteria) { zh: "{rule}。{criteria}", en: "{rule}. {criteria}" }
    /// Evidence.
    filed(what, due, came, state) { zh: "{what}（应 {due}，实 {came}，{state}）", en: "{what} (due {due}, came {came}, {state})" }
    /// Evidence.
    not_filed(what, due, state) { zh: "{what}（应 {due}，{state}）", en: "{what} (due {due}, {state})" }
    /// Evidence: a form of a period.
    of_about(about, form) { zh: "{about}{form}", en: "{form} {about}" }
    /// Evidence: something on a day.
    on_day(day, what) { zh: "{day} {what}", en: "{day} {what}" }
    /// Evidence: a problem.
    problem(day, name) { zh: "{day} 问题「{name}」", en: "{day} problem \u{201c}{name}\u{201d}" }
    /// Evidence: a problem at a customer.
    problem_at(day, name, customer) { zh: "{day} 问题「{name}」（{customer}）", en: "{day} problem \u{201c}{name}\u{201d} ({customer})" }
    /// Evidence: an entry.
    entry(day, section, n) { zh: "{day} 日志的{section}第 {n} 条", en: "{day} log, {section}, item {n}" }
    /// Evidence: an entry of a log that cannot be read.
    entry_undated(section, n) { zh: "日志的{section}第 {n} 条", en: "a log's {section}, item {n}" }
    /// Evidence: a document.
    document() { zh: "计划或总结一份", en: "a plan or review" }
    /// Evidence: a figure.
    reached(metric, actual, target, share) { zh: "{metric} {actual}，目标 {target}（{share}）", en: "{metric} {actual} of {target} ({share})" }
    /// Evidence: a figure without target.
    no_target(metric, actual) { zh: "{metric} {actual}，没有目标", en: "{metric} {actual}, no target" }
    /// Evidence: nothing known of a dealer.
    unknown_dealer(name) { zh: "{name}：整月没有库存、日报和经营情况", en: "{name}: neither stock nor reports nor standing in the month" }
    /// Evidence: points someone managed lost.
    lost_by(name, points) { zh: "{name}失 {points}", en: "{name} lost {points}" }
    /// Evidence: no training by then.
    no_training(day) { zh: "到 {day} 没有记过培训", en: "no training on record by {day}" }
    /// Evidence that a manager has to confirm.
    to_confirm(evidence) { zh: "待确认：{evidence}", en: "to be confirmed: {evidence}" }
    /// Evidence that does not tell yet.
    unclear(evidence) { zh: "未定：{evidence}", en: "open: {evidence}" }
    /// What became of points.
    taken(points) { zh: "扣 {points}", en: "−{points}" }
    /// What became of points.
    judged(points) { zh: "主管再扣 {points}", en: "manager −{points}" }
    /// What became of points.
    pending(points) { zh: "待确认 {points}", en: "to be confirmed {points}" }
    /// What became of points.
    open(points) { zh: "未定 {points}", en: "open {points}" }
    /// What became of points: a manager's confirmation gave some back.
    given_back(points) { zh: "确认给回 {points}", en: "given back {points}" }
    /// What became of points: a manager's confirmation took more.
    taken_more(points) { zh: "确认再扣 {points}", en: "confirmed −{points} more" }
    /// What became of points.
    nothing_taken() { zh: "不扣", en: "nothing off" }
    /// A manager's score.
    given(points) { zh: "评 {points}", en: "scored {points}" }
    /// A manager's score, with a remark.
    given_why(points, note) { zh: "评 {points}：{note}", en: "scored {points}: {note}" }
    /// A manager's confirmation.
    agreed() { zh: "确认", en: "confirmed" }
    /// A manager's confirmation, with a reason.
    agreed_why(reason) { zh: "确认：{reason}", en: "confirmed: {reason}" }
    /// A manager's confirmation of other points.
    confirmed(points, reason) { zh: "确认得 {points}：{reason}", en: "confirmed as {points}: {reason}" }
    /// A manager's confirmation of points, as computed.
    confirmed_same(points) { zh: "确认得 {points}", en: "confirmed as {points}" }
    /// A confirmation that does not count.
    confirmed_bare(points) { zh: "改为 {points} 没有写原因，不算", en: "changed to {points} without a reason, does not count" }
    /// Evidence that a score is not given.
    not_scored() { zh: "主管还没有评分", en: "not scored yet" }
    /// A proposal.
    double(item, evidence, scope, extra) { zh: "{item}：{evidence}。材料接连缺交，按规定提议{scope}加倍，再扣 {extra}；由主管确认，没有计入得分。", en: "{item}: {evidence}. Materials missing in a row: the rule proposes to count {scope} twice, {extra} more off. A manager is to confirm it; it is not counted." }
    /// None.
    no_doubling() { zh: "没有加倍的提议。", en: "Nothing is proposed to count twice." }
    /// Names a paragraph.
    lead_total() { zh: "得分", en: "Score" }
    /// Names a paragraph.
    lead_lost() { zh: "失分", en: "Lost" }
    /// Names a paragraph.
    lead_decide() { zh: "待主管确认", en: "To be confirmed" }
    /// Names a paragraph.
    lead_open() { zh: "未定", en: "Open" }
    /// Names a paragraph.
    lead_manager() { zh: "主管", en: "Manager" }
    /// Names a paragraph.
    lead_reply() { zh: "本人", en: "Own word" }
    /// The score.
    score(month, total, parts) { zh: "{month}考核 {total} 分：{parts}。", en: "{month}: {total} points; {parts}." }
    /// A part of the score.
    part_score(name, points, weight) { zh: "{name} {points} × {weight}", en: "{name} {points} × {weight}" }
    /// What may still be lost.
    of_these(pending, open) { zh: "其中待确认 {pending} 分、未定 {open} 分，先算作得到。", en: "Of these {pending} to be confirmed and {open} open, counted as kept for now." }
    /// Nothing may still be lost.
    all_settled() { zh: "没有待确认和未定的分。", en: "Nothing is left to confirm or open." }
    /// An item and its points.
    item_points(item, points) { zh: "{item} {points}", en: "{item} {points}" }
    /// The largest losses.
    lost(n, all) { zh: "{n} 项失分，最多的是{all}。", en: "Items with points lost: {n}; most: {all}." }
    /// None.
    nothing_lost() { zh: "没有失分。", en: "No points lost." }
    /// What a manager has to confirm.
    confirm(all) { zh: "只是线索，确认才扣：{all}。", en: "Hints that count only if confirmed: {all}." }
    /// What a manager has to decide.
    decide_double(n) { zh: "加倍提议 {n} 条。", en: "Proposals to count twice: {n}." }
    /// What is open, and whose it is.
    open_items(n, all, who, due) { zh: "{n} 项未定：{all}。请{who}在 {due} 前评定。", en: "Items open: {n} ({all}). {who} is to settle them by {due}." }
    /// What is open.
    open_items_undated(n, all, who) { zh: "{n} 项未定：{all}。请{who}评定。", en: "Items open: {n} ({all}). {who} is to settle them." }
    /// What is open while the month runs.
    open_items_running(n, all) { zh: "{n} 项未定：{all}。月份还没过完。", en: "Items open: {n} ({all}). The month is not over." }
    /// None.
    nothing_open() { zh: "各项都已评定。", en: "Every item is settled." }
    /// What the manager did.
    scored_by(who, at, given, confirmed) { zh: "{who} {at} 评分 {given} 项，确认 {confirmed} 项。", en: "{who}, {at}: items scored {given}, confirmed {confirmed}." }
    /// The manager did nothing yet.
    not_scored_by(who) { zh: "{who}还没有评分和确认。", en: "{who} has not scored or confirmed anything yet." }
    /// Someone who has to score.
    manager() { zh: "主管", en: "The manager" }
    /// There is a reply.
    replied() { zh: "已写意见，附在后面。", en: "The person's reply is below." }
    /// There is none.
    not_replied(who) { zh: "{who}还没有写意见。", en: "{who} has not replied yet." }
    /// A reply is missing.
    reply_owed(who) { zh: "本人意见待写：{who}。", en: "Reply still to be written: {who}." }
    /// No sheet.
    no_sheet(who, month) { zh: "{who}{month}没有评分表：当月不在职、月份还没开始，或岗位没有评分表。", en: "No score sheet of {who} for {month}: not employed, not begun, or no sheet for the role." }
    /// No sheets.
    no_sheets(scope, month) { zh: "{scope}{month}没有人有评分表：月份还没开始，或岗位没有评分表。", en: "Nobody of {scope} has a score sheet for {month}: not begun, or no sheet for the roles." }
    /// In which order people stand.
    no_ranks() { zh: "按名册顺序。", en: "In the roster's order." }
    /// Evidence with the line it stands at.
    placed(evidence, line) { zh: "{evidence}（{line}）", en: "{evidence} ({line})" }
    /// Evidence: how many people's losses an item follows, where they are not shown.
    lost_by_some(n) { zh: "所管 {n} 人的失分", en: "points lost by {n} people managed" }
    /// Scores are not shown.
    scores_hidden() { zh: "各人的得分只在本人的评分表和给管理者的版本里。", en: "Scores stand only on each person's own sheet and in the managers' copy." }
    /// A year's title: its period and kind in one word.
    annual_title(scope, year) { zh: "{scope} {year}年度考核", en: "{scope}: annual assessment, {year}" }
    /// From one month to another.
    from_to(first, last) { zh: "{first}至{last}", en: "{first} to {last}" }
    /// A person's scores are not shown.
    sheet_hidden(who) { zh: "{who}的评分不对这类读者公开。", en: "The scores of {who} are not shown to these readers." }
    /// How many hints there are to be confirmed, whoever's.
    confirm_some(n) { zh: "待主管确认的线索涉及 {n} 人。", en: "People with hints to be confirmed: {n}." }
    /// Nobody's scores are missing.
    all_scored() { zh: "每个人都已评分。", en: "Everyone has been scored." }
    /// A month without sheet.
    not_joined() { zh: "还没有入职", en: "not employed yet" }
    /// A month without sheet.
    has_left() { zh: "已离职", en: "has left" }
    /// A month without sheet.
    not_begun() { zh: "还没有到", en: "still to come" }
    /// A month without sheet.
    before_log() { zh: "日志开始以前", en: "before the log" }
    /// A month without sheet.
    no_rubric() { zh: "岗位没有评分表", en: "no sheet for the role" }
    /// A row of totals.
    year_sum() { zh: "各月之和", en: "Sum of the months" }
    /// A row of totals.
    year_score() { zh: "全年（÷ 12）", en: "Year (÷ 12)" }
    /// A row of totals.
    year_mean(n) { zh: "{n} 个月的平均", en: "Mean of {n} months" }
    /// Below the months of a year that is not over.
    year_running() { zh: "这一年还没有过完：全年的分数只加了到截至日为止的月份，一月算定。", en: "The year is not over: its score adds only the months up to the as-of day; it is made up in January." }
    /// No year.
    no_year(who, year) { zh: "{who}{year}没有评分表：不在职、还没开始，或岗位没有评分表。", en: "No score sheets of {who} in {year}: not employed, not begun, or no sheet for the role." }
    /// The year's score.
    year_of(year, score, sum) { zh: "{year}考核 {score} 分：十二个月合计 {sum} ÷ 12。", en: "{year}: {score} points; twelve months, {sum} ÷ 12." }
    /// The year's score of fewer than twelve months.
    year_of_some(year, score, n, sum, mean) { zh: "{year} {n} 个月有评分表，平均 {mean} 分；合计 {sum} ÷ 12，全年 {score} 分。", en: "{year}: months with a sheet {n}, mean {mean}; {sum} ÷ 12 makes {score} for the year." }
    /// The months between which the scores lie.
    year_between(best, high, worst, low) { zh: "最高{best} {high}，最低{worst} {low}。", en: "Best {best} {high}, lowest {worst} {low}." }
    /// All months alike.
    year_level(points) { zh: "各月都是 {points} 分。", en: "Every month {points}." }
    /// Items lost in months.
    item_months(item, points, n) { zh: "{item} {points} 分（{n} 个月）", en: "{item} {points} ({n} months)" }
    /// Months not settled.
    months_owed(n, all) { zh: "{n} 个月还没有评分：{all}。", en: "Months not scored yet: {n} ({all})." }
    /// Months of several people not settled.
    months_owed_by(all) { zh: "还没有评分：{all}。", en: "Not scored yet: {all}." }
    /// A person and a number of months.
    person_months(who, n) { zh: "{who} {n} 个月", en: "{who} {n} months" }
    /// Months with points to confirm or judge.
    months_moving(all) { zh: "还有待确认或未定的分：{all}。", en: "Points still to confirm or open: {all}." }
    /// Every month is scored.
    months_scored_all() { zh: "过完的月份都已评分。", en: "Every month that is over is scored." }
    /// All settled.
    months_settled() { zh: "过完的月份都已评定。", en: "Every month that is over is settled." }
    /// Names a paragraph.
    lead_due() { zh: "一月要办", en: "Due in January" }
    /// What is to be done.
    todo_month(month) { zh: "{month}考核表", en: "Score sheets of {month}" }
    /// What is to be done.
    todo_year() { zh: "全年评分", en: "Scores of the year" }
    /// What is to be done.
    todo_reply() { zh: "本人意见", en: "Own reply" }
    /// How it stands.
    todo_done() { zh: "已交", en: "there" }
    /// How it stands.
    todo_missing(n) { zh: "还缺 {n} 份", en: "missing {n}" }
    /// How it stands.
    todo_late(n) { zh: "过了期限，还缺 {n} 份", en: "past its day, missing {n}" }
    /// What is to be done by when.
    todo(what, n, due) { zh: "{what} {n} 份（{due}）", en: "{what} {n} ({due})" }
    /// What is to be done.
    todos(all) { zh: "还缺{all}。", en: "Still missing: {all}." }
    /// All is done.
    todos_done() { zh: "都已办好。", en: "All done." }
    /// Nothing is to be done.
    no_todos() { zh: "没有一月要办的事：年末已不在职，或没有定期限。", en: "Nothing is due in January: nobody is left, or there are no deadlines." }
    /// Not scored, in a cell.
    what_not_scored() { zh: "未评", en: "not scored" }
    /// To be confirmed, in a cell.
    what_pending() { zh: "待确认", en: "to be confirmed" }
    /// Open, in a cell.
    what_open() { zh: "未定", en: "open" }
    /// In how many months a manager scored.
    months_scored(n, all) { zh: "{n}/{all}", en: "{n}/{all}" }
    /// How many people have how many sheets of a year.
    years_of(year, people, scored, all) { zh: "{year} {people} 人有评分表，{all} 张里主管已评 {scored} 张。", en: "{year}: people with sheets {people}; of {all} monthly sheets managers scored {scored}." }
    /// What was written of the year besides.
    year_words() { zh: "奖惩与晋降", en: "Awards, penalties, grade" }
    /// Awards.
    awarded(all) { zh: "奖励：{all}。", en: "Awards: {all}." }
    /// Penalties.
    penalized(all) { zh: "处罚：{all}。", en: "Penalties: {all}." }
    /// Whether someone moves up.
    graded(grade) { zh: "晋降：{grade}。", en: "Grade: {grade}." }
    /// Key figure.
    card_year() { zh: "全年得分", en: "Year's score" }
    /// Below a key figure.
    of_twelve(sum) { zh: "{sum} ÷ 12", en: "{sum} ÷ 12" }
    /// Key figure.
    card_year_mean() { zh: "各月平均", en: "Mean month" }
    /// Below a key figure.
    months_with_sheet(n) { zh: "{n} 个月", en: "{n} months" }
    /// Key figure.
    card_months_scored() { zh: "主管已评月份", en: "Months scored" }
    /// Key figure.
    card_people() { zh: "人数", en: "People" }
    /// Names a paragraph.
    lead_rank() { zh: "排名", en: "Ranking" }
    /// Who leads a sheet's ranking.
    first(rubric, names, points, n) { zh: "{rubric} {n} 人，第一名{names}（{points}）。", en: "{rubric}, people: {n}; first {names} ({points})." }
    /// Nobody is ranked.
    first_alone(rubric, name) { zh: "{rubric}只有{name}一人，不排名次。", en: "{rubric}: only {name}; nobody to rank." }
    /// Places may change.
    rank_moves() { zh: "同一评分表的人一起排，同分同名次。待确认和未定的分先算作得到，评定以后名次会变。", en: "People are ranked among those with the same sheet; equal points share a place. Points to be confirmed and open count as kept: places may change." }
    /// Places are settled.
    rank_settled() { zh: "同一评分表的人一起排，同分同名次。各分都已评定。", en: "People are ranked among those with the same sheet; equal points share a place. All points are settled." }
    /// There is a reply.
    has_reply() { zh: "已写", en: "given" }
    /// There is none.
    no_reply() { zh: "未写", en: "none yet" }
    /// The manager's word on an item, as evidence.
    manager_said(word) { zh: "主管：{word}", en: "manager: {word}" }
    /// How many sheets there are.
    sheets(month, n, scored) { zh: "{month}评分表 {n} 份，主管已评 {scored} 份。", en: "{month}: score sheets {n}, scored by managers {scored}." }
    /// Whose points are open.
    open_points(all) { zh: "还有未定的分：{all}，先算作得到。", en: "Points still open, counted as kept: {all}." }
    /// Those not scored.
    sheets_owed(all) { zh: "还没有评分：{all}。", en: "Not scored yet: {all}." }
    /// The items that cost most.
    most_lost(all) { zh: "失分最多的项目：{all}。", en: "Items that cost most: {all}." }
    /// An item with its people.
    item_people(item, points, people) { zh: "{item} {points} 分（{people} 人）", en: "{item} {points} ({people})" }
    /// Whether a sheet was scored.
    scored_on(who, at) { zh: "{who} {at}", en: "{who} {at}" }
    /// Not scored.
    not_yet() { zh: "未评", en: "not yet" }
    /// A signer.
    assessor() { zh: "考核人", en: "Assessed by" }
    /// A signer.
    assessed() { zh: "本人", en: "Assessed" }
    /// A text.
    reply_of(who) { zh: "{who}的意见", en: "Reply of {who}" }
    /// A text.
    comment_of(who) { zh: "{who}的评语", en: "Comment of {who}" }
}
