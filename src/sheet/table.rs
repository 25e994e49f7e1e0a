//! Tables as sheets set them.

use super::node::{CellNode, ColumnNode, HeadNode, MarkNode, RowNode, Run, TableNode};
use super::room;
use crate::table::{Cell, Column, Content, RowKind, Table, letter};

impl TableNode {
    /// A table of the model; `yes` is the word for a mark of presence. Addresses in its cells are whole or they are words. Columns in
    /// which nothing stands are left out: paper is narrow.
    #[must_use]
    pub fn of(table: &Table, yes: &str) -> Self {
        let kept: Vec<usize> = (0..table.columns.len()).filter(|at| is_filled(table, *at)).collect();
        let kept_columns: Vec<&Column> = kept.iter().map(|at| &table.columns[*at]).collect();
        let corner = ColumnNode { head: line_of(&table.corner), align: "left", share: None };
        let columns = kept_columns.iter().map(|column| ColumnNode {
            head: line_of(&column.head),
            align: if column.numeric { "right" } else { "left" },
            share: None,
        });
        let mut columns: Vec<ColumnNode> = std::iter::once(corner).chain(columns).collect();
        let rows = table.rows.iter().map(|row| {
            let kept = if row.kind == RowKind::Group { &[][..] } else { &kept };
            let cells = std::iter::once(&row.head).chain(kept.iter().filter_map(|at| row.cells.get(*at)));
            RowNode { kind: row.kind.word(), cells: cells.map(|cell| self::cell(cell, yes)).collect() }
        });
        let notes = table.notes.iter().enumerate().map(|(at, text)| MarkNode { mark: letter(at), text: text.clone() });
        let legend = table.legend.iter().map(|(mark, text)| MarkNode { mark: mark.clone(), text: text.clone() });
        let rows: Vec<RowNode> = rows.collect();
        let table = Self {
            heads: heads(&kept_columns),
            lines: 0,
            room: room::share(&mut columns, &rows),
            row_heads: true,
            columns,
            rows,
            notes: notes.chain(legend).collect(),
        };
        Self { lines: room::lines(&table), ..table }
    }
}

/// The heads that columns share, from the corner on.
fn heads(columns: &[&Column]) -> Vec<HeadNode> {
    let group = |column: &Column| column.group.clone().filter(|group| !group.is_empty());
    if !columns.iter().any(|column| group(column).is_some()) {
        return Vec::new();
    }
    let shared = columns.chunk_by(|a, b| group(a).is_some() && group(a) == group(b));
    let shared = shared.map(|columns| HeadNode { text: group(columns[0]), columns: columns.len() });
    std::iter::once(HeadNode { text: None, columns: 1 }).chain(shared).collect()
}

/// Whether anything stands in a column.
fn is_filled(table: &Table, at: usize) -> bool {
    let is_empty = |cell: &Cell| match &cell.content {
        Content::List(items) => items.is_empty(),
        Content::Present(_) => false,
        content => content.plain().is_empty(),
    };
    table.rows.is_empty() || table.rows.iter().filter_map(|row| row.cells.get(at)).any(|cell| !is_empty(cell))
}

fn line_of(words: &str) -> Vec<Run> {
    if words.is_empty() { Vec::new() } else { vec![Run::text(words)] }
}

fn cell(cell: &Cell, yes: &str) -> CellNode {
    let lines = match &cell.content {
        Content::List(items) => items.iter().map(|item| line(&item.content, yes)).collect(),
        content => vec![line(content, yes)],
    };
    let own = cell.notes.iter();
    let inner = match &cell.content {
        Content::List(items) => items.iter().flat_map(|item| &item.notes).collect(),
        _ => Vec::new(),
    };
    CellNode {
        lines,
        marks: own.chain(inner).map(|note| letter(*note)).collect(),
        absent: matches!(cell.content, Content::Withheld(_) | Content::Missing(_)),
    }
}

fn line(content: &Content, yes: &str) -> Vec<Run> {
    let words = match content {
        Content::Present(true) => yes.to_owned(),
        content => content.plain(),
    };
    if words.is_empty() {
        return Vec::new();
    }
    vec![match content {
        Content::Withheld(_) | Content::Missing(_) => Run::Absent { text: words },
        _ => Run::text(words),
    }]
}

#[cfg(test)]
mod tests {
    use super::{Run, TableNode};
    use crate::table::{Cell, Column, Content, Row, RowKind, Table};

    #[test]
    fn rows_have_heads_groups_one_cell_and_notes_their_marks() {
        let table = Table {
            corner: "Svar".into(),
            columns: vec![Column { head: "2025".into(), group: Some("Andel".into()), numeric: true }],
            rows: vec![
                Row { kind: RowKind::Group, head: Cell::text("Mødre"), cells: Vec::new() },
                Row {
                    head: Cell::text("Ja"),
                    cells: vec![Cell { content: Content::Withheld("færre end 5".into()), notes: vec![1] }],
                    ..Row::default()
                },
            ],
            notes: vec!["En".into(), "To".into()],
            legend: vec![("–".into(), "skjult".into())],
        };
        let node = TableNode::of(&table, "ja");
        assert_eq!(node.heads.iter().map(|head| (head.text.as_deref(), head.columns)).collect::<Vec<_>>(), [(None, 1), (Some("Andel"), 1)]);
        assert!(node.row_heads);
        assert_eq!(node.columns.iter().map(|column| column.align).collect::<Vec<_>>(), ["left", "right"]);
        assert_eq!(node.rows[0].cells.len(), 1);
        assert_eq!(node.rows[1].cells[1].lines, [[Run::Absent { text: "færre end 5".into() }]]);
        assert_eq!(node.rows[1].cells[1].marks, ["b"]);
        assert_eq!(node.notes.iter().map(|note| note.mark.as_str()).collect::<Vec<_>>(), ["a", "b", "–"]);
    }
}
