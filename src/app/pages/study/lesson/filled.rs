//! What fills the memory of one GPU while the example trains, part by part, against the GPUs that exist.

use leptos::prelude::*;

use crate::advise::{FigureKind, how};
use crate::app::state::state;
use crate::decide::Side;
use crate::facts::accelerator::AcceleratorKind;
use crate::facts::instance::{self, Status};
use crate::units::{Gib, text};

/// A part is named within the bar from this share of it on, in per cent.
const NAMED: f64 = 12.0;
/// How many GPUs with more memory than is needed are shown.
const LARGER: usize = 2;
/// The shades of the parts, in order.
const SHADES: [&str; 4] = ["filled-1", "filled-2", "filled-3", "filled-4"];

/// A memory size that GPUs are made with.
#[derive(Debug, Clone, PartialEq)]
struct Size {
    /// As the maker states it, in GB.
    nominal: f64,
    /// What of it is usable, in GiB.
    usable: f64,
    /// The GPUs that have it.
    names: String,
}

/// What fills the memory, in GiB.
#[derive(Debug, Clone, PartialEq)]
struct Filled {
    parts: Vec<(&'static str, f64)>,
    likely: f64,
    high: f64,
    sizes: Vec<Size>,
}

impl Filled {
    /// Where the scale ends.
    fn whole(&self) -> f64 {
        self.sizes.last().map_or(self.high, |size| size.usable.max(self.high)).max(1.0)
    }

    fn percent(&self, gib: f64) -> f64 {
        gib / self.whole() * 100.0
    }
}

/// The picture; nothing where the example trains on no GPU.
#[component]
pub(super) fn FilledGpu() -> impl IntoView {
    let example = state();
    let filled = Memo::new(move |_| {
        example
            .with_answer(Side::Training, |shown, answer| {
                let candidate = answer.headline.candidate()?;
                let how = how(shown.job(), Side::Training, candidate, FigureKind::GpuMemory)?;
                let parts: Vec<_> =
                    how.terms.iter().filter(|term| term.value > 0.0).map(|term| (term.name, term.value)).collect();
                let (likely, high) = (candidate.device.likely.value(), candidate.device.high.value());
                (likely > 0.0).then(|| Filled { parts, likely, high, sizes: sizes(high) })
            })
            .flatten()
    });
    move || filled.get().map(picture)
}

fn picture(filled: Filled) -> impl IntoView {
    let at = |gib: f64| format!("{:.2}%", filled.percent(gib));
    let sum: f64 = filled.parts.iter().map(|(_, gib)| gib).sum::<f64>().max(1e-9);
    let mut from = 0.0;
    let mut named = Vec::new();
    let bars = filled
        .parts
        .iter()
        .enumerate()
        .map(|(place, (name, gib))| {
            // The parts add up to the likely value.
            let gib = gib * filled.likely / sum;
            let (start, width) = (at(from), at(gib));
            from += gib;
            if filled.percent(gib) >= NAMED {
                named.push((start.clone(), *name, gib));
            }
            view! { <rect class=shade(place) x=start width=width y="40" height="120"/> }
        })
        .collect_view();
    let names = named.into_iter().map(|(start, name, gib)| {
        view! {
            <text class="filled-name" x=start.clone() dx="14" y="70">{name}</text>
            <text class="filled-size" x=start dx="14" y="94">{text::memory(Gib(gib))}</text>
        }
    });
    let last = filled.sizes.len().saturating_sub(1);
    let first_enough = filled.sizes.iter().position(|size| size.usable >= filled.high);
    let marks = filled.sizes.iter().enumerate().map(|(place, size)| {
        let class = if Some(place) == first_enough { "filled-mark filled-enough" } else { "filled-mark" };
        let (x, anchor) = (at(size.usable), if place == last { "end" } else { "middle" });
        view! {
            <line class=class x1=x.clone() x2=x.clone() y1="24" y2="160"/>
            <text class="filled-label" x=x text-anchor=anchor y="14">
                {format!("{} GB ", text::figure(size.nominal))}
                <tspan class="filled-gpus">{size.names.clone()}</tspan>
            </text>
        }
    });
    let legend = filled.parts.iter().enumerate().map(|(place, (name, gib))| {
        view! {
            <div>
                <dt><svg class=shade(place) width="10" height="10" aria-hidden="true"><rect width="10" height="10" rx="3"/></svg>{*name}</dt>
                <dd>{text::memory(Gib(gib * filled.likely / sum))}</dd>
            </div>
        }
    });
    view! {
        <figure class="filled">
            <figcaption>"What fills one GPU while it trains"</figcaption>
            <svg class="filled-picture" width="100%" height="164" aria-hidden="true" focusable="false">
                <defs>
                    <pattern id="filled-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="filled-ground" width="8" height="8"/>
                        <rect class="filled-3" width="3" height="8"/>
                    </pattern>
                </defs>
                <rect class="filled-ground" x="0" y="40" width="100%" height="120" rx="14"/>
                {bars}
                <rect x=at(filled.likely) width=at((filled.high - filled.likely).max(0.0)) y="40" height="120" fill="url(#filled-hatch)"/>
                {marks.collect_view()}
                {names.collect_view()}
            </svg>
            <dl class="filled-parts">
                {legend.collect_view()}
                <div class="filled-sum">
                    <dt>"Likely, and at most"</dt>
                    <dd>{format!("{} to {}", text::memory(Gib(filled.likely)), text::memory(Gib(filled.high)))}</dd>
                </div>
            </dl>
        </figure>
    }
}

const fn shade(place: usize) -> &'static str {
    match place {
        0 => SHADES[0],
        1 => SHADES[1],
        2 => SHADES[2],
        _ => SHADES[3],
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
