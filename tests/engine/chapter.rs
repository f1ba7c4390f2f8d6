//! One test for each row S1 to S16 of the study chapter, through the front door.

use sagefit::advise::Headline;
use sagefit::decide::{Row, Side, graph};
use sagefit::job::View;
use sagefit::plan::{SectionKind, plan};

use crate::support::{advice, job, took};

const BERT: &str = "task=train&algorithm=transformer&model=bert-large&data_gb=0.4&epochs=3&deadline_hours=12";
const XGBOOST: &str = "task=train&algorithm=xgboost&data_gb=60&data_format=csv";
const FRAUD: &str = "task=serve&algorithm=xgboost&requests_per_second=80&peak_requests_per_second=200&latency_ms=20";
const EMBEDDED: &str = "task=serve&algorithm=cnn&model=mobilenet-v2&framework=tensorflow&application=together&acceleration=part&requests_per_second=10&peak_requests_per_second=25";

fn family(text: &str, view: View, side: Side) -> &'static str {
    let advice = advice(text, view);
    let pick = advice.answer(side).and_then(|answer| answer.pick()).unwrap_or_else(|| panic!("nothing for {text}"));
    pick.instance.family_info().class.letter()
}

#[test]
fn s1_family_letters() {
    let question = graph::question("family").unwrap();
    let labels: Vec<&str> = question.branches.iter().map(|branch| branch.id).collect();
    for letter in ["t", "m", "c", "r", "p", "g"] {
        assert!(labels.contains(&letter), "{letter}");
    }
    assert_eq!(family(XGBOOST, View::Book, Side::Training), "m");
    assert_eq!(family(BERT, View::Book, Side::Training), "p");
    assert_eq!(family(FRAUD, View::Book, Side::Serving), "c");
}

#[test]
fn s2_no_rule_of_thumb_but_data_network_algorithm_time_and_cost() {
    // The same form, one input changed at a time, and the answer changes with each of them.
    let title = |text: &str| advice(text, View::Today).answers[0].title();
    let base = title(BERT);
    for change in ["&parameters_millions=7000", "&algorithm_=", "&deadline_hours_="] {
        let text = match change {
            "&algorithm_=" => BERT.replace("algorithm=transformer&model=bert-large", "algorithm=lightgbm"),
            "&deadline_hours_=" => BERT.replace("deadline_hours=12", "deadline_hours=0.5"),
            _ => format!("{BERT}{change}"),
        };
        assert_ne!(title(&text), base, "{text}");
    }
    let more_data = XGBOOST.replace("data_gb=60", "data_gb=600");
    assert_ne!(title(&more_data), title(XGBOOST));
    assert_ne!(title(&format!("{XGBOOST}&priority=time")), title(XGBOOST));
}

#[test]
fn s3_questions_and_what_each_saves() {
    for question in graph::questions() {
        assert!(question.title.ends_with('?') && question.why.len() > 60, "{}", question.id);
    }
    assert!(advice(BERT, View::Today).trail.steps.len() >= 8);
}

#[test]
fn s4_cpu_or_gpu_comes_first() {
    let trail = advice(BERT, View::Book).trail;
    let place = |id: &str| trail.steps.iter().position(|step| step.question.id == id).unwrap();
    assert!(
        place("processor") < place("spread")
            && place("processor") < place("memory")
            && place("processor") < place("family")
    );
    assert_eq!(took(BERT, View::Book, "processor"), "gpu");
    assert_eq!(took(XGBOOST, View::Book, "processor"), "cpu");
}

#[test]
fn s5_distribution_settles_the_count() {
    let large = "task=train&algorithm=xgboost&data_gb=600";
    assert_eq!(took(large, View::Book, "spread"), "several-instances");
    let answer = advice(large, View::Book);
    assert!(answer.answers[0].pick().unwrap().count > 1);
    assert_eq!(took(BERT, View::Today, "spread"), "one");
    assert_eq!(advice(BERT, View::Today).answers[0].pick().unwrap().count, 1);
}

#[test]
fn s6_compute_intensive_work_has_its_memory_checked() {
    let seven_billion = "task=train&algorithm=llm-full&parameters_millions=7000&tokens_millions=10";
    // 16 B x 7 B parameters = 112 GB: no device of the book (A100, 40 GB) holds that; today an H200 (141 GB) does.
    assert_eq!(took(seven_billion, View::Book, "memory"), "shard");
    assert_eq!(took(BERT, View::Today, "memory"), "fits");
    assert_eq!(took(XGBOOST, View::Today, "memory"), "host");
}

#[test]
fn s7_time_and_cost_narrow_the_list() {
    let trail = advice(BERT, View::Today).trail;
    let left: Vec<usize> = trail.steps.iter().filter_map(|step| step.types_left).collect();
    assert!(left.windows(2).all(|pair| pair[1] <= pair[0]), "{left:?}");
    assert_eq!(left.last(), Some(&1));
    let hurried = format!("{XGBOOST}&deadline_hours=0.4");
    assert_eq!(took(&hurried, View::Today, "size"), "larger-for-time");
}

#[test]
fn s8_inference_is_most_of_the_cost() {
    let both = "task=both&algorithm=transformer&model=distilbert&data_gb=1&runs_per_month=4&requests_per_second=20&latency_ms=100";
    let year = advice(both, View::Today).year.expect("both costs are known");
    assert!(year.serving_percent() > 90.0, "{}", year.serving_percent());
    assert_eq!(took(FRAUD, View::Today, "option"), "real-time");
}

#[test]
fn s9_available_all_the_time() {
    let quiet = "task=serve&algorithm=xgboost&requests_per_second=1&availability=high&latency_ms=100";
    assert_eq!(took(quiet, View::Today, "count"), "two");
    assert_eq!(advice(quiet, View::Today).answers[0].pick().unwrap().count, 2);
    let single = quiet.replace("availability=high", "availability=single");
    assert_eq!(took(&single, View::Today, "count"), "one");
}

#[test]
fn s10_any_type_can_serve_by_workload() {
    assert_eq!(took(FRAUD, View::Book, "accelerator"), "cpu");
    assert_eq!(took(EMBEDDED, View::Book, "accelerator"), "fraction");
    assert_eq!(took("task=serve&algorithm=cnn&acceleration=whole", View::Book, "accelerator"), "gpu");
    let compiled =
        "task=serve&algorithm=transformer&neuron_ok=yes&acceleration=whole&requests_per_second=100&latency_ms=500";
    assert_eq!(family(compiled, View::Book, Side::Serving), "inf");
}

#[test]
fn s11_elastic_inference_is_part_of_a_gpu_on_a_cpu_instance() {
    let advice_book = advice(EMBEDDED, View::Book);
    let pick = advice_book.answers[0].pick().expect("an answer in the book view");
    assert!(pick.instance.is_cpu());
    assert!(pick.attached.expect("an accelerator").name.starts_with("ml.eia"));
    let today = advice(EMBEDDED, View::Today);
    assert_ne!(today.trail.took("accelerator"), Some("fraction"));
    let difference = today.difference(&advice_book).expect("the views differ");
    assert!(difference.because.iter().any(|text| text.contains("2024") || text.contains("2023")), "{difference:?}");
}

#[test]
fn s12_type_and_size_for_application_and_inference_each() {
    let question = graph::question("application").unwrap();
    assert!(question.rows.contains(&Row(12)) && question.rows.contains(&Row(13)) && question.rows.contains(&Row(14)));
    assert_eq!(took(EMBEDDED, View::Book, "application"), "together");
}

#[test]
fn s13_better_two_fleets() {
    let separable = format!("{EMBEDDED}&two_fleets_problem=no");
    assert_eq!(took(&separable, View::Book, "application"), "separate");
}

#[test]
fn s14_together_with_several_models_each_on_its_accelerator() {
    let several = format!("{EMBEDDED}&models=4&two_fleets_problem=yes");
    assert_eq!(took(&several, View::Book, "application"), "together");
    assert_eq!(took(&several, View::Book, "models"), "own-accelerators");
}

#[test]
fn s15_try_it_in_a_lower_environment() {
    for text in [BERT, FRAUD] {
        let advice = advice(text, View::Today);
        let steps: Vec<String> = plan(&job(text), &advice).into_iter().flat_map(|section| section.steps).collect();
        assert!(
            steps.iter().any(|step| step.contains("lower environment") || step.contains("outside production")),
            "{steps:?}"
        );
    }
    assert_eq!(took(BERT, View::Today, "trial"), "subset");
    assert_eq!(took(FRAUD, View::Today, "load-test"), "recommender-advanced");
}

#[test]
fn s16_manage_the_scaling_configuration() {
    let measured = "task=serve&algorithm=xgboost&requests_per_second=10&peak_requests_per_second=30&latency_ms=200&measured_requests_per_second=20";
    // 20 requests a second x 0.5 x 60 = 600 (SageMaker Developer Guide, load testing for auto scaling).
    let advice = advice(measured, View::Today);
    assert!(advice.decisions().contains(&"scale:target=600".to_owned()), "{:?}", advice.decisions());
    let Headline::Instances(pick) = &advice.answers[0].headline else { panic!("no instances") };
    // ceil(30 / (20 x 0.5)) = 3.
    assert_eq!(pick.count, 3);
    assert!(plan(&job(measured), &advice).iter().any(|section| section.kind == SectionKind::Scaling));
}

#[test]
fn a_measured_run_takes_the_place_of_the_estimate() {
    let measured = format!("{BERT}&current_instance=ml.g5.2xlarge&measured_hours=2&hardware=gpu");
    let needs = sagefit::sizing::Needs::of(&job(&measured));
    let g5 = sagefit::facts::instance::by_name("ml.g5.2xlarge").unwrap();
    let band = sagefit::sizing::time::training(&job(&measured), &needs.training, g5, 1).unwrap();
    // The run took two hours on this very type, so that is what the type is said to take.
    assert!((band.likely.hours() - 2.0).abs() < 0.01, "{band:?}");
    assert!(band.width() < 1.7, "{band:?}");
}
