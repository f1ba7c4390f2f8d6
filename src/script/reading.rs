//! What a text says of a job, as JSON: [`read_json`].

use core::ops::Range;

use serde::Serialize;
use serde_json::{Map, Value};

use super::{ScriptError, written};
use crate::read::{self, Reading, Span, Sure};

/// What was read of a text.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ReadingOut {
    /// What the text was taken for.
    source: &'static str,
    /// The text without its secrets; every place refers to this one.
    text: String,
    /// The fields that were read, as `advise` takes them. Where the text says two values of a field, the first stands here.
    fields: Map<String, Value>,
    /// The parts of the text that became fields, in its order.
    spans: Vec<SpanOut>,
    /// Figures and names that became no field.
    unread: Vec<PlaceOut>,
    /// Lists of options: they are offered, not said.
    options: Vec<PlaceOut>,
    /// What was taken out of the text, and how often.
    secrets: Vec<SecretOut>,
    /// Whether only the beginning of the text was read.
    cut: bool,
}

/// A part of the text that became a field.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct SpanOut {
    /// Where it begins, in UTF-16 code units, as `slice` counts.
    start: usize,
    /// Where it ends.
    end: usize,
    /// The field's key.
    field: &'static str,
    /// Its value.
    value: String,
    /// `said`: the text says it. `implied`: it follows from the text. `other`: another value of a field that has one.
    sure: &'static str,
    /// How the value follows from the words, where it is not plain.
    #[serde(skip_serializing_if = "String::is_empty")]
    why: String,
}

/// A part of the text.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct PlaceOut {
    /// Where it begins, in UTF-16 code units, as `slice` counts.
    start: usize,
    /// Where it ends.
    end: usize,
}

/// A kind of secret.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct SecretOut {
    /// What it is.
    kind: &'static str,
    /// How often it stood in the text.
    times: usize,
}

/// Places in bytes, counted again as JavaScript counts. They are asked for in any order.
struct Units<'a>(&'a str);

impl Units<'_> {
    fn at(&self, byte: usize) -> usize {
        self.0.get(..byte).unwrap_or(self.0).encode_utf16().count()
    }

    fn place(&self, range: &Range<usize>) -> PlaceOut {
        PlaceOut { start: self.at(range.start), end: self.at(range.end) }
    }

    fn span(&self, span: &Span) -> SpanOut {
        let PlaceOut { start, end } = self.place(&span.at);
        let sure = match span.sure {
            Sure::Said => "said",
            Sure::Implied => "implied",
            Sure::Other => "other",
        };
        SpanOut { start, end, field: span.field.spec().key, value: span.value.clone(), sure, why: span.why.clone() }
    }
}

impl ReadingOut {
    fn new(reading: Reading) -> Self {
        let units = Units(&reading.text);
        let used = reading.spans.iter().filter(|span| span.sure != Sure::Other);
        Self {
            source: reading.source.words(),
            fields: used.map(|span| (span.field.spec().key.to_owned(), Value::from(span.value.clone()))).collect(),
            spans: reading.spans.iter().map(|span| units.span(span)).collect(),
            unread: reading.unread.iter().map(|place| units.place(place)).collect(),
            options: reading.options.iter().map(|place| units.place(place)).collect(),
            secrets: reading
                .secrets
                .iter()
                .map(|(secret, times)| SecretOut { kind: secret.words(), times: *times })
                .collect(),
            cut: reading.cut,
            text: reading.text,
        }
    }
}

/// Reads a text (a description, configuration, code, output of a command) and gives as JSON what it says of a job.
///
/// ```
/// let read = sagefit::script::read_json("We train XGBoost on 60 GB of Parquet within 4 hours.")?;
/// assert!(read.contains(r#""fields":{"algorithm":"xgboost","data_format":"parquet","data_gb":"60""#), "{read}");
/// # Ok::<(), sagefit::script::ScriptError>(())
/// ```
///
/// # Errors
/// [`ScriptError::Unwritable`].
pub fn read_json(text: &str) -> Result<String, ScriptError> {
    written(&ReadingOut::new(read::read(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_javascript_counts() {
        // One unit for a letter beyond ASCII, two for a character beyond the basic plane.
        let read = read_json("Größe 🎉: XGBoost on 60 GB").unwrap();
        let read: Value = serde_json::from_str(&read).unwrap();
        let text: Vec<u16> = read["text"].as_str().unwrap().encode_utf16().collect();
        let spans = read["spans"].as_array().unwrap();
        let of = |field: &str| spans.iter().find(|span| span["field"] == field).unwrap();
        let piece = |span: &Value| {
            let at = |name: &str| usize::try_from(span[name].as_u64().unwrap()).unwrap();
            String::from_utf16(&text[at("start")..at("end")]).unwrap()
        };
        assert_eq!(piece(of("algorithm")), "XGBoost");
        assert!(piece(of("data_gb")).contains("60"));
    }

    #[test]
    fn no_secret_is_handed_on() {
        let read = read_json(r#"{"TrainingJobArn": "arn:aws:sagemaker:us-east-1:123456789012:training-job/x", "InstanceType": "ml.m5.xlarge"}"#).unwrap();
        assert!(!read.contains("123456789012") && read.contains("\"kind\":\"ARN\""), "{read}");
    }
}
