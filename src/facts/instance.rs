//! SageMaker instance types: what each has and what it may be used for.

mod uses;

use core::cmp::Ordering;

use super::accelerator::{Accelerator, AcceleratorKind};
use super::family::{Class, Family};
use super::source::SourceRef;
use crate::units::Gib;

pub use uses::{Use, Uses};

/// The instruction set that containers must be built for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arch {
    /// Intel and AMD, 64 bits.
    X86,
    /// Arm, 64 bits: Graviton and Grace.
    Arm,
    /// Not on record.
    Unknown,
}

/// Whether a type can still be had. Being in the API's list proves nothing: no type ever left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Offered.
    Current,
    /// Offered, but AWS names newer ones.
    PreviousGeneration,
    /// Its software is no longer maintained.
    Legacy,
    /// Its hardware is gone or going.
    Retired,
    /// The service behind it is closed.
    Withdrawn,
}

/// One instance type.
#[derive(Debug)]
pub struct InstanceType {
    /// Position in [`all`].
    pub index: u16,
    /// The name as the API takes it, such as `ml.g5.2xlarge`.
    pub name: &'static str,
    /// The part that names the family, such as `g5`.
    pub family: &'static str,
    /// Virtual CPUs; 0 where there are none or they are not on record.
    pub vcpu: u16,
    /// Memory of the instance; 0 where it is not on record.
    pub memory: Gib,
    /// The accelerator in it, or the one that it is.
    pub accelerator: Option<&'static Accelerator>,
    /// How many of them.
    pub accelerator_count: u8,
    /// Network peak in Gbit/s; 0 where unknown.
    pub network_gbps: f32,
    /// Network rate that it holds for long, in Gbit/s; 0 where unknown.
    pub network_baseline_gbps: f32,
    /// Whether it has an Elastic Fabric Adapter.
    pub efa: bool,
    /// Local NVMe disks in GB, all together; 0 for EBS only.
    pub local_nvme_gb: u32,
    /// What containers must be built for.
    pub arch: Arch,
    /// Whether its CPU works on credits.
    pub burstable: bool,
    /// What the SageMaker API accepts it for.
    pub uses: Uses,
    /// Whether it can still be had.
    pub status: Status,
    /// Its row of `STANDINGS`.
    standing: u8,
    /// Its family's row.
    family_row: &'static Family,
}

/// What is said of whether types can be had: one row serves many types.
#[derive(Debug)]
pub struct Standing {
    /// Why not, or what to know; empty for most.
    pub note: &'static str,
    /// Where that is said.
    pub source: SourceRef,
}

/// Where a type was found. It stands apart from what decides, so that a program which does not ask for it is smaller.
#[derive(Debug)]
pub struct Record {
    /// The oldest of the sampled botocore versions that lists it.
    pub first_seen: &'static str,
    /// Where its figures were read.
    pub source: SourceRef,
}

include!(concat!(env!("OUT_DIR"), "/instances.rs"));

/// Every type, family by family, each from small to large.
#[must_use]
pub fn all() -> &'static [InstanceType] {
    &INSTANCES
}

/// The type of a name, with or without `ml.`, in any case.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static InstanceType> {
    let name = name.trim();
    let bare = match name.get(..3) {
        Some(prefix) if prefix.eq_ignore_ascii_case("ml.") => name.get(3..)?,
        _ => name,
    };
    let at = BY_NAME.binary_search_by(|index| order(bare_name(*index), bare)).ok()?;
    BY_NAME.get(at).and_then(|index| INSTANCES.get(usize::from(*index)))
}

/// The name of a type without its `ml.`.
fn bare_name(index: u16) -> &'static str {
    INSTANCES.get(usize::from(index)).and_then(|instance| instance.name.get(3..)).unwrap_or("")
}

/// How a lower-case name compares to one in any case.
fn order(name: &str, other: &str) -> Ordering {
    name.bytes().cmp(other.bytes().map(|byte| byte.to_ascii_lowercase()))
}

impl InstanceType {
    /// The part of the name that names the size, such as `2xlarge`.
    #[must_use]
    pub fn size(&self) -> &'static str {
        self.name.rsplit('.').next().unwrap_or_default()
    }

    /// Usable memory of each accelerator, as EC2 reports it; zero where there is none.
    #[must_use]
    pub fn accelerator_memory(&self) -> Gib {
        self.accelerator.map_or(Gib::ZERO, |accelerator| accelerator.memory)
    }

    /// What is said of whether it can be had.
    #[must_use]
    pub fn standing(&self) -> Option<&'static Standing> {
        STANDINGS.get(usize::from(self.standing))
    }

    /// Where it was found.
    #[must_use]
    pub fn record(&self) -> Option<&'static Record> {
        RECORDS.get(usize::from(self.index))
    }

    /// Whether it has GPUs.
    #[must_use]
    pub fn is_gpu(&self) -> bool {
        self.accelerator.is_some_and(|accelerator| accelerator.kind == AcceleratorKind::Gpu)
    }

    /// Whether it has devices that need AWS Neuron: Inferentia or Trainium.
    #[must_use]
    pub const fn is_neuron(&self) -> bool {
        matches!(self.family_row.class, Class::Inferentia | Class::Trainium)
    }

    /// Whether it computes on its CPU alone.
    #[must_use]
    pub const fn is_cpu(&self) -> bool {
        self.accelerator.is_none() && self.vcpu > 0
    }

    /// What is known of its family.
    #[must_use]
    pub const fn family_info(&self) -> &'static Family {
        self.family_row
    }

    /// How many accelerator devices it has.
    #[must_use]
    pub fn device_count(&self) -> u32 {
        u32::from(self.accelerator_count)
    }

    /// Memory of all its accelerator devices together.
    #[must_use]
    pub fn all_accelerator_memory(&self) -> Gib {
        self.accelerator_memory() * f64::from(self.accelerator_count)
    }

    /// Whether a candidate of MLS-C01 meets it.
    #[must_use]
    pub const fn in_book(&self) -> bool {
        self.family_row.book
    }

    /// Whether multi-model endpoints run on it: any CPU, or one GPU of a family that AWS names
    /// (Developer Guide, multi-model-support).
    #[must_use]
    pub const fn multi_model(&self) -> bool {
        self.uses.allows(Use::Hosting)
            && (self.is_cpu() || (self.family_row.multi_model_gpu && self.accelerator_count == 1))
    }
}

impl PartialEq for InstanceType {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl Eq for InstanceType {}
