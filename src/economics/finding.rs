//! What can be wrong with a calculation, in the words authors read.

use super::amount::Fault;
use crate::finding::{Finding, Span, say};
use crate::yaml::{Bilingual, MAX_DIGITS};

/// The finding for what cannot be computed.
pub(super) fn fault(fault: Fault, at: &Span) -> Finding {
    let finding = match fault {
        Fault::DivisionByZero => Finding::error("division-by-zero", say!("her deles med nul", "this divides by zero")),
        Fault::TooLarge => Finding::error(
            "number-too-large",
            say!("resultatet har over {MAX_DIGITS} cifre foran kommaet", "the result has more than {MAX_DIGITS} digits before the point"),
        ),
        Fault::RangeBelowZero => Finding::error(
            "range-below-zero",
            say!(
                "et spænd kan kun ganges og deles, når begge tal er over nul",
                "a range can be multiplied and divided only where both numbers are above zero"
            ),
        ),
    };
    finding.at(at)
}

/// The finding for two numbers that are measured in what does not go together.
pub(super) fn mixed(a: &super::Measure, b: &super::Measure, at: &Span) -> Finding {
    let ((a_da, a_en), (b_da, b_en)) = (said(a), said(b));
    Finding::error(
        "mixed-units",
        say!("{a_da} og {b_da} kan ikke regnes sammen sådan", "{a_en} and {b_en} cannot be computed together like this"),
    )
    .at(at)
}

/// A measure in both languages.
pub(super) fn said(measure: &super::Measure) -> (String, String) {
    match measure {
        super::Measure::Money(currency) => (format!("et beløb ({currency})"), format!("an amount ({currency})")),
        super::Measure::Share => ("en andel".to_owned(), "a share".to_owned()),
        super::Measure::Things(None) => ("et tal".to_owned(), "a number".to_owned()),
        super::Measure::Things(Some(words)) => both(&words.other),
    }
}

fn both(words: &Bilingual) -> (String, String) {
    use crate::language::Language;
    (words.get(Language::Da).to_owned(), words.get(Language::En).to_owned())
}
