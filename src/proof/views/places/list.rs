//! The list of all places, by region and by name.

use super::{atlas, branch_link, offering, origin, programme_link, standings, word_of};
use crate::language::{Arg, Language};
use crate::page::view::{PlaceGroup, PlaceLine, PlaceTag, PlacesView, TallyView};
use crate::place::Atlas;
use crate::proof::desk::Desk;
use crate::proof::views::pieces::capital;
use crate::report::{Standing, State};
use crate::route::slug;

/// The list of all places; `None` where there are none.
pub(in crate::proof) fn view(desk: &Desk<'_>) -> Option<PlacesView> {
    let atlas = atlas(desk)?;
    let standings = standings(desk);
    let (one, other) = (atlas.called.0.get(desk.language), atlas.called.1.get(desk.language));
    let mut places: Vec<(&str, PlaceLine)> = counted(atlas).map(|place| line(desk, atlas, &standings, place)).collect();
    desk.formatter().sort(&mut places, |(_, line)| &line.name);
    let count = Arg::Text(desk.formatter().exact(places.len().into()));
    Some(PlacesView {
        title: capital(other),
        lead: desk.word("places-lead", &[("count", count), ("one", one.into()), ("called", other.into())]),
        tallies: standings.iter().map(|standing| tally(desk, atlas, standing)).collect(),
        regions: regions(desk, &places),
        letters: letters(desk.language, &places),
    })
}

/// The anchor of a region in the list.
pub(super) fn region_anchor(region: &str) -> String {
    format!("region-{}", slug(region))
}

fn counted(atlas: &Atlas) -> impl Iterator<Item = usize> {
    (0..atlas.places.len()).filter(|place| atlas.places[*place].counted)
}

/// A place with its region and a word for each programme that says something of it.
fn line<'a>(desk: &Desk<'_>, atlas: &'a Atlas, standings: &[Standing<'_>], place: usize) -> (&'a str, PlaceLine) {
    let tags = standings.iter().filter_map(|standing| {
        let word = match standing.state(place) {
            State::Elsewhere | State::Unknown => return None,
            State::Covered => desk.word("places-covered", &[]),
            State::Pointed | State::Uncovered => offering::status(desk, standing, place),
        };
        let text = if standings.len() > 1 { format!("{}: {word}", programme_link(desk, standing.programme).title) } else { word };
        Some(PlaceTag { text, state: word_of(standing.state(place)) })
    });
    let url = desk.house.report.gazetteer.place(place, desk.language).map(|route| desk.link(route)).unwrap_or_default();
    (&atlas.places[place].region, PlaceLine { name: atlas.places[place].name.clone(), url, tags: tags.collect() })
}

fn tally(desk: &Desk<'_>, atlas: &Atlas, standing: &Standing<'_>) -> TallyView {
    let coverage = standing.coverage;
    let covered = counted(atlas).filter(|place| standing.state(*place) == State::Covered).count();
    let number = |count: usize| Arg::Text(desk.formatter().exact(count.into()));
    let called = ("called", atlas.called.1.get(desk.language).into());
    let words = [("covered", number(covered)), ("all", number(counted(atlas).count())), called];
    let mut said = vec![desk.word(if coverage.is_placed() { "places-tally" } else { "places-unplaced" }, &words)];
    if coverage.is_placed() {
        if standing.has_unnamed() {
            said.push(desk.word("places-unnamed", &[]));
        }
        let elsewhere = coverage.elsewhere.as_ref().map(|words| words.get(desk.language).to_owned());
        let elsewhere = elsewhere.unwrap_or_else(|| desk.word("place-unknown", &[]));
        said.push(desk.word("places-elsewhere", &[("words", elsewhere.into())]));
    }
    TallyView {
        programme: programme_link(desk, standing.programme),
        said: said.join(" "),
        branches: (0..coverage.branches.len()).map(|at| branch_link(desk, standing, at)).collect(),
        origin: origin(desk, standing),
    }
}

/// The regions in the order of their names; places without one come last.
fn regions(desk: &Desk<'_>, places: &[(&str, PlaceLine)]) -> Vec<PlaceGroup> {
    let mut names: Vec<&str> = places.iter().map(|(region, _)| *region).collect();
    names.sort_unstable();
    names.dedup();
    desk.formatter().sort(&mut names, |name| name);
    names.sort_by_key(|name| name.is_empty());
    let group = |name: &str| PlaceGroup {
        id: region_anchor(name),
        title: if name.is_empty() { desk.word("places-no-region", &[]) } else { name.to_owned() },
        places: places.iter().filter(|(region, _)| *region == name).map(|(_, line)| line.clone()).collect(),
    };
    names.into_iter().map(group).collect()
}

/// The places by the letter they are looked up under; `places` are sorted.
fn letters(language: Language, places: &[(&str, PlaceLine)]) -> Vec<PlaceGroup> {
    let mut groups: Vec<PlaceGroup> = Vec::new();
    for (_, line) in places {
        let letter = letter(&line.name, language);
        match groups.last_mut().filter(|group| group.title == letter) {
            Some(group) => group.places.push(line.clone()),
            None => groups.push(PlaceGroup { id: format!("navn-{}", groups.len() + 1), title: letter, places: vec![line.clone()] }),
        }
    }
    groups
}

/// In Danish Aalborg stands under Å, and in English Ærø under A.
pub(in crate::proof) fn letter(name: &str, language: Language) -> String {
    let large: String = name.chars().take(2).flat_map(char::to_uppercase).collect();
    match language {
        Language::Da if large == "AA" => "Å".to_owned(),
        Language::Da => large.chars().take(1).collect(),
        Language::En => slug(&large).chars().take(1).flat_map(char::to_uppercase).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::letter;
    use crate::language::Language;

    #[test]
    fn places_stand_under_the_letter_readers_look_for() {
        let under = |language: Language| ["Aalborg", "Aarhus", "Ærø", "Ødsted", "Alleroed", "Århus"].map(|name| letter(name, language));
        assert_eq!(under(Language::Da), ["Å", "Å", "Æ", "Ø", "A", "Å"]);
        assert_eq!(under(Language::En), ["A", "A", "A", "O", "A", "A"]);
    }
}
