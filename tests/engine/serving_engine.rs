//! Continuous batching: what must hold for any model and load, and well-known published runs.

use proptest::prelude::*;
use sagefit::facts::{accelerator, model};
use sagefit::job::View;
use sagefit::sizing::candidate::{self, Mode};
use sagefit::sizing::endpoint::{LoadEnd, load_curve};
use sagefit::sizing::serving_engine::{
    Chip, Engine, Exchange, Format, Link, Network, Parallel, Server, Steps, answering, offline, static_batch,
};
use sagefit::sizing::shape::{Transformer, Window};
use sagefit::sizing::{Needs, device};

use crate::support::job;

/// A model of the library under an engine on so many GPUs, the first of that name with so much memory.
fn server(engine: Engine, id: &str, format: Format, gpu: (&str, f64), link: Link, devices: f64) -> Server {
    let model = model::by_id(id).unwrap_or_else(|| panic!("{id}"));
    let layout = model.layout();
    let experts = layout.filter(|layout| layout.experts > 0);
    let found = accelerator::all().iter().find(|known| known.short == gpu.0 && known.memory_nominal_gb == gpu.1);
    let eight = engine == Engine::TENSORRT_LLM && format != Format::Half;
    Server {
        engine,
        chip: found.and_then(Chip::of).unwrap_or_else(|| panic!("{gpu:?}")),
        link,
        parallel: Parallel::tensor(devices),
        network: Network {
            weights: model.parameters,
            passed: model.active().min(model.parameters),
            experts: experts.map_or(1.0, |layout| f64::from(layout.experts)),
            chosen: experts.map_or(1.0, |layout| f64::from(layout.chosen)),
            latent: layout.is_some_and(|layout| layout.latent),
            shape: Transformer {
                layers: model.layers.into(),
                hidden: model.hidden.into(),
                heads: model.heads.into(),
                kv_heads: model.kv_heads.into(),
                head_size: model.head(),
                feed_forward: model.feed_forward.into(),
                vocabulary: model.vocabulary.into(),
                window: layout.map_or(Window::default(), |layout| Window {
                    layers: layout.window_layers.into(),
                    tokens: layout.window.into(),
                }),
                known: true,
            },
        },
        format,
        weight_bytes: model.parameters * format.bytes(),
        // TensorRT-LLM's 8-bit engines keep keys and values in 8 bits too.
        cache_bytes: if eight { 1.0 } else { 2.0 },
        room: None,
    }
}

const H100: (&str, f64) = ("H100", 80.0);
const H200: (&str, f64) = ("H200", 141.0);
const A100: (&str, f64) = ("A100", 80.0);
const A10G: (&str, f64) = ("A10G", 24.0);
const L40S: (&str, f64) = ("L40S", 48.0);
const RTX: (&str, f64) = ("RTX PRO 6000", 96.0);
const B200: (&str, f64) = ("B200", 192.0);

/// The load of a published run.
enum Load {
    /// More requests than there is room for: tokens a second.
    Offline,
    /// So many users that each wait for their answer: tokens a second.
    Users(f64),
    /// The same: milliseconds of a token.
    Token(f64),
    /// A batch that begins and ends together: seconds.
    Batch(f64),
}
use Load::{Batch, Offline, Token, Users};

/// Model, format, GPU, link, how many, engine, tokens of prompt and answer, load, what was published.
type Known = (&'static str, Format, (&'static str, f64), Link, f64, Engine, (f64, f64), Load, f64);

const TRT: Engine = Engine::TENSORRT_LLM;
const VLLM: Engine = Engine::VLLM;
const NV: Link = Link::NvLink4;

/// Published by NVIDIA (TensorRT-LLM performance overviews 0.9, 0.11, 0.14, 0.20, 1.0, 1.2), AWS (sagemaker-genai-hosting-examples,
/// endpoints of March 2026), gpustack's performance lab, ai-dynamo/aiconfigurator, Argonne's LLM-Inference-Bench and dstack.
const WELL_KNOWN: &[Known] = &[
    ("llama-3.1-8b", Format::Half, H100, NV, 1.0, TRT, (128.0, 128.0), Offline, 15_571.7),
    ("llama-3.1-8b", Format::Half, A100, NV, 1.0, TRT, (128.0, 2048.0), Offline, 4963.4),
    ("llama-3.1-8b", Format::Fp8, H200, NV, 1.0, TRT, (2048.0, 128.0), Offline, 3619.4),
    ("llama-3.1-8b", Format::Fp8, L40S, Link::Pcie4, 1.0, TRT, (5000.0, 500.0), Offline, 856.0),
    ("llama-3.1-8b", Format::Half, H100, NV, 2.0, VLLM, (128.0, 128.0), Batch(64.0), 1.54),
    ("llama-3.1-8b", Format::Half, A10G, Link::Pcie4, 1.0, TRT, (550.0, 150.0), Users(1.0), 32.2),
    ("mistral-7b", Format::Half, A100, NV, 1.0, TRT, (128.0, 128.0), Offline, 6749.9),
    ("mistral-7b", Format::Half, H100, NV, 1.0, TRT, (2048.0, 128.0), Offline, 1896.8),
    ("mistral-7b", Format::Fp8, H100, NV, 1.0, TRT, (2048.0, 128.0), Offline, 3618.1),
    ("mistral-7b", Format::Fp8, L40S, Link::Pcie4, 1.0, TRT, (128.0, 128.0), Offline, 10_237.2),
    ("llama-2-70b", Format::Fp8, H100, NV, 8.0, TRT, (2048.0, 2048.0), Offline, 7647.5),
    ("llama-2-70b", Format::Fp8, H200, NV, 4.0, TRT, (2048.0, 128.0), Offline, 1296.8),
    ("llama-2-70b", Format::Fp8, L40S, Link::Pcie4, 4.0, TRT, (128.0, 2048.0), Offline, 1772.5),
    ("llama-2-70b", Format::Half, A100, NV, 8.0, TRT, (128.0, 128.0), Offline, 4233.2),
    ("llama-2-70b", Format::Half, H100, NV, 4.0, TRT, (1024.0, 1024.0), Batch(64.0), 32.0),
    ("llama-3.1-70b", Format::Half, A100, NV, 4.0, TRT, (5000.0, 500.0), Offline, 362.9),
    ("llama-3.1-70b", Format::Half, H100, NV, 4.0, TRT, (128.0, 4096.0), Offline, 3083.9),
    ("llama-3.1-70b", Format::Fp8, H200, NV, 2.0, TRT, (1024.0, 1024.0), Token(128.0), 27.0),
    ("llama-3.1-70b", Format::Fp8, B200, Link::NvLink5, 8.0, VLLM, (8192.0, 1024.0), Token(16.0), 9.77),
    ("llama-3.1-405b", Format::Fp8, H200, NV, 8.0, TRT, (500.0, 2000.0), Offline, 4805.9),
    ("llama-3.1-405b", Format::Fp8, H100, NV, 8.0, Engine::VLLM_EARLY, (128.0, 2048.0), Batch(16.0), 75.8),
    ("mixtral-8x7b", Format::Fp8, H200, NV, 2.0, TRT, (2048.0, 2048.0), Offline, 15_002.4),
    ("gpt-oss-120b", Format::Mxfp4, H200, NV, 4.0, TRT, (1024.0, 1024.0), Token(32.0), 9.16),
    ("qwen3-8b", Format::Half, H100, NV, 1.0, VLLM, (233.0, 221.0), Token(4.0), 7.4),
    ("qwen3-14b", Format::Half, RTX, Link::Pcie5, 1.0, VLLM, (1.0, 605.0), Users(8.0), 357.2),
    ("qwen3-32b", Format::Half, A10G, Link::Pcie4, 4.0, VLLM, (30.0, 591.0), Users(1.0), 23.6),
    ("qwen3-32b", Format::Half, L40S, Link::Pcie4, 4.0, VLLM, (80.0, 600.0), Users(32.0), 660.0),
    ("qwen3-235b-a22b", Format::Half, H200, NV, 8.0, VLLM, (30.0, 337.0), Users(1.0), 111.9),
    ("deepseek-v3", Format::Fp8, H200, NV, 8.0, TRT, (1024.0, 1024.0), Token(64.0), 33.96),
    ("deepseek-v3", Format::Fp8, H200, NV, 8.0, Engine::SGLANG, (1024.0, 1024.0), Token(64.0), 32.99),
    ("llama-3.3-70b", Format::Nvfp4, B200, Link::NvLink5, 1.0, TRT, (1000.0, 1000.0), Offline, 6920.0),
    ("llama-3.3-70b", Format::Fp8, H100, NV, 2.0, TRT, (1000.0, 1000.0), Offline, 4247.2),
    ("llama-4-scout", Format::Nvfp4, B200, Link::NvLink5, 1.0, TRT, (1000.0, 1000.0), Offline, 10_591.0),
    ("qwen3-30b-a3b", Format::Nvfp4, B200, Link::NvLink5, 1.0, TRT, (1000.0, 1000.0), Offline, 25_828.0),
    ("qwen3-30b-a3b", Format::Nvfp4, RTX, Link::Pcie5, 1.0, TRT, (1000.0, 1000.0), Offline, 9910.0),
    ("qwen3-32b", Format::Half, H100, NV, 4.0, VLLM, (1024.0, 1024.0), Token(16.0), 11.57),
    ("qwen3-32b", Format::Half, RTX, Link::Pcie5, 1.0, VLLM, (79.0, 600.0), Users(16.0), 306.0),
    ("mixtral-8x7b", Format::Half, ("A100", 40.0), NV, 4.0, VLLM, (512.0, 512.0), Batch(16.0), 11.64),
    ("gpt-oss-20b", Format::Mxfp4, L40S, Link::Pcie4, 4.0, VLLM, (81.0, 600.0), Users(1.0), 150.0),
    ("llama-3.1-8b", Format::Half, H100, NV, 1.0, TRT, (1024.0, 1024.0), Batch(16.0), 10.16),
];

/// What the engine says of each well-known run, beside what was published (`--nocapture` prints it): within 2x, and within
/// 1.5x for three in four.
#[test]
fn well_known_runs_are_met() {
    let mut close = 0;
    for (id, format, gpu, link, devices, engine, (prompt, answer), load, published) in WELL_KNOWN {
        let server = server(*engine, id, *format, *gpu, *link, *devices);
        let exchange = Exchange { prompt: *prompt, answer: *answer, cached: 0.0 };
        let (said, unit) = match load {
            Offline => (offline(&server, exchange), "tokens/s offline"),
            Users(users) => (answering(&server, exchange, *users).rate().value() * answer, "tokens/s"),
            Token(users) => (answering(&server, exchange, *users).next.value() * 1000.0, "ms a token"),
            Batch(batch) => (static_batch(&server, exchange, *batch).value(), "s a batch"),
        };
        let factor = said / published;
        println!(
            "{id:16} {format:?} {devices} x {:12} {said:9.1} published {published:9.1} {unit:16} x{factor:.2}",
            gpu.0
        );
        assert!((0.5..=2.0).contains(&factor), "{id} on {devices} {gpu:?}: {said} {unit}, published {published}");
        close += usize::from((1.0 / 1.5..=1.5).contains(&factor));
    }
    assert!(WELL_KNOWN.len() >= 40);
    assert!(close * 4 >= WELL_KNOWN.len() * 3, "{close} of {} within 1.5x", WELL_KNOWN.len());
}

/// Gemma 3 27B keeps keys and values of all tokens in 10 of 62 layers, of 1024 in the others (arXiv:2503.19786): 2 x 16 heads x
/// 128 x 2 B = 8 kB a layer and token, so 10 x 32768 + 52 x 1024 of them at 32 k tokens, 3.1 GB; all layers would keep 16.6.
#[test]
fn windows_keep_what_they_see() {
    let gemma = server(VLLM, "gemma-3-27b", Format::Half, H100, NV, 1.0).network;
    let gb = gemma.shape.kept(32_768.0) * 2.0 / 1e9;
    assert!((gb - 8192.0 * (10.0 * 32_768.0 + 52.0 * 1024.0) / 1e9).abs() < 1e-6 && gb < 3.2, "{gb}");
    let job = job("task=serve&algorithm=llm-full&model=gemma-3-27b&prompt_tokens=32500&answer_tokens=268");
    let memory = device::serving(&job).unwrap().band.likely;
    // 54 GB of weights, two requests of 3.1 GB, activations and context.
    assert!((55.0..66.0).contains(&memory.value()), "{memory:?}");
}

/// A knob that is left open is never worse than the same knob set; tighter limits never bring a higher rate.
#[test]
fn requests_at_a_time_left_open_are_never_worse() {
    let text = "task=serve&algorithm=llm-full&model=llama-3.1-8b&requests_per_second=5";
    let rates = |more: &str| {
        let job = job(&format!("{text}{more}"));
        let needs = Needs::of(&job);
        candidate::serving(&job, &needs, View::Today, Mode::RealTime)
            .iter()
            .map(|one| (one.instance.name, one.attached.is_some(), one.rate.likely.value()))
            .collect::<Vec<_>>()
    };
    let open = rates("");
    for set in [
        "&concurrent_requests=1",
        "&concurrent_requests=7",
        "&concurrent_requests=64",
        "&time_per_token_ms=20",
        "&time_to_first_token_ms=300",
    ] {
        for (open, set_to) in open.iter().zip(rates(set)) {
            assert_eq!((open.0, open.1), (set_to.0, set_to.1));
            assert!(open.2 >= set_to.2 * 0.999_999, "{}: {} open, {} with {set}", open.0, open.2, set_to.2);
        }
    }
    // Prompts found in the cache are not computed.
    for (open, cached) in open.iter().zip(rates("&cached_prompt_share=0.9")) {
        assert!(cached.2 >= open.2 * 0.999_999, "{}", open.0);
    }
}

/// The curve of an endpoint grows along its requests at a time, and ends at what the job says, or at the memory.
#[test]
fn the_curve_of_an_endpoint_ends_at_its_limit() {
    let base = "task=serve&algorithm=llm-full&model=llama-3.1-8b&requests_per_second=5";
    let at = |more: &str| {
        let job = job(&format!("{base}{more}"));
        let needs = Needs::of(&job);
        let one = candidate::serving(&job, &needs, View::Today, Mode::RealTime)
            .into_iter()
            .find(|one| one.instance.name == "ml.g6e.xlarge" && one.attached.is_none())
            .unwrap();
        (load_curve(&job, &needs.serving, one.instance).unwrap(), one)
    };
    for (more, end) in [
        ("&latency_ms=900000", LoadEnd::Memory),
        ("&latency_ms=900000&concurrent_requests=3", LoadEnd::Stated),
        ("&latency_ms=900000&time_per_token_ms=30", LoadEnd::NextToken),
        ("&latency_ms=900000&time_to_first_token_ms=400", LoadEnd::FirstToken),
        ("&latency_ms=8000", LoadEnd::Whole),
    ] {
        let (curve, one) = at(more);
        assert_eq!(curve.end, end, "{more}: {curve:?}");
        let chosen: Vec<_> = curve.points.iter().filter(|point| point.chosen).collect();
        assert_eq!(chosen.len(), 1, "{more}");
        assert!(chosen[0].keeps && (chosen[0].rate.value() / one.rate.likely.value() - 1.0).abs() < 1e-6, "{more}");
        assert_eq!(chosen[0].concurrency, one.chat.as_ref().unwrap().concurrency * curve.copies, "{more}");
        for pair in curve.points.windows(2) {
            let (few, many) = (pair[0], pair[1]);
            assert!(many.concurrency > few.concurrency && many.tokens_a_second >= few.tokens_a_second, "{more}");
            assert!(many.first >= few.first && many.next >= few.next && many.whole >= few.whole, "{more}");
            assert!(few.keeps || !many.keeps, "{more}");
        }
    }
}

/// H100 x 8 serve Llama 3.1 8B at over 8 x 5000 tokens/s where nobody waits for a single answer long
/// (published: 15 571 on one).
#[test]
fn known_symptoms_are_gone() {
    let one = |text: &str, name: &str| {
        let job = job(text);
        let needs = Needs::of(&job);
        candidate::serving(&job, &needs, View::Today, Mode::RealTime)
            .into_iter()
            .find(|one| one.instance.name == name)
            .unwrap()
    };
    let base = "task=serve&algorithm=llm-full&requests_per_second=5&prompt_tokens=128&answer_tokens=128";
    let eight = one(&format!("{base}&model=llama-3.1-8b"), "ml.p5.48xlarge");
    assert!(eight.rate.likely.value() * 128.0 / 8.0 > 6000.0, "{:?}", eight.rate);
    // 4-bit weights of a 70B model are read sooner than 16-bit ones, also where they are unpacked on the way.
    let alone = |format| server(VLLM, "llama-3.3-70b", format, A100, NV, 4.0).step(1.0, 500.0);
    assert!(alone(Format::Int4) <= alone(Format::Half));
}

fn any_server() -> impl Strategy<Value = Server> {
    let models =
        ["qwen3-0.6b", "llama-3.1-8b", "gemma-3-27b", "llama-3.1-70b", "mixtral-8x7b", "gpt-oss-120b", "deepseek-v3"];
    let engines = [Engine::VLLM, Engine::VLLM_EARLY, Engine::TENSORRT_LLM, Engine::SGLANG, Engine::TGI];
    let chips = [
        (A10G, Link::Pcie4),
        (L40S, Link::Pcie4),
        (A100, NV),
        (H100, NV),
        (H200, NV),
        (B200, Link::NvLink5),
        (RTX, Link::Pcie5),
    ];
    (0..models.len(), 0..engines.len(), 0..chips.len(), 0..4_i32, 0..3_usize).prop_map(
        move |(model, engine, chip, doublings, format)| {
            let format = [Format::Half, Format::Fp8, Format::Int4][format];
            let (gpu, link) = chips[chip];
            server(engines[engine], models[model], format, gpu, link, 2_f64.powi(doublings))
        },
    )
}

proptest! {
    #[test]
    fn throughput_and_latency_grow_with_callers(server in any_server(), prompt in 1.0..20_000.0f64, answer in 1.0..4000.0f64, callers in 1.0..500.0f64, more in 1.0..3.0f64) {
        let exchange = Exchange { prompt, answer, cached: 0.0 };
        let room = server.room(prompt, answer).max(1.0);
        let few = answering(&server, exchange, callers.min(room));
        let many = answering(&server, exchange, (callers * more).min(room));
        prop_assert!(many.rate().value() >= few.rate().value() * 0.999_999, "{few:?} {many:?}");
        prop_assert!(many.whole >= few.whole && many.first >= few.first && many.next >= few.next);
    }

    #[test]
    fn a_longer_prompt_is_never_cheaper(server in any_server(), prompt in 1.0..20_000.0f64, answer in 1.0..4000.0f64, callers in 1.0..300.0f64, more in 1.0..3.0f64) {
        // Where not one request fits into memory, there is nothing to compare: such a type fails its check.
        if server.room(prompt * more, answer) < 1.0 {
            return Ok(());
        }
        let at = |prompt: f64| answering(&server, Exchange { prompt, answer, cached: 0.0 }, callers);
        let (short, long) = (at(prompt), at(prompt * more));
        prop_assert!(long.rate().value() <= short.rate().value() * 1.000_001, "{short:?} {long:?}");
    }

    #[test]
    fn fewer_bits_are_never_slower_on_a_chip_that_has_them(server in any_server(), batch in 1.0..300.0f64, context in 1.0..20_000.0f64) {
        let with = |format: Format| Server { format, weight_bytes: server.network.weights * format.bytes(), ..server };
        let (half, eight, four) = (with(Format::Half), with(Format::Fp8), with(Format::Nvfp4));
        if server.chip.eight.is_some() {
            prop_assert!(eight.step(batch, context) <= half.step(batch, context));
            prop_assert!(eight.prompt(context, context) <= half.prompt(context, context));
        }
        if server.chip.four.is_some() {
            prop_assert!(four.step(batch, context) <= eight.step(batch, context));
            prop_assert!(four.prompt(context, context) <= eight.prompt(context, context));
        }
    }

    #[test]
    fn more_gpus_are_never_slower_but_for_their_link(server in any_server(), batch in 1.0..100.0f64, context in 1.0..20_000.0f64) {
        let on = |devices: f64| Server { parallel: Parallel::tensor(devices), ..server }.parts(batch, context);
        let (few, many) = (on(server.parallel.devices), on(server.parallel.devices * 2.0));
        let but_link = |parts: [f64; 5]| parts[..4].iter().sum::<f64>();
        prop_assert!(but_link(many) <= but_link(few) * 1.000_001);
    }
}
