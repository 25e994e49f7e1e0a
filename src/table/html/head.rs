//! The heads of columns, in one row or two.

use std::fmt::Write;

use super::Setter;
use crate::escape::text;
use crate::table::Column;

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
        let (group, row) = (self.role("rowgroup"), self.role("row"));
        let _ = write!(self.out, "<thead{group}>\n<tr{row}>\n");
        let rows = if grouped { " rowspan=\"2\"" } else { "" };
        self.corner(rows);
        for run in runs.iter().filter(|_| grouped) {
            match &run[0].group {
                Some(name) => {
                    let role = self.role("columnheader");
                    let _ = writeln!(self.out, "<th scope=\"colgroup\" colspan=\"{}\"{role}>{}</th>", run.len(), text(name));
                }
                None => run.iter().for_each(|column| self.column(column, rows)),
            }
        }
        if grouped {
            let _ = write!(self.out, "</tr>\n<tr{row}>\n");
        }
        columns.iter().filter(|column| !grouped || column.group.is_some()).for_each(|column| self.column(column, ""));
        self.out.push_str("</tr>\n</thead>\n");
    }

    /// A head without words is no head.
    fn corner(&mut self, rows: &str) {
        let corner = &self.table.corner;
        let _ = if corner.is_empty() {
            writeln!(self.out, "<td{rows}{}></td>", self.role("cell"))
        } else {
            writeln!(self.out, "<th scope=\"col\"{rows}{}>{}</th>", self.role("columnheader"), text(corner))
        };
    }

    fn column(&mut self, column: &Column, rows: &str) {
        let class = if column.numeric { " class=\"number\"" } else { "" };
        let _ = if column.head.is_empty() {
            writeln!(self.out, "<td{class}{rows}{}></td>", self.role("cell"))
        } else {
            writeln!(self.out, "<th scope=\"col\"{class}{rows}{}>{}</th>", self.role("columnheader"), text(&column.head))
        };
    }
}

/// Neighbours that share a head; those without one stand together.
fn runs(columns: &[Column]) -> Vec<&[Column]> {
    columns.chunk_by(|a, b| a.group == b.group).collect()
}
