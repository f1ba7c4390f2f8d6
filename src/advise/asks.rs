//! What was seen and cannot be used until something is said beside it.

use crate::job::{Field, Job, Task};

/// What is asked about what was seen: a time or a symptom without the type it was seen on says nothing of any type.
#[must_use]
pub fn asks(job: &Job) -> Vec<String> {
    let (training, serving) = (&job.training, &job.serving);
    let mut asked = Vec::new();
    if job.task != Task::Serve && training.current.is_none() {
        asked.extend(training.measured_time.map(|_| Field::ExpectedHours));
        asked.extend(training.measured_epoch.map(|_| Field::EpochSeconds));
    }
    if job.task != Task::Train && serving.current.is_none() {
        asked.extend(serving.measured_latency.map(|_| Field::MeasuredLatency));
        asked.extend(serving.measured.map(|_| Field::MeasuredRate));
    }
    let symptom = if job.task == Task::Serve { serving.symptom } else { training.symptom };
    if training.current.is_none() && serving.current.is_none() {
        asked.extend(symptom.map(|_| Field::Symptom));
    }
    let [on, many] = [Field::CurrentInstance, Field::CurrentCount].map(|field| field.spec().label);
    let sentence = |field: Field| {
        let seen = field.spec().label;
        format!("“{seen}” counts for the type it was seen on. Add “{on}”, and “{many}” where it is not one.")
    };
    asked.into_iter().map(sentence).collect()
}
