//! What is in a document on paper, read back, and what it is held against.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// What a program of poppler says of a document. It writes the titles of headings in another encoding than all else, and not whole.
pub fn poppler(program: &str, arguments: &[&str], pdf: &Path) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg(pdf).args((program == "pdftotext").then_some("-"));
    let output = command.output().unwrap_or_else(|error| panic!("{program} (see tests/install): {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The numbers of a text, formatted as there.
pub fn numbers(text: &str) -> BTreeSet<&str> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let runs = text.split(|c| !is_part(c)).map(|run| run.trim_matches(['.', ',']));
    runs.filter(|run| run.chars().any(|c| c.is_ascii_digit())).collect()
}

/// What a reader of a page meets as its text.
pub fn read_on(html: &str) -> String {
    let from = html.find("<h1").expect("a heading");
    let to = html.find("</main>").expect("an end");
    let mut text = String::new();
    let mut rest = &html[from..to];
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        // What tools show is said on paper by the figure itself; how large the document is, only on the web.
        let skipped = ["details", "nav", "form", "script", "template", "aside", "ul class=papers"];
        let skipped = skipped.iter().find(|tag| rest[1..].starts_with(**tag));
        let tag = skipped.and_then(|tag| tag.split(' ').next());
        let end = tag.map_or(">".to_owned(), |tag| format!("</{tag}>"));
        rest = rest.find(&end).map_or("", |at| &rest[at + end.len()..]);
        text.push(' ');
    }
    text.push_str(rest);
    text.replace("&nbsp;", "\u{a0}")
}
