//! `economics.yaml`, read.

use super::formula::{self, Formula, FormulaKind};
use super::{Body, Calculation, Economics, Ids, Key, ListLine, Months, Price, PriceColumn, PriceList, Row, Terms};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::yaml::{self, Bilingual, Fields, Kind, Node};

/// Reads a programme's price lists and calculations.
#[must_use]
pub fn parse(node: &Node, findings: &mut Findings) -> Economics {
    let fields = Fields::of(node, findings);
    let lists = fields.get("prices").map_or(&[][..], |node| node.entries(findings));
    let prices = lists.iter().filter_map(|(key, node)| price_list(key, node, findings)).collect();
    let written = fields.get("calculations").map_or(&[][..], |node| node.entries(findings));
    let calculations = written.iter().filter_map(|(key, node)| calculation(key, node, written, findings)).collect();
    fields.finish(findings);
    let called = |entries: &[(yaml::Key, Node)]| entries.iter().map(|(key, _)| key.text.clone()).collect();
    Economics { prices, calculations, ids: Ids { prices: called(lists), calculations: called(written) } }
}

fn terms(key: &yaml::Key, fields: &Fields<'_>, findings: &mut Findings) -> Option<Terms> {
    let price_level = fields.need("price-level", &key.span, findings).and_then(|node| node.whole(findings));
    let source = fields.need("source", &key.span, findings).and_then(|node| node.word(findings));
    let period = fields.get("period").and_then(|node| node.word(findings));
    let assumptions = fields.get("assumptions").map_or(&[][..], |node| node.items(findings));
    let assumptions = assumptions.iter().map(|node| Bilingual::of(node, findings)).collect();
    Some(Terms { id: key.text.clone(), span: key.span.clone(), price_level: price_level?, source, period, assumptions })
}

fn calculation(key: &yaml::Key, node: &Node, all: &[(yaml::Key, Node)], findings: &mut Findings) -> Option<Calculation> {
    let fields = Fields::of(node, findings);
    let terms = terms(key, &fields, findings);
    let months = fields.need("months", &key.span, findings).and_then(|node| formula::parse(node, findings));
    let rows = fields.need("rows", &key.span, findings).and_then(|node| rows(node, all, findings));
    let result = fields.get("result").and_then(|node| node.word(findings));
    let printed = fields.get("printed").and_then(|node| named(node, findings));
    let discrepancy = fields.get("discrepancy").map(|node| Bilingual::of(node, findings));
    let decimals = fields.get("decimals").map_or(Some(0), |node| decimals(node, findings));
    fields.finish(findings);
    Some(Calculation { terms: terms?, months, rows: rows?, result, printed, discrepancy, decimals: decimals? })
}

/// Nobody pays a thousandth of a krone.
const MOST_DECIMALS: u32 = 2;

fn decimals(node: &Node, findings: &mut Findings) -> Option<u32> {
    let decimals = node.whole(findings)?;
    if decimals > MOST_DECIMALS {
        node.expected(&say!("højst {MOST_DECIMALS} decimaler", "at most {MOST_DECIMALS} decimals"), findings);
        return None;
    }
    Some(decimals)
}

/// The rows, or the name of the calculation that has the same ones.
fn rows(node: &Node, all: &[(yaml::Key, Node)], findings: &mut Findings) -> Option<Vec<Row>> {
    if let Kind::Scalar(name) = &node.kind {
        let has_rows = |node: &Node| match &node.kind {
            Kind::Map(fields) => fields.iter().find(|(key, _)| key.text == "rows").map(|(_, node)| node.clone()),
            _ => None,
        };
        let own = all.iter().filter_map(|(key, node)| Some((key, has_rows(node).filter(|node| matches!(node.kind, Kind::Map(_)))?)));
        let own: Vec<(&yaml::Key, Node)> = own.collect();
        let Some((_, other)) = own.iter().find(|(key, _)| key.text == *name) else {
            findings.push(
                Finding::error(
                    "unknown-calculation",
                    say!("der er ingen beregning »{name}« med egne rækker", "there is no calculation “{name}” with rows of its own"),
                )
                .at(&node.span)
                .hint_maybe(suggestion(name, own.iter().map(|(key, _)| key.text.as_str()))),
            );
            return None;
        };
        // What is wrong with them is said where they stand.
        return rows(other, all, &mut Findings::new());
    }
    let entries = node.entries(findings);
    if entries.is_empty() && matches!(node.kind, Kind::Map(_)) {
        node.expected(&say!("mindst én række", "at least one row"), findings);
    }
    let read: Vec<Option<Row>> = entries.iter().map(|(key, node)| row(key, node, findings)).collect();
    // A row that cannot be read would be missed by all that use it.
    read.into_iter().collect::<Option<Vec<Row>>>().filter(|rows| !rows.is_empty())
}

fn row(key: &yaml::Key, node: &Node, findings: &mut Findings) -> Option<Row> {
    let fields = Fields::of(node, findings);
    let label = fields.need("label", &key.span, findings).map(|node| Bilingual::of(node, findings));
    let bodies: Vec<(&Node, Option<Body>)> = [
        fields.get("formula").map(|node| {
            let formula = formula::parse(node, findings);
            (node, formula.map(|formula| Body::Formulas(Months::every(formula, &node.span))))
        }),
        fields.get("by-month").map(|node| (node, Months::of(node, findings, formula::parse).map(Body::Formulas))),
        fields.get("prices").map(|node| (node, prices(node, findings))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let printed = fields.get("printed").and_then(|node| match node.kind {
        Kind::Scalar(_) => named(node, findings).map(|key| Months::every(key, &node.span)),
        _ => Months::of(node, findings, named),
    });
    let discrepancy = fields.get("discrepancy").map(|node| Bilingual::of(node, findings));
    let (first, more) = (bodies.first(), bodies.get(1));
    if let Some((node, _)) = more {
        findings.push(
            Finding::error(
                "two-bodies",
                say!("rækken er allerede regnet ud på en anden måde", "the row is computed in another way already"),
            )
            .at(&node.span)
            .hint(say!("behold enten formula, by-month eller prices", "keep one of formula, by-month and prices")),
        );
    } else if first.is_none() {
        let _ = fields.need("formula", &key.span, findings);
    }
    let body = first.and_then(|(_, body)| body.clone());
    fields.finish(findings);
    Some(Row { id: key.text.clone(), span: key.span.clone(), label: label?, body: body?, printed, discrepancy })
}

/// `{list: family-house, column: month}`
fn prices(node: &Node, findings: &mut Findings) -> Option<Body> {
    let fields = Fields::of(node, findings);
    let list = fields.need("list", &node.span, findings).and_then(|node| node.word(findings));
    let column = fields.need("column", &node.span, findings).and_then(|node| node.choice(&PriceColumn::WORDS, findings));
    fields.finish(findings);
    Some(Body::Prices { list: list?, column: column? })
}

/// A key of the register, perhaps with its period.
fn named(node: &Node, findings: &mut Findings) -> Option<Key> {
    let Formula { span, kind } = formula::parse(node, findings)?;
    if let FormulaKind::Name(name) = kind {
        return Some(Key { text: name.text, period: name.period, span });
    }
    node.expected(&say!("en nøgle fra registret", "a key of the register"), findings);
    None
}

fn price_list(key: &yaml::Key, node: &Node, findings: &mut Findings) -> Option<PriceList> {
    let fields = Fields::of(node, findings);
    let terms = terms(key, &fields, findings);
    let weeks_per_month = fields.need("weeks-per-month", &key.span, findings).and_then(|node| formula::parse(node, findings));
    let months = fields.need("months", &key.span, findings).and_then(|node| formula::parse(node, findings));
    let rows = fields.need("rows", &key.span, findings).map_or(&[][..], |node| node.items(findings));
    let lines = rows.iter().filter_map(|node| price(node, &key.span, findings)).collect();
    fields.finish(findings);
    Some(PriceList { terms: terms?, weeks_per_month, months, lines })
}

fn price(node: &Node, at: &Span, findings: &mut Findings) -> Option<ListLine> {
    if !matches!(node.kind, Kind::Map(_)) {
        node.expected(&say!("en linje med label og week", "a line with label and week"), findings);
        return None;
    }
    let fields = Fields::of(node, findings);
    if let Some(heading) = fields.get("group") {
        let heading = Bilingual::of(heading, findings);
        fields.finish(findings);
        return Some(ListLine::Group(heading));
    }
    // A line has no name that could be pointed at.
    let at = if node.span.start < node.span.end { &node.span } else { at };
    let label = fields.need("label", at, findings).map(|node| Bilingual::of(node, findings));
    let hours = fields.get("hours").map(|node| formula::parse(node, findings));
    let week = fields.need("week", at, findings).and_then(|node| formula::parse(node, findings));
    let printed = fields.get("printed").map(|node| columns(node, findings)).unwrap_or_default();
    let discrepancy = fields.get("discrepancy").map(|node| Bilingual::of(node, findings));
    fields.finish(findings);
    Some(ListLine::Price(Box::new(Price { label: label?, hours: hours.flatten(), week: week?, printed, discrepancy })))
}

/// `{month: price-month, total: price-quarter}`
fn columns(node: &Node, findings: &mut Findings) -> Vec<(PriceColumn, Key)> {
    let fields = Fields::of(node, findings);
    let columns = [("month", PriceColumn::Month), ("total", PriceColumn::Total)];
    let read = columns.into_iter().filter_map(|(name, column)| Some((column, named(fields.get(name)?, findings)?)));
    let read = read.collect();
    fields.finish(findings);
    read
}
