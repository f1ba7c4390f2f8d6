//! The one door from here to the engine.

/// The advice for a job, both as JSON on one line; or why there is none.
pub fn advise_json(job: &str) -> Result<String, String> {
    sagefit::script::advise_json(job)
}
