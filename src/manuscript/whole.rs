//! Whether the texts make a whole: every page has the pages above it.

use std::collections::BTreeSet;

use super::{Document, DocumentKind};
use crate::finding::{Finding, Findings, Span, say};
use crate::language::Language;
use crate::source::Sources;

/// Reports what is missing around the documents: of the site's first language everything, of the others nothing.
/// `site` is the place of the settings.
pub(super) fn check(documents: &[Document], languages: &[Language], sources: &Sources, site: &Span, findings: &mut Findings) {
    let (documents, foreign): (Vec<&Document>, Vec<&Document>) =
        documents.iter().partition(|document| languages.contains(&document.language));
    findings.extend(foreign.into_iter().map(not_published));
    translations_alone(&documents, languages[0], site, findings);
    editions_without_report(&documents, findings);
    texts_without_edition(&documents, findings);
    editions_without_register(&documents, sources, findings);
}

fn not_published(document: &Document) -> Finding {
    let language = document.language.code();
    Finding::warning(
        "language-not-published",
        say!(
            "siden bliver ikke udgivet: sproget »{language}« står ikke under »languages« i site.yaml",
            "the page is not published: the language “{language}” is not under “languages” in site.yaml"
        ),
    )
    .at(&document.title.span)
    .hint(say!("skriv det under »languages«, eller fjern filen", "write it under “languages”, or remove the file"))
}

/// The front page, and every programme and edition, has its page in the site's first language.
fn translations_alone(documents: &[&Document], main: Language, site: &Span, findings: &mut Findings) {
    let has_main = |path: &str| documents.iter().any(|document| document.language == main && document.path == path);
    if !has_main("index") {
        findings.push(
            Finding::error("no-front-page", say!("forsiden »content/index.md« mangler", "the front page “content/index.md” is missing"))
                .at(site)
                .hint(say!("skriv den: det er der, læserne begynder", "write it: readers begin there")),
        );
    }
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for document in documents.iter().filter(|document| matches!(document.kind, DocumentKind::Programme | DocumentKind::Edition)) {
        let path = document.path.as_str();
        if !has_main(path) && seen.insert(path) {
            let language = main.code();
            findings.push(
                Finding::error(
                    "only-translated",
                    say!(
                        "siden findes ikke på sitets første sprog, »{language}«",
                        "the page does not exist in the site's first language, “{language}”"
                    ),
                )
                .at(&document.title.span)
                .hint(say!("skriv content/{path}.md", "write content/{path}.md")),
            );
        }
    }
}

fn editions_without_report(documents: &[&Document], findings: &mut Findings) {
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
fn texts_without_edition(documents: &[&Document], findings: &mut Findings) {
    let mut known: BTreeSet<&str> =
        documents.iter().filter(|document| document.kind == DocumentKind::Edition).filter_map(|document| document.edition()).collect();
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
fn editions_without_register(documents: &[&Document], sources: &Sources, findings: &mut Findings) {
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
