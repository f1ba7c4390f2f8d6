//! Jobs whose hosting is asked about: the option, many models, the application, how it scales.

use super::{CLASSIC, any, file, usual, usual_shaped};
use crate::job::{Field, View};
use crate::study::draw::Draw;
use crate::study::story::{Scene, facts, trade};

/// A hosting option.
pub fn option(draw: &mut Draw, view: View) -> Scene {
    let key = any(draw);
    let classic = draw.pick(CLASSIC);
    let rare = draw.pick(&[0.0005, 0.001, 0.002]);
    match draw.below(9) {
        0 => {
            let mut scene = trade::serving(draw, view, key);
            usual_shaped(&mut scene, draw, &["steady", "daily", "spiky"]);
            facts::at_once(&mut scene, draw);
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
            let records = draw.pick(&[2e6, 3e6, 5e6, 8e6, 12e6, 20e6, 40e6]);
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
pub fn models(draw: &mut Draw, view: View) -> Scene {
    let key = draw.pick(&["xgboost", "lightgbm", "linear-learner", "kmeans", "catboost"]);
    // SageMaker's own algorithms come in one framework.
    let own = draw.pick(&["xgboost", "lightgbm", "catboost", "linear-model"]);
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
                    "There is only one model, and a request needs no other step.",
                    "The endpoint hosts this one model and nothing else.",
                    "It is the only model, and it needs no other container.",
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
            scene = trade::serving(draw, view, own);
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
            let several = draw.chance(50);
            scene = trade::serving(draw, view, if several { own } else { key });
            if several {
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

pub fn application(draw: &mut Draw, view: View) -> Scene {
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

pub fn scaling(draw: &mut Draw, view: View) -> Scene {
    scaled(draw, view, false)
}

/// A job of which it is said how its traffic comes; only such as run on an endpoint of their own, where that is wanted.
pub fn scaled(draw: &mut Draw, view: View, endpoint: bool) -> Scene {
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
