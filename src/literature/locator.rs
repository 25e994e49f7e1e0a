//! Where in a work: `s. 12`, `kap. 3`.

use hayagriva::citationberg::taxonomy::Locator;

/// The words in front of a place, in both languages.
const WORDS: [(&str, Locator); 24] = [
    ("s.", Locator::Page),
    ("s", Locator::Page),
    ("side", Locator::Page),
    ("sider", Locator::Page),
    ("p.", Locator::Page),
    ("pp.", Locator::Page),
    ("page", Locator::Page),
    ("pages", Locator::Page),
    ("kap.", Locator::Chapter),
    ("kapitel", Locator::Chapter),
    ("ch.", Locator::Chapter),
    ("chap.", Locator::Chapter),
    ("chapter", Locator::Chapter),
    ("afsnit", Locator::Section),
    ("sec.", Locator::Section),
    ("section", Locator::Section),
    ("bilag", Locator::Appendix),
    ("appendix", Locator::Appendix),
    ("figur", Locator::Figure),
    ("figure", Locator::Figure),
    ("tabel", Locator::Table),
    ("table", Locator::Table),
    ("bd.", Locator::Volume),
    ("vol.", Locator::Volume),
];

/// What kind of place it is, and the place; the style has its own word for the kind. A number alone is a page, and other
/// words stand as they are written.
pub(super) fn parse(written: &str) -> (Locator, &str) {
    if written.starts_with(|c: char| c.is_ascii_digit()) {
        return (Locator::Page, written);
    }
    let word = written.split_once(char::is_whitespace);
    let known = word.and_then(|(word, place)| {
        let (_, kind) = WORDS.iter().find(|(known, _)| *known == word.to_lowercase())?;
        Some((*kind, place.trim_start()))
    });
    known.unwrap_or((Locator::Custom, written))
}

#[cfg(test)]
mod tests {
    use super::{Locator, parse};

    #[test]
    fn places() {
        assert_eq!(parse("s. 12"), (Locator::Page, "12"));
        assert_eq!(parse("12-14"), (Locator::Page, "12-14"));
        assert_eq!(parse("Kapitel 3"), (Locator::Chapter, "3"));
        assert_eq!(parse("note 4"), (Locator::Custom, "note 4"));
    }
}
