//! What stands in a cell, with the marks of its notes.

use std::fmt::Write;

use super::Setter;
use super::below::{letter, note_id, reference_id};
use crate::escape::{attribute, text};
use crate::table::{Cell, Content, Number};

impl Setter<'_> {
    /// A cell; `column` is the one it is aligned in.
    pub(super) fn cell(&mut self, cell: &Cell, column: Option<usize>) {
        self.content(&cell.content, column);
        self.marks(&cell.notes);
    }

    fn content(&mut self, content: &Content, column: Option<usize>) {
        match content {
            Content::Empty => {}
            Content::Text(words) => self.out.push_str(&text(words)),
            Content::Rich { html, .. } => self.out.push_str(html),
            Content::Number(number) => self.number(number, column),
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

    fn number(&mut self, number: &Number, column: Option<usize>) {
        if let Some(machine) = &number.machine {
            let _ = write!(self.out, "<data value=\"{}\">", attribute(machine));
        }
        match column.and_then(|column| self.alignments.get(column)) {
            Some(alignment) => alignment.set(number, &mut self.out),
            None => self.out.push_str(&text(&number.text)),
        }
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
