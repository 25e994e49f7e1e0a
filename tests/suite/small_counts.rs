//! No count of people below the minimum gets out, neither by itself nor by what is computed from it.

use beretning::disclosure::{Content, Published, Rule, Shown, Withheld, protect};
use beretning::register::{Cell, Derivation, Entry, Register, Unit, Value, round};
use rust_decimal::Decimal;

use super::chance::Chance;
use super::registers::resolved;

const PERIODS: [&str; 3] = ["2021", "2022", "2023"];

const HEAD: &str = "periods: {2021: {}, 2022: {}, 2023: {}}\npopulations:\n  people: {people: true, one: a, other: b}\n  \
    things: {people: false, one: a, other: b}\nscales: {s: {order: [a, b]}}\nentries:\n";

/// One value of each period, as `value` writes it.
fn values(mut value: impl FnMut() -> String) -> String {
    PERIODS.map(|period| format!("{period}: {}", value())).join(", ")
}

fn counted(chance: &mut Chance) -> String {
    let count = chance.below(32);
    match chance.below(12) {
        0 => format!("ca. {count}"),
        1 => format!("{count}–{}", count + 1 + chance.below(9)),
        2 => "not-collected".to_owned(),
        _ => count.to_string(),
    }
}

/// An entry of any kind that may rest on those before it.
fn entry(index: usize, chance: &mut Chance) -> String {
    let earlier = |chance: &mut Chance| format!("k{}", chance.below(index.max(1)));
    let population = if chance.once_in(4) { "things" } else { "people" };
    let fields = match chance.below(if index < 3 { 1 } else { 12 }) {
        0..=3 => format!("unit: count, counts: {population}, values: {{{}}}", values(|| counted(chance))),
        4 | 5 => {
            let base = earlier(chance);
            format!("unit: share, base: {base}, values: {{{}}}", values(|| format!("{{count: {}}}", chance.below(20))))
        }
        6 => format!("unit: share, values: {{{}}}", values(|| format!("{{printed: {} %, n: {}}}", chance.below(101), chance.below(60)))),
        7 => {
            format!("unit: mean, measure: x, values: {{{}}}", values(|| format!("{{value: {}, n: {}}}", chance.below(9), chance.below(12))))
        }
        8 if chance.once_in(2) => {
            let value = || format!("{{a: {}, b: {}}}", 1 + chance.below(20), chance.below(20));
            format!("unit: distribution, scale: s, values: {{{}}}", values(value))
        }
        8 => format!("unit: distribution, scale: s, values: {{{}}}", values(|| format!("{{a: 40 %, b: 60 %, n: {}}}", chance.below(20)))),
        _ => {
            let (a, b) = (earlier(chance), earlier(chance));
            let rules = [
                format!("sum: [{a}, {b}]"),
                format!("difference: [{a}, {b}]"),
                format!("ratio: [{a}, {b}]"),
                format!("change: {a}"),
                format!("count-of: {{entries: [{a}, {b}], at-least: 3}}"),
            ];
            let unit =
                chance.pick(&["count, counts: people", "count, counts: things", "share", "quantity, measure: x", "mean, measure: x"]);
            format!("unit: {unit}, derive: {{{}}}", rules[chance.below(rules.len())])
        }
    };
    format!("  k{index}: {{label: x, {fields}}}\n")
}

struct Held {
    raw: Register,
    published: Published,
    rule: Rule,
}

impl Held {
    fn are_people(&self, key: &str) -> bool {
        matches!(self.raw.entry(key).map(|entry| &entry.unit), Some(Unit::Count { of }) if of == "people")
    }

    fn is_withheld(&self, key: &str, column: usize) -> bool {
        let cell = self.published.entry(key).and_then(|entry| entry.cells.get(&column));
        cell.is_some_and(|cell| matches!(cell.shown.content(), Content::Withheld(_)))
    }

    /// Whether an entry is, or adds up, counts of people; a difference of shown numbers can be computed by any reader.
    fn counts_people(&self, entry: &Entry) -> bool {
        match &entry.derivation {
            Some(Derivation::Difference(..) | Derivation::Change { .. }) => false,
            Some(Derivation::Sum(keys)) if keys.iter().any(|(key, _)| self.are_people(key)) => true,
            _ => self.are_people(&entry.key),
        }
    }

    fn few(&self, count: Decimal) -> bool {
        count < Decimal::from(self.rule.minimum)
    }

    fn small_part(&self, count: Decimal, base: Decimal) -> bool {
        self.few(count) || self.few(base - count) || base < Decimal::from(self.rule.minimum_base)
    }

    /// Whether a value by itself tells of too few people.
    fn is_small(&self, entry: &Entry, cell: &Cell) -> bool {
        match (&entry.unit, &cell.value) {
            (_, Value::Number { quantity, .. }) if self.counts_people(entry) => self.few(quantity.low),
            (Unit::Share { base: Some(base) }, Value::Share { of: Some((count, total)), .. }) => {
                self.are_people(base) && self.small_part(*count, *total)
            }
            (Unit::Share { base: None }, Value::Share { share, n: Some(n), .. }) => self.small_part(round(*share * *n, 0), *n),
            (_, Value::Number { n: Some(n), .. }) => self.few(*n),
            (_, Value::Distribution { n: Some(n), .. }) => *n < Decimal::from(self.rule.minimum_base),
            _ => false,
        }
    }

    /// Whether a value rests on one that is hidden.
    fn rests_on_hidden(&self, entry: &Entry, cell: &Cell, column: usize) -> bool {
        let operands = entry.derivation.iter().flat_map(Derivation::operands).any(|(key, _)| {
            let before = matches!(entry.derivation, Some(Derivation::Change { .. })) && column > 0 && self.is_withheld(key, column - 1);
            before || self.is_withheld(key, column)
        });
        let base = match &entry.unit {
            Unit::Share { base: Some(base) } => !matches!(cell.value, Value::Missing(_)) && self.is_withheld(base, column),
            _ => false,
        };
        operands || base
    }
}

#[test]
fn no_small_count_gets_out() {
    let mut chance = Chance::of(5);
    let (mut withheld, mut shown) = (0, 0);
    for _ in 0..600 {
        let length = 4 + chance.below(16);
        let text = HEAD.to_owned() + &(0..length).map(|index| entry(index, &mut chance)).collect::<Vec<_>>().concat();
        let (register, _) = resolved(&text);
        let (raw, _) = register.expect("YAML");
        let held = Held { published: protect(raw.clone(), Rule::default()), raw, rule: Rule::default() };
        for entry in &held.raw.entries {
            for (column, cell) in &entry.cells {
                let content = held.published.entry(&entry.key).and_then(|entry| entry.cells.get(column)).map(|cell| cell.shown.content());
                let content = content.expect("a cell for every cell");
                let hidden = matches!(content, Content::Withheld(_));
                if held.is_small(entry, cell) || held.rests_on_hidden(entry, cell, *column) {
                    assert!(hidden, "{} {}: {:?} is shown as {content:?}\n{text}", entry.key, PERIODS[*column], cell.value);
                    withheld += 1;
                } else if !matches!(cell.value, Value::Missing(_)) {
                    shown += usize::from(!hidden);
                }
            }
        }
    }
    assert!(withheld > 1000 && shown > 1000, "{withheld} withheld, {shown} shown: too few to say much");
}

/// What is shown of an entry `k` in 2023, after these others.
fn shown(entries: &str) -> Content {
    let (register, findings) = resolved(&format!("{HEAD}{entries}"));
    assert!(findings.is_empty(), "{findings:?}");
    let published = protect(register.expect("YAML").0, Rule::default());
    let entry = published.entry("k").expect("the entry");
    entry.cells[&2].shown.content().clone()
}

const REVEALING: Content = Content::Withheld(Withheld::Revealing);

#[test]
fn the_base_of_a_share_does_not_give_away_what_was_hidden_from_it() {
    let parts = "  a: {label: x, unit: count, counts: people, values: {2023: 3}}\n  b: {label: x, unit: count, counts: people, values: {2023: 20}}\n";
    let base = "  all: {label: x, unit: count, counts: people, derive: {sum: [a, b]}}\n";
    let share = "  k: {label: x, unit: share, base: all, values: {2023: {count: 10}}}\n";
    assert_eq!(shown(&format!("{parts}{base}{share}")), REVEALING);
    assert_eq!(shown(&format!("{share}{base}{parts}")), REVEALING, "whatever stands first");
    let missing = "  k: {label: x, unit: share, base: all, values: {2023: not-collected}}\n";
    assert!(matches!(shown(&format!("{parts}{base}{missing}")), Content::Missing(_)), "there is nothing to hide");
}

#[test]
fn a_percentage_and_its_answers_are_a_count() {
    let share =
        |printed: u32, n: u32| shown(&format!("  k: {{label: x, unit: share, values: {{2023: {{printed: {printed} %, n: {n}}}}}}}\n"));
    assert_eq!(share(10, 40), Content::Withheld(Withheld::Fewer(5)), "four of forty");
    assert_eq!(share(92, 40), REVEALING, "all but three");
    assert_eq!(share(50, 8), REVEALING, "of eight");
    assert!(matches!(share(50, 40), Content::Share { .. }));
    assert!(
        matches!(shown("  k: {label: x, unit: share, values: {2023: {printed: 3 %, n: unknown}}}\n"), Content::Share { .. }),
        "nobody knows"
    );
}

#[test]
fn a_percentage_of_a_base_is_a_count() {
    let base = "  b: {label: x, unit: count, counts: people, values: {2023: 27}}\n";
    let share = |percent: u32| shown(&format!("{base}  k: {{label: x, unit: share, base: b, values: {{2023: {percent} %}}}}\n"));
    assert_eq!(share(11), Content::Withheld(Withheld::Fewer(5)));
    assert!(matches!(share(48), Content::Share { .. }));
    let unknown = "  k: {label: x, unit: share, base: b, values: {2023: {printed: 11 %, n: unknown}}}\n";
    assert_eq!(shown(&format!("{base}{unknown}")), Content::Withheld(Withheld::Fewer(5)), "the base is known all the same");
}

#[test]
fn counts_of_people_stay_counts_of_people() {
    let people = "  a: {label: x, unit: count, counts: people, values: {2022: 9, 2023: 7}}\n";
    let debt = "  b: {label: x, unit: quantity, measure: x, values: {2022: -3, 2023: -3}}\n";
    let derived = |rule: &str| shown(&format!("{people}{debt}  k: {{label: x, unit: quantity, measure: x, derive: {{{rule}}}}}\n"));
    assert_eq!(derived("sum: [a, b]"), Content::Withheld(Withheld::Fewer(5)));
    assert!(matches!(derived("change: a"), Content::Number { .. }), "both numbers are shown");
    assert!(matches!(derived("difference: [a, a]"), Content::Number { .. }));
}

#[test]
fn few_answers_are_a_small_count() {
    let respondents = |n: u32| Shown::respondents(n, Rule::default()).content().clone();
    assert_eq!(respondents(4), Content::Withheld(Withheld::Fewer(5)));
    assert!(matches!(respondents(5), Content::Number { .. }));
}

#[test]
fn a_computed_share_is_a_share() {
    let share = |count: u32, base: u32, population: &str| {
        let entry =
            |key: &str, count: u32| format!("  {key}: {{label: x, unit: count, counts: {population}, values: {{2023: {count}}}}}\n");
        shown(&format!("{}{}  k: {{label: x, unit: share, derive: {{ratio: [a, b]}}}}\n", entry("a", count), entry("b", base)))
    };
    assert_eq!(share(24, 27, "people"), REVEALING, "all but three");
    assert_eq!(share(6, 9, "people"), REVEALING, "of nine");
    assert!(matches!(share(20, 27, "people"), Content::Share { .. }));
    assert!(matches!(share(24, 27, "things"), Content::Share { .. }));
}
