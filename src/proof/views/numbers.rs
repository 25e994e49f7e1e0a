//! The page about an edition's numbers: every entry with its values, its source and what to know of it.

use super::absences::Absences;
use super::pieces;
use crate::disclosure::{Content, Shown, ShownCell};
use crate::language::Arg;
use crate::manuscript::SourceNote;
use crate::page::view::{CellView, EntryView, LegendLine, NumbersView, SourceView, TopicView};
use crate::phrase::{Form, PhraseKind};
use crate::proof::desk::Desk;
use crate::register::{Derivation, Entry, Unit};
use crate::report::{Edition, Overview, Programme};

/// All entries that have a value up to the edition's period, by topic.
pub(in crate::proof) fn view(desk: &Desk<'_>, edition: &Edition) -> NumbersView {
    let programme = desk.house.report.programmes.get(&edition.programme);
    let language = desk.language;
    let mut topics = Vec::new();
    if let Some(programme) = programme {
        let register = &programme.register;
        let other = desk.word("topic-other", &[]);
        let known = register.topics.iter().map(|(id, title)| (Some(id.as_str()), title.get(language).to_owned()));
        for (topic, title) in known.chain([(None, other)]) {
            let of_topic = register.entries.iter().filter(|entry| entry.topic.as_deref() == topic);
            let entries: Vec<EntryView> = of_topic.filter_map(|entry| entry_view(desk, programme, edition, entry)).collect();
            if !entries.is_empty() {
                topics.push(TopicView { title, id: topic_anchor(topic), entries });
            }
        }
    }
    let columns = programme.map_or_else(Vec::new, |programme| {
        programme.register.up_to(edition.column).into_iter().map(|column| &programme.register.columns[column]).collect()
    });
    NumbersView {
        periods: columns.iter().map(|column| column.title(language, desk.formatter())).collect(),
        topics,
        sources: programme.map_or_else(Vec::new, |programme| sources(desk, programme)),
        account: programme.and_then(|programme| pieces::overview_link(desk, programme, Overview::Account)),
        legend: programme.map_or_else(Vec::new, |programme| legend(desk, programme, edition)),
    }
}

/// The anchor of a topic; of what is listed under none.
pub(super) fn topic_anchor(topic: Option<&str>) -> String {
    format!("emne-{}", topic.unwrap_or("topic-other"))
}

/// Where the numbers of a programme come from.
pub(super) fn sources(desk: &Desk<'_>, programme: &Programme) -> Vec<SourceView> {
    programme.sources.iter().map(|note| source(desk, programme, note)).collect()
}

fn entry_view(desk: &Desk<'_>, programme: &Programme, edition: &Edition, entry: &Entry<ShownCell>) -> Option<EntryView> {
    let language = desk.language;
    let register = &programme.register;
    let columns = register.up_to(edition.column);
    let cells: Vec<CellView> = columns
        .iter()
        .filter_map(|column| Some((column, entry.cells.get(column)?)))
        .map(|(column, cell)| {
            let phrase = desk.phrase(programme, entry, *column, Form::Plain);
            let kind = match phrase.kind {
                PhraseKind::Shown => "shown",
                PhraseKind::Withheld => "hidden",
                PhraseKind::Missing => "missing",
            };
            let counted = match cell.shown.content() {
                Content::Share { of: Some(_), .. } => Some(desk.phrase(programme, entry, *column, Form::Of).text),
                _ => None,
            };
            CellView {
                period: register.columns[*column].title(language, desk.formatter()),
                text: phrase.text,
                counted: counted.filter(|_| kind == "shown"),
                kind,
                discrepancy: cell.discrepancy.as_ref().map(|said| said.get(language).to_owned()),
                note: cell.note.as_ref().map(|said| said.get(language).to_owned()),
            }
        })
        .collect();
    if cells.is_empty() {
        return None;
    }
    desk.note(
        format!("entry:{}/{}", programme.name, entry.key),
        &format!("{:?} {:?} {:?} {:?} {:?}", entry.label, entry.definition, entry.note, entry.source, entry.derivation),
    );
    let counts = match &entry.unit {
        Unit::Count { of } => register.populations.get(of).map(|population| population.other.get(language).to_owned()),
        Unit::Share { base: Some(base) } => register.entry(base).map(|base| base.label.get(language).to_owned()),
        Unit::Mean { measure } | Unit::Quantity { measure } => Some(measure.other.get(language).to_owned()),
        _ => None,
    };
    let source = entry.source.as_ref().and_then(|(id, _)| programme.sources.iter().find(|note| note.id == *id));
    Some(EntryView {
        id: pieces::anchor(entry),
        label: entry.label.get(language).to_owned(),
        unit: unit(desk, &entry.unit),
        counts,
        definition: entry.definition.as_ref().map(|text| text.get(language).to_owned()),
        cells,
        source: source.map_or_else(|| desk.word("source-derived", &[]), |note| note.title.get(language).to_owned()),
        n: answers(desk, entry, edition),
        note: entry.note.as_ref().map(|text| text.get(language).to_owned()),
        derivation: entry.derivation.as_ref().map(|derivation| derivation_words(desk, programme, derivation)),
    })
}

fn unit(desk: &Desk<'_>, unit: &Unit) -> String {
    match unit {
        Unit::Money { price_level: Some(year), .. } => desk.word("unit-money-level", &[("year", Arg::Text(year.to_string()))]),
        unit => desk.word(&format!("unit-{}", unit.word()), &[]),
    }
}

/// How many answered, in the edition's period.
fn answers(desk: &Desk<'_>, entry: &Entry<ShownCell>, edition: &Edition) -> Option<String> {
    Some(desk.formatter().exact(entry.content(edition.column)?.answered()?))
}

fn derivation_words(desk: &Desk<'_>, programme: &Programme, derivation: &Derivation) -> String {
    let labels: Vec<String> = derivation
        .operands()
        .map(|(key, _)| programme.register.entry(key).map_or_else(|| key.clone(), |entry| entry.label.get(desk.language).to_owned()))
        .collect();
    match derivation {
        Derivation::Sum(_) => labels.join(" + "),
        Derivation::Difference(..) => labels.join(" − "),
        Derivation::Ratio(..) => labels.join(" ÷ "),
        Derivation::Change { since: None, .. } => desk.word("derived-change", &[("label", Arg::Text(labels.concat()))]),
        Derivation::Change { since: Some((period, _)), .. } => {
            desk.word("derived-change-since", &[("label", Arg::Text(labels.concat())), ("period", period.as_str().into())])
        }
        Derivation::CountOf { at_least, .. } => {
            let list = desk.formatter().list(&labels);
            desk.word("derived-count-of", &[("labels", Arg::Text(list)), ("least", Arg::Text(desk.formatter().exact(*at_least)))])
        }
    }
}

/// A source with what to know of it.
pub(super) fn source(desk: &Desk<'_>, programme: &Programme, note: &SourceNote) -> SourceView {
    let language = desk.language;
    desk.note(format!("source:{}/{}", programme.name, note.id), &format!("{note:?}"));
    let answers = note.n.map(|n| Shown::respondents(n, desk.house.report.settings.disclosure));
    let hidden = answers.as_ref().is_some_and(|shown| matches!(shown.content(), Content::Withheld(_)));
    SourceView {
        id: pieces::source_anchor(&note.id),
        title: note.title.get(language).to_owned(),
        kind: note.kind.as_ref().map(|kind| kind.get(language).to_owned()),
        period: note.period.map(|period| desk.formatter().period(&period)),
        n: answers.map(|shown| respondents(desk, &shown)),
        // With those who were asked it would tell how many answered.
        response_rate: note.response_rate.clone().filter(|_| !hidden),
        note: note.note.as_ref().map(|text| text.get(language).to_owned()),
    }
}

fn respondents(desk: &Desk<'_>, shown: &Shown) -> String {
    match shown.content() {
        Content::Withheld(why) => desk.speaker().withheld(*why).map(|phrase| phrase.text).unwrap_or_default(),
        _ => shown.number().map_or_else(String::new, |n| desk.formatter().exact(n)),
    }
}

/// The words for numbers that are not there, as far as they stand on the page.
pub(in crate::proof) fn legend(desk: &Desk<'_>, programme: &Programme, edition: &Edition) -> Vec<LegendLine> {
    let columns = programme.register.up_to(edition.column);
    let cells = programme.register.entries.iter().flat_map(|entry| columns.iter().filter_map(|column| entry.cells.get(column)));
    let mut absences = Absences::default();
    cells.for_each(|cell| absences.notice(cell.shown.content()));
    let rule = desk.house.report.settings.disclosure;
    absences.fewer |= programme.sources.iter().any(|note| note.n.is_some_and(|n| rule.hides(n.into())));
    absences.legend(desk)
}
