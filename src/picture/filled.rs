//! What fills the memory of one GPU in training, part by part in GiB, against the GPUs that exist.

use crate::advise::{FigureKind, how};
use crate::decide::Side;
use crate::facts::accelerator::AcceleratorKind;
use crate::facts::instance::{self, Status};
use crate::job::Job;
use crate::sizing::Candidate;

/// How many GPUs with more memory than is needed are shown.
const LARGER: usize = 2;
/// A memory size that GPUs are made with.
#[derive(Debug, Clone, PartialEq)]
pub struct Size {
    /// As the maker states it, in GB.
    pub nominal: f64,
    /// What of it is usable, in GiB.
    pub usable: f64,
    /// The GPUs that have it.
    pub names: String,
}

/// What fills the memory, in GiB.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// Its parts; together the likely amount.
    pub parts: Vec<(&'static str, f64)>,
    /// The likely amount.
    pub likely: f64,
    /// The high end of the band.
    pub high: f64,
    /// The sizes of GPUs around it.
    pub sizes: Vec<Size>,
}

impl Filled {
    /// What fills one GPU of the candidate that a job trains on; nothing where it trains on none.
    #[must_use]
    pub fn of(job: &Job, candidate: &Candidate) -> Option<Self> {
        let how = how(job, Side::Training, candidate, FigureKind::GpuMemory)?;
        let terms = how.terms.iter().filter(|term| term.value > 0.0);
        let (likely, high) = (candidate.device.likely.value(), candidate.device.high.value());
        let sum = terms.clone().map(|term| term.value).sum::<f64>().max(1e-9);
        let parts = terms.map(|term| (term.name, term.value * likely / sum)).collect();
        (likely > 0.0).then(|| Self { parts, likely, high, sizes: sizes(high) })
    }

    /// Where the scale ends.
    fn whole(&self) -> f64 {
        self.sizes.last().map_or(self.high, |size| size.usable.max(self.high)).max(1.0)
    }

    /// Where an amount stands on the scale, in per cent.
    #[must_use]
    pub fn percent(&self, gib: f64) -> f64 {
        gib / self.whole() * 100.0
    }
}

/// The sizes of the GPUs on offer: those that are too small, and the next larger ones.
fn sizes(needed: f64) -> Vec<Size> {
    let mut sizes: Vec<Size> = Vec::new();
    let offered =
        instance::all().iter().filter(|one| matches!(one.status, Status::Current | Status::PreviousGeneration));
    for device in offered.filter_map(|one| one.accelerator).filter(|device| device.kind == AcceleratorKind::Gpu) {
        match sizes.iter_mut().find(|size| (size.nominal - device.memory_nominal_gb).abs() < 0.5) {
            Some(size) if size.names.split(", ").any(|name| name == device.short) => {}
            Some(size) => size.names = format!("{}, {}", size.names, device.short),
            None => sizes.push(Size {
                nominal: device.memory_nominal_gb,
                usable: device.memory.value(),
                names: device.short.to_owned(),
            }),
        }
    }
    sizes.sort_by(|a, b| a.usable.total_cmp(&b.usable));
    let enough = sizes.iter().position(|size| size.usable >= needed).unwrap_or(sizes.len());
    sizes.into_iter().take(enough + LARGER).skip(enough.saturating_sub(1)).collect()
}
