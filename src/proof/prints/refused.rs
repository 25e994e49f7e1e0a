//! Why documents could not be set. A fault of a template spoils every document it sets, and is told once; where it only shows with
//! some of the author's words, those are told with it.

use crate::finding::{Finding, Span, say};
use crate::proof::desk::{Desk, House};
use crate::proof::views::papers;
use crate::report::Paper;
use crate::sheet::{FAULT, Printer};

/// A document, and why it could not be set.
pub(super) struct Refused<'p> {
    pub paper: &'p Paper,
    pub finding: Finding,
}

/// Each reason once, with the first document it holds for, how many others there are, and the words it shows with.
pub(super) fn told(house: House<'_>, printer: &Printer, refused: &[Refused<'_>]) -> Vec<Finding> {
    let mut reasons: Vec<(&Refused<'_>, usize)> = Vec::new();
    for refused in refused {
        match reasons.iter_mut().find(|(known, _)| is_same(&known.finding, &refused.finding)) {
            Some((_, others)) => *others += 1,
            None => reasons.push((refused, 0)),
        }
    }
    let tell = |(refused, others): (&Refused<'_>, usize)| {
        let route = &refused.paper.route;
        let hint = match others {
            0 => say!("det gælder {route}", "this is about {route}"),
            1 => say!("det gælder {route} og ét dokument til", "this is about {route} and one more document"),
            others => say!("det gælder {route} og {others} dokumenter til", "this is about {route} and {others} more documents"),
        };
        let finding = refused.finding.clone();
        let words = words(house, printer, refused);
        let finding = match &words {
            Some(words) if finding.span.as_ref() != Some(words) => {
                finding.label(words, say!("det er her i teksten", "it is here in the text"))
            }
            _ => finding,
        };
        finding.hint(hint)
    };
    reasons.into_iter().map(tell).collect()
}

/// The first part of the text that cannot be set alone either, for the same reason.
fn words(house: House<'_>, printer: &Printer, refused: &Refused<'_>) -> Option<Span> {
    let Refused { paper, finding } = refused;
    if finding.code != FAULT {
        return None;
    }
    let desk = Desk::new(house, paper.language, paper.route.clone());
    papers::parts(&desk, paper)
        .find(|part| printer.print(part).is_err_and(|refused| refused.iter().any(|other| is_same(other, finding))))
        .map(|part| part.at)
}

/// Whether it is one fault: from where a template came to it does not matter. One that names no place in a template stands where
/// its document is asked for.
fn is_same(one: &Finding, other: &Finding) -> bool {
    let place = |finding: &Finding| finding.span.clone().filter(|span| finding.code != FAULT || span.file.starts_with("themes/"));
    one.message == other.message && place(one) == place(other)
}
