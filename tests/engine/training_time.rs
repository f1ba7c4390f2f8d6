//! Training time: against second sources, and as properties of random jobs. Each sentence of the list is one test:
//!
//! - published runs are predicted within the band that the engine states for them
//! - the operations of a step are 6 N a token, 8 N with recomputation, 4 N with frozen weights
//! - a step never becomes shorter because more devices take part, and a run's time rises with the count only where
//!   exchange between devices is the reason
//! - the parts that a derivation names add up to the time it derives
//! - few vCPUs keep a GPU waiting for images
//! - a later deadline never makes the cheapest answer dearer
//! - a larger budget never removes a candidate

use proptest::prelude::*;
use proptest::test_runner::Config;
use sagefit::facts::{accelerator, instance};
use sagefit::job::{Job, Precision, View};
use sagefit::sizing::Doubt;
use sagefit::sizing::training_time::trees::{Cores, Library, Trees};
use sagefit::sizing::training_time::{Chip, Code, Frozen, Images, Layout, Sharding, Transformer};
use sagefit::sizing::{Candidate, Check, Needs, candidate, time};
use sagefit::units::{Seconds, Usd};

use crate::support::{any_job, cases, job};

fn chip(short: &str, gb: f64, precision: Precision) -> Chip {
    let device = accelerator::all().iter().find(|one| one.short == short && one.memory_nominal_gb == gb).unwrap();
    Chip::of(device, precision, true).unwrap()
}

#[track_caller]
fn within(predicted: f64, measured: f64, doubt: Doubt) {
    assert!(
        predicted / doubt.below <= measured && measured <= predicted * doubt.above,
        "{predicted} predicted, {measured} measured"
    );
}

/// Llama 2 7B (arXiv:2307.09288): 32 layers of 4096.
fn seven_billion() -> Transformer {
    Transformer {
        parameters: 6.74e9,
        active: 6.74e9,
        layers: 32.0,
        hidden: 4096.0,
        heads: 32.0,
        vocabulary: 32_000.0,
        looked_up: 0.0,
        code: Code::Fused,
        frozen: Frozen::None,
        batch: 2.0,
        sequence: 4096.0,
        accumulate: 1.0,
        recompute: false,
        faster: 1.0,
    }
}

/// Llama 2's model card: 184,320 A100 hours for 2 T tokens with 7 B parameters.
#[test]
fn llama_2_takes_the_hours_of_its_model_card() {
    let chip = chip("A100", 80.0, Precision::Mixed);
    let layout = Layout::data_parallel(2048.0, 8.0, 200e9, Sharding::All);
    let network = seven_billion();
    let step = network.step(&chip, &layout).total();
    let hours = 2e12 / network.tokens(&layout) * step * 2048.0 / 3600.0;
    within(hours, 184_320.0, Doubt::PRETRAIN);
}

/// Lambda's runs of NVIDIA's PyTorch example (lambdal/deeplearning-benchmark): 5,394 images a second on four A100 with
/// 80 GB in mixed precision, 1,349 each; half to twice that is what a prediction must keep to.
#[test]
fn resnet_50_trains_as_fast_as_example_code() {
    let network = Images { parameters: 25.6e6, gmacs: 4.09, activations_millions: 11.1, batch: 256.0 };
    let one = Layout::data_parallel(1.0, 1.0, 1e9, Sharding::Whole);
    let rate = 256.0 / network.step(&chip("A100", 80.0, Precision::Mixed), &one).total();
    assert!((900.0..2000.0).contains(&rate), "{rate}");
    // An V100 has less than half the bandwidth, which decides here.
    let older = 256.0 / network.step(&chip("V100", 16.0, Precision::Mixed), &one).total();
    assert!((1.4..2.3).contains(&(rate / older)), "{older}");
    // fp32 moves twice the bytes.
    let wide = 256.0 / network.step(&chip("V100", 16.0, Precision::Fp32), &one).total();
    assert!((1.5..3.5).contains(&(older / wide)), "{wide}");
}

/// EfficientNet-B0 has a tenth of ResNet-50's operations (0.39 of 4.09 GMAC) and 61 % of its activations (6.75 of 11.1
/// million): public runs train it at most twice as fast, not ten times.
#[test]
fn depthwise_networks_are_held_back_by_traffic() {
    let one = Layout::data_parallel(1.0, 1.0, 1e9, Sharding::Whole);
    let chip = chip("V100", 16.0, Precision::Mixed);
    let step = |gmacs, activations_millions| {
        Images { parameters: 1e7, gmacs, activations_millions, batch: 128.0 }.step(&chip, &one).total()
    };
    let times = step(4.09, 11.1) / step(0.39, 6.75);
    assert!((1.2..2.2).contains(&times), "{times}");
}

/// EleutherAI, Transformer Math 101: 6 N D; with recomputation 8 N D. LoRA leaves out the gradients of frozen weights.
#[test]
fn operations_are_those_of_transformer_math() {
    let network = Transformer { sequence: 0.0, ..seven_billion() };
    let each = |network: Transformer| network.operations().0 / network.parameters;
    assert_eq!(each(network), 6.0);
    assert_eq!(each(Transformer { recompute: true, ..network }), 8.0);
    assert_eq!(each(Transformer { frozen: Frozen::Half, ..network }), 4.0);
    // 12 L h s a token (llm-foundry README): 12 x 32 x 4096 x 4096.
    assert_eq!(seven_billion().operations().1, 12.0 * 32.0 * 4096.0 * 4096.0);
}

/// GBM-perf README: from 1 to 16 cores XGBoost becomes 6.5 times, LightGBM 4 times as fast at a million rows.
#[test]
fn trees_gain_less_than_their_cores() {
    let trees = |library| Trees { rows: 1e6, columns: 8.0, trees: 100.0, depth: 10.0, library };
    let on = |cores| Cores { cores, threads: cores, socket: 16.0, speed: 0.85 };
    for (library, published) in [(Library::XgBoost, 6.5), (Library::LightGbm, 4.0)] {
        let gain = trees(library).on_cpu(&on(1.0), 1.0) / trees(library).on_cpu(&on(16.0), 1.0);
        assert!((published / 2.2..published * 2.2).contains(&gain), "{library:?}: {gain}");
    }
}

/// Megatron-style pipelines wait (p - 1) / m of their work (arXiv:1909.08053, GPipe): 8 stages and 8 micro-batches
/// nearly double the time.
#[test]
fn pipelines_wait_for_their_bubble() {
    let chip = chip("A100", 80.0, Precision::Mixed);
    let mut layout = Layout::data_parallel(8.0, 8.0, 200e9, Sharding::Whole);
    layout.pipeline = 8.0;
    let network = Transformer { accumulate: 8.0, ..seven_billion() };
    let step = network.step(&chip, &layout);
    let share = step.waiting / (step.matrices + step.attention + step.memory + step.launch);
    assert!((0.875..1.0).contains(&share), "{share}");
}

fn config(cases: u32) -> Config {
    Config { cases: cases.max(50), failure_persistence: None, ..Config::default() }
}

/// The cheapest that passes.
fn cheapest(job: &Job) -> Option<Usd> {
    let needs = Needs::of(job);
    let all = candidate::training(job, &needs, View::Today);
    all.iter().filter(|one| one.passes()).filter_map(|one| one.cost.map(|cost| cost.likely)).reduce(Usd::min)
}

fn passing(job: &Job) -> Vec<(u16, u32)> {
    let needs = Needs::of(job);
    let all = candidate::training(job, &needs, View::Today);
    all.iter().filter(|one: &&Candidate| one.passes()).map(|one| (one.instance.index, one.count)).collect()
}

proptest! {
    #![proptest_config(config(cases() / 10))]

    #[test]
    fn a_step_never_shrinks_with_more_devices(
        nodes in 1..64u32, more in 2..5u32, batch in 1..64u32, size in 8.0..11.0f64, gbps in 1.0..3200.0f64, all in any::<bool>()
    ) {
        let chip = chip("A100", 80.0, Precision::Mixed);
        let sharding = if all { Sharding::All } else { Sharding::Whole };
        let hidden = (10f64.powf(size) * 128.0 / 12.0).cbrt();
        let network = Transformer {
            parameters: 10f64.powf(size), layers: hidden / 128.0, hidden, batch: f64::from(batch), ..seven_billion()
        };
        let step = |nodes: u32| {
            network.step(&chip, &Layout::data_parallel(8.0 * f64::from(nodes), 8.0, gbps / 8.0 * 1e9, sharding))
        };
        let (few, many) = (step(nodes), step(nodes * more));
        // The optimiser's share may shrink where states are shared out; the rest never does.
        prop_assert!(many.total() - many.update >= (few.total() - few.update) * (1.0 - 1e-12));
        let images = Images { parameters: 10f64.powf(size) / 100.0, gmacs: 4.0, activations_millions: 11.0, batch: f64::from(batch) };
        let step = |nodes: u32| {
            let layout = Layout::data_parallel(8.0 * f64::from(nodes), 8.0, gbps / 8.0 * 1e9, Sharding::Whole);
            images.step(&chip, &layout).total()
        };
        prop_assert!(step(nodes * more) >= step(nodes) * (1.0 - 1e-12));
    }

    #[test]
    fn time_falls_with_the_count_unless_exchange_is_the_reason((_, job) in any_job(), at in 0..500usize) {
        let needs = Needs::of(&job);
        let types = instance::all();
        let one = &types[at % types.len()];
        let mut last: Option<f64> = None;
        for count in [1, 2, 3, 4, 8, 16, 64] {
            let Some(run) = time::run(&job, &needs.training, one, count) else { continue };
            prop_assert!(run.total().is_finite() && run.total() >= 0.0);
            if last.is_some_and(|last| run.total() > last * (1.0 + 1e-9)) {
                prop_assert!(run.steps.exchange > 0.0, "{} x {count}: {last:?} -> {run:?}", one.name);
            }
            last = Some(run.total());
        }
    }

    #[test]
    fn derivations_add_up((_, job) in any_job(), at in 0..500usize, count in 1..40u32) {
        let needs = Needs::of(&job);
        let types = instance::all();
        let one = &types[at % types.len()];
        if let Some(estimate) = time::explained(&job, &needs.training, one, count) {
            let sum: f64 = estimate.how.terms.iter().map(|term| term.value).sum();
            let likely = estimate.band.likely.value();
            prop_assert!((sum - likely).abs() <= likely * 1e-9, "{} x {count}: {sum} of {likely}: {:?}", one.name, estimate.how);
            prop_assert!(estimate.how.terms.iter().all(|term| !term.text.is_empty()));
            prop_assert_eq!(Some(estimate.band), time::training(&job, &needs.training, one, count));
        }
    }
}

proptest! {
    #![proptest_config(config(cases() / 20))]

    #[test]
    fn a_later_deadline_is_never_dearer((_, job) in any_job(), hours in 0.1..600.0f64, times in 1.0..10.0f64) {
        let with = |hours: f64| {
            let mut job = job.clone();
            job.training.deadline = Some(Seconds::from_hours(hours));
            cheapest(&job)
        };
        if let Some(sooner) = with(hours) {
            let later = with(hours * times);
            prop_assert!(later.is_some_and(|later| later <= sooner), "{sooner:?} by {hours} h, {later:?} by {} h", hours * times);
        }
    }

    #[test]
    fn a_larger_budget_removes_nothing((_, job) in any_job(), usd in 1.0..1e6f64, times in 1.0..10.0f64) {
        let with = |usd: f64| {
            let mut job = job.clone();
            job.training.budget = Some(Usd(usd));
            passing(&job)
        };
        let (small, large) = (with(usd), with(usd * times));
        prop_assert!(small.iter().all(|one| large.contains(one)));
    }
}

/// ml.g5.xlarge has 4 vCPU, which decode 4 x 120 images a second; MobileNetV2 on its A10G would take about a thousand:
/// an epoch of ImageNet takes 1,281,167 / 480 = 2,669 s.
#[test]
fn few_vcpus_keep_a_gpu_waiting_for_images() {
    let job = job("task=train&algorithm=cnn&model=mobilenet-v2&images=1281167&epochs=1");
    let needs = Needs::of(&job);
    let small = time::run(&job, &needs.training, instance::by_name("ml.g5.xlarge").unwrap(), 1).unwrap();
    assert!(small.reading > 0.0 && (small.total() - 2669.1).abs() < 0.5, "{small:?}");
    // 16 vCPU beside the same GPU decode 1,920 a second.
    let large = time::run(&job, &needs.training, instance::by_name("ml.g5.4xlarge").unwrap(), 1).unwrap();
    assert!(large.reading == 0.0 && large.total() < small.total(), "{large:?}");
}

/// The page's number is the model's: BERT-large as it is fine-tuned in the gallery stays in a plausible range, and a
/// deadline fails for the reason that is stated.
#[test]
fn a_job_uses_the_same_model() {
    let job = job(
        "task=train&algorithm=transformer&model=bert-large&tokens_millions=100&epochs=3&batch_size=8&deadline_hours=1",
    );
    let needs = Needs::of(&job);
    let v100 = instance::by_name("ml.p3.2xlarge").unwrap();
    let estimate = time::explained(&job, &needs.training, v100, 1).unwrap();
    assert!(estimate.how.terms.iter().any(|term| term.name == "memory traffic" && term.value > 0.0));
    let all = candidate::training(&job, &needs, View::Today);
    for one in all.iter().filter(|one| one.failed.has(Check::Deadline)) {
        assert!(one.time.likely > Seconds::from_hours(1.0) || one.time.high > Seconds::from_hours(672.0));
    }
}
