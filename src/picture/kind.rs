//! What kind of picture some bytes are, by their content.

use super::problem::Problem;

/// The kinds of picture that are read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    Jpeg,
    Png,
    WebP,
    Svg,
}

/// Pictures known by sight but not taken: offset, signature, name.
const FOREIGN: [(usize, &[u8], &str); 20] = [
    (0, b"GIF87a", "GIF"),
    (0, b"GIF89a", "GIF"),
    (4, b"ftypheic", "HEIC"),
    (4, b"ftypheix", "HEIC"),
    (4, b"ftyphevc", "HEIC"),
    (4, b"ftypmif1", "HEIF"),
    (4, b"ftypmsf1", "HEIF"),
    (4, b"ftypavif", "AVIF"),
    (4, b"ftypavis", "AVIF"),
    (0, b"II*\0", "TIFF or a camera's raw format"),
    (0, b"MM\0*", "TIFF or a camera's raw format"),
    (0, b"\xFF\x0A", "JPEG XL"),
    (0, b"\0\0\0\x0CJXL ", "JPEG XL"),
    (0, b"\0\0\0\x0CjP  ", "JPEG 2000"),
    (0, b"8BPS", "Photoshop"),
    (0, b"%PDF-", "PDF"),
    (0, b"\x1F\x8B\x08", "gzip (a compressed SVG, perhaps)"),
    (0, b"\xFF\xFE<\0", "XML in UTF-16"),
    (0, b"\xFE\xFF\0<", "XML in UTF-16"),
    (0, b"qoif", "QOI"),
];

/// Tells the kind of picture from its first bytes.
pub(super) fn tell(bytes: &[u8]) -> Result<Kind, Problem> {
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        Ok(Kind::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1A\n") {
        Ok(Kind::Png)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(&b"WEBP"[..]) {
        Ok(Kind::WebP)
    } else if is_drawing(bytes) {
        Ok(Kind::Svg)
    } else {
        Err(foreign(bytes).map_or(Problem::NotAnImage, |name| Problem::Unsupported(name.to_owned())))
    }
}

fn foreign(bytes: &[u8]) -> Option<&'static str> {
    let at = |&(offset, signature, _): &(usize, &[u8], &str)| bytes.get(offset..).is_some_and(|rest| rest.starts_with(signature));
    FOREIGN.iter().find(|entry| at(entry)).map(|&(_, _, name)| name).or_else(|| is_bitmap(bytes).then_some("BMP"))
}

/// Two letters alone would also claim a text beginning with "BM", so the four reserved bytes are looked at too.
fn is_bitmap(bytes: &[u8]) -> bool {
    bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4][..])
}

/// Markup that mentions an `svg` element; whether that is the root, the parser says.
fn is_drawing(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    text.starts_with(b"<") && text.windows(4).any(|four| four == b"<svg" || four == b":svg")
}

#[cfg(test)]
mod tests {
    use super::{Kind, Problem, tell};

    #[test]
    fn known_by_content() {
        assert_eq!(tell(b"\xFF\xD8\xFF\xE0"), Ok(Kind::Jpeg));
        assert_eq!(tell(b"\x89PNG\r\n\x1A\n"), Ok(Kind::Png));
        assert_eq!(tell(b"RIFF\0\0\0\0WEBPVP8 "), Ok(Kind::WebP));
        assert_eq!(tell(b"\xEF\xBB\xBF <?xml version='1.0'?><svg/>"), Ok(Kind::Svg));
    }

    #[test]
    fn others_are_named_or_refused() {
        for (bytes, name) in [
            (b"GIF89a\0\0\0\0".as_slice(), "GIF"),
            (b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC"),
            (b"BM\0\0\0\0\0\0\0\0", "BMP"),
            (b"\xFF\xFE<\0s\0v\0g\0", "XML in UTF-16"),
        ] {
            assert_eq!(tell(bytes), Err(Problem::Unsupported(name.to_owned())));
        }
        for bytes in [b"".as_slice(), b"BMI above 25 is common", b"<html><p>hello", b"# A heading", b"\0", b"RIFF....WAVE"] {
            assert_eq!(tell(bytes), Err(Problem::NotAnImage), "{bytes:?}");
        }
    }
}
