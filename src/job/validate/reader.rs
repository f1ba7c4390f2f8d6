//! Reads fields one by one, keeping what was wrong and what was not said.

use super::super::assumed::{Assumption, Assumptions};
use super::super::choices::{Chosen, YesNo};
use super::super::field::{Field, FieldSet, Kind, Spec};
use super::{Answers, FieldError};
use crate::facts::instance::{self, InstanceType};
use crate::job::answers::LONGEST_VALUE;
use crate::units::{number, number::NumberError, text};

/// The unit of fields that count in millions.
const MILLION: &str = "million";

/// Reads one set of answers.
pub(super) struct Reader<'a> {
    answers: &'a Answers,
    errors: Vec<FieldError>,
    assumed: FieldSet,
    assumptions: Assumptions,
    /// Whether what is read now is asked for at all, so that what it assumes is to be shown.
    pub(super) asked: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(answers: &'a Answers) -> Self {
        Self {
            answers,
            errors: Vec::new(),
            assumed: FieldSet::default(),
            assumptions: Assumptions::default(),
            asked: true,
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
            self.error(field, format!("at most {LONGEST_VALUE} characters are read here"));
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
        // Who writes 8B of parameters means eight thousand million.
        let counted = field.spec().unit == MILLION && text.ends_with(|end: char| end.is_ascii_alphabetic());
        match number::parse(text).map(|value| if counted { value / 1e6 } else { value }) {
            Ok(value) if value < min || value > max || (whole && value.fract() != 0.0) => {
                self.error(field, range_message(field.spec(), min, max, whole));
                None
            }
            Ok(value) => Some(value),
            Err(error) => {
                self.error(field, number_message(field.spec(), error));
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
            self.error(field, format!("`{}` is no SageMaker instance type; write it as ml.m5.xlarge", shown(name)));
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
            format!("`{}` is not among the choices: {}", shown(text), keys.join(", "))
        }
        _ => format!("`{}` is not in the list", shown(text)),
    }
}

fn number_message(spec: &Spec, error: NumberError) -> String {
    let unit = if spec.unit.is_empty() { String::new() } else { format!(" ({})", spec.unit) };
    match error {
        NumberError::Empty | NumberError::NotANumber => format!("a number is needed{unit}, such as 12, 0.5 or 8B"),
        NumberError::Negative => format!("a number of 0 or more is needed{unit}"),
        NumberError::TooLarge => format!("that is too large; a smaller number is needed{unit}"),
    }
}

fn range_message(spec: &Spec, min: f64, max: f64, whole: bool) -> String {
    let whole = if whole { "a whole number" } else { "a number" };
    let unit = if spec.unit.is_empty() { String::new() } else { format!(" ({})", spec.unit) };
    format!("{whole} from {} to {} is needed{unit}", text::figure(min), text::count(max))
}
