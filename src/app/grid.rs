//! A table in the forms that people and programs read: aligned text, Markdown, CSV.

use unicode_width::UnicodeWidthStr;

use crate::model::Amount;
use crate::render::escape;
use crate::text::visible;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words: names, places, dates.
    Text(String),
    /// A number with how it is shown to people; `None`: there is none.
    Number(Option<Amount>, String),
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    /// As people read it, without anything that steers a terminal.
    fn shown(&self) -> String {
        match self {
            Cell::Text(text) => visible(text),
            Cell::Number(_, shown) => shown.clone(),
        }
    }
}

/// Rows of cells below a row of heads. The first `left` columns stand left, the others right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The heads.
    pub heads: Vec<String>,
    /// The rows, as long as the heads.
    pub rows: Vec<Vec<Cell>>,
    /// How many columns stand left.
    pub left: usize,
}

impl Grid {
    /// For a terminal: columns two spaces apart, where Chinese characters take two places.
    pub fn plain(&self) -> String {
        let lines = self.lines(Cell::shown, str::to_owned);
        let widths = widths(&lines, 0);
        let mut out = String::new();
        for line in &lines {
            let cells: Vec<String> = self.padded(line, &widths).collect();
            out += cells.join("  ").trim_end();
            out.push('\n');
        }
        out
    }

    /// A Markdown table whose source is aligned too; what logs and rosters say is escaped as in reports.
    pub fn markdown(&self) -> String {
        let cell = |cell: &Cell| match cell {
            Cell::Text(text) => escape::value(&visible(text)),
            // A minus begins no list within a table.
            Cell::Number(_, shown) => shown.clone(),
        };
        let lines = self.lines(cell, escape::value);
        let widths = widths(&lines, 3);
        let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let mut out = String::new();
        for (place, line) in lines.iter().enumerate() {
            out += &row(self.padded(line, &widths).collect());
            if place == 0 {
                let rule = |(column, &width): (usize, &usize)| {
                    let dashes = "-".repeat(width - 1);
                    if column < self.left { format!(":{dashes}") } else { format!("{dashes}:") }
                };
                out += &row(widths.iter().enumerate().map(rule).collect());
            }
        }
        out
    }

    /// RFC 4180: commas, quotes where needed, lines that end in CR LF. Numbers are plain and unrounded, empty where
    /// there are none. Words that a spreadsheet would take for a formula begin with an apostrophe.
    pub fn csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        let lines = std::iter::once(self.heads.iter().map(|head| guarded(head)).collect::<Vec<String>>()).chain(
            self.rows.iter().map(|row| {
                let cell = |cell: &Cell| match cell {
                    Cell::Text(text) => guarded(text),
                    Cell::Number(amount, _) => amount.map_or_else(String::new, |amount| amount.to_string()),
                };
                row.iter().map(cell).collect()
            }),
        );
        for line in lines {
            writer.write_record(line).expect("memory takes every row, all as long as the heads");
        }
        let bytes = writer.into_inner().expect("memory takes everything");
        String::from_utf8(bytes).expect("what was text stays text")
    }

    fn lines(&self, cell: impl Fn(&Cell) -> String, head: impl Fn(&str) -> String) -> Vec<Vec<String>> {
        let heads = self.heads.iter().map(|text| head(text)).collect();
        std::iter::once(heads).chain(self.rows.iter().map(|row| row.iter().map(&cell).collect())).collect()
    }

    fn padded<'a>(&'a self, line: &'a [String], widths: &'a [usize]) -> impl Iterator<Item = String> + 'a {
        line.iter().zip(widths).enumerate().map(|(column, (cell, &width))| {
            let pad = " ".repeat(width.saturating_sub(cell.width()));
            if column < self.left { format!("{cell}{pad}") } else { format!("{pad}{cell}") }
        })
    }
}

/// The width of every column, at least `least`.
fn widths(lines: &[Vec<String>], least: usize) -> Vec<usize> {
    let columns = lines.first().map_or(0, Vec::len);
    let width = |column: usize| lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.width()).max();
    (0..columns).map(|column| width(column).unwrap_or(0).max(least)).collect()
}

/// Text that no spreadsheet computes.
fn guarded(text: &str) -> String {
    let formula =
        text.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(text: &str) -> Grid {
        let number = Cell::Number(Some(Amount::new(-125, 1)), "-12.5".into());
        Grid { heads: vec!["客户".into(), "a".into()], rows: vec![vec![Cell::text(text), number]], left: 1 }
    }

    #[test]
    fn a_spreadsheet_computes_no_name_but_reads_every_number() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"] {
            assert!(grid(formula).csv().contains(&format!("'{formula},-12.5\r\n")), "{formula}");
        }
        assert_eq!(grid("甲, \"乙\"\n丙").csv(), "客户,a\r\n\"甲, \"\"乙\"\"\n丙\",-12.5\r\n");
        assert_eq!(grid("—").csv(), "客户,a\r\n—,-12.5\r\n", "a dash that is no minus stays");
    }

    #[test]
    fn a_name_leaves_the_markdown_table_alone_and_its_source_is_aligned() {
        assert_eq!(
            grid("甲|*乙*").markdown(),
            "| 客户       |     a |\n| :--------- | ----: |\n| 甲\\|\\*乙\\* | -12.5 |\n"
        );
    }

    #[test]
    fn chinese_characters_take_two_places_of_a_terminal() {
        assert_eq!(grid("恒达").plain(), "客户      a\n恒达  -12.5\n");
    }
}
