//! Drawings as pixels, with the theme's fonts and no others, so that every machine makes the same.

use std::fmt::{self, Display, Formatter};
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Language, Source};
use resvg::usvg::{Options, Tree};

use super::indexed;

/// The fonts pixels are set with. Cheap to copy.
#[derive(Debug, Clone)]
pub struct TypeCase(Arc<Database>);

impl TypeCase {
    /// The two families of a theme, as TrueType files.
    #[must_use]
    pub fn new(sans: &[u8], serif: &[u8]) -> Self {
        let mut fonts = Database::new();
        for (bytes, name) in [(sans, "Beretning Sans"), (serif, "Beretning Serif")] {
            let ids = fonts.load_font_source(Source::Binary(Arc::new(bytes.to_vec())));
            // Drawings call the theme's fonts by these names, whatever a font calls itself.
            for id in ids {
                if let Some(mut face) = fonts.face(id).cloned() {
                    fonts.remove_face(id);
                    face.families = vec![(name.to_owned(), Language::English_UnitedStates)];
                    fonts.push_face_info(face);
                }
            }
        }
        Self(Arc::new(fonts))
    }
}

/// Why a drawing has no pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RasterError(String);

impl Display for RasterError {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for RasterError {}

/// The most pixels one picture may have.
const MOST: f32 = 64_000_000.0;

/// A drawing that stands alone as a PNG, `scale` pixels to each of its own.
///
/// # Errors
/// The drawing is not SVG, or has no size or too much of it.
pub fn png(svg: &str, scale: f32, fonts: &TypeCase) -> Result<Vec<u8>, RasterError> {
    let options = Options { fontdb: Arc::clone(&fonts.0), font_family: "Beretning Sans".to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| RasterError(error.to_string()))?;
    let (width, height) = ((tree.size().width() * scale).ceil(), (tree.size().height() * scale).ceil());
    if !(width >= 1.0 && height >= 1.0 && width * height <= MOST) {
        return Err(RasterError(format!("{width} × {height} pixels")));
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 1 to 64 million, see above")]
    let pixmap = Pixmap::new(width as u32, height as u32);
    let mut pixmap = pixmap.ok_or_else(|| RasterError(format!("{width} × {height} pixels")))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    indexed::encode(&pixmap).map_err(|error| RasterError(error.to_string()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use resvg::usvg::{Node, Options, Tree};

    use super::{TypeCase, png};
    use crate::drawing::tests::standard;
    use crate::drawing::{Anchor, Canvas, Face, Frame, Ink, Ruler};
    use crate::theme::Scheme;

    #[test]
    fn pixels_are_always_the_same_and_words_as_wide_as_measured() {
        let theme = standard();
        let (ruler, fonts) = (Ruler::new(&theme.fonts.sans, &theme.fonts.serif), TypeCase::new(&theme.fonts.sans, &theme.fonts.serif));
        for face in [Face::sans(14.0), Face::strong(14.0), Face::serif(22.0)] {
            let words = "Børn og familier: 1.234 æbler, 56,7 % på vej";
            let mut canvas = Canvas::new(600.0, "f", &ruler);
            canvas.text((0.0, 30.0), words, face, Ink::Ink, Anchor::Start);
            let svg = canvas.finish(40.0).framed(&Frame::default(), &ruler, &theme.drawing_css(Scheme::Light));
            let options = Options { fontdb: Arc::clone(&fonts.0), ..Options::default() };
            let tree = Tree::from_str(&svg, &options).expect("SVG");
            let mut set = 0.0_f64;
            visit(tree.root(), &mut set);
            let measured = ruler.width(words, face);
            assert!((set - measured).abs() < measured * 0.02, "{face:?}: set {set}, measured {measured}");
            assert_eq!(png(&svg, 1.0, &fonts), png(&svg, 1.0, &fonts));
        }
    }

    fn visit(group: &resvg::usvg::Group, widest: &mut f64) {
        for node in group.children() {
            match node {
                Node::Group(group) => visit(group, widest),
                Node::Text(text) => *widest = widest.max(f64::from(text.abs_bounding_box().width())),
                _ => {}
            }
        }
    }

    #[test]
    fn what_is_no_drawing_has_no_pixels() {
        let fonts = TypeCase::new(b"", b"");
        assert!(png("<svg", 1.0, &fonts).is_err());
        let huge = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90000\" height=\"90000\"/>";
        assert!(png(huge, 1.0, &fonts).is_err());
    }
}
