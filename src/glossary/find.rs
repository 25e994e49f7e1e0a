//! Finds terms in running text.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Term;
use crate::language::Language;

/// A term where it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The place in the words that were searched.
    pub range: Range<usize>,
    /// The term's key.
    pub key: String,
}

/// The words of a language's terms, the longest first.
#[derive(Debug)]
pub struct Words<'t> {
    words: Vec<(&'t str, &'t str)>,
}

impl<'t> Words<'t> {
    /// The words of all terms.
    #[must_use]
    pub fn of(terms: &'t [Term], language: Language) -> Self {
        let words = terms.iter().flat_map(|term| term.words(language).map(|word| (word, term.key.as_str())));
        let mut words: Vec<_> = words.filter(|(word, _)| !word.is_empty()).collect();
        words.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then(a.cmp(b)));
        Self { words }
    }

    /// The terms in a text that are not among those `met` yet, which they then are. A term is a whole word, letter for
    /// letter but for the first, which may be large at the beginning of a sentence.
    pub fn find(&self, text: &str, met: &mut BTreeSet<&'t str>) -> Vec<Found> {
        let mut found = Vec::new();
        let mut end = 0;
        for (at, _) in text.char_indices() {
            if at < end || !begins(&text[..at]) {
                continue;
            }
            let rest = &text[at..];
            let Some((length, key)) = self.words.iter().find_map(|(word, key)| Some((length(rest, word)?, *key))) else { continue };
            end = at + length;
            if met.insert(key) {
                found.push(Found { range: at..end, key: key.to_owned() });
            }
        }
        found
    }
}

/// The length of `word` at the beginning of `text`, where it ends as a word.
fn length(text: &str, word: &str) -> Option<usize> {
    let (mut letters, mut wanted) = (text.chars(), word.chars());
    let (first, other) = (letters.next()?, wanted.next()?);
    if first != other && !first.to_lowercase().eq(other.to_lowercase()) {
        return None;
    }
    let rest = letters.as_str().strip_prefix(wanted.as_str())?;
    ends(rest).then(|| text.len() - rest.len())
}

/// Whether a word can begin after these.
fn begins(before: &str) -> bool {
    let mut before = before.chars().rev();
    match before.next() {
        Some('-') => !before.next().is_some_and(char::is_alphanumeric),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}

/// Whether a word has ended before these: what a hyphen joins to it is part of it.
fn ends(after: &str) -> bool {
    let mut after = after.chars();
    match after.next() {
        Some('-') => !after.next().is_some_and(char::is_alphanumeric),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Words;
    use crate::finding::Findings;
    use crate::glossary::parse;
    use crate::language::Language;

    #[test]
    fn terms_are_whole_words() {
        let file =
            "who5:\n  term: {da: WHO-5}\n  forms: {da: [WHO-5-indekset]}\n  text: {da: x}\nvenn: {term: {da: familieven}, text: {da: x}}\n";
        let mut findings = Findings::new();
        let node = crate::yaml::parse(&"g.yaml".into(), file, &mut findings).expect("YAML");
        let terms = parse(&node, &mut findings);
        assert!(findings.is_empty());
        let words = Words::of(&terms, Language::Da);
        let found = |text: &str| -> Vec<String> {
            words.find(text, &mut BTreeSet::new()).into_iter().map(|found| text[found.range].to_owned()).collect()
        };
        assert_eq!(found("Vi brugte WHO-5-indekset og så WHO-5."), ["WHO-5-indekset"], "once a term");
        assert_eq!(found("Familieven, familieven"), ["Familieven"]);
        assert_eq!(found("WHO-5-skalaen, who-5, WHO-55, familievenner, FAMILIEVEN, storfamilieven, æfamilieven"), [""; 0]);
        assert_eq!(found("(WHO-5)/familieven-"), ["WHO-5", "familieven"]);
        assert!(Words::of(&terms, Language::En).find("WHO-5", &mut BTreeSet::new()).is_empty(), "no English word for it");
    }
}
