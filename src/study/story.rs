//! A job told as a short story: each fact of the job is said in one of several sentences.

pub mod facts;
pub mod openings;
pub mod plot;
pub mod trade;
pub mod words;

use super::draw::Draw;
use crate::decide::Step;
use crate::job::{Answers, Field, FieldSet, Job};
use plot::Plot;

/// A job and the sentences that tell it. Whatever is set is said, so that a reader knows what the engine knows.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The job.
    pub answers: Answers,
    /// Who it belongs to.
    pub plot: Plot,
    /// What it opens with.
    opening: Sentence,
    /// The data, or the traffic: what comes second.
    first: Vec<Sentence>,
    /// Everything else.
    rest: Vec<Sentence>,
    /// Fields of which a sentence says that nothing is known or set.
    open: FieldSet,
}

/// A sentence and the form it was made from.
#[derive(Debug, Clone, Default)]
struct Sentence {
    form: &'static str,
    text: String,
}

impl Sentence {
    fn of(draw: &mut Draw, forms: &[&'static str], values: &[(&str, &str)]) -> Self {
        let form = draw.pick(forms);
        Self { form, text: words::fill(form, values) }
    }
}

impl Scene {
    /// A scene that opens with one of these forms.
    #[must_use]
    pub fn new(draw: &mut Draw, plot: Plot, forms: &[&'static str], values: &[(&str, &str)]) -> Self {
        let who = words::capital(plot.who);
        let mut all = vec![("who", plot.who), ("Who", &who), ("to", plot.to), ("data", plot.data)];
        all.extend_from_slice(values);
        let opening = Sentence::of(draw, forms, &all);
        Self {
            answers: Answers::default(),
            plot,
            opening,
            first: Vec::new(),
            rest: Vec::new(),
            open: FieldSet::default(),
        }
    }

    /// Sets a field, which some sentence says.
    pub fn set(&mut self, field: Field, value: &str) -> &mut Self {
        self.answers.set(field, value);
        self
    }

    /// Notes that a sentence says of a field that nothing is known or set.
    pub fn leave_open(&mut self, field: Field) -> &mut Self {
        self.open.add(field);
        self
    }

    /// Whether everything that a step rests on is said, or is what anybody takes for granted where nothing is said.
    #[must_use]
    pub fn tells(&self, job: &Job, step: &Step) -> bool {
        let said = |field: Field| self.answers.get(field).is_some();
        let deep = job.work.kind.is_deep();
        step.assumed.iter().all(|field| {
            self.open.has(*field)
                || match field {
                    // A story of one model and one container that says of neither budget nor load test: there is none.
                    Field::Budget
                    | Field::MaxInstances
                    | Field::PipelineSteps
                    | Field::Models
                    | Field::ModelFrameworks
                    | Field::MeasuredRate => true,
                    // What the model brings.
                    Field::Parameters => said(Field::Model),
                    Field::ModelSize => deep && said(Field::Model),
                    Field::DataSize => said(Field::Images) || said(Field::Tokens),
                    Field::Acceleration => {
                        !deep || job.work.kind.is_llm() || self.answers.says(Field::Delivery, "schedule")
                    }
                    Field::TwoFleets => self.answers.says(Field::Application, "none"),
                    Field::Latency
                    | Field::RatePeak
                    | Field::SafetyFactor
                    | Field::Availability
                    | Field::TrafficShape
                    | Field::Application
                    | Field::Rollout
                        if self.answers.says(Field::Delivery, "schedule") =>
                    {
                        true
                    }
                    // The share that is planned with sets how many, not how it scales.
                    Field::SafetyFactor => step.question.id == "scaling",
                    _ => false,
                }
        })
    }

    /// Says something in one of these forms.
    pub fn say(&mut self, draw: &mut Draw, forms: &[&'static str], values: &[(&str, &str)]) -> &mut Self {
        let sentence = self.sentence(draw, forms, values);
        self.rest.push(sentence);
        self
    }

    /// Says something before the rest, in one of these forms.
    pub fn say_first(&mut self, draw: &mut Draw, forms: &[&'static str], values: &[(&str, &str)]) -> &mut Self {
        let sentence = self.sentence(draw, forms, values);
        self.first.push(sentence);
        self
    }

    fn sentence(&self, draw: &mut Draw, forms: &[&'static str], values: &[(&str, &str)]) -> Sentence {
        let data = words::capital(self.plot.data);
        let mut all = vec![("data", self.plot.data), ("Data", data.as_str()), ("who", self.plot.who)];
        all.extend_from_slice(values);
        Sentence::of(draw, forms, &all)
    }

    /// The job; nothing where the answers are none.
    #[must_use]
    pub fn job(&self) -> Option<Job> {
        self.answers.validate().ok()
    }

    /// The story, and the forms that it is made of.
    #[must_use]
    pub fn told(mut self, draw: &mut Draw) -> Told {
        draw.shuffle(&mut self.rest);
        let sentences: Vec<Sentence> = core::iter::once(self.opening)
            .chain(self.first)
            .chain(self.rest)
            .filter(|one| !one.form.is_empty())
            .collect();
        let text = sentences.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(" ");
        Told { text, forms: sentences.iter().map(|one| one.form).collect() }
    }
}

/// A story and the forms that it is made of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// The story.
    pub text: String,
    /// Its forms, in order: two stories of the same forms differ in names and figures alone.
    pub forms: Vec<&'static str>,
}
