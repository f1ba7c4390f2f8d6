//! How an instance with a language model answers, with more and more requests at a time.

use leptos::prelude::*;

use crate::picture::load::{ACROSS, DOWN, LoadPlot, SIZE, Spot};

/// The plot. Each point is reached by Tab and says its figures, which also stand below.
#[component]
pub fn Load(
    /// What it shows.
    plot: LoadPlot,
) -> impl IntoView {
    let chosen = plot.spots.iter().find(|spot| spot.chosen).map(|spot| spot.words.clone()).unwrap_or_default();
    let said = RwSignal::new(chosen);
    let rows = plot.rows.iter().map(|(y, time)| {
        view! {
            <line class="plot-grid" x1=ACROSS.0 x2=ACROSS.1 y1=*y y2=*y/>
            <text class="plot-tick" x=ACROSS.0 - 8.0 y=y + 4.0 text-anchor="end">{time.clone()}</text>
        }
    });
    let columns = plot.columns.iter().map(|(x, tokens)| {
        view! { <text class="plot-tick" x=*x y=DOWN.1 + 18.0 text-anchor="middle">{tokens.clone()}</text> }
    });
    let ground = view! {
        <g aria-hidden="true">
            {rows.collect_view()}
            {columns.collect_view()}
            <path class="load-line" d=plot.line.clone()/>
        </g>
    };
    let spots = plot.spots.into_iter().map(|spot| view! { <Point spot said/> }).collect_view();
    let (title, name) = (plot.title.clone(), plot.title);
    view! {
        <figure class="load" aria-label=name>
            <figcaption>{title}</figcaption>
            <p class="number-band">"Tokens a second across, the time of an answer up"</p>
            <svg class="load-picture" role="group" aria-label="Points" viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1)>
                {ground}
                {spots}
            </svg>
            <p class="load-words" role="status">{said}</p>
            <p class="number-band">{plot.end}</p>
        </figure>
    }
}

#[component]
fn Point(spot: Spot, said: RwSignal<String>) -> impl IntoView {
    let class = match (spot.chosen, spot.keeps) {
        (true, _) => "load-point load-chosen",
        (false, true) => "load-point",
        (false, false) => "load-point load-misses",
    };
    let (x, y) = (format!("{:.1}", spot.x), format!("{:.1}", spot.y));
    let words = StoredValue::new(spot.words.clone());
    let say = move || said.set(words.get_value());
    view! {
        <g class=class role="img" tabindex="0" aria-label=spot.words on:focus=move |_| say() on:pointerenter=move |_| say()>
            <circle class="load-hit" cx=x.clone() cy=y.clone() r="14"/>
            <circle class="load-dot" cx=x cy=y r=if spot.chosen { "8" } else { "5" }/>
        </g>
    }
}
