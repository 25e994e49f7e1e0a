//! Timelines: what happened when.

use std::collections::BTreeMap;

use super::Caption;
use crate::finding::{Finding, Findings, Span, say};
use crate::language::Moment;
use crate::yaml::{Bilingual, Fields, Key, Node};

/// A timeline as written.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// Where its id stands.
    pub span: Span,
    /// The words around it.
    pub caption: Caption,
    /// What happened, in order of time.
    pub events: Vec<Event>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub date: Moment,
    /// What.
    pub text: Bilingual,
}

/// Reads `timelines:`.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> BTreeMap<String, Timeline> {
    node.entries(findings).iter().map(|(key, node)| (key.text.clone(), timeline(key, node, findings))).collect()
}

fn timeline(key: &Key, node: &Node, findings: &mut Findings) -> Timeline {
    let fields = Fields::of(node, findings);
    let caption = Caption::of(&fields, &key.span, findings);
    let items = fields.need("events", &key.span, findings);
    if let Some(node) = items.filter(|node| node.is_empty_list()) {
        findings.push(
            Finding::error("empty-list", say!("listen er tom; her er intet at vise", "the list is empty; there is nothing to show"))
                .at(&node.span)
                .hint(say!(
                    "skriv mindst én: events: [{{date: 2024-03, text: …}}]",
                    "write at least one: events: [{{date: 2024-03, text: …}}]"
                )),
        );
    }
    let items = items.map_or(&[][..], |node| node.items(findings));
    let mut events: Vec<Event> = items.iter().filter_map(|node| event(node, findings)).collect();
    fields.finish(findings);
    events.sort_by_key(|event| event.date.first_day());
    Timeline { span: key.span.clone(), caption, events }
}

fn event(node: &Node, findings: &mut Findings) -> Option<Event> {
    let fields = Fields::of(node, findings);
    let date = fields.need("date", &node.span, findings).and_then(|node| node.moment(findings));
    let text = fields.need("text", &node.span, findings).map(|node| Bilingual::of(node, findings));
    fields.finish(findings);
    Some(Event { date: date?, text: text? })
}
