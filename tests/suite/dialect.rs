//! What our dialect adds to Markdown, as tables: what is written, what a reader gets, what the author is told.

use beretning::finding::Findings;
use beretning::language::Language;
use beretning::manuscript::{Inline, MAX_DEPTH, parse_document, parse_markdown, plain_text};
use beretning::source::Sources;

use super::plain::Plain;

/// Markdown, and the HTML without breaks between its lines.
type Case<'c> = (&'c str, &'c str);

/// Holds every case; none of them has findings.
fn hold(cases: &[Case<'_>]) {
    for (markdown, expected) in cases {
        let (html, codes) = Plain::default().render(markdown);
        assert_eq!((html.replace('\n', ""), codes), ((*expected).to_owned(), Vec::new()), "\n{markdown}");
    }
}

/// The codes of what is found.
fn codes(markdown: &str) -> Vec<&'static str> {
    Plain::default().render(markdown).1
}

#[test]
fn boxes() {
    hold(&[
        ("> [!fact] Titel\n> Ord", "<aside class=\"fact\" title=\"Titel\"><p>Ord</p></aside>"),
        ("> [!summary]\n> Ord\n>\n> Mere", "<aside class=\"summary\"><p>Ord</p><p>Mere</p></aside>"),
        ("> [!METHOD]   Titel\\\n> Ord", "<aside class=\"method\" title=\"Titel\"><p>Ord</p></aside>"),
        ("> [!example] Kun titel", "<aside class=\"example\" title=\"Kun titel\"></aside>"),
        ("> [!attention]", "<aside class=\"attention\"></aside>"),
        ("> [!quote] *Ét* {{ a@2022 }} `b`\n> Ord", "<aside class=\"quote\" title=\"Ét a@2022 b\"><p>Ord</p></aside>"),
        (
            "> [!fact] A\n>\n> - b\n>\n> > [!method] C\n> > d",
            "<aside class=\"fact\" title=\"A\"><ul><li>b</li></ul><aside class=\"method\" title=\"C\"><p>d</p></aside></aside>",
        ),
        ("> [!fact] Titel {#om-os}\n> Ord", "<aside class=\"fact\" id=\"box:om-os\" title=\"Titel\"><p>Ord</p></aside>"),
        ("> [!fact] {#å}\n> Ord {#nej}", "<aside class=\"fact\" id=\"box:å\"><p>Ord {#nej}</p></aside>"),
        ("> [!fact] Titel \\{#om}", "<aside class=\"fact\" title=\"Titel {#om}\"></aside>"),
        ("> [!quote]\n> Ord\n> — En mor", "<aside class=\"quote\"><p>Ord</p><footer>En mor</footer></aside>"),
        (
            "> [!fact] Se [](box:x)\n> [](box:y), [ord](box:z)",
            "<aside class=\"fact\" title=\"Se x\"><p><a href=\"box:y\">y</a>, <a href=\"box:z\">ord</a></p></aside>",
        ),
        ("> Ord [!fact] A", "<blockquote><p>Ord [!fact] A</p></blockquote>"),
        ("> [!<b>] A", "<blockquote><p>[!&lt;b&gt;] A</p></blockquote>"),
    ]);
    assert_eq!(codes("> [!fakt] Titel\n> Ord"), ["unknown-box"]);
}

#[test]
fn quotations() {
    let said = "<blockquote><p>Ord</p><footer>En mor, 2023</footer></blockquote>";
    hold(&[
        ("> Ord\n> — En mor, 2023", said),
        ("> Ord\n>\n> — En mor, 2023", said),
        ("> Ord\n> – En mor, 2023", said),
        ("> Ord\n>\n> – En mor, 2023", said),
        ("> Ord  \n> — En *mor*, {{ year }}", "<blockquote><p>Ord</p><footer>En mor, year</footer></blockquote>"),
        ("> Ord — inde\n> i —en sætning", "<blockquote><p>Ord — indei —en sætning</p></blockquote>"),
        ("> - Ord\n>\n> — En mor", "<blockquote><ul><li>Ord</li></ul><footer>En mor</footer></blockquote>"),
        ("> — Ingen", "<blockquote><footer>Ingen</footer></blockquote>"),
        (
            "> > Ord\n> > — En mor\n>\n> — En far",
            "<blockquote><blockquote><p>Ord</p><footer>En mor</footer></blockquote><footer>En far</footer></blockquote>",
        ),
        ("— ikke et citat", "<p>— ikke et citat</p>"),
    ]);
}

#[test]
fn values() {
    hold(&[
        (
            "Der er {{ a }}, {{b@2022}} og *{{ c/d as words }}*.",
            "<p>Der er <data>a</data>, <data>b@2022</data> og <em><data>c/d</data></em>.</p>",
        ),
        (
            "| a | {{ b }} |\n|--|--:|\n| {{ c }} | x {{ d }} |",
            concat!(
                "<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"number\"><data>b</data></th></tr></thead>",
                "<tbody><tr><th scope=\"row\"><data>c</data></th><td class=\"number\">x <data>d</data></td></tr></tbody></table>",
            ),
        ),
        ("## Antal {{ a }}", "<h2 id=\"antal-a\">Antal <data>a</data></h2>"),
        ("[se {{ a }}](https://x.dk)", "<p><a href=\"https://x.dk\">se <data>a</data></a></p>"),
        ("- {{ a }}\n- b {{ c }}", "<ul><li><data>a</data></li><li>b <data>c</data></li></ul>"),
        ("{{ a_b_c }} og {{ d_e }}", "<p><data>a_b_c</data> og <data>d_e</data></p>"),
        (
            "x[^1]\n\n[^1]: {{ a }}",
            concat!(
                "<p>x<sup class=\"footnote-ref\"><a href=\"#fn:1\" id=\"fnref:1\">1</a></sup></p>",
                "<section class=\"footnotes\" aria-labelledby=\"fn:title\"><h2 id=\"fn:title\">footnotes</h2><ol><li id=\"fn:1\"><p><data>a</data> ",
                "<a class=\"footnote-back\" href=\"#fnref:1\" aria-label=\"footnote-back\">↑</a></p></li></ol></section>",
            ),
        ),
    ]);
}

#[test]
fn braces_that_are_no_value() {
    hold(&[
        ("En \\{{ a }} tekst", "<p>En {{ a }} tekst</p>"),
        ("En {\\{ a }} tekst", "<p>En {{ a }} tekst</p>"),
        ("En \\\\{{ a }} tekst", "<p>En \\<data>a</data> tekst</p>"),
        ("\\\\\\{{ a }} {{ b }}", "<p>\\{{ a }} <data>b</data></p>"),
        ("\\{{{ a }}", "<p>{<data>a</data></p>"),
        ("&#123;&#123; a }}", "<p>{{ a }}</p>"),
        ("`{{ a }}`", "<p><code>{{ a }}</code></p>"),
        ("    {{ a }}", "<pre><code>{{ a }}</code></pre>"),
        ("```\n{{ a }}\n```", "<pre><code>{{ a }}</code></pre>"),
        ("a }} b } c {", "<p>a }} b } c {</p>"),
    ]);
    let wrong =
        ["{{", "Den {{ a er\nåben }}", "{{ a\n}}", "{{ a", "{{ }}", "{{}}", "{{ a b }}", "{{ a } }}", "{{{ a }}", "{{ *a* }}", "# {{ a"];
    for markdown in wrong {
        assert_eq!(codes(markdown), ["value-syntax"], "{markdown}");
    }
}

#[test]
fn headings_have_anchors() {
    hold(&[
        ("## Børn {#kids}", "<h2 id=\"kids\">Børn</h2>"),
        ("## Børn {#kids} ##", "<h2 id=\"kids\">Børn</h2>"),
        ("Børn {#kids}\n---", "<h2 id=\"kids\">Børn</h2>"),
        ("## Børn \\{#kids}", "<h2 id=\"boern-kids\">Børn {#kids}</h2>"),
        ("## Børn {#*kids*}", "<h2 id=\"boern-kids\">Børn {#<em>kids</em>}</h2>"),
        ("## Børn {#\"><b>}", "<h2 id=\"boern\">Børn {#&quot;&gt;&lt;b&gt;}</h2>"),
        ("Tekst {#kids}", "<p>Tekst {#kids}</p>"),
    ]);
}

#[test]
fn a_heading_in_a_footnote_has_an_anchor_of_its_own() {
    let (html, codes) = Plain::default().render("## FN\n\nx[^1]\n\n[^1]: ## FN\n");
    assert!(html.contains("<h2 id=\"fn\">FN</h2>") && html.contains("<h2 id=\"fn-2\">FN</h2>"), "{html}");
    assert_eq!(codes, [""; 0]);
}

#[test]
fn lists() {
    hold(&[
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("3. a\n   - b\n     - c\n4. d", "<ol start=\"3\"><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ol>"),
        ("- a\n\n  b\n  - c", "<ul><li><p>a</p><p>b</p><ul><li>c</li></ul></li></ul>"),
        ("- [ ] a\n- [x] b\n- c", "<ul><li>☐ a</li><li>☑ b</li><li>c</li></ul>"),
        ("- [ ] a\n\n- [X] b", "<ul><li><p>☐ a</p></li><li><p>☑ b</p></li></ul>"),
        ("- [x] a\n  - [ ] b", "<ul><li>☑ a<ul><li>☐ b</li></ul></li></ul>"),
        ("- \\[x] a", "<ul><li>[x] a</li></ul>"),
        ("Ord\n: Et *svar*\n: Et til", "<dl><dt>Ord</dt><dd>Et <em>svar</em></dd><dd>Et til</dd></dl>"),
        ("Ord\n\n: Et\n\n    - to", "<dl><dt>Ord</dt><dd><p>Et</p><ul><li>to</li></ul></dd></dl>"),
    ]);
}

#[test]
fn html_is_words_and_comments_are_nobodys() {
    hold(&[
        ("a <b>x</b> & <i", "<p>a &lt;b&gt;x&lt;/b&gt; &amp; &lt;i</p>"),
        ("<div onclick=\"x\">\n*a*\n</div>", "<p>&lt;div onclick=&quot;x&quot;&gt;*a*&lt;/div&gt;</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("<!-- {{ a }} -->", ""),
        ("<!-- a\n\nb -->\n\nc", "<p>c</p>"),
        ("a<!-- b -->c", "<p>ac</p>"),
        ("<!-- a --> b <!-- c -->", "<p>b</p>"),
        ("<!-- a --> b", "<p>b</p>"),
        ("<!-->b", "<p>b</p>"),
        ("<!-- åben", "<p>&lt;!-- åben</p>"),
    ]);
    let (html, _) = Plain { raw_html: true }.render("<div>\n*a*\n</div>");
    assert_eq!(html, "<div>\n*a*\n</div>");
}

#[test]
fn what_looks_like_html_is_escaped_everywhere() {
    let evil = "&lt;i&gt;\"<b>";
    let places = [
        "EVIL",
        "# EVIL",
        "- EVIL",
        "*EVIL*",
        "`EVIL`",
        "    EVIL",
        "```EVIL\nEVIL\n```",
        "> EVIL",
        "> x\n> — EVIL",
        "> [!fact] EVIL\n> EVIL",
        "> [!EVIL] x",
        "| EVIL |\n|--|\n| EVIL |",
        "EVIL\n: EVIL",
        "[EVIL](EVIL \"EVIL\")",
        "[x](<EVIL> 'EVIL')",
        "[x](y 'EVIL')",
        "![EVIL](x.png 'EVIL')",
        "a ![EVIL](<EVIL> 'EVIL')",
        "x[^EVIL]\n\n[^EVIL]: EVIL",
        "x[^EVIL]",
        "## x {#EVIL}",
        "![](cards:EVIL)",
        "{{ EVIL }}",
        "<EVIL>",
        "<div class=EVIL>",
    ];
    for place in places {
        let (html, _) = Plain::default().render(&place.replace("EVIL", evil));
        assert!(!html.contains("<b>") && !html.contains("<i>") && !html.contains("\"\""), "{place}\n{html}");
        super::tags::assert_balanced(&html);
    }
}

#[test]
fn tables() {
    hold(&[
        (
            "| a \\| b | `c \\| d` |\n|:-:|---|\n| <b> | & |\n| 1 |\n| 1 | 2 | 3 |",
            concat!(
                "<table><thead><tr><th scope=\"col\" class=\"center\">a | b</th><th scope=\"col\"><code>c | d</code></th></tr></thead><tbody>",
                "<tr><th scope=\"row\" class=\"center\">&lt;b&gt;</th><td>&amp;</td></tr>",
                "<tr><th scope=\"row\" class=\"center\">1</th><td></td></tr>",
                "<tr><th scope=\"row\" class=\"center\">1</th><td>2</td></tr></tbody></table>",
            ),
        ),
        ("| a | b |\n|--:|--|", "<table><thead><tr><th scope=\"col\" class=\"number\">a</th><th scope=\"col\">b</th></tr></thead></table>"),
        ("| a |\n|--|\n| 1 |", "<table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"),
    ]);
}

#[test]
fn pictures_and_drawings() {
    hold(&[
        ("![a {{ b }}](c.png \"d\")", "<p><img src=\"c.png\" alt=\"a b\" title=\"d\" /></p>"),
        ("x ![a](c.png) y", "<p>x <img src=\"c.png\" alt=\"a\" /> y</p>"),
        ("[![a](c.png)](d.md)", "<p><a href=\"d.md\"><img src=\"c.png\" alt=\"a\" /></a></p>"),
        ("![](cards:main)", "<figure class=\"cards\" data-id=\"main\"></figure>"),
        ("![](kort:main)", "<p><img src=\"kort:main\" alt=\"\" /></p>"),
    ]);
}

#[test]
fn links_to_mail() {
    hold(&[
        ("<mette@example.dk>", "<p><a href=\"mailto:mette@example.dk\">mette@example.dk</a></p>"),
        ("<https://example.dk>", "<p><a href=\"https://example.dk\">https://example.dk</a></p>"),
        ("www.example.dk", "<p>www.example.dk</p>"),
    ]);
}

/// How a reader sees the marks and the notes: `¹` in the text, then each note with its ways back.
fn notes(markdown: &str) -> (Vec<String>, Vec<String>) {
    let (html, _) = Plain::default().render(markdown);
    let (text, notes) = html.split_once("<section").unwrap_or((&html, ""));
    let between = |html: &str, open: &str, close: &str| -> Vec<String> {
        html.split(open).skip(1).filter_map(|rest| Some(rest.split_once(close)?.0.to_owned())).collect()
    };
    (between(text, "href=\"#fn:", "\""), between(notes, "href=\"#fnref:", "\""))
}

#[test]
fn footnotes_are_numbered_where_they_are_first_marked() {
    let marked = |text: &[&str], back: &[&str]| -> (Vec<String>, Vec<String>) {
        (text.iter().map(ToString::to_string).collect(), back.iter().map(ToString::to_string).collect())
    };
    assert_eq!(notes("a[^b] c[^a] d[^b]\n\n[^a]: A\n[^b]: B"), marked(&["1", "2", "1"], &["1", "1:2", "2"]));
    assert_eq!(notes("a[^b]\n\n[^c]: C\n\n[^b]: B[^c]"), marked(&["1"], &["1", "2"]), "a footnote in a footnote");
    assert_eq!(notes("a[^b]\n\n[^b]: B[^b]"), marked(&["1"], &["1", "1:2"]), "a footnote in itself");
    assert_eq!(
        notes("> [!fact] T\n> x[^c]\n\n| h[^b] |\n|--|\n| c[^a] |\n\n[^a]: A\n[^b]: B\n[^c]: C"),
        marked(&["1", "2", "3"], &["1", "2", "3"])
    );
    assert_eq!(notes("Ord[^Kilde]\n\n[^kilde]: x"), marked(&["1"], &["1"]), "large and small letters");
    assert_eq!(notes("Ord[^a b]\n\n[^a b]: - en liste"), marked(&["1"], &["1"]));
    assert_eq!(notes("a\n\n[^u]: ikke brugt"), marked(&[], &[]));
}

#[test]
fn footnotes_that_are_not_written() {
    assert_eq!(codes("a[^x] b[^y]\n\n[^z]: z[^w]"), ["unknown-footnote"; 3]);
    assert_eq!(codes("a \\[^x] `[^y]` [^ z]"), [""; 0]);
}

#[test]
fn footnotes_where_only_words_can_stand() {
    for place in ["> [!fact] Titel[^1]\n> x", "> x\n> — En mor[^1]", "> [!fact] *a[^1]*", "> [!quote]\n> x\n> — En mor[^1]"] {
        assert_eq!(codes(&format!("{place}\n\n[^1]: x")), ["misplaced-footnote"], "{place}");
    }
}

#[test]
fn files_from_windows_and_files_that_just_end() {
    let text = "# A\n\na\nb {{ c }} \\\nd\n\n> [!fact] T\n> x\n> y\n\n> a\n> — b\n\n```x\nk\nl\n```\n\n- a\n\n- b\n\n| a |\n|--|\n| b |\n\nx[^1]\n\n[^1]: n\n    m";
    let (unix, _) = Plain::default().render(text);
    for other in [text.replace('\n', "\r\n"), format!("{text}\n"), format!("{text}\n\n"), format!("\n{text}")] {
        assert_eq!(Plain::default().render(&other), (unix.clone(), Vec::new()), "{other:?}");
    }
}

#[test]
fn a_thousand_layers_are_one_finding() {
    let lists: Vec<String> = (0..1000).map(|depth| "  ".repeat(depth) + "- a\n").collect();
    let cases = [
        "> ".repeat(1000) + "a",
        "- ".repeat(1000) + "a",
        "1. ".repeat(1000) + "a",
        lists.concat(),
        "*a ".repeat(1000) + "b" + &"*".repeat(1000),
        "*".repeat(1000) + "a" + &"*".repeat(1000),
        "~~a _b ".repeat(500) + "c" + &"_~~".repeat(500),
        "![".repeat(1000) + &"](x)".repeat(1000),
        format!("{0}\n\n{0}", "> ".repeat(1000) + "a"),
        format!("x[^1]\n\n[^1]: {}a", "> ".repeat(1000)),
    ];
    for case in cases {
        let start: String = case.chars().take(20).collect();
        assert_eq!(codes(&case), ["nested-too-deep"], "{start}");
    }
    let just = "> ".repeat(MAX_DEPTH - 1) + "a";
    assert_eq!(codes(&just), [""; 0]);
    for unclosed in ["[", "![", "{{ ", "*a _", "`", "<!--", "[^", "| a "] {
        let (html, _) = Plain::default().render(&unclosed.repeat(20_000));
        super::tags::assert_balanced(&html);
    }
}

/// The title of a document with this front matter, values as `⟨key⟩`, and the findings with the text they point at.
fn title(front: &str) -> (String, Vec<(&'static str, String)>) {
    let text = format!("---\n{front}\n---\n");
    let sources = Sources::from_memory([("content/om.md", text.clone().into_bytes())]);
    let mut findings = Findings::new();
    let document = parse_document(sources.get("content/om.md").expect("the file"), Language::Da, &mut findings).expect("front matter");
    let found = findings.iter().map(|finding| {
        let span = finding.span.as_ref().expect("a place");
        (finding.code, text[span.range()].to_owned())
    });
    (plain_text(&document.title.content, &mut |named| format!("⟨{}⟩", named.written())), found.collect())
}

#[test]
fn values_in_front_matter() {
    let nothing: Vec<(&str, String)> = Vec::new();
    let cases = [
        ("title: Om {{ a }} børn", "Om ⟨a⟩ børn"),
        ("title: \"{{ a }}\\t<b> \\u00e6\"", "⟨a⟩\t<b> æ"),
        ("title: 'Én {{ a }}'", "Én ⟨a⟩"),
        ("title: >\n  Om {{ a }}\n  børn", "Om ⟨a⟩ børn\n"),
        ("title: Om \\{{ a }} og {{ b }}", "Om {{ a }} og ⟨b⟩"),
        ("title: Om \\\\{{ a }}", "Om \\\\⟨a⟩"),
        ("title: \"Om \\\\{{ a }}\"", "Om {{ a }}"),
        ("title: Om *børn*", "Om *børn*"),
    ];
    for (front, expected) in cases {
        assert_eq!(title(front), (expected.to_owned(), nothing.clone()), "{front}");
    }
    assert_eq!(title("title: Æh {{ a").1, [("value-syntax", "{{".to_owned())]);
    assert_eq!(title("title: \"\\L\\L\\L\\L\\L {{ æ\"").1, [("value-syntax", "\"\\L\\L\\L\\L\\L {{ æ\"".to_owned())]);
}

#[test]
fn places_are_those_of_the_file() {
    let text = "Ærø {{ a }}\n\n> [!fact]  Titel {{ b }}\n> — Æ {{ c }}\n";
    let body = parse_markdown(&"content/a.md".into(), text, 100, &mut Findings::new());
    let mut seen = Vec::new();
    beretning::manuscript::walk(&body.blocks, &mut |inline| {
        let span = match inline {
            Inline::Text(_, span) => span,
            Inline::Value(value) => &value.span,
            _ => return,
        };
        seen.push(&text[span.start - 100..span.end - 100]);
    });
    assert_eq!(seen, ["Ærø ", "{{ a }}", "Titel ", "{{ b }}", "— Æ ", "{{ c }}"]);
}
