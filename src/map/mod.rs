//! Maps: places laid flat, their borders simplified once, drawn with what is known of them.

mod boundaries;
mod ground;
mod locator;
mod choropleth;
mod classes;
mod drawing;
mod look;
mod mesh;
mod model;
mod outline;
mod shelf;
mod presence;
mod simplify;
mod status;
mod survey;
mod view;
#[cfg(test)]
mod kinds_tests;
#[cfg(test)]
mod tests;

pub use boundaries::{Boundary, Degrees, degrees};
pub use choropleth::Numbers;
pub use classes::Classes;
pub use ground::{Ground, Land, Part};
pub use locator::Locator;
pub use look::Look;
pub use mesh::{Arc, Leg, Mesh, Ring, Shape, area, cross};
pub use model::{Class, Map, Panel, Shown, Site, Spot};
pub use outline::Outline;
pub use simplify::simplify;
pub use survey::{Stage, Survey};
