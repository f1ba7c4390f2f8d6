//! JSON Schemas (draft 7) of what goes into the engine for scripts and what comes out. That of a job is made from the
//! description of the fields, the others from the very types that are written, so that none can drift.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

use super::{catalogue::CatalogueOut, output::Output, reading::ReadingOut};
use crate::facts::Region;
use crate::job::field::Kind;
use crate::job::gallery::GALLERY;
use crate::job::json::{self, MOST_NAMES};
use crate::job::{Field, View, link::VERSION};

/// The schemas by name: `job`, `advice`, `reading` and `catalogue`.
#[must_use]
pub fn all() -> [(&'static str, Value); 4] {
    [
        ("job", job()),
        ("advice", of::<Output>("Advice")),
        ("reading", of::<ReadingOut>("Reading")),
        ("catalogue", of::<CatalogueOut>("Catalogue")),
    ]
}

/// The schema of a type as it is written.
fn of<T: JsonSchema>(title: &str) -> Value {
    let mut schema: Schema = SchemaSettings::draft07().for_serialize().into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema.to_value()
}

/// The schema of a job: every field with its unit, bounds and assumption, and what may be asked beside it.
fn job() -> Value {
    let mut properties: Map<String, Value> =
        Field::ALL.iter().map(|field| (field.spec().key.to_owned(), value(*field))).collect();
    let views = [View::Today, View::Book].map(View::key);
    let name = json!({ "type": "string" });
    let beside = [
        (
            "v",
            json!({ "type": "integer", "minimum": 0, "maximum": VERSION, "description": "The version of this form." }),
        ),
        ("view", json!({ "enum": views, "description": "Which view answers; today where nothing is said." })),
        ("data", json!({ "type": "string", "description": "The date of the facts that the job was written with." })),
        ("id", json!({ "description": "Anything; it is not read." })),
        ("advice", json!({ "description": "Anything; it is not read. A report holds its advice here." })),
        ("plan", json!({ "description": "Anything; it is not read. A report holds its plan here." })),
        (
            "why_not",
            json!({
                "anyOf": [name, { "type": "array", "items": name, "minItems": 1, "maxItems": MOST_NAMES }],
                "description": "Instance types: the advice says what speaks against each.",
            }),
        ),
        (
            "what_would_change",
            json!({
                "type": "boolean",
                "description": "Whether the nearest values that flip the answer are searched; it takes a hundred times as long.",
            }),
        ),
    ];
    properties.extend(beside.map(|(key, schema)| (key.to_owned(), schema)));
    let examples: Vec<Value> =
        GALLERY.iter().filter_map(|one| serde_json::from_str(&json::write(&one.answers(), View::Today)).ok()).collect();
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Job",
        "description": "A job that an instance is chosen for. What is left out is assumed, and the advice says so.",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "minProperties": 1,
        "examples": examples,
    })
}

/// The schema of a field's value. Every value may be text, as a person types it: `"8B"`.
fn value(field: Field) -> Value {
    let spec = field.spec();
    let mut schema = match spec.kind {
        Kind::Number { min, max, whole } => {
            let number = if whole { "integer" } else { "number" };
            json!({ "type": [number, "string", "null"], "minimum": min, "maximum": max })
        }
        Kind::Choice(choices) => {
            let keys = choices.iter().map(|choice| Value::from(choice.key));
            // Yes and no may be written as JSON has them.
            let plain = choices.iter().filter_map(|choice| match choice.key {
                "yes" => Some(Value::Bool(true)),
                "no" => Some(Value::Bool(false)),
                _ => None,
            });
            json!({ "enum": keys.chain(plain).chain([Value::Null]).collect::<Vec<_>>() })
        }
        Kind::Region => {
            let codes = Region::ALL.iter().map(|region| Value::from(region.code()));
            json!({ "enum": codes.chain([Value::Null]).collect::<Vec<_>>() })
        }
        Kind::Model | Kind::InstanceType => json!({ "type": ["string", "null"] }),
    };
    let unit = if spec.unit.is_empty() { String::new() } else { format!(" Unit: {}.", spec.unit) };
    let assumed = field.assumed().trim_end_matches('.');
    let words = format!("{}. {}{unit} Where nothing is said: {assumed}.", spec.label, field.help());
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("description".to_owned(), words.into());
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_a_property_with_its_bounds() {
        let job = job();
        let properties = job["properties"].as_object().unwrap();
        assert!(Field::ALL.iter().all(|field| properties.contains_key(field.spec().key)));
        let data = &properties["data_gb"];
        assert_eq!(data["minimum"], 0.0);
        assert!(data["description"].as_str().unwrap().contains("Unit: GB."));
        assert_eq!(job["examples"].as_array().unwrap().len(), GALLERY.len());
    }

    #[test]
    fn every_part_of_what_comes_out_is_described() {
        for (name, schema) in all().into_iter().skip(1) {
            let definitions = schema["definitions"].as_object().unwrap();
            for part in definitions.values().chain([&schema]) {
                for (key, property) in part["properties"].as_object().into_iter().flatten() {
                    assert!(property["description"].is_string(), "{name}: {key} has no words");
                }
            }
        }
    }
}
