//! What a candidate may fail, and how far it is from passing.

use core::iter;

/// Something that a candidate must pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Check {
    /// Its type can still be had (today), or is one the exam knows (book).
    Offered,
    /// Something says that it is offered in the Region for this use, and nothing that it is not.
    Region,
    /// The algorithm can use its processor, its devices and its number of instances.
    Algorithm,
    /// At least as large as the types that AWS names for the algorithm.
    Named,
    /// The processors allowed by the person.
    Hardware,
    /// The person can get it: P types are often sold out.
    Obtainable,
    /// The library it must be distributed with runs on it.
    Library,
    /// The model's framework and container run on it (Arm, Neuron, multi-model endpoints on GPU, Neo).
    Container,
    /// Endpoints on it can follow the traffic (burstable types cannot; Developer Guide, endpoint auto scaling).
    Scaling,
    /// Memory of the instances.
    HostMemory,
    /// Memory of the devices.
    DeviceMemory,
    /// The speed of its processor for this work is on record.
    Speed,
    /// It finishes in time.
    Deadline,
    /// It answers in time.
    Latency,
    /// It takes no more instances than allowed.
    Count,
    /// It ends before the CPU credits of a burstable type do.
    Credits,
    /// A price is on record.
    Price,
    /// It stays within the budget.
    Budget,
}

impl Check {
    /// Every check.
    pub const ALL: [Self; 18] = [
        Self::Offered,
        Self::Region,
        Self::Algorithm,
        Self::Named,
        Self::Hardware,
        Self::Obtainable,
        Self::Library,
        Self::Container,
        Self::Scaling,
        Self::HostMemory,
        Self::DeviceMemory,
        Self::Speed,
        Self::Deadline,
        Self::Latency,
        Self::Count,
        Self::Credits,
        Self::Price,
        Self::Budget,
    ];

    /// What a failed check is called, in a few words.
    #[must_use]
    pub const fn failed(self) -> &'static str {
        match self {
            Self::Offered => "not offered any more",
            Self::Region => "not offered in the Region",
            Self::Algorithm => "the algorithm cannot use it",
            Self::Named => "not what AWS names for it",
            Self::Hardware => "processor not allowed",
            Self::Obtainable => "you cannot get P types",
            Self::Library => "the library does not run on it",
            Self::Container => "the container does not run on it",
            Self::Scaling => "endpoints on it do not scale",
            Self::HostMemory => "too little memory",
            Self::DeviceMemory => "too little GPU memory",
            Self::Speed => "its speed is not on record",
            Self::Deadline => "too slow for the deadline",
            Self::Latency => "too slow for the latency",
            Self::Count => "too many instances",
            Self::Credits => "longer than its CPU credits last",
            Self::Price => "no price on record",
            Self::Budget => "over the budget",
        }
    }
}

/// The checks that a candidate fails, and by how much.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Checks {
    bits: u32,
    /// Those of the checks that the low end of the estimate passes: whether they fail is not sure.
    unsure: u32,
    /// How far it is from passing: the product of what is needed over what is there, 1 where nothing fails.
    pub(super) shortfall: f64,
}

/// What a check that has no measure, such as a speed that is not on record, counts as: more than any limit that somebody
/// set and can move.
const NO_MEASURE: f64 = 1e6;

impl Default for Checks {
    fn default() -> Self {
        Self { bits: 0, unsure: 0, shortfall: 1.0 }
    }
}

impl Checks {
    /// Adds a check that has no measure, where `fails` says so.
    pub const fn note(&mut self, check: Check, fails: bool) {
        if fails {
            self.bits |= 1 << check as u32;
            self.shortfall *= NO_MEASURE;
        }
    }
    /// Adds a check that fails where more is needed than is there.
    pub fn measure(&mut self, check: Check, needed: f64, there: f64) {
        if needed > there {
            self.bits |= 1 << check as u32;
            self.shortfall *= needed / there.max(needed * 1e-6).max(1e-9);
        }
    }
    /// Adds a check of an estimate that fails by its likely value; where its low end passes, it is not sure to fail.
    pub fn estimate(&mut self, check: Check, low: f64, needed: f64, there: f64) {
        let bit = 1 << check as u32;
        let sure = self.bits & !self.unsure & bit != 0;
        self.measure(check, needed, there);
        if needed > there {
            self.unsure = if low <= there && !sure { self.unsure | bit } else { self.unsure & !bit };
        }
    }
    /// Lets pass what is not sure to fail, where nothing else fails. It stays as far from passing as it was.
    pub(super) const fn admit(&mut self) {
        if self.bits & !self.unsure == 0 {
            self.bits = 0;
        }
    }
    /// The checks that it passes by the low end of an estimate alone, since nothing is sure to pass them.
    pub fn at_risk(self) -> impl Iterator<Item = Check> {
        among(self.unsure & !self.bits)
    }
    /// How far it is from passing; 1 where it passes.
    #[must_use]
    pub const fn shortfall(self) -> f64 {
        self.shortfall
    }
    /// Whether nothing fails.
    #[must_use]
    pub const fn none(self) -> bool {
        self.bits == 0
    }
    /// Whether this check fails.
    #[must_use]
    pub const fn has(self, check: Check) -> bool {
        self.bits & (1 << check as u32) != 0
    }
    /// How many checks fail.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.bits.count_ones()
    }
    /// The checks that fail, in order.
    pub fn iter(self) -> impl Iterator<Item = Check> {
        among(self.bits)
    }
}

/// The checks whose bits are set, in order: every candidate is asked for them, and most have none.
fn among(bits: u32) -> impl Iterator<Item = Check> {
    let rest = |bits: &u32| Some(bits & bits.wrapping_sub(1));
    let each = iter::successors(Some(bits), rest).take_while(|bits| *bits != 0);
    each.filter_map(|bits| Check::ALL.get(bits.trailing_zeros() as usize).copied())
}
