//! Jobs whose hardware is asked about: processor, number of devices, memory, family and size.

use super::{CPU_FIRST, GPU_FIRST, GPU_ONLY, NETWORKS, TREES, Told, base, with_data};
use crate::job::View;
use crate::study::draw::Draw;
use crate::study::story::{Scene, facts};

pub fn processor(draw: &mut Draw, view: View) -> Scene {
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
            let gb = draw.pick(&[0.3, 0.6, 1.2, 4.0, 7.0, 12.0]);
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

pub fn spread(draw: &mut Draw, view: View) -> Scene {
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

pub fn memory(draw: &mut Draw, view: View) -> Scene {
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
            let mut scene = base(draw, view, "cnn", Told::Data);
            let batch = draw.pick(&[2048.0, 4096.0, 8192.0]);
            facts::recipe(&mut scene, draw, 40.0, batch, ("momentum", "SGD with momentum"));
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

pub fn family(draw: &mut Draw, view: View) -> Scene {
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

pub fn size(draw: &mut Draw, view: View) -> Scene {
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
