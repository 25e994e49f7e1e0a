//! Horizontal bars: one group over its categories. Columns are told and tabled in the same way.

pub(super) mod drawing;
mod spoken;
mod twin;

pub(super) use spoken::spoken;
pub(super) use twin::twin;
