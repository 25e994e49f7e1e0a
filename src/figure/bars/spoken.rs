//! One group read aloud: what most answer, what the rest answer, what they are together.

use crate::figure::cells::adds_up;
use crate::figure::voice::{Voice, by_size, is_range, prose};
use crate::figure::{Answers, Mark, MarkKind};
use crate::language::{TextError, Wording};

/// More answers than this are not read out one by one.
const FEW: usize = 5;

/// "35 % svarer »I meget høj grad« og 34 % »I høj grad«. 5 % svarer »I mindre grad«. Tilsammen 92 % enige. 91 har svaret."
pub(in crate::figure) fn spoken(view: &Answers, wording: &Wording) -> Result<String, TextError> {
    let voice = Voice::new(wording);
    let Some(group) = view.groups.first() else { return Ok(String::new()) };
    let mut sentences = Vec::new();
    if let Some(leaders) = voice.leaders(view, group)? {
        sentences.push(leaders);
        sentences.extend(rest(view, voice)?);
    } else {
        sentences.push(voice.say("spoken-nothing", &[])?);
    }
    let shown = |mark: &&Mark| mark.kind == MarkKind::Shown;
    let top = group.top.as_ref().filter(|top| adds_up(&view.categories) && shown(top));
    if let (Some(top), Some(label)) = (top, &view.top_label) {
        sentences.push(voice.say("spoken-together", &[("share", top.text.clone()), ("label", label.clone())])?);
    }
    let quoted: Result<Vec<String>, TextError> = view.categories.iter().map(|category| voice.quoted(&category.label)).collect();
    if sentences.len() > 1 || group.marks.iter().any(|mark| mark.kind == MarkKind::Shown) {
        sentences.extend(voice.absent(&quoted?.into_iter().zip(&group.marks))?);
    }
    sentences.extend(voice.answered(&view.groups)?);
    Ok(prose(sentences))
}

/// What is said of those that do not stand out.
fn rest(view: &Answers, voice: Voice<'_>) -> Result<Option<String>, TextError> {
    let Some(group) = view.groups.first() else { return Ok(None) };
    let shown = by_size(view, group);
    let (Some(first), Some(last)) = (shown.first(), shown.last()) else { return Ok(None) };
    if shown.len() < 3 || first.1.text == last.1.text || group.marks.iter().any(is_range) {
        return Ok(None);
    }
    if view.whole && view.shares {
        let rest = if shown.len() <= FEW { &shown[2..] } else { &shown[shown.len() - 1..] };
        return voice.answers(rest).map(Some);
    }
    let lowest: Result<Vec<String>, TextError> =
        shown.iter().filter(|(_, mark)| mark.text == last.1.text).take(FEW).map(|(category, _)| voice.quoted(&category.label)).collect();
    let words = voice.say("spoken-smallest", &[("labels", voice.list(&lowest?)?), ("value", last.1.text.clone())])?;
    voice.among(&group.marks, words).map(Some)
}
