//! Pixels from a JPEG, PNG or WebP file: within limits, upright, eight bits a channel.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, Limits};

use super::kind::Kind;
use super::problem::{Limit, Problem};

/// The most pixels decoded, more than any camera at hand makes.
const PIXELS: u64 = 100_000_000;
/// The longest side decoded in pixels, the most a JPEG can have.
const SIDE: u32 = 65_535;
/// The most bytes a decoder may hold at once, as far as it counts them.
const ALLOCATION: u64 = 512 * 1024 * 1024;

/// A decoded picture.
pub(super) struct Raster {
    /// Upright; grey, or red, green and blue, or with alpha where some pixel is not opaque.
    pub(super) pixels: DynamicImage,
    /// The ICC profile the file carried.
    pub(super) profile: Option<Vec<u8>>,
}

/// Decodes `bytes`, known to be of `kind`.
pub(super) fn read(kind: Kind, bytes: &[u8]) -> Result<Raster, Problem> {
    let mut decoder = open(kind, bytes)?;
    measure(decoder.dimensions(), u64::from(decoder.color_type().bytes_per_pixel()))?;
    decoder.set_limits(limits())?;
    // Metadata that cannot be read is metadata to drop, not a reason to refuse the pixels.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().unwrap_or_default();
    let mut pixels = plain(DynamicImage::from_decoder(decoder)?);
    pixels.apply_orientation(orientation);
    Ok(Raster { pixels, profile })
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(ALLOCATION);
    limits
}

/// Refuses by what the header claims, before anything is set aside for pixels.
fn measure((width, height): (u32, u32), depth: u64) -> Result<(), Problem> {
    let most = PIXELS.min(ALLOCATION / depth.max(1));
    let limit = if width > SIDE || height > SIDE {
        Limit::Side(SIDE)
    } else if u64::from(width) * u64::from(height) > most {
        Limit::Pixels(most)
    } else {
        return Ok(());
    };
    Err(Problem::TooLarge { width, height, limit })
}

fn open(kind: Kind, bytes: &[u8]) -> Result<Box<dyn ImageDecoder + '_>, Problem> {
    let reader = Cursor::new(bytes);
    match kind {
        Kind::Jpeg => {
            let decoder = JpegDecoder::new(reader)?;
            // Told to be lenient, the decoder paints what is missing grey.
            if !is_complete_jpeg(bytes) {
                return Err(Problem::Damaged("the file ends early".to_owned()));
            }
            Ok(Box::new(decoder))
        }
        Kind::Png => {
            let size = png_size(bytes).ok_or_else(|| Problem::Damaged("the file ends early".to_owned()))?;
            measure(size, 1)?;
            let decoder = PngDecoder::with_limits(reader, limits()).map_err(|error| match error {
                ImageError::Limits(_) => Problem::Damaged("it unpacks to more than is taken".to_owned()),
                other => other.into(),
            })?;
            if decoder.is_apng()? { Err(Problem::Animated) } else { Ok(Box::new(decoder)) }
        }
        Kind::WebP => {
            let whole = whole_webp(bytes).ok_or_else(|| Problem::Damaged("the file ends early".to_owned()))?;
            let decoder = WebPDecoder::new(Cursor::new(whole))?;
            if decoder.has_animation() { Err(Problem::Animated) } else { Ok(Box::new(decoder)) }
        }
        Kind::Svg => Err(Problem::NotAnImage),
    }
}

/// Width and height from the header chunk, which is always first.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    Some((number(16)?, number(20)?))
}

/// The container without what trails it, if every chunk is there in full: the decoder sets memory aside by what a chunk claims.
fn whole_webp(bytes: &[u8]) -> Option<&[u8]> {
    let number = |at: usize| usize::try_from(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?)).ok();
    let whole = bytes.get(..number(4)?.checked_add(8)?)?;
    let mut at = 12;
    while at + 8 <= whole.len() {
        let size = number(at + 4)?;
        at = at.checked_add(8)?.checked_add(size)?;
        if at > whole.len() {
            return None;
        }
        at += size % 2;
    }
    Some(whole)
}

/// Whether an end-of-image marker follows the first scan. Segments are stepped over, as a thumbnail among them has a marker of its own.
fn is_complete_jpeg(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xFF, marker, tail @ ..] = rest {
        rest = match *marker {
            0xDA => return tail.windows(2).any(|pair| pair == [0xFF, 0xD9]),
            0xFF => rest.get(1..).unwrap_or_default(),
            _ => match tail {
                [high, low, ..] => tail.get(usize::from(u16::from_be_bytes([*high, *low]))..).unwrap_or_default(),
                _ => return false,
            },
        };
    }
    false
}

/// Brings any channels and depth to grey, red-green-blue, or red-green-blue with an alpha that matters.
fn plain(pixels: DynamicImage) -> DynamicImage {
    let color = pixels.color();
    if color.has_alpha() {
        let mut clear = pixels.into_rgba8();
        if clear.pixels().all(|pixel| pixel.0[3] == u8::MAX) {
            let opaque = DynamicImage::ImageRgba8(clear);
            return if color.has_color() { opaque.into_rgb8().into() } else { opaque.into_luma8().into() };
        }
        for pixel in clear.pixels_mut().filter(|pixel| pixel.0[3] == 0) {
            pixel.0 = [0; 4];
        }
        clear.into()
    } else if color.has_color() {
        pixels.into_rgb8().into()
    } else {
        pixels.into_luma8().into()
    }
}
