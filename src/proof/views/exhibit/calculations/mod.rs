//! Calculations and price lists in the reader's language: a table of months, the way to each number, what a reader may change.

mod list;
mod teller;
mod what_if;

use serde_json::json;
use teller::Teller;

use crate::disclosure::ShownCell;
use crate::economics::{Account, Line, Terms};
use crate::language::Arg;
use crate::manuscript::{Calculates, CalculationSpec};
use crate::proof::desk::Desk;
use crate::proof::views::tables;
use crate::register::Entry;
use crate::report::Programme;
use crate::table::{Cell, Column, Content, Narrow, Row, RowKind, Table};

/// A calculation or price list, ready to be set.
pub(super) struct Sheet<'r> {
    /// What it says of itself.
    pub terms: &'r Terms,
    /// For the page: each number with the way to it.
    told: Table,
    /// For pictures: the numbers alone.
    pub plain: Table,
    /// For whoever calculates on: every month.
    pub twin: Table,
    /// Why something printed differs.
    discrepancies: Vec<String>,
    /// What a reader may change, as finished HTML.
    what_if: Option<String>,
}

/// The sheet of what an author names; `None` where it could not be worked out, which was reported.
pub(super) fn sheet<'r>(desk: &Desk<'r>, programme: &'r Programme, spec: &CalculationSpec) -> Option<Sheet<'r>> {
    match &spec.shows {
        Calculates::Prices((id, _)) => {
            let list = programme.economics.prices(id)?;
            desk.note(format!("prices:{}/{id}", programme.name), &format!("{list:?}"));
            Some(list::sheet(desk, list))
        }
        Calculates::Account { id: (id, _), what_if } => {
            let account = programme.economics.account(id)?;
            desk.note(format!("account:{}/{id}", programme.name), &format!("{account:?}"));
            let mut sheet = Maker { desk, account, teller: Teller { desk, decimals: account.written.decimals } }.sheet();
            sheet.what_if = what_if::html(desk, programme, account, what_if);
            Some(sheet)
        }
    }
}

/// The entries of the register that are calculated with, and the column they are read in.
pub(super) fn places<'r>(programme: &'r Programme, spec: &CalculationSpec) -> (Vec<&'r Entry<ShownCell>>, Vec<usize>) {
    let (keys, column) = match &spec.shows {
        Calculates::Prices((id, _)) => programme.economics.prices(id).map(|list| (&list.keys, list.column)),
        Calculates::Account { id: (id, _), .. } => programme.economics.account(id).map(|account| (&account.keys, account.column)),
    }
    .unzip();
    let entries = keys.into_iter().flatten().filter_map(|key| programme.register.entry(key));
    (entries.collect(), column.into_iter().collect())
}

impl Sheet<'_> {
    /// The table, what is taken for granted, and what a reader may change.
    pub fn html(&self, desk: &Desk<'_>, anchor: &str, named_by: &str) -> String {
        let table = tables::html_in(desk, &self.told, anchor, named_by, Narrow::Blocks);
        let below = desk.component("block.calculation", &json!({ "assumptions": self.assumptions(desk) }), self.what_if.as_deref());
        table + &below
    }

    /// What is taken for granted.
    pub fn assumptions(&self, desk: &Desk<'_>) -> Vec<String> {
        self.terms.assumptions.iter().map(|words| words.get(desk.language).to_owned()).collect()
    }

    /// Of which year the prices are, and why something printed differs.
    pub fn remarks(&self, desk: &Desk<'_>) -> Vec<String> {
        let level = desk.word("calculation-prices", &[("year", Arg::Text(self.terms.price_level.to_string()))]);
        std::iter::once(level).chain(self.discrepancies.iter().cloned()).collect()
    }
}

/// Makes the sheet of a calculation.
struct Maker<'m, 'r> {
    desk: &'m Desk<'r>,
    account: &'r Account,
    teller: Teller<'m, 'r>,
}

impl<'r> Maker<'_, 'r> {
    fn sheet(&self) -> Sheet<'r> {
        let written = &self.account.written;
        let discrepancies = written.rows.iter().map(|row| &row.discrepancy).chain([&written.discrepancy]).flatten();
        Sheet {
            terms: &written.terms,
            told: self.grouped(true),
            plain: self.grouped(false),
            twin: self.whole(),
            discrepancies: discrepancies.map(|words| words.get(self.desk.language).to_owned()).collect(),
            what_if: None,
        }
    }

    /// Months that are alike in one column.
    fn grouped(&self, told: bool) -> Table {
        let runs = self.account.runs();
        let mut columns: Vec<Column> = runs.iter().map(|run| number_column(self.teller.months(run, true))).collect();
        columns.push(self.total_head());
        let row = |(at, line): (usize, &Line)| {
            let figured = runs.iter().filter_map(|run| line.months.get(*run.start() as usize - 1));
            let mut cells: Vec<Cell> = figured.map(|figured| self.teller.cell(figured, told)).collect();
            cells.push(self.teller.total(line, &runs, told));
            self.row(at, line, cells)
        };
        Table { columns, rows: self.account.lines.iter().enumerate().map(row).collect(), ..Table::default() }
    }

    /// Every month in a column of its own.
    fn whole(&self) -> Table {
        let mut columns: Vec<Column> =
            (1..=self.account.months).map(|month| number_column(self.teller.months(&(month..=month), true))).collect();
        columns.push(self.total_head());
        let row = |(at, line): (usize, &Line)| {
            let mut cells: Vec<Cell> =
                line.months.iter().map(|figured| self.teller.number(figured.amount, &figured.measure).into()).collect();
            cells.push(self.teller.total(line, &[], false));
            self.row(at, line, cells)
        };
        Table { columns, rows: self.account.lines.iter().enumerate().map(row).collect(), ..Table::default() }
    }

    fn total_head(&self) -> Column {
        number_column(self.desk.word("calculation-total", &[("months", Arg::Number(i64::from(self.account.months)))]))
    }

    fn row(&self, at: usize, line: &Line, cells: Vec<Cell>) -> Row {
        let last = at + 1 == self.account.lines.len();
        let kind = if at == self.account.result && last { RowKind::Total } else { RowKind::Plain };
        Row { kind, head: Cell::text(line.label.get(self.desk.language)), cells }
    }
}

fn number_column(head: String) -> Column {
    Column { head, group: None, numeric: true }
}

/// A number with the way to it on demand.
fn with_path(content: Content, path: Option<(String, String)>) -> Content {
    use crate::escape::text;
    let (Some((words, numbers)), Content::Number(number)) = (path, &content) else { return content };
    let numbers = if numbers.is_empty() { String::new() } else { format!("<p class=\"path-numbers\">{}</p>\n", text(&numbers)) };
    let html = format!("<details class=\"path\">\n<summary>{}</summary>\n<p>{}</p>\n{numbers}</details>", text(&number.text), text(&words));
    Content::Rich { html, text: number.text.clone() }
}
