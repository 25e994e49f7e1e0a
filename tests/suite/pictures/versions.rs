//! Two versions of a theory with every kind of change.

use beretning::figure::diagram::{Boxed, ItemPair, Side, StagePair, Versions};
use beretning::manuscript::Change;

fn boxed(text: &str, mark: &str) -> Option<Boxed> {
    (!text.is_empty()).then(|| Boxed { text: text.to_owned(), mark: (!mark.is_empty()).then(|| mark.to_owned()) })
}

fn pair(change: Change, before: (&str, &str), after: (&str, &str)) -> ItemPair {
    ItemPair { before: boxed(before.0, before.1), after: boxed(after.0, after.1), change }
}

/// One item of each kind; the first version is known in part.
pub fn two() -> Versions {
    let same = |text| pair(Change::Same, (text, ""), (text, ""));
    let stage = |before: &str, after: &str, items| StagePair {
        before: Some(before.to_owned()),
        after: Some(after.to_owned()),
        renamed: (before != after).then(|| "Nyt navn".to_owned()),
        items,
    };
    Versions {
        before: Side { label: "Oprindelig, 2021".to_owned(), rest: Some("Øvrige led er ikke bevaret".to_owned()) },
        after: Side { label: "Justeret ved midtvejsevalueringen, 2024".to_owned(), rest: None },
        stages: vec![
            stage(
                "På kort sigt",
                "På kort sigt",
                vec![
                    same("Større trivsel"),
                    pair(Change::Unknown, ("", ""), ("Stærkere forældrerolle", "")),
                    pair(Change::Unknown, ("", ""), ("Mere ro i hverdagen", "")),
                    pair(Change::Replaced, ("Brobygning til andre aktører", "Afløst"), ("Mindre alenehed", "Kommet i stedet")),
                    pair(
                        Change::Reworded,
                        ("Handlekraft", ""),
                        ("Større handlekraft, også når det er svært at få hverdagen til at hænge sammen", "Omformuleret"),
                    ),
                    pair(Change::Removed, ("Familien kender kommunens tilbud", "Gledet ud"), ("", "")),
                    pair(Change::Added, ("", ""), ("Fædre er med", "Kommet til")),
                ],
            ),
            stage(
                "Efter et år",
                "På langt sigt",
                vec![same("Tryg tilknytning"), pair(Change::Moved, ("", ""), ("Netværk omkring familien", "Flyttet hertil"))],
            ),
        ],
    }
}
