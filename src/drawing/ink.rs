//! What a mark is drawn with: a name of the theme's palette, never a colour.

use plotters::style::{RGBColor, ShapeStyle};

use super::backend::UNIT;

/// A name of the palette. Those `On…` are the inks for words that stand on a surface of that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ink {
    /// Words.
    #[default]
    Ink,
    /// Words that stand back.
    Muted,
    /// The ground of the page.
    Paper,
    /// A tone beside the ground.
    Surface,
    /// Hairlines.
    Rule,
    /// Lines of a grid.
    Grid,
    /// The theme's own colour.
    Teal,
    /// Its counterpart.
    Brick,
    /// A warm surface.
    Ochre,
    /// A quiet mark.
    Pale,
    /// "Do not know" and what else stands apart.
    Apart,
    /// What is aimed at.
    Target,
    /// One of the four series, from 1.
    Series(u8),
    /// From agreement (1) to disagreement (7).
    Agree(u8),
    /// From much (1) to little (5).
    Level(u8),
    /// From little (1) to much (9), on a map.
    Shade(u8),
    /// On [`Ink::Teal`].
    OnTeal,
    /// On [`Ink::Brick`].
    OnBrick,
    /// On [`Ink::Ochre`].
    OnOchre,
    /// On [`Ink::Pale`].
    OnPale,
    /// On [`Ink::Apart`].
    OnApart,
    /// On [`Ink::Series`].
    OnSeries(u8),
    /// On [`Ink::Agree`].
    OnAgree(u8),
    /// On [`Ink::Level`].
    OnLevel(u8),
    /// On [`Ink::Shade`].
    OnShade(u8),
}

impl Ink {
    /// All of them; their order is the code by which they travel through a chart library.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::Ink,
            Self::Muted,
            Self::Paper,
            Self::Surface,
            Self::Rule,
            Self::Grid,
            Self::Teal,
            Self::Brick,
            Self::Ochre,
            Self::Pale,
            Self::Apart,
            Self::Target,
            Self::OnTeal,
            Self::OnBrick,
            Self::OnOchre,
            Self::OnPale,
            Self::OnApart,
        ];
        let series = (1..=4).flat_map(|at| [Self::Series(at), Self::OnSeries(at)]);
        let agree = (1..=7).flat_map(|at| [Self::Agree(at), Self::OnAgree(at)]);
        let level = (1..=5).flat_map(|at| [Self::Level(at), Self::OnLevel(at)]);
        let shade = (1..=9).flat_map(|at| [Self::Shade(at), Self::OnShade(at)]);
        plain.into_iter().chain(series).chain(agree).chain(level).chain(shade)
    }

    /// Its name in the palette: `series-1`.
    #[must_use]
    pub fn token(self) -> String {
        match self {
            Self::Ink => "ink".to_owned(),
            Self::Muted => "muted".to_owned(),
            Self::Paper => "paper".to_owned(),
            Self::Surface => "surface".to_owned(),
            Self::Rule => "rule".to_owned(),
            Self::Grid => "grid".to_owned(),
            Self::Teal => "teal".to_owned(),
            Self::Brick => "brick".to_owned(),
            Self::Ochre => "ochre".to_owned(),
            Self::Pale => "pale".to_owned(),
            Self::Apart => "apart".to_owned(),
            Self::Target => "target".to_owned(),
            Self::Series(at) => format!("series-{}", at.clamp(1, 4)),
            Self::Agree(at) => format!("agree-{}", at.clamp(1, 7)),
            Self::Level(at) => format!("level-{}", at.clamp(1, 5)),
            Self::Shade(at) => format!("shade-{}", at.clamp(1, 9)),
            Self::OnTeal => "on-teal".to_owned(),
            Self::OnBrick => "on-brick".to_owned(),
            Self::OnOchre => "on-ochre".to_owned(),
            Self::OnPale => "on-pale".to_owned(),
            Self::OnApart => "on-apart".to_owned(),
            Self::OnSeries(at) => format!("on-{}", Self::Series(at).token()),
            Self::OnAgree(at) => format!("on-{}", Self::Agree(at).token()),
            Self::OnLevel(at) => format!("on-{}", Self::Level(at).token()),
            Self::OnShade(at) => format!("on-{}", Self::Shade(at).token()),
        }
    }

    /// The ink for words on a surface of this one.
    #[must_use]
    pub fn on(self) -> Self {
        match self {
            Self::Teal => Self::OnTeal,
            Self::Brick => Self::OnBrick,
            Self::Ochre => Self::OnOchre,
            Self::Pale => Self::OnPale,
            Self::Apart => Self::OnApart,
            Self::Series(at) => Self::OnSeries(at),
            Self::Agree(at) => Self::OnAgree(at),
            Self::Level(at) => Self::OnLevel(at),
            Self::Shade(at) => Self::OnShade(at),
            Self::Ink | Self::Muted | Self::Target => Self::Paper,
            _ => Self::Ink,
        }
    }

    /// The class of what is filled with it: `ink-series-1`.
    #[must_use]
    pub fn fill_class(self) -> String {
        format!("ink-{}", self.token())
    }

    /// The class of a line in it: `line-series-1`.
    #[must_use]
    pub fn line_class(self) -> String {
        format!("line-{}", self.token())
    }

    /// The stand-in for it in a chart library, which knows only colours.
    #[must_use]
    pub fn colour(self) -> RGBColor {
        let code = Self::all().position(|ink| ink == self).unwrap_or_default();
        RGBColor(u8::try_from(code).unwrap_or_default(), 0, 0)
    }

    /// The ink a stand-in is for.
    pub(super) fn of_colour((code, ..): (u8, u8, u8)) -> Self {
        Self::all().nth(usize::from(code)).unwrap_or_default()
    }

    /// The style of a filled shape, for a chart library.
    #[must_use]
    pub fn filled(self) -> ShapeStyle {
        ShapeStyle::from(self.colour()).filled()
    }

    /// The style of a line `width` pixels wide, for a chart library.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width of at most some pixels, made positive")]
    pub fn stroke(self, width: f64) -> ShapeStyle {
        ShapeStyle::from(self.colour()).stroke_width((width * UNIT).max(1.0).round() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::Ink;

    #[test]
    fn every_ink_comes_back_and_has_its_classes() {
        let css = include_str!("../../themes/standard/drawing.css");
        for ink in Ink::all() {
            let colour = ink.colour();
            assert_eq!(Ink::of_colour((colour.0, colour.1, colour.2)), ink);
            for class in [ink.fill_class(), ink.line_class()] {
                assert!(css.contains(&format!(".drawing .{class} {{")), "{class}");
            }
        }
    }
}
