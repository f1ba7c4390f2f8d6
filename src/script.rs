//! The engine for scripts: a job as JSON in, the advice as JSON out.
//!
//! `cargo xtask advise` and the wasm module's `advise` both call [`advise_json`].

mod output;

use crate::advise::advise_both;
use crate::job::{View, json};
use crate::units::json::to_string;

/// Reads one job in JSON and gives the advice as JSON; the form of both is documented in [`crate::job`] and
/// [`output`](self).
///
/// # Errors
/// A sentence that says what is wrong with the job: text that is no JSON, an unknown field, or the fields that
/// cannot be used, each with its key.
pub fn advise_json(text: &str) -> Result<String, String> {
    let request = json::parse(text)?;
    let job = request.answers.validate().map_err(|errors| {
        let all: Vec<String> =
            errors.iter().map(|error| format!("`{}`: {}", error.field.spec().key, error.message)).collect();
        all.join("; ")
    })?;
    let (today, book) = advise_both(&job);
    let (shown, other) = match request.view {
        View::Today => (&today, &book),
        View::Book => (&book, &today),
    };
    let output = output::Output::new(&request, &job, shown, other);
    to_string(&output).map_err(|error| format!("the advice could not be written: {error}"))
}
