//! How long a PDF of about eight pages takes, alone and sixty at a time.
//!
//! `cargo bench --bench pdf`; the aim is 25 ms for one document.

use std::fmt::Write as _;
use std::time::Instant;

use rayon::prelude::*;
use salesreport::render::{Charts, Meta, document, pdf};

fn main() {
    let fonts = pdf::Fonts::embedded();
    let texts: Vec<String> = (0..60).map(report).collect();
    let meta = Meta {
        title: "华东区 2024年6月工作总结".into(),
        report: "月工作总结".into(),
        scope: "华东区".into(),
        page_of: "第 {page} 页，共 {pages} 页".into(),
        ..Meta::default()
    };
    let make = |text: &String| pdf::render(&document::parse(text), &meta, &Charts::new(), &fonts);
    for round in 1..=5 {
        let start = Instant::now();
        let print = make(&texts[0]);
        println!(
            "one, round {round}: {:.1} ms, {} pages, {} kB",
            start.elapsed().as_secs_f64() * 1000.0,
            print.pages,
            print.bytes.len() / 1000
        );
    }
    let start = Instant::now();
    let pages: usize = texts.par_iter().map(|text| make(text).pages).sum();
    println!("sixty at a time: {:.0} ms, {pages} pages", start.elapsed().as_secs_f64() * 1000.0);
}

/// A report like O6: key figures, a long table, problems in prose and lists.
fn report(seed: usize) -> String {
    const CUSTOMERS: [&str; 5] = ["昌盛建材", "宏图装饰", "远大家居", "金陵工程有限责任公司", "无锡锡山门窗"];
    const CAUSES: [&str; 4] = [
        "P-02 断货两周（问题 Q-017，未解决），恢复供货后预计七月中旬补单，业务员每周二、四跟进库存",
        "竞品「固邦」降价 5 %（05-11），客户要求同价或延长账期至 60 天，等待公司批复",
        "按计划完成",
        "—",
    ];
    let mut text = String::from(
        "# 华东区 2024年6月工作总结\n\n> **要点** 二季度销售 412.6，完成 103.2 %；**需要决定**：是否跟价。\n\n\
         <!-- sr:key-figures -->\n\n| 销售额 | 回款 | 新客户 |\n|--:|--:|--:|\n| 412.6 | 352.1 | 5 家 |\n\n## 一、完成情况\n\n\
         | 编号 | 客户 | 目标 | 实际 | 差额 | 记录里的原因 | 期限 |\n|:--|:--|--:|--:|--:|:--|:--|\n",
    );
    for row in 0..104 {
        let number = row + seed;
        let _ = writeln!(
            text,
            "| C-{number:03} | {} | {}.5 | {}.2 | −{}.3 | {} | 2024-07-{:02} |",
            CUSTOMERS[number % 5],
            30 + number,
            28 + number,
            2 + number % 9,
            CAUSES[number % 4],
            number % 30 + 1
        );
    }
    text.push_str("\n## 二、问题分析\n\n");
    for problem in 0..14 {
        let _ = write!(
            text,
            "### 问题 Q-{:03}\n\n本月共处理投诉 {problem} 起，其中产品质量 2 起、物流破损 1 起。{}苏州仓 6 月 12 日盘点时发现 P-02 库存账实不符，\
             差 126 件，原因是 5 月下旬的两笔退货未及时入账；财务已于 6 月 20 日完成调账。\n\n1. 核对库存\n   - 苏州仓：6 月 12 日\n   - 无锡仓：6 月 15 日\n2. **跟进客户**\n\n",
            seed + problem,
            CUSTOMERS[(seed + problem) % 5],
        );
    }
    text
}
