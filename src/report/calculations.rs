//! What a figure shows of a programme's calculations, held against them.

use super::Programme;
use crate::economics::NoWhatIf;
use crate::finding::{Finding, Findings, say, suggestion};
use crate::manuscript::{Calculates, CalculationSpec, MONTHS};

/// The row whose share a reader may change, among what may be changed.
#[must_use]
pub fn share_of(what_if: &[(String, crate::finding::Span)]) -> Option<&str> {
    what_if.iter().map(|(word, _)| word.as_str()).find(|word| *word != MONTHS)
}

/// Everything an author must know of a calculation that is shown, at its place. One that could not be worked out has findings of
/// its own.
pub(super) fn check(programme: &Programme, spec: &CalculationSpec) -> Findings {
    let mut findings = Findings::new();
    let known = &programme.economics.ids;
    match &spec.shows {
        Calculates::Prices((id, span)) => {
            if !known.prices.contains(id) {
                findings.push(
                    Finding::error(
                        "unknown-prices",
                        say!("der er ingen prisliste »{id}« i economics.yaml", "there is no price list “{id}” in economics.yaml"),
                    )
                    .at(span)
                    .hint_maybe(suggestion(id, known.prices.iter().map(String::as_str))),
                );
            }
        }
        Calculates::Account { id: (id, span), what_if } => {
            if !known.calculations.contains(id) {
                findings.push(
                    Finding::error(
                        "unknown-calculation",
                        say!("der er ingen beregning »{id}« i economics.yaml", "there is no calculation “{id}” in economics.yaml"),
                    )
                    .at(span)
                    .hint_maybe(suggestion(id, known.calculations.iter().map(String::as_str))),
                );
            }
            let Some(account) = programme.economics.account(id) else { return findings };
            let Some((row, span)) = what_if.iter().find(|(word, _)| word != MONTHS) else { return findings };
            match programme.economics.what_if(account, &programme.register, Some(row)) {
                Ok(_) | Err(NoWhatIf::NotKnown) => {}
                Err(NoWhatIf::UnknownRow) => {
                    let rows = account.written.rows.iter().map(|row| row.id.as_str());
                    findings.push(
                        Finding::error("unknown-row", say!("beregningen har ingen række »{row}«", "the calculation has no row “{row}”"))
                            .at(span)
                            .hint_maybe(suggestion(row, [MONTHS].into_iter().chain(rows))),
                    );
                }
                Err(NoWhatIf::NotAFactor) => findings.push(
                    Finding::error(
                        "not-a-factor",
                        say!("resultatet er ikke et beløb ganget med »{row}«", "the result is not an amount multiplied by “{row}”"),
                    )
                    .at(span)
                    .hint(say!(
                        "læseren kan kun ændre en andel, som resultatet ganges med",
                        "a reader can only change a share the result is multiplied by"
                    )),
                ),
            }
        }
    }
    findings
}
