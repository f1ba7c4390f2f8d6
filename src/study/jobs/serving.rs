//! Serving jobs.

use crate::job::{Field, Kind, View};
use crate::study::draw::Draw;
use crate::study::story::{Scene, facts, trade};

/// Models of tables and other classic work.
const CLASSIC: &[&str] = &["xgboost", "lightgbm", "catboost", "linear-learner", "kmeans", "rcf", "linear-model"];
/// Networks.
const NETWORKS: &[&str] = &["cnn", "transformer"];

/// The model file of classic work.
fn file(scene: &mut Scene, draw: &mut Draw, key: &str) {
    if !Kind::of(key).is_deep() {
        let gb = draw.pick(&[0.02, 0.05, 0.1, 0.2]);
        facts::model_size(scene, draw, gb);
    }
}

/// Average and peak of a usual endpoint.
fn usual(scene: &mut Scene, draw: &mut Draw) {
    let (average, peak) =
        draw.pick(&[(5.0, 12.0), (20.0, 50.0), (40.0, 100.0), (80.0, 200.0), (15.0, 45.0), (150.0, 400.0)]);
    facts::rates(scene, draw, average, peak);
}

/// A serving job of which little more is said than that it serves.
#[must_use]
pub fn simple(draw: &mut Draw, view: View) -> Scene {
    let key = draw.pick(&["xgboost", "cnn", "transformer", "kmeans", "lightgbm", "linear-learner"]);
    let mut scene = trade::serving(draw, view, key);
    usual(&mut scene, draw);
    facts::at_once(&mut scene, draw);
    facts::shape(&mut scene, draw, "daily");
    scene
}

/// What is said of serving in a story that began with training.
pub fn after_training(scene: &mut Scene, draw: &mut Draw) {
    let (average, peak) = draw.pick(&[(5.0, 12.0), (20.0, 50.0), (40.0, 100.0)]);
    scene.say(
        draw,
        &[
            "The trained model then goes behind an endpoint.",
            "After that, the model is to answer requests all day.",
            "As soon as it is trained, it is to be served.",
        ],
        &[],
    );
    facts::rates(scene, draw, average, peak);
    facts::at_once(scene, draw);
}

/// Any endpoint, told in full: what is examined is the type.
#[must_use]
pub fn whole(draw: &mut Draw, view: View) -> Scene {
    let key = draw.pick(&[
        "xgboost",
        "lightgbm",
        "linear-learner",
        "cnn",
        "transformer",
        "cnn",
        "transformer",
        "llm-lora",
        "kmeans",
        "rcf",
    ]);
    let mut scene = trade::serving(draw, view, key);
    let one = &mut scene;
    if Kind::of(key).is_llm() {
        let (average, peak) = draw.pick(&[(0.5, 1.0), (0.7, 2.0), (2.0, 4.0)]);
        facts::rates(one, draw, average, peak);
        let (prompt, answer) = draw.pick(&[(500.0, 150.0), (1000.0, 250.0), (2000.0, 300.0)]);
        facts::chat(one, draw, prompt, answer);
        let ms = draw.pick(&[15_000.0, 20_000.0, 30_000.0]);
        facts::latency(one, draw, ms);
    } else {
        usual(one, draw);
        let ms = if Kind::of(key).is_deep() {
            draw.pick(&[50.0, 100.0, 200.0, 500.0])
        } else {
            draw.pick(&[20.0, 50.0, 100.0])
        };
        facts::latency(one, draw, ms);
        file(one, draw, key);
    }
    let shape = draw.pick(&["daily", "steady"]);
    facts::shape(one, draw, shape);
    let high = draw.chance(70);
    facts::availability(one, draw, high);
    let priority = draw.pick(&["balanced", "cost"]);
    facts::priority(one, draw, priority);
    if Kind::of(key).is_deep() {
        facts::neuron(one, draw, false);
        if view == View::Book && draw.chance(40) && !Kind::of(key).is_llm() {
            facts::acceleration(one, draw, "part");
        }
    }
    scene
}

/// A serving job in whose flow this question is asked.
#[must_use]
pub fn scene(topic: &str, draw: &mut Draw, view: View) -> Option<Scene> {
    Some(match topic {
        "option" => option(draw, view),
        "models" => models(draw, view),
        "application" => application(draw, view),
        "accelerator" => accelerator(draw, view),
        "serving-family" => family(draw, view),
        "serving-size" => size(draw, view),
        "count" => count(draw, view),
        "scaling" => scaling(draw, view),
        "commitment" => {
            let mut scene = simple(draw, view);
            let level = draw.chance(50);
            facts::steady(&mut scene, draw, level);
            facts::availability(&mut scene, draw, true);
            scene
        }
        "rollout" => rollout(draw, view),
        "endpoint-bottleneck" => bottleneck(draw, view),
        "load-test" => load_test(draw, view),
        _ => return None,
    })
}

/// A running endpoint of which two of these questions are settled by what is said.
#[must_use]
pub fn run(pair: [&str; 2], draw: &mut Draw, view: View) -> Scene {
    let mut scene = if pair.contains(&"option") { scaling(draw, view) } else { scaled(draw, view, true) };
    if pair.contains(&"rollout") && !scene.answers.says(Field::Delivery, "schedule") {
        let way = draw.pick(&["replace", "share", "shadow"]);
        facts::rollout(&mut scene, draw, way);
    }
    if pair.contains(&"commitment") {
        let level = draw.chance(50);
        facts::steady(&mut scene, draw, level);
    }
    scene
}

fn any(draw: &mut Draw) -> &'static str {
    draw.pick(&[
        "xgboost",
        "lightgbm",
        "catboost",
        "linear-learner",
        "kmeans",
        "rcf",
        "cnn",
        "transformer",
        "cnn",
        "transformer",
    ])
}

/// A hosting option.
fn option(draw: &mut Draw, view: View) -> Scene {
    let key = any(draw);
    let classic = draw.pick(CLASSIC);
    let rare = draw.pick(&[0.0005, 0.001, 0.002]);
    match draw.below(9) {
        0 => {
            let mut scene = trade::serving(draw, view, key);
            usual(&mut scene, draw);
            facts::at_once(&mut scene, draw);
            let shape = draw.pick(&["steady", "daily", "spiky"]);
            facts::shape(&mut scene, draw, shape);
            let mb = draw.pick(&[0.01, 0.2, 1.0]);
            facts::payload(&mut scene, draw, mb);
            facts::cold_start(&mut scene, draw, false);
            scene
        }
        1 => {
            let mut scene = trade::serving(draw, view, key);
            facts::average(&mut scene, draw, rare);
            facts::shape(&mut scene, draw, "rare");
            facts::at_once(&mut scene, draw);
            facts::cold_start(&mut scene, draw, false);
            scene
        }
        2 if view == View::Book => {
            // In the book only a queue costs nothing at night.
            let mut scene = trade::serving(draw, view, "cnn");
            usual(&mut scene, draw);
            facts::night_idle(&mut scene, draw);
            facts::at_once(&mut scene, draw);
            facts::cold_start(&mut scene, draw, true);
            facts::acceleration(&mut scene, draw, "whole");
            scene
        }
        2 | 3 => {
            let mut scene = trade::serving(draw, view, classic);
            facts::average(&mut scene, draw, rare);
            facts::shape(&mut scene, draw, "rare");
            facts::at_once(&mut scene, draw);
            facts::cold_start(&mut scene, draw, true);
            let mb = draw.pick(&[0.01, 0.1, 1.0]);
            facts::payload(&mut scene, draw, mb);
            file(&mut scene, draw, classic);
            scene
        }
        4 => {
            let large = draw.chance(60);
            let mut scene = trade::serving(draw, view, if large { "semantic-segmentation" } else { key });
            let average = draw.pick(&[0.002, 0.05, 0.5]);
            facts::average(&mut scene, draw, average);
            facts::shape(&mut scene, draw, "spiky");
            facts::later(&mut scene, draw);
            if large {
                let mb = draw.pick(&[50.0, 300.0, 700.0]);
                facts::payload(&mut scene, draw, mb);
                let work = draw.pick(&[40.0, 180.0, 300.0]);
                facts::processing(&mut scene, draw, work);
            } else {
                let mb = draw.pick(&[0.2, 1.0]);
                facts::payload(&mut scene, draw, mb);
            }
            scene
        }
        5 => {
            let mut scene = trade::serving(draw, view, "semantic-segmentation");
            facts::average(&mut scene, draw, rare);
            facts::shape(&mut scene, draw, "rare");
            facts::at_once(&mut scene, draw);
            facts::cold_start(&mut scene, draw, true);
            let (mb, work) = draw.pick(&[(60.0, 20.0), (200.0, 45.0), (20.0, 90.0), (120.0, 30.0)]);
            facts::payload(&mut scene, draw, mb);
            facts::processing(&mut scene, draw, work);
            scene
        }
        6 => {
            let mut scene = trade::serving(draw, view, key);
            let records = draw.pick(&[2e6, 5e6, 12e6, 40e6]);
            facts::scheduled(&mut scene, draw, records);
            scene
        }
        7 => {
            let mut scene = trade::serving(draw, view, "semantic-segmentation");
            facts::average(&mut scene, draw, rare);
            facts::shape(&mut scene, draw, "rare");
            facts::later(&mut scene, draw);
            let (mb, work) = draw.pick(&[(3000.0, 300.0), (2000.0, 120.0), (5000.0, 600.0), (8000.0, 900.0)]);
            facts::payload(&mut scene, draw, mb);
            facts::processing(&mut scene, draw, work);
            scene
        }
        _ => {
            let mut scene = trade::serving(draw, view, "cnn");
            facts::edge(&mut scene, draw);
            facts::at_once(&mut scene, draw);
            let mb = draw.pick(&[0.2, 1.0]);
            facts::payload(&mut scene, draw, mb);
            scene
        }
    }
}

/// Many models behind an endpoint.
fn models(draw: &mut Draw, view: View) -> Scene {
    let key = draw.pick(&["xgboost", "lightgbm", "linear-learner", "kmeans", "catboost"]);
    let mut scene;
    match draw.below(8) {
        0 => {
            scene = trade::serving(draw, view, key);
            usual(&mut scene, draw);
            facts::at_once(&mut scene, draw);
            facts::shape(&mut scene, draw, "daily");
            scene.say(
                draw,
                &[
                    "There is one model and no other step.",
                    "Nothing else shares the endpoint.",
                    "It is the only model, and a request needs no other step.",
                ],
                &[],
            );
            scene.set(Field::Models, "1").set(Field::ModelFrameworks, "1").set(Field::PipelineSteps, "1");
            return scene;
        }
        1 | 2 => {
            scene = trade::serving(draw, view, key);
            let count = draw.pick(&[80.0, 150.0, 300.0, 600.0]);
            facts::models(&mut scene, draw, count, 1.0);
            facts::busiest(&mut scene, draw, None);
            facts::cold_start(&mut scene, draw, true);
            facts::average(&mut scene, draw, 2.0);
        }
        3 => {
            scene = trade::serving(draw, view, key);
            let count = draw.pick(&[60.0, 120.0, 400.0]);
            facts::models(&mut scene, draw, count, 1.0);
            facts::average(&mut scene, draw, 100.0);
            facts::busiest(&mut scene, draw, Some(90.0));
            facts::cold_start(&mut scene, draw, true);
        }
        4 if view == View::Book => {
            scene = trade::serving(draw, view, "cnn");
            let count = draw.pick(&[2.0, 3.0, 4.0]);
            facts::models(&mut scene, draw, count, 1.0);
            facts::average(&mut scene, draw, 4.0);
            facts::application(&mut scene, draw, "together", true);
            facts::acceleration(&mut scene, draw, "part");
            facts::at_once(&mut scene, draw);
            return scene;
        }
        4 | 5 => {
            scene = trade::serving(draw, view, key);
            let (count, frameworks) = draw.pick(&[(4.0, 3.0), (6.0, 2.0), (8.0, 4.0), (12.0, 3.0)]);
            facts::models(&mut scene, draw, count, frameworks);
            facts::average(&mut scene, draw, 2.0);
        }
        6 => {
            scene = trade::serving(draw, view, key);
            let steps = draw.pick(&[2.0, 3.0, 4.0, 5.0]);
            facts::steps(&mut scene, draw, steps);
            usual(&mut scene, draw);
        }
        _ => {
            scene = trade::serving(draw, view, key);
            if draw.chance(50) {
                let (count, frameworks) = draw.pick(&[(40.0, 5.0), (60.0, 4.0), (25.0, 6.0)]);
                facts::models(&mut scene, draw, count, frameworks);
                facts::average(&mut scene, draw, 5.0);
            } else {
                let count = draw.pick(&[80.0, 200.0]);
                facts::models(&mut scene, draw, count, 1.0);
                facts::busiest(&mut scene, draw, None);
                facts::cold_start(&mut scene, draw, false);
                facts::average(&mut scene, draw, 5.0);
            }
        }
    }
    facts::at_once(&mut scene, draw);
    scene
}

fn application(draw: &mut Draw, view: View) -> Scene {
    let key = any(draw);
    let mut scene = trade::serving(draw, view, key);
    usual(&mut scene, draw);
    facts::at_once(&mut scene, draw);
    let (place, problem) = draw.pick(&[
        ("none", false),
        ("own-fleet", false),
        ("together", true),
        ("together", false),
        ("own-fleet", true),
    ]);
    facts::application(&mut scene, draw, place, problem);
    scene
}

fn accelerator(draw: &mut Draw, view: View) -> Scene {
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
            facts::latency(&mut scene, draw, 100.0);
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

fn family(draw: &mut Draw, view: View) -> Scene {
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
        2 => {
            let mut scene = trade::serving(draw, view, classic);
            let (count, gb) = draw.pick(&[(100.0, 0.5), (200.0, 0.3), (150.0, 0.4)]);
            facts::models(&mut scene, draw, count, 1.0);
            facts::model_size(&mut scene, draw, gb);
            facts::rates(&mut scene, draw, 5.0, 15.0);
            facts::latency(&mut scene, draw, 1000.0);
            facts::cold_start(&mut scene, draw, true);
            facts::busiest(&mut scene, draw, None);
            facts::availability(&mut scene, draw, true);
            scene
        }
        3 => {
            let mut scene = trade::serving(draw, view, classic);
            let (count, gb) = draw.pick(&[(1500.0, 1.5), (2000.0, 1.0), (1000.0, 2.0)]);
            facts::models(&mut scene, draw, count, 1.0);
            facts::model_size(&mut scene, draw, gb);
            facts::rates(&mut scene, draw, 5.0, 15.0);
            facts::latency(&mut scene, draw, 2000.0);
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
            let mut scene = trade::serving_model(draw, "llm-full", model);
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

fn size(draw: &mut Draw, view: View) -> Scene {
    let mut scene = whole(draw, view);
    facts::cold_start(&mut scene, draw, false);
    scene
}

fn count(draw: &mut Draw, view: View) -> Scene {
    let key = draw.pick(&["xgboost", "lightgbm", "linear-learner", "cnn", "transformer"]);
    let mut scene = trade::serving(draw, view, key);
    let (average, peak) = draw.pick(&[(1.0, 2.0), (3.0, 6.0), (200.0, 600.0), (400.0, 1000.0), (50.0, 150.0)]);
    facts::rates(&mut scene, draw, average, peak);
    facts::latency(&mut scene, draw, 200.0);
    let high = draw.chance(60);
    facts::availability(&mut scene, draw, high);
    facts::safety(&mut scene, draw, 0.5);
    let shape = draw.pick(&["daily", "steady"]);
    facts::shape(&mut scene, draw, shape);
    scene
}

fn scaling(draw: &mut Draw, view: View) -> Scene {
    scaled(draw, view, false)
}

/// A job of which it is said how its traffic comes; only such as run on an endpoint of their own, where that is wanted.
fn scaled(draw: &mut Draw, view: View, endpoint: bool) -> Scene {
    let key = any(draw);
    let mut scene = trade::serving(draw, view, key);
    match draw.below(if endpoint { 3 } else { 6 }) {
        0 | 1 => {
            usual(&mut scene, draw);
            facts::at_once(&mut scene, draw);
            let shape = draw.pick(&["daily", "spiky"]);
            facts::shape(&mut scene, draw, shape);
            facts::availability(&mut scene, draw, true);
            facts::application(&mut scene, draw, "none", false);
        }
        2 => {
            usual(&mut scene, draw);
            facts::at_once(&mut scene, draw);
            facts::shape(&mut scene, draw, "known-peaks");
            facts::availability(&mut scene, draw, true);
            facts::application(&mut scene, draw, "none", false);
        }
        3 => {
            facts::average(&mut scene, draw, 2.0);
            facts::later(&mut scene, draw);
            facts::shape(&mut scene, draw, "spiky");
            let mb = draw.pick(&[0.5, 2.0]);
            facts::payload(&mut scene, draw, mb);
        }
        4 => {
            usual(&mut scene, draw);
            facts::at_once(&mut scene, draw);
            facts::shape(&mut scene, draw, "daily");
            facts::application(&mut scene, draw, "together", true);
        }
        _ => {
            let records = draw.pick(&[3e6, 8e6, 20e6]);
            facts::scheduled(&mut scene, draw, records);
        }
    }
    scene
}

fn rollout(draw: &mut Draw, view: View) -> Scene {
    let key = any(draw);
    let mut scene = trade::serving(draw, view, key);
    let way = draw.pick(&["replace", "share", "shadow", "shadow"]);
    if way == "shadow" && draw.chance(50) {
        let count = draw.pick(&[40.0, 120.0]);
        facts::models(&mut scene, draw, count, 1.0);
        facts::cold_start(&mut scene, draw, true);
        facts::average(&mut scene, draw, 2.0);
    } else {
        usual(&mut scene, draw);
        facts::shape(&mut scene, draw, "daily");
    }
    facts::at_once(&mut scene, draw);
    facts::rollout(&mut scene, draw, way);
    scene
}

fn bottleneck(draw: &mut Draw, view: View) -> Scene {
    let cpu = draw.pick(&["ml.m5.xlarge", "ml.c5.xlarge", "ml.c5.2xlarge"]);
    let gpu = draw.pick(if view == View::Book {
        &["ml.g4dn.xlarge", "ml.p3.2xlarge"]
    } else {
        &["ml.g5.xlarge", "ml.g6.xlarge"]
    });
    let (key, symptom): (&'static str, &str) = match draw.below(8) {
        0 => (any(draw), ""),
        1 => (any(draw), "slow"),
        2 => (draw.pick(CLASSIC), "host-memory"),
        3 => (draw.pick(CLASSIC), "thrashing"),
        4 => (any(draw), "idle"),
        5 => (draw.pick(NETWORKS), "low-use"),
        6 => (draw.pick(NETWORKS), "quota"),
        _ => (draw.pick(NETWORKS), "gpu-not-seen"),
    };
    let mut scene = trade::serving(draw, view, key);
    usual(&mut scene, draw);
    facts::at_once(&mut scene, draw);
    facts::shape(&mut scene, draw, "daily");
    if symptom.is_empty() {
        facts::nothing_seen(&mut scene, draw);
        return scene;
    }
    if symptom == "thrashing" {
        let count = draw.pick(&[80.0, 200.0, 400.0]);
        facts::models(&mut scene, draw, count, 1.0);
        facts::cold_start(&mut scene, draw, true);
    }
    facts::symptom(&mut scene, draw, if Kind::of(key).is_deep() { gpu } else { cpu }, symptom);
    scene
}

fn load_test(draw: &mut Draw, view: View) -> Scene {
    let key = any(draw);
    let mut scene = trade::serving(draw, view, key);
    match draw.below(4) {
        0 => {
            scene.say(
                draw,
                &[
                    "How many requests will come, and how fast answers must be, nobody knows yet.",
                    "Neither the traffic nor the latency wanted is settled.",
                    "Latency and traffic are still open.",
                ],
                &[],
            );
            facts::at_once(&mut scene, draw);
            scene.leave_open(Field::Latency).leave_open(Field::RatePeak).leave_open(Field::RateAverage);
        }
        1 => {
            usual(&mut scene, draw);
            facts::latency(&mut scene, draw, 200.0);
            scene.say(
                draw,
                &[
                    "Nothing has been measured yet.",
                    "There has been no load test so far.",
                    "No type has been tested so far.",
                ],
                &[],
            );
        }
        2 => {
            usual(&mut scene, draw);
            facts::latency(&mut scene, draw, 200.0);
            let current = draw.pick(&["ml.c5.xlarge", "ml.m5.xlarge"]);
            let rate = draw.pick(&[30.0, 60.0, 90.0]);
            facts::load_test(&mut scene, draw, current, rate);
        }
        _ => {
            let records = draw.pick(&[3e6, 8e6, 20e6]);
            facts::scheduled(&mut scene, draw, records);
        }
    }
    scene
}
