//! What fills the memory: its parts, the range, and the sizes that there are.

use crate::advise::FigureKind;
use crate::facts::accelerator::{self, AcceleratorKind};
use crate::facts::instance::{self, Status};
use crate::sizing::{Candidate, How};
use crate::units::{Gib, text};

/// A part of what is needed.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// Where it begins.
    pub from: f64,
    /// How much it is.
    pub size: f64,
}

/// A size that there is, in GiB, with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Size {
    /// What of it is usable.
    pub at: f64,
    /// As the maker states it.
    pub name: String,
    /// What has it.
    pub of: String,
    /// Whether it is that of the candidate.
    pub own: bool,
}

/// What fills the memory of one device or one instance, all in GiB.
#[derive(Debug, Clone, PartialEq)]
pub struct Memory {
    /// The memory of what.
    pub kind: FigureKind,
    /// Its parts; together the likely amount.
    pub parts: Vec<Part>,
    /// The likely amount.
    pub likely: f64,
    /// The high end of the band.
    pub high: f64,
    /// What is there.
    pub there: f64,
    /// The end of the scale.
    pub to: f64,
    /// The sizes that there are.
    pub sizes: Vec<Size>,
}

/// How many sizes are marked beside the own one.
const OTHERS: usize = 3;
/// How much of the scale a size's name takes.
const NAME: f64 = 0.15;

impl Memory {
    /// What fills the memory of a candidate; nothing where there is none.
    #[must_use]
    pub fn of(kind: FigureKind, candidate: &Candidate, how: &How) -> Option<Self> {
        let device = kind != FigureKind::Memory;
        let (need, there) = if device {
            (candidate.device, candidate.instance.accelerator_memory())
        } else {
            (candidate.host, candidate.instance.memory)
        };
        let (likely, high, there) = (need.likely.value(), need.high.value(), there.value());
        let sum: f64 = how.terms.iter().map(|term| term.value.max(0.0)).sum();
        if sum <= 0.0 || likely <= 0.0 || there <= 0.0 {
            return None;
        }
        // Where several instances share the memory, each holds its share of every part.
        let mut from = 0.0;
        let parts = how.terms.iter().filter(|term| term.value > 0.0).map(|term| {
            let part = Part { name: term.name, from, size: term.value * likely / sum };
            from += part.size;
            part
        });
        let parts = parts.collect();
        let to = there.max(high * 1.05);
        let sizes = if device {
            sizes(candidate, there, to)
        } else {
            vec![own(there, text::memory(Gib(there)), candidate.instance.name)]
        };
        Some(Self { kind, parts, likely, high, there, to, sizes })
    }

    /// Where an amount stands on the scale, as a width.
    #[must_use]
    pub fn at(&self, value: f64) -> String {
        format!("{:.2}%", (value / self.to * 100.0).clamp(0.0, 100.0))
    }
}

fn own(at: f64, name: String, of: &str) -> Size {
    Size { at, name, of: of.to_owned(), own: true }
}

/// The sizes of GPUs that can be had, as far as their names stand apart; that of the candidate always.
fn sizes(candidate: &Candidate, there: f64, to: f64) -> Vec<Size> {
    let nominal = |gb: f64| format!("{} GB", text::trimmed(gb, 0));
    let Some(device) = candidate.instance.accelerator else { return Vec::new() };
    let mut sizes = vec![own(there, nominal(device.memory_nominal_gb), device.short)];
    let offered = |one: &accelerator::Accelerator| {
        let runs = |kind: &instance::InstanceType| {
            kind.status == Status::Current && kind.accelerator.is_some_and(|other| other.index == one.index)
        };
        one.kind == AcceleratorKind::Gpu && instance::all().iter().any(runs)
    };
    let mut others: Vec<Size> = Vec::new();
    for one in accelerator::all().iter().filter(|one| one.index != device.index && offered(one)) {
        let at = one.memory.value();
        match others.iter_mut().find(|other| (other.at - at).abs() < to * 0.02) {
            Some(other) => other.of = format!("{}, {}", other.of, one.short),
            None => {
                others.push(Size { at, name: nominal(one.memory_nominal_gb), of: one.short.to_owned(), own: false });
            }
        }
    }
    others.sort_by(|one, other| other.at.total_cmp(&one.at));
    for other in others {
        let apart = sizes.iter().all(|size| (size.at - other.at).abs() > to * NAME);
        if other.at < to * 0.98 && other.at > to * 0.02 && apart && sizes.len() <= OTHERS {
            sizes.push(other);
        }
    }
    sizes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::{advise, how};
    use crate::decide::Side;
    use crate::job::View;
    use crate::job::gallery::GALLERY;

    #[test]
    fn the_parts_fill_what_is_likely_and_the_own_size_is_marked() {
        let mut seen = 0;
        for job in GALLERY.iter().filter_map(|example| example.answers().validate().ok()) {
            for answer in advise(&job, View::Today).answers {
                let figure = answer.figures.iter().find(|figure| figure.kind.is_memory());
                let Some((figure, one)) = figure.zip(answer.headline.candidate()) else { continue };
                let how = how(&job, answer.side, one, figure.kind).expect("a derivation");
                let Some(memory) = Memory::of(figure.kind, one, &how) else { continue };
                seen += 1;
                let sum: f64 = memory.parts.iter().map(|part| part.size).sum();
                assert!((sum - memory.likely).abs() < 1e-6 * memory.likely, "{}", answer.title());
                assert!(memory.likely <= memory.high && memory.high <= memory.to && memory.there <= memory.to);
                assert_eq!(memory.sizes.iter().filter(|size| size.own).count(), 1);
                for (at, size) in memory.sizes.iter().enumerate() {
                    assert!(memory.sizes[..at].iter().all(|other| (other.at - size.at).abs() > memory.to * 0.1));
                }
                assert!(answer.side == Side::Training || answer.side == Side::Serving);
            }
        }
        assert!(seen > 5, "{seen}");
    }
}
