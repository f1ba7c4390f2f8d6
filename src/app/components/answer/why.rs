//! Why this one: the reasons, folded.

use leptos::prelude::*;

use super::book::BookWhy;
use crate::advise::number;
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
    let fits = Memo::new(move |_| state.with_answer(side, |_, answer| answer.pick().is_some()).unwrap_or_default());
    // What stands once for both sides stands under the last one.
    let last = Memo::new(move |_| {
        state.with_advice(|_, advice| advice.answers.last().map(|answer| answer.side)).flatten() == Some(side)
    });
    let title = move || {
        let head = if fits.get() { "Why this one: " } else { "Why: " };
        reasons.with(|reasons| match reasons.len() {
            1 => [head, "one reason"].concat(),
            many => format!("{head}{} reasons", number(many as u32)),
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
                <Show when=move || last.get()><BookWhy/></Show>
            </details>
        </Show>
    }
}
