//! Where cost matters most, training today costs as little as it can:
//!
//! - a later deadline never makes the answer dearer, by the measure that the answers are ranked with: cost, with what is
//!   unsure about it, and several machines counted against one
//! - one device does not stand where several are both faster and cheaper, and the question says why
//! - a run that may be interrupted is on Spot only where the deadline leaves slack for an interruption

use proptest::prelude::*;
use proptest::test_runner::Config;
use sagefit::advise::pick;
use sagefit::decide::{Side, rank};
use sagefit::job::{Field, Job, View};
use sagefit::sizing::Candidate;
use sagefit::units::text;

use crate::support::{advice, any_job, cases, job, took};

/// What belongs to a run of today: something seen or measured on one type, which is kept for a reason other than cost.
const SEEN: [Field; 8] = [
    Field::CurrentInstance,
    Field::Symptom,
    Field::ExpectedHours,
    Field::EpochSeconds,
    Field::HostMemory,
    Field::DeviceMemory,
    Field::TrainingSeconds,
    Field::BillableSeconds,
];

fn trained(job: &Job) -> Option<Candidate> {
    pick(job, View::Today).trained.filter(Candidate::passes)
}

proptest! {
    #![proptest_config(Config { cases: (cases() / 4).max(20), failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_later_deadline_never_makes_the_answer_dearer(
        (mut answers, _) in any_job(),
        hours in -2.0..6.5f64,
        factor in 1.0..100.0f64,
    ) {
        SEEN.iter().for_each(|field| answers.set(*field, ""));
        answers.set(Field::Task, "train");
        answers.set(Field::Priority, "cost");
        let within = |hours: f64| {
            let mut answers = answers.clone();
            answers.set(Field::Deadline, &format!("{hours:.4}"));
            answers.validate()
        };
        // Evenly over the orders of magnitude from 8 minutes to 28 days.
        let hours = hours.exp();
        let (Ok(soon), Ok(later)) = (within(hours), within(hours * factor)) else { return Ok(()) };
        let Some(dear) = trained(&soon) else { return Ok(()) };
        let cheap = trained(&later);
        prop_assert!(cheap.is_some(), "{} × {} is in time, and later nothing is", dear.count, dear.instance.name);
        // The risk of missing a deadline is no cost of the run.
        let mut open = soon.clone();
        open.training.deadline = None;
        let cost = |one: &Candidate| rank::score(&open, View::Today, Side::Training, one);
        let cheap = cheap.unwrap();
        prop_assert!(
            cost(&cheap) <= cost(&dear) * 1.001,
            "{} × {} for {}, then {} × {} for {}",
            dear.count, dear.instance.name, dear.likely_cost(), cheap.count, cheap.instance.name, cheap.likely_cost()
        );
    }
}

#[test]
fn several_devices_that_are_faster_and_cheaper_are_taken() {
    let resnet = "task=train&algorithm=cnn&model=resnet-50&images=1281167&epochs=90&priority=cost&deadline_hours=";
    let cost = |text: &str| trained(&job(text)).expect(text).likely_cost();
    assert!(cost(&format!("{resnet}24")) <= cost(&format!("{resnet}16")));
    for priority in ["cost", "balanced"] {
        let qlora =
            format!("task=train&algorithm=llm-qlora&model=llama-3.1-70b&tokens_millions=10&priority={priority}");
        let today = advice(&qlora, View::Today);
        assert!(today.answers[0].pick().is_some_and(|pick| pick.devices() > 1), "{}", today.answers[0].title());
        // What one device would cost stands beside it, and is more.
        let spread = today.trail.step("spread").expect("asked");
        let one = spread.bests[0].as_ref().filter(|one| one.passes()).expect("one device would do");
        assert!(one.likely_cost() > today.answers[0].pick().unwrap().likely_cost());
        assert!(spread.verdicts[0].reasons[0].text.contains(&text::money(one.cost.unwrap().likely)));
    }
    // The exam takes one wherever it fits and is in time.
    let bert = "task=train&algorithm=transformer&model=bert-base&data_gb=0.4&deadline_hours=12&priority=cost";
    assert_eq!(took(bert, View::Book, "spread"), "one");
}

#[test]
fn spot_wants_slack_before_the_deadline() {
    let run = "task=train&algorithm=cnn&model=resnet-50&images=1281167&epochs=90&interruption_ok=yes&hardware=gpu&max_instances=1";
    let time = advice(run, View::Today).answers[0].pick().expect("something fits").time;
    let with = |hours: f64| format!("{run}&deadline_hours={hours:.3}");
    assert_eq!(took(&with(time.high.hours() * 2.0), View::Today, "payment"), "spot");
    // As late as its likely time is no slack at all.
    let tight = with(time.likely.hours() * 1.02);
    assert_eq!(took(&tight, View::Today, "payment"), "on-demand");
    assert!(advice(&tight, View::Today).trail.reasons("payment")[0].text.contains("slack"));
}

#[test]
fn no_letter_stands_against_cost_or_time_where_one_of_them_counts() {
    for text in [
        "task=train&algorithm=factorization-machines&data_gb=80&priority=time",
        "task=train&algorithm=linear-learner&data_gb=500&priority=time",
        "task=train&algorithm=xgboost&data_gb=100&trees=5000&priority=cost",
        "task=train&algorithm=xgboost&data_gb=100&trees=5000&priority=cost&max_instances=1",
    ] {
        let advice = advice(text, View::Today);
        let answer = &advice.answers[0];
        let pick = answer.pick().expect(text);
        for other in answer
            .ranking
            .iter()
            .filter(|other| rank::held_against(&job(text), View::Today, Side::Training, other, pick).is_none())
        {
            let dominates = other.likely_cost() < pick.likely_cost() * 0.99 && other.time.likely <= pick.time.likely;
            assert!(!dominates, "{text}: {} × {} over {}", other.count, other.instance.name, pick.instance.name);
            let cheaper =
                text.contains("cost") && other.count <= pick.count && other.likely_cost() < pick.likely_cost() * 0.99;
            assert!(!cheaper, "{text}: {} × {} over {}", other.count, other.instance.name, pick.instance.name);
        }
    }
}
