//! What findings of score sheets, scores and deadlines say.

use crate::words::words;

words! {
    /// Weights that do not sum to the whole.
    weights(sum) { zh: "各部分权重合计 {sum}%，不是 100%", en: "the weights of the parts sum to {sum}%, not to 100%" }
    /// Under the sheet.
    weights_label() { zh: "这份评分表", en: "this score sheet" }
    /// Remedy.
    fix_weights() { zh: "改各部分的 weight 权重，使合计为 100%", en: "let the weights of all parts sum to 100%" }
    /// Items that do not sum to their part.
    item_points(part, sum, points) { zh: "「{part}」各项合计 {sum} 分，这一部分却是 {points} 分", en: "the items of '{part}' sum to {sum} points, the part has {points}" }
    /// Remedy.
    fix_item_points() { zh: "改明细的分数，或改这一部分的 points 分数", en: "correct the items' points, or the part's" }
    /// An id twice in one sheet.
    item_twice(id) { zh: "编号 {id} 在这份评分表里用了两次", en: "the id {id} is used twice in this score sheet" }
    /// Remedy.
    rename_item() { zh: "换一个编号；评分和确认靠它指明是哪一项", en: "give it another id; scores and confirmations name items by it" }

    /// By completion without a metric.
    ratio_without_metric(item) { zh: "「{item}」按完成率计分，却没有写 metric 指标", en: "'{item}' is measured by completion but names no metric" }
    /// A metric counted by events.
    metric_by_event(item) { zh: "「{item}」写了指标，指标不能按次计分", en: "'{item}' names a metric, and a metric has no events to count" }
    /// A metric that no plan can have a target for.
    metric_without_target(metric) { zh: "计划里没有「{metric}」的目标，无法算完成率", en: "no plan can state a target for {metric}, so it has no completion" }
    /// Computed without a source.
    nothing_counted(item) { zh: "「{item}」要由数据计分，却没有写 metric 指标、deadline 报送规则或 event 事件", en: "'{item}' is to be computed but names neither metric, deadline nor event" }
    /// Manual with a source.
    manual_with_source(item) { zh: "「{item}」是人工评分，写的指标、报送规则或事件不会起作用", en: "'{item}' is scored by hand, so its metric, deadline or event would do nothing" }
    /// Counted without points per event.
    without_per(item) { zh: "「{item}」按次扣分，却没有写 per 每次扣分", en: "'{item}' loses points per event but does not say how many" }
    /// Remedy.
    measures() { zh: "per_event 按次要 per 每次扣分；once 一次、gate 全得全失要有来源；ratio 按完成率要 metric 指标；manual 人工什么都不要", en: "per_event wants 'per'; once and gate want a source; ratio wants a metric; manual wants none" }
    /// The metrics with targets.
    metrics_with_targets(names) { zh: "计划能定目标的有：{names}", en: "plans state targets for {names}" }
    /// A form without a rule.
    no_rule(form) { zh: "没有人要交「{form}」：报送期限里没有这张表，或已关掉", en: "nobody owes '{form}': the deadlines have no such form, or it is switched off" }
    /// The nearest.
    did_you_mean(name) { zh: "是不是 {name}？", en: "did you mean {name}?" }
    /// Remedy.
    add_rule() { zh: "在 salesreport.yaml 的 deadlines 报送期限 里加上这张表", en: "add the form to the deadlines in salesreport.yaml" }

    /// A score for an item there is not.
    unknown_item(item, rubric) { zh: "评分表「{rubric}」没有「{item}」这一项", en: "the score sheet '{rubric}' has no item '{item}'" }
    /// A score for someone without a sheet.
    no_sheet(person, role) { zh: "{person} 的岗位（{role}）没有评分表", en: "there is no score sheet for {person}'s role ({role})" }
    /// Scores for more than one person.
    scores_of_scope() { zh: "评分只能给一个人，这里写的是一个范围", en: "scores are given to a person, and this is a scope" }
    /// Remedy.
    items(names) { zh: "有这些项：{names}", en: "its items are {names}" }
    /// Remedy.
    add_sheet() { zh: "在 team/rubrics.yaml 里为这个岗位写一份评分表", en: "write a score sheet for this role in team/rubrics.yaml" }
    /// Remedy.
    name_person() { zh: "把 scope 范围 换成 person 人员", en: "name a person instead of a scope" }
    /// Points that the item does not have.
    points_range(item, points, most) { zh: "「{item}」最多 {most} 分，这里写了 {points} 分", en: "'{item}' has at most {most} points, here it gets {points}" }
    /// Remedy.
    fix_points() { zh: "写得分，不是扣分；在 0 与该项分数之间", en: "write the points kept, not those lost, between 0 and the item's" }

    /// A form of one's own whose rule does not say enough.
    own_form_needs(form, key) { zh: "「{form}」不是内置的表，要写 {key}", en: "'{form}' is no built-in form, so its rule needs '{key}'" }
    /// A rule by events without an event.
    event_missing(form) { zh: "「{form}」的频次是事件，却没有写 event 事件", en: "'{form}' is due by an event but does not say which" }
    /// A day no month has.
    no_day_of_month(day) { zh: "一个月没有 {day} 号", en: "no month has a day {day}" }
    /// Remedy.
    day_of_month() { zh: "写 1 到 31，或 last 月末", en: "write 1 to 31, or last" }
}
