//! The theme's fonts as drawings need them: unpacked.

use std::collections::BTreeMap;

use skrifa::{FontRef, MetadataProvider};

use crate::finding::{Finding, Findings, Span, say};
use crate::source::SourceFile;

/// The two families of the theme, as TrueType files.
#[derive(Debug, Clone)]
pub struct Fonts {
    /// For text, tables and charts; it may have a weight axis.
    pub sans: Vec<u8>,
    /// For headlines.
    pub serif: Vec<u8>,
}

/// Unpacks `assets/sans.woff2` and `assets/serif.woff2`.
pub(super) fn load(layered: &BTreeMap<String, &SourceFile>, findings: &mut Findings) -> Option<Fonts> {
    let (sans, serif) = (font("assets/sans.woff2", layered, findings), font("assets/serif.woff2", layered, findings));
    Some(Fonts { sans: sans?, serif: serif? })
}

fn font(name: &str, layered: &BTreeMap<String, &SourceFile>, findings: &mut Findings) -> Option<Vec<u8>> {
    let Some(file) = layered.get(name) else {
        let at = Span::file(&format!("themes/standard/{name}").into());
        findings.push(Finding::error("no-font", say!("temaet mangler skriften {name}", "the theme lacks the font {name}")).at(&at));
        return None;
    };
    let unpacked = unpack(&file.bytes);
    if unpacked.is_none() {
        findings.push(
            Finding::error("font", say!("skriften kan ikke læses", "the font cannot be read"))
                .at(&file.span())
                .hint(say!("gem den som WOFF2 igen", "save it as WOFF2 again")),
        );
    }
    unpacked
}

/// The font, if it is one that can be measured.
fn unpack(bytes: &[u8]) -> Option<Vec<u8>> {
    // The unpacker trusts the tables of a font to agree with one another; where they do not, it may panic.
    let bytes = std::panic::catch_unwind(|| wuff::decompress_woff2(bytes)).ok()?.ok()?;
    let font = FontRef::new(&bytes).ok()?;
    font.charmap().map('a')?;
    Some(bytes)
}
