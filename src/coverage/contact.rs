//! How to reach somebody.

use crate::finding::{Findings, say};
use crate::yaml::{Bilingual, Fields, Kind, Node};

/// How to reach those who offer something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// In words.
    pub words: Option<Bilingual>,
    /// Their page, with its scheme.
    pub url: Option<String>,
    /// Their telephone, as it is written.
    pub phone: Option<String>,
    /// Their address for mail.
    pub mail: Option<String>,
}

impl Contact {
    /// Reads words alone, or `{words: …, url: …, phone: …, mail: …}`.
    pub(super) fn of(node: &Node, findings: &mut Findings) -> Self {
        let named = |name: &str| ["words", "url", "phone", "mail"].contains(&name);
        let is_parted = matches!(&node.kind, Kind::Map(entries) if entries.iter().any(|(key, _)| named(&key.text)));
        if !is_parted {
            return Self { words: Some(Bilingual::of(node, findings)), ..Self::default() };
        }
        let fields = Fields::of(node, findings);
        let words = fields.get("words").map(|node| Bilingual::of(node, findings));
        let url = fields.get("url").and_then(|node| url(node, findings));
        let phone = fields.get("phone").and_then(|node| phone(node, findings));
        let mail = fields.get("mail").and_then(|node| mail(node, findings));
        fields.finish(findings);
        Self { words, url, phone, mail }
    }
}

fn url(node: &Node, findings: &mut Findings) -> Option<String> {
    let text = node.text(findings)?;
    let is_web = ["https://", "http://"].iter().any(|scheme| text.strip_prefix(scheme).is_some_and(|rest| rest.contains('.')));
    if !is_web || text.contains(char::is_whitespace) {
        node.expected(&say!("en adresse på nettet: https://…", "an address on the web: https://…"), findings);
        return None;
    }
    Some(text.to_owned())
}

fn phone(node: &Node, findings: &mut Findings) -> Option<String> {
    let text = node.text(findings)?;
    let known = |c: char| c.is_ascii_digit() || [' ', '+', '-', '(', ')', '.'].contains(&c);
    if !text.chars().all(known) || !text.contains(|c: char| c.is_ascii_digit()) {
        node.expected(&say!("et telefonnummer", "a telephone number"), findings);
        return None;
    }
    Some(text.to_owned())
}

fn mail(node: &Node, findings: &mut Findings) -> Option<String> {
    let text = node.text(findings)?;
    let is_mail = text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    if !is_mail || text.contains(|c: char| c.is_whitespace() || "?&<>\"".contains(c)) {
        node.expected(&say!("en mailadresse", "an address for mail"), findings);
        return None;
    }
    Some(text.to_owned())
}
