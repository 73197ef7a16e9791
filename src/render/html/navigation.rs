//! Headings with links to themselves, the contents in the text and beside it.

use super::{Page, escape_address};
use crate::render::document::{Entry, Text};
use crate::words::page as say;

/// From this many sections a wide screen has the contents beside the report.
const SECTIONS: usize = 3;

impl Page<'_> {
    /// Past the contents, for readers with a keyboard.
    pub(super) fn skip_link(&mut self) {
        let words = say::skip().into_lang(self.lang);
        self.put(&["<a class=\"skip\" href=\"#report\">", &words, "</a>\n"]);
    }

    /// The contents beside the report; shown where there is room.
    pub(super) fn sidebar(&mut self, headings: &[Entry]) {
        if headings.iter().filter(|entry| entry.level == 2).count() < SECTIONS {
            return;
        }
        let name = say::contents().into_lang(self.lang);
        self.put(&["<nav class=\"sidebar\" aria-label=\"", &name, "\">\n"]);
        self.entries(headings.iter().filter(|entry| entry.level <= 3));
        self.out.push_str("</nav>\n");
    }

    pub(super) fn contents(&mut self, entries: &[Entry]) {
        let name = say::contents().into_lang(self.lang);
        self.put(&["<div class=\"contents\"><p>", &name, "</p>\n"]);
        self.entries(entries.iter());
        self.out.push_str("</div>\n");
    }

    fn entries<'e>(&mut self, entries: impl Iterator<Item = &'e Entry>) {
        self.out.push_str("<ul>\n");
        for entry in entries {
            self.put(&["<li class=\"l", &entry.level.to_string(), "\"><a href=\"#"]);
            self.escape(&escape_address(&entry.id));
            self.out.push_str("\">");
            self.escape(&entry.text.plain());
            self.out.push_str("</a></li>\n");
        }
        self.out.push_str("</ul>\n");
    }

    pub(super) fn heading(&mut self, level: u8, id: &str, text: &Text) {
        let plain = text.plain();
        let tag = level.to_string();
        self.put(&["<h", &tag, " id=\""]);
        self.escape(id);
        self.out.push_str("\">");
        self.text(text);
        if level > 1 {
            self.out.push_str("<a class=\"anchor\" href=\"#");
            self.escape(&escape_address(id));
            self.out.push_str("\" aria-label=\"");
            self.escape(&say::link_to(&plain).into_lang(self.lang));
            self.out.push_str("\"></a>");
        }
        self.put(&["</h", &tag, ">\n"]);
        self.section = (id.to_owned(), plain);
    }
}
