//! What a measurement changes.

use super::*;
use crate::job::{View, link};

fn measured(text: &str) -> (Measured, Advice) {
    let answers = link::parse(text).answers;
    let job = answers.validate().unwrap_or_else(|errors| panic!("{text}: {errors:?}"));
    let advice = advise(&job, View::Today);
    (Measured::of(&answers, &job, &advice).expect("a measurement"), advice)
}

const BERT: &str = "task=train&algorithm=transformer&model=bert-large&data_gb=0.4&epochs=3&deadline_hours=12";
const FRAUD: &str =
    "task=serve&algorithm=xgboost&requests_per_second=80&peak_requests_per_second=200&latency_ms=20&traffic=daily";

#[test]
fn nothing_measured_changes_nothing() {
    let answers = link::parse(BERT).answers;
    let job = answers.validate().unwrap();
    assert_eq!(Measured::of(&answers, &job, &advise(&job, View::Today)), None);
}

#[test]
fn a_slow_epoch_leads_to_a_faster_type() {
    // 30 000 s an epoch, three of them: 25 h on an A10G, where 12 h are allowed.
    let (measured, advice) = measured(&format!("{BERT}&current_instance=ml.g5.xlarge&epoch_seconds=30000"));
    assert!(measured.changes_the_answer());
    let row = &measured.rows[0];
    assert_eq!((row.field, row.place, row.measured.as_str()), (Field::EpochSeconds, Place::Above, "8.3 h"));
    // Accepted, explained and used.
    assert!(row.means.contains("Your figure is used"));
    let pick = advice.answers[0].pick().unwrap();
    assert!(pick.time.likely.hours() <= 12.0 && pick.instance.name != "ml.g5.xlarge");
    // The trail says which question turned, and why.
    assert!(measured.turned.iter().all(|turned| turned.before != turned.after && !turned.why.is_empty()));
}

#[test]
fn a_peak_of_memory_leads_to_a_larger_gpu() {
    // 90 GiB fit no GPU of 80 or 96 GB, of which 94 % may be filled.
    let base = format!("{BERT}&current_instance=ml.g5.xlarge&hardware=gpu&priority=cost");
    let (measured, advice) = measured(&format!("{base}&device_memory_gib=90"));
    assert!(measured.changes_the_answer(), "{measured:?}");
    assert_eq!(measured.rows[0].place, Place::Above);
    let pick = advice.answers[0].pick().unwrap();
    assert_eq!(pick.device.width(), 1.0, "the measured peak has no band");
    // 90 GiB within 94 % of its memory.
    assert!(pick.instance.accelerator_memory().value() * 0.94 >= 90.0 || pick.sharded, "{}", pick.instance.name);
}

#[test]
fn a_low_maximum_leads_to_more_instances() {
    let (measured, advice) =
        measured(&format!("{FRAUD}&current_instance=ml.c5.xlarge&measured_requests_per_second=40"));
    assert!(measured.changes_the_answer());
    assert_eq!(measured.rows[0].place, Place::Below);
    let pick = advice.answers[0].pick().unwrap();
    if pick.instance.name == "ml.c5.xlarge" {
        // ceil(200 / (40 x 0.5)) = 10.
        assert_eq!(pick.count, 10);
        assert_eq!(pick.rate.width(), 1.0);
    }
    assert!(measured.turned.iter().any(|turned| turned.question == "count"), "{:?}", measured.turned);
}

#[test]
fn a_long_latency_rules_types_out() {
    let (measured, advice) = measured(&format!("{FRAUD}&current_instance=ml.c5.xlarge&measured_latency_ms=60"));
    // 60 ms where 20 are allowed: three times faster is no CPU.
    assert!(measured.changes_the_answer());
    assert!(advice.answers[0].pick().is_none_or(|pick| pick.latency.likely.value() <= 0.02));
}

#[test]
fn the_band_of_the_measured_type_shrinks_most() {
    let width = |more: &str, on: &str| {
        let job = link::parse(&format!("{BERT}{more}")).answers.validate().unwrap();
        let on = crate::facts::instance::by_name(on).unwrap();
        time::training(&job, &Needs::of(&job).training, on, 1).unwrap().width()
    };
    let seen = "&current_instance=ml.g5.xlarge&epoch_seconds=6000";
    let [same, alike, related] = ["ml.g5.xlarge", "ml.g5.4xlarge", "ml.p4d.24xlarge"].map(|on| width(seen, on));
    let before = ["ml.g5.xlarge", "ml.g5.4xlarge", "ml.p4d.24xlarge"].map(|on| width("", on));
    assert!(same < alike && alike < before[1] && related < before[2], "{same} {alike} {related} {before:?}");
    // 6000 s x 3 epochs and two minutes of start.
    let job = link::parse(&format!("{BERT}{seen}")).answers.validate().unwrap();
    let g5 = crate::facts::instance::by_name("ml.g5.xlarge").unwrap();
    let likely = time::training(&job, &Needs::of(&job).training, g5, 1).unwrap().likely;
    assert!((likely.value() - 18_120.0).abs() < 1.0, "{likely:?}");
}

#[test]
fn a_part_of_the_data_counts_for_the_whole() {
    // 600 s for a tenth are 6000 s for all.
    let of = |more: &str| measured(&format!("{BERT}&current_instance=ml.g5.xlarge{more}")).0;
    let (part, whole) = (of("&epoch_seconds=600&measured_percent=10"), of("&epoch_seconds=6000"));
    assert_eq!(part, whole);
}

#[test]
fn a_time_without_a_type_is_asked_for_it() {
    let row = &measured(&format!("{BERT}&epoch_seconds=600")).0.rows[0];
    assert_eq!((row.place, row.estimated.as_str()), (Place::Alone, ""));
    assert!(row.means.contains("name the type"));
}
