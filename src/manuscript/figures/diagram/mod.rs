//! Diagrams: a programme theory in stages with arrows between them, two versions of one, or a process step by step.

mod changes;
mod versions;

use std::collections::{BTreeMap, BTreeSet};

pub use changes::{Change, ItemPair, StagePair};
pub use versions::{Version, Versions};

use super::Caption;
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::yaml::{Bilingual, Fields, Key, Node};

/// A diagram as written.
#[derive(Debug, Clone)]
pub struct Diagram {
    /// Where its id stands.
    pub span: Span,
    /// The words around it.
    pub caption: Caption,
    /// What is drawn.
    pub body: DiagramBody,
}

/// What a diagram draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DiagramBody {
    /// A theory: its stages in order.
    Theory(Vec<Stage>),
    /// A process: one step a stage, without a label.
    Process(Vec<Stage>),
    /// Two versions of a theory.
    Versions(Box<Versions>),
}

/// What stands side by side in a diagram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// What the items of it are: `På kort sigt`.
    pub label: Option<Bilingual>,
    /// Its items.
    pub items: Vec<DiagramItem>,
}

/// A box of a diagram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiagramItem {
    /// The word others name it by, and where it stands.
    pub id: Option<(String, Span)>,
    /// Its words.
    pub text: Bilingual,
    /// What more there is to say of it.
    pub more: Option<Bilingual>,
    /// The ids of those it leads to.
    pub to: Vec<(String, Span)>,
    /// The criteria it is measured by.
    pub criteria: Vec<(String, Span)>,
}

impl DiagramBody {
    /// The criteria its boxes are measured by, with where they are named.
    pub fn criteria(&self) -> impl Iterator<Item = &(String, Span)> {
        let stages = match self {
            Self::Theory(stages) | Self::Process(stages) => [&stages[..], &[]],
            Self::Versions(versions) => [&versions.before.stages[..], &versions.after.stages[..]],
        };
        stages.into_iter().flatten().flat_map(|stage| &stage.items).flat_map(|item| &item.criteria)
    }
}

/// The words of kinds, and whether each is a process; versions of a theory are read by themselves.
const KINDS: [(&str, Option<bool>); 3] = [("theory", Some(false)), ("process", Some(true)), ("versions", None)];

/// Reads `diagrams:`.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> BTreeMap<String, Diagram> {
    let (versions, plain): (Vec<_>, Vec<_>) = node.entries(findings).iter().partition(|(_, node)| versions::is_versions(node));
    let mut diagrams: BTreeMap<String, Diagram> =
        plain.into_iter().filter_map(|(key, node)| Some((key.text.clone(), diagram(key, node, findings)?))).collect();
    // Versions name the others, wherever those stand.
    let versions: Vec<(String, Diagram)> = versions
        .into_iter()
        .filter_map(|(key, node)| Some((key.text.clone(), versions::diagram(key, node, &diagrams, findings)?)))
        .collect();
    diagrams.extend(versions);
    diagrams
}

fn diagram(key: &Key, node: &Node, findings: &mut Findings) -> Option<Diagram> {
    let fields = Fields::of(node, findings);
    let caption = Caption::of(&fields, &key.span, findings);
    let process = fields.need("kind", &key.span, findings).and_then(|node| node.choice(&KINDS, findings).flatten());
    let list = match process {
        Some(true) => fields.need("steps", &key.span, findings),
        Some(false) => fields.need("stages", &key.span, findings),
        None => {
            // Either may be right for the kind that was meant.
            let _ = (fields.get("steps"), fields.get("stages"));
            None
        }
    };
    empty(list, process == Some(true), findings);
    let items = list.map_or(&[][..], |node| node.items(findings));
    let stages: Vec<Stage> = items
        .iter()
        .map(|node| match process {
            Some(true) => Stage { label: None, items: vec![item(node, findings)] },
            _ => stage(node, findings),
        })
        .collect();
    fields.finish(findings);
    one_of_each(&stages, findings);
    links(&stages, findings);
    let process = process.filter(|_| !stages.is_empty())?;
    let body = if process { DiagramBody::Process(stages) } else { DiagramBody::Theory(stages) };
    Some(Diagram { span: key.span.clone(), caption, body })
}

/// A list without anything in it.
fn empty(list: Option<&Node>, process: bool, findings: &mut Findings) {
    let Some(node) = list.filter(|node| node.is_empty_list()) else { return };
    let hint = if process {
        say!("skriv mindst ét trin: steps: [{{text: …}}]", "write at least one step: steps: [{{text: …}}]")
    } else {
        say!(
            "skriv mindst ét trin: stages: [{{label: …, items: [{{text: …}}]}}]",
            "write at least one stage: stages: [{{label: …, items: [{{text: …}}]}}]"
        )
    };
    findings.push(
        Finding::error("empty-list", say!("listen er tom; her er intet at tegne", "the list is empty; there is nothing to draw"))
            .at(&node.span)
            .hint(hint),
    );
}

fn stage(node: &Node, findings: &mut Findings) -> Stage {
    let fields = Fields::of(node, findings);
    let label = fields.need("label", &node.span, findings).map(|node| Bilingual::of(node, findings));
    let items = fields.need("items", &node.span, findings).map_or(&[][..], |node| node.items(findings));
    let items = items.iter().map(|node| item(node, findings)).collect();
    fields.finish(findings);
    Stage { label, items }
}

fn item(node: &Node, findings: &mut Findings) -> DiagramItem {
    let fields = Fields::of(node, findings);
    let text = fields.need("text", &node.span, findings).map(|node| Bilingual::of(node, findings));
    let item = DiagramItem {
        id: fields.get("id").and_then(|node| node.word(findings)),
        text: text.unwrap_or_default(),
        more: fields.get("more").map(|node| Bilingual::of(node, findings)),
        to: fields.get("to").map(|node| node.words(findings)).unwrap_or_default(),
        criteria: fields.get("criteria").map(|node| node.words(findings)).unwrap_or_default(),
    };
    fields.finish(findings);
    item
}

/// An arrow to an id that two boxes have could lead to either.
fn one_of_each(stages: &[Stage], findings: &mut Findings) {
    let mut taken: BTreeMap<&str, &Span> = BTreeMap::new();
    for (id, span) in stages.iter().flat_map(|stage| &stage.items).filter_map(|item| item.id.as_ref()) {
        if let Some(first) = taken.get(id.as_str()) {
            findings.push(
                Finding::error("duplicate-id", say!("kassen »{id}« er der allerede", "there is a box “{id}” already"))
                    .at(span)
                    .label(first, say!("her står den første", "here is the first"))
                    .hint(say!("giv den ene et andet id", "give one of them another id")),
            );
        } else {
            taken.insert(id, span);
        }
    }
}

/// Every arrow leads to a box of a later stage: a theory says what comes of what, and nothing comes of what follows it.
fn links(stages: &[Stage], findings: &mut Findings) {
    for (at, stage) in stages.iter().enumerate() {
        let later: BTreeSet<&str> =
            stages[at + 1..].iter().flat_map(|stage| &stage.items).filter_map(|item| Some(item.id.as_ref()?.0.as_str())).collect();
        for (to, span) in stage.items.iter().flat_map(|item| &item.to).filter(|(to, _)| !later.contains(to.as_str())) {
            findings.push(
                Finding::error(
                    "unknown-box-of-diagram",
                    say!("pilen fører til »{to}«, som ikke står i et senere trin", "the arrow leads to “{to}”, which is in no later stage"),
                )
                .at(span)
                .hint(suggestion(to, later.iter().copied()).unwrap_or_else(|| {
                    say!(
                        "en pil fører fremad, til en kasse med »id« i et senere trin",
                        "an arrow leads onward, to a box with an “id” in a later stage"
                    )
                })),
            );
        }
    }
}
