//! Which elements a drawing may hold.

use roxmltree::{Document, Node};

use super::{SVG, SvgProblem};

/// What becomes of an element that is not refused.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Verdict {
    /// It is published.
    Keep,
    /// It is taken out with all it holds.
    Cut,
}

/// Elements that draw, name or move, sorted.
const KNOWN: [&str; 60] = [
    "a",
    "animate",
    "animateMotion",
    "animateTransform",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "set",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
    "view",
];

/// Beginnings of the namespaces in which drawing programs keep notes to themselves.
const EDITORS: [&str; 14] = [
    "http://www.inkscape.org/",
    "https://www.inkscape.org/",
    "http://inkscape.sourceforge.net/",
    "http://sodipodi.sourceforge.net/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/",
    "http://ns.adobe.com/",
    "http://www.serif.com/",
    "http://www.bohemiancoding.com/sketch/",
    "http://www.figma.com/",
    "http://www.vectornator.io",
    "http://vectornator.io",
];

/// Keeps what is known to draw, cuts the notes of drawing programs, refuses all else.
pub(super) fn judge(document: &Document<'_>, node: Node<'_, '_>) -> Result<Verdict, SvgProblem> {
    let refuse = |what: String| Err(SvgProblem::at(document, node.range().start, what));
    let name = node.tag_name().name();
    match node.tag_name().namespace() {
        Some(SVG) => {}
        Some(other) if EDITORS.iter().any(|editor| other.starts_with(editor)) => return Ok(Verdict::Cut),
        _ => return refuse(format!("the element {name} is not of SVG; remove it")),
    }
    if document.input_text().get(node.range().start + 1..).is_some_and(|tag| !tag.starts_with(name)) {
        return refuse(format!("the element {name} is written with a prefix; export as plain SVG"));
    }
    let around = node.parent_element().map_or("", |parent| parent.tag_name().name());
    if ["title", "desc", "style"].contains(&around) {
        // An HTML parser would read it by the rules of HTML.
        refuse(format!("an element inside {around}; leave only its text"))
    } else if name == "metadata" {
        Ok(Verdict::Cut)
    } else if name.eq_ignore_ascii_case("script") {
        refuse("a script; remove it".to_owned())
    } else if name.eq_ignore_ascii_case("foreignObject") {
        refuse("a foreignObject, which may hold anything; write its text as text elements".to_owned())
    } else if KNOWN.binary_search(&name).is_err() {
        refuse(format!("the element {name} is not taken; remove it or turn it into paths"))
    } else {
        Ok(Verdict::Keep)
    }
}

#[cfg(test)]
mod tests {
    use super::KNOWN;

    #[test]
    fn the_known_are_sorted() {
        assert!(KNOWN.is_sorted());
    }
}
