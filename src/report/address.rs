//! The addresses of pages.

use std::collections::BTreeMap;

use super::{Page, Report};
use crate::finding::{Finding, Findings, say};
use crate::language::Language;
use crate::manuscript::{Document, DocumentKind};
use crate::route::{Route, slug};

/// The address of a document.
pub(super) fn of(document: &Document, main: Language) -> Route {
    let mut parts: Vec<String> = Vec::new();
    if document.language != main {
        parts.push(document.language.code().to_owned());
    }
    for part in document.path.split('/') {
        // `10-resume` is called `resume`: the digits only put chapters in order.
        let name = part.trim_start_matches(|c: char| c.is_ascii_digit());
        let name = name.strip_prefix('-').filter(|name| !name.is_empty()).unwrap_or(part);
        match (part, document.kind) {
            ("index", _) => {}
            ("stories", DocumentKind::Story) => parts.push(story_folder(document.language).to_owned()),
            _ => parts.push(slug(name)),
        }
    }
    Route::page(&parts.join("/"))
}

fn story_folder(language: Language) -> &'static str {
    match language {
        Language::Da => "fortaellinger",
        Language::En => "stories",
    }
}

/// The folder of the page about the numbers, below its edition.
pub(super) fn numbers_folder(language: Language) -> &'static str {
    match language {
        Language::Da => "om-tallene",
        Language::En => "about-the-numbers",
    }
}

/// Reports pages that get the same address.
pub(super) fn unique(report: &Report, findings: &mut Findings) {
    let mut routes: BTreeMap<&Route, &Page> = BTreeMap::new();
    for page in &report.pages {
        if let Some(other) = routes.insert(&page.route, page) {
            let route = &page.route;
            findings.push(
                Finding::error(
                    "same-address",
                    say!("siden får samme adresse som en anden: /{route}", "the page gets the same address as another: /{route}"),
                )
                .at(&page.document.title.span)
                .label(&other.document.title.span, say!("den anden side", "the other page"))
                .hint(say!("giv den ene fil et andet navn", "rename one of the files")),
            );
        }
    }
}
