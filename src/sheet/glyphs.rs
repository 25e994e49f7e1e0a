//! Whether the theme's fonts have every letter an order uses.

use std::collections::{BTreeMap, HashSet};

use skrifa::{FontRef, MetadataProvider};

use super::Order;
use crate::finding::{Finding, Span, say};
use crate::source::Sources;
use crate::theme::Fonts;

/// The letters the theme's fonts have: what one lacks is set in the other.
pub struct Glyphs {
    known: HashSet<u32>,
}

impl Glyphs {
    /// The letters of both fonts.
    #[must_use]
    pub fn of(fonts: &Fonts) -> Self {
        let of = |font: &[u8]| -> Vec<u32> {
            FontRef::new(font).map(|font| font.charmap().mappings().map(|(letter, _)| letter).collect()).unwrap_or_default()
        };
        Self { known: of(&fonts.sans).into_iter().chain(of(&fonts.serif)).collect() }
    }

    /// A finding for every letter of an order that the fonts lack, at the first place where an author wrote it: in the files whose
    /// names begin with one of `near`, in that order, else anywhere.
    #[must_use]
    pub fn check(&self, order: &Order, near: &[String], sources: &Sources) -> Vec<Finding> {
        let mut lacking: BTreeMap<char, String> = BTreeMap::new();
        self.notice(&order.data, &mut lacking);
        for (name, bytes) in &order.files {
            if name.ends_with(".svg") {
                self.notice_in(&String::from_utf8_lossy(bytes), &mut lacking);
            }
        }
        lacking.iter().map(|(letter, words)| finding(*letter, words, order, near, sources)).collect()
    }

    fn notice(&self, data: &serde_json::Value, lacking: &mut BTreeMap<char, String>) {
        match data {
            serde_json::Value::String(text) => self.notice_in(text, lacking),
            serde_json::Value::Array(items) => items.iter().for_each(|item| self.notice(item, lacking)),
            // What is followed or read aloud is not set.
            serde_json::Value::Object(fields) => {
                fields.iter().filter(|(name, _)| *name != "url" && *name != "alt").for_each(|(_, field)| self.notice(field, lacking));
            }
            _ => {}
        }
    }

    fn notice_in(&self, text: &str, lacking: &mut BTreeMap<char, String>) {
        for (at, letter) in text.char_indices().filter(|(_, letter)| !self.has(*letter)) {
            lacking.entry(letter).or_insert_with(|| around(text, at).to_owned());
        }
    }

    /// Whether a letter can be set; what only tells where a line may break needs no glyph.
    fn has(&self, letter: char) -> bool {
        letter.is_control() || matches!(letter, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}') || self.known.contains(&u32::from(letter))
    }
}

/// How many bytes of the words around a letter are told, on each side.
const AROUND: usize = 24;

fn around(text: &str, at: usize) -> &str {
    &text[text.floor_char_boundary(at.saturating_sub(AROUND))..text.ceil_char_boundary((at + AROUND).min(text.len()))]
}

fn finding(letter: char, words: &str, order: &Order, near: &[String], sources: &Sources) -> Finding {
    let code = format!("U+{:04X}", u32::from(letter));
    let wordings = sources.under("themes/").filter(|file| file.name.contains("/wording/"));
    let folders = near.iter().map(String::as_str).chain(["content/", "data/"]);
    let written = folders.flat_map(|folder| sources.under(folder)).chain(wordings).find_map(|file| {
        let at = file.text().find(letter)?;
        Some(Span::new(&file.name, at..at + letter.len_utf8()))
    });
    Finding::error(
        "no-glyph",
        say!(
            "temaets skrifter har ikke tegnet »{letter}« ({code}), som skal trykkes: »{words}«",
            "the theme's fonts lack the letter “{letter}” ({code}), which is to be printed: “{words}”"
        ),
    )
    .at(written.as_ref().unwrap_or(&order.at))
    .hint(say!(
        "skriv det på en anden måde, eller giv temaet en skrift, der har tegnet",
        "write it another way, or give the theme a font that has it"
    ))
}
