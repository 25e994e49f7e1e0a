//! Pairs of stacked bars: before and after.

pub mod drawing;
