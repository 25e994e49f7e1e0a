//! A printed number in its parts, so that the numbers of a column stand with their decimal signs below one another.

/// A printed number: `ca. 12`, `,5`, ` %`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts<'t> {
    pub before: &'t str,
    /// With the decimal sign, or nothing.
    pub fraction: &'t str,
    pub after: &'t str,
}

impl<'t> Parts<'t> {
    /// Of a range the last number counts.
    pub(super) fn of(printed: &'t str, decimal: char) -> Self {
        let end = printed.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
        let (number, after) = printed.split_at(end);
        let last = number.trim_end_matches(|c: char| c.is_ascii_digit());
        let whole = last.strip_suffix(decimal).filter(|whole| whole.ends_with(|c: char| c.is_ascii_digit()));
        let (before, fraction) = number.split_at(whole.map_or(end, str::len));
        Self { before, fraction, after }
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    #[test]
    fn parts_of_a_printed_number() {
        let parts = |printed, decimal| {
            let Parts { before, fraction, after } = Parts::of(printed, decimal);
            (before, fraction, after)
        };
        assert_eq!(parts("2,5", ','), ("2", ",5", ""));
        assert_eq!(parts("152.390\u{a0}kr.", ','), ("152.390", "", "\u{a0}kr."));
        assert_eq!(parts("152,390", '.'), ("152,390", "", ""));
        assert_eq!(parts("DKK\u{a0}1,234.50", '.'), ("DKK\u{a0}1,234", ".50", ""));
        assert_eq!(parts("ca. 2,5–10,25\u{a0}%", ','), ("ca. 2,5–10", ",25", "\u{a0}%"));
        assert_eq!(parts("nul", ','), ("", "", "nul"));
        assert_eq!(parts("", ','), ("", "", ""));
        assert_eq!(parts(",5", ','), (",5", "", ""));
    }
}
