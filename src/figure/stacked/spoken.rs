//! Rows of answers read aloud: one as bars are, several by the row with the most and the one with the least.

use crate::figure::bars;
use crate::figure::voice::{Voice, prose};
use crate::figure::{Answers, Group, Mark, MarkKind};
use crate::language::{TextError, Wording};

/// "Andelen »enige« er størst ved Trivsel (92 %) og mindst ved Søvn (40 %)."
pub(in crate::figure) fn spoken(view: &Answers, wording: &Wording) -> Result<String, TextError> {
    if view.groups.len() < 2 {
        return bars::spoken(view, wording);
    }
    let voice = Voice::new(wording);
    let has_top = view.top_label.is_some() && view.groups.iter().any(|group| group.top.is_some());
    let label = match (&view.top_label, view.categories.first()) {
        (Some(label), _) if has_top => voice.quoted(label)?,
        (_, Some(first)) => voice.quoted(&first.label)?,
        _ => return Ok(String::new()),
    };
    let mark = |group: &Group| -> Option<Mark> { if has_top { group.top.clone() } else { group.marks.first().cloned() } };
    let shown = view.groups.iter().filter_map(|group| {
        let mark = mark(group)?;
        Some((mark.place()?, mark.text, group.label.clone()))
    });
    let ends = shown.clone().reduce(|a, b| if b.0 > a.0 { b } else { a }).zip(shown.clone().reduce(|a, b| if b.0 < a.0 { b } else { a }));
    let mut sentences = Vec::new();
    match ends {
        Some((high, low)) if high.1 != low.1 => {
            let words = [("label", label), ("high", high.1), ("high-group", high.2), ("low", low.1), ("low-group", low.2)];
            let words = voice.say("spoken-extremes", &words)?;
            sentences.push(if shown.clone().count() == view.groups.len() {
                words
            } else {
                voice.say("spoken-among-shown", &[("words", words)])?
            });
        }
        Some((high, _)) => {
            let groups = voice.list(&shown.map(|(.., group)| group).collect::<Vec<_>>())?;
            let words = voice.say("spoken-answers-next", &[("share", high.1), ("label", label)])?;
            sentences.push(voice.say("spoken-of", &[("label", groups), ("words", words)])?);
        }
        None => sentences.push(voice.say("spoken-nothing", &[])?),
    }
    if ends_shown(view) {
        let hidden = |group: &&Group| group.marks.iter().any(|mark| mark.kind == MarkKind::Withheld);
        let labels: Vec<String> = view.groups.iter().filter(hidden).map(|group| group.label.clone()).collect();
        if !labels.is_empty() {
            sentences.push(voice.say("spoken-hidden-some", &[("labels", voice.list(&labels)?)])?);
        }
    }
    if view.groups.len() <= 3 {
        sentences.extend(voice.answered(&view.groups)?);
    }
    Ok(prose(sentences))
}

/// Whether anything is shown at all.
fn ends_shown(view: &Answers) -> bool {
    view.groups.iter().flat_map(|group| &group.marks).any(|mark| mark.place().is_some())
}
