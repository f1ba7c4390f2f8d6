//! Configuration and code to paste, for the answer and its alternatives.
//!
//! A [`Setup`] holds every request as a neutral value ([`tree`]), built once from job, trail and candidate; a [`Form`]
//! writes it. So there is one description of each request, and every form says the same.

mod boto3;
pub mod case;
mod cli;
mod cloudformation;
pub mod image;
pub mod placeholder;
mod recommender;
mod rollout;
mod scaling;
mod sdk;
mod serving;
mod setup;
mod terraform;
mod training;
pub mod tree;
mod write;

#[cfg(test)]
mod tests;

pub use image::Image;
pub use placeholder::Placeholder;
pub use setup::{Group, Setup};

use crate::advise::{Advice, Answer, Headline};
use crate::decide::Side;
use crate::job::Job;
use crate::sizing::Candidate;

/// A form of the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// The SageMaker Python SDK.
    #[default]
    Sdk,
    /// boto3, the AWS SDK for Python.
    Boto3,
    /// JSON for the AWS command line.
    Cli,
    /// A CloudFormation template.
    CloudFormation,
    /// Terraform.
    Terraform,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 5] = [Self::Sdk, Self::Boto3, Self::Cli, Self::CloudFormation, Self::Terraform];

    /// Its key in the page.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sdk => "sdk",
            Self::Boto3 => "boto3",
            Self::Cli => "cli",
            Self::CloudFormation => "cloudformation",
            Self::Terraform => "terraform",
        }
    }

    /// Its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Sdk => "SageMaker SDK",
            Self::Boto3 => "boto3",
            Self::Cli => "AWS CLI",
            Self::CloudFormation => "CloudFormation",
            Self::Terraform => "Terraform",
        }
    }

    /// The form of a key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }
}

/// A file to copy or to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Its name: `create-model.json`.
    pub file: String,
    /// What it is for.
    pub title: &'static str,
    /// The command that uses it.
    pub run: String,
    /// What is in it.
    pub text: String,
}

/// Everything of a setup in a form, in the order in which it is used.
#[must_use]
pub fn bodies(setup: &Setup, form: Form) -> Vec<Body> {
    let groups = setup.groups.iter();
    match form {
        Form::Sdk => groups.map(|group| sdk::body(setup, group)).collect(),
        Form::Boto3 => groups.map(|group| boto3::body(setup, group)).collect(),
        Form::Cli => groups.flat_map(|group| cli::bodies(setup, group)).collect(),
        Form::CloudFormation => {
            groups.filter(|group| group.lasts).map(|group| cloudformation::body(setup, group)).collect()
        }
        Form::Terraform => groups.filter(|group| group.lasts).map(|group| terraform::body(setup, group)).collect(),
    }
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
                serving::fall_back(job, advice, candidate, &answer.ranking, &mut setup);
                recommender::fill(job, advice, candidate, &answer.ranking, &mut setup);
            }
        }
    }
    Some(setup)
}
