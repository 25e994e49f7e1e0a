//! From photographs full of secrets to renditions without any, and what becomes of bytes that are no photograph.

use std::collections::BTreeSet;

use image::{DynamicImage, ImageFormat, RgbImage};

use super::sample::{LATITUDE, SECRET, chunk, clear_scene, jpeg, png, scene, tagged_jpeg, tagged_png, tagged_webp};
use super::{Format, Limit, Picture, Problem, Rendition, prepare};

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The markers of all segments, and the payload of the one JFIF header; fails on bytes outside of segments and scans.
fn markers(file: &[u8]) -> BTreeSet<u8> {
    assert_eq!(file[..2], [0xFF, 0xD8]);
    let (mut at, mut found) = (2, BTreeSet::new());
    loop {
        assert_eq!(file[at], 0xFF);
        let marker = file[at + 1];
        found.insert(marker);
        if marker == 0xD9 {
            assert_eq!(at + 2, file.len(), "nothing follows the end");
            return found;
        }
        let length = usize::from(u16::from_be_bytes([file[at + 2], file[at + 3]]));
        if marker == 0xE0 {
            assert_eq!((length, &file[at + 4..at + 9]), (16, b"JFIF\0".as_slice()));
            assert_eq!(file[at + 16..at + 18], [0, 0], "no thumbnail");
        }
        at += 2 + length;
        if marker == 0xDA {
            at += file[at..].windows(2).position(|pair| pair[0] == 0xFF && pair[1] != 0).expect("a marker ends the scan");
        }
    }
}

fn chunks(file: &[u8]) -> BTreeSet<[u8; 4]> {
    let (mut at, mut found) = (8, BTreeSet::new());
    while at < file.len() {
        let length = u32::from_be_bytes(file[at..at + 4].try_into().expect("four bytes"));
        found.insert(file[at + 4..at + 8].try_into().expect("four bytes"));
        at += 12 + usize::try_from(length).expect("a length");
    }
    found
}

fn check(picture: &Picture, format: Format) {
    assert!(picture.renditions.is_sorted_by(|one, next| one.width < next.width));
    for Rendition { width, height, format: actual, bytes } in &picture.renditions {
        assert_eq!(*actual, format);
        let decoded = image::load_from_memory(bytes).expect("decodes");
        assert_eq!((decoded.width(), decoded.height()), (*width, *height));
        for secret in [SECRET, &LATITUDE, b"GPS", b"Exif", b"ICC_PROFILE", b"adobe", b"MM\0*"] {
            assert!(!holds(bytes, secret), "{}", String::from_utf8_lossy(secret));
        }
        match format {
            // Header, quantisation, progressive frame, Huffman tables, scans, end.
            Format::Jpeg => assert_eq!(markers(bytes), BTreeSet::from([0xE0, 0xDB, 0xC2, 0xC4, 0xDA, 0xD9])),
            Format::Png => assert_eq!(chunks(bytes), BTreeSet::from([*b"IHDR", *b"IDAT", *b"IEND"])),
            Format::Svg => unreachable!("photographs are not drawings"),
        }
    }
}

/// Where the red corner is: from the left, from the top.
fn corner(rendition: &Rendition) -> (bool, bool) {
    let pixels = image::load_from_memory(&rendition.bytes).expect("decodes").into_rgb8();
    let (right, bottom) = (pixels.width() - 3, pixels.height() - 3);
    let red = |x: u32, y: u32| matches!(pixels.get_pixel(x, y).0, [red, green, blue] if red > 200 && green < 90 && blue < 90);
    let found: Vec<_> = [(2, 2), (right, 2), (2, bottom), (right, bottom)].into_iter().filter(|&(x, y)| red(x, y)).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    (found[0].0 == 2, found[0].1 == 2)
}

fn sizes(picture: &Picture) -> Vec<(u32, u32)> {
    picture.renditions.iter().map(|rendition| (rendition.width, rendition.height)).collect()
}

#[test]
fn a_photograph_is_freed_of_its_secrets() {
    let file = tagged_jpeg(&scene(800, 600), 6);
    assert!(holds(&file, SECRET) && holds(&file, &LATITUDE));
    let picture = prepare(&file).expect("prepared");
    check(&picture, Format::Jpeg);
    assert_eq!((picture.width, picture.height), (600, 800));
    assert_eq!(sizes(&picture), [(480, 640), (600, 800)]);
    assert!(picture.renditions.iter().all(|rendition| corner(rendition) == (false, true)), "turned right");
}

#[test]
fn each_orientation_is_applied() {
    let places = [(true, true), (false, true), (false, false), (true, false), (true, true), (false, true), (false, false), (true, false)];
    for (orientation, place) in (1..).zip(places) {
        let picture = prepare(&tagged_jpeg(&scene(60, 40), orientation)).expect("prepared");
        assert_eq!(sizes(&picture), [if orientation < 5 { (60, 40) } else { (40, 60) }]);
        assert_eq!(corner(&picture.renditions[0]), place, "{orientation}");
    }
}

#[test]
fn transparency_makes_a_png_without_hidden_colour() {
    let picture = prepare(&tagged_png(&clear_scene(1000, 700), 3)).expect("prepared");
    check(&picture, Format::Png);
    assert_eq!(sizes(&picture), [(480, 336), (1000, 700)]);
    for rendition in &picture.renditions {
        let pixels = image::load_from_memory(&rendition.bytes).expect("decodes").into_rgba8();
        assert!(pixels.pixels().all(|pixel| pixel.0[3] > 0 || pixel.0 == [0; 4]));
        assert_eq!(pixels.get_pixel(1, 1).0[3], 0, "turned around, the transparent half is above");
    }
}

#[test]
fn an_alpha_channel_that_hides_nothing_makes_a_jpeg() {
    let opaque = DynamicImage::ImageRgb8(scene(300, 200)).into_rgba8();
    let picture = prepare(&tagged_png(&opaque, 8)).expect("prepared");
    check(&picture, Format::Jpeg);
    assert_eq!(sizes(&picture), [(200, 300)]);
    assert_eq!(corner(&picture.renditions[0]), (true, false));
}

#[test]
fn webp_is_turned_and_freed_too() {
    let picture = prepare(&tagged_webp(&scene(700, 500), 6)).expect("prepared");
    check(&picture, Format::Jpeg);
    assert_eq!(sizes(&picture), [(500, 700)]);
    assert_eq!(corner(&picture.renditions[0]), (false, true));
}

#[test]
fn grey_and_deep_pictures_are_taken() {
    let deep = DynamicImage::ImageRgb8(scene(500, 300));
    for (pixels, channels) in [(DynamicImage::ImageLuma16(deep.to_luma16()), 1), (DynamicImage::ImageRgb16(deep.to_rgb16()), 3)] {
        let mut file = std::io::Cursor::new(Vec::new());
        pixels.write_to(&mut file, ImageFormat::Png).expect("encodes");
        let picture = prepare(file.get_ref()).expect("prepared");
        check(&picture, Format::Jpeg);
        let decoded = image::load_from_memory(&picture.renditions[0].bytes).expect("decodes");
        assert_eq!(decoded.color().channel_count(), channels);
    }
}

#[test]
fn the_widest_is_1600_and_the_bytes_are_always_the_same() {
    let file = tagged_jpeg(&scene(2000, 1001), 1);
    let picture = prepare(&file).expect("prepared");
    check(&picture, Format::Jpeg);
    assert_eq!((picture.width, picture.height), (2000, 1001));
    assert_eq!(sizes(&picture), [(480, 240), (960, 481), (1600, 801)]);
    assert_eq!(picture.largest().map(|rendition| rendition.width), Some(1600));
    assert_eq!(prepare(&file), Ok(picture));
}

#[test]
fn what_is_no_picture_is_refused() {
    for bytes in [b"".as_slice(), b"# Notes\n", b"\0\x01\x02\x03", b"<p>hello</p>", b"\xFF\xD8"] {
        assert_eq!(prepare(bytes), Err(Problem::NotAnImage), "{bytes:?}");
    }
    assert_eq!(prepare(b"GIF89a\x01\0\x01\0"), Err(Problem::Unsupported("GIF".to_owned())));
    for bytes in [b"\xFF\xD8\xFF garbage".as_slice(), b"\x89PNG\r\n\x1A\n garbage", b"RIFF\x04\0\0\0WEBP", b"RIFF\xFF\xFF\xFF\xFFWEBPVP8 "]
    {
        assert!(matches!(prepare(bytes), Err(Problem::Damaged(_))), "{bytes:?}: {:?}", prepare(bytes));
    }
}

#[test]
fn claims_beyond_the_limits_are_refused_unread() {
    let claim = |width: u32, height: u32, depth: u8| {
        let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[depth, 6, 0, 0, 0]].concat();
        let data = chunk(*b"IDAT", &[&[0x78, 0x9C, 0x63, 0, 0]]);
        prepare(&[b"\x89PNG\r\n\x1A\n".as_slice(), &chunk(*b"IHDR", &[&header]), &data].concat())
    };
    let large = |width, height, limit| Err(Problem::TooLarge { width, height, limit });
    assert_eq!(claim(60_000, 60_000, 8), large(60_000, 60_000, Limit::Pixels(100_000_000)));
    assert_eq!(claim(70_000, 1, 8), large(70_000, 1, Limit::Side(65_535)));
    assert_eq!(claim(0x7FFF_FFFF, 0x7FFF_FFFF, 16), large(0x7FFF_FFFF, 0x7FFF_FFFF, Limit::Side(65_535)));
    assert_eq!(claim(9_000, 9_000, 16), large(9_000, 9_000, Limit::Pixels(67_108_864)));

    let mut file = jpeg(&scene(16, 16));
    let frame = file.windows(2).position(|pair| pair == [0xFF, 0xC0]).expect("a frame");
    file[frame + 5..frame + 9].copy_from_slice(&[0xEA, 0x60, 0xEA, 0x60]);
    assert_eq!(prepare(&file), large(60_000, 60_000, Limit::Pixels(100_000_000)));
}

#[test]
fn a_webp_chunk_that_claims_more_than_the_file_holds_is_refused() {
    let mut file = tagged_webp(&scene(20, 20), 1);
    let profile = file.windows(4).position(|name| name == b"ICCP").expect("a profile");
    file[profile + 4..profile + 8].copy_from_slice(&[0xFE, 0xFF, 0xFF, 0xFF]);
    assert!(matches!(prepare(&file), Err(Problem::Damaged(_))));
}

#[test]
fn moving_pictures_are_refused() {
    let still = png(&clear_scene(20, 20));
    let moving = [&still[..33], &chunk(*b"acTL", &[&[0, 0, 0, 2, 0, 0, 0, 0]]), &still[33..]].concat();
    assert_eq!(prepare(&moving), Err(Problem::Animated));
}

#[test]
fn a_picture_cut_short_anywhere_is_damaged_and_no_panic() {
    let small: RgbImage = scene(90, 60);
    for file in [tagged_jpeg(&small, 6), tagged_png(&clear_scene(90, 60), 6), tagged_webp(&small, 6)] {
        for part in 0..200 {
            let cut = &file[..file.len() * part / 200];
            match prepare(cut) {
                Ok(picture) => assert!(part > 190, "{part} of 200 pass: {:?}", sizes(&picture)),
                Err(Problem::Damaged(_) | Problem::NotAnImage) => {}
                Err(other) => panic!("{part} of 200: {other}"),
            }
        }
    }
}

#[test]
fn a_picture_with_altered_bytes_is_no_panic() {
    let small = scene(40, 30);
    let mut state = 7_u32;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(state >> 8).unwrap_or_default() % below
    };
    for file in [tagged_jpeg(&small, 6), tagged_png(&clear_scene(40, 30), 6), tagged_webp(&small, 6)] {
        for _ in 0..300 {
            let mut altered = file.clone();
            for _ in 0..=next(4) {
                let (at, byte) = (next(altered.len()), next(256));
                altered[at] = u8::try_from(byte).unwrap_or_default();
            }
            let _ = prepare(&altered);
        }
    }
}

#[test]
fn a_drawing_is_cleaned_and_measured() {
    let text = b"<?xml version='1.0'?><!--Ola--><svg xmlns='http://www.w3.org/2000/svg' width='300' viewBox='0 0 30 20'><g/></svg>\n";
    let picture = prepare(text).expect("prepared");
    assert_eq!((picture.width, picture.height), (300, 200));
    let bytes = b"<svg xmlns='http://www.w3.org/2000/svg' width='300' viewBox='0 0 30 20'><g/></svg>".to_vec();
    assert_eq!(picture.renditions, [Rendition { width: 300, height: 200, format: Format::Svg, bytes }]);
}
