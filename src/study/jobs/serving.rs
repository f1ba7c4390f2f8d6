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

/// Averages and peaks of usual endpoints.
const USUAL: &[(f64, f64)] = &[(5.0, 12.0), (20.0, 50.0), (40.0, 100.0), (80.0, 200.0), (15.0, 45.0), (150.0, 400.0)];

/// Average and peak of a usual endpoint.
fn usual(scene: &mut Scene, draw: &mut Draw) {
    let (average, peak) = draw.pick(USUAL);
    facts::rates(scene, draw, average, peak);
}

/// The peak of traffic of this shape: what hardly changes peaks little above its average.
fn peak(draw: &mut Draw, shape: &str, average: f64, peak: f64) -> f64 {
    if shape != "steady" {
        return peak;
    }
    let step = if average < 5.0 { 0.1 } else { 1.0 };
    let times = draw.pick(&[1.15, 1.2, 1.25]);
    let most = (average * 1.25 / step + 1e-6).floor();
    (average * times / step).round().min(most) * step
}

/// Average and peak of a usual endpoint, and the shape of its traffic.
fn usual_shaped(scene: &mut Scene, draw: &mut Draw, shapes: &[&'static str]) {
    let shape = draw.pick(shapes);
    let (average, most) = draw.pick(USUAL);
    let most = peak(draw, shape, average, most);
    facts::rates(scene, draw, average, most);
    facts::shape(scene, draw, shape);
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
    scene.say_first(
        draw,
        &[
            "The trained model will then be served by an endpoint.",
            "After training, the model has to answer requests all day.",
            "Once trained, the model will go live behind an endpoint.",
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
    let shapes = ["daily", "steady"];
    if Kind::of(key).is_llm() {
        let shape = draw.pick(&shapes);
        let (average, most) = draw.pick(&[(0.5, 1.0), (0.7, 2.0), (2.0, 4.0)]);
        let most = peak(draw, shape, average, most);
        facts::rates(one, draw, average, most);
        facts::shape(one, draw, shape);
        let (prompt, answer) = draw.pick(&[(500.0, 150.0), (1000.0, 250.0), (2000.0, 300.0)]);
        facts::chat(one, draw, prompt, answer);
        let ms = draw.pick(&[15_000.0, 20_000.0, 30_000.0]);
        facts::latency(one, draw, ms);
    } else {
        usual_shaped(one, draw, &shapes);
        let ms = if Kind::of(key).is_deep() {
            draw.pick(&[50.0, 100.0, 200.0, 500.0])
        } else {
            draw.pick(&[20.0, 50.0, 100.0])
        };
        facts::latency(one, draw, ms);
        file(one, draw, key);
    }
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
