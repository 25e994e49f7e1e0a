//! Targets with what came of them, period by period.

use super::criteria::rule;
use super::{criteria, pieces};
use crate::criteria::{Aim, Criterion, Judged, JudgedResult, Set, Tally};
use crate::language::Arg;
use crate::page::view::{TargetCell, TargetLine, TargetResult, TargetSet, TargetsView};
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
        let beside = criteria::beside(desk, Tally::of_set(&judged, &set.id));
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
        let aim = criteria::aim(desk, programme, now);
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
        beside: criteria::beside(desk, Tally::of_set(last, &set.id)),
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
    pieces::explained(desk, programme, programme.register.entry(&entry.key)?, column)
}

/// Why nothing is known of a criterion; `None` where something is, or nothing was aimed at.
pub(super) fn unknown(desk: &Desk<'_>, judged: &Judged<'_>) -> Option<String> {
    let why = judged.computed.why.filter(|_| judged.aim != Aim::None && !judged.verdict.is_known())?;
    Some(rule::why(desk, why))
}

/// How a target came to be what it is, what the report says of it, what somebody decided.
fn story(desk: &Desk<'_>, judged: &Judged<'_>) -> Vec<String> {
    let mut story = rule::changes(desk, judged.criterion, None);
    let said = rule::claimed(judged).into_iter().chain(rule::note(judged));
    story.extend(said.map(|words| words.get(desk.language).to_owned()));
    story.extend(rule::overruled(desk, judged));
    story
}

fn score(desk: &Desk<'_>, set: &Set, judged: &[Judged<'_>]) -> String {
    let tally = Tally::of_set(judged, &set.id);
    desk.said(desk.speaker().tally(tally, Form::MetOfTotal)).flatten().map_or_else(String::new, |phrase| phrase.text)
}

fn cell(desk: &Desk<'_>, programme: &Programme, judged: &Judged<'_>, column: usize, last: &str) -> TargetCell {
    let main: Vec<&JudgedResult<'_>> = judged.counting().collect();
    TargetCell {
        period: programme.register.columns[column].title(desk.language, desk.formatter()),
        // That there was none is said among the remarks.
        aim: Some(criteria::aim(desk, programme, judged)).filter(|aim| aim != last && !matches!(judged.aim, Aim::Missing | Aim::None)),
        results: main.iter().map(|of| result(desk, programme, of, column, main.len() > 1)).collect(),
        verdict: criteria::verdict(desk, judged),
        remarks: unknown(desk, judged).into_iter().chain(judged.incomplete.then(|| desk.word("rule-incomplete", &[]))).collect(),
    }
}

fn result(desk: &Desk<'_>, programme: &Programme, result: &JudgedResult<'_>, column: usize, is_one_of_several: bool) -> TargetResult {
    let phrase = desk.said(desk.speaker().came(programme.book(), result, column));
    // An answer is explained where its question is.
    let entry = result.entry.and_then(|entry| programme.register.entry(&entry.key));
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
