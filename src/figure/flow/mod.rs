//! How many went on from step to step.

pub(super) mod drawing;
mod spoken;
mod twin;

pub(super) use spoken::spoken;
pub(super) use twin::twin;
