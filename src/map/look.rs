//! How classes of places look: no two alike, with colours or without.

use crate::coverage;
use crate::drawing::{Ink, Pattern};

/// How a class of places looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// What is said of it, as one of several words.
    Category {
        /// The slot of its colour.
        ink: Ink,
        /// What lies over it.
        pattern: Option<Pattern>,
    },
    /// The level `at`, from 1, of so many, from little to much.
    Level {
        /// From 1, the least.
        at: usize,
        /// How many there are.
        of: usize,
    },
    /// The question does not arise: it is not offered there.
    NotRelevant,
    /// Nothing is known.
    NoData,
    /// It is known and not shown.
    Withheld,
}

/// The slots of colours that authors count from 1.
const COLOURS: [Ink; 5] = [Ink::Teal, Ink::Series(3), Ink::Brick, Ink::Series(4), Ink::Apart];

/// How categories look by their place in the legend: told apart in greyscale as well, light beside dark.
const CATEGORIES: [(Ink, Option<Pattern>); 8] = [
    (Ink::Teal, None),
    (Ink::Teal, Some(Pattern::Diagonal)),
    (Ink::Series(3), Some(Pattern::Dots)),
    (Ink::Brick, Some(Pattern::Cross)),
    (Ink::Series(3), None),
    (Ink::Series(4), Some(Pattern::Diagonal)),
    (Ink::Teal, Some(Pattern::Dots)),
    (Ink::Apart, Some(Pattern::Cross)),
];

/// Which of the nine shades are taken for two levels, three, and so on: as far apart as they may be.
const SHADES: [&[u8]; 6] = [&[2, 8], &[1, 5, 9], &[1, 4, 6, 9], &[1, 3, 5, 7, 9], &[1, 2, 4, 6, 8, 9], &[1, 2, 4, 5, 6, 8, 9]];

impl Look {
    /// The look of the category at a place of the legend, from 0, of which the author chose the slots of colour and pattern or not.
    #[must_use]
    pub fn category(at: usize, colour: Option<u8>, pattern: Option<coverage::Pattern>) -> Self {
        let (ink, by_place) = CATEGORIES[at % CATEGORIES.len()];
        let chosen = pattern.map(|pattern| match pattern {
            coverage::Pattern::Plain => None,
            coverage::Pattern::Diagonal => Some(Pattern::Diagonal),
            coverage::Pattern::Dots => Some(Pattern::Dots),
            coverage::Pattern::Cross => Some(Pattern::Cross),
        });
        match colour {
            Some(slot) => Self::Category { ink: COLOURS[usize::from(slot.clamp(1, 5)) - 1], pattern: chosen.flatten() },
            None => Self::Category { ink, pattern: chosen.unwrap_or(by_place) },
        }
    }

    /// What it is filled with.
    pub(super) fn paint(self) -> (Ink, Option<Pattern>) {
        match self {
            Self::Category { ink, pattern } => (ink, pattern),
            // One level alone is the middle one.
            Self::Level { of: ..=1, .. } => (Ink::Shade(5), None),
            Self::Level { at, of } => {
                let shades = SHADES[of.min(SHADES.len() + 1) - 2];
                (Ink::Shade(shades[at.clamp(1, shades.len()) - 1]), None)
            }
            Self::NotRelevant => (Ink::Surface, None),
            Self::NoData => (Ink::Pale, Some(Pattern::Faint)),
            Self::Withheld => (Ink::Ink, Some(Pattern::Dots)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Look;
    use crate::drawing::Ink;

    #[test]
    fn no_two_looks_of_a_map_are_alike() {
        let absences = [Look::NotRelevant, Look::NoData, Look::Withheld];
        let categories = (0..8).map(|at| Look::category(at, None, None));
        let paints: Vec<_> = categories.chain(absences).map(Look::paint).collect();
        assert!((1..paints.len()).all(|at| !paints[..at].contains(&paints[at])), "{paints:?}");
        for of in 1..=7 {
            let paints: Vec<_> = (1..=of).map(|at| Look::Level { at, of }).chain(absences).map(Look::paint).collect();
            assert!((1..paints.len()).all(|at| !paints[..at].contains(&paints[at])), "{of}: {paints:?}");
        }
    }

    #[test]
    fn authors_choose_colour_and_pattern() {
        use crate::coverage::Pattern::{Dots, Plain};
        assert_eq!(Look::category(0, Some(3), None).paint(), (Ink::Brick, None));
        assert_eq!(Look::category(0, None, Some(Dots)).paint(), (Ink::Teal, Some(crate::drawing::Pattern::Dots)));
        assert_eq!(Look::category(1, None, Some(Plain)).paint(), (Ink::Teal, None));
    }
}
