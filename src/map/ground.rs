//! The land a map is drawn on: laid flat, simplified for its size, with the parts that stand beside it.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::mesh::{Leg, Mesh, Ring, Shape, area};
use super::simplify::simplify;
use crate::drawing::{Area, Point};
use crate::place::{Atlas, Inset, Position};

/// The borders of an atlas on the plane; made once a build.
#[derive(Debug)]
pub struct Land {
    mesh: Mesh,
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

/// A place as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// Its index in [`Atlas::places`].
    pub place: usize,
    /// Its borders, as the `d` of a path with a decimal at most.
    pub path: String,
    /// The middle of its largest polygon, where words about it may stand.
    pub middle: Point,
    /// How wide a line of words may be there.
    pub room: f64,
    /// How much is drawn, in square pixels.
    pub size: f64,
}

/// Points go whose triangle is smaller, in square pixels.
const VISIBLE: f64 = 0.7;
/// Islands go that are smaller, in square pixels, if their place has a larger one.
const ISLAND: f64 = 1.5;
/// Paper around a part, and between parts.
const SPACE: f64 = 10.0;
/// Paper around the land, so that no border and no key is cut off.
const EDGE: f64 = 3.0;
/// From this width on parts stand to the right of the land, where the sea is; else below it.
const WIDE: f64 = 480.0;

/// A rectangle of the plane, from the south-west to the north-east.
#[derive(Debug, Clone, Copy)]
struct Window {
    least: Position,
    most: Position,
}

impl Window {
    fn around(positions: impl Iterator<Item = Position>) -> Option<Self> {
        positions.map(|at| Self { least: at, most: at }).reduce(|one, other| Self {
            least: (one.least.0.min(other.least.0), one.least.1.min(other.least.1)),
            most: (one.most.0.max(other.most.0), one.most.1.max(other.most.1)),
        })
    }

    fn meets(&self, other: &Self) -> bool {
        let beside = self.most.0 < other.least.0 || other.most.0 < self.least.0;
        let above = self.most.1 < other.least.1 || other.most.1 < self.least.1;
        !beside && !above
    }

    fn width(&self) -> f64 {
        pixels(self.most.0 - self.least.0, 1.0)
    }

    fn height(&self) -> f64 {
        pixels(self.most.1 - self.least.1, 1.0)
    }
}

/// A length of the plane at a scale of pixels to a decimetre.
#[expect(clippy::cast_precision_loss, reason = "below 10⁹")]
fn pixels(decimetres: i64, scale: f64) -> f64 {
    decimetres as f64 * scale
}

/// How a window of the plane is laid on the map.
#[derive(Debug, Clone, Copy)]
struct View {
    window: Window,
    scale: f64,
    /// Where its upper left corner lies.
    at: Point,
}

impl View {
    /// A position in tenths of a pixel.
    fn tenths(&self, position: Position) -> (i64, i64) {
        #[expect(clippy::cast_possible_truncation, reason = "a map is some thousand pixels wide")]
        let tenth = |pixels: f64| (pixels * 10.0).round() as i64;
        let east = pixels(position.0 - self.window.least.0, self.scale);
        let south = pixels(self.window.most.1 - position.1, self.scale);
        (tenth(self.at.0 + east), tenth(self.at.1 + south))
    }

    fn area(&self) -> Area {
        Area::new(self.at.0, self.at.1, self.window.width() * self.scale, self.window.height() * self.scale)
    }
}

impl Land {
    /// Lays an atlas flat. Positions the projection does not have are left out; that is found when the site is checked.
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

impl View {
    /// Where the upper left corner of another window lies.
    fn point(&self, window: Window) -> Point {
        let (x, y) = self.tenths((window.least.0, window.most.1));
        (pixels(x, 0.1), pixels(y, 0.1))
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

/// A place as it is drawn; `None` where none of it is seen.
fn outline(mesh: &Mesh, place: usize, view: &View) -> Option<Outline> {
    let shape: &Shape = &mesh.shapes[place];
    let size = |rings: &Vec<Vec<Leg>>| pixels(area(&mesh.ring(rings.first()?)), view.scale * view.scale / 2.0).into();
    let sizes: Vec<Option<f64>> = shape.iter().map(size).collect();
    let largest = sizes.iter().flatten().copied().fold(0.0, f64::max);
    let mut path = String::new();
    let (mut middle, mut free) = (None, 0.0);
    let mut whole = 0.0;
    for (rings, size) in shape.iter().zip(sizes) {
        let Some(size) = size.filter(|size| *size >= ISLAND.min(largest)) else { continue };
        let rings: Vec<Ring> = rings.iter().map(|legs| mesh.ring(legs)).collect();
        let seen = Window::around(rings[0].iter().copied()).is_some_and(|window| window.meets(&view.window));
        if !seen {
            continue;
        }
        for ring in &rings {
            write_ring(&mut path, ring, view);
            whole += pixels(area(ring), view.scale * view.scale / 2.0);
        }
        if size >= largest {
            let centre = centroid(&rings[0], view);
            (middle, free) = (Some(centre), room(&rings[0], view, centre));
        }
    }
    (!path.is_empty()).then(|| Outline { place, path, middle: middle.unwrap_or_default(), room: free, size: whole })
}

/// Where the weight of a ring lies.
fn centroid(ring: &Ring, view: &View) -> Point {
    let origin = ring[0];
    let (mut x, mut y, mut sum) = (0.0, 0.0, 0.0);
    for pair in ring.windows(2) {
        let twice = pixels(super::mesh::cross(origin, pair[0], pair[1]), 1.0);
        x += twice * pixels(pair[0].0 + pair[1].0 - 2 * origin.0, 1.0 / 3.0);
        y += twice * pixels(pair[0].1 + pair[1].1 - 2 * origin.1, 1.0 / 3.0);
        sum += twice;
    }
    let (x, y) = if sum == 0.0 { (0.0, 0.0) } else { (x / sum, y / sum) };
    let east = (pixels(origin.0 - view.window.least.0, 1.0) + x) * view.scale;
    let south = (pixels(view.window.most.1 - origin.1, 1.0) - y) * view.scale;
    (view.at.0 + east, view.at.1 + south)
}

/// Half as high as a line of words.
const HALF_LINE: f64 = 6.0;

/// How wide a line of words may be around a point within a ring; nothing where the point lies outside.
fn room(ring: &Ring, view: &View, (x, y): Point) -> f64 {
    let points: Vec<Point> = ring.iter().map(|position| view.tenths(*position)).map(|(x, y)| (pixels(x, 0.1), pixels(y, 0.1))).collect();
    let half = |y: f64| {
        let edges = points.iter().zip(points.iter().cycle().skip(1)).filter(|(a, b)| (a.1 > y) != (b.1 > y));
        let mut crossings: Vec<f64> = edges.map(|(a, b)| a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0)).collect();
        crossings.sort_unstable_by(f64::total_cmp);
        let before = crossings.partition_point(|at| *at < x);
        // Inside, an odd number of borders lies to the left.
        if before % 2 == 1 { (x - crossings[before - 1]).min(crossings[before] - x) } else { 0.0 }
    };
    2.0 * half(y - HALF_LINE).min(half(y)).min(half(y + HALF_LINE))
}

/// Writes a closed ring as steps from point to point, in tenths of a pixel.
fn write_ring(path: &mut String, ring: &Ring, view: &View) {
    let mut points = ring.iter().map(|position| view.tenths(*position));
    let Some(first) = points.next() else { return };
    path.push('M');
    write_tenths(path, first.0, true);
    write_tenths(path, first.1, false);
    path.push('l');
    let mut at = first;
    let mut is_first = true;
    for point in points.filter(|point| *point != first) {
        if point == at {
            continue;
        }
        write_tenths(path, point.0 - at.0, is_first);
        write_tenths(path, point.1 - at.1, false);
        (at, is_first) = (point, false);
    }
    path.push('z');
}

/// A number of tenths as short as it can be written, parted from what stands before it.
fn write_tenths(path: &mut String, tenths: i64, is_first: bool) {
    let (sign, whole, rest) = (if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10);
    if !is_first && sign.is_empty() {
        path.push(' ');
    }
    let _ = match (whole, rest) {
        (whole, 0) => write!(path, "{sign}{whole}"),
        (0, rest) => write!(path, "{sign}.{rest}"),
        (whole, rest) => write!(path, "{sign}{whole}.{rest}"),
    };
}

#[cfg(test)]
mod tests {
    use super::{Land, Outline, Part, Point, View, centroid};
    use crate::map::mesh::area;
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
