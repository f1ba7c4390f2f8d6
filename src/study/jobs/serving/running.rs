//! Jobs whose running is asked about: new versions, what holds an endpoint back, tests.

use super::{CLASSIC, NETWORKS, any, usual};
use crate::job::{Field, Kind, View};
use crate::study::draw::Draw;
use crate::study::story::{Scene, facts, trade};

pub fn rollout(draw: &mut Draw, view: View) -> Scene {
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

pub fn bottleneck(draw: &mut Draw, view: View) -> Scene {
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

pub fn load_test(draw: &mut Draw, view: View) -> Scene {
    let key = any(draw);
    let mut scene = trade::serving(draw, view, key);
    match draw.below(4) {
        0 => {
            scene.say(
                draw,
                &[
                    "Nobody knows yet how many requests will come and how fast the answers must be.",
                    "Neither the traffic nor the required latency is known yet.",
                    "The expected traffic and the required latency are still open.",
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
                    "No instance type has been tested so far.",
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
