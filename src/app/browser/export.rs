//! The engine for JavaScript: what the wasm module gives to scripts on the page and in the console.

use wasm_bindgen::prelude::*;

/// The advice on a job, JSON in and JSON out, as `cargo xtask advise` gives it; the form of both is documented in
/// [`crate::job`] and [`crate::script`].
///
/// In the page: `wasmBindings.advise('{"task":"train","algorithm":"xgboost","data_gb":60}')`.
///
/// # Errors
/// A JavaScript `Error` whose message says what is wrong with the job.
#[wasm_bindgen]
pub fn advise(json: &str) -> Result<String, JsError> {
    crate::script::advise_json(json).map_err(|message| JsError::new(&message))
}
