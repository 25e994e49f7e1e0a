//! Reading one value as its entry's unit wants it.

use rust_decimal::Decimal;

use super::draft::{Draft, DraftEntry};
use super::{Cell, Missing, Printed, Quantity, Unit, Value, answers, number};
use crate::finding::{Finding, Findings, Span, Text, say};
use crate::yaml::{Bilingual, Fields, Kind, Node};

/// A cell as it was read, with the printed share beside it and where that stands.
pub(super) struct Read {
    pub cell: Cell,
    pub printed: Option<Printed>,
    pub printed_span: Span,
}

/// What is known of a share's base in the period of the share.
pub(super) enum Base {
    /// Its value.
    Known(Value),
    /// Why there is none has been reported.
    Reported,
}

fn single(base: Option<&Base>) -> Option<Decimal> {
    match base? {
        Base::Known(value) => value.quantity()?.single(),
        Base::Reported => None,
    }
}

/// Reads one value as its entry's unit wants it. `base` is that of a share.
pub(super) fn read_cell(entry: &DraftEntry, node: &Node, base: Option<&Base>, draft: &Draft, findings: &mut Findings) -> Option<Read> {
    let plain = |value| Read {
        cell: Cell { value, span: node.span.clone(), discrepancy: None, note: None },
        printed: None,
        printed_span: node.span.clone(),
    };
    match &node.kind {
        Kind::Scalar(text) => {
            if let Some((_, reason)) = Missing::WORDS.iter().find(|(word, _)| word == text) {
                return Some(plain(Value::Missing(*reason)));
            }
            scalar(entry, node, text, base, findings).map(plain)
        }
        Kind::Map(_) => group(entry, node, base, draft, findings),
        Kind::Null | Kind::List(_) => {
            node.expected(&say!("et tal eller en grund til, at det mangler", "a number or the reason why it is missing"), findings);
            None
        }
    }
}

fn scalar(entry: &DraftEntry, node: &Node, text: &str, base: Option<&Base>, findings: &mut Findings) -> Option<Value> {
    match &entry.unit {
        Unit::Share { base: key } => {
            if let Some(printed) = number::percentage(text) {
                return percentage(printed, Answered::Unsaid, base, node, findings);
            }
            let count = count(entry, node, findings)?.single();
            share_of(entry, count?, key.as_deref(), base, node, findings)
        }
        Unit::Distribution { .. } => {
            node.expected(
                &say!("svarene og deres andele: {{n: 91, …: 35 %}}", "the answers and their shares: {{n: 91, …: 35 %}}"),
                findings,
            );
            None
        }
        _ => count(entry, node, findings).map(Value::number),
    }
}

/// A number; counts and amounts of people or things cannot be below zero.
fn count(entry: &DraftEntry, node: &Node, findings: &mut Findings) -> Option<Quantity> {
    let Some(quantity) = node.text(findings).and_then(number::quantity) else {
        let reasons = Missing::WORDS.map(|(word, _)| word).join(", ");
        node.expected(
            &say!("et tal, »ca. 80«, »25–30« eller en grund ({reasons})", "a number, “ca. 80”, “25–30” or a reason ({reasons})"),
            findings,
        );
        return None;
    };
    let counts = matches!(entry.unit, Unit::Count { .. } | Unit::Share { .. });
    if counts && quantity.low < Decimal::ZERO {
        findings.push(
            Finding::error("negative-count", say!("et antal kan ikke være under nul", "a count cannot be below zero")).at(&node.span),
        );
        return None;
    }
    if counts && !(quantity.low.is_integer() && quantity.high.is_integer()) {
        findings.push(fractional(node));
        return None;
    }
    Some(quantity)
}

/// A count with a point: thousands the Danish way, or no count.
pub(super) fn fractional(node: &Node) -> Finding {
    let text = match &node.kind {
        Kind::Scalar(text) => text.as_str(),
        _ => "",
    };
    let thousands = text.split_once('.').is_some_and(|(_, rest)| rest.len() == 3 && rest.bytes().all(|byte| byte.is_ascii_digit()));
    let hint = if thousands {
        let plain = text.replace('.', "");
        say!("skriv {plain} uden punktum", "write {plain} without a point")
    } else {
        say!("et gennemsnit er unit: mean, en størrelse unit: quantity", "an average is unit: mean, an amount unit: quantity")
    };
    Finding::error("fractional-count", say!("et antal er et helt tal", "a count is a whole number")).at(&node.span).hint(hint)
}

/// A percentage of so many, as `n` states or else the base: without either nobody could tell whom it gives away.
fn percentage(printed: Printed, stated: Answered, base: Option<&Base>, node: &Node, findings: &mut Findings) -> Option<Value> {
    let (share, decimals) = (printed.share(), printed.number.scale());
    if !whole(share, node, findings) {
        return None;
    }
    if matches!(stated, Answered::Unsaid) && single(base).is_none() && !matches!(base, Some(Base::Reported)) {
        findings.push(of_how_many(say!("{{printed: 92 %, n: 74}}", "{{printed: 92 %, n: 74}}"), node));
    }
    let n = stated.number().or_else(|| single(base));
    Some(Value::Share { share, of: None, n, printed_decimals: Some(decimals) })
}

pub(super) fn of_how_many(example: Text, node: &Node) -> Finding {
    let Text { da, en } = example;
    Finding::error("share-without-base", say!("det fremgår ikke, hvor mange procenten er af", "it is not said what the percentage is of"))
        .at(&node.span)
        .hint(say!("skriv, hvor mange der svarede: {da}", "write how many answered: {en}"))
        .hint(say!("skriv n: unknown, hvis ingen ved det", "write n: unknown if nobody knows"))
}

/// What an author says of how many answered.
#[derive(Clone, Copy)]
pub(super) enum Answered {
    /// Nothing.
    Unsaid,
    /// That nobody knows, or something that was reported.
    Unknown,
    /// So many.
    Number(Decimal),
}

impl Answered {
    pub(super) fn of(node: Option<&Node>, findings: &mut Findings) -> Self {
        match node.map(|node| (node, &node.kind)) {
            None => Self::Unsaid,
            Some((_, Kind::Scalar(text))) if text == "unknown" => Self::Unknown,
            Some((node, _)) => node.whole(findings).map_or(Self::Unknown, |n| Self::Number(n.into())),
        }
    }

    /// The number, where there is one.
    pub(super) fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(n) => Some(n),
            Self::Unsaid | Self::Unknown => None,
        }
    }
}

pub(super) fn whole(share: Decimal, node: &Node, findings: &mut Findings) -> bool {
    let right = (Decimal::ZERO..=Decimal::ONE).contains(&share);
    if !right {
        findings.push(
            Finding::error("share-above-whole", say!("en andel ligger mellem 0 % og 100 %", "a share lies between 0 % and 100 %"))
                .at(&node.span),
        );
    }
    right
}

fn share_of(
    entry: &DraftEntry,
    count: Decimal,
    key: Option<&str>,
    base: Option<&Base>,
    node: &Node,
    findings: &mut Findings,
) -> Option<Value> {
    let Some(key) = key else {
        findings.push(
            Finding::error("share-without-base", say!("andelen har et antal, men intet grundlag", "the share has a count but no base"))
                .at(&node.span)
                .label(&entry.key.span, say!("her mangler »base«", "“base” is missing here"))
                .hint(say!("skriv base: og nøglen på det antal, der deles med", "write base: and the key of the count it is a part of")),
        );
        return None;
    };
    let base = match single(base) {
        Some(base) if base.is_zero() => {
            findings.push(
                Finding::error(
                    "division-by-zero",
                    say!("grundlaget »{key}« er nul i denne periode", "the base “{key}” is zero in this period"),
                )
                .at(&node.span)
                .hint(say!("skriv not-applicable", "write not-applicable")),
            );
            return None;
        }
        Some(base) => base,
        None if matches!(base, Some(Base::Reported)) => return None,
        None => {
            findings.push(
                Finding::error(
                    "share-without-base",
                    say!("grundlaget »{key}« har ingen værdi i denne periode", "the base “{key}” has no value in this period"),
                )
                .at(&node.span)
                .hint(say!("giv »{key}« en værdi for perioden", "give “{key}” a value for the period")),
            );
            return None;
        }
    };
    if count > base {
        findings.push(
            Finding::error(
                "share-above-whole",
                say!("{count} er mere end grundlaget »{key}«, som er {base}", "{count} is more than the base “{key}”, which is {base}"),
            )
            .at(&node.span),
        );
        return None;
    }
    Some(Value::Share { share: count / base, of: Some((count, base)), n: None, printed_decimals: None })
}

/// `{count: 8, printed: 30 %}`, `{value: 8, n: 25}`, `{n: 91, very-high: 35 %, …}`, `{very-high: 32, …}`.
fn group(entry: &DraftEntry, node: &Node, base: Option<&Base>, draft: &Draft, findings: &mut Findings) -> Option<Read> {
    if let Unit::Distribution { scale } = &entry.unit {
        let value = answers::read(node, draft.scales.get(scale), findings)?;
        return Some(Read {
            cell: Cell { value, span: node.span.clone(), discrepancy: None, note: None },
            printed: None,
            printed_span: node.span.clone(),
        });
    }
    let fields = Fields::of(node, findings);
    let stated = Answered::of(fields.get("n"), findings);
    let discrepancy = fields.get("discrepancy").map(|node| Bilingual::of(node, findings));
    let note = fields.get("note").map(|node| Bilingual::of(node, findings));
    let mut printed = None;
    let mut span = node.span.clone();
    let value = if let Unit::Share { base: key } = &entry.unit {
        if let Some(node) = fields.get("printed") {
            printed = node.text(findings).and_then(number::percentage);
            span = node.span.clone();
            if printed.is_none() {
                node.expected(&say!("en procent som 28 %", "a percentage such as 28 %"), findings);
            }
        }
        match (fields.get("count"), printed) {
            (Some(node), _) => count(entry, node, findings)
                .and_then(Quantity::single)
                .and_then(|count| share_of(entry, count, key.as_deref(), base, node, findings)),
            (None, Some(printed)) => percentage(printed, stated, base, node, findings),
            (None, None) => {
                node.expected(&say!("»count« eller »printed«", "“count” or “printed”"), findings);
                None
            }
        }
    } else {
        let value = fields.need("value", &node.span, findings);
        value.and_then(|node| count(entry, node, findings)).map(|quantity| Value::Number { quantity, n: stated.number() })
    };
    fields.finish(findings);
    Some(Read { cell: Cell { value: value?, span: node.span.clone(), discrepancy, note }, printed, printed_span: span })
}
