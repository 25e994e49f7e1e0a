//! The list of places: a table with a line each.

use super::Place;
use crate::finding::{Finding, Findings, Span, say};
use crate::source::Sources;
use crate::spreadsheet;
use crate::yaml::{Key, Node};

/// The columns there must be.
const COLUMNS: [&str; 4] = ["code", "name", "region", "other_spellings"];

/// Reads the list that `node` names, in the order of the codes; `uncounted` are the codes of places that are only drawn.
pub(super) fn parse(node: &Node, sources: &Sources, uncounted: &[(String, Span)], findings: &mut Findings) -> Option<Vec<Place>> {
    let file = node.file(sources, findings)?;
    let mut records = spreadsheet::records(file, findings).rows.into_iter();
    let head = records.next().unwrap_or_default();
    let column = |name: &str| head.iter().position(|key| key.text == name);
    let lacking: Vec<&str> = COLUMNS.into_iter().filter(|name| column(name).is_none()).collect();
    if !lacking.is_empty() {
        let names = lacking.join(", ");
        findings.push(Finding::error("no-column", say!("listen mangler {names}", "the list lacks {names}")).at(&file.span()));
        return None;
    }
    let columns = COLUMNS.map(|name| column(name).unwrap_or_default());
    let mut places: Vec<Place> = Vec::new();
    for record in records {
        let [Some(code), Some(name), region, spellings] = columns.map(|at| record.get(at)) else { continue };
        places.push(place(code, name, region, spellings));
    }
    for (code, span) in uncounted {
        match places.iter_mut().find(|place| place.code == *code) {
            Some(place) => place.counted = false,
            None => findings.push(unknown_code(code, span)),
        }
    }
    // The sort is stable: of two places with one code the one that is named first stays.
    places.sort_by(|a, b| a.code.cmp(&b.code));
    places.dedup_by(|later, earlier| {
        let same = later.code == earlier.code;
        if same {
            let code = &later.code;
            findings.push(
                Finding::error("same-code", say!("koden {code} står to gange", "the code {code} stands twice"))
                    .at(&later.span)
                    .label(&earlier.span, say!("først her", "first here")),
            );
        }
        same
    });
    Some(places)
}

fn place(code: &Key, name: &Key, region: Option<&Key>, spellings: Option<&Key>) -> Place {
    let words = |key: Option<&Key>| key.map_or_else(String::new, |key| key.text.clone());
    let spellings = words(spellings);
    Place {
        code: code.text.clone(),
        span: code.span.clone(),
        name: name.text.clone(),
        region: words(region),
        spellings: spellings.split(';').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        counted: true,
        polygons: Vec::new(),
    }
}

/// A code that no place has.
pub(super) fn unknown_code(code: &str, span: &Span) -> Finding {
    Finding::error("unknown-code", say!("koden »{code}« står ikke i listen over steder", "the code “{code}” is not in the list of places"))
        .at(span)
        .hint(say!("tilføj stedet til listen, eller ret koden", "add the place to the list, or correct the code"))
}
