//! The table as readers' browsers get it.

use crate::table::{Cell, Column, Content, Narrow, Row, RowKind, Setting, Table, sample};

fn back(mark: &str) -> String {
    format!("Tilbage til \"{mark}\"")
}

const SETTING: Setting<'_> = Setting {
    caption: None,
    labelled_by: None,
    anchor: "t:1",
    decimal: ',',
    narrow: Narrow::Scroll,
    sortable: false,
    yes: "ja",
    no: "nej",
    back: &back,
};

/// One line an element, as it is written.
fn lines(html: &str) -> Vec<&str> {
    html.lines().collect()
}

/// HTML that is also XML: every tag closed, every ampersand and quote where it belongs.
fn strictly(html: &str) -> String {
    let xml = format!("<x>{}</x>", html.replace(" data-sortable", " data-sortable=\"\""));
    let document = roxmltree::Document::parse(&xml).unwrap_or_else(|error| panic!("{error}\n{xml}"));
    document.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect()
}

#[test]
fn every_head_says_what_it_is_the_head_of() {
    let html = sample::grouped().to_html(&Setting { caption: Some("Tabel <b>1</b>"), ..SETTING });
    strictly(&html);
    let expected = r##"<table>
<caption>Tabel <b>1</b></caption>
<colgroup span="1"></colgroup>
<colgroup span="2"></colgroup>
<colgroup span="1"></colgroup>
<thead>
<tr>
<th scope="col" rowspan="2">Tal</th>
<th scope="colgroup" colspan="2">2022</th>
<th scope="col" rowspan="2">Note</th>
</tr>
<tr>
<th scope="col" class="number">antal</th>
<th scope="col" class="number">andel</th>
</tr>
</thead>
<tbody>
<tr>
<th scope="row">Familier</th>
<td class="number"><data value="29">29</data></td>
<td class="number"><data value="1.5">1,5<span data-pad="&nbsp;%"></span></data></td>
<td>a &quot;b&quot;, &lt;c&gt; &amp; d<sup class="footnote-ref"><a href="#t:1.a" id="t:1.a.1">a</a></sup></td>
</tr>
</tbody>
<tbody>
<tr class="group">
<th scope="rowgroup" colspan="4"><span>Frivillige</span></th>
</tr>
<tr>
<th scope="row">Besøgsvenner<sup class="footnote-ref"><a href="#t:1.a" id="t:1.a.2">a</a> <a href="#t:1.b" id="t:1.b.1">b</a></sup></th>
<td class="number"><span class="withheld">færre end 5</span></td>
<td class="number"></td>
<td class="presence"><span aria-hidden="true">×</span><span class="visually-hidden">ja</span></td>
</tr>
<tr class="total">
<th scope="row">I alt</th>
<td class="number"><data value="-4">−4</data></td>
<td class="number"><data value="0.525">52,5&nbsp;%</data></td>
<td class="presence"><span class="visually-hidden">nej</span></td>
</tr>
</tbody>
</table>"##;
    assert_eq!(lines(&html), lines(&expected.replace("&nbsp;", "\u{a0}")));
}

#[test]
fn notes_know_the_way_back_to_their_first_mark() {
    let below = sample::grouped().below(&SETTING);
    strictly(&below);
    let back =
        |id: &str, mark: &str| format!(" <a class=\"footnote-back\" href=\"#{id}\" aria-label=\"Tilbage til &quot;{mark}&quot;\">↑</a>");
    let expected = format!(
        "<dl class=\"table-legend\">\n<div><dt>færre end 5</dt> <dd>Vises ikke.</dd></div>\n</dl>\n\
         <ol class=\"table-notes\" type=\"a\">\n\
         <li id=\"t:1.a\">Kun &lt;7&gt; måneder.{}</li>\n<li id=\"t:1.b\">Anslået.{}</li>\n</ol>\n",
        back("t:1.a.1", "a"),
        back("t:1.b.1", "b"),
    );
    assert_eq!(below, expected);
    assert_eq!(Table::default().below(&SETTING), "");
}

fn column_of(numbers: &[&str]) -> String {
    let row = |text: &&str| Row { kind: RowKind::Plain, head: Cell::text("x"), cells: vec![sample::number(text, "1")] };
    let columns = vec![Column { head: "n".into(), group: None, numeric: true }];
    let table = Table { columns, rows: numbers.iter().map(row).collect(), ..Table::default() };
    table.to_html(&SETTING)
}

#[test]
fn decimal_signs_stand_below_one_another() {
    let html = column_of(&["12", "2,5", "1.000,25", "−3"]);
    for (number, pad) in [("12", ",00"), ("2,5", "0"), ("−3", ",00")] {
        assert!(html.contains(&format!("{number}<span data-pad=\"{pad}\"></span></data>")), "{html}");
    }
    assert!(html.contains("<data value=\"1\">1.000,25</data>"));
    // Read aloud and copied, a number is what it is.
    assert!(strictly(&html).contains("2,5\n"));
    let html = column_of(&["12\u{a0}%", "2,5\u{a0}%"]);
    assert!(html.contains("12<span data-after=\",0\u{a0}%\">\u{a0}%</span></data>"), "{html}");
    let html = column_of(&["29", "52\u{a0}%", "152.390\u{a0}kr."]);
    assert!(html.contains("29<span data-pad=\"\u{a0}kr.\"></span>"), "{html}");
    assert!(html.contains("52<span data-after=\"\u{a0}kr.\">\u{a0}%</span>"), "{html}");
}

#[test]
fn the_mark_of_a_note_stands_at_its_number() {
    let noted = |cell: Cell| Cell { notes: vec![0], ..cell };
    let row = |cell: Cell| Row { kind: RowKind::Plain, head: Cell::text("x"), cells: vec![cell] };
    let rows = vec![
        row(noted(sample::number("2", "2"))),
        row(noted(sample::number("3\u{a0}%", "0.03"))),
        row(sample::number("1,5\u{a0}kr.", "1.5")),
    ];
    let columns = vec![Column { head: "I alt".into(), group: None, numeric: true }];
    let html = Table { columns, rows, notes: vec!["n".into()], ..Table::default() }.to_html(&SETTING);
    strictly(&html);
    assert!(html.contains("<th scope=\"col\" class=\"number noted short\">I alt</th>"), "{html}");
    assert!(
        html.contains(
            "2<sup class=\"footnote-ref\"><a href=\"#t:1.a\" id=\"t:1.a.1\">a</a></sup><span data-pad=\",0\u{a0}kr.\"></span></data>"
        ),
        "{html}"
    );
    assert!(html.contains("\u{a0}%<sup class=\"footnote-ref\"><a href=\"#t:1.a\" id=\"t:1.a.2\">a</a></sup></span></data>"), "{html}");
}

#[test]
fn a_row_that_becomes_a_block_keeps_its_heads() {
    let html = sample::grouped().to_html(&Setting { narrow: Narrow::Blocks, ..SETTING });
    strictly(&html);
    assert!(html.starts_with("<table class=\"table-blocks\">"));
    assert!(html.contains("<td class=\"number\" data-head=\"2022, antal\">"));
    assert!(html.contains("<td class=\"number\"></td>"), "an empty cell has no head to show");
    assert_eq!(html.matches("<th ").count(), html.matches("<th scope=\"").count(), "every head says what it is the head of");
}

#[test]
fn short_rows_are_filled_and_lists_nest() {
    let item = |words: &str, notes: Vec<usize>| Cell { notes, ..Cell::text(words) };
    let list = Content::List(vec![item("a", vec![]), Content::List(vec![item("b<", vec![0])]).into()]);
    let table = Table {
        columns: vec![Column { head: "A".into(), ..Column::default() }, Column::default()],
        rows: vec![Row { kind: RowKind::Plain, head: Cell::default(), cells: vec![list.into()] }],
        notes: vec!["n".into()],
        ..Table::default()
    };
    let html = table.to_html(&SETTING);
    strictly(&html);
    assert!(html.contains("<td></td>\n<th scope=\"col\">A</th>\n<td></td>"), "heads without words are no heads");
    assert!(html.contains("<ul>\n<li>a</li>\n<li><ul>\n<li>b&lt;<sup"));
    assert_eq!(html.matches("<td").count(), 5);
    assert!(table.below(&SETTING).contains("href=\"#t:1.a.1\""));
}

#[test]
fn only_a_plain_table_is_sorted() {
    let setting = Setting { sortable: true, labelled_by: Some("id\""), ..SETTING };
    assert!(!sample::grouped().to_html(&setting).contains("data-sortable"));
    let row = || Row { head: Cell::text("x"), ..Row::default() };
    let plain = Table { rows: vec![row(), row()], ..Table::default() };
    assert!(plain.to_html(&setting).starts_with("<table data-sortable aria-labelledby=\"id&quot;\">"));
}

#[test]
fn links_are_escaped_and_elsewhere_only_words() {
    let cell = Cell::link("Ringsted & omegn", Some("/kommuner/ringsted/?a=\"b\"&c"));
    let row = Row { head: cell, cells: vec![Cell::link("ja", None)], ..Row::default() };
    let table = Table { corner: "Kommune".into(), columns: vec![Column::default()], rows: vec![row], ..Table::default() };
    let html = table.to_html(&SETTING);
    strictly(&html);
    let linked = "<th scope=\"row\"><a href=\"/kommuner/ringsted/?a=&quot;b&quot;&amp;c\">Ringsted &amp; omegn</a></th>";
    assert!(html.contains(linked) && html.contains("<td>ja</td>"), "{html}");
    assert!(table.to_csv().contains("\r\nRingsted & omegn,ja\r\n"));
}
