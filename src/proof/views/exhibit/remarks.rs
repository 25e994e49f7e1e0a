//! What is said below a figure by itself: of how many, from where, and what rounding did.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{Exhibit, Matter};
use crate::disclosure::{Content, ShownCell};
use crate::figure::Chart;
use crate::finding::Span;
use crate::language::Arg;
use crate::page::view::SourceLink;
use crate::proof::desk::Desk;
use crate::proof::views::charts::distinct;
use crate::proof::views::pieces::source_anchor;
use crate::register::{Derivation, Entry, round};
use crate::report::{Apparatus, Programme};

/// An entry in a column, as a figure shows it.
type Place<'r> = (&'r Entry<ShownCell>, usize);

impl Exhibit<'_> {
    /// The author's note, then what follows from the numbers.
    pub(super) fn notes(&self, desk: &Desk<'_>) -> Vec<String> {
        let mut notes: Vec<String> = self.caption.note.iter().map(|note| note.get(desk.language).to_owned()).collect();
        let places = self.places();
        // Of criteria single answers are told.
        let whole = !matches!(self.matter, Matter::Criteria(_));
        if whole
            && places.iter().any(|(entry, column)| entry.content(*column).is_some_and(|content| is_rounded_apart(content, entry.decimals)))
        {
            notes.push(desk.word("note-rounding", &[]));
        }
        let is_chart = matches!(self.matter, Matter::Chart(_));
        if is_chart && places.iter().any(|(entry, column)| self.is_top_apart(entry, *column)) {
            notes.push(desk.word("note-rounding-top", &[]));
        }
        if self.several_answers {
            notes.push(desk.word("note-several-answers", &[]));
        }
        if places.iter().any(|(entry, column)| is_printed(entry, *column)) {
            notes.push(desk.word("note-printed", &[]));
        }
        // A line shows it.
        let lines = matches!(self.matter, Matter::Chart(Chart::Lines(_)));
        if is_chart && !lines {
            notes.extend(self.entries.iter().flat_map(|entry| self.breaks(desk, entry)));
        }
        // A table says it at the number itself.
        let unsaid = if matches!(self.matter, Matter::Table(_)) { Vec::new() } else { places };
        for (entry, column) in unsaid {
            let Some(cell) = entry.cells.get(&column) else { continue };
            for said in cell.discrepancy.iter().chain(&cell.note) {
                let period = self.programme.register.columns[column].title(desk.language, desk.formatter());
                let label = entry.label.get(desk.language);
                notes.push(format!("{label}, {period}: {}", said.get(desk.language)));
            }
        }
        match &self.matter {
            Matter::Map(map) => notes.extend(map.remarks.iter().cloned()),
            Matter::Count(count) => notes.extend(count.remarks.iter().cloned()),
            Matter::Calculation(sheet) => notes.extend(sheet.remarks(desk)),
            _ => {}
        }
        if matches!(self.matter, Matter::Map(_) | Matter::Count(_)) {
            let coverage = self.programme.coverage.as_ref().and_then(|coverage| coverage.note.as_ref());
            // What is not drawn has no borders from anywhere.
            let atlas = desk.house.report.atlas.as_ref().filter(|_| matches!(self.matter, Matter::Map(_)));
            let attribution = atlas.map(|atlas| &atlas.attribution);
            notes.extend(coverage.into_iter().chain(attribution).map(|words| words.get(desk.language).to_owned()));
        }
        distinct(notes)
    }

    /// How many answered, where all figures rest on the same number.
    pub(super) fn respondents(&self, desk: &Desk<'_>) -> Option<String> {
        let places = self.places();
        let known = distinct(places.iter().filter_map(|(entry, column)| entry.content(*column)?.among()));
        match known[..] {
            [n] => Some(desk.word("answers", &[("n", Arg::Text(desk.formatter().exact(n)))])),
            _ => None,
        }
    }

    /// The sources of what is drawn, each once.
    pub(super) fn sources(&self, desk: &Desk<'_>) -> Vec<SourceLink> {
        let rows = self.entries.iter().map(|entry| (self.programme, *entry));
        let named = self.named.iter().map(|target| (target.programme, target.entry));
        let numbers = self.edition.and_then(|edition| edition.apparatus_in(Apparatus::Numbers, desk.language));
        // Another programme's sources are explained elsewhere.
        let link = |programme: &Programme, id: &str| {
            numbers.filter(|_| programme.name == self.programme.name).map(|route| format!("{}#{}", desk.link(route), source_anchor(id)))
        };
        let coverage = self.programme.coverage.as_ref();
        let said: Vec<&str> = match &self.matter {
            Matter::Map(_) | Matter::Count(_) => coverage.and_then(|coverage| id(coverage.source.as_ref())).into_iter().collect(),
            Matter::Calculation(sheet) => id(sheet.terms.source.as_ref()).into_iter().collect(),
            Matter::Criteria(goals) => goals.sources().collect(),
            _ => Vec::new(),
        };
        let mut sources = sources_of(rows.chain(named));
        for id in said {
            if !sources.iter().any(|(of, other)| of.name == self.programme.name && *other == id) {
                sources.push((self.programme, id));
            }
        }
        let cited = sources.into_iter().filter_map(|(programme, id)| {
            let note = desk.source(programme, id)?;
            Some(SourceLink { title: note.title.get(desk.language).to_owned(), url: link(programme, id) })
        });
        cited.collect()
    }

    /// Where an entry cannot be compared with itself, among the periods that are shown.
    fn breaks(&self, desk: &Desk<'_>, entry: &Entry<ShownCell>) -> Vec<String> {
        let (Some(first), Some(last)) = (self.columns.iter().min(), self.columns.iter().max()) else { return Vec::new() };
        let between = entry.breaks.iter().filter(|(at, _)| first < *at && *at <= last);
        let said = between.map(|(at, why)| {
            let period = self.programme.register.columns[*at].title(desk.language, desk.formatter());
            let label = entry.label.get(desk.language);
            desk.word("note-broken", &[("period", period.into()), ("label", label.into()), ("why", why.get(desk.language).into())])
        });
        said.collect()
    }

    /// Whether the top share of a distribution, which has a name, is printed as something else than its parts add up to.
    fn is_top_apart(&self, entry: &Entry<ShownCell>, column: usize) -> bool {
        let Some(scale) = self.programme.register.scale(entry).filter(|scale| scale.top_label.is_some()) else { return false };
        let Some(cell) = entry.cells.get(&column) else { return false };
        let printed = |answers: &[String]| cell.shown.together(answers).map(|share| round(share, entry.decimals + 2));
        // What the source lacks adds nothing.
        let parts = scale.top.iter().filter_map(|answer| printed(std::slice::from_ref(answer)));
        printed(&scale.top).is_some_and(|top| top != parts.sum::<Decimal>())
    }

    fn places(&self) -> Vec<Place<'_>> {
        self.entries.iter().flat_map(|entry| self.columns.iter().map(|column| (*entry, *column))).collect()
    }
}

fn id(source: Option<&(String, Span)>) -> Option<&str> {
    source.map(|(id, _)| id.as_str())
}

/// The sources of entries, each once: an entry's own, or those of what it is computed from. An entry is looked at once, for what
/// is computed of the same again and again has as many ways down to it as there are sums.
fn sources_of<'r>(entries: impl Iterator<Item = (&'r Programme, &'r Entry<ShownCell>)>) -> Vec<(&'r Programme, &'r str)> {
    let mut sources: Vec<(&Programme, &str)> = Vec::new();
    let mut seen = BTreeSet::new();
    for (programme, entry) in entries {
        // The next one is last.
        let mut waiting = vec![entry];
        while let Some(entry) = waiting.pop() {
            if !seen.insert((&*programme.name, &*entry.key)) {
                continue;
            }
            match &entry.source {
                Some((id, _)) if sources.iter().any(|(of, other)| (&of.name, *other) == (&programme.name, id)) => {}
                Some((id, _)) => sources.push((programme, id)),
                None => {
                    let operands: Vec<&str> = entry.derivation.iter().flat_map(Derivation::operands).map(|(key, _)| key.as_str()).collect();
                    waiting.extend(operands.into_iter().rev().filter_map(|key| programme.register.entry(key)));
                }
            }
        }
    }
    sources
}

/// Whether the shares of one whole, as they are printed, are together something else than it.
fn is_rounded_apart(content: &Content, decimals: u32) -> bool {
    let Content::Distribution { parts, .. } = content else { return false };
    let shown: Option<Vec<Decimal>> = parts.values().map(|part| part.map(|share| round(share, decimals + 2))).collect();
    let slack = Decimal::new(3, 2);
    shown.map(|shares| shares.iter().sum::<Decimal>()).is_some_and(|sum| sum != Decimal::ONE && (sum - Decimal::ONE).abs() <= slack)
}

/// Whether only a printed percentage is known, not what it was rounded from.
fn is_printed(entry: &Entry<ShownCell>, column: usize) -> bool {
    match entry.content(column) {
        Some(Content::Share { of, .. }) => of.is_none() && entry.derivation.is_none(),
        Some(Content::Distribution { counted, .. }) => !counted,
        _ => false,
    }
}
