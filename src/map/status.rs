//! A map of statuses: what is said of each place, in colour, pattern and word.

use std::collections::BTreeMap;

use super::ground::{Land, Part};
use super::outline::Outline;
use crate::drawing::{Anchor, Area, Canvas, Dash, Drawing, Face, Ink, Pattern, Ruler, Surface};
use crate::language::{Arg, TextError, Wording};
use crate::table::{Cell, Column, Row, Table};

/// What may be said of a place, in the order of the legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// In words.
    pub label: String,
    /// Whether a place it is said of is covered.
    pub covers: bool,
}

/// A place of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Its name.
    pub name: String,
    /// The region it lies in.
    pub region: String,
    /// What is said of it, as an index of the categories; `None` where nothing is known.
    pub category: Option<usize>,
    /// Whether it is one of those that are counted.
    pub counted: bool,
    /// The link to its page.
    pub url: Option<String>,
}

/// A map of statuses; every word is in the reader's language.
#[derive(Debug, Clone)]
pub struct StatusMap<'l> {
    /// What it is drawn on.
    pub land: &'l Land,
    /// What may be said.
    pub categories: Vec<Category>,
    /// What is said of places no entry names; `None` where nothing is known of them.
    pub elsewhere: Option<String>,
    /// The places in the order of the atlas.
    pub spots: Vec<Spot>,
    /// The indices of the places in the order of their names.
    pub order: Vec<usize>,
    /// What the places are called: municipality, municipalities.
    pub called: (String, String),
    /// The heads of the columns of its table: status, region.
    pub heads: (String, String),
    /// What stands where nothing is known.
    pub unknown: String,
}

const TEXT: Face = Face::sans(13.5);
const NAME: Face = Face::sans(10.5);
const SWATCH: f64 = 14.0;
/// Paper between the frame of a part and what it shows.
const FRAME: f64 = 6.0;

/// How a category is drawn, by its place in the legend: no two of the first five are drawn alike, with colours or without.
fn paint(at: Option<usize>) -> (Ink, Option<Pattern>) {
    match at {
        Some(0) => (Ink::Teal, None),
        Some(1) => (Ink::Teal, Some(Pattern::Diagonal)),
        Some(2) => (Ink::Series(3), Some(Pattern::Dots)),
        Some(3) => (Ink::Brick, Some(Pattern::Cross)),
        Some(_) => (Ink::Apart, Some(Pattern::Diagonal)),
        None => (Ink::Surface, None),
    }
}

impl StatusMap<'_> {
    /// Draws it `width` pixels wide; without land only the legend.
    #[must_use]
    pub fn draw(&self, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
        let mut canvas = Canvas::new(width, prefix, ruler);
        let mut y = 0.0;
        if let Some(ground) = self.land.ground(width) {
            for (index, part) in ground.parts.iter().enumerate() {
                self.part(&mut canvas, part, index);
            }
            if let Some(key) = ground.parts.iter().find_map(|part| part.key) {
                canvas.outline(around(key, 1.0), Ink::Ink, 1.0, Dash::Solid);
            }
            y = ground.height + 6.0;
        }
        let bottom = self.legend(&mut canvas, y, width);
        canvas.finish(bottom)
    }

    fn part(&self, canvas: &mut Canvas<'_>, part: &Part, index: usize) {
        let frame = around(part.area, FRAME);
        if index > 0 {
            canvas.rect(frame, Ink::Paper);
        }
        let mut by_category: BTreeMap<Option<usize>, Vec<&Outline>> = BTreeMap::new();
        for outline in &part.outlines {
            by_category.entry(self.spots[outline.place].category).or_default().push(outline);
        }
        canvas.clipped(frame, |canvas| {
            for (category, outlines) in &by_category {
                let (ink, pattern) = paint(*category);
                let surfaces = outlines.iter().map(|outline| Surface {
                    path: &outline.path,
                    title: self.told(outline.place),
                    url: self.spots[outline.place].url.as_deref(),
                });
                canvas.group(&class_of("map-class", *category), |canvas| canvas.surfaces(ink, pattern, surfaces));
            }
            for outline in &part.outlines {
                self.name(canvas, outline, frame);
            }
        });
        if index > 0 {
            canvas.outline(frame, Ink::Rule, 1.0, Dash::Solid);
        }
    }

    /// The name of a place, where it fits into it.
    fn name(&self, canvas: &mut Canvas<'_>, outline: &Outline, frame: Area) {
        let spot = &self.spots[outline.place];
        let wide = canvas.ruler().width(&spot.name, NAME);
        let (x, y) = outline.middle;
        let inside =
            x - wide / 2.0 > frame.x && x + wide / 2.0 < frame.right() && y > frame.y + NAME.size && y < frame.bottom() - NAME.size;
        if !inside || wide + 6.0 > outline.room {
            return;
        }
        let (ink, pattern) = paint(spot.category);
        if pattern.is_some() {
            // Words stand on paper, not on a pattern.
            canvas.rect(Area::new(x - wide / 2.0 - 2.0, y - NAME.size * 0.7, wide + 4.0, NAME.size * 1.4), Ink::Paper);
        }
        let words = if pattern.is_none() && ink == Ink::Teal { Ink::OnTeal } else { Ink::Ink };
        canvas.centred((x, y), &spot.name, NAME, words, Anchor::Middle);
    }

    /// `Aarhus: egen afdeling`
    fn told(&self, place: usize) -> String {
        let spot = &self.spots[place];
        format!("{}: {}", spot.name, self.said(spot))
    }

    fn said(&self, spot: &Spot) -> &str {
        match spot.category {
            Some(at) => &self.categories[at].label,
            None => self.elsewhere.as_deref().unwrap_or(&self.unknown),
        }
    }

    /// The legend, a line each with how many; returns its lower edge.
    fn legend(&self, canvas: &mut Canvas<'_>, top: f64, width: f64) -> f64 {
        let mut y = top;
        let rows = (0..self.categories.len()).map(Some).chain([None]);
        for at in rows.filter(|at| at.is_some() || self.count(*at) > 0) {
            let label = at.map_or_else(|| self.elsewhere.as_deref().unwrap_or(&self.unknown), |at| &self.categories[at].label);
            let words = format!("{label}: {}", self.count(at));
            let lines = canvas.ruler().wrap(&words, TEXT, width - SWATCH - 8.0);
            let swatch = Area::new(0.0, y + 2.0, SWATCH, SWATCH);
            let last = canvas.group(&class_of("map-key", at), |canvas| {
                swatch_of(canvas, swatch, paint(at));
                canvas.lines((SWATCH + 8.0, y + TEXT.size), &lines, TEXT, Ink::Ink, Anchor::Start)
            });
            y = last + TEXT.leading() - TEXT.size + 5.0;
        }
        y
    }

    /// How many counted places a category is said of.
    fn count(&self, category: Option<usize>) -> usize {
        self.spots.iter().filter(|spot| spot.counted && spot.category == category).count()
    }

    /// "31 af 98 kommuner er dækket. Egen afdeling: 15. …"
    ///
    /// # Errors
    /// The wording lacks a word.
    pub fn spoken(&self, wording: &Wording) -> Result<String, TextError> {
        let counted = || self.spots.iter().filter(|spot| spot.counted);
        let covered = counted().filter(|spot| spot.category.is_some_and(|at| self.categories[at].covers)).count();
        let words = [("covered", covered.to_string()), ("all", counted().count().to_string()), ("called", self.called.1.clone())];
        let words: Vec<(&str, Arg)> = words.into_iter().map(|(name, word)| (name, Arg::Text(word))).collect();
        let mut said = vec![wording.text("spoken-coverage", &words)?];
        let rows = self.categories.iter().enumerate().map(|(at, category)| (category.label.as_str(), self.count(Some(at))));
        let rest = (self.elsewhere.as_deref().unwrap_or(&self.unknown), self.count(None));
        said.extend(rows.chain([rest]).filter(|(_, count)| *count > 0).map(|(label, count)| format!("{label}: {count}.")));
        Ok(said.join(" "))
    }

    /// A row for each counted place, in the order of their names.
    #[must_use]
    pub fn twin(&self) -> Table {
        let columns = [&self.heads.0, &self.heads.1].map(|head| Column { head: head.clone(), ..Column::default() });
        let rows = self.order.iter().map(|at| &self.spots[*at]).filter(|spot| spot.counted).map(|spot| Row {
            head: Cell::text(&spot.name),
            cells: vec![Cell::text(self.said(spot)), Cell::text(&spot.region)],
            ..Row::default()
        });
        let mut corner = self.called.0.chars();
        let corner = corner.next().map_or_else(String::new, |first| first.to_uppercase().chain(corner).collect());
        Table { corner, columns: columns.into(), rows: rows.collect(), ..Table::default() }
    }
}

/// The class of a category's places, or of its line of the legend: `map-class map-class-0`.
fn class_of(word: &str, category: Option<usize>) -> String {
    category.map_or_else(|| format!("{word} {word}-none"), |at| format!("{word} {word}-{at}"))
}

fn swatch_of(canvas: &mut Canvas<'_>, area: Area, (ink, pattern): (Ink, Option<Pattern>)) {
    match pattern {
        Some(pattern) => canvas.patterned(area, pattern, ink),
        None => canvas.rect(area, ink),
    }
    canvas.outline(area, Ink::Muted, 0.75, Dash::Solid);
}

fn around(area: Area, space: f64) -> Area {
    Area::new(area.x - space, area.y - space, area.width + 2.0 * space, area.height + 2.0 * space)
}
