//! Maps: places laid flat, their borders simplified once, drawn with what is known of them.

mod boundaries;
mod ground;
mod locator;
mod mesh;
mod outline;
mod shelf;
mod simplify;
mod status;
mod view;
#[cfg(test)]
mod tests;

pub use boundaries::{Boundary, Degrees, degrees};
pub use ground::{Ground, Land, Part};
pub use locator::Locator;
pub use mesh::{Arc, Leg, Mesh, Ring, Shape, area, cross};
pub use outline::Outline;
pub use simplify::simplify;
pub use status::{Category, Spot, StatusMap};
