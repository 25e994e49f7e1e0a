//! Documents that need not be set again: kept under the digest of all they are made of.

use std::collections::BTreeMap;

use crate::sheet::Print;
use crate::source::{Digest, Sources};

/// What the last build kept.
pub(super) struct Store<'s> {
    sources: &'s Sources,
    /// By what each was made of.
    names: BTreeMap<&'s str, &'s str>,
}

impl<'s> Store<'s> {
    pub(super) fn of(sources: &'s Sources) -> Self {
        Self { sources, names: sources.kept().filter_map(|name| Some((name.split('-').next()?, name))).collect() }
    }

    /// The document that was made of this; one whose bytes are not those that were kept is none.
    pub(super) fn get(&self, made_of: Digest) -> Option<Print> {
        let name = self.names.get(made_of.hex().as_str())?;
        let bytes = self.sources.kept_file(name)?;
        let mut parts = name.strip_suffix(ENDING)?.split('-').skip(1);
        let (content, pages) = (parts.next()?, parts.next()?.parse().ok()?);
        let print = Print::new(bytes.clone(), pages);
        (print.digest.hex() == content).then_some(print)
    }
}

const ENDING: &str = ".pdf";

/// The name a document is kept under: what it was made of, what it is, how many pages it has.
pub(super) fn name(made_of: Digest, print: &Print) -> String {
    format!("{}-{}-{}{ENDING}", made_of.hex(), print.digest.hex(), print.pages)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::{Store, name};
    use crate::sheet::Print;
    use crate::source::{Digest, Sources};

    #[test]
    fn what_was_kept_is_found_and_what_was_spoiled_is_not() {
        let (made_of, print) = (Digest::of(b"order"), Print::new(b"%PDF".to_vec(), 2));
        let name = name(made_of, &print);
        let with = |bytes: &[u8]| Sources::default().with_kept([(name.clone(), bytes.to_vec().into())]);
        assert_eq!(Store::of(&with(b"%PDF")).get(made_of), Some(print));
        assert_eq!(Store::of(&with(b"%PDX")).get(made_of), None);
        assert_eq!(Store::of(&with(b"%PDF")).get(Digest::of(b"other")), None);
        let odd = Sources::default().with_kept([("readme".to_owned(), Bytes::new()), (format!("{}.pdf", made_of.hex()), Bytes::new())]);
        assert_eq!(Store::of(&odd).get(made_of), None);
    }
}
