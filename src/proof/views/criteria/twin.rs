//! Success criteria as a table: a row a result.

use super::{Teller, rule, sign, verdict};
use crate::criteria::{Judged, JudgedResult, Set};
use crate::phrase::PhraseKind;
use crate::table::{Cell, Column, Content, Number, Row, RowKind, Table};

/// Whom a table is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::proof) enum Use {
    /// Whoever calculates on: every row says all, what is said beside a verdict in a column of its own.
    File,
    /// Whoever reads: what is of a whole criterion stands in its first row, what is said beside a verdict below as notes.
    Reading,
}

/// The table of some sets; where there are several, each heads its rows.
pub(in crate::proof) fn twin<'r>(teller: &Teller<'_, 'r>, sets: &[&'r Set], table_for: Use) -> Table {
    let (desk, judged) = (teller.desk, teller.judged());
    let named = sets.iter().flat_map(|set| set.all()).any(|(_, _, criterion)| criterion.label.is_some());
    let mut rows = Vec::new();
    let mut notes: Vec<String> = Vec::new();
    for set in sets {
        if sets.len() > 1 {
            rows.push(Row { kind: RowKind::Group, head: Cell::text(set.label.get(desk.language)), cells: Vec::new() });
        }
        for judged in judged.iter().filter(|judged| judged.set.id == set.id) {
            rows.extend(of_criterion(teller, judged, named, table_for, &mut notes));
        }
    }
    let criterion = named.then_some("criteria-criterion");
    let remark = (table_for == Use::File).then_some("criteria-remark");
    let heads = criterion.into_iter().chain(HEADS).chain(remark);
    let columns = heads.map(|id| Column { head: desk.word(id, &[]), numeric: id == "criteria-n", ..Column::default() });
    let legend = teller.marks(sets).into_iter().map(|mark| (mark.sign, mark.meaning)).collect();
    Table { corner: desk.word("criteria-goal", &[]), columns: columns.collect(), rows, notes, legend }
}

const HEADS: [&str; 7] =
    ["criteria-target", "criteria-what", "criteria-result", "criteria-n", "criteria-interval", "criteria-counts", "criteria-verdict"];

/// The rows of a criterion: one where nothing came of it.
fn of_criterion<'r>(teller: &Teller<'_, 'r>, judged: &Judged<'r>, named: bool, table_for: Use, notes: &mut Vec<String>) -> Vec<Row> {
    let desk = teller.desk;
    let criterion = judged.criterion.label.as_ref().map_or_else(String::new, |label| label.get(desk.language).to_owned());
    let own = [judged.goal.label.get(desk.language).to_owned(), criterion, teller.aim(judged)];
    let mut remarks = rule::remarks(desk, judged);
    let mut results: Vec<Option<&JudgedResult<'r>>> = judged.results.iter().map(Some).collect();
    if results.is_empty() {
        results.push(None);
    }
    let counts = |result: Option<&JudgedResult<'r>>| result.is_none_or(|result| !result.spec.supplementary);
    let leading = results.iter().position(|result| counts(*result));
    let row = |(at, result): (usize, Option<&JudgedResult<'r>>)| {
        let [goal, criterion, aim] = if at == 0 || table_for == Use::File { own.clone() } else { Default::default() };
        let mut cells = if named { vec![Cell::text(criterion)] } else { Vec::new() };
        cells.push(Cell::text(aim));
        cells.extend(result.map(|result| measured(teller, result)).unwrap_or_default().map(Cell::from));
        // The verdict is on what counts.
        let is_judged = if table_for == Use::File { counts(result) } else { Some(at) == leading };
        let mut verdict = Cell::from(if is_judged { Content::Text(verdict(desk, judged).text) } else { Content::Empty });
        if table_for == Use::File {
            cells.extend([verdict, Cell::text(std::mem::take(&mut remarks).join(" "))]);
        } else {
            if is_judged {
                verdict.notes = (notes.len()..notes.len() + remarks.len()).collect();
                notes.append(&mut remarks);
            }
            cells.push(verdict);
        }
        Row { kind: RowKind::Plain, head: Cell::text(goal), cells }
    };
    results.into_iter().enumerate().map(row).collect()
}

/// What was measured, what came of it, of how many, where it may lie, and whether it counts.
fn measured<'r>(teller: &Teller<'_, 'r>, result: &JudgedResult<'r>) -> [Content; 5] {
    let desk = teller.desk;
    let label = teller.label(result);
    let entry = result.entry.map(|entry| entry.label.get(desk.language).to_owned());
    let measure = result.spec.measure.as_ref().map(|measure| measure.get(desk.language).to_owned());
    let label = Some(label).filter(|label| !label.is_empty()).or(measure).or(entry).unwrap_or_default();
    // A mark does not go to another line than what it marks.
    let what = result.spec.mark.map_or(label.clone(), |mark| format!("{label}\u{a0}{}", sign(mark)));
    let phrase = desk.said(desk.speaker().came(teller.programme.book(), result, teller.column));
    let came = phrase.map_or(Content::Empty, |phrase| match phrase.kind {
        PhraseKind::Shown => Content::Number(Number { text: phrase.text, machine: phrase.machine }),
        PhraseKind::Withheld => Content::Withheld(phrase.text),
        PhraseKind::Missing => Content::Missing(phrase.text),
    });
    let n = result
        .n
        .map_or(Content::Empty, |n| Content::Number(Number { text: desk.formatter().exact(n), machine: Some(n.normalize().to_string()) }));
    let interval = desk.speaker().interval(result).map_or(Content::Empty, Content::Text);
    let counts = desk.word(if result.spec.supplementary { "absent" } else { "present" }, &[]);
    [Content::Text(what), came, n, interval, Content::Text(counts)]
}
