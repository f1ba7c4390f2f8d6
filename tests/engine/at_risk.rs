//! An estimate near a limit is a risk that is said, and no reason to say that nothing fits; what each type can keep in memory it
//! does not work out again.

use sagefit::advise::{Headline, why_not};
use sagefit::facts::instance;
use sagefit::job::View;

use crate::support::{advice, job};

/// The first reason, where instances are recommended.
fn first(text: &str) -> Option<String> {
    let advice = advice(text, View::Today);
    let answer = &advice.answers[0];
    answer.pick().map(|_| answer.reasons[0].clone())
}

#[test]
fn near_a_limit_is_at_risk() {
    let classic = |ms: f64| first(&format!("task=serve&algorithm=xgboost&requests_per_second=20&latency_ms={ms}"));
    // Single-digit milliseconds are asked of classic models every day (AWS's blog on fraud detection with XGBoost: 3 ms of
    // model latency); one millisecond is less than the way through the network takes.
    assert!(classic(100.0).is_some_and(|reason| !reason.contains("At risk")));
    assert!(classic(8.0).is_some_and(|reason| reason.starts_with("At risk") && reason.contains("8 ms")));
    assert_eq!(classic(1.0), None);
}

#[test]
fn a_deadline_just_missed_is_at_risk_and_one_far_away_is_not() {
    let text =
        "task=train&algorithm=llm-pretrain&parameters_millions=1000&tokens_millions=20000&max_instances=1&hardware=gpu";
    let fastest = advice(&format!("{text}&priority=time"), View::Today).answers[0].pick().unwrap().time;
    let by = |hours: f64| first(&format!("{text}&deadline_hours={hours}"));
    let between = |a: sagefit::units::Seconds, b: sagefit::units::Seconds| f64::midpoint(a.hours(), b.hours());
    assert!(by(between(fastest.low, fastest.likely)).is_some_and(|reason| reason.starts_with("At risk")));
    assert!(by(fastest.high.hours() * 1.1).is_some_and(|reason| !reason.starts_with("At risk")));
    assert_eq!(by(fastest.low.hours() * 0.5), None);
}

#[test]
fn nobody_pays_many_times_as_much_to_be_as_near_to_a_limit() {
    // No estimate tells 2 % of a latency apart, and a type of eight B200 costs some twenty times as much as one H100.
    for text in
        ["task=serve&model=bert-base&latency_ms=10&requests_per_second=5", "task=serve&model=resnet-50&latency_ms=6"]
    {
        let advice = advice(text, View::Today);
        let Some(pick) = advice.answers[0].pick() else { continue };
        let as_near = |one: &&sagefit::sizing::candidate::Candidate| {
            one.latency.likely.value() <= pick.latency.likely.value() * 1.05
        };
        for other in advice.answers[0].ranking.iter().filter(as_near) {
            assert!(
                pick.likely_cost() <= other.likely_cost() * 2.0,
                "{text}: {} over {}",
                pick.instance.name,
                other.instance.name
            );
        }
    }
}

#[test]
fn who_has_time_enough_is_told_of_no_risk() {
    let answer = advice("task=train&algorithm=xgboost&data_gb=10&deadline_hours=100", View::Today);
    assert!(matches!(answer.answers[0].headline, Headline::Instances(_)));
    assert!(answer.answers[0].reasons.iter().all(|reason| !reason.contains("At risk")));
}

#[test]
fn activations_are_kept_where_there_is_room() {
    // Computing them again is a third more work: 8 N instead of 6 N operations a token (Korthikanti et al., arXiv:2205.05198).
    let text = "task=train&algorithm=llm-pretrain&model=gpt-2&tokens_millions=10000&batch_size=8&max_instances=1";
    let hours = |more: &str, name: &str| {
        let job = job(&format!("{text}{more}"));
        let one = why_not(&job, View::Today, instance::by_name(name).unwrap()).remove(0).candidate.unwrap();
        (one.time.likely.hours(), one.device.likely.value())
    };
    let again = "&activation_checkpointing=yes";
    let (open, stated) = (hours("", "ml.p5.4xlarge"), hours(again, "ml.p5.4xlarge"));
    assert!(open.0 < stated.0 * 0.9 && open.1 > stated.1, "{open:?} {stated:?}");
    // A T4 has no room for them: nothing changes there.
    let batch = "&sequence_length=4096";
    assert_eq!(hours(batch, "ml.g4dn.xlarge"), hours(&format!("{batch}{again}"), "ml.g4dn.xlarge"));
}
