//! Two dots on a line: before and after, a row each.

pub(super) mod drawing;
mod spoken;
mod twin;

pub(super) use spoken::spoken;
pub(super) use twin::twin;
