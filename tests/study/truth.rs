//! What a choice claims, asked of the engine through its front doors: not through the code that made the question.

use sagefit::advise::{Flip, Pick, pick};
use sagefit::decide::{Outcome, Shortlist, Side, Step, graph, walk};
use sagefit::job::{Job, Task};
use sagefit::sizing::{Candidate, Check, Needs};
use sagefit::study::draft::Claim;
use sagefit::study::question::{Choice, Question};

/// A question's job, taken through the flow anew.
pub struct Asked<'a> {
    pub question: &'a Question,
    pub job: Job,
    pub outcome: Outcome,
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

    /// The candidate of a claim and the question that dropped it.
    pub fn candidate(&self, claim: &Claim) -> Option<(&Candidate, &'static str)> {
        let (instance, count, attached) = match claim {
            Claim::Recommended(instance, count, attached) => (instance, count, attached.is_some()),
            Claim::Passes(instance, count) | Claim::Drops(instance, count, _) => (instance, count, false),
            _ => return None,
        };
        let list = self.shortlist();
        let at = list.candidates.iter().position(|one| {
            one.instance.index == instance.index && one.count == *count && one.attached.is_some() == attached
        })?;
        let step = self.outcome.trail.steps.get(usize::from(list.dropped[at]));
        Some((&list.candidates[at], step.map_or("", |step| step.question.id)))
    }

    /// Whether a claim is true.
    pub fn is_true(&self, claim: &Claim) -> bool {
        let trail = &self.outcome.trail;
        match claim {
            Claim::Recommended(instance, count, attached) => {
                pick(&self.job, self.question.view).side(self.side())
                    == Some(Pick::Instances(instance, *count, *attached))
            }
            Claim::Passes(..) => self.candidate(claim).is_some_and(|(one, _)| one.passes()),
            Claim::Takes(taken) => taken.iter().all(|(question, branch)| trail.took(question) == Some(*branch)),
            Claim::Drops(_, _, question) => self.candidate(claim).is_some_and(|(_, at)| at == *question),
            Claim::Changes(field, value) => {
                let mut answers = self.question.answers.clone();
                answers.set(*field, value);
                let then = pick(&answers.validate().unwrap(), self.question.view).side(self.side()).unwrap();
                let now = pick(&self.job, self.question.view).side(self.side()).unwrap();
                now.flip(then).is_some_and(|flip| flip != Flip::Count)
            }
            Claim::Fewest(instance, count) => self.fewest(instance.index) == *count,
            // What the trail decides is told only where the engine tells its decisions.
            Claim::Target(target) => trail.decisions().contains(&format!("scale:target={target}")),
            Claim::Memory(mb) => pick(&self.job, self.question.view).serving == Some(Pick::Serverless(*mb)),
            Claim::Saved(percent) => {
                let (trained, billed) = self.job.training.spot_run.unwrap();
                ((1.0 - billed.value() / trained.value()) * 100.0).round() as u32 == *percent
            }
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

    /// Whether the reason against a wrong choice is one: each check that it names fails, and the question that it names
    /// took the choice off the list.
    pub fn names_what_fails(&self, choice: &Choice, claim: &Claim) -> Result<(), String> {
        let why = choice.why.as_str();
        if let Claim::Drops(_, _, asked) = claim {
            let Some((_, at)) = self.candidate(claim) else { return Err("no candidate".to_owned()) };
            let title = |id: &str| graph::question(id).map_or("", |question| question.title);
            let stays = ["It passes: ", "That settles how it is hosted", "It never drops out"]
                .iter()
                .any(|start| why.starts_with(start));
            let taken = self.outcome.trail.step(asked).and_then(Step::branch).unwrap().label;
            let named = if stays { why.contains(taken) || at.is_empty() } else { why.contains(title(at)) };
            return named.then_some(()).ok_or_else(|| format!("it went at {at}"));
        }
        let Some((one, at)) = self.candidate(claim) else { return Ok(()) };
        if one.passes() {
            let title = graph::question(at).map_or("", |question| question.title);
            let lost = why.contains("passes every check; it costs") && matches!(at, "size" | "serving-size");
            let left = why.starts_with("It would do the work, but") && why.contains(title) && !title.is_empty();
            return (lost || left).then_some(()).ok_or_else(|| format!("it passes and went at `{at}`"));
        }
        let named: Vec<Check> =
            SAYINGS.iter().filter(|(saying, _)| why.contains(saying)).map(|(_, check)| *check).collect();
        if named.is_empty() {
            return Err("names no check".to_owned());
        }
        match named.iter().find(|check| !one.failed.has(**check)) {
            Some(check) => Err(format!("does not fail {check:?}")),
            None => Ok(()),
        }
    }
}

/// How a failed check is told.
const SAYINGS: &[(&str, Check)] = &[
    (" of memory needed on each", Check::HostMemory),
    (" of GPU memory needed", Check::DeviceMemory),
    (": takes about", Check::Deadline),
    (": one answer in twenty takes about", Check::Latency),
    ("the traffic needs", Check::Count),
    (": costs about", Check::Budget),
    ("not among the types that the exam chooses from", Check::Offered),
    ("could not train in the exam's time", Check::Offered),
    ("is no longer", Check::Offered),
    (" cannot use ", Check::Algorithm),
    (" would leave the GPU of ", Check::Algorithm),
    (" would leave GPUs of ", Check::Algorithm),
    ("not of the processors allowed", Check::Hardware),
    ("the distribution library does not run on it", Check::Library),
    ("ported to AWS Neuron", Check::Container),
    ("the model's container does not run on it", Check::Container),
    ("do not scale with the traffic", Check::Scaling),
];
