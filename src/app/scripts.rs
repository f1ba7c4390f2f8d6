//! The engine for scripts of the page: `sagefit.advise(job)` and `sagefit.day(job)`, each a promise of text.
//! `Trunk.toml` puts them on `window`.

use wasm_bindgen::prelude::*;

use crate::script::{self, ScriptError};

/// What a script asks for.
#[derive(Debug, Clone, Copy)]
pub enum Door {
    /// The advice on a job, as JSON.
    Advise,
    /// The day of its endpoint, in words.
    Day,
}

/// Advises on a job, as text in JSON or as an object; the promise is of the advice in JSON.
///
/// # Errors
/// An `Error` with words where it is no job.
#[wasm_bindgen]
pub async fn advise(job: JsValue) -> Result<String, JsError> {
    ask(Door::Advise, &job).await
}

/// Tells the day of a job's endpoint, a sentence on each line.
///
/// # Errors
/// As [`advise`].
#[wasm_bindgen]
pub async fn day(job: JsValue) -> Result<String, JsError> {
    ask(Door::Day, &job).await
}

async fn ask(door: Door, job: &JsValue) -> Result<String, JsError> {
    // An object is read as the JSON that it is written as; what has none, such as `undefined`, is refused as no JSON.
    let written = || js_sys::JSON::stringify(job).ok().and_then(|text| text.as_string());
    let text = job.as_string().or_else(written).unwrap_or_default();
    Ok(scripts(door, text).await?)
}

#[cfg_attr(feature = "split", leptos::lazy)]
async fn scripts(door: Door, text: String) -> Result<String, ScriptError> {
    match door {
        Door::Advise => script::advise_json(&text),
        Door::Day => script::day(&text),
    }
}
