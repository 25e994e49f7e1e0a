//! Every reference in every text is held against what it names.

use std::collections::BTreeMap;

use super::link::join;
use super::programme::unknown_source;
use super::showings::Showings;
use super::{Edition, Page, PictureUse, Report, Withheld, criteria, embeds};
use crate::finding::{Finding, Findings, Span, say, suggestion};
use crate::manuscript::{BlockKind, CoverPicture, EmbedKind, Inline, ValueRef, walk, walk_blocks, walk_inlines};
use crate::register::Unit;
use crate::source::Sources;

/// Reports every reference that names nothing, and notes the pictures that are shown.
pub(super) fn bind(report: &mut Report, sources: &Sources, findings: &mut Findings) {
    let mut pictures: BTreeMap<String, Span> = BTreeMap::new();
    for page in &report.pages {
        embeds::of_page(report, page, findings);
    }
    let on_covers = report.editions.iter().filter_map(Edition::cover_picture).map(|(file, picture)| (file, picture.span.clone()));
    for (file, span) in report.pages.iter().flat_map(shown).chain(on_covers) {
        if sources.get(&file).is_some() {
            pictures.entry(file).or_insert(span);
        } else {
            let near = sources.under("content/").map(|file| &*file.name);
            findings.push(
                Finding::error("no-file", say!("billedet »{file}« findes ikke", "there is no picture “{file}”"))
                    .at(&span)
                    .hint_maybe(crate::finding::nearest(&file, near).map(|near| say!("mente du »{near}«?", "did you mean “{near}”?"))),
            );
        }
    }
    let showings = Showings::of(report);
    for programme in report.programmes.values() {
        embeds::of_programme(programme, &showings, findings);
        criteria::bind(report, programme, findings);
    }
    settings(report, findings);
    sources_of_editions(report, findings);
    report.pictures = pictures.into_iter().map(|(file, span)| PictureUse { file, span }).collect();
}

/// Calls `visit` for every value on a page: front matter, text and footnotes.
pub fn for_each_value<'p>(page: &'p Page, visit: &mut impl FnMut(&'p ValueRef)) {
    let mut each = |inline: &'p Inline| {
        if let Inline::Value(value) = inline {
            visit(value);
        }
    };
    let document = &page.document;
    document.lines().for_each(|prose| walk_inlines(&prose.content, &mut each));
    document.body.parts().for_each(|blocks| walk(blocks, &mut each));
}

/// The pictures a page shows, by the names of their files.
fn shown(page: &Page) -> Vec<(String, Span)> {
    let mut shown = Vec::new();
    for blocks in page.document.body.parts() {
        walk_blocks(blocks, &mut |block| {
            if let BlockKind::Picture { source, .. } = &block.kind {
                shown.push((page.picture_file(source), block.span.clone()));
            }
        });
        walk(blocks, &mut |inline| {
            if let Inline::Image { source, span, .. } = inline {
                shown.push((page.picture_file(source), span.clone()));
            }
        });
    }
    shown
}

impl Page {
    /// The name of the file a picture on the page is.
    #[must_use]
    pub fn picture_file(&self, source: &str) -> String {
        join(&self.document.name, source)
    }
}

impl Edition {
    /// The picture on its cover, by the name of its file.
    #[must_use]
    pub fn cover_picture(&self) -> Option<(String, &CoverPicture)> {
        let picture = self.front.cover_picture.as_ref()?;
        Some((join(&format!("content/{}/index.md", self.path), &picture.file), picture))
    }
}

fn settings(report: &Report, findings: &mut Findings) {
    if let Some((path, span)) = &report.settings.front_report
        && !report.editions.iter().any(|edition| edition.path == *path)
        && report.withheld(&format!("content/{path}/index.md")) != Some(Withheld::Homeless)
    {
        let paths = report.editions.iter().map(|edition| edition.path.as_str());
        findings.push(
            Finding::error("no-edition", say!("der er ingen udgave »{path}«", "there is no edition “{path}”"))
                .at(span)
                .hint_maybe(suggestion(path, paths)),
        );
    }
    if let Some((path, span)) = &report.settings.front_cards {
        let found = path.split_once('/').and_then(|(programme, id)| report.programmes.get(programme)?.figures.cards.get(id));
        if found.is_none() {
            let known: Vec<String> = report
                .programmes
                .iter()
                .flat_map(|(name, programme)| programme.figures.cards.keys().map(move |id| format!("{name}/{id}")))
                .collect();
            findings.push(embeds::unknown(EmbedKind::Cards, path, span, known.iter().map(String::as_str)));
        }
    }
}

fn sources_of_editions(report: &Report, findings: &mut Findings) {
    for edition in &report.editions {
        let Some(programme) = report.programmes.get(&edition.programme) else { continue };
        for (id, span) in &edition.front.sources {
            if !programme.sources.iter().any(|note| note.id == *id) {
                findings.push(unknown_source(id, span, &programme.sources));
            }
        }
        if let Some((key, span)) = &edition.front.cover {
            match programme.register.entry(key) {
                None => findings.push(crate::register::unknown_key(key, span, programme.register.keys())),
                Some(entry) if !matches!(entry.unit, Unit::Count { .. }) => findings.push(
                    Finding::error("not-a-count", say!("»{key}« er ikke et antal", "“{key}” is not a count"))
                        .at(span)
                        .hint(say!("omslaget tegner ét hus for hver, der er talt", "the cover draws a house for each one counted")),
                ),
                Some(_) => {}
            }
        }
    }
}
