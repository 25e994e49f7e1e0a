//! How many went on from step to step.

mod spoken;
mod twin;

pub(super) use spoken::spoken;
pub(super) use twin::twin;
