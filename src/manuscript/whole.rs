//! Whether the texts make a whole: every page has the pages above it.

use std::collections::BTreeSet;

use super::{Document, DocumentKind};
use crate::finding::{Finding, Findings, say};
use crate::source::Sources;

/// Reports what is missing around the documents.
pub(super) fn check(documents: &[Document], sources: &Sources, findings: &mut Findings) {
    editions_without_report(documents, findings);
    texts_without_edition(documents, findings);
    editions_without_register(documents, sources, findings);
}

fn editions_without_report(documents: &[Document], findings: &mut Findings) {
    let editions = || documents.iter().filter(|document| document.kind == DocumentKind::Edition);
    let reports: BTreeSet<&str> = editions().filter(|document| document.report.is_some()).map(|document| document.path.as_str()).collect();
    for document in editions().filter(|document| !reports.contains(document.path.as_str())) {
        findings.push(
            Finding::error("missing-field", say!("feltet »report« mangler", "the field “report” is missing"))
                .at(&document.title.span)
                .hint(say!("skriv mindst report: {{kind: annual, period: 2023}}", "write at least report: {{kind: annual, period: 2023}}")),
        );
    }
}

/// Reports each folder of chapters or stories that has no edition page, at its first text.
fn texts_without_edition(documents: &[Document], findings: &mut Findings) {
    let mut known: BTreeSet<&str> =
        documents.iter().filter(|document| document.kind == DocumentKind::Edition).filter_map(Document::edition).collect();
    for document in documents.iter().filter(|document| matches!(document.kind, DocumentKind::Chapter | DocumentKind::Story)) {
        let Some(folder) = document.edition() else { continue };
        if known.insert(folder) {
            findings.push(
                Finding::error(
                    "no-edition-page",
                    say!(
                        "mappen »content/{folder}« har ingen side for udgaven",
                        "the folder “content/{folder}” has no page for the edition"
                    ),
                )
                .at(&document.title.span)
                .hint(say!(
                    "skriv content/{folder}/index.md med report: {{kind: annual, period: 2023}}",
                    "write content/{folder}/index.md with report: {{kind: annual, period: 2023}}"
                )),
            );
        }
    }
}

/// Reports each programme that has editions and no register, at its first edition. A draft may wait for its numbers.
fn editions_without_register(documents: &[Document], sources: &Sources, findings: &mut Findings) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for document in documents.iter().filter(|document| !document.draft) {
        let (Some(name), Some(front)) = (document.programme(), &document.report) else { continue };
        let file = format!("data/{name}/register.yaml");
        let period = &front.period.0;
        if sources.get(&file).is_none() && seen.insert(name) {
            findings.push(
                Finding::error("no-register", say!("filen »{file}« mangler", "the file “{file}” is missing"))
                    .at(&front.period.1)
                    .hint(say!("skriv den med mindst periods: {{{period}: {{}}}}", "write it with at least periods: {{{period}: {{}}}}")),
            );
        }
    }
}
