//! What the last build left for this one, below `.beretning/`: files that are named by what they were made of, so that one that
//! fits is right and one that does not is passed over.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use walkdir::WalkDir;

/// The folder, below the root.
pub const STORE: &str = ".beretning";

/// The files of the store, by name. What cannot be read is not there: everything can be made again.
pub(super) fn read(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = WalkDir::new(root.join(STORE)).min_depth(1).max_depth(1).into_iter().filter_map(Result::ok);
    let files: Vec<_> = files.filter(|entry| entry.file_type().is_file()).collect();
    let read = files.into_par_iter().filter_map(|entry| {
        let name = entry.file_name().to_str()?.to_owned();
        Some((name, fs::read(entry.path()).ok()?))
    });
    read.collect()
}
