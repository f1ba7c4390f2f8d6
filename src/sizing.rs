//! How big the job is: memory, compute, time, throughput and cost, each with its band and how it came about.
//!
//! The formulas are published ones and simple on purpose; [`Estimate::how`] names each with its source, so that the
//! page can show it with the reader's own numbers. The bands are as wide as those formulas are known to be off.

pub mod attention;
pub mod candidate;
pub mod compute;
pub mod cost;
pub mod device;
pub mod disk;
mod doubt;
pub mod endpoint;
pub mod estimate;
pub mod evidence;
pub mod host;
pub mod hosting;
pub mod ip_insights;
pub mod memory;
pub mod pixels;
pub mod run;
pub mod running;
pub mod seen;
pub mod serverless;
pub mod serving_engine;
pub mod shape;
pub mod sharing;
pub mod speed;
pub mod spread;
pub mod time;
pub mod training_time;
pub mod words;
pub mod work;

pub use candidate::{Candidate, Check, Checks};
pub use device::DeviceNeeds;
pub use doubt::Doubt;
pub use estimate::{Estimate, How, Term};

use crate::job::{Delivery, Job, Symptom, View};
use crate::units::{Band, Flops, Gib, Seconds};

/// The share of memory that a job may fill: the rest is the system's and the allocator's.
pub const USABLE: f64 = 0.94;

/// What a training job needs, whatever it runs on.
#[derive(Debug, Clone)]
pub struct TrainingNeeds {
    /// Memory of the instances together.
    pub host: Estimate<Gib>,
    /// The same by the rule of the algorithm's page, which the book's view is held to where it asks for less.
    pub page: Option<Band<Gib>>,
    /// Memory of one device that holds everything; nothing where no network is trained.
    pub device: Option<DeviceNeeds>,
    /// What is trained, in the terms of its time.
    pub work: work::Work,
    /// What a measured run says of the estimates, where both are known: every time is scaled by it.
    pub measured: Option<evidence::Measured>,
    /// What a run takes on the type of today, where that is too long.
    pub too_slow: Option<Seconds>,
}

impl TrainingNeeds {
    /// Memory of the instances together, as a view counts it.
    #[must_use]
    pub fn held(&self, view: View) -> Band<Gib> {
        self.page.filter(|_| view == View::Book).unwrap_or(self.host.band)
    }
}

/// What serving needs, whatever it runs on.
#[derive(Debug, Clone)]
pub struct ServingNeeds {
    /// Memory of one instance for the models it holds.
    pub host: Estimate<Gib>,
    /// Memory of the devices that hold one copy of the model together; nothing for classic models.
    pub device: Option<Estimate<Gib>>,
    /// Memory of what passes through the network at a time, in 16-bit values on a device; nothing for classic models.
    pub passing: Option<Gib>,
    /// Floating point work of one request; nothing for classic models.
    pub flops: Option<Band<Flops>>,
    /// How many times larger a model that nobody named must be than the one that is assumed, since it ran out of memory.
    pub larger: f64,
    /// How many times longer a request takes than its estimate, where its time was said.
    pub stated_factor: Option<f64>,
}

/// What the job needs on both sides.
#[derive(Debug, Clone)]
pub struct Needs {
    /// To train.
    pub training: TrainingNeeds,
    /// To serve.
    pub serving: ServingNeeds,
}

impl Needs {
    /// Sizes a job.
    #[must_use]
    pub fn of(job: &Job) -> Self {
        let mut needs = Self {
            training: TrainingNeeds {
                host: host::training(job),
                page: host::by_page(job, View::Book).map(|page| page.band),
                device: device::training(job),
                work: work::Work::of(job),
                measured: None,
                too_slow: None,
            },
            serving: ServingNeeds {
                host: host::serving(job),
                device: device::serving(job),
                passing: device::passing(job),
                flops: compute::request_flops(job),
                larger: 1.0,
                stated_factor: None,
            },
        };
        evidence::floors(job, &mut needs);
        needs.serving.stated_factor = endpoint::stated_factor(job, &needs.serving);
        needs.training.measured = time::measured(job, &needs.training);
        if let (Some(Symptom::Slow), Some(current)) = (job.training.symptom, job.training.current) {
            let count = spread::used(job, View::Today, current, job.training.current_count);
            let today = time::training(job, &needs.training, current, count);
            needs.training.too_slow = today.map(|today| today.likely);
        }
        needs
    }
}

/// How many copies of its work a scheduled run has: one for each record.
#[must_use]
pub fn scheduled(job: &Job) -> bool {
    job.serving.delivery == Delivery::Schedule
}
