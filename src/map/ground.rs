//! The land a map is drawn on: laid flat, simplified for its size, with the parts that stand beside it.

use std::collections::BTreeSet;

use super::mesh::{Mesh, Ring};
use super::outline::{Outline, outline};
use super::simplify::simplify;
use super::view::{View, Window, pixels};
use crate::drawing::{Area, Point};
use crate::place::{Atlas, Inset, Position};

/// The borders of an atlas on the plane; made once a build.
#[derive(Debug)]
pub struct Land {
    pub(super) mesh: Mesh,
    insets: Vec<Inset>,
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
}

/// Points go whose triangle is smaller, in square pixels.
const VISIBLE: f64 = 0.7;
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
        Self { mesh: Mesh::new(&outlines), insets: atlas.insets.clone() }
    }

    /// The places each place shares a border with, by their indices in the atlas.
    #[must_use]
    pub fn neighbours(&self) -> Vec<BTreeSet<usize>> {
        self.mesh.neighbours()
    }

    /// The land `width` pixels wide, with its insets; `None` where there is none.
    #[must_use]
    pub fn ground(&self, width: f64) -> Option<Ground> {
        let moved: BTreeSet<usize> =
            self.insets.iter().filter(|inset| inset.enlarged.is_none()).flat_map(|inset| inset.places.clone()).collect();
        let here: Vec<usize> = (0..self.mesh.shapes.len()).filter(|place| !moved.contains(place)).collect();
        let window = self.window(&here)?;
        let windows: Vec<(Window, f64)> =
            self.insets.iter().filter_map(|inset| Some((self.window(&inset.places)?, inset.enlarged.unwrap_or(1.0)))).collect();
        let positions: Vec<Position> = here.iter().flat_map(|place| self.positions(*place)).collect();
        let (main, insets) = lay_out(window, &windows, &positions, width);
        let mut parts = vec![self.part(&main, &here, None)];
        for (inset, view) in self.insets.iter().zip(&insets) {
            let key = inset.enlarged.map(|_| View { window: view.window, scale: main.scale, at: main.point(view.window) }.area());
            let seen: Vec<usize> = if inset.enlarged.is_some() { here.clone() } else { inset.places.clone() };
            parts.push(self.part(view, &seen, key));
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

    fn part(&self, view: &View, places: &[usize], key: Option<Area>) -> Part {
        let drawn = simplify(&self.mesh, VISIBLE / (view.scale * view.scale));
        let outlines = places.iter().filter_map(|place| outline(&drawn, *place, view)).collect();
        Part { area: view.area(), key, outlines }
    }
}

/// The land as large as it may be, and its insets: to the right of it on wide maps, from the top down, where they cover no land; else
/// below it, side by side.
fn lay_out(window: Window, insets: &[(Window, f64)], land: &[Position], width: f64) -> (View, Vec<View>) {
    let largest = (width - 2.0 * EDGE) / window.width();
    let main = |scale: f64| View { window, scale, at: (EDGE, EDGE) };
    if width < WIDE {
        let main = main(largest);
        let (mut x, top) = (SPACE, main.area().bottom() + 2.0 * SPACE);
        let beside = insets.iter().map(|(window, times)| {
            let view = View { window: *window, scale: largest * times, at: (x, top) };
            x += view.area().width + 3.0 * SPACE;
            view
        });
        return (main, beside.collect());
    }
    let mut scale = largest;
    loop {
        let mut y = SPACE;
        let right = |(window, times): &(Window, f64)| {
            let (scale, top) = (scale * times, y);
            y += window.height() * scale + 3.0 * SPACE;
            View { window: *window, scale, at: (width - SPACE - window.width() * scale, top) }
        };
        let views: Vec<View> = insets.iter().map(right).collect();
        let view = main(scale);
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

/// Whether a point lies in an area or within `space` of it.
fn holds(area: Area, (x, y): Point, space: f64) -> bool {
    x >= area.x - space && x <= area.x + area.width + space && y >= area.y - space && y <= area.y + area.height + space
}

#[cfg(test)]
mod tests {
    use super::{Land, Outline, Part, Point, View};
    use crate::map::mesh::area;
    use crate::map::outline::centroid;
    use crate::map::tests::denmark;

    fn land() -> Land {
        Land::new(&denmark())
    }

    /// The points of a path of steps.
    fn rings(path: &str) -> Vec<Vec<Point>> {
        let ring = |ring: &str| {
            let mut numbers: Vec<f64> = Vec::new();
            let mut word = String::new();
            for letter in ring.chars().chain([' ']) {
                let ends = letter == ' ' || letter == 'l' || letter == 'z' || letter == '-';
                if ends && !word.is_empty() {
                    numbers.push(word.parse().expect("a number"));
                    word.clear();
                }
                if letter == '-' || letter == '.' || letter.is_ascii_digit() {
                    word.push(letter);
                }
            }
            let mut at = (0.0, 0.0);
            numbers
                .chunks(2)
                .map(|step| {
                    at = (at.0 + step[0], at.1 + step[1]);
                    at
                })
                .collect()
        };
        path.split('M').skip(1).map(ring).collect()
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
        let ground = land().ground(900.0).expect("a map");
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
