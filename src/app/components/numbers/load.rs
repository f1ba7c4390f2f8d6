//! How an instance with a language model answers, with more and more requests at a time.

use leptos::prelude::*;

use crate::app::components::width::measured;
use crate::picture::load::{ACROSS, DOWN, Drawn, HEIGHT, LoadPlot, Spot};

/// The plot. Each point is reached by Tab and says its figures, which also stand below.
#[component]
pub fn Load(
    /// What it shows.
    plot: LoadPlot,
) -> impl IntoView {
    let (frame, width) = measured(640);
    let said = RwSignal::new(plot.chosen.clone());
    let (title, name, end) = (plot.title.clone(), plot.title.clone(), plot.end);
    let picture = move || {
        let width = width.get();
        (width > 0).then(|| picture(plot.drawn(f64::from(width)), width, said))
    };
    view! {
        <figure class="load" aria-label=name>
            <figcaption>{title}</figcaption>
            <p class="number-band">"Tokens a second across, the time of an answer up"</p>
            <div class="load-frame" node_ref=frame>{picture}</div>
            <p class="load-words" role="status">{said}</p>
            <p class="number-band">{end}</p>
        </figure>
    }
}

fn picture(drawn: Drawn, width: i32, said: RwSignal<String>) -> impl IntoView {
    let rows = drawn.rows.iter().map(|(y, time)| {
        view! {
            <line class="plot-grid" x1=ACROSS.0 x2=f64::from(width) - ACROSS.1 y1=*y y2=*y/>
            <text class="plot-tick" x=ACROSS.0 - 8.0 y=y + 4.0 text-anchor="end">{time.clone()}</text>
        }
    });
    let columns = drawn.columns.iter().map(|(x, tokens)| {
        view! { <text class="plot-tick" x=*x y=DOWN.1 + 18.0 text-anchor="middle">{tokens.clone()}</text> }
    });
    let ground = view! {
        <g aria-hidden="true">
            {rows.collect_view()}
            {columns.collect_view()}
            <path class="load-line" d=drawn.line.clone()/>
        </g>
    };
    let spots = drawn.spots.into_iter().map(|spot| view! { <Point spot said/> }).collect_view();
    view! {
        <svg class="load-picture" role="group" aria-label="Points" width=width height=HEIGHT>
            {ground}
            {spots}
        </svg>
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
    // Moving, not entering: a point that scrolls under a mouse at rest must not take the word from the one with the focus.
    view! {
        <g class=class role="img" tabindex="0" aria-label=spot.words on:focus=move |_| say() on:pointermove=move |_| say()>
            <circle class="load-hit" cx=x.clone() cy=y.clone() r="14"/>
            <circle class="load-dot" cx=x cy=y r=if spot.chosen { "8" } else { "5" }/>
        </g>
    }
}
