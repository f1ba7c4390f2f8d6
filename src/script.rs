//! The engine for scripts: a job as JSON in, the advice as JSON out.
//!
//! `cargo xtask advise` and the wasm module's `advise` both call [`advise_json`].
//!
//! Beside the answer, its reasons and the trail, the advice says where there is something to say:
//!
//! - `answers[].current`: from `current_instance` to the pick, each figure as `[today, then]`; memory is what is left of
//!   it on each instance and device, below 0 where it is short;
//! - `answers[].pareto`: what nothing beats in both time and cost, as `[type, count, hours or ms, USD]`;
//! - `conflict`: where nothing fits, the smallest set of requirements that cannot be met together; each with the fields
//!   to `set` that make the job possible, a blank value for a field to leave open;
//! - `why_not`, where the job asks for it by the names of types: for each side the checks that fail with what is
//!   `needed` and what is `there`, or the `question` that left the type out, or by what ratio it `loses`;
//! - `what_would_change`, where the job asks for it with `true`: of each input the nearest value that flips the answer,
//!   the nearest first; `distance` is 1 for a number doubled or halved and for a choice.

mod more;
mod output;

use serde::Serialize;

use crate::advise::{advise, advise_both};
use crate::job::{Answers, Job, View, json};
use crate::plan::Day;
use crate::units::json::to_string;

/// Reads one job in JSON and gives the advice as JSON; the form of both is documented in [`crate::job`] and
/// [`output`](self).
///
/// # Errors
/// A sentence that says what is wrong with the job: text that is no JSON, an unknown field, or the fields that
/// cannot be used, each with its key.
pub fn advise_json(text: &str) -> Result<String, String> {
    let request = json::parse_job(text)?;
    let job = valid(&request)?;
    let (today, book) = advise_both(&job);
    let (shown, other) = match request.view {
        View::Today => (&today, &book),
        View::Book => (&book, &today),
    };
    let output = output::Output::new(&request, &job, shown, other)?;
    to_string(&output).map_err(|error| format!("the advice could not be written: {error}"))
}

/// The job of a request, or the fields that cannot be used.
fn valid(request: &json::Request) -> Result<Job, String> {
    request.answers.validate().map_err(|errors| {
        let all: Vec<String> =
            errors.iter().map(|error| format!("`{}`: {}", error.field.spec().key, error.message)).collect();
        all.join("; ")
    })
}

/// Reads one job in JSON and tells the day of its endpoint, a sentence on each line; nothing where it has none.
///
/// # Errors
/// As [`advise_json`].
pub fn day(text: &str) -> Result<String, String> {
    let request = json::parse_job(text)?;
    let job = valid(&request)?;
    let day = Day::of(&job, &advise(&job, request.view));
    Ok(day.map_or_else(String::new, |day| day.words().join("\n")))
}

/// A section of the plan.
#[derive(Serialize)]
struct SectionOut {
    title: &'static str,
    steps: Vec<String>,
}

/// The report on a job as JSON: the job itself as [`json::write`] writes it, so that it is read back as a job, and with it
/// the `advice` as [`advise_json`] gives it and the `plan`, a list of sections with `title` and `steps`.
///
/// # Errors
/// As [`advise_json`].
pub fn report_json(answers: &Answers, view: View) -> Result<String, String> {
    let job = json::write(answers, view);
    let advice = advise_json(&job)?;
    let mut plan = String::from("[]");
    if let Ok(valid) = answers.validate() {
        let sections = crate::plan::plan(&valid, &advise(&valid, view));
        let sections =
            sections.into_iter().map(|section| SectionOut { title: section.kind.title(), steps: section.steps });
        let sections: Vec<SectionOut> = sections.collect();
        plan = to_string(&sections).map_err(|error| format!("the plan could not be written: {error}"))?;
    }
    let open = job.trim_end().trim_end_matches('}');
    Ok([open, ",\"advice\":", &advice, ",\"plan\":", &plan, "}"].concat())
}
