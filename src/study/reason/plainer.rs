//! Sentences of this story's own where the engine's, which must be true of every job, would not be plain.

mod limits;

use std::borrow::Cow;

use crate::decide::{Branch, Step, Verdict};
use crate::job::{Delivery, FileLayout, Traffic};
use crate::study::played::Played;

/// The plainer sentence for or against a branch; empty where the engine's own is plain.
pub(super) fn of_branch(played: &Played, step: &Step, branch: &Branch, verdict: &Verdict) -> Cow<'static, str> {
    let taken = step.branch().map_or("", |taken| taken.id);
    if step.question.id == "option"
        && let Some(figures) = limits::of_option(played, branch.id, taken)
    {
        return figures.into();
    }
    let plain = match step.question.id {
        "processor" => processor(played, branch.id, taken),
        "spread" => spread(branch.id, taken, verdict),
        "input" => input(played, branch.id, taken),
        "option" => option(played, branch.id, taken),
        "models" => models(played, branch.id, taken),
        "rollout" => rollout(branch.id, taken),
        "load-test" => load_test(branch.id, taken),
        _ => "",
    };
    plain.into()
}

fn processor(played: &Played, branch: &str, taken: &str) -> &'static str {
    match (branch, taken) {
        ("cpu", "gpu") if played.job.work.key == "blazingtext-supervised" => {
            "A CPU suffices for BlazingText up to 2 GB of text, and this is more."
        }
        _ => "",
    }
}

fn spread(branch: &str, taken: &str, verdict: &Verdict) -> &'static str {
    let one_would_do = verdict.reasons.first().is_some_and(|reason| reason.text.starts_with("One instance would do"));
    if branch == taken && one_would_do {
        "No single M type of a sensible size holds the data: several of them come before one R type with as much memory."
    } else {
        ""
    }
}

fn input(played: &Played, branch: &str, taken: &str) -> &'static str {
    let few = played.job.training.layout == FileLayout::FewLarge;
    match (branch, taken) {
        ("pack", _) if few && taken != "pack" => "The files are few and large already.",
        ("pack", "fsx") => "Very much data that is read again and again is better off on a file system made for that.",
        _ => "",
    }
}

fn option(played: &Played, branch: &str, taken: &str) -> &'static str {
    let serving = &played.job.serving;
    match (branch, taken) {
        ("real-time", "real-time") if serving.traffic == Traffic::Rare && serving.delivery == Delivery::Now => {
            "The caller waits and no request may wait for a start: only an endpoint that always runs answers at once."
        }
        ("serverless", "batch") => {
            "Serverless answers single requests; here a whole data set is scored by a job that ends."
        }
        ("async", "batch") => "A queue is for single requests; here a whole data set is scored by a job that ends.",
        ("real-time" | "serverless" | "async" | "batch", "edge") => {
            "It runs in a Region; the devices often have no connection to one."
        }
        ("edge", _) if taken != "edge" => "The model runs in an AWS Region, on no device in the field.",
        _ => "",
    }
}

fn models(played: &Played, branch: &str, taken: &str) -> &'static str {
    let serving = &played.job.serving;
    match (branch, taken) {
        ("one", "pipeline") => "A request passes several containers, not one model alone.",
        ("one", _) if taken != "one" => "There is more than one model.",
        ("separate" | "dedicated", "one" | "pipeline") => "There is only one model.",
        ("dedicated", "dedicated") => {
            "The busy model gets an endpoint of its own; the rest share a multi-model endpoint."
        }
        ("multi-model", "dedicated") => "The busy model would crowd out the rest.",
        ("multi-model", "separate") if serving.frameworks <= 1.0 => {
            "Models that are loaded on request let the first caller wait, and no request may wait here."
        }
        ("multi-container", "one") => "There is only one model, and one container.",
        ("multi-container", "pipeline") => {
            "Called directly, each container answers by itself; here each passes its output on to the next."
        }
        ("multi-container", _) if taken != "multi-container" && serving.frameworks <= 1.0 => {
            "All models share one framework, so that one container serves them all."
        }
        ("multi-container", "separate") => "A multi-container endpoint takes 15 containers at most.",
        ("own-accelerators", "one" | "pipeline") => "There is only one model to accelerate.",
        ("pipeline", _) if taken != "pipeline" => "A request passes one container only.",
        _ => "",
    }
}

fn rollout(branch: &str, taken: &str) -> &'static str {
    match (branch, taken) {
        ("variants", "replace") => "Nobody wants to compare the two versions on live traffic.",
        ("variants", "shadow" | "shadow-impossible") => "No user is to see the answers of the new version yet.",
        ("shadow", "replace" | "variants") => "No shadow is wanted: it would answer nobody.",
        ("shadow", "shadow-impossible") => "A shadow works only for one model on a real-time endpoint.",
        ("shadow-impossible", "replace" | "variants") => "There is no need of an endpoint beside the live one.",
        ("shadow-impossible", "shadow") => "A shadow variant is possible here, on the endpoint itself.",
        _ => "",
    }
}

fn load_test(branch: &str, taken: &str) -> &'static str {
    match (branch, taken) {
        ("recommender-default" | "recommender-advanced" | "load-test", "sample") => "There is no endpoint to test.",
        ("recommender-default", "recommender-advanced" | "load-test") => {
            "More is known already than the default job asks for."
        }
        ("recommender-advanced", "recommender-default") => {
            "It wants a latency and a traffic pattern to test against, and neither is settled."
        }
        ("recommender-advanced", "load-test") => "The maximum of one instance is measured already.",
        _ => "",
    }
}
