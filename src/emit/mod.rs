//! From made files to a release: minified, listed with digests, and put in the place of the old one whole.

mod disk;
mod keep;
mod manifest;
mod release;

pub use disk::{Trouble, Written, write};
pub use manifest::{MANIFEST, Manifest};
pub use release::{Release, release};
