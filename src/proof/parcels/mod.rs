//! All sheets of a language in one file, for those who hand them out.

#[cfg(feature = "pdf")]
mod packing;

use std::collections::BTreeMap;

use super::Artifact;
use crate::route::Route;

/// What a page tells of such a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Packed {
    /// Its size in bytes.
    pub bytes: usize,
    /// How many sheets are in it.
    pub files: usize,
}

/// The files, by address.
#[derive(Default)]
pub(super) struct Parcels {
    parcels: BTreeMap<Route, (usize, Artifact)>,
}

impl Parcels {
    /// What is known of a file; `None` where it was not made.
    pub(super) fn get(&self, route: &Route) -> Option<Packed> {
        let (files, artifact) = self.parcels.get(route)?;
        Some(Packed { bytes: artifact.bytes.len(), files: *files })
    }

    pub(super) fn into_artifacts(self) -> BTreeMap<String, Artifact> {
        self.parcels.into_iter().map(|(route, (_, artifact))| (route.output(), artifact)).collect()
    }
}
