//! What a Fluent pattern refers to: variables, functions, other messages and terms.

use fluent_syntax::ast::{CallArguments, Expression, Identifier, InlineExpression, Pattern, PatternElement};

/// Everything named in one pattern, whichever variant it stands in.
///
/// The names are slices of the file they were read from, so their place in it can be told.
#[derive(Debug, Default)]
pub(super) struct Uses<'s> {
    pub(super) variables: Vec<&'s str>,
    pub(super) functions: Vec<&'s str>,
    pub(super) patterns: Vec<Target<'s>>,
}

/// A reference to another pattern.
#[derive(Debug)]
pub(super) struct Target<'s> {
    /// The address of the pattern: `message`, `message.attribute`, `-term`, `-term.attribute`.
    pub(super) address: String,
    /// The name as it stands in the file, without hyphen or attribute.
    pub(super) name: &'s str,
}

impl<'s> Uses<'s> {
    pub(super) fn of(pattern: &Pattern<&'s str>) -> Self {
        let mut uses = Self::default();
        uses.pattern(pattern);
        uses
    }

    fn pattern(&mut self, pattern: &Pattern<&'s str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'s str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'s str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => self.variables.push(id.name),
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.push(id.name);
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.target(id, attribute.as_ref(), "");
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.target(id, attribute.as_ref(), "-");
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&'s str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for argument in arguments.positional.iter().chain(named) {
            self.inline(argument);
        }
    }

    fn target(&mut self, id: &Identifier<&'s str>, attribute: Option<&Identifier<&'s str>>, hyphen: &str) {
        let address = match attribute {
            Some(attribute) => format!("{hyphen}{}.{}", id.name, attribute.name),
            None => format!("{hyphen}{}", id.name),
        };
        self.patterns.push(Target { address, name: id.name });
    }
}
