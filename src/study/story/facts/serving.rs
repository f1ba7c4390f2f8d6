//! The models that are served, the application and the operation.

use super::super::{Scene, words};
use crate::job::Field;
use crate::study::draw::Draw;

/// Many models: how many, and of how many frameworks.
pub fn models(scene: &mut Scene, draw: &mut Draw, models: f64, frameworks: f64) {
    scene.set(Field::Models, &words::typed(models)).set(Field::ModelFrameworks, &words::typed(frameworks));
    let values = [("n", words::counted(models as u32)), ("k", words::counted(frameworks as u32))];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let forms: &[&str] = if frameworks > 1.0 {
        &[
            "It is not the only model to host: the team has {n}, built with {k} different frameworks.",
            "It is one of {n} models, which use {k} different frameworks.",
            "Altogether, {n} models have to be hosted; they use {k} different frameworks.",
            "The team has {n} models to host, built with {k} different frameworks.",
        ]
    } else {
        &[
            "There are {n} such models, one for each {unit}, all built with the same framework.",
            "In fact, there are {n} models, one for each {unit}, and all of them use the same framework.",
            "Each {unit} has its own model: {n} in all, built with one framework.",
            "It is one of {n} models, one for each {unit}, which use the same framework and container.",
        ]
    };
    scene.say_first(draw, forms, &values);
}

/// One of the models is busier, or none is.
pub fn busiest(scene: &mut Scene, draw: &mut Draw, rate: Option<f64>) {
    let Some(rate) = rate else {
        scene.say(
            draw,
            &[
                "No model is much busier than the others.",
                "All of the models are used only lightly.",
                "Each model gets only a few requests.",
            ],
            &[],
        );
        return;
    };
    scene.set(Field::HotModelRate, &words::typed(rate));
    scene.say(
        draw,
        &[
            "One of the models alone gets {rate}, far more than any other.",
            "A single model takes {rate}; the others are hardly used.",
            "Nearly all of the traffic, {rate}, goes to one of the models.",
        ],
        &[("rate", &words::rate(rate))],
    );
}

/// Containers that a request passes in turn.
pub fn steps(scene: &mut Scene, draw: &mut Draw, steps: f64) {
    scene.set(Field::PipelineSteps, &words::typed(steps));
    scene.say(
        draw,
        &[
            "Each request passes through {n} containers in turn, from preparation to prediction.",
            "Each request goes through {n} containers, one after the other.",
            "The input is prepared in other containers first: {n} containers work on a request in sequence.",
            "An answer is produced in {n} steps, each in its own container.",
        ],
        &[("n", &words::counted(steps as u32))],
    );
}

/// The size of each model's file.
pub fn model_size(scene: &mut Scene, draw: &mut Draw, gb: f64) {
    scene.set(Field::ModelSize, &words::typed(gb));
    let several = scene.answers.get(Field::Models).is_some_and(|models| models != "1");
    let forms: &[&str] = if several {
        &["Each model file is {size}.", "Each model takes up {size}.", "The model files are {size} each."]
    } else {
        &["The model file is {size}.", "The model takes up {size}.", "The size of the model file is {size}."]
    };
    scene.say(draw, forms, &[("size", &words::size(gb))]);
}

/// How much of a device one copy keeps busy: `none`, `part` or `whole`.
pub fn acceleration(scene: &mut Scene, draw: &mut Draw, share: &str) {
    scene.set(Field::Acceleration, share);
    let forms: &[&str] = match share {
        "none" => &[
            "A test on a CPU was fast enough.",
            "Tests show that a CPU is fast enough.",
            "No acceleration is needed: a CPU answers in time.",
        ],
        "part" => &[
            "The model needs acceleration, but one copy uses only a small part of a GPU.",
            "A CPU is too slow, while a whole GPU would be mostly idle.",
            "Tests show that the model uses about a tenth of a GPU; a CPU alone is too slow.",
        ],
        _ => &[
            "One copy of the model keeps a whole GPU busy.",
            "Tests show that one copy of the model fully uses a GPU.",
            "The model needs a whole GPU to itself.",
        ],
    };
    scene.say(draw, forms, &[]);
}

/// Where the application runs (`own-fleet`, `together`, `none`), and whether two fleets are a problem.
pub fn application(scene: &mut Scene, draw: &mut Draw, place: &str, problem: bool) {
    scene.set(Field::Application, place);
    if place != "none" {
        scene.set(Field::TwoFleets, if problem { "yes" } else { "no" });
    }
    let forms: &[&str] = match (place, problem) {
        ("none", _) => &[
            "Clients call the endpoint directly; there is no application in between.",
            "Partners call the endpoint directly, without any application in between.",
            "There is no application around the model: clients send their requests to the endpoint.",
        ],
        ("together", true) => &[
            "The application runs on the same instances as the model, and the team cannot manage a second fleet.",
            "Application and model share their instances today; a second fleet is more than the team can manage.",
            "The model is embedded in the application on the same instances. Two fleets would be too much to manage.",
        ],
        ("together", false) => &[
            "Today the application runs on the same instances as the model, but a second fleet would be no problem.",
            "Application and model share their instances today; the team could also manage two fleets.",
        ],
        (_, true) => &[
            "The application has its own fleet, and the team cannot manage a second one.",
            "The application runs on its own fleet; another fleet is more than the team can manage.",
        ],
        _ => &[
            "The application that sends the requests has its own fleet, and a second fleet is no problem.",
            "An application with its own fleet calls the endpoint; the team can manage both.",
            "The application has its own fleet, and the team can manage another.",
        ],
    };
    scene.say(draw, forms, &[]);
}

/// Whether it must survive the loss of a zone.
pub fn availability(scene: &mut Scene, draw: &mut Draw, high: bool) {
    scene.set(Field::Availability, if high { "high" } else { "single" });
    let forms: &[&str] = if high {
        &[
            "The endpoint must survive the loss of an Availability Zone.",
            "The endpoint must keep answering if an Availability Zone fails.",
            "The failure of one Availability Zone must not stop the service.",
            "The service has to continue if an Availability Zone is lost.",
        ]
    } else {
        &[
            "A short outage is acceptable.",
            "An outage of a few minutes does no harm.",
            "The endpoint need not survive the loss of an Availability Zone.",
        ]
    };
    scene.say(draw, forms, &[]);
}

/// The model runs on devices.
pub fn edge(scene: &mut Scene, draw: &mut Draw) {
    scene.set(Field::Target, "edge");
    scene.say(
        draw,
        &[
            "The model has to run on devices that often have no connection.",
            "The model must run on small devices with an unreliable connection.",
            "Predictions are made on the devices themselves, because their connection is unreliable.",
        ],
        &[],
    );
}

/// How a new version goes live: `replace`, `share` or `shadow`.
pub fn rollout(scene: &mut Scene, draw: &mut Draw, way: &str) {
    scene.set(Field::Rollout, way);
    let forms: &[&str] = match way {
        "replace" => &[
            "A new version is ready and will simply replace the old one.",
            "A new version should replace the old one; nobody needs to compare the two first.",
            "A new version will take the place of the old one, without any comparison.",
        ],
        "share" => &[
            "A new version should first answer a tenth of the requests.",
            "A new version should answer a small share of the requests, so that both can be compared.",
            "A new version should first get 5 % of the traffic and answer it.",
        ],
        _ => &[
            "A new version should get copies of live requests, but nobody may see its answers.",
            "Before anyone sees its answers, a new version has to work on copies of live requests.",
            "The team wants to test a new version on live requests without showing its answers to anyone.",
        ],
    };
    scene.say(draw, forms, &[]);
}
