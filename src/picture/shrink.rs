//! A picture made smaller.

use image::imageops::FilterType;
use image::{DynamicImage, RgbaImage};

/// Resizes to `width`, keeping the ratio, with a Lanczos filter; a picture no wider comes back as it is.
pub(super) fn to_width(pixels: DynamicImage, width: u32) -> DynamicImage {
    if width >= pixels.width() {
        return pixels;
    }
    let height = height_at(width, pixels.width(), pixels.height());
    match pixels {
        // The filter mixes colours by area alone; weighed by alpha first, what is hidden does not bleed into what is seen.
        DynamicImage::ImageRgba8(mut clear) => {
            weigh(&mut clear);
            let mut small = DynamicImage::ImageRgba8(clear).resize_exact(width, height, FilterType::Lanczos3).into_rgba8();
            unweigh(&mut small);
            small.into()
        }
        opaque => opaque.resize_exact(width, height, FilterType::Lanczos3),
    }
}

/// The height at `width` of a picture `whole_width` × `whole_height`: to the nearest pixel, at least one.
fn height_at(width: u32, whole_width: u32, whole_height: u32) -> u32 {
    let (width, whole_width) = (u64::from(width), u64::from(whole_width).max(1));
    let height = (u64::from(whole_height) * width + whole_width / 2) / whole_width;
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

fn weigh(pixels: &mut RgbaImage) {
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let part = |channel: u8| ratio(u32::from(channel) * u32::from(alpha), 255);
        pixel.0 = [part(red), part(green), part(blue), alpha];
    }
}

fn unweigh(pixels: &mut RgbaImage) {
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let whole = |channel: u8| ratio(u32::from(channel) * 255, u32::from(alpha));
        pixel.0 = if alpha == 0 { [0; 4] } else { [whole(red), whole(green), whole(blue), alpha] };
    }
}

/// A rounded quotient; the filter's overshoot is cut at full strength.
fn ratio(amount: u32, by: u32) -> u8 {
    u8::try_from((amount + by / 2) / by).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, Rgba, RgbaImage};

    use super::{height_at, to_width};

    #[test]
    fn the_ratio_is_kept_and_no_side_vanishes() {
        assert_eq!(height_at(480, 4000, 3000), 360);
        assert_eq!(height_at(480, 1001, 333), 160);
        assert_eq!(height_at(480, 60_000, 1), 1);
    }

    #[test]
    fn hidden_colour_does_not_bleed() {
        let half = RgbaImage::from_fn(1000, 10, |x, _| if x < 500 { Rgba([255, 0, 0, 255]) } else { Rgba([0, 255, 0, 0]) });
        let small = to_width(DynamicImage::ImageRgba8(half), 333).into_rgba8();
        assert!(small.pixels().all(|pixel| pixel.0[1] == 0), "no green is seen");
        assert!(small.pixels().filter(|pixel| pixel.0[3] > 8).all(|pixel| pixel.0[0] > 200), "the edge stays red");
    }
}
