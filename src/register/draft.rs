//! From YAML to a draft: every field read, nothing looked up yet.

use std::collections::BTreeMap;

use super::table::{self, Table};
use super::{Column, Derivation, Measure, Polarity, Population, Printed, Scale, Unit, derive, number};
use crate::finding::{Finding, Findings, Span, say};
use crate::language::Period;
use crate::source::Sources;
use crate::yaml::{Bilingual, Fields, Key, Kind, Node, not_a_period};

/// A register as written.
#[derive(Debug, Default)]
pub struct Draft {
    pub(super) columns: Vec<Column>,
    pub(super) populations: BTreeMap<String, Population>,
    pub(super) scales: BTreeMap<String, Scale>,
    pub(super) topics: Vec<(String, Bilingual)>,
    pub(super) entries: Vec<DraftEntry>,
    pub(super) tables: Vec<Table>,
}

/// An entry as written.
#[derive(Debug)]
pub(super) struct DraftEntry {
    pub key: Key,
    pub label: Bilingual,
    pub topic: Option<(String, Span)>,
    pub unit: Unit,
    pub unit_span: Span,
    pub definition: Option<Bilingual>,
    pub note: Option<Bilingual>,
    pub source: Option<(String, Span)>,
    pub decimals: Option<u32>,
    pub derivation: Option<(Derivation, Span)>,
    /// Values by the name of the period.
    pub values: Vec<(Key, Node)>,
    /// Printed numbers of a derived entry, by period.
    pub printed: BTreeMap<String, (Printed, Span)>,
    /// Admitted differences of a derived entry, by period.
    pub discrepancies: BTreeMap<String, Bilingual>,
    /// Why the series is broken before a period.
    pub breaks: Vec<(Key, Bilingual)>,
}

/// Parses a `register.yaml` and the CSV files it names, which stand beside it.
#[must_use]
pub fn parse(node: &Node, sources: &Sources, findings: &mut Findings) -> Draft {
    let fields = Fields::of(node, findings);
    let columns = fields.get("periods").map_or_else(Vec::new, |node| columns(node, findings));
    let populations = map(fields.get("populations"), findings, population);
    let scales = map(fields.get("scales"), findings, |node, findings| Some(scale(node, findings)));
    let topics = fields.get("topics").map_or(&[][..], |node| node.entries(findings));
    let topics = topics.iter().map(|(key, node)| (key.text.clone(), Bilingual::of(node, findings))).collect();
    let tables = fields.get("tables").map_or(&[][..], |node| node.items(findings));
    let tables = tables.iter().filter_map(|node| table::read(node, sources, findings)).collect();
    let entries = fields.get("entries").map_or(&[][..], |node| node.entries(findings));
    let entries = entries.iter().filter_map(|(key, node)| entry(key, node, findings)).collect();
    fields.finish(findings);
    Draft { columns, populations, scales, topics, entries, tables }
}

fn map<T>(node: Option<&Node>, findings: &mut Findings, read: impl Fn(&Node, &mut Findings) -> Option<T>) -> BTreeMap<String, T> {
    let entries = node.map_or(&[][..], |node| node.entries(findings));
    entries.iter().filter_map(|(key, node)| Some((key.text.clone(), read(node, findings)?))).collect()
}

fn columns(node: &Node, findings: &mut Findings) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (key, node) in node.entries(findings) {
        let fields = Fields::of(node, findings);
        let label = fields.get("label").map(|node| Bilingual::of(node, findings));
        let (from, to) = (fields.text("from", findings), fields.text("to", findings));
        fields.finish(findings);
        let text = match (from, to) {
            (Some(from), Some(to)) => format!("{from}/{to}"),
            (Some(one), None) | (None, Some(one)) => one.to_owned(),
            (None, None) => key.text.clone(),
        };
        match Period::parse(&text) {
            Ok(period) => columns.push(Column { name: key.text.clone(), period, label }),
            Err(error) => findings.push(not_a_period(&text, &error, &key.span)),
        }
    }
    columns.sort_by_key(|column| column.period);
    columns
}

fn population(node: &Node, findings: &mut Findings) -> Option<Population> {
    let fields = Fields::of(node, findings);
    // No silent default: whether small counts are hidden is for the author to say.
    let people = fields.need("people", &node.span, findings).and_then(|node| node.flag(findings));
    let one = fields.need("one", &node.span, findings).map(|node| Bilingual::of(node, findings));
    let other = fields.need("other", &node.span, findings).map(|node| Bilingual::of(node, findings));
    let neuter = fields.get("neuter").and_then(|node| node.flag(findings)).unwrap_or(false);
    fields.finish(findings);
    Some(Population { people: people?, one: one?, other: other?, neuter })
}

/// `{da: måneder, en: months}`, or with the word for one of them: `{one: {da: måned, en: month}, other: …}`.
fn measure(node: &Node, findings: &mut Findings) -> Option<Measure> {
    let by_number = matches!(&node.kind, Kind::Map(entries) if entries.iter().any(|(key, _)| key.text == "one" || key.text == "other"));
    if !by_number {
        let word = Bilingual::of(node, findings);
        return Some(Measure { one: word.clone(), other: word });
    }
    let fields = Fields::of(node, findings);
    let one = fields.need("one", &node.span, findings).map(|node| Bilingual::of(node, findings));
    let other = fields.need("other", &node.span, findings).map(|node| Bilingual::of(node, findings));
    fields.finish(findings);
    Some(Measure { one: one?, other: other? })
}

fn words(node: Option<&Node>, findings: &mut Findings) -> Vec<String> {
    let items = node.map_or(&[][..], |node| node.items(findings));
    items.iter().filter_map(|node| node.text(findings).map(str::to_owned)).collect()
}

fn scale(node: &Node, findings: &mut Findings) -> Scale {
    let fields = Fields::of(node, findings);
    let order = words(fields.need("order", &node.span, findings), findings);
    let top_node = fields.get("top");
    let apart_node = fields.get("do-not-know");
    let (top, do_not_know) = (words(top_node, findings), words(apart_node, findings));
    let labels = map(fields.get("labels"), findings, |node, findings| Some(Bilingual::of(node, findings)));
    let polarity = fields.get("polarity").and_then(|node| node.choice(&Polarity::WORDS, findings)).unwrap_or_default();
    let top_label = fields.get("top-label").map(|node| Bilingual::of(node, findings));
    fields.finish(findings);
    for (word, list) in top.iter().map(|word| (word, top_node)).chain(do_not_know.iter().map(|word| (word, apart_node))) {
        if let (false, Some(list)) = (order.contains(word), list) {
            findings.push(
                Finding::error("not-on-scale", say!("»{word}« står ikke i skalaens »order«", "“{word}” is not in the scale's “order”"))
                    .at(&list.span)
                    .hint_maybe(crate::finding::suggestion(word, order.iter().map(String::as_str))),
            );
        }
    }
    Scale { order, top, do_not_know, labels, polarity, top_label }
}

#[derive(Clone, Copy)]
enum Word {
    Count,
    Share,
    Mean,
    Quantity,
    Money,
    Distribution,
}

const UNITS: [(&str, Word); 6] = [
    ("count", Word::Count),
    ("share", Word::Share),
    ("mean", Word::Mean),
    ("quantity", Word::Quantity),
    ("money", Word::Money),
    ("distribution", Word::Distribution),
];

fn entry(key: &Key, node: &Node, findings: &mut Findings) -> Option<DraftEntry> {
    let fields = Fields::of(node, findings);
    let at = &key.span;
    let label = fields.need("label", at, findings).map(|node| Bilingual::of(node, findings));
    let unit_node = fields.need("unit", at, findings);
    let unit = unit_node.and_then(|node| node.choice(&UNITS, findings)).and_then(|word| unit(word, &fields, at, findings));
    let bilingual = |name, findings: &mut Findings| fields.get(name).map(|node| Bilingual::of(node, findings));
    let placed = |name, findings: &mut Findings| fields.get(name).and_then(|node| node.word(findings));
    let derivation = fields.get("derive").and_then(|node| Some((derive::parse(node, findings)?, node.span.clone())));
    let printed_node = fields.get("printed");
    let printed = printed_node.map_or(&[][..], |node| node.entries(findings));
    let printed = printed.iter().filter_map(|(key, node)| Some((key.text.clone(), (printed_number(node, findings)?, node.span.clone()))));
    let printed: BTreeMap<_, _> = printed.collect();
    let discrepancies = map(fields.get("discrepancy"), findings, |node, findings| Some(Bilingual::of(node, findings)));
    let breaks = fields.get("breaks").map_or(&[][..], |node| node.entries(findings));
    let breaks = breaks.iter().map(|(key, node)| (key.clone(), Bilingual::of(node, findings))).collect();
    let draft = DraftEntry {
        key: key.clone(),
        label: label.unwrap_or_default(),
        topic: placed("topic", findings),
        definition: bilingual("definition", findings),
        note: bilingual("note", findings),
        source: placed("source", findings),
        decimals: fields.get("decimals").and_then(|node| node.whole(findings)).map(|decimals| decimals.min(6)),
        values: fields.get("values").map_or_else(Vec::new, |node| node.entries(findings).to_vec()),
        derivation,
        printed,
        discrepancies,
        breaks,
        unit_span: unit_node.map_or_else(|| key.span.clone(), |node| node.span.clone()),
        unit: unit?,
    };
    fields.finish(findings);
    Some(draft)
}

/// A printed number: `2.7`, or a percentage.
fn printed_number(node: &Node, findings: &mut Findings) -> Option<Printed> {
    let percentage = node.text(findings).and_then(number::percentage);
    percentage.or_else(|| Some(Printed { number: node.decimal(findings)?, percent: false }))
}

fn unit(word: Word, fields: &Fields<'_>, at: &Span, findings: &mut Findings) -> Option<Unit> {
    let measure = |findings: &mut Findings| fields.need("measure", at, findings).and_then(|node| measure(node, findings));
    Some(match word {
        Word::Count => Unit::Count { of: fields.need("counts", at, findings)?.text(findings)?.to_owned() },
        Word::Share => Unit::Share { base: fields.text("base", findings).map(str::to_owned) },
        Word::Mean => Unit::Mean { measure: measure(findings)? },
        Word::Quantity => Unit::Quantity { measure: measure(findings)? },
        Word::Money => Unit::Money {
            currency: fields.text("currency", findings).unwrap_or("DKK").to_owned(),
            price_level: fields.get("price-level").and_then(|node| node.whole(findings)),
        },
        Word::Distribution => Unit::Distribution { scale: fields.need("scale", at, findings)?.text(findings)?.to_owned() },
    })
}
