//! An edition as a book, whole or one chapter of it.

use serde_json::{Value, json};

use super::folio::Folio;
use super::lookup::{PaperLookup, id};
use super::{finish, head};
use crate::proof::desk::Desk;
use crate::report::{Edition, Page, Paper};
use crate::sheet::{Order, text};

/// The order for the whole book.
pub(super) fn whole<'h>(desk: &Desk<'h>, paper: &Paper, page: &'h Page, edition: &'h Edition) -> Option<Order> {
    let report = desk.house.report;
    let folio = Folio::of(edition.pages(desk.language));
    let mut data = head(desk, page, paper, Some(edition), "");
    data["summary"] = content(desk, page, &folio);
    let chapters = edition.chapters.get(&desk.language)?.iter().map(|id| chapter_view(desk, &report.pages[*id], &folio));
    data["chapters"] = chapters.collect();
    Some(finish(desk, paper, folio, "book", &page.document.title.span, data))
}

/// The order for one chapter.
pub(super) fn chapter<'h>(desk: &Desk<'h>, paper: &Paper, page: &'h Page, edition: &'h Edition) -> Option<Order> {
    let folio = Folio::of([paper.page]);
    let mut data = head(desk, page, paper, Some(edition), "");
    data["chapters"] = Value::Array(vec![chapter_view(desk, page, &folio)]);
    Some(finish(desk, paper, folio, "chapter", &page.document.title.span, data))
}

fn chapter_view<'h>(desk: &Desk<'h>, page: &'h Page, folio: &Folio) -> Value {
    desk.note_digest(format!("text:{}", page.document.name), page.document.text);
    json!({
        "id": id(&page.route, ""),
        "number": page.number,
        "title": desk.title(page),
        "lead": desk.lead(page),
        "appendix": page.document.appendix,
        "first-note": page.first_note,
        "content": content(desk, page, folio),
    })
}

/// The text of a page.
fn content<'h>(desk: &Desk<'h>, page: &'h Page, folio: &Folio) -> Value {
    json!(text::nodes(&page.document.body, &PaperLookup { desk, page, folio }))
}
