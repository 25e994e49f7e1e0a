//! The words of a cell, and the notes they mark: `7 af dem[^1]`.

use std::ops::Range;

use super::{Reader, Said, Saying, WrittenCell};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::manuscript::{Inline, dialect, line};
use crate::register::Missing;
use crate::yaml::{Fields, Key, Kind, Node, decimal};

/// The notes of a table and which of them were marked.
pub(super) struct Notes<'n> {
    written: &'n [(Key, Node)],
    /// Indices of `written`, in the order of their first marks.
    marked: Vec<usize>,
}

impl<'n> Notes<'n> {
    pub(super) fn of(node: Option<&'n Node>, findings: &mut Findings) -> Self {
        Self { written: node.map_or(&[][..], |node| node.entries(findings)), marked: Vec::new() }
    }

    /// The place of a note among those that are marked.
    fn mark(&mut self, label: &str) -> Option<usize> {
        let note = self.written.iter().position(|(key, _)| key.text == label)?;
        Some(self.marked.iter().position(|other| *other == note).unwrap_or_else(|| {
            self.marked.push(note);
            self.marked.len() - 1
        }))
    }
}

impl Reader<'_, '_> {
    /// The notes in the order of their marks; those nobody marked are findings. To be called last.
    pub(super) fn marked_notes(mut self) -> Vec<WrittenCell> {
        let written = self.notes.written;
        let marked = std::mem::take(&mut self.notes.marked);
        for (at, (key, _)) in written.iter().enumerate() {
            if !marked.contains(&at) {
                let label = &key.text;
                self.findings.push(
                    Finding::warning(
                        "unused-footnote",
                        say!("noten »{label}« er ikke brugt i nogen celle", "the note “{label}” is used in no cell"),
                    )
                    .at(&key.span)
                    .hint(say!("skriv [^{label}] i den celle, den hører til", "write [^{label}] in the cell it belongs to")),
                );
            }
        }
        let notes = marked.into_iter().map(|note| self.cell(&written[note].1)).collect();
        for note in self.notes.marked.drain(..) {
            self.findings.push(
                Finding::error("misplaced-footnote", say!("en note kan ikke stå i en anden note", "a note cannot stand in another note"))
                    .at(&written[note].0.span)
                    .hint(say!("skriv de to sammen, eller sæt mærket i en celle", "write the two as one, or put the mark in a cell")),
            );
        }
        notes
    }

    pub(super) fn cell(&mut self, node: &Node) -> WrittenCell {
        match &node.kind {
            Kind::Null => one(Saying { said: Said::Nothing, notes: Vec::new() }),
            Kind::Scalar(words) => one(self.saying(words, &node.span)),
            Kind::List(items) => WrittenCell::List(items.iter().map(|item| self.cell(item)).collect()),
            Kind::Map(_) => {
                let fields = Fields::of(node, self.findings);
                let (da, en) = (fields.get("da"), fields.get("en"));
                fields.finish(self.findings);
                if da.is_none() && en.is_none() {
                    node.expected(
                        &say!("en tekst på dansk (da:) eller engelsk (en:)", "a text in Danish (da:) or English (en:)"),
                        self.findings,
                    );
                }
                let mut saying = |node: Option<&Node>| {
                    let node = node?;
                    let words = node.text(self.findings)?;
                    Some(self.saying(words, &node.span))
                };
                WrittenCell::One { da: saying(da), en: saying(en) }
            }
        }
    }

    fn saying(&mut self, words: &str, span: &Span) -> Saying {
        let place = literal(words, self.text, span);
        let at = |range: Range<usize>| match &place {
            Some(place) => Span { start: place.start + range.start, end: place.start + range.end, ..place.clone() },
            None => span.clone(),
        };
        let (pieces, marks) = split(words);
        let mut notes = Vec::new();
        for mark in marks {
            let label = &words[mark.start + 2..mark.end - 1];
            match self.notes.mark(label) {
                Some(note) if notes.contains(&note) => {}
                Some(note) => notes.push(note),
                None => {
                    let known = self.notes.written.iter().map(|(key, _)| key.text.as_str());
                    self.findings.push(
                        Finding::error("unknown-footnote", say!("noten »{label}« er ikke skrevet", "the note “{label}” is not written"))
                            .at(&at(mark.clone()))
                            .hint_maybe(suggestion(label, known))
                            .hint(say!("skriv den under tabellens »notes«: {label}: …", "write it under the table's “notes”: {label}: …")),
                    );
                }
            }
        }
        let bare: String = pieces.iter().map(|piece| &words[piece.clone()]).collect();
        let bare = bare.trim();
        let said = if bare.is_empty() {
            Said::Nothing
        } else if bare == "x" || bare == "X" {
            Said::Present
        } else if let Some((_, reason)) = Missing::WORDS.iter().find(|(word, _)| *word == bare) {
            Said::Missing(*reason)
        } else if let Some(number) = decimal(bare) {
            Said::Number(number)
        } else {
            let parsed = pieces.into_iter().flat_map(|piece| line::parse(&words[piece.clone()], &at(piece), self.text, 0, self.findings));
            Said::Words(joined(parsed.collect()))
        };
        Saying { said, notes }
    }
}

fn one(saying: Saying) -> WrittenCell {
    WrittenCell::One { da: Some(saying.clone()), en: Some(saying) }
}

/// Where words stand in the file as they are read, quotation marks around them or not.
fn literal(words: &str, text: &str, span: &Span) -> Option<Span> {
    let inner = Span { start: span.start + 1, end: span.end.saturating_sub(1), ..span.clone() };
    [span.clone(), inner].into_iter().find(|span| dialect::is_literal(words, text, 0, span))
}

/// The words between the marks of notes, and the marks.
fn split(words: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let mut marks = dialect::footnote_marks(words);
    marks.retain(|mark| !dialect::is_escaped(&words[..mark.start]));
    // The mark hangs at the end of the cell, so the space before it is not one between words.
    let starts = std::iter::once(0).chain(marks.iter().map(|mark| mark.end));
    let ends = marks.iter().map(|mark| mark.start).chain([words.len()]);
    let mut pieces: Vec<Range<usize>> = starts.zip(ends).map(|(start, end)| start..end).collect();
    pieces.retain(|piece| !piece.is_empty());
    (pieces, marks)
}

/// Without spaces at the ends, which marks left behind.
fn joined(mut words: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(first, span)) = words.first_mut() {
        let rest = first.trim_start();
        span.start = (span.start + first.len() - rest.len()).min(span.end);
        *first = rest.to_owned();
    }
    if let Some(Inline::Text(last, _)) = words.last_mut() {
        last.truncate(last.trim_end().len());
    }
    words.retain(|inline| !matches!(inline, Inline::Text(text, _) if text.is_empty()));
    words
}
