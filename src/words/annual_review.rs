//! The review of a year: its opening, its notes and cells.

use crate::words::words;

words! {
    /// The report.
    annual_review() { zh: "年度检讨", en: "Review of the year" }
    /// What names a point.
    lead_people() { zh: "人员", en: "People" }
    /// What names a point.
    lead_dealers() { zh: "经销商", en: "Dealers" }
    /// What names a point.
    lead_strategy() { zh: "策略", en: "Strategy" }
    /// What names a point.
    lead_problems() { zh: "部门问题", en: "Departments" }
    /// A quarter and what it reached.
    quarter_done(quarter, share) { zh: "{quarter}（{share}）", en: "{quarter} ({share})" }
    /// The only quarter that is over.
    quarter_alone(quarter, share) { zh: "{quarter}已结束，销售完成 {share}。", en: "{quarter} is over with {share} of its sales target." }
    /// Quarters alike.
    quarters_level(n, share) { zh: "已结束的 {n} 个季度销售都完成 {share}。", en: "Each quarter that is over ({n}) reached {share} of its sales target." }
    /// The best and the worst.
    quarters_between(best, worst) { zh: "各季销售完成最好的是{best}，最差的是{worst}。", en: "The best quarter was {best} of its sales target, the worst {worst}." }
    /// Several, with their number.
    and_more(names, n) { zh: "{names} 等 {n} 个", en: "{names} and others ({n} in all)" }
    /// Nobody.
    nobody(scope) { zh: "{scope}没有要检讨的销售人员。", en: "{scope} has nobody in a sales role to be reviewed." }
    /// All reviewed.
    all_reviewed(n) { zh: "{n} 人都做了年度检讨。", en: "Everyone's year is reviewed ({n})." }
    /// Too early.
    none_reviewed_yet(n, due) { zh: "年度还没有过完，{n} 人的检讨应在 {due} 前做完。", en: "The year is not over; reviews of {n} people are due by {due}." }
    /// Some not reviewed.
    some_reviewed(n, names) { zh: "{n} 人中还没有年度检讨的：{names}。", en: "Without a review of the year, of {n} people: {names}." }
    /// How much was awarded.
    decided(awards, penalties) { zh: "奖励 {awards} 项，处罚 {penalties} 项。", en: "Awards: {awards}; penalties: {penalties}." }
    /// Nobody moves.
    nobody_moves() { zh: "没有晋升和降级。", en: "Nobody is promoted or demoted." }
    /// Who moves up.
    moves_up(names) { zh: "晋升：{names}。", en: "Promoted: {names}." }
    /// Who moves down.
    moves_down(names) { zh: "降级：{names}。", en: "Demoted: {names}." }
    /// Who moves.
    moves_both(up, down) { zh: "晋升：{up}；降级：{down}。", en: "Promoted: {up}; demoted: {down}." }
    /// Replies missing.
    replies_owed(names) { zh: "还没有写本人意见的：{names}。", en: "Without a reply of their own: {names}." }
    /// A sort of decision.
    fate_of(fate, n, names) { zh: "{fate} {n} 家（{names}）", en: "{fate}: {n} ({names})" }
    /// Nothing decided.
    none_decided(n, who, due) { zh: "{n} 家经销商新一年的取舍都还没有定，请{who}在 {due} 前决定。", en: "Nothing is decided yet of {n} dealers for the year after; {who} is to decide by {due}." }
    /// All decided.
    all_decided(n, fates) { zh: "{n} 家经销商都定了：{fates}。", en: "Decided of all {n} dealers: {fates}." }
    /// Some decided.
    some_decided(n, fates, open) { zh: "{n} 家经销商中定了：{fates}；还有 {open} 家没有定。", en: "Of {n} dealers decided: {fates}; still open: {open}." }
    /// SWOT there.
    swot_there() { zh: "SWOT 四项都写了。", en: "All four fields of the SWOT table are written." }
    /// SWOT missing.
    swot_missing(who, due) { zh: "年度检讨还没有交，SWOT 待写，请{who}在 {due} 前写好。", en: "The review is not handed in; the SWOT table is to be written by {who} by {due}." }
    /// SWOT not whole.
    swot_short(n, who) { zh: "SWOT 还有 {n} 项没有写，请{who}补上。", en: "Fields of the SWOT table not written: {n}; {who} is to add them." }
    /// The last quarter has a review.
    last_quarter_in(quarter) { zh: "{quarter}的检讨已并入本报告。", en: "The review of {quarter} is part of this one." }
    /// The last quarter has none.
    merged(quarter) { zh: "{quarter}的检讨与年度检讨合并，没有单独一份。", en: "The review of {quarter} is made together with the year's; there is none apart." }
    /// The last quarter is to come.
    to_be_merged(quarter) { zh: "{quarter}还没有过完，它的检讨将与年度检讨合并。", en: "{quarter} is not over; its review will be made together with the year's." }
    /// No problems.
    no_problems(who) { zh: "全年没有问题记录；是没有问题还是没有写，请{who}核实。", en: "No problem of the year is on record; {who} is to say whether there was none or none was written." }
    /// All solved.
    problems_solved(all, most, n) { zh: "全年问题 {all} 个，都解决了；最多的是{most}（{n} 个）。", en: "Problems of the year: {all}, all solved; most are with {most} ({n})." }
    /// Some open.
    problems_open(all, solved, open, most, n) { zh: "全年问题 {all} 个，解决 {solved}，未解决 {open}，没有逾期；最多的是{most}（{n} 个）。", en: "Problems of the year: {all}, solved {solved}, open {open}, none past its day; most are with {most} ({n})." }
    /// Some late.
    problems_late(all, solved, open, late, most, n) { zh: "全年问题 {all} 个，解决 {solved}，未解决 {open}，其中逾期 {late}；最多的是{most}（{n} 个）。", en: "Problems of the year: {all}, solved {solved}, open {open}, past their day {late}; most are with {most} ({n})." }
    /// A quarter that runs.
    through(quarter, day) { zh: "{quarter}（至 {day}）", en: "{quarter} through {day}" }
    /// How the table is read.
    quarters_note() { zh: "同比「—」的是还没有开始，或去年同期没有记录。", en: "Without a comparison: not begun, or nothing on record a year before." }
    /// Not reviewed.
    not_reviewed() { zh: "未检讨", en: "not reviewed" }
    /// With a reply.
    has_reply() { zh: "已写", en: "written" }
    /// Without a reply.
    no_reply() { zh: "未写", en: "none" }
    /// What is kept back.
    verdicts_hidden() { zh: "各人的得分、奖罚和晋降只在本人的一份和给管理者的版本里。", en: "Scores, awards, penalties and promotions stand only on each person's own page and in the managers' copy." }
    /// Reviews are missing.
    reviews_owed(names, who) { zh: "{names}的年度检讨还没有做，请{who}补做。", en: "Without a review of the year: {names}; {who} is to make them." }
    /// Reviews are to come.
    reviews_later(names, due) { zh: "{names}的年度检讨在年终以后做（应在 {due} 前）。", en: "Reviews of the year of {names} are made after its end (due {due})." }
    /// What someone replied.
    reply_is(text) { zh: "本人意见：{text}", en: "reply: {text}" }
    /// How points are reckoned.
    score_note() { zh: "年度得分 = 各月考核分之和 ÷ 12；月均只算有评分的月份。", en: "The year's score is the sum of the months' ÷ 12; the mean counts the months that have one." }
    /// How points are reckoned so far.
    score_running() { zh: "年度还没有过完：得分 = 至今各月考核分之和 ÷ 12，看月均更合适。", en: "The year is not over: the score is the sum so far ÷ 12; the mean tells more." }
    /// Nothing decided of anyone.
    no_verdicts(scope, year) { zh: "{scope}{year}没有考核分，也没有奖罚和晋降的决定。", en: "{scope} has neither scores of {year} nor decisions about awards, penalties or promotions." }
    /// A side of a dealer's business.
    rate_management() { zh: "经营", en: "management" }
    /// A side of a dealer's business.
    rate_staff() { zh: "人员", en: "staff" }
    /// A side of a dealer's business.
    rate_finance() { zh: "财务", en: "finance" }
    /// A side of a dealer's business.
    rate_cooperation() { zh: "配合", en: "cooperation" }
    /// A side and its points.
    rated(side, points) { zh: "{side} {points}", en: "{side} {points}" }
    /// Nothing decided.
    undecided() { zh: "未定", en: "open" }
    /// How the table is read.
    dealers_note() { zh: "评价是日志里最近一次写的，1 到 5 分；问题是未解决的个数；金额不含下属网点。", en: "Ratings are the last written in logs, 1 to 5; problems are the open ones; amounts leave out the outlets supplied." }
    /// No comparison.
    no_change_by_dealer() { zh: "去年没有分客户的记录，同比看不出。", en: "Last year has no figures by customer to compare with." }
    /// Decisions missing.
    fates_owed(n, who, due) { zh: "还有 {n} 家没有决定用、换、支持还是顺其自然，请{who}补定（应在 {due} 前）。", en: "Not decided whether to use, replace, support or let be: {n}; {who} is to decide (due {due})." }
    /// Decisions to come.
    fates_later(n, who, due) { zh: "{n} 家的取舍（用、换、支持、顺其自然）在年终检讨时由{who}决定，应在 {due} 前。", en: "Whether to use, replace, support or let be is decided of {n} by {who} in the review, due {due}." }
    /// No dealers.
    no_dealers(scope) { zh: "{scope}没有经销商。", en: "{scope} has no dealers." }
    /// What may be missing.
    what_swot() { zh: "SWOT 分析", en: "SWOT analysis" }
    /// What may be missing.
    what_strategy() { zh: "营销策略检讨", en: "review of the strategy" }
    /// What may be missing.
    what_next() { zh: "新一年的设想", en: "outlook on the year after" }
    /// What may be missing.
    what_problems() { zh: "各部门的问题", en: "problems by department" }
    /// Left out.
    left_out(what, who) { zh: "年度检讨里没有写全{what}，请{who}补写。", en: "The review leaves out all or part of the {what}; {who} is to add it." }
    /// Not written.
    not_written(what, who, due) { zh: "{what}待写：{who}尚未提交年度检讨（应交 {due}）。", en: "No {what} yet: {who} has not handed in the review of the year (due {due})." }
    /// Written later.
    written_later(what, who, due) { zh: "{what}在年终检讨时写：由{who}提交，应交 {due}。", en: "The {what} is written in the year's review, by {who}, due {due}." }
    /// A fact of the records.
    fact_up(change) { zh: "销售同比 {change}", en: "sales against last year {change}" }
    /// A fact of the records.
    fact_down(change) { zh: "销售同比 {change}", en: "sales against last year {change}" }
    /// A fact of the records.
    fact_reached(quarters) { zh: "{quarters}完成销售目标", en: "sales target reached in {quarters}" }
    /// A fact of the records.
    fact_new(n) { zh: "新客户 {n} 家", en: "new customers: {n}" }
    /// A fact of the records.
    fact_few_new(n, target) { zh: "新客户 {n} 家，落后目标 {target} 家的进度", en: "new customers: {n}, behind the target of {target}" }
    /// A fact of the records.
    fact_line(line, share) { zh: "{line}占销售 {share}", en: "{line} makes {share} of sales" }
    /// A fact of the records.
    fact_lost(n, sum) { zh: "丢单 {n} 笔，{sum}", en: "orders lost: {n}, {sum}" }
    /// A fact of the records.
    fact_complaints(n) { zh: "客诉 {n} 起", en: "complaints: {n}" }
    /// A fact of the records.
    fact_again(names) { zh: "反复出现的问题：{names}", en: "problems that came again: {names}" }
    /// A fact of the records.
    fact_leads(n, sum) { zh: "在跟线索 {n} 条，写明的预计 {sum}", en: "open leads: {n}, amounts written {sum}" }
    /// A fact of the records.
    fact_projects(n, sum) { zh: "在手项目 {n} 个，还可下单 {sum}", en: "projects in hand: {n}, {sum} still to be ordered" }
    /// A fact of the records.
    fact_outlets(outlets, without) { zh: "调查的 {outlets} 家网点中 {without} 家还没有我们的货", en: "of {outlets} outlets surveyed {without} do not stock us" }
    /// A fact of the records.
    fact_cuts(n, names) { zh: "竞品降价 {n} 次（{names}）", en: "price cuts of rivals: {n} ({names})" }
    /// A fact of the records.
    fact_overdue(sum, n) { zh: "逾期应收 {sum}，{n} 家", en: "overdue {sum}, customers: {n}" }
    /// A fact of the records.
    fact_bad(names) { zh: "信誉不佳：{names}", en: "bad credit: {names}" }
    /// A fact of the records.
    fact_policies(names) { zh: "政策变动：{names}", en: "policies: {names}" }
    /// No facts.
    fact_none() { zh: "记录里没有", en: "nothing on record" }
    /// How the table is read.
    swot_note() { zh: "「检讨写的」是原话，「记录里的」由日志算出，供对照。", en: "As written: the review's own words; on record: reckoned from the logs, to hold them against." }
    /// Whose words.
    swot_from(scope) { zh: "检讨写的一栏取自{scope}的年度检讨。", en: "The words are those of the review of {scope}." }
    /// Whose review.
    quarter_review(period, by) { zh: "{period}检讨（{by}）", en: "review of {period}, {by}" }
    /// Reviews missing.
    quarters_lacking(quarters, who) { zh: "{quarters}没有季度检讨，请{who}补上。", en: "No review of {quarters}; {who} is to add it." }
    /// How many were asked for.
    asked_sum(n, open) { zh: "提出 {n} 项，未完成 {open} 项。", en: "Asked for: {n}, open {open}." }
    /// None asked for.
    nothing_asked() { zh: "季度和年度检讨没有提出要求。", en: "The reviews of the year and its quarters ask for nothing." }
    /// No target yet.
    next_without_target(year) { zh: "{year}还没有销售目标。", en: "There is no sales target for {year} yet." }
    /// The target.
    next_target(year, goal) { zh: "{year}销售目标 {goal}。", en: "Sales target for {year}: {goal}." }
    /// The target beside the year.
    next_target_against(year, goal, change) { zh: "{year}销售目标 {goal}，与本年实际相比 {change}。", en: "Sales target for {year}: {goal}, against this year {change}." }
    /// No department.
    no_department() { zh: "未写部门", en: "no department" }
    /// How the table is read.
    departments_note() { zh: "解决历时是已解决的从提出到解决的日历天数的平均；涉及金额是未解决的。", en: "Days to solve: mean of calendar days of the solved ones; amounts are of the open ones." }
    /// The list is cut.
    open_more(shown, all) { zh: "未解决的共 {all} 个，列 {shown} 个，全部见问题清单。", en: "{shown} of {all} open ones are listed; the list of problems has all." }
}
