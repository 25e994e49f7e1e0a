//! Steps read aloud: how many began, how many came through, where most were lost.

use crate::figure::voice::{Voice, is_range, prose};
use crate::figure::{Flow, MarkKind, Step};
use crate::language::{TextError, Wording};

/// "94 ved »henvist« og 62 (66 %) ved »gennemført«. Størst er forskellen mellem …"
pub(in crate::figure) fn spoken(view: &Flow, wording: &Wording) -> Result<String, TextError> {
    let voice = Voice::new(wording);
    let shown: Vec<&Step> = view.steps.iter().filter(|step| step.mark.kind == MarkKind::Shown).collect();
    let mut sentences = Vec::new();
    match shown[..] {
        [] => return voice.say("spoken-nothing", &[]).map(|words| prose([words])),
        [only] => {
            let words = [("share", only.mark.text.clone()), ("label", voice.quoted(&only.label)?)];
            sentences.push(voice.say("spoken-answers-next", &words)?);
        }
        [first, .., last] => {
            let mut words = vec![
                ("from", first.mark.text.clone()),
                ("first", voice.quoted(&first.label)?),
                ("to", last.mark.text.clone()),
                ("last", voice.quoted(&last.label)?),
            ];
            words.extend(last.share.clone().map(|share| ("share", share)));
            sentences.push(voice.say(if last.share.is_some() { "spoken-flow-share" } else { "spoken-flow" }, &words)?);
        }
    }
    let lost = view.steps.windows(2).filter_map(|pair| {
        let [before, after] = pair else { return None };
        let lost = before.mark.place()? - after.mark.place()?;
        Some((lost, before, after, after.loss.clone()?))
    });
    let ranges = shown.iter().any(|step| is_range(&step.mark));
    let most = lost.reduce(|a, b| if b.0 > a.0 { b } else { a }).filter(|_| !ranges);
    if let Some((_, before, after, loss)) = most.filter(|(lost, ..)| *lost > 0.0) {
        let words = [("from", voice.quoted(&before.label)?), ("to", voice.quoted(&after.label)?), ("loss", loss)];
        sentences.push(voice.among(view.steps.iter().map(|step| &step.mark), voice.say("spoken-loss", &words)?)?);
    }
    let quoted: Result<Vec<String>, TextError> = view.steps.iter().map(|step| voice.quoted(&step.label)).collect();
    sentences.extend(voice.absent(&quoted?.into_iter().zip(view.steps.iter().map(|step| &step.mark)))?);
    Ok(prose(sentences))
}
