//! The forms an author may ask for: `{{ families as words }}`.

/// How a value is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub enum Form {
    /// 29, 52 %, 152.390 kr.
    #[default]
    Plain,
    /// niogtyve
    Words,
    /// Niogtyve
    CapitalWords,
    /// 29 familier
    Counted,
    /// 2 flere end i 2022
    Change,
    /// The count behind a share: 15.
    Count,
    /// The base of a share: 29.
    Base,
    /// 15 af 29
    Of,
    /// The top answers of a distribution together: 69 %.
    Top,
    /// How many answered: 91.
    Answered,
    /// The entry's label.
    Label,
    /// How many of a set of goals were reached: 3 af 4.
    MetOfTotal,
    /// That all of them were: alle fire. Where one was not, it cannot be said.
    AllMet,
    /// Whether a criterion was met: ikke nået.
    Verdict,
    /// What its result lacks: 1 procentpoint.
    Gap,
    /// The interval of its result: 64–82 %.
    Interval,
}

impl Form {
    /// The author's words for the forms.
    pub const WORDS: [(&'static str, Self); 15] = [
        ("words", Self::Words),
        ("Words", Self::CapitalWords),
        ("counted", Self::Counted),
        ("change", Self::Change),
        ("count", Self::Count),
        ("base", Self::Base),
        ("of", Self::Of),
        ("top", Self::Top),
        ("n", Self::Answered),
        ("label", Self::Label),
        ("met-of-total", Self::MetOfTotal),
        ("all-met", Self::AllMet),
        ("verdict", Self::Verdict),
        ("gap", Self::Gap),
        ("interval", Self::Interval),
    ];

    /// The form of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, form)| *form)
    }
}
