//! How a latency came about, for a reader.

use super::language;
use super::{Chat, Demand, Denoising, Device, OVERHEAD, Processor, Sampler, Written, chat, layers_on, of, runtime};
use crate::facts::accelerator::Accelerator;
use crate::facts::instance::InstanceType;
use crate::job::{Job, Precision};
use crate::sizing::{How, ServingNeeds};
use crate::units::{Seconds, text};

/// The parts of the latency of one request alone.
#[must_use]
pub fn explained(job: &Job, needs: &ServingNeeds, instance: &InstanceType, attached: Option<&InstanceType>) -> How {
    let how = How::new(
        "server + starting + computing + memory traffic",
        "roofline (Williams et al. 2009); shares from public runs: timm, NVIDIA, AWS Neuron, MLPerf",
        "how well the server uses the processor",
    )
    .term("server", OVERHEAD, "way, web server, reading the request");
    let known = needs.flops.is_some() && job.serving.processing.is_none() && attached.is_none();
    let parts = if known { parts(job, needs, instance) } else { None };
    match parts {
        Some(parts) => parts.into_iter().fold(how, |how, (name, seconds, text)| how.term(name, seconds.value(), text)),
        None => {
            let whole = of(job, needs, instance, attached).map_or(0.0, |service| service.latency.likely.value());
            how.term("one request", whole - OVERHEAD, format!("on {}", attached.unwrap_or(instance).name))
        }
    }
}

type Part = (&'static str, Seconds, String);

fn parts(job: &Job, needs: &ServingNeeds, instance: &InstanceType) -> Option<Vec<Part>> {
    let serving = &job.serving;
    let demand = Demand::of(job);
    let work = match &demand {
        Demand::Pass(pass) => format!(
            "{} GFLOP, {} MB of values",
            text::figure(pass.operations / 1e9),
            text::figure(pass.values * 4.0 / 1e6)
        ),
        other => format!("{} TFLOP", text::figure(other.operations() / 1e12)),
    };
    let Some(accelerator) = instance.accelerator else {
        let processor = Processor::of(instance);
        let (seconds, _) = demand.on_cpu(job, &processor);
        let text = format!("{work}, on {} vCPUs of {}", text::figure(processor.threads), instance.name);
        return (!job.work.kind.is_llm()).then(|| vec![("one request", seconds, text)]);
    };
    if job.work.kind.is_llm() {
        let found = chat::of(job, needs, instance)?;
        return if instance.is_neuron() { on_neuron(job, instance, &found) } else { on_gpus(job, instance, &found) };
    }
    if let Demand::Denoising(denoising) = &demand {
        return denoised(job, accelerator, denoising);
    }
    let device = Device::of(accelerator, serving.precision, runtime(job))?;
    let pass = match &demand {
        Demand::Pass(pass) => *pass,
        Demand::Written(written) => return Some(read_and_written(&device, written)),
        Demand::Denoising(_) => return None,
    };
    let format = match serving.precision {
        Precision::Fp32 => "32 bits",
        Precision::Int8 => "8 bits",
        _ => "16 bits",
    };
    Some(vec![
        ("starting", device.launches(&pass), format!("{} steps from the framework", text::figure(pass.steps))),
        (
            "computing and traffic",
            device.work(&pass),
            format!(
                "{work}; {} TFLOP/s in {format}, {} GB/s",
                text::figure(device.peak / 1e12),
                text::figure(device.bandwidth / 1e9)
            ),
        ),
    ])
}

fn on_neuron(job: &Job, instance: &InstanceType, chat: &Chat) -> Option<Vec<Part>> {
    let device = chat::shared_device(job, instance, f64::from(chat.devices))?;
    let (one, layers) = (chat::passes(job), layers_on(job, instance));
    let token = language::next_token(&device, layers, one);
    Some(vec![
        ("prompt", language::first_token(&device, layers, one), format!("{} tokens", text::figure(one.prompt))),
        (
            "answer",
            token * (one.answer - 1.0).max(0.0),
            format!(
                "{} tokens × {}, each reads {} GB of weights at {} GB/s",
                text::figure(one.answer),
                text::span(token),
                text::figure(job.serving.model.value() * layers.read(one.batch) / layers.weights),
                text::figure(device.bandwidth * device.devices / 1e9)
            ),
        ),
    ])
}

/// The parts of a step, added up over the answer.
fn on_gpus(job: &Job, instance: &InstanceType, found: &Chat) -> Option<Vec<Part>> {
    let serving = &job.serving;
    let server = chat::server(job, instance, found.devices)?;
    let batch = serving.request_batch.max(1.0);
    let tokens = (serving.answer - 1.0).max(0.0);
    let [weights, computing, cache, engine, exchange] = server.parts(batch, serving.prompt + serving.answer / 2.0);
    let on = if found.devices > 1 { format!(" on {} GPUs", found.devices) } else { String::new() };
    let each =
        |what: &str, seconds: f64| format!("{} tokens × {}{what}", text::figure(tokens), text::span(Seconds(seconds)));
    let read = serving.model.value() * server.network.read(batch) / server.network.weights.max(1.0);
    let mut parts = vec![
        ("first token", found.curve.alone().first, format!("a prompt of {} tokens{on}", text::figure(serving.prompt))),
        ("weights", Seconds(weights * tokens), each(&format!(" to read {} GB", text::figure(read)), weights)),
        ("computing", Seconds(computing * tokens), each("", computing)),
        ("cache", Seconds(cache * tokens), each(" to read keys and values", cache)),
        ("engine", Seconds(engine * tokens), each(" to start each layer", engine)),
    ];
    if found.devices > 1 {
        parts.push(("exchange", Seconds(exchange * tokens), each(" between the GPUs", exchange)));
    }
    Some(parts)
}

/// The parts of making an image.
fn denoised(job: &Job, accelerator: &Accelerator, work: &Denoising) -> Option<Vec<Part>> {
    let sampler = Sampler::of(accelerator, job.serving.precision, runtime(job))?;
    let decode = sampler.decode(work);
    let passes = if work.passes > 1.0 { "2 passes (guidance)" } else { "1 pass" };
    let text = format!(
        "{} images × {} steps × {passes} × {} TFLOP at {} px",
        text::figure(work.images),
        text::figure(work.steps),
        text::figure(2e-3 * work.gmacs),
        text::figure(work.pixels)
    );
    Some(vec![
        ("denoising", sampler.seconds(work) - decode, text),
        ("image decoder", decode, format!("{} images", text::figure(work.images))),
    ])
}

/// The parts of reading one text or recording and writing another.
fn read_and_written(device: &Device, work: &Written) -> Vec<Part> {
    let (encode, step) = (device.seconds(&work.encode()), device.seconds(&work.step()));
    let prepare = Seconds(work.prepare * work.batch * work.parts);
    let parts = if work.parts > 1.0 { format!("{} windows × ", text::figure(work.parts)) } else { String::new() };
    let reads =
        format!("{parts}{} positions through {} layers", text::figure(work.read), text::figure(work.encoder.layers));
    let writes = format!(
        "{parts}{} tokens × {}, each through {} layers",
        text::figure(work.tokens),
        text::span(step),
        text::figure(work.decoder.layers)
    );
    let mut all = vec![("encoder", encode * work.parts, reads), ("decoder", step * (work.tokens * work.parts), writes)];
    if prepare > Seconds::ZERO {
        all.push(("preparing", prepare, "30 ms of CPU for each window of sound".to_owned()));
    }
    all
}
