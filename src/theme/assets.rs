//! Styles, fonts and pictures of the theme.

use std::collections::BTreeMap;

use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};

use super::palette::Palette;
use super::sheet;
use crate::finding::{Finding, Findings, Place, Span, say};
use crate::source::SourceFile;

/// A file that pages refer to.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its bytes; those of style sheets and scripts are minified.
    pub bytes: Vec<u8>,
    /// The file it came from.
    pub span: Span,
}

/// The style sheet of all pages: the palette goes before it, the style of drawings after it.
const STYLE: &str = "style.css";

/// Takes the files of `assets/` that are published.
pub(super) fn collect(layered: &BTreeMap<String, &SourceFile>, palette: &Palette, findings: &mut Findings) -> BTreeMap<String, Asset> {
    let drawings = layered.get("drawing.css").and_then(|file| {
        sheet::check(file, palette, findings);
        minify(file, findings)
    });
    let mut assets = BTreeMap::new();
    for (name, file) in layered {
        let Some(name) = name.strip_prefix("assets/") else { continue };
        let bytes = if name.ends_with(".css") {
            let Some(css) = minify(file, findings) else { continue };
            let css = if name == STYLE { palette.css() + &css + drawings.as_deref().unwrap_or_default() } else { css };
            css.into_bytes()
        } else if name.ends_with(".js") {
            script(file.text())
        } else {
            file.bytes.clone()
        };
        assets.insert(name.to_owned(), Asset { bytes, span: file.span() });
    }
    assets
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
