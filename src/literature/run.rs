//! Set words: what a citation style makes of a work, without the styles and markup of anybody's page.

use hayagriva::citationberg::{FontStyle, FontWeight, VerticalAlign};
use hayagriva::{ElemChild, ElemChildren, ElemMeta, Formatted};

use crate::language::Language;

/// Words set alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they lean: the titles of works.
    pub italic: bool,
    /// Whether they are heavy.
    pub bold: bool,
    /// Whether they stand above the line.
    pub raised: bool,
    /// Where they lead.
    pub url: Option<String>,
    /// The item of the citation they belong to, counted as it was written.
    pub item: Option<usize>,
}

/// The words alone.
#[must_use]
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The runs of what a style made.
pub(super) fn runs(children: &ElemChildren, language: Language) -> Vec<Run> {
    let mut runs = Vec::new();
    collect(children, None, &mut runs);
    for run in &mut runs {
        run.text = run.text.replace("  ", " ");
        // The archive's Danish is the libraries'; a report's is plainer.
        if language == Language::Da {
            run.text = run.text.replace("et al.", "m.fl.").replace('“', "»").replace('”', "«");
        }
    }
    runs
}

fn collect(children: &ElemChildren, item: Option<usize>, runs: &mut Vec<Run>) {
    for child in &children.0 {
        match child {
            ElemChild::Text(text) => runs.push(run(text, None, item)),
            ElemChild::Link { text, url } => runs.push(run(text, Some(url.clone()), item)),
            ElemChild::Elem(element) => {
                let item = match element.meta {
                    Some(ElemMeta::Entry(index)) => Some(index),
                    _ => item,
                };
                collect(&element.children, item, runs);
            }
            ElemChild::Markup(text) => runs.push(Run { text: text.clone(), italic: false, bold: false, raised: false, url: None, item }),
            ElemChild::Transparent { .. } => {}
        }
    }
}

fn run(text: &Formatted, url: Option<String>, item: Option<usize>) -> Run {
    let shape = text.formatting;
    Run {
        text: text.text.clone(),
        italic: shape.font_style == FontStyle::Italic,
        bold: shape.font_weight == FontWeight::Bold,
        raised: shape.vertical_align == VerticalAlign::Sup,
        url,
        item,
    }
}
