//! Results held against their targets: the drawings of a table, one below the other.

use std::fmt::Write;

use beretning::drawing::{Drawing, Ruler, Sign};
use beretning::figure::bullet::{Aim, Bound, Bullet, BulletRow, BulletWords, Interval, Reading};

/// A drawing, and the space below it.
const WIDE: f64 = 220.0;
const GAP: f64 = 12.0;

fn words() -> BulletWords {
    let [result, supplementary, interval] = ["Resultat", "Supplerende resultat", "95\u{a0}%-interval"].map(str::to_owned);
    BulletWords { result, supplementary, interval }
}

fn row(text: &str, reading: Reading) -> BulletRow {
    BulletRow { text: text.to_owned(), reading, ..BulletRow::default() }
}

fn against(label: &str, bound: Bound, rows: Vec<BulletRow>) -> Bullet {
    let shares = label.ends_with('%');
    Bullet { shares, target: Some(Aim { label: label.to_owned(), bound }), rows, words: words(), reach: None }
}

/// A main result with its interval, others beside it, one between two numbers and one that is hidden.
fn several() -> Bullet {
    let main = BulletRow {
        interval: Some(Interval { low: 0.64, high: 0.82, text: "64–82\u{a0}%".to_owned() }),
        ..row("74\u{a0}%", Reading::One(0.74))
    };
    let camp = BulletRow { supplementary: true, ..row("80\u{a0}%", Reading::One(0.8)) };
    let rough = BulletRow { about: true, ..row("ca. 60\u{a0}%", Reading::One(0.6)) };
    let rows = vec![main, camp, rough, row("70–90\u{a0}%", Reading::Span(0.7, 0.9)), row("kan ikke vises", Reading::None)];
    against("Mål: mindst 75\u{a0}%", Bound::AtLeast(0.75), rows)
}

/// The drawings in two columns, and the signs of verdicts.
pub fn cells(ruler: &Ruler, width: f64) -> Drawing {
    let one = |label: &str, bound, text: &str, reading| against(label, bound, vec![row(text, reading)]);
    let drawn = [
        several(),
        one("Mål: 26–45", Bound::Between(26.0, 45.0), "43", Reading::One(43.0)),
        one("Mål: 2–3", Bound::Between(2.0, 3.0), "4", Reading::One(4.0)),
        one("Mål: højst 12", Bound::AtMost(12.0), "14", Reading::One(14.0)),
        one("Mål: 0", Bound::AtMost(0.0), "0", Reading::One(0.0)),
        one("Mål: 30", Bound::AtLeast(30.0), "27 eller 34", Reading::Either(27.0, 34.0)),
        one("Mål: 2", Bound::Exactly(2.0), "1", Reading::One(1.0)),
        one("Mål: 90\u{a0}%", Bound::AtLeast(0.9), "kan ikke vises", Reading::None),
        one("Mål: færre end planlagt", Bound::Words, "21", Reading::One(21.0)),
    ];
    let (mut body, mut tall, mut y) = (String::new(), 0.0_f64, 0.0);
    for (at, bullet) in drawn.iter().enumerate() {
        let x = if at < 4 { 0.0 } else { WIDE + 60.0 };
        if at == 4 {
            y = 0.0;
        }
        let drawing = bullet.draw(ruler, WIDE);
        let _ = write!(body, "<g transform=\"translate({x} {y})\">{}</g>", drawing.body);
        y += drawing.height + GAP;
        tall = tall.max(y);
    }
    for (at, (_, sign)) in (0_u8..).zip(Sign::WORDS) {
        let _ = write!(body, "<g transform=\"translate({} {})\">{}</g>", 2.0 * WIDE + 120.0, 26.0 * f64::from(at), inner(&sign.html()));
    }
    Drawing { width, height: tall - GAP, body }
}

/// What stands in an SVG.
fn inner(svg: &str) -> &str {
    let after = svg.split_once('>').map_or(svg, |(_, after)| after);
    after.strip_suffix("</svg>").unwrap_or(after)
}
