//! Why a file cannot be published as a picture, in words for its author.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use image::ImageError;

use super::svg::SvgProblem;

/// Why a file cannot be published as a picture.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Problem {
    /// The content is that of no picture, whatever the name says.
    NotAnImage,
    /// A picture of a kind, or with a feature, that is not taken; the text names it.
    Unsupported(String),
    /// The picture claims more than is decoded.
    TooLarge {
        /// Pixels across, as claimed.
        width: u32,
        /// Pixels down, as claimed.
        height: u32,
        /// What it goes beyond.
        limit: Limit,
    },
    /// The picture ends early or contradicts itself; the text is the decoder's.
    Damaged(String),
    /// The picture moves, and only its first moment could be kept.
    Animated,
    /// A drawing that is malformed or holds what may not be published.
    Svg(SvgProblem),
}

/// The most a picture may measure.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Limit {
    /// Pixels in all; fewer for pictures of many or deep channels.
    Pixels(u64),
    /// Pixels along one side.
    Side(u32),
}

impl Display for Problem {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnImage => write!(out, "the file is not a picture; use JPEG, PNG, WebP or SVG"),
            Self::Unsupported(what) => write!(out, "{what} is not taken; save the picture as JPEG, PNG, WebP or SVG"),
            Self::TooLarge { width, height, limit: Limit::Pixels(most) } => {
                write!(out, "{width} × {height} pixels are more than the {most} taken; save a smaller copy")
            }
            Self::TooLarge { width, height, limit: Limit::Side(most) } => {
                write!(out, "a side of {width} × {height} pixels is longer than the {most} taken; save a smaller copy")
            }
            Self::Damaged(what) => write!(out, "the picture is damaged ({what}); export it again"),
            Self::Animated => write!(out, "the picture moves; save one moment of it as a still picture"),
            Self::Svg(problem) => problem.fmt(out),
        }
    }
}

impl Error for Problem {}

impl From<SvgProblem> for Problem {
    fn from(problem: SvgProblem) -> Self {
        Self::Svg(problem)
    }
}

impl From<ImageError> for Problem {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Unsupported(what) => Self::Unsupported(what.to_string()),
            other => Self::Damaged(other.to_string()),
        }
    }
}
