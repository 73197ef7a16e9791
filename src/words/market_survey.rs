//! The market survey: its opening, its notes and cells.

use crate::words::words;

words! {
    /// The report.
    market_survey() { zh: "终端业务调查总结与市场分析", en: "market survey and analysis" }
    /// What names a point.
    lead_progress() { zh: "进度", en: "Progress" }
    /// What names a point.
    lead_market() { zh: "格局", en: "Market" }
    /// What names a point.
    lead_shelves() { zh: "铺货", en: "Distribution" }
    /// What names a point.
    lead_prices() { zh: "价格", en: "Prices" }
    /// What names a point.
    lead_potential() { zh: "潜力", en: "Potential" }
    /// What names a point.
    lead_judgement() { zh: "判断", en: "Judgement" }
    /// A campaign without name.
    unnamed() { zh: "未写批次的调查", en: "survey without a campaign" }
    /// A sentence of one of several campaigns.
    of_campaign(name, said) { zh: "【{name}】{said}", en: "[{name}] {said}" }

    /// No survey at all.
    no_campaign(period) { zh: "{period}没有业务调查：计划里没有，日志里也没有。", en: "No survey in {period}: none is planned, none is on record." }
    /// When the last was.
    last_survey(day, name) { zh: "上一次是{name}，最后一天 {day}。", en: "The last was {name}, until {day}." }
    /// Never one.
    never_surveyed() { zh: "以前也没有调查记录。", en: "There is none on record before either." }
    /// Who is to arrange one.
    arrange(who) { zh: "要看街道、网点和品牌，请{who}把调查排进月计划（actions 写 类型：调查、街道、批次），走完写进日志的 survey 调查。", en: "To see streets, outlets and brands, {who} is to plan one (actions of kind survey, with street and campaign) and to log it (survey)." }

    /// All streets planned are done.
    streets_done(planned, outlets) { zh: "计划的 {planned} 条街都走完了，调查网点 {outlets} 家。", en: "All {planned} streets planned are done; outlets surveyed: {outlets}." }
    /// Some are not, and their days are over.
    streets_missing(done, planned, list, outlets) { zh: "计划 {planned} 条街，走了 {done} 条，没走的：{list}；调查网点 {outlets} 家。", en: "{done} of {planned} streets planned are done, not yet: {list}; outlets surveyed: {outlets}." }
    /// Some are not, but may still be.
    streets_ahead(done, planned, list, outlets) { zh: "计划 {planned} 条街，已走 {done} 条，还没到日期的：{list}；调查网点 {outlets} 家。", en: "{done} of {planned} streets planned are done, still ahead: {list}; outlets surveyed: {outlets}." }
    /// Some are late, others may still be done.
    streets_missing_and_ahead(done, planned, list, ahead, outlets) { zh: "计划 {planned} 条街，走了 {done} 条，没走的：{list}；还没到日期的：{ahead}；调查网点 {outlets} 家。", en: "{done} of {planned} streets planned are done, not yet: {list}; still ahead: {ahead}; outlets surveyed: {outlets}." }
    /// No street was planned.
    streets_unplanned(streets, outlets) { zh: "没有计划街道，走了 {streets} 条街，调查网点 {outlets} 家。", en: "No street was planned; {streets} were visited, outlets surveyed: {outlets}." }
    /// Nothing surveyed.
    none_surveyed(planned) { zh: "计划 {planned} 条街，日志里还没有一家网点。", en: "{planned} streets are planned, but no outlet is on record yet." }
    /// Written of, and nothing else.
    only_words() { zh: "只有文字，计划里没有街道，日志里没有网点。", en: "There are words alone: no street is planned, no outlet on record." }
    /// When and by whom.
    surveyed_by(first, last, who) { zh: "{first}至{last}，{who}。", en: "From {first} to {last}, by {who}." }

    /// One rules.
    ruled(brand, share, second, rest) { zh: "一家主导：{brand}占月销 {share}，第二的{second}只有 {rest}，其余从属。", en: "One brand rules: {brand} has {share} of monthly sales, {second} follows with only {rest}." }
    /// One leads.
    led(brand, share, second, rest) { zh: "一家领先、几家跟随：{brand}占月销 {share}，{second} {rest}。", en: "One leads, others follow: {brand} has {share} of monthly sales, {second} {rest}." }
    /// Nobody leads.
    contested(brand, share, second, rest) { zh: "几家相争，没有主导：{brand}占月销 {share}，{second} {rest}，相差不到两成。", en: "Contested, nobody leads: {brand} has {share} of monthly sales, {second} {rest}, less than a fifth apart." }
    /// Sales of one brand alone, or none.
    shape_unknown() { zh: "问到月销的品牌不到两个，格局无从判断。", en: "Fewer than two brands have monthly sales on record, so the market's shape cannot be said." }
    /// We lead.
    we_lead(brand) { zh: "{brand}就是我方品牌。", en: "{brand} is ours." }
    /// Our place.
    our_place(brand, place, of) { zh: "我方{brand}在 {of} 个有月销的品牌里排第 {place}。", en: "Ours, {brand}, is number {place} of {of} brands with sales on record." }
    /// Ours was not asked for.
    we_are_not_there() { zh: "品牌表里没有我方品牌的月销。", en: "No sales of our brand are on record." }

    /// The widest.
    widest(brands, share, stocked, outlets) { zh: "铺货最广的是{brands}，{outlets} 家里有 {stocked} 家（{share}）。", en: "Widest: {brands}, at {stocked} of {outlets} outlets ({share})." }
    /// We are everywhere.
    we_are_everywhere(brand, outlets) { zh: "我方{brand}家家有货（{outlets} 家）。", en: "Ours, {brand}, is at all {outlets} outlets." }
    /// We are not.
    we_lack(brand, stocked, outlets, share, list) { zh: "我方{brand} {stocked} / {outlets}（{share}），没有货的：{list}。", en: "Ours, {brand}: {stocked} of {outlets} ({share}); not at {list}." }
    /// Our brand is at no outlet.
    we_are_nowhere() { zh: "品牌表里没有一家写到我方品牌有货。", en: "No outlet surveyed is on record as stocking our brand." }
    /// No brand table.
    no_shelves() { zh: "还没有一家网点写了品牌表。", en: "No outlet has a table of brands yet." }

    /// Ours is dearer than the leader's.
    dearer(brand, price, leader, theirs, change) { zh: "我方{brand}均价 {price} 元，比{leader}（{theirs} 元）高 {change}。", en: "Ours, {brand}, costs {price} on average, {change} more than {leader} ({theirs})." }
    /// Cheaper.
    cheaper(brand, price, leader, theirs, change) { zh: "我方{brand}均价 {price} 元，比{leader}（{theirs} 元）低 {change}。", en: "Ours, {brand}, costs {price} on average, {change} less than {leader} ({theirs})." }
    /// As dear.
    as_dear(brand, price, leader) { zh: "我方{brand}均价 {price} 元，与{leader}相同。", en: "Ours, {brand}, costs {price} on average, as much as {leader}." }
    /// We lead, so ours stands against the next.
    price_alone(brand, price) { zh: "{brand}均价 {price} 元，没有别的品牌的价可比。", en: "{brand} costs {price} on average; no other brand has a price to compare with." }
    /// No prices.
    no_prices() { zh: "没有可以和我方相比的价格。", en: "There are no prices to compare ours with." }
    /// Who promotes.
    promoted(list) { zh: "促销最勤：{list}。", en: "Most promotions: {list}." }
    /// Who promotes how often.
    promoted_by(brand, times, outlets) { zh: "{brand}（{outlets} 家店每月 {times} 次）", en: "{brand} (a month: {times}, outlets: {outlets})" }
    /// Nobody.
    none_promoted() { zh: "没有写到促销。", en: "No promotion is on record." }
    /// We promote nothing.
    we_promote_nothing(brand) { zh: "我方{brand}没有一家在促销。", en: "Ours, {brand}, is promoted nowhere." }

    /// More to be had.
    potential_more(sales, potential, share) { zh: "同类月销 {sales} 元，网点估计可到 {potential} 元，还有 {share} 的空间。", en: "The category sells {sales} yuan a month and could sell {potential}: {share} more." }
    /// No more.
    potential_none(sales, potential) { zh: "同类月销 {sales} 元，网点估计也就 {potential} 元，没有增长空间。", en: "The category sells {sales} yuan a month and is held to be able to sell {potential}: there is no room to grow." }
    /// Unknown.
    potential_unknown(sales) { zh: "同类月销 {sales} 元，没有一家问到潜力。", en: "The category sells {sales} yuan a month; no outlet has a potential on record." }
    /// Nothing asked.
    sales_unknown() { zh: "没有一家问到同类销量。", en: "No outlet has sales of the category on record." }
    /// Where most of it lies.
    potential_at(outlet, room) { zh: "空间最大的是{outlet}（{room} 元）。", en: "Most of the room is at {outlet} ({room})." }
    /// Our share of the category.
    our_share(share, sales) { zh: "我方现占 {share}（{sales} 元）。", en: "We have {share} of it ({sales})." }

    /// All judged.
    all_judged(who) { zh: "十点判断都写了（{who}）。", en: "All ten points are judged ({who})." }
    /// Some judged.
    some_judged(n, who, list, debtor) { zh: "十点判断写了 {n} 点（{who}），还缺：{list}；请{debtor}补写。", en: "{n} of ten points are judged ({who}), missing: {list}; {debtor} is to add them." }
    /// None judged.
    none_judged(who) { zh: "十点判断一点还没写，请{who}写（reviews 里 类型：市场调查）。", en: "None of the ten points is judged yet; {who} is to write them (a review of kind market_survey)." }
    /// A judgement missing.
    judgement_owed(who) { zh: "判断待写：{who}。", en: "Judgement to be written by {who}." }

    /// Not planned.
    unplanned() { zh: "计划外", en: "not planned" }
    /// Done.
    done() { zh: "已走", en: "done" }
    /// Late.
    done_late(days) { zh: "已走，迟 {days} 天", en: "done, days late: {days}" }
    /// Not done and late.
    undone(days) { zh: "没走，过期 {days} 天", en: "not done, days late: {days}" }
    /// Its day has not passed.
    ahead() { zh: "未到日期", en: "ahead" }
    /// Streets in words.
    streets_note(planned, done, buses) { zh: "计划 {planned} 条，走了 {done} 条；公交、车资、路况取自名册的 areas（{buses} 条有写）。", en: "Planned: {planned}, done: {done}. Buses, fares and roads are the roster's (areas); written of {buses}." }
    /// Streets that no plan names.
    streets_note_unplanned(visited, buses) { zh: "走了 {visited} 条，计划里都没有；公交、车资、路况取自名册的 areas（{buses} 条有写）。", en: "Visited: {visited}, none of them planned. Buses, fares and roads are the roster's (areas); written of {buses}." }
    /// Streets the roster has beside them.
    streets_left(n, list) { zh: "名册里同一商圈、区县还有 {n} 条街没有列入：{list}。", en: "The roster has {n} more streets in the same districts: {list}." }
    /// Streets whose facts are missing.
    streets_bare(list, who) { zh: "公交、车资、路况还没写全：{list}；请{who}补进 areas。", en: "Buses, fare or roads are missing of {list}; {who} is to add them to the areas." }
    /// Planned without a street.
    streets_unplaced(n) { zh: "计划里还有 {n} 项调查没有写街道。", en: "Survey rows in plans without a street: {n}." }
    /// Outlets without a street.
    outlets_unplaced(list, who) { zh: "没有写街道的网点：{list}；请{who}补记。", en: "Outlets without a street: {list}; {who} is to add it." }
    /// No streets.
    no_streets(who) { zh: "计划和日志都没有写街道，请{who}补记。", en: "Neither plans nor logs name a street; {who} is to add them." }
    /// No business districts.
    no_districts(who) { zh: "走过的街道都没有归到商圈；请{who}在 areas 里写商圈（kind: business_district）和街道的 within。", en: "None of the streets lies in a business district; {who} is to add them to the areas (kind: business_district) and say which streets lie within." }
    /// Districts in words.
    districts_note(n, main, secondary) { zh: "商圈 {n} 个：主商圈 {main}，次商圈 {secondary}。", en: "Business districts: {n}, of which main {main}, secondary {secondary}." }
    /// Streets outside of any.
    districts_without(list) { zh: "没有归到商圈的：{list}。", en: "In no business district: {list}." }
    /// Facts missing of districts.
    districts_bare(list, who) { zh: "消费、住宅、人口、购买力还没写全：{list}；请{who}补进 areas。", en: "Spending, housing, residents or buying power are missing of {list}; {who} is to add them to the areas." }
    /// No outlets.
    no_outlets(who) { zh: "还没有调查到网点，请{who}把走过的店写进日志的 survey 调查。", en: "No outlet is on record yet; {who} is to log those visited (survey)." }
    /// Sum.
    all() { zh: "合计", en: "Total" }
    /// A customer of ours.
    customer() { zh: "客户", en: "customer" }
    /// Not one.
    no_customer() { zh: "不是", en: "no" }
    /// Nobody to speak to.
    no_contacts(who) { zh: "没有写联系人，请{who}补记（survey 的 contacts）。", en: "No contact is on record; {who} is to add them (contacts of the survey)." }
    /// Roles.
    contacts_note(people, outlets, roles) { zh: "{outlets} 家网点记下 {people} 人：{roles}。", en: "People: {people}, at outlets: {outlets}. By role: {roles}." }
    /// No role.
    no_role() { zh: "岗位未写", en: "no role" }
    /// Phones.
    phones_note(n) { zh: "留了电话的 {n} 人；电话从不必填，只给业务用，别外传。", en: "With a phone number: {n}. None is ever required; they are for business alone and not to be passed on." }
    /// No phones.
    phones_none() { zh: "没有人留电话；电话从不必填。", en: "Nobody left a phone number; none is ever required." }
    /// Kept from these readers.
    phones_hidden() { zh: "按设置，电话不给这类读者看。", en: "By the settings phone numbers are not shown to these readers." }
    /// Roles without a column of their own.
    other_roles() { zh: "其他", en: "Others" }
    /// Outlets without contacts.
    contacts_missing(list, who) { zh: "没有联系人的网点：{list}；请{who}补记。", en: "Outlets without a contact: {list}; {who} is to add them." }
    /// No brand table.
    no_brands(who) { zh: "还没有一家网点写了品牌表，请{who}补记（survey 的 brands）。", en: "No outlet has a table of brands yet; {who} is to add them (brands of the survey)." }
    /// Category.
    brands_note(outlets, category, brands, asked) { zh: "{outlets} 家写了品牌表；问到同类月销 {category} 元（{asked} 家），各品牌合计 {brands} 元。铺货率＝有货的网点 ÷ 写了品牌表的网点。", en: "Outlets with a table of brands: {outlets}. The category sells {category} a month (outlets asked: {asked}), the brands together {brands}. Coverage: outlets that stock it ÷ outlets with a table." }
    /// The category was not asked for.
    brands_note_bare(outlets) { zh: "{outlets} 家写了品牌表，没有一家问到同类月销。铺货率＝有货的网点 ÷ 写了品牌表的网点。", en: "Outlets with a table of brands: {outlets}; none was asked what the category sells. Coverage: outlets that stock it ÷ outlets with a table." }
    /// Outlets without a brand table.
    brands_missing(list, who) { zh: "没有品牌表的网点：{list}；请{who}补记。", en: "Outlets without a table of brands: {list}; {who} is to add it." }
    /// A rank's question.
    rank_leading() { zh: "主导品牌（月销）", en: "Leader (monthly sales)" }
    /// A rank's question.
    rank_facings() { zh: "排面最大", en: "Most facings" }
    /// A rank's question.
    rank_widest() { zh: "铺货最广", en: "Widest distribution" }
    /// A rank's question.
    rank_promotions() { zh: "促销最勤（每月次数）", en: "Most promotions (a month)" }
    /// A rank's question.
    rank_advertising() { zh: "广告最多（网点数）", en: "Most advertising (outlets)" }
    /// A rank's question.
    rank_packaging() { zh: "包装最好（5 分制）", en: "Best packaging (of 5)" }
    /// A rank's question.
    rank_packaging_worst() { zh: "包装最差（5 分制）", en: "Worst packaging (of 5)" }
    /// A rank's question.
    rank_high() { zh: "高价品牌（均价，元）", en: "High price (mean, yuan)" }
    /// A rank's question.
    rank_middle() { zh: "中档品牌（均价，元）", en: "Middle price (mean, yuan)" }
    /// A rank's question.
    rank_low() { zh: "低价品牌（均价，元）", en: "Low price (mean, yuan)" }
    /// A rank's question.
    rank_reputation() { zh: "口碑最好（5 分制）", en: "Best reputation (of 5)" }
    /// Not known.
    rank_unknown() { zh: "没有记录", en: "not on record" }
    /// None at that level.
    rank_none() { zh: "没有", en: "none" }
    /// A brand with its figure.
    brand_figure(brand, figure) { zh: "{brand} {figure}", en: "{brand} {figure}" }
    /// Price levels.
    ranks_note() { zh: "一样的并列。高、低价：均价高于或低于各品牌均价的平均数 15 % 以上；规格不一时只作参考。", en: "Equal ones stand together. High and low: a mean price 15 % or more above or below the mean of all brands; sizes may differ." }
    /// A price level.
    level_high() { zh: "高", en: "high" }
    /// A price level.
    level_middle() { zh: "中", en: "middle" }
    /// A price level.
    level_low() { zh: "低", en: "low" }
    /// Prices.
    prices_note() { zh: "价格是各店均价，括号里是最低到最高；降幅是最低促销价与均价相比。促销次数是各店每月次数之和。", en: "Prices are means over the outlets, in brackets the lowest and highest; the cut is the lowest promotional price against the mean. Times are a month's at all outlets." }
    /// A price with its range.
    price_range(price, low, high) { zh: "{price}（{low}～{high}）", en: "{price} ({low}–{high})" }
    /// From low to high.
    range(low, high) { zh: "{low}～{high}", en: "{low}–{high}" }
    /// A text with the number of outlets.
    at_outlets(text, n) { zh: "{text} {n} 家", en: "{text} ×{n}" }
    /// A matrix cell.
    sales_facings(sales, facings) { zh: "{sales} / {facings}", en: "{sales} / {facings}" }
    /// Not stocked.
    not_stocked() { zh: "无货", en: "none" }
    /// Not asked.
    not_asked() { zh: "？", en: "?" }
    /// The matrix.
    matrix_note() { zh: "格子里是月销（元）/ 排面；「无货」是写明不铺，「？」是没有问到，「—」是品牌表里没有它。", en: "Cells are monthly sales (yuan) / facings; 'none': written as not stocked, '?': not asked, '—': not in that outlet's table." }
    /// A thing at an outlet.
    at(what, outlet) { zh: "{outlet}（{what}）", en: "{outlet} ({what})" }
    /// One outlet alone differs from nothing.
    nothing_differs() { zh: "同一品牌不到两家网点，比不出差异。", en: "No brand has figures at two outlets, so nothing differs." }
    /// Words.
    no_texts(who, name) { zh: "{name}的总结文字待写：{who}。", en: "A summary of {name} in words is to be written by {who}." }
    /// Several promotions and the like.
    promotion_of(forms, times) { zh: "{forms}；每月 {times} 次", en: "{forms}; {times} a month" }
    /// Times alone.
    promotion_times(times) { zh: "每月 {times} 次", en: "{times} a month" }
    /// Outlets a brand leads.
    leads(n, of) { zh: "{n} / {of}", en: "{n} / {of}" }
    /// What the share is of.
    state_note() { zh: "份额只在问到月销的品牌之间比。", en: "Shares are of the sales asked for." }
    /// The leader in words.
    leading_note(brand, first, of) { zh: "主导品牌{brand}在 {of} 家问到月销的网点里卖得最多的有 {first} 家。", en: "The leader {brand} sells most at {first} of {of} outlets with sales on record." }
    /// A brand's sales at an outlet.
    brand_sales(brand, sales) { zh: "{brand} {sales}", en: "{brand} {sales}" }
    /// No leader.
    no_leader(who) { zh: "没有问到品牌月销，定不出主导品牌；请{who}补记。", en: "No brand's sales are on record, so there is no leader; {who} is to add them." }
    /// No other brands.
    no_others() { zh: "品牌表里没有别的品牌。", en: "The tables name no other brand." }
    /// No key outlets.
    no_key_outlets(who) { zh: "没有写级别为 1 的网点，请{who}补记（survey 的 tier 级别）。", en: "No outlet is of tier 1; {who} is to add tiers (tier of the survey)." }
    /// No outlets of other tiers.
    no_other_outlets() { zh: "没有第二、第三级的网点。", en: "There are no outlets of the second and third tier." }
    /// Support in words.
    support_note(list) { zh: "支持力度平均（1–5）：{list}。", en: "Mean support (1–5): {list}." }
    /// Nobody asked.
    support_unknown(who) { zh: "没有问支持力度；请{who}补记。", en: "Support was not asked for; {who} is to add it." }
    /// No opinions.
    opinions_missing(list, who) { zh: "没有写看法的：{list}；请{who}补问。", en: "Without an opinion: {list}; {who} is to ask." }
    /// Layout missing.
    layout_missing(list, who) { zh: "布局或营业没写全：{list}；请{who}补记。", en: "Layout or trade is missing of {list}; {who} is to add it." }
    /// Potential.
    potential_note() { zh: "都是每月、元；潜力是网点或调查人的估计，我方是问到的月销。", en: "A month's, in yuan; the potential is what outlets or surveyors hold it to be, ours are the sales asked for." }
    /// Potential not asked.
    potential_missing(list, who) { zh: "没有问到同类销量或潜力的：{list}；请{who}补问。", en: "Without sales or potential of the category: {list}; {who} is to ask." }
    /// Tier of an outlet.
    tier(n) { zh: "{n} 级", en: "tier {n}" }
    /// Without a tier.
    no_tier() { zh: "未写级别", en: "no tier" }
    /// How tiers are made up.
    entry_note() { zh: "预计销量＝潜力 × 我方在这一级现有的份额，铺不到的店按零算；价格是我方均价比主导品牌均价；方式是这一级最常见的促销和服务。", en: "Expected: potential × our present share of that tier, nothing where we are not stocked; price: our mean beside the leader's; ways: the most frequent promotions and services there." }
    /// Ours beside the leader's.
    price_beside(ours, theirs) { zh: "{ours} 比 {theirs}", en: "{ours} to {theirs}" }
    /// Sales with their share.
    sales_share(sales, share) { zh: "{sales}（{share}）", en: "{sales} ({share})" }
    /// Nobody lacks us.
    nobody() { zh: "都有货", en: "all stock us" }
    /// How many outlets, which.
    outlets_named(n, list) { zh: "{n} 家：{list}", en: "{n}: {list}" }

    /// What a chart of brands shows.
    title_coverage(name) { zh: "{name}：各品牌铺货率", en: "{name}: coverage by brand" }
    /// What it shows, in a sentence.
    chart_coverage(outlets, first, share, last, least) { zh: "{outlets} 家网点里铺货最广的是{first}（{share}），最窄的是{last}（{least}）。", en: "Of {outlets} outlets {first} is stocked at most ({share}) and {last} at fewest ({least})." }
    /// Marked.
    below_us() { zh: "铺货不如我方", en: "below ours" }
}
