//! A row for each wave of each question.

use crate::figure::cells::row;
use crate::figure::stacked::{answer_columns, answer_row};
use crate::figure::{BeforeAfter, Group};
use crate::table::{Cell, Column, Table};

/// The table of a before/after chart.
pub(in crate::figure) fn twin(view: &BeforeAfter) -> Table {
    let top = view.top_label.as_deref();
    let waves: Vec<&Group> = view.questions.iter().flat_map(|(_, waves)| waves).collect();
    let mut columns = vec![Column { head: view.wave_head.clone(), ..Column::default() }];
    columns.extend(answer_columns(&view.categories, top, &waves));
    let rows = view.questions.iter().flat_map(|(question, of_question)| of_question.iter().map(move |wave| (question, wave)));
    let rows = rows.map(|(question, wave)| {
        let mut cells = vec![Cell::text(&wave.label)];
        cells.extend(answer_row(&view.categories, top, wave, &waves));
        row(question, cells)
    });
    Table { corner: view.question_head.clone(), rows: rows.collect(), columns, ..Table::default() }
}
