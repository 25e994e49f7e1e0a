//! Pixels as a PNG file: with a palette where there are few colours, as in most drawings; a third as large, and sooner packed.

use std::collections::HashMap;

use png::{BitDepth, ColorType, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;

/// How many colours a palette has at most.
const MOST: usize = 256;

/// The file.
pub(super) fn encode(pixmap: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let pixels = pixmap.data().as_chunks::<4>().0;
    // Drawings in files stand on paper; others are seen through.
    if pixels.iter().any(|[_, _, _, opacity]| *opacity < u8::MAX) {
        return pixmap.encode_png();
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_depth(BitDepth::Eight);
    let colours = pixels.iter().map(|[red, green, blue, _]| [*red, *green, *blue]);
    if let Some((palette, indices)) = indexed(colours.clone()) {
        encoder.set_color(ColorType::Indexed);
        encoder.set_palette(palette);
        encoder.set_filter(Filter::NoFilter);
        encoder.write_header()?.write_image_data(&indices)?;
    } else {
        encoder.set_color(ColorType::Rgb);
        encoder.write_header()?.write_image_data(&colours.flatten().collect::<Vec<u8>>())?;
    }
    Ok(bytes)
}

/// The colours in the order they are met, red, green and blue of each, and the colour of each pixel; `None` where they are too many.
fn indexed(colours: impl Iterator<Item = [u8; 3]>) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut known: HashMap<[u8; 3], u8> = HashMap::new();
    let (mut palette, mut indices) = (Vec::new(), Vec::new());
    let mut last: Option<([u8; 3], u8)> = None;
    for colour in colours {
        // Beside a pixel there is mostly another like it.
        let index = match last.filter(|(before, _)| *before == colour) {
            Some((_, index)) => index,
            None => match known.get(&colour) {
                Some(index) => *index,
                None if known.len() == MOST => return None,
                None => {
                    let index = u8::try_from(known.len()).ok()?;
                    known.insert(colour, index);
                    palette.extend(colour);
                    index
                }
            },
        };
        last = Some((colour, index));
        indices.push(index);
    }
    Some((palette, indices))
}

#[cfg(test)]
mod tests {
    use super::indexed;

    #[test]
    fn few_colours_have_a_palette() {
        let (palette, indices) = indexed([[1, 2, 3], [4, 5, 6], [4, 5, 6], [1, 2, 3]].into_iter()).expect("two colours");
        assert_eq!((palette, indices), (vec![1, 2, 3, 4, 5, 6], vec![0, 1, 1, 0]));
        let shades = |count: u16| (0..count).map(|shade| [0, shade.to_be_bytes()[0], shade.to_be_bytes()[1]]);
        assert_eq!(indexed(shades(256)).map(|(_, indices)| indices.len()), Some(256));
        assert_eq!(indexed(shades(257)), None);
    }
}
