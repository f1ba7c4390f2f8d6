//! Where a second source knows the answer, the questions agree with it: AWS's table of built-in algorithms says which
//! processors each can use, and the API's limits say what a hosting option takes.

use sagefit::facts::algorithm;
use sagefit::job::{Delivery, Field, View};
use sagefit::study::draft::Claim;
use sagefit::study::question::{Kind, Proven, proven};
use sagefit::units::Seconds;

fn each(kind: Kind, mut look: impl FnMut(&Proven)) {
    for seed in 0..400 {
        for view in [View::Today, View::Book] {
            look(&proven(kind, view, 900_000 + seed));
        }
    }
}

/// What is keyed.
fn keys(proven: &Proven) -> impl Iterator<Item = &Claim> {
    proven.question.choices.iter().zip(&proven.claims).filter(|(choice, _)| choice.keyed).map(|(_, claim)| claim)
}

#[test]
fn no_algorithm_is_sent_to_a_processor_that_it_cannot_use() {
    let mut looked = 0;
    each(Kind::Type, |proven| {
        let answers = &proven.question.answers;
        let Some(algorithm) = answers.get(Field::Algorithm).and_then(algorithm::by_id) else { return };
        for key in keys(proven) {
            let (Claim::Recommended(instance, ..) | Claim::Passes(instance, _)) = key else { continue };
            let trains = answers.trains();
            let allowed = match (instance.is_gpu(), trains) {
                (true, true) => algorithm.train_gpu.useful(),
                (true, false) => algorithm.infer_gpu,
                (false, true) => algorithm.train_cpu,
                (false, false) => algorithm.infer_cpu,
            };
            assert!(allowed, "{}: {} on {}", proven.question.id(), algorithm.name, instance.name);
            if trains && instance.is_gpu() && instance.accelerator_count > 1 {
                let several =
                    if proven.question.view == View::Book { algorithm.multi_gpu } else { algorithm.multi_gpu_today };
                assert!(several, "{}: several GPUs for {}", proven.question.id(), algorithm.name);
            }
            if let (Claim::Recommended(_, count, _), true) = (key, trains && algorithm.single_instance()) {
                assert_eq!(*count, 1, "{}: {}", proven.question.id(), algorithm.name);
            }
            looked += 1;
        }
    });
    assert!(looked > 200, "{looked}");
}

#[test]
fn no_hosting_option_is_given_more_than_the_api_takes() {
    let mut looked = 0;
    each(Kind::Hosting, |proven| {
        let job = proven.question.answers.validate().unwrap_or_else(|errors| panic!("{errors:?}"));
        let serving = &job.serving;
        let seconds = serving.processing.map_or(0.0, Seconds::value);
        for taken in keys(proven).filter_map(|key| if let Claim::Takes(taken) = key { Some(taken) } else { None }) {
            for (_, branch) in taken.iter().filter(|(question, _)| *question == "option") {
                // Limits of InvokeEndpoint, InvokeEndpointAsync and serverless endpoints, as the API has them.
                let fits = match *branch {
                    "real-time" => serving.payload_mb <= 6.0 && seconds <= 60.0,
                    "serverless" => serving.payload_mb <= 4.0 && seconds <= 60.0,
                    "async" => serving.payload_mb <= 1000.0 && seconds <= 3600.0,
                    "batch" => serving.delivery == Delivery::Schedule,
                    "processing" => serving.payload_mb > 1000.0 || seconds > 3600.0,
                    _ => true,
                };
                assert!(fits, "{}: {branch}", proven.question.id());
                looked += 1;
            }
        }
    });
    assert!(looked > 200, "{looked}");
}

#[test]
fn counts_follow_the_formula_of_the_guide() {
    let mut looked = 0;
    each(Kind::Count, |proven| {
        let job = proven.question.answers.validate().unwrap_or_else(|errors| panic!("{errors:?}"));
        let serving = &job.serving;
        let Some(measured) = serving.measured else { return };
        for key in keys(proven) {
            match key {
                // ceil(peak / (MAX_RPS x safety factor)), two at least where a zone may be lost.
                Claim::Fewest(_, count) => {
                    let least = if proven.question.answers.says(Field::Availability, "high") { 2.0 } else { 1.0 };
                    let needed = (serving.peak.value() / (measured.value() * serving.safety)).ceil().max(least);
                    assert_eq!(f64::from(*count), needed, "{}", proven.question.id());
                }
                // MAX_RPS x safety factor x 60.
                Claim::Target(target) => {
                    assert_eq!(
                        *target as f64,
                        (measured.value() * serving.safety * 60.0).round(),
                        "{}",
                        proven.question.id()
                    );
                }
                _ => continue,
            }
            looked += 1;
        }
    });
    assert!(looked > 200, "{looked}");
}
