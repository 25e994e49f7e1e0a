//! Drawings: SVG made of plain views, measured with the theme's fonts and coloured by its palette.

mod backend;
mod canvas;
mod cover;
mod face;
mod framed;
mod indexed;
mod ink;
mod preview;
mod raster;
mod ruler;
mod sign;
mod svg;
#[cfg(test)]
pub(crate) mod tests;
mod wrap;

pub use backend::{Backend, UNIT};
pub use canvas::{Canvas, Pattern, Surface};
pub use cover::{Cover, CoverBand};
pub use face::{Anchor, Face, Family, Weight};
pub use framed::{Drawing, Frame};
pub use ink::Ink;
pub use preview::{PREVIEW, Preview};
pub use raster::{RasterError, TypeCase, png};
pub use ruler::Ruler;
pub use sign::Sign;
pub use svg::{Area, Dash, Point};
