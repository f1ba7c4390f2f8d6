//! Reads the serving side.

use super::super::Task;
use super::super::assumed::Assumption;
use super::super::choices::{Acceleration, Application, Availability, Delivery, Precision, Rollout, Target, Traffic};
use super::super::field::Field;
use super::super::serving::Serving;
use super::super::work::{Form, Kind, Work};
use super::reader::Reader;
use super::seen;
use crate::facts::model::{Model, Published};
use crate::units::{Gb, Gib, RequestsPerSecond, Seconds, Usd};

/// MB a second that requests of an unknown rate bring at most: 26 TB a month.
const USUAL_INFLOW_MB: f64 = 10.0;

/// A rate that is plausible where none was said: what keeps half of one machine busy at most, where the work of a request
/// is known.
fn usual_rate(traffic: Traffic, work: &Work, serving: &Serving) -> f64 {
    let usual: f64 = match traffic {
        Traffic::Rare => 0.001,
        _ if matches!(work.form, Form::Denoising | Form::EncodeDecode) => 0.1,
        _ if work.kind.is_llm() || serving.delivery == Delivery::Minutes => 0.5,
        _ => 5.0,
    };
    let by_work = serving.processing.map_or(f64::INFINITY, |work| 0.5 / work.value());
    usual.min(by_work).min(USUAL_INFLOW_MB / serving.payload_mb)
}

/// Average and peak rate; each missing one follows from the other and the shape of the traffic.
fn rates(reader: &mut Reader<'_>, work: &Work, serving: &Serving) -> (f64, f64) {
    let traffic = serving.traffic;
    let average = reader.amount(Field::RateAverage);
    let peak = reader.amount(Field::RatePeak);
    if average.zip(peak).is_some_and(|(average, peak)| peak < average) {
        reader.error(Field::RatePeak, "The peak cannot be below the average.");
    }
    let swing = match traffic {
        Traffic::Steady => 1.2,
        Traffic::Daily => 2.0,
        Traffic::Known => 4.0,
        Traffic::Spiky | Traffic::Rare => 10.0,
    };
    let average = average.or(peak.map(|peak| peak / swing)).unwrap_or_else(|| usual_rate(traffic, work, serving));
    (average, peak.unwrap_or(average * swing).max(average))
}

/// Seconds of sound that are worked on at a time where nothing was said: Whisper's window (arXiv:2212.04356).
const WINDOW: f64 = 30.0;
/// Tokens of a second of speech: 150 words a minute (the pace of audio books) at 1.35 tokens a word.
const SPOKEN: f64 = 3.5;
/// MB of a second of sound as it is sent: 16-bit samples at 16 kHz.
const SOUND_MB: f64 = 0.032;

/// MB of a request where nothing was said: an image, a recording or a text.
fn usual_payload(work: &Work) -> f64 {
    match (work.kind, work.form) {
        (Kind::Cnn, Form::Pass) => 0.2,
        _ if work.model.is_some_and(Model::hears) => SOUND_MB * WINDOW,
        _ => 0.01,
    }
}

/// Side of an image where nothing was said: the model's own, else what diffusion models and others usually take.
pub(super) fn usual_pixels(work: &Work) -> f64 {
    let usual = if work.form == Form::Denoising { 512.0 } else { 224.0 };
    work.model.and_then(Model::own_pixels).unwrap_or(usual)
}

/// A language model is served as it was published where nothing else was said: gpt-oss in 4 bits, DeepSeek-V3 in 8.
fn usual_precision(work: &Work, task: Task) -> Precision {
    let served = task == Task::Serve && work.kind.is_llm();
    match work.model.filter(|_| served).and_then(Model::layout).map(|layout| layout.published) {
        Some(Published::Fp8) => Precision::Int8,
        Some(Published::Int4 | Published::Mxfp4) => Precision::Int4,
        Some(Published::Half) | None => Precision::Half,
    }
}

/// Bytes of one weight in a number format.
const fn bytes_per_weight(precision: Precision) -> f64 {
    match precision {
        Precision::Fp32 => 4.0,
        Precision::Mixed | Precision::Half => 2.0,
        Precision::Int8 => 1.0,
        Precision::Int4 => 0.5,
    }
}

/// Reads the serving side; assumptions depend on the kind of work.
pub(super) fn read(reader: &mut Reader<'_>, work: &Work, task: Task) -> Serving {
    let kind = work.kind;
    let traffic = reader.choice_or(Field::TrafficShape, Traffic::Daily);
    let precision = reader.choice_or(Field::Precision, usual_precision(work, task));
    let vectors = reader.number_or(Field::Entities, 100_000.0) * reader.number_or(Field::VectorLength, 128.0);
    let usual_size = if work.key == "ip-insights" {
        // Its model is a table of 32-bit vectors.
        vectors * 4.0 / 1e9
    } else if kind.is_deep() {
        let companions = work.model.map_or(0.0, Model::companions);
        (work.parameters + companions) * bytes_per_weight(precision) / 1e9
    } else {
        0.1
    };
    let application = reader.choice_or(Field::Application, Application::OwnFleet);
    let usual_sequence = work.model.map_or(128.0, |model| f64::from(model.sequence).clamp(1.0, 512.0));
    let budget = reader.amount(Field::Budget).map(Usd);
    let processing = reader.amount(Field::ProcessingTime).map(Seconds);
    let audio = Seconds(reader.amount(Field::AudioSeconds).unwrap_or(WINDOW));
    reader.assume(Field::AudioSeconds, Assumption::Number(WINDOW));
    // Twice the work of a request is left for it where it is known, in milliseconds.
    let usual = match work.form {
        Form::NextToken => 20_000.0,
        Form::Denoising => 30_000.0 * reader.number(Field::RequestBatch).unwrap_or(1.0),
        Form::EncodeDecode => 10_000.0_f64.max(audio.value() * 1000.0),
        Form::Table | Form::Pass => 200.0,
    };
    let usual_latency = processing.map_or(0.0, |work| work.value() * 2000.0).max(usual);
    let hears = work.model.is_some_and(Model::hears);
    let usual_answer = match work.form {
        Form::EncodeDecode if hears => (SPOKEN * audio.value()).ceil(),
        Form::EncodeDecode => 128.0,
        _ => 250.0,
    };
    let delivery = reader.choice_or(Field::Delivery, Delivery::Now);
    // A batch transform job packs the rows of a table into requests (BatchStrategy MultiRecord).
    let packed = delivery == Delivery::Schedule && !kind.is_deep();
    let current = reader.instance(Field::CurrentInstance);
    let models = reader.number_or(Field::Models, 1.0);
    let mut serving = Serving {
        delivery,
        average: RequestsPerSecond::ZERO,
        peak: RequestsPerSecond::ZERO,
        traffic,
        night_idle: reader.yes_or(Field::NightIdle, false),
        // The first call of one model among many waits while it is loaded.
        cold_start: reader.yes_or(Field::ColdStart, traffic == Traffic::Rare || models > 1.0),
        latency: Seconds(reader.number_or(Field::Latency, usual_latency) / 1000.0),
        payload_mb: reader.number_or(Field::Payload, usual_payload(work)),
        processing,
        records: reader.number_or(Field::Records, 1e6),
        request_batch: reader.number_or(Field::RequestBatch, if packed { 100.0 } else { 1.0 }),
        prompt: reader.number_or(Field::PromptTokens, 1000.0),
        answer: reader.number_or(Field::AnswerTokens, usual_answer),
        first_token: reader.amount(Field::FirstTokenLimit).map(|ms| Seconds(ms / 1000.0)),
        next_token: reader.amount(Field::TokenLimit).map(|ms| Seconds(ms / 1000.0)),
        concurrency: reader.amount(Field::Concurrency),
        cached_prompt: reader.number_or(Field::CachedPrompt, 0.0),
        models,
        frameworks: reader.number_or(Field::ModelFrameworks, 1.0),
        steps: reader.number_or(Field::PipelineSteps, 1.0),
        hot: reader.amount(Field::HotModelRate).map(RequestsPerSecond),
        model: Gb(reader.amount(Field::ModelSize).unwrap_or(usual_size)),
        acceleration: reader.choice(Field::Acceleration, Acceleration::from_key),
        precision,
        sequence: reader.number_or(Field::SequenceLength, usual_sequence),
        pixels: reader.number_or(Field::ImageSize, usual_pixels(work)),
        denoising_steps: reader
            .number_or(Field::DenoisingSteps, work.model.and_then(Model::usual_steps).unwrap_or(50.0)),
        guided: reader.yes_or(Field::Guidance, work.model.and_then(Model::guided).unwrap_or(true)),
        audio,
        application,
        two_fleets_problem: reader.yes_or(Field::TwoFleets, application == Application::Together),
        availability: reader.choice_or(Field::Availability, Availability::High),
        target: reader.choice_or(Field::Target, Target::Cloud),
        arm: reader.yes_or(Field::Arm, false),
        compiled_for: reader.instance(Field::CompiledFor),
        rollout: reader.choice_or(Field::Rollout, Rollout::Replace),
        safety: reader.number_or(Field::SafetyFactor, 0.5),
        measured: reader.amount(Field::MeasuredRate).map(RequestsPerSecond),
        measured_latency: reader.amount(Field::MeasuredLatency).map(|ms| Seconds(ms / 1000.0)),
        budget: if task == Task::Serve { budget } else { None },
        max_instances: reader.number_or(Field::MaxInstances, 100.0) as u32,
        current,
        current_count: reader.number_or(Field::CurrentCount, 1.0) as u32,
        symptom: seen::symptom(reader, current),
        host_memory: reader.amount(Field::HostMemory).map(Gib),
        device_memory: reader.amount(Field::DeviceMemory).map(Gib),
    };
    let (average, peak) = rates(reader, work, &serving);
    reader.assume(Field::RateAverage, Assumption::Number(average));
    reader.assume(Field::RatePeak, Assumption::Number(peak));
    reader.assume(Field::ModelSize, Assumption::Number(serving.model.value()));
    (serving.average, serving.peak) = (RequestsPerSecond(average), RequestsPerSecond(peak));
    serving
}
