//! Golden sites: small sources, and every byte that is made of them.
//!
//! `BERETNING_BLESS=1` writes what is made; the difference is then read before it is committed.

use std::collections::BTreeMap;
use std::fs;

use super::harness::{Site, repository, tree, without_sizes};

// Pages tell of the documents that are set.
#[cfg_attr(not(feature = "pdf"), ignore = "pages are those of the whole program")]
#[test]
fn golden_sites() {
    let folder = repository().join("tests/golden");
    let names =
        fs::read_dir(folder).expect("tests/golden").map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    assert!(!names.is_empty());
    for name in names {
        look(&name);
    }
}

fn look(name: &str) {
    let made = readable(Site::copy_of(&format!("tests/golden/{name}")).build());
    let expected_folder = repository().join(format!("tests/golden/{name}/expected"));
    if std::env::var_os("BERETNING_BLESS").is_some() {
        let _ = fs::remove_dir_all(&expected_folder);
        for (file, text) in &made {
            let path = expected_folder.join(file);
            fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        return;
    }
    let expected: BTreeMap<String, String> =
        tree(&expected_folder).into_iter().map(|(file, bytes)| (file, String::from_utf8(bytes).expect("text"))).collect();
    assert_eq!(expected.keys().collect::<Vec<_>>(), made.keys().collect::<Vec<_>>(), "{name}: other files");
    for (file, text) in &expected {
        let at = text.lines().zip(made[file].lines()).position(|(a, b)| a != b);
        let line = at.unwrap_or_else(|| text.lines().count().min(made[file].lines().count()));
        let show = |text: &str| text.lines().nth(line).unwrap_or("(end)").to_owned();
        assert!(*text == made[file], "{name}/{file}:{}\n  expected {}\n  made     {}", line + 1, show(text), show(&made[file]));
    }
}

/// The texts of a site, a tag a line, so that a difference can be read. Fonts, styles and the list of digests are left
/// out: they change with the theme and say nothing about the pages. Pictures and what is printed are no texts; `pictures` and
/// `book` hold those.
fn readable(files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let is_text = |name: &str| ![".png", ".pdf", ".zip"].iter().any(|ending| name.ends_with(ending));
    let kept = files.into_iter().filter(|(name, _)| !name.starts_with("assets/") && name != "manifest.json" && is_text(name));
    kept.map(|(name, bytes)| {
        let text = String::from_utf8(bytes).expect("text");
        let text = match name.rsplit('.').next() {
            Some("html") => without_sizes(&without_fingerprints(&text.replace('<', "\n<"))),
            Some("svg") => text.replace('<', "\n<"),
            _ => text,
        };
        (name, text.trim_start().to_owned())
    })
    .collect()
}

/// `assets/style.1f2e3d4c.css` → `assets/style.css`
fn without_fingerprints(html: &str) -> String {
    let is_fingerprint = |part: &str| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("assets/") {
        let end = rest[at..].find(['"', ' ', '>', ',']).map_or(rest.len(), |end| at + end);
        out.push_str(&rest[..at]);
        let name: Vec<&str> = rest[at..end].split('.').filter(|part| !is_fingerprint(part)).collect();
        out.push_str(&name.join("."));
        rest = &rest[end..];
    }
    out + rest
}
