//! What the next build need not make again, below `.beretning/`. Nobody publishes it, and everything in it can be made again: what
//! cannot be written is not kept.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bytes::Bytes;

use crate::source::{STORE, is_kept, is_store};

/// Puts these files into the store and takes out all others.
pub(super) fn keep(root: &Path, kept: &BTreeMap<String, Bytes>) {
    let folder = root.join(STORE);
    if kept.is_empty() && !folder.exists() {
        return;
    }
    if !is_store(&folder) && fs::create_dir(&folder).is_err() {
        return;
    }
    for entry in fs::read_dir(&folder).into_iter().flatten().filter_map(Result::ok) {
        let old = entry.file_name().to_str().is_some_and(|name| is_kept(name) && !kept.contains_key(name));
        if old {
            let _ = fs::remove_file(entry.path());
        }
    }
    for (name, bytes) in kept {
        let (path, coming) = (folder.join(name), folder.join(format!("{name}.new")));
        // A file is named by what it was made of; one that is another all the same was spoiled.
        let is_there = fs::read(&path).is_ok_and(|found| found == *bytes);
        // Renamed when it is whole: a build that is stopped leaves no half file under a good name.
        if !is_there && fs::write(&coming, bytes).is_ok() {
            let _ = fs::rename(&coming, &path);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;

    use super::keep;
    use bytes::Bytes;

    use crate::source::{Digest, STORE};

    #[test]
    fn the_store_holds_what_this_build_kept_and_nobody_else_s_files() {
        let root = tempfile::tempdir().expect("a folder");
        let name = |of: &str| format!("{}-x-1.pdf", Digest::of(of.as_bytes()).hex());
        let kept = |of: &[&str]| of.iter().map(|of| (name(of), of.as_bytes().to_vec().into())).collect::<BTreeMap<_, _>>();
        keep(root.path(), &BTreeMap::new());
        assert!(!root.path().join(STORE).exists(), "nothing to keep");
        keep(root.path(), &kept(&["a", "b"]));
        fs::write(root.path().join(STORE).join("notes.txt"), "mine").expect("written");
        fs::write(root.path().join(STORE).join(name("b")), "spoiled").expect("written");
        keep(root.path(), &kept(&["b", "c"]));
        assert_eq!(fs::read(root.path().join(STORE).join(name("b"))).expect("read"), b"b", "mended");
        let mut names: Vec<String> = fs::read_dir(root.path().join(STORE))
            .expect("the store")
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into())
            .collect();
        names.sort();
        let mut expected = vec![name("b"), name("c"), "notes.txt".to_owned()];
        expected.sort();
        assert_eq!(names, expected);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_store_is_left_alone() {
        let (root, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let precious = other.path().join(format!("{}-x-1.pdf", Digest::of(b"precious").hex()));
        fs::write(&precious, "precious").expect("written");
        std::os::unix::fs::symlink(other.path(), root.path().join(STORE)).expect("linked");
        keep(root.path(), &BTreeMap::from([("a".to_owned(), Bytes::new())]));
        assert!(precious.exists());
        assert_eq!(fs::read_dir(other.path()).expect("a folder").count(), 1);
    }
}
