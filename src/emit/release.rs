//! The release: every file in its last form.

use std::collections::BTreeMap;

use bytes::Bytes;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::manifest::{MANIFEST, Manifest, ManifestFile};
use crate::proof::{Artifact, Proof};
use crate::source::Digest;

/// All files of the site as they are served, by name.
#[derive(Debug)]
pub struct Release {
    /// Name and bytes.
    pub files: BTreeMap<String, Bytes>,
    /// What the next build need not make again; nobody publishes it.
    pub kept: BTreeMap<String, Bytes>,
}

impl Release {
    /// How many of the files are pages.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.files.keys().filter(|name| name.ends_with(".html")).count()
    }

    /// How many bytes they have together.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.files.values().map(Bytes::len).sum()
    }
}

/// Minifies the pages and lists everything.
#[must_use]
pub fn release(proof: Proof) -> Release {
    let files: Vec<(String, Bytes, ManifestFile)> = proof
        .artifacts
        .into_par_iter()
        .map(|(name, Artifact { bytes, reads })| {
            let bytes = if name.ends_with(".html") { minify(&bytes).into() } else { bytes };
            let listed = ManifestFile { digest: Digest::of(&bytes).hex(), size: bytes.len(), reads: reads.into_keys().collect() };
            (name, bytes, listed)
        })
        .collect();
    let mut manifest = Manifest::default();
    let mut release = Release { files: BTreeMap::new(), kept: proof.kept };
    for (name, bytes, listed) in files {
        manifest.files.insert(name.clone(), listed);
        release.files.insert(name, bytes);
    }
    release.files.insert(MANIFEST.to_owned(), manifest.to_json().into_bytes().into());
    release
}

/// Takes out what a browser does not need, and nothing a checker of HTML would miss.
fn minify(html: &[u8]) -> Vec<u8> {
    let cfg = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_comments: false,
        minify_doctype: false,
        allow_noncompliant_unquoted_attribute_values: false,
        allow_removing_spaces_between_attributes: false,
        allow_optimal_entities: false,
        minify_css: false,
        minify_js: false,
        ..minify_html::Cfg::default()
    };
    minify_html::minify(html, &cfg)
}
