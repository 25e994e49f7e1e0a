//! Case stories and the consent they stand on.

use crate::finding::{Finding, Findings, Span, say};
use crate::language::Date;
use crate::yaml::{Fields, Node};

/// Why a story may be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Consent {
    /// Nobody's story: made up to show what such a family may meet, and marked so on the page.
    Constructed,
    /// A real person said yes.
    Given {
        /// How: in writing or by word of mouth.
        how: How,
        /// When.
        given: Date,
        /// Where it may be told.
        channels: Vec<Channel>,
        /// The last day it may be told.
        expires: Option<Date>,
    },
}

/// How consent was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// In writing.
    Written,
    /// By word of mouth, with a witness or a recording.
    Spoken,
}

/// Where a story may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// On the site.
    Web,
    /// In a PDF.
    Pdf,
}

#[derive(Clone, Copy)]
enum Kind {
    Constructed,
    Written,
    Spoken,
}

impl Consent {
    /// Reads the `consent:` of a story.
    pub fn parse(node: &Node, findings: &mut Findings) -> Option<Self> {
        const KINDS: [(&str, Kind); 3] = [("constructed", Kind::Constructed), ("written", Kind::Written), ("spoken", Kind::Spoken)];
        let fields = Fields::of(node, findings);
        let kind = fields.need("kind", &node.span, findings).and_then(|node| node.choice(&KINDS, findings));
        let how = match kind {
            Some(Kind::Written) => How::Written,
            Some(Kind::Spoken) => How::Spoken,
            Some(Kind::Constructed) => {
                fields.finish(findings);
                return Some(Self::Constructed);
            }
            None => return None,
        };
        let given = fields.need("given", &node.span, findings).and_then(|node| node.date(findings));
        let expires = fields.get("expires").and_then(|node| node.date(findings));
        let channels = fields.need("channels", &node.span, findings).map_or(&[][..], |node| node.items(findings));
        let channels = channels.iter().filter_map(|node| node.choice(&[("web", Channel::Web), ("pdf", Channel::Pdf)], findings)).collect();
        fields.finish(findings);
        Some(Self::Given { how, given: given?, channels, expires })
    }

    /// Whether it was agreed that the story is told there, whenever that was.
    #[must_use]
    pub fn is_for(&self, channel: Channel) -> bool {
        match self {
            Self::Given { channels, .. } => channels.contains(&channel),
            Self::Constructed => true,
        }
    }

    /// Whether the story may be told there on that day.
    #[must_use]
    pub fn allows(&self, channel: Channel, on: Date) -> bool {
        match self {
            Self::Constructed => true,
            Self::Given { given, channels, expires, .. } => {
                channels.contains(&channel) && *given <= on && expires.is_none_or(|expires| on <= expires)
            }
        }
    }
}

/// The finding for a story without consent.
#[must_use]
pub fn without_consent(span: &Span) -> Finding {
    Finding::error("story-without-consent", say!("fortællingen har intet samtykke", "the story has no consent")).at(span).hint(say!(
        "skriv consent: {{kind: constructed}}, hvis familien er opdigtet, eller hvornår og til hvad der er sagt ja",
        "write consent: {{kind: constructed}} if the family is made up, or when and to what they agreed"
    ))
}

#[cfg(test)]
mod tests {
    use super::{Channel, Consent, How};
    use crate::language::Date;

    #[test]
    fn consent_holds_for_its_channels_and_its_time() {
        let day = |text: &str| Date::parse(text).expect("a date");
        let consent =
            Consent::Given { how: How::Written, given: day("2023-11-02"), channels: vec![Channel::Web], expires: Some(day("2026-01-01")) };
        assert!(consent.allows(Channel::Web, day("2024-03-01")));
        assert!(consent.allows(Channel::Web, day("2026-01-01")));
        assert!(!consent.allows(Channel::Web, day("2026-01-02")));
        assert!(!consent.allows(Channel::Web, day("2023-11-01")));
        assert!(!consent.allows(Channel::Pdf, day("2024-03-01")));
        assert!(Consent::Constructed.allows(Channel::Pdf, day("1900-01-01")));
    }
}
