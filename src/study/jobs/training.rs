//! Training jobs.

use crate::job::{Field, Kind, View};
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
        Kind::Linear | Kind::Classic if key == "knn" || key == "lda" => draw.pick(&[1.0, 2.0, 4.0, 8.0]),
        Kind::Linear | Kind::Classic => draw.pick(&[2.0, 5.0, 12.0, 25.0, 40.0, 60.0]),
        Kind::SmallNetwork => draw.pick(&[0.5, 1.0, 3.0, 6.0, 10.0]),
        _ => draw.pick(&[0.2, 0.4, 0.8, 1.5, 3.0]),
    }
}

/// In which form the data of an algorithm lies.
fn format(draw: &mut Draw, key: &str) -> &'static str {
    match key {
        "xgboost" | "lightgbm" | "catboost" | "tree-boosting" => draw.pick(&["CSV", "CSV", "Parquet"]),
        "deepar" | "object2vec" => "JSON Lines",
        "ip-insights" | "linear-model" | "clustering" | "tabtransformer" | "autogluon-tabular" => "CSV",
        "seq2seq" | "factorization-machines" => "recordIO-protobuf",
        "transformer"
        | "small-network"
        | "blazingtext-w2v"
        | "blazingtext-batch-skipgram"
        | "blazingtext-supervised"
        | "text-classification-tf" => "plain text",
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

/// Any training job, told in full: what is examined is the type.
#[must_use]
pub fn whole(draw: &mut Draw, view: View) -> Scene {
    let keys = draw.pick(&[CPU_FIRST, CPU_ONLY, TREES, GPU_FIRST, GPU_ONLY, NETWORKS, NETWORKS]);
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
        "processor" => processor(draw, view),
        "spread" => spread(draw, view),
        "memory" => memory(draw, view),
        "family" => family(draw, view),
        "size" => size(draw, view),
        "payment" => payment(draw, view),
        "input" => input(draw, view),
        "bottleneck" => bottleneck(draw, view),
        "trial" => trial(draw, view),
        "serve-next" => serve_next(draw, view),
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

fn processor(draw: &mut Draw, view: View) -> Scene {
    if view == View::Today && draw.chance(30) {
        let key = draw.pick(&["transformer", "llm-lora", "llm-full"]);
        let mut scene = base(draw, view, key, Told::Whole);
        facts::neuron(&mut scene, draw, true);
        let priority = draw.pick(&["cost", "balanced"]);
        facts::priority(&mut scene, draw, priority);
        facts::framework(&mut scene, draw, ("pytorch", "PyTorch"));
        return scene;
    }
    let mut scene = match draw.below(6) {
        0 => {
            let large = draw.chance(50);
            let mut scene = base(draw, view, "deepar", Told::Data);
            let (cells, layers, batch) = if large {
                draw.pick(&[(400.0, 4.0, 1024.0), (300.0, 3.0, 2048.0)])
            } else {
                draw.pick(&[(40.0, 2.0, 128.0), (60.0, 2.0, 64.0)])
            };
            facts::cells(&mut scene, draw, cells, layers, batch);
            scene
        }
        1 => {
            let gb = draw.pick(&[0.3, 0.6, 1.0, 4.0, 7.0, 12.0]);
            with_data(draw, view, "blazingtext-supervised", Told::Data, gb)
        }
        2 => {
            let key = draw.pick(CPU_FIRST);
            base(draw, view, key, Told::Data)
        }
        3 => {
            let key = draw.pick(&["cnn", "transformer", "object2vec", "ip-insights"]);
            let mut scene = base(draw, view, key, Told::Data);
            facts::hardware(&mut scene, draw, "cpu");
            scene
        }
        4 => {
            let key = draw.pick(GPU_ONLY);
            base(draw, view, key, Told::Data)
        }
        _ => {
            let key = draw.pick(GPU_FIRST);
            base(draw, view, key, Told::Whole)
        }
    };
    let priority = draw.pick(&["balanced", "time"]);
    facts::priority(&mut scene, draw, priority);
    facts::neuron(&mut scene, draw, false);
    scene
}

fn spread(draw: &mut Draw, view: View) -> Scene {
    let mut scene = match draw.below(6) {
        0 => {
            let key = draw.pick(&["transformer", "cnn"]);
            base(draw, view, key, Told::Whole)
        }
        1 | 2 => {
            let key = draw.pick(&["llm-full", "cnn", "transformer"]);
            let mut scene = base(draw, view, key, Told::Whole);
            let hours = draw.pick(&[1.0, 2.0, 3.0]);
            facts::deadline(&mut scene, draw, hours);
            scene
        }
        3 => {
            let gb = draw.pick(&[300.0, 500.0, 800.0]);
            with_data(draw, view, "xgboost", Told::Whole, gb)
        }
        4 => {
            let key = draw.pick(&["cnn", "transformer"]);
            let mut scene = base(draw, view, key, Told::Whole);
            let current = draw.pick(if view == View::Book {
                &["ml.p3.2xlarge", "ml.g4dn.xlarge"]
            } else {
                &["ml.g5.xlarge", "ml.g6.xlarge"]
            });
            facts::symptom(&mut scene, draw, current, "slow");
            scene
        }
        _ => {
            let key = draw.pick(&["xgboost", "linear-learner", "rcf"]);
            let mut scene = base(draw, view, key, Told::Whole);
            let current = draw.pick(&["ml.m5.xlarge", "ml.m5.2xlarge"]);
            facts::symptom(&mut scene, draw, current, "host-memory");
            scene
        }
    };
    facts::priority(&mut scene, draw, "balanced");
    scene
}

fn memory(draw: &mut Draw, view: View) -> Scene {
    let mut scene = match draw.below(5) {
        0 => {
            let key = draw.pick(&["transformer", "cnn", "rcf", "linear-learner"]);
            base(draw, view, key, Told::Whole)
        }
        1 => {
            let key = draw.pick(TREES);
            let gb = draw.pick(&[20.0, 40.0, 60.0, 90.0]);
            with_data(draw, view, key, Told::Whole, gb)
        }
        2 => {
            let mut scene = base(draw, view, "transformer", Told::Data);
            let batch = draw.pick(&[256.0, 512.0, 1024.0]);
            facts::recipe(&mut scene, draw, 3.0, batch, ("adam", "Adam"));
            scene
        }
        3 => {
            let key = draw.pick(&["transformer", "cnn"]);
            let mut scene = base(draw, view, key, Told::Whole);
            let current = draw.pick(if view == View::Book {
                &["ml.p3.2xlarge", "ml.g4dn.xlarge"]
            } else {
                &["ml.g5.xlarge", "ml.g6.xlarge"]
            });
            facts::symptom(&mut scene, draw, current, "device-memory");
            scene
        }
        _ => {
            let key = draw.pick(&["llm-full", "llm-pretrain"]);
            base(draw, view, key, Told::Whole)
        }
    };
    facts::priority(&mut scene, draw, "balanced");
    scene
}

fn family(draw: &mut Draw, view: View) -> Scene {
    let mut scene = match draw.below(8) {
        0 if view == View::Today => {
            let key = draw.pick(&["xgboost", "kmeans", "linear-learner", "clustering", "linear-model"]);
            let gb = draw.pick(&[0.01, 0.02, 0.03]);
            with_data(draw, view, key, Told::Whole, gb)
        }
        1 if view == View::Today => {
            let mut scene = base(draw, view, "transformer", Told::Whole);
            facts::neuron(&mut scene, draw, true);
            facts::framework(&mut scene, draw, ("pytorch", "PyTorch"));
            facts::priority(&mut scene, draw, "cost");
            return scene;
        }
        0 | 2 => {
            let key = draw.pick(TREES);
            base(draw, view, key, Told::Whole)
        }
        3 => {
            let key = draw.pick(&["rcf", "deepar"]);
            let mut scene = base(draw, view, key, Told::Whole);
            if key == "deepar" {
                facts::cells(&mut scene, draw, 40.0, 2.0, 128.0);
            }
            scene
        }
        4 => {
            // One instance must hold it all: CatBoost does not spread.
            let gb = draw.pick(&[400.0, 600.0, 900.0]);
            with_data(draw, view, "catboost", Told::Whole, gb)
        }
        5 => {
            let key = draw.pick(&["llm-full", "llm-pretrain"]);
            base(draw, view, key, Told::Whole)
        }
        6 => {
            let key = draw.pick(&["cnn", "transformer"]);
            let mut scene = base(draw, view, key, Told::Whole);
            facts::priority(&mut scene, draw, "cost");
            return scene;
        }
        _ => {
            let key = draw.pick(NETWORKS);
            base(draw, view, key, Told::Whole)
        }
    };
    facts::priority(&mut scene, draw, "balanced");
    scene
}

fn size(draw: &mut Draw, view: View) -> Scene {
    let key =
        draw.pick(&["xgboost", "lightgbm", "linear-learner", "rcf", "cnn", "transformer", "kmeans", "tree-boosting"]);
    let mut scene = base(draw, view, key, Told::Whole);
    match draw.below(3) {
        0 => {
            let hours = draw.pick(&[0.5, 1.0, 2.0, 4.0]);
            facts::deadline(&mut scene, draw, hours);
        }
        1 => facts::no_deadline(&mut scene, draw),
        _ => {
            facts::no_deadline(&mut scene, draw);
            facts::priority(&mut scene, draw, "cost");
            return scene;
        }
    }
    let priority = draw.pick(&["balanced", "time"]);
    facts::priority(&mut scene, draw, priority);
    scene
}

fn payment(draw: &mut Draw, view: View) -> Scene {
    let key = any(draw);
    let mut scene = base(draw, view, key, Told::Data);
    let one = &mut scene;
    match draw.below(6) {
        0 => {
            facts::interruption(one, draw, false, draw_checkpoints(key));
            facts::steady(one, draw, false);
            let hours = draw.pick(&[3.0, 5.0, 9.0, 20.0]);
            facts::takes(one, draw, hours);
            facts::often(one, draw, 4.0);
        }
        1 => {
            facts::interruption(one, draw, true, true);
            facts::steady(one, draw, false);
            let hours = draw.pick(&[6.0, 10.0, 30.0]);
            facts::takes(one, draw, hours);
        }
        2 => {
            facts::interruption(one, draw, true, false);
            facts::steady(one, draw, false);
            let hours = draw.pick(&[0.25, 0.5, 3.0, 8.0]);
            facts::takes(one, draw, hours);
            facts::often(one, draw, 1.0);
        }
        3 | 4 => {
            facts::interruption(one, draw, false, true);
            facts::steady(one, draw, false);
            let runs = draw.pick(&[120.0, 180.0, 300.0]);
            facts::often(one, draw, runs);
            let hours = draw.pick(&[0.2, 0.25, 0.5]);
            facts::takes(one, draw, hours);
        }
        _ => {
            facts::interruption(one, draw, false, true);
            facts::steady(one, draw, true);
            let hours = draw.pick(&[4.0, 9.0]);
            facts::takes(one, draw, hours);
        }
    }
    scene
}

/// Whether a story lets an algorithm write checkpoints where that changes nothing.
fn draw_checkpoints(key: &str) -> bool {
    Kind::of(key).is_deep()
}

/// Algorithms whose page lists Pipe and that keep no data in memory.
const STREAMING: &[&str] = &["linear-learner", "kmeans", "pca", "rcf", "factorization-machines", "ntm"];

fn input(draw: &mut Draw, view: View) -> Scene {
    let own = ["tree-boosting", "transformer", "clustering", "linear-model"];
    let small = draw.pick(&[4.0, 12.0, 25.0, 40.0, 70.0]);
    let large = draw.pick(&[150.0, 250.0, 400.0, 800.0, 1500.0]);
    match draw.below(7) {
        0 => {
            let key = draw.pick(&["xgboost", "tree-boosting", "linear-model", "transformer"]);
            let mut scene = with_data(draw, view, key, Told::Data, small);
            facts::files(&mut scene, draw, false);
            let random = draw.chance(30);
            facts::access(&mut scene, draw, random);
            facts::nothing_seen(&mut scene, draw);
            scene
        }
        1 => {
            let key = draw.pick(&own);
            let mut scene = with_data(draw, view, key, Told::Data, large);
            facts::files(&mut scene, draw, false);
            facts::access(&mut scene, draw, false);
            facts::often(&mut scene, draw, 1.0);
            scene
        }
        2 => {
            let key = draw.pick(STREAMING);
            let mut scene = with_data(draw, view, key, Told::Data, large);
            facts::files(&mut scene, draw, false);
            facts::access(&mut scene, draw, false);
            facts::often(&mut scene, draw, 1.0);
            scene
        }
        3 => {
            let key = draw.pick(&own);
            let mut scene = with_data(draw, view, key, Told::Data, large);
            let random = draw.chance(50);
            facts::files(&mut scene, draw, !random);
            facts::access(&mut scene, draw, random);
            facts::often(&mut scene, draw, 30.0);
            scene
        }
        4 => {
            let key = draw.pick(&own);
            let mut scene = trade::training(draw, view, key);
            let gb = draw.pick(&[20.0, 60.0, 200.0, 350.0]);
            let store = draw.pick(&["efs", "efs", "fsx"]);
            facts::store(&mut scene, draw, gb, store);
            facts::files(&mut scene, draw, false);
            facts::access(&mut scene, draw, false);
            scene
        }
        5 => {
            let key = draw.pick(&own);
            let mut scene = with_data(draw, view, key, Told::Data, small);
            facts::files(&mut scene, draw, true);
            facts::access(&mut scene, draw, false);
            facts::often(&mut scene, draw, 1.0);
            scene
        }
        _ => {
            let key = draw.pick(&["linear-learner", "kmeans", "pca", "rcf"]);
            let mut scene = with_data(draw, view, key, Told::Data, small);
            facts::files(&mut scene, draw, false);
            facts::access(&mut scene, draw, false);
            let current = draw.pick(&["ml.m5.4xlarge", "ml.c5.4xlarge"]);
            facts::symptom(&mut scene, draw, current, "slow-start");
            scene
        }
    }
}

fn bottleneck(draw: &mut Draw, view: View) -> Scene {
    let gpu = if view == View::Book {
        ["ml.p3.2xlarge", "ml.g4dn.xlarge", "ml.p3.8xlarge"]
    } else {
        ["ml.g5.2xlarge", "ml.g6.xlarge", "ml.g6e.2xlarge"]
    };
    let cpu = ["ml.m5.xlarge", "ml.m5.2xlarge", "ml.c5.2xlarge"];
    let (key, symptom): (&'static str, &str) = match draw.below(12) {
        0 => (any(draw), ""),
        1 => (draw.pick(&["catboost", "autogluon-tabular", "knn"]), "host-memory"),
        2 => (draw.pick(&["xgboost", "lightgbm"]), "host-memory"),
        3 => (draw.pick(&["transformer", "cnn", "xgboost", "kmeans"]), "idle"),
        4 => (draw.pick(&["transformer", "cnn"]), "device-memory"),
        5 => (draw.pick(&["cnn", "transformer"]), "gpu-waits-for-data"),
        6 => (draw.pick(&["cnn", "object-detection-tf"]), "gpu-waits-for-cpu"),
        7 => (draw.pick(&["cnn", "transformer", "ntm"]), "low-use"),
        8 => (draw.pick(&["cnn", "transformer", "llm-lora"]), "quota"),
        9 => (draw.pick(&["cnn", "transformer"]), "gpu-not-seen"),
        10 => ("lda", "slow"),
        _ => (draw.pick(&["xgboost", "catboost"]), "trials-fail"),
    };
    let mut scene = base(draw, view, key, Told::Data);
    if symptom.is_empty() {
        facts::nothing_seen(&mut scene, draw);
        facts::priority(&mut scene, draw, "balanced");
        return scene;
    }
    let on_gpu = Kind::of(key).is_deep() && key != "autogluon-tabular";
    let current = if on_gpu { draw.pick(&gpu) } else { draw.pick(&cpu) };
    facts::symptom(&mut scene, draw, current, symptom);
    scene
}

fn trial(draw: &mut Draw, view: View) -> Scene {
    match draw.below(4) {
        0 => {
            let key = draw.pick(&["linear-learner", "pca", "object2vec", "knn"]);
            let mut scene = base(draw, view, key, Told::Whole);
            facts::often(&mut scene, draw, 1.0);
            scene
        }
        1 => {
            let key = any(draw);
            let mut scene = base(draw, view, key, Told::Whole);
            let runs = draw.pick(&[30.0, 4.0, 60.0]);
            facts::often(&mut scene, draw, runs);
            scene
        }
        2 => {
            let key = draw.pick(&["rcf", "kmeans", "lightgbm", "linear-model", "clustering"]);
            let gb = draw.pick(&[0.2, 0.4, 0.5]);
            let mut scene = with_data(draw, view, key, Told::Whole, gb);
            facts::often(&mut scene, draw, 1.0);
            facts::priority(&mut scene, draw, "balanced");
            scene
        }
        _ => {
            let key = draw.pick(&["cnn", "llm-full", "llm-pretrain", "semantic-segmentation"]);
            let mut scene = base(draw, view, key, Told::Whole);
            facts::often(&mut scene, draw, 1.0);
            facts::priority(&mut scene, draw, "balanced");
            scene
        }
    }
}

fn serve_next(draw: &mut Draw, view: View) -> Scene {
    let key = draw.pick(&["xgboost", "transformer", "cnn", "linear-learner", "lightgbm"]);
    let mut scene = base(draw, view, key, Told::Data);
    if draw.chance(50) {
        scene.set(Field::Task, "both");
        super::serving::after_training(&mut scene, draw);
    } else {
        scene.say(
            draw,
            &[
                "Serving the model is somebody else's task.",
                "What becomes of the trained model is for another team to decide.",
                "Only the training is asked for; the model goes to a partner.",
            ],
            &[],
        );
    }
    let runs = draw.pick(&[1.0, 4.0]);
    facts::often(&mut scene, draw, runs);
    scene
}
