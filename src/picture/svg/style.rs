//! What styles may say: nothing that fetches, and nothing hidden behind escapes.

/// Functions besides `url` that fetch what a string names.
const FETCHING: [&str; 3] = ["image-set(", "image(", "src("];

/// What is wrong with the text of a `style` element, if anything.
pub(super) fn sheet_fault(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    if lower.contains("@import") {
        Some("@import in a style sheet; write the rules out".to_owned())
    } else if text.contains('\\') {
        Some("a backslash in a style sheet; write the character itself".to_owned())
    } else if text.contains('<') {
        Some("a less-than sign in a style sheet; remove it".to_owned())
    } else {
        fetch_fault(&lower)
    }
}

/// What is wrong with the `value` of the attribute `name`, if anything. Most attributes are styles too.
pub(super) fn value_fault(name: &str, value: &str) -> Option<String> {
    let lower = value.to_ascii_lowercase();
    if value.contains('\\') && (name.eq_ignore_ascii_case("style") || value.contains('(')) {
        Some("a backslash in a style; write the character itself".to_owned())
    } else {
        fetch_fault(&lower)
    }
}

/// Expects lower case.
fn fetch_fault(text: &str) -> Option<String> {
    let outward = text.match_indices("url(").any(|(offset, found)| {
        let target = text.get(offset + found.len()..).unwrap_or_default();
        !target.trim_start().trim_start_matches(['"', '\'']).trim_start().starts_with('#')
    });
    if outward {
        return Some("url() leads out of the drawing; only url(#part) is taken".to_owned());
    }
    let named = FETCHING.iter().find(|function| text.contains(*function))?;
    Some(format!("{named}…) could fetch a file; remove it"))
}
