//! The files beside the pages.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::language::Language;
use crate::page::{Feed, FeedEntry, Sitemap, SitemapPage};
use crate::proof::desk::{Desk, root};
use crate::route::{Route, SITEMAP};

/// The feed of editions in the desk's language; a draft, or one without a date, is not in it.
pub(in crate::proof) fn feed(desk: &Desk<'_>) -> Feed {
    let report = desk.house.report;
    let settings = &report.settings;
    desk.note_again(&desk.house.notes.settings);
    let mut entries: Vec<FeedEntry> = Vec::new();
    for edition in report.editions.iter().filter(|edition| !report.is_draft(edition, desk.language)) {
        let (Some(published), Some(id)) = (desk.edition(edition).published, report.page_at(&edition.path, desk.language)) else { continue };
        let page = desk.page(id);
        let programme = report.page_at(&edition.programme, desk.language).map(|id| desk.title(desk.page(id)));
        let titles: Vec<String> = programme.into_iter().chain([desk.title(page)]).collect();
        entries.push(FeedEntry {
            title: titles.join(": "),
            address: page.route.absolute(&settings.base_url),
            published: published.first_day().to_string(),
            summary: desk.lead(page),
        });
    }
    entries.sort_by(|a, b| (&b.published, &a.address).cmp(&(&a.published, &b.address)));
    let front = report.front(desk.language).map_or_else(|| Route::page(""), |id| report.pages[id].route.clone());
    Feed {
        title: settings.title.get(desk.language).to_owned(),
        language: desk.language.code(),
        address: report.feed_route(desk.language).absolute(&settings.base_url),
        site: front.absolute(&settings.base_url),
        author: settings.title.get(desk.language).to_owned(),
        entries,
    }
}

/// Every page but the one for addresses that do not exist, and no drafts.
pub(in crate::proof) fn sitemap(desk: &Desk<'_>) -> Sitemap {
    let report = desk.house.report;
    let base = &report.settings.base_url;
    desk.note_again(&desk.house.notes.settings);
    let mut pages = Vec::new();
    for page in report.pages.iter().filter(|page| !page.document.draft) {
        desk.note(format!("route:{}", page.route), page.route.as_str());
        let several = page.translations.len() > 1;
        let translations = page.translations.iter().filter(|_| several);
        let translations = translations.map(|(language, id)| (language.code(), report.pages[*id].route.absolute(base)));
        pages.push(SitemapPage { address: page.route.absolute(base), translations: translations.collect() });
    }
    let mut list = |route: &Route, everywhere: &BTreeMap<Language, Route>| {
        desk.note(format!("route:{route}"), route.as_str());
        let everywhere = everywhere.iter().filter(|_| everywhere.len() > 1);
        let translations = everywhere.map(|(language, route)| (language.code(), route.absolute(base)));
        pages.push(SitemapPage { address: route.absolute(base), translations: translations.collect() });
    };
    for edition in &report.editions {
        for made in edition.apparatus.values() {
            made.iter().filter(|(language, _)| !report.is_draft(edition, **language)).for_each(|(_, route)| list(route, made));
        }
    }
    for programme in report.programmes.values() {
        let drafts = |language: Language| programme.editions.first().is_some_and(|at| report.is_draft(&report.editions[*at], language));
        for made in programme.overviews.values() {
            made.iter().filter(|(language, _)| !drafts(**language)).for_each(|(_, route)| list(route, made));
        }
    }
    for grant in &report.grants.grants {
        let published = grant.pages.iter().filter(|(language, _)| !grant.is_draft(report, **language));
        published.for_each(|(_, route)| list(route, &grant.pages));
    }
    let grants = &report.grants;
    let published = grants.list.iter().filter(|(language, _)| !grants.are_drafts(report, **language));
    published.for_each(|(_, route)| list(route, &grants.list));
    let sheets = report.papers.list.iter().filter(|(language, _)| !report.papers.are_drafts(**language));
    let sheets: BTreeMap<Language, Route> = sheets.map(|(language, route)| (*language, route.clone())).collect();
    for route in sheets.values() {
        list(route, &sheets);
    }
    for made in report.gazetteer.pages() {
        for route in made.values() {
            list(route, made);
        }
    }
    for item in report.items.iter().filter(|item| !report.pages[item.page].document.draft) {
        list(&item.route, &report.own_pages(item));
    }
    // In their order, each with its languages.
    let listed: Vec<String> = pages.iter().map(|page| format!("{} {:?}", page.address, page.translations)).collect();
    desk.note("sitemap", &listed.join("\n"));
    Sitemap { pages }
}

/// Everything may be looked at.
pub(in crate::proof) fn robots(desk: &Desk<'_>) -> String {
    let base = &desk.house.report.settings.base_url;
    desk.note_again(&desk.house.notes.settings);
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", Route::file(SITEMAP).absolute(base))
}

/// What a host that reads `_headers` says with every file. Hosts add up what several rules say, and of two policies both hold;
/// so no page may be framed by the older header, which a policy on framing replaces on the pages made for it.
pub(in crate::proof) fn headers(desk: &Desk<'_>) -> String {
    let report = desk.house.report;
    desk.note_again(&desk.house.notes.settings);
    let root = root(&report.settings.base_url);
    let mut text = format!(
        "/*\n  \
         Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
         base-uri 'none'; form-action 'none'\n  \
         X-Frame-Options: DENY\n  \
         X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=()\n\
         {root}assets/*\n  \
         Cache-Control: public, max-age=31536000, immutable\n"
    );
    for (_, route) in report.embeds() {
        desk.note(format!("route:{route}"), route.as_str());
        let _ = writeln!(text, "{}\n  Content-Security-Policy: frame-ancestors *", route.absolute(root));
    }
    text
}
