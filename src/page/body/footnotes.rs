//! Footnotes, numbered by where they are first marked. Their anchors hold a colon, which no heading's does: one may be called FN.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::Renderer;
use crate::escape::{attribute, text};
use crate::manuscript::{Block, BlockKind, Body, Footnote, Inline, walk};

/// The footnotes of a body.
pub(super) struct Footnotes<'b> {
    /// In the order of their numbers.
    notes: Vec<&'b Footnote>,
    numbers: BTreeMap<&'b str, usize>,
    /// How often each was marked so far.
    marked: BTreeMap<usize, usize>,
}

impl<'b> Footnotes<'b> {
    /// Numbers the footnotes of a body; one that marks another counts where it stands itself.
    pub(super) fn of(body: &'b Body) -> Self {
        let mut footnotes = Self { notes: Vec::new(), numbers: BTreeMap::new(), marked: BTreeMap::new() };
        footnotes.number(&body.blocks, &body.footnotes);
        let mut next = 0;
        while let Some(note) = footnotes.notes.get(next) {
            let note: &'b Footnote = note;
            footnotes.number(&note.content, &body.footnotes);
            next += 1;
        }
        footnotes
    }

    fn number(&mut self, blocks: &'b [Block], all: &'b [Footnote]) {
        let mut labels: Vec<&'b str> = Vec::new();
        walk(blocks, &mut |inline| {
            if let Inline::Footnote { label, .. } = inline {
                labels.push(label);
            }
        });
        for label in labels {
            let known = self.numbers.contains_key(label);
            if let (false, Some(note)) = (known, all.iter().find(|note| note.label == label)) {
                self.notes.push(note);
                self.numbers.insert(label, self.notes.len());
            }
        }
    }

    /// The number of a footnote, and the how-manyeth time it is marked.
    pub(super) fn mark(&mut self, label: &str) -> Option<(usize, usize)> {
        let number = *self.numbers.get(label)?;
        let times = self.marked.entry(number).or_default();
        *times += 1;
        Some((number, *times))
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
        let _ = write!(self.out, "<section class=\"footnotes\" aria-labelledby=\"fn:title\">\n<h2 id=\"fn:title\">{title}</h2>\n<ol>\n");
        for (index, note) in notes.iter().enumerate() {
            let number = index + 1;
            let _ = write!(self.out, "<li id=\"fn:{number}\">");
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
            for time in 1..=self.footnotes.marked.get(&number).copied().unwrap_or(1) {
                let anchor = if time == 1 { format!("fnref:{number}") } else { format!("fnref:{number}:{time}") };
                let label = attribute(&self.lookup.word("footnote-back", number));
                let _ = write!(self.out, " <a class=\"footnote-back\" href=\"#{anchor}\" aria-label=\"{label}\">↑</a>");
            }
            self.out.push_str(if last.is_some() { "</p></li>\n" } else { "</li>\n" });
        }
        self.out.push_str("</ol>\n</section>\n");
    }
}
