//! British English numerals in words: a hyphen within tens, *and* before a last part below a hundred, no commas.

/// The words of 0 to 19.
const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// The words of 20, 30 … 90.
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number below a thousand million in words.
pub(super) fn words(number: u32) -> String {
    let mut parts = Vec::new();
    for (count, unit) in [(number / 1_000_000, "million"), (number / 1_000 % 1_000, "thousand")] {
        if count > 0 {
            parts.push(below_thousand(count));
            parts.push(unit.to_owned());
        }
    }
    let rest = number % 1_000;
    if rest > 0 || parts.is_empty() {
        if !parts.is_empty() && rest < 100 {
            parts.push("and".to_owned());
        }
        parts.push(below_thousand(rest));
    }
    parts.join(" ")
}

fn below_thousand(number: u32) -> String {
    match (number / 100, number % 100) {
        (0, rest) => below_hundred(rest),
        (hundreds, 0) => format!("{} hundred", below_hundred(hundreds)),
        (hundreds, rest) => format!("{} hundred and {}", below_hundred(hundreds), below_hundred(rest)),
    }
}

fn below_hundred(number: u32) -> String {
    match (number / 10, number % 10) {
        (0 | 1, _) => SMALL[number as usize].to_owned(),
        (tens, 0) => TENS[tens as usize - 2].to_owned(),
        (tens, ones) => format!("{}-{}", TENS[tens as usize - 2], SMALL[ones as usize]),
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn numerals() {
        for (number, expected) in [
            (0, "zero"),
            (1, "one"),
            (2, "two"),
            (3, "three"),
            (4, "four"),
            (5, "five"),
            (6, "six"),
            (7, "seven"),
            (8, "eight"),
            (9, "nine"),
            (10, "ten"),
            (11, "eleven"),
            (12, "twelve"),
            (13, "thirteen"),
            (14, "fourteen"),
            (15, "fifteen"),
            (16, "sixteen"),
            (17, "seventeen"),
            (18, "eighteen"),
            (19, "nineteen"),
            (20, "twenty"),
            (21, "twenty-one"),
            (29, "twenty-nine"),
            (40, "forty"),
            (50, "fifty"),
            (99, "ninety-nine"),
            (100, "one hundred"),
            (101, "one hundred and one"),
            (110, "one hundred and ten"),
            (125, "one hundred and twenty-five"),
            (200, "two hundred"),
            (999, "nine hundred and ninety-nine"),
            (1_000, "one thousand"),
            (1_001, "one thousand and one"),
            (1_100, "one thousand one hundred"),
            (2_023, "two thousand and twenty-three"),
            (21_000, "twenty-one thousand"),
            (100_000, "one hundred thousand"),
            (152_390, "one hundred and fifty-two thousand three hundred and ninety"),
            (1_000_000, "one million"),
            (1_000_001, "one million and one"),
            (2_500_000, "two million five hundred thousand"),
        ] {
            assert_eq!(words(number), expected, "{number}");
        }
    }
}
