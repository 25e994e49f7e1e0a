//! What can be wrong with a register as a whole, in the words authors read.

use super::derive::Fault;
use crate::finding::{Finding, Span, say, suggestion};
use crate::yaml::{Key, MAX_DIGITS};

/// The finding for a key that the register does not have.
pub(crate) fn unknown_key<'a>(key: &str, span: &Span, keys: impl IntoIterator<Item = &'a str>) -> Finding {
    Finding::error("unknown-key", say!("registret har ingen nøgle »{key}«", "the register has no key “{key}”"))
        .at(span)
        .hint_maybe(suggestion(key, keys))
}

/// The finding for a period the register does not declare.
pub(crate) fn unknown_period<'a>(period: &str, span: &Span, periods: impl IntoIterator<Item = &'a str>) -> Finding {
    Finding::error(
        "unknown-period",
        say!("perioden »{period}« er ikke angivet under »periods«", "the period “{period}” is not declared under “periods”"),
    )
    .at(span)
    .hint_maybe(suggestion(period, periods))
}

/// The finding for a word that is not in its list.
pub(super) fn not_listed<'a>(code: &'static str, word: &str, list: &str, at: &Span, known: impl IntoIterator<Item = &'a str>) -> Finding {
    Finding::error(code, say!("»{word}« står ikke under »{list}«", "“{word}” is not among the “{list}”"))
        .at(at)
        .hint_maybe(suggestion(word, known))
}

/// The finding for a value that is written in two places.
pub(super) fn two_homes(key: &Key, period: &Key, at: &Span, first: &Span) -> Finding {
    let (key, period) = (&key.text, &period.text);
    Finding::error("two-homes", say!("»{key}« for {period} står to steder", "“{key}” for {period} stands in two places"))
        .at(at)
        .label(first, say!("her står det også", "it stands here too"))
        .hint(say!("behold det ene", "keep one of them"))
}

/// The finding for a value of an entry that is computed.
pub(super) fn derived_value(at: &Span) -> Finding {
    Finding::error("two-homes", say!("en udledt værdi kan ikke også stå under »values«", "a derived value cannot stand under “values” too"))
        .at(at)
        .hint(say!(
            "skriv den trykte værdi under »printed«, så bliver den efterprøvet",
            "put the printed value under “printed”, and it is checked"
        ))
}

/// The finding for an entry without values.
pub(super) fn no_values(key: &Key) -> Finding {
    let Key { span, text } = key;
    Finding::error("no-values", say!("»{text}« har ingen værdier", "“{text}” has no values"))
        .at(span)
        .hint(say!("skriv »values« eller »derive«", "write “values” or “derive”"))
}

/// The finding for entries that are computed from one another.
pub(super) fn circle(chain: &str, at: &Span) -> Finding {
    Finding::error("cyclic-derivation", say!("udledningen går i ring: {chain}", "the derivation goes in a circle: {chain}"))
        .at(at)
        .hint(say!("mindst én af dem skal have egne værdier", "at least one of them needs values of its own"))
}

/// The finding for a chain of more than `most` derivations.
pub(super) fn long_chain(most: usize, at: &Span) -> Finding {
    Finding::error(
        "long-derivation",
        say!("mere end {most} udledninger bygger på hinanden", "more than {most} derivations build on one another"),
    )
    .at(at)
}

/// The finding for a value that cannot be computed.
pub(super) fn fault(fault: Fault, key: &str, period: &str, at: &Span) -> Finding {
    let finding = match fault {
        Fault::DivisionByZero => {
            Finding::error("division-by-zero", say!("»{key}« for {period} deler med nul", "“{key}” for {period} divides by zero")).hint(
                say!(
                    "skriv not-applicable i stedet for 0, hvis der ikke er noget at dele med",
                    "write not-applicable instead of 0 if there is nothing to divide by"
                ),
            )
        }
        Fault::TooLarge => Finding::error(
            "number-too-large",
            say!(
                "»{key}« for {period} har over {MAX_DIGITS} cifre foran kommaet",
                "“{key}” for {period} has more than {MAX_DIGITS} digits before the point"
            ),
        ),
    };
    finding.at(at)
}
