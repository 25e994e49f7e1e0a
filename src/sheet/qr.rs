//! An address as a picture that telephones read.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

use crate::drawing::{Drawing, Ink};

/// The code of an address, one unit a module, with the four modules of quiet around it that readers need. An address too long for
/// any code gives an empty drawing.
pub(super) fn qr(address: &str) -> Drawing {
    // A quarter of it may be dirty or folded: sheets hang on notice boards.
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Quartile) else {
        return Drawing { width: 1.0, height: 1.0, body: String::new() };
    };
    let mut path = String::new();
    for y in 0..code.size() {
        // What stands side by side is one piece: between two, a screen may show a hair.
        let row: Vec<i32> = (0..code.size()).filter(|x| code.get_module(*x, y)).collect();
        for run in row.chunk_by(|a, b| a + 1 == *b) {
            let _ = write!(path, "M{} {}h{length}v1h-{length}z", run[0] + QUIET, y + QUIET, length = run.len());
        }
    }
    let side = f64::from(code.size() + 2 * QUIET);
    Drawing { width: side, height: side, body: format!("<path class=\"{}\" d=\"{path}\"/>", Ink::Ink.fill_class()) }
}

/// How many modules around the code stay empty.
const QUIET: i32 = 4;

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_code_is_square_and_the_same_each_time() {
        let code = qr("https://example.org/kommuner/herlev/");
        assert_eq!(code, qr("https://example.org/kommuner/herlev/"));
        assert!((code.width - code.height).abs() < f64::EPSILON && code.width >= 29.0);
        assert_ne!(code, qr("https://example.org/kommuner/gladsaxe/"));
    }
}
