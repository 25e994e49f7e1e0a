//! What all kinds of maps have in common: the places, what holds of them on a day, and the words for them.

use super::classes::whole;
use super::ground::Land;
use super::look::Look;
use super::model::{Class, Map, Panel, Shown, Site, Spot};
use crate::coverage::{Coverage, Entry, Where};
use crate::language::{Arg, Date, TextError};
use crate::phrase::Speaker;
use crate::place::{Atlas, Place};
use crate::table::{Cell, Column, Row, Table};
use crate::yaml::Bilingual;

/// What a map is made of.
pub struct Survey<'s> {
    /// What it is drawn on.
    pub land: &'s Land,
    /// The places.
    pub atlas: &'s Atlas,
    /// What is said of them.
    pub coverage: &'s Coverage,
    /// Who says it, in which language.
    pub speaker: Speaker<'s>,
    /// The days it shows, in order.
    pub stages: Vec<Stage>,
    /// The link to the page of each place.
    pub places: Vec<Option<String>>,
    /// The link to the page of each branch.
    pub branches: Vec<Option<String>>,
}

/// A day that is shown.
#[derive(Debug, Clone)]
pub struct Stage {
    /// What its period is called.
    pub title: String,
    /// The column of the register.
    pub column: usize,
    /// The last day of it.
    pub day: Date,
}

/// What something is said of, and what is said on a day.
pub(super) struct Seen<'e> {
    /// Its index, for a place of the atlas.
    pub place: Option<usize>,
    /// What is said, by status in the order of the legend.
    pub entries: Vec<&'e Entry>,
}

/// What a map shows of it.
pub(super) struct Told {
    /// The class, by index.
    pub class: usize,
    /// The name, where it is not that of the place alone.
    pub name: Option<String>,
    /// In words, without the name.
    pub words: String,
    /// What stands in the place itself.
    pub mark: Option<String>,
    /// One for each column of the table; the first alone where there are several days.
    pub cells: Vec<Cell>,
}

/// A class before it is known who is in it.
pub(super) struct Kept {
    pub name: String,
    pub label: String,
    pub look: Look,
    /// Whether it stands in the legend whoever is in it.
    pub always: bool,
}

/// What a map is about.
pub(super) trait Subject {
    /// The classes, in the order of the legend.
    fn classes(&self) -> Result<Vec<Kept>, TextError>;
    /// The columns of the table between name and region.
    fn columns(&self) -> Result<Vec<Column>, TextError>;
    /// What is shown of somewhere.
    fn told(&self, stage: &Stage, seen: &Seen<'_>) -> Result<Told, TextError>;
    /// What a day comes to in a few words, and in a sentence.
    fn comes_to(&self, stage: &Stage) -> Result<(String, String), TextError>;
    /// Whether it is about what is no place of the atlas too, and about places nobody named.
    fn has_points(&self) -> bool;
    /// What a reader must know to read it.
    fn remarks(&self) -> Result<Vec<String>, TextError>;
}

impl<'s> Survey<'s> {
    pub(super) fn text(&self, id: &str, arguments: &[(&str, Arg)]) -> Result<String, TextError> {
        self.speaker.wording.text(id, arguments)
    }

    pub(super) fn said(&self, words: &'s Bilingual) -> &'s str {
        words.get(self.speaker.language)
    }

    /// "kommune", "kommuner"
    pub(super) fn called(&self, count: usize) -> String {
        let called = if count == 1 { &self.atlas.called.0 } else { &self.atlas.called.1 };
        called.get(self.speaker.language).to_owned()
    }

    /// What is said of places where nothing is said, and how they look.
    pub(super) fn rest(&self) -> Result<(String, Look), TextError> {
        match &self.coverage.elsewhere {
            Some(words) => Ok((self.said(words).to_owned(), Look::NotRelevant)),
            None => Ok((self.text("map-unknown", &[])?, Look::NoData)),
        }
    }

    /// A sentence about some of the counted places.
    pub(super) fn of_all(&self, id: &str, count: usize) -> Result<String, TextError> {
        let all = self.atlas.counted().count();
        let arguments = [("count", Arg::Number(whole(count))), ("all", Arg::Number(whole(all))), ("called", Arg::Text(self.called(all)))];
        self.text(id, &arguments)
    }

    /// Everything that is said of somewhere on a day.
    fn seen(&self, at: &Where, stage: &Stage) -> Seen<'s> {
        let mut entries: Vec<&Entry> = self.coverage.entries.iter().filter(|entry| entry.holds_on(stage.day) && entry.at == *at).collect();
        entries.sort_by_key(|entry| entry.status);
        Seen { place: if let Where::Place(place) = at { Some(*place) } else { None }, entries }
    }

    /// The map of a subject.
    pub(super) fn map(&self, subject: &impl Subject) -> Result<Map<'s>, TextError> {
        let mut told: Vec<Vec<Told>> = Vec::new();
        for stage in &self.stages {
            let of_places = (0..self.atlas.places.len()).map(|place| subject.told(stage, &self.seen(&Where::Place(place), stage)));
            told.push(of_places.collect::<Result<_, _>>()?);
        }
        let (classes, index) = self.classes(subject.classes()?, &told);
        let mut panels = Vec::new();
        let mut sentences = Vec::new();
        for (stage, told) in self.stages.iter().zip(&told) {
            let (said, sentence) = subject.comes_to(stage)?;
            sentences.push(if self.stages.len() > 1 { format!("{}: {sentence}", stage.title) } else { sentence });
            let shown = told.iter().enumerate().map(|(place, told)| self.shown(place, told, index[told.class]));
            let points = if subject.has_points() { self.points(subject, stage)? } else { Vec::new() };
            panels.push(Panel { title: stage.title.clone(), said, shown: shown.collect(), points });
        }
        let asides = if subject.has_points() { self.asides()? } else { Vec::new() };
        if self.stages.len() == 1 {
            let lines: Vec<&str> = classes.iter().map(|class| class.line.as_str()).collect();
            sentences.push(format!("{}.", lines.join("; ")));
        }
        sentences.extend(asides.iter().map(|aside| format!("{aside}.")));
        let twin = self.twin(subject, &told)?;
        let spots = self.atlas.places.iter().zip(&self.places);
        Ok(Map {
            land: self.land,
            spots: spots.map(|(place, url)| Spot { name: place.name.clone(), url: url.clone() }).collect(),
            classes,
            sites: if panels.iter().all(|panel| panel.points.is_empty()) { None } else { self.sites()? },
            panels,
            asides,
            remarks: subject.remarks()?,
            spoken: sentences.join(" "),
            twin,
        })
    }

    /// The classes that anything is in, with their lines of the legend, and the index of each there.
    fn classes(&self, kept: Vec<Kept>, told: &[Vec<Told>]) -> (Vec<Class>, Vec<usize>) {
        let (mut classes, mut index) = (Vec::new(), Vec::new());
        for (at, Kept { name, label, look, always }) in kept.into_iter().enumerate() {
            index.push(classes.len());
            let members = || told.iter().flat_map(|told| told.iter().enumerate()).filter(|(_, told)| told.class == at);
            if !always && members().count() == 0 {
                continue;
            }
            let counted = members().filter(|(place, _)| self.atlas.places[*place].counted).count();
            // Of several days there are several counts, and they stand at the drawings.
            let is_counted = told.len() == 1 && (always || counted > 0);
            let line = if is_counted { format!("{label}: {counted} {}", self.called(counted)) } else { label };
            classes.push(Class { name, line, look });
        }
        (classes, index)
    }

    fn shown(&self, place: usize, told: &Told, class: usize) -> Shown {
        let name = told.name.as_deref().unwrap_or(&self.atlas.places[place].name);
        Shown { class, words: format!("{name}: {}", told.words), mark: told.mark.clone() }
    }

    /// The points something is said of on a day.
    fn points(&self, subject: &impl Subject, stage: &Stage) -> Result<Vec<Site>, TextError> {
        let mut sites = Vec::new();
        for (index, point) in self.coverage.points.iter().enumerate() {
            let seen = self.seen(&Where::Point(index), stage);
            // It has a position, or reading it would have been a finding.
            let Some(at) = self.atlas.projection.position(point.at).filter(|_| !seen.entries.is_empty()) else { continue };
            let words = subject.told(stage, &seen)?.words;
            sites.push(Site { at, words: format!("{}: {words}", self.said(&point.name)) });
        }
        Ok(sites)
    }

    /// "Et sted: Hvidovre Hospital"
    fn sites(&self) -> Result<Option<String>, TextError> {
        let held = |index: usize| self.stages.iter().any(|stage| !self.seen(&Where::Point(index), stage).entries.is_empty());
        let names: Vec<&str> =
            self.coverage.points.iter().enumerate().filter(|(index, _)| held(*index)).map(|(_, point)| self.said(&point.name)).collect();
        let arguments = [("count", Arg::Number(whole(names.len()))), ("names", Arg::Text(self.speaker.formatter.list(&names)))];
        self.text("map-points", &arguments).map(Some)
    }

    /// What is said of places nobody named on one of the days, with the entry.
    fn unnamed(&self) -> Result<Vec<(String, &'s Entry)>, TextError> {
        let mut found = Vec::new();
        for entry in &self.coverage.entries {
            let Where::Unnamed { count, words } = &entry.at else { continue };
            let held: Vec<&str> = self.stages.iter().filter(|stage| entry.holds_on(stage.day)).map(|stage| stage.title.as_str()).collect();
            if held.is_empty() {
                continue;
            }
            let count = count.map(|count| usize::try_from(count).unwrap_or(usize::MAX));
            let mut arguments = vec![("called", Arg::Text(self.called(count.unwrap_or(0))))];
            arguments.extend(count.map(|count| ("count", Arg::Number(whole(count)))));
            let said = self.text(if count.is_some() { "map-not-named" } else { "map-not-named-some" }, &arguments)?;
            let of = entry.offer.map_or(&self.coverage.statuses[entry.status].label, |offer| &self.coverage.offers[offer].name);
            let mut about = vec![self.said(of).to_owned()];
            about.extend(words.iter().map(|words| self.said(words).to_owned()));
            if held.len() < self.stages.len() {
                about.push(self.speaker.formatter.list(&held));
            }
            found.push((format!("{said} ({})", about.join("; ")), entry));
        }
        Ok(found)
    }

    /// "Hertil 5 kommuner, der ikke er navngivet (Mødregrupper)"
    fn asides(&self) -> Result<Vec<String>, TextError> {
        self.unnamed()?.into_iter().map(|(what, _)| self.text("map-besides", &[("what", Arg::Text(what))])).collect()
    }

    /// The same as a table: a row a place by name, then the points, then what has no name.
    fn twin(&self, subject: &impl Subject, told: &[Vec<Told>]) -> Result<Table, TextError> {
        let several = self.stages.len() > 1;
        let mut columns = subject.columns()?;
        if several {
            let numeric = columns.first().is_some_and(|column| column.numeric);
            columns = self.stages.iter().map(|stage| Column { head: stage.title.clone(), group: None, numeric }).collect();
        }
        columns.push(Column { head: self.text("map-region", &[])?, ..Column::default() });
        let cells = |told: &mut dyn Iterator<Item = &Told>| -> Vec<Cell> {
            if several {
                told.map(|told| told.cells.first().cloned().unwrap_or_default()).collect()
            } else {
                told.flat_map(|told| told.cells.iter().cloned()).collect()
            }
        };
        let row = |head: Cell, mut cells: Vec<Cell>, region: &str| {
            cells.push(Cell::text(region));
            Row { head, cells, ..Row::default() }
        };
        let mut order: Vec<(usize, &Place)> = self.atlas.places.iter().enumerate().filter(|(_, place)| place.counted).collect();
        self.speaker.formatter.sort(&mut order, |(_, place)| &place.name);
        let mut rows: Vec<Row> = Vec::new();
        for (at, place) in order {
            let cells = cells(&mut told.iter().map(|told| &told[at]));
            rows.push(row(Cell::link(&place.name, self.places[at].as_deref()), cells, &place.region));
        }
        for (index, point) in self.coverage.points.iter().enumerate().filter(|_| subject.has_points()) {
            let seen: Vec<Seen<'_>> = self.stages.iter().map(|stage| self.seen(&Where::Point(index), stage)).collect();
            if seen.iter().all(|seen| seen.entries.is_empty()) {
                continue;
            }
            let told: Vec<Told> = self.stages.iter().zip(&seen).map(|(stage, seen)| subject.told(stage, seen)).collect::<Result<_, _>>()?;
            rows.push(row(Cell::text(self.said(&point.name)), cells(&mut told.iter()), &self.atlas.places[point.place].region));
        }
        for (what, entry) in self.unnamed()?.into_iter().filter(|_| subject.has_points()) {
            let of = |stage: &Stage| Seen { place: None, entries: if entry.holds_on(stage.day) { vec![entry] } else { Vec::new() } };
            let told: Vec<Told> = self.stages.iter().map(|stage| subject.told(stage, &of(stage))).collect::<Result<_, _>>()?;
            rows.push(row(Cell::text(capital(&what)), cells(&mut told.iter()), ""));
        }
        Ok(Table { corner: capital(&self.called(1)), columns, rows, ..Table::default() })
    }
}

/// With a capital letter in front.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Several things in one cell, or the only one, or nothing.
pub(super) fn together(mut cells: Vec<Cell>) -> Cell {
    match cells.len() {
        0 => Cell::default(),
        1 => cells.remove(0),
        _ => crate::table::Content::List(cells).into(),
    }
}
