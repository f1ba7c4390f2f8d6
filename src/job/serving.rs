//! The serving side of a job.

use super::choices::{Acceleration, Application, Availability, Delivery, Precision, Rollout, Symptom, Target, Traffic};
use crate::facts::instance::InstanceType;
use crate::units::{Gb, Gib, RequestsPerSecond, Seconds, Usd};

/// The serving side of a job; every value is in range, what was not said is an assumption.
#[derive(Debug, Clone)]
pub struct Serving {
    /// When an answer is needed.
    pub delivery: Delivery,
    /// Requests a second over a day.
    pub average: RequestsPerSecond,
    /// Requests a second in the busiest minute.
    pub peak: RequestsPerSecond,
    /// How requests come over a day.
    pub traffic: Traffic,
    /// Whether nobody asks at night.
    pub night_idle: bool,
    /// Whether a first request may wait for the model to load.
    pub cold_start: bool,
    /// The longest one request may take.
    pub latency: Seconds,
    /// Size of one request in MB.
    pub payload_mb: f64,
    /// How long one request keeps the model busy, where that is known.
    pub processing: Option<Seconds>,
    /// Records of one scheduled run.
    pub records: f64,
    /// Records in one request.
    pub request_batch: f64,
    /// Tokens of a prompt.
    pub prompt: f64,
    /// Tokens of an answer.
    pub answer: f64,
    /// The longest until the first token of an answer, where that was said.
    pub first_token: Option<Seconds>,
    /// The longest from one token to the next, where that was said.
    pub next_token: Option<Seconds>,
    /// The most requests that one copy of a language model answers at a time, where that was said.
    pub concurrency: Option<f64>,
    /// The share of a prompt whose keys and values earlier requests left.
    pub cached_prompt: f64,
    /// How many models are served.
    pub models: f64,
    /// How many frameworks they need.
    pub frameworks: f64,
    /// Containers one request passes in sequence.
    pub steps: f64,
    /// Requests a second to the busiest of many models, where that was said.
    pub hot: Option<RequestsPerSecond>,
    /// The files of one model.
    pub model: Gb,
    /// How much of an accelerator one copy keeps busy, where that was said.
    pub acceleration: Option<Acceleration>,
    /// Number format.
    pub precision: Precision,
    /// Tokens of one example, for encoders.
    pub sequence: f64,
    /// Side of the square image in pixels.
    pub pixels: f64,
    /// Denoising steps of an image.
    pub denoising_steps: f64,
    /// Whether each of them passes the network twice.
    pub guided: bool,
    /// Length of the recording in one request.
    pub audio: Seconds,
    /// Where the application runs.
    pub application: Application,
    /// Whether managing two fleets is a problem.
    pub two_fleets_problem: bool,
    /// What an outage may cost.
    pub availability: Availability,
    /// Cloud or edge.
    pub target: Target,
    /// Whether the container may be built for Arm.
    pub arm: bool,
    /// A type of the family that Neo compiled for.
    pub compiled_for: Option<&'static InstanceType>,
    /// How a new version goes live.
    pub rollout: Rollout,
    /// The share of the maximum that scaling aims at.
    pub safety: f64,
    /// One instance's maximum as measured.
    pub measured: Option<RequestsPerSecond>,
    /// Latency at the 95th percentile of one instance at its target load, as measured.
    pub measured_latency: Option<Seconds>,
    /// The most a month may cost, where that was said and nothing is trained.
    pub budget: Option<Usd>,
    /// The most instances.
    pub max_instances: u32,
    /// The type it runs on today, where that was said.
    pub current: Option<&'static InstanceType>,
    /// How many of them.
    pub current_count: u32,
    /// What goes wrong today, where that was said.
    pub symptom: Option<Symptom>,
    /// Measured peak of host memory.
    pub host_memory: Option<Gib>,
    /// Measured peak of device memory.
    pub device_memory: Option<Gib>,
}
