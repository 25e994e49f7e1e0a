//! Whether places lie in their file.

use beretning::finding::{Findings, Span};
use beretning::manuscript::{Block, BlockKind, Body, Inline, walk, walk_blocks};
use beretning::yaml::{Kind, Node};

/// Panics when a place is not in the text, or is in the middle of a character.
pub fn assert_in(text: &str, span: &Span) {
    assert!(text.get(span.range()).is_some(), "{span:?} of {} bytes\n{text}", text.len());
}

/// Every place of every finding.
pub fn assert_findings(text: &str, findings: &Findings) {
    for finding in findings {
        let labels = finding.labels.iter().map(|(span, _)| span);
        finding.span.iter().chain(labels).for_each(|span| assert_in(text, span));
    }
}

/// Every place of a body.
pub fn assert_body(text: &str, body: &Body) {
    body.footnotes.iter().for_each(|note| assert_in(text, &note.span));
    for blocks in body.parts() {
        walk_blocks(blocks, &mut |block: &Block| {
            assert_in(text, &block.span);
            if let BlockKind::Embed(embed) = &block.kind {
                assert_in(text, &embed.span);
            }
        });
        walk(blocks, &mut |inline| match inline {
            Inline::Text(_, span) | Inline::Link { span, .. } | Inline::Image { span, .. } | Inline::Footnote { span, .. } => {
                assert_in(text, span);
            }
            Inline::Embed(embed) => assert_in(text, &embed.span),
            Inline::Citation(citation) => {
                assert!(
                    text[citation.span.range()].starts_with("[@") && text[citation.span.range()].ends_with(']'),
                    "{citation:?}\n{text}"
                );
                for item in &citation.items {
                    assert_eq!(text[item.span.range()], format!("@{}", item.key));
                }
            }
            Inline::Value(value) => {
                assert_in(text, &value.span);
                assert!(text[value.span.range()].starts_with("{{") && text[value.span.range()].ends_with("}}"), "{value:?}\n{text}");
            }
            _ => {}
        });
    }
}

/// Every place of a tree.
pub fn assert_node(text: &str, node: &Node) {
    assert_in(text, &node.span);
    match &node.kind {
        Kind::List(items) => items.iter().for_each(|node| assert_node(text, node)),
        Kind::Map(entries) => {
            for (key, node) in entries {
                assert_in(text, &key.span);
                assert_node(text, node);
            }
        }
        Kind::Null | Kind::Scalar(_) => {}
    }
}
