//! What was seen so far.

use super::super::{Scene, words};
use crate::job::Field;
use crate::study::draw::Draw;

/// What goes wrong, in words that follow a type and `and`.
fn seen(symptom: &str) -> &'static [&'static str] {
    match symptom {
        "slow" => &["a run takes too long", "it is too slow", "it takes longer than they can wait"],
        "host-memory" => {
            &["it runs out of memory", "the process is killed when memory ends", "its memory is not enough"]
        }
        "device-memory" => &[
            "CUDA reports that its memory is exhausted",
            "it stops with a CUDA out-of-memory error",
            "the GPU runs out of memory",
        ],
        "gpu-waits-for-cpu" => &[
            "the GPUs wait while every CPU core is busy preparing data",
            "CPU use is at its limit while the GPUs stand idle",
            "augmentation keeps all cores busy and the GPUs waiting",
        ],
        "gpu-waits-for-data" => {
            &["the GPUs stand idle while data is being read", "the GPUs spend half their time waiting for files"]
        }
        "slow-start" => &[
            "each job copies data for minutes before training begins",
            "a job waits long for its data before the first epoch",
        ],
        "low-use" => {
            &["GPU use stays low and nobody knows why", "the GPU is seldom busy, for no reason that anyone can see"]
        }
        "idle" => &["the instance is mostly idle", "it stands idle most of the time", "almost nothing on it is busy"],
        "trials-fail" => {
            &["some trials of a tuning job run out of memory", "trials with deep trees run out of memory, others pass"]
        }
        "quota" => &["the start fails with ResourceLimitExceeded", "AWS refuses the start with ResourceLimitExceeded"],
        "gpu-not-seen" => {
            &["their own container does not see the GPU", "no GPU is found from inside their own container"]
        }
        _ => &["models are loaded and unloaded all the time", "the endpoint keeps loading and unloading models"],
    }
}

/// What goes wrong with an endpoint, where that is said otherwise than of a run.
fn seen_serving(symptom: &str) -> &'static [&'static str] {
    match symptom {
        "slow" => &["answers slow down as soon as more requests come in", "answers take longer whenever traffic rises"],
        "host-memory" => &["it runs out of memory under load", "the container is killed when memory ends"],
        "low-use" => {
            &["use is low, yet answers wait and nobody knows why", "hardly anything is busy, for no known reason"]
        }
        "gpu-waits-for-cpu" => &["the GPU waits while the CPUs prepare the requests"],
        other => seen(other),
    }
}

/// The type of today and what goes wrong on it.
pub fn symptom(scene: &mut Scene, draw: &mut Draw, current: &str, symptom: &str) {
    scene.set(Field::CurrentInstance, current).set(Field::Symptom, symptom);
    let serves = scene.answers.serves();
    let what = draw.pick(if serves { seen_serving(symptom) } else { seen(symptom) });
    // What is refused does not run.
    let forms: &[&str] = if symptom == "quota" {
        &[
            "They chose {type}, but {what}.",
            "Today they tried {type} for the first time, and {what}.",
            "The plan was to use {type}. However, {what}.",
        ]
    } else {
        &[
            "Today it runs on {type}, and {what}.",
            "A first attempt on {type} has a problem: {what}.",
            "On {type}, the type of today, {what}.",
            "They use {type} at present. The trouble is that {what}.",
            "It was tried on {type}, but {what}.",
        ]
    };
    scene.say(draw, forms, &[("type", current), ("what", what)]);
}

/// Nothing was seen to go wrong.
pub fn nothing_seen(scene: &mut Scene, draw: &mut Draw) {
    scene.leave_open(Field::Symptom);
    scene.say(
        draw,
        &[
            "Nothing has gone wrong so far.",
            "No run has shown a problem yet.",
            "Up to now there is nothing to complain about.",
            "So far there have been no complaints.",
        ],
        &[],
    );
}

/// How long a run takes, measured.
pub fn takes(scene: &mut Scene, draw: &mut Draw, hours: f64) {
    scene.set(Field::ExpectedHours, &words::typed(hours));
    scene.say(
        draw,
        &[
            "A run takes about {time}.",
            "One run lasts {time}, as they have measured.",
            "They have measured {time} for one run.",
            "A trial shows that a run takes {time}.",
        ],
        &[("time", &words::hours(hours))],
    );
}

/// Memory of the instances together, measured.
pub fn memory(scene: &mut Scene, draw: &mut Draw, gib: f64) {
    scene.set(Field::HostMemory, &words::typed(gib));
    scene.say(
        draw,
        &[
            "A trial on one very large machine peaked at {gib} GiB of memory.",
            "Measured on a large machine, the whole run needs {gib} GiB of memory.",
            "A measurement shows that training holds {gib} GiB in memory.",
            "In memory the training set takes {gib} GiB, as measured.",
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
            "In a load test one {type} took {rate} before latency rose.",
            "A load test of one {type} held {rate}; beyond that, answers slowed down.",
            "One {type} was load-tested: up to {rate}, latency stayed flat.",
            "Load-tested, a single {type} can take {rate}.",
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
            "They plan with a safety factor of {factor}.",
            "The safety factor is {factor}.",
            "A safety factor of {factor} is to be kept.",
            "Their rule is a safety factor of {factor}.",
        ],
        &[("factor", &words::typed(factor))],
    );
}
