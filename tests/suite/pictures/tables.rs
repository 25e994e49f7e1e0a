//! Tables as they are taken away as pictures: one of numbers, one of words.

use beretning::table::{Cell, Column, Content, Number, Row, RowKind, Table};

fn number(text: &str) -> Cell {
    Content::Number(Number { text: text.to_owned(), machine: None }).into()
}

fn noted(cell: Cell, notes: &[usize]) -> Cell {
    Cell { notes: notes.to_vec(), ..cell }
}

fn withheld() -> Cell {
    Content::Withheld("færre end 5".to_owned()).into()
}

fn missing() -> Cell {
    Content::Missing("ikke opgjort".to_owned()).into()
}

fn row(kind: RowKind, head: Cell, cells: Vec<Cell>) -> Row {
    Row { kind, head, cells }
}

/// Heads that share one above them, groups, totals, numbers with and without decimals, and numbers that are not there.
pub fn numbers() -> Table {
    let column = |head: &str, group: &str| Column { head: head.into(), group: Some(group.into()), numeric: true };
    let years = ["2021", "2022", "2023"];
    Table {
        corner: "Tal".into(),
        columns: years.iter().flat_map(|year| [column("antal", year), column("andel", year)]).collect(),
        rows: vec![
            row(RowKind::Group, Cell::text("Familier"), Vec::new()),
            row(
                RowKind::Plain,
                Cell::text("Familier i kontakt"),
                vec![number("1.027"), number("100 %"), noted(number("1.131"), &[0]), number("100 %"), number("29"), number("9,5 %")],
            ),
            row(
                RowKind::Plain,
                noted(Cell::text("Familiebehandlingsforanstaltningsaftalerne"), &[1]),
                vec![withheld(), withheld(), number("8"), number("30,25 %"), missing(), missing()],
            ),
            row(
                RowKind::Total,
                Cell::text("I alt"),
                vec![number("1.039"), Cell::default(), number("1.139"), Cell::default(), number("29"), Cell::default()],
            ),
            row(RowKind::Group, Cell::text("Frivillige, som kommer på besøg i familierne hver uge hele året"), Vec::new()),
            row(
                RowKind::Plain,
                Cell::text("Timer"),
                vec![number("2,5"), Cell::default(), number("12,25"), Cell::default(), number("\u{2212}4"), Cell::default()],
            ),
            row(
                RowKind::Total,
                Cell::text("I alt"),
                vec![number("2,5"), Cell::default(), number("12,25"), Cell::default(), number("\u{2212}4"), Cell::default()],
            ),
        ],
        notes: vec!["Kun syv måneder.".into(), "Anslået af koordinatoren.".into()],
        legend: vec![
            ("færre end 5".into(), "vises ikke, så ingen kan genkendes.".into()),
            ("ikke opgjort".into(), "ingen har talt efter.".into()),
        ],
    }
}

/// Words of any length, lists, presence, notes.
pub fn words() -> Table {
    let column = |head: &str, numeric: bool| Column { head: head.into(), group: None, numeric };
    let list = |items: &[&str]| Cell::from(Content::List(items.iter().map(|item| Cell::text(*item)).collect()));
    let mut asked = list(&["Familier", "Frivillige i mere end to år, som har haft flere familier", "Sundhedsplejersker"]);
    if let Content::List(items) = &mut asked.content {
        items[1].notes.push(1);
        items.insert(2, list(&["Hele året", "Kun om vinteren"]));
    }
    Table {
        corner: "Kilde".into(),
        columns: vec![column("Antal", true), column("Hvem og hvordan", false), column("Oversat", false)],
        rows: vec![
            row(RowKind::Group, Cell::text("Deltagere"), Vec::new()),
            row(RowKind::Plain, Cell::text("Interviews"), vec![noted(number("12"), &[0]), asked, Content::Present(true).into()]),
            row(
                RowKind::Plain,
                Cell::text("Specialpædagogikunderstøttelsesfunktionen"),
                vec![
                    missing(),
                    noted(
                        Cell::text("Familiebehandlingsforanstaltningsaftalerne blev gennemgået af to uafhængige læsere i 2022 og 2023."),
                        &[0, 1],
                    ),
                    Content::Present(false).into(),
                ],
            ),
            row(RowKind::Group, Cell::text("Registre"), Vec::new()),
            row(
                RowKind::Plain,
                noted(Cell::text("Familielisten"), &[0]),
                vec![number("104"), list(&["Alder", "Adresse"]), Cell::default()],
            ),
            row(RowKind::Total, Cell::text("I alt"), vec![number("116"), Cell::default(), Cell::default()]),
        ],
        notes: vec!["Syv af dem også på Babycamp.".into(), "Se bilag 2.".into()],
        legend: vec![("ikke opgjort".into(), "ingen har talt efter.".into())],
    }
}
