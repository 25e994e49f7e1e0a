//! Success criteria as a table for whoever calculates on: a row a result.

use super::{Teller, rule, sign};
use crate::criteria::Set;
use crate::phrase::PhraseKind;
use crate::table::{Cell, Column, Content, Number, Row, RowKind, Table};

const HEADS: [&str; 8] = [
    "criteria-criterion",
    "criteria-target",
    "criteria-what",
    "criteria-result",
    "criteria-n",
    "criteria-interval",
    "criteria-counts",
    "criteria-verdict",
];

/// The table of some sets; each set and the goals in it head their rows.
pub(in crate::proof) fn twin<'r>(teller: &Teller<'_, 'r>, sets: &[&'r Set]) -> Table {
    let desk = teller.desk;
    let (judged, language) = (teller.judged(), desk.language);
    let mut rows = Vec::new();
    let mut notes: Vec<String> = Vec::new();
    for set in sets {
        if sets.len() > 1 {
            rows.push(Row { kind: RowKind::Group, head: Cell::text(set.label.get(language)), cells: Vec::new() });
        }
        for judged in judged.iter().filter(|judged| judged.set.id == set.id) {
            let remarks = rule::remarks(teller, judged);
            let marked: Vec<usize> = (notes.len()..notes.len() + remarks.len()).collect();
            notes.extend(remarks);
            let verdict = teller.verdict(judged).text;
            let goal = judged.goal.label.get(language);
            let criterion = judged.criterion.label.as_ref().map_or_else(String::new, |label| label.get(language).to_owned());
            let row = |what: String, result: Content, small: [Content; 2], counts: bool, notes: Vec<usize>| Row {
                kind: RowKind::Plain,
                head: Cell::text(goal),
                cells: vec![
                    Cell::text(criterion.clone()),
                    Cell::text(teller.aim(judged)),
                    Cell::text(what),
                    result.into(),
                    Cell::from(small[0].clone()),
                    Cell::from(small[1].clone()),
                    Content::Present(counts).into(),
                    Cell { content: Content::Text(verdict.clone()), notes },
                ],
            };
            if judged.results.is_empty() {
                rows.push(row(String::new(), Content::Empty, [Content::Empty, Content::Empty], false, marked.clone()));
            }
            for (at, result) in judged.results.iter().enumerate() {
                let Some(phrase) = teller.said(desk.speaker().came(teller.programme.book(), result, teller.column)) else { continue };
                let label = teller.label(result);
                let what = result.spec.mark.map_or(label.clone(), |mark| format!("{label} {}", sign(mark)));
                let came = match phrase.kind {
                    PhraseKind::Shown => Content::Number(Number { text: phrase.text, machine: phrase.machine }),
                    PhraseKind::Withheld => Content::Withheld(phrase.text),
                    PhraseKind::Missing => Content::Missing(phrase.text),
                };
                let n = result.n.map_or(Content::Empty, |n| {
                    Content::Number(Number { text: desk.formatter().exact(n), machine: Some(n.normalize().to_string()) })
                });
                let interval = desk.speaker().interval(result).map_or(Content::Empty, Content::Text);
                let notes = if at == 0 { marked.clone() } else { Vec::new() };
                rows.push(row(what, came, [n, interval], !result.spec.supplementary, notes));
            }
        }
    }
    let columns = HEADS.map(|id| Column { head: desk.word(id, &[]), numeric: matches!(id, "criteria-n"), ..Column::default() });
    let legend = teller.marks(sets).into_iter().map(|mark| (mark.sign, mark.meaning)).collect();
    Table { corner: desk.word("criteria-goal", &[]), columns: columns.to_vec(), rows, notes, legend }
}
