//! Whether two pictures look the same.

use image::{Rgb, RgbImage};

/// A pixel is off when a channel differs by more than this, of 255. Letters and slanted lines are smoothed with
/// floating-point numbers, and other processors round their last digit otherwise.
const OFF: u8 = 3;
/// So many pixels may be off.
const MOST_OFF: usize = 40;
/// A pixel is plainly another when a channel differs by more than this.
const OTHER: u8 = 32;
/// So many may plainly be others: fewer than the thickness of the thinnest bar.
const MOST_OTHER: usize = 4;

/// How two pictures differ.
#[derive(Debug)]
pub struct Difference {
    /// In words.
    pub said: String,
    /// What is the same, pale; what is off, red.
    pub shown: RgbImage,
}

/// Compares pixel by pixel.
pub fn compare(expected: &RgbImage, made: &RgbImage) -> Result<(), Difference> {
    if expected.dimensions() != made.dimensions() {
        let ((w, h), (x, y)) = (expected.dimensions(), made.dimensions());
        return Err(Difference { said: format!("{w} × {h} pixels were accepted, {x} × {y} are made"), shown: made.clone() });
    }
    let (mut off, mut other) = (0, 0);
    let mut shown = made.clone();
    for (before, after) in expected.pixels().zip(shown.pixels_mut()) {
        let apart = before.0.iter().zip(after.0).map(|(a, b)| a.abs_diff(b)).max().unwrap_or_default();
        off += usize::from(apart > OFF);
        other += usize::from(apart > OTHER);
        *after = if apart > OFF { Rgb([220, 0, 0]) } else { Rgb(after.0.map(|channel| 191 + channel / 4)) };
    }
    if off > MOST_OFF || other > MOST_OTHER {
        return Err(Difference { said: format!("{off} pixels are off, {other} of them plainly"), shown });
    }
    Ok(())
}

/// White paper with a bar on it: so long, 16 pixels thick, of this colour.
fn bar(length: u32, colour: [u8; 3]) -> RgbImage {
    RgbImage::from_fn(200, 40, |x, y| if x < length && (12..28).contains(&y) { Rgb(colour) } else { Rgb([255; 3]) })
}

const TEAL: [u8; 3] = [11, 93, 91];

#[test]
fn a_bar_one_pixel_longer_is_another_picture() {
    assert!(compare(&bar(100, TEAL), &bar(100, TEAL)).is_ok());
    for length in [99, 101] {
        let difference = compare(&bar(100, TEAL), &bar(length, TEAL)).expect_err("another picture");
        assert_eq!(difference.said, "16 pixels are off, 16 of them plainly");
        let red = difference.shown.pixels().filter(|pixel| pixel.0 == [220, 0, 0]).count();
        assert_eq!(red, 16, "the difference is shown");
    }
}

#[test]
fn another_colour_or_size_is_another_picture() {
    for colour in [[11, 93, 95], [15, 93, 91], [180, 60, 40]] {
        assert!(compare(&bar(100, TEAL), &bar(100, colour)).is_err(), "{colour:?}");
    }
    assert!(compare(&bar(100, TEAL), &RgbImage::new(200, 41)).is_err());
}

#[test]
fn another_rounding_is_the_same_picture() {
    assert!(compare(&bar(100, TEAL), &bar(100, [13, 91, 94])).is_ok());
    let mut speck = bar(100, TEAL);
    for x in 0..4 {
        speck.put_pixel(x, 0, Rgb([0; 3]));
    }
    assert!(compare(&bar(100, TEAL), &speck).is_ok());
    speck.put_pixel(4, 0, Rgb([0; 3]));
    assert!(compare(&bar(100, TEAL), &speck).is_err());
}
