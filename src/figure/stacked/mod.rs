//! Bars of 100 %: a row a group, a segment a category.

pub mod drawing;
