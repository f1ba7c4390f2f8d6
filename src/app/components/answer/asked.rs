//! What is asked, in one line above the answer.

use leptos::prelude::*;

use crate::advise::{asks, sentence};
use crate::app::state::state;
use crate::job::View;

/// The job in one line; whose answer follows, where it is the book's.
#[component]
pub fn Asked() -> impl IntoView {
    let state = state();
    let job = Memo::new(move |_| state.with_advice(|shown, _| sentence(shown.job())));
    let asks = Memo::new(move |_| state.with_advice(|shown, _| asks(shown.job())).unwrap_or_default());
    view! {
        <p class="answer-asked">
            <Show when=move || state.view.get() == View::Book>
                <strong class="answer-book">"By the book. "</strong>
            </Show>
            {job}
        </p>
        {move || asks.get().into_iter().map(|said| view! { <p class="side-elsewhere">{said}</p> }).collect_view()}
    }
}
