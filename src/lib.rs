//! beretning: a static-site generator for programme reports and public maps.
//!
//! The modules stand in one order, and each may use only those above it; `tests/suite/layers.rs` holds it.

#![cfg_attr(not(feature = "pdf"), allow(dead_code))] // What prepares documents stands idle then; the usual build finds dead code.

pub mod language;
pub mod finding;
pub mod source;
pub mod yaml;
pub mod spreadsheet;
pub mod route;
pub mod escape;

pub mod place;
pub mod coverage;
pub mod register;
pub mod disclosure;
pub mod criteria;
pub mod economics;
pub mod phrase;

pub mod story;
pub mod literature;
pub mod glossary;
pub mod manuscript;
pub mod theme;
pub mod report;

pub mod picture;
pub mod drawing;
pub mod table;
pub mod figure;
pub mod map;
pub mod page;
pub mod sheet;

pub mod proof;
pub mod check;
pub mod emit;
pub mod site;
pub mod command;
