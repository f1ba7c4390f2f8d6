//! The foot of the card: how much is assumed.

use leptos::prelude::*;

use crate::app::state::state;

/// The foot of the card.
#[component]
pub(super) fn Foot() -> impl IntoView {
    let state = state();
    let assumed = Memo::new(move |_| {
        state.settled.with(|shown| shown.as_ref().map(|shown| shown.job().assumed.len()).unwrap_or_default())
    });
    view! {
        <p class="job-foot">
            {move || match assumed.get() {
                0 => "Nothing is assumed.".to_owned(),
                1 => "1 input is assumed.".to_owned(),
                count => format!("{count} inputs are assumed."),
            }}
        </p>
    }
}
