//! Sets citations and lists of literature by the rules of a citation style.

use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::{IndependentStyle, Locale, LocaleCode, Style};
use hayagriva::types::{Date, EntryType, FormatString, Person, Publisher, QualifiedUrl};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, Entry, LocatorPayload, SpecificLocator};

use super::bibliography::Work;
use super::locator;
use super::run::{Run, runs};
use crate::language::{Language, Moment};

/// How literature is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum CitationStyle {
    /// `(Rayce & Pontoppidan, 2021)`: APA, 7th edition.
    #[default]
    AuthorYear,
    /// `[1]`: IEEE, whose brackets nobody takes for the mark of a footnote.
    Numeric,
}

impl CitationStyle {
    /// The author's words.
    pub const WORDS: [(&'static str, Self); 2] = [("author-year", Self::AuthorYear), ("numeric", Self::Numeric)];

    fn archived(self) -> ArchivedStyle {
        match self {
            Self::AuthorYear => ArchivedStyle::AmericanPsychologicalAssociation,
            Self::Numeric => ArchivedStyle::InstituteOfElectricalAndElectronicsEngineers,
        }
    }
}

/// A work that is cited, and where in it.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'w> {
    /// The work.
    pub work: &'w Work,
    /// `s. 12`
    pub locator: Option<&'w str>,
}

/// A work in a list of literature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// Its key.
    pub key: String,
    /// The number it is cited by, with its brackets, in a style that numbers.
    pub mark: Option<String>,
    /// What is known of it.
    pub words: Vec<Run>,
}

/// Citations in the order they were asked for, and the works they name in the order of the style.
#[derive(Debug, Clone, Default)]
pub struct Pressed {
    /// The citations.
    pub citations: Vec<Vec<Run>>,
    /// The works.
    pub works: Vec<Printed>,
}

/// A report as a work others may cite.
#[derive(Debug, Clone, Copy)]
pub struct Report<'r> {
    /// Who wrote it: people or organisations.
    pub authors: &'r [String],
    /// Its title.
    pub title: &'r str,
    /// When it was published.
    pub published: Option<Moment>,
    /// Who publishes it.
    pub publisher: Option<&'r str>,
    /// Its whole address.
    pub address: &'r str,
}

/// A citation style with the words of both languages, ready to set.
#[derive(Debug)]
pub struct Press {
    style: IndependentStyle,
    locales: Vec<Locale>,
}

impl Press {
    /// Takes the style from hayagriva's archive.
    #[must_use]
    pub fn of(style: CitationStyle) -> Self {
        let Style::Independent(style) = style.archived().get() else { unreachable!("both styles stand on their own in the archive") };
        let ours = Language::ALL.map(Language::locale_tag);
        let locales = locales().into_iter().filter(|locale| locale.lang.as_ref().is_some_and(|code| ours.contains(&code.0.as_str())));
        Self { style, locales: locales.collect() }
    }

    /// Sets citations, each of at least one work, and the list of what they cite.
    #[must_use]
    pub fn set(&self, citations: &[Vec<Wanted<'_>>], language: Language) -> Pressed {
        let mut driver = BibliographyDriver::new();
        let code = LocaleCode(language.locale_tag().to_owned());
        for citation in citations {
            let items = citation.iter().map(|wanted| {
                let locator = wanted.locator.map(|written| {
                    let (kind, place) = locator::parse(written);
                    SpecificLocator(kind, LocatorPayload::Str(place))
                });
                CitationItem::with_locator(&wanted.work.entry, locator)
            });
            driver.citation(CitationRequest::new(items.collect(), &self.style, Some(code.clone()), &self.locales, None));
        }
        let rendered = driver.finish(BibliographyRequest::new(&self.style, Some(code), &self.locales));
        let works = rendered.bibliography.map_or_else(Vec::new, |list| list.items);
        let works = works.into_iter().map(|item| Printed {
            key: item.key,
            mark: item.first_field.map(|field| format!("{field:#}").trim().to_owned()),
            words: runs(&item.content, language),
        });
        let citations = rendered.citations.iter().map(|citation| runs(&citation.citation, language)).collect();
        Pressed { citations, works: works.collect() }
    }

    /// How others may cite a report: the style's own way of listing it.
    #[must_use]
    pub fn report(&self, report: &Report<'_>, language: Language) -> Vec<Run> {
        let mut entry = Entry::new("report", EntryType::Report);
        entry.set_title(FormatString::with_value(report.title));
        let person =
            |name: &String| Person { name: name.clone(), given_name: None, prefix: None, suffix: None, comma_suffix: false, alias: None };
        if !report.authors.is_empty() {
            entry.set_authors(report.authors.iter().map(person).collect());
        }
        if let Some(publisher) = report.publisher {
            entry.set_publisher(Publisher::new(Some(FormatString::with_value(publisher)), None));
        }
        if let Some(year) = report.published.and_then(|moment| moment.year().to_string().parse().ok()) {
            entry.set_date(Date::from_year(year));
        }
        if let Ok(value) = report.address.parse() {
            entry.set_url(QualifiedUrl { value, visit_date: None });
        }
        let work = Work { span: crate::finding::Span::file(&"".into()), entry, digest: crate::source::Digest::of(b"") };
        let pressed = self.set(&[vec![Wanted { work: &work, locator: None }]], language);
        pressed.works.into_iter().next().map_or_else(Vec::new, |printed| printed.words)
    }
}

#[cfg(test)]
mod tests {
    use super::{CitationStyle, Press, Report, Wanted};
    use crate::finding::Findings;
    use crate::language::{Language, Moment};
    use crate::literature::{FILE, parse, plain};
    use crate::source::Sources;

    const WORKS: &str = "\
rayce2021:
  type: Article
  title: Early parenting
  author: [\"Rayce, Signe Boe\", \"Pontoppidan, Maiken\"]
  date: 2021
  url: https://x.dk/a
  parent: {type: Periodical, title: Trials, volume: 3, issue: 2}
dst:
  type: Report
  title: Børn i tal
  author: [{name: Danmarks Statistik}]
  date: 2020-03
mange: {type: Book, title: Mange, author: [\"Aa, B\", \"Cc, D\", \"Ee, F\"], date: 2019, publisher: Gyldendal}
";

    /// The citations `[@rayce2021, s. 12; @dst]` and `[@mange, kap. 3]` and the list, as words.
    fn pressed(style: CitationStyle, language: Language) -> (Vec<String>, Vec<String>) {
        let sources = Sources::from_memory([(FILE, WORKS.as_bytes().to_vec())]);
        let mut findings = Findings::new();
        let works = parse(sources.get(FILE).expect("the file"), &mut findings);
        assert!(findings.is_empty(), "{:?}", findings.iter().collect::<Vec<_>>());
        let wanted = |key: &str, locator| Wanted { work: works.get(key).expect("a work"), locator };
        let citations = [vec![wanted("rayce2021", Some("s. 12")), wanted("dst", None)], vec![wanted("mange", Some("kap. 3"))]];
        let pressed = Press::of(style).set(&citations, language);
        let listed = |printed: &super::Printed| format!("{}{}", printed.mark.as_deref().unwrap_or_default(), plain(&printed.words));
        (pressed.citations.iter().map(|runs| plain(runs)).collect(), pressed.works.iter().map(listed).collect())
    }

    #[test]
    fn by_author_and_year() {
        let (citations, works) = pressed(CitationStyle::AuthorYear, Language::Da);
        assert_eq!(citations, ["(Danmarks Statistik, 2020; Rayce & Pontoppidan, 2021, s. 12)", "(Aa m.fl., 2019, Kapitel 3)"]);
        let expected = [
            "Danmarks Statistik. (2020). Børn i tal.",
            "Rayce, S. B., & Pontoppidan, M. (2021). Early parenting. Trials, 3(2). https://x.dk/a",
            "Aa, B., Cc, D., & Ee, F. (2019). Mange. Gyldendal.",
        ];
        assert_eq!(works, expected, "aa is å in Danish");
        assert_eq!(pressed(CitationStyle::AuthorYear, Language::En).0[1], "(Aa et al., 2019, Chapter 3)");
    }

    #[test]
    fn by_number() {
        let (citations, works) = pressed(CitationStyle::Numeric, Language::Da);
        assert_eq!(citations, ["[1, s. 12], [2]", "[3, Kap. 3]"]);
        assert_eq!(works[1], "[2]Danmarks Statistik, »Børn i tal«, mar. 2020.");
    }

    #[test]
    fn a_report_may_be_cited() {
        let authors = ["HOME-START Ringsted".to_owned()];
        let published = Moment::parse("2024-03").ok();
        let report = Report { authors: &authors, title: "Årsberetning 2023", published, publisher: None, address: "https://x.dk/2023/" };
        let words = Press::of(CitationStyle::AuthorYear).report(&report, Language::Da);
        assert_eq!(plain(&words), "HOME-START Ringsted. (2024). Årsberetning 2023. https://x.dk/2023/");
    }
}
