//! How long a CPU takes for a pass.

use super::pass::Pass;
use crate::facts::family::Class;
use crate::facts::instance::{Arch, InstanceType};
use crate::job::Precision;
use crate::units::Seconds;

/// The CPU of a machine, in 32-bit floats.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Processor {
    /// Peak of all its vector units together, in operations a second.
    pub peak: f64,
    /// Bandwidth of its memory in bytes a second.
    pub bandwidth: f64,
    /// Threads that it runs at a time.
    pub threads: f64,
    /// Threads of one core.
    pub per_core: f64,
    /// Whether it multiplies 8-bit integers four at a time (VNNI, Arm dot product).
    pub dot_product: bool,
}

/// Share of the vector peak that network code reaches; like the figures below fitted to public runs (see [`super`]).
const SHARE: f64 = 0.90;
/// Share of the memory bandwidth that layers handing on their values reach.
const READS: f64 = 0.39;
/// Seconds until all threads have met after a layer.
const MEET: f64 = 33e-6;
/// What 8-bit integers gain: nothing where they must be widened first.
const INT8: f64 = 0.7;
const INT8_DOT_PRODUCT: f64 = 3.0;

impl Processor {
    /// The CPU of an instance type.
    #[must_use]
    pub fn of(instance: &InstanceType) -> Self {
        let threads = f64::from(instance.vcpu.max(1));
        let per_core = per_core(instance);
        Self {
            peak: vector_rate(instance) * threads,
            bandwidth: BANDWIDTH * instance.family_info().cpu_speed * threads,
            threads,
            per_core,
            dot_product: instance.family_info().generation >= 6,
        }
    }

    /// A pass on so many of its threads.
    #[must_use]
    pub fn seconds(&self, pass: &Pass, precision: Precision, threads: f64) -> Seconds {
        let meet = if threads > 1.0 { pass.steps * MEET } else { 0.0 };
        // A thread alone has the whole of its core.
        let threads = if threads <= 1.0 { self.per_core } else { threads };
        let part = (threads / self.threads).min(1.0);
        let int8 = precision == Precision::Int8;
        let gain = match (int8, self.dot_product) {
            (false, _) => 1.0,
            (true, false) => INT8,
            (true, true) => INT8_DOT_PRODUCT,
        };
        let bytes = if int8 { 1.0 } else { 4.0 };
        let computing = pass.operations / (self.peak * part * SHARE * gain);
        let moved = (pass.values * 2.0 + pass.weights) * bytes + pass.cache;
        Seconds(meet + computing + moved / (self.bandwidth * READS * part.sqrt()))
    }

    /// Passes a second where every thread is busy with a request of its own: nobody waits for anybody.
    #[must_use]
    pub fn rate(&self, pass: &Pass, precision: Precision) -> f64 {
        1.0 / self.seconds(&Pass { steps: 0.0, ..*pass }, precision, self.threads).value().max(1e-9)
    }
}

/// Bytes a second of one vCPU of ml.m5; others by their speed.
const BANDWIDTH: f64 = 6e9;

/// vCPUs in a core: two threads on Intel and older AMD, one on Arm and on the newest AMD (Amazon EC2 user guide).
fn per_core(instance: &InstanceType) -> f64 {
    if instance.arch == Arch::Arm || (instance.family.ends_with('a') && instance.family_info().generation >= 7) {
        1.0
    } else {
        2.0
    }
}

/// Peak of one vCPU in 32-bit floats: width of its vector units x 2 x clock, shared by the threads of its core.
///
/// Haswell and Broadwell (m4, c4, p2, p3): 256 bits twice at 2.4 GHz; from Skylake on 512 bits twice at 2.5 GHz; Zen 3
/// 256 bits twice at 3.5 GHz; Zen 5 512 bits twice at 3.5 GHz with a whole core; Graviton2 128 bits twice at 2.5 GHz,
/// Graviton3 and 4 128 bits four times at 2.6 GHz (makers' optimisation guides).
fn vector_rate(instance: &InstanceType) -> f64 {
    let family = instance.family_info();
    let amd = matches!(family.class, Class::General | Class::Compute | Class::Memory) && instance.family.ends_with('a');
    let rate = match (instance.arch, family.generation) {
        (Arch::Arm, 0..=6) => 40e9,
        (Arch::Arm, _) => 83e9,
        (_, 0..=4) if family.class != Class::GpuG && family.class != Class::GpuP => 40e9,
        (_, 0..=3) => 40e9,
        (_, 7..) if amd => 160e9,
        _ if amd => 56e9,
        _ => 80e9,
    };
    // Flex families are made for work that seldom uses the whole CPU (Amazon EC2 user guide, flex instances).
    if instance.family.ends_with("-flex") { rate * 0.7 } else { rate }
}
