//! Periods as rows, series as columns; where a series is broken, a note says why.

use crate::figure::Lines;
use crate::figure::cells::{cell, numbers, row};
use crate::table::{Cell, Column, Table};

/// The table of a line chart.
pub(in crate::figure) fn twin(view: &Lines) -> Table {
    let mut notes: Vec<String> = Vec::new();
    let group = Some(view.unit.clone()).filter(|unit| !unit.is_empty());
    let columns = view.series.iter().map(|series| {
        let mut column = numbers(&series.label);
        column.group.clone_from(&group);
        column
    });
    let mut columns: Vec<Column> = columns.collect();
    // A unit that every head says itself need not stand above them.
    if columns.iter().all(|column| column.says(&view.unit)) {
        for column in &mut columns {
            column.group = None;
        }
    }
    let mut rows = Vec::new();
    for (index, period) in view.periods.iter().enumerate() {
        let mut cells: Vec<Cell> = Vec::new();
        for series in &view.series {
            let mut cell = series.marks.get(index).map(cell).unwrap_or_default();
            for (_, why) in series.breaks.iter().filter(|(before, _)| *before == index) {
                let known = notes.iter().position(|note| note == why);
                cell.notes.push(known.unwrap_or(notes.len()));
                if known.is_none() {
                    notes.push(why.clone());
                }
            }
            cells.push(cell);
        }
        rows.push(row(period, cells));
    }
    Table { corner: view.period_head.clone(), columns, rows, notes, ..Table::default() }
}
