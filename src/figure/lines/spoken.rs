//! Series read aloud: where each begins and ends, where it turned, what is aimed at, where it cannot be compared.

use crate::figure::voice::{Voice, prose};
use crate::figure::{Lines, Mark, MarkKind, Series};
use crate::language::{TextError, Wording};

/// "Familier: fra 27 i 2021 til 29 i 2023, højest 31 i 2022. Mål: 25–30."
pub(in crate::figure) fn spoken(view: &Lines, wording: &Wording) -> Result<String, TextError> {
    let voice = Voice::new(wording);
    let mut sentences = Vec::new();
    for series in &view.series {
        sentences.extend(course(view, series, voice)?);
    }
    let nothing = view.series.iter().flat_map(|series| &series.marks).all(|mark| mark.kind != MarkKind::Shown);
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
        let ranges = view.periods.iter().zip(&series.marks).filter(|(_, mark)| mark.kind == MarkKind::Shown && mark.place().is_none());
        for (period, mark) in ranges {
            let words = [("label", series.label.clone()), ("value", mark.text.clone()), ("period", period.clone())];
            sentences.push(voice.say("spoken-point", &words)?);
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

/// A number of a series: its place among the periods, its period, and where it stands.
type Point<'v> = (usize, &'v String, &'v Mark, f64);

/// A series from its first number to its last, piece by piece where it is broken; nothing where none is shown.
fn course(view: &Lines, series: &Series, voice: Voice<'_>) -> Result<Vec<String>, TextError> {
    let each = view.periods.iter().zip(&series.marks).enumerate();
    let shown: Vec<Point<'_>> = each.filter_map(|(index, (period, mark))| Some((index, period, mark, mark.place()?))).collect();
    // What has no place could be higher or lower than all others.
    let whole = series.marks.iter().all(|mark| mark.kind == MarkKind::Missing || mark.place().is_some());
    let broken = |one: &Point<'_>, next: &Point<'_>| series.breaks.iter().any(|(before, _)| one.0 < *before && *before <= next.0);
    shown.chunk_by(|one, next| !broken(one, next)).map(|piece| of_piece(series, piece, whole, voice)).collect()
}

fn of_piece(series: &Series, piece: &[Point<'_>], whole: bool, voice: Voice<'_>) -> Result<String, TextError> {
    let (first, last) = match piece {
        [] => return Ok(String::new()),
        [(_, period, mark, _)] => {
            let words = [("label", series.label.clone()), ("value", mark.text.clone()), ("period", (*period).clone())];
            return voice.say("spoken-point", &words);
        }
        [first, .., last] => (first, last),
    };
    let words = [
        ("label", series.label.clone()),
        ("from", first.2.text.clone()),
        ("before", first.1.clone()),
        ("to", last.2.text.clone()),
        ("after", last.1.clone()),
    ];
    let mut parts = vec![voice.say("spoken-course", &words)?];
    let ends = [first.2.text.as_str(), last.2.text.as_str()];
    // Of equal ones the first.
    let highest = piece.iter().reduce(|a, b| if b.3 > a.3 { b } else { a });
    let lowest = piece.iter().reduce(|a, b| if b.3 < a.3 { b } else { a });
    for (id, turn) in [("spoken-highest", highest), ("spoken-lowest", lowest)] {
        if let Some((_, period, mark, _)) = turn.filter(|(_, _, mark, _)| whole && !ends.contains(&mark.text.as_str())) {
            parts.push(voice.say(id, &[("value", mark.text.clone()), ("period", (*period).clone())])?);
        }
    }
    Ok(parts.join(", "))
}
