//! Which inputs are searched, and where each stands now.

use super::super::pick::Picks;
use crate::job::field::Kind;
use crate::job::{Answers, Field, Job, Task};

/// Inputs that say what the job is or what was seen of it: another of them is another job, not a change to this one. What a
/// branch would cost if it were required stands in the flow.
const GIVEN: [Field; 12] = [
    Field::Branch,
    Field::Task,
    Field::Algorithm,
    Field::Model,
    Field::CurrentInstance,
    Field::CurrentCount,
    Field::CompiledFor,
    Field::Target,
    Field::Symptom,
    Field::EpochSeconds,
    Field::MeasuredShare,
    Field::MeasuredLatency,
];

/// Inputs that settle how data gets in, how it is paid for and how a version goes live, but no type (a test looks).
pub const IDLE: [Field; 9] = [
    Field::DataStore,
    Field::FileLayout,
    Field::Access,
    Field::Rollout,
    Field::Checkpoints,
    Field::RunsPerMonth,
    Field::SteadyUsage,
    Field::TrainingSeconds,
    Field::BillableSeconds,
];

/// Limits that hold only where somebody set them.
pub(in crate::advise) const LIMITS: [Field; 5] =
    [Field::Deadline, Field::Budget, Field::Hardware, Field::PTypes, Field::DistributionLibrary];

/// The inputs of these answers that could change what is recommended.
pub(in crate::advise) fn searched(answers: &Answers) -> impl Iterator<Item = Field> {
    Field::ALL
        .iter()
        .copied()
        .filter(|field| (field.spec().applies)(answers) && !GIVEN.contains(field) && !IDLE.contains(field))
}

/// Whether a field is asked for serving alone: training, which is the longer of the two to work out, answers as before.
/// (What is asked for training alone may count for serving too, such as the size of the network.)
pub(super) fn only_serves(answers: &Answers, field: Field) -> bool {
    let mut trains = answers.clone();
    trains.set(Field::Task, Task::Train.key());
    !(field.spec().applies)(&trains)
}

/// The number that stands in a field, said or assumed, in the field's unit; for a limit that nobody set, what the
/// recommended takes. Nothing where there is none, and for a choice.
pub(in crate::advise) fn number(job: &Job, picks: &Picks, field: Field) -> Option<f64> {
    if !matches!(field.spec().kind, Kind::Number { .. }) {
        return None;
    }
    let (training, serving) = (&job.training, &job.serving);
    let trains = job.task != Task::Serve;
    let candidate = picks.trained.as_ref().or(picks.served.as_ref());
    let value = match field {
        Field::Parameters => job.work.parameters / 1e6,
        Field::DataSize => training.data.value(),
        Field::Rows => training.rows,
        Field::Columns => training.columns,
        Field::Images => training.images,
        Field::Tokens => training.tokens / 1e6,
        Field::SequenceLength if trains => training.sequence,
        Field::SequenceLength => serving.sequence,
        Field::ImageSize if trains => training.pixels,
        Field::ImageSize => serving.pixels,
        Field::Epochs => training.epochs,
        Field::Trees => training.trees,
        Field::BatchSize => training.batch,
        Field::Cells => training.cells,
        Field::Layers => training.layers,
        Field::Entities => training.entities,
        Field::VectorLength => training.vector,
        Field::RateAverage => serving.average.value(),
        Field::RatePeak => serving.peak.value(),
        Field::Latency => serving.latency.value() * 1000.0,
        Field::Payload => serving.payload_mb,
        Field::ProcessingTime => serving.processing?.value(),
        Field::Records => serving.records,
        Field::RequestBatch => serving.request_batch,
        Field::PromptTokens => serving.prompt,
        Field::AnswerTokens => serving.answer,
        Field::FirstTokenLimit => serving.first_token?.value() * 1000.0,
        Field::TokenLimit => serving.next_token?.value() * 1000.0,
        Field::Concurrency => serving.concurrency?,
        Field::DenoisingSteps => serving.denoising_steps,
        Field::AudioSeconds => serving.audio.value(),
        Field::Models => serving.models,
        Field::ModelFrameworks => serving.frameworks,
        Field::PipelineSteps => serving.steps,
        Field::HotModelRate => serving.hot?.value(),
        Field::ModelSize => serving.model.value(),
        Field::SafetyFactor => serving.safety,
        Field::MeasuredRate => serving.measured?.value(),
        Field::Deadline => training.deadline.or_else(|| candidate.map(|one| one.time.likely))?.hours(),
        Field::Budget => training.budget.or(serving.budget).or_else(|| Some(candidate?.cost?.likely))?.value(),
        Field::MaxInstances => f64::from(if trains { training.max_instances } else { serving.max_instances }),
        Field::ExpectedHours => training.measured_time?.hours(),
        Field::HostMemory => training.host_memory.or(serving.host_memory)?.value(),
        Field::DeviceMemory => training.device_memory.or(serving.device_memory)?.value(),
        _ => return None,
    };
    (value > 0.0 && value.is_finite()).then_some(value)
}
