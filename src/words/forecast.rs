//! The rolling forecast of three months: its opening, its remarks and what its baseline rests on.

use crate::words::words;

words! {
    /// The report.
    forecast() { zh: "三个月滚动销售预测", en: "Rolling sales forecast of three months" }
    /// What a chart shows.
    title_course() { zh: "预测、基线与实际", en: "Forecast, baseline and actual" }
    /// A line of it.
    baseline() { zh: "基线", en: "baseline" }
    /// A mark of it.
    own() { zh: "自报预测", en: "own forecast" }
    /// Over how many months it looks back.
    chart_past(months) { zh: "前 {months} 个月有实际。", en: "Months with actual figures: {months}." }
    /// What it shows of the months ahead, in a sentence.
    chart_both(own, baseline) { zh: "往后三个月自报预测合计 {own}，基线合计 {baseline}。", en: "Own forecasts of three months come to {own}, the baseline to {baseline}." }
    /// The same without a baseline.
    chart_own(own) { zh: "往后三个月自报预测合计 {own}，算不出基线。", en: "Own forecasts of three months come to {own}; no baseline can be computed." }
    /// The same without own forecasts.
    chart_baseline(baseline) { zh: "往后三个月基线合计 {baseline}，没有人报预测。", en: "The baseline of three months comes to {baseline}; nobody states a forecast." }
    /// What names a point.
    lead_forecast() { zh: "预测", en: "Forecast" }
    /// What names a point.
    lead_targets() { zh: "目标", en: "Targets" }
    /// What names a point.
    lead_accuracy() { zh: "准确度", en: "Accuracy" }
    /// What names a point.
    lead_missing() { zh: "未报", en: "Missing" }
    /// Own forecast above the baseline.
    above_baseline(months, own, baseline, rest) { zh: "{months}自报预测合计 {own}，比基线（{baseline}）高 {rest}。", en: "Own forecasts of {months} come to {own}, {rest} above the baseline of {baseline}." }
    /// Own forecast below the baseline.
    below_baseline(months, own, baseline, rest) { zh: "{months}自报预测合计 {own}，比基线（{baseline}）低 {rest}。", en: "Own forecasts of {months} come to {own}, {rest} below the baseline of {baseline}." }
    /// Own forecast as high as the baseline.
    at_baseline(months, own) { zh: "{months}自报预测合计 {own}，与基线相同。", en: "Own forecasts of {months} come to {own}, as the baseline does." }
    /// Own forecast without a baseline.
    own_alone(months, own) { zh: "{months}自报预测合计 {own}；没有已结束的月份可算基线。", en: "Own forecasts of {months} come to {own}; no month is over to compute a baseline from." }
    /// A baseline without own forecast.
    baseline_alone(months, baseline) { zh: "{months}没有人报预测；按往月推算的基线合计 {baseline}。", en: "Nobody forecasts {months}; the baseline computed from earlier months comes to {baseline}." }
    /// Neither.
    nothing_ahead() { zh: "没有人报预测，也没有已结束的月份可算基线。", en: "Nobody states a forecast, and no month is over to compute a baseline from." }
    /// A target far above forecast and baseline.
    target_far(month, target, times) { zh: "{month}目标 {target}，是预测与基线中较高者的 {times} 倍，请核对依据。", en: "The target of {month}, {target}, is {times} times the higher of forecast and baseline; check what it rests on." }
    /// No target far above.
    targets_near(times) { zh: "没有一个月的目标超出预测与基线中较高者的 {times} 倍。", en: "No month's target is above {times} times the higher of its forecast and baseline." }
    /// Targets without anything to hold them against.
    targets_alone() { zh: "有目标的月份既没有预测也算不出基线，目标高低无从判断。", en: "The months with a target have neither forecast nor baseline to judge it by." }
    /// No targets.
    no_targets(months) { zh: "{months}还没有销售目标。", en: "There is no sales target for {months} yet." }
    /// The own forecasts came nearer.
    own_nearer(months, own, baseline) { zh: "近六个月里两者都有的 {months} 个月，自报预测平均偏差 {own}，比基线（{baseline}）准。", en: "Of the last six months {months} have both: own forecasts were off by {own} on average, less than the baseline ({baseline})." }
    /// The baseline came nearer.
    baseline_nearer(months, own, baseline) { zh: "近六个月里两者都有的 {months} 个月，自报预测平均偏差 {own}，不如基线（{baseline}）准。", en: "Of the last six months {months} have both: own forecasts were off by {own} on average, more than the baseline ({baseline})." }
    /// Both came as near.
    as_near(months, own) { zh: "近六个月里两者都有的 {months} 个月，自报预测平均偏差 {own}，与基线一样。", en: "Of the last six months {months} have both: own forecasts were off by {own} on average, as was the baseline." }
    /// Nothing to judge.
    no_accuracy() { zh: "近六个月没有既有自报预测又能算基线的月份，准确度无从比较。", en: "None of the last six months has both an own forecast and a baseline, so accuracy cannot be compared." }
    /// Who states none.
    missing(month, names) { zh: "{month}预测未报：{names}。", en: "No forecast of {month} from {names}." }
    /// Nobody owes one.
    nobody_missing() { zh: "三个月都有预测，没有人缺报。", en: "All three months are forecast, nobody's is missing." }
    /// A baseline by season.
    by_season(month, months) { zh: "{month}基线按季节推算：去年同月，乘近三个月比去年同期的增长，都按每个工作日；依据 {months}。", en: "Baseline of {month} by season: the same month last year times the growth of the latest three months over theirs, all per working day; from {months}." }
    /// A baseline by mean.
    by_mean(month, months) { zh: "{month}基线按近月均值推算：每个工作日的平均销售乘当月工作日；依据 {months}。", en: "Baseline of {month} by the mean: average sales per working day times the month's working days; from {months}." }
    /// No months to tell of.
    nothing_behind() { zh: "近六个月没有销售记录，准确度无从谈起。", en: "No sales are on record for the last six months, so there is no accuracy to tell." }
    /// A scope without sales people.
    nobody_sells() { zh: "没有需要报预测的销售人员。", en: "Nobody here owes a forecast of their own." }
    /// The row of all months.
    weighted() { zh: "加权", en: "Weighted" }
    /// What the row of all months is.
    weighted_note() { zh: "偏差 = 预测 − 实际；加权偏差 = 各月偏差绝对值之和 ÷ 这些月实际之和。各按有数的月份计。自报与基线都取当月开始前所知。", en: "Error = forecast − actual; weighted error = sum of the months' absolute errors ÷ sum of their actuals, each over the months that have one. Own forecast and baseline are those known before the month began." }
    /// So many times.
    times(n) { zh: "{n} 倍", en: "{n} times" }
    /// Forecasts of plans for earlier periods.
    from_earlier(plans) { zh: "本期计划里还没有预测，沿用较早的计划：{plans}。", en: "Not in a plan for this period yet; taken from earlier plans: {plans}." }
    /// A plan by owner and period.
    plan_of(owner, period) { zh: "{owner} {period}", en: "{owner}, {period}" }
    /// The sum of several people, some of whom state none.
    partial_note() { zh: "合计不含未报的人。", en: "Sums leave out those who state none." }
}
