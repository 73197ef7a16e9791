//! What charts say: the words of their legends, and the sentences that state what a chart shows. The figures in a
//! sentence come formatted; which sentence holds is decided where the figures are.

use crate::words::words;

words! {
    /// What was achieved.
    actual() { zh: "实际", en: "Actual" }
    /// A bar that is behind the time gone, or below its plan.
    behind() { zh: "实际（落后）", en: "Actual, behind" }
    /// A part whose share is below its plan.
    below_plan() { zh: "低于计划", en: "Below plan" }
    /// The stage after the step that loses most.
    weak_step() { zh: "流失最多的一步", en: "Step that loses most" }
    /// What is to be achieved.
    target() { zh: "目标", en: "Target" }
    /// The share of working time that has gone.
    time() { zh: "时间进度", en: "Time gone" }
    /// The same period a year before.
    last_year() { zh: "去年同期", en: "Last year" }
    /// The even way to the target, by working days.
    pace() { zh: "工作日进度线", en: "Pace by working days" }
    /// The share of the whole.
    share() { zh: "实际占比", en: "Actual share" }
    /// The planned share of the whole.
    share_target() { zh: "计划占比", en: "Planned share" }
    /// What the axis below a sum to date counts.
    working_day() { zh: "第几个工作日", en: "Working day" }
    /// A milestone reached.
    done() { zh: "已完成", en: "Done" }
    /// A milestone not due yet.
    open() { zh: "未到期", en: "Not due yet" }
    /// A milestone due and not reached.
    late() { zh: "已逾期", en: "Late" }
    /// In place of a chart without figures.
    no_figures() { zh: "没有可画的数据", en: "No figures to draw" }
    /// A row below the limit of a ranking.
    below_threshold() { zh: "低于标准", en: "Below the limit" }
    /// The distance to the pace where the sum is below it.
    gap_behind(gap) { zh: "落后 {gap}", en: "{gap} behind" }
    /// The distance to the pace where the sum is above it.
    gap_ahead(gap) { zh: "领先 {gap}", en: "{gap} ahead" }
    /// The as-of day of a sum to date, with its number among the working days.
    as_of_day(day, number) { zh: "{day}（第 {number} 个工作日）", en: "{day} (working day {number})" }
    /// The as-of day of a timeline.
    as_of(day) { zh: "数据截至 {day}", en: "As of {day}" }

    /// What a chart of targets shows.
    title_progress(period) { zh: "{period}目标与实际", en: "{period}: target and actual" }
    /// What a sum to date shows.
    title_pace(period, metric) { zh: "{period}累计{metric}与工作日进度", en: "{period}: {metric} to date and the pace" }
    /// What a trend shows.
    title_trend(metric) { zh: "近十二个月{metric}", en: "{metric}, twelve months" }
    /// What a chart of a year's targets shows.
    title_year(year) { zh: "{year}各月销售目标", en: "{year}: sales targets by month" }
    /// What it shows, in a sentence.
    chart_year(n, high, most, low, least) { zh: "{n} 个月有目标，最高的是{high}（{most}），最低的是{low}（{least}）。", en: "Months with a target: {n}; the highest is {high} ({most}), the lowest {low} ({least})." }
    /// What a chart of product lines shows.
    title_mix(period) { zh: "{period}品种结构", en: "{period}: product mix" }
    /// What a ranking of people shows.
    title_people(period) { zh: "{period}各人销售与完成率", en: "{period}: sales by person, and completion" }
    /// What a ranking of customers shows.
    title_customers(period, most) { zh: "{period}销售前 {most} 位客户", en: "{period}: the {most} largest customers" }
    /// What a ranking of customers behind plan shows.
    title_behind(period) { zh: "{period}未达计划的客户", en: "{period}: customers short of plan" }
    /// What a funnel of leads shows.
    title_funnel() { zh: "近十二周新线索的转化", en: "Leads of the last twelve weeks" }
    /// What a timeline of projects shows.
    title_projects() { zh: "特殊项目节点", en: "Milestones of special projects" }
    /// The bars of customers short of plan.
    short_of_plan() { zh: "比计划少", en: "Short of plan" }
    /// Sales without a product line.
    no_line() { zh: "未分品种", en: "no product named" }
    /// Nobody's.
    nobody() { zh: "未归属", en: "unassigned" }
    /// Customers short of plan: how many, how much, who most.
    behind_chart(rows, gap, first, first_gap, share) {
        zh: "{rows} 家客户共差 {gap}，差得最多的是{first}，差 {first_gap}，占 {share}。",
        en: "{rows} customers are {gap} short; {first} most, by {first_gap} ({share}).",
    }

    /// Progress: some rows are behind time.
    progress_behind(time, rows, behind, worst, completion) {
        zh: "时间已过 {time}；{rows} 项中有 {behind} 项落后，完成率最低的是{worst}，为 {completion}。",
        en: "{time} of the time has gone; {behind} of {rows} are behind, {worst} the furthest at {completion}.",
    }
    /// Progress: no row is behind time.
    progress_on_time(time, rows, worst, completion) {
        zh: "时间已过 {time}；{rows} 项都不落后，完成率最低的是{worst}，为 {completion}。",
        en: "{time} of the time has gone; none of {rows} is behind, the lowest is {worst} at {completion}.",
    }
    /// Trend: this month's figure and its change against last year, with the unit in the figure.
    trend(metric, month, figure, change, best, best_figure) {
        zh: "{month}{metric} {figure}，同比 {change}；所示各期中最高的是{best}，为 {best_figure}。",
        en: "{metric} in {month}: {figure}, {change} on last year; the highest shown is {best} with {best_figure}.",
    }
    /// Trend without a year before.
    trend_alone(metric, month, figure, best, best_figure) {
        zh: "{month}{metric} {figure}，没有去年同期数据；所示各期中最高的是{best}，为 {best_figure}。",
        en: "{metric} in {month}: {figure}, with no figures for last year; the highest shown is {best} with {best_figure}.",
    }
    /// Sum to date below the pace.
    pace_behind(metric, number, days, sum, target, gap) {
        zh: "过了 {days} 个工作日中的 {number} 个，{metric}累计 {sum}（目标 {target}），比进度线少 {gap}。",
        en: "After {number} of {days} working days {metric} comes to {sum} of {target}, {gap} below the pace.",
    }
    /// Sum to date at or above the pace.
    pace_ahead(metric, number, days, sum, target, gap) {
        zh: "过了 {days} 个工作日中的 {number} 个，{metric}累计 {sum}（目标 {target}），比进度线多 {gap}。",
        en: "After {number} of {days} working days {metric} comes to {sum} of {target}, {gap} above the pace.",
    }
    /// Sum to date without a target.
    pace_alone(metric, number, days, sum) {
        zh: "过了 {days} 个工作日中的 {number} 个，{metric}累计 {sum}，未设目标。",
        en: "After {number} of {days} working days {metric} comes to {sum}; no target is set.",
    }
    /// Mix: the largest part, and the one furthest from its plan.
    mix(largest, share, off, off_share, off_target) {
        zh: "占比最大的是{largest}，为 {share}；离计划最远的是{off}，实际 {off_share}，计划 {off_target}。",
        en: "{largest} is the largest part at {share}; {off} is furthest from its plan, {off_share} instead of {off_target}.",
    }
    /// Mix without a plan.
    mix_alone(parts, largest, share) {
        zh: "共 {parts} 类，占比最大的是{largest}，为 {share}。",
        en: "Of {parts} parts {largest} is the largest at {share}.",
    }
    /// Ranking of people: first and last of several.
    ranking_people(rows, first, first_figure, last, last_figure) {
        zh: "{rows} 人中最高的是{first}（{first_figure}），最低的是{last}（{last_figure}）。",
        en: "Of {rows} people, {first} is first with {first_figure} and {last} last with {last_figure}.",
    }
    /// Ranking of customers: first and last of several.
    ranking(rows, first, first_figure, last, last_figure) {
        zh: "{rows} 家中最高的是{first}（{first_figure}），最低的是{last}（{last_figure}）。",
        en: "Of {rows} customers, {first} is first with {first_figure} and {last} last with {last_figure}.",
    }
    /// Ranking of anything else.
    ranking_any(rows, first, first_figure, last, last_figure) {
        zh: "{rows} 项中最高的是{first}（{first_figure}），最低的是{last}（{last_figure}）。",
        en: "Of {rows}, {first} is first with {first_figure} and {last} last with {last_figure}.",
    }
    /// Ranking with a limit: how many stay below it.
    ranking_below(rows, threshold, below, first, first_figure, last, last_figure) {
        zh: "{rows} 家中有 {below} 家低于 {threshold}；最高的是{first}（{first_figure}），最低的是{last}（{last_figure}）。",
        en: "{below} of {rows} stay below {threshold}; {first} is first with {first_figure} and {last} last with {last_figure}.",
    }
    /// Funnel: from the first stage to the last.
    funnel(first, first_count, last, last_count, overall) {
        zh: "从{first} {first_count} 家到{last} {last_count} 家，总转化率 {overall}。",
        en: "From {first} ({first_count}) to {last} ({last_count}) {overall} get through.",
    }
    /// Funnel: the step that loses most; said after the sentence before.
    funnel_weakest(from, to, conversion) {
        zh: "流失最多的一步是从{from}到{to}，只有 {conversion} 通过。",
        en: "The step from {from} to {to} loses most: {conversion} pass it.",
    }
    /// Timeline with late milestones.
    timeline_late(projects, late, worst, milestone, days) {
        zh: "{projects} 个项目共有 {late} 个节点逾期，最久的是{worst}的「{milestone}」，已逾期 {days} 天。",
        en: "{projects} projects have {late} milestones late, the longest '{milestone}' of {worst} by {days} days.",
    }
    /// Timeline without late milestones, and what comes next.
    timeline_on_time(projects, next, milestone, day) {
        zh: "{projects} 个项目没有节点逾期，下一个是{next}的「{milestone}」（{day}）。",
        en: "None of {projects} projects has a late milestone; next is '{milestone}' of {next} on {day}.",
    }
    /// Timeline with nothing left to reach.
    timeline_over(projects) {
        zh: "{projects} 个项目的节点都已完成。",
        en: "All milestones of {projects} projects are done.",
    }
}
