//! ISBN: the number a publication is known by, with a digit that tells a slip of the fingers.

use crate::finding::{Finding, Findings, say};
use crate::yaml::Node;

/// Reads an ISBN of ten or thirteen digits, as it is written; one that cannot be right is reported.
pub(super) fn parse(node: &Node, findings: &mut Findings) -> Option<String> {
    let text = node.text(findings)?;
    match fault(text) {
        None => Some(text.to_owned()),
        Some(Fault::Digits(count)) => {
            findings.push(
                Finding::error("bad-isbn", say!("»{text}« har {count} cifre", "“{text}” has {count} digits"))
                    .at(&node.span)
                    .hint(say!("et ISBN har 13 cifre, et gammelt har 10", "an ISBN has 13 digits, an old one 10")),
            );
            None
        }
        Some(Fault::Check(right)) => {
            findings.push(
                Finding::error("bad-isbn", say!("»{text}« har et forkert kontrolciffer", "“{text}” has a wrong check digit"))
                    .at(&node.span)
                    .hint(say!(
                        "med de andre cifre skulle det sidste være {right}: se efter, om et ciffer er skrevet forkert",
                        "with the other digits the last would be {right}: see whether a digit is mistyped"
                    )),
            );
            None
        }
    }
}

/// What is wrong with an ISBN.
#[derive(Debug, PartialEq, Eq)]
enum Fault {
    /// It has so many digits.
    Digits(usize),
    /// The last digit would be this one.
    Check(char),
}

fn fault(text: &str) -> Option<Fault> {
    let digits: Vec<char> = text.chars().filter(|c| !matches!(c, '-' | ' ')).map(|c| c.to_ascii_uppercase()).collect();
    let value = |c: &char| c.to_digit(10);
    let (last, front) = digits.split_last()?;
    let values: Option<Vec<u32>> = front.iter().map(value).collect();
    let (Some(values), true) = (values, last.is_ascii_digit() || *last == 'X') else { return Some(Fault::Digits(digits.len())) };
    let right = match values.len() {
        // ISO 2108: weights 10 to 2, modulo 11, X for 10.
        9 => {
            let sum: u32 = values.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
            match (11 - sum % 11) % 11 {
                10 => 'X',
                check => char::from_digit(check, 10)?,
            }
        }
        // Weights 1 and 3 by turns, modulo 10.
        12 => {
            let sum: u32 = values.iter().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
            char::from_digit((10 - sum % 10) % 10, 10)?
        }
        _ => return Some(Fault::Digits(digits.len())),
    };
    (right != *last).then_some(Fault::Check(right))
}

#[cfg(test)]
mod tests {
    use super::{Fault, fault};

    #[test]
    fn the_last_digit_follows_from_the_others() {
        for good in ["978-87-93376-52-6", "9780306406157", "0-306-40615-2", "0-8044-2957-X", "080442957x"] {
            assert_eq!(fault(good), None, "{good}");
        }
        assert_eq!(fault("978-0-306-40615-8"), Some(Fault::Check('7')));
        assert_eq!(fault("0-306-40615-3"), Some(Fault::Check('2')));
        assert_eq!(fault("978-87"), Some(Fault::Digits(5)));
        assert_eq!(fault("978030640615X"), Some(Fault::Check('7')));
        assert_eq!(fault("97803064O6157"), Some(Fault::Digits(13)));
    }
}
