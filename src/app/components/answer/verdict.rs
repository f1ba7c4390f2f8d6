//! What decided, in a sentence of at most two lines.

use leptos::prelude::*;

use crate::advise::verdict;
use crate::app::state::state;
use crate::decide::Side;

/// The verdict on a side.
#[component]
pub fn VerdictView(
    /// The side.
    side: Side,
) -> impl IntoView {
    let state = state();
    let said = Memo::new(move |_| {
        state
            .with_advice(|shown, advice| advice.answer(side).map(|answer| verdict(shown.job(), &advice.trail, answer)))
            .flatten()
            .unwrap_or_default()
    });
    view! { <Show when=move || said.with(|said| !said.is_empty())><p class="verdict">{said}</p></Show> }
}
