//! How a row's model was served: engine, chips, format, what devices share, lengths and load.

use super::tables;
use crate::row::Row;
use sagefit::sizing::serving_engine::{Engine, Exchange, Format, Parallel, Server};

/// A row's setup.
#[derive(Debug, Clone, Copy)]
pub struct Setup {
    /// One copy.
    pub server: Server,
    /// Copies beside each other.
    pub copies: f64,
    /// Lengths, where they are said.
    pub exchange: Option<Exchange>,
    /// Requests at a time of one copy, where said.
    pub callers: Option<f64>,
    /// Requests a second of one copy, where said.
    pub rate: Option<f64>,
    /// Requests of the whole run of one copy, where said.
    pub requests: Option<f64>,
    /// Whether answers differ in length, as those of a data set do.
    pub lengths_vary: bool,
    /// Sequences of a static batch.
    pub batch: Option<f64>,
    /// Tokens of prompts that one pass computes, where all requests come at the same moment.
    pub pass: Option<f64>,
    /// Whether their callers send the next request when they have their answer.
    pub again: bool,
}

impl Setup {
    /// Whether weights have fewer than 16 bits.
    pub const fn quantised(&self) -> bool {
        !matches!(self.server.format, Format::Half | Format::Fp32)
    }

    pub fn of(row: &Row) -> Result<Self, &'static str> {
        let engine_name = row.engine.to_ascii_lowercase();
        let notes = row.notes.to_ascii_lowercase();
        if ["mtp", "eagle", "speculative"].iter().any(|word| notes.contains(word))
            || ["mtp", "eagle", "speculative"].iter().any(|word| row.source.to_ascii_lowercase().contains(word))
        {
            return Err("speculative decoding: a draft model, shown apart");
        }
        if notes.contains("source warns of errors") {
            return Err("its source warns of errors");
        }
        if notes.contains("mlperf") && row.model == "gpt-j-6b" {
            // Its rules ask for four beams (MLPerf Inference, `language/gpt-j`).
            return Err("beam search: several answers are followed for each request");
        }
        // The command that started it tells the engine better than the page's title: these are vLLM's own options.
        let by_command = ["vllm serve", "--max-model-len", "--max-num-seqs", "--max-num-batched-tokens"];
        let said = if by_command.iter().any(|option| notes.contains(option)) && engine_name.contains("sglang") {
            "vllm"
        } else {
            engine_name.as_str()
        };
        let named = engine(said).ok_or("a library, no serving engine")?;
        let mut engine = named;
        if let Some(most) = number_after(&notes, "max-num-seqs=").or_else(|| number_after(&notes, "max-num-seqs ")) {
            (engine.most, engine.most_from_hopper) = (most, most);
        }
        let (chip, link) = tables::chip(&row.gpu).ok_or("GPU not known, or none")?;
        let weights = row.params.ok_or("parameters not said")? * 1e9;
        let passed = row.active.map_or(weights, |active| active * 1e9);
        let network = tables::network(&row.model, weights, passed).ok_or("model not known")?;
        let format = format(row, &notes);
        let replicas = number_before(&notes, " replica").unwrap_or(1.0).max(1.0);
        let whole_box = notes.contains("data parallel replicas inside the box");
        let copies = if whole_box {
            fitting(row.devices, network.weights * format.bytes(), chip.memory.value())
        } else {
            replicas
        };
        let devices = (row.devices / copies).max(1.0);
        // NVIDIA's tables of mixtures since 0.20 let each GPU attend for requests of its own.
        let tables_of_experts = network.has_experts()
            && row.workload == "llm offline max load"
            && ["tensorrt-llm 1.", "tensorrt-llm 0.2"].iter().any(|version| engine_name.contains(version));
        let attending = number_after(&notes, "attn_dp").or_else(|| {
            (notes.contains("attention dp") || notes.contains("enable-dp-attention") || tables_of_experts)
                .then_some(devices)
        });
        let stages = number_after(&notes, " pp").unwrap_or(1.0).clamp(1.0, devices);
        let parallel =
            Parallel { devices, attention_groups: attending.unwrap_or(1.0).clamp(1.0, devices / stages), stages };
        let eight = row.precision.contains("kv-fp8")
            || (engine == Engine::TENSORRT_LLM && matches!(format, Format::Fp8 | Format::Nvfp4));
        let server = Server {
            engine,
            chip,
            link,
            parallel,
            network,
            format,
            weight_bytes: network.weights * format.bytes(),
            cache_bytes: if eight { 1.0 } else { 2.0 },
            room: number_after(&notes, "kv cache ").filter(|_| notes.contains("gib per gpu")).map(|gib| gib * devices),
        };
        let dataset = dataset(row);
        let (prompt, answer) = (row.prompt.or(dataset.map(|d| d.0)), row.answer.or(dataset.map(|d| d.1)));
        if prompt.zip(answer).is_some_and(|(prompt, answer)| prompt + answer > positions(&row.model)) {
            return Err("prompt and answer are longer than the model reads");
        }
        // Suites that repeat a handful of prompts find them in the prefix cache, which is on by default.
        let cached =
            if notes.starts_with("sagemaker endpoint") && notes.contains("requests per level") { 0.95 } else { 0.0 };
        Ok(Self {
            server,
            copies,
            exchange: prompt.zip(answer).map(|(prompt, answer)| Exchange { prompt, answer: answer.max(1.0), cached }),
            callers: row.concurrency.parse::<f64>().ok().map(|callers| callers / copies),
            rate: row.rate.map(|rate| rate / copies),
            requests: requests(&notes).map(|requests| requests / copies),
            lengths_vary: notes.contains("sharegpt") || notes.contains("means of a data set"),
            batch: row.batch,
            // vLLM before chunked prompts computes as many tokens in a pass as the model reads.
            pass: together(row).then(|| if named == Engine::VLLM_EARLY { context(&row.model) } else { engine.pass }),
            again: notes.contains("closed loop of"),
        })
    }
}

fn engine(name: &str) -> Option<Engine> {
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&[
        "llama.cpp",
        "bitsandbytes",
        "transformers",
        "autoawq",
        "llm-compressor",
        "optimum",
        "ctranslate",
        "lightning",
        "neuron",
    ]) {
        return None;
    }
    if has(&["tgi", "mii", "text-gen"]) {
        return Some(Engine::TGI);
    }
    if has(&["trt", "tensorrt", "nim", "lmdeploy"]) {
        return Some(Engine::TENSORRT_LLM);
    }
    if has(&["sglang"]) {
        return Some(Engine::SGLANG);
    }
    let early = minor(name).is_some_and(|minor| minor < 7.0);
    Some(if early { Engine::VLLM_EARLY } else { Engine::VLLM })
}

/// The minor version of a vLLM 0.x.
fn minor(engine: &str) -> Option<f64> {
    engine.starts_with("vllm").then(|| number_after(engine, " 0.")).flatten()
}

fn format(row: &Row, notes: &str) -> Format {
    let text = row.precision.to_ascii_lowercase();
    let starts = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if starts(&["awq", "gptq", "int4", "nf4"]) {
        Format::Int4
    } else if starts(&["mxfp4"]) {
        Format::Mxfp4
    } else if starts(&["nvfp4"]) {
        Format::Nvfp4
    } else if starts(&["fp8", "int8"]) {
        Format::Fp8
    } else if starts(&["fp32"]) {
        Format::Fp32
    } else if text.is_empty() && row.model.starts_with("gpt-oss") {
        Format::Mxfp4
    } else if text.is_empty() && row.model.starts_with("deepseek") && !row.model.contains("distill") {
        Format::Fp8
    } else if notes.contains("mlperf") {
        // As the submissions' own notes say is usual.
        if row.gpu.starts_with('b') || row.gpu.starts_with("gb") || row.gpu.starts_with("rtx-pro") {
            Format::Nvfp4
        } else {
            Format::Fp8
        }
    } else {
        Format::Half
    }
}

/// Mean tokens of the data sets of MLPerf Inference (its `language` folders): prompt and answer.
fn dataset(row: &Row) -> Option<(f64, f64)> {
    if !row.notes.starts_with("MLPerf") {
        return None;
    }
    Some(match row.model.as_str() {
        "llama-2-70b" => (294.0, 294.0),
        "llama-3.1-8b" => (778.0, 73.0),
        "gpt-j-6b" => (778.0, 69.0),
        "mixtral-8x7b" => (145.0, 145.0),
        "llama-3.1-405b" => (9428.0, 684.0),
        "deepseek-r1" => (800.0, 3880.0),
        _ => return None,
    })
}

/// Tokens that models with few positions read (their `config.json`).
fn positions(model: &str) -> f64 {
    if ["opt-6.7b", "gpt-j-6b", "bloom-7b1"].contains(&model) { 2048.0 } else { f64::INFINITY }
}

/// Requests that a whole run sends: `200 prompts`, `500 requests`.
fn requests(notes: &str) -> Option<f64> {
    [" prompts", " requests"].iter().find_map(|word| {
        let (before, after) = notes.split_once(word)?;
        let alone = !after.starts_with(|next: char| next.is_alphabetic()) && !after.starts_with(" per level");
        before.rsplit(' ').next()?.parse().ok().filter(|_| alone)
    })
}

/// Tokens that a model reads (`max_position_embeddings` of its `config.json`), where that is not the usual 32,768.
fn context(model: &str) -> f64 {
    let begins = |names: &[&str]| names.iter().any(|name| model.starts_with(name));
    if begins(&["llama-3-", "gemma", "qwen1"]) {
        8192.0
    } else if begins(&["llama-2", "yi-", "solar"]) {
        4096.0
    } else if begins(&["codellama", "starcoder2"]) {
        16_384.0
    } else if begins(&["phi-3-mini-128k", "llama-3.", "pixtral", "mistral-nemo"]) {
        131_072.0
    } else {
        32_768.0
    }
}

/// Copies of a model that fill a box: a power of two.
fn fitting(devices: f64, bytes: f64, gib: f64) -> f64 {
    let mut each = 1.0;
    while bytes > 0.75 * gib * each * 1.07e9 && each < devices {
        each *= 2.0;
    }
    (devices / each).floor().max(1.0)
}

/// Whether all requests of the row come at the same moment: users that start together, or as many requests at a time as
/// there are. With chunked prompts users do not stay together: vLLM's default from 0.5 for models of long contexts, and
/// from 0.8 for all.
pub fn together(row: &Row) -> bool {
    let notes = row.notes.to_ascii_lowercase();
    let requests =
        notes.rsplit("; ").next().and_then(|last| last.strip_suffix(" requests")).and_then(|n| n.parse::<f64>().ok());
    let callers = row.concurrency.parse::<f64>().ok();
    let all = requests.zip(callers).is_some_and(|(requests, callers)| callers >= requests * 0.5);
    let said = notes.contains("closed loop of")
        || notes.contains("all prompts at once")
        || notes.contains("requests sent at once");
    let chunked = minor(&row.engine.to_ascii_lowercase()).is_some_and(|minor| (5.0..8.0).contains(&minor))
        && ["llama-3.1-8b", "mistral-nemo-12b"].contains(&row.model.as_str());
    (all || said) && !chunked
}

fn number_after(text: &str, part: &str) -> Option<f64> {
    let rest = text.split_once(part)?.1;
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    rest.get(..end)?.trim_end_matches('.').parse().ok()
}

fn number_before(text: &str, part: &str) -> Option<f64> {
    text.split_once(part)?.0.rsplit(' ').next()?.parse().ok()
}
