//! Values kept in CSV beside the YAML that describes them: a first column of keys, a column a period.

use crate::finding::{Finding, Findings, say};
use crate::source::{SourceFile, Sources};
use crate::spreadsheet;
use crate::yaml::{Key, Kind, Node};

/// The values of one CSV file, as YAML would have given them.
#[derive(Debug)]
pub(super) struct Table {
    /// Key, period and value of every cell that is not empty.
    pub cells: Vec<(Key, Key, Node)>,
}

/// Reads the table that `node` names.
pub(super) fn read(node: &Node, sources: &Sources, findings: &mut Findings) -> Option<Table> {
    let file = node.file(sources, findings)?;
    Some(Table { cells: cells(file, findings) })
}

/// A Danish spreadsheet writes semicolons and decimal commas, others commas and points.
fn cells(file: &SourceFile, findings: &mut Findings) -> Vec<(Key, Key, Node)> {
    let records = spreadsheet::records(file, findings);
    let mut rows = records.rows.into_iter();
    let periods = rows.next().unwrap_or_default();
    let mut cells = Vec::new();
    for fields in rows {
        let Some((key, values)) = fields.split_first() else { continue };
        for (period, value) in periods.iter().skip(1).zip(values).filter(|(_, value)| !value.text.is_empty()) {
            let text = if records.is_danish { danish(&value.text) } else { Some(value.text.clone()) };
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
