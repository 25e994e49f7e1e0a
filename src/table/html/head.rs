//! The heads of columns, in one row or two.

use std::fmt::Write;
use std::ops::Range;

use super::Setter;
use crate::escape::text;
use crate::table::Column;

/// Up to how many letters a head of several words stays on one line: "I alt", "Uge 12".
const SHORT: usize = 8;

impl Setter<'_> {
    pub(super) fn head(&mut self) {
        let columns = &self.table.columns;
        let grouped = columns.iter().any(|column| column.group.is_some());
        let runs = runs(columns);
        if grouped {
            // What a group's head is the head of.
            self.out.push_str("<colgroup span=\"1\"></colgroup>\n");
            for run in &runs {
                let _ = writeln!(self.out, "<colgroup span=\"{}\"></colgroup>", run.len());
            }
        }
        self.out.push_str("<thead>\n<tr>\n");
        let rows = if grouped { " rowspan=\"2\"" } else { "" };
        self.corner(rows);
        for run in runs.iter().filter(|_| grouped) {
            match &columns[run.start].group {
                Some(name) => {
                    let _ = writeln!(self.out, "<th scope=\"colgroup\" colspan=\"{}\">{}</th>", run.len(), text(name));
                }
                None => run.clone().for_each(|column| self.column(column, rows)),
            }
        }
        if grouped {
            self.out.push_str("</tr>\n<tr>\n");
        }
        (0..columns.len()).filter(|column| !grouped || columns[*column].group.is_some()).for_each(|column| self.column(column, ""));
        self.out.push_str("</tr>\n</thead>\n");
    }

    /// A head without words is no head.
    fn corner(&mut self, rows: &str) {
        let corner = &self.table.corner;
        let _ = if corner.is_empty() {
            writeln!(self.out, "<td{rows}></td>")
        } else {
            writeln!(self.out, "<th scope=\"col\"{rows}>{}</th>", text(corner))
        };
    }

    fn column(&mut self, column: usize, rows: &str) {
        let (noted, column) = (self.alignments[column].noted, &self.table.columns[column]);
        let short = column.head.chars().count() <= SHORT && column.head.contains(' ');
        let classes = [("number", column.numeric), ("noted", column.numeric && noted), ("short", short)];
        let classes: Vec<&str> = classes.into_iter().filter(|(_, has)| *has).map(|(class, _)| class).collect();
        let class = if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) };
        let _ = if column.head.is_empty() {
            writeln!(self.out, "<td{class}{rows}></td>")
        } else {
            writeln!(self.out, "<th scope=\"col\"{class}{rows}>{}</th>", text(&column.head))
        };
    }
}

/// Neighbours that share a head; those without one stand together.
fn runs(columns: &[Column]) -> Vec<Range<usize>> {
    let mut end = 0;
    let runs = columns.chunk_by(|a, b| a.group == b.group).map(|run| {
        end += run.len();
        end - run.len()..end
    });
    runs.collect()
}
