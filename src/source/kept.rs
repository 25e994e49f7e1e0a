//! What the last build left for this one, below `.beretning/`: files that are named by what they were made of, so that one that
//! fits is right and one that does not is passed over.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bytes::Bytes;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

/// The folder, below the root.
pub const STORE: &str = ".beretning";

/// The files of the store, by name. What cannot be read is not there: everything can be made again.
pub(super) fn read(root: &Path) -> BTreeMap<String, Bytes> {
    let folder = root.join(STORE);
    if !is_store(&folder) {
        return BTreeMap::new();
    }
    let files = fs::read_dir(&folder).into_iter().flatten().filter_map(Result::ok);
    let files: Vec<_> = files.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file())).collect();
    let read = files.into_par_iter().filter_map(|entry| {
        let name = entry.file_name().to_str().filter(|name| is_kept(name))?.to_owned();
        Some((name, fs::read(entry.path()).ok()?.into()))
    });
    read.collect()
}

/// Whether a folder is the store itself: a link may lead to a folder of somebody else's files.
#[must_use]
pub fn is_store(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|found| found.is_dir())
}

/// Whether a file is one of the store's: it begins with a digest.
#[must_use]
pub fn is_kept(name: &str) -> bool {
    name.split('-').next().is_some_and(|digest| digest.len() == 32 && digest.bytes().all(|digit| digit.is_ascii_hexdigit()))
}
