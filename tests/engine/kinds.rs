//! Kinds of jobs that AWS documents a rule for: each test names the rule and holds both views to it where both know it.

use sagefit::advise::Advice;
use sagefit::job::View;
use sagefit::sizing::Candidate;

use crate::support::advice;

fn both(text: &str) -> [Advice; 2] {
    [View::Today, View::Book].map(|view| advice(text, view))
}

fn decides(advice: &Advice, decision: &str) -> bool {
    advice.decisions().iter().any(|one| one == decision)
}

fn pick(advice: &Advice) -> &Candidate {
    advice.answers[0].pick().unwrap_or_else(|| panic!("{}", advice.answers[0].title()))
}

/// Developer Guide, multi-model endpoints: a model is loaded at its first request, which waits for it.
#[test]
fn a_model_is_not_loaded_at_its_first_request_where_none_may_wait() {
    for text in [
        "task=serve&algorithm=xgboost&models=200&cold_start_ok=no&requests_per_second=5&model_gb=0.3",
        "task=serve&model=llama-3.1-8b&models=6&cold_start_ok=yes&requests_per_second=3",
    ] {
        let today = advice(text, View::Today);
        assert!(!decides(&today, "hosting:mme") && decides(&today, "hosting:inference-components"), "{text}");
    }
    // Where a first request may wait, they share a cache.
    let text = "task=serve&algorithm=xgboost&models=200&cold_start_ok=yes&requests_per_second=5&model_gb=0.3";
    assert!(both(text).iter().all(|advice| decides(advice, "hosting:mme")));
}

/// Developer Guide, multi-container endpoints: the containers all run on each instance, so that all models are in its memory.
#[test]
fn the_containers_of_an_endpoint_are_all_in_memory() {
    let text = "task=serve&algorithm=xgboost&models=10&model_frameworks=4&model_gb=1.5&requests_per_second=5";
    for advice in both(text) {
        assert!(decides(&advice, "hosting:mce"));
        let pick = pick(&advice);
        assert!(pick.instance.memory.value() > 10.0 * 1.5, "{}", pick.instance.name);
    }
}

/// Serverless costs nothing between requests only where there is a between.
#[test]
fn gaps_are_claimed_only_where_traffic_has_them() {
    let steady = "task=serve&algorithm=xgboost&traffic=steady&cold_start_ok=yes&requests_per_second=50";
    let seldom = "task=serve&algorithm=xgboost&traffic=rare&cold_start_ok=yes&requests_per_second=0.01";
    for (text, gaps) in [(steady, false), (seldom, true)] {
        let advice = advice(text, View::Today);
        assert_eq!(advice.trail.took("option"), Some("serverless"), "{text}");
        let said = &advice.trail.reasons("option")[0].text;
        assert_eq!(said.contains("gaps") || said.contains("nothing in between"), gaps, "{said}");
    }
}

/// Batch transform takes 100 MB and an hour for a request (Developer Guide and API `MaxPayloadInMB`, `InvocationsTimeoutInSeconds`);
/// an endpoint 6 MB (real time) and 1 GB (asynchronous).
#[test]
fn what_is_over_a_limit_goes_elsewhere() {
    for (text, option) in [
        ("task=serve&model=resnet-50&answer_needed=schedule&records=100000&payload_mb=150", "option:processing"),
        ("task=serve&model=resnet-50&answer_needed=schedule&records=100000&payload_mb=90", "option:batch-transform"),
        ("task=serve&model=resnet-50&answer_needed=schedule&records=1000&processing_seconds=5000", "option:processing"),
        ("task=serve&model=resnet-50&answer_needed=minutes&payload_mb=1500", "option:processing"),
        ("task=serve&model=resnet-50&answer_needed=now&payload_mb=20&requests_per_second=0.1", "option:async"),
    ] {
        let today = advice(text, View::Today);
        assert!(decides(&today, option), "{text}: {:?}", today.decisions());
    }
}

/// GPUs that wait for CPUs are relieved by vCPUs alone: as many GPUs, more vCPUs, no dearer an hour.
#[test]
fn gpus_that_wait_get_more_vcpus_where_their_own_family_has_none() {
    // P3 has 8 vCPUs for each GPU in every size and cannot be had today: 3.825 dollars an hour buy 16 beside one GPU.
    let text = "task=train&algorithm=cnn&model=resnet-50&images=1000000&current_instance=ml.p3.2xlarge";
    let advice = advice(&format!("{text}&symptom=gpu-waits-for-cpu"), View::Today);
    let pick = pick(&advice);
    assert_eq!((pick.devices(), pick.count), (1, 1), "{}", pick.instance.name);
    assert!(pick.instance.vcpu > 8 && pick.hourly() <= 3.825, "{} {}", pick.instance.name, pick.hourly());
}

/// What runs on AWS's own chips is compiled for them (AWS Neuron documentation; the exam's SageMaker Neo).
#[test]
fn inferentia_means_compiling() {
    let text = "task=serve&model=bert-base&neuron_ok=yes&requests_per_second=500&priority=cost";
    let [today, book] = both(text);
    assert!(decides(&today, "processor:inferentia") && decides(&today, "compile:neuron"), "{:?}", today.decisions());
    assert!(decides(&book, "processor:inferentia") && decides(&book, "compile:neo"), "{:?}", book.decisions());
    let without = advice("task=serve&model=bert-base&requests_per_second=500&priority=cost", View::Today);
    assert!(!decides(&without, "compile:neuron"));
}

/// A batch of one cannot shrink; what makes it lighter then is another thing.
#[test]
fn a_batch_of_one_is_never_to_shrink() {
    let text = "task=train&algorithm=transformer&model=bert-large&symptom=device-memory&current_instance=ml.p3.2xlarge";
    for advice in both(&format!("{text}&batch_size=1")) {
        assert!(!decides(&advice, "action:reduce-batch"), "{:?}", advice.decisions());
    }
    let book = advice(&format!("{text}&batch_size=64"), View::Book);
    assert!(decides(&book, "action:reduce-batch"), "{:?}", book.decisions());
}

/// The page of Random Cut Forest: ml.c5.xlarge to answer; that of IP Insights: ml.m5.large and more by the size of the model.
#[test]
fn the_least_that_aws_names_for_serving_holds_in_both_views() {
    for advice in both("task=serve&algorithm=rcf&requests_per_second=5") {
        assert!(pick(&advice).instance.vcpu >= 4, "{}", pick(&advice).instance.name);
    }
    let many = "task=serve&algorithm=ip-insights&entities=12000000&vector_length=128&requests_per_second=5";
    for advice in both(many) {
        // 12 M vectors of 128 32-bit floats are 6.1 GB.
        assert!(pick(&advice).instance.memory.value() > 6.1, "{}", pick(&advice).instance.name);
    }
}

/// Files that are many and small are packed before they are streamed.
#[test]
fn many_small_files_are_packed() {
    let text = "task=train&algorithm=cnn&model=resnet-50&images=5000000&data_gb=600&file_layout=many-small";
    let today = advice(text, View::Today);
    assert!(decides(&today, "input:pack-files") && decides(&today, "input:fastfile"), "{:?}", today.decisions());
}

/// LDA trains on one CPU instance alone; the page of K-Means and of Sequence-to-Sequence say how far each spreads.
#[test]
fn an_algorithm_spreads_as_far_as_its_page_says() {
    for advice in both("task=train&algorithm=lda&data_gb=20&symptom=slow") {
        assert!(decides(&advice, "action:change-algorithm") && pick(&advice).count == 1);
    }
    for advice in both("task=train&algorithm=seq2seq&tokens_millions=5000&deadline_hours=2") {
        let nearest = advice.answers[0].headline.candidate().unwrap();
        assert!(nearest.count == 1 && nearest.instance.is_gpu(), "{} x {}", nearest.count, nearest.instance.name);
    }
}

/// Instance groups of two kinds are for own code (Developer Guide, heterogeneous clusters).
#[test]
fn a_heterogeneous_cluster_is_for_own_code() {
    let seen = "current_instance=ml.p3.2xlarge&symptom=gpu-waits-for-cpu";
    assert!(
        both(&format!("task=train&algorithm=cnn&images=1000000&{seen}"))
            .iter()
            .all(|one| decides(one, "heterogeneous:yes"))
    );
    for advice in both(&format!("task=train&algorithm=image-classification-mxnet&images=1000000&{seen}")) {
        assert!(!decides(&advice, "heterogeneous:yes"), "{:?}", advice.decisions());
    }
}

/// A GPU fleet that is clearly cheaper and passes is taken in the book too.
#[test]
fn the_book_serves_on_gpus_where_they_are_clearly_cheaper() {
    let book = advice("task=serve&algorithm=cnn&model=resnet-152&requests_per_second=300", View::Book);
    let gpu = pick(&book);
    assert!(gpu.instance.is_gpu(), "{}", gpu.instance.name);
    let cpu = advice("task=serve&algorithm=cnn&model=resnet-152&requests_per_second=300&hardware=cpu", View::Book);
    assert!(pick(&cpu).likely_cost() > gpu.likely_cost());
}

/// Several machines that wait for the network get fewer, larger machines.
#[test]
fn what_waits_for_the_network_gets_fewer_machines() {
    let text = "task=train&algorithm=llm-full&model=llama-3.1-8b&tokens_millions=50&current_instance=ml.p4d.24xlarge";
    let today = advice(&format!("{text}&current_count=4&symptom=network-full"), View::Today);
    assert!(pick(&today).count < 4, "{}", pick(&today).count);
}

/// Where only an assumed latency speaks against serverless inference, it is named as assumed, with its value.
#[test]
fn an_assumed_latency_that_decides_is_called_assumed() {
    let text = "task=serve&model=bert-base&traffic=spiky&cold_start_ok=yes&requests_per_second=0.02";
    let against = |text: &str| {
        let advice = advice(text, View::Today);
        let step = advice.trail.step("option").unwrap();
        let at = step.question.branches.iter().position(|branch| branch.id == "serverless").unwrap();
        (advice.trail.took("option").unwrap(), step.verdicts[at].reasons[0].text.clone())
    };
    let (took, said) = against(text);
    assert!(took == "real-time" && said.contains("assumed"), "{took}: {said}");
    assert_eq!(against(&format!("{text}&latency_ms=5000")).0, "serverless");
    let (_, said) = against(&format!("{text}&latency_ms=200"));
    assert!(said.contains("200 ms allowed"), "{said}");
}

/// A budget that one instance meets fails by the second, which nobody asked for: availability is named as assumed.
#[test]
fn an_assumed_second_instance_over_the_budget_is_named() {
    let text = "task=serve&model=bert-base&requests_per_second=20&budget_usd=700";
    let today = advice(text, View::Today);
    assert!(today.answers[0].pick().is_none());
    let said = format!("{:?}", today.answers[0].headline);
    assert!(said.contains("“Availability” is only assumed"), "{said}");
    let single = advice(&format!("{text}&availability=single"), View::Today);
    assert!(pick(&single).likely_cost() <= 700.0 && pick(&single).count == 1);
    // Where it was said, it is no assumption.
    let high = advice(&format!("{text}&availability=high"), View::Today);
    assert!(!format!("{:?}", high.answers[0].headline).contains("Availability"));
}

/// Peaks that stand out of an even load cost their instances for as long as they last, beside the least for all the rest.
#[test]
fn peaks_that_stand_out_are_paid_for() {
    let text = "task=serve&model=resnet-50&traffic=known-peaks&requests_per_second=10&peak_requests_per_second=300&hardware=cpu";
    let known = advice(text, View::Today);
    let known = pick(&known);
    // If nothing comes outside the peaks, they take a thirtieth of the time.
    let hourly = known.hourly() / f64::from(known.count);
    let all = hourly * 730.5 * (f64::from(known.count) / 30.0 + 2.0 * 29.0 / 30.0);
    assert!((known.likely_cost() / all - 1.0).abs() < 0.05, "{} beside {all}", known.likely_cost());
}

/// The limit that was passed is named, and the cure that it has.
#[test]
fn a_queue_is_told_for_the_limit_that_was_passed() {
    let said = |text: &str| advice(text, View::Today).trail.reasons("option")[0].text.clone();
    let long = said("task=serve&model=resnet-50&answer_needed=minutes&requests_per_second=0.01&processing_seconds=600");
    let large = said("task=serve&model=resnet-50&answer_needed=now&requests_per_second=0.01&payload_mb=300");
    assert!(!long.contains("1 GB") && !long.contains("S3"), "{long}");
    assert!(large.contains("S3") && !large.contains("hour"), "{large}");
}
