//! The right third: time against price, and what would change the answer.

use leptos::prelude::*;

use super::answer::SIDES;
use super::answer::changes::Changes;
use super::answer::plot::SmallPlot;
use crate::app::state::state;

/// The right third of the page, beside the answer.
#[component]
pub fn Aside() -> impl IntoView {
    let state = state();
    let plots = move || SIDES.map(|side| view! { <SmallPlot side=side/> }).collect_view();
    view! {
        <Show when=move || !state.asks_what_runs()>
            <div class="aside">
                <div class="aside-plots">{plots}</div>
                <Changes/>
            </div>
        </Show>
    }
}
