//! Drawings: SVG made of plain views.

mod cover;

pub use cover::{Cover, CoverBand};
