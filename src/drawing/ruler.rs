//! Measures words with the theme's own fonts.

use std::collections::BTreeMap;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::wrap;
use super::{Face, Family, Weight};

/// Advances of letters by family and weight, in parts of the size. Built once; measuring reads tables only.
#[derive(Debug, Clone)]
pub struct Ruler {
    sans: Letters,
    strong: Letters,
    serif: Letters,
}

#[derive(Debug, Clone, Default)]
struct Letters {
    advances: BTreeMap<char, f64>,
    cap_height: f64,
}

/// The advance of a letter the font lacks: it comes from another one, which may be wide.
const UNKNOWN: f64 = 1.0;

impl Ruler {
    /// Reads the advances of two TrueType files. A file that is no font has letters of the width of their size.
    #[must_use]
    pub fn new(sans: &[u8], serif: &[u8]) -> Self {
        Self { sans: Letters::of(sans, 400.0), strong: Letters::of(sans, 600.0), serif: Letters::of(serif, 400.0) }
    }

    fn letters(&self, face: Face) -> &Letters {
        match (face.family, face.weight) {
            (Family::Serif, _) => &self.serif,
            (Family::Sans, Weight::Regular) => &self.sans,
            (Family::Sans, Weight::Strong) => &self.strong,
        }
    }

    /// How wide words are on one line, in pixels. Kerning is left out; it makes words a little narrower.
    #[must_use]
    pub fn width(&self, words: &str, face: Face) -> f64 {
        let letters = self.letters(face);
        words.chars().map(|letter| letters.advance(letter)).sum::<f64>() * face.size
    }

    /// The height of capitals and figures, in pixels.
    #[must_use]
    pub fn cap_height(&self, face: Face) -> f64 {
        self.letters(face).cap_height * face.size
    }

    /// Words in lines no wider than `most` pixels; see [`wrap::lines`].
    #[must_use]
    pub fn wrap(&self, words: &str, face: Face, most: f64) -> Vec<String> {
        wrap::lines(words, most, &|text| self.width(text, face))
    }

    /// Words on one line no wider than `most` pixels; what is too much ends in `…`.
    #[must_use]
    pub fn fit(&self, words: &str, face: Face, most: f64) -> String {
        if self.width(words, face) <= most {
            return words.to_owned();
        }
        let mut left = most - self.width("…", face);
        let fits = |letter: &char| {
            left -= self.letters(face).advance(*letter) * face.size;
            left >= 0.0
        };
        let kept: String = words.chars().take_while(fits).collect();
        format!("{}…", kept.trim_end_matches([' ', ',', '-', '/', '\u{a0}']))
    }

    /// How wide the widest of some lines is.
    #[must_use]
    pub fn widest<'t>(&self, lines: impl IntoIterator<Item = &'t String>, face: Face) -> f64 {
        lines.into_iter().map(|line| self.width(line, face)).fold(0.0, f64::max)
    }
}

impl Letters {
    fn of(bytes: &[u8], weight: f32) -> Self {
        let Ok(font) = FontRef::new(bytes) else { return Self::default() };
        let location = font.axes().location([("wght", weight)]);
        let location = LocationRef::from(&location);
        let metrics = font.metrics(Size::unscaled(), location);
        let em = f64::from(metrics.units_per_em.max(1));
        let glyphs = font.glyph_metrics(Size::unscaled(), location);
        let advance = |(code, glyph)| Some((char::from_u32(code)?, f64::from(glyphs.advance_width(glyph)?) / em));
        Self {
            advances: font.charmap().mappings().filter_map(advance).collect(),
            cap_height: metrics.cap_height.map_or(0.7, |height| f64::from(height) / em),
        }
    }

    fn advance(&self, letter: char) -> f64 {
        match letter {
            '\u{ad}' | '\u{200b}' | '\u{2060}' => 0.0,
            letter => {
                let plain = if matches!(letter, '\u{a0}' | '\u{202f}' | '\t' | '\n') { ' ' } else { letter };
                self.advances.get(&letter).or_else(|| self.advances.get(&plain)).copied().unwrap_or(UNKNOWN)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Face, Ruler};
    use crate::drawing::tests::ruler;

    #[test]
    fn weight_and_family_matter_and_figures_are_alike() {
        let ruler = ruler();
        assert!(ruler.width("Familier", Face::strong(14.0)) > ruler.width("Familier", Face::sans(14.0)) + 0.5);
        assert!((ruler.width("111", Face::sans(14.0)) - ruler.width("999", Face::sans(14.0))).abs() < 1e-9, "tabular figures");
        assert!((ruler.width("æøå", Face::serif(20.0)) - 20.0 * 3.0).abs() > 1.0, "the font has them");
        assert!((0.5..0.8).contains(&ruler.cap_height(Face::sans(1.0))));
    }

    #[test]
    fn what_does_not_fit_ends_in_dots() {
        let ruler = ruler();
        let face = Face::sans(13.0);
        let short = ruler.fit("Familier med børn under fire år", face, 90.0);
        assert!(short.ends_with('…') && ruler.width(&short, face) <= 90.0, "{short}");
        assert_eq!(ruler.fit("ja", face, 90.0), "ja");
        assert_eq!(ruler.fit("ja", face, 0.0), "…");
    }

    #[test]
    fn a_file_that_is_no_font_is_measured_too() {
        assert!((Ruler::new(b"", b"").width("ab", Face::sans(10.0)) - 20.0).abs() < 1e-9);
    }
}
