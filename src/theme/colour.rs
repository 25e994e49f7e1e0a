//! A colour and how well it is read on another.

use std::fmt::{self, Display, Formatter};

/// A colour of the sRGB space, without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// White.
    pub const WHITE: Self = Self([255; 3]);
    /// Black.
    pub const BLACK: Self = Self([0; 3]);

    /// Parses `#1f2a2e`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// Red, green and blue as parts of the light, each from 0 to 1 (sRGB, IEC 61966-2-1).
    #[must_use]
    pub fn linear(self) -> [f64; 3] {
        self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// How well one is read on the other, from 1 to 21 (WCAG 2.2, "contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let luminance = |colour: Self| {
            let [red, green, blue] = colour.linear();
            0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
        };
        let (one, other) = (luminance(self), luminance(other));
        one.max(other) / one.min(other)
    }

    /// The first of the inks that is read well on it (4.5), else the one that is read best; black and white are tried last.
    #[must_use]
    pub fn ink_among(self, inks: &[Self]) -> Self {
        let mut best = Self::BLACK;
        for ink in inks.iter().copied().chain([Self::WHITE, Self::BLACK]) {
            if self.contrast(ink) >= 4.5 {
                return ink;
            }
            if self.contrast(ink) > self.contrast(best) {
                best = ink;
            }
        }
        best
    }
}

impl Display for Colour {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}
