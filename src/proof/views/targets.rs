//! Targets with what came of them, period by period.

use super::criteria::rule;
use super::{criteria, pieces};
use crate::criteria::{Aim, Criterion, Judged, JudgedResult, Set, Tally};
use crate::drawing::Sign;
use crate::language::{Arg, TextError};
use crate::page::view::{TargetCell, TargetLine, TargetResult, TargetSet, TargetsView, VerdictView};
use crate::phrase::{Form, PhraseKind};
use crate::proof::desk::Desk;
use crate::report::{Overview, Programme};

/// The page of a programme's targets; `None` where it has none.
pub(in crate::proof) fn view(desk: &Desk<'_>, programme: &Programme) -> Option<TargetsView> {
    let columns = desk.house.report.target_columns(programme);
    columns.last()?;
    let view = TargetsView {
        title: desk.word("targets-title", &[]),
        lead: lead(desk, programme)?,
        sets: programme.criteria.sets.iter().map(|of| set(desk, programme, of, &columns)).collect(),
        programme: pieces::programme_link(desk, programme),
    };
    desk.note(format!("targets:{}", programme.name), &format!("{view:?}"));
    Some(view)
}

/// »Virkninger for familien: 3 af 4 nået. Frivillige: 2 af 3 nået.«
pub(super) fn lead(desk: &Desk<'_>, programme: &Programme) -> Option<String> {
    let last = *desk.house.report.target_columns(programme).last()?;
    let judged = judged(desk, programme, last);
    let sentences = programme.criteria.sets.iter().map(|set| {
        let args = [("set", Arg::Text(set.label.get(desk.language).to_owned())), ("score", Arg::Text(score(desk, set, &judged)))];
        let tally = Tally::of(judged.iter().filter(|judged| judged.set.id == set.id));
        let beside = criteria::beside(desk, tally);
        std::iter::once(desk.word("targets-score", &args)).chain(beside).collect::<Vec<_>>().join(" ")
    });
    Some(sentences.collect::<Vec<_>>().join(" "))
}

/// The targets of a set, in these columns.
pub(super) fn set(desk: &Desk<'_>, programme: &Programme, set: &Set, columns: &[usize]) -> TargetSet {
    let judged: Vec<Vec<Judged<'_>>> = columns.iter().map(|column| self::judged(desk, programme, *column)).collect();
    let register = &programme.register;
    let last = judged.last().map_or(&[][..], Vec::as_slice);
    let lines = last.iter().enumerate().filter(|(_, judged)| judged.set.id == set.id).map(|(at, now)| {
        let aim = aim(desk, programme, now);
        let cells = columns.iter().zip(&judged).map(|(column, judged)| cell(desk, programme, &judged[at], *column, &aim));
        TargetLine {
            id: anchor(now.criterion),
            goal: now.goal.label.get(desk.language).to_owned(),
            label: now.criterion.label.as_ref().map(|label| label.get(desk.language).to_owned()),
            cells: cells.collect(),
            story: story(desk, now),
            aim,
        }
    });
    TargetSet {
        id: format!("saet-{}", set.id),
        label: set.label.get(desk.language).to_owned(),
        score: score(desk, set, last),
        beside: criteria::beside(desk, Tally::of(last.iter().filter(|judged| judged.set.id == set.id))),
        periods: columns.iter().map(|column| register.columns[*column].title(desk.language, desk.formatter())).collect(),
        lines: lines.collect(),
    }
}

/// Every criterion of a programme in a column; what is made of them was read of them.
pub(super) fn judged<'r>(desk: &Desk<'_>, programme: &'r Programme, column: usize) -> Vec<Judged<'r>> {
    let judged = programme.judged(column);
    criteria::note(desk, programme, column, &judged);
    judged
}

/// The anchor of a criterion on the page of targets.
fn anchor(criterion: &Criterion) -> String {
    format!("maal-{}", criterion.id)
}

/// Where a criterion is told of: on the page of targets, else where its first result is explained.
pub(super) fn told_at(desk: &Desk<'_>, programme: &Programme, judged: &Judged<'_>, column: usize) -> Option<String> {
    if let Some(url) = pieces::overview_link(desk, programme, Overview::Targets).and_then(|link| link.url) {
        return Some(format!("{url}#{}", anchor(judged.criterion)));
    }
    let entry = judged.results.iter().find_map(|result| result.entry)?;
    pieces::explained(desk, programme, programme.register.entry(&entry.key).or_else(|| of_answer(programme, &entry.key))?, column)
}

/// The distribution of an answer.
fn of_answer<'r>(programme: &'r Programme, key: &str) -> Option<&'r crate::register::Entry<crate::disclosure::ShownCell>> {
    programme.register.entry(key.rsplit_once('.')?.0)
}

/// The verdict in words.
pub(super) fn verdict(desk: &Desk<'_>, judged: &Judged<'_>) -> String {
    said(desk, desk.speaker().verdict(judged.verdict, judged.computed)).unwrap_or_default()
}

/// Why nothing is known of a criterion; `None` where something is, or nothing was aimed at.
pub(super) fn unknown(desk: &Desk<'_>, judged: &Judged<'_>) -> Option<String> {
    let why = judged.computed.why.filter(|_| judged.aim != Aim::None && !judged.verdict.is_known())?;
    Some(desk.word(&format!("why-{}", why.word()), &[]))
}

/// How a target came to be what it is, what the report says of it, what somebody decided.
fn story(desk: &Desk<'_>, judged: &Judged<'_>) -> Vec<String> {
    let criterion = judged.criterion;
    let mut story = rule::changes(desk, criterion, None);
    // What an author says of a number may tell the number.
    let claimed = criterion.claimed.as_ref().and_then(|claim| claim.words.as_ref());
    let said = claimed.into_iter().chain(&criterion.note).filter(|_| !rule::is_hidden(judged));
    story.extend(said.map(|words| words.get(desk.language).to_owned()));
    story.extend(rule::overruled(desk, judged));
    story
}

fn score(desk: &Desk<'_>, set: &Set, judged: &[Judged<'_>]) -> String {
    let tally = Tally::of(judged.iter().filter(|judged| judged.set.id == set.id));
    said(desk, desk.speaker().tally(tally, Form::MetOfTotal)).flatten().map_or_else(String::new, |phrase| phrase.text)
}

fn aim(desk: &Desk<'_>, programme: &Programme, judged: &Judged<'_>) -> String {
    said(desk, desk.speaker().aim(programme.book(), judged)).unwrap_or_default()
}

fn cell(desk: &Desk<'_>, programme: &Programme, judged: &Judged<'_>, column: usize, last: &str) -> TargetCell {
    let main: Vec<&JudgedResult<'_>> = judged.results.iter().filter(|result| !result.spec.supplementary).collect();
    let class = judged.verdict.word();
    TargetCell {
        period: programme.register.columns[column].title(desk.language, desk.formatter()),
        // That there was none is said among the remarks.
        aim: Some(aim(desk, programme, judged)).filter(|aim| aim != last && !matches!(judged.aim, Aim::Missing | Aim::None)),
        results: main.iter().map(|of| result(desk, programme, of, column, main.len() > 1)).collect(),
        verdict: VerdictView { class, sign: Sign::of(class).map(Sign::html).unwrap_or_default(), text: verdict(desk, judged) },
        remarks: unknown(desk, judged).into_iter().chain(judged.incomplete.then(|| desk.word("rule-incomplete", &[]))).collect(),
    }
}

fn result(desk: &Desk<'_>, programme: &Programme, result: &JudgedResult<'_>, column: usize, is_one_of_several: bool) -> TargetResult {
    let phrase = said(desk, desk.speaker().came(programme.book(), result, column));
    // An answer is explained where its question is.
    let entry = result.entry.and_then(|entry| programme.register.entry(&entry.key).or_else(|| of_answer(programme, &entry.key)));
    if let Some(entry) = entry {
        desk.note_value(programme, entry, column);
    }
    let label = result.spec.label.as_ref().or(entry.map(|entry| &entry.label)).filter(|_| is_one_of_several);
    TargetResult {
        hidden: phrase.as_ref().is_none_or(|phrase| phrase.kind != PhraseKind::Shown),
        text: phrase.map_or_else(String::new, |phrase| phrase.text),
        label: label.map(|label| label.get(desk.language).to_owned()),
        n: result.n.map(|n| desk.word("answers", &[("n", Arg::Text(desk.formatter().exact(n)))])),
        unsure: result.uncertain.then(|| desk.word("rule-uncertain", &[])),
        url: entry.and_then(|entry| pieces::explained(desk, programme, entry, column)),
    }
}

/// What the speaker says; a word the theme lacks is a finding.
fn said<T>(desk: &Desk<'_>, said: Result<T, TextError>) -> Option<T> {
    said.map_err(|error| desk.report(crate::theme::lacking(desk.language, &error))).ok()
}
