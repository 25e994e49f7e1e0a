//! Tables: one model, set as HTML for the page, as CSV for whoever calculates on, as rows for a PDF.

mod model;

pub use model::{Cell, Column, Content, Number, Row, RowKind, Table};
