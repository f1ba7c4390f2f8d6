//! Finds fields by what people call them.

use super::answers::Answers;
use super::field::Field;

/// Words that people look for and the form does not say, beside label, key, choices and explanation. A field needs none.
const ALSO: [(Field, &str); 27] = [
    (Field::Interruption, "spot managed spot training preemptible preemption"),
    (Field::Budget, "cost price money dollars maximum"),
    (Field::Deadline, "time limit deadline maximum duration runtime"),
    (Field::Region, "location country geography availability"),
    (Field::Precision, "fp16 bf16 fp32 quantization quantized dtype amp half bits"),
    (Field::BatchSize, "minibatch per_device_train_batch_size gradient accumulation"),
    (Field::Optimizer, "adamw sgd optim"),
    (Field::Recompute, "gradient checkpointing"),
    (Field::SequenceLength, "context window max_length max_seq_length"),
    (Field::Epochs, "num_train_epochs passes iterations"),
    (Field::MaxInstances, "quota limit count instance_count machines nodes"),
    (Field::Hardware, "gpu cpu only accelerator restrict"),
    (Field::Neuron, "trainium inferentia trn1 inf2 neuron"),
    (Field::DistributionLibrary, "ddp fsdp deepspeed horovod distributed multi gpu smddp"),
    (Field::SteadyUsage, "savings plan commitment reserved"),
    (Field::RunsPerMonth, "retrain frequency schedule"),
    (Field::RateAverage, "rps qps tps throughput requests traffic load"),
    (Field::RatePeak, "rps qps peak burst maximum throughput"),
    (Field::Latency, "response time p95 sla slo"),
    (Field::ColdStart, "serverless scale to zero cold"),
    (Field::Models, "multi-model mme tenants customers"),
    (Field::Arm, "graviton arm64"),
    (Field::Symptom, "error oom out of memory problem slow"),
    (Field::CurrentInstance, "current instance type now today"),
    (Field::DeviceMemory, "vram gpu memory nvidia-smi"),
    (Field::HostMemory, "ram"),
    (Field::Parameters, "size weights billion 7b 8b"),
];

/// The fields that apply and match every word that was typed, the best first: by label and other names, then by key, then by
/// choices and explanation.
#[must_use]
pub fn found(answers: &Answers, typed: &str) -> Vec<Field> {
    let typed = typed.to_ascii_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let shown = |field: &Field| field.applies(answers) && *field != Field::Task && *field != Field::Priority;
    let mut hits: Vec<(u32, Field)> = Field::ALL
        .iter()
        .copied()
        .filter(shown)
        .filter_map(|field| words.iter().map(|word| distance(field, word)).sum::<Option<u32>>().map(|far| (far, field)))
        .collect();
    hits.sort();
    hits.into_iter().map(|(_, field)| field).collect()
}

/// How far a field is from a word; nothing where it is nowhere in it.
fn distance(field: Field, word: &str) -> Option<u32> {
    let spec = field.spec();
    let begins = |text: &str| {
        let lower = text.to_ascii_lowercase();
        lower.starts_with(word)
            || lower.split(|c: char| !c.is_alphanumeric()).any(|one| one.starts_with(word))
            || lower.contains(&format!(" {word}"))
    };
    let also = ALSO.iter().find(|(other, _)| *other == field).map_or("", |(_, words)| words);
    if begins(spec.label) || begins(also) {
        return Some(0);
    }
    if begins(spec.key) {
        return Some(1);
    }
    let choices = match spec.kind {
        super::field::Kind::Choice(choices) => choices.iter().any(|choice| begins(choice.label)),
        _ => false,
    };
    (choices || begins(field.help()) || begins(field.assumed())).then_some(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(job: &[(Field, &str)], typed: &str) -> Option<Field> {
        found(&Answers::of(job), typed).first().copied()
    }

    #[test]
    fn a_field_is_found_by_what_people_call_it() {
        let train = [(Field::Algorithm, "transformer")];
        for (typed, field) in [
            ("spot", Field::Interruption),
            ("SPOT", Field::Interruption),
            ("region", Field::Region),
            ("precision", Field::Precision),
            ("fp16", Field::Precision),
            ("epo", Field::Epochs),
            ("batch", Field::BatchSize),
            ("gradient checkpointing", Field::Recompute),
            ("savings plan", Field::SteadyUsage),
            ("deadline", Field::Deadline),
            ("quota", Field::MaxInstances),
            ("deadline_hours", Field::Deadline),
            ("oom", Field::Symptom),
            ("vram", Field::DeviceMemory),
        ] {
            assert_eq!(first(&train, typed), Some(field), "{typed}");
        }
        let serve = [(Field::Task, "serve"), (Field::Algorithm, "xgboost")];
        assert_eq!(first(&serve, "rps"), Some(Field::RateAverage));
        assert_eq!(first(&serve, "graviton"), Some(Field::Arm));
    }

    #[test]
    fn only_fields_that_apply_are_found() {
        let trees = [(Field::Algorithm, "xgboost")];
        assert!(!found(&Answers::of(&trees), "precision").contains(&Field::Precision));
        assert!(found(&Answers::of(&trees), "zebra").is_empty());
    }
}
