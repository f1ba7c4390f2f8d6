//! Terms with their meaning: the field's own words, the letters of the families, the built-in algorithms.

use crate::facts::algorithm;
use crate::facts::family::{self, Class};

/// A term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
}

/// Every term, by name.
#[must_use]
pub fn glossary() -> Vec<Term> {
    let term = |name: &str, meaning: String| Term { name: name.to_owned(), meaning };
    let mut terms: Vec<Term> = TERMS.iter().map(|(name, meaning)| term(name, (*meaning).to_owned())).collect();
    for one in algorithm::all() {
        if let Some(record) = one.record() {
            terms.push(term(one.name, format!("Built-in algorithm: {}.", record.problem.trim_end_matches('.'))));
        }
    }
    for class in [Class::Burstable, Class::General, Class::Compute, Class::Memory, Class::GpuG, Class::GpuP] {
        let families = family::families().iter().filter(|family| family.class == class).map(|family| family.name);
        let families = families.collect::<Vec<_>>().join(", ");
        terms.push(term(&format!("Family {}", class.letter()), format!("{}: {families}.", class.words())));
    }
    terms.sort_by_cached_key(|term| term.name.to_ascii_lowercase());
    terms
}

/// The terms that a text is found in, those first whose name it begins.
#[must_use]
pub fn search(text: &str) -> Vec<Term> {
    let wanted = text.trim().to_ascii_lowercase();
    let mut found: Vec<(usize, Term)> = Vec::new();
    for term in glossary() {
        let name = term.name.to_ascii_lowercase();
        let rank = match () {
            () if name.starts_with(&wanted) => 0,
            () if name.contains(&wanted) => 1,
            () if term.meaning.to_ascii_lowercase().contains(&wanted) => 2,
            () => continue,
        };
        found.push((rank, term));
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, term)| term).collect()
}

const TERMS: &[(&str, &str)] = &[
    (
        "Activation",
        "What a layer hands on to the next. During training activations fill most of the GPU memory, and grow with the batch.",
    ),
    ("AWS Batch", "Queues jobs for EC2 or Fargate, Spot too, and SageMaker training jobs by priority and share."),
    ("Asynchronous endpoint", "Takes requests into a queue and writes answers to S3. It scales to zero."),
    ("Backlog", "Requests that wait in the queue of an asynchronous endpoint."),
    ("Batch size", "How many samples are calculated together. A smaller one needs less GPU memory."),
    ("Batch transform", "A job that sends a whole data set through a model and ends."),
    ("Blue/green", "The new version runs on a second fleet. Traffic moves to it, and back at an alarm."),
    ("Canary", "A blue/green rollout that sends a small share of the traffic first."),
    ("Checkpoint", "A state of training that is saved, so that the job goes on from it after a stop."),
    ("Cold start", "The time that an instance, a container and a model need before the first answer."),
    ("Compute Optimizer", "Recommends sizes for EC2, Lambda and others. SageMaker endpoints are not on its list."),
    (
        "CPUUtilization",
        "In SageMaker the sum over all cores: with four vCPUs it reaches 400 %. GPUUtilization and GPUMemoryUtilization count alike.",
    ),
    ("Cooldown", "The pause after scaling in or out before the same is done again. 300 seconds where nothing is set."),
    (
        "Debugger",
        "Saves tensors during training and applies rules to them. Closed to new customers since 30 July 2026.",
    ),
    ("Data parallel", "Every device holds the whole model and takes a part of each batch."),
    ("EFA", "Elastic Fabric Adapter: a fast network between instances of one zone, for distributed training."),
    (
        "Elastic Inference",
        "A fraction of a GPU beside a CPU instance. Closed in April 2024, and still in older questions.",
    ),
    ("FastFile mode", "Shows S3 objects as files and reads them when they are needed."),
    ("File mode", "Copies all data to the instance before training starts."),
    ("FSx for Lustre", "A fast file system in front of S3, for large data that many jobs read."),
    ("Gradient", "By how much each weight is to change. Training keeps one for every weight."),
    (
        "Heterogeneous cluster",
        "One training job with instances of several types, such as CPUs that prepare data for GPUs.",
    ),
    ("Horovod", "A library for data parallel training."),
    ("HyperPod", "A cluster for long training of large models that replaces failed nodes by itself."),
    (
        "Inference component",
        "A model with its share of an endpoint’s instances. Several share one endpoint, and scale to zero.",
    ),
    ("Inference Recommender", "Tests a model on several types and reports latency and cost for each inference."),
    ("InvocationsPerInstance", "Requests of a minute for each instance: what target tracking follows."),
    ("Linear rollout", "A blue/green rollout in equal steps."),
    ("Managed Spot training", "Training on spare capacity. It can be stopped, and costs up to 90 % less."),
    ("Mixed precision", "Arithmetic in 16 bits where that is exact enough. It saves GPU memory and time."),
    (
        "Model Monitor",
        "Compares live data and predictions with a baseline and reports drift. Closed to new customers, as of November 2026.",
    ),
    ("Model parallel", "The model is split over devices, because it does not fit on one."),
    ("ModelLatency", "The time that the container takes for an answer, in microseconds."),
    ("Multi-container endpoint", "Up to 15 containers on one endpoint, each called directly or one after another."),
    ("Multi-model endpoint", "Many models of one framework that share instances and load on demand."),
    ("Neo", "Compiles a model for one kind of hardware, in the cloud or at the edge."),
    ("OverheadLatency", "What SageMaker adds to the time of the container."),
    ("Pipe mode", "Streams data to the algorithm. FastFile mode has largely replaced it."),
    (
        "Profiler",
        "Shows what CPUs and GPUs do during training. AWS ends it on 30 June 2027; framework profilers follow.",
    ),
    ("Production variant", "One version of a model on an endpoint, with its instances and its share of the traffic."),
    ("Provisioned concurrency", "Serverless capacity that is kept warm, and paid for while it is idle."),
    ("Real-time endpoint", "Instances that run all the time and answer at once."),
    ("Rolling deployment", "Replaces an endpoint’s instances in batches."),
    ("Safety factor", "The share of the measured rate that is planned with. It starts at 0.5."),
    ("Savings Plan", "A lower price for a committed spend over one or three years."),
    ("Scheduled scaling", "Changes minimum and maximum at set times."),
    ("Serverless endpoint", "Capacity that starts with a request. No instance to choose, no GPU."),
    ("Shadow test", "A new version gets copies of live requests. Users never see its answers."),
    ("Step scaling", "A scaling policy with steps for each size of a breach."),
    ("Target tracking", "A scaling policy that keeps one metric near a target."),
    ("Training plan", "Accelerators reserved for a time in the future: for training jobs, HyperPod or an endpoint."),
    ("Warm pool", "Instances that stay after a training job, so that the next like it starts sooner. Not with Spot."),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_found_by_its_name_and_by_its_meaning() {
        assert_eq!(search("warm").first().map(|term| term.name.clone()).as_deref(), Some("Warm pool"));
        assert!(search("DRIFT").iter().any(|term| term.name == "Model Monitor"));
        assert!(search("xgb").iter().any(|term| term.name == "XGBoost"));
        assert!(search("no such word").is_empty());
        assert_eq!(search("").len(), glossary().len());
    }

    #[test]
    fn every_term_stands_once_and_says_something() {
        let terms = glossary();
        let mut names: Vec<&str> = terms.iter().map(|term| term.name.as_str()).collect();
        names.dedup();
        assert_eq!(names.len(), terms.len());
        for term in &terms {
            assert!(term.meaning.ends_with('.') && term.meaning.len() > 10, "{term:?}");
        }
    }
}
