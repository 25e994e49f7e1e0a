//! Whether HTML is well-formed: every tag closed where it must be, quotes in pairs, no anchor twice.

use std::collections::BTreeSet;

const EMPTY: [&str; 4] = ["br", "hr", "img", "input"];

/// Panics at the first tag that is not in its place.
pub fn assert_balanced(html: &str) {
    if let Err(fault) = balanced(html) {
        panic!("{fault}\n{html}");
    }
}

fn balanced(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '>']) {
        let inside = rest[at..].strip_prefix('<').ok_or_else(|| "a > that closes nothing".to_owned())?;
        let end = inside.find(['<', '>']).ok_or_else(|| "a tag without an end".to_owned())?;
        let tag = &inside[..end];
        rest = inside[end..].strip_prefix('>').ok_or_else(|| format!("a < inside of <{tag}"))?;
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop();
            if last != Some(name) {
                return Err(format!("</{name}> closes {last:?}"));
            }
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric()) {
            return Err(format!("<{tag}> is no tag"));
        }
        if !tag.matches('"').count().is_multiple_of(2) {
            return Err(format!("<{tag}> leaves a quotation mark open"));
        }
        let id = tag.split_once(" id=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(id, _)| id);
        if id.is_some_and(|id| id.is_empty() || !ids.insert(id)) {
            return Err(format!("<{tag}> has an anchor that is empty or taken"));
        }
        if !EMPTY.contains(&name) {
            open.push(name);
        }
    }
    open.is_empty().then_some(()).ok_or_else(|| format!("left open: {open:?}"))
}

#[test]
fn the_checker_checks() {
    for good in ["", "a &lt; b", "<p>a<br />b</p>", "<p id=\"a\"><em>x</em></p>"] {
        assert_eq!(balanced(good), Ok(()), "{good}");
    }
    for bad in
        ["<p>", "</p>", "<p><em></p></em>", "a < b", "a > b", "<p id=\"a>x</p>", "<p id=\"\"></p>", "<p id=\"a\"></p><p id=\"a\"></p>"]
    {
        assert!(balanced(bad).is_err(), "{bad}");
    }
}
