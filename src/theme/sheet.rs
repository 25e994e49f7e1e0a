//! `drawing.css`: how drawings look, on the page and in files of their own.

use super::palette::{Palette, Scheme};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::source::SourceFile;

/// The families of letters, which are no colours but stand in the same place.
const FAMILIES: [(&str, &str); 2] =
    [("sans", "\"Beretning Sans\", Arial, Helvetica, sans-serif"), ("serif", "\"Beretning Serif\", Georgia, \"Times New Roman\", serif")];

/// Reports what the file may not have: rules for other media, and names the palette does not give.
pub(super) fn check(file: &SourceFile, palette: &Palette, findings: &mut Findings) {
    let css = without_comments(file.text());
    if let Some(at) = css.find('@') {
        findings.push(
            Finding::error("drawing-style", say!("her må kun stå enkle regler, ikke @", "only plain rules may stand here, not @"))
                .at(&Span::new(&file.name, at..at + 1))
                .hint(say!("farver, der skifter, hører til i palette.yaml", "colours that change belong into palette.yaml")),
        );
    }
    let known = palette.colours(Scheme::Light);
    for (range, name) in variables(&css) {
        if !known.contains_key(name) && FAMILIES.iter().all(|(family, _)| *family != name) {
            findings.push(
                Finding::error("drawing-style", say!("paletten har ingen farve »{name}«", "the palette has no colour “{name}”"))
                    .at(&Span::new(&file.name, range))
                    .hint_maybe(suggestion(name, known.keys().map(String::as_str))),
            );
        }
    }
}

/// The rules with each `var(--…)` replaced by what it stands for.
pub(super) fn resolved(css: &str, palette: &Palette, scheme: Scheme) -> String {
    let css = without_comments(css);
    let mut out = String::with_capacity(css.len());
    let mut from = 0;
    for (range, name) in variables(&css) {
        out.push_str(&css[from..range.start]);
        let family = FAMILIES.iter().find(|(family, _)| *family == name).map(|(_, fonts)| (*fonts).to_owned());
        out.push_str(&family.or_else(|| palette.get(scheme, name).map(|colour| colour.to_string())).unwrap_or_default());
        from = range.end;
    }
    out.push_str(&css[from..]);
    out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The places of `var(--name)` and their names.
fn variables(css: &str) -> impl Iterator<Item = (std::ops::Range<usize>, &str)> {
    css.match_indices("var(--").filter_map(|(at, start)| {
        let name = css[at + start.len()..].split(')').next()?;
        Some((at..(at + start.len() + name.len() + 1).min(css.len()), name.trim()))
    })
}

/// The text with every comment blanked, so that places stay where they are.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        let (inside, after) = comment.split_once("*/").unwrap_or((comment, ""));
        out.push_str(before);
        out.extend(std::iter::repeat_n(' ', (rest.len() - before.len() - after.len()).max(inside.len())));
        rest = after;
    }
    out.push_str(rest);
    out
}
