//! In which periods what is drawn from data is shown, and with it every value that a reader meets.

use std::collections::{BTreeMap, BTreeSet};

use super::items::embeds;
use super::{Programme, Report, Scope, for_each_value};
use crate::manuscript::{EmbedKind, ValueRef};

/// The periods of the pages that show a figure, by programme, kind and id.
pub(super) struct Showings<'r> {
    report: &'r Report,
    columns: BTreeMap<(&'r str, EmbedKind, &'r str), BTreeSet<usize>>,
}

impl<'r> Showings<'r> {
    /// Goes over every page: a programme's own pages show figures too, in the period of its latest edition.
    pub(super) fn of(report: &'r Report) -> Self {
        let mut columns: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
        for page in &report.pages {
            let (Some(programme), Some(column)) = (&page.scope.programme, page.scope.column) else { continue };
            for embed in embeds(page) {
                columns.entry((programme.as_str(), embed.kind, embed.id.as_str())).or_default().insert(column);
            }
        }
        for programme in report.programmes.values() {
            let Some(column) = report.latest_column(&programme.name) else { continue };
            for shown in programme.sheets.iter().flat_map(|sheet| sheet.show.values()) {
                columns.entry((programme.name.as_str(), shown.kind, shown.id.as_str())).or_default().insert(column);
            }
        }
        Self { report, columns }
    }

    /// The periods a figure is shown in; where no page shows it, the latest edition's.
    pub(super) fn columns(&self, programme: &Programme, kind: EmbedKind, id: &str) -> BTreeSet<usize> {
        let latest = || self.report.latest_column(&programme.name).into_iter().collect();
        self.columns.get(&(programme.name.as_str(), kind, id)).cloned().unwrap_or_else(latest)
    }
}

impl Report {
    /// Calls `visit` for every value on a page or in a written table, with the programme and period it is read in.
    pub fn for_each_value(&self, visit: &mut impl FnMut(&Scope, &ValueRef)) {
        for page in &self.pages {
            for_each_value(page, &mut |value| visit(&page.scope, value));
        }
        let showings = Showings::of(self);
        for programme in self.programmes.values() {
            for (id, table) in &programme.figures.tables {
                for column in showings.columns(programme, EmbedKind::Table, id) {
                    let scope = Scope { programme: Some(programme.name.clone()), column: Some(column) };
                    table.for_each_value(&mut |value| visit(&scope, value));
                }
            }
        }
    }
}
