//! The landing page of an edition.

use super::criteria::Teller;
use super::{downloads, grants, guide, pieces, text};
use crate::literature;
use crate::manuscript::{EditionFront, SourceNote};
use crate::page::body::set_runs;
use crate::page::view::{ReportView, Row, SourceLink};
use crate::proof::desk::Desk;
use crate::report::{Apparatus, Edition, Grant, Overview, Page};

/// The landing page: cover, summary, key figures, contents, who paid.
pub(in crate::proof) fn view(desk: &Desk<'_>, page: &Page, edition: &Edition) -> ReportView {
    let report = desk.house.report;
    let programme = report.programmes.get(&edition.programme);
    let figures =
        page.document.cards.as_ref().zip(programme).map(|((id, _), programme)| pieces::figures(desk, programme, id, edition.column));
    let title = desk.title(page);
    ReportView {
        edition: pieces::edition_at(desk, edition, page),
        subtitle: page.document.subtitle.as_ref().map(|subtitle| desk.plain(page, &subtitle.content)),
        lead: desk.lead(page),
        summary_html: text(desk, page),
        figures: figures.unwrap_or_default(),
        contents: pieces::contents(desk, edition, None),
        stories: pieces::stories(desk, edition),
        facts: facts(desk, page, edition),
        numbers_url: edition.apparatus_in(Apparatus::Numbers, desk.language).map_or_else(String::new, |route| desk.link(route)),
        apparatus: apparatus(desk, edition),
        papers: downloads::of_edition(desk, edition),
        suggested: set_runs(&suggested(desk, page, edition)),
        guide: guide::view(desk, edition),
        scores: programme.map(|programme| Teller { desk, page, programme, column: edition.column }.scores()).unwrap_or_default(),
        title,
    }
}

/// What stands behind the chapters, in the language the chapters are in; then what is made of the programme's numbers.
fn apparatus(desk: &Desk<'_>, edition: &Edition) -> Vec<Row> {
    let main = desk.house.report.settings.languages[0];
    // The page about the numbers has its own place among the key figures.
    let rows = edition.apparatus.keys().filter(|kind| **kind != Apparatus::Numbers).filter_map(|kind| {
        let route = edition.apparatus_in(*kind, desk.language).or_else(|| edition.apparatus_in(*kind, main))?;
        desk.note(format!("route:{route}"), route.as_str());
        Some(Row::new(String::new(), desk.word(&format!("{}-title", kind.word()), &[]), Some(desk.link(route))))
    });
    let programme = desk.house.report.programmes.get(&edition.programme);
    let overviews = programme
        .into_iter()
        .flat_map(|programme| Overview::ALL.into_iter().filter_map(|kind| pieces::overview_link(desk, programme, kind)));
    rows.chain(overviews.map(|link| Row::new(String::new(), link.title, link.url))).collect()
}

/// How others may cite the report, in the site's citation style; the page's own words and address.
pub(super) fn suggested(desk: &Desk<'_>, page: &Page, edition: &Edition) -> Vec<literature::Run> {
    let report = desk.house.report;
    let front = desk.edition(edition);
    let publisher = front.publisher.as_deref();
    let authors = if front.authors.is_empty() { publisher.map(str::to_owned).into_iter().collect() } else { front.authors.clone() };
    let title = desk.title(page);
    let address = page.route.absolute(&report.settings.base_url);
    let work = literature::Report {
        publisher: publisher.filter(|publisher| !authors.iter().any(|author| author == publisher)),
        authors: &authors,
        title: &title,
        published: front.published,
        address: &address,
    };
    report.press.report(&work, desk.language)
}

/// Who published the report, when, for whose money.
pub(super) fn facts(desk: &Desk<'_>, page: &Page, edition: &Edition) -> Vec<Row> {
    let front = desk.edition(edition);
    let granted = granted(desk, edition);
    let row = |id: &str, value: Option<String>, url: Option<String>| {
        value.filter(|value| !value.is_empty()).map(|value| Row::new(desk.word(id, &[]), value, url))
    };
    let period = front
        .grant
        .as_ref()
        .map(|(period, _)| *period)
        .or_else(|| granted.first().and_then(|grant| grant.written.period.as_ref()).map(|(period, _)| *period));
    let licence = desk.house.report.settings.licence.as_ref();
    let rows = [
        row("fact-publisher", front.publisher.clone(), None),
        row("fact-authors", Some(desk.formatter().list(&front.authors)), None),
        funders(desk, front, &granted),
        row("fact-grant", period.map(|period| desk.formatter().period(&period)), None),
        row("fact-period", Some(pieces::period(desk, edition)), None),
        row("fact-evaluation", front.evaluation.map(|period| desk.formatter().period(&period)), None),
        row("fact-published", front.published.map(|moment| desk.formatter().period(&moment.into())), None),
        row("fact-isbn", front.isbn.clone(), None),
        row("fact-licence", licence.map(|licence| licence.name.clone()), licence.map(|licence| licence.url.clone())),
    ];
    let mut rows: Vec<Row> = rows.into_iter().flatten().collect();
    let links = sources(desk, edition);
    if !links.is_empty() {
        rows.push(Row { links, ..Row::new(desk.word("fact-sources", &[]), String::new(), None) });
    }
    for (label, value) in &page.document.facts {
        rows.push(Row::new(label.clone(), desk.plain(page, &value.content), None));
    }
    rows
}

/// The grants an edition reports on.
fn granted<'h>(desk: &Desk<'h>, edition: &Edition) -> Vec<&'h Grant> {
    let report = desk.house.report;
    let index = report.editions.iter().position(|other| other.path == edition.path);
    index.map_or_else(Vec::new, |index| report.grants.of_edition(index).collect())
}

/// Who paid; those whose grants are told of with where.
fn funders(desk: &Desk<'_>, front: &EditionFront, granted: &[&Grant]) -> Option<Row> {
    let named = front.funder.iter().map(|(name, _)| name).filter(|name| !granted.iter().any(|grant| grant.is_from(name)));
    let label = desk.word("fact-funder", &[]);
    if granted.is_empty() {
        let names: Vec<&String> = named.collect();
        return (!names.is_empty()).then(|| Row::new(label, desk.formatter().list(&names), None));
    }
    let told =
        granted.iter().map(|grant| SourceLink { title: grant.written.funder.get(desk.language).to_owned(), ..grants::link(desk, grant) });
    let links = told.chain(named.map(|name| SourceLink { title: name.clone(), url: None })).collect();
    Some(Row { links, ..Row::new(label, String::new(), None) })
}

/// What the report rests on, each source with where it is explained.
fn sources(desk: &Desk<'_>, edition: &Edition) -> Vec<SourceLink> {
    let Some(programme) = desk.house.report.programmes.get(&edition.programme) else { return Vec::new() };
    let numbers = edition.apparatus_in(Apparatus::Numbers, desk.language).map(|route| desk.link(route));
    let ids = desk.edition(edition).sources.iter().map(|(id, _)| id);
    let notes = ids.filter_map(|id| Some((id, desk.source(programme, id)?)));
    let link = |(id, note): (&String, &SourceNote)| SourceLink {
        title: note.title.get(desk.language).to_owned(),
        url: numbers.as_ref().map(|page| format!("{page}#{}", pieces::source_anchor(id))),
    };
    notes.map(link).collect()
}
