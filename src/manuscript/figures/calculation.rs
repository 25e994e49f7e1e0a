//! Calculations and price lists of `economics.yaml`, as they are shown.

use std::collections::BTreeMap;

use super::Caption;
use crate::finding::{Finding, Findings, Span, say};
use crate::yaml::{Fields, Key, Node};

/// A calculation or price list as written.
#[derive(Debug, Clone)]
pub struct CalculationSpec {
    /// Where its id stands.
    pub span: Span,
    /// The words around it.
    pub caption: Caption,
    /// What is shown.
    pub shows: Calculates,
}

/// What is shown.
#[derive(Debug, Clone)]
pub enum Calculates {
    /// A calculation, by its id.
    Account {
        /// The id.
        id: (String, Span),
        /// What a reader may change: `months`, or the id of a row that is a share.
        what_if: Vec<(String, Span)>,
    },
    /// A price list, by its id.
    Prices((String, Span)),
}

/// The word for the number of months, among what a reader may change.
pub const MONTHS: &str = "months";

/// Reads `calculations:`.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> BTreeMap<String, CalculationSpec> {
    node.entries(findings).iter().filter_map(|(key, node)| Some((key.text.clone(), calculation(key, node, findings)?))).collect()
}

fn calculation(key: &Key, node: &Node, findings: &mut Findings) -> Option<CalculationSpec> {
    let fields = Fields::of(node, findings);
    let caption = Caption::of(&fields, &key.span, findings);
    let prices = fields.get("prices").map(|node| node.word(findings));
    let shows = if let Some(prices) = prices {
        prices.map(Calculates::Prices)
    } else {
        let id = fields.need("calculation", &key.span, findings).and_then(|node| node.word(findings));
        let what_if = fields.get("what-if").map(|node| what_if(node, findings)).unwrap_or_default();
        id.map(|id| Calculates::Account { id, what_if })
    };
    fields.finish(findings);
    Some(CalculationSpec { span: key.span.clone(), caption, shows: shows? })
}

/// `[months, share]`: the months, one row, or both.
fn what_if(node: &Node, findings: &mut Findings) -> Vec<(String, Span)> {
    let words = node.words(findings);
    let rows = words.iter().filter(|(word, _)| word != MONTHS);
    if let Some((_, span)) = rows.clone().nth(1) {
        findings.push(
            Finding::error("several-shares", say!("læseren kan ændre én andel ad gangen", "a reader can change one share at a time"))
                .at(span)
                .hint(say!("skriv what-if: [months, og én række]", "write what-if: [months, and one row]")),
        );
    }
    words
}
