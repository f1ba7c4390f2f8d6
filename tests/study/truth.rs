//! What a choice claims, asked of the engine and of the tables through their front doors: not through the code that made the
//! question.

use sagefit::advise::{Pick, pick};
use sagefit::decide::{Outcome, Shortlist, Side, graph, walk};
use sagefit::job::{Job, Task};
use sagefit::sizing::{Candidate, Check, Needs};
use sagefit::study::actions::charts::EXHIBITS;
use sagefit::study::actions::{Action, DECKS, PROCEDURES, is_near};
use sagefit::study::draft::Claim;
use sagefit::study::question::{Choice, Form, Proven, Question};

/// A question's job, taken through the flow anew.
pub struct Asked<'a> {
    pub question: &'a Question,
    pub job: Job,
    pub outcome: Outcome,
}

/// Whether the conditions of a story make an action right.
pub fn is_called_for(action: &Action, told: &[&str]) -> bool {
    !action.needs.is_empty() && action.needs.iter().filter(|need| told.contains(&need.is)).count() == action.needs.len()
}

/// The conditions that a question tells: those of its story, and those that its chart shows.
fn told(proven: &Proven) -> Vec<&str> {
    let shown = proven.question.chart.iter().flat_map(crate::charts::shows);
    proven.told.iter().copied().chain(shown).collect()
}

/// Whether a claim is true.
pub fn is_true(proven: &Proven, at: usize) -> bool {
    let question = &proven.question;
    match &proven.claims[at] {
        Claim::Acts(action) => is_called_for(action, &told(proven)),
        Claim::Goes(place) => belongs(question, &question.choices[at], *place),
        claim => Asked::of(question).is_true(claim),
    }
}

/// Whether a text holds a sentence of this form: its fixed parts, in their order.
fn is_told(form: &str, text: &str) -> bool {
    let mut rest = text;
    form.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after)).all(|part| {
        let found = rest.split_once(part);
        rest = found.map_or(rest, |(_, after)| after);
        found.is_some()
    })
}

/// Whether the tables put a choice there.
fn belongs(question: &Question, choice: &Choice, place: usize) -> bool {
    if question.form == Form::Match {
        // The case tells all that its action needs, and not all that another one of the four needs.
        let case = &question.places[place];
        let offered = |action: &&Action| question.choices.iter().any(|choice| choice.text == action.text);
        let tells = |action: &Action| action.needs.iter().all(|need| need.says.iter().any(|form| is_told(form, case)));
        let mut four = DECKS.iter().flat_map(|deck| deck.actions).filter(offered);
        return four.all(|action| tells(action) == (action.text == choice.text));
    }
    // The steps of one procedure, in its order, are the shown ones in the order of their places.
    let procedure = PROCEDURES.iter().find(|one| one.steps.iter().any(|(text, _)| *text == choice.text)).unwrap();
    let shown = |text: &str| question.choices.iter().any(|choice| choice.text == text);
    let order: Vec<&str> = procedure.steps.iter().map(|(text, _)| *text).filter(|text| shown(text)).collect();
    order.get(place) == Some(&choice.text.as_str())
}

/// Whether the reason against a wrong action is one: the rule of the action, and what the story tells against it or does
/// not tell.
pub fn names_what_fails(proven: &Proven, at: usize) -> Result<(), String> {
    let Claim::Acts(action) = &proven.claims[at] else { return Ok(()) };
    let why = &proven.question.choices[at].why;
    let Some(rest) = why.strip_prefix(action.rule) else { return Err("does not give its rule".to_owned()) };
    let rest = rest.trim();
    // Where the story is about the same things, to say that nothing of the kind is told would not be true.
    let near = is_near(action, &proven.told);
    let unlike = |rest: &str| if near { rest == action.other_case() } else { rest == action.idle };
    if unlike(rest) {
        return Ok(());
    }
    // A chart's reason ends with the sign by which the other case would be known.
    let sign = EXHIBITS
        .iter()
        .find(|one| one.action == action.id)
        .map(|one| format!(" Such a case would show as {}.", one.sign));
    let rest = sign.and_then(|sign| rest.strip_suffix(&sign)).unwrap_or(rest);
    // What the chart itself tells is among what the key needs, and the story's conditions leave it out.
    if unlike(rest) || (proven.question.chart.is_some() && rest == action.other_case()) {
        return Ok(());
    }
    // Of a chart, the reason may be one of its own metrics, as its text says it.
    if let Some(said) = rest.strip_prefix("In the chart, ") {
        let chart = proven.question.chart.as_ref().ok_or("there is no chart")?;
        let is_its = chart.lines.iter().any(|line| format!("{}.", line.words()) == said);
        return is_its.then_some(()).ok_or_else(|| "the chart says otherwise".to_owned());
    }
    let bar = action.bars.iter().find(|bar| bar.why == rest).ok_or("gives no reason of its table")?;
    if proven.told.contains(&bar.of) {
        return Err(format!("`{}` is told", bar.of));
    }
    let told = bar.says.iter().any(|form| proven.forms.contains(form));
    told.then_some(()).ok_or_else(|| format!("the story does not speak against `{}`", bar.of))
}

impl<'a> Asked<'a> {
    pub fn of(question: &'a Question) -> Self {
        let job = question.answers.validate().unwrap_or_else(|errors| panic!("{}: {errors:?}", question.id()));
        let outcome = walk(&job, question.view, &Needs::of(&job));
        Self { question, job, outcome }
    }

    pub fn side(&self) -> Side {
        let topic = graph::question(self.question.topic).unwrap();
        if topic.side == Side::Serving || self.job.task == Task::Serve { Side::Serving } else { Side::Training }
    }

    pub fn shortlist(&self) -> &Shortlist {
        match self.side() {
            Side::Serving => self.outcome.serving.as_ref().unwrap(),
            _ => self.outcome.training.as_ref().unwrap(),
        }
    }

    /// Whether a claim about a number is true.
    pub fn is_true(&self, claim: &Claim) -> bool {
        let trail = &self.outcome.trail;
        match claim {
            Claim::Fewest(instance, count) => self.fewest(instance.index) == *count,
            // What the trail decides is told only where the engine tells its decisions.
            Claim::Target(target) => trail.decisions().contains(&format!("scale:target={target}")),
            Claim::Memory(mb) => pick(&self.job, self.question.view).serving == Some(Pick::Serverless(*mb)),
            Claim::Saved(percent) => {
                let (trained, billed) = self.job.training.spot_run.unwrap();
                ((1.0 - billed.value() / trained.value()) * 100.0).round() as u32 == *percent
            }
            Claim::Acts(_) | Claim::Goes(_) => false,
        }
    }

    /// The fewest of a type that the engine lets hold the data, or take the peak.
    fn fewest(&self, index: u16) -> u32 {
        let mut of_type: Vec<&Candidate> = self
            .shortlist()
            .candidates
            .iter()
            .filter(|one| one.instance.index == index && one.attached.is_none())
            .collect();
        of_type.retain(|one| self.side() == Side::Serving || !one.failed.has(Check::HostMemory));
        of_type.iter().map(|one| one.count).min().unwrap()
    }
}
