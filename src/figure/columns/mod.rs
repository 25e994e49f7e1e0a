//! Columns: one group over categories that are numbers in a row, such as scores from 0 to 10. They are told and tabled as bars.

pub(super) mod drawing;
