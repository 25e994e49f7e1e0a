//! A case story.

use super::{pieces, text};
use crate::page::view::StoryView;
use crate::proof::desk::Desk;
use crate::report::{Edition, PageId};
use crate::story::Consent;

/// A story; one that is constructed says so.
pub(in crate::proof) fn view(desk: &Desk<'_>, id: PageId, edition: &Edition) -> StoryView {
    let page = desk.page(id);
    let document = &page.document;
    let constructed = document.consent == Some(Consent::Constructed);
    let (previous, next) = pieces::neighbours(desk, pieces::in_language(desk, &edition.stories), id);
    StoryView {
        edition: pieces::edition_link(desk, edition),
        title: desk.title(page),
        name: document.person.clone(),
        lead: desk.lead(page),
        marker: constructed.then(|| desk.word("constructed", &[])),
        marker_note: constructed.then(|| desk.word("constructed-note", &[])),
        body_html: text(desk, page),
        previous,
        next,
    }
}
