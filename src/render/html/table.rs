//! Tables: groups, totals, units in the head, an anchor each.

use unicode_width::UnicodeWidthStr;

use super::Page;
use crate::render::document::{Align, RowKind, Table, Text};
use crate::words::page as say;

/// From this many rows a table can be sorted, and its head stays in sight.
const ROWS: usize = 5;

/// Up to this many columns (a Chinese character has two) a cell is not wrapped:
/// names, dates, numbers.
const SHORT: usize = 14;

impl Page<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let long = table.rows.len() >= ROWS;
        let (section, words) = self.section.clone();
        let id = match &table.id {
            Some(id) => self.anchor(id),
            None if section.is_empty() => self.anchor("table"),
            None => self.anchor(&format!("table-{section}")),
        };
        self.put(&["<div class=\"table", if long { " long" } else { "" }, "\" id=\""]);
        self.escape(&id);
        // Focusable, so that a wide table can be scrolled from the keyboard.
        self.out.push_str("\" role=\"group\" aria-label=\"");
        self.escape(&say::table_of(words).into_lang(self.lang));
        self.out.push_str("\" tabindex=\"0\"><table");
        if long {
            self.put(&[" data-rows=\"", &table.rows.len().to_string(), "\""]);
        }
        self.out.push_str(">\n");
        self.table_head(table);
        self.out.push_str("<tbody>\n");
        for (index, (row, kind)) in table.rows.iter().zip(&table.kinds).enumerate() {
            if *kind == RowKind::Group && index > 0 {
                self.out.push_str("</tbody>\n<tbody>\n");
            }
            self.row(row, *kind, &table.columns);
        }
        self.out.push_str("</tbody>\n</table></div>\n");
    }

    fn table_head(&mut self, table: &Table) {
        if table.head.iter().all(Text::is_empty) {
            return;
        }
        self.out.push_str("<thead><tr>");
        for (column, align) in table.columns.iter().enumerate() {
            let (words, unit) = table.head_and_unit(column);
            // An empty cell heads nothing.
            if words.is_empty() {
                self.out.push_str("<td></td>");
                continue;
            }
            self.put(&["<th scope=\"col\"", class_of(*align), ">"]);
            self.text(&words);
            if let Some(unit) = unit {
                self.around(" <span class=\"unit\">", "</span>", |page| page.escape(&unit));
            }
            self.out.push_str("</th>");
        }
        self.out.push_str("</tr></thead>\n");
    }

    fn row(&mut self, row: &[Text], kind: RowKind, columns: &[Align]) {
        if kind == RowKind::Group {
            let span = columns.len().to_string();
            self.put(&["<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"", &span, "\">"]);
            for cell in row {
                self.text(cell);
            }
            self.out.push_str("</th></tr>\n");
            return;
        }
        self.out.push_str(if kind == RowKind::Total { "<tr class=\"total\">" } else { "<tr>" });
        for (cell, align) in row.iter().zip(columns) {
            let class = match class_of(*align) {
                "" if cell.plain().width() <= SHORT => " class=\"s\"",
                class => class,
            };
            self.put(&["<td", class, ">"]);
            self.text(cell);
            self.out.push_str("</td>");
        }
        self.out.push_str("</tr>\n");
    }
}

fn class_of(align: Align) -> &'static str {
    match align {
        Align::Left => "",
        Align::Center => " class=\"c\"",
        Align::Right => " class=\"n\"",
    }
}
