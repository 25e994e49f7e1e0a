//! Why a message has no text.

use std::error::Error;
use std::fmt;

/// What was wrong when a template or the program asked for a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextError {
    /// There is no message or attribute with that address.
    Message(String),
    /// A variable of the message was not given.
    Variable {
        /// The message asked for.
        message: String,
        /// The variable's name, without its `$`.
        variable: String,
    },
    /// The number is beyond 2 to the 53rd, where Fluent would round it.
    Number(i64),
    /// Fluent gave up, as it does past a hundred placeables.
    Unresolved {
        /// The message asked for.
        message: String,
        /// Fluent's own words.
        reason: String,
    },
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Message(message) => write!(f, "there is no message \"{message}\""),
            Self::Variable { message, variable } => {
                write!(f, "message \"{message}\" needs the variable ${variable}")
            }
            Self::Number(number) => write!(f, "{number} is too large a number for a message"),
            Self::Unresolved { message, reason } => {
                write!(f, "message \"{message}\" cannot be written: {reason}")
            }
        }
    }
}

impl Error for TextError {}
