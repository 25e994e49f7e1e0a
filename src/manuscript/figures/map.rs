//! Maps of a programme's coverage.

use std::collections::BTreeMap;

use super::Caption;
use crate::finding::{Findings, Span};
use crate::yaml::{Fields, Key, Node};

/// A map as written.
#[derive(Debug, Clone)]
pub struct MapSpec {
    /// Where its id stands.
    pub span: Span,
    /// The words around it.
    pub caption: Caption,
    /// What it shows.
    pub kind: MapKind,
}

/// What a map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapKind {
    /// The status of each place.
    Status,
}

/// The kinds as authors write them.
const KINDS: [(&str, MapKind); 1] = [("status", MapKind::Status)];

/// Reads `maps:`.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> BTreeMap<String, MapSpec> {
    node.entries(findings).iter().filter_map(|(key, node)| Some((key.text.clone(), map(key, node, findings)?))).collect()
}

fn map(key: &Key, node: &Node, findings: &mut Findings) -> Option<MapSpec> {
    let fields = Fields::of(node, findings);
    let caption = Caption::of(&fields, &key.span, findings);
    let kind = fields.need("kind", &key.span, findings).and_then(|node| node.choice(&KINDS, findings));
    fields.finish(findings);
    Some(MapSpec { span: key.span.clone(), caption, kind: kind? })
}
