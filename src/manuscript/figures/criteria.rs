//! Tables of success criteria.

use std::collections::BTreeMap;

use super::Caption;
use crate::finding::{Findings, Span};
use crate::yaml::{Fields, Key, Node};

/// A table of success criteria as written.
#[derive(Debug, Clone)]
pub struct CriteriaSpec {
    /// Where its id stands.
    pub span: Span,
    /// The words around it.
    pub caption: Caption,
    /// The sets of `criteria.yaml` it shows; the one of its own id where it names none.
    pub sets: Vec<(String, Span)>,
}

/// Reads `criteria:`.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> BTreeMap<String, CriteriaSpec> {
    node.entries(findings).iter().map(|(key, node)| (key.text.clone(), criteria(key, node, findings))).collect()
}

fn criteria(key: &Key, node: &Node, findings: &mut Findings) -> CriteriaSpec {
    let fields = Fields::of(node, findings);
    let caption = Caption::of(&fields, &key.span, findings);
    let named = fields.get("sets").map(|node| node.words(findings)).unwrap_or_default();
    fields.finish(findings);
    let sets = if named.is_empty() { vec![(key.text.clone(), key.span.clone())] } else { named };
    CriteriaSpec { span: key.span.clone(), caption, sets }
}
