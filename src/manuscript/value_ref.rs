//! `{{ families@2022 as words }}`: a value of the register in running text.

use crate::finding::{Finding, Span, say, suggestion};
use crate::phrase::Form;

/// A reference to a value, as written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ValueRef {
    /// Where it stands, braces and all.
    pub span: Span,
    /// The programme, where it is not the page's own: `{{ ringsted/families }}`.
    pub programme: Option<String>,
    /// The key.
    pub key: String,
    /// The period's name, where it is not the report's own.
    pub period: Option<String>,
    /// The form.
    pub form: Form,
}

impl ValueRef {
    /// What it names of the programme's criteria, where it does: `criteria:effects`.
    #[must_use]
    pub fn criteria(&self) -> Option<&str> {
        self.key.strip_prefix("criteria:")
    }

    /// Parses what stands between the braces.
    ///
    /// # Errors
    /// A finding that says how it is written.
    pub fn parse(inside: &str, span: &Span) -> Result<Self, Finding> {
        let mut words = inside.split_whitespace();
        let (name, rest): (Option<&str>, Vec<&str>) = (words.next(), words.collect());
        let form = match rest[..] {
            [] => Form::Plain,
            ["as", word] => Form::parse(word).ok_or_else(|| {
                Finding::error("unknown-form", say!("»{word}« er ikke en form", "“{word}” is not a form"))
                    .at(span)
                    .hint_maybe(suggestion(word, Form::WORDS.map(|(word, _)| word)))
            })?,
            _ => return Err(wrong(span)),
        };
        let name = name.ok_or_else(|| wrong(span))?;
        let (name, period) = match name.split_once('@') {
            Some((name, period)) => (name, Some(period)),
            None => (name, None),
        };
        let (programme, key) = match name.split_once('/') {
            Some((programme, key)) => (Some(programme), key),
            None => (None, name),
        };
        let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'));
        if !is_word(key) || !programme.is_none_or(is_word) || period == Some("") {
            return Err(wrong(span));
        }
        Ok(Self {
            span: span.clone(),
            programme: programme.map(str::to_owned),
            key: key.to_owned(),
            period: period.map(str::to_owned),
            form,
        })
    }
}

fn wrong(span: &Span) -> Finding {
    Finding::error("value-syntax", say!("dette er ikke en værdi fra registret", "this is not a value of the register"))
        .at(span)
        .hint(say!(
            "skriv {{{{ nøgle }}}}, {{{{ nøgle@2022 }}}} eller {{{{ nøgle as words }}}}",
            "write {{{{ key }}}}, {{{{ key@2022 }}}} or {{{{ key as words }}}}"
        ))
        .hint(say!("skriv \\{{{{ for to krøllede parenteser, der ikke er en værdi", "write \\{{{{ for two braces that are no value"))
}

#[cfg(test)]
mod tests {
    use super::ValueRef;
    use crate::finding::Span;
    use crate::phrase::Form;

    #[test]
    fn what_stands_between_the_braces() {
        let span = Span::new(&"a.md".into(), 0..1);
        let parse = |text: &str| ValueRef::parse(text, &span);
        let parts = |text: &str| {
            let value = parse(text).expect("a value");
            (value.programme, value.key, value.period, value.form)
        };
        let own = |text: &str| Some(text.to_owned());
        assert_eq!(parts(" families "), (None, "families".into(), None, Form::Plain));
        assert_eq!(parts("families@2021-05/2024-01"), (None, "families".into(), own("2021-05/2024-01"), Form::Plain));
        assert_eq!(parts("ringsted/families@2022 as change"), (own("ringsted"), "families".into(), own("2022"), Form::Change));
        for wrong in ["", "  ", "families as", "families words", "as words x", "a/b/c", "families@", "@2022", "<b>"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(parse("families as word").expect_err("a misspelt form").code, "unknown-form");
    }
}
