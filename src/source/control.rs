//! Characters that no page and no feed can carry.

use std::ops::Range;

use crate::finding::{Finding, Span, say};

/// Where the first such character of a text stands: a control character other than a tab or the end of a line, or one
/// that Unicode keeps for programs. XML 1.0 (§ 2.2) has no way to write them, and HTML forbids them.
#[must_use]
pub fn first_control(text: &str) -> Option<Range<usize>> {
    let forbidden = |c: char| match c {
        '\t' | '\n' | '\r' => false,
        c => c < ' ' || c == '\u{7f}' || c == '\u{fffe}' || c == '\u{ffff}',
    };
    text.char_indices().find(|(_, c)| forbidden(*c)).map(|(at, c)| at..at + c.len_utf8())
}

/// The finding for one, `text` being where it stands among others.
#[must_use]
pub fn control_character(text: &str, span: &Span) -> Finding {
    let code = first_control(text).and_then(|range| text[range].chars().next()).map_or(0, u32::from);
    Finding::error(
        "control-character",
        say!("her står et tegn, der ikke kan vises (U+{code:04X})", "a character stands here that cannot be shown (U+{code:04X})"),
    )
    .at(span)
    .hint(say!("slet det, og skriv ordet igen", "delete it, and type the word again"))
}

#[cfg(test)]
mod tests {
    use super::first_control;

    #[test]
    fn tabs_and_ends_of_lines_are_no_control_characters() {
        assert_eq!(first_control("a\tb\r\næ\u{a0}\u{ad}😀"), None);
        for c in ['\0', '\u{7}', '\u{b}', '\u{1b}', '\u{7f}', '\u{fffe}', '\u{ffff}'] {
            assert_eq!(first_control(&format!("æ{c}")), Some(2..2 + c.len_utf8()), "{c:?}");
        }
    }
}
