//! A map as a drawing: land, insets, points, words where they fit, and the legend.

use std::collections::BTreeMap;

use super::ground::{Ground, Part};
use super::model::{Class, Map, Panel};
use super::outline::Outline;
use crate::drawing::{Anchor, Area, Canvas, Dash, Drawing, Face, Ink, Point, Ruler, Surface};

const TEXT: Face = Face::sans(13.5);
const NAME: Face = Face::sans(12.5);
const MARK: Face = Face::strong(12.5);
const TITLE: Face = Face::strong(14.0);
const SWATCH: f64 = 14.0;
/// Paper between a swatch and its words.
const BESIDE: f64 = 8.0;
/// Paper between two columns of the legend, and between two drawings of one map.
const GAP: f64 = 24.0;
/// Paper between the frame of a part and what it shows.
const FRAME: f64 = 6.0;
/// How large a point is drawn.
const POINT: f64 = 4.0;
/// From this width on there is room for more than two drawings beside one another.
const WIDE: f64 = 480.0;

impl Map<'_> {
    /// Draws it `width` pixels wide; without land only the legend.
    #[must_use]
    pub fn draw(&self, ruler: &Ruler, width: f64, prefix: &str) -> Drawing {
        let mut canvas = Canvas::new(width, prefix, ruler);
        let bottom = match &self.panels[..] {
            [panel] => self.land.ground(width).map_or(0.0, |ground| {
                self.ground(&mut canvas, &ground, panel);
                ground.height
            }),
            panels => self.panels(&mut canvas, panels, width),
        };
        let bottom = self.legend(&mut canvas, bottom + if bottom > 0.0 { 6.0 } else { 0.0 }, width);
        canvas.finish(bottom)
    }

    /// Several drawings, in rows; each below its title and what it comes to.
    fn panels(&self, canvas: &mut Canvas<'_>, panels: &[Panel], width: f64) -> f64 {
        let across = if width < WIDE { 2 } else { [1, 1, 2, 3, 4].get(panels.len()).copied().unwrap_or(3) };
        let each = ((width - GAP * count(across - 1)) / count(across)).floor();
        let Some(ground) = self.land.ground(each) else { return 0.0 };
        let mut top = 0.0;
        for row in panels.chunks(across) {
            let said: Vec<Vec<String>> = row.iter().map(|panel| canvas.ruler().wrap(&panel.said, NAME, each)).collect();
            let tallest = said.iter().map(Vec::len).max().unwrap_or_default();
            let below = top + TITLE.leading() + NAME.block(tallest) + 4.0;
            for (at, (panel, said)) in row.iter().zip(&said).enumerate() {
                let x = count(at) * (each + GAP);
                canvas.text((x, top + TITLE.size), &panel.title, TITLE, Ink::Ink, Anchor::Start);
                canvas.lines((x, top + TITLE.leading() + NAME.size), said, NAME, Ink::Muted, Anchor::Start);
                canvas.moved((x, below), |canvas| self.ground(canvas, &ground, panel));
            }
            top = below + ground.height + 10.0;
        }
        top
    }

    fn ground(&self, canvas: &mut Canvas<'_>, ground: &Ground, panel: &Panel) {
        for (index, part) in ground.parts.iter().enumerate() {
            self.part(canvas, part, index > 0, panel);
        }
        if let Some(key) = ground.parts.iter().find_map(|part| part.key) {
            canvas.outline(around(key, 1.0), Ink::Ink, 1.0, Dash::Solid);
        }
    }

    fn part(&self, canvas: &mut Canvas<'_>, part: &Part, is_inset: bool, panel: &Panel) {
        let frame = around(part.area, FRAME);
        if is_inset {
            canvas.rect(frame, Ink::Paper);
        }
        let points: Vec<Point> = panel.points.iter().map(|site| part.point(site.at)).collect();
        let mut by_class: BTreeMap<usize, Vec<&Outline>> = BTreeMap::new();
        for outline in &part.outlines {
            by_class.entry(panel.shown[outline.place].class).or_default().push(outline);
        }
        canvas.clipped(frame, |canvas| {
            for (class, outlines) in &by_class {
                let class = &self.classes[*class];
                let (ink, pattern) = class.look.paint();
                let surfaces = outlines.iter().map(|outline| Surface {
                    path: &outline.path,
                    title: panel.shown[outline.place].words.clone(),
                    url: self.spots[outline.place].url.as_deref(),
                });
                canvas.group(&class_of("map-class", class), |canvas| canvas.surfaces(ink, pattern, surfaces));
            }
            for outline in &part.outlines {
                self.words(canvas, outline, frame, panel, &points);
            }
        });
        for (site, at) in panel.points.iter().zip(&points).filter(|(_, at)| holds(frame, **at)) {
            canvas.titled("map-point", &site.words, |canvas| point(canvas, *at));
        }
        if is_inset {
            canvas.outline(frame, Ink::Rule, 1.0, Dash::Solid);
        }
    }

    /// What stands in a place, where it fits: its mark, else its name where there is one drawing.
    fn words(&self, canvas: &mut Canvas<'_>, outline: &Outline, frame: Area, panel: &Panel, points: &[Point]) {
        let shown = &panel.shown[outline.place];
        let (words, face) = match &shown.mark {
            Some(mark) => (mark, MARK),
            None if self.panels.len() == 1 => (&self.spots[outline.place].name, NAME),
            None => return,
        };
        let wide = canvas.ruler().width(words, face);
        let (x, y) = outline.seat;
        let inside =
            x - wide / 2.0 > frame.x && x + wide / 2.0 < frame.right() && y > frame.y + face.size && y < frame.bottom() - face.size;
        let covered = |at: &Point| (at.0 - x).abs() < wide / 2.0 + 2.0 * POINT && (at.1 - y).abs() < face.size;
        if !inside || wide + 6.0 > outline.room || points.iter().any(covered) {
            return;
        }
        let (ink, pattern) = self.classes[shown.class].look.paint();
        if pattern.is_some() {
            // Words stand on paper, not on a pattern.
            canvas.rect(Area::new(x - wide / 2.0 - 2.0, y - face.size * 0.7, wide + 4.0, face.size * 1.4), Ink::Paper);
        }
        let words_ink = if pattern.is_some() { Ink::Ink } else { ink.on() };
        canvas.centred((x, y), words, face, words_ink, Anchor::Middle);
    }

    /// The legend, in columns where its lines are short, and what has no place on the map; returns its lower edge.
    fn legend(&self, canvas: &mut Canvas<'_>, top: f64, width: f64) -> f64 {
        let rows = self.classes.iter().map(|class| (class.line.as_str(), Some(class)));
        let rows: Vec<(&str, Option<&Class>)> = rows.chain(self.sites.iter().map(|line| (line.as_str(), None))).collect();
        let widest = rows.iter().map(|(line, _)| canvas.ruler().width(line, TEXT)).fold(0.0, f64::max) + SWATCH + BESIDE;
        let fitting = (1..=3_usize).rev().find(|columns| (widest + GAP) * count(*columns) - GAP <= width).unwrap_or(1);
        // A legend of three lines is read down, not across.
        let columns = if rows.len() < 5 { 1 } else { fitting };
        let each = if columns == 1 { width } else { widest + GAP };
        let mut bottom = top;
        for (column, rows) in rows.chunks(rows.len().div_ceil(columns).max(1)).enumerate() {
            let (x, mut y) = (count(column) * each, top);
            for (line, class) in rows {
                y = row(canvas, (x, y), line, *class, each);
            }
            bottom = bottom.max(y);
        }
        for aside in &self.asides {
            let x = SWATCH + BESIDE;
            let lines = canvas.ruler().wrap(aside, TEXT, width - x);
            let last = canvas
                .group("map-key map-key-aside", |canvas| canvas.lines((x, bottom + TEXT.size), &lines, TEXT, Ink::Ink, Anchor::Start));
            bottom = last + TEXT.leading() - TEXT.size + 5.0;
        }
        bottom
    }
}

/// A line of the legend; of no class it is that for points.
fn row(canvas: &mut Canvas<'_>, (x, y): Point, line: &str, class: Option<&Class>, width: f64) -> f64 {
    let lines = canvas.ruler().wrap(line, TEXT, width - SWATCH - BESIDE);
    let swatch = Area::new(x, y + 2.0, SWATCH, SWATCH);
    let group = class.map_or_else(|| "map-key map-key-point".to_owned(), |class| class_of("map-key", class));
    let last = canvas.group(&group, |canvas| {
        match class {
            Some(class) => {
                let (ink, pattern) = class.look.paint();
                canvas.swatch(swatch, ink, pattern);
                canvas.outline(swatch, Ink::Muted, 0.75, Dash::Solid);
            }
            None => point(canvas, (x + SWATCH / 2.0, y + 2.0 + SWATCH / 2.0)),
        }
        canvas.lines((x + SWATCH + BESIDE, y + TEXT.size), &lines, TEXT, Ink::Ink, Anchor::Start)
    });
    last + TEXT.leading() - TEXT.size + 5.0
}

/// A point with paper around it, so that it is seen on any ground.
fn point(canvas: &mut Canvas<'_>, at: Point) {
    canvas.circle(at, POINT + 1.75, Ink::Paper);
    canvas.circle(at, POINT, Ink::Ink);
}

/// The class of a class's places, or of its line of the legend: `map-class map-class-0`.
fn class_of(word: &str, class: &Class) -> String {
    format!("{word} {word}-{}", class.name)
}

fn around(area: Area, space: f64) -> Area {
    Area::new(area.x - space, area.y - space, area.width + 2.0 * space, area.height + 2.0 * space)
}

fn holds(area: Area, (x, y): Point) -> bool {
    x >= area.x && x <= area.right() && y >= area.y && y <= area.bottom()
}

/// So many, as a length is multiplied by.
#[expect(clippy::cast_precision_loss, reason = "a handful")]
fn count(number: usize) -> f64 {
    number as f64
}
