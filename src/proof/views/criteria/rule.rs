//! How a verdict came about, in words.

use super::{Teller, sentence};
use crate::criteria::{Aim, Criterion, Judged, JudgedResult, Revision, Why};
use crate::language::{Arg, Moment};
use crate::phrase::{PhraseKind, capital};
use crate::proof::desk::Desk;
use crate::yaml::Bilingual;

/// What stands beside the verdict whether anybody asks or not: what would mislead if it were only there on demand.
pub(super) fn remarks(desk: &Desk<'_>, judged: &Judged<'_>) -> Vec<String> {
    let language = desk.language;
    let criterion = judged.criterion;
    let mut remarks = Vec::new();
    remarks.extend(overruled(desk, judged));
    if judged.aim != Aim::None {
        remarks.extend(judged.computed.why.map(|why| self::why(desk, why)));
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
    remarks.extend(claimed(judged).map(|words| words.get(language).to_owned()));
    remarks.extend(changes(desk, criterion, None));
    remarks.extend(note(judged).map(|words| words.get(language).to_owned()));
    remarks
}

/// Why the printed report says something else. What an author says of a number may tell the number.
pub(in crate::proof) fn claimed<'c>(judged: &Judged<'c>) -> Option<&'c Bilingual> {
    judged.criterion.claimed.as_ref().filter(|_| !judged.may_tell())?.words.as_ref()
}

/// What a reader should know, where it cannot tell a number that is hidden.
pub(in crate::proof) fn note<'c>(judged: &Judged<'c>) -> Option<&'c Bilingual> {
    judged.criterion.note.as_ref().filter(|_| !judged.may_tell())
}

/// The rule, with its numbers: a line for each result that counts.
pub(super) fn lines<'r>(teller: &Teller<'_, 'r>, judged: &Judged<'r>) -> Vec<String> {
    let desk = teller.desk;
    let speaker = desk.speaker();
    let mut lines = Vec::new();
    for result in judged.counting() {
        let Some(came) = desk.said(speaker.came(teller.programme.book(), result, teller.column)) else { continue };
        let came = if came.kind == PhraseKind::Shown { came.text } else { capital(&came.text) };
        let gap = desk.said(speaker.gap(teller.programme.book(), result)).flatten();
        let verdict = desk.said(speaker.verdict(result.ruling.verdict, result.ruling)).unwrap_or_default();
        let args = [("target", Arg::Text(teller.aim(judged))), ("result", Arg::Text(came)), ("verdict", Arg::Text(capital(&verdict)))];
        lines.push(match gap {
            Some(gap) => desk.word("rule-line-gap", &[args.as_slice(), &[("gap", Arg::Text(gap))]].concat()),
            None => desk.word("rule-line", &args),
        });
    }
    let counted = judged.counting().count();
    if counted > 1 {
        lines.push(desk.word("rule-together", &[]));
    }
    if counted < judged.results.len() {
        lines.push(desk.word("rule-supplementary", &[]));
    }
    if judged.counting().any(|result| result.interval.is_some()) {
        lines.push(desk.word("rule-interval", &[]));
    }
    lines.extend(partly(teller, judged));
    if let Some((_, column)) = judged.target.filter(|(_, column)| *column != teller.column) {
        let period = teller.programme.register.columns[column].title(desk.language, desk.formatter());
        lines.push(desk.word("rule-target-of", &[("period", period.into())]));
    }
    lines
}

/// Why nothing is known, or not all.
pub(in crate::proof) fn why(desk: &Desk<'_>, why: Why) -> String {
    desk.word(&format!("why-{}", why.word()), &[])
}

/// The rule by which a number has partly reached its target, where there is one.
fn partly(teller: &Teller<'_, '_>, judged: &Judged<'_>) -> Option<String> {
    let part = judged.set.partly_from?;
    let id = match judged.aim {
        Aim::AtLeast(_) => "rule-partly-least",
        Aim::AtMost(_) => "rule-partly-most",
        Aim::Between(..) => "rule-partly-between",
        _ => return None,
    };
    Some(teller.desk.word(id, &[("part", Arg::Text(teller.desk.formatter().percent(part, 0)))]))
}

/// Who gave the verdict that holds, when and why, and what the rule would say.
pub(in crate::proof) fn overruled(desk: &Desk<'_>, judged: &Judged<'_>) -> Option<String> {
    let overruled = judged.criterion.overruled.as_ref().filter(|_| judged.is_overruled)?;
    let computed = desk.said(desk.speaker().verdict(judged.computed.verdict, judged.computed)).unwrap_or_default();
    let args = [
        ("by", Arg::Text(overruled.by.clone())),
        ("date", Arg::Text(desk.formatter().date(overruled.date))),
        ("reason", Arg::Text(sentence(overruled.reason.get(desk.language)))),
        ("computed", Arg::Text(computed)),
    ];
    Some(desk.word("rule-overruled", &args))
}

/// How a target was changed since a moment, its month or year included; all changes without one.
pub(in crate::proof) fn changes(desk: &Desk<'_>, criterion: &Criterion, since: Option<Moment>) -> Vec<String> {
    let counts = |date: Moment| since.is_none_or(|since| date.last_day() >= since.first_day());
    let revised = criterion.revisions.iter().filter(|revision| counts(revision.date)).map(|revision| revised(desk, revision));
    let replaced = criterion.replaces.iter().filter(|replaced| counts(replaced.date)).map(|replaced| {
        let label = replaced.label.get(desk.language);
        let said = desk.word("rule-replaces", &[("label", label.into()), ("when", when(desk, replaced.date))]);
        because(desk, said, replaced.reason.as_ref())
    });
    revised.chain(replaced).collect()
}

fn revised(desk: &Desk<'_>, revision: &Revision) -> String {
    let words = |words: &Option<Bilingual>| words.as_ref().map(|words| Arg::Text(words.get(desk.language).to_owned()));
    let when = ("when", when(desk, revision.date));
    let said = match (words(&revision.from), words(&revision.to)) {
        (Some(from), Some(to)) => desk.word("rule-revised", &[when, ("from", from), ("to", to)]),
        (Some(from), None) => desk.word("rule-revised-from", &[when, ("from", from)]),
        (None, Some(to)) => desk.word("rule-revised-to", &[when, ("to", to)]),
        (None, None) => desk.word("rule-revised-only", &[when]),
    };
    because(desk, said, Some(&revision.reason))
}

fn because(desk: &Desk<'_>, said: String, reason: Option<&Bilingual>) -> String {
    match reason {
        Some(reason) => format!("{said} {}", sentence(reason.get(desk.language))),
        None => said,
    }
}

/// "i marts 2024", "den 15. marts 2024"
fn when(desk: &Desk<'_>, moment: Moment) -> Arg {
    let id = if matches!(moment, Moment::Day(_)) { "when-day" } else { "when-month" };
    Arg::Text(desk.word(id, &[("date", Arg::Text(desk.formatter().period(&moment.into())))]))
}
