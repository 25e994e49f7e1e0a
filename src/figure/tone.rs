//! The ink of a category.

use super::{Category, Tone};
use crate::drawing::Ink;

/// The ink for a tone that stands by itself.
#[must_use]
pub fn ink(tone: Tone) -> Ink {
    match tone {
        Tone::Plain => Ink::Teal,
        Tone::Step { at, of, two_sided: true } => Ink::Agree(spread(at, of, 7)),
        Tone::Step { at, of, two_sided: false } => Ink::Level(level(at, of)),
        Tone::Apart => Ink::Apart,
    }
}

/// Whether a tone is dotted: the least of five or more, which no fifth step of one colour could set apart.
#[must_use]
pub fn dotted(tone: Tone) -> bool {
    matches!(ink(tone), Ink::Level(DOTTED))
}

/// The tone of a category beside others: those without one of their own go from strong to pale.
#[must_use]
pub fn among(categories: &[Category], at: usize) -> Tone {
    match categories.get(at).map(|category| category.tone) {
        Some(Tone::Plain) => Tone::Step { at, of: categories.len(), two_sided: false },
        Some(tone) => tone,
        None => Tone::Plain,
    }
}

/// The ink of a category beside others.
#[must_use]
pub fn ink_among(categories: &[Category], at: usize) -> Ink {
    ink(among(categories, at))
}

/// The step that is dotted.
const DOTTED: u8 = 5;

/// The step of a scale with one side: up to four are solid.
fn level(at: usize, of: usize) -> u8 {
    match of {
        0..=4 => spread(at, of, 4),
        _ if at + 1 >= of => DOTTED,
        _ => spread(at, of - 1, 4),
    }
}

/// The step of `steps`, from 1, for the one that stands `at` among `of`: the ends stay ends, the middle stays the middle.
fn spread(at: usize, of: usize, steps: usize) -> u8 {
    let last = of.saturating_sub(1).max(1);
    let at = at.min(last);
    let down = |at: usize| at * (steps - 1) / last;
    let step = if at * 2 > last { steps - 1 - down(last - at) } else { down(at) };
    u8::try_from(step + 1).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::{level, spread};

    #[test]
    fn ends_stay_ends() {
        let all = |of, steps| (0..of).map(|at| spread(at, of, steps)).collect::<Vec<_>>();
        assert_eq!(all(1, 7), [1]);
        assert_eq!(all(2, 7), [1, 7]);
        assert_eq!(all(3, 7), [1, 4, 7]);
        assert_eq!(all(4, 7), [1, 3, 5, 7]);
        assert_eq!(all(5, 7), [1, 2, 4, 6, 7]);
        assert_eq!(all(6, 7), [1, 2, 3, 5, 6, 7]);
        assert_eq!(all(5, 5), [1, 2, 3, 4, 5]);
        let levels = |of| (0..of).map(|at| level(at, of)).collect::<Vec<_>>();
        assert_eq!([levels(1), levels(2), levels(3), levels(4)], [vec![1], vec![1, 4], vec![1, 2, 4], vec![1, 2, 3, 4]]);
        assert_eq!([levels(5), levels(6)], [vec![1, 2, 3, 4, 5], vec![1, 1, 2, 4, 4, 5]]);
        assert_eq!(all(60, 5).first().zip(all(60, 5).last()), Some((&1, &5)));
    }
}
