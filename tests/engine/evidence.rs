//! What was seen of the run of today is evidence about a type, a count and a setup.

use sagefit::advise::{asks, why_not};
use sagefit::facts::instance::{self, InstanceType};
use sagefit::job::{Job, Symptom, View};
use sagefit::sizing::evidence::Bound;
use sagefit::sizing::time::{self, START};
use sagefit::sizing::{Candidate, Check, Needs};

use crate::support::{advice, job};

fn instance(name: &str) -> &'static InstanceType {
    instance::by_name(name).unwrap_or_else(|| panic!("no {name}"))
}

/// Likely hours on so many of a type, without the start.
fn hours(job: &Job, name: &str, count: u32) -> f64 {
    let time = time::training(job, &Needs::of(job).training, instance(name), count).expect("a time");
    (time.likely - START.likely).hours()
}

fn on(text: &str, view: View, name: &str) -> Candidate {
    why_not(&job(text), view, instance(name)).remove(0).candidate.unwrap_or_else(|| panic!("{name} is not sized"))
}

#[test]
fn the_memory_that_ran_out_never_comes_back() {
    for (text, name, check) in [
        ("task=train&algorithm=xgboost&data_gb=1&max_instances=1", "ml.m5.4xlarge", Check::HostMemory),
        ("task=train&algorithm=catboost&data_gb=2&max_instances=1", "ml.r5.4xlarge", Check::HostMemory),
        ("task=serve&algorithm=xgboost", "ml.r5.2xlarge", Check::HostMemory),
        ("task=serve&algorithm=cnn", "ml.m5.xlarge", Check::HostMemory),
        ("task=train&algorithm=cnn&batch_size=1", "ml.g4dn.xlarge", Check::DeviceMemory),
        ("task=train&algorithm=llm-full&model=gpt-2&max_instances=1", "ml.g5.2xlarge", Check::DeviceMemory),
        ("task=serve&algorithm=cnn", "ml.g5.xlarge", Check::DeviceMemory),
    ] {
        let device = check == Check::DeviceMemory;
        let symptom = if device { "device-memory" } else { "host-memory" };
        let text = format!("{text}&current_instance={name}&symptom={symptom}");
        for view in [View::Today, View::Book] {
            assert!(on(&text, view, name).failed.has(check), "{name} comes back: {text}");
            let advice = advice(&text, view);
            let Some(pick) = advice.answers[0].pick() else { continue };
            let (then, now) = if device {
                (pick.instance.accelerator_memory(), instance(name).accelerator_memory())
            } else {
                (pick.instance.memory * f64::from(pick.count), instance(name).memory)
            };
            assert!(then > now || (device && pick.sharded), "{} for {text}", pick.instance.name);
        }
    }
}

#[test]
fn a_measured_run_takes_what_was_measured() {
    for (text, name, count) in [
        ("task=train&algorithm=cnn&model=resnet-50&images=1000000", "ml.p3.2xlarge", 1),
        ("task=train&algorithm=transformer&model=bert-large&data_gb=4", "ml.p3.16xlarge", 2),
        ("task=train&algorithm=xgboost&data_gb=20", "ml.m5.12xlarge", 1),
    ] {
        let bare = hours(&job(text), name, count);
        for times in [0.2, 0.9, 1.5, 10.0] {
            // A measurement is of the whole run, with its start of two minutes.
            let measured = bare * times + START.likely.hours();
            let seen = format!("{text}&current_instance={name}&current_count={count}&measured_hours={measured}");
            let again = hours(&job(&seen), name, count);
            assert!((again / (bare * times) - 1.0).abs() < 1e-3, "{seen}: {again} beside {}", bare * times);
        }
    }
}

#[test]
fn only_the_part_that_bound_it_is_scaled() {
    let text = "task=train&algorithm=transformer&model=bert-large&data_gb=4";
    let measured = |symptom: &str| {
        let slow = hours(&job(text), "ml.p3.16xlarge", 4) * 5.0;
        job(&format!("{text}&current_instance=ml.p3.16xlarge&current_count=4&measured_hours={slow}&symptom={symptom}"))
    };
    // What the network between four instances cost says nothing of one.
    let network = measured("network-full");
    assert_eq!(Needs::of(&network).training.measured.map(|seen| seen.bound), Some(Bound::Network));
    let alone = hours(&network, "ml.g5.xlarge", 1) / hours(&job(text), "ml.g5.xlarge", 1);
    assert!((alone - 1.0).abs() < 1e-6, "{alone}");
    // What reading cost stays, however fast the GPU is.
    let data = measured("gpu-waits-for-data");
    let lost = |name: &str| hours(&data, name, 4) - hours(&job(text), name, 4);
    assert!((lost("ml.p4d.24xlarge") / lost("ml.p3.16xlarge") - 1.0).abs() < 0.02);
    // What CPUs prepare, 96 vCPUs prepare in two thirds of the time that 64 take.
    let cpus = measured("gpu-waits-for-cpu");
    let lost = |name: &str| hours(&cpus, name, 4) - hours(&job(text), name, 4);
    assert!((lost("ml.p4d.24xlarge") / lost("ml.p3.16xlarge") - 64.0 / 96.0).abs() < 0.02);
}

#[test]
fn images_that_cpus_prepare_too_slowly_take_as_long_on_any_gpu() {
    // A tenth of the pictures that a CPU usually decodes: whatever GPUs are beside them, vCPUs set the time.
    let text = "task=train&algorithm=cnn&model=resnet-18&images=50000&epochs=20";
    let slow = hours(&job(text), "ml.p3.16xlarge", 1) * 10.0;
    let seen = format!("{text}&current_instance=ml.p3.16xlarge&measured_hours={}", slow + START.likely.hours());
    let waits = job(&format!("{seen}&symptom=gpu-waits-for-cpu"));
    for (name, vcpus) in [("ml.p4d.24xlarge", 96.0), ("ml.g5.48xlarge", 192.0), ("ml.g6.48xlarge", 192.0)] {
        let ratio = hours(&waits, name, 1) / (slow * 64.0 / vcpus);
        assert!((ratio - 1.0).abs() < 1e-3, "{name}: {ratio}");
    }
    // What keeps GPUs idle is not known: no other GPU of as many is told to be rid of it.
    let unknown = job(&format!("{seen}&symptom=low-use"));
    for name in ["ml.p4d.24xlarge", "ml.g5.48xlarge", "ml.g6.48xlarge"] {
        assert!(hours(&unknown, name, 1) > slow * 0.8, "{name}");
    }
}

/// CloudWatch's GPUUtilization is the share of the time in which a GPU works.
#[test]
fn a_gpu_that_waits_for_cpus_takes_longer_by_what_it_waits() {
    let text = "task=train&algorithm=cnn&model=resnet-50&images=500000&epochs=30";
    let waits = job(&format!("{text}&current_instance=ml.g4dn.xlarge&gpu_percent=20&cpu_percent=98"));
    let busy = hours(&job(text), "ml.g4dn.xlarge", 1);
    assert!((hours(&waits, "ml.g4dn.xlarge", 1) / (busy / 0.2) - 1.0).abs() < 0.01);
    // Twice the vCPUs beside the same GPU, half the time; in the end the GPU itself sets it.
    assert!((hours(&waits, "ml.g4dn.2xlarge", 1) / (busy / 0.4) - 1.0).abs() < 0.01);
    assert!((hours(&waits, "ml.g4dn.16xlarge", 1) / busy - 1.0).abs() < 0.01);
    // A time that nobody took makes no estimate surer.
    let band = |job: &Job| {
        let time = time::training(job, &Needs::of(job).training, instance("ml.g4dn.xlarge"), 1).expect("a time");
        (time.high - START.high).hours() / (time.likely - START.likely).hours()
    };
    assert!((band(&waits) / band(&job(text)) - 1.0).abs() < 0.01);
    // And the answer is not the least step up where a larger one is better in both.
    let pick = advice(&format!("{text}&current_instance=ml.g4dn.xlarge&gpu_percent=20&cpu_percent=98"), View::Today);
    let pick = pick.answers[0].pick().expect("a pick");
    assert!(pick.instance.family == "g4dn" && pick.instance.vcpu > 8, "{}", pick.instance.name);
}

/// A load test says the latency at a share of the most it takes: the same load on one instance has that latency again.
#[test]
fn a_load_test_comes_out_as_it_was_measured() {
    for (model, name, rate, ms) in [
        ("yolov8m", "ml.g4dn.xlarge", 30.0, 60.0),
        ("yolov8m", "ml.g4dn.xlarge", 30.0, 200.0),
        ("resnet-50", "ml.g5.xlarge", 150.0, 40.0),
        ("bert-base", "ml.c6i.4xlarge", 8.0, 400.0),
    ] {
        let text = format!(
            "task=serve&model={model}&availability=single&latency_ms=2000&requests_per_second={0}&peak_requests_per_second={0}\
             &current_instance={name}&measured_requests_per_second={rate}&measured_latency_ms={ms}",
            rate * 0.5
        );
        let one = on(&text, View::Today, name);
        let loaded = one.loaded.expect("a latency under load").likely.value() * 1000.0;
        assert!((loaded / ms - 1.0).abs() < 0.01 && one.count == 1, "{name}: {loaded} ms for {ms} ms");
    }
}

/// A burstable type without credits works at a fraction of its speed (Amazon EC2 user guide): that says nothing of others.
#[test]
fn a_burstable_type_without_credits_measures_no_other() {
    let bare = "task=serve&algorithm=xgboost&requests_per_second=40";
    let slow = format!("{bare}&current_instance=ml.t2.medium&measured_latency_ms=400&symptom=slow");
    let latency = |text: &str, name: &str| on(text, View::Today, name).latency.likely.value();
    assert!((latency(&slow, "ml.c6i.large") / latency(bare, "ml.c6i.large") - 1.0).abs() < 1e-9);
    assert!(latency(&slow, "ml.t2.medium") > 0.35);
    let steady = slow.replace("ml.t2.medium", "ml.m5.large");
    assert!(latency(&steady, "ml.c6i.large") > 0.2);
    assert!(advice(&slow, View::Today).answers[0].pick().is_some());
}

/// What neither device nor CPU was busy with is no matter of a faster device: a cheaper one takes as long.
#[test]
fn what_stood_idle_is_not_scaled_by_speed() {
    let text = "task=train&algorithm=cnn&model=resnet-18&images=20000&epochs=5";
    let seen = format!("{text}&current_instance=ml.p3.2xlarge&measured_hours=3");
    let idle = job(&format!("{seen}&gpu_percent=5&cpu_percent=4"));
    for name in ["ml.p3.2xlarge", "ml.g5.2xlarge", "ml.p5.4xlarge"] {
        let hours = hours(&idle, name, 1);
        assert!((2.7..3.3).contains(&hours), "{name}: {hours}");
    }
    // Boosted trees on a GPU that is hardly used may as well run on CPUs, where those cost less.
    let trees =
        "task=train&algorithm=xgboost&data_gb=2&current_instance=ml.p3.2xlarge&symptom=low-use&measured_hours=0.3";
    let pick = advice(trees, View::Today).answers[0].pick().expect("a pick").clone();
    assert!(pick.instance.is_cpu(), "{}", pick.instance.name);
}

#[test]
fn a_gpu_that_was_not_seen_was_not_measured() {
    let text =
        "task=train&algorithm=cnn&images=1000000&current_instance=ml.g5.xlarge&measured_hours=400&symptom=gpu-not-seen";
    assert!(Needs::of(&job(text)).training.measured.is_none());
    let served = "task=serve&model=resnet-50&current_instance=ml.g5.xlarge&measured_latency_ms=4000";
    let latency = |text: &str| on(text, View::Today, "ml.g5.xlarge").latency.likely;
    assert!(latency(&format!("{served}&symptom=gpu-not-seen")) < latency(served) * 0.1);
}

#[test]
fn utilizations_and_a_missed_deadline_are_symptoms() {
    for (seen, symptom) in [
        ("gpu_percent=12&cpu_percent=95", Some(Symptom::GpuWaitsForCpu)),
        ("gpu_percent=30", Some(Symptom::LowUse)),
        ("gpu_percent=5&cpu_percent=4", Some(Symptom::Idle)),
        ("gpu_percent=97&cpu_percent=40", None),
        ("disk_wait=yes&gpu_percent=20", Some(Symptom::GpuWaitsForData)),
        ("network_full=yes&current_count=4", Some(Symptom::NetworkFull)),
        ("measured_hours=40&deadline_hours=8", Some(Symptom::Slow)),
        ("measured_hours=4&deadline_hours=8", None),
        // What was said counts.
        ("gpu_percent=12&cpu_percent=95&symptom=device-memory", Some(Symptom::DeviceMemory)),
    ] {
        let job = job(&format!("task=train&algorithm=cnn&images=1000000&current_instance=ml.g5.xlarge&{seen}"));
        assert_eq!(job.training.symptom, symptom, "{seen}");
    }
    let idle = job("task=serve&algorithm=xgboost&current_instance=ml.m5.4xlarge&cpu_percent=3");
    assert_eq!(idle.serving.symptom, Some(Symptom::Idle));
}

#[test]
fn what_is_measured_without_a_type_is_asked_about() {
    let asked = |text: &str| asks(&job(text)).join(" ");
    assert!(asked("task=train&algorithm=cnn&measured_hours=5").contains("Instance type today"));
    assert!(asked("task=serve&algorithm=cnn&measured_latency_ms=50").contains("Latency"));
    assert_eq!(asked("task=train&algorithm=cnn&measured_hours=5&current_instance=ml.g5.xlarge"), "");
    assert_eq!(asked("task=train&algorithm=cnn"), "");
}

#[test]
fn what_runs_on_a_gpu_today_is_a_network() {
    let kind = |text: &str| job(text).work.kind.is_deep();
    assert!(kind("task=train&current_instance=ml.p3.2xlarge&measured_hours=9"));
    assert!(!kind("task=train&current_instance=ml.m5.2xlarge&measured_hours=9"));
    assert!(!kind("task=train&algorithm=xgboost&current_instance=ml.p3.2xlarge"));
}
