//! What texts draw from data, held against what `figures.yaml` describes, and that against the register.

use super::items::embeds;
use super::showings::Showings;
use super::{Page, Programme, Report, Series, calculations, chart, maps, tables};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::manuscript::{Embed, EmbedKind, Figures, Inline, walk};

/// Reports what a page draws that is not there, not alone on its line, or already shown in the edition.
pub(super) fn of_page(report: &Report, page: &Page, findings: &mut Findings) {
    let programme = page.scope.programme.as_deref().and_then(|name| report.programmes.get(name));
    let figures = programme.map(|programme| &programme.figures);
    for blocks in page.document.body.parts() {
        walk(blocks, &mut |inline| {
            if let Inline::Embed(embed) = inline {
                findings.push(not_alone(embed));
            }
        });
    }
    let shown = embeds(page);
    for (at, embed) in shown.iter().enumerate() {
        if !figures.is_some_and(|figures| ids(figures, embed.kind).any(|id| id == embed.id)) {
            let known = figures.into_iter().flat_map(|figures| ids(figures, embed.kind));
            findings.push(unknown(embed.kind, &embed.id, &embed.span, known));
            continue;
        }
        let before = &shown[..at];
        twice(report, page, embed, before, findings);
    }
    if let Some((id, span)) = &page.document.cards
        && page.scope.programme.is_some()
        && !figures.is_some_and(|figures| figures.cards.contains_key(id))
    {
        findings.push(unknown(EmbedKind::Cards, id, span, figures.into_iter().flat_map(|figures| ids(figures, EmbedKind::Cards))));
    }
}

/// Reports what is wrong with a programme's figures themselves, whether a text draws them or not.
pub(super) fn of_programme(programme: &Programme, showings: &Showings<'_>, findings: &mut Findings) {
    for figure in programme.figures.cards.values().flat_map(|cards| &cards.figures) {
        if programme.entry(&figure.key).is_none() {
            findings.push(programme.no_entry(&figure.key, &figure.span));
        }
        if let Some((key, span)) = figure.target.as_ref().filter(|(key, _)| programme.register.entry(key).is_none()) {
            findings.push(crate::register::unknown_key(key, span, programme.register.keys()));
        }
    }
    for shown in programme.sheets.iter().flat_map(|sheet| sheet.show.values()) {
        if !ids(&programme.figures, shown.kind).any(|id| id == shown.id) {
            findings.push(unknown(shown.kind, &shown.id, &shown.span, ids(&programme.figures, shown.kind)));
        }
    }
    for spec in programme.figures.tables.values() {
        findings.extend(tables::check(spec, programme));
    }
    for spec in programme.figures.maps.values() {
        findings.extend(maps::check(programme, spec));
    }
    for diagram in programme.figures.diagrams.values() {
        for (id, span) in diagram.body.criteria().filter(|(id, _)| programme.criteria.criterion(id).is_none()) {
            findings.push(
                Finding::error(
                    "unknown-criterion",
                    say!("der er intet kriterium »{id}« i criteria.yaml", "there is no criterion “{id}” in criteria.yaml"),
                )
                .at(span)
                .hint_maybe(suggestion(id, programme.criteria.ids())),
            );
        }
    }
    for spec in programme.figures.calculations.values() {
        findings.extend(calculations::check(programme, spec));
    }
    for (id, spec) in &programme.figures.charts {
        for column in showings.columns(programme, EmbedKind::Chart, id) {
            if let Err(found) = chart::plan(programme, spec, column) {
                found.into_iter().for_each(|finding| findings.push(finding));
            }
        }
    }
}

/// The ids of a kind.
fn ids(figures: &Figures, kind: EmbedKind) -> impl Iterator<Item = &str> {
    let cards = figures.cards.keys().map(String::as_str).filter(move |_| kind == EmbedKind::Cards);
    cards.chain(figures.captions(kind).into_iter().map(|(id, _, _)| id))
}

/// The finding for an id that `figures.yaml` does not describe.
pub(super) fn unknown<'a>(kind: EmbedKind, id: &str, span: &Span, known: impl IntoIterator<Item = &'a str>) -> Finding {
    let finding = if kind == EmbedKind::Cards {
        Finding::error("unknown-cards", say!("der er ingen nøgletal »{id}« i figures.yaml", "there are no cards “{id}” in figures.yaml"))
    } else {
        let word = kind.word();
        Finding::error("unknown-figure", say!("der er ingen »{word}:{id}« i figures.yaml", "there is no “{word}:{id}” in figures.yaml"))
    };
    finding.at(span).hint_maybe(suggestion(id, known))
}

fn not_alone(embed: &Embed) -> Finding {
    let (word, id) = (embed.kind.word(), &embed.id);
    Finding::error("not-alone", say!("»{word}:{id}« skal stå på en linje for sig", "“{word}:{id}” must stand on a line of its own"))
        .at(&embed.span)
        .hint(say!("sæt en tom linje før og efter", "put an empty line before and after"))
}

/// A numbered figure stands once in an edition, or a reference could mean either place.
fn twice(report: &Report, page: &Page, embed: &Embed, before: &[&Embed], findings: &mut Findings) {
    if Series::of(embed.kind).is_none() {
        return;
    }
    let same = |other: &&&Embed| other.kind == embed.kind && other.id == embed.id;
    let here = before.iter().find(same).map(|other| &other.span);
    let elsewhere = report
        .item(page, embed.kind, &embed.id)
        .map(|item| &report.pages[item.page])
        .filter(|other| page.role.edition().is_some() && other.document.name != page.document.name)
        .and_then(|other| embeds(other).into_iter().find(|other| same(&other)).map(|other| &other.span));
    if let Some(first) = here.or(elsewhere) {
        let (word, id) = (embed.kind.word(), &embed.id);
        findings.push(
            Finding::error(
                "figure-twice",
                say!("»{word}:{id}« er allerede vist i udgaven", "“{word}:{id}” is already shown in the edition"),
            )
            .at(&embed.span)
            .label(first, say!("her vises den første gang", "here it is shown first"))
            .hint(say!("henvis til den i stedet: []({word}:{id})", "refer to it instead: []({word}:{id})")),
        );
    }
}
