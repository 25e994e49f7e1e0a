//! Findings as text: for people, for a line of a log, for machines, and for a code host's annotations.

use std::fmt::Write;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::{Finding, Findings, Place, Severity, say};
use crate::language::Language;

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// An excerpt of the file with a mark under the place.
    #[default]
    Human,
    /// One line a finding: `file:line:column: severity: message [code]`.
    Short,
    /// One JSON object a line.
    Json,
    /// Annotations for GitHub's checks.
    Github,
}

/// The texts the excerpts are cut from.
pub trait Excerpts {
    /// The text of a file, if it was read.
    fn text(&self, file: &str) -> Option<&str>;
}

/// Renders all findings; the result ends with a line break unless there are none.
#[must_use]
pub fn render(findings: &Findings, format: Format, language: Language, excerpts: &dyn Excerpts, colour: bool) -> String {
    let mut out = String::new();
    for finding in findings {
        match format {
            Format::Human => human(&mut out, finding, language, excerpts, colour),
            Format::Short => short(&mut out, finding, language, excerpts),
            Format::Json => json(&mut out, finding, language, excerpts),
            Format::Github => github(&mut out, finding, language, excerpts),
        }
    }
    out
}

fn place(finding: &Finding, excerpts: &dyn Excerpts) -> Option<(String, Place)> {
    let span = finding.span.as_ref()?;
    let place = Place::of(excerpts.text(&span.file).unwrap_or_default(), span.start);
    Some((span.file.to_string(), place))
}

fn human(out: &mut String, finding: &Finding, language: Language, excerpts: &dyn Excerpts, colour: bool) {
    let (level, name) = match finding.severity {
        Severity::Error => (Level::ERROR, say!("fejl", "error")),
        Severity::Warning => (Level::WARNING, say!("advarsel", "warning")),
    };
    let hint_name = say!("råd", "hint");
    let mut group = Group::with_title(
        level.with_name(name.in_language(language)).primary_title(finding.message.in_language(language)).id(finding.code),
    );
    if let Some(span) = &finding.span {
        let text = excerpts.text(&span.file).unwrap_or_default();
        let mut files = vec![&span.file];
        for (label, _) in &finding.labels {
            if !files.contains(&&label.file) {
                files.push(&label.file);
            }
        }
        for file in files {
            let text = if *file == span.file { text } else { excerpts.text(file).unwrap_or_default() };
            let mut snippet = Snippet::source(text).path(file.as_ref());
            if *file == span.file {
                snippet = snippet.annotation(AnnotationKind::Primary.span(within(text, span.range())));
            }
            for (label, note) in finding.labels.iter().filter(|(label, _)| label.file == *file) {
                snippet = snippet.annotation(AnnotationKind::Context.span(within(text, label.range())).label(note.in_language(language)));
            }
            group = group.element(snippet);
        }
    }
    for hint in &finding.hints {
        group = group.element(Level::HELP.with_name(hint_name.in_language(language)).message(hint.in_language(language)));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let _ = writeln!(out, "{}\n", renderer.render(&[group]));
}

/// The range, kept inside the text, on character boundaries, and on one line so that excerpts stay short.
fn within(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = text.floor_char_boundary(range.start.min(text.len()));
    let end = text.ceil_char_boundary(range.end.clamp(start, text.len()));
    let line_end = text[start..end].find('\n').map_or(end, |at| start + at);
    start..line_end
}

fn short(out: &mut String, finding: &Finding, language: Language, excerpts: &dyn Excerpts) {
    if let Some((file, at)) = place(finding, excerpts) {
        let _ = write!(out, "{file}:{}:{}: ", at.line, at.column);
    }
    let severity = finding.severity.code();
    let message = finding.message.in_language(language);
    let _ = write!(out, "{severity}: {message} [{}]", finding.code);
    for hint in &finding.hints {
        let _ = write!(out, " ({})", hint.in_language(language));
    }
    out.push('\n');
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the fields are those of the output")]
struct Line<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    hints: Vec<&'a str>,
}

fn json(out: &mut String, finding: &Finding, language: Language, excerpts: &dyn Excerpts) {
    let at = place(finding, excerpts);
    let line = Line {
        code: finding.code,
        severity: finding.severity.code(),
        message: finding.message.in_language(language),
        file: at.as_ref().map(|(file, _)| file.as_str()),
        line: at.as_ref().map(|(_, at)| at.line),
        column: at.as_ref().map(|(_, at)| at.column),
        hints: finding.hints.iter().map(|hint| hint.in_language(language)).collect(),
    };
    out.push_str(&serde_json::to_string(&line).expect("strings and numbers always serialise"));
    out.push('\n');
}

fn github(out: &mut String, finding: &Finding, language: Language, excerpts: &dyn Excerpts) {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let _ = write!(out, "::{} ", finding.severity.code());
    if let Some((file, at)) = place(finding, excerpts) {
        let _ = write!(out, "file={},line={},col={},", property(&file), at.line, at.column);
    }
    let mut message = finding.message.in_language(language).to_owned();
    for hint in &finding.hints {
        let _ = write!(message, "\n{}", hint.in_language(language));
    }
    let _ = writeln!(out, "title={}::{}", property(finding.code), data(&message));
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Excerpts, Format, render};
    use crate::finding::{Finding, Findings, Span, say};
    use crate::language::Language;

    struct One(&'static str);
    impl Excerpts for One {
        fn text(&self, file: &str) -> Option<&str> {
            (file == "data/a.yaml").then_some(self.0)
        }
    }

    fn sample() -> Findings {
        let file: Arc<str> = "data/a.yaml".into();
        Finding::error("unknown-field", say!("ukendt felt »lable«", "unknown field “lable”"))
            .at(&Span::new(&file, 10..15))
            .hint(say!("mente du »label«?", "did you mean “label”?"))
            .into()
    }

    #[test]
    fn the_four_renderings() {
        let text = One("families:\n lable: x\n");
        let print = |format, language| render(&sample(), format, language, &text, false);
        assert_eq!(print(Format::Short, Language::Da), "data/a.yaml:2:1: error: ukendt felt »lable« [unknown-field] (mente du »label«?)\n");
        assert_eq!(
            print(Format::Json, Language::En),
            "{\"code\":\"unknown-field\",\"severity\":\"error\",\"message\":\"unknown field “lable”\",\
             \"file\":\"data/a.yaml\",\"line\":2,\"column\":1,\"hints\":[\"did you mean “label”?\"]}\n"
        );
        assert_eq!(
            print(Format::Github, Language::En),
            "::error file=data/a.yaml,line=2,col=1,title=unknown-field::unknown field “lable”%0Adid you mean “label”?\n"
        );
        let human = print(Format::Human, Language::Da);
        for part in ["fejl[unknown-field]: ukendt felt »lable«", "data/a.yaml:2:1", "^^^^^", "råd: mente du »label«?"] {
            assert!(human.contains(part), "{part} in\n{human}");
        }
    }

    #[test]
    fn a_place_outside_the_text_does_not_panic() {
        let file: Arc<str> = "data/a.yaml".into();
        let findings: Findings = Finding::error("x", say!("a", "b")).at(&Span::new(&file, 4000..5000)).into();
        for format in [Format::Human, Format::Short, Format::Json, Format::Github] {
            assert!(!render(&findings, format, Language::En, &One("æ"), false).is_empty());
        }
    }
}
