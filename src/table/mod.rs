//! Tables: one model, set as HTML for the page, as CSV for whoever calculates on, as a drawing for whoever takes it away.

mod csv;
mod drawing;
mod html;
mod model;
mod note;
mod parts;
mod setting;
#[cfg(test)]
mod sample;

pub use model::{Cell, Column, Content, Number, Row, RowKind, Table};
pub use note::letter;
pub use setting::{Narrow, Setting};
