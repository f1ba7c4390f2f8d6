//! What is recommended and nothing else: the answer without reasons, figures or ranking, for questions that ask the
//! engine many times.

use super::headline::serverless_memory;
use crate::decide::{Side, settle};
use crate::facts::instance::InstanceType;
use crate::job::{Job, View};
use crate::sizing::{Candidate, Needs};

/// What is recommended for one side, as far as two answers can be told apart by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// A number of instances of a type, with an Elastic Inference accelerator on each where one is attached.
    Instances(&'static InstanceType, u32, Option<&'static InstanceType>),
    /// A serverless endpoint with so many MB.
    Serverless(u32),
    /// Devices outside AWS.
    Edge,
    /// Nothing passes every check.
    Nothing,
}

/// How much of an answer is another one. The order is that of the size of the step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flip {
    /// The number of instances alone.
    Count,
    /// The type, within its family.
    Size,
    /// The family.
    Family,
    /// Whether instances are chosen at all.
    Kind,
}

impl Flip {
    /// What is another one, in a word.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Size => "type",
            Self::Family => "family",
            Self::Kind => "kind",
        }
    }
}

impl Pick {
    /// What of this is another one in `other`; nothing where both are the same.
    #[must_use]
    pub fn flip(self, other: Self) -> Option<Flip> {
        match (self, other) {
            _ if self == other => None,
            (Self::Instances(a, _, with), Self::Instances(b, _, other_with)) => Some(if a.family != b.family {
                Flip::Family
            } else if a != b || with != other_with {
                Flip::Size
            } else {
                Flip::Count
            }),
            _ => Some(Flip::Kind),
        }
    }

    /// The headline as text: `2 × ml.c5.xlarge`.
    #[must_use]
    pub fn title(self) -> String {
        match self {
            Self::Instances(instance, count, Some(attached)) => {
                format!("{count} × {} with {}", instance.name, attached.name)
            }
            Self::Instances(instance, count, None) => format!("{count} × {}", instance.name),
            Self::Serverless(memory_mb) => format!("Serverless, {memory_mb} MB"),
            Self::Edge => "No instance: devices run it".to_owned(),
            Self::Nothing => "Nothing fits".to_owned(),
        }
    }

    /// So many of a type, whether it passes or not.
    #[must_use]
    pub const fn exactly(one: &Candidate) -> Self {
        Self::Instances(one.instance, one.count, one.attached)
    }

    fn of(candidate: Option<&Candidate>) -> Self {
        candidate.filter(|one| one.passes()).map_or(Self::Nothing, Self::exactly)
    }
}

/// What is recommended for each side that is asked for, training first, and the candidates behind it: the chosen, or
/// the nearest where none passes.
#[derive(Debug, Clone)]
pub struct Picks {
    /// The training side.
    pub training: Option<Pick>,
    /// The serving side.
    pub serving: Option<Pick>,
    /// The candidate behind the training side's.
    pub trained: Option<Candidate>,
    /// The candidate behind the serving side's.
    pub served: Option<Candidate>,
}

impl Picks {
    /// What is recommended for a side.
    #[must_use]
    pub fn side(&self, side: Side) -> Option<Pick> {
        if side == Side::Training { self.training } else { self.serving }
    }

    /// Whether something is recommended for every side that is asked for.
    #[must_use]
    pub fn fits(&self) -> bool {
        [self.training, self.serving].iter().flatten().all(|pick| *pick != Pick::Nothing)
    }

    /// The side in which `other` is another answer, and what of it; the larger step where both sides are.
    #[must_use]
    pub fn flip(&self, other: &Self) -> Option<(Side, Flip)> {
        let of = |side: Side| Some((side, self.side(side)?.flip(other.side(side)?)?));
        let (training, serving) = (of(Side::Training), of(Side::Serving));
        match (training, serving) {
            (Some(a), Some(b)) => Some(if b.1 > a.1 { b } else { a }),
            (a, b) => a.or(b),
        }
    }
}

/// What is recommended: the same as [`super::advise`] says, for a part of the work.
#[must_use]
pub fn pick(job: &Job, view: View) -> Picks {
    let needs = Needs::of(job);
    let settled = settle(job, view, &needs);
    let training = settled.training.as_ref().map(|one| Pick::of(one.as_ref()));
    let (option, served) = settled.serving.map_or((None, None), |(option, one)| (Some(option), one));
    let serving = option.map(|option| match option {
        "serverless" => Pick::Serverless(serverless_memory(&needs)),
        "edge" => Pick::Edge,
        "processing" => Pick::Nothing,
        _ => Pick::of(served.as_ref()),
    });
    Picks { training, serving, trained: settled.training.flatten(), served }
}
