//! Rows before and after, read aloud.

use std::cmp::Ordering;

use crate::figure::voice::{Voice, is_range, prose};
use crate::figure::{Dumbbell, MarkKind, Pair};
use crate::language::{TextError, Wording};

/// More rows than this are counted, not read out one by one.
const FEW: usize = 3;

/// "Trivsel: 40 % (2022) og 54 % (2023)."
pub(in crate::figure) fn spoken(view: &Dumbbell, wording: &Wording) -> Result<String, TextError> {
    let voice = Voice::new(wording);
    let is_shown = |row: &&Pair| [&row.before, &row.after].iter().all(|mark| mark.kind == MarkKind::Shown);
    let shown: Vec<&Pair> = view.rows.iter().filter(is_shown).collect();
    let ranges = shown.iter().any(|row| is_range(&row.before) || is_range(&row.after));
    let mut sentences = Vec::new();
    if shown.is_empty() {
        sentences.push(voice.say("spoken-nothing", &[])?);
    } else if shown.len() <= FEW || ranges {
        // Which way a range moved cannot be counted.
        for row in &shown {
            let words = [
                ("label", row.label.clone()),
                ("from", row.before.text.clone()),
                ("before", view.before.clone()),
                ("to", row.after.text.clone()),
                ("after", view.after.clone()),
            ];
            sentences.push(voice.say("spoken-moved", &words)?);
        }
    } else {
        let moved = shown.iter().filter_map(|row| Some((*row, row.after.place()? - row.before.place()?)));
        let both: Vec<(&Pair, f64)> = moved.collect();
        // As they are printed, or "higher" is said of two numbers that read the same.
        let turn = |(row, by): &(&Pair, f64)| if row.before.text == row.after.text { Ordering::Equal } else { by.total_cmp(&0.0) };
        let mut turns = Vec::new();
        for (id, wanted) in
            [("spoken-moves-up", Ordering::Greater), ("spoken-moves-down", Ordering::Less), ("spoken-moves-same", Ordering::Equal)]
        {
            let count = both.iter().filter(|row| turn(row) == wanted).count();
            if count > 0 {
                turns.push(voice.say(id, &[("count", count.to_string())])?);
            }
        }
        let words = [
            ("all", both.len().to_string()),
            ("moves", voice.list(&turns)?),
            ("before", view.before.clone()),
            ("after", view.after.clone()),
        ];
        let marks = || view.rows.iter().flat_map(|row| [&row.before, &row.after]);
        sentences.push(voice.among(marks(), voice.say("spoken-moves", &words)?)?);
        let most = both.iter().copied().reduce(|a, b| if b.1.abs() > a.1.abs() { b } else { a });
        if let Some((row, _)) = most.filter(|row| turn(row) != Ordering::Equal) {
            let words = [("label", voice.quoted(&row.label)?), ("from", row.before.text.clone()), ("to", row.after.text.clone())];
            sentences.push(voice.among(marks(), voice.say("spoken-moved-most", &words)?)?);
        }
    }
    if !shown.is_empty() {
        let marks = view.rows.iter().flat_map(|row| [(row.label.clone(), &row.before), (row.label.clone(), &row.after)]);
        sentences.extend(voice.absent(&marks)?);
    }
    Ok(prose(sentences))
}
