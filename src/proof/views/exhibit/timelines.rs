//! Timelines in the reader's language: as a list on the page, as a table for machines.

use serde_json::{Value, json};

use crate::figure::{Happening, Timeline};
use crate::manuscript;
use crate::proof::desk::Desk;
use crate::table::{Cell, Column, Row, Table};

/// The timeline of what an author wrote.
pub(super) fn timeline(desk: &Desk<'_>, written: &manuscript::Timeline) -> Timeline {
    let events = written.events.iter().map(|event| Happening {
        date: desk.formatter().period(&event.date.into()),
        machine: event.date.to_string(),
        text: event.text.get(desk.language).to_owned(),
    });
    Timeline { events: events.collect() }
}

/// The list that stands on the page.
pub(super) fn list(desk: &Desk<'_>, timeline: &Timeline) -> String {
    let events: Vec<Value> =
        timeline.events.iter().map(|event| json!({ "date": event.date, "machine": event.machine, "text": event.text })).collect();
    desk.component("block.timeline", &json!({ "events": events }), None)
}

/// The same as a table: dates as machines read them.
pub(super) fn twin(desk: &Desk<'_>, timeline: &Timeline) -> Table {
    let row = |event: &Happening| Row { head: Cell::text(&event.machine), cells: vec![Cell::text(&event.text)], ..Row::default() };
    Table {
        corner: desk.word("timeline-date", &[]),
        columns: vec![Column { head: desk.word("timeline-event", &[]), ..Column::default() }],
        rows: timeline.events.iter().map(row).collect(),
        ..Table::default()
    }
}
