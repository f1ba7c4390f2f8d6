//! What is told against one option is true for all of them: no right one may fail by it. The rules are stated in words of
//! the stories and of the options, beside the tables from which questions are made.

use sagefit::job::View;
use sagefit::study::actions::apart::{ALIKE, BARRED_TOO, NEEDED_APART};
use sagefit::study::actions::{Action, DECKS};
use sagefit::study::question::{Form, Kind, Proven, Question, make, proven};

/// A part of a story, and parts of options of which none can be right beside it, with where that is said.
const EXCLUDED: &[(&str, &[&str])] = &[
    // A serverless endpoint has no GPU, 6 GB of memory and 4 MB a request, with or without provisioned concurrency:
    // sagemaker/latest/dg/serverless-endpoints.html
    ("GB and needs a GPU", &["serverless", "devices themselves"]),
    ("A single request has", &["serverless", "real-time"]),
    ("On a CPU, an answer takes", &["serverless", "XGBoost", "compute-optimized", "multi-model"]),
    // What never idles leaves no idle time to shorten.
    ("busy throughout", &["keep-alive", "fair-share", "CPU instances"]),
    ("The GPUs never wait during a run", &["keep-alive", "fair-share", "CPU instances"]),
    ("Company policy prescribes the instance type", &["resize", "Inference Recommender"]),
    ("Runs are rare: one a", &["Debug on a sample", "Debugger", "keep-alive"]),
    ("The download takes", &["ShardedByS3Key", "FastFile", "Pipe input mode"]),
    // LDA, Random Cut Forest and built-in LightGBM have no script of one's own.
    ("the script saves its state", &["has no GPU code"]),
    ("training script already resumes", &["has no GPU code"]),
    ("can pick up where it stopped", &["has no GPU code"]),
    // Operators are parts of networks.
    ("of its operators", &["Compute-optimized C", "Memory-optimized R", "General-purpose M"]),
    ("custom operators", &["Compute-optimized C", "Memory-optimized R", "General-purpose M"]),
];

/// Pairs of parts of options that are never right together: they cut the same spend.
const SAME_SPEND: &[(&str, &str)] = &[
    ("Savings Plan", "has no GPU code"),
    ("Savings Plan", "Debugger rule"),
    ("Savings Plan", "Debug on a sample"),
    ("Savings Plan", "managed Spot"),
    ("Savings Plan", "Trainium"),
];

/// Pairs of parts of options that are never offered together where one is right: they cure the same.
const SAME_CURE: &[(&str, &str)] =
    &[("multi-container endpoint", "inference component"), ("distributed data parallel", "Elastic Fabric Adapter")];

fn questions(kind: Kind) -> impl Iterator<Item = Proven> {
    (0..crate::proof::questions() / 20).map(move |seed| {
        let view = if seed.is_multiple_of(2) { View::Today } else { View::Book };
        proven(kind, view, 5_000_000 + seed)
    })
}

fn keys(question: &Question) -> impl Iterator<Item = &str> {
    question.choices.iter().filter(|choice| choice.keyed).map(|choice| choice.text.as_str())
}

/// The kinds that have one or two keys among wrong options from the decks.
const CHOSEN: [Kind; 7] = [Kind::First, Kind::Hosting, Kind::Cure, Kind::Cost, Kind::Instances, Kind::Two, Kind::Chart];

#[test]
fn nothing_told_excludes_a_right_option() {
    for proven in CHOSEN.into_iter().flat_map(questions) {
        let question = &proven.question;
        for (told, excluded) in EXCLUDED.iter().filter(|(told, _)| question.story.contains(told)) {
            let wrong = keys(question).find(|key| excluded.iter().any(|part| key.contains(part)));
            assert_eq!(wrong, None, "{} says `{told}`: {}", question.id(), question.story);
        }
        for (one, other) in SAME_SPEND {
            let both = [one, other].iter().all(|part| keys(question).any(|key| key.contains(*part)));
            assert!(!both, "{}: {one} and {other} cut the same spend", question.id());
        }
        for (one, other) in SAME_CURE {
            let offered = |part: &str| question.choices.iter().any(|choice| choice.text.contains(part));
            let is_key = keys(question).any(|key| key.contains(one) || key.contains(other));
            assert!(!is_key || !offered(one) || !offered(other), "{}: {one} and {other} cure the same", question.id());
        }
    }
}

fn hours(text: &str) -> Option<f64> {
    text.trim().split(' ').next()?.trim_end_matches(['.', ',']).parse().ok()
}

#[test]
fn twice_the_instances_are_enough_where_they_are_the_answer() {
    let mut seen = 0;
    for kind in [Kind::First, Kind::Chart] {
        for proven in questions(kind) {
            let question = &proven.question;
            if !keys(question).any(|key| key.starts_with("Double the instances")) {
                continue;
            }
            let lowered =
                question.story.replace("training takes", "a run takes").replace("Training takes", "a run takes");
            let lowered = lowered.replace("A run takes", "a run takes");
            let (_, rest) = lowered.split_once("a run takes ").unwrap_or_else(|| panic!("{}", question.story));
            let target = rest.split_once("has to be done in ").or_else(|| rest.split_once("release plan leaves "));
            let (now, target) = (hours(rest).unwrap(), hours(target.unwrap().1).unwrap());
            assert!(2.0 * target > now, "{}: {now} hours become {target}", question.id());
            seen += 1;
        }
    }
    assert!(seen > 0);
}

#[test]
fn columns_that_drift_are_of_tables() {
    // Words of models that have no columns.
    let wrong =
        ["image", "photo", "video", "camera", "audio", "speech", "picture", "x-ray", "scan", "defect detection"];
    for kind in [Kind::Cure, Kind::Two] {
        for proven in questions(kind) {
            let question = &proven.question;
            if keys(question).any(|key| key.contains("data quality job")) {
                let story = question.story.to_lowercase();
                assert_eq!(wrong.iter().find(|word| story.contains(**word)), None, "{}: {story}", question.id());
            }
        }
    }
}

#[test]
fn a_chart_question_tells_what_its_chart_cannot_show() {
    // Parts of options with what the story has to say for them.
    let rests = [
        ("FSx for Lustre", "small"),
        ("holds the whole table", "XGBoost"),
        ("CUDA runtime", "instances"),
        ("data-loader workers", "mages"),
        ("twice the memory", "orker"),
    ];
    for proven in questions(Kind::Chart) {
        let question = &proven.question;
        for key in keys(question) {
            for (part, told) in rests.iter().filter(|(part, _)| key.contains(part)) {
                assert!(question.story.contains(told), "{}: {part} rests on `{told}`", question.id());
            }
        }
    }
}

#[test]
fn families_are_asked_for_with_what_is_wanted() {
    for proven in questions(Kind::Instances) {
        let question = &proven.question;
        let key = keys(question).next().unwrap();
        let action = DECKS.iter().flat_map(|deck| deck.actions).find(|action| action.text == key).unwrap();
        let said = |goal: &&str| question.story.contains(*goal) || question.ask.contains(*goal);
        assert!(action.goals.iter().any(said), "{}: {} {}", question.id(), question.story, question.ask);
    }
}

#[test]
fn forgetting_the_safety_factor_gives_another_number() {
    let mut seen = 0;
    for proven in questions(Kind::Count).filter(|one| one.question.topic == "count") {
        let question = &proven.question;
        let job = question.answers.validate().unwrap();
        let (_, sum) = question.why.split_once("Planned at ").unwrap_or_else(|| panic!("{}", question.why));
        let rate: f64 = sum.split(' ').next().unwrap().replace(',', "").parse().unwrap();
        let forgotten = (job.serving.peak.value() / rate).ceil();
        let key = keys(question).next().unwrap();
        assert_ne!(key.split(' ').next(), Some(forgotten.to_string().as_str()), "{}", question.id());
        seen += 1;
    }
    assert!(seen > 0);
}

#[test]
fn steps_stand_beside_the_steps_that_they_need() {
    for seed in 0..crate::proof::questions() / 20 {
        let question = make(Kind::Order, View::Today, 5_000_000 + seed);
        assert_eq!(question.form, Form::Order);
        let mut steps: Vec<_> = question.choices.iter().map(|choice| (choice.goes, choice.text.as_str())).collect();
        steps.sort_unstable();
        let procedure = sagefit::study::actions::PROCEDURES
            .iter()
            .find(|one| one.steps.iter().any(|(text, _)| *text == steps[0].1))
            .unwrap();
        let all: Vec<&str> = procedure.steps.iter().map(|(text, _)| *text).collect();
        let shown: Vec<&str> = steps.iter().map(|(_, text)| *text).collect();
        assert!(all.windows(4).any(|four| four == shown), "{}: {shown:#?}", question.id());
    }
}

#[test]
fn a_reason_quotes_facts_of_its_own() {
    for kind in [Kind::First, Kind::Hosting, Kind::Cure, Kind::Cost, Kind::Instances] {
        for proven in questions(kind) {
            let question = &proven.question;
            let choice = question.choices.iter().find(|choice| choice.keyed).unwrap();
            let action = DECKS.iter().flat_map(|deck| deck.actions).find(|action| action.text == choice.text).unwrap();
            let (_, quote) = choice.why.split_once("The story says so: “").unwrap();
            // No quote is longer than the facts that the action needs: nothing idle is joined to it.
            let longest = |says: &[&str]| says.iter().map(|form| form.len()).max().unwrap_or(0);
            let room: usize = action.needs.iter().map(|need| longest(need.says) + 2).sum();
            assert!(quote.len() <= room + 4, "{}: {quote}", question.id());
        }
    }
}

#[test]
fn situations_to_be_matched_are_of_several_projects() {
    for proven in questions(Kind::Match) {
        let story = &proven.question.story;
        let one = ["trains a ", "hosts its ", "endpoint that serves a", "plans to train a"];
        assert_eq!(one.iter().find(|words| story.contains(**words)), None, "{}: {story}", proven.question.id());
    }
}

#[test]
fn the_tables_of_what_is_apart_name_what_exists() {
    let action = |id: &str| -> &'static Action {
        let mut all = DECKS.iter().flat_map(|deck| deck.actions);
        all.find(|action| action.id == id).unwrap_or_else(|| panic!("no action {id}"))
    };
    let is_need =
        |is: &str| DECKS.iter().flat_map(|deck| deck.actions).flat_map(|one| one.needs).any(|one| one.is == is);
    for (id, need, excluded) in BARRED_TOO {
        assert!(action(id).bars.iter().any(|bar| bar.of == *need), "{id} bars no {need}");
        assert!(excluded.iter().all(|other| action(other).id != *id));
    }
    for (need, apart) in NEEDED_APART {
        assert!(is_need(need) && apart.iter().all(|other| !action(other).needs.is_empty()), "{need}");
    }
    assert!(ALIKE.iter().all(|(one, other)| action(one) != action(other)));
}
