//! The list of what was published: each file with its digest, its size and what it was made from.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};

/// The manifest's name in the output folder; it also marks the folder as ours.
pub const MANIFEST: &str = "manifest.json";

/// The list.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// The files, by name.
    pub files: BTreeMap<String, ManifestFile>,
}

/// One file.
#[derive(Debug, Serialize, Deserialize)]
pub struct ManifestFile {
    /// Its digest (BLAKE3, 128 bits).
    pub digest: String,
    /// Its size in bytes.
    pub size: usize,
    /// What it read; for people to look up, and passed over when a manifest is parsed.
    #[serde(serialize_with = "words", skip_deserializing)]
    pub reads: Vec<Arc<str>>,
}

fn words<S: Serializer>(words: &[Arc<str>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(words.iter().map(|word| &**word))
}

impl Manifest {
    pub(super) fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).expect("strings, numbers and maps of strings always serialise");
        json.push('\n');
        json
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
