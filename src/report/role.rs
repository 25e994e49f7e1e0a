//! What a page is.

use std::collections::BTreeMap;

use crate::manuscript::{Document, DocumentKind};

/// What a page is and, for the pages of an edition, which: an index of [`Report::editions`](super::Report::editions).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The front page.
    Front,
    /// A programme's page.
    Programme,
    /// An edition's landing page.
    Edition(usize),
    /// A chapter of an edition.
    Chapter(usize),
    /// A story of an edition.
    Story(usize),
    /// Any other page.
    Page,
}

impl Role {
    /// The role of a document among the editions, by path; `None` when its edition is not one of them.
    pub(super) fn of(document: &Document, editions: &BTreeMap<String, usize>) -> Option<Self> {
        let edition = || document.edition().and_then(|path| editions.get(path)).copied();
        Some(match document.kind {
            DocumentKind::Front => Self::Front,
            DocumentKind::Programme => Self::Programme,
            DocumentKind::Edition => Self::Edition(edition()?),
            DocumentKind::Chapter => Self::Chapter(edition()?),
            DocumentKind::Story => Self::Story(edition()?),
            DocumentKind::Page => Self::Page,
        })
    }

    /// The word for it, which style sheets know.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Programme => "programme",
            Self::Edition(_) => "report",
            Self::Chapter(_) => "chapter",
            Self::Story(_) => "story",
            Self::Page => "page",
        }
    }

    /// The edition the page belongs to.
    #[must_use]
    pub fn edition(self) -> Option<usize> {
        match self {
            Self::Edition(index) | Self::Chapter(index) | Self::Story(index) => Some(index),
            Self::Front | Self::Programme | Self::Page => None,
        }
    }
}
