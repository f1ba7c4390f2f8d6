//! Jobs for tests: from a link, or at random.

use proptest::prelude::*;
use sagefit::advise;
use sagefit::advise::Advice;
use sagefit::facts::{instance, model, region::Region};
use sagefit::job::field::Kind;
use sagefit::job::{Answers, Field, Job, View, link};

/// How many random jobs a property looks at; `SAGEFIT_CASES` makes it more.
pub fn cases() -> u32 {
    std::env::var("SAGEFIT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000)
}

/// The answers of a link that must be wholly readable.
pub fn answers(text: &str) -> Answers {
    let parsed = link::parse(text);
    assert!(parsed.notes.is_empty(), "{text}: {:?}", parsed.notes);
    parsed.answers
}

/// The job of a link that must be valid.
pub fn job(text: &str) -> Job {
    answers(text).validate().unwrap_or_else(|errors| panic!("{text}: {errors:?}"))
}

/// The advice on a link's job.
pub fn advice(text: &str, view: View) -> Advice {
    advise(&job(text), view)
}

/// What a question took, by the branch's name.
pub fn took(text: &str, view: View, question: &str) -> &'static str {
    advice(text, view).trail.took(question).unwrap_or_else(|| panic!("{question} was not asked of {text}"))
}

/// A valid value for a field, as a person would type it.
pub fn value(field: Field) -> BoxedStrategy<String> {
    match field.spec().kind {
        Kind::Number { min, max, whole } => {
            let low = if min > 0.0 { min } else { 0.001 };
            (0.0..1.0f64)
                .prop_map(move |at| {
                    // Evenly over the orders of magnitude, since sizes of jobs are.
                    let value = (low.ln() + at * (max.ln() - low.ln())).exp().clamp(low, max);
                    if whole { value.round().clamp(low, max).to_string() } else { format!("{value:.4}") }
                })
                .prop_filter("zero is another value", |text| text.parse::<f64>().is_ok_and(|value| value > 0.0))
                .boxed()
        }
        Kind::Choice(choices) => {
            prop::sample::select(choices.iter().map(|choice| choice.key.to_owned()).collect::<Vec<_>>()).boxed()
        }
        Kind::Model => {
            prop::sample::select(model::all().iter().map(|model| model.id.to_owned()).collect::<Vec<_>>()).boxed()
        }
        Kind::InstanceType => {
            prop::sample::select(instance::all().iter().map(|instance| instance.name.to_owned()).collect::<Vec<_>>())
                .boxed()
        }
        Kind::Region => {
            prop::sample::select(Region::ALL.iter().map(|region| region.code().to_owned()).collect::<Vec<_>>()).boxed()
        }
    }
}

/// Random answers: each field is left open three times out of four, so that most jobs are like real ones.
pub fn any_answers() -> impl Strategy<Value = Answers> {
    let fields: Vec<BoxedStrategy<Option<String>>> = Field::ALL
        .iter()
        .map(|field| {
            let often = matches!(field, Field::Task | Field::Algorithm | Field::Delivery | Field::Priority);
            // A required branch leaves little to choose: it has tests of its own.
            let weight = if often {
                0.9
            } else if *field == Field::Branch {
                0.05
            } else {
                0.25
            };
            prop::option::weighted(weight, value(*field)).boxed()
        })
        .collect();
    fields.prop_map(|texts| {
        let mut answers = Answers::default();
        for (field, text) in Field::ALL.iter().zip(texts) {
            answers.set(*field, &text.unwrap_or_default());
        }
        answers
    })
}

/// Random jobs: random answers, without those that contradict each other.
pub fn any_job() -> impl Strategy<Value = (Answers, Job)> {
    any_answers().prop_map(|answers| answers.readable().unwrap_or_else(|| panic!("answers stay invalid: {answers:?}")))
}
