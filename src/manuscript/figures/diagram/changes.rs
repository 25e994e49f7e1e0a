//! What changed from one version of a theory to the next: items are held together by their ids.

use super::{DiagramItem, Stage, Versions};
use crate::language::Language;

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is as it was.
    Same,
    /// It has other words.
    Reworded,
    /// It stands in another stage.
    Moved,
    /// The one gave way to the other.
    Replaced,
    /// It is no longer there.
    Removed,
    /// It was not there.
    Added,
    /// Nobody knows, as the other version is known in part only.
    Unknown,
}

/// A stage in both versions.
#[derive(Debug, PartialEq, Eq)]
pub struct StagePair<'v> {
    /// The earlier one.
    pub before: Option<&'v Stage>,
    /// The later one.
    pub after: Option<&'v Stage>,
    /// Its items, in order.
    pub items: Vec<ItemPair<'v>>,
}

/// An item in both versions; one of them may lack it.
#[derive(Debug, PartialEq, Eq)]
pub struct ItemPair<'v> {
    /// The earlier one.
    pub before: Option<&'v DiagramItem>,
    /// The later one.
    pub after: Option<&'v DiagramItem>,
    /// What became of it.
    pub change: Change,
}

impl StagePair<'_> {
    /// Whether both versions have it, and call it by different words.
    #[must_use]
    pub fn is_renamed(&self, language: Language) -> bool {
        matches!((self.before, self.after), (Some(before), Some(after)) if !is_labelled_alike(before, after, language))
    }
}

fn is_labelled_alike(one: &Stage, other: &Stage, language: Language) -> bool {
    let label = |stage: &Stage| stage.label.as_ref().map(|label| label.get(language).to_owned());
    label(one) == label(other)
}

impl Versions {
    /// All stages in the order of the later version, those it lacks last.
    #[must_use]
    pub fn pairs(&self, language: Language) -> Vec<StagePair<'_>> {
        let partners = self.partners(language);
        let mut pairs: Vec<StagePair<'_>> = Vec::new();
        for (after, before) in self.after.stages.iter().zip(&partners) {
            let before = before.map(|at| &self.before.stages[at]);
            pairs.push(StagePair { before, after: Some(after), items: self.items(before, Some(after), language) });
        }
        for (at, before) in self.before.stages.iter().enumerate().filter(|(at, _)| !partners.contains(&Some(*at))) {
            // One that is gone stands where it stood, as far as that can be told.
            let place = at.min(pairs.len());
            pairs.insert(place, StagePair { before: Some(before), after: None, items: self.items(Some(before), None, language) });
        }
        pairs
    }

    /// Whether nothing is different.
    #[must_use]
    pub fn are_alike(&self, language: Language) -> bool {
        let is_same = |pair: &StagePair<'_>| !pair.is_renamed(language) && pair.items.iter().all(|item| item.change == Change::Same);
        self.pairs(language).iter().all(is_same)
    }

    /// Which earlier stage each later one was: the one of its name, or else the one it shares most items with.
    fn partners(&self, language: Language) -> Vec<Option<usize>> {
        let mut partners: Vec<Option<usize>> = vec![None; self.after.stages.len()];
        let alike = |(at, after): (usize, &Stage)| {
            let named = self.before.stages.iter().position(|before| is_labelled_alike(before, after, language));
            (at, named)
        };
        for (at, named) in self.after.stages.iter().enumerate().map(alike) {
            partners[at] = named.filter(|named| !partners.contains(&Some(*named)));
        }
        for (at, after) in self.after.stages.iter().enumerate() {
            if partners[at].is_some() {
                continue;
            }
            let free = (0..self.before.stages.len()).filter(|other| !partners.contains(&Some(*other)));
            let shared = |other: &usize| self.before.stages[*other].items.iter().filter(|item| self.heir(item, after).is_some()).count();
            let best = free.map(|other| (other, shared(&other))).filter(|(_, shared)| *shared > 0);
            partners[at] = best.max_by_key(|(other, shared)| (*shared, std::cmp::Reverse(*other))).map(|(other, _)| other);
        }
        partners
    }

    /// What an earlier item is in a later stage: itself, or what took its place.
    fn heir<'v>(&self, item: &DiagramItem, after: &'v Stage) -> Option<&'v DiagramItem> {
        let id = &item.id.as_ref()?.0;
        let wanted = self.replaced.get(id).unwrap_or(id);
        after.items.iter().find(|other| other.id.as_ref().is_some_and(|(other, _)| other == wanted))
    }

    /// The items of a stage: those of the later version in their order, and those that are gone before the one they stood before.
    fn items<'v>(&'v self, before: Option<&'v Stage>, after: Option<&'v Stage>, language: Language) -> Vec<ItemPair<'v>> {
        let old: &[DiagramItem] = before.map_or(&[], |stage| &stage.items);
        let new: &[DiagramItem] = after.map_or(&[], |stage| &stage.items);
        let heirs: Vec<Option<&DiagramItem>> = old.iter().map(|item| after.and_then(|after| self.heir(item, after))).collect();
        let (mut items, mut told) = (Vec::new(), 0);
        let gone = |items: &mut Vec<ItemPair<'v>>, from: usize, to: usize| {
            for at in (from..to).filter(|at| heirs[*at].is_none()) {
                items.push(ItemPair { before: Some(&old[at]), after: None, change: self.fate(&old[at]) });
            }
        };
        for item in new {
            let Some(at) = heirs.iter().position(|heir| heir.is_some_and(|heir| std::ptr::eq(heir, item))) else {
                items.push(ItemPair { before: None, after: Some(item), change: self.origin(item) });
                continue;
            };
            if at >= told {
                gone(&mut items, told, at);
                told = at + 1;
            }
            let change = if old[at].id.as_ref().map(|(id, _)| id) != item.id.as_ref().map(|(id, _)| id) {
                Change::Replaced
            } else if old[at].text.get(language) == item.text.get(language) {
                Change::Same
            } else {
                Change::Reworded
            };
            items.push(ItemPair { before: Some(&old[at]), after: Some(item), change });
            // Several may have given way to one.
            for (also, heir) in heirs.iter().enumerate().skip(at + 1) {
                if heir.is_some_and(|heir| std::ptr::eq(heir, item)) {
                    items.push(ItemPair { before: Some(&old[also]), after: None, change: Change::Replaced });
                }
            }
        }
        gone(&mut items, told, old.len());
        items
    }

    /// What became of an earlier item that is not in the same stage any more.
    fn fate(&self, item: &DiagramItem) -> Change {
        let id = item.id.as_ref().map(|(id, _)| id.as_str()).unwrap_or_default();
        match () {
            () if self.replaced.contains_key(id) => Change::Replaced,
            () if self.after.ids().any(|other| other == id) => Change::Moved,
            () if self.after.rest.is_some() => Change::Unknown,
            () => Change::Removed,
        }
    }

    /// Where a later item comes from that was not in the same stage.
    fn origin(&self, item: &DiagramItem) -> Change {
        let id = item.id.as_ref().map(|(id, _)| id.as_str()).unwrap_or_default();
        match () {
            () if self.replaced.values().any(|new| new == id) => Change::Replaced,
            () if self.before.ids().any(|other| other == id) => Change::Moved,
            () if self.before.rest.is_some() => Change::Unknown,
            () => Change::Added,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Versions;
    use crate::finding::Span;
    use crate::language::Language;
    use crate::manuscript::{DiagramItem, Stage, Version};
    use crate::yaml::Bilingual;

    fn words(text: &str) -> Bilingual {
        Bilingual { da: Some(text.to_owned()), en: None }
    }

    fn stage(label: &str, items: &[(&str, &str)]) -> Stage {
        let item = |(id, text): &(&str, &str)| DiagramItem {
            id: Some(((*id).to_owned(), Span::file(&"figures.yaml".into()))),
            text: words(text),
            more: None,
            to: Vec::new(),
            criteria: Vec::new(),
        };
        Stage { label: Some(words(label)), items: items.iter().map(item).collect() }
    }

    fn version(stages: Vec<Stage>) -> Version {
        Version { label: words("v"), stages, rest: None }
    }

    /// Every pair as `old>new change`, a line a stage.
    fn told(versions: &Versions) -> Vec<String> {
        let id = |item: Option<&DiagramItem>| item.and_then(|item| Some(item.id.as_ref()?.0.clone())).unwrap_or_default();
        let pairs = versions.pairs(Language::Da);
        let line = |pair: &super::StagePair<'_>| {
            let items: Vec<String> =
                pair.items.iter().map(|item| format!("{}>{} {:?}", id(item.before), id(item.after), item.change)).collect();
            format!("{}{}", if pair.is_renamed(Language::Da) { "* " } else { "" }, items.join(", "))
        };
        pairs.iter().map(line).collect()
    }

    #[test]
    fn items_are_held_together_by_their_ids() {
        let before = version(vec![stage("Kort", &[("a", "A"), ("gone", "G"), ("b", "B"), ("old", "O")]), stage("Langt", &[("c", "C")])]);
        let after =
            version(vec![stage("Kort", &[("a", "A"), ("b", "B2"), ("new", "N"), ("c", "C")]), stage("På langt sigt", &[("d", "D")])]);
        let replaced = BTreeMap::from([("old".to_owned(), "new".to_owned())]);
        let versions = Versions { before, after, replaced };
        assert_eq!(told(&versions), ["a>a Same, gone> Removed, b>b Reworded, old>new Replaced, >c Moved", "c> Moved", ">d Added"]);
    }

    #[test]
    fn a_stage_that_keeps_its_items_is_renamed() {
        let before = version(vec![stage("Kort", &[("a", "A"), ("b", "B")]), stage("Langt", &[("c", "C")])]);
        let after = version(vec![stage("Efter et år", &[("a", "A"), ("b", "B")]), stage("Langt", &[("c", "C")])]);
        let versions = Versions { before, after, replaced: BTreeMap::new() };
        assert_eq!(told(&versions), ["* a>a Same, b>b Same", "c>c Same"]);
        assert!(!versions.are_alike(Language::Da));
        let same = Versions { after: versions.before.clone(), ..versions };
        assert!(same.are_alike(Language::Da));
    }

    #[test]
    fn of_what_is_known_in_part_nothing_is_said_to_be_new() {
        let mut before = version(vec![stage("Kort", &[("bridges", "Bro")])]);
        before.rest = Some(words("Ikke bevaret"));
        let after = version(vec![stage("Kort", &[("role", "Rolle"), ("alone", "Alene")]), stage("Langt", &[("c", "C")])]);
        let replaced = BTreeMap::from([("bridges".to_owned(), "alone".to_owned())]);
        let versions = Versions { before, after, replaced };
        assert_eq!(told(&versions), [">role Unknown, bridges>alone Replaced", ">c Unknown"]);
    }
}
