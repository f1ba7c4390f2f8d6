//! The job as JSON, for scripts: the same keys as the link, strict when read.

use serde_json::{Map, Value};

use super::answers::Answers;
use super::choices::View;
use super::field::{Field, Kind};
use super::link::VERSION;

/// A job read from JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The answers; not yet validated.
    pub answers: Answers,
    /// The view asked for; today's where none was.
    pub view: View,
    /// The types that are asked about: why not those?
    pub why_not: Vec<String>,
    /// Whether it is asked what would change the answer.
    pub what_would_change: bool,
}

impl Request {
    /// A job in a view, and nothing asked beside.
    #[must_use]
    pub const fn of(answers: Answers, view: View) -> Self {
        Self { answers, view, why_not: Vec::new(), what_would_change: false }
    }
}

/// Reads one job.
///
/// # Errors
/// A sentence that names the place: text that is no JSON object, an unknown key, a newer version, a value of a type
/// that no field takes. Unlike the link, JSON is refused whole: a script's typing error must not pass unseen.
pub fn parse(text: &str) -> Result<Request, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| format!("not valid JSON: {error}"))?;
    let Value::Object(object) = value else { return Err("a JSON object is needed, one for each job".to_owned()) };
    let mut request = Request::of(Answers::default(), View::Today);
    for (key, value) in &object {
        match key.as_str() {
            "v" => match value.as_u64() {
                Some(version) if version <= u64::from(VERSION) => {}
                _ => return Err(format!("`v` must be a whole number up to {VERSION}, the version this Sagefit reads")),
            },
            "view" => {
                request.view = value
                    .as_str()
                    .and_then(View::from_key)
                    .ok_or_else(|| "`view` must be \"today\" or \"book\"".to_owned())?;
            }
            "why_not" => {
                request.why_not =
                    names(value).ok_or_else(|| "`why_not` must be the name of a type, or a list".to_owned())?;
            }
            "what_would_change" => {
                request.what_would_change =
                    value.as_bool().ok_or_else(|| "`what_would_change` must be true or false".to_owned())?;
            }
            // Free for the script's own use, so that lines can be told apart.
            "id" => {}
            _ => {
                let field = Field::from_key(key).ok_or_else(|| format!("`{key}` is no field of a job"))?;
                let text = text_of(value).ok_or_else(|| format!("`{key}` must be a number, a text, true or false"))?;
                request.answers.set(field, &text);
            }
        }
    }
    Ok(request)
}

/// One name, or a list of them.
fn names(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::String(name) => Some(vec![name.clone()]),
        Value::Array(names) => names.iter().map(|name| name.as_str().map(str::to_owned)).collect(),
        _ => None,
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

/// The answers as a JSON object with version and view. Numbers that were typed plainly are JSON numbers.
#[must_use]
pub fn write(answers: &Answers, view: View) -> String {
    let mut object = Map::new();
    object.insert("v".to_owned(), Value::from(VERSION));
    object.insert("view".to_owned(), Value::from(view.key()));
    for (field, text) in answers.iter() {
        let spec = field.spec();
        let number = matches!(spec.kind, Kind::Number { .. })
            .then(|| serde_json::from_str::<serde_json::Number>(text).ok().filter(|number| number.to_string() == text))
            .flatten();
        object.insert(spec.key.to_owned(), number.map_or_else(|| Value::from(text), Value::Number));
    }
    Value::Object(object).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip() {
        let answers = Answers::of(&[(Field::Task, "train"), (Field::DataSize, "60"), (Field::Parameters, "8 B")]);
        let text = write(&answers, View::Book);
        assert_eq!(parse(&text), Ok(Request::of(answers, View::Book)));
        assert!(text.contains("\"data_gb\":60") && text.contains("\"8 B\""), "{text}");
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, part) in [
            ("", "not valid JSON"),
            ("[1]", "JSON object"),
            ("{\"data\":1}", "`data` is no field"),
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
