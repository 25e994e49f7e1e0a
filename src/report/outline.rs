//! The sections of a page and their numbers.

use crate::manuscript::{Block, BlockKind, Inline};

/// A section: a heading of the second level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its anchor.
    pub id: String,
    /// `3.1`, where its chapter is numbered.
    pub number: Option<String>,
    /// Its words.
    pub title: Vec<Inline>,
}

/// The sections of a page's text; numbered below `chapter` where it has a number.
#[must_use]
pub(super) fn sections(blocks: &[Block], chapter: Option<&str>) -> Vec<Section> {
    let headings = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { level: 2, id, content } => Some((id, content)),
        _ => None,
    });
    headings
        .enumerate()
        .map(|(index, (id, title))| Section {
            id: id.clone(),
            number: chapter.map(|chapter| format!("{chapter}.{}", index + 1)),
            title: title.clone(),
        })
        .collect()
}
