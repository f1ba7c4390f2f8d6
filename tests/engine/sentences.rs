//! Sentences beside the answer do not contradict it.

use sagefit::advise::current;
use sagefit::decide::{Side, rank};
use sagefit::job::View;
use sagefit::sizing::{Candidate, Needs};
use sagefit::units::text;

use crate::support::{advice, job};

#[test]
fn a_smaller_batch_is_smaller() {
    // A batch of 16 that runs out of memory today, and one that cannot be smaller.
    let base = "task=train&algorithm=cnn&model=resnet-50&current_instance=ml.p3.2xlarge&symptom=device-memory";
    for view in View::ALL {
        let said = advice(&format!("{base}&batch_size=16"), *view).trail.reasons("memory")[0].text.clone();
        assert!(said.contains("a smaller batch") && !said.contains("would fit"), "{said}");
        let said = advice(&format!("{base}&batch_size=1"), *view).trail.reasons("memory")[0].text.clone();
        assert!(!said.contains("a smaller batch"), "{said}");
        let said = advice(&format!("{base}&batch_size=512"), *view).trail.reasons("memory")[0].text.clone();
        let fits = said.split('(').nth(1).and_then(|rest| rest.split(' ').next()).expect(&said);
        assert!(fits.parse::<f64>().is_ok_and(|fits| fits < 512.0), "{said}");
    }
}

#[test]
fn a_network_on_a_cpu_needs_what_its_figures_say() {
    for link in ["algorithm=transformer&model=bert-large&data_gb=0.1", "algorithm=cnn&data_gb=1&batch_size=512"] {
        let advice = advice(&format!("task=train&hardware=cpu&{link}"), View::Today);
        let pick = advice.answers[0].pick().expect(link);
        let said = &advice.trail.reasons("memory")[0].text;
        assert!(said.contains(&text::memory(pick.host.likely)), "{said}: {}", text::memory(pick.host.likely));
    }
}

#[test]
fn nothing_is_held_against_others_that_holds_for_the_pick() {
    let mut said = 0;
    for text in [
        "task=train&algorithm=factorization-machines&data_gb=80&deadline_hours=0.2&priority=time",
        "task=train&algorithm=cnn&model=resnet-50&images=1281167&epochs=90&deadline_hours=30",
        "task=train&algorithm=llm-lora&model=llama-3.1-8b&tokens_millions=500&deadline_hours=20&priority=time",
    ] {
        let (advice, job) = (advice(text, View::Today), job(text));
        let answer = &advice.answers[0];
        let pick = answer.pick().expect(text);
        let late = |one: &Candidate| job.training.deadline.is_some_and(|deadline| one.time.high > deadline);
        let estimated = |one: &Candidate| one.price.is_some_and(|price| price.basis.is_estimate());
        for other in &answer.ranking {
            let against = rank::held_against(&job, View::Today, Side::Training, other, pick);
            said += usize::from(against.is_some());
            assert!(!(against.is_some_and(|why| why.contains("deadline")) && late(pick)), "{text}");
            assert!(!(against.is_some_and(|why| why.contains("estimate")) && estimated(pick)), "{text}");
        }
        assert_eq!(rank::held_against(&job, View::Today, Side::Training, pick, pick), None, "{text}");
    }
    assert!(said > 0);
}

#[test]
fn machines_that_cannot_be_used_hold_and_do_nothing() {
    let today = |count: u32| {
        let text = format!("task=train&algorithm=lda&data_gb=20&current_instance=ml.m5.4xlarge&current_count={count}");
        let (advice, job) = (advice(&text, View::Book), job(&text));
        current(&job, &advice.trail, &advice.answers[0]).expect("a step from today").today
    };
    let (one, four) = (today(1), today(4));
    assert_eq!((four.count, four.host, four.time), (4, one.host, one.time));
    // All four are paid.
    let cost = |of: &Candidate| of.likely_cost();
    assert!((cost(&four) / cost(&one) - 4.0).abs() < 1e-9);
    // What was measured on four that one of them did is not four times the work.
    let measured = |count: u32| {
        let text = format!(
            "task=train&algorithm=lda&data_gb=20&current_instance=ml.m5.4xlarge&current_count={count}&measured_hours=2"
        );
        Needs::of(&job(&text)).training.measured.expect("measured").factor
    };
    assert!((measured(4) / measured(1) - 1.0).abs() < 1e-9);
}
