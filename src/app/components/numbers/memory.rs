//! What fills the memory: its parts, the range, and the sizes that there are.

use leptos::prelude::*;

use crate::advise::FigureKind;
use crate::app::components::derivation::SHADES;
use crate::facts::accelerator::{self, AcceleratorKind};
use crate::facts::instance::{self, Status};
use crate::sizing::{Candidate, How};
use crate::units::{Gib, text};

/// A part of what is needed.
#[derive(Debug, Clone, PartialEq)]
struct Part {
    name: &'static str,
    from: f64,
    size: f64,
}

/// A size that there is, in GiB, with its name.
#[derive(Debug, Clone, PartialEq)]
struct Size {
    at: f64,
    name: String,
    of: String,
    own: bool,
}

/// What fills the memory of one device or one instance, all in GiB.
#[derive(Debug, Clone, PartialEq)]
pub struct Memory {
    kind: FigureKind,
    parts: Vec<Part>,
    likely: f64,
    high: f64,
    there: f64,
    /// The end of the scale.
    to: f64,
    sizes: Vec<Size>,
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

    fn at(&self, value: f64) -> String {
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

/// The picture. The figure beside it says the same in words.
#[component]
pub fn MemoryBar(
    /// What it shows.
    memory: Memory,
    /// The id of the pattern for the range, one for each side.
    pattern: &'static str,
) -> impl IntoView {
    let what = if memory.kind == FigureKind::Memory { "What fills the memory" } else { "What fills each GPU" };
    let what = if memory.kind == FigureKind::DeviceMemory { "What fills each device" } else { what };
    let parts = memory.parts.iter().zip(0..).map(|(part, at)| {
        let (x, width) = (memory.at(part.from), memory.at((part.size - memory.to * 0.002).max(memory.to * 0.002)));
        let shade = format!("derivation-shade-{}", at % SHADES);
        // A name that does not fit into its part stands in the list alone.
        let fits = part.size / memory.to * 1000.0 > 20.0 + 8.0 * part.name.len().max(8) as f64;
        let named = fits.then(|| {
            let class = if at % SHADES == 0 { "memory-name memory-name-on" } else { "memory-name" };
            view! {
                <text class=class x=x.clone() dx="14" y="66">{part.name}</text>
                <text class=format!("{class} memory-amount") x=x.clone() dx="14" y="88">{text::memory(Gib(part.size))}</text>
            }
        });
        view! { <rect class=shade x=x.clone() y="40" width=width height="96"/>{named} }
    });
    let range = (memory.at(memory.likely), memory.at((memory.high - memory.likely).max(0.0)));
    let free = memory.there - memory.high;
    let roomy = free / memory.to > 0.22;
    let free = (free > 0.0 && roomy).then(|| {
        let x = memory.at(memory.high);
        view! {
            <text class="memory-name" x=x.clone() dx="20" y="66">"Free"</text>
            <text class="memory-name memory-amount" x=x dx="20" y="88">{format!("{} at the least", text::memory(Gib(free)))}</text>
        }
    });
    let sizes = memory.sizes.iter().map(|size| {
        let x = memory.at(size.at);
        let share = size.at / memory.to;
        let anchor = if share > 0.85 { "end" } else if share < 0.15 { "start" } else { "middle" };
        let class = if size.own { "memory-size memory-size-own" } else { "memory-size" };
        view! {
            <line class=class x1=x.clone() x2=x.clone() y1="28" y2="136"/>
            <text class="memory-gb" x=x y="18" text-anchor=anchor>{size.name.clone()}<tspan class="memory-of" dx="6">{size.of.clone()}</tspan></text>
        }
    });
    let high = text::memory(Gib(memory.high));
    let legend = memory.parts.iter().zip(0..).map(|(part, at)| {
        view! { <li class=format!("derivation-shade-{}", at % SHADES)>{part.name}" "<b>{text::memory(Gib(part.size))}</b></li> }
    });
    view! {
        <figure class="memory">
            <figcaption>{what}</figcaption>
            <svg class="memory-picture" width="100%" height="140" aria-hidden="true" focusable="false">
                <defs>
                    <pattern id=pattern width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="memory-hatch" width="4" height="10"/>
                    </pattern>
                </defs>
                <rect class="memory-whole" y="40" width=memory.at(memory.there) height="96" rx="10"/>
                {parts.collect_view()}
                <rect class="memory-range" fill=format!("url(#{pattern})") x=range.0 y="40" width=range.1 height="96"/>
                {free}
                {sizes.collect_view()}
            </svg>
            <ul class="memory-legend">
                {legend.collect_view()}
                <li class="memory-legend-range">"The range: "<b>{format!("up to {high}")}</b></li>
            </ul>
        </figure>
    }
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
