//! Tables are held against the register they name.

use rust_decimal::Decimal;

use super::Programme;
use crate::disclosure::{Content, Shown, ShownCell, Withheld};
use crate::finding::{Finding, Findings, Span, say};
use crate::manuscript::{NumberRow, NumberTable, TableBody, TableShow, TableSpec};
use crate::register::{Entry, Unit, unknown_key, unknown_period};

/// Reports every key and period a table names that the register does not have, and rows that would be empty.
///
/// Values among words are held against it as those of texts are; whether a total is the sum of the rows above it is
/// not asked: rows may overlap, or leave some out.
#[must_use]
pub fn check(spec: &TableSpec, programme: &Programme) -> Findings {
    let mut findings = Findings::new();
    let register = &programme.register;
    let periods = || register.columns.iter().map(|column| column.name.as_str());
    if let TableBody::Numbers(table) = &spec.body {
        for (period, span) in &table.periods {
            if register.column(period).is_none() {
                findings.push(unknown_period(period, span, periods()));
            }
        }
        rows(table, programme, &mut findings);
    }
    findings
}

fn rows(table: &NumberTable, programme: &Programme, findings: &mut Findings) {
    // The rows a total could be of: all since the total before, or those below the last heading alone.
    let (mut above, mut heading): (Vec<&str>, usize) = (Vec::new(), 0);
    for row in &table.rows {
        let (key, span) = match row {
            NumberRow::Group(_) => {
                heading = above.len();
                continue;
            }
            NumberRow::Entry(key, span) => {
                above.push(key);
                (key, span)
            }
            NumberRow::Total(key, span) => {
                let summed = std::mem::take(&mut above);
                let of = [summed.as_slice(), summed.get(heading..).unwrap_or_default()];
                heading = 0;
                findings
                    .extend(of.into_iter().find_map(|rows| subtraction(table, programme, key, rows)).map(|period| reveals(period, span)));
                if summed.is_empty() {
                    findings.push(
                        Finding::error(
                            "total-of-nothing",
                            say!("der er ingen rækker over denne sum", "there are no rows above this total"),
                        )
                        .at(span)
                        .hint(say!(
                            "sæt den under det, den er summen af, eller skriv nøglen alene",
                            "put it below what it is the sum of, or write the key alone"
                        )),
                    );
                }
                (key, span)
            }
        };
        match programme.register.entry(key) {
            None => findings.push(unknown_key(key, span, programme.register.keys())),
            Some(entry) => findings.extend(unshown(table, entry, span)),
        }
    }
}

/// The first period in which the rows that are shown, taken from their total, leave too few people for those that are hidden.
fn subtraction<'p>(table: &NumberTable, programme: &'p Programme, total: &str, rows: &[&str]) -> Option<&'p str> {
    let register = &programme.register;
    let named = |name: &str| table.periods.is_empty() || table.periods.iter().any(|(period, _)| period == name);
    let columns = register.columns.iter().enumerate().filter(|(_, column)| named(&column.name));
    let shown = |key: &str, column: usize| register.entry(key)?.cells.get(&column).map(|cell| &cell.shown);
    let mut revealing = columns.filter(|(column, _)| {
        let Some(total) = shown(total, *column).and_then(Shown::number) else { return false };
        let of = || rows.iter().filter_map(|key| shown(key, *column));
        let rest = of().filter_map(Shown::number).fold(total, |rest, number| rest - number);
        let fewest = of().find_map(|shown| match shown.content() {
            Content::Withheld(Withheld::Fewer(minimum)) => Some(Decimal::from(*minimum)),
            _ => None,
        });
        // What is left is below zero where the rows are not its parts.
        rest >= Decimal::ZERO && fewest.is_some_and(|minimum| rest < minimum)
    });
    revealing.next().map(|(_, column)| column.name.as_str())
}

fn reveals(period: &str, span: &Span) -> Finding {
    Finding::error(
        "total-reveals",
        say!(
            "summen for {period} røber et tal, der er skjult i rækkerne over den",
            "the total for {period} gives away a number that is hidden in the rows above it"
        ),
    )
    .at(span)
    .hint(say!(
        "udled den af rækkerne i registret, derive: {{sum: […]}}, så skjules den, hvor den røber noget",
        "derive it from the rows in the register, derive: {{sum: […]}}, and it is hidden where it gives something away"
    ))
    .hint(say!("eller lad summen være væk", "or leave the total out"))
}

/// The finding for a row that would have nothing in it.
fn unshown(table: &NumberTable, entry: &Entry<ShownCell>, span: &Span) -> Option<Finding> {
    let key = &entry.key;
    if matches!(entry.unit, Unit::Distribution { .. }) {
        return Some(
            Finding::error(
                "distribution-in-table",
                say!("»{key}« er en fordeling og har et tal for hvert svar", "“{key}” is a distribution and has a number for each answer"),
            )
            .at(span)
            .hint(say!("tegn den som figur: den har sin egen tabel", "draw it as a chart: that has a table of its own")),
        );
    }
    let empty = !table.show.iter().any(|show| applies(*show, &entry.unit));
    let (word, shown) = (entry.unit.word(), table.show.iter().map(|show| show.word()).collect::<Vec<_>>().join(", "));
    empty.then(|| {
        Finding::error(
            "nothing-to-show",
            say!(
                "»{key}« har enheden {word}, og tabellen viser kun {shown}",
                "“{key}” has the unit {word}, and the table only shows {shown}"
            ),
        )
        .at(span)
        .hint(say!("skriv value i »show«, eller lav en tabel for sig", "write value in “show”, or make a table of its own"))
    })
}

/// Whether values of a unit have what is to be shown of them.
#[must_use]
pub fn applies(show: TableShow, unit: &Unit) -> bool {
    match show {
        TableShow::Value => true,
        TableShow::Count => matches!(unit, Unit::Count { .. } | Unit::Share { .. }),
        TableShow::Base | TableShow::Share => matches!(unit, Unit::Share { .. }),
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::disclosure::Rule;
    use crate::finding::{Findings, Place};
    use crate::manuscript::tables;
    use crate::report::Programme;
    use crate::source::Sources;
    use crate::{manuscript, register, yaml};

    fn programme() -> Programme {
        let text = "periods: {2022: {}, 2023: {}}\n\
            populations: {homes: {people: false, one: {da: hjem}, other: {da: hjem}}}\n\
            scales: {much: {order: [yes, no], labels: {}}}\n\
            entries:\n\
            \x20 homes: {label: {da: Hjem}, unit: count, counts: homes, values: {2022: 20, 2023: 40}}\n\
            \x20 small: {label: {da: Små}, unit: share, base: homes, values: {2023: 10}}\n\
            \x20 price: {label: {da: Pris}, unit: money, values: {2023: 10}}\n\
            \x20 glad: {label: {da: Glad}, unit: distribution, scale: much, values: {2023: {yes: 60 %, no: 40 %, n: 50}}}\n";
        let mut findings = Findings::new();
        let node = yaml::parse(&"register.yaml".into(), text, &mut findings).expect("YAML");
        let draft = register::parse(&node, &Sources::default(), &mut findings);
        let written = manuscript::Programme { register: Some(draft), ..manuscript::Programme::default() };
        let programme = super::super::programme::programme("hjem".into(), written, None, Rule::default(), &mut findings);
        assert!(findings.is_empty(), "{findings:?}");
        programme
    }

    fn said(fields: &str) -> Vec<String> {
        let text = format!("t:\n  title: T\n{fields}");
        let mut findings = Findings::new();
        let node = yaml::parse(&"figures.yaml".into(), &text, &mut findings).expect("YAML");
        let specs = tables(&node, &text, &mut findings);
        assert!(findings.is_empty(), "{findings:?}");
        let found = check(&specs["t"], &programme()).sorted();
        let said = found.into_iter().map(|finding| {
            let place = Place::of(&text, finding.span.as_ref().expect("a place").start);
            format!("{}:{} {}", place.line, place.column, finding.code)
        });
        said.collect()
    }

    #[test]
    fn tables_name_what_the_register_has() {
        let none = Vec::<String>::new();
        assert_eq!(said("  rows: [homes, small, price, {total: homes}]\n  periods: [2022]\n"), none);
        assert_eq!(said("  rows: [hoems]\n  periods: [2024]\n"), ["3:10 unknown-key", "4:13 unknown-period"]);
        assert_eq!(said("  rows: [{total: homes}, homes, {total: hoems}]\n"), ["3:18 total-of-nothing", "3:41 unknown-key"]);
        assert_eq!(said("  rows: [homes, small, price]\n  show: [count, share]\n"), ["3:24 nothing-to-show"]);
        assert_eq!(said("  rows: [glad]\n"), ["3:10 distribution-in-table"]);
    }
}
