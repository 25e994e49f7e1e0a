//! Pixels to a file that holds nothing else.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder};
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};

use super::Format;
use super::kind::Kind;
use super::problem::Problem;

/// JPEG quality of 100; above it files grow faster than pictures improve.
const QUALITY: u8 = 82;

/// Encodes pixels with alpha as PNG, all others as JPEG. Colour keeps its full resolution where the author's file, of `kind`, lost none,
/// since a PNG is often a screenshot with coloured writing.
pub(super) fn encode(pixels: &DynamicImage, kind: Kind) -> Result<(Format, Vec<u8>), Problem> {
    let sampling = if kind == Kind::Png { SamplingFactor::F_1_1 } else { SamplingFactor::F_2_2 };
    match pixels {
        DynamicImage::ImageLuma8(grey) => jpeg(grey, (grey.width(), grey.height()), ColorType::Luma, sampling),
        DynamicImage::ImageRgb8(colour) => jpeg(colour, (colour.width(), colour.height()), ColorType::Rgb, sampling),
        other => png(other),
    }
}

fn jpeg(bytes: &[u8], (width, height): (u32, u32), colour: ColorType, sampling: SamplingFactor) -> Result<(Format, Vec<u8>), Problem> {
    let too_long = |_| Problem::Unsupported(format!("a JPEG of {width} × {height} pixels"));
    let (width, height) = (u16::try_from(width).map_err(too_long)?, u16::try_from(height).map_err(too_long)?);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(sampling);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder.encode(bytes, width, height, colour).map_err(|error| Problem::Unsupported(error.to_string()))?;
    Ok((Format::Jpeg, file))
}

fn png(pixels: &DynamicImage) -> Result<(Format, Vec<u8>), Problem> {
    let clear = pixels.to_rgba8();
    let mut file = Vec::new();
    PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive).write_image(
        &clear,
        clear.width(),
        clear.height(),
        ExtendedColorType::Rgba8,
    )?;
    Ok((Format::Png, file))
}
