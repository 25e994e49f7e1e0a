//! The answers of a distribution: `{n: 91, very-high: 35 %, …}` as somebody printed them, or `{very-high: 32, …}` as counted.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::cell::{Answered, fractional, of_how_many, whole};
use super::{Scale, Value, number};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::yaml::{Key, Node};

/// One answer as it was written.
enum Part<'n> {
    Share { share: Decimal, decimals: u32, at: &'n Span },
    Count { count: Decimal, at: &'n Span },
}

/// Reads a distribution; `None` when it cannot be one, which has been reported.
pub(super) fn read(node: &Node, scale: Option<&Scale>, findings: &mut Findings) -> Option<Value> {
    let scale = scale?;
    let mut stated = (Answered::Unsaid, &node.span);
    let mut written = Vec::new();
    let mut lost = false;
    for (key, node) in node.entries(findings) {
        if key.text == "n" {
            stated = (Answered::of(Some(node), findings), &node.span);
        } else if !scale.order.contains(&key.text) {
            findings.push(not_an_answer(key, scale));
        } else if let Some(part) = part(node, findings) {
            written.push((key.text.clone(), part));
        } else {
            lost = true;
        }
    }
    if written.is_empty() {
        if node.entries(findings).iter().all(|(key, _)| key.text == "n") {
            findings.push(no_answers(node, scale));
        }
        return None;
    }
    let counted = written.iter().find_map(|(_, part)| if let Part::Count { at, .. } = part { Some(*at) } else { None });
    let printed = written.iter().find_map(|(_, part)| if let Part::Share { at, .. } = part { Some(*at) } else { None });
    match (counted, printed) {
        (Some(counted), Some(printed)) => {
            findings.push(
                Finding::error(
                    "counts-and-percentages",
                    say!("antal og procenter står mellem hinanden", "counts and percentages are mixed"),
                )
                .at(counted)
                .label(printed, say!("her er en procent", "here is a percentage"))
                .hint(say!("skriv alle svarene på én måde, helst som antal", "write all answers in one way, best as counts")),
            );
            None
        }
        // The sum of some would be no n.
        (Some(_), None) if lost => None,
        (Some(_), None) => of_counts(&written, stated, node, findings),
        (None, _) => Some(of_percentages(&written, stated.0, scale, node, findings)),
    }
}

fn part<'n>(node: &'n Node, findings: &mut Findings) -> Option<Part<'n>> {
    let at = &node.span;
    let text = node.text(findings)?;
    if let Some(printed) = number::percentage(text) {
        let share = printed.share();
        return whole(share, node, findings).then_some(Part::Share { share, decimals: printed.number.scale(), at });
    }
    let Some(count) = crate::yaml::decimal(text) else {
        node.expected(&say!("et antal som 32 eller en procent som 28 %", "a count such as 32 or a percentage such as 28 %"), findings);
        return None;
    };
    if count < Decimal::ZERO {
        findings.push(Finding::error("negative-count", say!("et antal kan ikke være under nul", "a count cannot be below zero")).at(at));
        return None;
    }
    if !count.is_integer() {
        findings.push(fractional(node));
        return None;
    }
    Some(Part::Count { count, at })
}

/// Exact shares of the sum, which is how many answered.
fn of_counts(written: &[(String, Part<'_>)], (stated, at): (Answered, &Span), node: &Node, findings: &mut Findings) -> Option<Value> {
    let counts =
        written.iter().filter_map(|(answer, part)| if let Part::Count { count, .. } = part { Some((answer, *count)) } else { None });
    let sum: Decimal = counts.clone().map(|(_, count)| count).sum();
    if let Some(n) = stated.number().filter(|n| *n != sum) {
        findings.push(
            Finding::error(
                "parts-of-another-whole",
                say!("svarene er tilsammen {sum}, men n er {n}", "the answers are {sum} together, but n is {n}"),
            )
            .at(at)
            .hint(say!("lad n være væk: det er svarene lagt sammen", "leave n out: it is the sum of the answers")),
        );
        return None;
    }
    if sum.is_zero() {
        findings.push(
            Finding::error("division-by-zero", say!("ingen har svaret", "nobody answered"))
                .at(&node.span)
                .hint(say!("skriv not-applicable", "write not-applicable")),
        );
        return None;
    }
    let parts = counts.map(|(answer, count)| (answer.clone(), count / sum)).collect();
    Some(Value::Distribution { parts, n: Some(sum), counted: true })
}

fn of_percentages(written: &[(String, Part<'_>)], stated: Answered, scale: &Scale, node: &Node, findings: &mut Findings) -> Value {
    let shares = written.iter().filter_map(|(answer, part)| match part {
        Part::Share { share, decimals, .. } => Some((answer, *share, *decimals)),
        Part::Count { .. } => None,
    });
    let decimals = shares.clone().map(|(_, _, decimals)| decimals).min().unwrap_or(u32::MAX);
    let parts: BTreeMap<String, Decimal> = shares.map(|(answer, share, _)| (answer.clone(), share)).collect();
    if matches!(stated, Answered::Unsaid) {
        findings.push(of_how_many(say!("{{n: 91, …: 35 %}}", "{{n: 91, …: 35 %}}"), node));
    }
    if let Some(sum) = another_whole(&parts, parts.len() == scale.order.len(), decimals) {
        findings.push(
            Finding::error("parts-of-another-whole", say!("svarene er tilsammen {sum} %", "the answers are {sum}% together"))
                .at(&node.span)
                .hint(say!("de skal være 100 % på nær afrunding", "they must be 100% but for rounding")),
        );
    }
    Value::Distribution { parts, n: stated.number(), counted: false }
}

fn no_answers(node: &Node, scale: &Scale) -> Finding {
    let answers = scale.order.iter().map(|answer| format!("{answer}: 12")).collect::<Vec<_>>().join(", ");
    Finding::error("no-answers", say!("fordelingen har ingen svar", "the distribution has no answers"))
        .at(&node.span)
        .hint(say!("skriv antal: {{{answers}}}", "write counts: {{{answers}}}"))
        .hint(say!("skriv not-collected, hvis der ikke blev spurgt", "write not-collected if nobody was asked"))
}

fn not_an_answer(key: &Key, scale: &Scale) -> Finding {
    let answer = &key.text;
    Finding::error("not-on-scale", say!("»{answer}« er ikke et svar på skalaen", "“{answer}” is not an answer of the scale"))
        .at(&key.span)
        .hint_maybe(suggestion(answer, scale.order.iter().map(String::as_str)))
}

/// What the parts sum up to in per cent, unless that is 100 but for rounding: half of the last printed digit a part, and
/// of no more than four parts. Where an answer is missing from the source, so is its part.
fn another_whole(parts: &BTreeMap<String, Decimal>, all: bool, decimals: u32) -> Option<Decimal> {
    let sum = parts.values().sum::<Decimal>() * Decimal::ONE_HUNDRED;
    let rounded = Decimal::from(parts.len().min(4)) * Decimal::new(5, decimals.min(6) + 1);
    let (above, below) = (sum > Decimal::ONE_HUNDRED + rounded, all && sum < Decimal::ONE_HUNDRED - rounded);
    (above || below).then(|| sum.normalize())
}
