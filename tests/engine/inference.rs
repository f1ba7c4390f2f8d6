//! Latency, rates, queueing and the cost of serving. Each sentence of the list is one test:
//!
//! - a faster device never has a longer latency, all else being equal
//! - a larger batch never lowers the rate, and never shortens a pass
//! - a longer prompt, answer or text never answers sooner
//! - the 95th percentile under load is at least the latency alone, and rises with load
//! - the count is the least whose 95th percentile is within what is wanted
//! - waiting is that of M/M/1 where it is one (arithmetic)
//! - a million answers cost what AWS Neuron's pages say
//! - 20 requests a second x 0.5 x 60 = 600, as the Developer Guide computes the scaling target
//! - a candidate's rate and latency are bands, and its latency under load is never below that alone
//! - what passes answers 19 of 20 within what is wanted
//! - more GPUs of a kind in a machine answer a language model no later

use proptest::prelude::*;
use sagefit::job::{Precision, View};
use sagefit::sizing::Doubt;
use sagefit::sizing::candidate::{self, Check, Mode};
use sagefit::sizing::endpoint::language::{self, Exchange};
use sagefit::sizing::endpoint::queue::{self, Load};
use sagefit::sizing::endpoint::{Device, ImageNetwork, Layers, Pass, Processor, Runtime, Service};
use sagefit::sizing::{Needs, cost};
use sagefit::units::{Band, RequestsPerSecond, Seconds, UsdPerHour};

use crate::support::{advice, any_job, cases};

fn device() -> impl Strategy<Value = Device> {
    let runtime =
        prop::sample::select(vec![Runtime::Interpreted, Runtime::Compiled, Runtime::Optimised, Runtime::Neuron]);
    let bytes = prop::sample::select(vec![1.0, 2.0, 4.0]);
    (1e12..2e15f64, bytes, 5e10..8e12f64, 0..6u32, any::<bool>(), runtime, any::<bool>()).prop_map(
        |(peak, bytes, bandwidth, doublings, linked, runtime, quantised)| Device {
            peak,
            share: 0.77,
            bytes,
            weight_bytes: if quantised { 0.56 } else { bytes },
            bandwidth,
            devices: 2f64.powi(doublings as i32),
            linked,
            runtime,
        },
    )
}

fn layers() -> impl Strategy<Value = Layers> {
    (2.0..100.0f64, 256.0..16_000.0f64, 0.02..1.0f64).prop_map(|(layers, hidden, kept)| Layers {
        layers: layers.round(),
        hidden,
        weights: 12.0 * layers.round() * hidden * hidden,
        passed: 12.0 * layers.round() * hidden * hidden,
        kept,
    })
}

fn image() -> impl Strategy<Value = ImageNetwork> {
    (0.05..200.0f64, 0.5..300.0f64, 1e6..5e8f64, 5.0..300.0f64).prop_map(
        |(gmacs, activations_millions, parameters, layers)| ImageNetwork {
            gmacs,
            activations_millions,
            parameters,
            layers,
        },
    )
}

/// Passes of every kind for a batch.
fn passes(image: ImageNetwork, layers: Layers, tokens: f64, batch: f64) -> [Pass; 4] {
    [
        Pass::images(image, batch),
        Pass::texts(layers, batch, tokens),
        Pass::prompts(layers, batch, tokens),
        Pass::next_token(layers, batch, tokens),
    ]
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: cases(), failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_faster_device_never_takes_longer(device in device(), image in image(), layers in layers(), tokens in 1.0..8192.0f64, batch in 1.0..256.0f64, peak in 1.0..8.0f64, bandwidth in 1.0..8.0f64) {
        let faster = Device { peak: device.peak * peak, bandwidth: device.bandwidth * bandwidth, ..device };
        for pass in passes(image, layers, tokens, batch) {
            prop_assert!(faster.seconds(&pass) <= device.seconds(&pass));
        }
    }

    #[test]
    fn a_larger_batch_never_lowers_the_rate(device in device(), image in image(), layers in layers(), tokens in 1.0..8192.0f64, batch in 1.0..128.0f64, more in 1.0..8.0f64) {
        let small = passes(image, layers, tokens, batch);
        let large = passes(image, layers, tokens, batch * more);
        for (small, large) in small.iter().zip(&large) {
            let (short, long) = (device.seconds(small).value(), device.seconds(large).value());
            prop_assert!(long >= short * 0.999_999);
            prop_assert!(batch * more / long >= batch / short * 0.999_999, "{batch} in {short}, {} in {long}", batch * more);
            let processor = Processor { peak: 1e12, bandwidth: 5e10, threads: 16.0, per_core: 2.0, dot_product: false };
            let at = |pass: &Pass| processor.seconds(pass, Precision::Fp32, 16.0).value();
            prop_assert!(batch * more / at(large) >= batch / at(small) * 0.999_999);
        }
    }

    #[test]
    fn longer_texts_take_longer(device in device(), layers in layers(), prompt in 1.0..4096.0f64, answer in 1.0..2048.0f64, batch in 1.0..64.0f64, more in 1.0..4.0f64) {
        let short = Exchange { batch, prompt, answer };
        let at = |exchange: Exchange| language::whole(&device, layers, exchange);
        let (asked, answered) = (Exchange { prompt: prompt * more, ..short }, Exchange { answer: answer * more, ..short });
        prop_assert!(at(asked) >= at(short));
        prop_assert!(at(answered) >= at(short));
        prop_assert!(at(short) >= language::first_token(&device, layers, short));
    }

    #[test]
    fn the_count_is_the_least_that_holds(alone in 0.001..1.0f64, servers in 1.0..16.0f64, arriving in 0.1..5000.0f64, slack in 1.0..4.0f64, least in 1.0..4.0f64) {
        // Whole or not: an average of instances is none of them.
        let servers = servers.floor();
        let service = Service {
            latency: Doubt::IMAGES.time(Seconds(alone)),
            rate: Doubt::IMAGES.rate(RequestsPerSecond(servers / alone)),
            servers,
            variation: 0.25,
            room: 1.0,
            chat: None,
        };
        let (arriving, wanted) = (RequestsPerSecond(arriving), Seconds(alone * 1.06 * slack));
        let count = service.count_for(arriving, wanted, least);
        let at = |count: f64| service.under(arriving, count).map_or(f64::INFINITY, |latency| latency.likely.value());
        prop_assert!(count >= least && at(count) <= wanted.value());
        prop_assert!(count <= least.ceil() || at(count - 1.0) > wanted.value());
    }

    #[test]
    fn load_lengthens_the_95th_percentile(alone in 0.001..10.0f64, servers in 1.0..64.0f64, variation in 0.0..2.0f64, low in 0.0..0.98f64, more in 0.0..0.02f64) {
        let servers = servers.floor();
        let capacity = servers / alone;
        let rate = Doubt::IMAGES.rate(RequestsPerSecond(capacity));
        let latency = Doubt::IMAGES.time(Seconds(alone));
        let at = |busy: f64| queue::latency_95(latency, rate, Load { arriving: capacity * busy, capacity, servers, variation }).unwrap();
        let (calm, busy) = (at(low), at(low + more));
        prop_assert!(calm.likely >= latency.likely && calm.high >= latency.high);
        prop_assert!(busy.likely >= calm.likely);
        prop_assert!(calm.low <= calm.likely && calm.likely <= calm.high);
        let too_much = Load { arriving: capacity * 1.01, capacity, servers, variation };
        prop_assert!(queue::latency_95(latency, rate, too_much).is_none());
    }
}

proptest! {
    // A walk over all candidates each: fewer cases for the same time.
    #![proptest_config(proptest::test_runner::Config { cases: (cases() / 20).max(50), failure_persistence: None, ..Default::default() })]

    #[test]
    fn candidates_have_bands_and_wait_under_load((_, job) in any_job()) {
        let needs = Needs::of(&job);
        for one in candidate::serving(&job, &needs, View::Today, Mode::RealTime) {
            prop_assert!(one.rate.low <= one.rate.likely && one.rate.likely <= one.rate.high);
            prop_assert!(one.latency.low <= one.latency.likely && one.latency.likely <= one.latency.high);
            if let Some(loaded) = one.loaded {
                prop_assert!(loaded.likely >= one.latency.likely, "{}", one.instance.name);
                prop_assert!(loaded.low <= loaded.likely && loaded.likely <= loaded.high && loaded.high.value().is_finite());
                // A rate that was measured has its waiting in it, where no latency was measured.
                let waits = job.serving.measured.is_none() || job.serving.measured_latency.is_some();
                prop_assert!(!waits || !one.passes() || loaded.likely <= job.serving.latency, "{}", one.instance.name);
            }
        }
    }
}

/// One server at 80 %: Erlang C is the share of time it is busy, the mean wait of M/M/1 is busy / (1 - busy) service times.
#[test]
fn one_server_waits_as_in_the_textbook() {
    let load = Load { arriving: 0.8, capacity: 1.0, servers: 1.0, variation: 1.0 };
    assert!((load.waiting() - 0.8).abs() < 1e-12);
    assert!((load.mean_wait().unwrap().value() - 4.0).abs() < 1e-9);
    // Alike requests wait half of it (Pollaczek and Khinchine: M/D/1).
    let alike = Load { variation: 0.0, ..load };
    assert!((alike.mean_wait().unwrap().value() - 2.0).abs() < 1e-9);
    // M/M/1 waits longer than t with 0.8 x exp(-0.2 t): one in twenty longer than ln(0.8 / 0.05) / 0.2 = 13.86.
    assert!((load.wait_95().unwrap().value() - 13.863).abs() < 1e-3);
}

/// Two servers at 80 %: Erlang C gives 0.7111 (a = 1.6; textbook), the approximation is known to lie within a few percent.
#[test]
fn two_servers_wait_as_erlang_says() {
    let load = Load { arriving: 1.6, capacity: 2.0, servers: 2.0, variation: 1.0 };
    // Erlang C(2, 1.6) = (1.6^2/2) / (1 - 0.8) / (1 + 1.6 + 1.6^2/2 / 0.2) = 6.4 / 9.0 = 0.7111.
    assert!((load.waiting() / 0.7111 - 1.0).abs() < 0.03, "{}", load.waiting());
    // Mean wait: 0.7111 / (2 - 1.6) = 1.7778 service times.
    assert!((load.mean_wait().unwrap().value() / 1.7778 - 1.0).abs() < 0.03);
}

/// AWS Neuron's benchmark pages: 1e6 / throughput x effective hourly rate / 3600. At 277.8 inferences a second a million
/// are one hour's work: an inf2.xlarge's 0.328 USD.
#[test]
fn a_million_answers_cost_as_on_the_neuron_pages() {
    let exact =
        |rate: f64, price: f64| cost::million(UsdPerHour(price), Band::exact(RequestsPerSecond(rate))).likely.value();
    assert!((exact(1e6 / 3600.0, 0.328) - 0.328).abs() < 1e-9);
    // DistilBERT base on inf1.xlarge: 538.2 inferences/s at 0.110 USD/h are 0.0568 USD.
    assert!((exact(538.2, 0.11) - 0.0568).abs() < 1e-4);
    // BERT base on inf1.6xlarge: 2123.4/s at 0.567 USD/h: 0.0742.
    assert!((exact(2123.4, 0.567) - 0.0742).abs() < 1e-4);
}

/// Elastic Inference blog: 197.68 ms on a p2.xlarge of 0.90 USD/h is 4.94 USD for 100,000 images, one after the other.
#[test]
fn a_hundred_thousand_images_cost_as_in_the_blog() {
    let rate = Band::exact(RequestsPerSecond(1.0 / 0.19768));
    assert!((cost::million(UsdPerHour(0.90), rate).likely.value() / 10.0 - 4.94).abs() < 0.005);
}

/// SageMaker Developer Guide, endpoint-scaling-loadtest: 20 x 0.5 x 60 = 600.
#[test]
fn twenty_requests_a_second_scale_at_six_hundred_a_minute() {
    let advice = advice(
        "task=serve&algorithm=xgboost&requests_per_second=8&peak_requests_per_second=30&measured_requests_per_second=20&safety_factor=0.5",
        View::Today,
    );
    let said = format!("{:?}", advice.trail.step("scaling").unwrap().verdict().unwrap());
    assert!(said.contains("20") && said.contains("600"), "{said}");
}

/// MobileNet has a sixth of ResNet-18's operations and more than twice its activations: on a V100 it takes longer, since
/// it is bound by traffic.
#[test]
fn depthwise_networks_are_bound_by_traffic() {
    let device = Device {
        peak: 125e12,
        share: 0.77,
        bytes: 2.0,
        weight_bytes: 2.0,
        bandwidth: 900e9,
        devices: 1.0,
        linked: true,
        runtime: Runtime::Interpreted,
    };
    // MobileNetV2: 0.3 GMAC, 6.68 M activations (arXiv:1801.04381); ResNet-18: 1.8 GMAC, 2.48 M (arXiv:1512.03385).
    let mobile = ImageNetwork { gmacs: 0.3, activations_millions: 6.68, parameters: 3.5e6, layers: 53.0 };
    let resnet = ImageNetwork { gmacs: 1.814, activations_millions: 2.48, parameters: 11.7e6, layers: 21.0 };
    assert!(device.work(&Pass::images(mobile, 256.0)) > device.work(&Pass::images(resnet, 256.0)));
}

/// Meta's Llama 3.3 70B in 16 bits: four L40S of g6e.12xlarge hold it and read 35 GB each in
/// 41 ms at 864 GB/s for each of 250 tokens, and exchange over PCIe; g6e.48xlarge has eight.
#[test]
fn more_gpus_of_a_machine_share_a_model_where_fewer_answer_too_late() {
    let job = crate::support::job(
        "task=serve&algorithm=llm-full&model=llama-3.3-70b&requests_per_second=0.3&latency_ms=14000",
    );
    let needs = Needs::of(&job);
    let all = candidate::serving(&job, &needs, View::Today, Mode::RealTime);
    let of = |name: &str| all.iter().find(|one| one.instance.name == name).unwrap();
    let (four, eight) = (of("ml.g6e.12xlarge"), of("ml.g6e.48xlarge"));
    assert!(four.failed.has(Check::Latency) && eight.passes() && eight.latency.likely < four.latency.likely);
    // 70.6 B weights of 2 B and two caches over eight GPUs.
    assert!((141.0 / 8.0 / 1.074..22.0).contains(&eight.device.likely.value()), "{:?}", eight.device);
    for (fewer, more) in [("ml.g5.12xlarge", "ml.g5.48xlarge"), ("ml.g6.12xlarge", "ml.g6.48xlarge")] {
        assert!(of(more).latency.likely <= of(fewer).latency.likely, "{more}");
    }
}

/// Mixtral sends a token to two of eight experts (arXiv:2401.04088): one token reads a quarter of them, eight at random all
/// but 0.75^8, a prompt all. Its active parameters set the time of one request; all of them that of many.
#[test]
fn a_mixture_of_experts_reads_what_its_tokens_are_sent_to() {
    let experts = Layers { layers: 32.0, hidden: 4096.0, weights: 8e9, passed: 2e9, kept: 0.25 };
    assert!((experts.read(1.0) - 2e9).abs() < 1.0 && experts.read(1000.0) > 7.99e9);
    assert!((experts.read(8.0) / 8e9 - (1.0 - 0.75_f64.powi(8))).abs() < 1e-9);
    let dense = Layers { passed: 8e9, ..experts };
    let (few, all) = (Pass::next_token(experts, 1.0, 500.0), Pass::next_token(dense, 1.0, 500.0));
    assert!((few.weights / all.weights - 0.25).abs() < 1e-9 && few.operations < all.operations * 0.3);
    let text = "task=serve&algorithm=llm-full&model=mixtral-8x7b&requests_per_second=1&neuron_ok=yes";
    let of = |text: &str, name: &str| {
        let job = crate::support::job(text);
        let all = candidate::serving(&job, &Needs::of(&job), View::Today, Mode::RealTime);
        all.into_iter().find(|one| one.instance.name == name).unwrap().latency.likely
    };
    let whole = format!("{text}&active_parameters_millions=46700");
    // 12.9 of 46.7: less than half the time, as launches and exchanges stay.
    assert!(of(text, "ml.g6e.12xlarge") < of(&whole, "ml.g6e.12xlarge") * 0.6);
    // Neuron works through all experts (measured, see the engine).
    let ratio = of(text, "ml.inf2.48xlarge") / of(&whole, "ml.inf2.48xlarge");
    assert!((ratio - 1.0).abs() < 0.01, "{ratio}");
}
