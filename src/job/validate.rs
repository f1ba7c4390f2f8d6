//! Answers to Job: every field is read, checked and, where nothing was said, filled with a stated assumption.

mod reader;
mod serving;
mod training;
mod work;

use super::answers::Answers;
use super::assumed::Assumption;
use super::choices::{Hardware, Priority, YesNo};
use super::field::Field;
use super::{Job, Task};
use crate::facts::region::Region;
use reader::Reader;

/// What is wrong with one field, in words that stand beside it and say what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
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
        let steady_usage = reader.yes_or(Field::SteadyUsage, false);
        // Each side is read whatever the task; what it assumes is shown where the side is asked for.
        reader.asked = task != Task::Serve;
        let training = training::read(&mut reader, &work);
        reader.asked = task != Task::Train;
        let serving = serving::read(&mut reader, &work, task);
        let (assumed, assumptions) = reader.finish()?;
        Ok(Job {
            task,
            work,
            priority,
            region,
            hardware,
            p_types,
            neuron,
            steady_usage,
            training,
            serving,
            assumed,
            assumptions,
        })
    }
}
