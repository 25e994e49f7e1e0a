//! Figures and tables for paper: drawings as files of their own, tables as tables.

use super::{Exhibit, Matter, NARROW, WIDE, label, timelines};
use crate::drawing::Drawing;
use crate::proof::desk::Desk;
use crate::report::Item;
use crate::sheet::{DrawingNode, FigureNode, ScoreNode, TableNode};
use crate::table::{Cell, Table};

impl<'r> Exhibit<'r> {
    /// The figure with what stands below it, `narrow` too where there may be half a column for it; `keep` takes a drawing's file
    /// and returns its name.
    pub fn paper(&self, desk: &Desk<'r>, item: Option<&Item>, narrow: bool, keep: &mut dyn FnMut(String) -> String) -> FigureNode {
        let language = desk.language;
        let css = desk.house.easel.paper_css();
        let mut kept = |drawing: Drawing| DrawingNode { width: drawing.width, height: drawing.height, file: keep(drawing.alone(css)) };
        let yes = desk.word("present", &[]);
        FigureNode {
            kind: self.kind.word(),
            id: super::anchor(self.kind, self.id),
            label: item.map(|item| label(desk, item)),
            title: self.caption.title.get(language).to_owned(),
            subtitle: self.caption.subtitle.as_ref().map(|words| words.get(language).to_owned()),
            wide: self.on_paper(desk, WIDE).map(&mut kept),
            narrow: narrow.then(|| self.on_paper(desk, NARROW)).flatten().map(&mut kept),
            alt: self.spoken(desk),
            scores: self.scores(desk),
            table: self.paper_table(desk).map(|table| TableNode::of(&table, &yes)),
            notes: self.assumptions(desk).into_iter().chain(self.notes(desk)).collect(),
            method: self.caption.method.as_ref().map(|words| words.get(language).to_owned()),
            n: self.respondents(desk),
            sources: self.sources(desk).into_iter().map(|source| source.title).collect(),
            url: item.map(|item| item.route.absolute(&desk.house.report.settings.base_url)),
        }
    }

    /// How many goals were reached, where it tells of goals.
    pub(super) fn scores(&self, desk: &Desk<'r>) -> Vec<ScoreNode> {
        match &self.matter {
            Matter::Criteria(goals) => goals.scores(desk),
            _ => Vec::new(),
        }
    }

    /// What is drawn; on paper no link is followed.
    fn on_paper(&self, desk: &Desk<'_>, width: f64) -> Option<Drawing> {
        match &self.matter {
            Matter::Map(map) => Some(map.unlinked().draw(desk.house.easel.ruler(), width, "d")),
            _ => self.drawing(desk, width, "d"),
        }
    }

    /// What is set as a table.
    fn paper_table(&self, desk: &Desk<'_>) -> Option<Table> {
        match &self.matter {
            Matter::Chart(_) | Matter::Diagram(_) | Matter::Versions(_) | Matter::Map(_) => None,
            Matter::Table(table) => Some(table.clone()),
            Matter::Count(count) => Some(count.twin.clone()),
            Matter::Criteria(goals) => Some(goals.picture.clone()),
            Matter::Calculation(sheet) => Some(sheet.plain.clone()),
            Matter::Timeline(timeline) => {
                let mut table = timelines::twin(desk, timeline);
                for (row, event) in table.rows.iter_mut().zip(&timeline.events) {
                    row.head = Cell::text(&event.date);
                }
                Some(table)
            }
        }
    }

    /// The numbers of it, for whoever calculates on.
    pub fn numbers(&self, desk: &Desk<'_>) -> Table {
        self.twin(desk)
    }
}
