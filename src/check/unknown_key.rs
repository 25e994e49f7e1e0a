//! `unknown-key`: a text names a value the register does not have.
//!
//! `{{ families }}` must be an entry of the programme's register and have a value for the report's period, or for the period
//! it names itself (`{{ families@2022 }}`). A number that is missing for a reason (`not-collected`) is a value.

use crate::finding::{Finding, Findings, say};
use crate::manuscript::ValueRef;
use crate::phrase::Form;
use crate::report::{Report, Scope};

/// Holds every value of every page and table against the register.
pub fn check(report: &Report, findings: &mut Findings) {
    report.for_each_value(&mut |scope, value| findings.extend(look(report, scope, value)));
}

fn look(report: &Report, scope: &Scope, value: &ValueRef) -> Option<Finding> {
    if let Some(id) = value.criteria() {
        return report.told(scope, value, id).err().map(|finding| *finding);
    }
    let target = match report.named(scope, value) {
        Ok(target) => target,
        Err(finding) => return Some(*finding),
    };
    if value.form == Form::Label || target.entry.reported || target.entry.cells.contains_key(&target.column) {
        return None;
    }
    let (key, period) = (&value.key, target.period());
    let columns = &target.register().columns;
    let has: Vec<&str> = target.entry.cells.keys().map(|column| columns[*column].name.as_str()).collect();
    let has = has.join(", ");
    Some(
        Finding::error("no-value", say!("»{key}« har ingen værdi for {period}", "“{key}” has no value for {period}"))
            .at(&value.span)
            .label(&target.entry.span, say!("den har værdier for: {has}", "it has values for: {has}"))
            .hint(say!(
                "skriv perioden, {{{{ {key}@… }}}}, eller giv værdien i registret",
                "write the period, {{{{ {key}@… }}}}, or give the value in the register"
            )),
    )
}
