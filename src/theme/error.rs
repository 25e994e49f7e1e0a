//! The template engine's errors as findings with a place.

use std::error::Error as _;

use tera::{Error, ErrorKind, ReportError};

use super::Files;
use crate::finding::{Finding, Place, Span, say};

/// Turns an error of loading the templates into findings: unlike others, it is a text with a report for each fault.
pub(super) fn findings(error: &Error, files: &Files, otherwise: &Span) -> Vec<Finding> {
    let text = error.to_string();
    let mut found = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let place = lines.peek().and_then(|next| next.trim_start().strip_prefix("--> "));
        if let (Some(reason), Some(place)) = (line.strip_prefix("error: "), place.and_then(|place| locus(place, files))) {
            found.push(made(reason, &place));
        }
    }
    if found.is_empty() || !matches!(error.kind(), ErrorKind::Msg(_)) { vec![finding(error, files, otherwise)] } else { found }
}

/// `chapter.html:2:9` as a place.
fn locus(text: &str, files: &Files) -> Option<Span> {
    let mut parts = text.rsplitn(3, ':');
    let (column, line, name) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
    let (file, text) = files.get(name)?;
    let at = Place::offset(text, line, column);
    Some(Span::new(file, at..at))
}

/// Turns an error into a finding; `otherwise` is the place of those that have none of their own.
pub(super) fn finding(error: &Error, files: &Files, otherwise: &Span) -> Finding {
    let mut reason = String::new();
    let mut place = otherwise.clone();
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            report.message().clone_into(&mut reason);
            place = span(report, files).unwrap_or(place);
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            place = files.get(tpl).map_or(place, |(file, _)| Span::file(file));
            reason = first_line(&error.to_string());
        }
        ErrorKind::MissingParent { current, .. } => {
            place = files.get(current).map_or(place, |(file, _)| Span::file(file));
            reason = first_line(&error.to_string());
        }
        _ => reason = first_line(&error.to_string()),
    }
    if let Some(source) = error.source() {
        reason = format!("{reason}: {}", first_line(&source.to_string()));
    }
    made(&reason, &place)
}

fn made(reason: &str, at: &Span) -> Finding {
    Finding::error("template", say!("skabelonen kan ikke bruges: {reason}", "the template cannot be used: {reason}")).at(at)
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

fn span(report: &ReportError, files: &Files) -> Option<Span> {
    let (file, text) = files.get(report.filename())?;
    let at = report.span();
    let start = Place::offset(text, at.start_line, at.start_col + 1);
    let end = Place::offset(text, at.end_line, at.end_col + 1);
    Some(Span::new(file, start..end))
}
