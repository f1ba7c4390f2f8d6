//! What fills the memory of one GPU while the example trains, part by part, against the GPUs that exist.

use leptos::prelude::*;

use crate::app::state::state;
use crate::decide::Side;
use crate::picture::filled::Filled;
use crate::units::{Gib, text};

/// A part is named within the bar from this share of it on, in per cent.
const NAMED: f64 = 12.0;
/// The picture; nothing where the example trains on no GPU.
#[component]
pub(super) fn FilledGpu() -> impl IntoView {
    let example = state();
    let filled = Memo::new(move |_| {
        example
            .with_answer(Side::Training, |shown, answer| Filled::of(shown.job(), answer.headline.candidate()?))
            .flatten()
    });
    move || filled.get().map(picture)
}

fn picture(filled: Filled) -> impl IntoView {
    let at = |gib: f64| format!("{:.2}%", filled.percent(gib));
    let mut from = 0.0;
    let mut named = Vec::new();
    let bars = filled
        .parts
        .iter()
        .enumerate()
        .map(|(place, (name, gib))| {
            let (start, width) = (at(from), at(*gib));
            from += gib;
            if filled.percent(*gib) >= NAMED {
                named.push((start.clone(), *name, *gib));
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
                <dd>{text::memory(Gib(*gib))}</dd>
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

/// The shade of a part.
const fn shade(place: usize) -> &'static str {
    match place {
        0 => "filled-1",
        1 => "filled-2",
        2 => "filled-3",
        _ => "filled-4",
    }
}
