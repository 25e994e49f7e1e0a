//! What is set on paper, before any page is made: pages tell how large each document is and how many pages it has.

#[cfg(feature = "pdf")]
mod refused;
#[cfg(feature = "pdf")]
mod setting;

use std::collections::BTreeMap;

use bytes::Bytes;

use super::Artifact;
use crate::route::Route;
use crate::source::Digest;

/// What a page tells of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Printed {
    /// Its size in bytes.
    pub bytes: usize,
    /// How many pages it has.
    pub pages: usize,
}

/// All documents, by address.
#[derive(Default)]
pub(super) struct Prints {
    /// With the digest of its bytes.
    printed: BTreeMap<Route, (Printed, Digest)>,
    artifacts: BTreeMap<String, Artifact>,
    kept: BTreeMap<String, Bytes>,
}

impl Prints {
    /// What is known of a document; `None` where it was not set.
    pub(super) fn get(&self, route: &Route) -> Option<Printed> {
        self.printed.get(route).map(|(printed, _)| *printed)
    }

    /// The files of the documents, and what the next build may take instead of setting them again.
    pub(super) fn into_artifacts(self) -> (BTreeMap<String, Artifact>, BTreeMap<String, Bytes>) {
        (self.artifacts, self.kept)
    }
}
