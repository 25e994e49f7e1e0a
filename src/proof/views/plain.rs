//! Pages of no other kind.

use super::{downloads, text};
use crate::page::view::PlainView;
use crate::proof::desk::Desk;
use crate::report::PageId;

/// A page with a title, a lead and a text.
pub(in crate::proof) fn view(desk: &Desk<'_>, id: PageId) -> PlainView {
    let page = desk.page(id);
    PlainView {
        title: desk.title(page),
        lead: page.document.lead.as_ref().map(|_| desk.lead(page)),
        papers: downloads::of_text(desk, id),
        body_html: text(desk, page),
    }
}

/// The page for addresses that do not exist; its words are the theme's.
pub(in crate::proof) fn not_found(desk: &Desk<'_>) -> PlainView {
    PlainView { title: desk.word("not-found-title", &[]), lead: None, papers: None, body_html: String::new() }
}
