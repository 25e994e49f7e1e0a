//! Drafts are inherited downwards: what lies below a draft is a draft.

use std::collections::BTreeSet;

use super::{Document, DocumentKind};
use crate::language::Language;

/// Marks every document below a draft programme or edition. The page in the site's first language, `main`, decides for
/// all languages; a translation that is a draft decides for its own.
pub(super) fn inherit(documents: &mut [Document], main: Language) {
    let is_folder = |document: &&Document| matches!(document.kind, DocumentKind::Programme | DocumentKind::Edition);
    let drafts: BTreeSet<(Language, String)> = documents
        .iter()
        .filter(is_folder)
        .filter(|document| document.draft)
        .filter_map(|document| Some((document.language, document.path.strip_suffix("/index")?.to_owned())))
        .collect();
    for document in documents {
        let language = document.language;
        let is_draft = |folder: &str| [main, language].into_iter().any(|language| drafts.contains(&(language, folder.to_owned())));
        document.draft |= document.path.match_indices('/').any(|(at, _)| is_draft(&document.path[..at]));
    }
}
