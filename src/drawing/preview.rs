//! What a shared link shows: the title of a page beside the cover of its report.

use std::fmt::Write;

use super::svg::{self, Area, number};
use super::{Anchor, Canvas, Face, Ink, Ruler};
use crate::escape::text;

/// A picture of the size those who show links ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The site's name, at the top.
    pub mark: String,
    /// The title.
    pub title: String,
    /// One sentence; left out where there is no room.
    pub lead: String,
    /// The cover, as SVG of three to four; may be empty.
    pub cover: String,
}

/// In pixels.
pub const PREVIEW: (u32, u32) = (1200, 630);
const MARGIN: f64 = 72.0;
/// The largest title first; the last is used however long it is.
const TITLES: [f64; 4] = [84.0, 68.0, 54.0, 42.0];
const LEAD: Face = Face::serif(34.0);

impl Preview {
    /// Draws it, with the rules of `css`, which names its colours.
    #[must_use]
    pub fn to_svg(&self, ruler: &Ruler, css: &str) -> String {
        let (width, height) = (f64::from(PREVIEW.0), f64::from(PREVIEW.1));
        let cover = if self.cover.is_empty() { 0.0 } else { height * 0.75 };
        let column = width - cover - MARGIN - if self.cover.is_empty() { MARGIN } else { 56.0 };
        let mut canvas = Canvas::new(width, "preview", ruler);
        let mark = Face::serif(30.0);
        canvas.text((MARGIN, 92.0), &self.mark, mark, Ink::Teal, Anchor::Start);
        let (face, lines) = title(&self.title, ruler, column, height * 0.5);
        let y = canvas.lines((MARGIN, 150.0 + face.size), &lines, face, Ink::Ink, Anchor::Start);
        let lead = ruler.wrap(&self.lead, LEAD, column);
        if y + 72.0 + LEAD.block(lead.len()) <= height - MARGIN {
            canvas.lines((MARGIN, y + 72.0), &lead, LEAD, Ink::Muted, Anchor::Start);
        }
        let words = canvas.finish(height).body;
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\"><style>{}</style>",
            text(css)
        );
        svg::rect(&mut out, Area::new(0.0, 0.0, width, height), &svg::fill(Ink::Paper));
        out.push_str(&words);
        let place = format!("<svg x=\"{}\" width=\"{}\" height=\"{height}\" ", number(width - cover), number(cover));
        let _ = write!(out, "{}</svg>", self.cover.replacen("<svg ", &place, 1));
        out
    }
}

/// The title as large as it may be within a column.
fn title(words: &str, ruler: &Ruler, column: f64, room: f64) -> (Face, Vec<String>) {
    let faces = TITLES.map(Face::serif);
    let set = faces.map(|face| (face, ruler.wrap(words, face, column)));
    let whole = |lines: &[String]| lines.iter().all(|line| words.contains(line.as_str()));
    let fits = |(face, lines): &&(Face, Vec<String>)| lines.len() <= 3 && whole(lines) && face.block(lines.len()) <= room;
    let last = set.len() - 1;
    set.iter().find(fits).unwrap_or(&set[last]).clone()
}

#[cfg(test)]
mod tests {
    use super::Preview;
    use crate::drawing::tests::ruler;

    fn preview(title: &str, lead: &str) -> String {
        let cover = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 4\"></svg>".to_owned();
        Preview { mark: "Hjemme & hos".into(), title: title.into(), lead: lead.into(), cover }.to_svg(&ruler(), "")
    }

    #[test]
    fn long_titles_are_set_smaller_and_words_are_data() {
        assert!(preview("Slutevaluering <2025>", "Kort").contains("font-size=\"84\">Slutevaluering</text>"));
        let long = preview("En meget lang titel, som ingen ville give en beretning, men som en gang imellem kommer alligevel", "Kort");
        assert!(long.contains("font-size=\"54\"") || long.contains("font-size=\"42\""), "{long}");
        assert!(long.contains("Hjemme &amp; hos"));
    }

    #[test]
    fn a_lead_without_room_is_left_out() {
        assert!(preview("Titel", "Én linje").contains("Én linje"));
        assert!(!preview("Titel", &"Mange linjer. ".repeat(40)).contains("Mange"));
    }
}
