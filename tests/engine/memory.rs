//! Memory, where it can be known exactly, and what must hold for any setup.

use proptest::prelude::*;
use proptest::test_runner::Config;
use sagefit::facts::model;
use sagefit::sizing::memory::activations::{Layers, Recompute};
use sagefit::sizing::memory::inference::{Weights, cache_per_token, weights};
use sagefit::sizing::memory::states::{Format, Stage};
use sagefit::sizing::memory::training::{Network, Setup, Tuned};
use sagefit::sizing::shape::{Transformer, Window};
use sagefit::sizing::{Check, Estimate, How, Needs, candidate, disk};
use sagefit::units::{Gb, Gib};

use crate::support::{any_job, cases, job};

const fn shape(layers: f64, hidden: f64, heads: f64, kv_heads: f64) -> Transformer {
    Transformer {
        layers,
        hidden,
        heads,
        kv_heads,
        head_size: hidden / heads,
        feed_forward: 4.0 * hidden,
        vocabulary: 32_000.0,
        window: Window { layers: 0.0, tokens: 0.0 },
        known: true,
    }
}

/// Bytes of cache for one token in 16 bits. Each from the model's configuration by hand, 2 x layers x kv heads x head size
/// x 2 B, or as published: Llama 2 7B 0.5 MiB, 13B 0.78 MiB and 70B 0.3125 MiB (NVIDIA, mastering LLM inference
/// optimization; vLLM paper for OPT-13B: 800 KiB, arXiv:2309.06180).
#[test]
fn the_cache_of_ten_architectures_is_exact() {
    for (name, shape, bytes) in [
        ("Llama 2 7B: 0.5 MiB", shape(32.0, 4096.0, 32.0, 32.0), 524_288.0),
        ("OPT-13B: 800 KiB", shape(40.0, 5120.0, 40.0, 40.0), 819_200.0),
        ("Llama 2 70B: 2 x 80 x 8 x 128 x 2", shape(80.0, 8192.0, 64.0, 8.0), 327_680.0),
        ("Llama 3.1 8B: 2 x 32 x 8 x 128 x 2", shape(32.0, 4096.0, 32.0, 8.0), 131_072.0),
        ("Llama 3.1 405B: 2 x 126 x 8 x 128 x 2", shape(126.0, 16_384.0, 128.0, 8.0), 516_096.0),
        ("Mistral 7B: 2 x 32 x 8 x 128 x 2", shape(32.0, 4096.0, 32.0, 8.0), 131_072.0),
        ("Falcon 40B: 2 x 60 x 8 x 64 x 2", shape(60.0, 8192.0, 128.0, 8.0), 122_880.0),
        ("GPT-2: 2 x 12 x 12 x 64 x 2", shape(12.0, 768.0, 12.0, 12.0), 36_864.0),
        ("GPT-J 6B: 2 x 28 x 16 x 256 x 2", shape(28.0, 4096.0, 16.0, 16.0), 458_752.0),
        ("BLOOM 176B: 2 x 70 x 112 x 128 x 2", shape(70.0, 14_336.0, 112.0, 112.0), 4_014_080.0),
    ] {
        assert_eq!(cache_per_token(&shape, 2.0), bytes, "{name}");
        assert_eq!(cache_per_token(&shape, 1.0), bytes / 2.0, "{name} in 8 bits");
    }
}

/// Bytes of the published 16-bit checkpoints (`total_size` in `model.safetensors.index.json`, less the rotary
/// frequencies that older ones store: 4 B x head size / 2 for each layer); others by counting the matrices of the
/// configuration.
#[test]
fn the_weights_of_ten_architectures_are_exact() {
    // Embeddings twice, and for each layer: queries and output h x h, keys and values h x kv, three matrices h x f, two
    // norms; one norm at the end.
    let llama = |layers: f64, h: f64, kv: f64, f: f64, words: f64| {
        2.0 * words * h + layers * (2.0 * h * h + 2.0 * h * kv + 3.0 * h * f + 2.0 * h) + h
    };
    // Embeddings once, positions, and for each layer 12 h^2 with biases (13 h) and two norms; GPT-2.
    let gpt2 = |layers: f64, h: f64| 50_257.0 * h + 1024.0 * h + layers * (12.0 * h * h + 13.0 * h) + 2.0 * h;
    // Words, 512 positions and 2 types with a norm; for each layer 12 h^2 + 13 h; pooler. BERT.
    let bert = |layers: f64, h: f64| (30_522.0 + 514.0 + 2.0) * h + layers * (12.0 * h * h + 13.0 * h) + h * h + h;
    for (id, parameters, total) in [
        ("llama-2-7b", llama(32.0, 4096.0, 4096.0, 11_008.0, 32_000.0), Some(13_476_839_424.0 - 32.0 * 64.0 * 4.0)),
        ("llama-2-13b", llama(40.0, 5120.0, 5120.0, 13_824.0, 32_000.0), None),
        ("llama-2-70b", llama(80.0, 8192.0, 1024.0, 28_672.0, 32_000.0), Some(137_953_316_864.0 - 80.0 * 64.0 * 4.0)),
        ("llama-3.1-8b", llama(32.0, 4096.0, 1024.0, 14_336.0, 128_256.0), Some(16_060_522_496.0)),
        ("llama-3.1-70b", llama(80.0, 8192.0, 1024.0, 28_672.0, 128_256.0), Some(141_107_412_992.0)),
        ("mistral-7b", llama(32.0, 4096.0, 1024.0, 14_336.0, 32_000.0), Some(14_483_464_192.0)),
        ("gpt-2", gpt2(12.0, 768.0), None),
        ("gpt-2-xl", gpt2(48.0, 1600.0), None),
        ("bert-base", bert(12.0, 768.0), None),
        ("bert-large", bert(24.0, 1024.0), None),
    ] {
        let known = model::by_id(id).unwrap();
        let bytes = weights(known.parameters, 0.0, Weights::Half);
        assert_eq!(bytes, 2.0 * parameters, "{id}: counted from its configuration");
        if let Some(total) = total {
            assert_eq!(bytes, total, "{id}: as published");
        }
    }
}

/// QLoRA (arXiv:2305.14314, section 3): a 32-bit constant for each block of 64 adds 0.5 bits a parameter; quantising the
/// constants leaves 0.127 bits. GPTQ with groups of 128: a 16-bit scale and zero add 0.25 bits.
#[test]
fn quantised_weights_keep_their_constants() {
    let bits = |format: Weights| format.bytes() * 8.0;
    assert_eq!(bits(Weights::Nf4), 4.5);
    assert!((bits(Weights::Nf4Double) - 4.127).abs() < 0.001);
    assert_eq!(bits(Weights::Int4), 4.25);
    assert_eq!(weights(1000.0, 100.0, Weights::Int4), 900.0 * 0.53125 + 100.0 * 2.0);
    assert_eq!(weights(1000.0, 100.0, Weights::Fp32), 4000.0);
}

fn any_setup() -> impl Strategy<Value = Setup> {
    let sizes = (2.0..128.0f64, 64.0..16_384.0f64, 1.0..64.0f64, 1.0..200_000.0f64, any::<bool>(), any::<bool>());
    let run = (1.0..512.0f64, 1.0..8192.0f64, 0..3usize, 0..4usize, 1.0..128.0f64, 1.0..8.0f64);
    let more = (0..3usize, 0..3usize, any::<bool>(), any::<bool>(), 1e6..5e11f64);
    (sizes, run, more).prop_map(|(sizes, run, more)| {
        let (layers, hidden, heads, vocabulary, encoder, flash) = sizes;
        let (batch, sequence, recompute, stage, ranks, tensor) = run;
        let (tuned, format, offload, foreach, parameters) = more;
        let shape = Transformer { vocabulary, ..shape(layers, hidden, heads, heads) };
        let adapters = |frozen| Tuned::Adapters { parameters: 1e6, frozen, tables: foreach };
        Setup {
            parameters,
            tuned: [Tuned::All, adapters(2.0), adapters(0.5625)][tuned],
            format: [Format::Full, Format::Mixed, Format::Half][format],
            optimizer: 8.0,
            network: Network::Layers(Layers { shape, parameters, encoder, flash }),
            batch: batch.ceil(),
            sequence,
            recompute: [Recompute::Nothing, Recompute::EverySecond, Recompute::Everything][recompute],
            stage: [Stage::Whole, Stage::Optimizer, Stage::Gradients, Stage::Weights][stage],
            ranks: ranks.ceil(),
            tensor: tensor.ceil(),
            loss_parts: 1.0,
            offload,
            loaded_whole: false,
            foreach,
        }
    })
}

proptest! {
    #![proptest_config(Config { cases: cases(), failure_persistence: None, ..Config::default() })]

    #[test]
    fn more_parameters_never_need_less_memory(setup in any_setup(), factor in 1.0..10.0f64) {
        let parameters = setup.parameters * factor;
        let Network::Layers(layers) = setup.network else { unreachable!() };
        let more = Setup { parameters, network: Network::Layers(Layers { parameters, ..layers }), ..setup };
        prop_assert!(more.memory().in_use() >= setup.memory().in_use() * (1.0 - 1e-9));
        prop_assert!(more.largest_batch(Gib(80.0)) <= setup.largest_batch(Gib(80.0)));
    }

    #[test]
    fn a_larger_batch_never_fits_where_a_smaller_does_not(setup in any_setup(), factor in 1.0..100.0f64) {
        let more = Setup { batch: setup.batch * factor, ..setup };
        prop_assert!(more.memory().reserved() >= setup.memory().reserved());
    }

    #[test]
    fn the_largest_batch_fits_and_one_more_does_not(setup in any_setup(), gib in 1.0..200.0f64) {
        let largest = setup.largest_batch(Gib(gib));
        let needed = |batch: f64| Setup { batch, ..setup }.memory().reserved().value();
        if largest >= 1.0 {
            prop_assert!(needed(largest) <= gib * (1.0 + 1e-9), "{largest} takes {}", needed(largest));
        }
        prop_assert!(needed(largest + 1.0) > gib * (1.0 - 1e-9), "{} takes {}", largest + 1.0, needed(largest + 1.0));
    }

    #[test]
    fn more_devices_never_need_more_memory_on_each(setup in any_setup(), factor in 1.0..16.0f64) {
        // Once states are shared out at all: the first sharing gathers what one device alone need not.
        let more = Setup { ranks: (setup.ranks * factor).ceil(), ..setup };
        prop_assert!(more.memory().in_use() <= setup.memory().in_use() * (1.0 + 1e-9));
    }
}

proptest! {
    #![proptest_config(Config { cases: (cases() / 10).max(100), failure_persistence: None, ..Config::default() })]

    #[test]
    fn more_devices_of_a_type_never_need_more_memory_on_each((_, job) in any_job()) {
        let needs = Needs::of(&job);
        if let Some(device) = &needs.training.device {
            let adds_up = |how: &How, likely: Gib| {
                let sum: f64 = how.terms.iter().map(|term| term.value).sum();
                (sum - likely.value()).abs() <= 1e-6 * sum.max(1e-6)
            };
            let mut before = device.whole;
            let how = device.how(&job, 1.0, false);
            prop_assert!(adds_up(&how, before.likely), "{how:?}");
            for devices in [2.0, 3.0, 4.0, 8.0, 16.0, 64.0] {
                let each = device.sharded(devices);
                prop_assert!(each.low <= each.likely && each.likely <= each.high);
                // Sharing out what is small gathers more than it saves; then nothing is shared.
                let how = device.how(&job, devices, true);
                prop_assert!(adds_up(&how, each.likely) || each.likely == device.whole.likely, "{how:?}");
                let batch = device.largest_batch(each.high, devices);
                prop_assert!(batch <= device.largest_batch(each.high * 2.0, devices));
                prop_assert!(each.likely <= before.likely && each.high <= before.high, "{devices}");
                before = each;
            }
        }
        // The same among candidates: what fits on few devices of a type fits on more of them.
        let candidates = candidate::training(&job, &needs, sagefit::job::View::Today);
        for pair in candidates.windows(2) {
            if let [few, more] = pair
                && few.instance == more.instance
                && few.count < more.count
                && !few.failed.has(Check::DeviceMemory)
            {
                prop_assert!(!more.failed.has(Check::DeviceMemory), "{} x {}", more.count, more.instance.name);
            }
        }
    }
}

/// Types with NVMe disks get no EBS volume (botocore, ResourceConfig): ml.g5.2xlarge has 450 GB of NVMe, ml.p3.2xlarge
/// none. Tuning 8.03 B parameters with LoRA copies 2 x 8.03 = 16.1 GB of model; the 10 GB of data are copied too.
#[test]
fn disk_is_a_volume_or_the_disks_in_the_instance() {
    let disk_of = |name: &str| disk::fixed(sagefit::facts::instance::by_name(name).unwrap());
    assert_eq!(disk_of("ml.g5.2xlarge"), Some(Gb(450.0)));
    assert_eq!(disk_of("ml.p3.2xlarge"), None);
    let needed: Estimate<Gb> = disk::training(&job("algorithm=llm-lora&model=llama-3.1-8b&data_gb=10"));
    let term = |name: &str| needed.how.terms.iter().find(|term| term.name == name).unwrap().value;
    assert_eq!(term("data"), 10.0);
    assert!((term("model") - 16.1).abs() < 0.1);
}

/// The derivation of a LoRA fine-tune: 8.03 B parameters in 16 bits are 14.96 GiB; the band's high end is what is checked.
#[test]
fn a_lora_fine_tune_is_mostly_weights() {
    let job = job("algorithm=llm-lora&model=llama-3.1-8b");
    let how = Needs::of(&job).training.device.unwrap().how(&job, 1.0, false);
    let weights = how.terms.iter().find(|term| term.name == "weights").unwrap();
    // The adapters' own weights are on top: rank 64 on 32 layers of (9 x 4096 + 3 x 14 336) is 163 M, 0.6 GiB in 32 bits.
    assert!((weights.value - 14.96 - 0.61).abs() < 0.05, "{}", weights.value);
}
