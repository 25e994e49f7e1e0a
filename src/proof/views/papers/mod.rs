//! What is set on paper, as templates of sheets see it: every word finished, every drawing made.

mod book;
mod folio;
mod goals;
mod lookup;
mod matter;
#[cfg(feature = "pdf")]
mod parts;
mod refer;
mod sheet;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::drawing::Drawing;
use crate::finding::Span;
use crate::language::{Date, Language};
use crate::proof::desk::Desk;
use crate::proof::views::pieces;
use crate::report::{Edition, Page, Paper, PaperKind};
use crate::route::Route;
use crate::sheet::Order;
use crate::theme::Scheme;
use folio::Folio;
#[cfg(feature = "pdf")]
pub(in crate::proof) use parts::parts;

/// The order for a document; `None` where what it is about is not there, which was reported.
pub(in crate::proof) fn order(desk: &Desk<'_>, paper: &Paper) -> Option<Order> {
    let page = desk.page(paper.page);
    desk.note_digest(format!("text:{}", page.document.name), page.document.text);
    match &paper.kind {
        PaperKind::Sheet { programme, spec, place } => sheet::order(desk, paper, page, programme, *spec, *place),
        PaperKind::Book(index) => book::whole(desk, paper, page, *index),
        PaperKind::Chapter(index) => Some(book::chapter(desk, paper, page, &desk.house.report.editions[*index])),
    }
}

/// What every document says of itself. `kind` is what readers call it.
fn head(desk: &Desk<'_>, page: &Page, paper: &Paper, edition: Option<&Edition>, kind: &str) -> Value {
    let report = desk.house.report;
    desk.note_again(&desk.house.notes.settings);
    let address = |route: &Route| route.absolute(&report.settings.base_url);
    let date = edition.map(Edition::day).or_else(|| last_day(desk, page));
    let edition_view = edition.map(|edition| {
        let landing = edition.landing_in(desk.language).map(|id| desk.page(id));
        json!({
            "title": landing.map(|page| desk.title(page)),
            "kind": pieces::kinds(desk, &desk.edition(edition).kinds),
            "period": pieces::period(desk, edition),
            "url": landing.map(|page| address(&page.route)),
            "publisher": edition.front.publisher,
        })
    });
    json!({
        "language": desk.language.code(),
        "kind": kind,
        "title": desk.title(page),
        "lead": page.document.lead.as_ref().map(|_| desk.lead(page)),
        "draft": paper.draft,
        "site": report.settings.title.get(desk.language),
        "address": address(&page.route),
        "file": paper.route.as_str().rsplit('/').next(),
        "date": date.map(|date| json!({ "year": date.year().number(), "month": date.month().number(), "day": date.day() })),
        // Of a month nobody knows the day.
        "dated": edition.and_then(|edition| edition.front.published).map(|published| desk.formatter().period(&published.into())),
        "edition": edition_view,
        "licence": report.settings.licence.as_ref().map(|licence| json!({ "name": licence.name, "url": licence.url })),
        "words": desk.words("sheet-"),
        "palette": palette(desk),
    })
}

/// The day the numbers of a programme without editions are of: nothing can be kept that has none.
fn last_day(desk: &Desk<'_>, page: &Page) -> Option<Date> {
    let programme = desk.house.report.programmes.get(page.scope.programme.as_deref()?)?;
    programme.register.columns.last().map(|column| column.period.last_day())
}

/// Takes a drawing as a file of its own, and returns its name.
fn keep(folio: &Folio, desk: &Desk<'_>, drawing: &Drawing) -> String {
    folio.keep("figure", "svg", drawing.alone(desk.house.easel.paper_css()).into_bytes())
}

/// The colours of the theme on paper, by name.
fn palette<'h>(desk: &Desk<'h>) -> BTreeMap<&'h str, String> {
    desk.house.theme.palette.colours(Scheme::Print).iter().map(|(name, colour)| (name.as_str(), colour.to_string())).collect()
}

/// Finishes an order: the numbers of the document go with it as a file of their own.
fn finish(desk: &Desk<'_>, paper: &Paper, folio: Folio, template: &str, at: &Span, mut data: Value) -> Order {
    let heads = ["what", "of", "column", "number", "printed"].map(|id| desk.word(&format!("paper-csv-{id}"), &[]));
    let numbers = folio.numbers(heads);
    let attached = !numbers.rows.is_empty();
    let name = match desk.language {
        Language::Da => "tal.csv",
        Language::En => "numbers.csv",
    };
    if attached {
        folio.keep_as(name, numbers.to_csv().into_bytes());
    }
    data["numbers"] = if attached { name.into() } else { Value::Null };
    Order {
        template: template.to_owned(),
        data,
        files: folio.into_files(),
        code: None,
        pages: None,
        ident: paper.route.to_string(),
        at: at.clone(),
    }
}
