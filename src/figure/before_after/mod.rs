//! Pairs of stacked bars: the answers to each question before and after.

pub(super) mod drawing;
mod spoken;
mod twin;

pub(super) use spoken::spoken;
pub(super) use twin::twin;
