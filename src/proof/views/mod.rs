//! From the desk to the plain views that templates are given.

mod absences;
pub(super) mod account;
pub(super) mod apparatus;
pub(super) mod chapter;
mod charts;
pub(super) mod citation;
pub(super) mod common;
mod criteria;
mod downloads;
pub(super) mod exhibit;
pub(super) mod front;
pub(super) mod glossary;
pub(super) mod grants;
pub(super) mod guide;
mod literature;
mod numbers;
pub(super) mod papers;
pub(super) mod pieces;
pub(super) mod places;
pub(super) mod plain;
pub(super) mod preview;
pub(super) mod programme;
pub(super) mod report;
pub(super) mod sheets;
pub(super) mod site;
pub(super) mod story;
mod tables;
pub(super) mod targets;

use super::desk::Desk;
use super::lookup::PageLookup;
use crate::page::body;
use crate::report::Page;

/// A page's text as HTML.
fn text(desk: &Desk<'_>, page: &Page) -> String {
    body::render(&page.document.body, &PageLookup { desk, page })
}
