//! What stands in a cell, with the marks of its notes.

use std::fmt::Write;

use super::Setter;
use super::below::{note_id, reference_id};
use crate::escape::{attribute, text};
use crate::table::note::letter;
use crate::table::{Cell, Content, Number};

impl Setter<'_> {
    /// A cell; `column` is the one it is aligned in.
    pub(super) fn cell(&mut self, cell: &Cell, column: Option<usize>) {
        match (&cell.content, column.and_then(|column| self.alignments.get(column))) {
            (Content::Number(number), Some(alignment)) => {
                let (before, after) = alignment.set(number);
                self.number(number, &before, &cell.notes, &after);
            }
            (Content::Number(number), None) => self.number(number, &text(&number.text), &cell.notes, ""),
            (content, _) => {
                self.content(content);
                self.marks(&cell.notes);
            }
        }
    }

    fn content(&mut self, content: &Content) {
        match content {
            // A number is set with its notes.
            Content::Empty | Content::Number(_) => {}
            Content::Text(words) => self.out.push_str(&text(words)),
            Content::Link { text: words, url } => {
                let _ = write!(self.out, "<a href=\"{}\">{}</a>", attribute(url), text(words));
            }
            Content::Rich { html, .. } => self.out.push_str(html),
            Content::Withheld(words) => self.classed("withheld", words),
            Content::Missing(words) => self.classed("missing", words),
            Content::Present(true) => {
                let word = text(self.setting.yes);
                let _ = write!(self.out, "<span aria-hidden=\"true\">×</span><span class=\"visually-hidden\">{word}</span>");
            }
            Content::Present(false) => self.classed("visually-hidden", self.setting.no),
            Content::List(items) => {
                self.out.push_str("<ul>\n");
                for item in items {
                    self.out.push_str("<li>");
                    self.cell(item, None);
                    self.out.push_str("</li>\n");
                }
                self.out.push_str("</ul>");
            }
        }
    }

    fn classed(&mut self, class: &str, words: &str) {
        let _ = write!(self.out, "<span class=\"{class}\">{}</span>", text(words));
    }

    /// A number with the marks of its notes, which stand close to the digits.
    fn number(&mut self, number: &Number, before: &str, notes: &[usize], after: &str) {
        if let Some(machine) = &number.machine {
            let _ = write!(self.out, "<data value=\"{}\">", attribute(machine));
        }
        self.out.push_str(before);
        self.marks(notes);
        self.out.push_str(after);
        if number.machine.is_some() {
            self.out.push_str("</data>");
        }
    }

    /// The marks of notes; each has its own anchor to come back to.
    fn marks(&mut self, notes: &[usize]) {
        let notes: Vec<usize> = notes.iter().copied().filter(|note| *note < self.table.notes.len()).collect();
        if notes.is_empty() {
            return;
        }
        self.out.push_str("<sup class=\"footnote-ref\">");
        for (at, note) in notes.into_iter().enumerate() {
            let times = self.marked.entry(note).or_default();
            *times += 1;
            let (to, id) = (note_id(self.setting, note), reference_id(self.setting, note, *times));
            let space = if at == 0 { "" } else { " " };
            let _ = write!(self.out, "{space}<a href=\"#{}\" id=\"{}\">{}</a>", attribute(&to), attribute(&id), letter(note));
        }
        self.out.push_str("</sup>");
    }
}
