//! The job in one line: "To fine-tune BERT-large on 4 GB, 3 epochs, within 12 h".

use crate::job::{Delivery, Field, Job, Kind, Task};
use crate::units::text;

fn training_words(job: &Job) -> String {
    let training = &job.training;
    let name = job.work.thing();
    let verb = match job.work.kind {
        Kind::LlmPretrain => "pre-train",
        Kind::LlmFull | Kind::Transformer if job.work.model.is_some() => "fine-tune",
        Kind::LlmLora | Kind::LlmQlora => "fine-tune",
        _ => "train",
    };
    let data = if !job.assumes(Field::DataSize) {
        format!("{} GB", text::figure(training.data.value()))
    } else if !job.assumes(Field::Images) && training.images > 1.0 && job.work.kind == Kind::Cnn {
        format!("{} images", text::count(training.images))
    } else if job.work.kind.is_transformer() && !job.assumes(Field::Rows) && job.assumes(Field::Tokens) {
        format!("{} texts", text::count(training.tokens / training.sequence))
    } else if job.work.kind.is_transformer() {
        format!("{} tokens", text::count(training.tokens))
    } else if !job.assumes(Field::Rows) {
        format!("{} rows", text::count(training.rows))
    } else {
        format!("about {} GB", text::figure(training.data.value()))
    };
    let limit = training.deadline.map_or_else(String::new, |deadline| format!(" within {}", text::span(deadline)));
    let method = match job.work.kind {
        Kind::LlmLora => " with LoRA",
        Kind::LlmQlora => " with QLoRA",
        _ => "",
    };
    let passes = if job.assumes(Field::Epochs) || !job.work.kind.is_deep() {
        String::new()
    } else {
        format!(", {} epochs,", text::figure(training.epochs))
    };
    let passes = if limit.is_empty() { passes.trim_end_matches(',') } else { &passes };
    format!("{verb} {name}{method} on {data}{passes}{limit}")
}

fn serving_words(job: &Job) -> String {
    let serving = &job.serving;
    let name = job.work.thing();
    if serving.delivery == Delivery::Schedule {
        return format!("score {} records with {name}", text::count(serving.records));
    }
    let what =
        if serving.models > 1.0 { format!("{} models ({name})", text::count(serving.models)) } else { name.to_owned() };
    let within = if serving.delivery == Delivery::Minutes { "minutes".to_owned() } else { text::span(serving.latency) };
    let peak = serving.peak.value();
    let (rate, unit) = if peak < 0.001 { (peak * 86_400.0, "day") } else { (peak, "second") };
    format!("serve {what} at up to {} requests a {unit} within {within}", text::figure(rate))
}

/// The job in one line.
#[must_use]
pub fn sentence(job: &Job) -> String {
    match job.task {
        Task::Train => format!("To {}", training_words(job)),
        Task::Serve => format!("To {}", serving_words(job)),
        Task::Both => format!("To {}, then {}", training_words(job), serving_words(job)),
    }
}
