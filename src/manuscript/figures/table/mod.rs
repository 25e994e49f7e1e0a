//! Tables as authors write them, under `tables:` in `figures.yaml`: rows of the register, or rows of words.

mod numbers;
mod written;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use numbers::{NumberRow, NumberTable, TableShow, said_twice};
pub use written::{Said, Saying, WrittenCell, WrittenRow, WrittenTable};

use super::Caption;
use crate::finding::{Finding, Findings, Span, say};
use crate::manuscript::{Inline, ValueRef};
use crate::yaml::{Fields, Key, Kind, Node};

/// A table, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSpec {
    /// Where its id stands.
    pub span: Span,
    /// The words around it.
    pub caption: Caption,
    /// What it holds.
    pub body: TableBody,
}

/// Where a table's cells come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableBody {
    /// The register: entries by periods.
    Numbers(NumberTable),
    /// The author.
    Written(WrittenTable),
}

impl TableSpec {
    /// The keys of the register that its rows name.
    pub fn keys(&self) -> impl Iterator<Item = (&str, &Span)> {
        let rows = match &self.body {
            TableBody::Numbers(table) => table.rows.as_slice(),
            TableBody::Written(_) => &[],
        };
        rows.iter().filter_map(|row| match row {
            NumberRow::Entry(key, span) | NumberRow::Total(key, span) => Some((key.as_str(), span)),
            NumberRow::Group(_) => None,
        })
    }

    /// Calls `visit` for every value of the register that a written cell or note names.
    pub fn for_each_value<'s>(&'s self, visit: &mut impl FnMut(&'s ValueRef)) {
        let TableBody::Written(table) = &self.body else { return };
        table.for_each_line(&mut |line| {
            for inline in line {
                if let Inline::Value(value) = inline {
                    visit(value);
                }
            }
        });
    }
}

/// Reads the tables of a file; `text` is the file.
pub fn tables(node: &Node, text: &str, findings: &mut Findings) -> BTreeMap<String, TableSpec> {
    let entries = node.entries(findings);
    entries.iter().map(|(key, node)| (key.text.clone(), table(key, node, text, findings))).collect()
}

fn table(key: &Key, node: &Node, text: &str, findings: &mut Findings) -> TableSpec {
    let fields = Fields::of(node, findings);
    let caption = Caption::of(&fields, &key.span, findings);
    let rows = fields.need("rows", &key.span, findings);
    let (columns, notes) = (fields.get("columns"), fields.get("notes"));
    let (periods, show) = (fields.get("periods"), fields.get("show"));
    fields.finish(findings);
    if let Some(rows) = rows
        && rows.items(&mut Findings::new()).is_empty()
        && matches!(rows.kind, Kind::List(_))
    {
        findings.push(Finding::error("no-rows", say!("tabellen har ingen rækker", "the table has no rows")).at(&rows.span).hint(say!(
            "skriv nøgler fra registret, eller »columns« og rækker af celler",
            "write keys of the register, or “columns” and rows of cells"
        )));
    }
    let rows = rows.map_or(&[][..], |node| node.items(findings));
    let body = if columns.is_some() || notes.is_some() {
        for node in [periods, show].into_iter().flatten() {
            findings.push(mixed(columns.or(notes).map_or(&key.span, |node| &node.span), &node.span));
        }
        if columns.is_none() {
            fields_lack_columns(&key.span, findings);
        }
        TableBody::Written(written::read(columns, rows, notes, text, findings))
    } else {
        TableBody::Numbers(numbers::read(rows, periods, show, findings))
    };
    TableSpec { span: key.span.clone(), caption, body }
}

fn fields_lack_columns(at: &Span, findings: &mut Findings) {
    findings.push(Finding::error("missing-field", say!("feltet »columns« mangler", "the field “columns” is missing")).at(at).hint(say!(
        "en tabel med »notes« har også kolonner; noter til tal fra registret skrives i registret",
        "a table with “notes” has columns too; notes on numbers of the register are written in the register"
    )));
}

/// The finding for a table that is both kinds at once.
fn mixed(written: &Span, numbers: &Span) -> Finding {
    Finding::error(
        "mixed-table",
        say!(
            "»periods« og »show« hører til en tabel over registret; denne har egne celler",
            "“periods” and “show” belong to a table of the register; this one has cells of its own"
        ),
    )
    .at(numbers)
    .label(written, say!("her begynder cellerne", "the cells begin here"))
    .hint(say!(
        "del den i to tabeller, eller hent tallene med {{{{ nøgle@2023 }}}}",
        "make two tables of it, or fetch the numbers by {{{{ key@2023 }}}}"
    ))
}

/// The finding for a heading with nothing under it.
fn empty_group(at: &Span) -> Finding {
    Finding::error("empty-group", say!("der er ingen rækker under denne overskrift", "there are no rows under this heading"))
        .at(at)
        .hint(say!("flyt den, eller fjern den", "move it or remove it"))
}

/// What a row that is no plain row is.
enum Special<'n> {
    Group(&'n Node),
    Total(&'n Node),
}

/// Reads `{group: …}` or `{total: …}`; anything else is a finding.
fn special<'n>(node: &'n Node, findings: &mut Findings) -> Option<Special<'n>> {
    let fields = Fields::of(node, findings);
    let (group, total) = (fields.get("group"), fields.get("total"));
    fields.finish(findings);
    match (group, total) {
        (Some(group), None) => Some(Special::Group(group)),
        (None, Some(total)) => Some(Special::Total(total)),
        _ => {
            findings.push(Finding::error("not-a-row", say!("dette er ikke en række", "this is not a row")).at(&node.span).hint(say!(
                "skriv {{group: overskrift}} over rækker, der hører sammen, eller {{total: …}} om en sum",
                "write {{group: heading}} above rows that belong together, or {{total: …}} for a sum"
            )));
            None
        }
    }
}
