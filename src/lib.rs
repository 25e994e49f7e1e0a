//! beretning: a static-site generator for programme reports and public maps.
//!
//! The modules stand in one order, and each may use only those above it; `tests/layers.rs` holds it.

pub mod finding;
pub mod language;
pub mod route;
pub mod source;
pub mod yaml;

pub mod disclosure;
pub mod phrase;
pub mod register;

pub mod manuscript;
pub mod report;
pub mod story;
pub mod theme;

pub mod drawing;
pub mod page;
pub mod picture;

pub mod check;
pub mod command;
pub mod emit;
pub mod proof;
pub mod site;
