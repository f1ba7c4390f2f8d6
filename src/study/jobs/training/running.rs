//! Jobs whose running is asked about: payment, the way in of the data, what holds a run back, trials, what comes next.

use super::{STREAMING, Told, any, base, with_data};
use crate::job::{Field, Kind, View};
use crate::study::draw::Draw;
use crate::study::jobs::serving;
use crate::study::story::{Scene, facts, trade};

pub fn payment(draw: &mut Draw, view: View) -> Scene {
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

pub fn input(draw: &mut Draw, view: View) -> Scene {
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

pub fn bottleneck(draw: &mut Draw, view: View) -> Scene {
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

pub fn trial(draw: &mut Draw, view: View) -> Scene {
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

pub fn serve_next(draw: &mut Draw, view: View) -> Scene {
    let key = draw.pick(&["xgboost", "transformer", "cnn", "linear-learner", "lightgbm"]);
    let mut scene = base(draw, view, key, Told::Data);
    if draw.chance(50) {
        scene.set(Field::Task, "both");
        serving::after_training(&mut scene, draw);
    } else {
        scene.say(
            draw,
            &[
                "Another team is responsible for serving the model.",
                "The trained model will be handed over to another team.",
                "Only training is in scope; a partner will serve the model.",
            ],
            &[],
        );
    }
    let runs = draw.pick(&[1.0, 4.0]);
    facts::often(&mut scene, draw, runs);
    scene
}
