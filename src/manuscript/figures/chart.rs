//! Charts: which kind, of which numbers.

use std::collections::BTreeMap;

use super::Caption;
use crate::finding::{Finding, Findings, Span, say};
use crate::yaml::{Fields, Key, Node, word_of};

/// The kinds of charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartKind {
    /// Horizontal bars.
    Bars,
    /// Columns in a row of numbers.
    Columns,
    /// Bars of several groups side by side.
    Grouped,
    /// Bars of 100 %.
    Stacked,
    /// Pairs of bars of 100 %.
    BeforeAfter,
    /// Two dots on a line.
    Dumbbell,
    /// Lines over periods.
    Lines,
    /// Steps of taking part.
    Flow,
}

impl ChartKind {
    /// The author's words for the kinds.
    pub const WORDS: [(&'static str, Self); 8] = [
        ("bars", Self::Bars),
        ("columns", Self::Columns),
        ("grouped", Self::Grouped),
        ("stacked", Self::Stacked),
        ("before-after", Self::BeforeAfter),
        ("dumbbell", Self::Dumbbell),
        ("lines", Self::Lines),
        ("flow", Self::Flow),
    ];

    /// The author's word for the kind.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}

/// A chart as written.
#[derive(Debug, Clone)]
pub struct ChartSpec {
    /// Where its id stands.
    pub span: Span,
    /// The words around it.
    pub caption: Caption,
    /// Its kind.
    pub kind: ChartKind,
    /// The keys it draws, in order.
    pub entries: Vec<(String, Span)>,
    /// The periods it draws; none where it draws the edition's, or for lines all up to it.
    pub periods: Vec<(String, Span)>,
    /// The key of what is aimed at.
    pub target: Option<(String, Span)>,
    /// Where it says that the largest stands first; else the order is the author's.
    pub by_size: Option<Span>,
    /// Whether those who were asked could give several answers.
    pub several_answers: bool,
}

/// Reads `charts:`; a chart of no kind or of no numbers is reported and left out.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> BTreeMap<String, ChartSpec> {
    let charts = node.entries(findings).iter();
    charts.filter_map(|(key, node)| Some((key.text.clone(), chart(key, node, findings)?))).collect()
}

fn chart(key: &Key, node: &Node, findings: &mut Findings) -> Option<ChartSpec> {
    let fields = Fields::of(node, findings);
    let caption = Caption::of(&fields, &key.span, findings);
    let kind = fields.need("kind", &key.span, findings).and_then(|node| node.choice(&ChartKind::WORDS, findings));
    let entries = fields.need("entries", &key.span, findings);
    if let Some(node) = entries.filter(|node| node.is_empty_list()) {
        findings.push(no_entries(node));
    }
    let entries = entries.map(|node| node.words(findings)).unwrap_or_default();
    let periods = fields.get("periods").map(|node| node.words(findings)).unwrap_or_default();
    let target = fields.get("target").and_then(|node| node.word(findings));
    let by_size = fields.get("order").and_then(|node| {
        let by_size = node.choice(&[("given", false), ("size", true)], findings)?;
        by_size.then(|| node.span.clone())
    });
    let several_answers = fields.get("several-answers").and_then(|node| node.flag(findings)).unwrap_or(false);
    fields.finish(findings);
    let kind = kind.filter(|_| !entries.is_empty())?;
    Some(ChartSpec { span: key.span.clone(), caption, kind, entries, periods, target, by_size, several_answers })
}

fn no_entries(node: &Node) -> Finding {
    Finding::error(
        "empty-list",
        say!("listen er tom; et diagram tegner mindst ét tal", "the list is empty; a chart draws at least one number"),
    )
    .at(&node.span)
    .hint(say!("skriv nøgler fra register.yaml: entries: [nøgle]", "write keys of register.yaml: entries: [key]"))
}
