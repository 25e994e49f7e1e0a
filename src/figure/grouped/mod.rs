//! Horizontal bars side by side: several groups over the same categories.

pub(super) mod drawing;
mod spoken;

pub(super) use spoken::spoken;
