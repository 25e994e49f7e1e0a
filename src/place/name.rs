//! Names as people write them: "Århus", "Taarnby", "Høje Taastrup", "Københavns Kommune".

use super::Place;
use crate::finding::{Finding, Span, nearest, say};

/// What a written name may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match<'p> {
    /// One place.
    One(&'p Place),
    /// Several places.
    Several(Vec<&'p Place>),
    /// None; these are nearest.
    None(Vec<&'p str>),
}

impl Match<'_> {
    /// What to say of a name that means no place, or several.
    #[must_use]
    pub fn finding(&self, written: &str, span: &Span) -> Option<Finding> {
        match self {
            Self::One(_) => None,
            Self::Several(places) => {
                let names: Vec<String> = places.iter().map(|place| format!("{} ({})", place.name, place.code)).collect();
                let names = names.join(", ");
                Some(
                    Finding::error("ambiguous-place", say!("»{written}« kan være {names}", "“{written}” may be {names}"))
                        .at(span)
                        .hint(say!("skriv koden", "write the code")),
                )
            }
            Self::None(near) => {
                let finding =
                    Finding::error("unknown-place", say!("»{written}« er ikke et kendt sted", "“{written}” is no known place")).at(span);
                let near = near.join(", ");
                Some(if near.is_empty() { finding } else { finding.hint(say!("mente du {near}?", "did you mean {near}?")) })
            }
        }
    }
}

/// The most names that are suggested.
const MOST_NAMES: usize = 3;

pub(super) fn find<'p>(places: &'p [Place], written: &str) -> Match<'p> {
    let meant = meanings(written);
    let is_meant = |name: &str| meant.contains(&fold(name));
    let called =
        |place: &&Place| place.code == written.trim() || is_meant(&place.name) || place.spellings.iter().any(|name| is_meant(name));
    let found: Vec<&Place> = places.iter().filter(called).collect();
    match found[..] {
        [place] => Match::One(place),
        [] => Match::None(near(places, written)),
        _ => Match::Several(found),
    }
}

/// The names nearest to one that is none: a slip of the fingers, or a part of them.
fn near<'p>(places: &'p [Place], written: &str) -> Vec<&'p str> {
    let slip = nearest(written, places.iter().map(|place| place.name.as_str()));
    let part = fold(written);
    let parts =
        places.iter().filter(|place| part.chars().count() > 2 && fold(&place.name).contains(&part)).map(|place| place.name.as_str());
    let mut names: Vec<&str> = Vec::new();
    for name in slip.into_iter().chain(parts) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.truncate(MOST_NAMES);
    names
}

/// The folded name; without the word for a municipality, and then also without its genitive.
fn meanings(written: &str) -> Vec<String> {
    let folded = fold(written);
    let Some(bare) = [" kommune", " municipality"].iter().find_map(|word| folded.strip_suffix(word)) else { return vec![folded] };
    let nominative = bare.strip_suffix('s').map(str::to_owned);
    [Some(bare.to_owned()), nominative].into_iter().flatten().collect()
}

/// Small letters, `å` as `aa`, one space for whatever parts the words.
fn fold(name: &str) -> String {
    let lower = name.to_lowercase().replace('å', "aa");
    let words: Vec<&str> = lower.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
