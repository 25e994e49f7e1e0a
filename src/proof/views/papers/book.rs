//! An edition as a book, whole or one chapter of it.

use serde_json::{Value, json};

use super::folio::Folio;
use super::lookup::{PaperLookup, id};
use super::{finish, head, matter, refer};
use crate::language::Arg;
use crate::manuscript::EmbedKind;
use crate::proof::desk::Desk;
use crate::proof::views::pieces;
use crate::report::{Edition, Page, Paper};
use crate::sheet::{Order, text};
use crate::story::Consent;

/// The order for the whole book.
pub(super) fn whole<'h>(desk: &Desk<'h>, paper: &Paper, page: &'h Page, index: usize) -> Option<Order> {
    let report = desk.house.report;
    let edition = &report.editions[index];
    // Which of them are printed hangs on what they say of it.
    for id in edition.pages(desk.language) {
        desk.page(id);
    }
    let folio = Folio::of(report.printed(edition, desk.language));
    let mut data = whole_head(desk, paper, page, edition);
    data["subtitle"] = page.document.subtitle.as_ref().map(|subtitle| desk.plain(page, &subtitle.content)).into();
    data["cover"] = matter::cover(desk, edition, &folio);
    data["facts"] = matter::facts(desk, page, edition);
    data["suggested"] = matter::suggested(desk, page, edition);
    data["scores"] = matter::scores(desk, page, edition, &folio);
    let lookup = PaperLookup { desk, page, folio: &folio };
    let cards = page.document.cards.as_ref().and_then(|(id, _)| lookup.drawn(EmbedKind::Cards, id));
    data["summary"] = json!({ "id": id(&page.route, ""), "cards": cards, "body": body(desk, page, &folio) });
    let chapters = edition.chapters.get(&desk.language)?.iter().map(|id| chapter_view(desk, desk.page(*id), &folio));
    data["chapters"] = chapters.collect();
    let stories = edition.stories.get(&desk.language).into_iter().flatten().filter(|id| folio.inside.contains(id));
    data["stories"] = stories.map(|id| story_view(desk, desk.page(*id), &folio)).collect();
    data["lists"] = matter::lists(desk, index, &folio);
    data["works"] = matter::works(desk, index, &folio);
    data["terms"] = matter::terms(desk, index);
    data["sources"] = matter::sources(desk, edition);
    refer::settle(&mut data);
    Some(finish(desk, paper, folio, "book", &page.document.title.span, data))
}

/// The order for one chapter.
pub(super) fn chapter<'h>(desk: &Desk<'h>, paper: &Paper, page: &'h Page, edition: &'h Edition) -> Order {
    let folio = Folio::of([paper.page]);
    let mut data = whole_head(desk, paper, page, edition);
    data["chapters"] = Value::Array(vec![chapter_view(desk, page, &folio)]);
    refer::settle(&mut data);
    finish(desk, paper, folio, "chapter", &page.document.title.span, data)
}

/// What a book says of itself on each of its pages.
fn whole_head(desk: &Desk<'_>, paper: &Paper, page: &Page, edition: &Edition) -> Value {
    let kind = pieces::kinds(desk, &desk.edition(edition).kinds);
    let mut data = head(desk, page, paper, Some(edition), &kind);
    let programme = desk.house.report.page_at(&edition.programme, desk.language).map(|id| desk.title(desk.page(id)));
    data["programme"] = programme.into();
    data["boxes"] = json!(desk.words("box-"));
    data
}

fn chapter_view<'h>(desk: &Desk<'h>, page: &'h Page, folio: &Folio) -> Value {
    let label = page.number.as_ref().map(|number| {
        let word = if page.document.appendix { "appendix-number" } else { "chapter-number" };
        desk.word(word, &[("number", Arg::Text(number.clone()))])
    });
    let mut view = text_view(desk, page, folio);
    view["number"] = page.number.clone().into();
    view["label"] = label.into();
    view["appendix"] = page.document.appendix.into();
    view
}

/// A story; one that is constructed says so.
fn story_view<'h>(desk: &Desk<'h>, page: &'h Page, folio: &Folio) -> Value {
    let constructed = page.document.consent == Some(Consent::Constructed);
    let word = |id: &str| constructed.then(|| desk.word(id, &[]));
    let mut view = text_view(desk, page, folio);
    view["name"] = page.document.person.clone().into();
    view["marker"] = word("constructed").into();
    view["marker-note"] = word("constructed-note").into();
    view
}

fn text_view<'h>(desk: &Desk<'h>, page: &'h Page, folio: &Folio) -> Value {
    desk.note_digest(format!("text:{}", page.document.name), page.document.text);
    json!({
        "id": id(&page.route, ""),
        "title": desk.title(page),
        "lead": desk.lead(page),
        "first-note": desk.first_note(page),
        "body": body(desk, page, folio),
    })
}

/// The text of a page.
fn body<'h>(desk: &Desk<'h>, page: &'h Page, folio: &Folio) -> Value {
    json!(text::nodes(&page.document.body, &PaperLookup { desk, page, folio }))
}
