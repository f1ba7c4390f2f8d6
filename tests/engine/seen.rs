//! What was seen of the run of today, and the headline that agrees with what is said of it:
//!
//! - what no other type cures leaves type and number as they are
//! - an idle machine leads to a smaller one, never to the same or a larger
//! - GPUs that wait for CPUs lead to more vCPUs beside as many GPUs of the family, or leave the type to a CPU group
//!
//! Source: SageMaker Developer Guide, distributed training and heterogeneous clusters; AWS ML blog on I/O for GPU training.

use sagefit::job::View;
use sagefit::sizing::Candidate;

use crate::support::{advice, took};

const IMAGES: &str = "task=train&algorithm=cnn&data_gb=100&data_format=images&current_instance=";

fn picked(text: &str, view: View) -> Candidate {
    advice(text, view).answers[0].pick().unwrap_or_else(|| panic!("nothing for {text}")).clone()
}

#[test]
fn what_no_other_type_cures_leaves_the_type() {
    for symptom in ["gpu-not-seen", "gpu-waits-for-data", "slow-start", "low-use", "quota"] {
        for (name, view) in [
            ("ml.g5.2xlarge", View::Today),
            ("ml.g5.2xlarge", View::Book),
            ("ml.p3.2xlarge", View::Book),
            ("ml.p3.16xlarge", View::Book),
        ] {
            let text = format!("{IMAGES}{name}&symptom={symptom}");
            assert_eq!(picked(&text, view).instance.name, name, "{symptom}");
        }
        // P3 cannot be had any more: one GPU stays one, for no more dollars an hour.
        let text = format!("{IMAGES}ml.p3.2xlarge&symptom={symptom}");
        let (then, today) = (picked(&text, View::Book), picked(&text, View::Today));
        let usd = |one: &Candidate| one.price.map(|price| price.usd_per_hour.value());
        assert_eq!((today.devices(), today.count), (1, 1), "{symptom}: {}", today.instance.name);
        assert!(usd(&today) <= usd(&then), "{symptom}: {}", today.instance.name);
    }
    let several = format!("{IMAGES}ml.g5.2xlarge&current_count=4&symptom=gpu-waits-for-data");
    assert_eq!(
        (picked(&several, View::Today).instance.name, picked(&several, View::Today).count),
        ("ml.g5.2xlarge", 4)
    );
}

#[test]
fn an_idle_machine_becomes_a_smaller_one() {
    for (text, view) in [
        ("task=train&algorithm=cnn&data_gb=10&symptom=idle&current_instance=ml.p3.16xlarge", View::Book),
        ("task=train&algorithm=cnn&data_gb=10&symptom=idle&current_instance=ml.p3.2xlarge", View::Book),
        ("task=train&algorithm=cnn&data_gb=10&symptom=idle&current_instance=ml.p3.8xlarge", View::Today),
        ("task=train&algorithm=cnn&data_gb=10&symptom=idle&current_instance=ml.g5.8xlarge", View::Today),
        ("task=train&algorithm=xgboost&data_gb=5&symptom=idle&current_instance=ml.m5.12xlarge", View::Book),
        (
            "task=train&algorithm=xgboost&data_gb=1&symptom=idle&current_instance=ml.m5.xlarge&current_count=4",
            View::Today,
        ),
    ] {
        let advice = advice(text, view);
        let pick = advice.answers[0].pick().unwrap_or_else(|| panic!("nothing for {text}"));
        let job = crate::support::job(text);
        let (now, count) = (job.training.current.expect(text), job.training.current_count);
        let usd = |type_, count: u32| {
            let price = sagefit::sizing::cost::price(&job, type_, sagefit::facts::instance::Use::Training);
            price.expect(text).usd_per_hour.value() * f64::from(count)
        };
        assert!(usd(pick.instance, pick.count) < usd(now, count), "{text}: {} × {}", pick.count, pick.instance.name);
        assert!(pick.devices() <= u32::from(now.accelerator_count) * count, "{text}: {}", pick.instance.name);
        assert_eq!(took(text, view, "bottleneck"), "smaller-instance");
    }
    // The next smaller size of the family, where it has one.
    let p3 = "task=train&algorithm=cnn&data_gb=10&symptom=idle&current_instance=ml.p3.16xlarge";
    assert_eq!(picked(p3, View::Book).instance.name, "ml.p3.8xlarge");
}

#[test]
fn gpus_that_wait_for_cpus_get_more_of_them() {
    let waits = |name: &str, view| picked(&format!("{IMAGES}{name}&symptom=gpu-waits-for-cpu"), view).instance;
    assert_eq!(waits("ml.g5.xlarge", View::Today).name, "ml.g5.2xlarge");
    assert_eq!(waits("ml.g5.12xlarge", View::Today).name, "ml.g5.24xlarge");
    // Every P3 has 8 vCPUs for each GPU: a group of CPU instances is the cure, and the type stays.
    assert_eq!(waits("ml.p3.8xlarge", View::Book).name, "ml.p3.8xlarge");
    assert_eq!(took(&format!("{IMAGES}ml.p3.8xlarge&symptom=gpu-waits-for-cpu"), View::Book, "bottleneck"), "cpu-work");
}

#[test]
fn what_is_too_slow_never_becomes_slower() {
    for text in [
        "task=train&algorithm=xgboost&data_gb=20&symptom=slow&current_instance=ml.m5.12xlarge",
        "task=train&algorithm=catboost&data_gb=20&symptom=slow&current_instance=ml.m5.12xlarge",
        "task=train&algorithm=linear-learner&data_gb=50&symptom=slow&current_instance=ml.c5.4xlarge",
    ] {
        let job = crate::support::job(text);
        let today = sagefit::sizing::Needs::of(&job).training.too_slow.expect(text);
        let pick = picked(text, View::Book);
        assert!(pick.time.likely < today, "{text}: {} × {}", pick.count, pick.instance.name);
    }
}
