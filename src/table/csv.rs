//! A table as CSV, for whoever calculates on.
//!
//! The delimiter is a comma, numbers have a point, the text is UTF-8 with a byte order mark:
//!
//! - Without the mark Excel takes the file for Windows-1252 and spoils every æ, ø and å. Everything else skips it.
//! - A Danish Excel expects semicolons and a decimal comma. Given semicolons *and points* it would open at a double click, and
//!   silently read 2.5 as the second of May. Given commas it shows each line in one cell, which nobody mistakes for numbers;
//!   "Data › From text" then reads it as English. R, Python, statistical offices and validators read it as it is.

use super::{Content, Number, RowKind, Table};

/// What tells Excel that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

impl Table {
    /// The table with one row of heads; the heading of a group stands before each of its rows, in a column of its own.
    ///
    /// # Panics
    /// Never: memory can be written to, and texts are UTF-8.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let grouped = self.rows.iter().any(|row| row.kind == RowKind::Group);
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(Vec::new());
        let mut write = |record: Vec<String>| {
            writer.write_record(record.iter().map(|field| guarded(field))).expect("memory can be written to");
        };
        let mut heads = vec![self.corner.clone()];
        heads.extend(self.columns.iter().map(super::Column::flat));
        if grouped {
            heads.insert(0, String::new());
        }
        write(heads);
        let mut group = String::new();
        for row in &self.rows {
            if row.kind == RowKind::Group {
                group = row.head.content.plain();
                continue;
            }
            let mut record = vec![machine(&row.head.content)];
            // Every row is as long as the first, whatever the model holds.
            record.extend(
                (0..self.columns.len()).map(|column| row.cells.get(column).map_or_else(String::new, |cell| machine(&cell.content))),
            );
            if grouped {
                record.insert(0, group.clone());
            }
            write(record);
        }
        let bytes = writer.into_inner().expect("memory can be written to");
        format!("{BYTE_ORDER_MARK}{}", String::from_utf8(bytes).expect("texts are UTF-8"))
    }
}

/// A number for machines where there is one, else the words.
fn machine(content: &Content) -> String {
    match content {
        Content::Number(Number { machine: Some(machine), .. }) => machine.clone(),
        content => content.plain(),
    }
}

/// A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it words. A number below zero is one.
fn guarded(field: &str) -> String {
    let is_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if is_formula && !is_number(field) { format!("'{field}") } else { field.to_owned() }
}

fn is_number(field: &str) -> bool {
    let digits = field.strip_prefix('-').unwrap_or(field);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{guarded, is_number};
    use crate::table::sample;
    use crate::table::{Cell, Column, Content, Number, Row, RowKind, Table};

    fn read(csv: &str) -> Vec<Vec<String>> {
        let reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
        reader.into_records().map(|record| record.expect("a record").iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_table_for_machines() {
        let csv = sample::grouped().to_csv();
        let expected = "\u{feff},Tal,\"2022, antal\",\"2022, andel\",Note\r\n\
            ,Familier,29,1.5,\"a \"\"b\"\", <c> & d\"\r\n\
            Frivillige,Besøgsvenner,færre end 5,,x\r\n\
            Frivillige,I alt,-4,0.525,\r\n";
        assert_eq!(csv, expected);
    }

    #[test]
    fn formulas_are_words_and_numbers_are_numbers() {
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("-1+cmd"), "'-1+cmd");
        assert_eq!(guarded("-12.5"), "-12.5");
        assert_eq!(guarded("@x"), "'@x");
        assert!(!is_number("-") && !is_number("-.5") && !is_number("--1") && is_number("-0.5"));
    }

    /// Pieces of cells, put together in every order.
    #[test]
    fn what_is_written_can_be_read_and_never_runs() {
        const PIECES: [&str; 14] = ["=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", ";", "æ", "1", "2.5", "'"];
        let words = PIECES.iter().flat_map(|a| PIECES.iter().flat_map(move |b| PIECES.iter().map(move |c| format!("{a}{b}{c}"))));
        let rows: Vec<Row> = words
            .map(|words| {
                let number = Number { text: words.clone(), machine: is_number(&words).then(|| words.clone()) };
                Row { kind: RowKind::Plain, head: Cell::text(&words), cells: vec![Content::Number(number).into()] }
            })
            .collect();
        let table = Table { columns: vec![Column::default()], rows, ..Table::default() };
        let records = read(&table.to_csv());
        assert_eq!(records.len(), table.rows.len() + 1);
        for (record, row) in records[1..].iter().zip(&table.rows) {
            let written = row.head.content.plain();
            for field in record {
                assert_eq!(field.strip_prefix('\'').filter(|_| !written.starts_with('\'')).unwrap_or(field), written);
                assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) || is_number(field), "{field:?}");
            }
        }
    }
}
