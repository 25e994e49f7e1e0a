//! Footnotes, numbered by where they are first marked, from the page's first number on. Their anchors count from 1 on every
//! page, so that a footnote put into chapter 1 moves no anchor of chapter 2; they hold a colon, which no heading's does: one
//! may be called FN.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::Renderer;
use crate::escape::{attribute, text};
use crate::manuscript::{Block, BlockKind, Body, Footnote};

/// The footnotes of a body.
pub(super) struct Footnotes<'b> {
    /// In the order of their numbers.
    notes: Vec<&'b Footnote>,
    /// Where each label stands among them, from 1.
    places: BTreeMap<&'b str, usize>,
    /// The number of the first.
    first: usize,
    /// How often each was marked so far.
    marked: BTreeMap<usize, usize>,
}

impl<'b> Footnotes<'b> {
    /// The footnotes of a body; one that marks another counts where it stands itself. `first` is asked only where there is one.
    pub(super) fn of(body: &'b Body, first: impl FnOnce() -> usize) -> Self {
        let notes = body.notes();
        let places = notes.iter().enumerate().map(|(index, note)| (note.label.as_str(), index + 1)).collect();
        let first = if notes.is_empty() { 1 } else { first() };
        Self { notes, places, first, marked: BTreeMap::new() }
    }

    /// The place of a footnote on the page, and the how-manyeth time it is marked.
    pub(super) fn mark(&mut self, label: &str) -> Option<(usize, usize)> {
        let place = *self.places.get(label)?;
        let times = self.marked.entry(place).or_default();
        *times += 1;
        Some((place, *times))
    }

    /// The number a reader sees.
    pub(super) fn number(&self, place: usize) -> usize {
        self.first + place - 1
    }
}

impl Renderer<'_> {
    /// The footnotes as a section of their own.
    pub(super) fn notes(&mut self) {
        let notes = self.footnotes.notes.clone();
        if notes.is_empty() {
            return;
        }
        let title = text(&self.lookup.word("footnotes", 0));
        let first = self.footnotes.first;
        let start = if first == 1 { String::new() } else { format!(" start=\"{first}\"") };
        let _ =
            write!(self.out, "<section class=\"footnotes\" aria-labelledby=\"fn:title\">\n<h2 id=\"fn:title\">{title}</h2>\n<ol{start}>\n");
        for (index, note) in notes.iter().enumerate() {
            let place = index + 1;
            let number = self.footnotes.number(place);
            let _ = write!(self.out, "<li id=\"fn:{place}\">");
            // The way back stands at the end of the last paragraph, where the reader is.
            let (last, before) = match note.content.split_last() {
                Some((Block { kind: BlockKind::Paragraph(words), .. }, before)) => (Some(words), before),
                _ => (None, note.content.as_slice()),
            };
            self.blocks(before);
            if let Some(words) = last {
                self.out.push_str("<p>");
                self.inlines(words);
            }
            for time in 1..=self.footnotes.marked.get(&place).copied().unwrap_or(1) {
                let anchor = if time == 1 { format!("fnref:{place}") } else { format!("fnref:{place}:{time}") };
                let label = attribute(&self.lookup.word("footnote-back", number));
                let _ = write!(self.out, " <a class=\"footnote-back\" href=\"#{anchor}\" aria-label=\"{label}\">↑</a>");
            }
            self.out.push_str(if last.is_some() { "</p></li>\n" } else { "</li>\n" });
        }
        self.out.push_str("</ol>\n</section>\n");
    }
}
