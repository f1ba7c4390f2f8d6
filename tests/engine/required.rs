//! A branch of the flow that is required ("what if"): each sentence is a test over random jobs.
//!
//! - what the flow draws as the best of a branch is the answer where that branch is required
//! - requiring the branch that is taken changes nothing
//! - the required branch is taken; where nothing in it passes, that is said, and nothing is recommended
//! - the book ignores it, and a branch of a side that is not asked for counts for nothing

use proptest::prelude::*;
use proptest::test_runner::Config;
use sagefit::advise::{Answer, Headline, advise, conflict, pick};
use sagefit::decide::{Side, graph};
use sagefit::job::required::BRANCHES;
use sagefit::job::{Answers, Field, Job, Required, View, link};

use crate::support::{any_job, cases, job};

fn config() -> Config {
    Config { cases: (cases() / 20).max(100), failure_persistence: None, max_shrink_iters: 400, ..Config::default() }
}

fn requiring(answers: &Answers, key: &str) -> Option<Job> {
    let mut answers = answers.clone();
    answers.set(Field::Branch, key);
    answers.validate().ok()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_best_of_a_branch_as_drawn_is_the_answer_where_it_is_required((answers, job) in any_job()) {
        let advice = advise(&job, View::Today);
        for step in advice.trail.steps.iter().filter(|step| !step.bests.is_empty()) {
            for (at, (branch, best)) in step.question.branches.iter().zip(&step.bests).enumerate() {
                // Of the branch taken it is the answer, which another requirement may hold.
                if at == step.taken && job.required.is_some() {
                    continue;
                }
                let key = job.may_require(step.question.id, branch.id);
                let Some((key, best)) = key.zip(best.as_ref().filter(|best| best.passes())) else { continue };
                let Some(required) = requiring(&answers, key) else { continue };
                let picks = pick(&required, View::Today);
                let one = if Required::from_key(key).is_some_and(Required::serves) { picks.served } else { picks.trained };
                let found = one.as_ref().map(|one| (one.instance.name, one.count, one.passes()));
                prop_assert_eq!(found, Some((best.instance.name, best.count, true)), "{}", key);
            }
        }
    }

    #[test]
    fn requiring_the_branch_that_is_taken_changes_nothing((answers, _) in any_job()) {
        let Some(job) = requiring(&answers, "") else { return Ok(()) };
        let before = pick(&job, View::Today);
        for step in advise(&job, View::Today).trail.steps {
            let key = step.branch().and_then(|branch| Required::key(step.question.id, branch.id));
            let Some(required) = key.and_then(|key| requiring(&answers, key)) else { continue };
            let after = pick(&required, View::Today);
            prop_assert_eq!((after.training, after.serving), (before.training, before.serving), "{:?}", key);
        }
    }

    #[test]
    fn the_required_branch_is_taken_or_nothing_is_recommended((answers, _) in any_job(), at in 0..31_usize) {
        let key = BRANCHES[at].key;
        let Some(job) = requiring(&answers, key) else { return Ok(()) };
        let Some(required) = job.required else { return Ok(()) };
        let advice = advise(&job, View::Today);
        let side = if required.serves() { Side::Serving } else { Side::Training };
        let answer = advice.answer(side);
        match answer.map(|answer| &answer.headline) {
            Some(Headline::Nothing { because, .. }) => prop_assert!(!because.is_empty()),
            found => prop_assert_eq!(found.and(advice.trail.took(required.question)), Some(required.branch)),
        }
    }

    #[test]
    fn the_book_ignores_it((answers, _) in any_job(), at in 0..31_usize) {
        let key = BRANCHES[at].key;
        let (Some(with), Some(without)) = (requiring(&answers, key), requiring(&answers, "")) else { return Ok(()) };
        let titles = |job: &Job| advise(job, View::Book).answers.iter().map(Answer::title).collect::<Vec<_>>();
        prop_assert_eq!(titles(&with), titles(&without));
    }
}

const TREES: &str = "task=train&algorithm=xgboost&data_gb=60&deadline_hours=8";

#[test]
fn a_branch_without_a_type_says_so_and_is_named_as_what_stands_in_the_way() {
    // Trainium does not run XGBoost (Developer Guide, XGBoost algorithm: CPU and GPU instances).
    let link = format!("{TREES}&required_branch=processor.trainium");
    let advice = advise(&job(&link), View::Today);
    let Headline::Nothing { because, .. } = &advice.answers[0].headline else { panic!("something fits") };
    assert!(because.iter().any(|text| text.contains("Trainium") || text.contains("ml.trn")), "{because:?}");
    let conflict = conflict(&link::parse(&link).answers, View::Today).expect("nothing fits");
    assert_eq!(conflict.requirements.iter().map(|one| one.field).collect::<Vec<_>>(), [Field::Branch]);
}

#[test]
fn a_hosting_option_that_takes_no_such_request_says_why() {
    // A language model needs a GPU, which serverless inference has not (Developer Guide, serverless endpoints).
    let advice =
        advise(&job("task=serve&algorithm=llm-lora&model=llama-3.1-8b&required_branch=option.serverless"), View::Today);
    let Headline::Nothing { because, .. } = &advice.answers[0].headline else { panic!("something fits") };
    assert!(because.iter().any(|text| text.contains("Serverless inference does not take it")), "{because:?}");
    assert_eq!(advice.trail.took("option"), Some("serverless"));
}

#[test]
fn a_branch_of_the_other_side_counts_for_nothing_and_an_unknown_one_is_refused() {
    let of = |text: &str| pick(&job(text), View::Today).training;
    assert_eq!(of(&format!("{TREES}&required_branch=option.async")), of(TREES));
    assert_eq!(of("v=1&task=train&algorithm=xgboost&data_gb=60&deadline_hours=8"), of(TREES));
    let unknown = link::parse(&format!("{TREES}&required_branch=processor.abacus")).answers;
    assert_eq!(unknown.validate().expect_err("no such branch")[0].field, Field::Branch);
}

#[test]
fn every_branch_that_compares_candidates_can_be_required_under_the_flows_own_name() {
    let mut due: Vec<(String, String)> = Vec::new();
    for question in graph::questions() {
        // A question's branches can be required, or none of them can.
        let listed =
            BRANCHES.iter().any(|choice| choice.key.split_once('.').is_some_and(|(asked, _)| asked == question.id));
        let compared = (question.parts.is_some() || question.id == "option") && listed;
        for branch in question.branches.iter().filter(|_| compared) {
            // Elastic Inference is the book's alone, and what is not offered passes nowhere; the other two follow from what is asked and not from a comparison.
            if !matches!(branch.id, "fraction" | "processing" | "edge" | "not-offered") {
                due.push((
                    format!("{}.{}", question.id, branch.id),
                    format!("{}: {}", question.side.name(), branch.label),
                ));
            }
        }
    }
    let mut listed: Vec<(String, String)> =
        BRANCHES.iter().map(|choice| (choice.key.to_owned(), choice.label.to_owned())).collect();
    due.sort();
    listed.sort();
    assert_eq!(listed, due);
}

#[test]
fn keys_lead_there_and_back() {
    for choice in BRANCHES {
        let one = Required::from_key(choice.key).unwrap();
        assert_eq!(Required::key(one.question, one.branch), Some(choice.key));
        let side = graph::question(one.question).unwrap().side;
        assert_eq!(one.serves(), side == Side::Serving, "{}", choice.key);
    }
    assert_eq!(Required::from_key("processor"), None);
    assert_eq!(Required::key("size", "smallest"), None);
}
