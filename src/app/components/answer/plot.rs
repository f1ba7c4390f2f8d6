//! The small plot beside the answer: time against price of what fits.

use leptos::prelude::*;

use crate::app::components::jump;
use crate::app::state::{Tab, state};
use crate::decide::Side;
use crate::picture::small_plot::chart::{BOTTOM, Chart, Mark, RIGHT, SIZE};
use crate::picture::small_plot::drawn;
use crate::units::text;

/// The plot of a side; it leads to the candidates.
#[component]
pub fn SmallPlot(
    /// The side.
    side: Side,
) -> impl IntoView {
    let state = state();
    let drawn = Memo::new(move |_| {
        state
            .with_settled(|shown, advice| {
                let both = advice.answers.len() > 1;
                advice.answer(side).and_then(|answer| drawn(shown.job(), advice.view, answer, both))
            })
            .flatten()
    });
    let there = Memo::new(move |_| drawn.with(Option::is_some));
    let title = Memo::new(move |_| drawn.with(|drawn| drawn.as_ref().map(|drawn| drawn.title.clone())));
    let chart =
        Memo::new(move |_| drawn.with(|drawn| drawn.as_ref().map(|drawn| (drawn.chart.clone(), drawn.unit.clone()))));
    let words = move || drawn.with(|drawn| drawn.as_ref().map(|drawn| drawn.words.join("; ")));
    let beyond = move || {
        drawn.with(|drawn| match drawn.as_ref().map_or(0, |drawn| drawn.chart.beyond) {
            0 => String::new(),
            1 => "One more is beyond this scale.".to_owned(),
            more => format!("{more} more are beyond this scale."),
        })
    };
    let open = move |_| {
        state.tab.set(Tab::Candidates);
        request_animation_frame(|| jump::show("tab-candidates"));
    };
    let words_id = format!("plot-words-{}", side.id());
    let described = words_id.clone();
    view! {
        <Show when=move || there.get()>
            <section class="small-plot" aria-label=move || title.get()>
                <h2 class="aside-name">{title}</h2>
                <button type="button" class="small-plot-open" aria-describedby=described.clone() on:click=open>
                    <span class="hidden">"See all candidates"</span>
                    <svg
                        class="small-plot-picture"
                        viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1)
                        aria-hidden="true"
                        focusable="false"
                    >
                        {move || chart.get().map(|(chart, unit)| picture(chart, &unit))}
                    </svg>
                </button>
                <p class="small-plot-beyond">{beyond}</p>
                <p class="hidden" id=words_id.clone()>{words}</p>
            </section>
        </Show>
    }
}

fn picture(chart: Chart, unit: &str) -> impl IntoView + use<> {
    let last = chart.rows.len().saturating_sub(1);
    let rows = chart.rows.iter().enumerate().map(|(at, (y, time))| {
        let said = text::trimmed(*time, 2);
        let said = if at == last { format!("{said} {unit}") } else { said };
        view! {
            <line class="small-plot-row" x1=chart.left x2=RIGHT y1=*y y2=*y/>
            <text class="small-plot-tick" x=chart.left - 8.0 y=y + 4.0 text-anchor="end">{said}</text>
        }
    });
    let columns = chart.columns.iter().map(|(x, cost)| {
        view! { <text class="small-plot-tick" x=*x y=BOTTOM + 18.0 text-anchor="middle">{["$", &text::trimmed(*cost, 2)].concat()}</text> }
    });
    let dots = chart.dots.iter().map(|dot| {
        let (class, radius) = match dot.mark {
            Mark::Pick => ("small-plot-pick", 9.0),
            Mark::Best => ("small-plot-best", 6.5),
            Mark::Other => ("small-plot-other", 5.0),
        };
        view! { <circle class=class cx=format!("{:.1}", dot.x) cy=format!("{:.1}", dot.y) r=radius/> }
    });
    let labels = chart.labels.iter().map(|label| {
        let anchor = if label.before { "end" } else { "start" };
        let class = if label.pick { "small-plot-label small-plot-label-pick" } else { "small-plot-label" };
        view! { <text class=class x=format!("{:.1}", label.x) y=format!("{:.1}", label.y) text-anchor=anchor>{label.text.clone()}</text> }
    });
    view! {
        {rows.collect_view()}
        {columns.collect_view()}
        <path class="small-plot-line" d=chart.line.clone()/>
        {dots.collect_view()}
        {labels.collect_view()}
    }
}
