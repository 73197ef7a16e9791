//! One chart of each kind as a report would give it, and the edges of each.

use salesreport::chart::{
    Caption, Chart, Funnel, Milestone, Mix, MixPart, MonthSpan, MonthStart, Pace, Progress, ProgressRow, Ranking,
    RankingRow, Stage, State, Timeline, TimelineRow, Trend, TrendMonth, Value, Words,
};
use salesreport::words::{Lang, chart as say};

/// The fixed words of charts in one language, as a report takes them.
pub fn words(lang: Lang) -> Words {
    Words {
        actual: say::actual().into_lang(lang),
        behind: say::behind().into_lang(lang),
        below_plan: say::below_plan().into_lang(lang),
        weak_step: say::weak_step().into_lang(lang),
        target: say::target().into_lang(lang),
        time: say::time().into_lang(lang),
        last_year: say::last_year().into_lang(lang),
        pace: say::pace().into_lang(lang),
        share: say::share().into_lang(lang),
        share_target: say::share_target().into_lang(lang),
        working_day: say::working_day().into_lang(lang),
        done: say::done().into_lang(lang),
        open: say::open().into_lang(lang),
        late: say::late().into_lang(lang),
        no_figures: say::no_figures().into_lang(lang),
    }
}

fn caption(title: &str, unit: &str, finding: impl Into<String>) -> Caption {
    Caption { title: title.to_owned(), unit: unit.to_owned(), finding: finding.into() }
}

fn tenth(figure: f64) -> Value {
    Value::new(figure, format!("{figure:.1}").replace('-', "−"))
}

fn percent(share: f64) -> Value {
    Value::new(share, format!("{:.1} %", share * 100.0).replace('-', "−"))
}

fn progress_row(name: &str, actual: Option<f64>, target: Option<f64>, behind: bool) -> ProgressRow {
    let completion = match (actual, target) {
        (Some(actual), Some(target)) if target > 0.0 => percent(actual / target).label,
        _ => "—".to_owned(),
    };
    ProgressRow { name: name.to_owned(), actual: actual.map(tenth), target: target.map(tenth), completion, behind }
}

pub fn progress() -> Chart {
    let mut rows = vec![
        progress_row("销售额", Some(233.1), Some(400.0), true),
        progress_row("回款", Some(241.7), Some(360.0), false),
        progress_row("新客户（家）", None, None, true),
        progress_row("拜访（次）", None, None, false),
    ];
    rows[2].actual = Some(Value::new(5.0, "5"));
    rows[2].target = Some(Value::new(12.0, "12"));
    rows[2].completion = "41.7 %".into();
    rows[3].actual = Some(Value::new(388.0, "388"));
    rows[3].target = Some(Value::new(360.0, "360"));
    rows[3].completion = "107.8 %".into();
    let finding = say::progress_behind("65.3 %", 4, 2, "新客户", "41.7 %").zh;
    Chart::Progress(Progress {
        caption: caption("二季度任务完成进度", "单位：万元，另注明者除外", finding),
        time: Some(percent(0.653)),
        rows,
    })
}

pub fn progress_edges() -> Chart {
    Chart::Progress(Progress {
        caption: caption("各业务员 5 月完成率", "万元", "边界：超过一倍半、零、负数、无目标、无数据"),
        time: Some(percent(1.0)),
        rows: vec![
            progress_row("王小明", Some(88.0), Some(20.0), false),
            progress_row("李芳", Some(0.0), Some(25.0), true),
            progress_row("赵强（退货多于签单）", Some(-6.2), Some(18.0), true),
            progress_row("欧阳建国・苏州工业园区及昆山花桥片区", Some(14.4), Some(15.0), true),
            progress_row("新人", Some(3.0), None, false),
            progress_row("缺数据", None, Some(30.0), false),
        ],
    })
}

const MONTHS: [&str; 12] = ["7月", "8月", "9月", "10月", "11月", "12月", "1月", "2月", "3月", "4月", "5月", "6月"];

fn trend_months(actual: [Option<f64>; 12], last_year: [Option<f64>; 12]) -> Vec<TrendMonth> {
    (0..12)
        .map(|index| TrendMonth {
            label: MONTHS[index].to_owned(),
            year: ["2023", "", "", "", "", "", "2024", "", "", "", "", ""][index].to_owned(),
            actual: actual[index].map(tenth),
            last_year: last_year[index].map(tenth),
            target: None,
            current: index == 11,
        })
        .collect()
}

pub fn trend() -> Chart {
    let mut months = trend_months(
        [62.0, 71.5, 88.2, 95.4, 90.1, 104.6, 58.3, 31.2, 84.0, 77.9, 80.3, 98.7].map(Some),
        [58.1, 60.2, 80.5, 83.0, 92.4, 97.3, 40.2, 45.0, 70.1, 74.2, 72.8, 90.1].map(Some),
    );
    for (month, target) in
        months.iter_mut().zip([65.0, 70.0, 85.0, 95.0, 95.0, 100.0, 55.0, 40.0, 80.0, 85.0, 90.0, 110.0])
    {
        month.target = Some(tenth(target));
    }
    let finding = say::trend("销售额", "6月", "98.7 万元", "▲ 9.5 %", "12月", "104.6 万元").zh;
    Chart::Trend(Trend { caption: caption("近十二个月销售额", "万元", finding), months })
}

pub fn trend_gaps() -> Chart {
    let mut actual = [None; 12];
    for (index, figure) in [(2, -4.0), (3, 12.5), (4, 9.0), (6, 15.0), (9, 0.0), (10, 3.5), (11, 22.0)] {
        actual[index] = Some(figure);
    }
    let mut last_year = [None; 12];
    last_year[8] = Some(11.0);
    Chart::Trend(Trend {
        caption: caption("回款", "万元", "缺月、负数和单点"),
        months: trend_months(actual, last_year),
    })
}

pub fn trend_single() -> Chart {
    let month = TrendMonth {
        label: "6月".into(),
        year: "2024".into(),
        actual: Some(tenth(98.7)),
        current: true,
        ..TrendMonth::default()
    };
    Chart::Trend(Trend { caption: caption("销售额", "万元", "只有一个月"), months: vec![month] })
}

pub fn trend_zero() -> Chart {
    Chart::Trend(Trend {
        caption: caption("新客户", "家", "全为零"),
        months: trend_months([Some(0.0); 12], [None; 12]),
    })
}

/// Sums that grow unevenly, the same every time.
fn sums(days: u32, total: f64) -> Vec<f64> {
    let parts: Vec<f64> = (0..days).map(|day| f64::from((day * 7 + 3) % 11 % 6)).collect();
    let whole: f64 = parts.iter().sum();
    let mut sum = 0.0;
    parts
        .iter()
        .map(|part| {
            sum += part * total / whole;
            sum
        })
        .collect()
}

pub fn pace() -> Chart {
    let finding = say::pace_behind("销售额", 47, 72, "233.1 万元", "400.0 万元", "28.0 万元").zh;
    Chart::Pace(Pace {
        caption: caption("二季度累计销售额", "万元", finding),
        working_days: 72,
        actual: sums(47, 233.1),
        actual_label: "233.1".into(),
        last_year: sums(71, 352.0)
            .into_iter()
            .zip(0..)
            .map(|(sum, day)| sum * (0.72 + 0.004 * f64::from(day)))
            .collect(),
        last_year_label: "209.1".into(),
        target: Some(tenth(400.0)),
        gap: say::gap_behind("28.0").zh,
        behind: true,
        as_of: say::as_of_day("05-30", 47).zh,
        months: [(0, "4月"), (24, "5月"), (48, "6月")]
            .map(|(after, label)| MonthStart { after, label: label.into() })
            .into(),
    })
}

pub fn pace_ahead() -> Chart {
    Chart::Pace(Pace {
        caption: caption(
            "6月累计回款",
            "万元",
            say::pace_ahead("回款", 9, 24, "61.0 万元", "120.0 万元", "16.0 万元").zh,
        ),
        working_days: 24,
        actual: sums(9, 61.0),
        actual_label: "61.0".into(),
        target: Some(tenth(120.0)),
        gap: say::gap_ahead("16.0").zh,
        as_of: say::as_of_day("06-12", 9).zh,
        ..Pace::default()
    })
}

pub fn pace_edges() -> Chart {
    Chart::Pace(Pace {
        caption: caption("6月累计销售额", "万元", "第一天退货、一天缺数据、无目标"),
        working_days: 24,
        actual: vec![-5.0, -2.0, f64::NAN, 4.0, 11.0],
        actual_label: "11.0".into(),
        last_year: vec![3.0],
        last_year_label: "3.0".into(),
        as_of: say::as_of_day("06-07", 5).zh,
        ..Pace::default()
    })
}

fn part(name: &str, share: f64, target: Option<f64>, note: &str, behind: bool) -> MixPart {
    MixPart { name: name.into(), share: Some(percent(share)), target: target.map(percent), note: note.into(), behind }
}

pub fn mix() -> Chart {
    let finding = say::mix("瓷砖", "38.2 %", "防水涂料", "8.4 %", "15.0 %").zh;
    Chart::Mix(Mix {
        caption: caption("5月销售品种结构", "占销售额", finding),
        parts: vec![
            part("瓷砖", 0.382, Some(0.35), "+3.2 点", false),
            part("洁具", 0.246, Some(0.25), "−0.4 点", false),
            part("橱柜与定制收纳系统", 0.171, Some(0.15), "+2.1 点", false),
            part("防水涂料", 0.084, Some(0.15), "−6.6 点", true),
            part("五金", 0.071, Some(0.07), "+0.1 点", false),
            part("其他", 0.046, None, "", false),
        ],
    })
}

pub fn mix_edges() -> Chart {
    Chart::Mix(Mix {
        caption: caption("品种结构", "", "一类占满，一类为负，一类缺数据"),
        parts: vec![
            part("瓷砖", 1.04, None, "", false),
            part("洁具", -0.04, None, "", true),
            MixPart { name: "五金".into(), ..MixPart::default() },
        ],
    })
}

fn ranked(name: &str, figure: f64, marked: bool) -> RankingRow {
    RankingRow { name: name.into(), value: Some(tenth(figure)), marked, ..RankingRow::default() }
}

pub fn ranking() -> Chart {
    let finding = say::ranking_below(8, "20.0", 4, "恒达建材", "46.2", "宏图装饰", "−3.1").zh;
    let mut rows = vec![
        ranked("恒达建材", 46.2, false),
        ranked("昌盛建材", 38.5, false),
        ranked("苏州工业园区金鸡湖装饰工程有限公司", 29.0, false),
        ranked("新城置业", 22.4, false),
        ranked("华美家居", 15.8, true),
        ranked("顺达五金", 9.6, true),
        ranked("百安建材", 0.0, true),
        ranked("宏图装饰", -3.1, true),
    ];
    rows[1].emphasised = true;
    rows[4].note = "断货两周".into();
    rows[7].note = "退货".into();
    Chart::Ranking(Ranking {
        caption: caption("重点客户 5 月销售额", "万元", finding),
        rows,
        threshold: Some(Value::new(20.0, "达标线 20.0")),
        marked: say::below_threshold().zh,
    })
}

pub fn ranking_outlier() -> Chart {
    let mut rows =
        vec![ranked("总包工程", 1280.0, false), ranked("恒达建材", 46.2, false), ranked("昌盛建材", 38.5, false)];
    rows.push(RankingRow { name: "缺数据".into(), ..RankingRow::default() });
    Chart::Ranking(Ranking {
        caption: caption("客户销售额", "万元", "一家远超其他"), rows, ..Ranking::default()
    })
}

pub fn ranking_zero() -> Chart {
    let rows = vec![ranked("恒达建材", 0.0, false), ranked("昌盛建材", 0.0, false)];
    Chart::Ranking(Ranking { caption: caption("客户销售额", "万元", "全为零"), rows, ..Ranking::default() })
}

fn stage(name: &str, count: f64, conversion: &str) -> Stage {
    Stage {
        name: name.into(),
        count: Some(Value::new(count, format!("{count}"))),
        conversion: conversion.into(),
        weak: false,
    }
}

pub fn funnel() -> Chart {
    let mut stages = vec![
        stage("新名单", 320.0, ""),
        stage("已联系", 214.0, "66.9 %"),
        stage("有意向", 58.0, "27.1 %"),
        stage("已成交", 17.0, "29.3 %"),
    ];
    stages[2].weak = true;
    let finding =
        say::funnel("新名单", 320, "已成交", 17, "5.3 %").zh + &say::funnel_weakest("已联系", "有意向", "27.1 %").zh;
    Chart::Funnel(Funnel { caption: caption("二季度新客户开发", "家", finding), stages })
}

pub fn funnel_edges() -> Chart {
    let mut stages = vec![stage("新名单", 0.0, ""), stage("已联系", 3.0, "—"), stage("有意向", 12.0, "400.0 %")];
    stages.push(Stage { name: "已成交".into(), ..Stage::default() });
    Chart::Funnel(Funnel { caption: caption("漏斗", "家", "后面比前面多，最后缺数据"), stages })
}

fn milestone(at: f64, name: &str, state: State) -> Milestone {
    Milestone { at, name: name.into(), state }
}

pub fn timeline() -> Chart {
    use State::{Done, Late, Open};
    let finding = say::timeline_late(4, 2, "金鸡湖酒店", "深化图纸", 12).zh;
    let project = |name: &str, note: &str, milestones: Vec<Milestone>| TimelineRow {
        name: name.into(),
        note: note.into(),
        milestones,
    };
    Chart::Timeline(Timeline {
        caption: caption("重点项目进度", "", finding),
        months: [
            (0.0, 30.0, "4月"),
            (30.0, 61.0, "5月"),
            (61.0, 91.0, "6月"),
            (91.0, 122.0, "7月"),
            (122.0, 153.0, "8月"),
        ]
        .map(|(from, to, label)| MonthSpan { from, to, label: label.into() })
        .into(),
        as_of: Some(Value::new(59.0, say::as_of("05-30").zh)),
        rows: vec![
            project(
                "金鸡湖酒店",
                "深化设计",
                vec![
                    milestone(5.0, "中标", Done),
                    milestone(20.0, "合同", Done),
                    milestone(47.0, "深化图纸", Late),
                    milestone(70.0, "预付款", Open),
                    milestone(128.0, "到货", Open),
                ],
            ),
            project(
                "苏州中心二期商业综合体精装修",
                "投标",
                vec![
                    milestone(38.0, "报名", Done),
                    milestone(57.0, "样品", Late),
                    milestone(66.0, "递标", Open),
                    milestone(72.0, "开标", Open),
                ],
            ),
            project(
                "园区实验小学",
                "备货执行",
                vec![
                    milestone(-40.0, "中标", Done),
                    milestone(12.0, "合同", Done),
                    milestone(33.0, "预付款", Done),
                    milestone(84.0, "到货", Open),
                    milestone(110.0, "验收", Open),
                    milestone(200.0, "尾款", Open),
                ],
            ),
            project("太湖新城样板房", "前期设计", vec![milestone(75.0, "方案确认", Open)]),
        ],
    })
}

pub fn timeline_crowded() -> Chart {
    let milestones = (0..14_u8).map(|n| {
        milestone(f64::from(n) * 2.0 + 2.0, "图纸会审", [State::Done, State::Late, State::Open][usize::from(n) % 3])
    });
    Chart::Timeline(Timeline {
        caption: caption("一个月里的许多节点", "", "节点挤在一起"),
        months: vec![MonthSpan { from: 0.0, to: 30.0, label: "6月".into() }],
        as_of: Some(Value::new(30.0, "数据截至 06-30")),
        rows: vec![TimelineRow { name: "项目甲".into(), note: String::new(), milestones: milestones.collect() }],
    })
}

pub fn nothing() -> Chart {
    Chart::Mix(Mix { caption: caption("5月销售品种结构", "万元", "本月没有销售。"), parts: Vec::new() })
}

/// Everything, by the name of its expected file.
pub fn all() -> Vec<(&'static str, Chart)> {
    vec![
        ("progress", progress()),
        ("progress-edges", progress_edges()),
        ("trend", trend()),
        ("trend-gaps", trend_gaps()),
        ("trend-single", trend_single()),
        ("trend-zero", trend_zero()),
        ("pace", pace()),
        ("pace-ahead", pace_ahead()),
        ("pace-edges", pace_edges()),
        ("mix", mix()),
        ("mix-edges", mix_edges()),
        ("ranking", ranking()),
        ("ranking-outlier", ranking_outlier()),
        ("ranking-zero", ranking_zero()),
        ("funnel", funnel()),
        ("funnel-edges", funnel_edges()),
        ("timeline", timeline()),
        ("timeline-crowded", timeline_crowded()),
        ("nothing", nothing()),
    ]
}
