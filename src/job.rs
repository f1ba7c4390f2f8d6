//! What a person asks: [`Answers`] as typed, [`Job`] once validated, and the two written forms of a job
//! (the link and the JSON of scripts).
//!
//! A field is described once, in [`fields`]: its key, label, unit, kind, explanation and what is assumed where
//! nothing is said. The form, the link, the JSON, the validation and the documentation of the JSON all read that
//! one description.
#![doc = include_str!("job/JSON.md")]

pub mod answers;
pub mod assumed;
pub mod choices;
pub mod field;
pub mod fields;
pub mod find;
pub mod gallery;
pub mod json;
pub mod link;
pub mod origin;
pub mod required;
mod serving;
mod training;
pub mod validate;
mod work;

pub use answers::Answers;
pub use assumed::{Assumption, Assumptions};
pub use choices::*;
pub use field::{Field, FieldSet};
pub use required::Required;
pub use serving::Serving;
pub use training::Training;
pub use validate::FieldError;
pub use work::{Form, Kind, Sizes, Work};

use crate::facts::instance::Use;
use crate::facts::own::Prices;
use crate::facts::region::Region;

/// A validated job: every value is in its unit and in its range, and what was not said is filled with a stated
/// assumption.
#[derive(Debug, Clone)]
pub struct Job {
    /// Train, serve, or both.
    pub task: Task,
    /// What is trained or served.
    pub work: Work,
    /// What matters more where two answers are both good.
    pub priority: Priority,
    /// Where it runs.
    pub region: Region,
    /// The prices it is judged by.
    pub prices: Prices,
    /// Which processors may be used at all.
    pub hardware: Hardware,
    /// Whether P types can be had; nothing where nobody is sure.
    pub p_types: Option<bool>,
    /// Whether the code may be changed for AWS Neuron (Inferentia, Trainium).
    pub neuron: bool,
    /// The branch of the flow that the answer has to take; nothing where the best branch wins.
    pub required: Option<Required>,
    /// Whether usage stays level all year, so that a commitment pays.
    pub steady_usage: bool,
    /// The training side; filled with assumptions where the task is to serve.
    pub training: Training,
    /// The serving side; filled with assumptions where the task is to train.
    pub serving: Serving,
    /// The fields that nothing was said about, so that an assumption stands in.
    pub assumed: FieldSet,
    /// The values that stand in for them.
    pub assumptions: Assumptions,
}

impl Job {
    /// The key of a branch that a click may require instead of what is required now; nothing where what is drawn of the branch
    /// would not hold then. A hosting option that is required sets how the rest of serving is sized, and a device at the edge
    /// takes no instance.
    #[must_use]
    pub fn may_require(&self, question: &'static str, branch: &'static str) -> Option<&'static str> {
        let one = Required { question, branch };
        let option = self.required.is_some_and(|now| now.question == "option") && question != "option";
        let held = one.serves() && (option || self.serving.target == Target::Edge);
        if held { None } else { Required::key(question, branch) }
    }

    /// What training, or serving, uses instances for.
    #[must_use]
    pub fn use_of(&self, serves: bool) -> Use {
        match serves {
            false => Use::Training,
            true if self.serving.delivery == Delivery::Schedule => Use::Transform,
            true => Use::Hosting,
        }
    }

    /// Whether the value of a field is an assumption of ours.
    #[must_use]
    pub const fn assumes(&self, field: Field) -> bool {
        self.assumed.has(field)
    }

    /// What an empty field shows: the value that stands in for it, such as `assumed 8`, or `any`.
    #[must_use]
    pub fn assumption(&self, field: Field) -> String {
        self.assumptions.words(field)
    }
}
