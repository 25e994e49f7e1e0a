//! Lines over periods.

mod spoken;
mod twin;

pub(super) use spoken::spoken;
pub(super) use twin::twin;
