//! Words that stand on a line outside the Markdown parser: texts of front matter, captions of pictures.

use super::{Inline, ValueRef, dialect};
use crate::finding::{Finding, Findings, Span, say};

/// Parses `words`, which stand at `span` of a file; `text` is the part of the file that begins at `offset`.
///
/// Places are exact where the words stand in the file as they are read. Elsewhere (quoted YAML, escaped Markdown) every
/// value is reported at the words as a whole.
pub(super) fn parse(words: &str, span: &Span, text: &str, offset: usize, findings: &mut Findings) -> Vec<Inline> {
    if dialect::is_literal(words, text, offset, span) {
        let pieces = dialect::words(vec![Inline::Text(words.to_owned(), span.clone())], text, offset, findings);
        misplaced_citations(&pieces, findings);
        return pieces;
    }
    let whole = Span { end: span.start + words.len(), ..span.clone() };
    let mut found = Findings::new();
    let pieces = dialect::words(vec![Inline::Text(words.to_owned(), whole)], words, span.start, &mut found);
    misplaced_citations(&pieces, &mut found);
    findings.extend(found.into_iter().map(|finding| finding.at(span)));
    pieces.into_iter().map(|inline| placed(inline, span)).collect()
}

/// Reports citations in words that may stand on other pages too, where nothing lists what they cite.
fn misplaced_citations(pieces: &[Inline], findings: &mut Findings) {
    for piece in pieces {
        if let Inline::Citation(citation) = piece {
            let message = say!(
                "en henvisning til litteraturen kan ikke stå i en titel, en manchet eller en billedtekst",
                "a citation cannot stand in a title, a lead or a caption"
            );
            let hint = say!("sæt den i teksten i stedet", "cite in the text instead");
            findings.push(Finding::error("misplaced-citation", message).at(&citation.span).hint(hint));
        }
    }
}

fn placed(inline: Inline, span: &Span) -> Inline {
    match inline {
        Inline::Text(text, _) => Inline::Text(text, span.clone()),
        Inline::Value(value) => Inline::Value(ValueRef { span: span.clone(), ..value }),
        other => other,
    }
}
