//! Series read aloud: where each begins and ends, where it turned, what is aimed at, where it cannot be compared.

use crate::figure::voice::{Voice, position, prose};
use crate::figure::{Lines, Mark, MarkKind, Series};
use crate::language::{TextError, Wording};

/// "Familier: fra 27 i 2021 til 29 i 2023, højest 31 i 2022. Mål: 25–30."
pub(in crate::figure) fn spoken(view: &Lines, wording: &Wording) -> Result<String, TextError> {
    let voice = Voice::new(wording);
    let mut sentences = Vec::new();
    for series in &view.series {
        sentences.extend(course(view, series, voice)?);
    }
    let nothing = sentences.is_empty();
    if nothing {
        sentences.push(voice.say("spoken-nothing", &[])?);
    }
    sentences.extend(view.target.as_ref().map(|target| target.label.clone()));
    for series in &view.series {
        for (before, why) in &series.breaks {
            let Some(period) = view.periods.get(*before) else { continue };
            let words = [("period", period.clone()), ("label", voice.quoted(&series.label)?), ("why", why.clone())];
            sentences.push(voice.say("spoken-broken", &words)?);
        }
        for (id, kind) in [("spoken-hidden", MarkKind::Withheld), ("spoken-gap", MarkKind::Missing)] {
            let lacking = view.periods.iter().zip(&series.marks).filter(|(_, mark)| mark.kind == kind);
            let periods: Vec<String> = lacking.map(|(period, _)| period.clone()).collect();
            if nothing || periods.is_empty() {
                continue;
            }
            let (periods, label) = (voice.list(&periods)?, voice.quoted(&series.label)?);
            let labels = format!("{label} ({periods})");
            sentences.push(voice.say(id, &[("periods", periods), ("label", label), ("labels", labels)])?);
        }
    }
    Ok(prose(sentences))
}

/// A series from its first number to its last; `None` where none is shown.
fn course(view: &Lines, series: &Series, voice: Voice<'_>) -> Result<Option<String>, TextError> {
    let shown: Vec<(&String, &Mark, f64)> =
        view.periods.iter().zip(&series.marks).filter_map(|(period, mark)| Some((period, mark, position(mark)?))).collect();
    let [first, .., last] = &shown[..] else {
        let Some((period, mark, _)) = shown.first() else { return Ok(None) };
        let words = [("label", series.label.clone()), ("value", mark.text.clone()), ("period", (*period).clone())];
        return voice.say("spoken-point", &words).map(Some);
    };
    let words = [
        ("label", series.label.clone()),
        ("from", first.1.text.clone()),
        ("before", first.0.clone()),
        ("to", last.1.text.clone()),
        ("after", last.0.clone()),
    ];
    let mut parts = vec![voice.say("spoken-course", &words)?];
    let ends = [first.1.text.as_str(), last.1.text.as_str()];
    // Of equal ones the first.
    let highest = shown.iter().copied().reduce(|a, b| if b.2 > a.2 { b } else { a });
    let lowest = shown.iter().copied().reduce(|a, b| if b.2 < a.2 { b } else { a });
    for (id, turn) in [("spoken-highest", highest), ("spoken-lowest", lowest)] {
        if let Some((period, mark, _)) = turn.filter(|(_, mark, _)| !ends.contains(&mark.text.as_str())) {
            parts.push(voice.say(id, &[("value", mark.text.clone()), ("period", period.clone())])?);
        }
    }
    Ok(Some(parts.join(", ")))
}
