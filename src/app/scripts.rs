//! The engine for scripts of the page: `sagefit.advise(job)` and `sagefit.day(job)`, each a promise of text.
//! `Trunk.toml` puts them on `window`.

use wasm_bindgen::prelude::*;

use super::work::{WORK, Work, Worked, work};

/// Advises on a job, as text in JSON or as an object; the promise is of the advice in JSON.
///
/// # Errors
/// An `Error` with words where it is no job.
#[wasm_bindgen]
pub async fn advise(job: JsValue) -> Result<String, JsError> {
    ask(Work::Advise, &job).await
}

/// Tells the day of a job's endpoint, a sentence on each line.
///
/// # Errors
/// As [`advise`].
#[wasm_bindgen]
pub async fn day(job: JsValue) -> Result<String, JsError> {
    ask(Work::Day, &job).await
}

async fn ask(what: fn(String) -> Work, job: &JsValue) -> Result<String, JsError> {
    // An object is read as the JSON that it is written as; what has none, such as `undefined`, is refused as no JSON.
    let written = || js_sys::JSON::stringify(job).ok().and_then(|text| text.as_string());
    let text = job.as_string().or_else(written).unwrap_or_default();
    if !WORK.arrive().await {
        return Err(JsError::new("a part of the page did not load"));
    }
    match work(what(text)).await {
        Worked::Told(told) => Ok(told?),
        _ => Ok(String::new()),
    }
}
