//! Tables that the tests of several settings share.

use super::{Cell, Column, Content, Number, Row, RowKind, Table};

pub(super) fn number(text: &str, machine: &str) -> Cell {
    Content::Number(Number { text: text.to_owned(), machine: Some(machine.to_owned()) }).into()
}

/// Grouped heads, a group of rows, a total, a withheld number, a mark of presence, and characters that mean something.
pub(super) fn grouped() -> Table {
    let column = |head: &str, group: Option<&str>| Column { head: head.into(), group: group.map(Into::into), numeric: group.is_some() };
    let noted = Cell { notes: vec![0], ..Cell::text("a \"b\", <c> & d") };
    Table {
        corner: "Tal".into(),
        columns: vec![column("antal", Some("2022")), column("andel", Some("2022")), column("Note", None)],
        rows: vec![
            Row { kind: RowKind::Plain, head: Cell::text("Familier"), cells: vec![number("29", "29"), number("1,5", "1.5"), noted] },
            Row { kind: RowKind::Group, head: Cell::text("Frivillige"), cells: Vec::new() },
            Row {
                kind: RowKind::Plain,
                head: Cell { notes: vec![0, 1], ..Cell::text("Besøgsvenner") },
                cells: vec![Content::Withheld("færre end 5".into()).into(), Cell::default(), Content::Present(true).into()],
            },
            Row {
                kind: RowKind::Total,
                head: Cell::text("I alt"),
                cells: vec![number("\u{2212}4", "-4"), number("52,5\u{a0}%", "0.525"), Content::Present(false).into()],
            },
        ],
        notes: vec!["Kun <7> måneder.".into(), "Anslået.".into()],
        legend: vec![("færre end 5".into(), "Vises ikke.".into())],
    }
}
