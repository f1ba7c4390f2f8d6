//! What fills the memory: its parts, the range, and the sizes that there are.

use leptos::prelude::*;

use crate::advise::FigureKind;
use crate::app::components::derivation::SHADES;
use crate::picture::memory::Memory;
use crate::units::{Gib, text};

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
