//! A row each: before, after, and how it moved.

use crate::figure::Dumbbell;
use crate::figure::cells::{cell, numbers, row};
use crate::table::{Cell, Column, Table};

/// The table of a dumbbell.
pub(in crate::figure) fn twin(view: &Dumbbell) -> Table {
    let changes = view.rows.iter().any(|row| row.change.is_some());
    let mut columns = vec![numbers(&view.before), numbers(&view.after)];
    if changes {
        columns.push(Column { head: view.change_head.clone(), ..Column::default() });
    }
    let rows = view.rows.iter().map(|pair| {
        let mut cells = vec![cell(&pair.before), cell(&pair.after)];
        if changes {
            cells.push(pair.change.as_ref().map(Cell::text).unwrap_or_default());
        }
        row(&pair.label, cells)
    });
    Table { corner: view.row_head.clone(), rows: rows.collect(), columns, ..Table::default() }
}
