//! Two versions of a theory, held against each other.

use std::collections::{BTreeMap, BTreeSet};

use super::{Diagram, DiagramBody, Stage, empty, links, one_of_each, stage};
use crate::finding::{Finding, Findings, Span, Text, say, suggestion};
use crate::language::Language;
use crate::manuscript::Caption;
use crate::yaml::{Bilingual, Fields, Key, Kind, Node};

/// Two versions of a theory, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// The earlier one.
    pub before: Version,
    /// The later one.
    pub after: Version,
    /// Which item of the earlier one gave way to which of the later one, by their ids.
    pub replaced: BTreeMap<String, String>,
}

/// A version of a theory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// What it is: `Oprindelig, 2021`.
    pub label: Bilingual,
    /// Its stages in order.
    pub stages: Vec<Stage>,
    /// What is said of the part of it that nobody knows any more; `None` where all of it is known.
    pub rest: Option<Bilingual>,
}

impl Version {
    /// The ids of its items.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.stages.iter().flat_map(|stage| &stage.items).filter_map(|item| Some(item.id.as_ref()?.0.as_str()))
    }
}

/// Whether a diagram is of this kind.
pub(super) fn is_versions(node: &Node) -> bool {
    let Kind::Map(entries) = &node.kind else { return false };
    entries.iter().any(|(key, node)| key.text == "kind" && matches!(&node.kind, Kind::Scalar(word) if word == "versions"))
}

/// Reads a diagram of this kind; `others` are those its versions may name.
pub(super) fn diagram(key: &Key, node: &Node, others: &BTreeMap<String, Diagram>, findings: &mut Findings) -> Option<Diagram> {
    let fields = Fields::of(node, findings);
    let caption = Caption::of(&fields, &key.span, findings);
    let _ = fields.get("kind");
    let before = fields.need("before", &key.span, findings).and_then(|node| version(node, others, findings));
    let after = fields.need("after", &key.span, findings).and_then(|node| version(node, others, findings));
    let written = fields.get("replaced").map_or(&[][..], |node| node.entries(findings));
    fields.finish(findings);
    let mut versions = Versions { before: before?, after: after?, replaced: BTreeMap::new() };
    let known = |version: &Version| version.ids().map(str::to_owned).collect::<BTreeSet<String>>();
    let (old, new) = (known(&versions.before), known(&versions.after));
    for (from, node) in written {
        let Some((to, at)) = node.word(findings) else { continue };
        is_gone(&from.text, &from.span, &old, &new, findings);
        is_gone(&to, &at, &new, &old, findings);
        versions.replaced.insert(from.text.clone(), to);
    }
    let whole = versions.before.rest.is_none() && versions.after.rest.is_none();
    if old.is_disjoint(&new) && versions.replaced.is_empty() && whole {
        findings.push(
            Finding::error(
                "nothing-in-common",
                say!("de to versioner har ingen kasse med samme id", "the two versions have no box with the same id"),
            )
            .at(&key.span)
            .hint(say!(
                "giv en kasse samme id i begge versioner, eller skriv replaced: {{gammelt-id: nyt-id}}",
                "give a box the same id in both versions, or write replaced: {{old-id: new-id}}"
            )),
        );
    } else if [Language::Da, Language::En].into_iter().all(|language| versions.are_alike(language)) {
        findings.push(
            Finding::error(
                "same-version",
                say!("de to versioner er ens; intet er ændret", "the two versions are alike; nothing has changed"),
            )
            .at(&key.span)
            .hint(say!("vis den ene for sig", "show one of them by itself")),
        );
    }
    Some(Diagram { span: key.span.clone(), caption, body: DiagramBody::Versions(Box::new(versions)) })
}

fn version(node: &Node, others: &BTreeMap<String, Diagram>, findings: &mut Findings) -> Option<Version> {
    let fields = Fields::of(node, findings);
    let label = fields.need("label", &node.span, findings).map(|node| Bilingual::of(node, findings));
    let rest = fields.get("rest").map(|node| Bilingual::of(node, findings));
    let named = fields.get("diagram").and_then(|node| node.word(findings));
    let list = if named.is_some() { fields.get("stages") } else { fields.need("stages", &node.span, findings) };
    empty(list, false, findings);
    let written: Vec<Stage> = list.map_or(&[][..], |node| node.items(findings)).iter().map(|node| stage(node, findings)).collect();
    fields.finish(findings);
    one_of_each(&written, findings);
    links(&written, findings);
    if let (Some((_, span)), Some(_)) = (&named, list) {
        findings.push(
            Finding::error(
                "version-said-twice",
                say!("versionen har både »diagram« og »stages«", "the version has both “diagram” and “stages”"),
            )
            .at(span)
            .hint(say!("skriv kun det ene", "write one of them only")),
        );
    }
    let stages = match &named {
        Some((id, span)) => theory(id, span, others, findings)?,
        None => written,
    };
    let items = || stages.iter().flat_map(|stage| &stage.items);
    if items().next().is_none() {
        // Of an empty list it was said already.
        if !stages.is_empty() {
            findings.push(
                Finding::error("version-without-boxes", say!("versionen har ingen kasser", "the version has no boxes"))
                    .at(&node.span)
                    .hint(say!("skriv mindst én: items: [{{id: …, text: …}}]", "write at least one: items: [{{id: …, text: …}}]")),
            );
        }
        return None;
    }
    if let Some(item) = items().find(|item| item.id.is_none()) {
        let at = named.as_ref().map_or(&node.span, |(_, span)| span);
        let text = item.text.get(Language::Da);
        findings.push(
            Finding::error(
                "box-without-id",
                say!("kassen »{text}« har intet id, så den kan ikke sammenlignes", "the box “{text}” has no id, so it cannot be compared"),
            )
            .at(at)
            .hint(say!("giv den et »id«, det samme i begge versioner", "give it an “id”, the same in both versions")),
        );
    }
    Some(Version { label: label?, stages, rest })
}

/// The stages of a theory that a version names.
fn theory(id: &str, span: &Span, others: &BTreeMap<String, Diagram>, findings: &mut Findings) -> Option<Vec<Stage>> {
    let theories = || others.iter().filter(|(_, other)| matches!(other.body, DiagramBody::Theory(_))).map(|(id, _)| id.as_str());
    if let Some(DiagramBody::Theory(stages)) = others.get(id).map(|other| &other.body) {
        return Some(stages.clone());
    }
    let (message, hint): (Text, Option<Text>) = if others.contains_key(id) {
        (say!("diagrammet »{id}« er ikke en forandringsteori", "the diagram “{id}” is no theory"), None)
    } else {
        (say!("der er intet diagram »{id}«", "there is no diagram “{id}”"), suggestion(id, theories()))
    };
    findings.push(Finding::error("unknown-theory", message).at(span).hint_maybe(hint));
    None
}

/// What gives way to something else is in one version and not in the other.
fn is_gone(id: &str, at: &Span, own: &BTreeSet<String>, other: &BTreeSet<String>, findings: &mut Findings) {
    let message = if !own.contains(id) {
        say!("der er ingen kasse »{id}« i den version", "there is no box “{id}” in that version")
    } else if other.contains(id) {
        say!("kassen »{id}« er i begge versioner og er ikke skiftet ud", "the box “{id}” is in both versions and was not replaced")
    } else {
        return;
    };
    let candidates = own.difference(other).map(String::as_str);
    findings.push(Finding::error("unknown-box-of-diagram", message).at(at).hint_maybe(suggestion(id, candidates)));
}
