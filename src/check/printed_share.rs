//! `printed-share`: a printed number is not what it is said to be computed from.
//!
//! Where a percentage stands beside its count and base, or a number beside its derivation, both are statements about the
//! same thing. They are compared after rounding half away from zero to as many decimals as were printed. An old report's
//! mistake may be kept, if the entry owns up to it with `discrepancy`.

use crate::finding::{Finding, Findings, say};
use crate::register::Stated;
use crate::report::Report;

/// Reports every contradiction the registers hold.
pub fn check(report: &Report, findings: &mut Findings) {
    for contradiction in report.programmes.values().flat_map(|programme| &programme.contradictions) {
        let (key, period) = (&contradiction.key, &contradiction.period);
        let (printed, computed) = (contradiction.printed, contradiction.computed);
        let message = match &contradiction.stated {
            Stated::Share { count, base } => {
                say!(
                    "»{key}« for {period}: trykt {printed}, men {count} af {base} er {computed}",
                    "“{key}” for {period}: printed {printed}, but {count} of {base} is {computed}"
                )
            }
            Stated::Derived => {
                say!(
                    "»{key}« for {period}: trykt {printed}, men udregnet {computed}",
                    "“{key}” for {period}: printed {printed}, but computed {computed}"
                )
            }
        };
        findings.push(
            Finding::error("printed-share", message)
                .at(&contradiction.span)
                .hint(say!("ret det tal, der er forkert", "mend the number that is wrong"))
                .hint(say!(
                    "står fejlen i en trykt rapport, så forklar den med »discrepancy«",
                    "if the mistake is in a printed report, explain it with “discrepancy”"
                )),
        );
    }
}
