//! The engine's second module: what the page draws aside, in a worker, and the engine for scripts.

use wasm_bindgen::prelude::*;

/// Draws a part of the page; both texts are those of [`sagefit::app::aside`].
#[wasm_bindgen]
#[must_use]
pub fn draw(request: &str) -> String {
    sagefit::app::aside::draw(request)
}

/// Opens a file that holds a job; what comes back is said at [`sagefit::app::aside::open`].
#[wasm_bindgen]
#[must_use]
pub fn open(text: &str) -> String {
    sagefit::app::aside::open(text)
}

/// The advice on a job, JSON in and JSON out, as `cargo xtask advise` gives it; the form of both is documented in
/// [`sagefit::job`] and [`sagefit::script`].
///
/// In the page: `await sagefit.advise('{"task":"train","algorithm":"xgboost","data_gb":60}')`.
///
/// # Errors
/// A JavaScript `Error` whose message says what is wrong with the job.
#[wasm_bindgen]
pub fn advise(json: &str) -> Result<String, JsError> {
    sagefit::script::advise_json(json).map_err(|message| JsError::new(&message))
}

/// The day of an endpoint in sentences, a line each: what comes, what runs, what waits, what it costs. Empty where the job
/// has no endpoint.
///
/// # Errors
/// A JavaScript `Error` whose message says what is wrong with the job.
#[wasm_bindgen]
pub fn day(json: &str) -> Result<String, JsError> {
    sagefit::script::day(json).map_err(|message| JsError::new(&message))
}

fn main() {}
