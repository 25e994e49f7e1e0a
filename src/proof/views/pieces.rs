//! Pieces that several kinds of pages share: key figures, cards of editions and stories, contents.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::disclosure::ShownCell;
use crate::drawing::{Cover, CoverBand};
use crate::escape::attribute;
use crate::figure::{Point, Spark};
use crate::language::{Arg, Language, Moment};
use crate::manuscript::{CardFigure, ReportKind};
use crate::page::view::{
    ChangeView, ContentsItem, EditionCard, EditionLink, KeyFigure, Neighbour, SectionView, SeriesView, SourceLink, StoryCard,
};
pub(in crate::proof) use crate::phrase::capital;
use crate::phrase::{Direction, Form, PhraseKind};
use crate::proof::desk::Desk;
use crate::register::{Column, Entry, Quantity, Unit};
use crate::report::{Apparatus, Edition, Overview, Page, PageId, Programme, Report};
use crate::story::Consent;

/// The key figures of a row of cards; none where there is no such row, which was reported.
pub(in crate::proof) fn figures(desk: &Desk<'_>, programme: &Programme, id: &str, column: usize) -> Vec<KeyFigure> {
    let Some(cards) = programme.figures.cards.get(id) else { return Vec::new() };
    let written: Vec<_> = cards.figures.iter().map(|figure| (&figure.key, &figure.label, &figure.target)).collect();
    desk.note(format!("cards:{}/{id}", programme.name), &format!("{written:?}"));
    let figures = cards.figures.iter().filter_map(|card| Some(figure(desk, programme, card, programme.entry(&card.key)?, column)));
    figures.collect()
}

/// What is aimed at, in the period or the last one before it that has a target.
fn target(desk: &Desk<'_>, programme: &Programme, key: &str, column: usize) -> Option<String> {
    let register = &programme.register;
    let entry = register.entry(key)?;
    let phrases = register.history(column).into_iter().rev().map(|column| desk.phrase(programme, entry, column, Form::Plain));
    let words = phrases.filter(|phrase| phrase.kind == PhraseKind::Shown).map(|phrase| phrase.text).next()?;
    Some(desk.word("chart-target", &[("target", Arg::Text(words))]))
}

/// The key figure of an entry, as its register calls it.
pub(in crate::proof) fn figure_of(desk: &Desk<'_>, programme: &Programme, entry: &Entry<ShownCell>, column: usize) -> KeyFigure {
    let card = CardFigure { key: entry.key.clone(), span: entry.span.clone(), label: None, target: None };
    figure(desk, programme, &card, entry, column)
}

fn figure(desk: &Desk<'_>, programme: &Programme, card: &CardFigure, entry: &Entry<ShownCell>, column: usize) -> KeyFigure {
    let register = &programme.register;
    let phrase = desk.phrase(programme, entry, column, Form::Plain);
    let moved = desk.speaker().moved(register, entry, column).unwrap_or_default();
    if let Some(before) = register.before(column) {
        desk.note_value(programme, entry, before);
    }
    let change = moved.map(|(direction, text)| {
        let direction = match direction {
            Direction::Up => "up",
            Direction::Down => "down",
            Direction::Same => "same",
        };
        ChangeView { text, direction }
    });
    let language = desk.language;
    KeyFigure {
        label: card.label.as_ref().unwrap_or(&entry.label).get(language).to_owned(),
        value: phrase.text,
        machine: phrase.machine,
        unit: unit(desk, programme, entry, column),
        note: entry.cells.get(&column).and_then(|cell| cell.note.as_ref()).map(|note| note.get(language).to_owned()),
        hidden: phrase.kind != PhraseKind::Shown,
        change,
        target: card.target.as_ref().and_then(|(key, _)| target(desk, programme, key, column)),
        url: explained(desk, programme, entry, column).unwrap_or_default(),
        period: register.columns[column].title(language, desk.formatter()),
        series: series(desk, programme, entry, column),
    }
}

/// The noun of a number that is shown: `familier`.
pub(in crate::proof) fn unit(desk: &Desk<'_>, programme: &Programme, entry: &Entry<ShownCell>, column: usize) -> Option<String> {
    desk.speaker().noun(&programme.register, entry, Quantity::exact(entry.number(column)?))
}

/// The anchor of an entry on a page about the numbers.
pub(in crate::proof) fn anchor(entry: &Entry<ShownCell>) -> String {
    format!("tal-{}", entry.key)
}

/// The anchor of a source on a page about the numbers.
pub(in crate::proof) fn source_anchor(id: &str) -> String {
    format!("kilde-{id}")
}

/// Where a number is explained: in the edition on its period, else the latest; in this language, else the site's first. Nowhere
/// without an edition.
pub(super) fn explained(desk: &Desk<'_>, programme: &Programme, entry: &Entry<ShownCell>, column: usize) -> Option<String> {
    let editions = programme.editions.iter().map(|index| &desk.house.report.editions[*index]);
    let edition = editions.clone().find(|edition| edition.column == column).or_else(|| editions.clone().next());
    let route = edition.and_then(|edition| {
        edition.apparatus_in(Apparatus::Numbers, desk.language).or_else(|| edition.apparatus.get(&Apparatus::Numbers)?.values().next())
    });
    Some(format!("{}#{}", desk.link(route?), anchor(entry)))
}

/// The periods up to this one that can be compared with it, as a small chart; none where fewer than two can be drawn.
fn series(desk: &Desk<'_>, programme: &Programme, entry: &Entry<ShownCell>, column: usize) -> Option<SeriesView> {
    let mut history = programme.register.history(column);
    history.retain(|earlier| !entry.is_broken(*earlier, column));
    let phrase = |column: usize| desk.phrase(programme, entry, column, Form::Plain);
    // It begins with the first period that was counted.
    let before = history.iter().take_while(|column| phrase(**column).kind == PhraseKind::Missing).count();
    history.drain(..before);
    let drawn: Vec<Decimal> = history.iter().filter_map(|column| entry.number(*column)).collect();
    let largest = drawn.iter().max().copied().filter(|largest| *largest > Decimal::ZERO)?;
    if drawn.len() < 2 || drawn.iter().any(|number| *number < Decimal::ZERO) {
        return None;
    }
    let points = history.into_iter().map(|column| Point {
        period: programme.register.columns[column].name.clone(),
        value: phrase(column).text,
        share: entry.number(column).and_then(|number| (number / largest).to_f64()),
    });
    let spark = Spark { points: points.collect() };
    Some(SeriesView {
        svg: spark.draw(desk.house.easel.ruler()).among_words(&spark.spoken(), "spark"),
        first: spark.points.first()?.period.clone(),
        last: spark.points.last()?.period.clone(),
    })
}

/// The card of an edition.
pub(in crate::proof) fn edition(desk: &Desk<'_>, edition: &Edition) -> Option<EditionCard> {
    let page = desk.page(desk.house.report.page_at(&edition.path, desk.language)?);
    Some(edition_at(desk, edition, page))
}

/// The card of an edition whose landing page is known.
pub(in crate::proof) fn edition_at(desk: &Desk<'_>, edition: &Edition, page: &Page) -> EditionCard {
    let report = desk.house.report;
    let programme = report.page_at(&edition.programme, desk.language).map(|id| desk.title(desk.page(id)));
    let front = desk.edition(edition);
    EditionCard {
        title: desk.title(page),
        kind: kinds(desk, &front.kinds),
        period: period(desk, edition),
        programme: programme.unwrap_or_default(),
        published: front.published.map(|moment| published(desk, moment)),
        url: desk.link(&page.route),
        lead: desk.lead(page),
        cover_html: cover(desk, edition),
    }
}

/// "Årsberetning og midtvejsevaluering"
pub(in crate::proof) fn kinds(desk: &Desk<'_>, kinds: &[ReportKind]) -> String {
    let words: Vec<String> = kinds.iter().map(|kind| desk.word(&format!("report-{}", kind.word()), &[])).collect();
    capital(&desk.formatter().list(&words))
}

/// The period an edition reports on.
pub(in crate::proof) fn period(desk: &Desk<'_>, edition: &Edition) -> String {
    desk.edition(edition);
    let register = desk.house.report.programmes.get(&edition.programme).map(|programme| &programme.register);
    let column = register.and_then(|register| register.columns.get(edition.column));
    column.map_or_else(String::new, |column| column.title(desk.language, desk.formatter()))
}

fn published(desk: &Desk<'_>, moment: Moment) -> String {
    desk.formatter().period(&moment.into())
}

/// The cover beside the title: the author's picture, else what is drawn.
fn cover(desk: &Desk<'_>, edition: &Edition) -> Option<String> {
    edition.cover_picture().and_then(|(file, _)| cover_picture(desk, &file)).or_else(|| drawn_cover(desk, edition))
}

/// A picture beside the title it belongs to, which says what is there; what it shows is told in the book.
fn cover_picture(desk: &Desk<'_>, file: &str) -> Option<String> {
    let prepared = desk.picture(file)?;
    let (src, srcset) = desk.renditions(prepared);
    let (src, srcset, width, height) = (attribute(&src), attribute(&srcset), prepared.width, prepared.height);
    let several = if srcset.is_empty() { String::new() } else { format!(" srcset=\"{srcset}\" sizes=\"{COVER_SIZES}\"") };
    Some(format!("<img src=\"{src}\"{several} width=\"{width}\" height=\"{height}\" alt=\"\">"))
}

/// The widest a cover stands on a page, as the theme's styles say.
const COVER_SIZES: &str = "(min-width: 60rem) 18.5rem, 13rem";

/// The cover, drawn from the entry the edition names, with what the edition is.
pub(super) fn drawn_cover(desk: &Desk<'_>, edition: &Edition) -> Option<String> {
    let title = desk.house.report.page_at(&edition.programme, desk.language).map(|id| desk.title(desk.page(id)));
    let cover = Cover { programme: title.unwrap_or_default(), kind: kinds(desk, &edition.front.kinds), ..bare_cover(desk, edition)? };
    Some(cover.to_svg(&desk.word("cover", &[])))
}

/// The cover without words that stand beside it anyway.
pub(super) fn bare_cover(desk: &Desk<'_>, edition: &Edition) -> Option<Cover> {
    let report = desk.house.report;
    let (key, _) = edition.front.cover.as_ref()?;
    let programme = report.programmes.get(&edition.programme)?;
    let entry = programme.register.entry(key)?;
    let Unit::Count { of } = &entry.unit else { return None };
    let counted = programme.register.populations.get(of)?;
    let bands: Vec<CoverBand> = programme
        .register
        .history(edition.column)
        .into_iter()
        .map(|column| {
            desk.note_value(programme, entry, column);
            let number = entry.number(column);
            let period = cover_period(&programme.register.columns[column], desk.language);
            CoverBand { period, count: number.and_then(|number| number.to_u32()) }
        })
        .collect();
    let each = match Cover::each(&bands) {
        1 => {
            let id = if counted.neuter { "cover-each-neuter" } else { "cover-each" };
            desk.word(id, &[("one", counted.one.get(desk.language).into())])
        }
        each => {
            let each = desk.formatter().exact(each.into());
            desk.word("cover-each-several", &[("each", Arg::Text(each)), ("other", counted.other.get(desk.language).into())])
        }
    };
    Some(Cover { programme: String::new(), kind: String::new(), each, bands })
}

/// What a period is called beside its houses: by its label where there is room for it.
fn cover_period(period: &Column, language: Language) -> String {
    let label = period.label.as_ref().map(|label| label.get(language)).filter(|label| label.chars().count() <= MOST_LETTERS);
    label.unwrap_or(&period.name).to_owned()
}

/// The most letters there is room for beside the houses of a cover: `2020–2025`.
const MOST_LETTERS: usize = 9;

/// The editions of a programme as cards, the latest first.
pub(in crate::proof) fn editions(desk: &Desk<'_>, programme: &Programme) -> Vec<EditionCard> {
    let indices = programme.editions.iter();
    indices.filter_map(|index| edition(desk, &desk.house.report.editions[*index])).collect()
}

/// The stories of an edition as cards.
pub(in crate::proof) fn stories(desk: &Desk<'_>, edition: &Edition) -> Vec<StoryCard> {
    in_language(desk, &edition.stories).iter().map(|id| story(desk, *id)).collect()
}

fn story(desk: &Desk<'_>, id: PageId) -> StoryCard {
    let page = desk.page(id);
    let document = &page.document;
    let constructed = document.consent == Some(Consent::Constructed);
    StoryCard {
        title: desk.title(page),
        lead: desk.lead(page),
        name: document.person.clone(),
        marker: constructed.then(|| desk.word("constructed", &[])),
        language: (document.language != desk.language).then(|| document.language.code()),
        url: desk.link(&page.route),
    }
}

/// An edition's pages in the language, else in the site's first.
pub(in crate::proof) fn in_language<'e>(
    desk: &Desk<'_>,
    pages: &'e std::collections::BTreeMap<crate::language::Language, Vec<PageId>>,
) -> &'e [PageId] {
    let main = desk.house.report.settings.languages[0];
    pages.get(&desk.language).or_else(|| pages.get(&main)).map_or(&[], Vec::as_slice)
}

/// The table of contents of an edition; `current` is the page it stands on.
pub(in crate::proof) fn contents(desk: &Desk<'_>, edition: &Edition, current: Option<PageId>) -> Vec<ContentsItem> {
    in_language(desk, &edition.chapters).iter().map(|id| contents_item(desk, *id, current)).collect()
}

fn contents_item(desk: &Desk<'_>, id: PageId, current: Option<PageId>) -> ContentsItem {
    let page = desk.page(id);
    let url = desk.link(&page.route);
    let document = &page.document;
    let sections = page.sections.iter().map(|section| SectionView {
        number: section.number.clone(),
        title: desk.plain(page, &section.title),
        url: format!("{url}#{}", section.id),
    });
    ContentsItem {
        number: page.number.clone(),
        title: desk.title(page),
        lead: desk.lead(page),
        language: (document.language != desk.language).then(|| document.language.code()),
        appendix: document.appendix,
        sections: sections.collect(),
        current: current == Some(id),
        url,
    }
}

/// The edition as a link.
pub(in crate::proof) fn edition_link(desk: &Desk<'_>, edition: &Edition) -> EditionLink {
    let report: &Report = desk.house.report;
    let page = report.page_at(&edition.path, desk.language).map(|id| desk.page(id));
    EditionLink {
        title: page.map_or_else(String::new, |page| desk.title(page)),
        url: page.map_or_else(String::new, |page| desk.link(&page.route)),
        period: period(desk, edition),
    }
}

/// A programme with the link to its page.
pub(in crate::proof) fn programme_link(desk: &Desk<'_>, programme: &Programme) -> SourceLink {
    let page = desk.house.report.page_at(&programme.name, desk.language).map(|id| desk.page(id));
    let title = page.map_or_else(|| programme.name.clone(), |page| desk.title(page));
    SourceLink { title, url: page.map(|page| desk.link(&page.route)) }
}

/// An overview of a programme with the link to it, in the language or else the site's first.
pub(in crate::proof) fn overview_link(desk: &Desk<'_>, programme: &Programme, kind: Overview) -> Option<SourceLink> {
    let main = desk.house.report.settings.languages[0];
    let route = programme.overview(kind, desk.language).or_else(|| programme.overview(kind, main))?;
    desk.note(format!("route:{route}"), route.as_str());
    Some(SourceLink { title: desk.word(&format!("{}-title", kind.word()), &[]), url: Some(desk.link(route)) })
}

/// The pages before and after `id` among `pages`.
pub(in crate::proof) fn neighbours(desk: &Desk<'_>, pages: &[PageId], id: PageId) -> (Option<Neighbour>, Option<Neighbour>) {
    let at = pages.iter().position(|other| *other == id);
    let neighbour = |id: &PageId| {
        let page = desk.page(*id);
        Neighbour { title: desk.title(page), url: desk.link(&page.route), number: page.number.clone() }
    };
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| pages.get(at));
    let after = at.and_then(|at| pages.get(at + 1));
    (before.map(neighbour), after.map(neighbour))
}
