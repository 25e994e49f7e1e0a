//! Verdicts and versions with words of any length.

use super::{Boxed, Diagram, ItemPair, Node, Side, Stage, StagePair, VerdictMark, Versions};
use crate::drawing::Sign;
use crate::drawing::tests::{ruler, sound};
use crate::manuscript::Change;

const LONG: &str = "Specialpædagogikunderstøttelsesfunktionen i familie-/netværksarbejdet, også når det er svært";

#[test]
fn verdicts_stand_in_their_boxes() {
    for text in ["nået", LONG] {
        let verdicts: Vec<VerdictMark> = Sign::WORDS.iter().map(|(_, sign)| VerdictMark { sign: *sign, text: text.to_owned() }).collect();
        for count in [0, 1, 3, 6] {
            for to in [vec![], vec![1, 2]] {
                let node = |to: &[usize]| Node { text: LONG.to_owned(), to: to.to_vec(), verdicts: verdicts[..count].to_vec(), more: None };
                let stage = |label: &str, nodes| Stage { label: Some(label.to_owned()), nodes };
                let theory = Diagram {
                    stages: vec![stage("Indsats", vec![node(&to)]), stage("Virkning", vec![node(&[]), node(&[])])],
                    process: false,
                };
                for width in [680.0, 320.0, 280.0] {
                    let drawing = theory.draw(&ruler(), width, "f1");
                    sound(&drawing);
                    assert_eq!(drawing.body.matches("translate(").count(), 3 * count);
                }
            }
        }
    }
}

#[test]
fn every_change_of_any_length_is_sound() {
    let changes = [Change::Same, Change::Reworded, Change::Moved, Change::Replaced, Change::Removed, Change::Added, Change::Unknown];
    for words in ["Ro", LONG] {
        for rest in [None, Some(words.to_owned())] {
            let side = Side { label: words.to_owned(), rest };
            let boxed = |mark: bool| Some(Boxed { text: words.to_owned(), mark: mark.then(|| words.chars().take(20).collect()) });
            let items = |at: usize| {
                let pair = |change: &Change| {
                    let marked = !matches!(change, Change::Same | Change::Unknown);
                    let (before, after) = match change {
                        Change::Removed => (boxed(true), None),
                        Change::Added => (None, boxed(true)),
                        Change::Unknown if at == 0 => (None, boxed(false)),
                        Change::Unknown => (boxed(false), None),
                        _ => (boxed(marked), boxed(marked)),
                    };
                    ItemPair { before, after, change: *change }
                };
                changes.iter().map(pair).collect::<Vec<_>>()
            };
            let stage = |at| StagePair {
                before: (at > 0).then(|| words.to_owned()),
                after: Some(words.to_owned()),
                renamed: (at > 0).then(|| "Nyt navn".to_owned()),
                items: items(at),
            };
            let versions = Versions { before: side.clone(), after: side, stages: vec![stage(0), stage(1)] };
            for width in [680.0, 480.0, 320.0, 280.0] {
                let drawing = versions.draw(&ruler(), width, "f1");
                sound(&drawing);
                assert_eq!(drawing, versions.draw(&ruler(), width, "f1"));
                let open = drawing.body.matches("dashed").count();
                assert_eq!(open > 0, versions.before.rest.is_some(), "{}", drawing.body);
            }
        }
    }
}
