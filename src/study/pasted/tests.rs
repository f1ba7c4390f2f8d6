use super::*;

/// Questions of our own, with the option that AWS's documentation calls for: limits of hosting options (developer guide,
/// model-deploy-feature-matrix), Spot with checkpoints (model-managed-spot-training), input modes (model-access-training-data),
/// memory of XGBoost (xgboost), types of built-in algorithms (cmn-info-instance-types).
const QUESTIONS: &[(&str, &str)] = &[
    (
        "A museum lets visitors photograph paintings. A request carries 400 MB of scans and is processed for 12 minutes. An answer some minutes later is fine. Which hosting option fits?\nA. A serverless endpoint\nB. A real-time endpoint on GPU instances\nC. An asynchronous endpoint\nD. A multi-model endpoint",
        "C",
    ),
    (
        "Every night a retailer scores 4 million rows of a table with an XGBoost model. Nobody waits for a single answer. How should the model be hosted at the LOWEST cost?\nA) Run a SageMaker batch transform job\nB) Keep a real-time endpoint on two ml.m5.xlarge instances\nC) Deploy a serverless endpoint",
        "A",
    ),
    (
        "A team trains a ResNet-50 in PyTorch on 500 GB of images. Training may be interrupted, and checkpoints are written to S3. How can they pay the LEAST?\n\nA. Use on-demand instances.\n\nB. Use managed Spot training.\n\nC. Keep a warm pool.",
        "B",
    ),
    (
        "A bank trains XGBoost on 90 GB of CSV files. The training job on ml.m4.4xlarge runs out of memory. Which change should the team make?\nA. Train on ml.p3.2xlarge.\nB. Train on ml.m5.24xlarge.\nC. Train on ml.m4.2xlarge.\nD. Train for fewer rounds.",
        "B",
    ),
    (
        "A firm has 900 XGBoost models, one for each shop, each 30 MB. Most are asked a few times a day, and a cold start is acceptable. What costs the least?\nA. A real-time endpoint per model\nB. A multi-model endpoint\nC. A serial inference pipeline",
        "B",
    ),
    (
        "A factory classifies photos with a ResNet-50 on cameras that have no connection to the internet. Where should the model run?\nA. On a real-time endpoint\nB. On the devices with AWS IoT Greengrass\nC. As a batch transform job",
        "B",
    ),
    (
        "A shop serves an XGBoost model. There are long gaps without requests, a few requests an hour, and a cold start is acceptable. Payloads are 10 KB. Which one costs LEAST? A. A serverless endpoint B. A real-time endpoint C. An asynchronous endpoint on ml.p3.2xlarge",
        "A",
    ),
];

#[test]
fn questions_of_our_own_are_answered_as_the_documentation_does() {
    let mut wrong = Vec::new();
    for (text, key) in QUESTIONS {
        let pasted = open(text);
        for seen in &pasted.views {
            let chosen: String = seen.chosen.iter().collect();
            if chosen != *key {
                let of = |judged: &Judged| {
                    format!(
                        "{:?} {:?}",
                        judged.standing,
                        judged.rulings.iter().map(|one| (one.id, one.branch, one.taken)).collect::<Vec<_>>()
                    )
                };
                wrong.push(format!(
                    "{:?}: {chosen} for {key}: {text}\n  {}\n  {:?}\n  {}",
                    seen.view,
                    seen.words,
                    pasted
                        .reading
                        .spans
                        .iter()
                        .map(|span| (span.field.spec().key, span.value.as_str()))
                        .collect::<Vec<_>>(),
                    seen.judged.iter().map(of).collect::<Vec<_>>().join("\n  ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_wrong_option_says_why_not() {
    for (text, _) in QUESTIONS {
        for seen in open(text).views {
            for judged in seen.judged.iter().filter(|one| one.standing == Standing::Against) {
                let said = judged.rulings.iter().filter(|one| one.taken == Some(false)).map(|one| &one.why);
                assert!(said.chain(&judged.types).any(|why| why.ends_with('.')), "{judged:?}");
            }
        }
    }
}

#[test]
fn what_is_not_about_instances_gets_no_answer() {
    let pasted = open(
        "A team trains XGBoost on 5 GB. The model overfits. What helps?\nA. Add L2 regularisation\nB. Collect more features\nC. Raise the learning rate",
    );
    for seen in &pasted.views {
        assert!(seen.chosen.is_empty(), "{seen:?}");
        assert!(seen.words.contains("not about"), "{}", seen.words);
        assert!(seen.judged.iter().all(|one| one.standing == Standing::Elsewhere));
    }
    assert!(open("A team trains XGBoost on 5 GB.").views[0].words.contains("No options"));
}

#[test]
fn what_options_offer_is_not_read_as_said() {
    let pasted = open(QUESTIONS[3].0);
    assert_eq!(pasted.answers.get(Field::CurrentInstance), Some("ml.m4.4xlarge"));
    assert_eq!(pasted.options.len(), 4);
    assert_eq!(pasted.options[1].types[0].name, "ml.m5.24xlarge");
}

#[test]
fn two_are_chosen_where_two_are_asked_for() {
    assert_eq!((wanted("Which TWO steps?"), wanted("(Choose three.)"), wanted("Which step?")), (2, 3, 1));
    let pasted = open(
        "A team trains a ResNet-50 on 400 GB of images in large files on S3. Training may be interrupted and writes checkpoints. Which two save the most? (Choose two.)\nA. Managed Spot training\nB. An ml.t3.medium instance\nC. GPU instances\nD. Distributed training on ml.c5.large",
    );
    assert_eq!(pasted.views[1].chosen, ['A', 'C'], "{:?}", pasted.views[1]);
}

proptest::proptest! {
    #[test]
    fn any_text_is_opened(text in "\\PC{0,120}", options in proptest::collection::vec("[A-Ha-h][.)] \\PC{0,40}", 0..6)) {
        let pasted = open(&format!("{text}?\n{}", options.join("\n")));
        for seen in &pasted.views {
            proptest::prop_assert_eq!(seen.judged.len(), pasted.options.len());
        }
    }
}
