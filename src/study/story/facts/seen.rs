//! What was seen so far.

use super::super::{Scene, words};
use crate::job::Field;
use crate::study::draw::Draw;

/// What goes wrong, in words that follow a type and `and`.
fn seen(symptom: &str) -> &'static [&'static str] {
    match symptom {
        "slow" => &["a run takes too long", "training is too slow", "a run takes longer than the team can wait"],
        "host-memory" => &[
            "training runs out of memory",
            "the process is killed because memory runs out",
            "memory is not sufficient",
        ],
        "device-memory" => &[
            "the GPU runs out of memory",
            "training stops with a CUDA out-of-memory error",
            "CUDA reports that GPU memory is exhausted",
        ],
        "gpu-waits-for-cpu" => &[
            "every CPU core is busy preparing data while GPU utilisation is low",
            "the CPU is fully loaded while GPU utilisation is low",
            "data augmentation keeps all CPU cores busy, so that the GPU has to wait",
        ],
        "gpu-waits-for-data" => {
            &["GPU utilisation drops whenever data is read", "half of the GPU time is spent waiting for files"]
        }
        "slow-start" => &[
            "each job copies data for minutes before training begins",
            "each job waits a long time for its data before the first epoch",
        ],
        "low-use" => {
            &["GPU utilisation stays low and nobody knows why", "GPU utilisation is low for no apparent reason"]
        }
        "idle" => &["the instance is mostly idle", "most of its capacity is not used", "the instance has little to do"],
        "trials-fail" => &[
            "some trials of a tuning job run out of memory",
            "tuning trials with deep trees run out of memory, while others succeed",
        ],
        "quota" => &["the start fails with ResourceLimitExceeded", "AWS refuses the start with ResourceLimitExceeded"],
        "gpu-not-seen" => {
            &["the team's own container does not see the GPU", "no GPU is found inside the team's own container"]
        }
        _ => &["models are loaded and unloaded all the time", "the endpoint keeps loading and unloading models"],
    }
}

/// What goes wrong with an endpoint, where that is said otherwise than of a run.
fn seen_serving(symptom: &str) -> &'static [&'static str] {
    match symptom {
        "slow" => &["answers slow down as soon as traffic rises", "answers take longer whenever traffic rises"],
        "host-memory" => {
            &["the container runs out of memory under load", "the container is killed because memory runs out"]
        }
        "low-use" => &[
            "answers are slow although utilisation is low, and nobody knows why",
            "utilisation is low and yet requests wait, for no apparent reason",
        ],
        "gpu-waits-for-cpu" => &["the GPU waits while the CPUs prepare the requests"],
        other => seen(other),
    }
}

/// The type of today and what goes wrong on it.
pub fn symptom(scene: &mut Scene, draw: &mut Draw, current: &str, symptom: &str) {
    scene.set(Field::CurrentInstance, current).set(Field::Symptom, symptom);
    let serves = scene.answers.serves();
    let what = draw.pick(if serves { seen_serving(symptom) } else { seen(symptom) });
    let job = if serves { "the endpoint" } else { "the job" };
    // What is refused does not run.
    let forms: &[&str] = if symptom == "quota" {
        &[
            "The team chose {type}, but {what}.",
            "Today the team tried {type} for the first time, but {what}.",
            "The plan was to use {type}, but {what}.",
        ]
    } else {
        &[
            "Today {job} runs on {type}, and {what}.",
            "On {type}, a problem has shown up: {what}.",
            "At present, {job} runs on {type}, but {what}.",
            "The team uses {type} at present; the problem is that {what}.",
            "On {type}, which is in use today, {what}.",
        ]
    };
    scene.say(draw, forms, &[("type", current), ("what", what), ("job", job)]);
}

/// Memory of the instances together, measured.
pub fn memory(scene: &mut Scene, draw: &mut Draw, gib: f64) {
    scene.set(Field::HostMemory, &words::typed(gib));
    scene.say(
        draw,
        &[
            "A trial on one very large instance peaked at {gib} GiB of memory.",
            "Measured on a very large instance, the whole run needs {gib} GiB of memory.",
            "Measurements show that training needs {gib} GiB of memory in all.",
            "In memory, the training set takes up {gib} GiB, as measured.",
        ],
        &[("gib", &words::number(gib))],
    );
}

/// What one instance took in a load test.
pub fn load_test(scene: &mut Scene, draw: &mut Draw, current: &str, rate: f64) {
    scene.set(Field::CurrentInstance, current).set(Field::MeasuredRate, &words::typed(rate));
    scene.say(
        draw,
        &[
            "In a load test, one {type} handled {rate} before latency rose.",
            "A load test shows that one {type} handles {rate}; beyond that, answers slow down.",
            "One {type} was load-tested: up to {rate}, latency stayed flat.",
            "In a load test, a single {type} could handle {rate}.",
        ],
        &[("type", current), ("rate", &words::rate(rate))],
    );
}

/// The share of the measured maximum that is planned with.
pub fn safety(scene: &mut Scene, draw: &mut Draw, factor: f64) {
    scene.set(Field::SafetyFactor, &words::typed(factor));
    scene.say(
        draw,
        &[
            "The team plans with a safety factor of {factor}.",
            "The safety factor is {factor}.",
            "A safety factor of {factor} has to be kept.",
            "Capacity is planned with a safety factor of {factor}.",
        ],
        &[("factor", &words::typed(factor))],
    );
}
