//! Rules of the requests, each with its source. Types, required and unknown members are for `cargo xtask code`, which
//! asks botocore.

use super::tree::{Call, Tree};
use super::{Form, Placeholder, Setup, bodies, setup, training};
use crate::advise;
use crate::decide::Side;
use crate::job::gallery::GALLERY;
use crate::job::{Job, View, link};
use crate::plan::scaling;
use crate::units::{RequestsPerSecond, Seconds};

fn job(link: &str) -> Job {
    link::parse(link).answers.validate().unwrap()
}

fn set_up(link: &str, view: View, side: Side) -> Setup {
    let job = job(link);
    setup(&job, &advise(&job, view), side, 0).unwrap()
}

/// A value by the names that lead to it.
#[track_caller]
fn at<'a>(setup: &'a Setup, call: Call, path: &[&str]) -> Option<&'a Tree> {
    let request = setup.groups.iter().find_map(|group| group.request(call)).unwrap();
    path.iter().try_fold(&request.body, |tree, name| match (tree, name.parse::<usize>()) {
        (Tree::List(items), Ok(at)) => items.get(at),
        _ => tree.get(name),
    })
}

#[track_caller]
fn number(setup: &Setup, call: Call, path: &[&str]) -> f64 {
    match at(setup, call, path) {
        Some(Tree::Number(number)) => *number,
        other => panic!("{path:?} is {other:?}"),
    }
}

const HOUR: f64 = 3600.0;

/// botocore, `StoppingCondition`: the wait "must be equal to or greater than MaxRuntimeInSeconds"; 28 days at most.
#[test]
fn the_wait_for_spot_holds_the_run() {
    for hours in [0.01, 0.9, 5.0, 100.0, 2000.0] {
        for deadline in [None, Some(0.5), Some(48.0), Some(5000.0)] {
            let limits = training::limits(Seconds::from_hours(hours), deadline.map(Seconds::from_hours), true, false);
            assert!(limits.wait.unwrap() >= limits.run && limits.run >= HOUR, "{limits:?}");
            assert!(limits.wait.unwrap() <= 28.0 * 24.0 * HOUR, "{limits:?}");
        }
    }
    // 5 h x 1.5 = 7.5 h, in whole hours 8; the person waits 48 h.
    let limits = training::limits(Seconds::from_hours(5.0), Some(Seconds::from_hours(48.0)), true, false);
    assert_eq!((limits.run, limits.wait), (8.0 * HOUR, Some(48.0 * HOUR)));
    assert_eq!(training::limits(Seconds::from_hours(5.0), None, false, false).wait, None);
}

/// Developer Guide, managed Spot training: built-in algorithms that do not checkpoint wait 3600 s at most.
#[test]
fn a_built_in_algorithm_without_checkpoints_waits_an_hour() {
    let limits = training::limits(Seconds(1800.0), Some(Seconds::from_hours(48.0)), true, true);
    assert_eq!((limits.run, limits.wait), (HOUR, Some(HOUR)));
    let setup = set_up("task=train&algorithm=kmeans&data_gb=0.5&interruption_ok=yes", View::Today, Side::Training);
    assert_eq!(number(&setup, Call::TrainingJob, &["StoppingCondition", "MaxWaitTimeInSeconds"]), HOUR);
    assert_eq!(at(&setup, Call::TrainingJob, &["CheckpointConfig"]), None);
}

/// botocore, `InstancePreferences`: "mutually exclusive with InstanceType ... and EnableManagedSpotTraining"; at most five,
/// with a count on every one.
#[test]
fn spot_excludes_types_in_order_of_preference() {
    let any = |setup: &Setup| setup.groups.iter().any(|group| group.id == "train-any");
    let spot = set_up(GALLERY[2].link, View::Today, Side::Training);
    assert_eq!(at(&spot, Call::TrainingJob, &["EnableManagedSpotTraining"]), Some(&Tree::Bool(true)));
    assert!(at(&spot, Call::TrainingJob, &["CheckpointConfig", "S3Uri"]).is_some());
    assert!(!any(&spot));
    let on_demand = set_up(GALLERY[0].link, View::Today, Side::Training);
    assert!(any(&on_demand));
    let group = on_demand.groups.iter().find(|group| group.id == "train-any").unwrap();
    let resources = group.requests[0].body.get("ResourceConfig").unwrap();
    let Some(Tree::List(types)) = resources.get("InstancePreferences") else { panic!("{resources:?}") };
    assert!((2..=5).contains(&types.len()));
    assert!(types.iter().all(|one| one.get("InstanceCount").is_some()));
    assert_eq!(resources.get("InstanceType"), None);
    // The exam's engineer of 2023 had no such list.
    assert!(!any(&set_up(GALLERY[0].link, View::Book, Side::Training)));
}

/// botocore, `InstancePools`: five at most, each with its type and a priority from 1; the variant names no other type.
#[test]
fn an_endpoint_on_gpus_has_types_to_fall_back_on() {
    let group = |view| {
        let setup = set_up("task=serve&model=llama-3.1-8b&requests_per_second=2", view, Side::Serving);
        setup.groups.into_iter().find(|group| group.id == "deploy-any")
    };
    let any = group(View::Today).unwrap();
    let Some(Tree::List(variants)) = any.requests[0].body.get("ProductionVariants") else { panic!("{any:?}") };
    let Some(Tree::List(pools)) = variants[0].get("InstancePools") else { panic!("{variants:?}") };
    assert!((2..=5).contains(&pools.len()) && variants[0].get("InstanceType").is_none());
    for (priority, pool) in (1..).zip(pools) {
        assert!(pool.get("InstanceType").is_some());
        assert_eq!(pool.get("Priority"), Some(&Tree::whole(priority)));
    }
    assert!(group(View::Book).is_none());
}

/// botocore, `VolumeSizeInGB`: a type with NVMe gets no EBS volume; one without must be given its size, here that of the
/// 60 GB that File mode copies and more.
#[test]
fn a_volume_is_asked_for_where_there_are_no_disks() {
    let csv = set_up("task=train&algorithm=xgboost&data_gb=60&hardware=cpu", View::Today, Side::Training);
    assert!(number(&csv, Call::TrainingJob, &["ResourceConfig", "VolumeSizeInGB"]) >= 60.0);
    for example in GALLERY {
        let job = job(example.link);
        let advice = advise(&job, View::Today);
        let Some(pick) = advice.answer(Side::Training).and_then(|answer| answer.pick()) else { continue };
        let setup = setup(&job, &advice, Side::Training, 0).unwrap();
        let asked = at(&setup, Call::TrainingJob, &["ResourceConfig", "VolumeSizeInGB"]).is_some();
        assert_eq!(asked, pick.instance.local_nvme_gb == 0, "{}", example.name);
        let count = number(&setup, Call::TrainingJob, &["ResourceConfig", "InstanceCount"]);
        assert_eq!(count, f64::from(pick.count), "{}", example.name);
    }
}

/// Developer Guide, endpoint-scaling-loadtest: SageMakerVariantInvocationsPerInstance = MAX_RPS x SAFETY_FACTOR x 60.
#[test]
fn the_target_is_the_measured_rate_by_the_factor_by_sixty() {
    assert_eq!(scaling::target(RequestsPerSecond(20.0), 0.5), 600.0);
    assert_eq!(scaling::target(RequestsPerSecond(0.05), 0.5), 1.5);
    let link = "task=serve&algorithm=xgboost&requests_per_second=100&peak_requests_per_second=300&measured_requests_per_second=120&safety_factor=0.7&current_instance=ml.c5.large";
    let job = job(link);
    let advice = advise(&job, View::Today);
    let pick = advice.answer(Side::Serving).unwrap().pick().unwrap();
    let setup = setup(&job, &advice, Side::Serving, 0).unwrap();
    let policy = ["TargetTrackingScalingPolicyConfiguration", "TargetValue"];
    let due = (pick.rate.likely.value() * 0.7 * 60.0).round();
    assert_eq!(number(&setup, Call::ScalingPolicy, &policy), due);
}

/// Developer Guide, deployment best practices: two instances or more where a zone may fail; asynchronous endpoints scale to
/// zero and are woken by an alarm on HasBacklogWithoutCapacity.
#[test]
fn the_fewest_instances_follow_availability_and_queue() {
    let least = |link: &str| number(&set_up(link, View::Today, Side::Serving), Call::ScalableTarget, &["MinCapacity"]);
    let serve = "task=serve&algorithm=xgboost&requests_per_second=50&latency_ms=100";
    assert_eq!(least(&format!("{serve}&availability=high")), 2.0);
    assert_eq!(least(&format!("{serve}&availability=single")), 1.0);
    let queue = GALLERY[10].link;
    assert_eq!(least(queue), 0.0);
    let setup = set_up(queue, View::Today, Side::Serving);
    assert_eq!(at(&setup, Call::Alarm, &["AlarmActions", "0"]), Some(&Tree::Policy));
    assert!(at(&setup, Call::EndpointConfig, &["AsyncInferenceConfig"]).is_some());
}

/// botocore, `ServerlessConfig`: 1024 to 6144 MB, 1 to 200 at a time. Little's law: 10/s x 2 s / 0.5 = 40.
#[test]
fn serverless_concurrency_is_littles_law() {
    let link = "task=serve&algorithm=xgboost&traffic=rare&cold_start_ok=yes&latency_ms=2000&requests_per_second=1&peak_requests_per_second=10";
    let setup = set_up(link, View::Today, Side::Serving);
    let variant = ["ProductionVariants", "0", "ServerlessConfig", "MaxConcurrency"];
    assert_eq!(number(&setup, Call::EndpointConfig, &variant), 40.0);
    assert!(setup.groups.iter().all(|group| group.request(Call::ScalableTarget).is_none()));
}

/// Where the data lies on a file system it is mounted, in the file system's network (botocore, `FileSystemDataSource`).
#[test]
fn input_follows_the_trail() {
    let efs = set_up("task=train&algorithm=cnn&model=resnet-50&data_store=efs&data_gb=50", View::Today, Side::Training);
    let source = ["InputDataConfig", "0", "DataSource", "FileSystemDataSource", "FileSystemType"];
    assert_eq!(at(&efs, Call::TrainingJob, &source), Some(&Tree::text("EFS")));
    assert!(at(&efs, Call::TrainingJob, &["VpcConfig", "Subnets"]).is_some());
    let pipe = "task=train&algorithm=linear-learner&data_gb=400&data_format=recordio";
    let pipe = set_up(pipe, View::Today, Side::Training);
    let mode = ["AlgorithmSpecification", "TrainingInputMode"];
    assert_eq!(at(&pipe, Call::TrainingJob, &mode), Some(&Tree::text("Pipe")));
}

/// The finalists of the ranking are measured, at most three.
#[test]
fn the_recommender_measures_three_finalists() {
    let fraud = set_up(GALLERY[5].link, View::Today, Side::Serving);
    let Some(Tree::List(types)) = at(&fraud, Call::RecommendationsJob, &["InputConfig", "EndpointConfigurations"])
    else {
        panic!("no types");
    };
    assert_eq!(types.len(), 3);
}

/// No ARN and no image is written out: what only the reader knows is a placeholder, and each is declared where it is used.
#[test]
fn nothing_is_invented() {
    for example in GALLERY {
        let job = example.answers().validate().unwrap();
        for view in [View::Today, View::Book] {
            let advice = advise(&job, view);
            for side in [Side::Training, Side::Serving] {
                let Some(setup) = setup(&job, &advice, side, 0) else { continue };
                for form in Form::ALL {
                    for body in bodies(&setup, form) {
                        let place = format!("{} {} {}", example.name, form.label(), body.file);
                        // The only ARN is that of an action of Step Functions.
                        let arns = body.text.matches("arn:").count();
                        assert_eq!(arns, body.text.matches("arn:aws:states:::aws-sdk:").count(), "{place}");
                        assert!(!body.text.contains(".dkr.ecr."), "{place}");
                        assert!(!body.text.contains("<>") && !body.text.contains("None,"), "{place}");
                    }
                }
            }
        }
    }
}

/// A placeholder is told from everything else by its look, and no two are the same.
#[test]
fn placeholders_are_plainly_marked() {
    for (at, own) in Placeholder::ALL.iter().enumerate() {
        assert!(own.marked().starts_with("<YOUR_") && own.marked().ends_with('>'));
        assert!(!own.what().is_empty());
        assert!(Placeholder::ALL[..at].iter().all(|other| other.name() != own.name()));
    }
}
