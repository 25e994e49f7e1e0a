//! Maps of a programme's coverage in the reader's language; where nobody knows the places, the number alone.

use serde_json::json;

use crate::coverage::{Coverage, Where};
use crate::disclosure::ShownCell;
use crate::manuscript::{MapKind, MapSpec};
use crate::map::{Map, Numbers, Stage, Survey};
use crate::page::view::KeyFigure;
use crate::place::Atlas;
use crate::proof::desk::Desk;
use crate::proof::views::{pieces, tables};
use crate::register::Entry;
use crate::report::Programme;
use crate::table::{Cell, Column, Row, Table};

/// Makes maps of one programme's coverage.
pub(super) struct Mapper<'m, 'r> {
    pub desk: &'m Desk<'r>,
    pub programme: &'r Programme,
    pub coverage: &'r Coverage,
    pub atlas: &'r Atlas,
}

/// The entries of the register a map shows: its numbers, or how many places are covered.
pub(super) fn entries<'r>(programme: &'r Programme, coverage: &'r Coverage, spec: &MapSpec) -> Vec<&'r Entry<ShownCell>> {
    let numbers = spec.numbers().and_then(|(name, _)| coverage.numbers.get(name)).filter(|_| coverage.is_placed());
    let keys: Vec<&str> = match numbers {
        Some(numbers) => numbers.iter().map(|number| number.key.as_str()).collect(),
        None => coverage.total.iter().map(|(key, _)| key.as_str()).collect(),
    };
    keys.into_iter().filter_map(|key| programme.register.entry(key)).collect()
}

impl<'r> Mapper<'_, 'r> {
    /// The map of some columns, on the last day of each; `None` where there is no land to draw it on, or no such numbers, which was
    /// reported.
    pub fn map(&self, spec: &MapSpec, columns: &[usize]) -> Option<Map<'r>> {
        let Self { desk, programme, coverage, atlas } = *self;
        let (language, gazetteer) = (desk.language, &desk.house.report.gazetteer);
        desk.note_digest("places", atlas.digest);
        desk.note(format!("map-coverage:{}", programme.name), &format!("{coverage:?}"));
        let stage = |column: &usize| {
            let column = *column;
            let described = &programme.register.columns[column];
            Stage { title: described.title(language, desk.formatter()), column, day: described.period.last_day() }
        };
        let place = |at: usize| gazetteer.place(at, language).map(|route| desk.link(route));
        let branch = |at: usize| gazetteer.branch(&programme.name, at, language).map(|route| desk.link(route));
        let survey = Survey {
            land: desk.house.easel.land()?,
            atlas,
            coverage,
            speaker: desk.speaker(),
            stages: columns.iter().map(stage).collect(),
            places: (0..atlas.places.len()).map(place).collect(),
            branches: (0..coverage.branches.len()).map(branch).collect(),
        };
        let map = match &spec.kind {
            MapKind::Status => survey.status(),
            MapKind::Presence => survey.presence(),
            MapKind::Choropleth { numbers: (name, _), classing } => {
                let places = coverage.numbers.get(name)?;
                // The classes are made of all periods.
                for entry in places.iter().filter_map(|number| programme.register.entry(&number.key)) {
                    (0..programme.register.columns.len()).for_each(|column| desk.note_value(programme, entry, column));
                }
                survey.choropleth(&Numbers { register: &programme.register, places, classing })
            }
        };
        desk.said(map)
    }
}

/// How many places are covered, where nobody says which: a card instead of a map.
pub(super) struct Count {
    figure: Option<KeyFigure>,
    /// That there is no map, and what is known of where.
    pub remarks: Vec<String>,
    /// The number as a table, for files.
    pub twin: Table,
}

impl Count {
    /// The number of a column.
    pub fn of(desk: &Desk<'_>, programme: &Programme, coverage: &Coverage, column: usize) -> Self {
        desk.note(format!("map-coverage:{}", programme.name), &format!("{coverage:?}"));
        let entry = coverage.total.as_ref().and_then(|(key, _)| programme.register.entry(key));
        let figure = entry.map(|entry| pieces::figure_of(desk, programme, entry, column));
        let mut remarks = vec![desk.word("map-nowhere", &[])];
        let day = programme.register.columns[column].period.last_day();
        for entry in coverage.held(day) {
            if let Where::Unnamed { words: Some(words), .. } = &entry.at {
                let status = coverage.statuses[entry.status].label.get(desk.language);
                remarks.push(format!("{status}: {}", words.get(desk.language)));
            }
        }
        let row = |entry: &Entry<ShownCell>| Row {
            head: Cell::text(entry.label.get(desk.language)),
            cells: vec![tables::cell(desk, programme, entry, column)],
            ..Row::default()
        };
        let head = programme.register.columns[column].title(desk.language, desk.formatter());
        let twin = Table {
            columns: vec![Column { head, group: None, numeric: true }],
            rows: entry.map(row).into_iter().collect(),
            ..Table::default()
        };
        Self { figure, remarks, twin }
    }

    /// The card.
    pub fn html(&self, desk: &Desk<'_>) -> String {
        let figures: Vec<&KeyFigure> = self.figure.iter().collect();
        desk.component("block.cards", &json!({ "figures": figures }), None)
    }
}
