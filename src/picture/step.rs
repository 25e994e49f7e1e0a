//! The widths at which a picture is published.

/// Widths in pixels: a telephone, a column of text, a wide screen or a column on a fine one.
pub const STEPS: [u32; 3] = [480, 960, 1600];

/// The widths made of a picture `width` pixels wide, ascending, never above its own.
///
/// The last is the widest step, or the picture's own width where that is less. A step is left out where the last is less than a quarter
/// wider: 1000 pixels give 480 and 1000, because a reader would gain nothing by 960.
pub(super) fn widths(width: u32) -> Vec<u32> {
    let most = STEPS.iter().copied().fold(0, u32::max).min(width);
    STEPS.into_iter().filter(|step| step * 5 <= most * 4).chain([most]).collect()
}

#[cfg(test)]
mod tests {
    use super::widths;

    #[test]
    fn never_wider_than_the_picture() {
        for (width, expected) in [
            (1, vec![1]),
            (320, vec![320]),
            (480, vec![480]),
            (599, vec![599]),
            (600, vec![480, 600]),
            (960, vec![480, 960]),
            (1000, vec![480, 1000]),
            (1200, vec![480, 960, 1200]),
            (1600, vec![480, 960, 1600]),
            (1601, vec![480, 960, 1600]),
            (65_535, vec![480, 960, 1600]),
        ] {
            assert_eq!(widths(width), expected, "{width}");
        }
    }
}
