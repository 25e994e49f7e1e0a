//! Categories as rows, groups as columns.

use crate::figure::Answers;
use crate::figure::cells::{adds_up, answered, cell, numbers, row};
use crate::table::Table;

/// The table of one group or of several over the same categories.
pub(in crate::figure) fn twin(view: &Answers) -> Table {
    let head = |label: &String| if label.is_empty() { view.group_head.clone() } else { label.clone() };
    let columns = view.groups.iter().map(|group| numbers(head(&group.label))).collect();
    let of_category = |(index, label): (usize, &String)| {
        let cells = view.groups.iter().map(|group| group.marks.get(index).map(cell).unwrap_or_default()).collect();
        row(label, cells)
    };
    let mut rows: Vec<_> = view.categories.iter().map(|category| &category.label).enumerate().map(of_category).collect();
    if let (Some(label), true) = (&view.top_label, adds_up(&view.categories) && view.groups.iter().any(|group| group.top.is_some())) {
        rows.push(row(label, view.groups.iter().map(|group| group.top.as_ref().map(cell).unwrap_or_default()).collect()));
    }
    if view.groups.iter().any(|group| group.n.is_some()) {
        rows.push(row("n", view.groups.iter().map(answered).collect()));
    }
    Table { corner: view.category_head.clone(), columns, rows, ..Table::default() }
}
