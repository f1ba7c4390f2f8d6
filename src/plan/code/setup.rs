//! What is set up: the requests of one side of an advice, for the answer or for an alternative.

use super::Image;
use super::placeholder::Placeholder;
use super::tree::{Call, Request, Tree};
use super::{recommender, serving, training};
use crate::advise::{Advice, Answer, Headline};
use crate::decide::Side;
use crate::job::Job;
use crate::sizing::Candidate;

/// Requests that are sent one after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its part of file names: `train`.
    pub id: &'static str,
    /// What it does.
    pub title: &'static str,
    /// Whether it makes something that lasts, so that templates describe it.
    pub lasts: bool,
    /// The requests.
    pub requests: Vec<Request>,
}

impl Group {
    /// A group.
    pub(super) const fn new(id: &'static str, title: &'static str, lasts: bool, requests: Vec<Request>) -> Self {
        Self { id, title, lasts, requests }
    }

    /// A request of the group.
    #[must_use]
    pub fn request(&self, call: Call) -> Option<&Request> {
        self.requests.iter().find(|request| request.call == call)
    }

    /// Every placeholder in its requests.
    #[must_use]
    pub fn placeholders(&self) -> Vec<Placeholder> {
        let mut found = Vec::new();
        self.requests.iter().for_each(|request| request.body.placeholders(&mut found));
        found
    }
}

/// The requests of one side of an advice, for the answer or an alternative.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// Training or serving.
    pub side: Side,
    /// What it is for: `2 × ml.c5.xlarge`.
    pub title: String,
    /// The type that images are looked up for.
    pub instance: Option<&'static str>,
    /// The Region.
    pub region: &'static str,
    /// The image, where the SDK knows it.
    pub image: Option<Image>,
    /// The requests, in groups.
    pub groups: Vec<Group>,
    /// How a template replaces the endpoint's fleet, where another way than all at once is possible.
    pub deployment: Option<Tree>,
    /// What to know before it is sent, a sentence each.
    pub notes: Vec<String>,
}

/// How many alternatives are written beside the answer.
const ALTERNATIVES: usize = 3;

/// What can be set up for a side: the answer, then its alternatives.
#[must_use]
pub fn choices(answer: &Answer) -> Vec<String> {
    match &answer.headline {
        Headline::Serverless { .. } => vec![answer.title()],
        Headline::Edge | Headline::Nothing { .. } => Vec::new(),
        Headline::Instances(pick) => candidates(answer, pick).map(title).collect(),
    }
}

/// So many of a type, as the headline says it.
fn title(candidate: &Candidate) -> String {
    match candidate.attached {
        Some(attached) => format!("{} × {} with {}", candidate.count, candidate.instance.name, attached.name),
        None => format!("{} × {}", candidate.count, candidate.instance.name),
    }
}

/// The answer, then the next types of the ranking.
fn candidates<'a>(answer: &'a Answer, pick: &'a Candidate) -> impl Iterator<Item = &'a Candidate> {
    let others = answer.ranking.iter().filter(|other| other.instance != pick.instance);
    core::iter::once(pick).chain(others.take(ALTERNATIVES))
}

/// What is set up for the answer (0) or an alternative; nothing where the answer is no configuration of SageMaker.
#[must_use]
pub fn setup(job: &Job, advice: &Advice, side: Side, choice: usize) -> Option<Setup> {
    let answer = advice.answer(side)?;
    let (candidate, serverless) = match &answer.headline {
        Headline::Instances(pick) => (Some(candidates(answer, pick).nth(choice)?), None),
        Headline::Serverless { memory_mb } if choice == 0 => (None, Some(*memory_mb)),
        _ => return None,
    };
    let instance = candidate.map(|candidate| candidate.instance);
    let mut setup = Setup {
        side,
        title: candidate.map_or_else(|| answer.title(), title),
        instance: instance.map(|instance| instance.name),
        region: job.region.code(),
        image: Image::of(job, instance, side == Side::Training),
        groups: Vec::new(),
        deployment: None,
        notes: Vec::new(),
    };
    match (side, candidate) {
        (Side::Training, Some(candidate)) => training::fill(job, advice, candidate, &answer.ranking, &mut setup),
        _ => {
            serving::fill(job, advice, candidate, serverless, &mut setup);
            if let Some(candidate) = candidate {
                recommender::fill(job, advice, candidate, &answer.ranking, &mut setup);
            }
        }
    }
    Some(setup)
}

/// The name that everything of a job begins with: `sagefit-bert-large`.
pub(super) fn base_name(job: &Job) -> String {
    let key = job.work.model.map_or(job.work.key, |model| model.id);
    let mut name = "sagefit-".to_owned();
    for c in key.chars().take(40) {
        name.push(if c.is_ascii_alphanumeric() { c } else { '-' });
    }
    name.trim_end_matches('-').to_owned()
}
