//! Values kept in CSV beside the YAML that describes them: a first column of keys, a column a period.

use std::sync::Arc;

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
            let text = if separator == b';' { danish(&value.text) } else { Some(value.text.clone()) };
            let Some(text) = text else {
                let (found, comma) = (&value.text, value.text.replace('.', ","));
                findings.push(
                    Finding::error("csv-number", say!("»{found}« er ikke et dansk tal", "“{found}” is not a Danish number"))
                        .at(&value.span)
                        .hint(say!(
                            "skriv {comma}: i en tabel med semikolon er et punktum tusinder",
                            "write {comma}: in a table with semicolons a point means thousands"
                        )),
                );
                continue;
            };
            let node = Node { span: value.span.clone(), kind: Kind::Scalar(text) };
            cells.push((key.clone(), period.clone(), node));
        }
    }
    cells
}

/// The numbers of a text as YAML writes them, where a Danish spreadsheet wrote `1.200` and `2,5`; `None` where a point
/// stands for something else than thousands.
fn danish(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let length = rest[start..].find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len() - start);
        out.push_str(&rest[..start]);
        out.push_str(&number(&rest[start..start + length])?);
        rest = &rest[start + length..];
    }
    Some(out + rest)
}

fn number(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once(',').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut groups = whole.split('.');
    let first = groups.next()?;
    let grouped = groups.clone().count() == 0 || (first.len() <= 3 && first != "0" && groups.all(|group| group.len() == 3));
    let plain = whole.replace('.', "");
    match fraction {
        _ if !grouped => None,
        Some(fraction) if fraction.contains('.') => None,
        Some(fraction) => Some(format!("{plain}.{fraction}")),
        None => Some(plain),
    }
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

/// A file that stands beside another: `series.csv` beside `data/a/register.yaml`.
fn beside(file: &Arc<str>, name: &str) -> String {
    let folder = file.rfind('/').map_or("", |at| &file[..=at]);
    format!("{folder}{name}")
}

#[cfg(test)]
mod tests {
    use super::{cells, danish};
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
    fn a_point_groups_thousands_in_a_danish_table() {
        for (written, read) in [("1.200", "1200"), ("ca. 1.234.567", "ca. 1234567"), ("2,5", "2.5"), ("1.200–1.300,5 %", "1200–1300.5 %")]
        {
            assert_eq!(danish(written).as_deref(), Some(read));
        }
        for wrong in ["27.5", "0.125", "1.2000", "12.34.567", "1,2.3", "1."] {
            assert_eq!(danish(wrong), None, "{wrong}");
        }
        assert_eq!(read("key;2022\nfamilies;27.5\n").1, 1);
        assert_eq!(read("key,2022\nfamilies,1.200\n").0[0].2, "1.200", "others write points before decimals");
    }

    #[test]
    fn ragged_lines_are_a_finding() {
        assert_eq!(read("key,2022\nfamilies,27,28\n").1, 1);
    }
}
