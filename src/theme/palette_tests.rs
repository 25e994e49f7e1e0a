//! The standard palette, looked at as readers see it.

use super::{Colour, Palette, Scheme};
use crate::finding::{Findings, Span};
use crate::source::Sources;
use crate::theme;

fn standard() -> Palette {
    let sources = theme::with_standard_theme(Sources::default());
    let mut findings = Findings::new();
    let theme = theme::load("standard", &Span::file(&"content/site.yaml".into()), &sources, &mut findings);
    assert!(findings.is_empty(), "{findings:?}");
    theme.expect("a theme").palette
}

/// How the light reaches readers: all of it, or as those without one kind of cone see it (Machado, Oliveira & Fernandes 2009).
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]]),
    ("deuteranopia", [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_82, 0.042_94, 0.968_881]]),
    ("tritanopia", [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_9]]),
];

fn times(matrix: &[[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

/// A colour in Oklab (Ottosson 2020), lightness from 0 to 100.
fn oklab(colour: Colour, eyes: &[[f64; 3]; 3]) -> [f64; 3] {
    const CONES: [[f64; 3]; 3] = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    const LAB: [[f64; 3]; 3] = [
        [0.210_454_255_3, 0.793_617_785, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766],
    ];
    let seen = times(eyes, colour.linear()).map(|part| part.clamp(0.0, 1.0));
    times(&LAB, times(&CONES, seen).map(f64::cbrt)).map(|part| part * 100.0)
}

fn distance(a: Colour, b: Colour, eyes: &[[f64; 3]; 3]) -> f64 {
    oklab(a, eyes).iter().zip(oklab(b, eyes)).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

fn row(palette: &Palette, scheme: Scheme, name: &str) -> Vec<Colour> {
    (1..).map_while(|at| palette.get(scheme, &format!("{name}-{at}"))).collect()
}

const SCHEMES: [Scheme; 3] = [Scheme::Light, Scheme::Dark, Scheme::Print];

#[test]
fn marks_are_seen_and_words_on_them_read() {
    let palette = standard();
    for scheme in SCHEMES {
        let colour = |token: &str| palette.get(scheme, token).unwrap_or_else(|| panic!("{token}"));
        let paper = colour("paper");
        for token in ["ink", "muted", "teal", "brick", "target"] {
            assert!(paper.contrast(colour(token)) >= 4.5, "{scheme:?} {token}: {}", paper.contrast(colour(token)));
        }
        for (token, ground) in palette.colours(scheme) {
            if ["series-", "agree-", "level-", "apart"].iter().any(|name| token.starts_with(name)) {
                assert!(paper.contrast(*ground) >= 3.0, "{scheme:?} {token}: {}", paper.contrast(*ground));
            }
            if token == "target" {
                // Its lines edge a band.
                let found = colour("surface").contrast(*ground);
                assert!(found >= 3.0, "{scheme:?} {token}: {found}");
            }
            if let Some(below) = token.strip_prefix("on-") {
                assert!(ground.contrast(colour(below)) >= 4.5, "{scheme:?} {token}: {}", ground.contrast(colour(below)));
            }
        }
    }
}

/// Distances in Oklab; 2 is about what is just noticed. Series and what is aimed at may lie anywhere beside one another;
/// the steps of a scale keep their order and have paper between them.
#[test]
fn colours_are_told_apart_by_all_eyes() {
    let palette = standard();
    for scheme in SCHEMES {
        for (eyes, matrix) in &EYES {
            let series = row(&palette, scheme, "series");
            assert_eq!(series.len(), 4);
            let target = palette.get(scheme, "target").expect("a colour");
            let lines = [series, vec![target]].concat();
            for (at, one) in lines.iter().enumerate() {
                for other in &lines[at + 1..] {
                    let found = distance(*one, *other, matrix);
                    assert!(found >= 10.0, "{scheme:?} {eyes}: {one} {other} {found:.1}");
                }
            }
            // Of shades no two stand beside one another that are next to one another.
            for (name, apart) in [("agree", 1), ("level", 1), ("shade", 2)] {
                let row = row(&palette, scheme, name);
                for pair in row.iter().zip(&row[apart..]) {
                    let found = distance(*pair.0, *pair.1, matrix);
                    assert!(found >= 6.0, "{scheme:?} {eyes} {name}: {} {} {found:.1}", pair.0, pair.1);
                }
            }
        }
    }
}

#[test]
fn a_theme_of_ones_own_gives_single_colours() {
    let own = [("themes/egen/palette.yaml", b"light:\n  teal: \"#112233\"\n".to_vec())];
    let sources = theme::with_standard_theme(Sources::from_memory(own));
    let theme = theme::load("egen", &Span::file(&"content/site.yaml".into()), &sources, &mut Findings::new()).expect("a theme");
    assert_eq!(theme.palette.get(Scheme::Print, "teal"), Some(Colour([0x11, 0x22, 0x33])), "paper has the colours of light");
    assert_ne!(theme.palette.get(Scheme::Dark, "teal"), Some(Colour([0x11, 0x22, 0x33])));
    let css = String::from_utf8(theme.assets["style.css"].clone()).expect("text");
    assert!(css.starts_with(":root{--agree-1:#") && css.contains("--teal:#112233"), "{}", &css[..200]);
    assert!(css.contains(".drawing .ink-series-1"), "the style of drawings is part of it");
    let alone = theme.drawing_css(Scheme::Light);
    assert!(alone.contains(".drawing .ink-teal { fill: #112233; }") && !alone.contains("var(") && !alone.contains("/*"), "{alone}");
    for place in (0..theme.assets["sans.woff2"].len()).step_by(9_973) {
        let mut broken = theme.assets["sans.woff2"].clone();
        broken.truncate(place);
        let sources = theme::with_standard_theme(Sources::from_memory([("themes/standard/assets/sans.woff2", broken)]));
        let mut findings = Findings::new();
        assert!(theme::load("standard", &Span::file(&"content/site.yaml".into()), &sources, &mut findings).is_none());
        assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["font"], "{place}");
    }
}
