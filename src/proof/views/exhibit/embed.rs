//! What readers can do with a map, and the map alone with the code by which others show it.

use super::{Exhibit, Matter, Setting, WIDE};
use crate::escape::attribute;
use crate::page::view::{EmbedView, ToolsView};
use crate::proof::desk::Desk;
use crate::proof::views::pieces;
use crate::report::Item;

/// How high title, notes and source are beside the drawing, in pixels.
const AROUND: f64 = 540.0;

/// A map alone; `None` where nobody knows the places, or where it cannot be drawn, which was reported.
pub(in crate::proof) fn embed(desk: &Desk<'_>, item: &Item) -> Option<EmbedView> {
    let page = desk.page(item.page);
    let exhibit = Exhibit::of(desk, page, item.kind, &item.id)?;
    let Matter::Map(_) = &exhibit.matter else { return None };
    let mut figure = exhibit.view(desk, Some(item), Setting::Text);
    // The title stands above it, and whoever wants the files finds them on its own page.
    figure.downloads.clear();
    Some(EmbedView {
        edition: pieces::edition_link(desk, &desk.house.report.editions[item.edition]),
        title: figure.title.clone(),
        url: desk.link(&item.route),
        label: figure.label.take(),
        figure,
    })
}

impl Exhibit<'_> {
    /// The words for the tools of a map.
    pub(super) fn tools(&self, desk: &Desk<'_>) -> Option<ToolsView> {
        let Matter::Map(_) = &self.matter else { return None };
        desk.set_map();
        let (one, other) = &desk.house.report.atlas.as_ref()?.called;
        Some(ToolsView { one: one.get(desk.language).to_owned(), other: other.get(desk.language).to_owned() })
    }

    /// The HTML with which others show a map, as high as it is in a column of text.
    pub(super) fn embed_code(&self, desk: &Desk<'_>, item: &Item) -> Option<String> {
        let address = item.embed(desk.language)?.absolute(&desk.house.report.settings.base_url);
        let height = self.drawing(desk, WIDE, "e")?.height + AROUND;
        let (address, title) = (attribute(&address), attribute(self.caption.title.get(desk.language)));
        Some(format!("<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\"></iframe>"))
    }
}
