//! Why this one: the reasons, folded.

use leptos::prelude::*;

use crate::app::state::state;
use crate::decide::Side;

/// The reasons of a side.
#[component]
pub fn Why(
    /// The side.
    side: Side,
) -> impl IntoView {
    let state = state();
    let reasons = Memo::new(move |_| state.with_answer(side, |_, answer| answer.reasons.clone()).unwrap_or_default());
    let title = move || {
        reasons.with(|reasons| match reasons.len() {
            1 => "Why: one reason".to_owned(),
            2 => "Why this one: two reasons".to_owned(),
            3 => "Why this one: three reasons".to_owned(),
            many => format!("Why this one: {many} reasons"),
        })
    };
    view! {
        <Show when=move || reasons.with(|reasons| !reasons.is_empty())>
            <details class="why">
                <summary>{title}</summary>
                <ul class="reasons">
                    <For each=move || reasons.get() key=Clone::clone let:reason>
                        <li>{reason}</li>
                    </For>
                </ul>
            </details>
        </Show>
    }
}
