//! Pictures beside the text: from an author's file to renditions safe to publish.
//!
//! [`prepare`] is a function from bytes to bytes; it touches no disk and reads no clock. What a photograph carries besides its pixels
//! (position, time, camera, thumbnail, comments) cannot come through, because every rendition is encoded anew from pixels alone.
//!
//! * **Kind** is told by content, never by name: JPEG, PNG, WebP, SVG.
//! * **Orientation** written by a camera (EXIF) is applied to the pixels. Orientation given only in XMP, or in a PNG `eXIf` chunk placed
//!   after the image data, is not read.
//! * **Colour**: an embedded ICC profile is converted to sRGB and dropped. A profile that cannot be read, or is not for the kind of pixels
//!   at hand (CMYK), is dropped without conversion, and so are `gAMA`, `cHRM` and `cICP` chunks of a PNG.
//! * **Depth** becomes eight bits a channel. Pixels wholly transparent lose their hidden colour.
//! * **Widths** are 480, 960 and 1600 pixels, and the picture's own where that is smaller; see [`STEPS`].
//! * **Drawings** (SVG) are checked and cleaned, not redrawn; see [`SvgProblem`].

mod colour;
mod encode;
mod kind;
mod problem;
mod raster;
mod shrink;
mod step;
mod svg;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

pub use problem::{Limit, Problem};
pub use step::STEPS;
pub use svg::SvgProblem;

use image::DynamicImage;
use kind::Kind;

/// How a rendition is encoded.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Format {
    /// Photographs and everything opaque: progressive, quality 82.
    Jpeg,
    /// Pictures with transparency, without loss.
    Png,
    /// A drawing, cleaned.
    Svg,
}

impl Format {
    /// The usual ending of a file name, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// A picture at one width, ready to publish.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Rendition {
    /// Pixels across, as seen.
    pub width: u32,
    /// Pixels down, as seen.
    pub height: u32,
    /// How `bytes` are encoded.
    pub format: Format,
    /// The whole file, without any metadata.
    pub bytes: Vec<u8>,
}

/// What is published of one picture.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Picture {
    /// Pixels across in the author's file, turned upright; of a drawing, its CSS pixels.
    pub width: u32,
    /// Pixels down in the author's file, turned upright; of a drawing, its CSS pixels.
    pub height: u32,
    /// At least one, by ascending width; all have one format. A drawing has exactly one.
    pub renditions: Vec<Rendition>,
}

impl Picture {
    /// The widest rendition, the one to name in `src`.
    #[must_use]
    pub fn largest(&self) -> Option<&Rendition> {
        self.renditions.last()
    }
}

/// Makes the renditions of the picture in `bytes`, the same bytes for the same picture each time.
///
/// # Errors
/// A [`Problem`] where the file is no picture, is of a kind not taken, is larger than the limits, animated or damaged, or is a drawing that
/// holds what may not be published.
pub fn prepare(bytes: &[u8]) -> Result<Picture, Problem> {
    match kind::tell(bytes)? {
        Kind::Svg => drawing(bytes),
        kind => photograph(kind, bytes),
    }
}

fn drawing(bytes: &[u8]) -> Result<Picture, Problem> {
    let (size, bytes) = svg::clean(bytes)?;
    let (width, height) = (size.width, size.height);
    Ok(Picture { width, height, renditions: vec![Rendition { width, height, format: Format::Svg, bytes }] })
}

fn photograph(kind: Kind, bytes: &[u8]) -> Result<Picture, Problem> {
    let raster::Raster { pixels, profile } = raster::read(kind, bytes)?;
    let (width, height) = (pixels.width(), pixels.height());
    let steps = step::widths(width);
    // Colour costs by the pixel, so the size goes first; the smaller renditions are taken from the largest for the same reason.
    let most = steps.last().copied().unwrap_or(width);
    let largest = colour::to_srgb(shrink::to_width(pixels, most), profile.as_deref());
    let renditions = steps
        .into_iter()
        .map(|step| if step == most { rendition(&largest, kind) } else { rendition(&shrink::to_width(largest.clone(), step), kind) })
        .collect::<Result<_, _>>()?;
    Ok(Picture { width, height, renditions })
}

fn rendition(pixels: &DynamicImage, kind: Kind) -> Result<Rendition, Problem> {
    let (format, bytes) = encode::encode(pixels, kind)?;
    Ok(Rendition { width: pixels.width(), height: pixels.height(), format, bytes })
}
