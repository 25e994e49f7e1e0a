//! The addresses of pages.

use std::collections::BTreeMap;

use super::{Page, Report};
use crate::finding::{Finding, Findings, Text, say};
use crate::language::Language;
use crate::manuscript::{Document, DocumentKind};
use crate::route::{ASSETS, NOT_FOUND, ROBOTS, Route, SITEMAP, slug};

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

/// Reports pages that get the same address as another, or as something the program makes itself.
pub(super) fn unique(report: &Report, findings: &mut Findings) {
    let mut pages: BTreeMap<&Route, &Page> = BTreeMap::new();
    let made = made(report);
    for page in &report.pages {
        let finding = if let Some(other) = pages.insert(&page.route, page) {
            same(page, &say!("en anden", "another")).label(&other.document.title.span, say!("den anden side", "the other page"))
        } else if let Some((_, what)) = made.iter().find(|(route, _)| collide(route, &page.route)) {
            same(page, what)
        } else {
            continue;
        };
        findings.push(finding.hint(say!("giv filen et andet navn", "rename the file")));
    }
}

fn same(page: &Page, other: &Text) -> Finding {
    let route = &page.route;
    let Text { da, en } = other;
    let message = say!("siden får samme adresse som {da}: /{route}", "the page gets the same address as {en}: /{route}");
    Finding::error("same-address", message).at(&page.document.title.span)
}

/// Whether two addresses are one file, or one lies in a folder that is the other's alone.
fn collide(made: &Route, page: &Route) -> bool {
    made.output() == page.output() || (made.as_str() == ASSETS && page.as_str().starts_with(ASSETS))
}

/// What the program makes itself, in words.
fn made(report: &Report) -> Vec<(Route, Text)> {
    let of_editions = report.editions.iter().flat_map(|edition| edition.numbers.values());
    let numbers = of_editions.map(|route| {
        (route.clone(), say!("siden om tallene, som programmet laver", "the page about the numbers, which the program makes"))
    });
    let feeds = report.settings.languages.iter().map(|language| (report.feed_route(*language), say!("feedet", "the feed")));
    let files = [NOT_FOUND, SITEMAP, ROBOTS]
        .map(|file| (Route::file(file), say!("»{file}«, som programmet laver", "“{file}”, which the program makes")));
    let assets = (Route::page(ASSETS), say!("mappen med stilark og billeder", "the folder of styles and pictures"));
    numbers.chain(feeds).chain(files).chain([assets]).collect()
}
