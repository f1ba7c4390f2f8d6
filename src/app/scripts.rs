//! The engine for scripts of the page: `sagefit.advise(json)` and `sagefit.day(json)`, each a promise of text.
//! `Trunk.toml` puts them on `window`.

use wasm_bindgen::prelude::*;

use crate::script;

/// What a script asks for.
#[derive(Debug, Clone, Copy)]
pub enum Door {
    /// The advice on a job, as JSON.
    Advise,
    /// The day of its endpoint, in words.
    Day,
}

/// Advises on a job in JSON; the promise is of the advice in JSON.
///
/// # Errors
/// An `Error` with words where it is no text, or no job.
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
    let Some(text) = job.as_string() else {
        let kind = job.js_typeof().as_string().unwrap_or_default();
        return Err(JsError::new(&format!(
            "sagefit takes a job as text in JSON, such as '{{\"task\":\"serve\",\"model\":\"resnet-50\"}}'; this is of type {kind}. JSON.stringify makes text of an object."
        )));
    };
    scripts(door, text).await.map_err(|words| JsError::new(&words))
}

#[cfg_attr(feature = "split", leptos::lazy)]
async fn scripts(door: Door, text: String) -> Result<String, String> {
    match door {
        Door::Advise => script::advise_json(&text),
        Door::Day => script::day(&text),
    }
    .map_err(|error| error.to_string())
}
