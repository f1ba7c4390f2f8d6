//! The graph: every branch is reachable, no two hold at once, every trail ends, and the edges are those of the questions.

use std::collections::BTreeMap;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sagefit::advise::advise_both;
use sagefit::decide::{Trail, graph};

use crate::support::{any_job, cases, job};

/// Jobs that reach the rarer branches; the random ones reach the rest.
const RARE: &[&str] = &[
    "task=train&algorithm=llm-pretrain&neuron_ok=yes&p_types=no",
    "task=train&algorithm=llm-pretrain&neuron_ok=yes&p_types=no&tokens_millions=1&parameters_millions=300",
    "task=train&algorithm=kmeans&data_gb=0.02&rows=2000&columns=10&epochs=1",
    "task=train&algorithm=xgboost&data_gb=450&max_instances=1&host_memory_gib=500",
    "task=train&algorithm=transformer&model=bert-large&neuron_ok=yes&priority=cost&framework=pytorch&data_gb=50",
    "task=train&algorithm=cnn&images=20000&priority=cost&hardware=gpu",
    "task=train&algorithm=cnn&symptom=device-memory&batch_size=64",
    "task=train&algorithm=lda&symptom=slow&data_gb=10",
    "task=serve&algorithm=xgboost&availability=single&traffic=rare&cold_start_ok=no&requests_per_second=0.01",
    "task=serve&algorithm=cnn&model=mobilenet-v2&application=together&acceleration=part&models=4&framework=tensorflow",
    "task=serve&algorithm=transformer&neuron_ok=yes&acceleration=whole&requests_per_second=100",
    "task=serve&algorithm=llm-full&parameters_millions=180000&latency_ms=100000&availability=single",
    "task=serve&algorithm=xgboost&models=800&model_gb=5&cold_start_ok=yes",
    "task=serve&algorithm=xgboost&models=40&model_frameworks=20",
    "task=serve&algorithm=xgboost&models=3&model_frameworks=3",
    "task=serve&algorithm=xgboost&symptom=slow&current_instance=ml.m5.large",
    "task=serve&algorithm=xgboost&pipeline_steps=3",
    "task=serve&algorithm=xgboost&rollout=shadow&models=20",
    "task=serve&algorithm=xgboost&deploy_to=edge",
    "task=serve&algorithm=xgboost&traffic=known-peaks",
    "task=serve&algorithm=xgboost&traffic=rare&cold_start_ok=yes",
    "task=serve&algorithm=xgboost&models=800&busiest_model_requests_per_second=400",
    "task=serve&algorithm=xgboost&rollout=shadow&latency_ms=500",
    "task=train&algorithm=xgboost&data_gb=100&current_instance=ml.p3.2xlarge&symptom=host-memory",
    "task=train&algorithm=llm-full&parameters_millions=70000&tokens_millions=1000&max_instances=64",
    "task=serve&algorithm=llm-full&parameters_millions=400000&latency_ms=60000&availability=single",
];

/// Every trail of the rare jobs and of many random ones.
fn trails() -> Vec<Trail> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = any_job();
    let random = (0..cases() / 2).map(|_| strategy.new_tree(&mut runner).expect("a job").current().1);
    RARE.iter()
        .map(|text| job(text))
        .chain(random)
        .flat_map(|job| {
            let (today, book) = advise_both(&job);
            [today.trail, book.trail]
        })
        .collect()
}

#[test]
fn every_branch_is_reached_and_no_two_hold_at_once() {
    let mut reached: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for question in graph::questions() {
        for branch in question.branches {
            reached.insert((question.id, branch.id), 0);
        }
    }
    for trail in trails() {
        for step in &trail.steps {
            let holding: Vec<&str> = step
                .question
                .branches
                .iter()
                .zip(&step.verdicts)
                .filter(|(_, verdict)| verdict.holds)
                .map(|(branch, _)| branch.id)
                .collect();
            assert_eq!(holding.len(), 1, "{}: {holding:?}", step.question.id);
            *reached.get_mut(&(step.question.id, holding[0])).expect("a branch of the graph") += 1;
            for (branch, verdict) in step.question.branches.iter().zip(&step.verdicts) {
                assert!(!verdict.brief.is_empty() && !verdict.reasons.is_empty(), "{}/{}", step.question.id, branch.id);
            }
        }
        let last = trail.steps.last().expect("a last step");
        let next = last.branch().and_then(|branch| last.question.next(branch));
        assert!(next.is_none(), "a trail ends at {} which leads on", last.question.id);
    }
    let missed: Vec<_> = reached.iter().filter(|(_, times)| **times == 0).map(|(branch, _)| branch).collect();
    assert!(missed.is_empty(), "never taken: {missed:?}");
}

#[test]
fn the_graph_has_no_way_back_and_every_question_leads_to_an_end() {
    let questions = graph::questions();
    let place = |id: &str| questions.iter().position(|question| question.id == id).expect("a question of the graph");
    for edge in graph::edges() {
        assert!(place(edge.from) < place(edge.to), "{} leads back to {}", edge.from, edge.to);
    }
    assert!(questions.iter().any(|question| question.branches.iter().any(|branch| question.next(branch).is_none())));
    assert_eq!(questions.first().map(|question| question.id), Some("task"));
}

#[test]
fn names_are_unique_and_prose_is_there() {
    let questions = graph::questions();
    for (at, question) in questions.iter().enumerate() {
        assert!(questions.iter().skip(at + 1).all(|other| other.id != question.id), "{} twice", question.id);
        assert!(
            question.title.ends_with('?') && question.why.ends_with('.') && !question.source.is_empty(),
            "{}",
            question.id
        );
        assert!(question.branches.len() >= 2, "{}", question.id);
        for (at, branch) in question.branches.iter().enumerate() {
            assert!(
                question.branches.iter().skip(at + 1).all(|other| other.id != branch.id),
                "{}/{} twice",
                question.id,
                branch.id
            );
            assert!(!branch.label.is_empty() && !branch.when.is_empty());
        }
    }
}
