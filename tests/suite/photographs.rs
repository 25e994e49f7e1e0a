//! A photograph of a family carries no place: made here with everything a telephone writes into it, built, looked at.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};

use super::harness::Site;

const SECRET: &[u8] = b"GPS 55.4425 N 11.7903 E";

/// A photograph `width` × `height` with an APP1 segment, a comment and a trailer that tell a secret.
fn photograph(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let shade = |n: u32| u8::try_from(n % 256).unwrap_or(0);
        Rgb([shade(x * 255 / width), shade(y * 255 / height), shade((x * 7 + y * 13) % 97)])
    });
    let mut jpeg = Vec::new();
    picture.write_to(&mut Cursor::new(&mut jpeg), ImageFormat::Jpeg).expect("a JPEG");
    let mut out = jpeg[..2].to_vec();
    for (marker, head) in
        [(0xE1, b"Exif\0\0".as_slice()), (0xE1, b"http://ns.adobe.com/xap/1.0/\0"), (0xED, b"Photoshop 3.0\0"), (0xFE, b"")]
    {
        let length = u16::try_from(2 + head.len() + SECRET.len()).expect("a short segment");
        out.extend([0xFF, marker]);
        out.extend(length.to_be_bytes());
        out.extend(head);
        out.extend(SECRET);
    }
    out.extend(&jpeg[2..]);
    out.extend(SECRET);
    out
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

#[test]
fn photographs_are_shrunk_and_forget_where_they_were_taken() {
    let large = photograph(1800, 1200);
    assert!(holds(&large, SECRET), "the test's photograph tells its secret");
    let site = Site::small()
        .file(
            "content/hjem/2023/20-foto.md",
            "---\ntitle: Foto\n---\n\n![En dør på klem](Doer.jpg \"Døren\")\n\nLille: ![et hus](hus.jpg)\n",
        )
        .file("content/hjem/2023/Doer.jpg", &large)
        .file("content/hjem/2023/hus.jpg", photograph(64, 48));
    let public = site.build();
    let made: Vec<(&String, &Vec<u8>)> = public.iter().filter(|(name, _)| name.ends_with(".jpg")).collect();
    let widths: Vec<u32> = made.iter().map(|(_, bytes)| image::load_from_memory(bytes).expect("a picture").width()).collect();
    let mut sorted = widths.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, [64, 480, 960, 1600], "{made:?}", made = made.iter().map(|(name, _)| name).collect::<Vec<_>>());
    for (name, bytes) in &made {
        for words in [SECRET, b"Exif", b"adobe", b"Photoshop"] {
            assert!(!holds(bytes, words), "{name} still holds {}", String::from_utf8_lossy(words));
        }
    }
    let page = site.page("hjem/2023/foto/index.html");
    for part in ["480w", "960w", "1600w", "alt=\"En dør på klem\"", "Døren", "width=", "height=", "alt=\"et hus\""] {
        assert!(page.contains(part), "{part} in\n{page}");
    }
    assert!(!public.keys().any(|name| name.contains("Doer") || name == "hjem/2023/hus.jpg"), "the author's own file is not published");
}
