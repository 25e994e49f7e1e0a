//! Questions before and after, read aloud.

use crate::figure::voice::{Voice, prose};
use crate::figure::{BeforeAfter, Group, Mark, MarkKind};
use crate::language::{TextError, Wording};

/// More questions than this are not read out one by one.
const FEW: usize = 3;

/// A question with its first and last wave.
type Moved<'v> = (&'v str, (&'v Group, &'v Mark), (&'v Group, &'v Mark));

/// "Tallene er andelen »enige«. Sover godt: 40 % (før) og 54 % (efter)."
pub(in crate::figure) fn spoken(view: &BeforeAfter, wording: &Wording) -> Result<String, TextError> {
    let voice = Voice::new(wording);
    let has_top = view.top_label.is_some() && view.questions.iter().flat_map(|(_, waves)| waves).any(|wave| wave.top.is_some());
    let label = match (&view.top_label, view.categories.first()) {
        (Some(label), _) if has_top => voice.quoted(label)?,
        (_, Some(first)) => voice.quoted(&first.label)?,
        _ => return Ok(String::new()),
    };
    let told = |wave| told(wave, has_top);
    let moved = view.questions.iter().filter_map(|(question, waves)| {
        let [first, .., last] = &waves[..] else { return None };
        Some((question.as_str(), (first, told(first)?), (last, told(last)?)))
    });
    let moved: Vec<Moved<'_>> = moved.collect();
    let mut sentences = Vec::new();
    if moved.is_empty() {
        sentences.push(voice.say("spoken-nothing", &[])?);
    } else {
        sentences.push(voice.say("spoken-share-of", &[("label", label)])?);
    }
    if moved.len() <= FEW {
        for (question, before, after) in &moved {
            let words = [
                ("label", (*question).to_owned()),
                ("from", before.1.text.clone()),
                ("before", before.0.label.clone()),
                ("to", after.1.text.clone()),
                ("after", after.0.label.clone()),
            ];
            sentences.push(voice.say("spoken-moved", &words)?);
        }
    } else {
        let size = |moved: &Moved<'_>| (moved.2.1.place().unwrap_or(0.0) - moved.1.1.place().unwrap_or(0.0)).abs();
        if let Some((question, before, after)) = moved.iter().copied().reduce(|a, b| if size(&b) > size(&a) { b } else { a }) {
            let words = [("label", question.to_owned()), ("from", before.1.text.clone()), ("to", after.1.text.clone())];
            sentences.push(voice.say("spoken-moved-most", &words)?);
        }
    }
    let hidden = |waves: &[Group]| waves.iter().flat_map(|wave| &wave.marks).any(|mark| mark.kind == MarkKind::Withheld);
    let hidden: Vec<String> = view.questions.iter().filter(|(_, waves)| hidden(waves)).map(|(question, _)| question.clone()).collect();
    if !moved.is_empty() && !hidden.is_empty() {
        sentences.push(voice.say("spoken-hidden-some", &[("labels", voice.list(&hidden)?)])?);
    }
    Ok(prose(sentences))
}

/// The share that is told of a wave, where it is shown.
fn told(wave: &Group, has_top: bool) -> Option<&Mark> {
    let mark = if has_top { wave.top.as_ref() } else { wave.marks.first() };
    mark.filter(|mark| mark.place().is_some())
}
