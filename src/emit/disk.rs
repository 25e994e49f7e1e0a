//! A release on a disk: written beside the old one, then swapped in whole. Until then nobody sees a byte of it.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use walkdir::WalkDir;

use super::keep::keep;
use super::manifest::{MANIFEST, Manifest};
use super::release::Release;
use crate::finding::{Finding, say};
use crate::source::{Digest, FOLDERS};

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// Files that are new or have other bytes than before.
    pub changed: usize,
    /// Files that were as they should be and were left alone.
    pub kept: usize,
    /// Files of the old site that are gone.
    pub removed: usize,
    /// A folder that could not be cleared away; the new site is in its place all the same.
    pub leftover: Option<PathBuf>,
}

impl Written {
    /// Clears away a folder that is no longer needed; that it stays is worth a word, not a failure.
    fn clear(mut self, folder: &Path) -> Self {
        if fs::remove_dir_all(folder).is_err() && folder.exists() {
            self.leftover = Some(folder.to_owned());
        }
        self
    }
}

/// Why nothing was written; the old site is untouched.
#[derive(Debug)]
pub enum Trouble {
    /// Something the author can mend.
    Finding(Box<Finding>),
    /// The machine could not do it.
    Io {
        /// What was being done.
        path: PathBuf,
        /// What it said.
        error: io::Error,
    },
}

impl From<Finding> for Trouble {
    fn from(finding: Finding) -> Self {
        Self::Finding(Box::new(finding))
    }
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> Trouble + '_ {
    |error| Trouble::Io { path: path.to_owned(), error }
}

/// Puts a release into `output`.
///
/// # Errors
/// `output` lies among the author's files or holds something we did not write; or the disk would not.
pub fn write(release: &Release, root: &Path, output: &Path) -> Result<Written, Trouble> {
    // A link to the folder is as good as the folder.
    let output = &output.canonicalize().or_else(|_| std::path::absolute(output)).map_err(at(output))?;
    refuse_sources(root, output)?;
    let old = old_files(output)?;
    let staging = beside(output, "new");
    fs::create_dir_all(&staging).map_err(at(&staging))?;
    // Held while we write, so that two builds cannot mix their files.
    let lock = File::open(&staging).map_err(at(&staging))?;
    if lock.try_lock().is_err() {
        return Err(Finding::error("busy", say!("et andet byggeri skriver i samme mappe", "another build is writing to the same folder"))
            .hint(say!("vent, til det er færdigt", "wait until it is done"))
            .into());
    }
    let result = fill(release, output, &staging, &old);
    if result.is_ok() {
        keep(root, &release.kept);
    }
    match result {
        Ok(written) if written.changed == 0 && written.removed == 0 && output.exists() => Ok(written.clear(&staging)),
        Ok(written) => {
            let replaced = swap(&staging, output)?;
            Ok(replaced.map_or_else(|| written.clone(), |old| written.clone().clear(&old)))
        }
        Err(trouble) => {
            // What could be written of it is worth nothing; the trouble that stopped us is what matters.
            let _ = fs::remove_dir_all(&staging);
            Err(trouble)
        }
    }
}

/// `/x/public` → `/x/.public.new`
fn beside(output: &Path, what: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(output.file_name().unwrap_or_default());
    name.push(".");
    name.push(what);
    output.with_file_name(name)
}

/// The output must not be, hold or lie inside the folders that are read.
fn refuse_sources(root: &Path, output: &Path) -> Result<(), Trouble> {
    let real = |path: &Path| {
        // The nearest part that exists, made real, so that a link cannot hide where the folder lies.
        let existing = path.ancestors().find(|part| part.exists()).unwrap_or(path);
        let rest = path.strip_prefix(existing).unwrap_or(Path::new(""));
        existing.canonicalize().unwrap_or_else(|_| existing.to_owned()).join(rest)
    };
    let (root, output) = (real(&std::path::absolute(root).map_err(at(root))?), real(output));
    let inside = FOLDERS.iter().map(|folder| root.join(folder)).any(|folder| output.starts_with(folder));
    if inside || root.starts_with(&output) || output.file_name().is_none() {
        let shown = output.display();
        return Err(Finding::error(
            "output-among-sources",
            say!(
                "sitet kan ikke skrives i {shown}: der ligger rapportens egne filer",
                "the site cannot be written to {shown}: the report's own files lie there"
            ),
        )
        .hint(say!("vælg en anden mappe: --output public", "choose another folder: --output public"))
        .into());
    }
    Ok(())
}

/// The files of the old site. A folder with files that no manifest lists is not ours to replace.
fn old_files(output: &Path) -> Result<BTreeSet<String>, Trouble> {
    let mut files = BTreeSet::new();
    if !output.exists() {
        return Ok(files);
    }
    let foreign = |name: &str| {
        let shown = output.display();
        Trouble::from(
            Finding::error(
                "foreign-output",
                say!(
                    "{shown} indeholder »{name}«, som programmet ikke har skrevet",
                    "{shown} holds “{name}”, which the program did not write"
                ),
            )
            .hint(say!("flyt filen, eller vælg en anden mappe med --output", "move the file, or choose another folder with --output")),
        )
    };
    if !output.is_dir() {
        return Err(foreign(&output.file_name().unwrap_or_default().to_string_lossy()));
    }
    let manifest = fs::read_to_string(output.join(MANIFEST)).ok().and_then(|text| Manifest::parse(&text)).unwrap_or_default();
    for entry in WalkDir::new(output).sort_by_file_name() {
        let entry = entry.map_err(|error| Trouble::Io { path: output.to_owned(), error: error.into() })?;
        if entry.file_type().is_dir() {
            continue;
        }
        let relative = entry.path().strip_prefix(output).unwrap_or(entry.path());
        let name = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let ours = name == MANIFEST && !manifest.files.is_empty() || manifest.files.contains_key(&name);
        if !ours || !entry.file_type().is_file() {
            return Err(foreign(&name));
        }
        files.insert(name);
    }
    Ok(files)
}

/// Writes every file into the staging folder; one that has not changed is the old file itself, under a second name.
fn fill(release: &Release, output: &Path, staging: &Path, old: &BTreeSet<String>) -> Result<Written, Trouble> {
    empty(staging)?;
    let place = |(name, bytes): (&String, &Bytes)| -> Result<usize, Trouble> {
        let path = staging.join(name);
        let folder = path.parent().unwrap_or(staging);
        fs::create_dir_all(folder).map_err(at(folder))?;
        let before = output.join(name);
        let kept = old.contains(name) && same(&before, bytes) && fs::hard_link(&before, &path).is_ok();
        if !kept {
            fs::write(&path, bytes).map_err(at(&path))?;
        }
        Ok(usize::from(kept))
    };
    let kept = release.files.par_iter().map(place).try_reduce(|| 0, |a, b| Ok(a + b))?;
    let removed = old.iter().filter(|name| !release.files.contains_key(*name)).count();
    Ok(Written { changed: release.files.len() - kept, kept, removed, leftover: None })
}

fn same(path: &Path, bytes: &[u8]) -> bool {
    let size = fs::metadata(path).map(|metadata| metadata.len());
    size.is_ok_and(|size| size == bytes.len() as u64) && fs::read(path).is_ok_and(|old| Digest::of(&old) == Digest::of(bytes))
}

/// What an interrupted build left behind.
fn empty(folder: &Path) -> Result<(), Trouble> {
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        let removed = if path.is_dir() && !path.is_symlink() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        removed.map_err(at(&path))?;
    }
    Ok(())
}

/// Puts the new site in the old one's place, in one step where the system has one; returns where the old one is now.
fn swap(staging: &Path, output: &Path) -> Result<Option<PathBuf>, Trouble> {
    if !output.exists() {
        fs::rename(staging, output).map_err(at(output))?;
        return Ok(None);
    }
    if exchange(staging, output) {
        return Ok(Some(staging.to_owned()));
    }
    let aside = beside(output, "old");
    if aside.exists() {
        fs::remove_dir_all(&aside).map_err(at(&aside))?;
    }
    fs::rename(output, &aside).map_err(at(output))?;
    if let Err(error) = fs::rename(staging, output) {
        // Back as it was: a site that is there, if old, beats none.
        let _ = fs::rename(&aside, output);
        return Err(at(output)(error));
    }
    Ok(Some(aside))
}

#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::Written;

    #[test]
    fn what_cannot_be_cleared_away_is_named_and_no_failure() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("not-a-folder");
        std::fs::write(&file, "x").expect("a file");
        assert_eq!(Written::default().clear(&file).leftover, Some(file));
        assert_eq!(Written::default().clear(&folder.path().join("gone")).leftover, None);
    }
}
