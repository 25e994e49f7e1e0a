//! Photographs made up for the tests, with secrets in every place a file has for them.

use std::io::Cursor;

use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage};
use jpeg_encoder::{ColorType, Encoder};
use moxcms::ColorProfile;

/// A text that stands in all metadata and may stand in nothing published.
pub(super) const SECRET: &[u8] = b"HEMMELIG-GPS";
/// The latitude's degrees, minutes and seconds, as stored.
pub(super) const LATITUDE: [u8; 24] = [0, 0, 0, 59, 0, 0, 0, 1, 0, 0, 0, 54, 0, 0, 0, 1, 0, 0, 0x30, 0x39, 0, 0, 1, 0];

/// A gradient with noise; the corner at the top left is red.
pub(super) fn scene(width: u32, height: u32) -> RgbImage {
    let mut state = 1_u32;
    RgbImage::from_fn(width, height, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let level = |at: u32, of: u32| u8::try_from(at * 200 / of + (state >> 28)).unwrap_or(u8::MAX);
        if x < width / 4 && y < height / 4 { Rgb([250, 10, 10]) } else { Rgb([level(y, height) / 2, level(x, width), level(y, height)]) }
    })
}

/// [`scene`] with its lower half wholly transparent, though coloured.
pub(super) fn clear_scene(width: u32, height: u32) -> RgbaImage {
    let opaque = scene(width, height);
    RgbaImage::from_fn(width, height, |x, y| {
        let [red, green, blue] = opaque.get_pixel(x, y).0;
        Rgba([red, green, blue, if y < height / 2 { 255 } else { 0 }])
    })
}

/// A JPEG of `pixels` with nothing besides.
pub(super) fn jpeg(pixels: &RgbImage) -> Vec<u8> {
    let side = |length: u32| u16::try_from(length).expect("a small sample");
    let mut file = Vec::new();
    Encoder::new(&mut file, 95).encode(pixels, side(pixels.width()), side(pixels.height()), ColorType::Rgb).expect("encodes");
    file
}

/// A JPEG with EXIF of the given `orientation` and a position, XMP, IPTC, a colour profile and a comment.
pub(super) fn tagged_jpeg(pixels: &RgbImage, orientation: u8) -> Vec<u8> {
    let plain = jpeg(pixels);
    let segment = |marker: u8, parts: &[&[u8]]| {
        let body = parts.concat();
        let length = u16::try_from(body.len() + 2).expect("a short segment").to_be_bytes();
        [&[0xFF, marker][..], &length, &body].concat()
    };
    [
        &plain[..2],
        &segment(0xE1, &[b"Exif\0\0", &exif(orientation)]),
        &segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", &xmp()]),
        &segment(0xED, &[b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x11\x1C\x02\x78\0\x0C", SECRET]),
        &segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", &profile()]),
        &segment(0xFE, &[SECRET]),
        &plain[2..],
        SECRET,
    ]
    .concat()
}

/// A PNG with every kind of text chunk, EXIF of the given `orientation`, a time and a colour profile.
pub(super) fn tagged_png(pixels: &RgbaImage, orientation: u8) -> Vec<u8> {
    let plain = png(pixels);
    let secret = stored(SECRET);
    let chunks = [
        chunk(*b"iCCP", &[b"Display P3\0\0", &stored(&profile())]),
        chunk(*b"eXIf", &[&exif(orientation)]),
        chunk(*b"tEXt", &[b"Comment\0", SECRET]),
        chunk(*b"zTXt", &[b"Raw profile type exif\0\0", &secret]),
        chunk(*b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", &xmp()]),
        chunk(*b"tIME", &[&[7, 0xEA, 11, 20, 12, 0, 0]]),
        chunk(*b"prVt", &[SECRET]),
    ];
    // The signature takes 8 bytes, the header chunk 25.
    [&plain[..33], &chunks.concat(), &plain[33..], SECRET].concat()
}

/// A PNG of `pixels` with nothing besides.
pub(super) fn png(pixels: &RgbaImage) -> Vec<u8> {
    let mut file = Vec::new();
    PngEncoder::new(&mut file).write_image(pixels, pixels.width(), pixels.height(), ExtendedColorType::Rgba8).expect("encodes");
    file
}

/// A lossless WebP with EXIF of the given `orientation` and a colour profile.
pub(super) fn tagged_webp(pixels: &RgbImage, orientation: u8) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let mut encoder = WebPEncoder::new_lossless(&mut file);
    encoder.set_exif_metadata(exif(orientation)).expect("WebP holds EXIF");
    encoder.set_icc_profile(profile()).expect("WebP holds profiles");
    encoder.write_image(pixels, pixels.width(), pixels.height(), ExtendedColorType::Rgb8).expect("encodes");
    file.into_inner()
}

/// One PNG chunk.
pub(super) fn chunk(name: [u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let body = [&name[..], &parts.concat()].concat();
    let length = u32::try_from(body.len() - 4).expect("a short chunk").to_be_bytes();
    [&length[..], &body, &crc(&body).to_be_bytes()].concat()
}

/// Bytes wrapped as zlib without compression, so that they stay legible.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).expect("one block");
    let (low, high) = bytes.iter().fold((1_u32, 0_u32), |(low, high), &byte| {
        let low = (low + u32::from(byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    let check = (high << 16 | low).to_be_bytes();
    [&[0x78, 0x01, 0x01][..], &length.to_le_bytes(), &(!length).to_le_bytes(), bytes, &check].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |value: u32| if value & 1 == 1 { value >> 1 ^ 0xEDB8_8320 } else { value >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, &byte| (0..8).fold(sum ^ u32::from(byte), |value, _| step(value)))
}

fn profile() -> Vec<u8> {
    ColorProfile::new_display_p3().encode().expect("a built-in profile")
}

fn xmp() -> Vec<u8> {
    [b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><exif:GPSLatitude>".as_slice(), SECRET, b"</exif:GPSLatitude></x:xmpmeta>"].concat()
}

/// EXIF as TIFF, most significant byte first: a maker, an orientation, and a directory with a position.
fn exif(orientation: u8) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value].concat()
    };
    [
        b"MM\0*\0\0\0\x08\0\x03".as_slice(),
        &entry(0x010F, 2, 12, 80_u32.to_be_bytes()),
        &entry(0x0112, 3, 1, [0, orientation, 0, 0]),
        &entry(0x8825, 4, 1, 50_u32.to_be_bytes()),
        &[0; 4],
        b"\0\x02",
        &entry(0x0001, 2, 2, *b"N\0\0\0"),
        &entry(0x0002, 5, 3, 92_u32.to_be_bytes()),
        &[0; 4],
        SECRET,
        &LATITUDE,
    ]
    .concat()
}
