//! What the monthly assessment says: points, rules, evidence, and what a manager said of them.

use crate::words::words;

words! {
    /// The kind of report.
    assessment() { zh: "月度考核", en: "Monthly assessment" }
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
    /// Why nobody is ranked.
    no_ranks() { zh: "按名册顺序，不排名次。", en: "In the roster's order; nobody is ranked." }
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
