//! Which attributes an element of a drawing may have.

use std::ops::Range;

use roxmltree::{Attribute, Document, Node};

use super::style::value_fault;
use super::{SvgProblem, XLINK, XML};

/// Refuses attributes of `node` that run or fetch something; adds the notes of other vocabularies to `cuts`.
pub(super) fn check(document: &Document<'_>, node: Node<'_, '_>, cuts: &mut Vec<Range<usize>>) -> Result<(), SvgProblem> {
    for attribute in node.attributes() {
        if attribute.namespace().is_some_and(|space| space != XLINK && space != XML) {
            cuts.push(with_space_before(document.input_text(), attribute.range()));
        } else if let Some(what) = fault(&attribute) {
            return Err(SvgProblem::at(document, attribute.range().start, what));
        }
    }
    Ok(())
}

fn fault(attribute: &Attribute<'_, '_>) -> Option<String> {
    let (name, value) = (attribute.name(), attribute.value());
    let lower = name.to_ascii_lowercase();
    if lower.starts_with("on") {
        Some(format!("{name} runs a script; remove it"))
    } else if attribute.namespace() == Some(XML) && lower == "base" {
        Some("xml:base makes inner references outer ones; remove it".to_owned())
    } else if lower == "href" && !value.trim_start().starts_with('#') {
        Some("a reference out of the drawing; only references to its own parts, as in href=\"#part\", are taken".to_owned())
    } else if lower == "attributename" && runs(value) {
        Some(format!("an animation of {value}; remove it"))
    } else {
        value_fault(name, value)
    }
}

/// Whether setting the attribute `name` would fetch or run something.
fn runs(name: &str) -> bool {
    let lower = name.trim().to_ascii_lowercase();
    lower.starts_with("on") || lower == "href" || lower.ends_with(":href") || lower == "style"
}

fn with_space_before(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).unwrap_or_default();
    before.trim_end().len()..range.end
}
