//! What is to be set, and what came of it.

use std::collections::BTreeMap;

use bytes::Bytes;

use crate::finding::Span;
use crate::source::Digest;

/// What is to be set: the same order is always the same bytes.
#[derive(Debug, Clone)]
pub struct Order {
    /// The template's name in the theme's `sheets/`, without its ending: `programme`.
    pub template: String,
    /// What the template reads as `data.json`.
    pub data: serde_json::Value,
    /// What it may place beside it, by names that are the same for every order: `figure-1.svg`.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The address it shows as a code, which is drawn for it as `code.svg`.
    pub code: Option<String>,
    /// How many pages it has to have, where that is promised, and where.
    pub pages: Option<(usize, Span)>,
    /// What names this document for good: its address.
    pub ident: String,
    /// What the author wrote to have it made; findings that have no better place stand there.
    pub at: Span,
}

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// Its bytes; the file that is published and the one that is kept are the same.
    pub bytes: Bytes,
    /// Their digest.
    pub digest: Digest,
    /// How many pages it has.
    pub pages: usize,
}

impl Print {
    /// A PDF of so many pages.
    #[must_use]
    pub fn new(bytes: impl Into<Bytes>, pages: usize) -> Self {
        let bytes = bytes.into();
        Self { digest: Digest::of(&bytes), bytes, pages }
    }
}

impl Order {
    /// The digest of all that is printed: two orders of one digest are one sheet.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let promised = self.pages.as_ref().map(|(pages, _)| *pages);
        let mut bytes = format!("{}\0{}\0{promised:?}\0{:?}\0{}\0", self.template, self.ident, self.code, self.data).into_bytes();
        for (name, file) in &self.files {
            bytes.extend_from_slice(format!("{name}\0{}\0", Digest::of(file).hex()).as_bytes());
        }
        Digest::of(&bytes)
    }
}
