//! Groups as rows, answers as columns, then the top share and how many answered.

use crate::figure::cells::{adds_up, answered, cell, numbers, row};
use crate::figure::{Answers, Category, Group, bars};
use crate::table::{Cell, Column, Table};

/// The table of a stacked chart.
pub(in crate::figure) fn twin(view: &Answers) -> Table {
    // A row alone would have no name: its answers stand one below the other.
    if matches!(view.groups.as_slice(), [group] if group.label.is_empty()) {
        return bars::twin(view);
    }
    let groups: Vec<&Group> = view.groups.iter().collect();
    let columns = answer_columns(&view.categories, view.top_label.as_deref(), &groups);
    let rows = view.groups.iter().map(|group| {
        let head = if group.label.is_empty() { &view.group_head } else { &group.label };
        row(head, answer_row(&view.categories, view.top_label.as_deref(), group, &groups))
    });
    Table { corner: view.group_head.clone(), rows: rows.collect(), columns, ..Table::default() }
}

/// A column an answer, one for the top share, one for those who answered.
pub(in crate::figure) fn answer_columns(categories: &[Category], top: Option<&str>, groups: &[&Group]) -> Vec<Column> {
    let mut columns: Vec<Column> = categories.iter().map(|category| numbers(&category.label)).collect();
    columns.extend(top.filter(|_| has_top(categories, groups)).map(numbers));
    if has_n(groups) {
        columns.push(numbers("n"));
    }
    columns
}

/// The cells of a group under [`answer_columns`] of all groups.
pub(in crate::figure) fn answer_row(categories: &[Category], top: Option<&str>, group: &Group, groups: &[&Group]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = (0..categories.len()).map(|index| group.marks.get(index).map(cell).unwrap_or_default()).collect();
    if top.is_some() && has_top(categories, groups) {
        cells.push(group.top.as_ref().map(cell).unwrap_or_default());
    }
    if has_n(groups) {
        cells.push(answered(group));
    }
    cells
}

fn has_top(categories: &[Category], groups: &[&Group]) -> bool {
    adds_up(categories) && groups.iter().any(|group| group.top.is_some())
}

fn has_n(groups: &[&Group]) -> bool {
    groups.iter().any(|group| group.n.is_some())
}
