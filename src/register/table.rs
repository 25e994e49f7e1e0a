//! Values kept in CSV beside the YAML that describes them: a first column of keys, a column a period.

use rust_decimal::Decimal;

use super::draft::beside;
use crate::finding::{Finding, Findings, Span, say};
use crate::source::{SourceFile, Sources};
use crate::yaml::{Key, Kind, Node};

/// The values of one CSV file, as YAML would have given them.
#[derive(Debug)]
pub(super) struct Table {
    /// Key, period and value of every cell that is not empty.
    pub cells: Vec<(Key, Key, Node)>,
}

/// Reads the table that `node` names.
pub(super) fn read(node: &Node, sources: &Sources, findings: &mut Findings) -> Option<Table> {
    let name = node.text(findings)?;
    let path = beside(&node.span.file, name);
    let Some(file) = sources.get(&path) else {
        let candidates = sources.iter().map(|file| &*file.name).filter(|name| name.ends_with(".csv"));
        findings.push(
            Finding::error("no-file", say!("filen »{path}« findes ikke", "there is no file “{path}”"))
                .at(&node.span)
                .hint_maybe(crate::finding::suggestion(&path, candidates)),
        );
        return None;
    };
    Some(Table { cells: cells(file, findings) })
}

/// A Danish spreadsheet writes semicolons and decimal commas, others commas and points.
fn cells(file: &SourceFile, findings: &mut Findings) -> Vec<(Key, Key, Node)> {
    let text = file.text();
    let header = text.lines().next().unwrap_or_default();
    let separator = if header.contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).trim(csv::Trim::All).has_headers(false).from_reader(text.as_bytes());
    let mut periods: Vec<Key> = Vec::new();
    let mut cells = Vec::new();
    for (index, record) in reader.records().enumerate() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let at = error.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
                findings.push(
                    Finding::error("csv-syntax", say!("tabellen kan ikke læses: {error}", "the table cannot be read: {error}"))
                        .at(&Span::new(&file.name, at..at))
                        .hint(say!("hver linje skal have lige mange felter", "every line must have the same number of fields")),
                );
                break;
            }
        };
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let spans = spans(file, start, &record);
        let fields = record.iter().zip(&spans).map(|(text, span)| Key { span: span.clone(), text: text.to_owned() });
        let fields: Vec<Key> = fields.collect();
        if index == 0 {
            periods = fields;
            continue;
        }
        let Some((key, values)) = fields.split_first() else { continue };
        for (period, value) in periods.iter().skip(1).zip(values).filter(|(_, value)| !value.text.is_empty()) {
            let node = Node { span: value.span.clone(), kind: Kind::Scalar(plain(&value.text, separator)) };
            cells.push((key.clone(), period.clone(), node));
        }
    }
    cells
}

/// A decimal comma becomes a point where commas do not separate fields.
fn plain(text: &str, separator: u8) -> String {
    let with_point = text.replace(',', ".");
    let number = with_point.trim_end_matches([' ', '%']);
    let is_number = number.parse::<Decimal>().is_ok();
    if separator == b';' && is_number { with_point } else { text.to_owned() }
}

/// Where each field of a record stands: looked for from left to right, so that a place is right unless it is quoted.
fn spans(file: &SourceFile, start: usize, record: &csv::StringRecord) -> Vec<Span> {
    let text = file.text();
    let mut at = start;
    let field = |field: &str| {
        let found = text.get(at..).and_then(|rest| rest.find(field)).map_or(at, |offset| at + offset);
        at = found + field.len();
        Span::new(&file.name, found..at)
    };
    record.iter().map(field).collect()
}

#[cfg(test)]
mod tests {
    use super::cells;
    use crate::finding::Findings;
    use crate::source::Sources;
    use crate::yaml::Kind;

    fn read(text: &str) -> (Vec<(String, String, String, usize)>, usize) {
        let sources = Sources::from_memory([("data/a/x.csv", text.as_bytes().to_vec())]);
        let mut findings = Findings::new();
        let cells = cells(sources.get("data/a/x.csv").expect("the file"), &mut findings);
        let flat = cells.into_iter().map(|(key, period, node)| {
            let Kind::Scalar(value) = node.kind else { panic!("a scalar") };
            (key.text, period.text, value, node.span.start)
        });
        (flat.collect(), findings.iter().count())
    }

    #[test]
    fn danish_and_plain_tables_mean_the_same() {
        let plain = read("key,2022,2023\nfamilies,27,29\nsize,2.5,\n");
        assert_eq!(plain.0.len(), 3);
        assert_eq!(plain.0[1], ("families".into(), "2023".into(), "29".into(), 26));
        let danish = read("nøgle;2022;2023\nfamilies;27;29\nsize;2,5;\n");
        let values = |rows: &[(String, String, String, usize)]| rows.iter().map(|row| row.2.clone()).collect::<Vec<_>>();
        assert_eq!(values(&plain.0), values(&danish.0));
    }

    #[test]
    fn ragged_lines_are_a_finding() {
        assert_eq!(read("key,2022\nfamilies,27,28\n").1, 1);
    }
}
