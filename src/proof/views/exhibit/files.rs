//! The files of a figure: the drawing, the picture, the numbers, and the numbers with what they are.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Exhibit, Matter, file, label, open_map};
use crate::drawing::Frame;
use crate::page::view::FigureView;
use crate::proof::desk::Desk;
use crate::report::Item;
use crate::route::Route;
use crate::sheet::ScoreNode;
use crate::table::{Content, Table, letter};

/// How many pixels a unit of the drawing becomes: sharp on a good screen and on an office printer.
const SCALE: f32 = 2.0;

/// The files there are, by ending, and what they are called.
pub(super) const ENDINGS: [(&str, &str); 4] = [("svg", "SVG"), ("png", "PNG"), ("csv", "CSV"), ("json", "JSON")];

/// The file only maps have.
pub(super) const OPEN_MAP: (&str, &str) = ("geojson", "GeoJSON");

/// Where the picture of a figure lies.
pub(in crate::proof) fn picture(item: &Item) -> Route {
    file(item, "png")
}

/// Makes the files, by name in the output folder.
pub(in crate::proof) fn files<'r>(desk: &Desk<'r>, exhibit: &Exhibit<'r>, item: &Item, view: &FigureView) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let table = exhibit.twin(desk);
    let assumed = exhibit.assumptions(desk);
    let easel = desk.house.easel;
    let frame = Frame {
        title: format!("{}. {}", label(desk, item), view.title),
        subtitle: view.subtitle.clone().unwrap_or_default(),
        sums: exhibit.scores(desk).into_iter().map(sum).collect(),
        // In a picture what is said of a row stands below, in a file beside it.
        notes: assumed
            .into_iter()
            .chain(said_below(desk, view, if let Matter::Criteria(goals) = &exhibit.matter { &goals.picture } else { &table }))
            .collect(),
        mark: desk.house.report.settings.title.get(desk.language).to_owned(),
    };
    let svg = exhibit.picture(desk).framed(&frame, easel.ruler(), easel.css());
    files.extend(desk.pixels(exhibit.id, &svg, SCALE).map(|bytes| (picture(item).output(), bytes)));
    files.insert(file(item, "svg").output(), svg.into_bytes());
    files.insert(file(item, "csv").output(), table.to_csv().into_bytes());
    files.insert(file(item, "json").output(), data(desk, exhibit, item, view, &table).into_bytes());
    if matches!(exhibit.matter, Matter::Map(_)) {
        let map = open_map::geojson(desk, exhibit, item);
        files.extend(map.map(|map| (file(item, OPEN_MAP.0).output(), map.into_bytes())));
    }
    files
}

/// »3 af 4 mål nået. …«, by what the set is called where there are several.
fn sum(ScoreNode { label, of, met, beside }: ScoreNode) -> String {
    let label = label.map_or_else(String::new, |label| format!("{label}: "));
    let beside = beside.iter().fold(String::new(), |before, sentence| format!("{before} {sentence}"));
    format!("{label}{of} {met}.{beside}")
}

/// What stands below the drawing of a file: the notes of a table, those of the figure, and where it comes from.
fn said_below(desk: &Desk<'_>, view: &FigureView, table: &Table) -> Vec<String> {
    let notes = table.notes.iter().enumerate().map(|(note, words)| format!("{}. {words}", letter(note)));
    let legend = table.legend.iter().map(|(mark, meaning)| format!("{mark}: {meaning}"));
    notes.chain(legend).chain(view.notes.iter().cloned()).chain([source_line(desk, view)]).filter(|line| !line.is_empty()).collect()
}

/// »n = 91. Kilde: …«
fn source_line(desk: &Desk<'_>, view: &FigureView) -> String {
    let titles: Vec<String> = view.sources.iter().map(|source| source.title.clone()).collect();
    let source = if titles.is_empty() { String::new() } else { format!("{}: {}", desk.word("source", &[]), titles.join("; ")) };
    let parts: Vec<String> = view.n.clone().into_iter().chain(Some(source)).filter(|part| !part.is_empty()).collect();
    parts.join(". ")
}

/// The numbers with what they are, for machines.
fn data(desk: &Desk<'_>, exhibit: &Exhibit<'_>, item: &Item, view: &FigureView, table: &Table) -> String {
    let report = desk.house.report;
    let settings = &report.settings;
    let sources: Vec<&str> = view.sources.iter().map(|source| source.title.as_str()).collect();
    let periods: Vec<&str> = exhibit.columns.iter().map(|column| exhibit.programme.register.columns[*column].name.as_str()).collect();
    let columns: Vec<Value> = table.columns.iter().map(|column| json!({ "head": column.head, "group": column.group })).collect();
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<Value> = row.cells.iter().map(|cell| value(&cell.content)).collect();
            json!({ "head": row.head.content.plain(), "kind": row.kind.word(), "cells": cells })
        })
        .collect();
    let mut data = json!({
        "id": exhibit.id,
        "label": view.label,
        "title": view.title,
        "subtitle": view.subtitle,
        "description": exhibit.spoken(desk),
        "notes": view.notes,
        "method": view.method,
        "n": view.n,
        "sources": sources,
        "periods": periods,
        "programme": exhibit.programme.name,
        "edition": exhibit.edition.map(|edition| edition.path.as_str()),
        "language": desk.language.code(),
        "address": item.route.absolute(&settings.base_url),
        "licence": settings.licence.as_ref().map(|licence| json!({ "name": licence.name, "url": licence.url })),
        "columns": columns,
        "rows": rows,
    });
    if let Matter::Calculation(sheet) = &exhibit.matter {
        data["price-level"] = sheet.terms.price_level.into();
        data["assumptions"] = sheet.assumptions(desk).into();
    }
    // Two spaces a level: a person may want to look.
    serde_json::to_string_pretty(&data).unwrap_or_default() + "\n"
}

fn value(content: &Content) -> Value {
    match content {
        Content::Empty => Value::Null,
        Content::Number(number) => json!({ "value": number.machine, "text": number.text }),
        Content::Withheld(words) => json!({ "withheld": words }),
        Content::Missing(words) => json!({ "missing": words }),
        Content::Present(present) => json!(present),
        Content::List(items) => items.iter().map(|item| value(&item.content)).collect(),
        Content::Text(_) | Content::Rich { .. } | Content::Link { .. } => json!(content.plain()),
    }
}
