//! What an edition cites.

use super::citation::{cited, listed};
use crate::page::body;
use crate::page::view::{Row, WorkView};
use crate::proof::desk::Desk;
use crate::report::CitedWork;

/// Every work with the pages that cite it.
pub(super) fn works(desk: &Desk<'_>, index: usize) -> Vec<WorkView> {
    let report = desk.house.report;
    let edition = &report.editions[index];
    let works = report.literature.works(index, desk.language);
    desk.note(format!("literature:{}.{}", edition.path, desk.language), &format!("{works:?}"));
    works.iter().map(|work| self::work(desk, work)).collect()
}

fn work(desk: &Desk<'_>, work: &CitedWork) -> WorkView {
    let key = &work.printed.key;
    let pages = work.pages.iter().map(|id| {
        let page = desk.page(*id);
        let place = format!("{}#{}", desk.link(&page.route), cited(key));
        Row::new(page.number.clone().unwrap_or_default(), desk.title(page), Some(place))
    });
    WorkView { id: listed(key), mark: work.printed.mark.clone(), html: body::set_runs(&work.printed.words), pages: pages.collect() }
}
