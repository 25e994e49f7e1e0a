//! What a fact sheet says of a place: the offer there, who is behind it, how to reach them, where it lies.

use serde_json::{Value, json};

use super::{LOCATOR, atlas, note, offering};
use crate::drawing::Drawing;
use crate::language::Arg;
use crate::map::Locator;
use crate::proof::desk::Desk;
use crate::report::Programme;

/// What is known of a place for one programme, and the drawing of where it lies with the words for it; `None` where there are no places.
pub(in crate::proof) fn view(desk: &Desk<'_>, programme: &Programme, place: usize) -> Option<(Value, Option<(Drawing, String)>)> {
    let atlas = atlas(desk)?;
    note(desk, programme);
    let standing = desk.house.report.standing(programme)?;
    let here = &atlas.places[place];
    let view = json!({
        "name": here.name,
        "region": here.region,
        "one": atlas.called.0.get(desk.language),
        "attribution": atlas.attribution.get(desk.language),
        "offering": offering::view(desk, atlas, &standing, place),
    });
    let locator = desk.house.easel.land().and_then(|land| Locator { land, place }.draw(desk.house.easel.ruler(), LOCATOR, "sted"));
    let said = desk.word("place-locator-description", &[("place", Arg::Text(here.name.clone()))]);
    Some((view, locator.map(|drawing| (drawing, said))))
}
