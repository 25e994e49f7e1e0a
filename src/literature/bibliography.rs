//! `data/bibliography.yaml`: the works a site may cite, in hayagriva's own format.

use std::collections::BTreeMap;

use hayagriva::Entry;
use hayagriva::io::from_yaml_str;

use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::source::{Digest, SourceFile};
use crate::yaml::{self, Kind, Node};

/// The file.
pub const FILE: &str = "data/bibliography.yaml";

/// The fields of a work.
const FIELDS: [&str; 27] = [
    "type",
    "parent",
    "title",
    "author",
    "date",
    "editor",
    "affiliated",
    "publisher",
    "location",
    "organization",
    "issue",
    "chapter",
    "volume",
    "volume-total",
    "edition",
    "page-range",
    "page-total",
    "time-range",
    "runtime",
    "url",
    "serial-number",
    "language",
    "archive",
    "archive-location",
    "call-number",
    "note",
    "genre",
];

/// A work that may be cited.
#[derive(Debug, Clone)]
pub struct Work {
    /// Where its key stands.
    pub span: Span,
    /// What is known of it.
    pub(super) entry: Entry,
    /// The digest of what the author wrote of it.
    pub digest: Digest,
}

/// The works of a site, by key.
#[derive(Debug, Clone, Default)]
pub struct Bibliography {
    works: BTreeMap<String, Work>,
}

impl Bibliography {
    /// The work of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Work> {
        self.works.get(key)
    }

    /// All works, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Work)> {
        self.works.iter().map(|(key, work)| (key.as_str(), work))
    }
}

/// Reads the file work by work, so that one that is wrong is reported where it stands, beside the others.
pub fn parse(file: &SourceFile, findings: &mut Findings) -> Bibliography {
    let text = file.text();
    let Some(node) = yaml::parse(&file.name, text, findings) else { return Bibliography::default() };
    let entries = node.entries(findings);
    let mut works = BTreeMap::new();
    for (index, (key, node)) in entries.iter().enumerate() {
        let end = entries.get(index + 1).map_or(text.len(), |(next, _)| next.span.start);
        let written = text.get(key.span.start..end).unwrap_or_default();
        let sound = unknown_fields(node, findings);
        match from_yaml_str(written) {
            Ok(library) => {
                if let Some(entry) = library.nth(0) {
                    works.insert(
                        key.text.clone(),
                        Work { span: key.span.clone(), entry: entry.clone(), digest: Digest::of(written.as_bytes()) },
                    );
                }
            }
            // What the reader of works says is in English; the place is what helps.
            Err(error) if sound => {
                let reason = error.to_string();
                findings.push(
                    Finding::error("bibliography", say!("værket kan ikke læses: {reason}", "the work cannot be read: {reason}"))
                        .at(&place(error_line(&reason), key.span.clone(), written, node))
                        .hint(say!(
                            "se, hvordan værker skrives: https://github.com/typst/hayagriva/blob/main/docs/file-format.md",
                            "see how works are written: https://github.com/typst/hayagriva/blob/main/docs/file-format.md"
                        )),
                );
            }
            Err(_) => {}
        }
    }
    Bibliography { works }
}

/// Reports fields no work has; whether there were none.
fn unknown_fields(node: &Node, findings: &mut Findings) -> bool {
    let Kind::Map(fields) = &node.kind else {
        node.expected(&say!("et værk med felter", "a work with fields"), findings);
        return false;
    };
    let unknown = fields.iter().filter(|(key, _)| !FIELDS.contains(&key.text.as_str()) && key.text != "abstract");
    let mut sound = true;
    for (key, _) in unknown {
        let name = &key.text;
        sound = false;
        findings.push(
            Finding::error("unknown-field", say!("ukendt felt »{name}«", "unknown field “{name}”"))
                .at(&key.span)
                .hint_maybe(suggestion(name, FIELDS)),
        );
    }
    sound
}

/// The line an error names, counted from the key.
fn error_line(reason: &str) -> Option<usize> {
    let (_, rest) = reason.rsplit_once("at line ")?;
    rest.split(' ').next()?.parse().ok()
}

/// The field that begins on the line, else the key.
fn place(line: Option<usize>, key: Span, written: &str, node: &Node) -> Span {
    let Kind::Map(fields) = &node.kind else { return key };
    let line_of = |at: usize| written.get(..at.saturating_sub(key.start)).map(|before| before.matches('\n').count() + 1);
    let field = fields.iter().find(|(field, _)| line.is_some() && line_of(field.span.start) == line);
    field.map_or(key.clone(), |(field, _)| field.span.clone())
}
