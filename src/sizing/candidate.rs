//! A candidate: a number of instances of one type, how it would do, and which checks it fails.

mod checks;
mod copies;
pub mod documented;
mod serving;
mod training;

use crate::facts::algorithm::named_types;
use crate::facts::family::Class;
use crate::facts::instance::{self, InstanceType, Status, Use};
use crate::facts::offer;
use crate::facts::price::Price;
use crate::job::{Hardware, Job, View};
use crate::sizing::{cost, ip_insights};
use crate::units::{Band, Gib, RequestsPerSecond, Seconds, Usd};

pub use checks::{Check, Checks};
pub use serving::{MOST, Mode, NIGHT, serving, serving_on};
pub use training::{training, training_on};

/// How copies of a language model answer on one instance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tokens {
    /// Requests that one copy answers at a time at most.
    pub concurrency: f64,
    /// Devices of one copy.
    pub devices: u32,
    /// Until the first token, where one request is alone.
    pub first: Seconds,
    /// Each further token then.
    pub next: Seconds,
    /// The same at the most requests at a time.
    pub first_loaded: Seconds,
    /// See `first_loaded`.
    pub next_loaded: Seconds,
    /// What a million tokens of prompts and of answers cost where the instance is always busy.
    pub million: Option<(Usd, Usd)>,
}

/// A number of instances of one type for the job, and how it would do.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The type.
    pub instance: &'static InstanceType,
    /// How many; of the larger endpoint where a job has several.
    pub count: u32,
    /// How many endpoints the job has: the cost is that of all.
    pub endpoints: u32,
    /// The share of all requests that the endpoint of so many gets.
    pub share: f64,
    /// The Elastic Inference accelerator on each, in the book view.
    pub attached: Option<&'static InstanceType>,
    /// Whether weights and states are split over its devices because one cannot hold them.
    pub sharded: bool,
    /// Examples that each device works on at a time, where that is fewer than the batch that was assumed.
    pub batch: Option<f64>,
    /// Memory needed on each instance.
    pub host: Band<Gib>,
    /// Memory needed on each device; zero without devices.
    pub device: Band<Gib>,
    /// How long the run takes; zero for an endpoint.
    pub time: Band<Seconds>,
    /// From request to answer; zero for a run.
    pub latency: Band<Seconds>,
    /// The same at the 95th percentile under the peak, with the waiting; nothing for a run, or where the peak is too much.
    pub loaded: Option<Band<Seconds>>,
    /// What one instance takes before latency rises; zero for training.
    pub rate: Band<RequestsPerSecond>,
    /// How copies of a language model answer on it, where one is served on devices.
    pub chat: Option<Tokens>,
    /// Whether SageMaker itself lists the type for the use in the Region today.
    pub confirmed: bool,
    /// The price it is ranked by.
    pub price: Option<Price>,
    /// The cost of one run, or of one month of an endpoint.
    pub cost: Option<Band<Usd>>,
    /// The share of a month in which an endpoint runs that goes down to none; nothing where it always runs, or is a run.
    pub running: Option<f64>,
    /// Whether it is no clearly faster than what takes too long today.
    pub as_slow_as_today: bool,
    /// What was seen of the run of today that speaks against it, in words that follow "but".
    pub seen_against: Option<&'static str>,
    /// What it fails.
    pub failed: Checks,
}

impl Candidate {
    /// Whether it passes every check.
    #[must_use]
    pub const fn passes(&self) -> bool {
        self.failed.none()
    }
    /// All devices together; 0 for a CPU.
    #[must_use]
    pub fn devices(&self) -> u32 {
        u32::from(self.instance.accelerator_count) * self.count
    }
    /// What all of them cost an hour in dollars; infinite where no price is on record.
    #[must_use]
    pub fn hourly(&self) -> f64 {
        self.price.map_or(f64::INFINITY, |price| price.usd_per_hour.value() * f64::from(self.count))
    }
    /// The likely cost, or infinity where it is not known, so that the unknown never ranks first.
    #[must_use]
    pub fn likely_cost(&self) -> f64 {
        self.cost.map_or(f64::INFINITY, |cost| cost.likely.value())
    }
}

/// Estimates tell no two candidates apart that are so many times as far from a limit: ranges are wider than that by far.
const AS_NEAR: f64 = 1.1;

/// Lets pass what may pass, where nothing is sure to: an estimate near a limit is a risk and no reason to say that nothing fits.
/// The nearest to their limit stay first, and among those price and time decide as ever.
pub fn admit(candidates: &mut [Candidate]) {
    if candidates.iter().any(Candidate::passes) {
        return;
    }
    candidates.iter_mut().for_each(|one| one.failed.admit());
    let admitted = candidates.iter().filter(|one| one.passes());
    let nearest = admitted.map(|one| one.failed.shortfall).fold(f64::INFINITY, f64::min);
    for one in candidates.iter_mut().filter(|one| one.passes() && one.failed.shortfall <= nearest * AS_NEAR) {
        one.failed.shortfall = nearest;
    }
}

/// What depends on the type alone, whatever its count: looked up once for all its candidates.
#[derive(Debug, Clone, Copy)]
struct OfType {
    failed: Checks,
    confirmed: bool,
    price: Option<Price>,
}

/// The checks that depend on the type alone: whether it is offered in the view and the Region, and its processor allowed.
fn of_type(job: &Job, view: View, use_: Use, instance: &InstanceType) -> OfType {
    let offer = job.prices.offer(instance, use_, job.region);
    let mut failed = Checks::default();
    let offered = match view {
        View::Today => instance.status == Status::Current || last_of_its_kind(instance, use_),
        View::Book => instance.in_book(),
    };
    failed.note(Check::Offered, !offered);
    // The exam's types are gone from EC2's lists and had their Regions while they were sold.
    let there = match view {
        View::Today => offer.stands(),
        View::Book => offer::was_sold(instance, use_, job.region),
    };
    failed.note(Check::Region, !there);
    failed.note(
        Check::Hardware,
        match job.hardware {
            Hardware::Any => false,
            Hardware::Cpu => !instance.is_cpu(),
            Hardware::Gpu => !instance.is_gpu(),
        },
    );
    // The exam knows no shortage.
    let none_to_get = view == View::Today && job.p_types == Some(false);
    failed.note(Check::Obtainable, none_to_get && instance.family_info().class == Class::GpuP);
    failed.note(Check::Container, instance.is_neuron() && !job.neuron);
    OfType { failed, confirmed: offer.confirmed(), price: cost::price(job, instance, use_) }
}

/// Whether AWS names a newer family for a type, but sells none of its class for the use: of the burstable types T2 alone hosts.
fn last_of_its_kind(instance: &InstanceType, use_: Use) -> bool {
    let newer = |one: &InstanceType| {
        one.status == Status::Current
            && one.uses.allows(use_)
            && one.family_info().class == instance.family_info().class
    };
    instance.status == Status::PreviousGeneration && instance.burstable && !instance::all().iter().any(newer)
}

/// The types that the page of a built-in algorithm names (Developer Guide, pages of the algorithms). The generic list, which
/// begins at `xlarge`, recommends and refuses nothing: see [`below_generic`].
#[derive(Debug, Clone, Copy, Default)]
struct NamedTypes {
    /// vCPUs of the smallest CPU type: the least it documents.
    least: Option<u16>,
    /// Memory of the same type in today's view, where its page names it for that: models to serve.
    room: Option<Gib>,
    /// The first GPU type.
    gpu: Option<&'static InstanceType>,
}

impl NamedTypes {
    /// Those of a text in AWS's type names. It is read once for a job, not once for a type.
    fn of(text: &str) -> Self {
        let least = named_types(text).filter(|one| one.is_cpu()).map(|one| one.vcpu).min();
        Self { least, room: None, gpu: named_types(text).find(|one| one.is_gpu()) }
    }

    /// Those for serving with the job's algorithm: the least in either view, a family of GPUs in the book's.
    fn for_serving(job: &Job, view: View) -> Self {
        let Some(algorithm) = job.work.algorithm else { return Self::default() };
        let training = &job.training;
        let holds = ip_insights::named(training.entities, training.vector).filter(|_| algorithm.id == "ip-insights");
        let all = Self::of(holds.map_or(algorithm.serve_with, |one| one.name));
        Self {
            room: holds.filter(|_| view == View::Today).map(|one| one.memory),
            gpu: all.gpu.filter(|_| view == View::Book),
            ..all
        }
    }

    /// Whether all CPU types named are larger than this one.
    fn above(self, instance: &InstanceType) -> bool {
        let less = self.least.is_some_and(|least| instance.vcpu < least);
        instance.is_cpu() && (less || self.room.is_some_and(|room| instance.memory < room))
    }

    /// Whether another family of GPUs is named.
    fn other_gpu(self, instance: &InstanceType) -> bool {
        self.gpu.is_some_and(|one| instance.is_gpu() && one.family != instance.family)
    }
}

/// Whether a CPU type is below the list that AWS recommends for built-in algorithms in general, where the page of its own names
/// no size (Developer Guide, instance types for built-in algorithms).
#[must_use]
pub fn below_generic(named: &str, instance: &InstanceType) -> bool {
    instance.is_cpu() && instance.vcpu < GENERIC_LEAST && !named_types(named).any(InstanceType::is_cpu)
}

/// vCPUs of an `xlarge`.
const GENERIC_LEAST: u16 = 4;
