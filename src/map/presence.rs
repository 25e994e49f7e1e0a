//! A map of how many offers cover each place, with the list of them.

use std::collections::BTreeSet;

use super::classes::whole;
use super::look::Look;
use super::model::Map;
use super::survey::{Kept, Seen, Stage, Subject, Survey, Told, together};
use crate::coverage::Entry;
use crate::language::{Arg, TextError};
use crate::table::{Cell, Column, Content, Number};

/// From so many offers on places are drawn alike.
const MOST: usize = 4;

struct Presence<'s> {
    survey: &'s Survey<'s>,
    /// Whether anything is said of places beside what covers them: a partner, an offer on its way.
    has_more: bool,
}

impl<'s> Survey<'s> {
    /// The map of how many offers there are.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn presence(&self) -> Result<Map<'s>, TextError> {
        let has_more = self.coverage.entries.iter().any(|entry| !counts(self, entry));
        self.map(&Presence { survey: self, has_more })
    }
}

/// Whether an entry says that an offer covers a place.
fn counts(survey: &Survey<'_>, entry: &Entry) -> bool {
    entry.offer.is_some() && survey.coverage.statuses[entry.status].covers
}

impl Presence<'_> {
    /// How many classes have offers.
    fn levels(&self) -> usize {
        self.survey.coverage.offers.len().min(MOST)
    }

    /// The offers among entries, each once, in their own order, with those behind them.
    fn offers(&self, entries: &[&Entry]) -> Vec<String> {
        let offers: BTreeSet<usize> = entries.iter().filter(|entry| counts(self.survey, entry)).filter_map(|entry| entry.offer).collect();
        offers.into_iter().map(|offer| self.offer(offer)).collect()
    }

    /// "Mødregrupper (Mødrehjælpen)"
    fn offer(&self, offer: usize) -> String {
        let survey = self.survey;
        let offer = &survey.coverage.offers[offer];
        let name = survey.said(&offer.name).to_owned();
        match &offer.by {
            Some(by) => format!("{name} ({})", survey.said(by)),
            None => name,
        }
    }

    /// What is said beside: "Partner: Mødregrupper"
    fn more(&self, entries: &[&Entry]) -> Vec<String> {
        let survey = self.survey;
        let more = entries.iter().filter(|entry| !counts(survey, entry)).map(|entry| {
            let label = survey.said(&survey.coverage.statuses[entry.status].label);
            let branch = || entry.branch.map(|branch| survey.said(&survey.coverage.branches[branch].name).to_owned());
            let of = entry.offer.map(|offer| self.offer(offer)).or_else(branch);
            of.map_or_else(|| label.to_owned(), |of| format!("{label}: {of}"))
        });
        more.collect()
    }

    fn count(&self, count: usize) -> Result<String, TextError> {
        self.survey.text("map-offers", &[("count", Arg::Number(whole(count)))])
    }
}

impl Subject for Presence<'_> {
    /// Those with offers from many to one, those with none, those of which nothing is known.
    fn classes(&self) -> Result<Vec<Kept>, TextError> {
        let of = self.levels();
        let mut classes = Vec::new();
        for at in (1..=of).rev() {
            let open = at == MOST && self.survey.coverage.offers.len() > MOST;
            let label = if open { self.survey.text("map-offers-or-more", &[("count", Arg::Number(whole(at)))])? } else { self.count(at)? };
            classes.push(Kept { name: at.to_string(), label, look: Look::Level { at, of }, always: false });
        }
        let (label, look) = self.survey.rest()?;
        if look == Look::NoData {
            let label = self.survey.text("map-without-offer", &[])?;
            classes.push(Kept { name: "0".to_owned(), label, look: Look::NotRelevant, always: false });
        }
        classes.push(Kept { name: "none".to_owned(), label, look, always: false });
        Ok(classes)
    }

    fn columns(&self) -> Result<Vec<Column>, TextError> {
        let head = |id: &str, numeric| Ok(Column { head: self.survey.text(id, &[])?, group: None, numeric });
        let mut columns = vec![head("map-offer-count", true)?, head("map-offer-list", false)?];
        if self.has_more {
            columns.push(head("map-offer-more", false)?);
        }
        Ok(columns)
    }

    fn told(&self, _: &Stage, seen: &Seen<'_>) -> Result<Told, TextError> {
        let (offers, more) = (self.offers(&seen.entries), self.more(&seen.entries));
        let rest = self.survey.rest()?;
        let level = offers.len().min(MOST);
        // The class of no offers, and where nothing is known the one after it.
        let class =
            if offers.is_empty() && seen.entries.is_empty() && rest.1 == Look::NoData { self.levels() + 1 } else { self.levels() - level };
        let known = seen.place.is_none() || !(seen.entries.is_empty() && rest.1 == Look::NoData);
        let text = self.survey.speaker.formatter.exact(offers.len().into());
        let number = Content::Number(Number { machine: Some(offers.len().to_string()), text: text.clone() });
        let count = if known { number } else { Content::Missing(rest.0.clone()) };
        let lists = [Some(&offers), Some(&more).filter(|_| self.has_more)];
        let lists = lists.into_iter().flatten().map(|words| together(words.iter().map(Cell::text).collect()));
        let cells = std::iter::once(count.into()).chain(lists).collect();
        let mut words = Vec::new();
        if !offers.is_empty() {
            words.push(format!("{}: {}", self.count(offers.len())?, self.survey.speaker.formatter.list(&offers)));
        }
        words.extend(more);
        if words.is_empty() {
            words.push(rest.0);
        }
        Ok(Told { class, name: None, words: words.join("; "), mark: (!offers.is_empty()).then_some(text), cells })
    }

    /// "40 af 98 kommuner har mindst ét tilbud."
    fn comes_to(&self, stage: &Stage) -> Result<(String, String), TextError> {
        let survey = self.survey;
        let places = survey.atlas.places.iter().enumerate().filter(|(_, place)| place.counted);
        let covered = places.filter(|(place, _)| !survey.coverage.offers_at(*place, stage.day).is_empty()).count();
        Ok((survey.of_all("map-of-all", covered)?, format!("{}.", survey.of_all("spoken-presence", covered)?)))
    }

    fn has_points(&self) -> bool {
        true
    }

    fn remarks(&self) -> Result<Vec<String>, TextError> {
        Ok(Vec::new())
    }
}
