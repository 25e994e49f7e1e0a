//! The page of one figure or table, and the list of all of an edition's.

use super::{Exhibit, Setting, label};
use crate::page::view::{ItemLink, ItemList, ItemView, Neighbour, SourceLink};
use crate::proof::desk::Desk;
use crate::proof::views::pieces;
use crate::report::{Item, Series};

/// The page of one figure or table; `None` where it cannot be drawn, which was reported.
pub(in crate::proof) fn item<'r>(desk: &Desk<'r>, item: &Item) -> Option<(ItemView, Exhibit<'r>)> {
    let report = desk.house.report;
    let page = desk.page(item.page);
    let exhibit = Exhibit::of(desk, page, item.kind, &item.id)?;
    let edition = &report.editions[item.edition];
    let figure = exhibit.view(desk, Some(item), Setting::Own);
    let list: Vec<&Item> = report.items_of(item.edition, desk.language).filter(|other| other.series == item.series).collect();
    let at = list.iter().position(|other| other.route == item.route);
    let neighbour = |at: Option<usize>| at.and_then(|at| list.get(at)).and_then(|item| neighbour(desk, item));
    let view = ItemView {
        previous: neighbour(at.and_then(|at| at.checked_sub(1))),
        next: neighbour(at.map(|at| at + 1)),
        edition: pieces::edition_link(desk, edition),
        title: figure.title.clone(),
        chapter: SourceLink { title: desk.title(page), url: Some(format!("{}#{}", desk.link(&page.route), item.anchor())) },
        address: item.route.absolute(&report.settings.base_url),
        embed_code: exhibit.embed_code(desk, item),
        figure,
    };
    Some((view, exhibit))
}

/// An edition's figures, and its tables; no list where there are none.
pub(in crate::proof) fn lists(desk: &Desk<'_>, index: usize) -> Vec<ItemList> {
    let list = |series: Series, id: &'static str| {
        let of_series = desk.house.report.items_of(index, desk.language).filter(move |item| item.series == series);
        ItemList { title: desk.word(&format!("list-of-{id}"), &[]), id, items: of_series.filter_map(|item| link(desk, item)).collect() }
    };
    let lists = [list(Series::Figure, "figures"), list(Series::Table, "tables")];
    lists.into_iter().filter(|list| !list.items.is_empty()).collect()
}

/// Another figure or table, by its label and title.
fn neighbour(desk: &Desk<'_>, item: &Item) -> Option<Neighbour> {
    let link = link(desk, item)?;
    Some(Neighbour { title: link.title, url: link.page_url, number: Some(link.label) })
}

/// What an item is called.
pub(in crate::proof) fn title(desk: &Desk<'_>, item: &Item) -> Option<String> {
    let page = desk.page(item.page);
    let programme = desk.house.report.programmes.get(page.scope.programme.as_deref()?)?;
    let caption = programme.figures.caption(item.kind, &item.id)?;
    let title = caption.title.get(desk.language).to_owned();
    desk.note(format!("caption:{}", item.route), &title);
    Some(title)
}

fn link(desk: &Desk<'_>, item: &Item) -> Option<ItemLink> {
    let page = desk.page(item.page);
    Some(ItemLink {
        label: label(desk, item),
        title: title(desk, item)?,
        url: format!("{}#{}", desk.link(&page.route), item.anchor()),
        chapter: desk.title(page),
        page_url: desk.link(&item.route),
    })
}
