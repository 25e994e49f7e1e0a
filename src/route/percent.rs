//! Percent signs in addresses: `20-m%C3%B8de.md` names `20-møde.md`.

/// The text with its percent signs resolved; a sign that stands for nothing stays, as does what would not be text.
///
/// ```
/// use beretning::route::decoded;
/// assert_eq!(decoded("20-m%C3%B8de%20nr.md"), "20-møde nr.md");
/// assert_eq!(decoded("50%.md"), "50%.md");
/// ```
#[must_use]
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let byte = match (first, after) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}
