//! The job as JSON, for scripts: the same keys as the link, strict when read.

use core::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use super::answers::{Answers, LONGEST_VALUE};
use super::choices::View;
use super::field::{Field, Kind};
use super::link::VERSION;
use crate::facts::AS_OF;
use crate::units::text;

/// So many characters of a date are kept.
const LONGEST_DATE: usize = 40;
/// So many characters of what cannot be read are shown.
const SHOWN: usize = 40;
/// The longest text that is read, in bytes: no job comes near it.
pub const LONGEST_TEXT: usize = 1_000_000;
/// So many types can be asked about at once: each is explained against the whole ranking.
pub const MOST_NAMES: usize = 100;

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

/// Why a text is not read as a job.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// It is longer than any job.
    #[error("the text has {bytes} bytes: at most {LONGEST_TEXT} are read, and a job needs a few hundred")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// It is no JSON.
    #[error("not valid JSON: {0}")]
    NotJson(String),
    /// It is JSON of something else than an object.
    #[error("a job is a JSON object, such as `{{\"task\": \"serve\", \"model\": \"resnet-50\"}}`: {0}")]
    NotAnObject(String),
    /// No field of a job is in it.
    #[error("the object contains no field of a job: give at least one, such as `{{\"algorithm\": \"xgboost\"}}`")]
    Empty,
    /// A newer Sagefit wrote it, or its version is no number.
    #[error("`v` must be a whole number up to {VERSION}, the version this Sagefit reads")]
    Version,
    /// The view is not known.
    #[error("`view` must be \"today\" or \"book\"")]
    View,
    /// The date of the facts is no text.
    #[error("`data` must be the date of the facts, a text such as \"{AS_OF}\"")]
    Date,
    /// The types that are asked about are no names.
    #[error("`why_not` must be the name of an instance type, such as \"ml.m5.xlarge\", or a list of names")]
    Names,
    /// More types are asked about than are explained at once.
    #[error("`why_not` has {given} names: give at most {MOST_NAMES}")]
    TooManyNames {
        /// How many names there are.
        given: usize,
    },
    /// It is not said plainly whether changes are asked for.
    #[error("`what_would_change` must be true or false")]
    Changes,
    /// A key is no field.
    #[error("`{}` is no field of a job", text::cut(key, SHOWN))]
    UnknownKey {
        /// The key.
        key: String,
    },
    /// A key is given twice.
    #[error("`{}` is given twice: give it once", text::cut(key, SHOWN))]
    Twice {
        /// The key.
        key: String,
    },
    /// A field holds a list or an object.
    #[error("`{key}` must be a number, a text, true or false")]
    Nested {
        /// The field's key.
        key: &'static str,
    },
    /// A field's value is longer than any value is.
    #[error("`{key}` has {characters} characters: at most {LONGEST_VALUE} are read")]
    LongValue {
        /// The field's key.
        key: &'static str,
        /// Its length.
        characters: usize,
    },
}

/// The keys and values of an object in the order of the text. A map would drop the first of two equal keys unseen.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Pairs;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// Reads one job.
///
/// # Errors
/// [`JsonError`], which names the place. Unlike the link, JSON is refused whole: a script's typing error must not pass
/// unseen.
pub fn parse(text: &str) -> Result<Request, JsonError> {
    if text.len() > LONGEST_TEXT {
        return Err(JsonError::TooLong { bytes: text.len() });
    }
    let Pairs(pairs) = serde_json::from_str(text).map_err(|error| {
        let said = error.to_string();
        if error.is_data() { JsonError::NotAnObject(text::cut(&said, 120)) } else { JsonError::NotJson(said) }
    })?;
    let mut request = Request::of(Answers::default(), View::Today);
    let mut seen: Vec<&str> = Vec::new();
    for (key, value) in &pairs {
        if seen.contains(&key.as_str()) {
            return Err(JsonError::Twice { key: key.clone() });
        }
        seen.push(key);
        take(&mut request, key, value)?;
    }
    if request.answers.is_empty() { Err(JsonError::Empty) } else { Ok(request) }
}

/// The text of a field as a cell of a sheet has it.
///
/// # Errors
/// [`JsonError::LongValue`].
pub fn cell(field: Field, text: &str) -> Result<String, JsonError> {
    let characters = text.chars().count();
    if characters > LONGEST_VALUE {
        return Err(JsonError::LongValue { key: field.spec().key, characters });
    }
    Ok(text.to_owned())
}

/// Takes in one key of the object.
fn take(request: &mut Request, key: &str, value: &Value) -> Result<(), JsonError> {
    match key {
        "v" => {
            value.as_u64().filter(|version| *version <= u64::from(VERSION)).ok_or(JsonError::Version)?;
        }
        "view" => request.view = value.as_str().and_then(View::from_key).ok_or(JsonError::View)?,
        "data" => {
            let date = value.as_str().ok_or(JsonError::Date)?;
            request.data = Some(date.chars().take(LONGEST_DATE).collect());
        }
        "why_not" => request.why_not = names(value)?,
        "what_would_change" => request.what_would_change = value.as_bool().ok_or(JsonError::Changes)?,
        // Free for the script's own use, so that lines can be told apart; and what a report says beside its job.
        "id" | "advice" | "plan" => {}
        _ => {
            let field = Field::from_key(key).ok_or_else(|| JsonError::UnknownKey { key: key.to_owned() })?;
            let key = field.spec().key;
            let text = text_of(value).ok_or(JsonError::Nested { key })?;
            request.answers.set(field, &cell(field, &text)?);
        }
    }
    Ok(())
}

/// One name, or a list of them.
fn names(value: &Value) -> Result<Vec<String>, JsonError> {
    match value {
        Value::String(name) => Ok(vec![name.clone()]),
        Value::Array(names) if names.len() > MOST_NAMES => Err(JsonError::TooManyNames { given: names.len() }),
        Value::Array(names) if !names.is_empty() => {
            let name = |name: &Value| name.as_str().map(str::to_owned).ok_or(JsonError::Names);
            names.iter().map(name).collect()
        }
        _ => Err(JsonError::Names),
    }
}

/// The text a person would have typed for a JSON value; empty for null, nothing for lists and objects.
fn text_of(value: &Value) -> Option<String> {
    Some(match value {
        Value::Null => String::new(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(_) | Value::Object(_) => return None,
    })
}

/// The answers as a JSON object with version, view and the date of the facts. Whole numbers that were typed plainly are JSON
/// numbers.
#[must_use]
pub fn write(answers: &Answers, view: View) -> String {
    serde_json::to_string(&Written { answers, view }).unwrap_or_default()
}

/// What [`write`] writes.
pub(crate) struct Written<'a> {
    pub(crate) answers: &'a Answers,
    pub(crate) view: View,
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
        let names = |count: usize| format!("{{\"rows\":1,\"why_not\":{:?}}}", vec!["ml.m5.large"; count]);
        assert!(parse(&names(MOST_NAMES)).is_ok());
        for (text, part) in [
            ("", "not valid JSON"),
            ("{\"a\":01}", "not valid JSON"),
            ("{} {}", "not valid JSON"),
            ("[1]", "a job is a JSON object"),
            ("5", "a job is a JSON object"),
            ("null", "a job is a JSON object"),
            ("\"{}\"", "a job is a JSON object"),
            ("{}", "no field of a job"),
            ("{\"rows\":null}", "no field of a job"),
            ("{\"view\":\"book\"}", "no field of a job"),
            ("{\"date\":1}", "`date` is no field"),
            ("{\"data\":1}", "`data` must be"),
            ("{\"v\":2}", "`v` must be"),
            ("{\"v\":0.5}", "`v` must be"),
            ("{\"view\":\"old\"}", "`view` must be"),
            ("{\"rows\":[1]}", "`rows` must be"),
            ("{\"rows\":{}}", "`rows` must be"),
            ("{\"rows\":1,\"rows\":1}", "`rows` is given twice"),
            ("{\"rows\":1,\"id\":1,\"id\":2}", "`id` is given twice"),
            ("{\"why_not\":[1]}", "`why_not` must be"),
            ("{\"why_not\":[]}", "`why_not` must be"),
            (&names(MOST_NAMES + 1), "`why_not` has 101 names: give at most 100"),
            ("{\"what_would_change\":\"yes\"}", "`what_would_change` must be"),
            (&format!("{{\"rows\":\"{}\"}}", "9".repeat(201)), "`rows` has 201 characters: at most 200"),
            (&"[".repeat(100_000), "a job is a JSON object"),
            (&format!("{{\"rows\":{}", "[".repeat(100_000)), "not valid JSON"),
            (&" ".repeat(LONGEST_TEXT + 1), "the text has 1000001 bytes"),
        ] {
            let error = parse(text).expect_err(text).to_string();
            assert!(error.contains(part), "{}: {error}", text::cut(text, 60));
        }
    }

    /// A key of any length is shown by its beginning.
    #[test]
    fn a_long_key_is_cut() {
        let error = parse(&format!("{{\"{}\":1}}", "k".repeat(900_000))).unwrap_err().to_string();
        assert_eq!(error, format!("`{}…` is no field of a job", "k".repeat(40)));
    }
}
