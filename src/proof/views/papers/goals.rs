//! Success criteria in short, for a sheet: each goal with what was aimed at, what came of it, and the verdict as sign and word.

use serde_json::{Value, json};

use super::folio::Folio;
use crate::criteria::Set;
use crate::drawing::{Canvas, Sign};
use crate::page::view::{CriteriaSet, CriterionView, GoalView, ResultView, VerdictView};
use crate::proof::desk::Desk;
use crate::proof::views::criteria::Teller;
use crate::report::{Page, Programme};

/// What `figures.yaml` calls `criteria:<id>`, in short; `None` where there is no such table, which was reported.
pub(super) fn view<'h>(desk: &Desk<'h>, folio: &Folio, page: &'h Page, programme: &'h Programme, id: &str) -> Option<Value> {
    let spec = programme.figures.criteria.get(id)?;
    let sets: Vec<&Set> = spec.sets.iter().filter_map(|(id, _)| programme.criteria.set(id)).collect();
    let teller = Teller { desk, page, programme, column: page.scope.column? };
    let sets = teller.view(&sets, String::new()).sets;
    Some(json!({
        "title": spec.caption.title.get(desk.language),
        "sets": sets.iter().map(|set| in_short(desk, folio, set)).collect::<Vec<_>>(),
    }))
}

fn in_short(desk: &Desk<'_>, folio: &Folio, set: &CriteriaSet) -> Value {
    let rows = set.goals.iter().flat_map(|goal| goal.criteria.iter().map(move |criterion| row(desk, folio, goal, criterion)));
    json!({
        "label": set.label,
        "of": set.score.of,
        "met": set.score.met,
        "beside": set.score.beside,
        "rows": rows.collect::<Vec<_>>(),
    })
}

fn row(desk: &Desk<'_>, folio: &Folio, goal: &GoalView, criterion: &CriterionView) -> Value {
    // What stands alone in its goal is known by it.
    let own = criterion.label.as_ref().filter(|_| goal.criteria.len() > 1);
    let main = criterion.results.iter().filter(|result| !result.supplementary);
    json!({
        "label": own.unwrap_or(&goal.label),
        "target": criterion.target,
        "results": main.map(result).collect::<Vec<_>>(),
        "verdict": verdict(desk, folio, &criterion.verdict),
    })
}

fn result(result: &ResultView) -> Value {
    json!({ "text": result.text, "label": result.label, "hidden": result.hidden })
}

fn verdict(desk: &Desk<'_>, folio: &Folio, verdict: &VerdictView) -> Value {
    json!({ "word": verdict.class, "text": verdict.text, "sign": sign(desk, folio, verdict.class) })
}

/// The file with a verdict's sign.
pub(super) fn sign(desk: &Desk<'_>, folio: &Folio, class: &str) -> Option<String> {
    let sign = Sign::of(class)?;
    let mut canvas = Canvas::new(Sign::SIZE, "s", desk.house.easel.ruler());
    sign.draw(&mut canvas, (0.0, 0.0));
    Some(super::keep(folio, desk, &canvas.finish(Sign::SIZE)))
}
