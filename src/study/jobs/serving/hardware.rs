//! Jobs whose hardware is asked about: accelerator, family, size and number.

use super::{CLASSIC, NETWORKS, file, peak, usual, whole};
use crate::job::View;
use crate::study::draw::Draw;
use crate::study::story::{Scene, facts, trade};

pub fn accelerator(draw: &mut Draw, view: View) -> Scene {
    let classic = draw.pick(CLASSIC);
    let network = draw.pick(NETWORKS);
    let mut scene = match draw.below(6) {
        0 => {
            let mut scene = trade::serving(draw, view, classic);
            usual(&mut scene, draw);
            facts::latency(&mut scene, draw, 50.0);
            return scene;
        }
        1 => {
            let mut scene = trade::serving(draw, view, network);
            facts::rates(&mut scene, draw, 10.0, 25.0);
            let ms = draw.pick(&[60.0, 80.0, 100.0]);
            facts::latency(&mut scene, draw, ms);
            facts::acceleration(&mut scene, draw, "part");
            scene
        }
        2 => {
            let mut scene = trade::serving(draw, view, network);
            facts::rates(&mut scene, draw, 200.0, 500.0);
            facts::latency(&mut scene, draw, 50.0);
            facts::acceleration(&mut scene, draw, "whole");
            scene
        }
        3 => {
            let mut scene = trade::serving(draw, view, network);
            facts::rates(&mut scene, draw, 300.0, 800.0);
            facts::latency(&mut scene, draw, 100.0);
            facts::neuron(&mut scene, draw, true);
            facts::priority(&mut scene, draw, "cost");
            facts::acceleration(&mut scene, draw, "whole");
            return scene;
        }
        4 => {
            let mut scene = trade::serving(draw, view, network);
            facts::rates(&mut scene, draw, 2.0, 5.0);
            facts::latency(&mut scene, draw, 500.0);
            facts::acceleration(&mut scene, draw, "none");
            scene
        }
        _ => {
            let mut scene = trade::serving(draw, view, "knn");
            let batch = draw.pick(&[1.0_f64, 500.0, 1000.0]);
            facts::rates(&mut scene, draw, 10.0, 30.0);
            facts::latency(&mut scene, draw, 500.0);
            facts::records(&mut scene, draw, batch);
            return scene;
        }
    };
    facts::neuron(&mut scene, draw, false);
    facts::priority(&mut scene, draw, "balanced");
    scene
}

pub fn family(draw: &mut Draw, view: View) -> Scene {
    let classic = draw.pick(&["xgboost", "lightgbm", "linear-learner", "kmeans"]);
    let network = draw.pick(NETWORKS);
    match draw.below(7) {
        0 => {
            let mut scene = trade::serving(draw, view, classic);
            facts::rates(&mut scene, draw, 0.005, 0.05);
            facts::shape(&mut scene, draw, "rare");
            facts::latency(&mut scene, draw, 1000.0);
            facts::cold_start(&mut scene, draw, false);
            facts::availability(&mut scene, draw, false);
            file(&mut scene, draw, classic);
            scene
        }
        1 => {
            let mut scene = trade::serving(draw, view, classic);
            usual(&mut scene, draw);
            facts::latency(&mut scene, draw, 50.0);
            facts::availability(&mut scene, draw, true);
            file(&mut scene, draw, classic);
            scene
        }
        few_or_many @ (2 | 3) => {
            // Groups and linear models take up less.
            let trees = draw.pick(&["xgboost", "lightgbm"]);
            let mut scene = trade::serving(draw, view, trees);
            // Where few models are asked often cores count beside the memory; where many are, memory alone.
            let (models, latency, average) = if few_or_many == 2 {
                ([(100.0, 0.05), (200.0, 0.03), (150.0, 0.04)], 1000.0, 60.0)
            } else {
                ([(1500.0, 1.5), (2000.0, 1.0), (1000.0, 2.0)], 2000.0, 5.0)
            };
            let (count, gb) = draw.pick(&models);
            facts::models(&mut scene, draw, count, 1.0);
            facts::model_size(&mut scene, draw, gb);
            facts::rates(&mut scene, draw, average, 3.0 * average);
            facts::latency(&mut scene, draw, latency);
            facts::cold_start(&mut scene, draw, true);
            facts::busiest(&mut scene, draw, None);
            facts::availability(&mut scene, draw, true);
            scene
        }
        4 => {
            let mut scene = trade::serving(draw, view, network);
            facts::rates(&mut scene, draw, 100.0, 250.0);
            facts::latency(&mut scene, draw, 100.0);
            facts::acceleration(&mut scene, draw, "whole");
            facts::neuron(&mut scene, draw, false);
            scene
        }
        5 => {
            // A model that no small GPU holds.
            let model = draw.pick(if view == View::Book {
                &["opt-66b", "gpt-neox-20b"]
            } else {
                &["llama-3.1-405b", "llama-3.1-70b"]
            });
            let mut scene = trade::serving_model("llm-full", model);
            facts::rates(&mut scene, draw, 0.5, 1.0);
            facts::latency(&mut scene, draw, 30_000.0);
            facts::chat(&mut scene, draw, 1000.0, 250.0);
            facts::neuron(&mut scene, draw, false);
            scene
        }
        _ => {
            let mut scene = trade::serving(draw, view, network);
            facts::rates(&mut scene, draw, 300.0, 800.0);
            facts::latency(&mut scene, draw, 100.0);
            facts::neuron(&mut scene, draw, true);
            facts::priority(&mut scene, draw, "cost");
            facts::acceleration(&mut scene, draw, "whole");
            scene
        }
    }
}

pub fn size(draw: &mut Draw, view: View) -> Scene {
    let mut scene = whole(draw, view);
    facts::cold_start(&mut scene, draw, false);
    scene
}

pub fn count(draw: &mut Draw, view: View) -> Scene {
    let key = draw.pick(&["xgboost", "lightgbm", "linear-learner", "kmeans"]);
    let mut scene = trade::serving(draw, view, key);
    let shape = draw.pick(&["daily", "steady"]);
    let (average, most) = draw.pick(&[(3.0, 8.0), (10.0, 25.0), (200.0, 600.0), (150.0, 450.0), (50.0, 150.0)]);
    let most = peak(draw, shape, average, most);
    facts::rates(&mut scene, draw, average, most);
    facts::shape(&mut scene, draw, shape);
    facts::latency(&mut scene, draw, 200.0);
    let high = draw.chance(60);
    facts::availability(&mut scene, draw, high);
    facts::safety(&mut scene, draw, 0.5);
    let tested = if view == View::Book { "ml.c5.xlarge" } else { "ml.c6i.large" };
    let rate = draw.pick(&[80.0, 120.0, 200.0]);
    facts::load_test(&mut scene, draw, tested, rate);
    scene
}
