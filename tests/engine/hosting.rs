//! What a served job comes to: processor, type, count and the cost of a month. Each test says one rule.

use sagefit::advise::{Advice, FigureKind};
use sagefit::decide::Side;
use sagefit::job::View;
use sagefit::sizing::Candidate;
use sagefit::units::Seconds;

use crate::support::{advice, took};

/// 86 requests a day that may wait.
const SPARSE: &str = "task=serve&algorithm=transformer&model=xlm-r-large&requests_per_second=0.001&traffic=rare&answer_needed=minutes&hardware=gpu";

fn pick(advice: &Advice) -> &Candidate {
    advice.answers[0].pick().unwrap_or_else(|| panic!("nothing fits: {:?}", advice.answers[0].headline))
}

fn usd(text: &str, view: View) -> f64 {
    pick(&advice(text, view)).likely_cost()
}

/// The likely cost of a month, in hours of one instance of what is recommended.
fn hours(advice: &Advice) -> f64 {
    let pick = pick(advice);
    pick.cost.unwrap().likely / pick.price.unwrap().usd_per_hour.over(Seconds(3600.0), 1.0)
}

/// An instance that requests come to faster than it stops is paid for all month, however little work they are.
#[test]
fn a_queue_that_never_empties_for_long_is_paid_all_month() {
    let busy = advice(
        "task=serve&algorithm=cnn&model=resnet-50&requests_per_second=20&answer_needed=minutes&acceleration=whole",
        View::Today,
    );
    assert!((hours(&busy) - 730.5).abs() < 1.0, "{}", hours(&busy));
    // A request every 1000 s starts the instance after 3 min: 240 s and 18 s for each GB (0.56 B parameters in 16 bits
    // are 1.1 GB), then 15 min until it stops: 1160 s of each 1160 + 1000 + 180.
    let sparse = advice(SPARSE, View::Today);
    assert!((hours(&sparse) / 730.5 - 0.496).abs() < 0.01, "{}", hours(&sparse));
    // How it came about says the same, and the parts are the sum.
    let job = crate::support::job(SPARSE);
    let how = sagefit::advise::how(&job, Side::Serving, pick(&sparse), FigureKind::Cost).unwrap();
    let said = &how.terms[0].text;
    assert!(said.contains("0.496 of 1 on average") && said.contains("49.6 % of the time"), "{said}");
    assert!((how.terms[0].value / pick(&sparse).likely_cost() - 1.0).abs() < 1e-9);
    // Where all run all month whatever their size, the smallest that answers in time is the cheapest.
    let large = advice("task=serve&algorithm=cnn&payload_mb=10&requests_per_second=5", View::Book);
    let pick = pick(&large);
    assert!(pick.instance.vcpu <= 4 && pick.count == 1, "{} x {}", pick.count, pick.instance.name);
}

/// An endpoint of inference components stops at night; in the book it never does.
#[test]
fn a_night_without_requests_is_not_paid_where_the_endpoint_stops() {
    let text = "task=serve&algorithm=llm-full&model=mistral-7b&idle_at_night=yes&availability=single&traffic=steady&hardware=gpu";
    let (kept, stops) = (advice(text, View::Today), advice(&format!("{text}&cold_start_ok=yes"), View::Today));
    let share = |advice: &Advice| {
        let pick = pick(advice);
        hours(advice) / 730.5 / f64::from(pick.count)
    };
    assert!((share(&kept) - 1.0).abs() < 1e-3, "{}", share(&kept));
    // Eighteen hours of the day, and under half an hour until it has stopped.
    assert!((0.74..0.78).contains(&share(&stops)), "{}", share(&stops));
}

/// Where no part of a GPU answers in time and a GPU does, the book takes the GPU; where a larger part does, that.
#[test]
fn a_part_of_a_gpu_that_is_too_slow_is_not_taken() {
    let bert =
        "task=serve&algorithm=transformer&model=bert-large&sequence_length=384&latency_ms=50&requests_per_second=10";
    assert!(pick(&advice(bert, View::Book)).instance.is_gpu());
    let resnet = advice("task=serve&algorithm=cnn&model=resnet-50&latency_ms=15", View::Book);
    // The smallest accelerator holds it, but answers in 16.8 ms.
    assert_eq!(pick(&resnet).attached.map(|part| part.name), Some("ml.eia2.large"));
}

/// That the code may change for Neuron is a permission: it never makes the month dearer.
#[test]
fn leave_to_compile_for_neuron_costs_nothing() {
    for rate in ["0.5", "2", "20", "200", "2000"] {
        for model in ["transformer&model=bert-base&sequence_length=128", "cnn&model=resnet-50"] {
            let text = format!("task=serve&algorithm={model}&framework=pytorch&requests_per_second={rate}");
            for view in View::ALL {
                let (with, without) = (usd(&format!("{text}&neuron_ok=yes"), *view), usd(&text, *view));
                assert!(with <= without, "{view:?}, {text}: {with} > {without}");
            }
        }
    }
    let busy = "task=serve&algorithm=transformer&model=bert-base&requests_per_second=2000&neuron_ok=yes";
    assert_eq!(took(busy, View::Today, "accelerator"), "inferentia");
}

/// Where no rate was said, the one assumed is plausible for the work: a long one fills no fleet.
#[test]
fn the_usual_rate_of_long_work_is_low() {
    let unet = "task=serve&algorithm=cnn&model=u-net&payload_mb=300&processing_seconds=120&answer_needed=minutes";
    let said = advice(unet, View::Today);
    assert!(pick(&said).count == 1 && pick(&said).instance.is_gpu(), "{}", pick(&said).instance.name);
    // A queue is sized for the average, without a safety factor: 0.05/s keep as many busy as a request takes times 20 s, be
    // it the 120 s of the type of today or what another takes for them.
    let six = advice(&format!("{unet}&requests_per_second=0.05"), View::Today);
    assert_eq!(f64::from(pick(&six).count), (pick(&six).latency.likely.value() * 0.05).ceil());
    let reason = &six.trail.reasons("count")[0].text;
    assert!(reason.contains("average") && !reason.contains("peak") && !reason.contains("safety"), "{reason}");
    assert!(pick(&advice("task=serve&algorithm=xgboost&processing_seconds=30", View::Today)).count <= 4);
}

/// The exam's sum: 25 a second measured, times 0.8, times 60 are 1200 a minute, and a peak of 180 takes 180 / 20 = 9.
#[test]
fn what_was_measured_is_scaled_though_aws_names_larger_types() {
    let text = "task=serve&algorithm=xgboost&measured_requests_per_second=25&safety_factor=0.8&current_instance=ml.m5.large&peak_requests_per_second=180&requests_per_second=60";
    let book = advice(text, View::Book);
    assert_eq!((pick(&book).instance.name, pick(&book).count), ("ml.m5.large", 9));
    assert!(book.decisions().contains(&"scale:target=1200".to_owned()), "{:?}", book.decisions());
}

/// Where memory alone is short, R has twice as much for each dollar as M: it is taken where it is clearly cheaper.
#[test]
fn memory_is_bought_where_it_is_cheapest() {
    let many =
        "task=serve&algorithm=linear-model&framework=scikit-learn&models=2000&cold_start_ok=yes&requests_per_second=10";
    for text in [many.to_owned(), format!("{many}&priority=cost")] {
        for view in View::ALL {
            let advice = advice(&text, *view);
            let best = pick(&advice);
            assert!(best.instance.family.starts_with('r'), "{view:?}: {}", best.instance.name);
        }
    }
    // Without need of memory, compute stays the usual choice.
    let plain = advice("task=serve&algorithm=xgboost&requests_per_second=50", View::Book);
    assert!(pick(&plain).instance.family.starts_with('c'));
}

/// Models that cannot share an endpoint cost as many endpoints, each of which outlives a zone.
#[test]
fn endpoints_of_their_own_are_all_paid() {
    let own =
        "task=serve&algorithm=linear-model&framework=scikit-learn&models=30&model_frameworks=20&requests_per_second=1";
    let apart = advice(own, View::Book);
    assert_eq!((pick(&apart).count, pick(&apart).endpoints), (2, 30));
    assert!((hours(&apart) - 60.0 * 730.5).abs() < 1.0, "{}", hours(&apart));
    // The same as thirty jobs of one model each.
    let one = usd("task=serve&algorithm=linear-model&framework=scikit-learn&requests_per_second=0.0333", View::Book);
    assert!((pick(&apart).likely_cost() / one - 30.0).abs() < 0.01);
    assert!(apart.trail.reasons("models")[0].text.contains("30 in all"));
    // Today they share instances as inference components, for less.
    let shared = advice(own, View::Today);
    assert_eq!(shared.trail.took("models"), Some("components"));
    assert!(pick(&shared).endpoints == 1 && hours(&shared) < hours(&apart));
    // A busy model beside the endpoint of the rest: two of two.
    let busy = "task=serve&algorithm=xgboost&models=100&busiest_model_requests_per_second=40&requests_per_second=60";
    assert!((hours(&advice(busy, View::Today)) - 4.0 * 730.5).abs() < 1.0);
    // Models that share an endpoint share its instances.
    let shared = "task=serve&algorithm=xgboost&models=100&requests_per_second=60";
    assert!((hours(&advice(shared, View::Today)) - 2.0 * 730.5).abs() < 1.0);
}

/// A scheduled run takes what does it for less in either view: nobody waits for a single answer of it.
#[test]
fn a_scheduled_run_is_priced_not_timed() {
    let images = "task=serve&algorithm=cnn&model=resnet-50&answer_needed=schedule&records=20000000";
    for view in View::ALL {
        let advice = advice(images, *view);
        assert!(pick(&advice).instance.is_gpu(), "{view:?}: {}", pick(&advice).instance.name);
        let said = &advice.trail.reasons("accelerator")[0].text;
        assert!(said.contains("a run") && !said.contains("a month") && !said.contains("200 ms"), "{said}");
    }
    // A thousand records in a request take (1 + 0.02 x 999) times the work of one: 47.7 of them in the time of one.
    let rows = "task=serve&algorithm=xgboost&answer_needed=schedule&records=1000000000";
    let cost = |records: u32| usd(&format!("{rows}&records_per_request={records}"), View::Today);
    let (one, many) = (cost(1), cost(1000));
    assert!((30.0..60.0).contains(&(one / many)), "{one} {many}");
    // Where nobody says how many, the rows of a table are packed.
    assert!(usd(rows, View::Today) < one / 10.0);
}

/// AWS excludes several production variants and shadows from serverless endpoints: who asks for them is told.
#[test]
fn how_a_serverless_endpoint_is_replaced_is_said() {
    let text = "task=serve&algorithm=linear-model&traffic=rare&cold_start_ok=yes&requests_per_second=0.01";
    let said = |rollout: &str| {
        let advice = advice(&format!("{text}&rollout={rollout}"), View::Today);
        assert_eq!(advice.trail.took("option"), Some("serverless"));
        advice.trail.reasons("option").iter().any(|reason| reason.text.contains("one production variant"))
    };
    assert!(said("share") && said("shadow") && !said("replace"));
}
