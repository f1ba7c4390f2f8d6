//! The job as JSON, for scripts: the same keys as the link, strict when read.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::answers::Answers;
use super::choices::View;
use super::field::{Field, Kind};
use super::link::VERSION;
use crate::facts::AS_OF;
use crate::facts::model::{self, ModelKind};
use crate::units::json::{self, Value};

/// So many characters of a date are kept.
const LONGEST_DATE: usize = 40;

/// A job read from JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The answers; not yet validated.
    pub answers: Answers,
    /// The view asked for; today's where none was.
    pub view: View,
    /// The date of the facts that it was written with, where it says so.
    pub data: Option<String>,
    /// The types that are asked about: why not those?
    pub why_not: Vec<String>,
    /// Whether it is asked what would change the answer.
    pub what_would_change: bool,
}

impl Request {
    /// A job in a view, and nothing asked beside.
    #[must_use]
    pub const fn of(answers: Answers, view: View) -> Self {
        Self { answers, view, data: None, why_not: Vec::new(), what_would_change: false }
    }
}

/// Reads one job.
///
/// # Errors
/// A sentence that names the place: text that is no JSON object, an unknown key, a newer version, a value of a type
/// that no field takes. Unlike the link, JSON is refused whole: a script's typing error must not pass unseen.
pub fn parse(text: &str) -> Result<Request, String> {
    let mut request = Request::of(Answers::default(), View::Today);
    for (key, value) in &json::object(text)? {
        match key.as_str() {
            "v" => match whole(value) {
                Some(version) if version <= VERSION => {}
                _ => return Err(format!("`v` must be a whole number up to {VERSION}, the version this Sagefit reads")),
            },
            "view" => {
                let view = if let Value::Text(key) = value { View::from_key(key) } else { None };
                request.view = view.ok_or_else(|| "`view` must be \"today\" or \"book\"".to_owned())?;
            }
            "data" => {
                let Value::Text(date) = value else {
                    return Err("`data` must be the date of the facts, a text such as \"2026-09-27\"".to_owned());
                };
                request.data = Some(date.chars().take(LONGEST_DATE).collect());
            }
            "why_not" => {
                request.why_not =
                    names(value).ok_or_else(|| "`why_not` must be the name of a type, or a list".to_owned())?;
            }
            "what_would_change" => {
                let Value::Bool(asked) = value else {
                    return Err("`what_would_change` must be true or false".to_owned());
                };
                request.what_would_change = *asked;
            }
            // Free for the script's own use, so that lines can be told apart; and what a report says beside its job.
            "id" | "advice" | "plan" => {}
            _ => {
                let field = Field::from_key(key).ok_or_else(|| format!("`{key}` is no field of a job"))?;
                let text = text_of(value).ok_or_else(|| format!("`{key}` must be a number, a text, true or false"))?;
                if request.answers.get(field).is_some() {
                    return Err(format!("`{key}` is given twice"));
                }
                request.answers.set(field, &text);
            }
        }
    }
    Ok(request)
}

/// Reads one job as [`parse`] does; where it names a model and no algorithm, the model says what kind of work it is.
///
/// # Errors
/// Those of [`parse`]; a model that is unknown, or a language model that is trained, which is done in four ways.
pub fn parse_job(text: &str) -> Result<Request, String> {
    let mut request = parse(text)?;
    if request.answers.get(Field::Algorithm).is_none() && request.answers.get(Field::Model).is_some() {
        let algorithm = algorithm_of(&request.answers)?;
        request.answers.set(Field::Algorithm, algorithm);
    }
    Ok(request)
}

/// What a model alone says of the algorithm: its kind of network.
fn algorithm_of(answers: &Answers) -> Result<&'static str, String> {
    let name = answers.get(Field::Model).unwrap_or_default();
    let model =
        model::by_id(name).ok_or("`model` is none of the library: give `algorithm` and `parameters_millions`")?;
    Ok(match model.kind {
        ModelKind::Cnn => "cnn",
        ModelKind::Decoder if answers.says(Field::Task, "serve") => "llm-full",
        ModelKind::Decoder => {
            return Err(
                "`algorithm` is needed beside this model: llm-pretrain, llm-full, llm-lora or llm-qlora".to_owned()
            );
        }
        ModelKind::Vit | ModelKind::Encoder | ModelKind::EncoderDecoder | ModelKind::Diffusion => "transformer",
    })
}

/// A whole number that is not negative.
fn whole(value: &Value) -> Option<u32> {
    if let Value::Number(text) = value { text.parse().ok() } else { None }
}

/// One name, or a list of them.
fn names(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::Text(name) => Some(vec![name.clone()]),
        Value::Texts(names) => Some(names.clone()),
        _ => None,
    }
}

/// The text a person would have typed for a JSON value; empty for null, nothing for lists and objects.
fn text_of(value: &Value) -> Option<String> {
    Some(match value {
        Value::Null => String::new(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(text) | Value::Text(text) => text.clone(),
        Value::Texts(_) | Value::Nested => return None,
    })
}

/// The answers as a JSON object with version, view and the date of the facts. Whole numbers that were typed plainly are JSON numbers.
#[must_use]
pub fn write(answers: &Answers, view: View) -> String {
    json::to_string(&Written { answers, view }).unwrap_or_default()
}

/// What [`write`] writes.
struct Written<'a> {
    answers: &'a Answers,
    view: View,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("v", &VERSION)?;
        object.serialize_entry("view", self.view.key())?;
        object.serialize_entry("data", AS_OF)?;
        for (field, text) in self.answers.iter() {
            let spec = field.spec();
            let number = matches!(spec.kind, Kind::Number { .. }).then(|| text.parse::<u64>().ok()).flatten();
            match number.filter(|number| number.to_string() == text) {
                Some(number) => object.serialize_entry(spec.key, &number)?,
                None => object.serialize_entry(spec.key, text)?,
            }
        }
        object.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip() {
        let answers = Answers::of(&[(Field::Task, "train"), (Field::DataSize, "60"), (Field::Parameters, "8 B")]);
        let text = write(&answers, View::Book);
        assert_eq!(parse(&text), Ok(Request { data: Some(AS_OF.to_owned()), ..Request::of(answers, View::Book) }));
        assert!(text.contains("\"data_gb\":60") && text.contains("\"8 B\""), "{text}");
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, part) in [
            ("", "not valid JSON"),
            ("[1]", "expected `{`"),
            ("{\"date\":1}", "`date` is no field"),
            ("{\"data\":1}", "`data` must be"),
            ("{\"v\":2}", "`v` must be"),
            ("{\"view\":\"old\"}", "`view` must be"),
            ("{\"rows\":[1]}", "`rows` must be"),
            ("{\"why_not\":[1]}", "`why_not` must be"),
            ("{\"what_would_change\":\"yes\"}", "`what_would_change` must be"),
        ] {
            let error = parse(text).expect_err(text);
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
