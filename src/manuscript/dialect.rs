//! What our dialect adds to Markdown: values, boxes, attributions, pictures and drawings on their own.

use std::ops::Range;
use std::sync::Arc;

use super::block::{Block, BlockKind, BoxKind, Embed, EmbedKind};
use super::{Citation, Inline, ValueRef, heading, line, walk_inlines};
use crate::finding::{Finding, Findings, Span, say, suggestion};

/// Finds the values and citations in the words of an element. `text` is the body, `offset` where it begins in the file.
pub(super) fn words(inlines: Vec<Inline>, text: &str, offset: usize, findings: &mut Findings) -> Vec<Inline> {
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            // Only words that stand in the file as they are read: an escaped brace is a brace.
            Inline::Text(words, span) if is_literal(&words, text, offset, &span) => {
                let start = span.start - offset;
                let source =
                    Source { before: &text[..start], words: &text[start..start + words.len()], start: span.start, file: &span.file };
                source.unknown_footnotes(findings);
                source.citations(&mut out, findings);
            }
            other => out.push(other),
        }
    }
    out
}

/// Whether words stand in the file as they are read.
pub(super) fn is_literal(words: &str, text: &str, offset: usize, span: &Span) -> bool {
    let range = span.start.checked_sub(offset).zip(span.end.checked_sub(offset));
    range.and_then(|(start, end)| text.get(start..end)) == Some(words)
}

/// Whether what follows `before` is escaped: a backslash that is not itself escaped stands in front of it.
pub(super) fn is_escaped(before: &str) -> bool {
    before.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

/// Where words hold what looks like the mark of a footnote: `[^1]`.
pub(super) fn footnote_marks(words: &str) -> Vec<Range<usize>> {
    let opened = words.match_indices("[^").filter_map(|(open, _)| Some(open..open + words[open..].find(']')? + 1));
    let is_label = |label: &str| !label.is_empty() && !label.contains(|c: char| c.is_whitespace() || c == '[');
    opened.filter(|mark| is_label(&words[mark.start + 2..mark.end - 1])).collect()
}

/// Words as they stand in the file.
struct Source<'w> {
    /// The text of the file before them.
    before: &'w str,
    words: &'w str,
    /// Where they begin in the file.
    start: usize,
    file: &'w Arc<str>,
}

impl Source<'_> {
    fn place(&self, range: Range<usize>) -> Span {
        Span { start: self.start + range.start, end: self.start + range.end, file: Arc::clone(self.file) }
    }

    fn is_escaped(&self, at: usize) -> bool {
        let here = &self.words[..at];
        is_escaped(here) != (here.bytes().all(|byte| byte == b'\\') && is_escaped(self.before))
    }

    /// Brackets that are no citation are words, as everywhere in Markdown.
    fn citations(&self, out: &mut Vec<Inline>, findings: &mut Findings) {
        // `from` is where the words not yet passed on begin, `at` where to look for the next citation.
        let (mut from, mut at) = (0, 0);
        while let Some(open) = self.words[at..].find("[@").map(|found| at + found) {
            at = open + 2;
            let Some(close) = self.words[open..].find(']').map(|found| open + found + 1) else { break };
            let citation = Citation::parse(&self.words[open..close], &self.place(open..close));
            if let Some(citation) = citation.filter(|_| !self.is_escaped(open)) {
                self.values(from..open, out, findings);
                out.push(Inline::Citation(citation));
                (from, at) = (close, close);
            }
        }
        self.values(from..self.words.len(), out, findings);
    }

    /// The values in a part of the words.
    fn values(&self, part: Range<usize>, out: &mut Vec<Inline>, findings: &mut Findings) {
        let push = |range: Range<usize>, out: &mut Vec<Inline>| {
            if !range.is_empty() {
                out.push(Inline::Text(self.words[range.clone()].to_owned(), self.place(range)));
            }
        };
        // `from` is where the words not yet passed on begin, `at` where to look for the next value.
        let (mut from, mut at) = (part.start, part.start);
        while let Some(open) = self.words[at..part.end].find("{{").map(|found| at + found) {
            if self.is_escaped(open) {
                // Markdown has taken the backslash away; front matter is not Markdown.
                push(from..open.saturating_sub(1).max(from), out);
                (from, at) = (open, open + 1);
                continue;
            }
            let Some(close) = self.words[open..part.end].find("}}").map(|found| open + found + 2) else {
                findings.push(
                    Finding::error("value-syntax", say!("værdien er ikke lukket med »}}}}«", "the value is not closed with “}}}}”"))
                        .at(&self.place(open..open + 2))
                        .hint(say!("en værdi skal stå på én linje: {{{{ nøgle }}}}", "a value stands on one line: {{{{ key }}}}")),
                );
                break;
            };
            push(from..open, out);
            match ValueRef::parse(&self.words[open + 2..close - 2], &self.place(open..close)) {
                Ok(value) => out.push(Inline::Value(value)),
                Err(finding) => findings.push(finding),
            }
            (from, at) = (close, close);
        }
        push(from..part.end, out);
    }

    /// The parser leaves the mark of a footnote nobody wrote as plain words.
    fn unknown_footnotes(&self, findings: &mut Findings) {
        for mark in footnote_marks(self.words).into_iter().filter(|mark| !self.is_escaped(mark.start)) {
            let label = &self.words[mark.start + 2..mark.end - 1];
            findings.push(
                Finding::error("unknown-footnote", say!("fodnoten »{label}« er ikke skrevet", "the footnote “{label}” is not written"))
                    .at(&self.place(mark.clone()))
                    .hint(say!("skriv den på en linje for sig: [^{label}]: …", "write it on a line of its own: [^{label}]: …")),
            );
        }
    }
}

/// Reports footnotes marked in words that are set as words alone, where the mark would be lost.
fn misplaced_footnotes(words: &[Inline], findings: &mut Findings) {
    walk_inlines(words, &mut |inline| {
        if let Inline::Footnote { span, .. } = inline {
            findings.push(
                Finding::error(
                    "misplaced-footnote",
                    say!(
                        "en fodnote kan ikke stå i titlen på en boks eller under et citat",
                        "a footnote cannot stand in the title of a box or under a quotation"
                    ),
                )
                .at(span)
                .hint(say!("sæt den i teksten i stedet", "mark it in the text instead")),
            );
        }
    });
}

/// An image, or something drawn from data.
pub(super) fn image(span: Span, source: String, title: String, alt: Vec<Inline>) -> Inline {
    match EmbedKind::parse(&source) {
        Some((kind, id)) => Inline::Embed(Embed { span, kind, id: id.to_owned() }),
        None => Inline::Image { span, source, title, alt },
    }
}

/// A paragraph; one that is nothing but a picture or a drawing is that. The picture's title is its caption.
pub(super) fn paragraph(mut content: Vec<Inline>, text: &str, offset: usize, findings: &mut Findings) -> BlockKind {
    match content.as_mut_slice() {
        [Inline::Embed(embed)] => BlockKind::Embed(embed.clone()),
        [Inline::Image { source, title, alt, span }] => {
            let written = &text[span.start - offset..span.end - offset];
            let place = match written.rfind(title.as_str()) {
                Some(at) => Span { start: span.start + at, end: span.start + at + title.len(), ..span.clone() },
                None => span.clone(),
            };
            let caption = if title.is_empty() { Vec::new() } else { line::parse(title, &place, text, offset, findings) };
            BlockKind::Picture { source: std::mem::take(source), alt: std::mem::take(alt), caption }
        }
        _ => BlockKind::Paragraph(content),
    }
}

/// A quotation, or a box when it begins with `[!kind] Title {#id}`. `text` is the body, `offset` where it begins in the file.
pub(super) fn quote(mut content: Vec<Block>, span: &Span, text: &str, offset: usize, findings: &mut Findings) -> BlockKind {
    if let Some((word, rest)) = box_opening(&content) {
        let known = BoxKind::WORDS.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind);
        if known.is_none() {
            let words = BoxKind::WORDS.map(|(word, _)| word);
            findings.push(
                Finding::error("unknown-box", say!("»{word}« er ikke en slags boks", "“{word}” is not a kind of box"))
                    .at(span)
                    .hint_maybe(suggestion(&word, words)),
            );
        }
        let kind = known.unwrap_or(BoxKind::Fact);
        let (title, mut content) = open_box(content, rest);
        let (title, id) = heading::split_id(title, text, offset);
        misplaced_footnotes(&title, findings);
        let attribution = if kind == BoxKind::Quote { attribution(&mut content) } else { Vec::new() };
        misplaced_footnotes(&attribution, findings);
        return BlockKind::Box { kind, id: Some(id).filter(|id| !id.is_empty()), title, content, attribution };
    }
    let attribution = attribution(&mut content);
    misplaced_footnotes(&attribution, findings);
    BlockKind::Quote { content, attribution }
}

/// The word of `[!word]` at the start, and the byte after it.
fn box_opening(content: &[Block]) -> Option<(String, usize)> {
    let BlockKind::Paragraph(inlines) = &content.first()?.kind else { return None };
    let Inline::Text(text, _) = inlines.first()? else { return None };
    let inside = text.strip_prefix("[!")?;
    let close = inside.find(']')?;
    Some((inside[..close].trim().to_lowercase(), close + 3))
}

/// Splits the first paragraph into the title, to the end of its line, and the rest.
fn open_box(mut content: Vec<Block>, after: usize) -> (Vec<Inline>, Vec<Block>) {
    let first = content.remove(0);
    let BlockKind::Paragraph(mut inlines) = first.kind else { return (Vec::new(), content) };
    if let Some(Inline::Text(text, span)) = inlines.first_mut() {
        let rest = text[after..].trim_start();
        span.start += text.len() - rest.len();
        *text = rest.to_owned();
        if text.is_empty() {
            inlines.remove(0);
        }
    }
    let end = inlines.iter().position(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak));
    let mut rest = end.map_or_else(Vec::new, |end| inlines.split_off(end));
    if !rest.is_empty() {
        rest.remove(0);
    }
    if !rest.is_empty() {
        content.insert(0, Block { span: first.span, kind: BlockKind::Paragraph(rest) });
    }
    (inlines, content)
}

/// Takes off a last line that begins with a dash: who said it.
fn attribution(content: &mut Vec<Block>) -> Vec<Inline> {
    let Some(Block { kind: BlockKind::Paragraph(inlines), .. }) = content.last_mut() else { return Vec::new() };
    let line = inlines.iter().rposition(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak)).map_or(0, |at| at + 1);
    let Some(Inline::Text(text, span)) = inlines.get_mut(line) else { return Vec::new() };
    let Some(said) = text.strip_prefix("— ").or_else(|| text.strip_prefix("– ")) else { return Vec::new() };
    span.start += text.len() - said.len();
    *text = said.to_owned();
    let said = inlines.split_off(line);
    inlines.pop();
    if inlines.is_empty() {
        content.pop();
    }
    said
}
