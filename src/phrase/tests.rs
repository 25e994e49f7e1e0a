//! Numbers as readers read them.

use rust_decimal::Decimal;

use super::Speaker;
use crate::language::{Formatter, Language, Wording};
use crate::register::{Quantity, Unit};

#[test]
fn a_range_has_its_unit_once_where_the_language_puts_it() {
    let share = Unit::Share { base: None };
    let money = Unit::Money { currency: "DKK".to_owned(), price_level: None };
    let digits = |language, unit: &Unit, low: Decimal, high: Decimal| {
        let (formatter, wording) = (Formatter::new(language), Wording::parse(language, &[]).expect("no words are needed"));
        let speaker = Speaker { language, formatter: &formatter, wording: &wording };
        speaker.digits(unit, Quantity { low, high, ..Quantity::exact(low) }, 0).replace('\u{a0}', " ")
    };
    let (low, high) = (Decimal::new(64, 2), Decimal::new(82, 2));
    assert_eq!(digits(Language::Da, &share, low, high), "64–82 %");
    assert_eq!(digits(Language::En, &share, low, high), "64–82%");
    assert_eq!(digits(Language::En, &share, low, low), "64%");
    assert_eq!(digits(Language::Da, &money, 100.into(), 200.into()), "100–200 kr.");
    assert_eq!(digits(Language::En, &money, 100.into(), 200.into()), "DKK 100–200");
}
