//! Words as they stand in addresses and anchors.

/// Lower-case ASCII letters, digits and single hyphens; æ, ø and å as Danes write them without (ae, oe, aa).
///
/// ```
/// use beretning::route::slug;
/// assert_eq!(slug("God start på livet – 2025"), "god-start-paa-livet-2025");
/// assert_eq!(slug("§18-midler"), "18-midler");
/// ```
#[must_use]
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        let plain = match c {
            'a'..='z' | '0'..='9' => {
                out.push(c);
                continue;
            }
            'æ' | 'ä' => "ae",
            'ø' | 'ö' => "oe",
            'å' => "aa",
            'é' | 'è' | 'ê' | 'ë' => "e",
            'á' | 'à' | 'â' => "a",
            'ó' | 'ò' | 'ô' => "o",
            'ú' | 'ù' | 'û' | 'ü' => "u",
            'í' | 'ì' | 'î' | 'ï' => "i",
            'ñ' => "n",
            'ç' => "c",
            'ß' => "ss",
            '\'' | '’' => "",
            _ => {
                if !out.is_empty() && !out.ends_with('-') {
                    out.push('-');
                }
                continue;
            }
        };
        out.push_str(plain);
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}
