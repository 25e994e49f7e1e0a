//! `coverage.yaml`, read.

use std::collections::BTreeMap;

use super::{Branch, Contact, Coverage, Entry, Offer, Pattern, PlaceNumber, Point, Status, Where, check};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::place::{Atlas, Coordinate, Match};
use crate::yaml::{Bilingual, Fields, Key, Kind, Node};

/// Reads a programme's coverage of the places of an atlas.
#[must_use]
pub fn parse(node: &Node, atlas: &Atlas, findings: &mut Findings) -> Coverage {
    let fields = Fields::of(node, findings);
    let mut coverage = Coverage {
        statuses: list(fields.get("statuses"), findings, status),
        offers: list(fields.get("offers"), findings, offer),
        branches: list(fields.get("branches"), findings, |key, node, findings| branch(key, node, atlas, findings)),
        points: list(fields.get("points"), findings, |key, node, findings| point(key, node, atlas, findings))
            .into_iter()
            .flatten()
            .collect(),
        elsewhere: fields.get("elsewhere").map(|node| Bilingual::of(node, findings)),
        total: fields.get("total").and_then(|node| node.word(findings)),
        source: fields.get("source").and_then(|node| node.word(findings)),
        note: fields.get("note").map(|node| Bilingual::of(node, findings)),
        ..Coverage::default()
    };
    if let Some(node) = fields.get("entries") {
        // What is said needs words to say it with.
        let _ = fields.need("statuses", &node.span, findings);
        for node in node.items(findings) {
            entries(node, atlas, &mut coverage, findings);
        }
    }
    coverage.numbers = numbers(fields.get("numbers"), atlas, findings);
    fields.finish(findings);
    check::said_twice(&coverage, atlas, findings);
    check::look_alike(&coverage.statuses, findings);
    coverage
}

/// What an author explains, key by key.
fn list<T>(node: Option<&Node>, findings: &mut Findings, read: impl Fn(&Key, &Node, &mut Findings) -> T) -> Vec<T> {
    let entries = node.map_or(&[][..], |node| node.entries(findings));
    entries.iter().map(|(key, node)| read(key, node, findings)).collect()
}

const PATTERNS: [(&str, Pattern); 4] =
    [("none", Pattern::Plain), ("diagonal", Pattern::Diagonal), ("dots", Pattern::Dots), ("cross", Pattern::Cross)];

/// How many slots for colours a map has.
const COLOURS: u32 = 5;

fn status(key: &Key, node: &Node, findings: &mut Findings) -> Status {
    let fields = Fields::of(node, findings);
    let label = fields.need("label", &key.span, findings).map(|node| Bilingual::of(node, findings)).unwrap_or_default();
    let mut flag = |name| fields.get(name).and_then(|node| node.flag(findings)).unwrap_or(false);
    let (covers, role) = (flag("covers"), flag("role"));
    let colour = fields.get("colour").and_then(|node| colour(node, findings));
    let pattern = fields.get("pattern").and_then(|node| node.choice(&PATTERNS, findings));
    fields.finish(findings);
    Status { key: key.text.clone(), span: key.span.clone(), label, covers, role, colour, pattern }
}

fn colour(node: &Node, findings: &mut Findings) -> Option<u8> {
    let slot = node.whole(findings)?;
    if !(1..=COLOURS).contains(&slot) {
        node.expected(&say!("et af kortets farvefelter, 1 til {COLOURS}", "one of the map's colours, 1 to {COLOURS}"), findings);
        return None;
    }
    u8::try_from(slot).ok()
}

fn offer(key: &Key, node: &Node, findings: &mut Findings) -> Offer {
    let fields = Fields::of(node, findings);
    let name = name(&fields, key, findings);
    let by = fields.get("by").map(|node| Bilingual::of(node, findings));
    let contact = fields.get("contact").map(|node| Contact::of(node, findings));
    fields.finish(findings);
    Offer { key: key.text.clone(), span: key.span.clone(), name, by, contact }
}

fn branch(key: &Key, node: &Node, atlas: &Atlas, findings: &mut Findings) -> Branch {
    key.is_address(findings);
    let fields = Fields::of(node, findings);
    let name = name(&fields, key, findings);
    let place = place_of(&fields, atlas, findings);
    let contact = fields.get("contact").map(|node| Contact::of(node, findings));
    fields.finish(findings);
    Branch { key: key.text.clone(), span: key.span.clone(), name, place, contact }
}

fn point(key: &Key, node: &Node, atlas: &Atlas, findings: &mut Findings) -> Option<Point> {
    let fields = Fields::of(node, findings);
    let name = name(&fields, key, findings);
    let _ = fields.need("place", &key.span, findings);
    let place = place_of(&fields, atlas, findings);
    let at = fields.need("at", &key.span, findings).and_then(|node| coordinate(node, atlas, findings));
    fields.finish(findings);
    Some(Point { key: key.text.clone(), span: key.span.clone(), name, place: place?, at: at? })
}

fn name(fields: &Fields<'_>, key: &Key, findings: &mut Findings) -> Bilingual {
    fields.need("name", &key.span, findings).map(|node| Bilingual::of(node, findings)).unwrap_or_default()
}

fn place_of(fields: &Fields<'_>, atlas: &Atlas, findings: &mut Findings) -> Option<usize> {
    let (name, span) = fields.get("place").and_then(|node| node.word(findings))?;
    place(atlas, &name, &span, findings)
}

/// `[12.47, 55.65]`: longitude and latitude in degrees, as in `GeoJSON`.
fn coordinate(node: &Node, atlas: &Atlas, findings: &mut Findings) -> Option<Coordinate> {
    let numbers: Vec<_> = node.items(findings).iter().filter_map(|node| node.decimal(findings)).collect();
    let at = match numbers[..] {
        [longitude, latitude] => Coordinate::of_degrees(longitude, latitude).filter(|at| atlas.projection.position(*at).is_some()),
        _ => None,
    };
    if at.is_none() {
        node.expected(
            &say!(
                "længde og bredde i grader, længden først: [12.47, 55.65]",
                "longitude and latitude in degrees, longitude first: [12.47, 55.65]"
            ),
            findings,
        );
    }
    at
}

/// One entry for each of the places that a node names.
fn entries(node: &Node, atlas: &Atlas, coverage: &mut Coverage, findings: &mut Findings) {
    let fields = Fields::of(node, findings);
    let named = |name, code, keys: Vec<&str>, findings: &mut Findings| {
        let word = fields.get(name).and_then(|node| node.word(findings))?;
        index(&word, code, keys.into_iter(), findings)
    };
    let _ = fields.need("status", &node.span, findings);
    let status = named("status", "unknown-status", coverage.statuses.iter().map(|status| status.key.as_str()).collect(), findings);
    let offer = named("offer", "unknown-offer", coverage.offers.iter().map(|offer| offer.key.as_str()).collect(), findings);
    let branch = named("branch", "unknown-branch", coverage.branches.iter().map(|branch| branch.key.as_str()).collect(), findings);
    let mut places: Vec<(Where, Span)> = Vec::new();
    for (name, span) in fields.get("places").map_or_else(Vec::new, |node| node.words(findings)) {
        places.extend(place(atlas, &name, &span, findings).map(|place| (Where::Place(place), span)));
    }
    for (key, span) in fields.get("points").map_or_else(Vec::new, |node| node.words(findings)) {
        let keys = coverage.points.iter().map(|point| point.key.as_str());
        places.extend(index(&(key, span.clone()), "unknown-point", keys, findings).map(|point| (Where::Point(point), span)));
    }
    places.extend(fields.get("unnamed").map(|node| (unnamed(node, findings), node.span.clone())));
    if ["places", "points", "unnamed"].iter().all(|name| fields.get(name).is_none()) {
        let _ = fields.need("places", &node.span, findings);
    }
    let since = fields.get("since").and_then(|node| node.moment(findings));
    let until = fields.get("until").and_then(|at| Some((at.moment(findings)?, &at.span)));
    let contact = fields.get("contact").map(|node| Contact::of(node, findings));
    fields.finish(findings);
    if let (Some(since), Some((until, span))) = (since, until)
        && until.last_day() < since.first_day()
    {
        findings.push(Finding::error("ends-before-start", say!("det slutter, før det begynder", "it ends before it begins")).at(span));
    }
    let Some(status) = status else { return };
    let until = until.map(|(until, _)| until);
    let entry = |(at, span)| Entry { at, span, status, offer, branch, since, until, contact: contact.clone() };
    coverage.entries.extend(places.into_iter().map(entry));
}

/// `5`, or `{count: 5, words: {da: …, en: …}}`; the number may not be known.
fn unnamed(node: &Node, findings: &mut Findings) -> Where {
    if matches!(node.kind, Kind::Scalar(_)) {
        return Where::Unnamed { count: node.whole(findings), words: None };
    }
    let fields = Fields::of(node, findings);
    let count = fields.get("count").and_then(|node| node.whole(findings));
    let words = fields.get("words").map(|node| Bilingual::of(node, findings));
    if count.is_none() {
        let _ = fields.need("words", &node.span, findings);
    }
    fields.finish(findings);
    Where::Unnamed { count, words }
}

/// `courses: [{places: [Holbæk, Kalundborg], key: courses-hsnv}]`
fn numbers(node: Option<&Node>, atlas: &Atlas, findings: &mut Findings) -> BTreeMap<String, Vec<PlaceNumber>> {
    let mut numbers = BTreeMap::new();
    for (name, node) in node.map_or(&[][..], |node| node.entries(findings)) {
        let mut known: Vec<PlaceNumber> = Vec::new();
        for node in node.items(findings) {
            let fields = Fields::of(node, findings);
            let names = fields.need("places", &node.span, findings).map_or_else(Vec::new, |node| node.words(findings));
            let key = fields.need("key", &node.span, findings).and_then(|node| node.word(findings));
            fields.finish(findings);
            let mut places = Vec::new();
            for (name, span) in names {
                let Some(at) = place(atlas, &name, &span, findings) else { continue };
                if known.iter().any(|number| number.places.contains(&at)) || places.contains(&at) {
                    let name = &atlas.places[at].name;
                    let message = say!("{name} har to tal af samme slags", "{name} has two numbers of one kind");
                    findings.push(Finding::error("said-twice", message).at(&span));
                }
                places.push(at);
            }
            known.extend(key.map(|(key, span)| PlaceNumber { places, key, span }));
        }
        numbers.insert(name.text.clone(), known);
    }
    numbers
}

/// The index of a word among keys; a word that is none is a finding.
fn index<'k>(
    (word, span): &(String, Span),
    code: &'static str,
    keys: impl Iterator<Item = &'k str> + Clone,
    findings: &mut Findings,
) -> Option<usize> {
    let at = keys.clone().position(|key| key == word);
    if at.is_none() {
        findings.push(
            Finding::error(code, say!("»{word}« er ikke forklaret i filen", "“{word}” is not explained in the file"))
                .at(span)
                .hint_maybe(suggestion(word, keys)),
        );
    }
    at
}

/// The index of the place a name means; what it does not mean is a finding.
fn place(atlas: &Atlas, name: &str, span: &Span, findings: &mut Findings) -> Option<usize> {
    match atlas.find(name) {
        Match::One(place) => atlas.index(&place.code),
        no_place => {
            findings.extend(no_place.finding(name, span));
            None
        }
    }
}
