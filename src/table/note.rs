//! The marks of notes.

/// a, b, …, z, aa, ab: as the style sheet counts.
#[must_use]
pub fn letter(note: usize) -> String {
    let last = char::from(b"abcdefghijklmnopqrstuvwxyz"[note % 26]);
    if note < 26 { last.to_string() } else { format!("{}{last}", letter(note / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letter), ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
