//! Anchors of headings: stable, readable, unique in their document.

use std::collections::{BTreeMap, BTreeSet};

use super::block::{Block, BlockKind};
use super::dialect::{is_escaped, is_literal};
use super::{Body, Inline, plain_text};
use crate::finding::{Finding, Findings, say};
use crate::route::slug;

/// Takes `{#id}` off the end of a heading or of a box's title. `source` is the body, `offset` where it begins in the file.
pub(super) fn split_id(mut content: Vec<Inline>, source: &str, offset: usize) -> (Vec<Inline>, String) {
    let Some(Inline::Text(text, span)) = content.last_mut() else { return (content, String::new()) };
    let Some((words, id)) = text.trim_end().strip_suffix('}').and_then(|text| text.rsplit_once("{#")) else {
        return (content, String::new());
    };
    let is_id = !id.is_empty() && id.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let is_literal = is_literal(text, source, offset, span);
    if !is_id || !is_literal || is_escaped(&source[..span.start - offset + words.len()]) {
        return (content, String::new());
    }
    let id = id.to_owned();
    let words = words.trim_end().to_owned();
    span.end = span.start + words.len();
    *text = words;
    if text.is_empty() {
        content.pop();
    }
    (content, id)
}

/// Gives every heading its anchor: the author's own, or one made of its words. A heading whose words stood before
/// gets its parent's anchor in front, so that an anchor does not change when a section is put in between.
pub(super) fn assign_ids(body: &mut Body, findings: &mut Findings) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for_each_of(body, &mut |block| {
        let span = &block.span;
        if let BlockKind::Heading { id, .. } = &block.kind
            && !id.is_empty()
            && !taken.insert(id.clone())
        {
            findings.push(
                Finding::error(
                    "duplicate-id",
                    say!("ankeret »{id}« er brugt før i dette dokument", "the anchor “{id}” was used before in this document"),
                )
                .at(span)
                .hint(say!("giv overskriften et andet {{#anker}}", "give the heading another {{#anchor}}")),
            );
        }
    });
    let mut parents: Vec<(u8, String)> = Vec::new();
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for_each_of(body, &mut |block| {
        let BlockKind::Heading { level, id, content } = &mut block.kind else { return };
        parents.retain(|(above, _)| above < level);
        if id.is_empty() {
            let words = slug(&plain_text(content, &mut |named| named.written()));
            *id = unique(if words.is_empty() { "afsnit" } else { &words }, &parents, &taken, &mut numbers);
            taken.insert(id.clone());
        }
        parents.push((*level, id.clone()));
    });
}

/// `numbers` remembers where to go on counting.
fn unique(words: &str, parents: &[(u8, String)], taken: &BTreeSet<String>, numbers: &mut BTreeMap<String, usize>) -> String {
    if !taken.contains(words) {
        return words.to_owned();
    }
    let with_parent = parents.last().map(|(_, parent)| format!("{parent}-{words}"));
    if let Some(id) = &with_parent
        && !taken.contains(id)
    {
        return id.clone();
    }
    let stem = with_parent.unwrap_or_else(|| words.to_owned());
    let number = numbers.entry(stem.clone()).or_insert(2);
    while taken.contains(&format!("{stem}-{number}")) {
        *number += 1;
    }
    format!("{stem}-{number}")
}

fn for_each_of(body: &mut Body, visit: &mut impl FnMut(&mut Block)) {
    body.parts_mut().for_each(|blocks| for_each(blocks, visit));
}

fn for_each(blocks: &mut [Block], visit: &mut impl FnMut(&mut Block)) {
    for block in blocks {
        visit(block);
        match &mut block.kind {
            BlockKind::Quote { content, .. } | BlockKind::Box { content, .. } => for_each(content, visit),
            BlockKind::List { items, .. } => items.iter_mut().for_each(|item| for_each(&mut item.content, visit)),
            BlockKind::Definitions(list) => {
                list.iter_mut().flat_map(|(_, definitions)| definitions).for_each(|blocks| for_each(blocks, visit));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Findings;
    use crate::manuscript::{BlockKind, parse_markdown};

    fn ids(text: &str) -> (Vec<String>, usize) {
        let mut findings = Findings::new();
        let body = parse_markdown(&"a.md".into(), text, 0, &mut findings);
        let ids = body.blocks.into_iter().filter_map(|block| match block.kind {
            BlockKind::Heading { id, .. } => Some(id),
            _ => None,
        });
        (ids.collect(), findings.iter().count())
    }

    #[test]
    fn anchors_are_words_and_duplicates_take_their_parents() {
        let text = "## Børn\n\n### I tal\n\n## Forældre\n\n### I tal\n\n### I tal\n\n## I tal\n\n## !\n";
        let expected = ["boern", "i-tal", "foraeldre", "foraeldre-i-tal", "foraeldre-i-tal-2", "i-tal-2", "afsnit"];
        assert_eq!(ids(text), (expected.map(str::to_owned).to_vec(), 0));
    }

    #[test]
    fn an_author_may_choose() {
        assert_eq!(ids("## Børn {#kids}\n\n## Kids\n"), (vec!["kids".into(), "kids-2".into()], 0));
        assert_eq!(ids("## A {#x}\n\n## B {#x}\n").1, 1);
        assert_eq!(ids("## Antal {{ families }}\n").0, ["antal-families"]);
    }
}
