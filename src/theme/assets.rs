//! Styles, fonts and pictures of the theme.

use std::collections::BTreeMap;

use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};

use super::palette::Palette;
use super::sheet;
use crate::finding::{Finding, Findings, Place, Span, say};
use crate::source::SourceFile;

/// The style sheet of all pages: the palette, then the files of `styles/` in the order of their names, then the style of drawings.
/// A theme that has the whole sheet itself stands in for the files of `styles/`.
const STYLE: &str = "style.css";

/// Takes the files of `assets/` and makes the style sheet, each by the name that pages know it by; styles and scripts are minified.
pub(super) fn collect(layered: &BTreeMap<String, &SourceFile>, palette: &Palette, findings: &mut Findings) -> BTreeMap<String, Vec<u8>> {
    let mut assets = BTreeMap::from([(STYLE.to_owned(), style(layered, palette, findings).into_bytes())]);
    for (name, file) in layered {
        let Some(name) = name.strip_prefix("assets/").filter(|name| *name != STYLE) else { continue };
        let bytes = if name.ends_with(".css") {
            let Some(css) = minify(file, findings) else { continue };
            css.into_bytes()
        } else if name.ends_with(".js") {
            script(file.text())
        } else {
            file.bytes.clone()
        };
        assets.insert(name.to_owned(), bytes);
    }
    assets
}

fn style(layered: &BTreeMap<String, &SourceFile>, palette: &Palette, findings: &mut Findings) -> String {
    let drawings = layered.get("drawing.css").copied();
    if let Some(file) = drawings {
        sheet::check(file, palette, findings);
    }
    let styles: Vec<&SourceFile> = match layered.get("assets/style.css") {
        Some(whole) => vec![whole],
        None => layered.iter().filter(|(name, _)| name.starts_with("styles/") && name.ends_with(".css")).map(|(_, file)| *file).collect(),
    };
    let rules: String = styles.into_iter().chain(drawings).filter_map(|file| minify(file, findings)).collect();
    palette.css() + &rules
}

/// A script without what is for those who change it: comments, spaces, long names. One that cannot be read is published as it is.
fn script(text: &str) -> Vec<u8> {
    let (open, close) = ("<script>", "</script>");
    let options = minify_html::Cfg { minify_js: true, keep_closing_tags: true, ..minify_html::Cfg::default() };
    let page = minify_html::minify(format!("{open}{text}{close}").as_bytes(), &options);
    let inner = page.strip_prefix(open.as_bytes()).and_then(|rest| rest.strip_suffix(close.as_bytes()));
    inner.map_or_else(|| text.as_bytes().to_vec(), <[u8]>::to_vec)
}

fn minify(file: &SourceFile, findings: &mut Findings) -> Option<String> {
    let text = file.text();
    let problem = |line: usize, column: usize, reason: String| {
        let at = Place::offset(text, line, column);
        Finding::error("style", say!("typografiarket kan ikke læses: {reason}", "the style sheet cannot be read: {reason}"))
            .at(&Span::new(&file.name, at..at))
    };
    let mut sheet = match StyleSheet::parse(text, ParserOptions::default()) {
        Ok(sheet) => sheet,
        Err(error) => {
            let (line, column) = error.loc.as_ref().map_or((1, 1), |at| (at.line as usize + 1, at.column as usize));
            findings.push(problem(line, column, error.kind.to_string()));
            return None;
        }
    };
    if let Err(error) = sheet.minify(MinifyOptions::default()) {
        findings.push(problem(1, 1, error.kind.to_string()));
        return None;
    }
    match sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() }) {
        Ok(css) => Some(css.code),
        Err(error) => {
            findings.push(problem(1, 1, error.kind.to_string()));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::{Findings, Span};
    use crate::source::Sources;
    use crate::theme;

    /// The published style sheet of a theme that has these files.
    fn style(own: &[(&str, &str)]) -> String {
        let own = own.iter().map(|(name, text)| (*name, text.as_bytes().to_vec()));
        let sources = theme::with_standard_theme(Sources::from_memory(own));
        let mut findings = Findings::new();
        let theme = theme::load("egen", &Span::file(&"content/site.yaml".into()), &sources, &mut findings);
        assert!(findings.is_empty(), "{findings:?}");
        String::from_utf8(theme.expect("a theme").assets["style.css"].clone()).expect("text")
    }

    #[test]
    fn rules_of_ones_own_come_after_the_standard_ones() {
        let css = style(&[("themes/egen/styles/own.css", "h1 { color: gold }\n"), ("themes/egen/palette.yaml", "light: {}\n")]);
        let [palette, standard, own, drawings] = ["--teal:", ".papers", "h1{color:gold}", ".drawing .ink-series-1"]
            .map(|part| css.find(part).unwrap_or_else(|| panic!("{part}")));
        assert!(palette < standard && standard < own && own < drawings);
    }

    #[test]
    fn one_file_may_be_replaced_or_all() {
        let papers = style(&[("themes/egen/styles/90-papers.css", ".mine { color: gold }\n")]);
        assert!(papers.contains(".mine{color:gold}") && papers.contains(".verdict{") && !papers.contains(".papers"));
        let whole = style(&[("themes/egen/assets/style.css", ".mine { color: gold }\n")]);
        assert!(
            whole.contains(".mine{color:gold}")
                && !whole.contains(".verdict{")
                && whole.contains("--teal:")
                && whole.contains(".drawing .ink-series-1")
        );
    }
}
