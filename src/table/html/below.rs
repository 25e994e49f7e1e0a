//! What stands below a table: its notes, and what the words for numbers that are not there mean.

use std::fmt::Write;

use crate::escape::{attribute, text};
use crate::table::note::letter;
use crate::table::{Setting, Table};

impl Table {
    /// The notes with their ways back, and the legend; nothing where there is neither.
    #[must_use]
    pub fn below(&self, setting: &Setting<'_>) -> String {
        let mut out = String::new();
        if !self.legend.is_empty() {
            out.push_str("<dl class=\"table-legend\">\n");
            for (mark, meaning) in &self.legend {
                let _ = writeln!(out, "<div><dt>{}</dt> <dd>{}</dd></div>", text(mark), text(meaning));
            }
            out.push_str("</dl>\n");
        }
        if !self.notes.is_empty() {
            out.push_str("<ol class=\"table-notes\" type=\"a\">\n");
            for (note, words) in self.notes.iter().enumerate() {
                let _ = write!(out, "<li id=\"{}\">{}", attribute(&note_id(setting, note)), text(words));
                let back = attribute(&(setting.back)(&letter(note)));
                // The way back leads to the first mark: a row of arrows would say nothing about which is which.
                let to = attribute(&reference_id(setting, note, 1));
                let _ = writeln!(out, " <a class=\"footnote-back\" href=\"#{to}\" aria-label=\"{back}\">↑</a></li>");
            }
            out.push_str("</ol>\n");
        }
        out
    }
}

/// No id of an author has a point, so that note `a` of one table is never another table.
pub(super) fn note_id(setting: &Setting<'_>, note: usize) -> String {
    format!("{}.{}", setting.anchor, letter(note))
}

pub(super) fn reference_id(setting: &Setting<'_>, note: usize, time: usize) -> String {
    format!("{}.{}.{time}", setting.anchor, letter(note))
}
