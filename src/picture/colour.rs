//! Embedded colour profiles brought to sRGB, the one every screen takes for granted.

use image::{DynamicImage, GrayImage, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Converts from the ICC `profile` to sRGB. Without one, or with one that cannot be read or is for other channels than these, the pixels
/// come back as they are.
pub(super) fn to_srgb(pixels: DynamicImage, profile: Option<&[u8]>) -> DynamicImage {
    let Some(source) = profile.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok()) else {
        return pixels;
    };
    converted(&pixels, &source).unwrap_or(pixels)
}

fn converted(pixels: &DynamicImage, source: &ColorProfile) -> Option<DynamicImage> {
    match (pixels, source.color_space) {
        (DynamicImage::ImageRgb8(colour), DataColorSpace::Rgb) => {
            let mut result = colour.clone();
            transform(source, Layout::Rgb, Layout::Rgb, colour, &mut result)?;
            Some(result.into())
        }
        (DynamicImage::ImageRgba8(clear), DataColorSpace::Rgb) => {
            let mut result = clear.clone();
            transform(source, Layout::Rgba, Layout::Rgba, clear, &mut result)?;
            Some(result.into())
        }
        (DynamicImage::ImageLuma8(grey), DataColorSpace::Gray) => {
            let mut result = RgbImage::new(grey.width(), grey.height());
            transform(source, Layout::Gray, Layout::Rgb, grey, &mut result)?;
            // What was grey is grey again: green stands for all three.
            Some(GrayImage::from_fn(grey.width(), grey.height(), |x, y| [result.get_pixel(x, y).0[1]].into()).into())
        }
        _ => None,
    }
}

fn transform(source: &ColorProfile, from: Layout, to: Layout, pixels: &[u8], result: &mut [u8]) -> Option<()> {
    let target = ColorProfile::new_srgb();
    let executor = source.create_transform_8bit(from, &target, to, TransformOptions::default()).ok()?;
    executor.transform(pixels, result).ok()
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, GrayImage, RgbImage, Rgba, RgbaImage};
    use moxcms::ColorProfile;

    use super::to_srgb;

    fn icc(profile: &ColorProfile) -> Vec<u8> {
        profile.encode().expect("a built-in profile")
    }

    #[test]
    fn wide_colour_is_converted() {
        let red = DynamicImage::ImageRgb8(RgbImage::from_pixel(4, 4, [200, 80, 80].into()));
        let converted = to_srgb(red.clone(), Some(&icc(&ColorProfile::new_display_p3()))).into_rgb8();
        let [red_now, green_now, _] = converted.get_pixel(0, 0).0;
        assert!(red_now > 205 && green_now < 80, "{red_now} {green_now}");
        let same = to_srgb(red, Some(&icc(&ColorProfile::new_srgb()))).into_rgb8();
        assert!(same.get_pixel(0, 0).0.iter().zip([200, 80, 80]).all(|(now, before)| now.abs_diff(before) <= 1));
    }

    #[test]
    fn alpha_and_grey_keep_their_kind() {
        let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(4, 4, Rgba([200, 80, 80, 77])));
        let converted = to_srgb(clear, Some(&icc(&ColorProfile::new_display_p3()))).into_rgba8();
        assert_eq!(converted.get_pixel(3, 3).0[3], 77);
        let grey = DynamicImage::ImageLuma8(GrayImage::from_pixel(4, 4, [128].into()));
        let linear = to_srgb(grey, Some(&icc(&ColorProfile::new_gray_with_gamma(1.0))));
        assert!(matches!(&linear, DynamicImage::ImageLuma8(result) if result.get_pixel(0, 0).0[0] > 180), "{linear:?}");
    }

    #[test]
    fn other_profiles_are_dropped() {
        let grey = DynamicImage::ImageLuma8(GrayImage::from_pixel(4, 4, [128].into()));
        assert_eq!(to_srgb(grey.clone(), Some(b"no profile at all")), grey);
        assert_eq!(to_srgb(grey.clone(), Some(&icc(&ColorProfile::new_display_p3()))), grey);
        assert_eq!(to_srgb(grey.clone(), None), grey);
    }
}
