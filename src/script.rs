//! The engine for scripts: a job as JSON in, the advice as JSON out.
//!
//! `cargo xtask advise` and the page's `sagefit.advise` both call [`advise_json`]; a file dropped on the page is read by the
//! same [`json::parse`] and validated by the same rules.
//!
//! ```
//! let advice = sagefit::script::advise_json(r#"{"task": "serve", "model": "resnet-50"}"#)?;
//! assert!(advice.contains("\"instance_type\""));
//!
//! let refused = sagefit::script::advise_json(r#"{"task": "serve", "colour": "red"}"#).unwrap_err();
//! assert_eq!(refused.to_string(), "`colour` is no field of a job");
//! # Ok::<(), sagefit::script::ScriptError>(())
//! ```
//!
//! Beside the answer, its reasons and the trail, the advice says where there is something to say:
//!
//! - `asks`: what was seen and cannot be used until something is said beside it;
//! - `answers[].offered`: how well it is known that the pick is offered in the Region for this use;
//! - `answers[].current`: from `current_instance` to the pick, each figure as `[today, then]`; memory is what is left of
//!   it on each instance and device, below 0 where it is short;
//! - `answers[].pareto`: what nothing beats in both time and cost, as `[type, count, hours or ms, USD]`;
//! - `conflict`: where nothing fits, the smallest set of requirements that cannot be met together; each with the fields
//!   to `set` that make the job possible, a blank value for a field to leave open;
//! - `why_not`, where the job asks for it by the names of types: for each side the checks that fail with what is
//!   `needed` and what is `there`, or the `question` that left the type out, or by what ratio it `loses`;
//! - `what_would_change`, where the job asks for it with `true`: of each input the nearest value that flips the answer,
//!   the nearest first; `distance` is 1 for a number doubled or halved and for a choice.

pub mod batch;
mod catalogue;
pub mod messages;
mod more;
mod output;
mod reading;
#[cfg(feature = "schema")]
pub mod schema;

pub use catalogue::catalogue_json;
pub use reading::read_json;

use serde::Serialize;

use crate::advise::{Advice, advise, advise_both};
use crate::decide::Side;
use crate::job::json::{JsonError, Request, Written};
use crate::job::{Answers, FieldError, Job, View, json};
use crate::plan::Day;
use crate::units::text;

/// Why a text gets no advice.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScriptError {
    /// It is no job.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Some of its fields cannot be used.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Fields(Vec<FieldError>),
    /// It asks about a type that does not exist.
    #[error("`why_not`: `{}` is no SageMaker instance type; write it as ml.m5.xlarge", text::cut(.0, 40))]
    NoSuchType(String),
    /// It asks for the catalogue of a Region that does not exist.
    #[error("`{}` is no AWS Region; write its code, such as eu-central-1", text::cut(.0, 40))]
    NoSuchRegion(String),
    /// What was found out has no form in JSON.
    #[error("the advice could not be written as JSON: {0}")]
    Unwritable(String),
}

impl From<Vec<FieldError>> for ScriptError {
    fn from(errors: Vec<FieldError>) -> Self {
        Self::Fields(errors)
    }
}

/// Reads one job in JSON and gives the advice as JSON; the form of both is documented in [`crate::job`] and
/// [`script`](self).
///
/// # Errors
/// [`ScriptError`]: text that is no job, an unknown field, or the fields that cannot be used, each with its key.
pub fn advise_json(text: &str) -> Result<String, ScriptError> {
    let request = json::parse(text)?;
    let job = request.answers.validate()?;
    let (advice, other) = in_view(&job, request.view);
    written(&output::Output::new(&request, &job, &advice, &other)?)
}

/// The advice in the view that is asked for, and in the other.
fn in_view(job: &Job, view: View) -> (Advice, Advice) {
    let (today, book) = advise_both(job);
    match view {
        View::Today => (today, book),
        View::Book => (book, today),
    }
}

fn written(out: &impl Serialize) -> Result<String, ScriptError> {
    serde_json::to_string(out).map_err(|error| ScriptError::Unwritable(error.to_string()))
}

/// Reads one job in JSON and tells the day of its endpoint, a sentence on each line; nothing where it has none.
///
/// # Errors
/// As [`advise_json`].
pub fn day(text: &str) -> Result<String, ScriptError> {
    let request = json::parse(text)?;
    let job = request.answers.validate()?;
    let day = Day::of(&job, &advise(&job, request.view));
    Ok(day.map_or_else(String::new, |day| day.words().join("\n")))
}

/// A section of the plan.
#[derive(Serialize)]
struct SectionOut {
    title: &'static str,
    steps: Vec<String>,
}

/// A report.
#[derive(Serialize)]
struct ReportOut<'a> {
    #[serde(flatten)]
    job: Written<'a>,
    advice: output::Output,
    plan: Vec<SectionOut>,
}

/// The report on a job as JSON: the job itself as [`json::write`] writes it, so that it is read back as a job, and with it
/// the `advice` as [`advise_json`] gives it and the `plan`, a list of sections with `title` and `steps`.
///
/// # Errors
/// As [`advise_json`].
pub fn report_json(answers: &Answers, view: View) -> Result<String, ScriptError> {
    let request = Request::of(answers.clone(), view);
    let job = answers.validate()?;
    let (advice, other) = in_view(&job, view);
    let sections = crate::plan::plan(&job, &advice).into_iter();
    let plan = sections.map(|section| SectionOut { title: section.kind.title(), steps: section.steps }).collect();
    let output = output::Output::new(&request, &job, &advice, &other)?;
    written(&ReportOut { job: Written { answers, view }, advice: output, plan })
}

/// A side by its name in JSON.
const fn side_key(side: Side) -> &'static str {
    match side {
        Side::Root => "root",
        Side::Training => "training",
        Side::Serving => "serving",
    }
}
