//! The plan for a year: its opening, its notes and cells.

use crate::words::words;

words! {
    /// The report.
    annual_plan() { zh: "全年工作计划", en: "Plan for the year" }
    /// The year before as far as it is known.
    until(year, day) { zh: "{year}（至 {day}）", en: "{year} through {day}" }
    /// What names a point.
    lead_target() { zh: "目标", en: "Target" }
    /// What names a point.
    lead_ability() { zh: "依据", en: "What it rests on" }
    /// What names a point.
    lead_split() { zh: "分解", en: "Split" }
    /// What names a point.
    lead_work() { zh: "工作量", en: "Work" }
    /// What names a point.
    lead_customers() { zh: "客户", en: "Customers" }
    /// What names a point.
    lead_remarks() { zh: "提示", en: "Remarks" }
    /// No target.
    target_none(year, who) { zh: "{year}还没有销售目标，请{who}提出。", en: "There is no sales target for {year} yet; {who} is to propose one." }
    /// A target without a year before.
    target_alone(year, goal, before) { zh: "{year}销售目标 {goal}；{before}没有记录可比。", en: "Sales target for {year}: {goal}; nothing of {before} is on record to compare it with." }
    /// A target while the year before runs.
    target_running(year, goal, before, day, last) { zh: "{year}销售目标 {goal}；{before}截至 {day} 已完成 {last}。", en: "Sales target for {year}: {goal}; {before} has brought {last} by {day}." }
    /// A target above the year before.
    target_more(year, goal, before, last, share) { zh: "{year}销售目标 {goal}，比{before}实际（{last}）多 {share}。", en: "Sales target for {year}: {goal}, above what {before} brought ({last}) by {share}." }
    /// A target below the year before.
    target_less(year, goal, before, last, share) { zh: "{year}销售目标 {goal}，比{before}实际（{last}）少 {share}。", en: "Sales target for {year}: {goal}, below what {before} brought ({last}) by {share}." }
    /// A target like the year before.
    target_same(year, goal, before) { zh: "{year}销售目标 {goal}，与{before}实际相同。", en: "Sales target for {year}: {goal}, as much as {before} brought." }
    /// Nothing to reckon a pace from.
    pace_unknown() { zh: "没有已经结束的月份可算月均，能力无从估计。", en: "No month that is over is on record, so ability cannot be reckoned." }
    /// A pace without a target.
    pace_alone(months, mean, pace) { zh: "近 {months} 个月月均 {mean}，照此一年 {pace}。", en: "The last months ({months}) brought {mean} each on average; a year like that is {pace}." }
    /// A target above the pace.
    pace_above(months, mean, pace, times) { zh: "近 {months} 个月月均 {mean}，照此一年 {pace}；目标是它的 {times} 倍，要靠增长。", en: "The last months ({months}) brought {mean} each on average, {pace} a year; the target is {times} times that and asks for growth." }
    /// A target within the pace.
    pace_within(months, mean, pace, times) { zh: "近 {months} 个月月均 {mean}，照此一年 {pace}；目标是它的 {times} 倍，在现有能力之内。", en: "The last months ({months}) brought {mean} each on average, {pace} a year; the target is {times} times that and within present ability." }
    /// A target far above the pace.
    pace_far(months, mean, pace, times) { zh: "近 {months} 个月月均 {mean}，照此一年 {pace}；目标是它的 {times} 倍，明显偏高，请核对依据。", en: "The last months ({months}) brought {mean} each on average, {pace} a year; the target is {times} times that: check what it rests on." }
    /// No survey.
    market_unknown(who) { zh: "近一年没有市场调查，市场容量无从估计，请{who}安排。", en: "No market survey of the last year is on record, so the market's capacity is unknown; {who} is to arrange one." }
    /// A survey that asked for no sales.
    market_unasked(outlets) { zh: "近一年调查了 {outlets} 家网点，没有问到同类销量，市场容量无从估计。", en: "Surveys of the last year covered {outlets} outlets but asked for no sales, so the market's capacity is unknown." }
    /// The market that is known.
    market_known(outlets, capacity) { zh: "调查过的 {outlets} 家网点，同类产品一年约销 {capacity}。", en: "The outlets surveyed ({outlets}) sell about {capacity} of the same goods a year." }
    /// The market that is known, with our share.
    market_with_ours(outlets, capacity, share) { zh: "调查过的 {outlets} 家网点，同类产品一年约销 {capacity}，其中我们占 {share}。", en: "The outlets surveyed ({outlets}) sell about {capacity} of the same goods a year, {share} of it ours." }
    /// No target to split.
    split_none() { zh: "没有全年目标，还谈不上分到季、月。", en: "Without a target for the year there is nothing to split." }
    /// No parts.
    split_missing(who) { zh: "全年目标还没有分到季和月，请{who}分解。", en: "The year's target is split by neither quarter nor month; {who} is to split it." }
    /// Some parts.
    split_some(quarters, months, who) { zh: "全年目标分到了 {quarters} 个季度、{months} 个月，其余请{who}补上。", en: "The year's target is split to {quarters} of 4 quarters and {months} of 12 months; {who} is to add the others." }
    /// Parts make up the whole.
    split_agrees(whole, top) { zh: "四个季度、十二个月都有目标，合计都是 {whole}；最重的是{top}。", en: "All quarters and months have targets that add up to {whole}; the heaviest is {top}." }
    /// Parts do not make up the whole.
    split_differs(whole, quarters, months, top) { zh: "全年目标 {whole}，四个季度合计 {quarters}，十二个月合计 {months}，请核对；最重的是{top}。", en: "Target of the year {whole}, of its quarters {quarters}, of its months {months}: check them; the heaviest is {top}." }
    /// No norms.
    norms_none() { zh: "没有给各岗位定每日电话、每周客户的标准。", en: "No norms of calls a day and customers a week are set." }
    /// Nothing known.
    norms_unknown(year) { zh: "{year}没有日志，做得到多少无从比较。", en: "{year} has no logs to tell how the norms were met." }
    /// All met.
    norms_met(year, n) { zh: "{year}有记录的 {n} 人都达到了电话和客户的标准。", en: "Everyone on record in {year} ({n}) met the norms of calls and customers." }
    /// Some not.
    norms_short(year, known, n, list) { zh: "{year}有记录的 {known} 人里 {n} 人没有达到标准：{list}。", en: "Of {known} people on record in {year}, {n} stayed below a norm: {list}." }
    /// Who stays below.
    short_of(name, what) { zh: "{name} {what}", en: "{name}: {what}" }
    /// No key customers.
    key_none() { zh: "没有定重点客户。", en: "No key customers are named." }
    /// Key customers without a year before.
    key_unweighed(n) { zh: "重点客户 {n} 家；上年没有分客户的记录，看不出占多少。", en: "Key customers: {n}; the year before has no figures by customer to weigh them by." }
    /// What key customers weigh.
    key_weigh(n, year, share) { zh: "重点客户 {n} 家，占{year}销售的 {share}。", en: "Key customers: {n}, {share} of the sales of {year}." }
    /// No leads.
    leads_none() { zh: "没有在跟的线索，新客户还没有着落。", en: "No lead is open: where new customers come from is not known." }
    /// Leads without values.
    leads_unvalued(n) { zh: "在跟的线索 {n} 条，都没有写预计金额。", en: "Open leads: {n}, none with an amount." }
    /// Leads with values.
    leads_worth(n, sum) { zh: "在跟的线索 {n} 条，按把握折算约 {sum}。", en: "Open leads: {n}, worth about {sum} by their likelihood." }
    /// Plans are there.
    plans_there(n) { zh: "应交的全年计划都交了（{n} 份）。", en: "Every plan that is due is there ({n})." }
    /// Plans are owed.
    plans_owed(names, year, due) { zh: "{names}还没有{year}的计划（应交 {due}）。", en: "No plan for {year} yet from {names} (due {due})." }
    /// Dealers to be replaced.
    to_replace(names) { zh: "上年检讨决定要换的经销商：{names}，接手的要写进计划。", en: "Dealers that last year's review decided to replace: {names}; the plan is to say who takes over." }
    /// Study is owed.
    study_owed(n) { zh: "{n} 人的计划没有写学习内容。", en: "Plans that say nothing of study: {n}." }
    /// Nobody set a target.
    no_targets(year, who) { zh: "{year}的目标还没有下达，也没有自报，请{who}提出。", en: "Targets for {year} are neither issued nor stated; {who} is to propose them." }
    /// Parts of a year.
    the_quarters() { zh: "四个季度", en: "quarters" }
    /// Parts of a year.
    the_months() { zh: "十二个月", en: "months" }
    /// Parts of a scope.
    the_regions() { zh: "各区域", en: "regions" }
    /// Parts of a scope.
    the_people() { zh: "各人", en: "people" }
    /// Parts of what.
    of_metric(parts, metric) { zh: "{parts}{metric}目标", en: "{metric} targets of the {parts}" }
    /// Parts without a target.
    parts_lacking(parts, n, names) { zh: "{parts}里 {n} 个没有目标：{names}。", en: "Without a target among the {parts} ({n}): {names}." }
    /// Parts make up the whole.
    parts_agree(parts, whole) { zh: "{parts}合计 {whole}，与全年目标相符。", en: "The {parts} add up to {whole}, the year's target." }
    /// Parts stay below the whole.
    parts_below(parts, sum, whole, size) { zh: "{parts}合计 {sum}，全年目标 {whole}，还有 {size}没有着落。", en: "The {parts} add up to {sum}, the year's target is {whole}: {size} not assigned." }
    /// Parts exceed the whole.
    parts_above(parts, sum, whole, size) { zh: "{parts}合计 {sum}，全年目标 {whole}，多出 {size}。", en: "The {parts} add up to {sum}, the year's target is {whole}: {size} more." }
    /// How the column is reckoned.
    by_last_year_note(year) { zh: "「按上年比例」是全年目标照 {year} 年各月实际所占的比例分开，供分解时参考，不是目标。", en: "By last year's shares: the year's target divided as the sales of {year} were; a help for splitting, no target." }
    /// No notice of holidays.
    calendar_unknown(year) { zh: "{year} 年放假安排尚未公布，工作日没有扣除节假日。", en: "The holidays of {year} are not announced; working days do not leave them out." }
    /// A metric's amount.
    metric_amount(name, amount) { zh: "{name} {amount}", en: "{name} {amount}" }
    /// How the table is reckoned.
    load_note(days, week) { zh: "「全年折合」是标准按全年 {days} 个工作日（每周 {week} 天）推算；自己计划里写的数列在旁边。", en: "In the year: the norms over {days} working days ({week} a week); what people plan themselves stands beside." }
    /// Nothing before.
    load_unknown(year) { zh: "{year}没有日志，以前每天每周做多少无从比较。", en: "{year} has no logs to tell what a day and a week brought." }
    /// Nobody sells.
    nobody_sells(who) { zh: "{who}没有销售岗位，没有每日每周的标准。", en: "{who} has nobody in a sales role, so no norms." }
    /// What a target is held against.
    ground_last(year) { zh: "{year}实际", en: "{year}, actual" }
    /// What a target is held against.
    ground_pace() { zh: "照近期月均的一年", en: "A year at the recent pace" }
    /// What a target is held against.
    ground_people() { zh: "各人目标合计", en: "Targets of the people" }
    /// What a target is held against.
    ground_leads() { zh: "在跟线索", en: "Open leads" }
    /// What a target is held against.
    ground_projects() { zh: "在手项目余额", en: "Projects in hand" }
    /// What a target is held against.
    ground_market() { zh: "已知的市场容量", en: "The market known" }
    /// What a target is held against.
    ground_ours(brand) { zh: "其中{brand}", en: "of it {brand}" }
    /// Where an amount comes from.
    basis_last() { zh: "全年的日志和往期数据", en: "logs and history of the whole year" }
    /// Where an amount comes from.
    basis_so_far(day) { zh: "截至 {day}，还没有过完", en: "by {day}, not over yet" }
    /// Where an amount comes from.
    basis_pace(months, mean) { zh: "近 {months} 个月月均 {mean} × 12", en: "mean of {months} months {mean} × 12" }
    /// Where an amount comes from.
    basis_people(told, all) { zh: "销售岗位 {all} 人中 {told} 人有全年目标", en: "{told} of {all} people in sales roles have one for the year" }
    /// Where an amount comes from.
    basis_leads(open, told) { zh: "{open} 条，{told} 条写了预计；预计 × 把握（没写把握的按一半）", en: "{open}, with an amount {told}; amount × likelihood (half where none is written)" }
    /// Where an amount comes from.
    basis_projects(n) { zh: "{n} 个，合同额减已下单", en: "{n}, their amounts less orders" }
    /// Where an amount comes from.
    basis_market(outlets, first, last) { zh: "{outlets} 家网点同类月销 × 12（{first} 至 {last} 调查）", en: "monthly sales of the same goods at {outlets} outlets × 12 (surveyed {first} to {last})" }
    /// Where an amount comes from.
    basis_ours(share) { zh: "占 {share}", en: "{share} of it" }
    /// How the table is read.
    grounds_note() { zh: "「目标÷依据」大于 1 的部分要靠增长、新客户或新项目。", en: "Where target ÷ basis is above 1, the rest has to come from growth, new customers or new projects." }
    /// A remarkable target.
    far_above(pace, times) { zh: "目标是近期月均折成一年（{pace}）的 {times} 倍，明显偏高，请核对依据。", en: "The target is {times} times a year at the recent pace ({pace}); check what it rests on." }
    /// No survey.
    no_survey(who) { zh: "近一年没有市场调查，市场容量请{who}安排调查后补上。", en: "No survey of the last year: {who} is to have the market's capacity surveyed." }
    /// The last move of a brand.
    last_move(day, what) { zh: "{day} {what}", en: "{day} {what}" }
    /// How the table is read.
    brands_note(year) { zh: "动作次数是{year}日志里的；铺货、月销、价格是近一年调查的。", en: "Moves are those in the logs of {year}; outlets, sales and prices are of the surveys of the last year." }
    /// Our own brand on the shelves.
    our_shelf(brand, stocked, outlets, share) { zh: "我们（{brand}）铺货 {stocked}/{outlets}，占月销 {share}。", en: "Ours ({brand}): {stocked} of {outlets} outlets, {share} of monthly sales." }
    /// No rivals.
    no_rivals(year) { zh: "{year}的日志和近一年的调查里都没有竞争对手的记录。", en: "Neither the logs of {year} nor surveys of the last year name a rival." }
    /// A line of a passage.
    passage_line(name, text) { zh: "- **{name}**：{text}", en: "- **{name}**: {text}" }
    /// Where a passage stands.
    from_review(by, year) { zh: "{year}年度检讨（{by}）", en: "Review of {year}, {by}" }
    /// No words.
    no_plan_text(who, year) { zh: "{year}的计划还没有写市场分析和说明，请{who}补写。", en: "The plans for {year} have no words about the market; {who} is to add them." }
    /// No year before.
    no_classes(year) { zh: "{year}没有分客户的日志，看不出时间花在哪里、销售来自哪里。", en: "{year} has no logs by customer to tell where time went and sales came from." }
    /// What key customers weigh.
    key_share(n, year, sum, share) { zh: "{n} 家合计占{year}销售 {share}（{sum}）。", en: "Together {share} of the sales of {year} ({sum}), customers: {n}." }
    /// No customers' targets.
    no_customer_targets(year) { zh: "{year}还没有分到客户的全年目标。", en: "No customer has a target for {year} yet." }
    /// What a plan may be silent of.
    what_growth() { zh: "增长点和要开发的新客户", en: "growth or customers to be won" }
    /// How the table is made.
    growth_rows(n) { zh: "全年、各季和截至日前交来的各月计划里写的 {n} 处，同一家并成一行。", en: "Named in the plans of the year, its quarters and the months handed in by then: {n}; a customer named twice makes one row." }
    /// A step of a project.
    step(project, step, day) { zh: "{project}：{step}（{day}）", en: "{project}: {step} ({day})" }
    /// What counts for all quarters.
    all_year(text) { zh: "全年：{text}。", en: "All year: {text}." }
    /// No words.
    no_season(quarters, who) { zh: "{quarters}的季节重点和工作重点还没有写，请{who}补上。", en: "Nothing is written of the emphasis of {quarters}; {who} is to add it." }
    /// Whose plan.
    plan_of(by, period) { zh: "{by}{period}计划", en: "plan of {by}, {period}" }
    /// No words.
    no_study(names, year) { zh: "{names}的{year}计划没有写学习内容，请补上。", en: "The plans for {year} of {names} say nothing of study; they are to add it." }
    /// Nobody sells.
    nobody_studies() { zh: "没有销售岗位的人员，没有学习计划。", en: "Nobody in a sales role, so no plan of study." }
    /// A key figure.
    card_target(metric) { zh: "全年{metric}目标", en: "{metric}, target" }
    /// A card's note.
    card_last(year, amount) { zh: "{year} {amount}", en: "{year}: {amount}" }
    /// A key figure.
    card_pace() { zh: "照近期月均的一年", en: "A year at the recent pace" }
    /// A card's note.
    card_mean(months, mean) { zh: "近 {months} 个月月均 {mean}", en: "mean of {months} months {mean}" }
    /// A card's note.
    card_share(share) { zh: "目标为其 {share}", en: "target is {share} of it" }
}
