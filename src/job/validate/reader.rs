//! Reads fields one by one, keeping what was wrong and what was not said.

use super::super::assumed::{Assumption, Assumptions};
use super::super::choices::{Chosen, YesNo};
use super::super::field::{Field, FieldSet, Kind};
use super::super::fields::Spec;
use super::{Answers, FieldError};
use crate::facts::instance::{self, InstanceType};
use crate::job::answers::LONGEST_VALUE;
use crate::units::number::NumberError;
use crate::units::quantity::{self, Quantity, QuantityError, Unit};
use crate::units::text;

/// Reads one set of answers.
pub(super) struct Reader<'a> {
    answers: &'a Answers,
    errors: Vec<FieldError>,
    assumed: FieldSet,
    assumptions: Assumptions,
    /// Whether what is read now is asked for at all, so that what it assumes is to be shown.
    pub(super) asked: bool,
    /// So many tokens does a second of sound give, where the model hears.
    pub(super) second: Option<f64>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(answers: &'a Answers) -> Self {
        Self {
            answers,
            errors: Vec::new(),
            assumed: FieldSet::default(),
            assumptions: Assumptions::default(),
            asked: true,
            second: None,
        }
    }

    /// What is read.
    pub(super) const fn answers(&self) -> &'a Answers {
        self.answers
    }

    /// The text of a field that applies; notes the field as assumed where it applies and nothing was said.
    pub(super) fn text(&mut self, field: Field) -> Option<&'a str> {
        let spec = field.spec();
        if !(spec.applies)(self.answers) {
            return None;
        }
        let text = self.answers.get(field).map(str::trim);
        if text.is_some_and(|text| text.chars().count() > LONGEST_VALUE) {
            self.error(field, format!("Enter at most {LONGEST_VALUE} characters."));
            return None;
        }
        if text.is_none() {
            self.assumed.add(field);
        }
        text
    }

    /// Notes what is wrong with a field; the first message for a field stays (training and serving share fields).
    pub(super) fn error(&mut self, field: Field, message: impl Into<String>) {
        if self.errors.iter().all(|error| error.field != field) {
            self.errors.push(FieldError { field, message: message.into() });
        }
    }

    /// The chosen value, by its key.
    pub(super) fn choice<T>(&mut self, field: Field, from_key: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(field)?;
        let value = from_key(text);
        if value.is_none() {
            self.error(field, choice_message(field.spec(), text));
        }
        value
    }

    /// The chosen value, or the assumption.
    pub(super) fn choice_or<T: Chosen>(&mut self, field: Field, assumed: T) -> T {
        self.assume(field, Assumption::Words(assumed.name()));
        self.choice(field, T::of_key).unwrap_or(assumed)
    }

    /// A yes or no, or the assumption.
    pub(super) fn yes_or(&mut self, field: Field, assumed: bool) -> bool {
        self.choice_or(field, if assumed { YesNo::Yes } else { YesNo::No }) == YesNo::Yes
    }

    /// Notes what stands in for a field where nothing was said of it.
    pub(super) fn assume(&mut self, field: Field, value: Assumption) {
        if self.asked && self.answers.get(field).is_none() {
            self.assumptions.note(field, value);
        }
    }

    /// A number within the field's bounds.
    pub(super) fn number(&mut self, field: Field) -> Option<f64> {
        let text = self.text(field)?;
        let Kind::Number { min, max, whole } = field.spec().kind else { return None };
        match quantity::read(text, Unit::of(field.spec().unit), self.second.filter(|_| field == Field::Tokens)) {
            Ok(Quantity { value, .. }) if value < min || value > max || (whole && value.fract() != 0.0) => {
                self.error(field, range_message(field.spec(), min, max, whole));
                None
            }
            Ok(quantity) => Some(quantity.value),
            Err(error) => {
                self.error(field, number_message(field.spec(), text, error));
                None
            }
        }
    }

    /// A number above 0; 0 means that nothing was said.
    pub(super) fn amount(&mut self, field: Field) -> Option<f64> {
        let value = self.number(field)?;
        if value == 0.0 {
            self.assumed.add(field);
            return None;
        }
        Some(value)
    }

    /// A number within bounds, or the assumption.
    pub(super) fn number_or(&mut self, field: Field, assumed: f64) -> f64 {
        self.assume(field, Assumption::Number(assumed));
        self.number(field).unwrap_or(assumed)
    }

    /// An instance type by its name.
    pub(super) fn instance(&mut self, field: Field) -> Option<&'static InstanceType> {
        let name = self.text(field)?;
        let found = instance::by_name(name);
        if found.is_none() {
            self.error(
                field,
                format!("`{}` is no SageMaker instance type. Enter one, for example ml.m5.xlarge.", shown(name)),
            );
        }
        found
    }

    /// Notes that the library knows a field, so that nothing is assumed.
    pub(super) fn known(&mut self, field: Field) {
        self.assumed.remove(field);
    }

    /// The fields that were assumed with the values that stand in, or all that is wrong.
    pub(super) fn finish(self) -> Result<(FieldSet, Assumptions), Vec<FieldError>> {
        if self.errors.is_empty() { Ok((self.assumed, self.assumptions)) } else { Err(self.errors) }
    }
}

/// What a person typed, cut to a length that fits a message.
fn shown(typed: &str) -> String {
    text::cut(typed, 30)
}

fn choice_message(spec: &Spec, text: &str) -> String {
    match spec.kind {
        Kind::Choice(choices) if choices.len() <= 8 => {
            let keys: Vec<&str> = choices.iter().map(|choice| choice.key).collect();
            format!("`{}` is not among the choices: {}.", shown(text), keys.join(", "))
        }
        _ => format!("`{}` is not in the list.", shown(text)),
    }
}

/// What is wrong with a number, what would be right, and an example.
fn number_message(spec: &Spec, text: &str, error: QuantityError) -> String {
    let right = format!("Enter {}, for example {}.", wanted(spec, "a number"), example(spec));
    match error {
        QuantityError::Number(NumberError::Empty | NumberError::NotANumber) => right,
        QuantityError::Number(NumberError::Negative) => format!("Enter {} of 0 or more.", wanted(spec, "a number")),
        QuantityError::Number(NumberError::TooLarge) => format!("That is too large. {right}"),
        QuantityError::Other(dimension) => format!("`{}` is {}. {right}", shown(text), dimension.words()),
        QuantityError::Unit => format!("The unit of `{}` is not known. {right}", shown(text)),
    }
}

fn range_message(spec: &Spec, min: f64, max: f64, whole: bool) -> String {
    let number = wanted(spec, if whole { "a whole number" } else { "a number" });
    format!("Enter {number} from {} to {}.", text::figure(min), text::count(max))
}

/// What is asked for, with its unit: `a number of hours`.
fn wanted(spec: &Spec, number: &str) -> String {
    match spec.unit {
        "" => number.to_owned(),
        "a second" => format!("{number} a second"),
        "million" => format!("{number} in millions"),
        "%" => "a percentage".to_owned(),
        unit => format!("{number} of {unit}"),
    }
}

/// A figure as it may be typed, in the field's unit and in another.
fn example(spec: &Spec) -> &'static str {
    match spec.unit {
        "GB" => "12.5 or 20 TB",
        "MB" => "6 or 200 kB",
        "GiB" => "14.5",
        "hours" => "12 or 7 d",
        "s" => "90 or 5 min",
        "ms" => "300 or 2 s",
        "a second" => "50 or 600 a minute",
        "USD" => "40",
        "%" => "10",
        "million" => "335 or 8B",
        "GMAC" => "4.1",
        _ if matches!(spec.kind, Kind::Number { max, .. } if max >= 1e6) => "12 000 or 12k",
        _ => "12",
    }
}
