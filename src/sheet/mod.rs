//! Sheets: plain views in, PDF out. Everything that is set on paper passes here: fact sheets, booklets, whole reports.
//!
//! A sheet is ordered as data: the name of a template of the theme, a tree of finished words, and the drawings it names. The
//! template arranges; it computes nothing. Author's text reaches it as strings of JSON and is never code.

mod glyphs;
mod node;
mod order;
#[cfg(feature = "pdf")]
mod printer;
#[cfg(feature = "pdf")]
mod qr;
mod room;
mod table;
#[cfg(feature = "pdf")]
mod takes;
#[cfg(feature = "pdf")]
mod trouble;
pub mod text;

pub use glyphs::Glyphs;
pub use node::{
    CardNode, CellNode, ColumnNode, DrawingNode, FigureNode, HeadNode, ListItem, MarkNode, Node, PictureNode, RowNode, Run, ScoreNode,
    TableNode, Target, Term,
};
pub use order::{Order, Print};
#[cfg(feature = "pdf")]
pub use printer::Printer;
#[cfg(feature = "pdf")]
pub use trouble::FAULT;
