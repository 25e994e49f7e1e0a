//! `[@rayce2021, s. 12; @olds2014]`: a citation of literature in running text.

use crate::finding::Span;

/// A citation, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// Where it stands, brackets and all.
    pub span: Span,
    /// The works it names, at least one.
    pub items: Vec<CitedItem>,
}

/// A work that is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedItem {
    /// Where the key stands.
    pub span: Span,
    /// Its key in the bibliography.
    pub key: String,
    /// Where in the work: `s. 12`
    pub locator: Option<String>,
}

impl Citation {
    /// Parses words in brackets that stand at `span`, brackets and all; `None` where they are no citation but words.
    #[must_use]
    pub fn parse(words: &str, span: &Span) -> Option<Self> {
        let inside = words.strip_prefix('[')?.strip_suffix(']')?;
        let mut items = Vec::new();
        let mut at = span.start + 1;
        for item in inside.split(';') {
            let start = at + (item.len() - item.trim_start().len());
            at += item.len() + 1;
            let written = item.trim().strip_prefix('@')?;
            let (key, locator) = match written.split_once(',') {
                Some((key, locator)) => (key.trim_end(), Some(locator.trim())),
                None => (written, None),
            };
            if !is_key(key) || locator.is_some_and(str::is_empty) {
                return None;
            }
            let span = Span { start, end: start + 1 + key.len(), ..span.clone() };
            items.push(CitedItem { span, key: key.to_owned(), locator: locator.map(str::to_owned) });
        }
        Some(Self { span: span.clone(), items })
    }

    /// The keys as they are written.
    #[must_use]
    pub fn keys(&self) -> String {
        self.items.iter().map(|item| item.key.as_str()).collect::<Vec<_>>().join("; ")
    }
}

fn is_key(key: &str) -> bool {
    key.starts_with(char::is_alphanumeric) && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '.' | '/' | '+'))
}

#[cfg(test)]
mod tests {
    use super::Citation;
    use crate::finding::Span;

    #[test]
    fn what_is_a_citation() {
        let items = |words: &str| {
            let citation = Citation::parse(words, &Span::new(&"a.md".into(), 10..10 + words.len()))?;
            Some(citation.items.into_iter().map(|item| (item.key, item.locator, item.span.start)).collect::<Vec<_>>())
        };
        let locator = |text: &str| Some(text.to_owned());
        assert_eq!(items("[@rayce2021]"), Some(vec![("rayce2021".into(), None, 11)]));
        assert_eq!(items("[@a, s. 12; @b]"), Some(vec![("a".into(), locator("s. 12"), 11), ("b".into(), None, 22)]));
        for words in ["[@]", "[@ a]", "[@a,]", "[@a; b]", "[@a b]", "[a @b]", "[@a; ]", "[@<b>]", "[@@a]"] {
            assert_eq!(items(words), None, "{words}");
        }
    }
}
