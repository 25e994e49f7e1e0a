//! "Did you mean": the nearest of the words that would have been right.

use super::{Text, say};

/// The candidate nearest to `word`, if one is near enough to be a slip of the fingers.
///
/// Near enough is at most a third of the word's letters (and at least one) wrong, counting a swap of neighbours
/// as one, whatever the case; among equals the first in alphabetical order.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&lower, &candidate.to_lowercase());
            (distance, strsim::damerau_levenshtein(word, candidate), candidate)
        })
        .filter(|(distance, _, candidate)| *distance <= limit && *distance < candidate.chars().count())
        .min()
        .map(|(_, _, candidate)| candidate)
}

/// The hint "did you mean …?", or the list of what is possible when it is short.
pub fn suggestion<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<Text> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    if let Some(near) = nearest(word, candidates.iter().copied()) {
        return Some(say!("mente du »{near}«?", "did you mean “{near}”?"));
    }
    if candidates.is_empty() || candidates.len() > 12 {
        return None;
    }
    let list = candidates.join(", ");
    Some(say!("mulige ord er: {list}", "possible words are: {list}"))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_word_and_another_word_does_not() {
        let keys = ["families", "volunteers", "parents"];
        assert_eq!(nearest("familes", keys), Some("families"));
        assert_eq!(nearest("Familise", keys), Some("families"));
        assert_eq!(nearest("volunter", keys), Some("volunteers"));
        assert_eq!(nearest("municipalities", keys), None);
        assert_eq!(nearest("wrds", ["Words", "words"]), Some("words"));
        assert_eq!(nearest("x", ["y"]), None, "one letter wrong of one is another word");
    }
}
