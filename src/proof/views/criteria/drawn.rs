//! A result against its target, drawn small.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Teller;
use crate::criteria::{self, Judged, JudgedResult, Why};
use crate::disclosure::Content;
use crate::figure::bullet::{Aim, Bound, Bullet, BulletRow, BulletWords, Interval, Reading};
use crate::register::{Precision, Quantity, Unit};

/// How wide it is, in pixels.
const WIDTH: f64 = 216.0;

/// The drawing, with what it says; `None` where there is no target to see.
pub(super) fn small<'r>(teller: &Teller<'_, 'r>, judged: &Judged<'r>, result: &JudgedResult<'r>) -> Option<String> {
    // What measures something else is not held against the target, by eye either.
    let bound = bound(judged.aim).filter(|_| result.ruling.why != Some(Why::OtherMeasure))?;
    let entry = result.entry?;
    let words = teller.desk.said(BulletWords::of(teller.desk.house.theme.wording(teller.desk.language)))?;
    let label = teller.desk.word("chart-target", &[("target", teller.aim(judged).into())]);
    let ends: Vec<f64> = judged.results.iter().filter_map(|result| Some(place(quantity(teller, result.entry?)?.high))).collect();
    let row = BulletRow {
        text: teller.desk.said(teller.desk.speaker().came(teller.programme.book(), result, teller.column))?.text,
        reading: reading(teller, result),
        about: quantity(teller, entry).is_some_and(|quantity| quantity.precision == Precision::About),
        supplementary: result.spec.supplementary,
        interval: result.interval.zip(teller.desk.speaker().interval(result)).map(|((low, high), text)| Interval {
            low: place(low),
            high: place(high),
            text,
        }),
    };
    let bullet = Bullet {
        shares: matches!(entry.unit, Unit::Share { .. } | Unit::Distribution { .. }),
        target: Some(Aim { label, bound }),
        rows: vec![row],
        words,
        reach: ends.into_iter().reduce(f64::max),
    };
    Some(bullet.draw(teller.desk.house.easel.ruler(), WIDTH).among_words(&bullet.spoken(), "bullet"))
}

fn bound(aim: criteria::Aim) -> Option<Bound> {
    Some(match aim {
        criteria::Aim::AtLeast(least) => Bound::AtLeast(place(least)),
        criteria::Aim::AtMost(most) => Bound::AtMost(place(most)),
        criteria::Aim::Between(least, most) => Bound::Between(place(least), place(most)),
        criteria::Aim::Exactly(number) => Bound::Exactly(place(number)),
        _ => return None,
    })
}

fn place(number: Decimal) -> f64 {
    number.to_f64().unwrap_or_default()
}

type ShownEntry<'r> = &'r crate::register::Entry<crate::disclosure::ShownCell>;

fn quantity(teller: &Teller<'_, '_>, entry: ShownEntry<'_>) -> Option<Quantity> {
    match teller.programme.book().shown(entry, teller.column)?.content() {
        Content::Number { quantity, .. } => Some(*quantity),
        Content::Share { share, .. } => Some(Quantity::exact(*share)),
        _ => None,
    }
}

fn reading(teller: &Teller<'_, '_>, result: &JudgedResult<'_>) -> Reading {
    let of = |entry: Option<ShownEntry<'_>>| entry.and_then(|entry| quantity(teller, entry));
    match (of(result.entry), of(result.alternative)) {
        (Some(one), Some(other)) => Reading::Either(place(one.low), place(other.low)),
        (Some(one), None) if one.low != one.high => Reading::Span(place(one.low), place(one.high)),
        (Some(one), None) => Reading::One(place(one.low)),
        (None, _) => Reading::None,
    }
}
