//! What hardware the built-in algorithms can use: for training, for serving, and how their data come in.

use super::{Card, Deck, limits, listed};
use crate::facts::algorithm::{self, Algorithm, GpuUse, Processors};
use crate::facts::limit;

pub(super) fn cards() -> Vec<Card> {
    algorithm::all()
        .iter()
        .flat_map(|algorithm| [training(algorithm), serving(algorithm), data(algorithm)])
        .flatten()
        .collect()
}

/// Which processor, in words.
const fn processor(processors: Processors) -> &'static str {
    match processors {
        Processors::CpuOnly => "CPU only.",
        Processors::CpuFirst => "CPU first; a GPU is possible.",
        Processors::Either => "CPU or GPU.",
        Processors::GpuFirst => "GPU first; a CPU is possible.",
        Processors::GpuOnly => "GPU only.",
    }
}

fn training(algorithm: &Algorithm) -> Option<Card> {
    let mut back = vec![processor(algorithm.processor).to_owned()];
    match algorithm.train_gpu {
        GpuUse::NoBenefit => back.push("On a GPU machine it leaves the GPU idle.".to_owned()),
        GpuUse::DenseOnly => back.push("Use a GPU for dense data only.".to_owned()),
        GpuUse::No | GpuUse::Yes => {}
    }
    if algorithm.train_gpu.useful() {
        back.push(gpus(algorithm).to_owned());
    }
    back.push(instances(algorithm));
    if algorithm.memory_bound {
        back.push("Memory limits it: use M rather than C, with memory for all of the data.".to_owned());
    }
    back.push(["Start with: ", algorithm.start_with, "."].concat());
    let front = [algorithm.name, ": train it on CPU or GPU, on one or many?"].concat();
    card(algorithm, "train", "algorithm", front, &back)
}

/// Whether several GPUs of one instance train together.
pub(super) const fn gpus(algorithm: &Algorithm) -> &'static str {
    match (algorithm.multi_gpu, algorithm.multi_gpu_today, algorithm.multi_gpu_pays) {
        (true, _, false) => "Several GPUs of an instance: possible, without clear gain.",
        (true, ..) => "Several GPUs of an instance: yes.",
        (false, true, _) => "Several GPUs of an instance: no in the book, yes today.",
        (false, false, _) => "Several GPUs of an instance: no.",
    }
}

/// Whether several instances train together.
pub(super) fn instances(algorithm: &Algorithm) -> String {
    let answer = match (algorithm.multi_instance_cpu, algorithm.multi_instance_gpu) {
        (true, true) => "yes, CPU or GPU",
        (true, false) => "yes, with CPUs",
        (false, true) => "yes, with GPUs",
        (false, false) => "no",
    };
    let today = algorithm.multi_instance_gpu_today && !algorithm.multi_instance_gpu;
    let later = match (today, algorithm.multi_instance_cpu) {
        (true, true) => "; today with GPUs too",
        (true, false) => " in the book; today yes, with GPUs",
        (false, _) => "",
    };
    ["Several instances: ", answer, later, "."].concat()
}

fn serving(algorithm: &Algorithm) -> Option<Card> {
    let mut back = vec![processor(algorithm.infer_processor).to_owned()];
    if algorithm.serve_with != "not named" {
        back.push(["AWS names: ", algorithm.serve_with, "."].concat());
    }
    if algorithm.mme {
        back.push("Its models can share a multi-model endpoint.".to_owned());
    }
    if algorithm.elastic_inference {
        back.push("In the book, Elastic Inference can serve it too.".to_owned());
    }
    let front = [algorithm.name, ": serve it on CPU or GPU?"].concat();
    card(algorithm, "serve", "accelerator", front, &back)
}

fn data(algorithm: &Algorithm) -> Option<Card> {
    let modes = algorithm.input_modes;
    let mut names: Vec<&str> = Vec::new();
    if modes.file {
        names.push("File");
    }
    if modes.pipe {
        names.push("Pipe");
    }
    let mut back = vec![["Modes: ", &listed(&names), "."].concat()];
    if let Some(record) = algorithm.record() {
        back.push(["Types: ", record.file_types, "."].concat());
    }
    if algorithm.sharded {
        back.push("Several instances: give each its share of the files (ShardedByS3Key).".to_owned());
    }
    if algorithm.checkpoints {
        let wait = limits::value(&limit::record::SPOT_BUILTIN_WAIT_S);
        back.push(["It writes checkpoints itself, so a Spot job may wait longer than ", &wait, "."].concat());
    }
    let front = [algorithm.name, ": which input modes and file types does it read?"].concat();
    card(algorithm, "data", "input", front, &back)
}

fn card(algorithm: &Algorithm, of: &str, topic: &'static str, front: String, back: &[String]) -> Option<Card> {
    let name = [algorithm.id, "-", of].concat();
    Some(Deck::Algorithms.card(&name, topic, front, back, &algorithm.record()?.source))
}
