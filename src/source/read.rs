//! Reading the tree: what is refused is a finding, and is never followed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use walkdir::{DirEntry, WalkDir};

use super::{FOLDERS, SourceFile, Sources, control_character, first_control, is_text_name, kept};
use crate::finding::{Finding, Findings, Span, Text, say};

/// The largest file that is read. A report's photographs and spreadsheets are far smaller.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// Reads `content/`, `data/` and `themes/` below `root`.
///
/// Hidden files and editors' left-overs are passed over. Links that lead outside the root, files over
/// [`MAX_FILE_BYTES`], text that is not UTF-8 and names that differ only in case are findings.
#[must_use]
pub fn read(root: &Path) -> (Sources, Findings) {
    let mut findings = Findings::new();
    if !root.join("content").is_dir() {
        let at = root.display();
        findings.push(
            Finding::error("no-content", say!("der er ingen mappe »content« i {at}", "there is no folder “content” in {at}")).hint(say!(
                "kør programmet i mappen med rapporten, eller peg på den med --root",
                "run the program in the folder of the report, or name that folder with --root"
            )),
        );
        return (Sources::default(), findings);
    }
    let canonical = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
    let mut entries = Vec::new();
    for folder in FOLDERS {
        // `sort_by_file_name` makes the order of findings and files the same on every file system.
        let walk = WalkDir::new(root.join(folder)).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_leftover(entry)) {
            match entry {
                Ok(entry) => entries.push(entry),
                Err(error) if error.depth() == 0 && !root.join(folder).exists() => {}
                Err(error) => findings.push(unreadable(root, error.path().unwrap_or(root), &error)),
            }
        }
    }
    let read: Vec<Result<Option<SourceFile>, Finding>> =
        entries.into_par_iter().map(|entry| read_entry(root, &canonical, &entry)).collect();
    let mut files: BTreeMap<Arc<str>, SourceFile> = BTreeMap::new();
    for result in read {
        match result {
            Ok(Some(file)) => {
                if is_text_name(&file.name) && !file.is_text {
                    findings.push(not_utf8(&file));
                } else if is_text_name(&file.name)
                    && let Some(range) = first_control(file.text())
                {
                    findings.push(control_character(file.text(), &Span::new(&file.name, range)));
                }
                files.insert(Arc::clone(&file.name), file);
            }
            Ok(None) => {}
            Err(finding) => findings.push(finding),
        }
    }
    collisions(&files, &mut findings);
    (Sources { files, kept: kept::read(root) }, findings)
}

fn is_leftover(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || name == "Thumbs.db" || name == "node_modules"
}

fn name_of(root: &Path, path: &Path) -> Result<Arc<str>, String> {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let mut parts = Vec::new();
    for part in relative.components() {
        parts.push(part.as_os_str().to_str().ok_or_else(|| relative.to_string_lossy().into_owned())?);
    }
    Ok(parts.join("/").into())
}

fn read_entry(root: &Path, canonical: &Path, entry: &DirEntry) -> Result<Option<SourceFile>, Finding> {
    let kind = entry.file_type();
    if kind.is_dir() {
        return Ok(None);
    }
    let name = name_of(root, entry.path()).map_err(|lossy| {
        problem("bad-name", &lossy, say!("filens navn er ikke gyldig tekst (UTF-8)", "the file's name is not valid text (UTF-8)"))
            .hint(say!("giv filen et nyt navn", "rename the file"))
    })?;
    if kind.is_symlink() {
        check_link(canonical, entry.path(), &name)?;
    } else if !kind.is_file() {
        return Err(problem("not-a-file", &name, say!("dette er hverken en fil eller en mappe", "this is neither a file nor a folder")));
    }
    let size = std::fs::metadata(entry.path()).map_err(|error| unreadable(root, entry.path(), &error))?.len();
    if size > MAX_FILE_BYTES {
        let (size, most) = (size / 1_048_576, MAX_FILE_BYTES / 1_048_576);
        return Err(problem(
            "file-too-large",
            &name,
            say!("filen fylder {size} MB; det højeste er {most} MB", "the file has {size} MB; the most is {most} MB"),
        )
        .hint(say!("gør filen mindre, eller flyt den ud af mappen", "make it smaller, or move it out of the folder")));
    }
    let bytes = std::fs::read(entry.path()).map_err(|error| unreadable(root, entry.path(), &error))?;
    Ok(Some(SourceFile::new(&name, bytes)))
}

/// A link may point at a file inside the site's own folders, and at nothing else.
fn check_link(canonical: &Path, path: &Path, name: &str) -> Result<(), Finding> {
    let target = path.canonicalize().map_err(|_| {
        problem("broken-link", name, say!("linket peger på noget, der ikke findes", "the link points at something that does not exist"))
    })?;
    let inside = FOLDERS.iter().any(|folder| target.starts_with(canonical.join(folder)));
    if inside && target.is_file() {
        return Ok(());
    }
    Err(problem(
        "link-outside",
        name,
        say!("linket fører ud af rapportens mapper og bliver ikke fulgt", "the link leads out of the report's folders and is not followed"),
    )
    .hint(say!("læg selve filen her i stedet for et link", "put the file itself here instead of a link")))
}

fn problem(code: &'static str, name: &str, message: Text) -> Finding {
    Finding::error(code, message).at(&Span::file(&Arc::from(name)))
}

fn unreadable(root: &Path, path: &Path, error: &dyn std::fmt::Display) -> Finding {
    let name = name_of(root, path).unwrap_or_else(Arc::from);
    problem("unreadable", &name, say!("filen kan ikke læses: {error}", "the file cannot be read: {error}"))
        .hint(say!("se, om filen stadig er der, og om du må læse den", "see whether the file is still there and whether you may read it"))
}

fn not_utf8(file: &SourceFile) -> Finding {
    let valid = match std::str::from_utf8(&file.bytes) {
        Ok(_) => file.bytes.len(),
        Err(error) => error.valid_up_to(),
    };
    let line = file.bytes[..valid].split(|byte| *byte == b'\n').count();
    let message = say!("filen er ikke gyldig tekst (UTF-8) i linje {line}", "the file is not valid text (UTF-8) in line {line}");
    problem("not-utf8", &file.name, message).hint(say!("gem filen som UTF-8", "save the file as UTF-8"))
}

/// Names that differ only in case are one file on many people's machines.
fn collisions(files: &BTreeMap<Arc<str>, SourceFile>, findings: &mut Findings) {
    let mut seen: BTreeMap<String, &Arc<str>> = BTreeMap::new();
    for name in files.keys() {
        if let Some(other) = seen.insert(name.to_lowercase(), name) {
            findings.push(
                problem(
                    "name-collision",
                    name,
                    say!(
                        "navnet er det samme som »{other}« på nær store og små bogstaver",
                        "the name is the same as “{other}” but for capital letters"
                    ),
                )
                .hint(say!("giv den ene et andet navn", "rename one of them")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use walkdir::{DirEntry, WalkDir};

    use super::{MAX_FILE_BYTES, read, read_entry};

    fn codes(root: &Path) -> Vec<&'static str> {
        read(root).1.iter().map(|finding| finding.code).collect()
    }

    fn site() -> tempfile::TempDir {
        let root = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir_all(root.path().join("content")).expect("a folder");
        fs::write(root.path().join("content/index.md"), "\u{feff}hej").expect("a file");
        root
    }

    #[test]
    fn reads_in_order_without_the_byte_order_mark() {
        let root = site();
        fs::write(root.path().join("content/.hidden"), "x").expect("a file");
        fs::write(root.path().join("content/a.md~"), "x").expect("a file");
        fs::write(root.path().join("elsewhere.md"), "x").expect("a file");
        let (sources, findings) = read(root.path());
        assert!(findings.is_empty());
        let names: Vec<&str> = sources.iter().map(|file| &*file.name).collect();
        assert_eq!(names, ["content/index.md"]);
        assert_eq!(sources.get("content/index.md").expect("it was read").text(), "hej");
    }

    #[test]
    fn refuses_what_cannot_be_trusted() {
        let root = site();
        let content = root.path().join("content");
        fs::write(content.join("bad.md"), b"ok\n\xff").expect("a file");
        fs::write(content.join("INDEX.md"), "x").expect("a file");
        std::os::unix::fs::symlink("/etc/hostname", content.join("out.md")).expect("a link");
        std::os::unix::fs::symlink("nowhere", content.join("broken.md")).expect("a link");
        std::os::unix::fs::symlink("..", content.join("up")).expect("a link");
        std::os::unix::fs::symlink("index.md", content.join("same.md")).expect("a link");
        let big = fs::File::create(content.join("big.png")).expect("a file");
        big.set_len(MAX_FILE_BYTES + 1).expect("a sparse file");
        let mut found = codes(root.path());
        found.sort_unstable();
        let expected = ["broken-link", "file-too-large", "link-outside", "link-outside", "name-collision", "not-utf8"];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_file_that_disappears_between_listing_and_reading_is_a_finding() {
        let root = site();
        let listed: Vec<DirEntry> = WalkDir::new(root.path().join("content")).into_iter().filter_map(Result::ok).collect();
        fs::remove_file(root.path().join("content/index.md")).expect("the file was there");
        let found = listed.iter().filter_map(|entry| read_entry(root.path(), root.path(), entry).err());
        let codes: Vec<_> = found.map(|finding| (finding.code, finding.span.map(|span| span.file.to_string()))).collect();
        assert_eq!(codes, [("unreadable", Some("content/index.md".to_owned()))]);
    }

    #[test]
    fn a_folder_without_content_is_a_finding() {
        let root = tempfile::tempdir().expect("a temporary folder");
        assert_eq!(codes(root.path()), ["no-content"]);
    }
}
