//! What a shared link shows of an edition.

use super::pieces;
use crate::drawing::Preview;
use crate::proof::desk::Desk;
use crate::report::{Edition, Page};
use crate::route::Route;

/// Where the picture of an edition lies: beside its landing page in the reader's language.
pub(in crate::proof) fn route(desk: &Desk<'_>, edition: &Edition) -> Option<Route> {
    let report = desk.house.report;
    let landing = &report.pages[report.page_at(&edition.path, desk.language)?];
    Some(beside(landing))
}

fn beside(landing: &Page) -> Route {
    Route::file(&format!("{}preview.png", landing.route))
}

/// Makes the picture, by its name in the output folder; `None` where it cannot be made, which is reported.
pub(in crate::proof) fn file(desk: &Desk<'_>, edition: &Edition, page: &Page) -> Option<(String, Vec<u8>)> {
    let preview = Preview {
        mark: desk.house.report.settings.title.get(desk.language).to_owned(),
        title: desk.title(page),
        lead: desk.lead(page),
        cover: pieces::drawn_cover(desk, edition).unwrap_or_default(),
    };
    let easel = desk.house.easel;
    let bytes = desk.pixels(&edition.path, &preview.to_svg(easel.ruler(), easel.css()), 1.0)?;
    Some((beside(page).output(), bytes))
}
