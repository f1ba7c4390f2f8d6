//! A job told as a short story: each fact of the job is said in one of several sentences.

pub mod facts;
pub mod joined;
pub mod openings;
pub mod plot;
pub mod trade;
pub mod words;

use super::draw::Draw;
use crate::decide::Step;
use crate::job::{Answers, Field, FieldSet, Job};
use plot::Theme;

/// A job and the sentences that tell it. Whatever is set is said, so that a reader knows what the engine knows.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The job.
    pub answers: Answers,
    /// What the model is for.
    pub theme: Theme,
    /// What the opening names, beside the people.
    opening: Vec<(&'static str, String)>,
    /// The data, or the traffic: what comes second.
    first: Vec<Sentence>,
    /// Everything else.
    rest: Vec<Sentence>,
    /// Fields of which a sentence says that nothing is known or set.
    open: FieldSet,
}

/// A sentence and the form it was made from. The names of the plot stay in braces until the plot is known.
#[derive(Debug, Clone, Default)]
struct Sentence {
    form: &'static str,
    text: String,
}

/// The names that only the plot gives, each standing for itself.
const PLOT_NAMES: [(&str, &str); 6] =
    [("who", "{who}"), ("Who", "{Who}"), ("to", "{to}"), ("data", "{data}"), ("Data", "{Data}"), ("unit", "{unit}")];

impl Sentence {
    fn of(draw: &mut Draw, forms: &[&'static str], values: &[(&str, &str)]) -> Self {
        let form = draw.pick(forms);
        let all: Vec<(&str, &str)> = PLOT_NAMES.iter().chain(values).copied().collect();
        Self { form, text: words::fill(form, &all) }
    }
}

impl Scene {
    /// A scene about this theme, whose opening names these.
    #[must_use]
    pub fn new(theme: Theme, opening: Vec<(&'static str, String)>) -> Self {
        Self {
            answers: Answers::default(),
            theme,
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
        let sentence = Sentence::of(draw, forms, values);
        self.rest.push(sentence);
        self
    }

    /// Says something before the rest, in one of these forms.
    pub fn say_first(&mut self, draw: &mut Draw, forms: &[&'static str], values: &[(&str, &str)]) -> &mut Self {
        let sentence = Sentence::of(draw, forms, values);
        self.first.push(sentence);
        self
    }

    /// The job; nothing where the answers are none.
    #[must_use]
    pub fn job(&self) -> Option<Job> {
        self.answers.validate().ok()
    }

    /// Whether the job is running already, so that its story does not begin before it.
    fn is_running(&self) -> bool {
        let seen = self.answers.get(Field::Symptom).is_some() && !self.answers.says(Field::Symptom, "quota");
        seen || self.open.has(Field::Symptom)
            || self.answers.get(Field::BillableSeconds).is_some()
            || self.answers.get(Field::Rollout).is_some()
            || self.answers.says(Field::Application, "together")
    }

    /// The story, and the forms that it is made of. Whose story it is is drawn last, among those of whom all of it can be
    /// believed.
    #[must_use]
    pub fn told(mut self, draw: &mut Draw) -> Told {
        draw.shuffle(&mut self.rest);
        let Some(plot) = draw.one(&self.theme.fitting(&self.answers)).copied() else { return Told::default() };
        let forms = openings::of(&self.answers, self.is_running());
        let values: Vec<(&str, &str)> = self.opening.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let opening = Sentence::of(draw, &forms, &values);
        let (who, data) = (words::capital(plot.who), words::capital(plot.data));
        let names = [
            ("who", plot.who),
            ("Who", who.as_str()),
            ("to", plot.to),
            ("data", plot.data),
            ("Data", data.as_str()),
            ("unit", plot.unit),
        ];
        let sentences: Vec<Sentence> =
            core::iter::once(opening).chain(self.first).chain(self.rest).filter(|one| !one.form.is_empty()).collect();
        let mut told: Vec<(String, bool)> = Vec::new();
        for one in &sentences {
            let text = words::fill(&one.text, &names);
            // Two short facts stand in one sentence, as people tell them; the first sentence stays what it is.
            let is_second = told.len() > 1 && told.last().is_some_and(|(text, tied)| !tied && !text.contains(','));
            let tie = draw.chance(55) && is_second && !text.contains(',');
            let both = told.last().filter(|_| tie).and_then(|(before, _)| joined::joined(before, ", and ", &text, 24));
            if let Some(both) = both {
                told.pop();
                told.push((both, true));
            } else {
                told.push((text, false));
            }
        }
        let text = told.into_iter().map(|(text, _)| text).collect::<Vec<_>>().join(" ");
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
