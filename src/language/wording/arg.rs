//! What is filled into a message.

use fluent_bundle::FluentValue;

use super::TextError;

/// The largest number Fluent, which counts in `f64`, keeps exactly: 2 to the 53rd.
const MOST: u64 = 1 << 53;

/// The value of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text that goes in as it is, also a number already formatted.
    Text(String),
    /// A count, which chooses a plural and is shown in groups of three digits; a year goes in as text.
    Number(i64),
}

impl Arg {
    pub(super) fn value(&self) -> Result<FluentValue<'_>, TextError> {
        match self {
            Self::Text(text) => Ok(FluentValue::from(text.as_str())),
            Self::Number(number) if number.unsigned_abs() <= MOST => Ok(FluentValue::from(*number)),
            Self::Number(number) => Err(TextError::Number(*number)),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A count of things; no more of them are ever told of than a number of a message can say.
impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
