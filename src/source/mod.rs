//! The author's files, each read once: the only reader of the disk.

mod control;
mod kept;
mod read;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;

pub use control::{control_character, first_control};
pub use kept::{STORE, is_kept, is_store};
pub use read::{MAX_FILE_BYTES, read};

use crate::finding::Span;
use crate::finding::render::Excerpts;

/// Names a file by what is in it: BLAKE3, shortened to 128 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 16]);

impl Digest {
    /// The digest of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut digest = [0; 16];
        digest.copy_from_slice(&blake3::hash(bytes).as_bytes()[..16]);
        Self(digest)
    }

    /// Thirty-two hexadecimal digits.
    #[must_use]
    pub fn hex(self) -> String {
        self.0.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
    }
}

/// One file as it was when it was read.
#[derive(Debug)]
pub struct SourceFile {
    /// Relative to the site's root, with forward slashes: `content/index.md`.
    pub name: Arc<str>,
    /// Its bytes, without a byte-order mark.
    pub bytes: Vec<u8>,
    /// The digest of the bytes.
    pub digest: Digest,
    is_text: bool,
}

impl SourceFile {
    fn new(name: &str, mut bytes: Vec<u8>) -> Self {
        if bytes.starts_with("\u{feff}".as_bytes()) {
            bytes.drain(..3);
        }
        let is_text = std::str::from_utf8(&bytes).is_ok();
        Self { name: name.into(), digest: Digest::of(&bytes), bytes, is_text }
    }

    /// The file as text; empty when it is not text, which [`read`] has already reported where text is needed.
    #[must_use]
    pub fn text(&self) -> &str {
        if self.is_text { std::str::from_utf8(&self.bytes).unwrap_or_default() } else { "" }
    }

    /// A place at the start of the file.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::file(&self.name)
    }
}

/// All files of a site, in the order of their names.
#[derive(Debug, Default)]
pub struct Sources {
    files: BTreeMap<Arc<str>, SourceFile>,
    kept: BTreeMap<String, Bytes>,
}

impl Sources {
    /// Sources that were never on a disk: for tests and for the theme that comes with the program.
    pub fn from_memory<'a>(files: impl IntoIterator<Item = (&'a str, Vec<u8>)>) -> Self {
        let files = files.into_iter().map(|(name, bytes)| SourceFile::new(name, bytes));
        Self { files: files.map(|file| (Arc::clone(&file.name), file)).collect(), ..Self::default() }
    }

    /// Adds files under the names that are not taken.
    #[must_use]
    pub fn with_defaults(mut self, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        for (name, bytes) in files {
            if !self.files.contains_key(name.as_str()) {
                let file = SourceFile::new(&name, bytes);
                self.files.insert(Arc::clone(&file.name), file);
            }
        }
        self
    }

    /// The file of exactly this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&SourceFile> {
        self.files.get(name)
    }

    /// All files, by name.
    pub fn iter(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.values()
    }

    /// Adds what an earlier build kept.
    #[must_use]
    pub fn with_kept(mut self, kept: impl IntoIterator<Item = (String, Bytes)>) -> Self {
        self.kept.extend(kept);
        self
    }

    /// The names of what an earlier build kept.
    pub fn kept(&self) -> impl Iterator<Item = &str> {
        self.kept.keys().map(String::as_str)
    }

    /// A file an earlier build kept.
    #[must_use]
    pub fn kept_file(&self, name: &str) -> Option<&Bytes> {
        self.kept.get(name)
    }

    /// The files whose names start with `folder`, by name.
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a SourceFile> {
        self.files
            .range::<str, _>((std::ops::Bound::Included(folder), std::ops::Bound::Unbounded))
            .map(|(_, file)| file)
            .take_while(move |file| file.name.starts_with(folder))
    }
}

impl Excerpts for Sources {
    fn text(&self, file: &str) -> Option<&str> {
        self.get(file).map(SourceFile::text)
    }
}

/// The folders of a site that are read; nothing else in its root is looked at.
pub const FOLDERS: [&str; 3] = ["content", "data", "themes"];

/// Whether a file of this name must be text.
#[must_use]
pub fn is_text_name(name: &str) -> bool {
    const TEXT: [&str; 13] = ["md", "yaml", "yml", "csv", "html", "css", "ftl", "svg", "json", "geojson", "txt", "js", "typ"];
    Path::new(name)
        .extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| TEXT.contains(&extension.to_ascii_lowercase().as_str()))
}
