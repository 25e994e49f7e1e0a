//! Success criteria in the reader's language: what was aimed at, what came of it, and how one knows.

mod drawn;
pub(in crate::proof) mod rule;
mod twin;

pub(in crate::proof) use twin::{Use, twin};

use crate::criteria::{Criterion, Judged, JudgedResult, Mark, Set, Tally};
use crate::disclosure::ShownCell;
use crate::drawing::Sign;
use crate::language::Arg;
use crate::manuscript::EmbedKind;
use crate::page::view::{
    CriteriaSet, CriteriaView, CriterionView, GoalView, MarkLine, ResultView, ScoreLine, ScoreView, SourceLink, VerdictView,
};
use crate::phrase::{Form, PhraseKind};
use crate::proof::desk::Desk;
use crate::proof::views::{exhibit, pieces};
use crate::register::{Entry, Unit};
use crate::report::{Page, Programme};

/// Tells of a programme's criteria on one page, as of one column of its register.
#[derive(Clone, Copy)]
pub(in crate::proof) struct Teller<'t, 'r> {
    pub desk: &'t Desk<'r>,
    /// The page it is told on: figures are those of its edition.
    pub page: &'r Page,
    pub programme: &'r Programme,
    pub column: usize,
}

impl<'r> Teller<'_, 'r> {
    /// Every criterion, judged; what is made of them was read of them.
    pub fn judged(&self) -> Vec<Judged<'r>> {
        let judged = self.programme.judged(self.column);
        note(self.desk, self.programme, self.column, &judged);
        judged
    }

    /// The table of some sets.
    pub fn view(&self, sets: &[&'r Set], named_by: String) -> CriteriaView {
        let judged = self.judged();
        let marks = self.marks(sets);
        let sets = sets.iter().map(|set| self.set(set, &judged, &named_by)).collect();
        CriteriaView { named_by, sets, marks }
    }

    fn set(&self, set: &'r Set, judged: &[Judged<'r>], named_by: &str) -> CriteriaSet {
        let goals = set.goals.iter().map(|goal| {
            let of_goal = judged.iter().filter(|judged| std::ptr::eq(judged.goal, goal));
            GoalView {
                label: goal.label.get(self.desk.language).to_owned(),
                criteria: of_goal.map(|judged| self.criterion(judged, named_by)).collect(),
            }
        });
        CriteriaSet { label: set.label.get(self.desk.language).to_owned(), score: self.score(set, judged, None), goals: goals.collect() }
    }

    /// How many of a set were reached, with every criterion behind the number; `url` is where they are told in full.
    pub fn score(&self, set: &'r Set, judged: &[Judged<'r>], url: Option<String>) -> ScoreView {
        let of_set: Vec<&Judged<'_>> = judged.iter().filter(|judged| judged.set.id == set.id).collect();
        let tally = Tally::of_set(judged, &set.id);
        let language = self.desk.language;
        let of = self.desk.said(self.desk.speaker().tally(tally, Form::MetOfTotal)).flatten();
        let line = |judged: &&Judged<'_>| ScoreLine {
            // What stands alone in its goal is known by it.
            label: if judged.goal.criteria.len() == 1 { &judged.goal.label } else { judged.criterion.called(judged.goal) }
                .get(language)
                .to_owned(),
            verdict: verdict(self.desk, judged),
        };
        ScoreView {
            label: set.label.get(language).to_owned(),
            of: of.map_or_else(String::new, |phrase| phrase.text),
            met: self.desk.word("score-met", &[("total", tally.total.into())]),
            url,
            criteria: of_set.iter().map(line).collect(),
            kind: self.desk.word(&format!("set-{}", set.kind.word()), &[]),
            beside: beside(self.desk, tally),
        }
    }

    /// The scores of all sets of the programme, each with a link to where an edition shows it.
    pub fn scores(&self) -> Vec<ScoreView> {
        let judged = self.judged();
        self.programme.criteria.sets.iter().map(|set| self.score(set, &judged, self.shown_at(set))).collect()
    }

    /// Where the page's edition shows a set.
    fn shown_at(&self, set: &Set) -> Option<String> {
        let specs = self.programme.figures.criteria.iter().filter(|(_, spec)| spec.sets.iter().any(|(id, _)| *id == set.id));
        let report = self.desk.house.report;
        specs.into_iter().find_map(|(id, _)| {
            let item = report.item(self.page, EmbedKind::Criteria, id)?;
            Some(format!("{}#{}", self.desk.link(&report.pages[item.page].route), item.anchor()))
        })
    }

    fn criterion(&self, judged: &Judged<'r>, named_by: &str) -> CriterionView {
        let language = self.desk.language;
        let criterion = judged.criterion;
        CriterionView {
            anchor: format!("{}.{}", named_by.trim_end_matches(".title"), criterion.id),
            label: criterion.label.as_ref().map(|label| label.get(language).to_owned()),
            target: self.aim(judged),
            baseline: self.baseline(judged),
            results: judged.results.iter().map(|result| self.result(judged, result)).collect(),
            verdict: verdict(self.desk, judged),
            remarks: rule::remarks(self.desk, judged),
            rule: rule::lines(self, judged),
            proof: self.proof(criterion),
        }
    }

    /// "mindst 75 %"
    fn aim(&self, judged: &Judged<'r>) -> String {
        aim(self.desk, self.programme, judged)
    }

    /// "2021: 12 %"
    fn baseline(&self, judged: &Judged<'_>) -> Option<String> {
        let (entry, before) = judged.baseline?;
        let form = if self.programme.register.scale(entry).is_some() { Form::Top } else { Form::Plain };
        let number = self.desk.phrase(self.programme, entry, before, form).text;
        let period = self.programme.register.columns[before].title(self.desk.language, self.desk.formatter());
        Some(self.desk.word("baseline-was", &[("period", period.into()), ("number", number.into())]))
    }

    fn result(&self, judged: &Judged<'r>, result: &JudgedResult<'r>) -> ResultView {
        let phrase = self.desk.said(self.desk.speaker().came(self.programme.book(), result, self.column));
        let hidden = phrase.as_ref().is_none_or(|phrase| phrase.kind != PhraseKind::Shown);
        ResultView {
            text: phrase.map_or_else(String::new, |phrase| phrase.text),
            hidden,
            label: self.label(result),
            supplementary: result.spec.supplementary,
            mark: result.spec.mark.map(sign),
            small: self.small(result, hidden),
            svg: drawn::small(self, judged, result),
            // What an author says of a number may tell the number.
            note: result.spec.note.as_ref().filter(|_| !result.may_tell()).map(|note| note.get(self.desk.language).to_owned()),
        }
    }

    /// What a result is called: as the author says here, else as the register calls the number.
    fn label(&self, result: &JudgedResult<'_>) -> String {
        // An answer is called by its question: "enig" alone says nothing. A count says itself what it counts.
        let entry = result.entry.filter(|entry| is_share(entry)).and_then(|entry| self.programme.register.entry(&entry.key));
        let words = result.spec.label.as_ref().or(entry.map(|entry| &entry.label));
        words.map_or_else(String::new, |words| words.get(self.desk.language).to_owned())
    }

    /// "n = 86 · 95 %-interval 64–82 %"
    fn small(&self, result: &JudgedResult<'_>, hidden: bool) -> Option<String> {
        let entry = result.entry.filter(|_| !hidden)?;
        let n = result.n.map(|n| self.desk.word("answers", &[("n", Arg::Text(self.desk.formatter().exact(n)))]));
        let n = n.or_else(|| is_share(entry).then(|| self.desk.word("n-unknown", &[])));
        let interval = self.desk.speaker().interval(result);
        let interval = interval.map(|interval| self.desk.word("interval-of", &[("interval", Arg::Text(interval))]));
        let uncertain = result.uncertain.then(|| self.desk.word("rule-uncertain", &[]));
        let parts: Vec<String> = n.into_iter().chain(interval).chain(uncertain).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    fn proof(&self, criterion: &Criterion) -> Option<SourceLink> {
        let (target, _) = criterion.proof.as_ref()?;
        let (kind, id) = EmbedKind::parse(target)?;
        let report = self.desk.house.report;
        let item = report.item(self.page, kind, id)?;
        let url = format!("{}#{}", self.desk.link(&report.pages[item.page].route), item.anchor());
        Some(SourceLink { title: exhibit::label(self.desk, item), url: Some(url) })
    }

    /// The marks that results of these sets have.
    fn marks(&self, sets: &[&Set]) -> Vec<MarkLine> {
        let used = |index: usize| {
            let mut results = sets.iter().flat_map(|set| set.all()).flat_map(|(_, _, criterion)| &criterion.results);
            results.any(|result| result.mark == Some(index))
        };
        let line = |(index, mark): (usize, &Mark)| MarkLine { sign: sign(index), meaning: mark.meaning.get(self.desk.language).to_owned() };
        self.programme.criteria.marks.iter().enumerate().filter(|(index, _)| used(*index)).map(line).collect()
    }
}

/// A verdict as sign and words.
pub(in crate::proof) fn verdict(desk: &Desk<'_>, judged: &Judged<'_>) -> VerdictView {
    let class = judged.verdict.word();
    VerdictView {
        class,
        sign: Sign::of(class).map(Sign::html).unwrap_or_default(),
        text: desk.said(desk.speaker().verdict(judged.verdict, judged.computed)).unwrap_or_default(),
    }
}

/// "mindst 75 %"
pub(in crate::proof) fn aim(desk: &Desk<'_>, programme: &Programme, judged: &Judged<'_>) -> String {
    desk.said(desk.speaker().aim(programme.book(), judged)).unwrap_or_default()
}

/// Whether a number is a part of something, of which a reader asks how much.
fn is_share(entry: &Entry<ShownCell>) -> bool {
    matches!(entry.unit, Unit::Share { .. } | Unit::Distribution { .. })
}

/// What a score does not say by itself: how many are not known to be reached or missed, were decided otherwise, or had no target.
pub(in crate::proof) fn beside(desk: &Desk<'_>, tally: Tally) -> Vec<String> {
    let counts = [("score-unknown", tally.unknown), ("score-overruled", tally.overruled), ("score-without", tally.without)];
    let said = counts.into_iter().filter(|(_, count)| *count > 0);
    said.map(|(id, count)| desk.word(id, &[("count", count.into())])).collect()
}

/// The sign of a mark: `*`, `**`.
fn sign(index: usize) -> String {
    "*".repeat(index + 1)
}

/// Notes how criteria were judged: what is made of them was read of that.
pub(in crate::proof) fn note(desk: &Desk<'_>, programme: &Programme, column: usize, judged: &[Judged<'_>]) {
    note_verdicts(desk, programme, column, judged);
    for judged in judged {
        // Their words and hedges are printed too, which no verdict tells.
        let results = judged.results.iter().flat_map(|result| result.entry.into_iter().chain(result.alternative));
        for (entry, column) in results.map(|entry| (entry, column)).chain(judged.target).chain(judged.baseline) {
            desk.note_value(programme, entry, column);
        }
    }
}

/// A sentence of what may begin small.
fn sentence(words: &str) -> String {
    let words = pieces::capital(words);
    if words.ends_with(['.', '!', '?']) { words } else { format!("{words}.") }
}

/// Notes what became of criteria, where only that is told.
pub(in crate::proof) fn note_verdicts(desk: &Desk<'_>, programme: &Programme, column: usize, judged: &[Judged<'_>]) {
    let traces: Vec<String> = judged.iter().map(Judged::trace).collect();
    desk.note(format!("criteria:{}@{column}", programme.name), &traces.join("\n"));
}
