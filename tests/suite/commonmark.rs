//! The `CommonMark` specification's own examples through our parser and our renderer.

use std::fmt::Write;
use std::path::PathBuf;

use super::plain::Plain;

/// How many examples version 0.31.2 has.
const EXAMPLES: usize = 652;

pub struct Example {
    number: usize,
    section: String,
    /// What an author writes.
    pub markdown: String,
    html: String,
}

/// The examples of the specification: Markdown and HTML in a fence of 32 backticks, a dot between them, arrows for tabs.
pub fn examples(spec: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let opening = format!("{fence} example");
    let mut examples = Vec::new();
    let mut section = String::new();
    let mut lines = spec.lines();
    while let Some(line) = lines.next() {
        if line == opening {
            let lines_until = |end: &str, lines: &mut std::str::Lines<'_>| {
                let lines = lines.take_while(|line| *line != end);
                lines.fold(String::new(), |text, line| text + &line.replace('→', "\t") + "\n")
            };
            let markdown = lines_until(".", &mut lines);
            let html = lines_until(&fence, &mut lines);
            examples.push(Example { number: examples.len() + 1, section: section.clone(), markdown, html });
        } else if let Some(title) = line.strip_prefix('#') {
            title.trim_start_matches('#').trim().clone_into(&mut section);
        }
    }
    examples
}

/// The text of the specification.
pub fn specification() -> String {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/browser/node_modules/commonmark-spec/spec.txt");
    std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("the CommonMark specification is missing: run tests/install first\n{}: {error}", file.display()))
}

/// Takes away what cannot matter: anchors of headings, breaks between block tags, how an empty element is closed.
fn normal(html: &str) -> String {
    let mut out = String::new();
    for (index, piece) in html.split("<pre>").enumerate() {
        let (code, rest) = match piece.split_once("</pre>") {
            Some((code, rest)) if index > 0 => (format!("<pre>{code}</pre>"), rest),
            _ => (String::new(), piece),
        };
        out += &code;
        out += &loose(rest);
    }
    out.trim().to_owned()
}

/// Outside of code.
fn loose(html: &str) -> String {
    const BLOCKS: [&str; 15] = ["p", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "dl", "table", "pre"];
    let mut html = html.replace(" />", ">");
    for level in 1..=6 {
        let opening = format!("<h{level} id=\"");
        while let Some(at) = html.find(&opening) {
            let id = at + opening.len();
            let end = html[id..].find('"').map_or(html.len(), |end| id + end + 1);
            html.replace_range(at + 3..end, "");
        }
    }
    for tag in BLOCKS {
        for (tag, attributes) in [(format!("<{tag}>"), false), (format!("</{tag}>"), false), (format!("<{tag} "), true)] {
            html = html.replace(&format!("\n{tag}"), &tag);
            if !attributes {
                html = html.replace(&format!("{tag}\n"), &tag);
            }
        }
    }
    html
}

#[test]
fn every_example_of_the_specification() {
    let examples = examples(&specification());
    assert_eq!(examples.len(), EXAMPLES, "the examples of version 0.31.2");
    let mut failures = String::new();
    let mut failed = 0;
    for Example { number, section, markdown, html } in &examples {
        let (ours, codes) = Plain { raw_html: true }.render(markdown);
        let (theirs, ours) = (normal(html), normal(&ours));
        if theirs != ours || !codes.is_empty() {
            failed += 1;
            let _ = write!(failures, "--- {number} ({section}) {codes:?}\n{markdown}~~~ theirs\n{theirs}\n~~~ ours\n{ours}\n");
        }
    }
    assert!(failed == 0, "{failures}\n{failed} of {EXAMPLES} examples failed");
}
