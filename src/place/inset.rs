//! The parts of a map that stand beside it: what lies far away, and what is too dense to be read.

use super::name::{self, Match};
use super::{Inset, Place};
use crate::finding::{Finding, Findings, Span, say};
use crate::yaml::{Fields, Node};

/// The most a part may be enlarged.
const MOST: u32 = 10;

pub(super) fn parse(node: &Node, places: &[Place], findings: &mut Findings) -> Vec<Inset> {
    let mut insets = Vec::new();
    for node in node.items(findings) {
        let fields = Fields::of(node, findings);
        let names = fields.need("places", &node.span, findings).map_or_else(Vec::new, |node| node.words(findings));
        let enlarged = fields.get("enlarged").and_then(|node| Some((node.whole(findings)?, &node.span)));
        fields.finish(findings);
        if let Some((_, span)) = enlarged.filter(|(times, _)| !(2..=MOST).contains(times)) {
            findings.push(
                Finding::error(
                    "not-a-scale",
                    say!("et kortudsnit forstørres 2 til {MOST} gange", "a part of a map is enlarged 2 to {MOST} times"),
                )
                .at(span),
            );
        }
        let found: Vec<usize> = names.iter().filter_map(|(name, span)| index(places, name, span, findings)).collect();
        if !found.is_empty() {
            insets.push(Inset { places: found, enlarged: enlarged.map(|(times, _)| f64::from(times.clamp(2, MOST))) });
        }
    }
    insets
}

/// The index of the place a name means; what it does not mean is a finding.
fn index(places: &[Place], name: &str, span: &Span, findings: &mut Findings) -> Option<usize> {
    match name::find(places, name) {
        Match::One(place) => places.iter().position(|other| other.code == place.code),
        no_place => {
            findings.extend(no_place.finding(name, span));
            None
        }
    }
}
