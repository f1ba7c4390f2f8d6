//! Training jobs.

mod hardware;
mod running;

use crate::job::{Kind, View};
use crate::study::draw::Draw;
use crate::study::story::{Scene, facts, trade};

/// Built-in algorithms and own code that gain nothing from a GPU.
const CPU_ONLY: &[&str] = &[
    "rcf",
    "lda",
    "lightgbm",
    "catboost",
    "blazingtext-batch-skipgram",
    "linear-model",
    "clustering",
    "tree-boosting",
];

/// Those that run on both and begin on a CPU.
const CPU_FIRST: &[&str] = &["xgboost", "kmeans", "linear-learner", "pca", "knn", "factorization-machines"];

/// Those that run on both and begin on a GPU.
const GPU_FIRST: &[&str] =
    &["ntm", "object2vec", "image-classification-tf", "ip-insights", "text-classification-tf", "cnn", "transformer"];

/// Those without a CPU version.
const GPU_ONLY: &[&str] = &[
    "seq2seq",
    "semantic-segmentation",
    "image-classification-mxnet",
    "object-detection-mxnet",
    "object-detection-tf",
];

/// Language models.
const LANGUAGE: &[&str] = &["llm-lora", "llm-full", "llm-pretrain"];

/// Boosters.
const TREES: &[&str] = &["xgboost", "lightgbm", "catboost", "tree-boosting"];

/// Those that hold their data in memory, beside the boosters.
const HELD: &[&str] = &["lda", "knn", "clustering", "linear-model"];

/// Networks of own code.
const NETWORKS: &[&str] = &["cnn", "transformer", "cnn", "transformer", "llm-lora", "llm-full"];

/// What has a sentence of its own in the story, beside who and what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// The data alone: nothing later depends on how the model is trained.
    Data,
    /// Everything that time and memory depend on.
    Whole,
}

/// The usual amount of data of an algorithm.
fn usual_gb(draw: &mut Draw, key: &str) -> f64 {
    match Kind::of(key) {
        Kind::Trees => draw.pick(&[3.0, 6.0, 12.0, 20.0, 35.0, 50.0, 80.0, 120.0]),
        Kind::Linear | Kind::Classic if key == "knn" || key == "lda" => draw.pick(&[1.5, 2.0, 4.0, 8.0]),
        Kind::Linear | Kind::Classic => draw.pick(&[2.0, 5.0, 12.0, 25.0, 40.0, 60.0]),
        Kind::SmallNetwork => draw.pick(&[0.5, 2.0, 3.0, 6.0, 10.0]),
        _ => draw.pick(&[0.2, 0.4, 0.8, 1.5, 3.0]),
    }
}

/// In which form the data of an algorithm lies.
fn format(draw: &mut Draw, key: &str) -> &'static str {
    match key {
        "xgboost" | "tree-boosting" => draw.pick(&["CSV", "CSV", "Parquet"]),
        "deepar" | "object2vec" => "JSON Lines",
        "lightgbm"
        | "catboost"
        | "tabtransformer"
        | "autogluon-tabular"
        | "ip-insights"
        | "linear-model"
        | "clustering"
        | "text-classification-tf" => "CSV",
        "seq2seq" | "factorization-machines" => "recordIO-protobuf",
        "transformer"
        | "small-network"
        | "blazingtext-w2v"
        | "blazingtext-batch-skipgram"
        | "blazingtext-supervised" => "plain text",
        _ => draw.pick(&["CSV", "recordIO-protobuf"]),
    }
}

/// A training job with this algorithm and its usual data.
fn base(draw: &mut Draw, view: View, key: &'static str, told: Told) -> Scene {
    let gb = usual_gb(draw, key);
    with_data(draw, view, key, told, gb)
}

/// The same with so much data, where it is not images or tokens.
fn with_data(draw: &mut Draw, view: View, key: &'static str, told: Told, gb: f64) -> Scene {
    let mut scene = trade::training(draw, view, key);
    let one = &mut scene;
    let kind = Kind::of(key);
    match kind {
        Kind::Cnn => {
            let images = draw.pick(&[20e3, 50e3, 120e3, 250e3, 600e3, 1.2e6]);
            facts::images(one, draw, images);
        }
        Kind::LlmPretrain => {
            let tokens = draw.pick(&[20e3, 40e3, 80e3, 150e3]);
            facts::tokens(one, draw, tokens);
        }
        Kind::LlmFull | Kind::LlmLora | Kind::LlmQlora => {
            let tokens = draw.pick(&[10.0, 20.0, 40.0, 80.0]);
            facts::tokens(one, draw, tokens);
        }
        _ => {
            let format = format(draw, key);
            facts::data(one, draw, gb, format);
        }
    }
    if told == Told::Whole {
        how(one, draw, key, kind);
    }
    scene
}

/// How it is trained.
fn how(scene: &mut Scene, draw: &mut Draw, key: &str, kind: Kind) {
    match kind {
        Kind::Trees => {
            let (trees, columns) = (draw.pick(&[200.0, 300.0, 500.0]), draw.pick(&[40.0, 80.0, 150.0, 300.0]));
            facts::trees(scene, draw, trees, columns);
        }
        Kind::Cnn => {
            let (epochs, batch) = (draw.pick(&[20.0, 40.0, 60.0, 90.0]), draw.pick(&[32.0, 64.0, 128.0]));
            facts::recipe(scene, draw, epochs, batch, ("momentum", "SGD with momentum"));
        }
        Kind::Transformer => {
            let (epochs, batch) = (draw.pick(&[2.0, 3.0, 4.0, 5.0]), draw.pick(&[8.0, 16.0, 32.0]));
            facts::recipe(scene, draw, epochs, batch, ("adam", "Adam"));
        }
        Kind::LlmFull | Kind::LlmLora | Kind::LlmQlora => {
            let (epochs, batch) = (draw.pick(&[1.0, 2.0, 3.0]), draw.pick(&[1.0, 2.0, 4.0]));
            facts::recipe(scene, draw, epochs, batch, ("adam", "Adam"));
        }
        Kind::LlmPretrain => {
            let batch = draw.pick(&[1.0, 2.0]);
            facts::recipe(scene, draw, 1.0, batch, ("adam", "Adam"));
        }
        // DeepAR tells its network instead; the others know no epochs.
        _ if matches!(key, "deepar" | "knn" | "pca" | "lda" | "rcf" | "clustering") => {}
        _ => {
            let epochs = draw.pick(&[5.0, 10.0, 20.0]);
            facts::epochs(scene, draw, epochs);
        }
    }
}

/// A training job told in full, of a kind in which this question drops types: what is examined is the type.
#[must_use]
pub fn whole(topic: &str, draw: &mut Draw, view: View) -> Scene {
    let keys = match topic {
        // An algorithm that runs on both leaves out nothing.
        "algorithm" => draw.pick(&[CPU_ONLY, GPU_ONLY]),
        "processor" => draw.pick(&[CPU_FIRST, CPU_FIRST, GPU_FIRST, NETWORKS]),
        "memory" => draw.pick(&[TREES, NETWORKS, HELD]),
        // Today G and P change places by price alone, which no reader can see through.
        "family" if view == View::Today => draw.pick(&[TREES, CPU_FIRST, CPU_ONLY]),
        _ => draw.pick(&[CPU_FIRST, CPU_ONLY, TREES, GPU_FIRST, GPU_ONLY, NETWORKS, NETWORKS]),
    };
    told_in_full(keys, draw, view)
}

/// A training job told in full whose type hangs on what may change.
#[must_use]
pub fn changeable(draw: &mut Draw, view: View) -> Scene {
    let keys = draw.pick(&[TREES, HELD, GPU_FIRST, &["cnn", "transformer"]]);
    told_in_full(keys, draw, view)
}

fn told_in_full(keys: &[&'static str], draw: &mut Draw, view: View) -> Scene {
    let key = draw.pick(keys);
    let mut scene = base(draw, view, key, Told::Whole);
    let one = &mut scene;
    if key == "deepar" {
        facts::cells(one, draw, 40.0, 2.0, 128.0);
    }
    match draw.below(4) {
        0 | 1 => {
            let hours = draw.pick(&[2.0, 4.0, 8.0, 12.0, 24.0, 48.0]);
            facts::deadline(one, draw, hours);
        }
        _ => facts::no_deadline(one, draw),
    }
    let priority = draw.pick(&["balanced", "balanced", "cost"]);
    facts::priority(one, draw, priority);
    if draw.chance(15) {
        let most = draw.pick(&[1, 2, 4]);
        facts::most(one, draw, most);
    }
    scene
}

/// A training job in whose flow this question is asked.
#[must_use]
pub fn scene(topic: &str, draw: &mut Draw, view: View) -> Option<Scene> {
    Some(match topic {
        "task" => {
            if draw.chance(50) {
                let key = any(draw);
                base(draw, view, key, Told::Data)
            } else {
                super::serving::simple(draw, view)
            }
        }
        "algorithm" => {
            let keys = draw.pick(&[CPU_ONLY, CPU_FIRST, GPU_FIRST, GPU_ONLY]);
            let key = draw.pick(keys);
            let mut scene = base(draw, view, key, Told::Data);
            facts::no_deadline(&mut scene, draw);
            facts::priority(&mut scene, draw, "balanced");
            scene
        }
        "processor" => hardware::processor(draw, view),
        "spread" => hardware::spread(draw, view),
        "memory" => hardware::memory(draw, view),
        "family" => hardware::family(draw, view),
        "size" => hardware::size(draw, view),
        "payment" => running::payment(draw, view),
        "input" => running::input(draw, view),
        "bottleneck" => running::bottleneck(draw, view),
        "trial" => running::trial(draw, view),
        "serve-next" => running::serve_next(draw, view),
        _ => return None,
    })
}

/// A training job of which the way to pay and the way in of the data are settled by what is said.
#[must_use]
pub fn paid_and_read(draw: &mut Draw, view: View) -> Scene {
    let streams = draw.chance(40);
    let key = if streams {
        draw.pick(STREAMING)
    } else {
        draw.pick(&["xgboost", "tree-boosting", "linear-model", "transformer"])
    };
    let gb = draw.pick(&[12.0, 30.0, 60.0, 250.0, 500.0]);
    let mut scene = with_data(draw, view, key, Told::Data, gb);
    let one = &mut scene;
    let small = !streams && draw.chance(30);
    facts::files(one, draw, small);
    let random = !streams && draw.chance(25);
    facts::access(one, draw, random);
    let (may, level) = draw.pick(&[(true, false), (false, false), (false, true)]);
    facts::interruption(one, draw, may, true);
    facts::steady(one, draw, level);
    let often = !may && !level && draw.chance(50);
    let (runs, hours) = if often { (120.0, 0.25) } else { (1.0, 6.0) };
    facts::often(one, draw, runs);
    facts::takes(one, draw, hours);
    scene
}

/// Any algorithm.
fn any(draw: &mut Draw) -> &'static str {
    let keys = draw.pick(&[CPU_ONLY, CPU_FIRST, GPU_FIRST, GPU_ONLY, LANGUAGE]);
    draw.pick(keys)
}

/// Algorithms whose page lists Pipe and that keep no data in memory.
const STREAMING: &[&str] = &["linear-learner", "kmeans", "pca", "rcf", "factorization-machines", "ntm"];
