//! Literature: what `data/bibliography.yaml` lists, and how it is cited.

mod bibliography;
mod locator;
mod press;
mod run;

pub use bibliography::{Bibliography, FILE, Work, parse};
pub use press::{CitationStyle, Press, Pressed, Printed, Report, Wanted};
pub use run::{Run, plain};
