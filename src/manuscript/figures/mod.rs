//! `figures.yaml`: key-figure cards, charts, tables, diagrams, maps, timelines and calculations, as written.

mod calculation;
mod caption;
mod cards;
mod chart;
mod criteria;
mod diagram;
mod map;
mod table;
mod timeline;

use std::collections::BTreeMap;

pub use calculation::{Calculates, CalculationSpec, MONTHS};
pub use caption::Caption;
pub use cards::{CardFigure, Cards};
pub use chart::{ChartKind, ChartSpec};
pub use criteria::CriteriaSpec;
pub use diagram::{Change, Diagram, DiagramBody, DiagramItem, ItemPair, Stage, StagePair, Version, Versions};
pub use map::{Classing, MapKind, MapSpec};
pub use table::{
    NumberRow, NumberTable, Said, Saying, TableBody, TableShow, TableSpec, WrittenCell, WrittenRow, WrittenTable, said_twice, tables,
};
pub use timeline::{Event, Timeline};

use super::{EmbedKind, ValueRef};
use crate::finding::{Finding, Findings, Span, say};
use crate::route::slug;
use crate::yaml::{Fields, Kind, Node};

/// What a programme's `figures.yaml` describes, by id.
#[derive(Debug, Default)]
pub struct Figures {
    /// Rows of key-figure cards.
    pub cards: BTreeMap<String, Cards>,
    /// Charts.
    pub charts: BTreeMap<String, ChartSpec>,
    /// Tables.
    pub tables: BTreeMap<String, TableSpec>,
    /// Diagrams.
    pub diagrams: BTreeMap<String, Diagram>,
    /// Maps.
    pub maps: BTreeMap<String, MapSpec>,
    /// Timelines.
    pub timelines: BTreeMap<String, Timeline>,
    /// Tables of success criteria.
    pub criteria: BTreeMap<String, CriteriaSpec>,
    /// Calculations and price lists.
    pub calculations: BTreeMap<String, CalculationSpec>,
}

impl Figures {
    /// The keys of the register that they draw, with where they are named.
    pub fn keys(&self) -> impl Iterator<Item = (&str, &Span)> {
        let cards = self.cards.values().flat_map(|cards| &cards.figures).flat_map(|figure| {
            let target = figure.target.iter().map(|(key, span)| (key.as_str(), span));
            std::iter::once((figure.key.as_str(), &figure.span)).chain(target)
        });
        let charts = self.charts.values().flat_map(|chart| chart.entries.iter().chain(&chart.target));
        cards.chain(charts.map(|(key, span)| (key.as_str(), span))).chain(self.tables.values().flat_map(TableSpec::keys))
    }

    /// Calls `visit` for every value that stands among words in a table.
    pub fn for_each_value<'f>(&'f self, visit: &mut impl FnMut(&'f ValueRef)) {
        self.tables.values().for_each(|table| table.for_each_value(visit));
    }

    /// The captioned things of a kind: where each id stands, and its words.
    #[must_use]
    pub fn captions(&self, kind: EmbedKind) -> Vec<(&str, &Span, &Caption)> {
        match kind {
            EmbedKind::Chart => self.charts.iter().map(|(id, chart)| (id.as_str(), &chart.span, &chart.caption)).collect(),
            EmbedKind::Table => self.tables.iter().map(|(id, table)| (id.as_str(), &table.span, &table.caption)).collect(),
            EmbedKind::Diagram => self.diagrams.iter().map(|(id, diagram)| (id.as_str(), &diagram.span, &diagram.caption)).collect(),
            EmbedKind::Timeline => self.timelines.iter().map(|(id, timeline)| (id.as_str(), &timeline.span, &timeline.caption)).collect(),
            EmbedKind::Map => self.maps.iter().map(|(id, map)| (id.as_str(), &map.span, &map.caption)).collect(),
            EmbedKind::Criteria => self.criteria.iter().map(|(id, criteria)| (id.as_str(), &criteria.span, &criteria.caption)).collect(),
            EmbedKind::Calculation => self.calculations.iter().map(|(id, shown)| (id.as_str(), &shown.span, &shown.caption)).collect(),
            EmbedKind::Cards => Vec::new(),
        }
    }

    /// The words around one of them.
    #[must_use]
    pub fn caption(&self, kind: EmbedKind, id: &str) -> Option<&Caption> {
        match kind {
            EmbedKind::Chart => self.charts.get(id).map(|chart| &chart.caption),
            EmbedKind::Table => self.tables.get(id).map(|table| &table.caption),
            EmbedKind::Diagram => self.diagrams.get(id).map(|diagram| &diagram.caption),
            EmbedKind::Timeline => self.timelines.get(id).map(|timeline| &timeline.caption),
            EmbedKind::Map => self.maps.get(id).map(|map| &map.caption),
            EmbedKind::Criteria => self.criteria.get(id).map(|criteria| &criteria.caption),
            EmbedKind::Calculation => self.calculations.get(id).map(|shown| &shown.caption),
            EmbedKind::Cards => None,
        }
    }
}

/// Reads the file, whose text is `text`.
pub(super) fn parse(node: &Node, text: &str, findings: &mut Findings) -> Figures {
    let fields = Fields::of(node, findings);
    let figures = Figures {
        cards: fields.get("cards").map(|node| cards::parse(node, findings)).unwrap_or_default(),
        charts: fields.get("charts").map(|node| chart::parse(node, findings)).unwrap_or_default(),
        tables: fields.get("tables").map(|node| table::tables(node, text, findings)).unwrap_or_default(),
        diagrams: fields.get("diagrams").map(|node| diagram::parse(node, findings)).unwrap_or_default(),
        maps: fields.get("maps").map(|node| map::parse(node, findings)).unwrap_or_default(),
        timelines: fields.get("timelines").map(|node| timeline::parse(node, findings)).unwrap_or_default(),
        criteria: fields.get("criteria").map(|node| criteria::parse(node, findings)).unwrap_or_default(),
        calculations: fields.get("calculations").map(|node| calculation::parse(node, findings)).unwrap_or_default(),
    };
    for name in ["cards", "charts", "tables", "diagrams", "maps", "timelines", "criteria", "calculations"] {
        let entries = fields.get(name).map_or(&[][..], |node| if matches!(node.kind, Kind::Map(_)) { node.entries(findings) } else { &[] });
        for (key, _) in entries {
            key.is_address(findings);
        }
    }
    fields.finish(findings);
    one_address(&figures, findings);
    figures
}

/// Charts, diagrams, maps and timelines are figures and lie in one folder, tables of all kinds in another: two of one id would have
/// one address.
fn one_address(figures: &Figures, findings: &mut Findings) {
    for kinds in [
        &[EmbedKind::Chart, EmbedKind::Diagram, EmbedKind::Map, EmbedKind::Timeline][..],
        &[EmbedKind::Table, EmbedKind::Criteria, EmbedKind::Calculation],
    ] {
        let mut taken: BTreeMap<String, &Span> = BTreeMap::new();
        for (id, span, _) in kinds.iter().flat_map(|kind| figures.captions(*kind)) {
            let Some(first) = taken.insert(slug(id), span) else { continue };
            findings.push(
                Finding::error(
                    "same-address",
                    say!("»{id}« får samme adresse som en anden figur", "“{id}” gets the same address as another figure"),
                )
                .at(span)
                .label(first, say!("den anden", "the other"))
                .hint(say!("giv den ene en anden nøgle", "give one of them another key")),
            );
        }
    }
}
