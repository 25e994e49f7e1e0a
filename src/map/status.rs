//! A map of statuses: what is said of each place, in colour, pattern and word.

use super::classes::whole;
use super::look::Look;
use super::model::Map;
use super::survey::{Kept, Seen, Stage, Subject, Survey, Told, together};
use crate::coverage::Entry;
use crate::language::{Arg, TextError};
use crate::table::{Cell, Column};

struct Statuses<'s> {
    survey: &'s Survey<'s>,
    /// Whether anything is said by a branch, or has a beginning or an end.
    has_branches: bool,
    has_dates: bool,
}

impl<'s> Survey<'s> {
    /// The map of statuses.
    ///
    /// # Errors
    /// A message the theme lacks.
    pub fn status(&self) -> Result<Map<'s>, TextError> {
        let entries = &self.coverage.entries;
        let has_branches = entries.iter().any(|entry| entry.branch.is_some());
        let has_dates = entries.iter().any(|entry| entry.since.is_some() || entry.until.is_some());
        self.map(&Statuses { survey: self, has_branches, has_dates })
    }
}

impl Statuses<'_> {
    /// "Egen afdeling", or "Egen afdeling (Mødregrupper)" where there are several offers.
    fn label(&self, entry: &Entry) -> String {
        let survey = self.survey;
        let label = survey.said(&survey.coverage.statuses[entry.status].label);
        match entry.offer {
            Some(offer) => format!("{label} ({})", survey.said(&survey.coverage.offers[offer].name)),
            None => label.to_owned(),
        }
    }

    fn branch(&self, entry: &Entry) -> Option<Cell> {
        let survey = self.survey;
        let index = entry.branch?;
        let url = survey.branches.get(index).and_then(Option::as_deref);
        Some(Cell::link(survey.said(&survey.coverage.branches[index].name), url))
    }

    /// "fra maj 2021 til juni 2023"
    fn dates(&self, entry: &Entry) -> Result<Option<Cell>, TextError> {
        let formatter = self.survey.speaker.formatter;
        let mut words = Vec::new();
        for (id, moment) in [("map-since", entry.since), ("map-until", entry.until)] {
            if let Some(moment) = moment {
                words.push(self.survey.text(id, &[("date", Arg::Text(formatter.period(&moment.into())))])?);
            }
        }
        Ok((!words.is_empty()).then(|| Cell::text(words.join(" "))))
    }
}

impl Subject for Statuses<'_> {
    fn classes(&self) -> Result<Vec<Kept>, TextError> {
        let statuses = self.survey.coverage.statuses.iter().enumerate().map(|(at, status)| Kept {
            name: at.to_string(),
            label: self.survey.said(&status.label).to_owned(),
            look: Look::category(at, status.colour, status.pattern),
            always: !status.role,
        });
        let (label, look) = self.survey.rest()?;
        Ok(statuses.chain([Kept { name: "none".to_owned(), label, look, always: false }]).collect())
    }

    fn columns(&self) -> Result<Vec<Column>, TextError> {
        let heads = [("map-status", true), ("map-branch", self.has_branches), ("map-when", self.has_dates)];
        let heads = heads.into_iter().filter(|(_, has)| *has);
        heads.map(|(id, _)| Ok(Column { head: self.survey.text(id, &[])?, ..Column::default() })).collect()
    }

    fn told(&self, _: &Stage, seen: &Seen<'_>) -> Result<Told, TextError> {
        let labels: Vec<String> = seen.entries.iter().map(|entry| self.label(entry)).collect();
        let Some(first) = seen.entries.first() else {
            let words = if seen.place.is_some() { self.survey.rest()?.0 } else { String::new() };
            let mut cells = vec![Cell::text(&words)];
            cells.extend([self.has_branches, self.has_dates].into_iter().filter(|has| *has).map(|_| Cell::default()));
            return Ok(Told { class: self.survey.coverage.statuses.len(), name: None, words, mark: None, cells });
        };
        let mut cells = vec![together(labels.iter().map(Cell::text).collect())];
        if self.has_branches {
            cells.push(together(seen.entries.iter().filter_map(|entry| self.branch(entry)).collect()));
        }
        if self.has_dates {
            let dates: Vec<Option<Cell>> = seen.entries.iter().map(|entry| self.dates(entry)).collect::<Result<_, _>>()?;
            cells.push(together(dates.into_iter().flatten().collect()));
        }
        Ok(Told { class: first.status, name: None, words: labels.join("; "), mark: None, cells })
    }

    /// "31 af 98 kommuner er dækket af 15 afdelinger."
    fn comes_to(&self, stage: &Stage) -> Result<(String, String), TextError> {
        let survey = self.survey;
        let covered = survey.coverage.covered(survey.atlas, stage.day);
        let covering = survey.coverage.held(stage.day).filter(|entry| survey.coverage.statuses[entry.status].covers);
        let branches: std::collections::BTreeSet<usize> = covering.filter_map(|entry| entry.branch).collect();
        let by = match branches.len() {
            0 => String::new(),
            count => format!(" {}", survey.text("spoken-branches", &[("count", Arg::Number(whole(count)))])?),
        };
        Ok((survey.of_all("map-of-all", covered)?, format!("{}{by}.", survey.of_all("spoken-coverage", covered)?)))
    }

    fn has_points(&self) -> bool {
        true
    }

    fn remarks(&self) -> Result<Vec<String>, TextError> {
        Ok(Vec::new())
    }
}
