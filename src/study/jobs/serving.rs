//! Serving jobs.

mod hardware;
mod hosting;
mod running;

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
        "option" => hosting::option(draw, view),
        "models" => hosting::models(draw, view),
        "application" => hosting::application(draw, view),
        "accelerator" => hardware::accelerator(draw, view),
        "serving-family" => hardware::family(draw, view),
        "serving-size" => hardware::size(draw, view),
        "count" => hardware::count(draw, view),
        "scaling" => hosting::scaling(draw, view),
        "commitment" => {
            let mut scene = simple(draw, view);
            let level = draw.chance(50);
            facts::steady(&mut scene, draw, level);
            facts::availability(&mut scene, draw, true);
            scene
        }
        "rollout" => running::rollout(draw, view),
        "endpoint-bottleneck" => running::bottleneck(draw, view),
        "load-test" => running::load_test(draw, view),
        _ => return None,
    })
}

/// A running endpoint of which two of these questions are settled by what is said.
#[must_use]
pub fn run(pair: [&str; 2], draw: &mut Draw, view: View) -> Scene {
    let mut scene =
        if pair.contains(&"option") { hosting::scaling(draw, view) } else { hosting::scaled(draw, view, true) };
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
