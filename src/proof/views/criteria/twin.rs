//! Success criteria as a table for whoever calculates on: a row a result.

use super::{Teller, rule, sign};
use crate::criteria::{JudgedResult, Set};
use crate::phrase::PhraseKind;
use crate::table::{Cell, Column, Content, Number, Row, RowKind, Table};

/// What is said beside a verdict.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::proof) enum Remarks {
    /// In a column of their own, for files.
    Column,
    /// As notes below, for pictures.
    Notes,
}

/// The table of some sets; where there are several, each heads its rows.
pub(in crate::proof) fn twin<'r>(teller: &Teller<'_, 'r>, sets: &[&'r Set], said: Remarks) -> Table {
    let desk = teller.desk;
    let (judged, language) = (teller.judged(), desk.language);
    let named = sets.iter().flat_map(|set| set.all()).any(|(_, _, criterion)| criterion.label.is_some());
    let mut rows = Vec::new();
    let mut notes: Vec<String> = Vec::new();
    for set in sets {
        if sets.len() > 1 {
            rows.push(Row { kind: RowKind::Group, head: Cell::text(set.label.get(language)), cells: Vec::new() });
        }
        for judged in judged.iter().filter(|judged| judged.set.id == set.id) {
            let mut remarks = rule::remarks(teller, judged);
            let verdict = Content::Text(teller.verdict(judged).text);
            let mut row = |measured: [Content; 5]| {
                let criterion = judged.criterion.label.as_ref().map_or_else(String::new, |label| label.get(language).to_owned());
                let mut cells = if named { vec![Cell::text(criterion)] } else { Vec::new() };
                cells.push(Cell::text(teller.aim(judged)));
                cells.extend(measured.map(Cell::from));
                // They are of the criterion, so its first row has them.
                let remarks = std::mem::take(&mut remarks);
                if said == Remarks::Notes {
                    let marks = notes.len()..notes.len() + remarks.len();
                    notes.extend(remarks);
                    cells.push(Cell { content: verdict.clone(), notes: marks.collect() });
                } else {
                    cells.extend([Cell::from(verdict.clone()), Cell::text(remarks.join(" "))]);
                }
                rows.push(Row { kind: RowKind::Plain, head: Cell::text(judged.goal.label.get(language)), cells });
            };
            if judged.results.is_empty() {
                row([Content::Empty, Content::Empty, Content::Empty, Content::Empty, Content::Empty]);
            }
            for result in &judged.results {
                row(measured(teller, result));
            }
        }
    }
    let criterion = named.then_some("criteria-criterion");
    let remark = (said == Remarks::Column).then_some("criteria-remark");
    let heads = criterion.into_iter().chain(HEADS).chain(remark);
    let columns = heads.map(|id| Column { head: desk.word(id, &[]), numeric: id == "criteria-n", ..Column::default() });
    let legend = teller.marks(sets).into_iter().map(|mark| (mark.sign, mark.meaning)).collect();
    Table { corner: desk.word("criteria-goal", &[]), columns: columns.collect(), rows, notes, legend }
}

const HEADS: [&str; 7] =
    ["criteria-target", "criteria-what", "criteria-result", "criteria-n", "criteria-interval", "criteria-counts", "criteria-verdict"];

/// What was measured, what came of it, of how many, where it may lie, and whether it counts.
fn measured<'r>(teller: &Teller<'_, 'r>, result: &JudgedResult<'r>) -> [Content; 5] {
    let desk = teller.desk;
    let label = teller.label(result);
    let entry = result.entry.map(|entry| entry.label.get(desk.language).to_owned());
    let measure = result.spec.measure.as_ref().map(|measure| measure.get(desk.language).to_owned());
    let label = Some(label).filter(|label| !label.is_empty()).or(measure).or(entry).unwrap_or_default();
    let what = result.spec.mark.map_or(label.clone(), |mark| format!("{label} {}", sign(mark)));
    let phrase = teller.said(desk.speaker().came(teller.programme.book(), result, teller.column));
    let came = phrase.map_or(Content::Empty, |phrase| match phrase.kind {
        PhraseKind::Shown => Content::Number(Number { text: phrase.text, machine: phrase.machine }),
        PhraseKind::Withheld => Content::Withheld(phrase.text),
        PhraseKind::Missing => Content::Missing(phrase.text),
    });
    let n = result
        .n
        .map_or(Content::Empty, |n| Content::Number(Number { text: desk.formatter().exact(n), machine: Some(n.normalize().to_string()) }));
    let interval = desk.speaker().interval(result).map_or(Content::Empty, Content::Text);
    [Content::Text(what), came, n, interval, Content::Present(!result.spec.supplementary)]
}
