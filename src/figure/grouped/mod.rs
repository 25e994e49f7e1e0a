//! Horizontal bars side by side: several groups over the same categories.

mod spoken;

pub(super) use spoken::spoken;
