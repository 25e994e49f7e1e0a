//! A document's text block by block, each as a document of its own, to find the block that cannot be set.

use serde_json::json;

use super::folio::Folio;
use super::head;
use super::lookup::PaperLookup;
use crate::manuscript::Block;
use crate::proof::desk::Desk;
use crate::report::{Page, Paper, PaperKind};
use crate::sheet::Order;
use crate::sheet::text::{Setter, TITLE};

/// The blocks of the pages a document is made of, each at its place in the author's text.
pub(in crate::proof) fn parts<'d>(desk: &'d Desk<'_>, paper: &'d Paper) -> impl Iterator<Item = Order> + use<'d> {
    let report = desk.house.report;
    let pages = match paper.kind {
        PaperKind::Book(index) => report.printed(&report.editions[index], paper.language),
        PaperKind::Chapter(_) | PaperKind::Sheet { .. } => vec![paper.page],
    };
    pages
        .into_iter()
        .map(|id| &report.pages[id])
        .flat_map(move |page| page.document.body.blocks.iter().map(move |block| part(desk, paper, page, block)))
}

fn part(desk: &Desk<'_>, paper: &Paper, page: &Page, block: &Block) -> Order {
    let folio = Folio::default();
    let lookup = PaperLookup { desk, page, folio: &folio };
    let mut data = head(desk, page, paper, None, "");
    data["content"] = json!(Setter::new(&page.document.body, &lookup).nodes(std::slice::from_ref(block), TITLE));
    Order {
        template: "part".to_owned(),
        data,
        files: folio.into_files(),
        code: None,
        pages: None,
        ident: paper.route.to_string(),
        at: block.span.clone(),
    }
}
