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
    use std::collections::BTreeSet;

    use qrcodegen::{QrCode, QrCodeEcc};

    use super::{QUIET, qr};

    #[test]
    fn every_dark_module_is_drawn_and_no_other() {
        let address = "https://example.org/kommuner/herlev/";
        let code = QrCode::encode_text(address, QrCodeEcc::Quartile).expect("a code");
        let body = qr(address).body;
        let path = body.split_once(" d=\"").and_then(|(_, rest)| rest.split_once('"')).expect("a path").0;
        let number = |text: &str| text.parse::<i32>().expect("a number");
        let drawn = path.split_terminator('z').flat_map(|run| {
            let (at, size) = run.strip_prefix('M').and_then(|run| run.split_once('h')).expect("a run");
            let (x, y) = at.split_once(' ').expect("a place");
            let (there, back) = size.split_once("v1h-").expect("a row, one high");
            assert_eq!(there, back, "it is closed");
            (0..number(there)).map(|step| (number(x) + step - QUIET, number(y) - QUIET)).collect::<Vec<_>>()
        });
        let all = || (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        assert_eq!(drawn.collect::<BTreeSet<_>>(), all().filter(|(x, y)| code.get_module(*x, *y)).collect::<BTreeSet<_>>());
    }

    #[test]
    fn a_code_is_square_and_the_same_each_time() {
        let code = qr("https://example.org/kommuner/herlev/");
        assert_eq!(code, qr("https://example.org/kommuner/herlev/"));
        assert!((code.width - code.height).abs() < f64::EPSILON && code.width >= 29.0);
        assert_ne!(code, qr("https://example.org/kommuner/gladsaxe/"));
    }
}
