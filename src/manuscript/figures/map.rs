//! Maps of a programme's coverage.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Caption;
use crate::finding::{Finding, Findings, Span, say};
use crate::yaml::{Fields, Key, Kind, Node, decimal};

/// A map as written.
#[derive(Debug, Clone)]
pub struct MapSpec {
    /// Where its id stands.
    pub span: Span,
    /// The words around it.
    pub caption: Caption,
    /// What it shows.
    pub kind: MapKind,
    /// The periods it shows, a small map each; none where it shows the edition's alone.
    pub periods: Vec<(String, Span)>,
}

/// What a map shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MapKind {
    /// The status of each place.
    Status,
    /// How many offers cover each place.
    Presence,
    /// A number of each place.
    Choropleth {
        /// The name of the numbers in `coverage.yaml`.
        numbers: (String, Span),
        /// How they are put into classes.
        classing: Classing,
    },
}

/// How numbers are put into classes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Classing {
    /// So many, with about as many numbers in each.
    Quantile(usize),
    /// So many, each as wide as the others.
    Equal(usize),
    /// At numbers the author chose, each the least of its class; of shares in per cent.
    Custom(Vec<Decimal>),
}

/// How many classes there are where nothing is said: as many as a reader keeps apart at a glance.
const CLASSES: usize = 4;
/// The most that are told apart in greyscale.
const MOST_CLASSES: usize = 7;

#[derive(Clone, Copy)]
enum Shows {
    Status,
    Presence,
    Choropleth,
}

/// The kinds as authors write them.
const KINDS: [(&str, Shows); 3] = [("status", Shows::Status), ("presence", Shows::Presence), ("choropleth", Shows::Choropleth)];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Method {
    Quantile,
    Equal,
    Custom,
}

const METHODS: [(&str, Method); 3] = [("quantile", Method::Quantile), ("equal", Method::Equal), ("custom", Method::Custom)];

impl MapSpec {
    /// The name of the numbers it draws, in `coverage.yaml`: those of the register that are listed there are used by it.
    #[must_use]
    pub fn numbers(&self) -> Option<&(String, Span)> {
        match &self.kind {
            MapKind::Choropleth { numbers, .. } => Some(numbers),
            MapKind::Status | MapKind::Presence => None,
        }
    }
}

/// Reads `maps:`.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> BTreeMap<String, MapSpec> {
    node.entries(findings).iter().filter_map(|(key, node)| Some((key.text.clone(), map(key, node, findings)?))).collect()
}

fn map(key: &Key, node: &Node, findings: &mut Findings) -> Option<MapSpec> {
    let fields = Fields::of(node, findings);
    let caption = Caption::of(&fields, &key.span, findings);
    let shows = fields.need("kind", &key.span, findings).and_then(|node| node.choice(&KINDS, findings));
    let periods = fields.get("periods").map(|node| node.words(findings)).unwrap_or_default();
    let kind = match shows {
        Some(Shows::Status) => Some(MapKind::Status),
        Some(Shows::Presence) => Some(MapKind::Presence),
        Some(Shows::Choropleth) => {
            let numbers = fields.need("numbers", &key.span, findings).and_then(|node| node.word(findings));
            let classing = fields.get("classes").map_or(Some(Classing::Quantile(CLASSES)), |node| classing(node, findings));
            numbers.zip(classing).map(|(numbers, classing)| MapKind::Choropleth { numbers, classing })
        }
        // What else belongs to it is not known.
        None => return None,
    };
    fields.finish(findings);
    Some(MapSpec { span: key.span.clone(), caption, kind: kind?, periods })
}

/// `{method: quantile, count: 4}` or `{method: custom, breaks: [10, 20]}`.
fn classing(node: &Node, findings: &mut Findings) -> Option<Classing> {
    let fields = Fields::of(node, findings);
    let method = fields.need("method", &node.span, findings).and_then(|node| node.choice(&METHODS, findings));
    let count = fields.get("count").and_then(|node| Some((count(node, findings)?, &node.span)));
    let classing = match method? {
        Method::Custom => fields.need("breaks", &node.span, findings).and_then(|node| breaks(node, count, findings)).map(Classing::Custom),
        Method::Quantile => Some(Classing::Quantile(count.map_or(CLASSES, |(count, _)| count))),
        Method::Equal => Some(Classing::Equal(count.map_or(CLASSES, |(count, _)| count))),
    };
    fields.finish(findings);
    classing
}

fn count(node: &Node, findings: &mut Findings) -> Option<usize> {
    let count = usize::try_from(node.whole(findings)?).unwrap_or(usize::MAX);
    if !(2..=MOST_CLASSES).contains(&count) {
        findings.push(too_many(&node.span, count));
        return None;
    }
    Some(count)
}

fn too_many(at: &Span, count: usize) -> Finding {
    Finding::error(
        "class-count",
        say!("et kort har 2 til {MOST_CLASSES} klasser; her er {count}", "a map has 2 to {MOST_CLASSES} classes; here are {count}"),
    )
    .at(at)
    .hint(say!("3 til 5 ses bedst", "3 to 5 are seen best"))
}

/// `[10, 20]`, from small to large; a percentage may have its sign.
fn breaks(node: &Node, count: Option<(usize, &Span)>, findings: &mut Findings) -> Option<Vec<Decimal>> {
    let mut breaks: Vec<Decimal> = Vec::new();
    for node in node.items(findings) {
        let percent = if let Kind::Scalar(text) = &node.kind { text.trim().strip_suffix('%').and_then(decimal) } else { None };
        let number = percent.or_else(|| node.decimal(findings))?;
        if breaks.last().is_some_and(|last| *last >= number) {
            findings.push(
                Finding::error("falling-breaks", say!("grænserne stiger ikke", "the breaks do not rise"))
                    .at(&node.span)
                    .hint(say!("skriv dem fra den mindste til den største: [10, 20]", "write them from small to large: [10, 20]")),
            );
            return None;
        }
        breaks.push(number);
    }
    let classes = breaks.len() + 1;
    if !(2..=MOST_CLASSES).contains(&classes) {
        findings.push(too_many(&node.span, classes));
        return None;
    }
    if let Some((count, at)) = count.filter(|(count, _)| *count != classes) {
        let (needed, found) = (count - 1, breaks.len());
        findings.push(
            Finding::error(
                "class-count",
                say!("{count} klasser har {needed} grænser; her er {found}", "{count} classes have {needed} breaks; here are {found}"),
            )
            .at(at)
            .hint(say!("slet count: antallet følger af grænserne", "delete count: the number follows from the breaks")),
        );
        return None;
    }
    Some(breaks)
}
