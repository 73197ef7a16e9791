//! Parts of a report's Markdown: what comes in is a built-in report as its template wrote it, what goes out is one of
//! its sections, to stand in a report of a team's own.

/// A section of a report's Markdown without its heading: by number (`6`; `2.1`: the second section's first), or by the
/// words of its heading, numbering left away. Without a section, all of them. Headings begin at level 3.
pub fn part_of(markdown: &str, section: Option<&str>) -> Option<String> {
    let headings = headings(markdown);
    let lines: Vec<&str> = markdown.lines().collect();
    let end = lines.iter().position(|line| is_foot(line)).unwrap_or(lines.len());
    let (from, to, level) = match section {
        None => (headings.first()?.line, end, 1),
        Some(asked) => {
            let words = words_of(asked);
            let at = headings.iter().position(|heading| heading.number == asked || heading.words == words)?;
            let heading = &headings[at];
            let after = headings[at + 1..].iter().find(|next| next.level <= heading.level);
            (heading.line + 1, after.map_or(end, |next| next.line).min(end), heading.level)
        }
    };
    let deeper = 2_usize.saturating_sub(level);
    let body = lines[from.min(to)..to].iter().map(|line| match heading_level(line) {
        Some(found) => format!("{}{}", "#".repeat((found + deeper).min(6) - found), line),
        None => (*line).to_owned(),
    });
    Some(body.collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned())
}

/// The numbers and words of a report's sections: `6 重点客户情况`.
pub fn outline_of(markdown: &str) -> Vec<String> {
    headings(markdown).into_iter().map(|heading| format!("{} {}", heading.number, heading.words)).collect()
}

/// The number of the section with a heading's words.
pub fn section_number(markdown: &str, words: &str) -> Option<String> {
    let words = words_of(words);
    headings(markdown).into_iter().find(|heading| heading.words == words).map(|heading| heading.number)
}

struct Heading {
    line: usize,
    level: usize,
    number: String,
    words: String,
}

/// Where a report's foot begins: the rule or the signatures above it.
fn is_foot(line: &str) -> bool {
    line == "---" || line == "<!-- sr:signature -->"
}

fn heading_level(line: &str) -> Option<usize> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    (1..=6).contains(&level).then_some(level).filter(|level| line[*level..].starts_with(' '))
}

/// The headings of levels 2 and 3, numbered as they stand.
fn headings(markdown: &str) -> Vec<Heading> {
    let (mut section, mut within) = (0, 0);
    let mut all = Vec::new();
    for (line, text) in markdown.lines().enumerate() {
        let Some(level @ 2..=3) = heading_level(text) else { continue };
        if level == 2 {
            (section, within) = (section + 1, 0);
        } else {
            within += 1;
        }
        let number = if level == 2 { section.to_string() } else { format!("{section}.{within}") };
        all.push(Heading { line, level, number, words: words_of(&text[level..]) });
    }
    all
}

/// A heading's words without its number (`（6）`, `一、`, `1.`, `II.`) and what Markdown escapes.
fn words_of(heading: &str) -> String {
    let plain = heading.trim().replace('\\', "");
    let numbered = [("（", "）"), ("(", ")"), ("", "、"), ("", ". ")].iter().find_map(|(open, close)| {
        let (number, rest) = plain.strip_prefix(open)?.split_once(close)?;
        let digits = |c: char| c.is_ascii_digit() || "一二三四五六七八九十.IVX".contains(c);
        (!number.is_empty() && number.chars().all(digits)).then(|| rest.trim_start().to_owned())
    });
    numbered.filter(|rest| !rest.is_empty()).unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "# 月报\n\n> **进度** 好\n\n## （1）销售量\n\n甲\n\n### 按区域\n\n乙\n\n#### 细\n\n## （2）回款情况\n\n丙\n\n<!-- sr:signature -->\n\n| 编制 |\n|:--|\n\n---\n\n数据\n";

    #[test]
    fn a_section_is_found_by_number_and_by_the_words_of_its_heading() {
        let sales = "甲\n\n### 按区域\n\n乙\n\n#### 细";
        for asked in ["1", "销售量", "（1）销售量"] {
            assert_eq!(part_of(REPORT, Some(asked)).as_deref(), Some(sales), "{asked}");
        }
        assert_eq!(part_of(REPORT, Some("1.1")).as_deref(), Some("乙\n\n#### 细"));
        assert_eq!(part_of(REPORT, Some("2")).as_deref(), Some("丙"), "nobody signs a part");
        assert_eq!(part_of(REPORT, Some("3")), None);
        let heads: Vec<String> =
            ["二、6月分解", "3. 项目", "（11）政策", "二季度完成", "IV. Plan"].map(words_of).to_vec();
        assert_eq!(heads, ["6月分解", "项目", "政策", "二季度完成", "Plan"]);
        assert_eq!(outline_of(REPORT), ["1 销售量", "1.1 按区域", "2 回款情况"]);
        assert_eq!(section_number(REPORT, "按区域").as_deref(), Some("1.1"));
    }

    #[test]
    fn a_whole_report_stands_a_level_deeper_without_its_head_and_foot() {
        let whole = part_of(REPORT, None).unwrap();
        assert!(whole.starts_with("### （1）销售量\n") && whole.ends_with("丙"), "{whole}");
        assert!(whole.contains("\n#### 按区域\n") && whole.contains("\n##### 细\n"), "{whole}");
    }
}
