//! What stands before and behind the chapters of a book.

use serde_json::{Value, json};

use super::folio::Folio;
use super::goals;
use super::lookup::{id, set_runs, work_id};
use crate::manuscript::SourceNote;
use crate::page::view::{Row, ScoreLine};
use crate::proof::desk::Desk;
use crate::proof::views::criteria::Teller;
use crate::proof::views::{exhibit, glossary, numbers, pieces, report};
use crate::report::{Edition, Item, Page, Series};

/// The cover: the author's picture, or what is drawn from the edition's own numbers; nothing where it names neither.
pub(super) fn cover(desk: &Desk<'_>, edition: &Edition, folio: &Folio) -> Value {
    if let Some((file, picture)) = edition.cover_picture()
        && let Some((ending, bytes, _)) = desk.largest_picture(&file)
    {
        let file = folio.keep("picture", ending, bytes.to_vec());
        return json!({ "file": file, "alt": picture.alt.get(desk.language), "drawn": false });
    }
    let Some(cover) = pieces::bare_cover(desk, edition) else { return Value::Null };
    let svg = cover.to_svg(&desk.word("cover", &[]));
    // In a file of its own it brings the rules for its colours with it.
    let style = format!("><style>{}</style>", crate::escape::text(desk.house.easel.paper_css()));
    let svg = svg.replacen('>', &style, 1);
    json!({ "file": folio.keep("figure", "svg", svg.into_bytes()), "alt": desk.word("cover", &[]), "drawn": true })
}

/// Who published the report, when, for whose money; its sources have a list of their own.
pub(super) fn facts(desk: &Desk<'_>, page: &Page, edition: &Edition) -> Value {
    let value = |row: &Row| match row.links.as_slice() {
        [] => row.value.clone(),
        links => desk.formatter().list(&links.iter().map(|link| link.title.as_str()).collect::<Vec<_>>()),
    };
    let sources = desk.word("fact-sources", &[]);
    let rows = report::facts(desk, page, edition);
    rows.iter().filter(|row| row.label != sources).map(|row| json!({ "label": row.label, "value": value(row) })).collect()
}

/// How others may cite the report.
pub(super) fn suggested(desk: &Desk<'_>, page: &Page, edition: &Edition) -> Value {
    json!(set_runs(&report::suggested(desk, page, edition)))
}

/// How many goals were reached, with every criterion's verdict.
pub(super) fn scores(desk: &Desk<'_>, page: &Page, edition: &Edition, folio: &Folio) -> Value {
    let Some(programme) = desk.house.report.programmes.get(&edition.programme) else { return json!([]) };
    let scores = Teller { desk, page, programme, column: edition.column }.scores();
    let score = scores.iter().map(|score| {
        let criterion = |line: &ScoreLine| {
            let sign = goals::sign(desk, folio, line.verdict.class);
            json!({ "label": line.label, "verdict": line.verdict.text, "class": line.verdict.class, "sign": sign })
        };
        let criteria: Value = score.criteria.iter().map(criterion).collect();
        json!({ "label": score.label, "of": score.of, "met": score.met, "criteria": criteria, "beside": score.beside })
    });
    score.collect()
}

/// The figures and the tables the book shows.
pub(super) fn lists(desk: &Desk<'_>, index: usize, folio: &Folio) -> Value {
    let report = desk.house.report;
    let line = |item: &Item| {
        let page = desk.page(item.page);
        json!({ "of": id(&page.route, &item.anchor()), "label": exhibit::label(desk, item), "title": exhibit::title(desk, item)? }).into()
    };
    let list = |series: Series, name: &str| {
        let items = report.items_of(index, desk.language).filter(|item| item.series == series && folio.inside.contains(&item.page));
        json!({ "title": desk.word(&format!("list-of-{name}"), &[]), "items": items.filter_map(line).collect::<Vec<Value>>() })
    };
    json!([list(Series::Figure, "figures"), list(Series::Table, "tables")])
}

/// What the book cites.
pub(super) fn works(desk: &Desk<'_>, index: usize, folio: &Folio) -> Value {
    let report = desk.house.report;
    let works = report.literature.works(index, desk.language);
    desk.note(format!("literature:{}.{}", report.editions[index].path, desk.language), &format!("{works:?}"));
    let work = |work: &crate::report::CitedWork| {
        let printed = &work.printed;
        json!({ "id": work_id(&printed.key), "mark": printed.mark, "content": set_runs(&printed.words) })
    };
    works.iter().filter(|work| work.pages.iter().any(|page| folio.inside.contains(page))).map(work).collect()
}

/// The terms it uses.
pub(super) fn terms(desk: &Desk<'_>, index: usize) -> Value {
    glossary::terms(desk, index).iter().map(|term| json!({ "id": term.id, "name": term.name, "text": term.text })).collect()
}

/// Where its numbers come from, those first and only that its front matter names, if it names any.
pub(super) fn sources(desk: &Desk<'_>, edition: &Edition) -> Value {
    let Some(programme) = desk.house.report.programmes.get(&edition.programme) else { return json!([]) };
    let named = &desk.edition(edition).sources;
    let notes: Vec<&SourceNote> = match named.as_slice() {
        [] => programme.sources.iter().collect(),
        named => named.iter().filter_map(|(id, _)| desk.source(programme, id)).collect(),
    };
    let source = |note: &SourceNote| {
        let view = numbers::source(desk, programme, note);
        let facts = [view.kind, view.period].into_iter().flatten().collect::<Vec<_>>();
        json!({ "title": view.title, "facts": facts, "n": view.n, "rate": view.response_rate, "note": view.note })
    };
    notes.into_iter().map(source).collect()
}
