//! Lines over periods.

pub(super) mod drawing;
mod ends;
mod frame;
mod line;
mod spoken;
mod twin;

pub(super) use spoken::spoken;
pub(super) use twin::twin;
