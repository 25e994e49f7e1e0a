//! The front page.

use super::{pieces, text};
use crate::page::view::{FrontView, ProgrammeCard};
use crate::proof::desk::Desk;
use crate::report::{Edition, Page};

/// The front page: the claim, the latest edition, three numbers, the programmes.
pub(in crate::proof) fn view(desk: &Desk<'_>, page: &Page) -> FrontView {
    let report = desk.house.report;
    let chosen = report.settings.front_report.as_ref().map(|(path, _)| path);
    let edition: Option<&Edition> = match chosen {
        Some(path) => report.editions.iter().find(|edition| edition.path == *path),
        None => report.editions.iter().max_by_key(|edition| edition.front.published.map(crate::language::Moment::last_day)),
    };
    let figures = report.settings.front_cards.as_ref().and_then(|(path, _)| {
        let (name, id) = path.split_once('/')?;
        let programme = report.programmes.get(name)?;
        Some(pieces::figures(desk, programme, id, report.latest_column(name)?))
    });
    let programmes = report.programmes.values().filter_map(|programme| {
        let page = desk.page(report.page_at(&programme.name, desk.language)?);
        let editions = pieces::editions(desk, programme);
        Some(ProgrammeCard { title: desk.title(page), lead: desk.lead(page), url: desk.link(&page.route), editions })
    });
    FrontView {
        lead: desk.lead(page),
        intro_html: String::new(),
        latest: edition.and_then(|edition| pieces::edition(desk, edition)),
        figures: figures.unwrap_or_default(),
        programmes: programmes.collect(),
        stories: edition.map_or_else(Vec::new, |edition| pieces::stories(desk, edition)),
        body_html: text(desk, page),
    }
}
