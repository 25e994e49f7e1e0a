//! What our dialect adds to Markdown: values, boxes, attributions, pictures and drawings on their own.

use super::block::{Block, BlockKind, BoxKind, Embed, EmbedKind};
use super::{Inline, ValueRef};
use crate::finding::{Finding, Findings, Span, say, suggestion};

/// Finds the values in the words of an element. `text` is the body, `offset` where it begins in the file.
pub(super) fn words(inlines: Vec<Inline>, text: &str, offset: usize, findings: &mut Findings) -> Vec<Inline> {
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            // Only words that stand in the file as they are read: an escaped brace is a brace.
            Inline::Text(words, span) if words.contains("{{") && literal(text, offset, &span) == Some(words.as_str()) => {
                values(&words, &span, &mut out, findings);
            }
            other => out.push(other),
        }
    }
    for inline in &out {
        if let Inline::Text(words, span) = inline {
            unknown_footnote(words, span, findings);
        }
    }
    out
}

fn literal<'t>(text: &'t str, offset: usize, span: &Span) -> Option<&'t str> {
    text.get(span.start.checked_sub(offset)?..span.end.checked_sub(offset)?)
}

fn values(words: &str, span: &Span, out: &mut Vec<Inline>, findings: &mut Findings) {
    let at = |range: std::ops::Range<usize>| Span { start: span.start + range.start, end: span.start + range.end, file: span.file.clone() };
    let mut from = 0;
    while let Some(open) = words[from..].find("{{").map(|found| from + found) {
        let Some(close) = words[open..].find("}}").map(|found| open + found + 2) else {
            findings.push(
                Finding::error("value-syntax", say!("værdien er ikke lukket med »}}}}«", "the value is not closed with “}}}}”"))
                    .at(&at(open..open + 2))
                    .hint(say!("en værdi skal stå på én linje: {{{{ nøgle }}}}", "a value stands on one line: {{{{ key }}}}")),
            );
            break;
        };
        if open > from {
            out.push(Inline::Text(words[from..open].to_owned(), at(from..open)));
        }
        match ValueRef::parse(&words[open + 2..close - 2], &at(open..close)) {
            Ok(value) => out.push(Inline::Value(value)),
            Err(finding) => findings.push(finding),
        }
        from = close;
    }
    if from < words.len() {
        out.push(Inline::Text(words[from..].to_owned(), at(from..words.len())));
    }
}

/// The parser leaves the mark of a footnote nobody wrote as plain words.
fn unknown_footnote(words: &str, span: &Span, findings: &mut Findings) {
    let Some(open) = words.find("[^") else { return };
    let Some(close) = words[open..].find(']').map(|found| open + found + 1) else { return };
    let label = &words[open + 2..close - 1];
    if label.is_empty() || label.contains(char::is_whitespace) {
        return;
    }
    let place = Span { start: span.start + open, end: span.start + close, file: span.file.clone() };
    findings.push(
        Finding::error("unknown-footnote", say!("fodnoten »{label}« er ikke skrevet", "the footnote “{label}” is not written"))
            .at(&place)
            .hint(say!("skriv den på en linje for sig: [^{label}]: …", "write it on a line of its own: [^{label}]: …")),
    );
}

/// An image, or something drawn from data.
pub(super) fn image(span: Span, source: String, title: String, alt: Vec<Inline>) -> Inline {
    match EmbedKind::parse(&source) {
        Some((kind, id)) => Inline::Embed(Embed { span, kind, id: id.to_owned() }),
        None => Inline::Image { span, source, title, alt },
    }
}

/// A paragraph; one that is nothing but a picture or a drawing is that.
pub(super) fn paragraph(mut content: Vec<Inline>, _: &Span) -> BlockKind {
    match content.as_mut_slice() {
        [Inline::Embed(embed)] => BlockKind::Embed(embed.clone()),
        [Inline::Image { source, title, alt, .. }] => {
            BlockKind::Picture { source: std::mem::take(source), alt: std::mem::take(alt), caption: std::mem::take(title) }
        }
        _ => BlockKind::Paragraph(content),
    }
}

/// A quotation, or a box when it begins with `[!kind] Title`.
pub(super) fn quote(mut content: Vec<Block>, span: &Span, findings: &mut Findings) -> BlockKind {
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
        let (title, content) = open_box(content, rest);
        return BlockKind::Box { kind: known.unwrap_or(BoxKind::Fact), title, content };
    }
    let attribution = attribution(&mut content);
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
