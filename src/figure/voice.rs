//! Sentences that the spoken summaries of charts have in common. Nothing is computed from numbers that are not shown.

use super::{Answers, Category, Group, Mark, MarkKind};
use crate::language::{Arg, TextError, Wording};

/// What a message is filled with, by the names of its variables.
type Words<'w> = [(&'w str, String)];

/// Speaks of charts with the words of a theme.
#[derive(Clone, Copy)]
pub(super) struct Voice<'w> {
    wording: &'w Wording,
}

impl<'w> Voice<'w> {
    pub(super) fn new(wording: &'w Wording) -> Self {
        Self { wording }
    }

    /// A message with words filled in.
    pub(super) fn say(self, id: &str, words: &Words<'_>) -> Result<String, TextError> {
        let args: Vec<(&str, Arg)> = words.iter().map(|(name, word)| (*name, Arg::Text(word.clone()))).collect();
        self.wording.text(id, &args)
    }

    /// "a, b og c".
    pub(super) fn list(self, items: &[String]) -> Result<String, TextError> {
        match items {
            [] => Ok(String::new()),
            [only] => Ok(only.clone()),
            [first @ .., last] => self.say("spoken-and", &[("first", first.join(", ")), ("last", last.clone())]),
        }
    }

    /// A label in quotation marks, as it is written: whether it is a name cannot be seen.
    pub(super) fn quoted(self, label: &str) -> Result<String, TextError> {
        self.say("spoken-quoted", &[("label", label.to_owned())])
    }

    /// What is said of numbers held against one another: of those shown only, where others are hidden or lacking.
    pub(super) fn among<'m>(self, marks: impl IntoIterator<Item = &'m Mark>, words: String) -> Result<String, TextError> {
        if marks.into_iter().all(|mark| mark.place().is_some()) { Ok(words) } else { self.say("spoken-among-shown", &[("words", words)]) }
    }

    /// The shares or sizes that stand out in one group, largest first; all as they stand, where ranges cannot be ranked;
    /// `None` where none is shown.
    pub(super) fn leaders(self, view: &Answers, group: &Group) -> Result<Option<String>, TextError> {
        if group.marks.iter().any(is_range) {
            return self.as_they_stand(view, group).map(Some);
        }
        let shown = by_size(view, group);
        let Some((_, first)) = shown.first() else { return Ok(None) };
        let alike = |mark: &Mark| mark.text == first.text;
        if shown.len() > 2 && shown.iter().all(|(_, mark)| alike(mark)) {
            let words = self.say("spoken-all-alike", &[("value", first.text.clone())])?;
            return self.among(&group.marks, words).map(Some);
        }
        if view.whole && view.shares {
            return self.answers(&shown[..shown.len().min(2)]).map(Some);
        }
        let named = |id: &str, of: &[(&Category, &Mark)]| {
            let labels: Result<Vec<String>, TextError> = of.iter().map(|(category, _)| self.quoted(&category.label)).collect();
            self.say(id, &[("labels", self.list(&labels?)?), ("value", of[0].1.text.clone())])
        };
        let leading = shown.iter().take_while(|(_, mark)| alike(mark)).count();
        let mut parts = vec![named("spoken-largest", &shown[..leading])?];
        if let Some(next) = shown.get(leading) {
            parts.push(named("spoken-largest-next", std::slice::from_ref(next))?);
        }
        self.among(&group.marks, parts.join(", ")).map(Some)
    }

    /// "10 »leg«, 25–30 »samvær« og 28 »ro«".
    fn as_they_stand(self, view: &Answers, group: &Group) -> Result<String, TextError> {
        let shown = view.categories.iter().zip(&group.marks).filter(|(_, mark)| mark.kind == MarkKind::Shown);
        let each = shown.map(|(category, mark)| {
            self.say("spoken-answers-next", &[("share", mark.text.clone()), ("label", self.quoted(&category.label)?)])
        });
        self.list(&each.collect::<Result<Vec<String>, TextError>>()?)
    }

    /// "35 % svarer »I meget høj grad« og 34 % »I høj grad«".
    pub(super) fn answers(self, of: &[(&Category, &Mark)]) -> Result<String, TextError> {
        let part = |(index, (category, mark)): (usize, &(&Category, &Mark))| {
            let id = if index == 0 { "spoken-answers" } else { "spoken-answers-next" };
            self.say(id, &[("share", mark.text.clone()), ("label", self.quoted(&category.label)?)])
        };
        let parts: Result<Vec<String>, TextError> = of.iter().enumerate().map(part).collect();
        self.list(&parts?)
    }

    /// Which numbers are not shown and which are not there, a sentence each.
    pub(super) fn absent<'m>(self, marks: &(impl Iterator<Item = (String, &'m Mark)> + Clone)) -> Result<Vec<String>, TextError> {
        let mut sentences = Vec::new();
        for (id, kind) in [("spoken-hidden", MarkKind::Withheld), ("spoken-missing", MarkKind::Missing)] {
            let mut labels: Vec<String> = Vec::new();
            for (label, _) in marks.clone().filter(|(_, mark)| mark.kind == kind) {
                if !labels.contains(&label) {
                    labels.push(label);
                }
            }
            if !labels.is_empty() {
                sentences.push(self.say(id, &[("labels", self.list(&labels)?)])?);
            }
        }
        Ok(sentences)
    }

    /// How many answered.
    pub(super) fn answered(self, groups: &[Group]) -> Result<Option<String>, TextError> {
        let known: Vec<(&Group, &str)> = groups.iter().filter_map(|group| Some((group, number_of(group.n.as_deref()?)))).collect();
        match known[..] {
            [] => Ok(None),
            [(_, n)] if groups.len() == 1 => self.say("spoken-answered", &[("n", n.to_owned())]).map(Some),
            _ => {
                let each: Vec<String> = known.iter().map(|(group, n)| format!("{} {n}", group.label)).collect();
                self.say("spoken-answered-groups", &[("list", self.list(&each)?)]).map(Some)
            }
        }
    }
}

/// The number in "n = 91".
pub(super) fn number_of(n: &str) -> &str {
    n.rsplit_once('=').map_or(n, |(_, number)| number).trim()
}

/// What is shown of a group, the largest first; equal ones as they stand.
pub(super) fn by_size<'v>(view: &'v Answers, group: &'v Group) -> Vec<(&'v Category, &'v Mark)> {
    let mut shown: Vec<(&Category, &Mark, f64)> =
        view.categories.iter().zip(&group.marks).filter_map(|(category, mark)| Some((category, mark, mark.place()?))).collect();
    shown.sort_by(|(.., a), (.., b)| b.total_cmp(a));
    shown.into_iter().map(|(category, mark, _)| (category, mark)).collect()
}

/// Whether a mark is a range: it is shown, but stands in no one place where it could be held against others.
pub(super) fn is_range(mark: &Mark) -> bool {
    mark.kind == MarkKind::Shown && mark.place().is_none()
}

/// Sentences with their capitals and full stops.
pub(super) fn prose(sentences: impl IntoIterator<Item = String>) -> String {
    let sentence = |words: String| {
        let mut letters = words.chars();
        let first = letters.next().map_or_else(String::new, |first| first.to_uppercase().collect());
        let end = if words.ends_with(['.', '!', '?']) { "" } else { "." };
        format!("{first}{}{end}", letters.as_str())
    };
    sentences.into_iter().filter(|words| !words.is_empty()).map(sentence).collect::<Vec<_>>().join(" ")
}
