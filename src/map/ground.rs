//! The land a map is drawn on: laid flat, simplified for its size, with the parts that stand beside it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::mesh::{Mesh, Ring, cross};
use super::outline::{Outline, outline};
use super::shelf::Shelf;
use super::simplify::simplify;
use super::view::{View, Window, pixels};
use crate::drawing::{Area, Point};
use crate::place::{Atlas, Inset, Position};

/// The borders of an atlas on the plane; made once a build, and each size of a map once too.
#[derive(Debug)]
pub struct Land {
    pub(super) mesh: Mesh,
    insets: Vec<Inset>,
    neighbours: Vec<BTreeSet<usize>>,
    /// Where the weight of each place lies.
    middles: Vec<Option<Position>>,
    /// By what for and the bits of the width.
    grounds: Shelf<(Purpose, u64), Ground>,
}

/// What land is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Purpose {
    /// To be read: with everything that stands beside it.
    Map,
    /// To show where one place lies: nothing is enlarged, and what is far away always stands to the right.
    Locator,
}

/// A map's land in pixels.
#[derive(Debug, Clone)]
pub struct Ground {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// The land itself, then what stands beside it.
    pub parts: Vec<Part>,
}

/// The land, or a part of it that stands beside it.
#[derive(Debug, Clone)]
pub struct Part {
    /// Where it lies on the map.
    pub area: Area,
    /// Where on the land the same places lie, if they are drawn there too.
    pub key: Option<Area>,
    /// The outlines that are seen, in the order of the atlas.
    pub outlines: Vec<Outline>,
    /// How the plane is laid on it.
    pub(super) view: View,
}

impl Part {
    /// Where a position of the plane lies on the map, be it within the part or not.
    #[must_use]
    pub fn point(&self, position: Position) -> Point {
        let (x, y) = self.view.tenths(position);
        (pixels(x, 0.1), pixels(y, 0.1))
    }
}

/// Points go whose triangle is smaller, in square pixels: on a map, and where only the silhouette is seen.
const VISIBLE: f64 = 0.7;
const ROUGH: f64 = 2.0;
/// Paper around a part, and between parts.
const SPACE: f64 = 10.0;
/// Paper around the land, so that no border and no key is cut off.
const EDGE: f64 = 3.0;
/// From this width on parts stand to the right of the land, where the sea is; else below it.
const WIDE: f64 = 480.0;

impl Land {
    /// Lays an atlas flat. Every coordinate has a position, or the atlas would not have been read without a finding.
    #[must_use]
    pub fn new(atlas: &Atlas) -> Self {
        let ring = |ring: &crate::place::Ring| {
            let mut positions: Ring = ring.iter().filter_map(|at| atlas.projection.position(*at)).collect();
            positions.dedup();
            positions
        };
        let polygon = |rings: &crate::place::Polygon| rings.iter().map(ring).filter(|ring| ring.len() > 2).collect::<Vec<Ring>>();
        let outlines: Vec<Vec<Vec<Ring>>> = atlas.places.iter().map(|place| place.polygons.iter().map(polygon).collect()).collect();
        let mesh = Mesh::new(&outlines);
        let middles = outlines.iter().map(|polygons| middle(polygons)).collect();
        Self { neighbours: mesh.neighbours(), mesh, insets: atlas.insets.clone(), middles, grounds: Shelf::new() }
    }

    /// The places a place shares a border with, by their indices in the atlas.
    #[must_use]
    pub fn neighbours(&self, place: usize) -> &BTreeSet<usize> {
        &self.neighbours[place]
    }

    /// How far it is from the middle of a place to the middle of another, in whole kilometres, at least one; `None` where one of
    /// them covers nothing.
    #[must_use]
    pub fn kilometres(&self, from: usize, to: usize) -> Option<u32> {
        let (from, to) = (self.middles[from]?, self.middles[to]?);
        let (east, north) = (to.0 - from.0, to.1 - from.1);
        let decimetres = pixels(east * east + north * north, 1.0).sqrt();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a distance on earth")]
        let whole = (decimetres / 10_000.0).round() as u32;
        Some(whole.max(1))
    }

    /// The land `width` pixels wide, with its insets; `None` where there is none.
    #[must_use]
    pub fn ground(&self, width: f64) -> Option<Arc<Ground>> {
        self.for_purpose(Purpose::Map, width)
    }

    /// The land `width` pixels wide with what is far away, and nothing enlarged; `None` where there is none.
    pub(super) fn silhouette(&self, width: f64) -> Option<Arc<Ground>> {
        self.for_purpose(Purpose::Locator, width)
    }

    fn for_purpose(&self, purpose: Purpose, width: f64) -> Option<Arc<Ground>> {
        self.grounds.get((purpose, width.to_bits()), || self.lay(purpose, width))
    }

    fn lay(&self, purpose: Purpose, width: f64) -> Option<Ground> {
        let moved: BTreeSet<usize> =
            self.insets.iter().filter(|inset| inset.enlarged.is_none()).flat_map(|inset| inset.places.clone()).collect();
        let here: Vec<usize> = (0..self.mesh.shapes.len()).filter(|place| !moved.contains(place)).collect();
        let window = self.window(&here)?;
        let shown = self.insets.iter().filter(|inset| purpose == Purpose::Map || inset.enlarged.is_none());
        let (insets, windows): (Vec<&Inset>, Vec<(Window, f64)>) =
            shown.filter_map(|inset| Some((inset, (self.window(&inset.places)?, inset.enlarged.unwrap_or(1.0))))).unzip();
        let positions: Vec<Position> = here.iter().flat_map(|place| self.positions(*place)).collect();
        let (main, views) = if purpose == Purpose::Locator || width >= WIDE {
            beside(window, &windows, &positions, width)
        } else {
            below(window, &windows, width)
        };
        let least = if purpose == Purpose::Locator { ROUGH } else { VISIBLE };
        let land = self.simplified(&main, least);
        let mut parts = vec![part(&land, &main, &here, None)];
        for (inset, view) in insets.iter().zip(&views) {
            let key = inset.enlarged.map(|_| View { window: view.window, scale: main.scale, at: main.point(view.window) }.area());
            // What is far away but not enlarged is the same land.
            parts.push(match inset.enlarged {
                Some(_) => part(&self.simplified(view, least), view, &here, key),
                None => part(&land, view, &inset.places, key),
            });
        }
        let height = parts.iter().map(|part| part.area.y + part.area.height).fold(0.0, f64::max);
        Some(Ground { width, height: (height + SPACE).ceil(), parts })
    }

    fn positions(&self, place: usize) -> impl Iterator<Item = Position> {
        self.mesh.shapes[place].iter().flatten().flat_map(|legs| self.mesh.ring(legs))
    }

    fn window(&self, places: &[usize]) -> Option<Window> {
        Window::around(places.iter().flat_map(|place| self.positions(*place)))
    }

    /// The borders as they are seen at the scale of a view.
    fn simplified(&self, view: &View, least: f64) -> Mesh {
        simplify(&self.mesh, least / (view.scale * view.scale))
    }
}

fn part(drawn: &Mesh, view: &View, places: &[usize], key: Option<Area>) -> Part {
    let outlines = places.iter().filter_map(|place| outline(drawn, *place, view)).collect();
    Part { area: view.area(), key, outlines, view: *view }
}

/// The land as large as it may be, and its insets below it, side by side.
fn below(window: Window, insets: &[(Window, f64)], width: f64) -> (View, Vec<View>) {
    let main = View { window, scale: largest(window, width), at: (EDGE, EDGE) };
    let (mut x, top) = (SPACE, main.area().bottom() + 2.0 * SPACE);
    let beside = insets.iter().map(|(window, times)| {
        let view = View { window: *window, scale: main.scale * times, at: (x, top) };
        x += view.area().width + 3.0 * SPACE;
        view
    });
    (main, beside.collect())
}

/// The land as large as it may be, and its insets to the right of it, from the top down, where they cover no land.
fn beside(window: Window, insets: &[(Window, f64)], land: &[Position], width: f64) -> (View, Vec<View>) {
    let largest = largest(window, width);
    let mut scale = largest;
    loop {
        let mut y = SPACE;
        let right = |(window, times): &(Window, f64)| {
            let (scale, top) = (scale * times, y);
            y += window.height() * scale + 3.0 * SPACE;
            View { window: *window, scale, at: (width - SPACE - window.width() * scale, top) }
        };
        let views: Vec<View> = insets.iter().map(right).collect();
        let view = View { window, scale, at: (EDGE, EDGE) };
        let covers = |position: &Position| {
            let (x, y) = view.tenths(*position);
            views.iter().any(|inset| holds(inset.area(), (pixels(x, 0.1), pixels(y, 0.1)), 2.0 * SPACE))
        };
        if scale < largest / 2.0 || !land.iter().any(covers) {
            return (view, views);
        }
        scale *= 0.98;
    }
}

/// The scale at which land fills a width.
fn largest(window: Window, width: f64) -> f64 {
    (width - 2.0 * EDGE) / window.width()
}

/// Where the weight of all polygons of a place lies.
fn middle(polygons: &[Vec<Ring>]) -> Option<Position> {
    let origin = *polygons.first()?.first()?.first()?;
    let (mut x, mut y, mut sum) = (0.0, 0.0, 0.0);
    for ring in polygons.iter().flatten() {
        // Holes run the other way, and weigh less than nothing.
        for (one, next) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let twice = pixels(cross(origin, *one, *next), 1.0);
            x += twice * pixels(one.0 + next.0 - 2 * origin.0, 1.0 / 3.0);
            y += twice * pixels(one.1 + next.1 - 2 * origin.1, 1.0 / 3.0);
            sum += twice;
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "a position on earth")]
    let whole = |decimetres: f64| decimetres.round() as i64;
    (sum != 0.0).then(|| (origin.0 + whole(x / sum), origin.1 + whole(y / sum)))
}

/// Whether a point lies in an area or within `space` of it.
fn holds(area: Area, (x, y): Point, space: f64) -> bool {
    x >= area.x - space && x <= area.x + area.width + space && y >= area.y - space && y <= area.y + area.height + space
}

#[cfg(test)]
mod tests {
    use super::{Land, Outline, Part, Point, View};
    use crate::map::mesh::area;
    use crate::map::outline::centroid;
    use crate::map::tests::{denmark, rings};

    fn land() -> Land {
        Land::new(&denmark())
    }

    #[test]
    fn distances_are_those_of_a_map() {
        let (atlas, land) = (denmark(), land());
        let at = |name: &str| atlas.places.iter().position(|place| place.name == name).expect("a place");
        // Measured on a map between the middles of the municipalities.
        for (from, to, expected) in
            [("København", "Frederiksberg", 2..=6), ("Aarhus", "Odder", 15..=25), ("Thisted", "Bornholm", 400..=450)]
        {
            let found = land.kilometres(at(from), at(to)).expect("a distance");
            assert!(expected.contains(&found), "{from}–{to}: {found}");
            assert_eq!(land.kilometres(at(to), at(from)), Some(found));
        }
        assert!(land.neighbours(at("Aarhus")).contains(&at("Odder")) && land.neighbours(at("Samsø")).is_empty());
    }

    #[test]
    fn every_place_is_drawn_where_it_lies() {
        let land = land();
        for width in [900.0, 680.0, 320.0] {
            let ground = land.ground(width).expect("a map");
            let [main, capital, bornholm] = &ground.parts[..] else { panic!("three parts") };
            let mut drawn: Vec<usize> =
                [main, bornholm].iter().flat_map(|part| part.outlines.iter().map(|outline| outline.place)).collect();
            drawn.sort_unstable();
            assert_eq!(drawn, (0..99).collect::<Vec<_>>());
            assert!(capital.key.is_some() && bornholm.key.is_none());
            // The same view, and every point of the boundaries as they came.
            let places: Vec<usize> = main.outlines.iter().map(|outline| outline.place).collect();
            let window = land.window(&places).expect("a window");
            let view = View { window, scale: main.area.width / window.width(), at: (main.area.x, main.area.y) };
            for outline in &main.outlines {
                let polygons = land.mesh.shapes[outline.place].iter().map(|rings| land.mesh.ring(&rings[0]));
                let largest = polygons.max_by_key(|ring| area(ring)).expect("a polygon");
                let (x, y) = centroid(&largest, &view);
                let off = (outline.middle.0 - x).hypot(outline.middle.1 - y);
                assert!(off < 0.5, "{}: {off} pixels of {width}", outline.place);
            }
        }
    }

    #[test]
    fn what_is_drawn_is_as_large_as_the_land() {
        let land = land();
        let ground = land.ground(900.0).expect("a map");
        let Part { area, outlines, .. } = &ground.parts[0];
        let told: f64 = outlines.iter().map(|outline| outline.size).sum();
        let shoelace = |ring: &Vec<Point>| {
            let next = ring.iter().cycle().skip(1);
            ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>() / 2.0
        };
        let drawn: f64 = outlines.iter().flat_map(|outline| rings(&outline.path)).map(|ring| -shoelace(&ring)).sum();
        assert!((told - drawn).abs() < drawn / 1000.0, "told {told}, drawn {drawn}");
        let Outline { middle, .. } = &outlines[0];
        assert!(middle.0 > 0.0 && middle.0 < area.width && middle.1 > 0.0 && middle.1 < area.height);
    }
}
