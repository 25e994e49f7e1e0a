//! What cannot be said together.

use super::{Coverage, Entry, Pattern, Status, Where};
use crate::finding::{Finding, Findings, say};
use crate::place::Atlas;

/// Places of which two things are said at the same time. Several offers may be in one place, and a role may stand beside a status.
pub(super) fn said_twice(coverage: &Coverage, atlas: &Atlas, findings: &mut Findings) {
    let role = |entry: &Entry| coverage.statuses[entry.status].role;
    for (at, entry) in coverage.entries.iter().enumerate() {
        let clash = |earlier: &&Entry| {
            let same = (&earlier.at, earlier.offer) == (&entry.at, entry.offer) && earlier.meets(entry);
            same && (earlier.status == entry.status || !role(earlier) && !role(entry))
        };
        let name = match &entry.at {
            Where::Place(place) => atlas.places[*place].name.as_str(),
            Where::Point(point) => coverage.points[*point].key.as_str(),
            Where::Unnamed { .. } => continue,
        };
        let Some(earlier) = coverage.entries[..at].iter().find(clash) else { continue };
        let (first, second) = (&coverage.statuses[earlier.status].key, &coverage.statuses[entry.status].key);
        let message = if first == second {
            say!("det er sagt før, at {name} er »{first}«", "that {name} is “{first}” has been said before")
        } else {
            say!("{name} er både »{first}« og »{second}« på samme tid", "{name} is both “{first}” and “{second}” at the same time")
        };
        findings.push(
            Finding::error("said-twice", message)
                .at(&entry.span)
                .label(&earlier.span, say!("først her", "first here"))
                .hint(say!("skriv since og until, hvis det ene afløste det andet", "write since and until if one followed the other")),
        );
    }
}

/// Statuses that are given the same colour and the same pattern.
pub(super) fn look_alike(statuses: &[Status], findings: &mut Findings) {
    for (at, status) in statuses.iter().enumerate().filter(|(_, status)| status.colour.is_some()) {
        let look = |status: &Status| (status.colour, status.pattern.unwrap_or(Pattern::Plain));
        let Some(earlier) = statuses[..at].iter().find(|earlier| look(earlier) == look(status)) else { continue };
        let (first, second) = (&earlier.key, &status.key);
        findings.push(
            Finding::error(
                "same-look",
                say!("»{first}« og »{second}« ser ens ud på kortet", "“{first}” and “{second}” look alike on the map"),
            )
            .at(&status.span)
            .label(&earlier.span, say!("den anden", "the other"))
            .hint(say!("giv den ene en anden colour eller pattern", "give one of them another colour or pattern")),
        );
    }
}
