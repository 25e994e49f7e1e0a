//! Author's text is data: escaped where it meets HTML, SVG and XML.

/// Text between tags.
///
/// ```
/// use beretning::escape::text;
/// assert_eq!(text("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
/// ```
#[must_use]
pub fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// The value of an attribute in double quotes; nothing more than text needs, but with a name that says where.
#[must_use]
pub fn attribute(value: &str) -> String {
    text(value)
}

/// An address in an attribute: what is not allowed in one is percent-encoded, as the reference implementation of Markdown does it.
#[must_use]
pub fn href(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#x27;"),
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'!'
            | b'#'
            | b'$'
            | b'%'
            | b'('
            | b')'
            | b'*'
            | b'+'
            | b','
            | b'-'
            | b'.'
            | b'/'
            | b':'
            | b';'
            | b'='
            | b'?'
            | b'@'
            | b'_'
            | b'~' => out.push(char::from(byte)),
            byte => {
                out.push('%');
                for digit in [byte >> 4, byte & 15] {
                    out.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
                }
            }
        }
    }
    out
}
