//! Rows of key-figure cards.

use std::collections::BTreeMap;

use crate::finding::{Finding, Findings, Span, say};
use crate::yaml::{Bilingual, Fields, Node};

/// A row of key-figure cards.
#[derive(Debug, Clone)]
pub struct Cards {
    /// Its title, perhaps none.
    pub title: Option<Bilingual>,
    /// The keys, in order.
    pub figures: Vec<(String, Span)>,
    /// Where its id stands.
    pub span: Span,
}

/// The most cards a row may have: a reader takes in six numbers, not twelve.
const MOST_CARDS: usize = 6;

/// Reads `cards:`.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> BTreeMap<String, Cards> {
    let mut cards = BTreeMap::new();
    for (key, node) in node.entries(findings) {
        let fields = Fields::of(node, findings);
        let title = fields.get("title").map(|node| Bilingual::of(node, findings));
        let figures = fields.need("figures", &key.span, findings).map(|node| node.words(findings)).unwrap_or_default();
        fields.finish(findings);
        if let Some((_, span)) = figures.get(MOST_CARDS) {
            findings.push(
                Finding::error(
                    "too-many-cards",
                    say!("en række har højst {MOST_CARDS} nøgletal", "a row has at most {MOST_CARDS} key figures"),
                )
                .at(span)
                .hint(say!("vælg de tal, der betyder mest", "choose the numbers that matter most")),
            );
        }
        cards.insert(key.text.clone(), Cards { title, figures, span: key.span.clone() });
    }
    cards
}
