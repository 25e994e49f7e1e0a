//! A price list as a table: hours, a week, a month, all the months.

use super::teller::Teller;
use super::{Sheet, number_column};
use crate::economics::{ListLine, PriceLine, Prices};
use crate::language::Arg;
use crate::proof::desk::Desk;
use crate::table::{Cell, Row, RowKind, Table};

/// The sheet of a price list; prices are whole.
pub(super) fn sheet<'r>(desk: &Desk<'r>, list: &'r Prices) -> Sheet<'r> {
    let teller = Teller { desk, decimals: 0 };
    let told = table(desk, &teller, list, true);
    let plain = table(desk, &teller, list, false);
    let discrepancies = list.written.lines.iter().filter_map(|line| match line {
        ListLine::Price(price) => price.discrepancy.as_ref(),
        ListLine::Group(_) => None,
    });
    Sheet {
        terms: &list.written.terms,
        told,
        twin: plain.clone(),
        plain,
        discrepancies: discrepancies.map(|words| words.get(desk.language).to_owned()).collect(),
        what_if: None,
    }
}

fn table(desk: &Desk<'_>, teller: &Teller<'_, '_>, list: &Prices, told: bool) -> Table {
    let has_hours = list.lines.iter().any(|line| matches!(line, PriceLine::Price(price) if price.hours.is_some()));
    let mut columns = Vec::new();
    if has_hours {
        columns.push(number_column(desk.word("prices-hours", &[])));
    }
    columns.push(number_column(desk.word("prices-week", &[])));
    columns.push(number_column(desk.word("prices-month", &[])));
    columns.push(number_column(desk.word("prices-months", &[("months", Arg::Number(i64::from(list.months)))])));
    let rows = list.lines.iter().map(|line| match line {
        PriceLine::Group(heading) => Row { kind: RowKind::Group, head: Cell::text(heading.get(desk.language)), cells: Vec::new() },
        PriceLine::Price(price) => {
            let hours = has_hours.then(|| price.hours.as_ref().map(|hours| teller.cell(hours, false)).unwrap_or_default());
            // What a week costs is as it stands in the register.
            let costs = price.costs.iter().enumerate().map(|(at, cost)| teller.cell(cost, told && at > 0));
            Row { kind: RowKind::Plain, head: Cell::text(price.label.get(desk.language)), cells: hours.into_iter().chain(costs).collect() }
        }
    });
    Table { columns, rows: rows.collect(), ..Table::default() }
}
