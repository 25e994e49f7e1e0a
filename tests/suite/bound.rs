//! Texts bound to a report: where links lead, and what stands in footnotes.

use beretning::check;
use beretning::language::Date;
use beretning::manuscript;
use beretning::report::{self, Options};
use beretning::source::Sources;

/// The codes found in a site whose front page has this text.
fn codes(text: &str) -> Vec<&'static str> {
    let page = format!("---\ntitle: x\n---\n{text}");
    let site = "title: x\nbase-url: https://x.dk/\nlanguages: [da]\n".to_owned();
    let sources = Sources::from_memory([("content/site.yaml", site.into_bytes()), ("content/index.md", page.into_bytes())]);
    let (manuscript, mut findings) = manuscript::parse(&sources);
    let options = Options { drafts: false, as_of: Date::parse("2024-01-01").expect("a date"), base_url: None };
    let (report, found) = report::resolve(manuscript.expect("a manuscript"), &sources, &options);
    findings.extend(found);
    findings.extend(check::check(&report));
    findings.sorted().iter().map(|finding| finding.code).collect()
}

#[test]
fn links_lead_out_only_by_known_schemes() {
    for good in ["https://a.dk", "http://a.dk", "mailto:a@b.dk", "tel:+4512345678", "index.md", "/index.md", "HTTPS://A.DK"] {
        assert_eq!(codes(&format!("[a]({good})")), [""; 0], "{good}");
    }
    assert_eq!(codes("<a@b.dk>"), [""; 0]);
    let bad = [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "<javascript:alert(1)>",
        "<java script:x>",
        "&#106;avascript:x",
        "java&#9;script:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//a.dk",
        "/\\\\a.dk",
        ":",
        "ikke.md",
        "../../x.md",
        "#ikke",
        "",
    ];
    for bad in bad {
        assert_eq!(codes(&format!("[a]({bad})")), ["dangling-link"], "{bad}");
    }
    assert_eq!(codes("<javascript:alert(1)>"), ["dangling-link"]);
    assert_eq!(codes("[a](&#1;javascript:x)"), ["control-character", "dangling-link"]);
    assert_eq!(codes("[a]\n\n[a]: javascript:x"), ["dangling-link"]);
}

#[test]
fn footnotes_are_held_to_the_same_rules_as_the_text() {
    for text in ["[a](ikke.md)", "![a](ikke.png)", "x ![](ikke.png)", "![](chart:a)", "x ![](cards:a)", "{{ ikke }}"] {
        let (in_text, in_note) = (codes(text), codes(&format!("x[^1]\n\n[^1]: {text}")));
        assert!(!in_text.is_empty(), "{text}");
        assert_eq!(in_note, in_text, "{text}");
    }
    assert_eq!(codes("x\n\n[^1]: a"), ["unused-footnote"]);
    assert_eq!(codes("x[^A]\n\n[^a]: a"), [""; 0]);
}
