//! Boxes that have an id: their numbers, and the box a reference names.

use std::collections::BTreeMap;

use super::{Edition, Page, PageId, Report};
use crate::finding::{Finding, Findings, Span, say};
use crate::language::Language;
use crate::manuscript::{BlockKind, Numbering, walk_blocks};

/// A box with an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedBox {
    /// The page it stands on.
    pub page: PageId,
    /// Its number: `2`, or `3.2` where boxes are numbered within chapters.
    pub number: String,
    /// Where it begins.
    pub span: Span,
}

impl NumberedBox {
    /// Its anchor: the colon keeps it apart from those of headings.
    #[must_use]
    pub fn anchor(id: &str) -> String {
        format!("box:{id}")
    }
}

/// The pages whose ids are one another's: those of an edition, or a page alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Home {
    Edition(usize, Language),
    Page(PageId),
}

/// The boxes of a report.
#[derive(Debug, Default)]
pub struct Boxes {
    boxes: BTreeMap<Home, BTreeMap<String, NumberedBox>>,
}

impl Boxes {
    /// Numbers the boxes that have an id; one whose id was used before is reported.
    pub(super) fn of(pages: &[Page], editions: &[Edition], numbering: Numbering, findings: &mut Findings) -> Self {
        let mut boxes = Self::default();
        for (index, edition) in editions.iter().enumerate() {
            for language in Language::ALL {
                boxes.number(Home::Edition(index, language), &edition.pages(language), pages, numbering, findings);
            }
        }
        for (id, _) in pages.iter().enumerate().filter(|(_, page)| page.role.edition().is_none()) {
            boxes.number(Home::Page(id), &[id], pages, numbering, findings);
        }
        boxes
    }

    fn number(&mut self, home: Home, ids: &[PageId], pages: &[Page], numbering: Numbering, findings: &mut Findings) {
        let known = self.boxes.entry(home).or_default();
        let mut counter = Counter::new(numbering);
        for page_id in ids {
            let page = &pages[*page_id];
            counter.turn(page);
            for blocks in page.document.body.parts() {
                walk_blocks(blocks, &mut |block| {
                    let BlockKind::Box { id: Some(id), .. } = &block.kind else { return };
                    if let Some(first) = known.get(id) {
                        findings.push(used_before(id, &block.span, first));
                        return;
                    }
                    let boxed = NumberedBox { page: *page_id, number: counter.next(), span: block.span.clone() };
                    known.insert(id.clone(), boxed);
                });
            }
        }
    }

    /// Every box with its id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &NumberedBox)> {
        self.boxes.values().flatten().map(|(id, boxed)| (id.as_str(), boxed))
    }
}

fn used_before(id: &str, span: &Span, first: &NumberedBox) -> Finding {
    Finding::error("duplicate-id", say!("boksen »{id}« er der allerede", "there is a box “{id}” already"))
        .at(span)
        .label(&first.span, say!("den første", "the first"))
        .hint(say!("giv boksen et andet {{#id}}", "give the box another {{#id}}"))
}

/// Counts numbered things through pages.
#[derive(Debug)]
pub(super) struct Counter {
    numbering: Numbering,
    /// What stands in front of the number: `3.`
    prefix: String,
    within: usize,
    /// Through the edition, and through what has no chapter's number to stand under.
    through: usize,
}

impl Counter {
    pub(super) fn new(numbering: Numbering) -> Self {
        Self { numbering, prefix: String::new(), within: 0, through: 0 }
    }

    /// Turns to a page.
    pub(super) fn turn(&mut self, page: &Page) {
        self.within = 0;
        self.prefix = match (self.numbering, &page.number) {
            (Numbering::Chapter, Some(number)) if page.document.appendix => match page.document.language {
                Language::Da => format!("B{number}."),
                Language::En => format!("A{number}."),
            },
            (Numbering::Chapter, Some(number)) => format!("{number}."),
            _ => String::new(),
        };
    }

    /// The next number on the page.
    pub(super) fn next(&mut self) -> String {
        let count = if self.prefix.is_empty() { &mut self.through } else { &mut self.within };
        *count += 1;
        format!("{}{count}", self.prefix)
    }
}

impl Report {
    /// The box a page names: one of its own edition, in its language or else in the site's first.
    #[must_use]
    pub fn numbered_box(&self, page: &Page, id: &str) -> Option<&NumberedBox> {
        self.homes(page).into_iter().find_map(|home| self.boxes.boxes.get(&home)?.get(id))
    }

    /// The ids of the boxes a page can name.
    pub fn box_ids(&self, page: &Page) -> impl Iterator<Item = &str> {
        self.homes(page).into_iter().filter_map(|home| self.boxes.boxes.get(&home)).flat_map(BTreeMap::keys).map(String::as_str)
    }

    fn homes(&self, page: &Page) -> Vec<Home> {
        match page.role.edition() {
            Some(index) => [page.document.language, self.settings.languages[0]].map(|language| Home::Edition(index, language)).to_vec(),
            None => self.page_of_file(&page.document.name).map(Home::Page).into_iter().collect(),
        }
    }
}
