//! The models that are served, the application and the operation.

use super::super::{Scene, words};
use crate::job::Field;
use crate::study::draw::Draw;

/// Many models: how many, and of how many frameworks.
pub fn models(scene: &mut Scene, draw: &mut Draw, models: f64, frameworks: f64) {
    scene.set(Field::Models, &words::typed(models)).set(Field::ModelFrameworks, &words::typed(frameworks));
    let unit = draw.pick(&["customer", "branch", "region", "product line", "country", "brand"]);
    let values =
        [("n", words::counted(models as u32)), ("unit", unit.to_owned()), ("k", words::counted(frameworks as u32))];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let forms: &[&str] = if frameworks > 1.0 {
        &[
            "There are {n} such models, built with {k} different frameworks.",
            "In fact there are {n} models, one for each {unit}, and {k} frameworks among them.",
            "It is one of {n} models, which use {k} different frameworks.",
            "Altogether {n} models are to be hosted; between them they use {k} frameworks.",
        ]
    } else {
        &[
            "There are {n} such models, one for each {unit}, all of the same framework.",
            "In fact there are {n} models, one for each {unit}, and all of them share one framework.",
            "Every {unit} has a model of its own: {n} in all, built with one framework.",
            "It is one of {n} models, one for each {unit}, that use the same framework and container.",
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
                "None of them is much busier than the others.",
                "All of them are used lightly.",
                "Each is asked only now and then.",
            ],
            &[],
        );
        return;
    };
    scene.set(Field::HotModelRate, &words::typed(rate));
    scene.say(
        draw,
        &[
            "One of them alone gets {rate}, far more than any other.",
            "A single one of them takes {rate}; the rest are hardly used.",
            "Nearly all traffic, {rate}, goes to one of them.",
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
            "Each request passes {n} containers in turn: first preparation, then prediction and what follows.",
            "Before and after the prediction other containers work on a request, {n} in all, one after the other.",
            "A request goes through {n} containers in a row.",
            "The answer is made in {n} steps, each in a container of its own.",
        ],
        &[("n", &words::counted(steps as u32))],
    );
}

/// The size of each model's file.
pub fn model_size(scene: &mut Scene, draw: &mut Draw, gb: f64) {
    scene.set(Field::ModelSize, &words::typed(gb));
    scene.say(
        draw,
        &[
            "A model takes up {size}.",
            "The file of a model is {size}.",
            "Each model is {size} large.",
            "One model file has {size}.",
        ],
        &[("size", &words::size(gb))],
    );
}

/// How much of a device one copy keeps busy: `none`, `part` or `whole`.
pub fn acceleration(scene: &mut Scene, draw: &mut Draw, share: &str) {
    scene.set(Field::Acceleration, share);
    let forms: &[&str] = match share {
        "none" => &[
            "A CPU is fast enough, as a test has shown.",
            "A test on a CPU was fast enough.",
            "No acceleration is needed: a CPU answers in time.",
        ],
        "part" => &[
            "It needs acceleration, but one copy keeps only a small part of a GPU busy.",
            "On a CPU it is too slow, while a whole GPU would be mostly idle.",
            "A test shows that it uses about a tenth of a GPU; a CPU alone is too slow.",
        ],
        _ => &[
            "One copy of the model keeps a whole GPU busy.",
            "A test shows that a copy uses a GPU fully.",
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
            "Clients call the endpoint directly; there is no application of its own in between.",
            "Partners call the endpoint themselves.",
            "There is no application around it: clients send their requests to the endpoint.",
        ],
        ("together", true) => &[
            "The application runs on the same machines as the model, and the team cannot manage a second fleet.",
            "Application and model share machines today; a second fleet is more than the team can look after.",
            "The model is embedded in the application on its own machines. Two fleets would be too much to manage.",
        ],
        ("together", false) => &[
            "Today the application runs on the same machines as the model, but a second fleet would be no problem.",
            "Application and model share machines today; the team could manage two fleets as well.",
        ],
        (_, true) => &[
            "The application has its own fleet, and the team cannot manage a second one.",
            "The application runs on a fleet of its own; another fleet is more than the team can look after.",
        ],
        _ => &[
            "The application that asks runs on its own fleet, and a second fleet is no problem.",
            "An application on a fleet of its own calls the endpoint; managing both is fine.",
            "The application has a fleet of its own, and the team can manage another.",
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
            "It has to go on answering when an Availability Zone fails.",
            "The loss of one Availability Zone must not stop it.",
        ]
    } else {
        &[
            "A short outage is acceptable.",
            "If it fails for some minutes, nobody is harmed.",
            "It need not survive the loss of an Availability Zone.",
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
            "The model has to run on devices in the field that often have no connection.",
            "It is to run on small devices far from any network.",
            "Predictions are made on devices with a bad connection, which cannot wait for a Region.",
        ],
        &[],
    );
}

/// How a new version goes live: `replace`, `share` or `shadow`.
pub fn rollout(scene: &mut Scene, draw: &mut Draw, way: &str) {
    scene.set(Field::Rollout, way);
    let forms: &[&str] = match way {
        "replace" => &[
            "The new version simply takes the place of the old one.",
            "The old version is to be replaced; nobody wants to compare the two first.",
            "There will be no comparison: the new version replaces the old one.",
        ],
        "share" => &[
            "A tenth of the users is to get the answers of the new version first.",
            "The new version answers a small share of the users, so that both can be compared.",
            "Five in a hundred users shall see the new version's answers before all do.",
        ],
        _ => &[
            "The new version is to get copies of live requests, but nobody may see its answers.",
            "Before anyone sees its answers, the new version has to work on copies of live requests.",
            "They want to watch the new version on real requests without showing its answers to anyone.",
        ],
    };
    scene.say(draw, forms, &[]);
}
