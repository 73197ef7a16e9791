//! The competitor analysis: its opening, its notes and cells.

use crate::words::words;

words! {
    /// The report.
    competitors() { zh: "竞争对手分析报告", en: "competitor analysis" }
    /// What names a point.
    lead_moves() { zh: "动作", en: "Moves" }
    /// What names a point.
    lead_prices() { zh: "价格", en: "Prices" }
    /// What names a point.
    lead_customers() { zh: "影响", en: "Customers" }
    /// What names a point.
    lead_answers() { zh: "对策", en: "Answers" }
    /// What names a point.
    lead_follow() { zh: "后续", en: "What follows" }
    /// More than before.
    moves_more(moves, brands, most, times, before, more) { zh: "见到竞品动作 {moves} 条，涉及 {brands} 个品牌，最多的是{most}（{times} 条）；比{before}多 {more} 条。", en: "Moves seen: {moves}, of {brands} brands, most of them by {most} ({times}); {more} more than in {before}." }
    /// Fewer than before.
    moves_fewer(moves, brands, most, times, before, fewer) { zh: "见到竞品动作 {moves} 条，涉及 {brands} 个品牌，最多的是{most}（{times} 条）；比{before}少 {fewer} 条。", en: "Moves seen: {moves}, of {brands} brands, most of them by {most} ({times}); {fewer} fewer than in {before}." }
    /// As many as before.
    moves_same(moves, brands, most, times, before) { zh: "见到竞品动作 {moves} 条，涉及 {brands} 个品牌，最多的是{most}（{times} 条）；与{before}一样多。", en: "Moves seen: {moves}, of {brands} brands, most of them by {most} ({times}); as many as in {before}." }
    /// Nothing before the log.
    moves_first(moves, brands, most, times) { zh: "见到竞品动作 {moves} 条，涉及 {brands} 个品牌，最多的是{most}（{times} 条）；以前没有日志可比。", en: "Moves seen: {moves}, of {brands} brands, most of them by {most} ({times}); there are no earlier logs to compare with." }
    /// None.
    no_moves(period, who) { zh: "{period}没有竞争对手记录；是没有动作还是没有写，请{who}核实。", en: "The logs of {period} name no move of a rival; {who} is to say whether there was none or none was written." }
    /// A price cut in few words.
    cut_at(goods, place, price) { zh: "{goods} 在{place} {price}", en: "{goods} at {place} {price}" }
    /// A price cut without place.
    cut_of(goods, price) { zh: "{goods} {price}", en: "{goods} {price}" }
    /// Cuts.
    cuts(n, list) { zh: "降价 {n} 次：{list}。", en: "Price cuts: {n}. {list}." }
    /// Cuts, the deepest of which are named.
    cuts_deepest(n, list) { zh: "降价 {n} 次，幅度最大的：{list}。", en: "Price cuts: {n}. The deepest: {list}." }
    /// Prices that did not fall.
    no_cuts(n) { zh: "价格记录 {n} 条，没有降价。", en: "Prices on record: {n}; none was cut." }
    /// No prices.
    no_prices() { zh: "没有写到价格的记录。", en: "No price of a rival is on record." }
    /// Below ours.
    below_ours(n, list) { zh: "现价低于我方价目的 {n} 种：{list}。", en: "Now below our list price: {n}. {list}." }
    /// Below ours, one.
    below_by(brand, product, rest) { zh: "{brand} {product}（低 {rest}）", en: "{brand} {product} (by {rest})" }
    /// Customers that fell.
    fallen(n, sum, list) { zh: "见到竞品而销售下降的客户 {n} 家，合计比上期少 {sum}：{list}。", en: "Customers that fell where rivals were seen: {n}, together {sum} below the period before: {list}." }
    /// One that fell.
    fell_by(customer, rest) { zh: "{customer}少 {rest}", en: "{customer} by {rest}" }
    /// None fell.
    none_fell(n) { zh: "见到竞品的 {n} 家客户，销售都没有比上期下降。", en: "None of the {n} customers where rivals were seen sold less than in the period before." }
    /// Nothing to compare with.
    fall_unknown(n) { zh: "见到竞品的客户 {n} 家；没有上期的日志，销售升降无从比较。", en: "Customers where rivals were seen: {n}; without logs of the period before nothing can be said of their sales." }
    /// No place.
    no_customers() { zh: "没有记在我方客户处的竞品动作，无从看影响。", en: "No move is on record at a customer of ours, so what rivals took cannot be said." }
    /// Orders lost.
    lost_orders(n, sum, list) { zh: "写明丢给竞品的单 {n} 笔，{sum}：{list}。", en: "Orders lost to rivals: {n}, {sum}: {list}." }
    /// One lost.
    lost_one(customer, brand) { zh: "{customer}（{brand}）", en: "{customer} ({brand})" }
    /// All answered.
    all_answered(n) { zh: "{n} 条都写了对策。", en: "All {n} moves have an answer." }
    /// Some not.
    some_bare(n, bare) { zh: "{n} 条中有 {bare} 条没有写对策。", en: "{bare} of {n} moves have no answer." }
    /// Brands without any.
    bare_brands(list, who) { zh: "一条对策也没有的品牌：{list}；请{who}定对策。", en: "Brands without any answer: {list}; {who} is to decide on one." }
    /// Nothing to answer.
    nothing_to_answer() { zh: "没有要应对的记录。", en: "Nothing on record asks for an answer." }
    /// Open things that name rivals.
    follow_open(n, list) { zh: "提到竞品、还没了结的事 {n} 件：{list}。", en: "Open and naming a rival: {n}: {list}." }
    /// Late ones.
    follow_late(n, list) { zh: "其中超期 {n} 件：{list}。", en: "Late among them: {n}: {list}." }
    /// All closed.
    follow_closed(n) { zh: "提到竞品的事 {n} 件，都已了结。", en: "Things that name a rival: {n}, all of them closed." }
    /// None.
    no_follow() { zh: "未办事项里没有一件提到竞品：对策还没有落到人和日期。", en: "Nothing that is to be done names a rival: no answer has a person and a day yet." }
    /// Work of one's own.
    chores(what, undone, names) { zh: "各人自己排的「{what}」还没做的 {undone} 人：{names}。", en: "'{what}', planned by people for themselves, is not done yet by {undone}: {names}." }
    /// Nothing follows from nothing.
    nothing_follows() { zh: "没有提到竞品的事项。", en: "Nothing to be done names a rival." }
    /// All brands.
    all_brands() { zh: "合计", en: "all" }
    /// A place with how often.
    times_at(place, n) { zh: "{place} {n} 次", en: "{place} ×{n}" }
    /// Where no customer is written.
    places_unknown(n) { zh: "{n} 条没有写在谁家见到。", en: "Moves without a place: {n}." }
    /// The earliest price.
    course(day, from, to, change) { zh: "{day} 起 {from} → {to}（{change}）", en: "since {day} {from} → {to} ({change})" }
    /// Our price, and how the rival's differs.
    ours(price, difference) { zh: "{price}（对手 {difference}）", en: "{price} (theirs {difference})" }
    /// About our prices.
    ours_note() { zh: "我方价目取名册里同名产品的单价（元），括号里是对手现价高于（▲）或低于（▼）它多少；没有同名产品的写「—」。", en: "Ours is the price in yuan of the product of that name in the roster, with how far theirs is above (▲) or below (▼) it; — where we have none of that name." }
    /// No prices.
    what_prices() { zh: "竞品价格", en: "price of a rival" }
    /// No moves.
    what_moves() { zh: "竞品促销、新品或动态", en: "promotion, new product or other move of a rival" }
    /// Moves.
    what_rivals() { zh: "竞争对手记录", en: "move of a rival" }
    /// Fallen: what is compared.
    fallen_note(from, period) { zh: "{from}以来见到过竞品的客户，{period}与上期的销售相比；下降不一定只因竞品。", en: "Customers where rivals were seen since {from}; sales of {period} against the period before. A fall need not be the rivals' doing alone." }
    /// Others.
    others(n, list) { zh: "见到竞品而没有下降的还有 {n} 家：{list}。", en: "Where rivals were seen and sales did not fall: {n}: {list}." }
    /// Unknown amount.
    amount_unknown() { zh: "金额未写", en: "no amount written" }
    /// Something that was said or done on a day.
    dated(day, what) { zh: "{day} {what}", en: "{day} {what}" }
    /// What plans say.
    planned_note(period) { zh: "取自{period}的计划。", en: "From the plans for {period}." }
    /// Months.
    months_note() { zh: "按见到的日期；只数有记录的，没有记录不等于没有动作。", en: "By the day seen. Only what is on record counts; nothing on record need not mean that nothing was done." }
    /// Regions.
    places_note() { zh: "按见到的客户所在区域；没有客户的按记录人所在区域。", en: "By the region of the customer where it was seen, else of whoever saw it." }
    /// People.
    people_note() { zh: "按记录人。", en: "By who wrote it down." }
    /// No region.
    no_region() { zh: "未定区域", en: "no region" }
    /// Shelves.
    survey_note(first, last, outlets) { zh: "{first}至{last}调查的 {outlets} 家网点，每家取最近一次；占有率只在问到月销的品牌之间比。", en: "{outlets} outlets surveyed from {first} to {last}, each as found last; shares are of the monthly sales that were asked for." }
    /// None surveyed.
    no_survey(from, who) { zh: "{from}以来没有市场调查记录（日志的 survey 调查）；要看铺货和占有率，请{who}安排。", en: "No survey is on record since {from} (survey in the logs); {who} is to arrange one if shelves and shares are to be seen." }
    /// Stocked of surveyed.
    of(n, of) { zh: "{n} / {of}", en: "{n} / {of}" }
    /// From low to high.
    range(low, high) { zh: "{low}～{high}", en: "{low}–{high}" }
    /// No words.
    no_texts(who, period) { zh: "{period}的总结、月报里还没有写竞争对手的文字，请{who}补写。", en: "No report of {period} has words about rivals yet; {who} is to add them." }
    /// What a chart of brands shows.
    title_brands(period) { zh: "{period}各品牌见到次数", en: "{period}: how often each brand was seen" }
    /// What it shows, in a sentence.
    chart_brands(brands, first, times, last, fewest) { zh: "{brands} 个品牌中见到最多的是{first}（{times} 次），最少的是{last}（{fewest} 次）。", en: "Of {brands} brands {first} was seen most ({times} times) and {last} least ({fewest} times)." }
    /// Its unit.
    unit_times() { zh: "次", en: "times" }
    /// The period before.
    before(n) { zh: "上期 {n}", en: "before: {n}" }
    /// Marked.
    unanswered() { zh: "没有对策", en: "no answer" }
}
