//! Tables: one model, set as HTML for the page and as CSV for whoever calculates on.

mod csv;
mod html;
mod model;
mod setting;
#[cfg(test)]
mod sample;

pub use model::{Cell, Column, Content, Number, Row, RowKind, Table};
pub use setting::{Narrow, Setting};
