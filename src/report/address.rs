//! The addresses of pages.

use std::collections::BTreeMap;

use super::{Page, Report};
use crate::finding::{Finding, Findings, Text, say};
use crate::language::Language;
use crate::manuscript::{Document, DocumentKind};
use crate::route::{ASSETS, NOT_FOUND, ROBOTS, Route, SITEMAP, slug};

/// The address of a document.
///
/// # Errors
/// A finding when a name on the way has neither letters nor digits.
pub(super) fn of(document: &Document, main: Language) -> Result<Route, Box<Finding>> {
    let mut parts: Vec<String> = Vec::new();
    if document.language != main {
        parts.push(document.language.code().to_owned());
    }
    let (folders, file) = document.path.rsplit_once('/').unwrap_or(("", &document.path));
    for folder in folders.split('/').filter(|folder| !folder.is_empty()) {
        match (folder, document.kind) {
            ("stories", DocumentKind::Story) => parts.push(story_folder(document.language).to_owned()),
            _ => parts.push(segment(folder, document)?),
        }
    }
    match document.kind {
        _ if file == "index" => {}
        DocumentKind::Chapter | DocumentKind::Story => parts.push(segment(without_order(file), document)?),
        _ => parts.push(segment(file, document)?),
    }
    Ok(Route::page(&parts.join("/")))
}

/// `10-resume` is called `resume`: the digits only put it in order. A name of nothing but digits keeps them.
fn without_order(name: &str) -> &str {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.strip_prefix('-').filter(|_| rest.len() < name.len()).filter(|rest| !rest.is_empty()).unwrap_or(name)
}

fn segment(name: &str, document: &Document) -> Result<String, Box<Finding>> {
    let segment = slug(name);
    if segment.is_empty() {
        return Err(Box::new(
            Finding::error(
                "no-address",
                say!(
                    "»{name}« kan ikke stå i en adresse: der er hverken bogstaver eller tal i det",
                    "“{name}” cannot stand in an address: it has neither letters nor digits"
                ),
            )
            .at(&document.title.span)
            .hint(say!("giv filen eller mappen et navn med bogstaver", "give the file or folder a name with letters")),
        ));
    }
    Ok(segment)
}

fn story_folder(language: Language) -> &'static str {
    match language {
        Language::Da => "fortaellinger",
        Language::En => "stories",
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
    let of_editions = report.editions.iter().flat_map(|edition| edition.apparatus.values()).flat_map(BTreeMap::values);
    let of_places = report.gazetteer.pages().chain(report.grants.pages()).flat_map(BTreeMap::values);
    // Files end in another way than pages do.
    let of_papers = report.papers.list.values();
    let of_programmes = report.programmes.values().flat_map(|programme| programme.overviews.values()).flat_map(BTreeMap::values);
    let numbers = of_editions
        .chain(of_programmes)
        .chain(of_places)
        .chain(of_papers)
        .map(|route| (route.clone(), say!("en side, som programmet selv laver", "a page that the program makes itself")));
    let feeds = report.settings.languages.iter().map(|language| (report.feed_route(*language), say!("feedet", "the feed")));
    let files = [NOT_FOUND, SITEMAP, ROBOTS]
        .map(|file| (Route::file(file), say!("»{file}«, som programmet laver", "“{file}”, which the program makes")));
    let assets = (Route::page(ASSETS), say!("mappen med stilark og billeder", "the folder of styles and pictures"));
    let items = report.items.iter().map(|item| {
        (
            item.route.clone(),
            say!("siden med en figur eller tabel, som programmet laver", "the page of a figure or table, which the program makes"),
        )
    });
    let embeds =
        report.embeds().map(|(_, route)| (route, say!("en side, som programmet selv laver", "a page that the program makes itself")));
    numbers.chain(items).chain(embeds).chain(feeds).chain(files).chain([assets]).collect()
}

#[cfg(test)]
mod tests {
    use super::without_order;

    #[test]
    fn digits_in_front_only_put_in_order() {
        for (name, expected) in
            [("10-resume", "resume"), ("resume", "resume"), ("2022", "2022"), ("10-", "10-"), ("-a", "-a"), ("§§", "§§")]
        {
            assert_eq!(without_order(name), expected, "{name}");
        }
    }
}
