//! Bullet drawings with results as they come and as they should not.

use super::{Aim, Bound, Bullet, BulletRow, BulletWords, Interval, Reading};
use crate::drawing::tests::{look, ruler, sound};
use crate::drawing::{Drawing, Frame};
use crate::figure::samples::wording;
use crate::language::Language;

fn words() -> BulletWords {
    BulletWords::of(&wording(Language::Da)).expect("the standard words")
}

fn aim(label: &str, bound: Bound) -> Aim {
    Aim { label: label.to_owned(), bound }
}

fn row(text: &str, reading: Reading) -> BulletRow {
    BulletRow { text: text.to_owned(), reading, ..BulletRow::default() }
}

fn interval(low: f64, high: f64, text: &str) -> Interval {
    Interval { low, high, text: text.to_owned() }
}

fn bullet(shares: bool, target: impl Into<Option<Aim>>, rows: Vec<BulletRow>) -> Bullet {
    Bullet { shares, target: target.into(), rows, words: words(), reach: None }
}

fn capacity() -> Bullet {
    let main = BulletRow { interval: Some(interval(0.64, 0.82, "64–82\u{a0}%")), ..row("74\u{a0}%", Reading::One(0.74)) };
    let camp = |text, at| BulletRow { supplementary: true, ..row(text, Reading::One(at)) };
    let hidden = row("kan ikke vises", Reading::None);
    let rows = vec![main, camp("80\u{a0}%", 0.8), camp("81\u{a0}%", 0.81), hidden];
    bullet(true, aim("Mål: mindst 75\u{a0}%", Bound::AtLeast(0.75)), rows)
}

fn one(text: &str, reading: Reading, target: impl Into<Option<Aim>>, shares: bool) -> Bullet {
    bullet(shares, target, vec![row(text, reading)])
}

fn every() -> Vec<(&'static str, Bullet)> {
    let about = |mut bullet: Bullet| {
        bullet.rows[0].about = true;
        bullet
    };
    let at_most = aim("Mål: højst 12", Bound::AtMost(12.0));
    vec![
        ("capacity", capacity()),
        ("range", one("43", Reading::One(43.0), aim("Mål: 26–45", Bound::Between(26.0, 45.0)), false)),
        ("houses", one("4", Reading::One(4.0), aim("Mål: 2–3 familiehuse", Bound::Between(2.0, 3.0)), false)),
        ("at-most", one("14", Reading::One(14.0), at_most, false)),
        ("zero", one("0", Reading::One(0.0), aim("Mål: 0", Bound::AtMost(0.0)), false)),
        ("exactly", one("1", Reading::One(1.0), aim("Mål: 2 barselsgange", Bound::Exactly(2.0)), false)),
        ("none", one("1.416", Reading::One(1416.0), None, false)),
        ("words", one("21", Reading::One(21.0), aim("Mål: færre end planlagt", Bound::Words), false)),
        ("about", about(one("ca. 80", Reading::One(80.0), aim("Mål: 60", Bound::AtLeast(60.0)), false))),
        ("about-range", about(one("ca. 60–80", Reading::Span(60.0, 80.0), aim("Mål: 60", Bound::AtLeast(60.0)), false))),
        ("span", one("25–30\u{a0}%", Reading::Span(0.25, 0.3), aim("Mål: 50\u{a0}%", Bound::AtLeast(0.5)), true)),
        ("either", one("27 eller 34", Reading::Either(27.0, 34.0), aim("Mål: 30", Bound::AtLeast(30.0)), false)),
        ("hidden", one("kan ikke vises", Reading::None, aim("Mål: 90\u{a0}%", Bound::AtLeast(0.9)), true)),
        ("no-results", bullet(true, aim("Mål: 100\u{a0}%", Bound::AtLeast(1.0)), Vec::new())),
        ("nothing", bullet(false, None, Vec::new())),
        ("beyond", one("130\u{a0}%", Reading::One(1.3), aim("Mål: 110\u{a0}%", Bound::AtLeast(1.1)), true)),
        ("below", one("\u{2212}4", Reading::One(-4.0), aim("Mål: 3", Bound::AtLeast(3.0)), false)),
    ]
}

/// The left and right end of every rectangle, circle and line.
fn reach(drawing: &Drawing) -> (f64, f64) {
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>", drawing.body);
    let document = roxmltree::Document::parse(&svg).expect("SVG");
    let number = |node: roxmltree::Node<'_, '_>, name: &str| node.attribute(name).and_then(|value| value.parse::<f64>().ok());
    let mut ends = (f64::INFINITY, f64::NEG_INFINITY);
    let mut seen = |from: f64, to: f64| ends = (ends.0.min(from), ends.1.max(to));
    for node in document.descendants().filter(|node| !node.ancestors().any(|of| of.attribute("class") == Some("legend"))) {
        if let (Some(x), Some(width)) = (number(node, "x"), number(node, "width")) {
            seen(x, x + width);
        }
        if let (Some(x), Some(radius)) = (number(node, "cx"), number(node, "r")) {
            seen(x - radius, x + radius);
        }
        let path = node.attribute("d").unwrap_or_default();
        let pairs: Vec<f64> = path.split(['M', 'L', ' ', 'Z']).filter_map(|part| part.parse().ok()).collect();
        pairs.chunks_exact(2).for_each(|pair| seen(pair[0], pair[0]));
    }
    ends
}

#[test]
fn every_kind_is_sound_and_stays_in_its_frame() {
    for (name, view) in every() {
        for width in [220.0, 160.0] {
            let drawing = view.draw(&ruler(), width);
            sound(&drawing);
            let (left, right) = reach(&drawing);
            assert!(left >= 0.0 && right <= width, "{name} at {width}: {left}–{right}");
            assert!(!drawing.body.contains("<text"), "its words stand beside it: {}", drawing.body);
            look(&format!("bullet-{name}-{width}"), &drawing, &Frame { title: name.to_owned(), ..Frame::default() });
        }
    }
}

#[test]
fn the_same_twice_is_the_same() {
    for (_, view) in every() {
        assert_eq!(view.draw(&ruler(), 220.0), view.draw(&ruler(), 220.0));
    }
}

#[test]
fn results_stand_in_their_order_and_hidden_ones_have_no_mark() {
    let body = capacity().draw(&ruler(), 220.0).body;
    assert_eq!(body.matches("line-teal").count(), 5, "one interval and two open dots: {body}");
    assert_eq!(body.matches("<circle class=\"ink-paper\"").count(), 3, "a dot each, and none for the hidden one: {body}");
}

#[test]
fn a_mark_stands_where_its_number_is() {
    let view = |target: Option<Aim>| one("50\u{a0}%", Reading::One(0.5), target, true);
    let middle = |body: &str| {
        let (_, rest) = body.split_once("ink-teal\" cx=\"").expect("a dot");
        rest.split_once('"').expect("a number").0.parse::<f64>().expect("a number")
    };
    let drawing = view(None).draw(&ruler(), 200.0);
    assert!((middle(&drawing.body) - 100.0).abs() < 0.01);
    // The tick of a target at the same number is behind the dot.
    let body = view(Some(aim("Mål: 50\u{a0}%", Bound::AtLeast(0.5)))).draw(&ruler(), 200.0).body;
    assert!(body.contains("<rect class=\"ink-target\" x=\"98.75\""), "{body}");
    assert!(body.find("ink-target") < body.find("ink-teal"));
}

#[test]
fn the_open_side_of_a_target_is_toned_and_flagged() {
    let band = |bound| {
        let body = one("5", Reading::One(5.0), aim("Mål", bound), false).draw(&ruler(), 200.0).body;
        let flags: Vec<String> =
            body.match_indices("<path class=\"ink-target\" d=\"").map(|(at, m)| body[at + m.len()..][..40].to_owned()).collect();
        let tone = body.split_once("ink-surface\" x=\"").map(|(_, rest)| rest.split('"').next().unwrap_or_default().to_owned());
        (flags.len(), tone)
    };
    assert_eq!(band(Bound::AtMost(10.0)), (1, Some("6.5".to_owned())), "from the start of the scale");
    assert!(band(Bound::AtLeast(10.0)).1.is_some_and(|x| x != "6.5"));
    assert_eq!(band(Bound::Between(2.0, 4.0)).0, 2);
    assert_eq!(band(Bound::Exactly(4.0)), (0, None));
    assert_eq!(band(Bound::Words), (0, None));
}

#[test]
fn no_number_breaks_a_drawing() {
    let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -0.0, 1e-9, 1e12, f64::MAX, f64::MIN, f64::MIN_POSITIVE];
    for shares in [true, false] {
        for at in odd {
            for other in odd {
                for reading in [Reading::One(at), Reading::Span(at, other), Reading::Either(other, at)] {
                    let mut view = one("12", reading, aim("Mål: 7", Bound::Between(other, at)), shares);
                    view.rows[0].interval = Some(interval(at, other, "1–2"));
                    view.rows[0].about = at < other;
                    for drawing in [view.draw(&ruler(), 220.0), view.draw(&ruler(), 160.0)] {
                        assert!(!drawing.body.contains("NaN") && !drawing.body.contains("inf"), "{at} {other}: {}", drawing.body);
                        let (left, right) = reach(&drawing);
                        assert!(left >= 0.0 && right <= drawing.width, "{at} {other}: {left}–{right} {}", drawing.body);
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_said() {
    assert_eq!(
        capacity().spoken(),
        "Resultat 74\u{a0}%, 95\u{a0}%-interval 64–82\u{a0}%. Supplerende resultat 80\u{a0}%. Supplerende resultat 81\u{a0}%. \
         Resultat kan ikke vises. Mål: mindst 75\u{a0}%."
            .replace("95\u{a0}%-", "95 %-")
    );
    assert_eq!(one("4", Reading::One(4.0), None, false).spoken(), "Resultat 4.");
}
