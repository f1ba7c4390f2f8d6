//! One job through the engine, and what is read of it.

use sagefit::advise::{self, Advice, Answer, Headline, WhyNot};
use sagefit::facts::instance;
use sagefit::job::{Job, View, json};
use sagefit::sizing::Candidate;
use serde_json::Value;

/// A job, the advice on it, and all that the engine says in JSON.
pub struct Run {
    pub job: Job,
    pub view: View,
    pub advice: Advice,
    /// The advice as the command line prints it.
    pub text: String,
    /// Every sentence of it: the job's own words and the list of assumptions are not among them.
    pub sentences: Vec<String>,
}

impl Run {
    /// The advice on a job in JSON.
    ///
    /// # Errors
    /// What the engine refuses the job with.
    pub fn of(job: &Value) -> Result<Self, String> {
        let text = job.to_string();
        let out = sagefit::script::advise_json(&text).map_err(|error| format!("refused: {error}"))?;
        let request = json::parse(&text).map_err(|error| error.to_string())?;
        let job = request.answers.validate().map_err(|errors| format!("{errors:?}"))?;
        let mut sentences = Vec::new();
        said(&serde_json::from_str(&out).map_err(|error| error.to_string())?, &mut sentences);
        Ok(Self { advice: advise::advise(&job, request.view), view: request.view, job, text: out, sentences })
    }

    /// What is recommended, for each side that has instances.
    pub fn picks(&self) -> Vec<&Candidate> {
        self.advice.answers.iter().filter_map(Answer::pick).collect()
    }

    /// The recommended, or the nearest where nothing passes.
    pub fn nearest(&self) -> Vec<&Candidate> {
        self.advice.answers.iter().filter_map(|answer| answer.headline.candidate()).collect()
    }

    /// Whether a side has no answer.
    pub fn nothing(&self) -> bool {
        self.advice.answers.iter().any(|answer| matches!(answer.headline, Headline::Nothing { .. }))
    }

    /// What is recommended, in words.
    pub fn titles(&self) -> String {
        self.advice.answers.iter().map(Answer::title).collect::<Vec<_>>().join(", ")
    }

    /// What speaks against a type, on each side.
    pub fn why_not(&self, name: &str) -> Vec<WhyNot> {
        let instance = instance::by_name(name).unwrap_or_else(|| panic!("no type {name}"));
        advise::why_not(&self.job, self.view, instance)
    }

    /// Likely hours of the recommended run, or of an answer.
    pub fn hours(&self) -> Option<f64> {
        let pick = self.picks().into_iter().next()?;
        Some(time(pick) / 3600.0)
    }

    /// Likely dollars of the recommended, a run or a month.
    pub fn usd(&self) -> Option<f64> {
        let cost = self.picks().into_iter().next()?.likely_cost();
        cost.is_finite().then_some(cost)
    }

    /// A row of its own list that is over a fifth cheaper and over a fifth faster than what is recommended.
    pub fn dominated(&self) -> Option<String> {
        self.advice.answers.iter().find_map(|answer| {
            let pick = answer.pick()?;
            let better =
                |one: &&Candidate| one.likely_cost() < pick.likely_cost() * 0.8 && time(one) < time(pick) * 0.8;
            let row = answer.ranking.iter().find(better)?;
            Some(format!("{} beside {}", figures(pick), figures(row)))
        })
    }
}

/// Seconds of a run, or of one answer.
pub fn time(one: &Candidate) -> f64 {
    let run = one.time.likely.value();
    if run > 0.0 { run } else { one.latency.likely.value() }
}

/// A candidate in a few figures.
pub fn figures(one: &Candidate) -> String {
    format!("{} x {} {:.4} h ${:.2}", one.count, one.instance.name, time(one) / 3600.0, one.likely_cost())
}

/// Collects what is said in whole sentences.
fn said(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) if text.split_whitespace().count() > 3 => all.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|one| said(one, all)),
        Value::Object(map) => {
            for (key, one) in map {
                if !matches!(key.as_str(), "job" | "assumed" | "source" | "title" | "label" | "why_not") {
                    said(one, all);
                }
            }
        }
        _ => {}
    }
}
