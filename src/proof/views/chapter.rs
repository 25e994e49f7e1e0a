//! A chapter.

use super::{downloads, pieces, text};
use crate::page::view::{ChapterView, SectionView};
use crate::proof::desk::Desk;
use crate::report::{Apparatus, Edition, PageId};

/// A chapter between its neighbours.
pub(in crate::proof) fn view(desk: &Desk<'_>, id: PageId, edition: &Edition) -> ChapterView {
    let page = desk.page(id);
    let document = &page.document;
    let (previous, next) = pieces::neighbours(desk, pieces::in_language(desk, &edition.chapters), id);
    // Also where a chapter uses no term: it may begin to when the glossary grows.
    desk.note(
        format!("terms:{}", document.name),
        &format!("{:?} {:?}", desk.house.report.terms.of_file(&document.name), edition.apparatus.get(&Apparatus::Glossary)),
    );
    let label = page.number.as_ref().map(|number| {
        let word = if document.appendix { "appendix-number" } else { "chapter-number" };
        desk.word(word, &[("number", number.as_str().into())])
    });
    let sections = page.sections.iter().map(|section| SectionView {
        number: section.number.clone(),
        title: desk.plain(page, &section.title),
        url: format!("#{}", section.id),
    });
    ChapterView {
        edition: pieces::edition_link(desk, edition),
        number: page.number.clone().filter(|_| !document.appendix),
        label,
        title: desk.title(page),
        lead: document.lead.as_ref().map(|_| desk.lead(page)),
        body_html: text(desk, page),
        sections: sections.collect(),
        previous,
        next,
        contents: pieces::contents(desk, edition, Some(id)),
        papers: downloads::of_chapter(desk, id),
    }
}
