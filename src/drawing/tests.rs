//! What tests of drawings need: the theme, a ruler, a look at the words, pictures to look at.

use std::path::Path;
use std::sync::LazyLock;
use std::{env, fmt, fs};

use roxmltree::{Document, Node};

use super::{Drawing, Face, Family, Frame, Ruler, TypeCase, Weight, png};
use crate::finding::{Findings, Span};
use crate::source::Sources;
use crate::theme::{self, Scheme, Theme};

/// The theme that comes with the program.
pub(crate) fn standard() -> Theme {
    let sources = theme::with_standard_theme(Sources::default());
    let mut findings = Findings::new();
    let theme = theme::load("standard", &Span::file(&"content/site.yaml".into()), &sources, &mut findings);
    assert!(findings.is_empty(), "{findings:?}");
    theme.expect("a theme")
}

/// A ruler of its fonts.
pub(crate) fn ruler() -> Ruler {
    static RULER: LazyLock<Ruler> = LazyLock::new(|| {
        let fonts = standard().fonts;
        Ruler::new(&fonts.sans, &fonts.serif)
    });
    RULER.clone()
}

/// Words of a drawing and the box they stand in.
struct Words<'s> {
    text: &'s str,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl fmt::Display for Words<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "»{}« ({:.1} {:.1} – {:.1} {:.1})", self.text, self.left, self.top, self.right, self.bottom)
    }
}

fn words<'s>(node: Node<'s, '_>, ruler: &Ruler) -> Words<'s> {
    let number = |name| node.attribute(name).and_then(|value| value.parse::<f64>().ok()).unwrap_or_else(|| panic!("{name} of {node:?}"));
    let class = |name| node.attribute("class").unwrap_or_default().split(' ').any(|class| class == name);
    let face = Face {
        family: if class("serif") { Family::Serif } else { Family::Sans },
        size: number("font-size"),
        weight: if class("strong") { Weight::Strong } else { Weight::Regular },
    };
    let text = node.text().unwrap_or_default();
    let moved: Vec<(f64, f64)> = node.ancestors().filter_map(|node| node.attribute("transform")).map(translation).collect();
    let (across, down) = moved.into_iter().fold((0.0, 0.0), |sum, by| (sum.0 + by.0, sum.1 + by.1));
    let (width, x, y) = (ruler.width(text, face), number("x") + across, number("y") + down);
    let left = match node.attribute("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    // Letters that touch the line above are a fault, the empty space above capitals is not.
    let (top, bottom) = (y - ruler.cap_height(face), y + face.size * 0.22);
    assert!(face.size >= 12.5, "{text}: {} px", face.size);
    Words { text, left, right: left + width, top, bottom }
}

/// How far a group is moved; nothing else may be done to one, as boxes are measured where they stand.
fn translation(transform: &str) -> (f64, f64) {
    let by = transform.strip_prefix("translate(").and_then(|rest| rest.strip_suffix(')')).and_then(|by| by.split_once(' '));
    let (across, down) = by.unwrap_or_else(|| panic!("moved only: {transform}"));
    (across.parse().expect("a number"), down.parse().expect("a number"))
}

/// Fails where words leave the drawing, stand on one another, or are too small to be read.
#[track_caller]
pub(crate) fn sound(drawing: &Drawing) {
    let ruler = ruler();
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>", drawing.body);
    let document = Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    let words: Vec<Words> = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
        .map(|node| words(node, &ruler))
        .collect();
    for word in &words {
        assert!(word.left >= -0.5 && word.right <= drawing.width + 0.5, "leaves the drawing ({} wide): {word}", drawing.width);
        assert!(word.top >= -0.5 && word.bottom <= drawing.height + 0.5, "leaves the drawing ({} high): {word}", drawing.height);
    }
    for (at, one) in words.iter().enumerate() {
        for other in &words[at + 1..] {
            let across = one.right.min(other.right) - one.left.max(other.left);
            let down = one.bottom.min(other.bottom) - one.top.max(other.top);
            assert!(across <= 0.5 || down <= 0.5, "stand on one another: {one} {other}");
        }
    }
}

/// Writes a drawing as pictures, light and dark, into the folder `BERETNING_LOOK` names; does nothing without it.
pub(crate) fn look(name: &str, drawing: &Drawing, frame: &Frame) {
    let Some(folder) = env::var_os("BERETNING_LOOK") else { return };
    let theme = standard();
    let (ruler, fonts) = (Ruler::new(&theme.fonts.sans, &theme.fonts.serif), TypeCase::new(&theme.fonts.sans, &theme.fonts.serif));
    for (scheme, word) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
        let svg = drawing.framed(frame, &ruler, &theme.drawing_css(scheme));
        let picture = png(&svg, 2.0, &fonts).expect("a picture");
        fs::write(Path::new(&folder).join(format!("{name}-{word}.png")), picture).expect("a file");
    }
}
