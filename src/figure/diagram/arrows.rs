//! Leads arrows from column to column, each on a way of its own: it leaves and enters a box where no other does, and turns in
//! a lane of its own.

use crate::drawing::{Canvas, Dash, Ink, Point};

/// How far a turn is cut, so that it does not look like a crossing.
const CUT: f64 = 4.0;
/// From a column to the first lane at its right.
const BEFORE: f64 = 7.0;
/// From the last lane to the next column: the head of an arrow and a little more.
const AFTER: f64 = 15.0;
/// How often lanes are put in a better order; a few arrows are in the best one after two.
const ROUNDS: usize = 8;

/// Where an arrow goes: from one column to a later one.
pub(super) struct Way {
    /// The column it begins in.
    pub from: usize,
    /// How high it is at the right of that column, then at every column it comes to; the last is the one it ends at.
    pub levels: Vec<f64>,
}

/// A part of a way between two columns.
#[derive(Clone, Copy)]
struct Step {
    way: usize,
    from: f64,
    to: f64,
}

/// The points of every way; `gaps` are the edges of the space right of each column.
pub(super) fn routes(ways: &[Way], gaps: &[(f64, f64)]) -> Vec<Vec<Point>> {
    let mut routes: Vec<Vec<Point>> = vec![Vec::new(); ways.len()];
    for (column, (left, right)) in gaps.iter().enumerate() {
        let steps = ways.iter().enumerate().filter_map(|(way, of)| {
            let at = column.checked_sub(of.from)?;
            Some(Step { way, from: *of.levels.get(at)?, to: *of.levels.get(at + 1)? })
        });
        let steps: Vec<Step> = steps.collect();
        for step in &steps {
            routes[step.way].push((*left, step.from));
        }
        let turning = in_lanes(steps.iter().copied().filter(|step| !is_level(*step)).collect());
        #[expect(clippy::cast_precision_loss, reason = "arrows are counted on fingers")]
        let lane = |order: usize| left + BEFORE + (right - left - BEFORE - AFTER) * (order as f64 + 0.5) / turning.len() as f64;
        for (order, step) in turning.iter().enumerate() {
            routes[step.way].extend([(lane(order), step.from), (lane(order), step.to)]);
        }
        for step in &steps {
            routes[step.way].push((*right, step.to));
        }
    }
    routes
}

fn is_level(step: Step) -> bool {
    (step.from - step.to).abs() < 0.01
}

/// The steps from the leftmost lane to the rightmost, in an order in which they seldom cross: each in turn goes where it
/// crosses the fewest of the others.
fn in_lanes(mut steps: Vec<Step>) -> Vec<Step> {
    for _ in 0..ROUNDS {
        let mut moved = false;
        for at in 0..steps.len() {
            let step = steps.remove(at);
            let mut cost: i32 = steps.iter().map(|other| crossings(step, *other)).sum();
            let mut costs = vec![cost];
            for other in &steps {
                cost += crossings(*other, step) - crossings(step, *other);
                costs.push(cost);
            }
            let best = (0..costs.len()).min_by_key(|place| (costs[*place], *place != at)).unwrap_or(at);
            moved |= best != at;
            steps.insert(best, step);
        }
        if !moved {
            break;
        }
    }
    steps
}

/// How often two steps cross when the first turns left of the second; to run on one another is worse than any crossing.
fn crossings(left: Step, right: Step) -> i32 {
    let within = |step: Step, level: f64| step.from.min(step.to) < level && level < step.from.max(step.to);
    let along = if (left.to - right.from).abs() < 3.0 { 10 } else { 0 };
    i32::from(within(left, right.from)) + i32::from(within(right, left.to)) + along
}

/// Draws an arrow on top of others: where it crosses one it leaves a little paper at both sides.
pub(super) fn led(canvas: &mut Canvas<'_>, points: &[Point]) {
    let turned = turned(points);
    canvas.polyline(&turned, Ink::Paper, 5.0, Dash::Solid);
    arrow(canvas, &turned);
}

/// The same way with its corners cut.
fn turned(points: &[Point]) -> Vec<Point> {
    let toward = |from: Point, to: Point| {
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let part = if length > 0.0 { CUT.min(length / 2.0) / length } else { 0.0 };
        (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
    };
    let mut turned: Vec<Point> = points.first().copied().into_iter().collect();
    for corner in points.windows(3) {
        turned.extend([toward(corner[1], corner[0]), toward(corner[1], corner[2])]);
    }
    turned.extend(points.last().copied());
    turned.dedup();
    turned
}

/// A line with a head at its end, which is level or upright.
pub(super) fn arrow(canvas: &mut Canvas<'_>, points: &[Point]) {
    let [.., before, end] = points else { return };
    canvas.polyline(points, Ink::Pale, 1.5, Dash::Solid);
    let head = if (before.1 - end.1).abs() < 0.01 {
        [(end.0 + 2.0, end.1), (end.0 - 6.0, end.1 - 4.5), (end.0 - 6.0, end.1 + 4.5)]
    } else {
        [(end.0, end.1 + 2.0), (end.0 - 4.5, end.1 - 6.0), (end.0 + 4.5, end.1 - 6.0)]
    };
    canvas.polygon(&head, Ink::Pale);
}

#[cfg(test)]
mod tests {
    use super::{Way, routes};

    #[test]
    fn two_that_need_not_cross_do_not() {
        let way = |levels: &[f64]| Way { from: 0, levels: levels.to_vec() };
        let routes = routes(&[way(&[53.0, 66.0]), way(&[63.0, 107.0]), way(&[97.0, 117.0])], &[(0.0, 50.0)]);
        let lanes: Vec<f64> = routes.iter().map(|route| route[1].0).collect();
        assert!(lanes[2] < lanes[1] && lanes[1] < lanes[0], "{lanes:?}");
    }

    #[test]
    fn no_way_runs_on_another() {
        let way = |from, levels: &[f64]| Way { from, levels: levels.to_vec() };
        // Down, up, one that leaves where another arrives, and one past a whole column.
        let ways =
            [way(0, &[10.0, 60.0]), way(0, &[60.0, 20.0]), way(0, &[80.0, 10.0]), way(0, &[30.0, 40.0, 80.0]), way(1, &[60.0, 60.0])];
        let routes = routes(&ways, &[(100.0, 150.0), (250.0, 300.0)]);
        assert_eq!(routes[4], [(250.0, 60.0), (300.0, 60.0)]);
        assert_eq!((routes[3].first(), routes[3].last()), (Some(&(100.0, 30.0)), Some(&(300.0, 80.0))));
        let pieces = |route: &[(f64, f64)]| route.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>();
        let runs = |a: f64, b: f64, c: f64, d: f64| a.max(b).min(c.max(d)) - a.min(b).max(c.min(d)) > 0.1;
        for (at, one) in routes.iter().enumerate() {
            for (a, b) in pieces(one) {
                assert!((a.0 - b.0).abs() < 0.01 || (a.1 - b.1).abs() < 0.01, "all are level or upright: {one:?}");
                for (c, d) in routes[at + 1..].iter().flat_map(|other| pieces(other)) {
                    let upright = (a.0 - b.0).abs() + (c.0 - d.0).abs() + (a.0 - c.0).abs() < 3.0 && runs(a.1, b.1, c.1, d.1);
                    let level = (a.1 - b.1).abs() + (c.1 - d.1).abs() + (a.1 - c.1).abs() < 3.0 && runs(a.0, b.0, c.0, d.0);
                    assert!(!upright && !level, "{a:?} {b:?} run on {c:?} {d:?}");
                }
            }
        }
    }
}
