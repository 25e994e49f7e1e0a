//! What names the lines: words at their right ends that keep clear of one another, or a legend above where those are too long.

use super::frame::{Content, stack};
use super::line;
use crate::drawing::{Anchor, Area, Canvas, Dash, Ink, Ruler};
use crate::figure::Mark;
use crate::figure::labels::unbroken;
use crate::figure::plane::{Faces, Plane, WIDE};

/// Between a frame and the words at its right, where the marks of the lines stand again.
const SPACE: f64 = 24.0;

/// What stands at the end of one line, or of what is aimed at.
struct End {
    /// Which line it is; `None` for what is aimed at.
    order: Option<usize>,
    /// The last value.
    level: Option<f64>,
    /// The period it is of.
    last: Option<usize>,
    label: String,
    lines: Vec<String>,
}

/// The names of all lines of a frame.
pub(super) struct Ends {
    names: Vec<End>,
    direct: bool,
    /// How much room they take at the right.
    pub column: f64,
    faces: Faces,
}

impl Ends {
    /// The names of a frame's lines; a line that stands alone has its name elsewhere.
    pub(super) fn new(content: &Content<'_>, ruler: &Ruler, width: f64) -> Self {
        let faces = Faces::of(width);
        let mut ends = Vec::new();
        if content.series.len() > 1 {
            for (order, series) in content.series.iter().enumerate() {
                let at = series.marks.iter().rposition(|mark| mark.place().is_some());
                let last = at.and_then(|at| series.marks.get(at));
                let label = last.map_or_else(|| series.label.clone(), |mark| with_number(&series.label, &mark.text));
                ends.push(End { order: Some(order), level: last.and_then(Mark::place), last: at, label, lines: Vec::new() });
            }
        }
        if let Some(target) = content.target {
            let level = Some(f64::midpoint(target.low, target.high)).filter(|at| at.is_finite());
            ends.push(End { order: None, level, last: None, label: target.label.clone(), lines: Vec::new() });
        }
        // In a narrow drawing the column is as slim as its words allow: each pixel is taken from the lines.
        let parts: &[f64] = if width >= WIDE { &[0.3] } else { &[0.3, 0.31, 0.32, 0.33, 0.34] };
        let direct = parts.iter().any(|part| {
            let most = width * part - SPACE;
            for end in &mut ends {
                end.lines = ruler.wrap(&end.label, faces.label, most);
            }
            let whole = |end: &End| unbroken(&end.lines, &end.label) && end.lines.len() <= 3 && end.level.is_some();
            ends.iter().all(|end| whole(end) && ruler.widest(&end.lines, faces.label) <= most)
        });
        let widest = ends.iter().map(|end| ruler.widest(&end.lines, faces.label)).fold(0.0, f64::max);
        let column = if direct && !ends.is_empty() { widest + SPACE } else { 0.0 };
        Self { names: ends, direct, column, faces }
    }

    /// How high they are, one below the other.
    pub(super) fn height(&self) -> f64 {
        if self.direct { stack(self.names.iter().map(|end| end.lines.len()), self.faces.label) } else { 0.0 }
    }

    /// The names above the frame, where they are not at the ends; returns where the frame begins.
    pub(super) fn legend(&self, canvas: &mut Canvas, y: f64) -> f64 {
        if self.direct || self.names.is_empty() {
            return y;
        }
        let mut y = y;
        canvas.group("legend", |canvas| {
            for end in &self.names {
                let face = self.faces.label;
                let lines = canvas.ruler().wrap(&end.label, face, canvas.width() - 32.0);
                sample(canvas, end, (0.0, y + face.leading() / 2.0));
                let first = y + f64::midpoint(face.leading(), canvas.ruler().cap_height(face));
                canvas.lines((32.0, first), &lines, face, Ink::Ink, Anchor::Start);
                y += face.block(lines.len()) + 2.0;
            }
        });
        y + 4.0
    }

    /// Draws the names at the right of a frame, each as near to its line as the others let it.
    pub(super) fn draw(&self, canvas: &mut Canvas, plane: &Plane, (right, places): (f64, &[f64]), area: Area) {
        if !self.direct || self.names.is_empty() {
            return;
        }
        let face = self.faces.label;
        let mut placed: Vec<(f64, f64, &End)> = Vec::new();
        for end in &self.names {
            let level = plane.at((right, end.level.unwrap_or(0.0))).1;
            let height = face.block(end.lines.len()) + 4.0;
            placed.push((level - height / 2.0, height, end));
        }
        placed.sort_by(|a, b| (a.0 + a.1 / 2.0).total_cmp(&(b.0 + b.1 / 2.0)));
        let mut free = area.y - 8.0;
        for (top, height, _) in &mut placed {
            *top = top.max(free);
            free = *top + *height;
        }
        let mut floor = area.bottom() + 8.0;
        for (top, height, _) in placed.iter_mut().rev() {
            *top = top.min(floor - *height);
            floor = *top;
        }
        for (top, height, end) in placed {
            let capital = canvas.ruler().cap_height(face);
            let first = top + 2.0 + f64::midpoint(face.leading(), capital);
            let ink = if end.order.is_some() { Ink::Ink } else { Ink::Target };
            canvas.lines((right + SPACE, first), &end.lines, face, ink, Anchor::Start);
            let Some(order) = end.order else { continue };
            let (level, middle) = (plane.at((right, end.level.unwrap_or(0.0))).1, top + height / 2.0);
            // A name is tied to the last point of its line where that is not beside it.
            let from = end.last.and_then(|last| places.get(last)).map_or(right, |place| place + 8.0);
            canvas.line((from.min(right + 8.0), level), (right + 8.0, middle), Ink::Rule, 1.0);
            line::mark(canvas, (right + 14.0, middle), order);
        }
    }
}

/// A piece of a line, as a legend has it.
fn sample(canvas: &mut Canvas, end: &End, (x, y): (f64, f64)) {
    if let Some(order) = end.order {
        canvas.line((x, y), (x + 24.0, y), line::ink(order), 2.5);
        line::mark(canvas, (x + 12.0, y), order);
    } else {
        canvas.polyline(&[(x, y), (x + 24.0, y)], Ink::Target, 1.5, Dash::Dashed);
    }
}

/// A name and the last number of its line, which stands on a line with some of the name.
fn with_number(label: &str, number: &str) -> String {
    format!("{label}\u{a0}{number}")
}

#[cfg(test)]
mod tests {
    use super::with_number;
    use crate::drawing::Face;
    use crate::drawing::tests::ruler;
    use crate::figure::labels::unbroken;

    #[test]
    fn a_last_number_never_stands_alone() {
        let (ruler, face) = (ruler(), Face::sans(13.0));
        for label in ["Alle familier", "Henvist af kommunen", "Specialpædagogikunderstøttelsesfunktionen"] {
            for most in (30..200).step_by(5) {
                let words = with_number(label, "1.055");
                let lines = ruler.wrap(&words, face, f64::from(most));
                let alone = lines.last().is_some_and(|line| line == "1.055");
                assert!(!alone || !unbroken(&lines, &words), "{most}: {lines:?}");
            }
        }
    }
}
