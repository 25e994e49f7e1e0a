//! Several groups read aloud: what stands out in each, and where they differ most.

use crate::figure::voice::{Voice, is_range, prose};
use crate::figure::{Answers, Mark, MarkKind};
use crate::language::{TextError, Wording};

/// More groups than this are not read out one by one.
const FEW: usize = 3;

/// "Mødre: 35 % svarer »I høj grad«. Forskellen er størst ved »Slet ikke«: 20 % (fædre) og 5 % (mødre)."
pub(in crate::figure) fn spoken(view: &Answers, wording: &Wording) -> Result<String, TextError> {
    let voice = Voice::new(wording);
    let mut sentences = Vec::new();
    let ranges = view.groups.iter().flat_map(|group| &group.marks).any(is_range);
    // Ranges have no differences to tell instead.
    for group in view.groups.iter().filter(|_| view.groups.len() <= FEW || ranges) {
        if let Some(words) = voice.leaders(view, group)? {
            sentences.push(voice.say("spoken-of", &[("label", group.label.clone()), ("words", words)])?);
        }
    }
    if !ranges {
        sentences.extend(spread(view, voice)?);
    }
    if sentences.is_empty() {
        sentences.push(voice.say("spoken-nothing", &[])?);
    } else {
        sentences.extend(absent(view, voice)?);
    }
    if view.groups.len() <= FEW {
        sentences.extend(voice.answered(&view.groups)?);
    }
    Ok(prose(sentences))
}

/// A mark, where it stands, and whose it is.
type Placed<'v> = (f64, &'v Mark, &'v str);

/// The category in which the groups are furthest apart.
fn spread(view: &Answers, voice: Voice<'_>) -> Result<Option<String>, TextError> {
    let ends = |index: usize| -> Option<(Placed<'_>, Placed<'_>)> {
        let shown = view.groups.iter().filter_map(|group| {
            let mark = group.marks.get(index)?;
            Some((mark.place()?, mark, group.label.as_str()))
        });
        // The first of equal ones, as they stand.
        let high = shown.clone().reduce(|a, b| if b.0 > a.0 { b } else { a })?;
        let low = shown.reduce(|a, b| if b.0 < a.0 { b } else { a })?;
        (high.1.text != low.1.text).then_some((high, low))
    };
    let widest = view.categories.iter().enumerate().filter_map(|(index, category)| Some((category, ends(index)?)));
    let widest = widest.reduce(|a, b| if b.1.0.0 - b.1.1.0 > a.1.0.0 - a.1.1.0 { b } else { a });
    let Some((category, (high, low))) = widest else { return Ok(None) };
    let words = [
        ("label", voice.quoted(&category.label)?),
        ("high", high.1.text.clone()),
        ("high-group", high.2.to_owned()),
        ("low", low.1.text.clone()),
        ("low-group", low.2.to_owned()),
    ];
    let words = voice.say("spoken-spread", &words)?;
    voice.among(view.groups.iter().flat_map(|group| &group.marks), words).map(Some)
}

/// Which categories lack a number in some group.
fn absent(view: &Answers, voice: Voice<'_>) -> Result<Vec<String>, TextError> {
    let mut absent = Vec::new();
    for group in &view.groups {
        for (category, mark) in view.categories.iter().zip(&group.marks).filter(|(_, mark)| mark.kind != MarkKind::Shown) {
            absent.push((format!("{} ({})", voice.quoted(&category.label)?, group.label), mark));
        }
    }
    voice.absent(&absent.into_iter())
}
