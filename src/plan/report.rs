//! The report: the job, the answer, the reasons in order, the figures with their ranges, the steps of the decision, the
//! plan, what was said and what was assumed. [`Report`] is the one description of it; Markdown ([`markdown`]) and paper
//! (`app::components::report`) write it out. The report as JSON is [`crate::script::report_json`].

mod markdown;

pub use markdown::markdown;

use crate::advise::{Advice, Answer, Figure, Headline, sentence};
use crate::decide::Side;
use crate::facts::{CATALOGUE_DATE, DATA_DATE, model};
use crate::job::assumed::Assumption;
use crate::job::field::{Group, Kind};
use crate::job::{Answers, Field, Job, View};
use crate::plan::measured::FIELDS;
use crate::plan::{Day, Section};
use crate::units::text;

/// How many alternatives are told.
const ALTERNATIVES: usize = 4;

/// A report, part by part, before it is written in any form.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The job in a sentence.
    pub job: String,
    /// Whose answer it is and of what date the facts are, in a sentence.
    pub dated: String,
    /// The answers.
    pub answers: Vec<OneAnswer>,
    /// The questions that were asked, in order.
    pub steps: Vec<Step>,
    /// What to do next.
    pub plan: Vec<Section>,
    /// The simulated day of the endpoint in sentences; empty where none runs all day.
    pub day: Vec<String>,
    /// What the person said.
    pub said: Vec<Input>,
    /// What was assumed.
    pub assumed: Vec<Input>,
}

/// One side's answer.
#[derive(Debug, Clone, PartialEq)]
pub struct OneAnswer {
    /// The answer, after the name of its side where there are two.
    pub title: String,
    /// The reasons; where nothing fits, why.
    pub reasons: Vec<String>,
    /// The figures with their ranges.
    pub figures: Vec<Figure>,
    /// The next best types with their number.
    pub next_best: Vec<String>,
}

/// A question and what it was decided to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The question.
    pub question: &'static str,
    /// The branch taken.
    pub branch: &'static str,
    /// How many types were left after it, as the flow on the page counts them, where any leave.
    pub left: Option<usize>,
    /// Why.
    pub reasons: Vec<String>,
}

/// An input with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// What a person calls it.
    pub label: &'static str,
    /// The value with its unit.
    pub value: String,
}

impl Report {
    /// The report on a job. `answers` are those that the job was read from.
    #[must_use]
    pub fn of(answers: &Answers, job: &Job, advice: &Advice) -> Self {
        let whose = match advice.view {
            View::Today => "Answer as of today",
            View::Book => "Answer of the study chapter and its exam",
        };
        let two = advice.answers.len() > 1;
        Self {
            job: sentence(job),
            dated: format!("{whose}. Prices of {}, types of {}.", text::date(DATA_DATE), text::date(CATALOGUE_DATE)),
            answers: advice.answers.iter().map(|answer| one(answer, two)).collect(),
            steps: advice.trail.steps.iter().map(step).collect(),
            plan: super::plan(job, advice),
            day: Day::of(job, advice).map(|day| day.words()).unwrap_or_default(),
            said: answers
                .iter()
                .map(|(field, text)| Input { label: field.spec().label, value: said(field, text) })
                .collect(),
            assumed: assumed(job)
                .into_iter()
                .map(|field| Input { label: field.spec().label, value: assumed_value(job, field) })
                .collect(),
        }
    }
}

/// What was assumed, but for what could have been measured.
fn assumed(job: &Job) -> Vec<Field> {
    job.assumed.iter().filter(|field| field.spec().group != Group::Seen && !FIELDS.contains(field)).collect()
}

/// What was said to a field as a reader knows it: the label of a choice, a number with its unit.
fn said(field: Field, text: &str) -> String {
    let spec = field.spec();
    match spec.kind {
        Kind::Choice(choices) => {
            choices.iter().find(|choice| choice.key == text).map_or(text, |choice| choice.label).to_owned()
        }
        Kind::Model => model::by_id(text).map_or(text, |model| model.name).to_owned(),
        // "20 TB" carries a unit of its own.
        Kind::Number { .. } if !spec.unit.is_empty() && !text.ends_with(char::is_alphabetic) => {
            [text, " ", spec.unit].concat()
        }
        _ => text.to_owned(),
    }
}

/// What was assumed for a field: the value that the engine used, or where it estimates one, how.
fn assumed_value(job: &Job, field: Field) -> String {
    let number = |value: f64| {
        let number = if value >= 1e6 { text::count(value) } else { text::figure(value) };
        [&number, " ", field.spec().unit].concat().trim_end().to_owned()
    };
    match job.assumptions.get(field) {
        Some(Assumption::Number(value)) => number(value),
        Some(Assumption::AtLeast(value)) => [&number(value), " or more"].concat(),
        Some(Assumption::OfModel(value)) => [&number(value), ", from the model"].concat(),
        Some(Assumption::Words(words)) => words.to_owned(),
        None => field.assumed().to_owned(),
    }
}

fn step(step: &crate::decide::Step) -> Step {
    let reasons = step.verdict().map(|verdict| verdict.reasons.as_slice()).unwrap_or_default();
    Step {
        question: step.question.title,
        branch: step.branch().map_or("", |branch| branch.label),
        left: step.thinning.as_ref().map(|thinning| thinning.after),
        reasons: reasons.iter().map(|reason| reason.text.clone()).collect(),
    }
}

fn one(answer: &Answer, two: bool) -> OneAnswer {
    let side = match answer.side {
        Side::Training if two => "Training: ",
        Side::Serving if two => "Serving: ",
        _ => "",
    };
    let mut reasons = answer.reasons.clone();
    if let Headline::Nothing { because, .. } = &answer.headline {
        reasons.extend(because.iter().cloned());
    }
    let others = answer.ranking.iter().filter(|other| answer.pick().is_none_or(|pick| other.instance != pick.instance));
    OneAnswer {
        title: [side, &answer.title()].concat(),
        reasons,
        figures: answer.figures.clone(),
        next_best: others
            .take(ALTERNATIVES)
            .map(|other| format!("{} \u{d7} {}", other.count, other.instance.name))
            .collect(),
    }
}

/// The job in a report, or in a file that holds nothing else, as JSON: what [`parse`](crate::job::json::parse) reads.
#[must_use]
pub fn job_in(report: &str) -> Option<&str> {
    let text = report.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        return Some(text);
    }
    let (_, rest) = text.rsplit_once("```json")?;
    rest.split_once("```").map(|(json, _)| json.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::gallery::GALLERY;
    use crate::job::json;
    use crate::{advise, script};

    /// What is recommended, side by side.
    fn titles(text: &str) -> (View, Vec<String>) {
        let request = json::parse(job_in(text).unwrap()).unwrap();
        let advice = advise(&request.answers.validate().unwrap(), request.view);
        (request.view, advice.answers.iter().map(Answer::title).collect())
    }

    #[test]
    fn both_forms_read_back_to_the_same_job_and_answer() {
        for example in GALLERY {
            for view in [View::Today, View::Book] {
                let answers = example.answers();
                let job = answers.validate().unwrap();
                let advice = advise(&job, view);
                let due: Vec<String> = advice.answers.iter().map(Answer::title).collect();
                let markdown = markdown(&Report::of(&answers, &job, &advice), &answers, view);
                let json = script::report_json(&answers, view).unwrap();
                for text in [&markdown, &json] {
                    assert_eq!(titles(text), (view, due.clone()), "{}", example.name);
                    assert_eq!(json::parse(job_in(text).unwrap()).unwrap().answers, answers);
                }
                // serde_json is the second reader of the JSON.
                let read: serde_json::Value = serde_json::from_str(&json).unwrap();
                assert_eq!(read["advice"]["answers"][0]["title"], due[0]);
                assert_eq!(read["advice"]["data_date"], DATA_DATE);
                assert!(!read["plan"].as_array().unwrap().is_empty());
                for part in [text::date(DATA_DATE).as_str(), "## How it was decided", "| Figure | Likely | Range |"] {
                    assert!(
                        markdown.contains(part) || advice.answers[0].figures.is_empty(),
                        "{}: {part}",
                        example.name
                    );
                }
            }
        }
    }

    /// CommonMark: a backslash before punctuation takes its meaning away.
    #[test]
    fn what_a_person_typed_is_no_markup() {
        let mut out = String::new();
        markdown::plain("<b> *x* [a](b) |", &mut out);
        assert_eq!(out, "\\<b\\> \\*x\\* \\[a\\](b) \\|");
        assert_eq!(job_in("no report"), None);
    }
}
