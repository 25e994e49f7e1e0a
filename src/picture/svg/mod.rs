//! Drawings (SVG): checked for what may not be published, and freed of what need not be.
//!
//! A drawing may end up inside a page, where it could do whatever the page can; so elements are admitted by name ([`element`]), and
//! attributes and styles may fetch nothing and run nothing ([`attribute`], [`style`]). Kept as written is all that is admitted, titles
//! and descriptions included, as they are read aloud. Taken out are the XML declaration, comments, processing instructions, `metadata`,
//! and elements and attributes of drawing programs. What an HTML parser would read differently from an XML parser is refused.

mod attribute;
mod element;
mod size;
mod style;
#[cfg(test)]
mod tests;

use std::fmt::{self, Display, Formatter};
use std::ops::Range;

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::problem::Problem;
use element::Verdict;
use size::Size;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The most elements, texts and comments parsed: megabytes of drawing, too much for a page.
const NODES: u32 = 500_000;

/// What in a drawing may not be published, and where.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SvgProblem {
    /// The line in the author's file, from 1.
    pub line: u32,
    /// The character in that line, from 1.
    pub column: u32,
    /// What stands there and what to do about it.
    pub what: String,
}

impl SvgProblem {
    fn at(document: &Document<'_>, offset: usize, what: impl Into<String>) -> Self {
        let place = document.text_pos_at(offset);
        Self { line: place.row, column: place.col, what: what.into() }
    }

    fn in_text(text: &str, offset: usize, what: impl Into<String>) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let (lines, last) = before.rsplit_once('\n').map_or((0, before), |(above, last)| (above.matches('\n').count() + 1, last));
        let number = |count: usize| u32::try_from(count + 1).unwrap_or(u32::MAX);
        Self { line: number(lines), column: number(last.chars().count()), what: what.into() }
    }
}

impl Display for SvgProblem {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "line {}, column {}: {}", self.line, self.column, self.what)
    }
}

/// Checks the drawing in `bytes` and returns its size and what of it is published.
pub(super) fn clean(bytes: &[u8]) -> Result<(Size, Vec<u8>), Problem> {
    let text = utf8(bytes)?;
    let document = parse(text)?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(Problem::NotAnImage);
    }
    if root.tag_name().namespace() != Some(SVG) {
        let what = format!("the svg element is not in its namespace; add xmlns=\"{SVG}\"");
        return Err(SvgProblem::at(&document, root.range().start, what).into());
    }
    let size = size::of(&document)?;
    let cuts = check(&document)?;
    Ok((size, without(text, root.range(), cuts).into_bytes()))
}

fn utf8(bytes: &[u8]) -> Result<&str, SvgProblem> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).and_then(|part| std::str::from_utf8(part).ok()).unwrap_or_default();
        SvgProblem::in_text(valid, valid.len(), "a byte that is not UTF-8; save the drawing in UTF-8")
    })
}

fn parse(text: &str) -> Result<Document<'_>, SvgProblem> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| match error {
        Error::DtdDetected => {
            let offset = text.find("<!DOCTYPE").unwrap_or_default();
            SvgProblem::in_text(text, offset, "a document type, which could declare entities; remove <!DOCTYPE …>")
        }
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
            SvgProblem::in_text(text, text.len(), "the drawing ends early; export it again")
        }
        Error::NodesLimitReached => SvgProblem::in_text(text, 0, "more than half a million elements; simplify the drawing"),
        other => {
            let (place, what) = (other.pos(), other.to_string());
            let what = what.strip_suffix(&format!(" at {place}")).unwrap_or(&what);
            SvgProblem { line: place.row, column: place.col, what: format!("malformed XML: {what}; export the drawing again") }
        }
    })
}

/// Refuses what may not be published; returns what is taken out, by place in the text.
fn check(document: &Document<'_>) -> Result<Vec<Range<usize>>, SvgProblem> {
    let mut cuts: Vec<Range<usize>> = Vec::new();
    let mut styles = Vec::new();
    let mut gone = 0;
    let links = |node: &Node<'_, '_>| node.pi().is_some_and(|pi| pi.target.eq_ignore_ascii_case("xml-stylesheet"));
    if let Some(node) = document.root().descendants().find(links) {
        return Err(SvgProblem::at(document, node.range().start, "a link to a style sheet; write its rules in a style element"));
    }
    for node in document.root_element().descendants().filter(|node| !node.is_text()) {
        if node.range().start < gone {
            continue;
        }
        if node.is_element() && element::judge(document, node)? == Verdict::Keep {
            if node.has_tag_name((SVG, "style")) {
                style_sheet(document, node)?;
                styles.push(node.range());
            }
            attribute::check(document, node, &mut cuts)?;
        } else {
            gone = node.range().end;
            cuts.push(node.range());
        }
    }
    sections(document, &[cuts.as_slice(), &styles].concat())?;
    Ok(cuts)
}

fn style_sheet(document: &Document<'_>, node: Node<'_, '_>) -> Result<(), SvgProblem> {
    let text: String = node.children().filter(Node::is_text).filter_map(|child| child.text()).collect();
    match style::sheet_fault(&text) {
        Some(what) => Err(SvgProblem::at(document, node.range().start, what)),
        None => Ok(()),
    }
}

/// A CDATA section is text to an XML parser and, in places, markup to an HTML parser; in a style sheet both agree.
fn sections(document: &Document<'_>, allowed: &[Range<usize>]) -> Result<(), SvgProblem> {
    let text = document.input_text();
    let body = document.root_element().range();
    let stray = text
        .match_indices("<![CDATA[")
        .map(|(offset, _)| offset)
        .find(|offset| body.contains(offset) && !allowed.iter().any(|range| range.contains(offset)));
    stray.map_or(Ok(()), |offset| {
        Err(SvgProblem::at(document, offset, "a CDATA section outside a style sheet; write the characters as &lt; and &amp;"))
    })
}

/// The part `body` of `text` without `cuts`, which do not overlap.
fn without(text: &str, body: Range<usize>, mut cuts: Vec<Range<usize>>) -> String {
    cuts.sort_by_key(|cut| cut.start);
    let mut kept = String::with_capacity(body.len());
    let mut from = body.start;
    for cut in cuts {
        kept.push_str(text.get(from..cut.start).unwrap_or_default());
        from = cut.end;
    }
    kept.push_str(text.get(from..body.end).unwrap_or_default());
    kept
}
