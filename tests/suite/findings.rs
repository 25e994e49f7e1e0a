//! Annotated snippets: what the author wrote, and under it what the program says about it.
//!
//! A file of `tests/findings/` holds the files of a site after lines `=== name`, laid over the small site. A line of carets
//! points at the line above it and names the finding's code and some words of its message:
//!
//! ```text
//! === data/hjem/register.yaml
//!     lable: Familier
//!     ^ unknown-field: ukendt felt »lable«; mente du »label«
//! ```

use std::collections::BTreeMap;
use std::fs;

use super::harness::{Site, repository};

/// File, line, column, code and words of an expected finding.
type Expected = (String, usize, usize, String, Vec<String>);

#[test]
fn snippets() {
    let folder = repository().join("tests/findings");
    let mut failures = Vec::new();
    let mut names: Vec<_> = fs::read_dir(folder).expect("tests/findings").map(|entry| entry.expect("an entry").path()).collect();
    names.sort();
    assert!(names.len() > 15, "only {} snippets", names.len());
    for path in &names {
        let text = fs::read_to_string(path).expect("a snippet");
        if let Err(failure) = look(&text) {
            failures.push(format!("--- {}\n{failure}", path.display()));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn what_is_found_in_figures_is_said_in_both_languages() {
    let folder = repository().join("tests/findings");
    let paths = fs::read_dir(folder).expect("tests/findings").map(|entry| entry.expect("an entry").path());
    let of_figures = |path: &std::path::PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("figures-"));
    for path in paths.filter(of_figures) {
        let (files, expected) = parse(&fs::read_to_string(&path).expect("a snippet"));
        let site = files.iter().fold(Site::small(), |site, (name, text)| site.file(name, text));
        let said = |language| -> Vec<serde_json::Value> {
            let run = site.run(&["check", "--format", "json", "--language", language]);
            run.stdout.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
        };
        let (danish, english) = (said("da"), said("en"));
        assert_eq!((danish.len(), english.len()), (expected.len(), expected.len()), "{}", path.display());
        for (da, en) in danish.iter().zip(&english) {
            for field in ["file", "line", "column", "code"] {
                assert_eq!(da[field], en[field], "{}", path.display());
            }
            assert_ne!(da["message"], en["message"], "{}", path.display());
        }
    }
}

fn look(text: &str) -> Result<(), String> {
    let (files, expected) = parse(text);
    let site = files.iter().fold(Site::small(), |site, (name, text)| site.file(name, text));
    let run = site.run(&["check", "--format", "json"]);
    let mut found: Vec<serde_json::Value> = run.stdout.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    for (file, line, column, code, words) in &expected {
        let matches = |finding: &serde_json::Value| {
            let said = format!("{} {}", finding["message"], finding["hints"]);
            finding["file"] == *file
                && finding["line"] == *line
                && finding["column"] == *column
                && finding["code"] == *code
                && words.iter().all(|word| said.contains(word.as_str()))
        };
        let Some(at) = found.iter().position(matches) else {
            return Err(format!("expected {file}:{line}:{column} {code} {words:?}\nfound\n{}{}", run.stdout, run.stderr));
        };
        found.remove(at);
    }
    if expected.is_empty() {
        return Err("the snippet expects nothing".to_owned());
    }
    if found.is_empty() { Ok(()) } else { Err(format!("not expected: {found:#?}")) }
}

fn parse(text: &str) -> (BTreeMap<String, String>, Vec<Expected>) {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut expected = Vec::new();
    let mut name = String::new();
    for line in text.lines() {
        if let Some(next) = line.strip_prefix("=== ") {
            next.clone_into(&mut name);
            files.insert(name.clone(), String::new());
        } else if line.trim_start().starts_with("^ ") {
            let file = files.get(&name).expect("a snippet begins with === name");
            let column = line.chars().take_while(|c| *c == ' ').count() + 1;
            let (code, words) = line.trim_start()[2..].split_once(':').expect("^ code: words");
            let words = words.split(';').map(|words| words.trim().to_owned()).filter(|words| !words.is_empty());
            expected.push((name.clone(), file.lines().count().max(1), column, code.to_owned(), words.collect()));
        } else {
            let file = files.get_mut(&name).expect("a snippet begins with === name");
            file.push_str(line);
            file.push('\n');
        }
    }
    (files, expected)
}
