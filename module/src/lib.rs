//! Sagefit's engine for programs in JavaScript and TypeScript. `cargo xtask module` makes of it the ES module in
//! `dist/engine`, which runs in browsers, in workers and in Node.
//!
//! Objects go in and out as JSON, through the same door as `cargo xtask advise`; their types are generated from the JSON
//! Schemas that lie beside the module.

use sagefit::script::{self, ScriptError};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { Job } from "./job.js";
import type { Advice } from "./advice.js";
import type { Reading } from "./reading.js";
import type { Catalogue } from "./catalogue.js";
"#;

/// Which instance, how many, and why. A job is an object, or its JSON.
///
/// # Errors
/// An `Error` that names the key that is unknown, or every field that cannot be used.
#[wasm_bindgen(unchecked_return_type = "Advice")]
pub fn advise(#[wasm_bindgen(unchecked_param_type = "Job | string")] job: &JsValue) -> Result<JsValue, JsError> {
    // What has no JSON, such as `undefined`, is refused as no JSON.
    let written = || js_sys::JSON::stringify(job).ok().and_then(|text| text.as_string());
    object(script::advise_json(&job.as_string().or_else(written).unwrap_or_default()))
}

/// What a text says of a job: a description, configuration, code, output of a command. Secrets are taken out first.
///
/// # Errors
/// None in practice: any text is read.
#[wasm_bindgen(js_name = readText, unchecked_return_type = "Reading")]
pub fn read_text(text: &str) -> Result<JsValue, JsError> {
    object(script::read_json(text))
}

/// Every instance type, with prices and offers of a Region; of us-east-1 where none is named.
///
/// # Errors
/// An `Error` where there is no such Region.
#[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands over a text that may be missing by value")]
#[wasm_bindgen(unchecked_return_type = "Catalogue")]
pub fn catalogue(region: Option<String>) -> Result<JsValue, JsError> {
    object(script::catalogue_json(region.as_deref()))
}

fn object(json: Result<String, ScriptError>) -> Result<JsValue, JsError> {
    js_sys::JSON::parse(&json?).map_err(|_| JsError::new("the engine wrote no JSON"))
}
