//! How large a drawing is, by what it says of itself.

use roxmltree::Document;

use super::SvgProblem;

/// CSS pixels to a unit of length.
const UNITS: [(&str, f64); 7] =
    [("px", 1.0), ("pt", 96.0 / 72.0), ("pc", 16.0), ("in", 96.0), ("cm", 96.0 / 2.54), ("mm", 96.0 / 25.4), ("", 1.0)];

/// The longest side in CSS pixels; beyond it a length is a mistake.
const SIDE: f64 = 1_000_000.0;

/// A size in whole CSS pixels, at least one each way.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::picture) struct Size {
    pub(in crate::picture) width: u32,
    pub(in crate::picture) height: u32,
}

/// The size from `width` and `height`, the one missing from the ratio of `viewBox`, both missing from `viewBox` alone. Lengths relative to
/// a page or a font (`100%`, `2em`) count as missing.
pub(super) fn of(document: &Document<'_>) -> Result<Size, SvgProblem> {
    let root = document.root_element();
    let length = |name: &str| root.attribute(name).and_then(length).filter(|&length| length > 0.0 && length <= SIDE);
    let view = root.attribute("viewBox").and_then(view_box);
    let (width, height) = match (length("width"), length("height"), view) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((across, down))) => (width, width * down / across),
        (None, Some(height), Some((across, down))) => (height * across / down, height),
        (None, None, Some(view)) => view,
        (_, _, None) => {
            let what =
                "neither a viewBox of four numbers nor a width and height in px, mm, cm, in, pt or pc; add viewBox=\"0 0 width height\"";
            return Err(SvgProblem::at(document, root.range().start, what));
        }
    };
    Ok(Size { width: whole(width), height: whole(height) })
}

fn view_box(value: &str) -> Option<(f64, f64)> {
    let numbers = value
        .split(|sign: char| sign == ',' || sign.is_ascii_whitespace())
        .filter(|part| !part.is_empty())
        .map(number)
        .collect::<Option<Vec<_>>>()?;
    match numbers[..] {
        [_, _, across, down] if across > 0.0 && down > 0.0 && across <= SIDE && down <= SIDE => Some((across, down)),
        _ => None,
    }
}

fn length(value: &str) -> Option<f64> {
    let value = value.trim();
    UNITS.iter().find_map(|(unit, pixels)| Some(number(value.strip_suffix(unit)?.trim_end())? * pixels))
}

/// A number of digits; the words for infinity that Rust reads too are none.
fn number(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    plain.then(|| text.parse().ok()).flatten().filter(|number: &f64| number.is_finite())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the value is held between 1 and a million")]
fn whole(length: f64) -> u32 {
    length.round().clamp(1.0, SIDE) as u32
}
