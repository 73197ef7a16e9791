//! What the quarterly review and the quarter's plan say in their openings, notes and cells.

use crate::words::words;

words! {
    /// The kind of report.
    quarterly_review() { zh: "季度检讨", en: "Quarterly review" }
    /// The kind of report.
    quarterly_plan() { zh: "季度工作安排", en: "Quarterly plan" }
    /// What a title calls it after its quarter.
    title_review() { zh: "检讨", en: "Quarterly review" }
    /// What a title calls it after its quarter.
    title_plan() { zh: "工作安排", en: "Quarterly plan" }
    /// What names a point.
    lead_development() { zh: "市场开发", en: "Development" }
    /// What names a point.
    lead_products() { zh: "产品", en: "Products" }
    /// What names a point.
    lead_market() { zh: "对手和大户", en: "Rivals and dealers" }
    /// What names a point.
    lead_findings() { zh: "问题和培训", en: "Findings and training" }
    /// What names a point.
    lead_ahead() { zh: "下季度", en: "Next quarter" }
    /// What names a point.
    lead_target() { zh: "目标", en: "Target" }
    /// What names a point.
    lead_season() { zh: "季节", en: "Season" }
    /// What names a point.
    lead_push() { zh: "主推", en: "To push" }
    /// What names a point.
    lead_develop() { zh: "开发", en: "To win" }
    /// What names a point.
    lead_carried() { zh: "上季留下", en: "Left to settle" }
    /// What names a point.
    lead_remarks() { zh: "要补的", en: "Missing" }
    /// A month with its amount.
    month_amount(month, amount) { zh: "{month} {amount}", en: "{month} {amount}" }
    /// Months going up.
    months_rise(list, unit) { zh: "分月销售逐月上升：{list}（{unit}）。", en: "Sales rose from month to month: {list} ({unit})." }
    /// Months going down.
    months_fall(list, unit) { zh: "分月销售逐月下降：{list}（{unit}）。", en: "Sales fell from month to month: {list} ({unit})." }
    /// Months that ended higher.
    months_up(list, unit) { zh: "分月销售有起落，末月高于首月：{list}（{unit}）。", en: "Sales went up and down and ended above the first month: {list} ({unit})." }
    /// Months that ended lower.
    months_down(list, unit) { zh: "分月销售有起落，末月低于首月：{list}（{unit}）。", en: "Sales went up and down and ended below the first month: {list} ({unit})." }
    /// Months that ended level.
    months_level(list, unit) { zh: "分月销售末月与首月持平：{list}（{unit}）。", en: "Sales ended level with the first month: {list} ({unit})." }
    /// The mix rises.
    mix_up(share, points) { zh: "新产品占销售 {share}，比上季度高 {points} 个百分点。", en: "New products make {share} of the sales, {points} points more than in the quarter before." }
    /// The mix falls.
    mix_down(share, points) { zh: "新产品占销售 {share}，比上季度低 {points} 个百分点。", en: "New products make {share} of the sales, {points} points less than in the quarter before." }
    /// The mix holds.
    mix_same(share) { zh: "新产品占销售 {share}，与上季度持平。", en: "New products make {share} of the sales, as in the quarter before." }
    /// Nothing to compare the mix with.
    mix_alone(share) { zh: "新产品占销售 {share}，上季度没有记录可比。", en: "New products make {share} of the sales; the quarter before is not on record." }
    /// No mix.
    mix_unknown() { zh: "没有分到产品的销售，新老产品占比说不出。", en: "No sale names a product, so the share of new ones cannot be told." }
    /// More outlets.
    outlets_more(before, after, more) { zh: "经销商和网点由 {before} 家增到 {after} 家（多 {more} 家）。", en: "Dealers and outlets grew from {before} to {after} ({more} more)." }
    /// Fewer outlets.
    outlets_fewer(before, after, fewer) { zh: "经销商和网点由 {before} 家减到 {after} 家（少 {fewer} 家）。", en: "Dealers and outlets fell from {before} to {after} ({fewer} fewer)." }
    /// As many outlets.
    outlets_same(n) { zh: "经销商和网点 {n} 家，没有增减。", en: "Dealers and outlets: {n}, no more and no fewer." }
    /// New customers without target.
    won_without_target(n) { zh: "新客户 {n} 家，没有目标可比。", en: "New customers: {n}; there is no target." }
    /// Too few.
    won_short(n, target, gap) { zh: "新客户 {n} 家，目标 {target} 家，差 {gap} 家。", en: "New customers: {n} of {target}, {gap} short." }
    /// Enough.
    won_reached(n, target) { zh: "新客户 {n} 家，达到目标（{target} 家）。", en: "New customers: {n}, the target of {target} is reached." }
    /// Who left.
    gone_ones(n, names) { zh: "流失 {n} 家：{names}。", en: "Lost: {n}: {names}." }
    /// Who went bad.
    bad_ones(n, names) { zh: "转为异常或信誉不佳 {n} 家：{names}。", en: "Gone into trouble: {n}: {names}." }
    /// None left.
    none_gone() { zh: "没有客户流失或转坏。", en: "No customer was lost or went into trouble." }
    /// Rivals.
    moves_more(n, more, cuts, most, bare) { zh: "竞品动作 {n} 条，比上季度多 {more} 条；降价 {cuts} 次，最多的是{most}；没有写对策 {bare} 条。", en: "Rivals' moves: {n}, {more} more than in the quarter before; price cuts {cuts}, most seen {most}; without an answer {bare}." }
    /// Rivals.
    moves_fewer(n, fewer, cuts, most, bare) { zh: "竞品动作 {n} 条，比上季度少 {fewer} 条；降价 {cuts} 次，最多的是{most}；没有写对策 {bare} 条。", en: "Rivals' moves: {n}, {fewer} fewer than in the quarter before; price cuts {cuts}, most seen {most}; without an answer {bare}." }
    /// Rivals.
    moves_same(n, cuts, most, bare) { zh: "竞品动作 {n} 条，与上季度一样多；降价 {cuts} 次，最多的是{most}；没有写对策 {bare} 条。", en: "Rivals' moves: {n}, as many as in the quarter before; price cuts {cuts}, most seen {most}; without an answer {bare}." }
    /// Rivals.
    moves_first(n, cuts, most, bare) { zh: "竞品动作 {n} 条，上季度没有记录可比；降价 {cuts} 次，最多的是{most}；没有写对策 {bare} 条。", en: "Rivals' moves: {n}, the quarter before is not on record; price cuts {cuts}, most seen {most}; without an answer {bare}." }
    /// No rivals.
    no_moves(quarter, who) { zh: "{quarter}没有竞争对手记录，请{who}核实。", en: "The logs of {quarter} name no move of a rival; {who} is to check." }
    /// Who fell.
    fell_where_seen(names) { zh: "见到竞品而比上季度下降的客户：{names}。", en: "Below the quarter before where rivals were seen: {names}." }
    /// Key dealers.
    key_dealers_none() { zh: "没有重点经销商。", en: "There is no key dealer." }
    /// Key dealers.
    key_dealers_reached(n) { zh: "有目标的重点经销商 {n} 家，全部完成。", en: "Key dealers with a target: {n}, all of them reached it." }
    /// Key dealers.
    key_dealers_short(n, short, names) { zh: "有目标的重点经销商 {n} 家，{short} 家没完成：{names}。", en: "Key dealers with a target: {n}; short of it {short}: {names}." }
    /// Key dealers.
    key_dealers_fell(n, fell, names) { zh: "重点经销商 {n} 家没有季度目标，比上季度下降的 {fell} 家：{names}。", en: "Key dealers: {n}, without targets for the quarter; below the quarter before {fell}: {names}." }
    /// Key dealers.
    key_dealers_held(n) { zh: "重点经销商 {n} 家没有季度目标，都不低于上季度。", en: "Key dealers: {n}, without targets for the quarter; none is below the quarter before." }
    /// Key dealers.
    key_dealers_unknown(n) { zh: "重点经销商 {n} 家，没有目标，也没有上季度可比。", en: "Key dealers: {n}, with neither targets nor a quarter before to compare." }
    /// A name with a share.
    name_share(name, share) { zh: "{name} {share}", en: "{name} {share}" }
    /// Dealers that owe.
    dealers_owing(n, names) { zh: "超额度或有逾期的重点经销商 {n} 家：{names}。", en: "Key dealers above their limit or past due: {n}: {names}." }
    /// Training.
    no_training() { zh: "没有培训记录。", en: "No training is on record." }
    /// Training.
    training_each_month(n, hours) { zh: "培训 {n} 场（{hours} 小时），每月都有。", en: "Trainings: {n} ({hours} hours), some in every month." }
    /// Training.
    training_missed(n, hours, list) { zh: "培训 {n} 场（{hours} 小时）；没有办的：{list}。", en: "Trainings: {n} ({hours} hours); none held: {list}." }
    /// An area's month.
    area_month(area, month) { zh: "{area}{month}", en: "{area} in {month}" }
    /// Nothing found.
    found_nothing() { zh: "没有留下要在以后解决的问题。", en: "Nothing is left to be settled later." }
    /// Found, all in hand.
    found_in_hand(n, list) { zh: "检讨出的问题 {n} 项，都有期限和办法：{list}。", en: "Found: {n}, all with a day and a remedy: {list}." }
    /// Found, some open.
    found_open(n, list, late, undecided) { zh: "检讨出的问题 {n} 项：{list}；已逾期 {late} 项，期限或办法未定 {undecided} 项。", en: "Found: {n}: {list}; past their day {late}, without a day or a remedy {undecided}." }
    /// A word with its count.
    counted(word, n) { zh: "{word} {n}", en: "{word} {n}" }
    /// Later than the quarter.
    later() { zh: "以后", en: "later" }
    /// Without a day.
    undated() { zh: "未定期限", en: "no day set" }
    /// The next quarter.
    next_without_target(quarter, who) { zh: "{quarter}还没有销售目标，请{who}下达或自报。", en: "{quarter} has no sales target yet; {who} is to state one." }
    /// The next quarter.
    next_target(quarter, target) { zh: "{quarter}销售目标 {target}。", en: "Sales target of {quarter}: {target}." }
    /// The next quarter.
    next_above(quarter, target, this, ratio) { zh: "{quarter}销售目标 {target}，是{this}的 {ratio} 倍，要往上走。", en: "Sales target of {quarter}: {target}, {ratio} times {this}: more is to be sold." }
    /// The next quarter.
    next_below(quarter, target, this, ratio) { zh: "{quarter}销售目标 {target}，是{this}的 {ratio} 倍，低于已做到的。", en: "Sales target of {quarter}: {target}, {ratio} times {this}: less than was reached." }
    /// The next quarter.
    next_level(quarter, target, this) { zh: "{quarter}销售目标 {target}，与{this}持平。", en: "Sales target of {quarter}: {target}, level with {this}." }
    /// A text is owed.
    review_missing(who, quarter, what) { zh: "「{what}」待写：{who}尚未提交{quarter}季度检讨。", en: "\"{what}\" is to be written: {who} has not handed in the review of {quarter}." }
    /// A text is owed.
    text_left_out(who, quarter, what) { zh: "{who}的{quarter}检讨没有写「{what}」，请补写。", en: "The review of {quarter} by {who} says nothing under \"{what}\"; it is to be added." }
    /// Whose review of which month.
    of_month(month, who, kind) { zh: "{month} {who}{kind}", en: "{month}, {who} ({kind})" }
    /// Months without words.
    months_without_review(months) { zh: "没有月检讨或月报文字的月份：{months}。", en: "Months without words of a review or report: {months}." }
    /// Not begun.
    no_month_yet(quarter) { zh: "{quarter}还没有开始的月份可以检讨。", en: "No month of {quarter} has begun." }
    /// The months agree.
    months_agree(sum, quarter) { zh: "三个月销售目标合计 {sum}，与{quarter}目标相符。", en: "The months' sales targets come to {sum}, as the target of {quarter}." }
    /// The months are below.
    months_below(sum, quarter, target, gap) { zh: "三个月销售目标合计 {sum}，{quarter}目标 {target}，还有 {gap}没有分到月。", en: "The months' sales targets come to {sum}; the target of {quarter} is {target}: {gap} stands in no month." }
    /// The months are above.
    months_above(sum, quarter, target, gap) { zh: "三个月销售目标合计 {sum}，比{quarter}目标 {target} 多 {gap}。", en: "The months' sales targets come to {sum}, {gap} above the target of {quarter} ({target})." }
    /// Not by month.
    months_not_stated(quarter) { zh: "{quarter}目标还没有全部分到月。", en: "The target of {quarter} is not yet split by month." }
    /// No whole.
    quarter_not_stated(quarter) { zh: "{quarter}没有季度销售目标。", en: "{quarter} has no sales target of its own." }
    /// Still running.
    before_running(quarter, day) { zh: "{quarter}还没结束，完成数截至 {day}。", en: "{quarter} is still running: what was reached is as of {day}." }
    /// No targets at all.
    no_targets(quarter) { zh: "{quarter}的计划没有写目标。", en: "The plans for {quarter} state no targets." }
    /// Nobody named.
    owner_to_be_named() { zh: "待定", en: "to be named" }
    /// A team.
    studied_by(names) { zh: "{names}专题研究", en: "studied by {names}" }
    /// What is to be done with something decided.
    see_through() { zh: "跟到办完", en: "see it through" }
    /// A group.
    slot_month(month, n) { zh: "{month}解决（{n} 项）", en: "To be settled in {month} ({n})" }
    /// A group.
    slot_later(quarter, n) { zh: "{quarter}以后（{n} 项）", en: "After {quarter} ({n})" }
    /// A group.
    slot_undated(month, n) { zh: "期限未定，{month}内定下（{n} 项）", en: "No day set, to be set in {month} ({n})" }
    /// How findings are spread.
    spread_note(month) { zh: "按期限所在的月；已逾期的排在{month}。月会决议、月度和季度检讨及月报提出的要求没办完的也在内。", en: "By the month their day lies in; what is past its day comes in {month}. Open decisions of monthly meetings and requests of monthly and quarterly reviews are among them." }
    /// What else is open.
    spread_others(n, late) { zh: "另有承诺、客户要求、咨询、交办、周报要求、周会决议等 {n} 项未办（逾期 {late} 项），随各月检讨跟进。", en: "Promises, requests, inquiries, tasks, decisions of weekly meetings and the like still open: {n}, past their day {late}; the monthly reviews follow them up." }
    /// Nothing.
    nothing_found() { zh: "没有未解决的问题、未办的决议和要求。", en: "No problem, decision or request is open." }
    /// A group.
    left_open(n) { zh: "上季检讨时已有、仍未解决（{n} 项）", en: "Known to the last review, still open ({n})" }
    /// A group.
    left_solved(n) { zh: "上季检讨时已有、本季解决（{n} 项）", en: "Known to the last review, solved in the quarter ({n})" }
    /// Nothing left.
    nothing_left(quarter) { zh: "{quarter}没有留下未解决的问题。", en: "{quarter} left no problem open." }
    /// Nothing new.
    nothing_fresh(quarter) { zh: "{quarter}没有新提出的问题。", en: "No new problem came up in {quarter}." }
    /// New ones.
    fresh(quarter, n, solved, open) { zh: "{quarter}新提出问题 {n} 项，解决 {solved} 项，未解决 {open} 项（见「八」）。", en: "New problems in {quarter}: {n}; solved {solved}, open {open} (see part 8)." }
    /// No words.
    no_last_words(quarter) { zh: "{quarter}的季度检讨没有写下期计划。", en: "No plans of the review of {quarter} are on record." }
    /// No focus.
    no_focus(quarter) { zh: "{quarter}的计划没有写重点。", en: "The plans for {quarter} name no focus." }
    /// Holidays.
    holidays_of(quarter, list) { zh: "{quarter}节假日：{list}", en: "Holidays of {quarter}: {list}" }
    /// How months are shown.
    months_note() { zh: "费用率是费用除以销售；新产品占比按分到品种的销售算。", en: "The expense ratio is expenses ÷ sales; the share of new products is of the sales that name a product." }
    /// No key dealers.
    no_key_dealers(scope, who) { zh: "{scope}没有列为重点的经销商，由{who}在客户名册里定等级（class）。", en: "{scope} has no key dealer; {who} is to set the class in the list of customers." }
    /// How trainings are counted.
    training_note() { zh: "要求每月至少一场；人次是听课人次，自学也算。", en: "At least one a month is asked for; attendances count each learner each time, study of one's own among them." }
    /// How brands are shown.
    brands_note() { zh: "一个品牌一行；逐条的动作、价格变动和对策见竞争对手分析报告。", en: "A row each brand; every move, price and answer stands in the competitor analysis." }
    /// How markets are shown.
    markets_note() { zh: "按客户所在地；竞品是在当地客户处见到的动作，问题是当地客户的未解决问题。", en: "By where customers are; rivals are moves seen at customers there, problems the open ones of customers there." }
    /// The rest.
    other_markets(n) { zh: "其余 {n} 处", en: "{n} others" }
    /// No markets.
    no_markets(scope) { zh: "{scope}名下没有客户。", en: "{scope} has no customers." }
    /// How the network is counted.
    network_note() { zh: "按期末归属；待开发和流失的不算在内。网点列是经销商和终端网点，其余是直接客户和工程商。", en: "By whose they are at the end; prospects and lost ones are not counted. Outlets are dealers and outlets, the rest buy directly or build." }
    /// Moved.
    gone() { zh: "流失", en: "lost" }
    /// Moved.
    troubled() { zh: "转坏", en: "went bad" }
    /// Moved.
    recovered() { zh: "恢复正常", en: "came right" }
    /// Moved, with the status.
    moved(word, status) { zh: "{word}（{status}）", en: "{word} ({status})" }
    /// None.
    none_moved(quarter) { zh: "{quarter}没有客户流失、转坏或恢复正常。", en: "No customer was lost, went bad or came right in {quarter}." }
}
