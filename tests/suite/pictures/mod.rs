//! A picture of every kind of chart, map, diagram and timeline, of results against their targets and of tables, held against the
//! one that was looked at and accepted.
//!
//! `tests/pictures/<kind>.png` shows the drawing that readers get in windows of 1280, 390 and 320 pixels, above on light
//! and below on dark; a table is drawn only for the picture that is taken away. `BERETNING_BLESS=1` accepts what is drawn; look
//! at it before it is committed.

mod bullets;
mod compare;
mod locators;
mod maps;
mod tables;
mod versions;
mod views;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use beretning::drawing::{Drawing, Ruler, TypeCase, png};
use beretning::finding::{Findings, Span};
use beretning::source::Sources;
use beretning::theme::{self, Scheme, Theme};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, Rgb, RgbImage, Rgba, RgbaImage, imageops};

use super::harness::repository;

/// The windows: how wide what is drawn is, and how wide it stands there, which is the column without its margins.
const WINDOWS: [(f64, f64); 3] = [(680.0, 680.0), (320.0, 350.0), (320.0, 280.0)];

/// The same for what has one size: the picture that readers take away, the small charts of cards.
const TAKEN_AWAY: [(f64, f64); 1] = [(680.0, 680.0)];

/// The same for what is looked at in two of them.
const TWO: [(f64, f64); 2] = [(680.0, 680.0), (320.0, 280.0)];

/// The same for maps, the wide ones made smaller: their borders have many bytes.
const MAPS: [(f64, f64); 2] = [(680.0, 408.0), (320.0, 280.0)];

/// Between two drawings on a sheet.
const GAP: u32 = 24;

/// All accepted pictures together, in bytes: they are fetched with every copy of this repository.
const MOST_BYTES: u64 = 4_400_000;

/// Draws with the theme that comes with the program.
struct Studio {
    theme: Theme,
    ruler: Ruler,
    fonts: TypeCase,
}

impl Studio {
    fn new() -> Self {
        let sources = theme::with_standard_theme(Sources::default());
        let mut findings = Findings::new();
        let theme = theme::load("standard", &Span::file(&"content/site.yaml".into()), &sources, &mut findings).expect("a theme");
        let (sans, serif) = (&theme.fonts.sans, &theme.fonts.serif);
        Self { ruler: Ruler::new(sans, serif), fonts: TypeCase::new(sans, serif), theme }
    }

    /// A drawing as it stands on a page, `wide` pixels wide.
    fn picture(&self, drawing: &Drawing, wide: f64, css: &str, paper: Rgb<u8>) -> RgbImage {
        let (width, height, body) = (drawing.width, drawing.height, &drawing.body);
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\
             <style>{css}</style>{body}</svg>"
        );
        #[expect(clippy::cast_possible_truncation, reason = "a scale near one")]
        let bytes = png(&svg, (wide / width) as f32, &self.fonts).expect("a picture");
        let drawn = image::load_from_memory(&bytes).expect("PNG").into_rgba8();
        let Rgb([red, green, blue]) = paper;
        let mut picture = RgbaImage::from_pixel(drawn.width(), drawn.height(), Rgba([red, green, blue, 255]));
        imageops::overlay(&mut picture, &drawn, 0, 0);
        DynamicImage::ImageRgba8(picture).into_rgb8()
    }

    fn paper(&self, scheme: Scheme) -> Rgb<u8> {
        let hex = self.theme.palette.get(scheme, "paper").expect("a colour").to_string();
        let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("a colour such as #0b5d5b");
        Rgb([part(1), part(3), part(5)])
    }

    /// All pictures of one view on one sheet.
    fn sheet(&self, windows: &[(f64, f64)], draw: &dyn Fn(&Ruler, f64) -> Drawing) -> RgbImage {
        let rows = [Scheme::Light, Scheme::Dark].map(|scheme| {
            let css = self.theme.drawing_css(scheme);
            let paper = self.paper(scheme);
            let picture = |(drawn, wide): &(f64, f64)| self.picture(&draw(&self.ruler, *drawn), *wide, &css, paper);
            (windows.iter().map(picture).collect::<Vec<_>>(), paper)
        });
        let (first, _) = &rows[0];
        let width = first.iter().map(|picture| picture.width() + GAP).sum::<u32>() + GAP;
        let height = first.iter().map(RgbImage::height).max().unwrap_or_default() + 2 * GAP;
        let mut sheet = RgbImage::new(width, height * 2);
        for (row, (pictures, paper)) in (0..).zip(&rows) {
            imageops::replace(&mut sheet, &RgbImage::from_pixel(width, height, *paper), 0, i64::from(row * height));
            let mut x = GAP;
            for picture in pictures {
                imageops::replace(&mut sheet, picture, i64::from(x), i64::from(row * height + GAP));
                x += picture.width() + GAP;
            }
        }
        sheet
    }
}

fn write(path: &Path, picture: &RgbImage) {
    fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
    let file = fs::File::create(path).expect("a file");
    let encoder = PngEncoder::new_with_quality(std::io::BufWriter::new(file), CompressionType::Best, FilterType::Adaptive);
    picture.write_with_encoder(encoder).expect("a picture");
}

/// Holds a sheet against the accepted one; what differs is left beside the built program to be looked at.
fn look(name: &str, made: &RgbImage) -> Result<(), String> {
    let accepted = repository().join(format!("tests/pictures/{name}.png"));
    if std::env::var_os("BERETNING_BLESS").is_some() {
        write(&accepted, made);
        return Ok(());
    }
    let left = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    let difference = match image::open(&accepted) {
        Ok(expected) => compare::compare(&expected.into_rgb8(), made),
        Err(error) => Err(compare::Difference { said: error.to_string(), shown: made.clone() }),
    };
    difference.map_err(|difference| {
        let (picture, shown) = (left.join(format!("{name}.png")), left.join(format!("{name}-difference.png")));
        write(&picture, made);
        write(&shown, &difference.shown);
        format!("{name}: {}\n  made       {}\n  difference {}", difference.said, picture.display(), shown.display())
    })
}

#[test]
fn every_kind_looks_as_accepted() {
    let studio = Studio::new();
    let views = views::all();
    let windows = |name: &str| match name.split('-').next() {
        Some("table" | "cards" | "cells" | "locators") => &TAKEN_AWAY[..],
        Some("versions") => &TWO,
        // A map is heavy; on the two narrow windows it is the same but for its size.
        Some("map") => &MAPS,
        _ => &WINDOWS[..],
    };
    let sheet = |(name, draw): &(&'static str, views::Draw)| look(name, &studio.sheet(windows(name), draw.as_ref())).err();
    let failures: Vec<String> = views.iter().filter_map(sheet).collect();
    assert!(failures.is_empty(), "\n{}\nlook at them; BERETNING_BLESS=1 accepts them", failures.join("\n"));
    let names: BTreeSet<String> = views.iter().map(|(name, _)| format!("{name}.png")).collect();
    let files = || fs::read_dir(repository().join("tests/pictures")).expect("a folder").map(|entry| entry.expect("an entry"));
    let kept: BTreeSet<String> = files().map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(names, kept, "one accepted picture for each view");
    let bytes: u64 = files().map(|file| file.metadata().expect("a file").len()).sum();
    assert!(bytes <= MOST_BYTES, "the accepted pictures have {bytes} bytes");
}

#[test]
fn a_theme_of_another_colour_looks_different() {
    let studio = Studio::new();
    let (_, draw) = views::all().into_iter().next().expect("a view");
    let drawing = draw(&studio.ruler, 680.0);
    let css = studio.theme.drawing_css(Scheme::Light);
    let teal = studio.theme.palette.get(Scheme::Light, "series-1").expect("a colour").to_string();
    assert!(css.contains(&teal), "{css}");
    let picture = |css: &str| studio.picture(&drawing, 680.0, css, studio.paper(Scheme::Light));
    let (before, after) = (picture(&css), picture(&css.replace(&teal, "#0b5d60")));
    assert_ne!(teal, "#0b5d60");
    assert!(compare::compare(&before, &before).is_ok());
    assert!(compare::compare(&before, &after).is_err());
}
