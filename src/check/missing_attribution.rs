//! `missing-attribution`: a page shows a map and not whose boundaries it is drawn from.
//!
//! Boundaries come with the condition that their source stands wherever a map does. The program sets it below every map; a theme
//! may leave it out by mistake.

use crate::escape;
use crate::finding::{Finding, Findings, Span, say};
use crate::language::Language;
use crate::place;
use crate::proof::Proof;
use crate::report::Report;

/// The drawings that boundaries are seen in, by the beginning of their elements.
const MAPS: [&str; 2] = ["<svg class=\"drawing map", "<svg class=\"drawing locator"];

/// Looks at every page that was made.
pub fn check(report: &Report, proof: &Proof, findings: &mut Findings) {
    let Some(atlas) = &report.atlas else { return };
    let said = |language: &Language| letters(&escape::text(atlas.attribution.get(*language)));
    let said: Vec<String> = report.settings.languages.iter().map(said).collect();
    for (name, artifact) in proof.artifacts.iter().filter(|(name, _)| name.ends_with(".html")) {
        let Ok(html) = std::str::from_utf8(&artifact.bytes) else { continue };
        if lacks(html, &said) {
            findings.push(
                Finding::error(
                    "missing-attribution",
                    say!(
                        "siden /{name} viser et kort uden at sige, hvor grænserne er fra",
                        "the page /{name} shows a map and not where its boundaries are from"
                    ),
                )
                .at(&Span::file(&place::FILE.into()))
                .hint(say!("temaets skabelon skal vise figurens noter", "the theme's template must show the notes of the figure")),
            );
        }
    }
}

/// Whether a page has a map and none of the attributions.
fn lacks(html: &str, said: &[String]) -> bool {
    if !MAPS.iter().any(|map| html.contains(map)) {
        return false;
    }
    let text = letters(html);
    !said.iter().any(|said| text.contains(said))
}

/// The letters and digits outside of tags, so that it does not matter how the rest is escaped.
fn letters(html: &str) -> String {
    let mut in_tag = false;
    let mut letters = String::new();
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if !in_tag && c.is_alphanumeric() => letters.push(c),
            _ => {}
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::{lacks, letters};
    use crate::escape;

    #[test]
    fn a_map_says_whose_boundaries_it_shows() {
        let said = [letters(&escape::text("Data fra <A> & B"))];
        let map = "<svg class=\"drawing map-x\"><title>Data fra A</title></svg>";
        assert!(lacks(&format!("<p>Data fra A</p>{map}"), &said));
        assert!(!lacks(&format!("{map}<p>Data <b>fra</b> &lt;A&gt; &amp; B</p>"), &said));
        assert!(!lacks("<svg class=\"drawing chart\"></svg>", &said), "what is no map needs none");
    }
}
