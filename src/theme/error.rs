//! The template engine's errors as findings with a place.

use std::error::Error as _;

use tera::{Error, ErrorKind, ReportError};

use super::Files;
use crate::finding::{Finding, Place, Span, say};

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
    Finding::error("template", say!("skabelonen kan ikke bruges: {reason}", "the template cannot be used: {reason}")).at(&place)
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
