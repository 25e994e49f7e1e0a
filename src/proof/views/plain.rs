//! Pages of no other kind.

use super::text;
use crate::page::view::PlainView;
use crate::proof::desk::Desk;
use crate::report::Page;

/// A page with a title, a lead and a text.
pub(in crate::proof) fn view(desk: &Desk<'_>, page: &Page) -> PlainView {
    PlainView { title: desk.title(page), lead: page.document.lead.as_ref().map(|_| desk.lead(page)), body_html: text(desk, page) }
}

/// The page for addresses that do not exist; its words are the theme's.
pub(in crate::proof) fn not_found(desk: &Desk<'_>) -> PlainView {
    PlainView { title: desk.word("not-found-title", &[]), lead: None, body_html: String::new() }
}
