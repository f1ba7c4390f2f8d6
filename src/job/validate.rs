//! Answers to Job: every field is read, checked and, where nothing was said, filled with a stated assumption.

mod reader;
mod seen;
mod serving;
mod training;
mod work;

use super::answers::Answers;
use super::assumed::Assumption;
use super::choices::{Hardware, Priority, YesNo};
use super::field::Field;
use super::{Job, Required, Target, Task};
use crate::facts::region::Region;
use reader::Reader;

/// What is wrong with one field, in words that stand beside it and say what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{}`: {message}", field.spec().key)]
pub struct FieldError {
    /// The field.
    pub field: Field,
    /// What would be right.
    pub message: String,
}

impl Answers {
    /// Reads the answers as a job.
    ///
    /// # Errors
    /// One [`FieldError`] for each field that cannot be used; fields that do not apply are not looked at.
    pub fn validate(&self) -> Result<Job, Vec<FieldError>> {
        let mut reader = Reader::new(self);
        let task = reader.choice_or(Field::Task, Task::Train);
        let work = work::read(&mut reader);
        let priority = reader.choice_or(Field::Priority, Priority::Balanced);
        let region = reader.choice(Field::Region, Region::from_code).unwrap_or(Region::UsEast1);
        reader.assume(Field::Region, Assumption::Words(Region::UsEast1.code()));
        let hardware = reader.choice_or(Field::Hardware, Hardware::Any);
        let p_types = reader.choice(Field::PTypes, YesNo::from_key).map(|said| said == YesNo::Yes);
        reader.assume(Field::PTypes, Assumption::Words("not sure"));
        let neuron = reader.yes_or(Field::Neuron, false);
        let required = reader.choice(Field::Branch, Required::from_key);
        reader.assume(Field::Branch, Assumption::Words("none"));
        let steady_usage = reader.yes_or(Field::SteadyUsage, false);
        // Each side is read whatever the task; what it assumes is shown where the side is asked for.
        reader.asked = task != Task::Serve;
        let training = training::read(&mut reader, &work);
        reader.asked = task != Task::Train;
        let serving = serving::read(&mut reader, &work, task);
        // A branch of a side that takes no instances here stays in its field and counts for nothing.
        let (trains, serves) = (task != Task::Serve, task != Task::Train && serving.target != Target::Edge);
        let required = required.filter(|one| if one.serves() { serves } else { trains });
        let (assumed, assumptions) = reader.finish()?;
        Ok(Job {
            task,
            work,
            priority,
            region,
            prices: self.prices().clone(),
            hardware,
            p_types,
            neuron,
            required,
            steady_usage,
            training,
            serving,
            assumed,
            assumptions,
        })
    }

    /// The answers that can be read, with their job: each field that cannot be used is left out. Nothing where no part makes
    /// a job.
    #[must_use]
    pub fn readable(&self) -> Option<(Self, Job)> {
        let mut readable = self.clone();
        // Leaving out a wrong field may show another one that counts only without it; there are few such pairs.
        for _ in 0..8 {
            match readable.validate() {
                Ok(job) => return Some((readable, job)),
                Err(errors) => {
                    for error in errors {
                        // What a model leaves open of the algorithm is not asked without the model.
                        let missing = error.field == Field::Algorithm && readable.get(error.field).is_none();
                        readable.set(if missing { Field::Model } else { error.field }, "");
                    }
                }
            }
        }
        None
    }
}
