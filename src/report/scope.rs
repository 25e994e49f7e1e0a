//! Where a page's values come from when it does not say.

use super::{Page, Programme, Report};
use crate::disclosure::{Published, ShownCell};
use crate::finding::{Finding, say, suggestion};
use crate::manuscript::ValueRef;
use crate::register::{Entry, unknown_period};

/// The programme and period a page's own values are those of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// The programme.
    pub programme: Option<String>,
    /// The register's column.
    pub column: Option<usize>,
}

/// What a reference names.
#[derive(Debug, Clone, Copy)]
pub struct Target<'r> {
    /// The programme.
    pub programme: &'r Programme,
    /// The entry, or one answer of it.
    pub entry: &'r Entry<ShownCell>,
    /// The column.
    pub column: usize,
}

impl<'r> Target<'r> {
    /// The register the entry stands in.
    #[must_use]
    pub fn register(&self) -> &'r Published {
        &self.programme.register
    }

    /// The period's name.
    #[must_use]
    pub fn period(&self) -> &'r str {
        &self.programme.register.columns[self.column].name
    }
}

impl Report {
    /// What a reference on a page names.
    ///
    /// # Errors
    /// A finding at the reference.
    pub fn target(&self, page: &Page, value: &ValueRef) -> Result<Target<'_>, Box<Finding>> {
        self.named(&page.scope, value)
    }

    /// What a reference names that is read in this programme and period.
    ///
    /// # Errors
    /// A finding at the reference.
    pub fn named(&self, scope: &Scope, value: &ValueRef) -> Result<Target<'_>, Box<Finding>> {
        let key = &value.key;
        let Some(name) = value.programme.as_deref().or(scope.programme.as_deref()) else {
            return Err(Box::new(
                Finding::error(
                    "value-without-programme",
                    say!(
                        "denne side hører ikke til en indsats, så »{key}« er ikke entydig",
                        "this page belongs to no programme, so “{key}” is ambiguous"
                    ),
                )
                .at(&value.span)
                .hint(say!(
                    "skriv indsatsens mappe foran: {{{{ mappe/{key} }}}}",
                    "write the programme's folder in front: {{{{ folder/{key} }}}}"
                )),
            ));
        };
        let Some(programme) = self.programmes.get(name) else {
            return Err(Box::new(
                Finding::error(
                    "unknown-programme",
                    say!("der er ingen tal for »{name}« under data/", "there are no numbers for “{name}” below data/"),
                )
                .at(&value.span)
                .hint_maybe(suggestion(name, self.programmes.keys().map(String::as_str))),
            ));
        };
        let register = &programme.register;
        let Some(entry) = programme.entry(key) else { return Err(Box::new(programme.no_entry(key, &value.span))) };
        let latest = self.latest_column(name);
        let own = scope.programme.as_deref() == Some(name);
        let column = match &value.period {
            Some(period) => {
                let names = || register.columns.iter().map(|column| column.name.as_str());
                Some(register.column(period).ok_or_else(|| Box::new(unknown_period(period, &value.span, names())))?)
            }
            None if own => scope.column.or(latest),
            None => latest,
        };
        let Some(column) = column else {
            return Err(Box::new(
                Finding::error(
                    "value-without-period",
                    say!("det er ikke til at se, hvilken periode »{key}« gælder", "it cannot be seen which period “{key}” is for"),
                )
                .at(&value.span)
                .hint(say!("skriv perioden: {{{{ {key}@2023 }}}}", "write the period: {{{{ {key}@2023 }}}}")),
            ));
        };
        Ok(Target { programme, entry, column })
    }
}
