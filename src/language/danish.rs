//! Danish numerals in words.
//!
//! Spelling follows Dansk Sprognævn's Retskrivningsordbogen, which allows both *hundrede* and *hundred*, *tusind* and
//! *tusinde*; the forms here are *hundrede* and *tusind*. How the parts are put together follows Lundskær-Nielsen and
//! Holmes, *Danish: A Comprehensive Grammar*, chapter 3: one word below a hundred, separate words above, *og* before a
//! last part below a hundred, a counted *et* before *hundrede* and *tusind* (neuter), *en* before *million* (common
//! gender, with the plural *millioner*).

/// The words of 0 to 19.
const SMALL: [&str; 20] = [
    "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten",
    "seksten", "sytten", "atten", "nitten",
];

/// The words of 20, 30 … 90.
const TENS: [&str; 8] = ["tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"];

/// The gender of what is counted, heard only in a lone one: *en* or *et*.
#[derive(Clone, Copy, PartialEq)]
enum Gender {
    Common,
    Neuter,
}

/// A number below a thousand million in words, counted in the common gender: 1 is *en*.
pub(super) fn words(number: u32) -> String {
    let (millions, thousands, rest) = (number / 1_000_000, number / 1_000 % 1_000, number % 1_000);
    let mut parts = Vec::new();
    if millions > 0 {
        parts.push(below_thousand(millions, Gender::Common));
        parts.push(if millions == 1 { "million" } else { "millioner" }.to_owned());
    }
    if thousands > 0 {
        parts.push(below_thousand(thousands, Gender::Neuter));
        parts.push("tusind".to_owned());
    }
    if rest > 0 || parts.is_empty() {
        if !parts.is_empty() && rest < 100 {
            parts.push("og".to_owned());
        }
        parts.push(below_thousand(rest, Gender::Common));
    }
    parts.join(" ")
}

fn below_thousand(number: u32, gender: Gender) -> String {
    match (number / 100, number % 100) {
        (0, rest) => below_hundred(rest, gender),
        (hundreds, 0) => format!("{} hundrede", below_hundred(hundreds, Gender::Neuter)),
        (hundreds, rest) => format!("{} hundrede og {}", below_hundred(hundreds, Gender::Neuter), below_hundred(rest, gender)),
    }
}

fn below_hundred(number: u32, gender: Gender) -> String {
    match (number / 10, number % 10) {
        (0, 1) if gender == Gender::Neuter => "et".to_owned(),
        (0 | 1, _) => SMALL[number as usize].to_owned(),
        (tens, 0) => TENS[tens as usize - 2].to_owned(),
        // Never "etogtyve": a compound keeps "en" in either gender.
        (tens, ones) => format!("{}og{}", SMALL[ones as usize], TENS[tens as usize - 2]),
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn numerals() {
        for (number, expected) in [
            (0, "nul"),
            (1, "en"),
            (2, "to"),
            (3, "tre"),
            (4, "fire"),
            (5, "fem"),
            (6, "seks"),
            (7, "syv"),
            (8, "otte"),
            (9, "ni"),
            (10, "ti"),
            (11, "elleve"),
            (12, "tolv"),
            (13, "tretten"),
            (14, "fjorten"),
            (15, "femten"),
            (16, "seksten"),
            (17, "sytten"),
            (18, "atten"),
            (19, "nitten"),
            (20, "tyve"),
            (21, "enogtyve"),
            (29, "niogtyve"),
            (30, "tredive"),
            (44, "fireogfyrre"),
            (50, "halvtreds"),
            (60, "tres"),
            (75, "femoghalvfjerds"),
            (88, "otteogfirs"),
            (99, "nioghalvfems"),
            (100, "et hundrede"),
            (101, "et hundrede og en"),
            (110, "et hundrede og ti"),
            (125, "et hundrede og femogtyve"),
            (200, "to hundrede"),
            (999, "ni hundrede og nioghalvfems"),
            (1_000, "et tusind"),
            (1_001, "et tusind og en"),
            (1_100, "et tusind et hundrede"),
            (1_354, "et tusind tre hundrede og fireoghalvtreds"),
            (2_023, "to tusind og treogtyve"),
            (21_000, "enogtyve tusind"),
            (100_000, "et hundrede tusind"),
            (101_000, "et hundrede og et tusind"),
            (152_390, "et hundrede og tooghalvtreds tusind tre hundrede og halvfems"),
            (1_000_000, "en million"),
            (1_000_001, "en million og en"),
            (1_005_000, "en million fem tusind"),
            (2_500_000, "to millioner fem hundrede tusind"),
            (101_000_000, "et hundrede og en millioner"),
        ] {
            assert_eq!(words(number), expected, "{number}");
        }
    }
}
