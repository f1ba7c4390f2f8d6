//! A branch of the flow that the answer has to take: what a person sees who asks "what if" of a branch not taken.

use super::choices::Choice;

/// A branch that the answer has to take, whatever another branch would cost. It counts in today's view, whose branches
/// compare candidates; the book decides by its rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Required {
    /// The question of the flow.
    pub question: &'static str,
    /// Its branch.
    pub branch: &'static str,
}

impl Required {
    /// The branch of a key such as `processor.cpu`.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let known = BRANCHES.iter().find(|choice| choice.key == key)?;
        let (question, branch) = known.key.split_once('.')?;
        Some(Self { question, branch })
    }

    /// The key of a branch of a question, where it can be required.
    #[must_use]
    pub fn key(question: &str, branch: &str) -> Option<&'static str> {
        let is = |key: &str| key.split_once('.') == Some((question, branch));
        BRANCHES.iter().map(|choice| choice.key).find(|key| is(key))
    }

    /// Whether the question belongs to serving.
    #[must_use]
    pub fn serves(self) -> bool {
        let of = |choice: &Choice| choice.key.split_once('.').map(|(question, _)| question) == Some(self.question);
        BRANCHES.iter().find(|choice| of(choice)).is_some_and(|choice| choice.label.starts_with("Serving"))
    }
}

/// The branches that can be required, by question and branch; the labels are those of the flow (`tests/engine/required.rs` looks).
pub const BRANCHES: &[Choice] = &[
    Choice { key: "processor.cpu", label: "Training: CPU" },
    Choice { key: "processor.gpu", label: "Training: GPU" },
    Choice { key: "processor.trainium", label: "Training: Trainium" },
    Choice { key: "spread.one", label: "Training: One device" },
    Choice { key: "spread.several-devices", label: "Training: Several devices, one instance" },
    Choice { key: "spread.several-instances", label: "Training: Several instances" },
    Choice { key: "memory.fits", label: "Training: Yes, as it is" },
    Choice { key: "memory.host", label: "Training: The instance's memory decides" },
    Choice { key: "memory.shrink", label: "Training: Make the batch smaller" },
    Choice { key: "memory.shard", label: "Training: Split the model" },
    Choice { key: "family.t", label: "Training: T, tiny" },
    Choice { key: "family.m", label: "Training: M, balanced" },
    Choice { key: "family.c", label: "Training: C, compute" },
    Choice { key: "family.r", label: "Training: R, memory" },
    Choice { key: "family.g", label: "Training: G, GPUs for less" },
    Choice { key: "family.p", label: "Training: P, the strongest GPUs" },
    Choice { key: "family.trn", label: "Training: Trn, Trainium" },
    Choice { key: "obtain.listed", label: "Training: Here, listed by SageMaker" },
    Choice { key: "obtain.unconfirmed", label: "Training: Here, unconfirmed" },
    Choice { key: "obtain.reserved", label: "Training: Reserve it first" },
    Choice { key: "option.real-time", label: "Serving: Real time" },
    Choice { key: "option.serverless", label: "Serving: Serverless" },
    Choice { key: "option.async", label: "Serving: Asynchronous" },
    Choice { key: "option.batch", label: "Serving: Batch transform" },
    Choice { key: "accelerator.cpu", label: "Serving: CPU" },
    Choice { key: "accelerator.gpu", label: "Serving: GPU" },
    Choice { key: "accelerator.inferentia", label: "Serving: Inferentia" },
    Choice { key: "serving-family.t", label: "Serving: T, tiny" },
    Choice { key: "serving-family.m", label: "Serving: M, balanced" },
    Choice { key: "serving-family.c", label: "Serving: C, compute" },
    Choice { key: "serving-family.r", label: "Serving: R, memory" },
    Choice { key: "serving-family.g", label: "Serving: G, GPUs for serving" },
    Choice { key: "serving-family.p", label: "Serving: P, the strongest GPUs" },
    Choice { key: "serving-family.inf", label: "Serving: Inf, Inferentia" },
    Choice { key: "serving-obtain.listed", label: "Serving: Here, listed by SageMaker" },
    Choice { key: "serving-obtain.unconfirmed", label: "Serving: Here, unconfirmed" },
    Choice { key: "serving-obtain.reserved", label: "Serving: Reserve it first" },
];
