//! Drawings that pass, are cleaned, or are refused at a place.

use super::{Problem, clean};

const HEAD: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10">"#;

fn with(body: &str) -> String {
    format!("{HEAD}\n {body}</svg>")
}

fn cleaned(text: &str) -> String {
    let (_, bytes) = clean(text.as_bytes()).expect("taken");
    String::from_utf8(bytes).expect("UTF-8")
}

fn size(attributes: &str) -> Option<(u32, u32)> {
    let text = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>"#);
    clean(text.as_bytes()).ok().map(|(size, _)| (size.width, size.height))
}

#[test]
fn what_draws_is_kept_as_written() {
    for body in [
        r##"<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="mask:url('#b')"/><use xlink:href="#a"/>"##,
        "<title>A &lt; b</title><desc>æøå</desc><text xml:space='preserve'>  x</text>",
        "<style><![CDATA[ .a > .b { fill: red } ]]></style><style>.a{fill:URL( \"#a\")}</style>",
        r##"<animate attributeName="r" values="1;2"/><a href="#x"><path d="M0 0h1"/></a>"##,
        r#"<g aria-label="C:\here" data-note="one"/>"#,
    ] {
        assert_eq!(cleaned(&with(body)), with(body));
    }
}

#[test]
fn what_need_not_be_published_is_cut() {
    for (before, after) in [
        ("<!-- Ola -->a<!--b-->", "a"),
        ("<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>Ola<![CDATA[x]]></rdf:RDF></metadata><g/>", "<g/>"),
        (
            "<g xmlns:i='http://www.inkscape.org/namespaces/inkscape' id='a'\n i:export-filename='C:\\Users\\Ola(1)' i:label='b'><i:grid/></g>",
            "<g xmlns:i='http://www.inkscape.org/namespaces/inkscape' id='a'></g>",
        ),
        ("<?editor note?><g/>", "<g/>"),
    ] {
        assert_eq!(cleaned(&with(before)), with(after));
    }
    let wrapped = format!("\u{FEFF}<?xml version=\"1.0\"?>\n<!-- Ola -->\n<?xml-stylesheet href=\"a.css\"?>{}\n<!-- Ola -->", with("<g/>"));
    assert!(matches!(clean(wrapped.as_bytes()), Err(Problem::Svg(problem)) if problem.line == 3 && problem.column == 1));
    assert_eq!(cleaned(&wrapped.replace("<?xml-stylesheet href=\"a.css\"?>", "")), with("<g/>"));
}

#[test]
fn what_runs_or_fetches_is_refused_at_its_place() {
    for (body, column, word) in [
        ("<script>alert(1)</script>", 2, "script"),
        ("<SCRIPT/>", 2, "script"),
        ("<g><foreignObject/></g>", 5, "foreignObject"),
        ("<h:img xmlns:h='http://www.w3.org/1999/xhtml'/>", 2, "not of SVG"),
        ("<g xmlns=''><p/></g>", 2, "not of SVG"),
        ("<s:g xmlns:s='http://www.w3.org/2000/svg'/>", 2, "prefix"),
        ("<img/>", 2, "img"),
        ("<rect onclick='a()'/>", 8, "onclick"),
        ("<rect ONload='a()'/>", 8, "ONload"),
        ("<a href='javascript:a()'/>", 5, "reference"),
        ("<a href='java&#x73;cript:a()'/>", 5, "reference"),
        ("<a xlink:href='https://example.org/'/>", 5, "reference"),
        ("<image href='a.png'/>", 9, "reference"),
        ("<image xlink:href='data:image/jpeg;base64,AAAA'/>", 9, "reference"),
        ("<feImage href='//example.org/a'/>", 11, "reference"),
        ("<use href='other.svg#a'/>", 7, "reference"),
        ("<use href=''/>", 7, "reference"),
        ("<g xml:base='https://example.org/'/>", 5, "xml:base"),
        ("<rect fill='url(https://example.org/a)'/>", 8, "url()"),
        ("<rect fill='UR&#76;( \"a.svg#b\")'/>", 8, "url()"),
        ("<rect fill='u\\72l(a.svg)'/>", 8, "backslash"),
        ("<rect style='fill:u\\72l(a.svg)'/>", 8, "backslash"),
        ("<rect style='mask:image-set(\"a.png\" 1x)'/>", 8, "image-set"),
        ("<style>@import 'a.css';</style>", 2, "@import"),
        ("<style>@\\69mport 'a.css';</style>", 2, "backslash"),
        ("<style>a{fill:url(a.svg#b)}</style>", 2, "url()"),
        ("<style>a{fill:url(<![CDATA[a.svg]]>)}</style>", 2, "url()"),
        ("<style><![CDATA[</style><img src=x>]]></style>", 2, "less-than"),
        ("<title><![CDATA[><img src=x>]]></title>", 9, "CDATA"),
        ("<style>@imp<!-- -->ort 'a.css';</style>", 2, "@import"),
        ("<title>A <g/></title>", 11, "inside title"),
        ("<animate attributeName='xlink:href' to='javascript:a()'/>", 11, "animation"),
        ("<set attributeName='onclick' to='a()'/>", 7, "animation"),
        ("<?xml-stylesheet href='a.css'?>", 2, "style sheet"),
        ("&lol;", 2, "XML"),
        ("<g>", 5, "XML"),
    ] {
        match clean(with(body).as_bytes()) {
            Err(Problem::Svg(problem)) => {
                assert_eq!((problem.line, problem.column), (2, column), "{body}: {problem}");
                assert!(problem.what.contains(word), "{body}: {problem}");
            }
            other => panic!("{body}: {other:?}"),
        }
    }
}

#[test]
fn document_types_and_bytes_that_are_no_text_are_refused() {
    let doctype = format!("<?xml version='1.0'?>\n<!DOCTYPE svg [<!ENTITY a 'b'>]>\n{}", with("&a;"));
    assert!(matches!(clean(doctype.as_bytes()), Err(Problem::Svg(problem)) if (problem.line, problem.column) == (2, 1)));
    let latin = [with("").as_bytes(), b"\n\xE6"].concat();
    assert!(matches!(clean(&latin), Err(Problem::Svg(problem)) if (problem.line, problem.column) == (3, 1)));
    assert_eq!(clean(b"<html><svg/></html>"), Err(Problem::NotAnImage));
    assert!(matches!(clean(b"<svg viewBox='0 0 1 1'/>"), Err(Problem::Svg(problem)) if problem.what.contains("xmlns")));
}

#[test]
fn sizes() {
    for (attributes, expected) in [
        ("viewBox='0 0 20 10'", Some((20, 10))),
        ("viewBox='-5,-5, 20.4 10'", Some((20, 10))),
        ("width='40' viewBox='0 0 20 10'", Some((40, 20))),
        ("height='40px' viewBox='0 0 20 10'", Some((80, 40))),
        ("width='100%' height='2em' viewBox='0 0 20 10'", Some((20, 10))),
        ("width='1in' height='25.4mm'", Some((96, 96))),
        ("width='0.2' height='0.2'", Some((1, 1))),
        ("width='10'", None),
        ("viewBox='0 0 0 10'", None),
        ("viewBox='0 0 inf 10'", None),
        ("viewBox='0 0 1e9 10'", None),
        ("", None),
    ] {
        assert_eq!(size(attributes), expected, "{attributes}");
    }
}

#[test]
fn deep_nesting_is_walked_without_recursion() {
    let deep = with(&("<g>".repeat(100_000) + &"</g>".repeat(100_000)));
    assert_eq!(cleaned(&deep).len(), deep.len());
}
