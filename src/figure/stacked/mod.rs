//! Bars of 100 %: a row a group, a segment a category.

pub(super) mod drawing;
mod spoken;
mod twin;

pub(super) use spoken::spoken;
pub(super) use twin::{answer_columns, answer_row, twin};
