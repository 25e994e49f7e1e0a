//! `coverage.yaml`, read.

use super::{Branch, Coverage, Entry, Status};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::place::{Atlas, Match};
use crate::yaml::{Bilingual, Fields, Key, Node};

/// Reads a programme's coverage of the places of an atlas.
#[must_use]
pub fn parse(node: &Node, atlas: &Atlas, findings: &mut Findings) -> Coverage {
    let fields = Fields::of(node, findings);
    let statuses = fields.need("statuses", &node.span, findings).map_or(&[][..], |node| node.entries(findings));
    let statuses: Vec<Status> = statuses.iter().map(|(key, node)| status(key, node, findings)).collect();
    let branches = fields.get("branches").map_or(&[][..], |node| node.entries(findings));
    let branches: Vec<Branch> = branches.iter().map(|(key, node)| branch(key, node, atlas, findings)).collect();
    let mut coverage = Coverage {
        statuses,
        branches,
        elsewhere: fields.get("elsewhere").map(|node| Bilingual::of(node, findings)),
        total: fields.get("total").and_then(|node| node.word(findings)),
        source: fields.get("source").and_then(|node| node.word(findings)),
        note: fields.get("note").map(|node| Bilingual::of(node, findings)),
        entries: Vec::new(),
    };
    for node in fields.need("entries", &node.span, findings).map_or(&[][..], |node| node.items(findings)) {
        entries(node, atlas, &mut coverage, findings);
    }
    fields.finish(findings);
    said_twice(&coverage, atlas, findings);
    coverage
}

fn status(key: &Key, node: &Node, findings: &mut Findings) -> Status {
    let fields = Fields::of(node, findings);
    let label = fields.need("label", &key.span, findings).map(|node| Bilingual::of(node, findings)).unwrap_or_default();
    let covers = fields.get("covers").and_then(|node| node.flag(findings)).unwrap_or(false);
    fields.finish(findings);
    Status { key: key.text.clone(), span: key.span.clone(), label, covers }
}

fn branch(key: &Key, node: &Node, atlas: &Atlas, findings: &mut Findings) -> Branch {
    key.is_address(findings);
    let fields = Fields::of(node, findings);
    let name = fields.need("name", &key.span, findings).map(|node| Bilingual::of(node, findings)).unwrap_or_default();
    let place = fields.get("place").and_then(|node| node.word(findings)).and_then(|(name, span)| place(atlas, &name, &span, findings));
    let contact = fields.get("contact").map(|node| Bilingual::of(node, findings));
    fields.finish(findings);
    Branch { key: key.text.clone(), span: key.span.clone(), name, place, contact }
}

/// One entry for each of the places that a node names.
fn entries(node: &Node, atlas: &Atlas, coverage: &mut Coverage, findings: &mut Findings) {
    let fields = Fields::of(node, findings);
    let status = fields.need("status", &node.span, findings).and_then(|node| node.word(findings));
    let status =
        status.and_then(|word| index(&word, "unknown-status", coverage.statuses.iter().map(|status| status.key.as_str()), findings));
    let branch = fields.get("branch").and_then(|node| node.word(findings));
    let branch =
        branch.and_then(|word| index(&word, "unknown-branch", coverage.branches.iter().map(|branch| branch.key.as_str()), findings));
    let names = fields.need("places", &node.span, findings).map_or_else(Vec::new, |node| node.words(findings));
    let since = fields.get("since").and_then(|node| node.moment(findings));
    let until = fields.get("until").and_then(|at| Some((at.moment(findings)?, &at.span)));
    fields.finish(findings);
    if let (Some(since), Some((until, span))) = (since, until)
        && until.last_day() < since.first_day()
    {
        findings.push(Finding::error("ends-before-start", say!("det slutter, før det begynder", "it ends before it begins")).at(span));
    }
    let Some(status) = status else { return };
    for (name, span) in names {
        if let Some(place) = place(atlas, &name, &span, findings) {
            coverage.entries.push(Entry { place, span, status, since, until: until.map(|(until, _)| until), branch });
        }
    }
}

/// The index of a word among keys; a word that is none is a finding.
fn index<'k>(
    (word, span): &(String, Span),
    code: &'static str,
    keys: impl Iterator<Item = &'k str> + Clone,
    findings: &mut Findings,
) -> Option<usize> {
    let at = keys.clone().position(|key| key == word);
    if at.is_none() {
        findings.push(
            Finding::error(code, say!("»{word}« er ikke forklaret i filen", "“{word}” is not explained in the file"))
                .at(span)
                .hint_maybe(suggestion(word, keys)),
        );
    }
    at
}

/// The index of the place a name means; what it does not mean is a finding.
fn place(atlas: &Atlas, name: &str, span: &Span, findings: &mut Findings) -> Option<usize> {
    match atlas.find(name) {
        Match::One(place) => atlas.index(&place.code),
        no_place => {
            findings.extend(no_place.finding(name, span));
            None
        }
    }
}

/// Places of which two things are said at the same time.
fn said_twice(coverage: &Coverage, atlas: &Atlas, findings: &mut Findings) {
    for (at, entry) in coverage.entries.iter().enumerate() {
        let Some(earlier) = coverage.entries[..at].iter().find(|earlier| earlier.place == entry.place && earlier.meets(entry)) else {
            continue;
        };
        let name = &atlas.places[entry.place].name;
        let (first, second) = (&coverage.statuses[earlier.status].key, &coverage.statuses[entry.status].key);
        findings.push(
            Finding::error(
                "said-twice",
                say!("{name} er både »{first}« og »{second}« på samme tid", "{name} is both “{first}” and “{second}” at the same time"),
            )
            .at(&entry.span)
            .label(&earlier.span, say!("først her", "first here"))
            .hint(say!("skriv since og until, hvis det ene afløste det andet", "write since and until if one followed the other")),
        );
    }
}
