//! What holds of every text, tried on thousands that nobody would write.

use std::collections::BTreeSet;

use beretning::finding::Findings;
use beretning::language::Language;
use beretning::manuscript::{BlockKind, parse_document, parse_markdown, walk_blocks};
use beretning::page::body;
use beretning::source::Sources;
use beretning::yaml;

use super::chance::Chance;
use super::plain::Plain;
use super::{spans, tags};

const FRAGMENTS: [&str; 64] = [
    "ord",
    "æøå",
    "to ord",
    "👩‍👧",
    "\u{301}",
    "\0",
    "\u{feff}",
    "\t",
    "    ",
    "  ",
    "\\",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "&amp;",
    "&#0;",
    "&lt;i&gt;",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "``",
    "```\n",
    "~~~\n",
    "$",
    "[",
    "](",
    ")",
    "](x.md)",
    "![",
    "![a](b.png)",
    "[a]: /x\n",
    "![](cards:a)",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!-- ",
    " -->",
    "<script>",
    "<a@b.dk>",
    "{{ a }}",
    "{{ a@2022 as words }}",
    "{{",
    "}}",
    "\\{{ a }}",
    "{#id}",
    "[^1]",
    "[^1]: note\n",
    "[^Å]",
    "[^å]: anden[^1]\n",
    "# ",
    "\n## ",
    "===\n",
    "---\n",
    "> ",
    "> [!fact] Titel\n",
    "\n> — En mor\n",
    "- ",
    "1. [x] ",
    "| a | b |\n|--|--:|\n| c ",
    "\n: ",
];

fn soup(chance: &mut Chance) -> String {
    let mut text = String::new();
    for _ in 0..=chance.below(24) {
        text += chance.pick(&FRAGMENTS);
        if chance.once_in(4) {
            text += chance.pick(&["\n", "\n\n", " "]);
        }
    }
    if chance.once_in(3) { text.replace('\n', chance.pick(&["\n> ", "\n  ", "\n    ", "\r\n"])) } else { text }
}

#[test]
fn any_markdown_is_parsed_with_places_in_the_file_and_rendered_well_formed() {
    let before = "---\ntitle: Æ\n---\n";
    let mut chance = Chance::of(1);
    for _ in 0..6000 {
        let text = format!("{before}{}", soup(&mut chance));
        let mut findings = Findings::new();
        let parsed = parse_markdown(&"content/a.md".into(), &text[before.len()..], before.len(), &mut findings);
        spans::assert_body(&text, &parsed);
        spans::assert_findings(&text, &findings);
        if findings.iter().any(|finding| finding.code == "duplicate-id") {
            continue;
        }
        let mut ids = BTreeSet::new();
        for blocks in parsed.parts() {
            walk_blocks(blocks, &mut |block| {
                if let BlockKind::Heading { id, .. } = &block.kind {
                    assert!(!id.is_empty() && ids.insert(id.clone()), "{id} in {text:?}");
                }
            });
        }
        tags::assert_balanced(&body::render(&parsed, &Plain::default()));
    }
}

const YAML: &str = "title: {da: Én, en: \"One \\u00e6\"}\nlead: >\n  To {{ a }}\n  linjer\nfacts:\n- label: 'a'\n  value: &x \"{{ b }}\"\n- {label: b, value: *x}\n\
    2023: [1, 2.50, ~, true, -0]\nnote: |\n  æ\n\n  ø # ingen kommentar\n# kommentar\n\"q\": 'it''s'\n";

const YAML_PIECES: [&str; 36] = [
    ":",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n\t",
    "\r\n",
    "\r",
    "{",
    "}",
    "[",
    "]",
    ",",
    "\"",
    "'",
    "#",
    " #",
    "&x ",
    "*x",
    "!!binary ",
    "!t ",
    "|\n",
    ">-\n",
    "? ",
    "%YAML 1.2\n",
    "---\n",
    "...\n",
    "~",
    "<<: *x\n",
    "\\",
    "\0",
    "\u{85}",
    "\u{2028}",
    "👩‍👧",
    "{{ a",
    "0x1F",
];

#[test]
fn any_yaml_is_parsed_with_places_in_the_file() {
    let mut chance = Chance::of(2);
    let mut understood = 0;
    for _ in 0..6000 {
        let text = chance.mutated(YAML, &YAML_PIECES);
        let mut findings = Findings::new();
        let node = yaml::parse(&"data/a.yaml".into(), &text, &mut findings);
        let broken = findings.iter().any(|finding| finding.code != "control-character");
        assert_eq!(node.is_none(), broken, "{text:?}");
        if let Some(node) = &node {
            spans::assert_node(&text, node);
        }
        spans::assert_findings(&text, &findings);
        understood += usize::from(node.is_some());
    }
    assert!(understood > 600, "the texts are too wild to say much: {understood}");
}

#[test]
fn any_document_is_read_with_places_in_the_file() {
    let mut chance = Chance::of(3);
    let whole = format!("---\n{YAML}---\n# Om {{{{ a }}}}\n\n> [!fact] Æ\n> x[^1]\n\n[^1]: y\n");
    let pieces: Vec<&str> = YAML_PIECES.iter().chain(&FRAGMENTS).copied().collect();
    for _ in 0..3000 {
        let text = chance.mutated(&whole, &pieces);
        let sources = Sources::from_memory([("content/om.md", text.into_bytes())]);
        let file = sources.get("content/om.md").expect("the file");
        let mut findings = Findings::new();
        if let Some(document) = parse_document(file, Language::Da, &mut findings) {
            spans::assert_body(file.text(), &document.body);
            spans::assert_in(file.text(), &document.title.span);
        }
        spans::assert_findings(file.text(), &findings);
    }
}
