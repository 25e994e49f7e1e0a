//! Where each chapter uses a term of its programme's glossary for the first time.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Page, Programme, Role};
use crate::finding::Span;
use crate::glossary::{Found, Words};
use crate::language::Language;
use crate::manuscript::{Block, BlockKind, Inline};

/// The terms of all chapters, by file and the place of the words they stand in.
#[derive(Debug, Default)]
pub struct Terms {
    uses: BTreeMap<Arc<str>, BTreeMap<usize, Vec<Found>>>,
    /// By edition and language.
    used: BTreeMap<(usize, Language), BTreeSet<String>>,
}

impl Terms {
    /// Looks through the chapters.
    pub(super) fn of(pages: &[Page], programmes: &BTreeMap<String, Programme>) -> Self {
        let mut terms = Self::default();
        // Sorted once for all chapters of a programme in a language.
        let mut known: BTreeMap<(&str, Language), Words> = BTreeMap::new();
        for page in pages {
            let programme = page.scope.programme.as_deref().and_then(|name| programmes.get(name));
            let (Role::Chapter(edition), Some(programme)) = (page.role, programme) else { continue };
            let language = page.document.language;
            let words = known.entry((&programme.name, language)).or_insert_with(|| Words::of(&programme.glossary, language));
            let mut met: BTreeSet<&str> = BTreeSet::new();
            let mut uses: BTreeMap<usize, Vec<Found>> = BTreeMap::new();
            for blocks in page.document.body.parts() {
                running_text(blocks, &mut |text, span| {
                    let found = words.find(text, &mut met);
                    if !found.is_empty() {
                        uses.insert(span.start, found);
                    }
                });
            }
            terms.used.entry((edition, language)).or_default().extend(met.into_iter().map(str::to_owned));
            terms.uses.insert(Arc::clone(&page.document.name), uses);
        }
        terms
    }

    /// The terms used for the first time in words that stand at a place.
    #[must_use]
    pub fn at(&self, span: &Span) -> &[Found] {
        self.uses.get(&span.file).and_then(|uses| uses.get(&span.start)).map_or(&[], Vec::as_slice)
    }

    /// The terms of a file, by place.
    #[must_use]
    pub fn of_file(&self, file: &str) -> Option<&BTreeMap<usize, Vec<Found>>> {
        self.uses.get(file)
    }

    /// Whether an edition uses any term in a language.
    #[must_use]
    pub fn any(&self, edition: usize, language: Language) -> bool {
        self.used.get(&(edition, language)).is_some_and(|used| !used.is_empty())
    }

    /// Whether an edition uses a term in a language.
    #[must_use]
    pub fn uses(&self, edition: usize, language: Language, key: &str) -> bool {
        self.used.get(&(edition, language)).is_some_and(|used| used.contains(key))
    }
}

/// Calls `visit` for the words of paragraphs and items: not of headings, tables, links, code, titles, or what somebody else said.
fn running_text<'b>(blocks: &'b [Block], visit: &mut impl FnMut(&'b str, &'b Span)) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(content) | BlockKind::Plain(content) => words(content, visit),
            BlockKind::List { items, .. } => items.iter().for_each(|item| running_text(&item.content, visit)),
            BlockKind::Box { content, .. } => running_text(content, visit),
            _ => {}
        }
    }
}

fn words<'b>(inlines: &'b [Inline], visit: &mut impl FnMut(&'b str, &'b Span)) {
    for inline in inlines {
        match inline {
            Inline::Text(text, span) => visit(text, span),
            Inline::Emphasis(content) | Inline::Strong(content) => words(content, visit),
            _ => {}
        }
    }
}
