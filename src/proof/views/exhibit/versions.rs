//! Two versions of a theory in the reader's language: drawn, told as changes, and as a table.

use serde_json::json;

use crate::figure::diagram::{Boxed, ItemPair, Side, StagePair, Versions};
use crate::manuscript::{self, Change, DiagramItem, Stage, Version};
use crate::proof::desk::Desk;
use crate::table::{Cell, Column, Row, Table};

/// Two versions with what is said of them.
pub(super) struct Compared {
    /// What is drawn.
    pub drawn: Versions,
    /// What changed, a sentence each.
    changes: Vec<String>,
    /// The same as a table.
    pub twin: Table,
}

impl Compared {
    /// The two versions an author wrote.
    pub(super) fn of(desk: &Desk<'_>, written: &manuscript::Versions) -> Self {
        let teller = Teller { desk, written };
        let pairs = written.pairs(desk.language);
        let side =
            |version: &Version| Side { label: teller.words(&version.label), rest: version.rest.as_ref().map(|rest| teller.words(rest)) };
        let stages = pairs.iter().map(|pair| teller.stage(pair)).collect();
        let drawn = Versions { before: side(&written.before), after: side(&written.after), stages };
        let mut changes: Vec<String> = pairs.iter().flat_map(|pair| teller.changes(pair)).collect();
        if changes.is_empty() {
            changes.push(desk.word("versions-nothing", &[]));
        }
        let twin = teller.twin(&drawn);
        Self { drawn, changes, twin }
    }

    /// What it shows, as it is read aloud.
    pub(super) fn spoken(&self, desk: &Desk<'_>) -> String {
        let (before, after) = (self.drawn.before.label.as_str(), self.drawn.after.label.as_str());
        let first = desk.word("versions-spoken", &[("before", before.into()), ("after", after.into())]);
        std::iter::once(first).chain(self.changes.iter().cloned()).collect::<Vec<_>>().join(" ")
    }

    /// The list of what changed.
    pub(super) fn list(&self, desk: &Desk<'_>) -> String {
        desk.component("block.changes", &json!({ "changes": self.changes }), None)
    }
}

struct Teller<'t> {
    desk: &'t Desk<'t>,
    written: &'t manuscript::Versions,
}

impl Teller<'_> {
    fn words(&self, words: &crate::yaml::Bilingual) -> String {
        words.get(self.desk.language).to_owned()
    }

    fn label(&self, stage: Option<&Stage>) -> Option<String> {
        stage.and_then(|stage| stage.label.as_ref()).map(|label| self.words(label))
    }

    fn stage(&self, pair: &manuscript::StagePair<'_>) -> StagePair {
        let items = pair.items.iter().map(|item| ItemPair {
            before: item.before.map(|before| self.boxed(before, item.change, false)),
            after: item.after.map(|after| self.boxed(after, item.change, true)),
            change: item.change,
        });
        StagePair {
            before: self.label(pair.before),
            after: self.label(pair.after),
            renamed: pair.is_renamed(self.desk.language).then(|| self.desk.word("version-renamed", &[])),
            items: items.collect(),
        }
    }

    /// A box with the word for what became of it; an earlier one that only has new words needs none, as those stand beside it.
    fn boxed(&self, item: &DiagramItem, change: Change, later: bool) -> Boxed {
        let id = word(change, later);
        Boxed { text: self.words(&item.text), mark: id.map(|id| self.desk.word(id, &[])) }
    }

    /// What changed in a stage, a sentence each.
    fn changes(&self, pair: &manuscript::StagePair<'_>) -> Vec<String> {
        let mut said = Vec::new();
        if pair.is_renamed(self.desk.language) {
            let names = (self.label(pair.before).unwrap_or_default(), self.label(pair.after).unwrap_or_default());
            said.push(self.desk.word("versions-renamed", &[("before", names.0.into()), ("after", names.1.into())]));
        }
        for item in &pair.items {
            let text = |item: Option<&DiagramItem>| item.map(|item| self.words(&item.text)).unwrap_or_default();
            let (before, after) = (text(item.before), text(item.after));
            let stage = self.label(pair.after.or(pair.before)).unwrap_or_default();
            let say = |id: &str, before: String, after: String| {
                self.desk.word(id, &[("before", before.into()), ("after", after.into()), ("stage", stage.clone().into())])
            };
            said.extend(match (item.change, item.before) {
                (Change::Reworded, _) => Some(say("versions-reworded", before, after)),
                (Change::Removed, _) => Some(say("versions-removed", before, after)),
                (Change::Added, _) => Some(say("versions-added", before, after)),
                // What moved or gave way is told once, where both its places are known.
                (Change::Moved, None) => Some(say("versions-moved", before, after)),
                (Change::Replaced, Some(old)) => Some(say("versions-replaced", before, self.heir(old))),
                (Change::Same | Change::Unknown, _) | (Change::Moved, Some(_)) | (Change::Replaced, None) => None,
            });
        }
        said
    }

    /// The words of what took the place of an item.
    fn heir(&self, item: &DiagramItem) -> String {
        let new = item.id.as_ref().and_then(|(id, _)| self.written.replaced.get(id));
        let items = || self.written.after.stages.iter().flat_map(|stage| &stage.items);
        let found = new.and_then(|new| items().find(|item| item.id.as_ref().is_some_and(|(id, _)| id == new)));
        found.map(|item| self.words(&item.text)).unwrap_or_default()
    }

    /// A row a box: its stage, what it was, what it is, and what became of it.
    fn twin(&self, drawn: &Versions) -> Table {
        let mut rows = Vec::new();
        for stage in &drawn.stages {
            let head = match (&stage.before, &stage.after) {
                (Some(before), Some(after)) if stage.renamed.is_some() => format!("{after} ({before})"),
                (before, after) => after.clone().or_else(|| before.clone()).unwrap_or_default(),
            };
            for item in &stage.items {
                let known = |boxed: &Option<Boxed>, side: &Side| {
                    let rest = side.rest.as_ref().filter(|_| item.change == Change::Unknown);
                    boxed.as_ref().map(|boxed| boxed.text.clone()).or_else(|| rest.cloned()).unwrap_or_default()
                };
                let change = word(item.change, item.after.is_some());
                let change = change.or(match item.change {
                    Change::Unknown => Some("version-unknown"),
                    _ => Some("version-same"),
                });
                let cells =
                    [known(&item.before, &drawn.before), known(&item.after, &drawn.after), self.desk.word(change.unwrap_or_default(), &[])];
                rows.push(Row { head: Cell::text(&head), cells: cells.map(Cell::text).to_vec(), ..Row::default() });
            }
        }
        let heads = [drawn.before.label.clone(), drawn.after.label.clone(), self.desk.word("version-change", &[])];
        let columns = heads.map(|head| Column { head, ..Column::default() });
        Table { corner: self.desk.word("chart-step", &[]), columns: columns.to_vec(), rows, ..Table::default() }
    }
}

/// The id of the word for a change on the earlier or the later box.
fn word(change: Change, later: bool) -> Option<&'static str> {
    Some(match (change, later) {
        (Change::Same | Change::Unknown, _) | (Change::Reworded, false) => return None,
        (Change::Reworded, true) => "version-reworded",
        (Change::Moved, false) => "version-moved-away",
        (Change::Moved, true) => "version-moved",
        (Change::Replaced, false) => "version-replaced",
        (Change::Replaced, true) => "version-instead",
        (Change::Removed, _) => "version-removed",
        (Change::Added, _) => "version-added",
    })
}
