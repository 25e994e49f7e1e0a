//! What holds of every `figures.yaml`: none makes the program panic, and what is drawn is sound XML.

use std::fmt::Write;

use beretning::finding::{Findings, Span};
use beretning::language::Date;
use beretning::manuscript;
use beretning::proof::{self, Watch};
use beretning::report::{self, Options};
use beretning::source::Sources;
use beretning::theme::{self, Theme};
use roxmltree::Document;

use super::chance::Chance;

const KEYS: [&str; 12] = ["families", "alone", "small", "mean", "price", "range", "gone", "zero", "degree", "agree", "hidden", "nothing"];

/// Values of a number; the first are those of counts.
const VALUES: [&str; 14] = [
    "0",
    "3",
    "7",
    "29",
    "1200",
    "79228162514264337",
    "withheld",
    "not-collected",
    "ca. 9",
    "3–8",
    "2.5",
    "-4",
    "35 %",
    "{value: 8, n: 9}",
];
const ANSWERS: [&str; 9] = [
    "{a: 0, b: 7, c: 9}",
    "{a: 30, b: 3, c: 0, d: 0}",
    "{a: 60, x: 2, d: 40}",
    "{a: 35 %, b: 64.9 %, n: 91}",
    "{n: 9}",
    "{}",
    "withheld",
    "{a: 1, b: 1}",
    "{a: 900000, x: 900000}",
];

fn register(chance: &mut Chance) -> String {
    let mut text = String::from(
        "periods: {2021: {}, 2022: {from: 2022-03, to: 2022-12, label: {da: 2022 (marts–december), en: 2022 (March–December)}}, 2023: {}}\n\
         populations: {f: {people: true, one: familie, other: familier}}\n\
         scales:\n  s: {order: [a, b, c, d, x], top: [a, b], do-not-know: [x], top-label: enige, polarity: two-sided}\n  one: {order: [a]}\nentries:\n",
    );
    for key in KEYS.iter().filter(|key| **key != "nothing") {
        let unit = match *key {
            "alone" | "hidden" => "unit: share, base: families",
            "mean" => "unit: mean, measure: uger",
            "price" => "unit: money",
            "range" => "unit: quantity, measure: kurser",
            "degree" | "agree" => "unit: distribution, scale: s",
            _ => "unit: count, counts: f",
        };
        let value = |chance: &mut Chance| {
            let of_kind = if unit.contains("distribution") { &ANSWERS[..] } else { &VALUES[..] };
            // Mostly what the unit can hold, so that something is drawn.
            let end = if chance.once_in(12) { of_kind.len() } else { 4 };
            chance.pick(&of_kind[..end])
        };
        let base = *key == "families";
        let mut values = Vec::new();
        for period in ["2021", "2022", "2023"] {
            if base || !chance.once_in(6) {
                values.push(format!("{period}: {}", if base { "1200" } else { value(chance) }));
            }
        }
        let label = "Et langt navn på et tal ".repeat(1 + chance.below(2) * chance.below(8));
        let breaks = if chance.once_in(4) { ", breaks: {2022: Nu tælles anderledes.}" } else { "" };
        let _ = writeln!(text, "  {key}: {{label: {}, {unit}, source: list{breaks}, values: {{{}}}}}", label.trim(), values.join(", "));
    }
    text
}

fn list(chance: &mut Chance, of: &[&str], most: usize) -> String {
    let picked: Vec<&str> = (0..=chance.below(most)).map(|_| chance.pick(of)).collect();
    picked.join(", ")
}

fn figures(chance: &mut Chance) -> String {
    let kind = chance.pick(&["bars", "columns", "grouped", "stacked", "before-after", "dumbbell", "lines", "flow"]);
    let known = &KEYS[..if chance.once_in(12) { 12 } else { 11 }];
    // Entries of a kind: what is measured differently is mostly refused.
    let entries = match (kind, chance.below(6)) {
        (_, 0) => list(chance, known, 3),
        ("stacked" | "before-after", _) => list(chance, &["degree", "agree"], 2),
        ("bars" | "columns" | "grouped", 1) => "degree".to_owned(),
        (_, 2) => list(chance, &["alone", "hidden"], 2),
        _ => list(chance, &["families", "small", "gone", "zero"], 3),
    };
    let mut chart = format!("  a: {{kind: {kind}, title: Æ & <b>ø</b> å, entries: [{entries}]");
    if chance.once_in(2) {
        let _ = write!(chart, ", periods: [{}]", list(chance, &["2021", "2022", "2023"], 3));
    }
    if kind == "lines" && chance.once_in(2) {
        let _ = write!(chart, ", target: {}", chance.pick(&["families", "small", "gone"]));
    }
    // What has an order of its own is mostly refused.
    if chance.once_in(if matches!(kind, "bars" | "columns" | "grouped") { 3 } else { 40 }) {
        chart += ", order: size";
    }
    if chance.once_in(3) {
        chart += ", note: \"»Note« & <i>\", method: Metode, subtitle: Hvor mange?";
    }
    let rows = list(chance, &["families", "alone", "mean", "range", "{group: G}", "{total: families}", "price", "small"], 6);
    let show = chance.pick(&["", ", show: [count, share]", ", show: [value, base]", ", periods: [2021, 2023]"]);
    let boxes = |chance: &mut Chance, ids: &[&str]| {
        let item = |id: &&str| format!("{{id: {id}, text: Kasse {id} med ord, to: [{}]}}", if chance.once_in(3) { "p" } else { "" });
        ids.iter().map(item).collect::<Vec<_>>().join(", ")
    };
    let count = chance.below(3);
    let (first, second) = (boxes(chance, &["m", "n", "o"][..count]), boxes(chance, &["q", "r"]));
    let words = "langt ".repeat(1 + chance.below(40));
    format!(
        "charts:\n{chart}}}\ntables:\n  b: {{title: B, rows: [{rows}]{show}}}\n\
         diagrams:\n  c: {{kind: theory, title: C, stages: [{{label: Et, items: [{first}]}}, {{label: {words}, items: [{second}]}}, {{label: Tre, items: [{{id: p, text: {words}}}]}}]}}\n  \
         d: {{kind: process, title: D, steps: [{{text: {words}, more: {words}}}, {{text: Slut}}]}}\n\
         timelines:\n  e: {{title: E, events: [{{date: 2021-05, text: {words}}}, {{date: 2020, text: Før}}]}}\n"
    )
}

/// Draws the site, if nothing is wrong with it; how many drawings were looked at.
fn drawings(sources: &Sources, theme: &Theme) -> usize {
    let (manuscript, mut findings) = manuscript::parse(sources);
    let Some(manuscript) = manuscript else { return 0 };
    let options = Options { drafts: false, as_of: Date::parse("2024-03-01").expect("a date"), base_url: None };
    let (report, found) = report::resolve(manuscript, sources, &options);
    findings.extend(found);
    findings.extend(beretning::check::check(&report));
    for finding in &findings {
        let (da, en) = (&finding.message.da, &finding.message.en);
        assert!(!da.is_empty() && !en.is_empty() && finding.span.is_some(), "{finding:?}");
    }
    if findings.has_errors() {
        return 0;
    }
    let (proof, found) = proof::render(&report, theme, sources, &Watch::default());
    assert!(!found.has_errors(), "{found:?}");
    let mut looked = 0;
    for (name, artifact) in &proof.artifacts {
        let Ok(text) = std::str::from_utf8(&artifact.bytes) else { continue };
        if name.starts_with("assets/") {
            continue;
        }
        for word in ["NaN", "Infinity"] {
            assert!(!text.contains(word), "{word} in {name}\n{text}");
        }
        if name.ends_with(".svg") {
            looked += 1;
            Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
        }
        if name.ends_with(".json") {
            serde_json::from_str::<serde_json::Value>(text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
        }
    }
    looked
}

#[test]
fn any_figures_are_drawn_soundly_or_refused() {
    let mut chance = Chance::of(6);
    let standard = theme::with_standard_theme(Sources::default());
    let theme = theme::load("standard", &Span::file(&"content/site.yaml".into()), &standard, &mut Findings::new()).expect("a theme");
    let site = "title: Prøve\nbase-url: https://prove.example/\nlanguages: [da]\n";
    let edition = "---\ntitle: Beretning\nreport: {kind: annual, period: 2023, published: 2024-02}\n---\n\n\
                   ![](chart:a)\n\n![](table:b)\n\n![](diagram:c)\n\n![](diagram:d)\n\n![](timeline:e)\n";
    let mut looked = 0;
    for _ in 0..120 {
        let (register, mut figures) = (register(&mut chance), figures(&mut chance));
        if chance.once_in(6) {
            figures = chance.mutated(&figures, &["[]", "{}", "~", ", ", "a: ", "2023", "\n", "\"", "entries", "æ"]);
        }
        let written = format!("{register}\n{figures}");
        let files = [
            ("content/site.yaml", site.to_owned()),
            ("content/index.md", "---\ntitle: Forside\n---\n".to_owned()),
            ("content/hjem/index.md", "---\ntitle: Hjem\n---\n".to_owned()),
            ("content/hjem/2023/index.md", edition.to_owned()),
            ("data/hjem/register.yaml", register),
            ("data/hjem/sources.yaml", "list: {title: Listen}\n".to_owned()),
            ("data/hjem/figures.yaml", figures),
        ];
        let sources = Sources::from_memory(files.map(|(name, text)| (name, text.into_bytes())));
        let drawn = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drawings(&sources, &theme)));
        looked += drawn.unwrap_or_else(|_| panic!("of\n{written}"));
    }
    assert!(looked > 60, "the figures are too wild to say much: {looked}");
}
