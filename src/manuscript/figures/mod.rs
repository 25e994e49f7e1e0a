//! What is drawn from data, from `figures.yaml`.

mod caption;
mod table;

pub use caption::Caption;
pub use table::{NumberRow, NumberTable, Said, Saying, TableBody, TableShow, TableSpec, WrittenCell, WrittenRow, WrittenTable, tables};
