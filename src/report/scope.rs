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
        let programme = self.programme_of(scope, value)?;
        let entry = programme.entry(&value.key).ok_or_else(|| Box::new(programme.no_entry(&value.key, &value.span)))?;
        Ok(Target { programme, entry, column: self.column_of(programme, scope, value)? })
    }

    /// The programme a reference is to.
    pub(super) fn programme_of(&self, scope: &Scope, value: &ValueRef) -> Result<&Programme, Box<Finding>> {
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
        self.programmes.get(name).ok_or_else(|| {
            Box::new(
                Finding::error(
                    "unknown-programme",
                    say!("der er ingen tal for »{name}« under data/", "there are no numbers for “{name}” below data/"),
                )
                .at(&value.span)
                .hint_maybe(suggestion(name, self.programmes.keys().map(String::as_str))),
            )
        })
    }

    /// The column of a programme's register a reference is read in.
    pub(super) fn column_of(&self, programme: &Programme, scope: &Scope, value: &ValueRef) -> Result<usize, Box<Finding>> {
        let (key, register) = (&value.key, &programme.register);
        let latest = self.latest_column(&programme.name);
        let own = scope.programme.as_deref() == Some(programme.name.as_str());
        let column = match &value.period {
            Some(period) => {
                let names = || register.columns.iter().map(|column| column.name.as_str());
                Some(register.column(period).ok_or_else(|| Box::new(unknown_period(period, &value.span, names())))?)
            }
            None if own => scope.column.or(latest),
            None => latest,
        };
        column.ok_or_else(|| {
            Box::new(
                Finding::error(
                    "value-without-period",
                    say!("det er ikke til at se, hvilken periode »{key}« gælder", "it cannot be seen which period “{key}” is for"),
                )
                .at(&value.span)
                .hint(say!("skriv perioden: {{{{ {key}@2023 }}}}", "write the period: {{{{ {key}@2023 }}}}")),
            )
        })
    }
}
