//! What every page has: the site around it, its addresses, the way down to it.

use std::collections::BTreeMap;

use super::pieces::capital;
use super::{grants, preview, sheets};
use crate::language::Language;
use crate::page::view::{AssetsView, Common, Crumb, LanguageView, LicenceView, MenuItem, OpenGraph, PageView, SiteView, Translation};
use crate::proof::desk::Desk;
use crate::report::{Edition, PLACES, PageId, Programme, Role, SHEETS};
use crate::route::Route;

/// For a page an author wrote.
pub(in crate::proof) fn of_page(desk: &Desk<'_>, id: PageId) -> Common {
    let report = desk.house.report;
    let page = desk.page(id);
    let document = &page.document;
    let title = desk.title(page);
    let description = document.description.as_ref().map_or_else(|| desk.lead(page), |prose| desk.plain(page, &prose.content));
    let mut crumbs = Vec::new();
    let mut above = Vec::new();
    if page.role != Role::Front {
        crumbs.extend(front_crumb(desk));
    }
    if page.role.edition().is_some() || page.role == Role::Page {
        let programme = document.programme().and_then(|name| report.page_at(name, desk.language));
        crumbs.extend(programme.map(|id| crumb(desk, id)));
    }
    let is_inside = matches!(page.role, Role::Chapter(_) | Role::Story(_));
    if is_inside {
        let edition = document.edition().and_then(|path| report.page_at(path, desk.language));
        if let Some(id) = edition {
            let edition = crumb(desk, id);
            above.push(edition.title.clone());
            crumbs.push(edition);
        }
    }
    let translations: Vec<(Language, Route)> =
        page.translations.iter().map(|(language, id)| (*language, report.pages[*id].route.clone())).collect();
    let og = if is_inside { "article" } else { "website" };
    let edition = match page.role {
        Role::Front => report.featured(),
        Role::Programme => {
            document.programme().and_then(|name| report.programmes.get(name)?.editions.first()).map(|index| &report.editions[*index])
        }
        _ => report.edition_of(page),
    };
    let image = edition.and_then(|edition| preview::route(desk, edition));
    let kind = page.role.word();
    Subject { kind, title, description, crumbs, above, translations, og, image, draft: document.draft, current: Some(id) }.common(desk)
}

/// For a page of an edition that the program makes; `pages` are its addresses in each language.
pub(in crate::proof) fn of_made(
    desk: &Desk<'_>,
    edition: &Edition,
    kind: &'static str,
    pages: &BTreeMap<Language, Route>,
    words: (&str, &str),
) -> Common {
    let crumbs = down_to_edition(desk, edition);
    let above = crumbs.last().map(|crumb| crumb.title.clone()).into_iter().collect();
    let (image, draft) = (preview::route(desk, edition), desk.house.report.is_draft(edition, desk.language));
    Subject { image, draft, ..Subject::made(kind, pages, (crumbs, above), words) }.common(desk)
}

/// For a page of a programme that the program makes.
pub(in crate::proof) fn of_programme(
    desk: &Desk<'_>,
    programme: &Programme,
    kind: &'static str,
    pages: &BTreeMap<Language, Route>,
    words: (&str, &str),
) -> Common {
    let report = desk.house.report;
    let between: Vec<Crumb> = programme_crumb(desk, programme).into_iter().collect();
    let latest = programme.editions.first().map(|index| &report.editions[*index]);
    let draft = latest.is_some_and(|edition| report.is_draft(edition, desk.language));
    let image = latest.and_then(|edition| preview::route(desk, edition));
    Subject { image, draft, ..Subject::made(kind, pages, below_front(desk, between), words) }.common(desk)
}

/// For the list of places, the page of a place or that of a branch; `between` are the pages between the front page and it.
pub(in crate::proof) fn of_place(
    desk: &Desk<'_>,
    kind: &'static str,
    pages: &BTreeMap<Language, Route>,
    between: Vec<Crumb>,
    words: (&str, &str),
) -> Common {
    Subject::made(kind, pages, below_front(desk, between), words).common(desk)
}

/// The list of places, by what they are called; `None` where the site has none.
pub(in crate::proof) fn places_crumb(desk: &Desk<'_>) -> Option<Crumb> {
    let report = desk.house.report;
    let route = report.gazetteer.list.get(&desk.language)?;
    let title = capital(report.atlas.as_ref()?.called.1.get(desk.language));
    desk.note("places:list", &format!("{route} {title}"));
    Some(Crumb { title, url: desk.link(route) })
}

/// For the page for addresses that do not exist.
pub(in crate::proof) fn of_not_found(desk: &Desk<'_>, title: &str) -> Common {
    Subject::made("404", &BTreeMap::new(), (Vec::new(), Vec::new()), (title, title)).common(desk)
}

/// The way down to an edition, itself included.
fn down_to_edition(desk: &Desk<'_>, edition: &Edition) -> Vec<Crumb> {
    let report = desk.house.report;
    let mut crumbs: Vec<Crumb> = front_crumb(desk).into_iter().collect();
    crumbs.extend(report.page_at(&edition.programme, desk.language).map(|id| crumb(desk, id)));
    crumbs.extend(report.page_at(&edition.path, desk.language).map(|id| crumb(desk, id)));
    crumbs
}

/// The way down from the front page, and the titles of the pages between.
fn below_front(desk: &Desk<'_>, between: Vec<Crumb>) -> (Vec<Crumb>, Vec<String>) {
    let above = between.iter().rev().map(|crumb| crumb.title.clone()).collect();
    (front_crumb(desk).into_iter().chain(between).collect(), above)
}

fn front_crumb(desk: &Desk<'_>) -> Option<Crumb> {
    let id = desk.house.report.front(desk.language)?;
    let url = desk.link(&desk.page(id).route);
    Some(Crumb { title: desk.word("front-page", &[]), url })
}

/// A programme's page.
pub(in crate::proof) fn programme_crumb(desk: &Desk<'_>, programme: &Programme) -> Option<Crumb> {
    desk.house.report.page_at(&programme.name, desk.language).map(|id| crumb(desk, id))
}

fn crumb(desk: &Desk<'_>, id: PageId) -> Crumb {
    let page = desk.page(id);
    Crumb { title: desk.title(page), url: desk.link(&page.route) }
}

struct Subject {
    kind: &'static str,
    title: String,
    description: String,
    crumbs: Vec<Crumb>,
    /// Titles between the page's own and the site's, in the browser's tab.
    above: Vec<String>,
    translations: Vec<(Language, Route)>,
    og: &'static str,
    /// What a shared link shows.
    image: Option<Route>,
    draft: bool,
    current: Option<PageId>,
}

impl Subject {
    /// A page the program makes, with the way down to it and the titles above its own.
    fn made(
        kind: &'static str,
        pages: &BTreeMap<Language, Route>,
        (crumbs, above): (Vec<Crumb>, Vec<String>),
        (title, lead): (&str, &str),
    ) -> Self {
        let translations = pages.iter().map(|(language, route)| (*language, route.clone())).collect();
        let (title, description) = (title.to_owned(), lead.to_owned());
        Self { kind, title, description, crumbs, above, translations, og: "website", image: None, draft: false, current: None }
    }

    fn common(self, desk: &Desk<'_>) -> Common {
        let report = desk.house.report;
        let settings = &report.settings;
        desk.note_again(&desk.house.notes.settings);
        let elsewhere: Vec<&str> = self.translations.iter().map(|(_, route)| route.as_str()).collect();
        desk.note(format!("languages:{}", desk.route), &elsewhere.join(" "));
        let language = desk.language;
        let site_title = settings.title.get(language).to_owned();
        let mut full_title = vec![self.title.clone()];
        full_title.extend(self.above);
        if self.kind != "front" || self.title != site_title {
            full_title.push(site_title.clone());
        }
        let feed_url = desk.link(&report.feed_route(language));
        let several = self.translations.len() > 1;
        let languages = self.translations.iter().filter(|_| several).map(|(language, route)| LanguageView {
            code: language.code(),
            name: language.name(),
            url: desk.link(route),
            current: *language == desk.language,
        });
        let translations = self
            .translations
            .iter()
            .filter(|_| several)
            .map(|(language, route)| Translation { code: language.code(), url: route.absolute(&settings.base_url) });
        let front = report.front(language).map_or_else(|| Route::page(""), |id| report.pages[id].route.clone());
        let asset = |name: &str| desk.house.assets.route(name).map_or_else(String::new, |route| desk.link(route));
        Common {
            site: SiteView {
                claim: settings.claim.get(language).to_owned(),
                url: desk.link(&front),
                description: settings.description.get(language).to_owned(),
                languages: languages.collect(),
                menu: menu(desk, self.current),
                contact: settings.contact.as_ref().map(|contact| contact.get(language).to_owned()),
                licence: settings.licence.as_ref().map(|licence| LicenceView { name: licence.name.clone(), url: licence.url.clone() }),
                feed_url: feed_url.clone(),
                places: places_crumb(desk),
                grants: grants::list_crumb(desk),
                sheets: sheets::crumb(desk),
                title: site_title,
            },
            assets: AssetsView {
                style: asset("style.css"),
                fonts: desk.house.assets.fonts().map(|route| desk.link(route)).collect(),
                icon: asset("icon.svg"),
                table_script: desk.sorts().then(|| asset("table.js")),
                map_script: desk.has_maps().then(|| asset("map.js")),
                what_if_script: desk.has_what_ifs().then(|| asset("what-if.js")),
                sheets_script: (self.kind == "sheets").then(|| asset("sheets.js")),
            },
            page: PageView {
                kind: self.kind,
                title: self.title,
                full_title: full_title.join(" – "),
                description: self.description,
                language: language.code(),
                canonical: desk.route.absolute(&settings.base_url),
                feed_url,
                translations: translations.collect(),
                open_graph: OpenGraph {
                    kind: self.og,
                    image: self.image.map(|route| route.absolute(&settings.base_url)),
                    locale: language.open_graph(),
                },
                breadcrumbs: self.crumbs,
                draft: self.draft,
            },
        }
    }
}

fn menu(desk: &Desk<'_>, current: Option<PageId>) -> Vec<MenuItem> {
    let report = desk.house.report;
    let item = |path: &String| {
        let Some(id) = report.page_at(path, desk.language) else {
            return match path.as_str() {
                PLACES => made_item(desk, places_crumb(desk)?, &report.gazetteer.list),
                SHEETS => made_item(desk, sheets::crumb(desk)?, &report.papers.list),
                _ => None,
            };
        };
        let page = desk.page(id);
        // A page that is not in the reader's language is found from the texts, not from the menu.
        let is_ours = page.document.language == desk.language;
        is_ours.then(|| MenuItem { title: desk.title(page), url: desk.link(&page.route), current: current == Some(id) })
    };
    report.menu.iter().filter_map(item).collect()
}

fn made_item(desk: &Desk<'_>, Crumb { title, url }: Crumb, pages: &BTreeMap<Language, Route>) -> Option<MenuItem> {
    Some(MenuItem { title, url, current: pages.get(&desk.language)? == &desk.route })
}
