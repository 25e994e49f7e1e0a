//! The page of a place.

use super::near::{away, nearest};
use super::{atlas, locator, offering, programme_link, standings};
use crate::language::Arg;
use crate::page::view::{OfferingView, PlaceView, Row};
use crate::place::Atlas;
use crate::proof::desk::Desk;
use crate::proof::views::downloads;
use crate::proof::views::pieces::capital;
use crate::report::{Standing, State};

/// What every programme says of a place; `None` where there are no places.
pub(in crate::proof) fn view(desk: &Desk<'_>, place: usize) -> Option<PlaceView> {
    let atlas = atlas(desk)?;
    let standings = standings(desk);
    let here = &atlas.places[place];
    let (one, _) = &atlas.called;
    let with_papers = |standing: &Standing<'_>| OfferingView {
        papers: standing.state(place).is_offered().then(|| downloads::of_place(desk, standing.programme, place)).flatten(),
        ..offering::view(desk, atlas, standing, place)
    };
    let offerings: Vec<_> = standings.iter().map(with_papers).collect();
    let is_measured = standings.iter().any(|standing| !standing.state(place).is_offered() && standing.coverage.is_placed());
    let region = desk.house.report.gazetteer.list.get(&desk.language).map(|list| {
        let url = format!("{}#{}", desk.link(list), super::list::region_anchor(&here.region));
        Row::new(desk.word("place-region", &[]), here.region.clone(), Some(url))
    });
    let code = Row::new(desk.word("place-code", &[]), here.code.clone(), None);
    let label = [("one", one.get(desk.language).into()), ("region", here.region.as_str().into())];
    Some(PlaceView {
        title: here.name.clone(),
        label: capital(&if here.region.is_empty() { one.get(desk.language).to_owned() } else { desk.word("place-label", &label) }),
        lead: lead(desk, atlas, &standings, place),
        locator: locator(desk, atlas, place),
        offerings,
        facts: region.into_iter().filter(|_| !here.region.is_empty()).chain([code]).collect(),
        measured: is_measured.then(|| desk.word("place-measured", &[])),
    })
}

/// Whether there is an offer; where there is none, where the nearest is.
fn lead(desk: &Desk<'_>, atlas: &Atlas, standings: &[Standing<'_>], place: usize) -> String {
    let name = atlas.places[place].name.as_str();
    let of = |state: State| standings.iter().filter(move |standing| standing.state(place) == state);
    let titles = |state: State| -> Vec<String> { of(state).map(|standing| programme_link(desk, standing.programme).title).collect() };
    let points: Vec<String> = of(State::Pointed).flat_map(|standing| offering::points(desk, standing, place)).collect();
    let word = |id: &str, titles: &[String]| {
        let (programmes, points) = (desk.formatter().list(titles), desk.formatter().list(&points));
        desk.word(id, &[("place", name.into()), ("programmes", programmes.into()), ("points", points.into())])
    };
    let (covered, pointed, uncovered) = (titles(State::Covered), titles(State::Pointed), titles(State::Uncovered));
    if !covered.is_empty() {
        return word("place-lead-covered", &covered);
    }
    if !pointed.is_empty() {
        return word("place-lead-pointed", &pointed);
    }
    let said = if uncovered.is_empty() { word("place-lead-nothing", &[]) } else { word("place-lead-uncovered", &uncovered) };
    nearest_of_all(desk, atlas, standings, place, &uncovered).map_or_else(|| said.clone(), |nearest| format!("{said} {nearest}"))
}

/// »Nærmest er Nyborg, cirka 28 km væk.« Of several programmes the one that is nearest, by its name unless only it was `named`.
fn nearest_of_all(desk: &Desk<'_>, atlas: &Atlas, standings: &[Standing<'_>], place: usize, named: &[String]) -> Option<String> {
    let land = desk.house.easel.land()?;
    let found = standings.iter().filter_map(|standing| Some((standing, nearest(land, atlas, standing, place)?)));
    let (standing, (near, kilometres)) = found.min_by_key(|(_, (near, kilometres))| (*kilometres, *near))?;
    let nearest = ("nearest", Arg::Text(away(desk, &atlas.places[near].name, kilometres)));
    let programme = programme_link(desk, standing.programme).title;
    if standings.len() == 1 || *named == [programme.as_str()] {
        return Some(desk.word("place-lead-nearest", &[nearest]));
    }
    Some(desk.word("place-lead-nearest-of", &[nearest, ("programme", programme.into())]))
}
