//! Rows of key-figure cards.

use std::collections::BTreeMap;

use crate::finding::{Finding, Findings, Span, say};
use crate::yaml::{Bilingual, Fields, Kind, Node};

/// A row of key-figure cards.
#[derive(Debug, Clone)]
pub struct Cards {
    /// The numbers, in order.
    pub figures: Vec<CardFigure>,
}

/// The number of a card.
#[derive(Debug, Clone)]
pub struct CardFigure {
    /// Its key, or that of an answer.
    pub key: String,
    /// Where the key stands.
    pub span: Span,
    /// What the card calls it, where that is not what the register does.
    pub label: Option<Bilingual>,
    /// The key of what is aimed at.
    pub target: Option<(String, Span)>,
}

/// The most cards a row may have: a reader takes in six numbers, not twelve.
const MOST_CARDS: usize = 6;

/// Reads `cards:`.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> BTreeMap<String, Cards> {
    let mut cards = BTreeMap::new();
    for (key, node) in node.entries(findings) {
        let fields = Fields::of(node, findings);
        let figures = fields.need("figures", &key.span, findings).map_or(&[][..], |node| node.items(findings));
        let figures: Vec<CardFigure> = figures.iter().filter_map(|node| figure(node, findings)).collect();
        fields.finish(findings);
        if let Some(CardFigure { span, .. }) = figures.get(MOST_CARDS) {
            findings.push(
                Finding::error(
                    "too-many-cards",
                    say!("en række har højst {MOST_CARDS} nøgletal", "a row has at most {MOST_CARDS} key figures"),
                )
                .at(span)
                .hint(say!("vælg de tal, der betyder mest", "choose the numbers that matter most")),
            );
        }
        cards.insert(key.text.clone(), Cards { figures });
    }
    cards
}

/// `families`, or `{figure: families, label: …, target: target-families}`.
fn figure(node: &Node, findings: &mut Findings) -> Option<CardFigure> {
    if !matches!(node.kind, Kind::Map(_)) {
        return node.word(findings).map(|(key, span)| CardFigure { key, span, label: None, target: None });
    }
    let fields = Fields::of(node, findings);
    let key = fields.need("figure", &node.span, findings).and_then(|node| node.word(findings));
    let label = fields.get("label").map(|node| Bilingual::of(node, findings));
    let target = fields.get("target").and_then(|node| node.word(findings));
    fields.finish(findings);
    key.map(|(key, span)| CardFigure { key, span, label, target })
}
