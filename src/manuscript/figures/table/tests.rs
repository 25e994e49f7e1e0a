//! What is read of a table, and what is said of what cannot be.

use super::{NumberRow, Said, TableBody, TableShow, TableSpec, WrittenRow, tables};
use crate::finding::{Findings, Place};
use crate::language::Language;
use crate::yaml;

fn read(text: &str) -> (Vec<TableSpec>, Vec<String>) {
    let mut findings = Findings::new();
    let node = yaml::parse(&"figures.yaml".into(), text, &mut findings).expect("YAML");
    let read = tables(&node, text, &mut findings);
    let said = findings.sorted().into_iter().map(|finding| {
        let place = Place::of(text, finding.span.as_ref().expect("a place").start);
        assert!(!finding.message.da.is_empty() && !finding.message.en.is_empty());
        format!("{}:{} {}", place.line, place.column, finding.code)
    });
    (read.into_values().collect(), said.collect())
}

#[test]
fn rows_of_the_register() {
    let text = "series:\n  title: T\n  rows: [a, {group: {da: G}}, b, {total: c}]\n  periods: [2022, 2023]\n  show: [count, share]\n";
    let (tables, said) = read(text);
    assert_eq!(said, Vec::<String>::new());
    let TableBody::Numbers(table) = &tables[0].body else { panic!("numbers") };
    assert_eq!(table.show, [TableShow::Count, TableShow::Share]);
    assert_eq!(table.periods.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["2022", "2023"]);
    assert!(
        matches!(&table.rows[..], [NumberRow::Entry(a, _), NumberRow::Group(_), NumberRow::Entry(..), NumberRow::Total(c, _)] if a == "a" && c == "c")
    );
    assert_eq!(tables[0].caption.title.get(Language::En), "T");
}

#[test]
fn written_cells() {
    let text = "t:\n  title: T\n  columns: [A, B, C]\n  rows:\n    - [r, 2.50, x]\n    - {group: G}\n    - {total: [s, 'not-collected[^2]', [a, {da: b}]]}\n    - [u, \"{{ k }} af 2[^1][^2] her\", '']\n  notes: {1: en, 2: to}\n";
    let (tables, said) = read(text);
    assert_eq!(said, Vec::<String>::new());
    let TableBody::Written(table) = &tables[0].body else { panic!("written") };
    let said = |row: usize, cell: usize| {
        let (WrittenRow::Plain(cells) | WrittenRow::Total(cells)) = &table.rows[row] else { panic!("cells") };
        cells[cell].get(Language::Da).cloned()
    };
    assert!(matches!(said(0, 1).expect("a cell").said, Said::Number(number) if number.scale() == 2));
    assert_eq!(said(0, 2).expect("a cell").said, Said::Present);
    let missing = said(2, 1).expect("a cell");
    assert!(matches!(missing.said, Said::Missing(_)));
    assert_eq!(missing.notes, [0], "the first that is marked");
    assert_eq!(said(2, 2), None, "a list");
    assert_eq!(said(3, 1).expect("a cell").notes, [1, 0]);
    assert_eq!(said(3, 2).expect("a cell").said, Said::Nothing);
    assert_eq!(table.notes.len(), 2);
    let mut places = Vec::new();
    tables[0].for_each_value(&mut |value| places.push(&text[value.span.range()]));
    assert_eq!(places, ["{{ k }}", "{{ k }}"], "once a language");
}

/// What is said of one table, whose fields these are.
fn said_of(fields: &str) -> Vec<String> {
    read(&format!("t:\n  title: T\n{fields}")).1
}

#[test]
fn what_is_wrong_is_said_where_it_is() {
    let none = Vec::<String>::new();
    assert_eq!(read("t: {rows: [a]}\n").1, ["1:1 missing-field"]);
    assert_eq!(said_of(""), ["1:1 missing-field"]);
    assert_eq!(said_of("  rows: []\n"), ["3:9 no-rows"]);
    assert_eq!(said_of("  rows: [a, ~]\n"), ["3:13 empty-row"]);
    assert_eq!(said_of("  rows: [a]\n  row: 1\n"), ["4:3 unknown-field"]);
    assert_eq!(said_of("  rows: [a]\n  show: [counts]\n"), ["4:10 unknown-word"]);
    assert_eq!(said_of("  rows: [a]\n  show: [count, count]\n  periods: [2022, 2022]\n"), ["4:17 said-twice", "5:19 said-twice"]);
    assert_eq!(said_of("  rows: [{group: G}, {group: H}, a]\n"), ["3:10 empty-group"]);
    assert_eq!(said_of("  rows: [[a, b]]\n"), ["3:10 not-a-row"]);
    assert_eq!(said_of("  rows: [{group: G, total: a}, a]\n"), ["3:10 not-a-row"]);
    assert_eq!(said_of("  rows: [[a, 1]]\n  columns: [A, B]\n  periods: [2022]\n"), ["5:12 mixed-table"]);
    assert_eq!(
        said_of("  columns: [A, B]\n  rows: [[a], [a, b, c], ['', '']]\n"),
        ["4:10 row-length", "4:22 row-length", "4:26 empty-row"]
    );
    assert_eq!(said_of("  columns: [A]\n  rows: [[a]]\n"), ["3:12 few-columns"]);
    assert_eq!(said_of("  columns: [A, B]\n  rows: [a, [a, b]]\n"), ["4:10 wrong-type"]);
    assert_eq!(said_of("  columns: [A, B]\n  rows: [[a, 'b[^2]']]\n  notes: {1: x}\n"), ["4:16 unknown-footnote", "5:11 unused-footnote"]);
    assert_eq!(said_of("  columns: [A, B]\n  rows: [[a, 'b[^1]']]\n  notes: {1: 'x[^1]'}\n"), ["5:11 misplaced-footnote"]);
    assert_eq!(said_of("  columns: [A, B]\n  rows: [[a, '{{ b']]\n"), ["4:15 value-syntax"]);
    assert_eq!(said_of("  columns: [A, B]\n  rows: [[a, {dk: b}]]\n"), ["4:14 wrong-type", "4:15 unknown-field"]);
    assert_eq!(said_of("  rows: [a]\n  notes: {1: x}\n"), ["1:1 missing-field", "3:10 wrong-type", "4:11 unused-footnote"]);
    assert_eq!(said_of(&format!("  columns: [A, B]\n  rows: [[a, {}]]\n", "b ".repeat(150))), none);
}
