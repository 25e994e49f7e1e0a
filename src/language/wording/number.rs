//! The numbers inside messages, in the shape of [`Formatter`](crate::language::Formatter).
//!
//! Fluent takes a bare function here, which cannot hold a formatter; the tests keep the two alike.

use fluent_bundle::FluentValue;

/// A number as Danish writes it; nothing for other values.
pub(super) fn danish<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    shown(value, '.', ',')
}

/// A number as English writes it; nothing for other values.
pub(super) fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    shown(value, ',', '.')
}

fn shown(value: &FluentValue<'_>, group: char, point: char) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = number.as_string();
    let digits = digits.trim_start_matches('-');
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::new();
    if number.value < 0.0 {
        text.push('\u{2212}');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    Some(text)
}
