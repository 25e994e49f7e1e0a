//! Diagrams in the reader's language: drawn, spoken, and as a list.

use serde_json::{Value, json};

use crate::figure::diagram::{Diagram, Node, Stage};
use crate::language::Arg;
use crate::manuscript;
use crate::proof::desk::Desk;
use crate::table::{Cell, Column, Row, Table};

/// The diagram of what an author wrote; arrows lead to places instead of ids.
pub(super) fn diagram(desk: &Desk<'_>, written: &manuscript::Diagram) -> Diagram {
    let ids: Vec<Option<&str>> =
        written.stages.iter().flat_map(|stage| &stage.items).map(|item| Some(item.id.as_ref()?.0.as_str())).collect();
    let place = |id: &str| ids.iter().position(|other| *other == Some(id));
    let node = |item: &manuscript::DiagramItem| Node {
        text: item.text.get(desk.language).to_owned(),
        more: item.more.as_ref().map(|more| more.get(desk.language).to_owned()),
        to: item.to.iter().filter_map(|(id, _)| place(id)).collect(),
    };
    let stages = written.stages.iter().map(|stage| Stage {
        label: stage.label.as_ref().map(|label| label.get(desk.language).to_owned()),
        nodes: stage.items.iter().map(node).collect(),
    });
    Diagram { stages: stages.collect(), process: written.process }
}

/// What it shows, in a sentence a stage.
pub(super) fn spoken(desk: &Desk<'_>, diagram: &Diagram) -> String {
    let texts = |stage: &Stage| desk.formatter().list(&stage.nodes.iter().map(|node| node.text.clone()).collect::<Vec<_>>());
    let sentences = diagram.stages.iter().enumerate().map(|(index, stage)| match &stage.label {
        Some(label) => format!("{label}: {}.", texts(stage)),
        None => desk.word("diagram-step", &[("number", Arg::Number(i64::try_from(index).unwrap_or(0) + 1)), ("text", texts(stage).into())]),
    });
    sentences.collect::<Vec<_>>().join(" ")
}

/// The same as an ordered list, with what each leads to.
pub(super) fn list(desk: &Desk<'_>, diagram: &Diagram) -> String {
    let nodes: Vec<&Node> = diagram.nodes().collect();
    let leads_to = |node: &Node| {
        let texts: Vec<String> = node.to.iter().filter_map(|to| nodes.get(*to)).map(|node| node.text.clone()).collect();
        (!texts.is_empty()).then(|| desk.word("diagram-leads-to", &[("list", desk.formatter().list(&texts).into())]))
    };
    let of_node = |node: &Node| json!({ "text": node.text, "more": node.more, "leads_to": leads_to(node) });
    let of_stage = |stage: &Stage| json!({ "label": stage.label, "items": stage.nodes.iter().map(of_node).collect::<Vec<Value>>() });
    desk.component("block.stages", &json!({ "stages": diagram.stages.iter().map(of_stage).collect::<Vec<Value>>() }), None)
}

/// The same as a table: a row a box.
pub(super) fn twin(desk: &Desk<'_>, diagram: &Diagram) -> Table {
    let nodes: Vec<&Node> = diagram.nodes().collect();
    let mut rows = Vec::new();
    for (index, stage) in diagram.stages.iter().enumerate() {
        for node in &stage.nodes {
            let leads_to: Vec<&str> = node.to.iter().filter_map(|to| nodes.get(*to)).map(|node| node.text.as_str()).collect();
            let head = stage.label.clone().unwrap_or_else(|| (index + 1).to_string());
            let words = [node.text.clone(), node.more.clone().unwrap_or_default(), leads_to.join("; ")];
            rows.push(Row { head: Cell::text(head), cells: words.map(Cell::text).to_vec(), ..Row::default() });
        }
    }
    let columns = ["diagram-text", "diagram-more", "diagram-to"].map(|id| Column { head: desk.word(id, &[]), ..Column::default() });
    Table { corner: desk.word("chart-step", &[]), columns: columns.to_vec(), rows, ..Table::default() }
}
