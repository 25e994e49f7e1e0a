//! Tables kept in CSV, as a Danish spreadsheet or any other writes them.

use crate::finding::{Finding, Findings, Span, say};
use crate::source::SourceFile;
use crate::yaml::Key;

/// The fields of a table, row by row, each with its place.
#[derive(Debug, Default)]
pub struct Records {
    /// Whether fields are parted by semicolons: numbers then have decimal commas.
    pub is_danish: bool,
    /// The rows, the head first.
    pub rows: Vec<Vec<Key>>,
}

/// Reads a table; where a line cannot be read, a finding, and what stands above it.
#[must_use]
pub fn records(file: &SourceFile, findings: &mut Findings) -> Records {
    let text = file.text();
    let is_danish = text.lines().next().unwrap_or_default().contains(';');
    let separator = if is_danish { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).trim(csv::Trim::All).has_headers(false).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => rows.push(keys(file, &record)),
            Err(error) => {
                let at = error.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
                findings.push(
                    Finding::error("csv-syntax", say!("tabellen kan ikke læses: {error}", "the table cannot be read: {error}"))
                        .at(&Span::new(&file.name, at..at))
                        .hint(say!("hver linje skal have lige mange felter", "every line must have the same number of fields")),
                );
                break;
            }
        }
    }
    Records { is_danish, rows }
}

/// The fields with their places: looked for from left to right, so that a place is right unless it is quoted.
fn keys(file: &SourceFile, record: &csv::StringRecord) -> Vec<Key> {
    let text = file.text();
    let mut at = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
    let key = |field: &str| {
        let found = text.get(at..).and_then(|rest| rest.find(field)).map_or(at, |offset| at + offset);
        at = found + field.len();
        Key { span: Span::new(&file.name, found..at), text: field.to_owned() }
    };
    record.iter().map(key).collect()
}
