//! How to reach somebody, as a reader can use it.

use crate::coverage::Contact;
use crate::page::view::{Row, SourceLink};
use crate::proof::desk::Desk;

/// The row that says how to reach somebody: in words, on the web, by telephone, by mail.
pub(super) fn contact(desk: &Desk<'_>, contact: &Contact) -> Row {
    let line = |title: &str, url: Option<String>| SourceLink { title: title.to_owned(), url };
    let words = contact.words.iter().map(|words| line(words.get(desk.language).trim(), None));
    let page = contact.url.iter().map(|url| line(bare(url), Some(url.clone())));
    let phone = contact.phone.iter().map(|phone| line(phone, Some(format!("tel:{}", dialled(phone)))));
    let mail = contact.mail.iter().map(|mail| line(mail, Some(format!("mailto:{mail}"))));
    super::links(desk.word("place-contact", &[]), words.chain(page).chain(phone).chain(mail).collect())
}

/// An address on the web as people say it.
pub(in crate::proof) fn bare(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/')
}

/// What a telephone dials: the digits, with the sign for another country in front.
fn dialled(phone: &str) -> String {
    let sign = if phone.trim_start().starts_with('+') { "+" } else { "" };
    sign.chars().chain(phone.chars().filter(char::is_ascii_digit)).collect()
}

#[cfg(test)]
mod tests {
    use super::{bare, dialled};

    #[test]
    fn addresses_are_said_and_numbers_dialled() {
        assert_eq!(bare("https://www.example.org/hjem/"), "example.org/hjem");
        assert_eq!(dialled("12 34 56 78"), "12345678");
        assert_eq!(dialled(" +45 (12) 34-56.78"), "+4512345678");
    }
}
