//! Diagrams in the reader's language: drawn, spoken, and as a list.

use serde_json::{Value, json};

use crate::criteria::Judged;
use crate::drawing::Sign;
use crate::figure::diagram::{Diagram, Node, Stage, VerdictMark};
use crate::finding::Span;
use crate::manuscript::{DiagramItem, EmbedKind, Stage as Written};
use crate::proof::desk::Desk;
use crate::report::{Page, Programme};
use crate::table::{Cell, Column, Row, Table};

/// A diagram with what its boxes are measured by.
pub(super) struct Measured {
    /// What is drawn.
    pub drawn: Diagram,
    /// The criteria of every box, with the verdict on each.
    measures: Vec<Vec<Measure>>,
}

/// A criterion of a box.
struct Measure {
    label: String,
    mark: VerdictMark,
    /// Where its table stands, if the edition shows it.
    url: Option<String>,
}

/// Where a diagram stands: on a page about a programme, in a column of its register.
#[derive(Clone, Copy)]
pub(super) struct Place<'r> {
    pub desk: &'r Desk<'r>,
    pub page: &'r Page,
    pub programme: &'r Programme,
    pub column: usize,
}

impl Place<'_> {
    /// The diagram of what an author wrote; arrows lead to places instead of ids.
    pub(super) fn diagram(self, written: &[Written], process: bool) -> Measured {
        let language = self.desk.language;
        let ids: Vec<Option<&str>> = written.iter().flat_map(|stage| &stage.items).map(|item| Some(item.id.as_ref()?.0.as_str())).collect();
        let place = |id: &str| ids.iter().position(|other| *other == Some(id));
        let judged = self.programme.judged(self.column);
        let items = written.iter().flat_map(|stage| &stage.items);
        let measures: Vec<Vec<Measure>> = items.map(|item| self.measures(item, &judged)).collect();
        let mut marks = measures.iter().map(|of| of.iter().map(|measure| measure.mark.clone()).collect::<Vec<_>>());
        let mut stages = Vec::new();
        for stage in written {
            let node = |item: &DiagramItem| Node {
                text: item.text.get(language).to_owned(),
                more: item.more.as_ref().map(|more| more.get(language).to_owned()),
                to: item.to.iter().filter_map(|(id, _)| place(id)).collect(),
                verdicts: marks.next().unwrap_or_default(),
            };
            let label = stage.label.as_ref().map(|label| label.get(language).to_owned());
            stages.push(Stage { label, nodes: stage.items.iter().map(node).collect() });
        }
        Measured { drawn: Diagram { stages, process }, measures }
    }

    /// The criteria an item names, judged; those that are not there were reported when the report was bound.
    fn measures(self, item: &DiagramItem, judged: &[Judged<'_>]) -> Vec<Measure> {
        let desk = self.desk;
        let measure = |(id, _): &(String, Span)| {
            let judged = judged.iter().find(|judged| judged.criterion.id == *id)?;
            let sign = Sign::of(judged.verdict.word())?;
            let text = desk.said(desk.speaker().verdict(judged.verdict, judged.computed)).unwrap_or_default();
            let label = judged.criterion.called(judged.goal).get(desk.language).to_owned();
            desk.note(format!("verdict:{}/{id}@{}", self.programme.name, self.column), &format!("{label}: {} {text}", sign.word()));
            Some(Measure { label, mark: VerdictMark { sign, text }, url: self.table_of(&judged.set.id) })
        };
        item.criteria.iter().filter_map(measure).collect()
    }

    /// Where the table of a set of criteria stands.
    fn table_of(self, set: &str) -> Option<String> {
        let report = self.desk.house.report;
        let shows = self.programme.figures.criteria.iter().filter(|(_, spec)| spec.sets.iter().any(|(shown, _)| shown == set));
        let item = shows.into_iter().find_map(|(id, _)| report.item(self.page, EmbedKind::Criteria, id))?;
        let page = self.desk.page(item.page);
        Some(format!("{}#{}", self.desk.link(&page.route), item.anchor()))
    }
}

/// What it shows, in a sentence a stage.
pub(super) fn spoken(desk: &Desk<'_>, diagram: &Diagram) -> String {
    let text = |node: &Node| {
        let verdicts: Vec<&str> = node.verdicts.iter().map(|mark| mark.text.as_str()).collect();
        if verdicts.is_empty() { node.text.clone() } else { format!("{} ({})", node.text, verdicts.join("; ")) }
    };
    let texts = |stage: &Stage| desk.formatter().list(&stage.nodes.iter().map(text).collect::<Vec<_>>());
    let sentences = diagram.stages.iter().enumerate().map(|(index, stage)| match &stage.label {
        Some(label) => format!("{label}: {}.", texts(stage)),
        None => desk.word("diagram-step", &[("number", (index + 1).into()), ("text", texts(stage).into())]),
    });
    sentences.collect::<Vec<_>>().join(" ")
}

/// The same as an ordered list, with what each leads to and whether it was reached.
pub(super) fn list(desk: &Desk<'_>, measured: &Measured) -> String {
    let diagram = &measured.drawn;
    let nodes: Vec<&Node> = diagram.nodes().collect();
    let leads_to = |node: &Node| {
        let texts: Vec<String> = node.to.iter().filter_map(|to| nodes.get(*to)).map(|node| node.text.clone()).collect();
        (!texts.is_empty()).then(|| desk.word("diagram-leads-to", &[("list", desk.formatter().list(&texts).into())]))
    };
    let verdict = |node: &Node, measure: &Measure| {
        // Its name says nothing new where the box has the same words: "Stærkere rolle" and "En stærkere rolle".
        let label = Some(&measure.label).filter(|label| !label.to_lowercase().contains(&node.text.to_lowercase()));
        json!({ "label": label, "word": measure.mark.sign.word(), "sign": measure.mark.sign.html(), "text": measure.mark.text, "url": measure.url })
    };
    let mut measures = measured.measures.iter();
    let mut stages = Vec::new();
    for stage in &diagram.stages {
        let items = stage.nodes.iter().map(|node| {
            let verdicts: Vec<Value> = measures.next().into_iter().flatten().map(|measure| verdict(node, measure)).collect();
            json!({ "text": node.text, "more": node.more, "leads_to": leads_to(node), "verdicts": verdicts })
        });
        stages.push(json!({ "label": stage.label, "items": items.collect::<Vec<Value>>() }));
    }
    desk.component("block.stages", &json!({ "stages": stages }), None)
}

/// The same as a table: a row a box.
pub(super) fn twin(desk: &Desk<'_>, measured: &Measured) -> Table {
    let diagram = &measured.drawn;
    let nodes: Vec<&Node> = diagram.nodes().collect();
    let judged = measured.measures.iter().any(|of| !of.is_empty());
    let mut measures = measured.measures.iter();
    let mut rows = Vec::new();
    for (index, stage) in diagram.stages.iter().enumerate() {
        for node in &stage.nodes {
            let leads_to: Vec<&str> = node.to.iter().filter_map(|to| nodes.get(*to)).map(|node| node.text.as_str()).collect();
            let head = stage.label.clone().unwrap_or_else(|| (index + 1).to_string());
            let mut words = vec![node.text.clone(), node.more.clone().unwrap_or_default(), leads_to.join("; ")];
            let verdicts = measures.next().into_iter().flatten().map(|measure| format!("{}: {}", measure.label, measure.mark.text));
            let verdicts = verdicts.collect::<Vec<_>>().join("; ");
            words.extend(judged.then_some(verdicts));
            rows.push(Row { head: Cell::text(head), cells: words.into_iter().map(Cell::text).collect(), ..Row::default() });
        }
    }
    let heads = ["diagram-text", "diagram-more", "diagram-to"].into_iter().chain(judged.then_some("diagram-verdicts"));
    let columns = heads.map(|id| Column { head: desk.word(id, &[]), ..Column::default() });
    Table { corner: desk.word("chart-step", &[]), columns: columns.collect(), rows, ..Table::default() }
}
