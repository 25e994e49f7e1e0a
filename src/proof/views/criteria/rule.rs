//! How a verdict came about, in words.

use super::{Teller, sentence};
use crate::criteria::{Aim, Judged, JudgedResult, Revision, Why};
use crate::language::{Arg, Moment};
use crate::phrase::{PhraseKind, capital};
use crate::yaml::Bilingual;

/// What stands beside the verdict whether anybody asks or not: what would mislead if it were only there on demand.
pub(super) fn remarks(teller: &Teller<'_, '_>, judged: &Judged<'_>) -> Vec<String> {
    let desk = teller.desk;
    let language = desk.language;
    let criterion = judged.criterion;
    let mut remarks = Vec::new();
    if let Some(overruled) = &criterion.overruled {
        let computed = teller.said(desk.speaker().verdict(judged.computed.verdict, judged.computed)).unwrap_or_default();
        let args = [
            ("by", Arg::Text(overruled.by.clone())),
            ("date", Arg::Text(desk.formatter().date(overruled.date))),
            ("reason", Arg::Text(sentence(overruled.reason.get(language)))),
            ("computed", Arg::Text(computed)),
        ];
        remarks.push(desk.word("rule-overruled", &args));
    }
    if judged.aim != Aim::None {
        remarks.extend(judged.computed.why.map(|why| why_words(teller, why)));
    }
    if judged.incomplete {
        remarks.push(desk.word("rule-incomplete", &[]));
    }
    let contrary = |result: &JudgedResult<'_>| {
        result.spec.supplementary && result.ruling.verdict.is_known() && result.ruling.verdict != judged.computed.verdict
    };
    if judged.computed.verdict.is_known() && judged.results.iter().any(contrary) {
        remarks.push(desk.word("rule-contrary", &[]));
    }
    remarks.extend(criterion.claimed.as_ref().and_then(|claim| claim.words.as_ref()).map(|words| words.get(language).to_owned()));
    remarks.extend(criterion.revisions.iter().map(|revision| revised(teller, revision)));
    if let Some(replaced) = &criterion.replaces {
        let args = [("label", Arg::Text(replaced.label.get(language).to_owned())), ("date", moment(teller, replaced.date))];
        let reason = replaced.reason.as_ref().map_or_else(String::new, |reason| format!(" {}", sentence(reason.get(language))));
        remarks.push(desk.word("rule-replaces", &args) + &reason);
    }
    remarks.extend(criterion.note.as_ref().map(|note| note.get(language).to_owned()));
    remarks
}

/// The rule, with its numbers: a line for each result that counts.
pub(super) fn lines<'r>(teller: &Teller<'_, 'r>, judged: &Judged<'r>) -> Vec<String> {
    let desk = teller.desk;
    let speaker = desk.speaker();
    let mut lines = Vec::new();
    for result in main(judged) {
        let Some(came) = teller.said(speaker.came(teller.programme.book(), result, teller.column)) else { continue };
        let came = if came.kind == PhraseKind::Shown { came.text } else { capital(&came.text) };
        let gap = teller.said(speaker.gap(teller.programme.book(), result)).flatten();
        let verdict = teller.said(speaker.verdict(result.ruling.verdict, result.ruling)).unwrap_or_default();
        let args = [("target", Arg::Text(teller.aim(judged))), ("result", Arg::Text(came)), ("verdict", Arg::Text(capital(&verdict)))];
        lines.push(match gap {
            Some(gap) => desk.word("rule-line-gap", &[args.as_slice(), &[("gap", Arg::Text(gap))]].concat()),
            None => desk.word("rule-line", &args),
        });
    }
    let counted = main(judged).count();
    if counted > 1 {
        lines.push(desk.word("rule-together", &[]));
    }
    if counted < judged.results.len() {
        lines.push(desk.word("rule-supplementary", &[]));
    }
    if main(judged).any(|result| result.interval.is_some()) {
        lines.push(desk.word("rule-interval", &[]));
    }
    if let Some(part) = judged.set.partly_from {
        lines.push(desk.word("rule-partly", &[("part", Arg::Text(desk.formatter().percent(part, 0)))]));
    }
    lines
}

/// The results that count.
fn main<'j, 'c>(judged: &'j Judged<'c>) -> impl Iterator<Item = &'j JudgedResult<'c>> {
    judged.results.iter().filter(|result| !result.spec.supplementary)
}

/// Why nothing is known, or not all.
pub(super) fn why_words(teller: &Teller<'_, '_>, why: Why) -> String {
    teller.desk.word(&format!("why-{}", why.word()), &[])
}

fn revised(teller: &Teller<'_, '_>, revision: &Revision) -> String {
    let language = teller.desk.language;
    let words = |words: &Option<Bilingual>| words.as_ref().map(|words| Arg::Text(words.get(language).to_owned()));
    let date = moment(teller, revision.date);
    let said = match (words(&revision.from), words(&revision.to)) {
        (Some(from), Some(to)) => teller.desk.word("rule-revised", &[("date", date), ("from", from), ("to", to)]),
        (Some(from), None) => teller.desk.word("rule-revised-from", &[("date", date), ("from", from)]),
        (None, Some(to)) => teller.desk.word("rule-revised-to", &[("date", date), ("to", to)]),
        (None, None) => teller.desk.word("rule-revised-only", &[("date", date)]),
    };
    format!("{said} {}", sentence(revision.reason.get(language)))
}

fn moment(teller: &Teller<'_, '_>, moment: Moment) -> Arg {
    Arg::Text(teller.desk.formatter().period(&moment.into()))
}
