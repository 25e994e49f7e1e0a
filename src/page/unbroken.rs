//! Words that must stay on one line: browsers break after a hyphen, also in a name such as `HOME-START`.

/// Puts a span around names of capitals and figures joined by hyphens, wherever they stand between the tags of the
/// body. A hyphen that does not break would be shorter, but then nobody could search for the name.
pub(super) fn unbroken(html: &str) -> String {
    let Some(start) = html.find("<body") else { return html.to_owned() };
    let (head, mut rest) = html.split_at(start);
    let mut out = String::with_capacity(html.len() + html.len() / 64);
    out.push_str(head);
    while let Some(open) = rest.find('<') {
        words(&rest[..open], &mut out);
        rest = &rest[open..];
        let end = end_of_markup(rest);
        out.push_str(&rest[..end]);
        rest = &rest[end..];
    }
    words(rest, &mut out);
    out
}

/// The length of the tag or comment `html` begins with, and of all that stands in it where spans have no place.
fn end_of_markup(html: &str) -> usize {
    const CLOSED: [(&str, &str); 6] = [
        ("<!--", "-->"),
        ("<svg", "</svg>"),
        ("<script", "</script>"),
        ("<style", "</style>"),
        ("<pre", "</pre>"),
        ("<textarea", "</textarea>"),
    ];
    match CLOSED.iter().find(|(open, _)| html.starts_with(open)) {
        Some((_, close)) => html.find(close).map_or(html.len(), |at| at + close.len()),
        None => end_of_tag(html),
    }
}

/// The length of a tag; a `>` in a quoted attribute does not end it.
fn end_of_tag(html: &str) -> usize {
    let mut quote = None;
    for (at, c) in html.char_indices() {
        match (c, quote) {
            ('>', None) => return at + 1,
            ('"' | '\'', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            _ => {}
        }
    }
    html.len()
}

/// Copies text, with a span around each name.
fn words(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(start) = rest.find(is_part) {
        let tail = &rest[start..];
        let length = tail.find(|c| !is_part(c) && c != '-').unwrap_or(tail.len());
        let word = tail[..length].trim_end_matches('-');
        // `LEGO-klodser` may break: only what stands between capitals is a name.
        let name = word.contains('-') && word.len() <= LONGEST && word.split('-').all(|part| part.chars().count() > 1);
        out.push_str(&rest[..start]);
        if name {
            out.push_str("<span class=\"unbroken\">");
            out.push_str(word);
            out.push_str("</span>");
        } else {
            out.push_str(word);
        }
        rest = &tail[word.len()..];
    }
    out.push_str(rest);
}

/// Longer ones would not fit a narrow telephone.
const LONGEST: usize = 20;

fn is_part(c: char) -> bool {
    c.is_uppercase() || c.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::unbroken;

    #[test]
    fn names_stay_on_one_line() {
        let cases = [
            ("<body><p>HOME-START Ringsted</p>", "<body><p><span class=\"unbroken\">HOME-START</span> Ringsted</p>"),
            ("<body>HOME-STARTs COVID-19-", "<body><span class=\"unbroken\">HOME-START</span>s <span class=\"unbroken\">COVID-19</span>-"),
            ("<body>LEGO-klodser A-B - 2023", "<body>LEGO-klodser A-B - 2023"),
            ("<title>AB-CD</title><body>", "<title>AB-CD</title><body>"),
            ("<body><a title=\"AB-CD\"><svg><text>AB-CD</text></svg></a>", "<body><a title=\"AB-CD\"><svg><text>AB-CD</text></svg></a>"),
            ("<body><b title=\"x > HOME-START y\">z", "<body><b title=\"x > HOME-START y\">z"),
            ("<body>978-87-123456-78-901-2", "<body>978-87-123456-78-901-2"),
        ];
        for (html, expected) in cases {
            assert_eq!(unbroken(html), expected);
        }
    }
}
