//! A row a step: how many, which part of the first, how many fewer.

use crate::figure::cells::{cell, numbers, row};
use crate::figure::{Flow, Step};
use crate::table::{Cell, Column, Table};

/// The table of a flow.
pub(in crate::figure) fn twin(view: &Flow) -> Table {
    let words = |pick: fn(&Step) -> Option<&String>| view.steps.iter().any(|step| pick(step).is_some()).then_some(pick);
    let (share, loss) = (words(|step| step.share.as_ref()), words(|step| step.loss.as_ref()));
    let mut columns = vec![numbers(&view.count_head)];
    columns.extend(share.map(|_| Column { head: "%".to_owned(), ..Column::default() }));
    columns.extend(loss.map(|_| Column { head: view.loss_head.clone(), ..Column::default() }));
    let rows = view.steps.iter().map(|step| {
        let mut cells = vec![cell(&step.mark)];
        cells.extend([share, loss].into_iter().flatten().map(|pick| pick(step).map(Cell::text).unwrap_or_default()));
        row(&step.label, cells)
    });
    Table { corner: view.step_head.clone(), rows: rows.collect(), columns, ..Table::default() }
}
