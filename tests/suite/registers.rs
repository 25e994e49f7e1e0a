//! What holds of every register: none makes the program panic.

use beretning::disclosure::{Rule, protect};
use beretning::finding::Findings;
use beretning::register::{Contradiction, Missing, Quantity, Register, Value, parse, resolve};
use beretning::source::Sources;
use beretning::yaml;

use super::chance::Chance;
use super::spans;

/// Parses and resolves a register; `None` when it is not YAML.
pub fn resolved(text: &str) -> (Option<(Register, Vec<Contradiction>)>, Findings) {
    let csv = "key,2022,2023\nfamilies,27,29\na,3,ca. 4\n";
    let sources = Sources::from_memory([("data/a/series.csv", csv.as_bytes().to_vec())]);
    let mut findings = Findings::new();
    let node = yaml::parse(&"data/a/register.yaml".into(), text, &mut findings);
    let resolved = node.map(|node| {
        let draft = parse(&node, &sources, &mut findings);
        resolve(draft, &mut findings)
    });
    (resolved, findings)
}

fn codes(text: &str) -> Vec<&'static str> {
    let (register, findings) = resolved(text);
    if let Some((register, _)) = register {
        drop(protect(register, Rule::default()));
    }
    findings.iter().map(|finding| finding.code).collect()
}

/// Values that ask for trouble.
const VALUES: [&str; 36] = [
    "0",
    "-1",
    "−3",
    "7",
    "ca. 3",
    "3–8",
    "25-30",
    "0.0000000000000000000000000001",
    "79228162514264337593543950335",
    "999999999999999999",
    "-999999999999999999",
    "99999999999999999999999999999999",
    "1e5",
    ".inf",
    "0x1F",
    "1_000",
    "0 %",
    "100 %",
    "28.5 %",
    "101 %",
    "792281625142643375935439503.35 %",
    "withheld",
    "not-applicable",
    "~",
    "[]",
    "{}",
    "{value: 8, n: 2}",
    "{value: 3–8, note: {da: æ}}",
    "{count: 8, printed: 30 %}",
    "{count: 8, printed: 999999999999999999 %}",
    "{printed: 30 %, n: 999999999999999999}",
    "{printed: 30 %, n: -9}",
    "{n: 91, a: 35 %}",
    "{count: 3–8}",
    "{count: 0, printed: 0.00 %}",
    "{",
];

/// Lines that ask for trouble, inside of an entry.
const LINES: [&str; 22] = [
    "derive: {sum: [families, parents, children]}",
    "derive: {difference: [families, target-families]}",
    "derive: {ratio: [families, target-families]}",
    "derive: {ratio: [families, families]}",
    "derive: {change: families}",
    "derive: {change: persons}",
    "derive: {sum: []}",
    "derive: {count-of: {entries: [families, children], at-least: 20}}",
    "base: families",
    "base: persons",
    "unit: share",
    "unit: distribution",
    "scale: s",
    "values: {2022: {a: 8, b: 12}, 2023: {a: 8, b: 60 %, n: 20}}",
    "breaks: {2022: æ, 1999: ø}",
    "printed: {2022: 2.7, 2023: 30 %}",
    "discrepancy: {2022: æ}",
    "decimals: 28",
    "decimals: 4294967296",
    "counts: ingen",
    "values: {2021: 0, 2022: 1, 2023: 999999999999999999}",
    "values: {2022: {count: 8}, 2023: 8}",
];

/// Lines that ask for trouble, at the top.
const TOP: [&str; 5] = [
    "scales: {s: {order: [a, b], top: [a]}}",
    "tables: [series.csv]",
    "tables: [ikke.csv]",
    "scales: {s: {order: [], top: [x], do-not-know: [y]}}",
    "ukendt: 1",
];

/// A register with some of its values and lines replaced; one in a while with anything anywhere.
fn troubled(text: &str, chance: &mut Chance) -> String {
    let mut text = text.to_owned();
    if chance.once_in(4) {
        text = format!("{}\n{text}", chance.pick(&TOP));
    }
    for _ in 0..=chance.below(5) {
        let at = chance.place(&text);
        if chance.once_in(3) {
            // In place of its like, so that no field stands twice, or of the source, which every entry has.
            let line = chance.pick(&LINES);
            let field = line.split(':').next().unwrap_or_default();
            let find = |field: &str| text[at..].find(&format!("\n    {field}: ")).map(|found| at + found + 5);
            let Some(start) = find(if chance.once_in(2) { field } else { "source" }) else { continue };
            let end = text[start..].find('\n').map_or(text.len(), |found| start + found);
            text.replace_range(start..end, line);
        } else {
            let is_number = |found: &usize| text[at + found + 2..].starts_with(|c: char| c.is_ascii_digit());
            let Some(start) = text[at..].match_indices(": ").map(|(found, _)| found).find(is_number).map(|found| at + found + 2) else {
                continue;
            };
            let end = text[start..].find([',', '}', '\n']).map_or(text.len(), |found| start + found);
            text.replace_range(start..end, chance.pick(&VALUES));
        }
    }
    if chance.once_in(8) { chance.mutated(&text, &VALUES) } else { text }
}

/// The head of the real register and some of its entries: whole, it would take too long to try often.
fn excerpt(register: &str, chance: &mut Chance) -> String {
    let (head, entries) = register.split_once("\nentries:\n").expect("a list of entries");
    let starts: Vec<usize> =
        entries.match_indices("\n  ").map(|(at, _)| at + 1).filter(|at| entries[at + 2..].starts_with(char::is_alphabetic)).collect();
    let entry = |index: usize| &entries[starts[index]..starts.get(index + 1).copied().unwrap_or(entries.len())];
    let mut chosen: Vec<usize> = (0..5).chain((0..2).map(|_| chance.below(starts.len()))).collect();
    chosen.sort_unstable();
    chosen.dedup();
    format!("{head}\nentries:\n{}", chosen.into_iter().map(entry).collect::<String>())
}

#[test]
fn any_register_is_resolved_without_panic() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/home-start-ringsted/register.yaml");
    let register = std::fs::read_to_string(file).expect("the register of the example");
    let mut chance = Chance::of(4);
    let mut understood = 0;
    for _ in 0..800 {
        let text = excerpt(&register, &mut chance);
        let text = troubled(&text, &mut chance);
        let (register, findings) = resolved(&text);
        spans::assert_findings(&text, &findings);
        if let Some((register, contradictions)) = register {
            for contradiction in contradictions {
                spans::assert_in(&text, &contradiction.span);
            }
            understood += 1;
            drop(protect(register, Rule::default()));
        }
    }
    assert!(understood > 400, "the texts are too wild to say much: {understood}");
}

const HEAD: &str = "periods: {2022: {}, 2023: {}}\npopulations:\n  f: {people: true, one: a, other: b}\nentries:\n";

#[test]
fn circles_are_findings_and_end() {
    let circle = |length: usize| {
        let entry = |at: usize| format!("  k{at}: {{label: x, unit: count, counts: f, derive: {{sum: [k{}]}}}}\n", (at + 1) % length);
        HEAD.to_owned() + &(0..length).map(entry).collect::<Vec<_>>().concat()
    };
    for length in [1, 2, 50] {
        assert_eq!(codes(&circle(length)), ["cyclic-derivation"], "{length}");
    }
    assert!(codes(&circle(2000)).contains(&"long-derivation"));
    let through_a_base =
        "  b: {label: x, unit: count, counts: f, derive: {sum: [s]}}\n  s: {label: x, unit: share, base: b, values: {2022: 30 %}}\n";
    assert_eq!(codes(&format!("{HEAD}{through_a_base}")), ["cyclic-derivation"]);
}

#[test]
fn numbers_beyond_reckoning_are_findings() {
    let money = |key: &str, number: &str| format!("  {key}: {{label: x, unit: money, values: {{2022: 1, 2023: {number}}}}}\n");
    let large = "9".repeat(18);
    assert_eq!(codes(&format!("{HEAD}{}", money("a", &large))), [""; 0]);
    assert_eq!(codes(&(HEAD.to_owned() + &money("a", "1000000000000000000"))), ["wrong-type"]);
    assert_eq!(codes(&format!("{HEAD}{}", money("a", "79228162514264337593543950335"))), ["wrong-type"]);
    for rule in ["sum: [a, a]", "difference: [a, b]", "ratio: [a, c]"] {
        let entries = [money("a", &large), money("b", &format!("-{large}")), money("c", "0.0000000001")].concat();
        let derived = format!("  d: {{label: x, unit: share, derive: {{{rule}}}}}\n");
        assert_eq!(codes(&format!("{HEAD}{entries}{derived}")), ["number-too-large"], "{rule}");
    }
}

#[test]
fn a_missing_operand_makes_a_count_of_entries_missing() {
    let entries = "  a: {label: x, unit: count, counts: f, values: {2022: 7, 2023: 7}}\n  \
                   b: {label: x, unit: count, counts: f, values: {2022: 7, 2023: not-collected}}\n  \
                   k: {label: x, unit: quantity, measure: x, derive: {count-of: {entries: [a, b]}}}\n";
    let (register, _) = resolved(&format!("{HEAD}{entries}"));
    let (register, _) = register.expect("YAML");
    let values: Vec<_> = register.entry("k").expect("the entry").cells.values().map(|cell| cell.value.clone()).collect();
    assert_eq!(values, [Value::number(Quantity::exact(2.into())), Value::Missing(Missing::NotCollected)]);
}
