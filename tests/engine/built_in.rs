//! Built-in algorithms train on hardware that their pages name, and no further than they go:
//!
//! - GPUs of the families that the algorithm's page names, in both views; the TensorFlow algorithms take any today

use sagefit::facts::algorithm;
use sagefit::job::View;

use crate::support::advice;

#[test]
fn gpus_are_of_the_families_that_the_page_names() {
    for one in algorithm::all().iter().filter(|one| one.train_gpu.useful()) {
        for more in ["", "&priority=time", "&deadline_hours=2", "&priority=cost"] {
            let text = format!("task=train&algorithm={}&data_gb=40&hardware=gpu{more}", one.id);
            for &view in View::ALL {
                let any = one.gpu_families_book.is_empty() || (view == View::Today && one.takes_any_gpu());
                for candidate in &advice(&text, view).answers[0].ranking {
                    let family = candidate.instance.family;
                    let named = one.gpu_families_book.contains(&family) || family == "p3dn";
                    assert!(any || named, "{text}, {:?}: {}", view, candidate.instance.name);
                }
            }
        }
    }
    // A container of MXNet's time does not land on what came years after it, however the time presses.
    let images = "task=train&algorithm=image-classification-mxnet&images=1500000&epochs=30&deadline_hours=6";
    let family = |view| advice(images, view).answers[0].pick().map(|pick| pick.instance.family);
    assert_eq!(family(View::Today), Some("g5"));
    assert_eq!(family(View::Book), Some("p3"));
    let newer = images.replace("mxnet", "tf");
    assert!(advice(&newer, View::Today).answers[0].ranking.iter().any(|one| one.instance.family.starts_with("p5")));
}

/// The pages of XGBoost, LightGBM and CatBoost: the memory of all instances together is at least that of the data.
#[test]
fn the_book_holds_memory_to_the_rule_of_the_page() {
    for (text, gb) in [
        ("task=train&algorithm=catboost&data_gb=300", 300.0),
        ("task=train&algorithm=catboost&data_gb=500", 500.0),
        ("task=train&algorithm=xgboost&data_gb=300&max_instances=1", 300.0),
        ("task=train&algorithm=xgboost&data_gb=1500", 1500.0),
        ("task=train&algorithm=lightgbm&data_gb=1000", 1000.0),
    ] {
        let book = advice(text, View::Book);
        let pick = book.answers[0].pick().unwrap_or_else(|| panic!("nothing for {text}"));
        let data = sagefit::units::Gb(gb).to_gib().value();
        let there = pick.instance.memory.value() * f64::from(pick.count);
        // At least the data, and not several times as much.
        assert!((data..data * 1.7).contains(&there), "{text}: {there} GiB for {data}");
    }
    // 500 GB are more than the largest M5 has, 384 GiB, and CatBoost takes one instance.
    let large = "task=train&algorithm=catboost&data_gb=500";
    assert_eq!(advice(large, View::Book).answers[0].pick().map(|pick| pick.instance.family), Some("r5"));
    // What runs out of memory today is not kept by the rule.
    let short = "task=train&algorithm=catboost&data_gb=40&current_instance=ml.m5.4xlarge&symptom=host-memory";
    let then = advice(short, View::Book).answers[0].pick().expect(short).instance;
    assert!(then.memory.value() > 64.0, "{}", then.name);
}

/// The page of IP Insights: its model is at most 8 GB, vectors in 32 bits.
#[test]
fn ip_insights_keeps_to_its_limit_and_is_never_split() {
    let answers = |entities: u32| {
        crate::support::answers(&format!(
            "task=train&algorithm=ip-insights&entities={entities}&vector_length=64&data_gb=50"
        ))
    };
    let error = answers(200_000_000).validate().expect_err("51 GB are too large");
    assert_eq!(error[0].field, sagefit::job::Field::Entities);
    assert!(error[0].message.contains("51.2 GB") && error[0].message.contains("8 GB"), "{}", error[0].message);
    // 7.7 GB is within it, and there is something that trains it.
    let job = answers(30_000_000).validate().expect("within the limit");
    for &view in View::ALL {
        let advice = sagefit::advise(&job, view);
        assert!(advice.answers[0].pick().is_some_and(|pick| !pick.sharded), "{}", advice.answers[0].title());
        assert_ne!(advice.trail.took("memory"), Some("shard"));
    }
    // No built-in algorithm has code that splits a model over devices.
    for one in algorithm::all() {
        let job = crate::support::job(&format!("task=train&algorithm={}&data_gb=40&device_memory_gib=30", one.id));
        let all = sagefit::sizing::candidate::training(&job, &sagefit::sizing::Needs::of(&job), View::Today);
        assert!(all.iter().all(|candidate| !candidate.sharded), "{}", one.id);
    }
}

/// The page of K-Means: ml.g4dn.xlarge where it must be a GPU; the exam takes P where the page names nothing else.
#[test]
fn the_book_takes_the_gpu_that_the_page_names() {
    let family = |text: &str| advice(text, View::Book).answers[0].pick().map(|pick| pick.instance.family);
    assert_eq!(family("task=train&algorithm=kmeans&data_gb=200&hardware=gpu"), Some("g4dn"));
    assert_eq!(family("task=train&algorithm=linear-learner&data_gb=200&hardware=gpu"), Some("p3"));
}

/// The page of XGBoost: the memory of all instances holds the data, however few numbers are counted in it.
#[test]
fn boosters_hold_the_data_as_it_is_stored() {
    for &view in View::ALL {
        let text = "task=train&algorithm=xgboost&data_gb=20&rows=1000000&columns=50";
        let advice = advice(text, view);
        let pick = advice.answers[0].pick().expect(text);
        assert!(pick.host.likely.value() * f64::from(pick.count) >= 20e9 / 1024f64.powi(3), "{}", pick.instance.name);
    }
}
