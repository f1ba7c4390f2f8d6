//! What would change the answer: for each input the nearest value that leads to another type, the closest three.

use leptos::prelude::*;

use crate::advise::{Answer, Headline};
use crate::app::state::state;
use crate::app::worker::{OneChange, Reply, Request, Said, ask};
use crate::job::{Field, link};

/// How long typing must rest before it is looked for.
const REST_MS: u32 = 250;

/// What would change the answer. Room for three is kept, so that nothing moves when they come.
#[component]
pub fn Changes() -> impl IntoView {
    let state = state();
    let again = RwSignal::new(0_u32);
    // What stands in the way is said beside the answer then.
    let fits = Memo::new(move |_| {
        let nothing = |answer: &Answer| matches!(answer.headline, Headline::Nothing { .. });
        state.with_settled(|_, advice| !advice.answers.iter().any(nothing)).unwrap_or_default()
    });
    let request = move || {
        again.track();
        if !fits.get() {
            return None;
        }
        let view = state.view.get();
        let link = state.settled.with(|shown| shown.as_ref().map(|shown| link::write(shown.answers(), view, "")))?;
        Some(Request::WhatWouldChange { link })
    };
    let said = ask(request, REST_MS);
    // The rows of the answer before stay, dimmed, until the new ones have come.
    let rows = Memo::new(move |before: Option<&Vec<OneChange>>| match said.get() {
        Said::Reply(Reply::WhatWouldChange(changes)) => changes,
        _ => before.cloned().unwrap_or_default(),
    });
    let waiting = Memo::new(move |_| said.with(|said| *said == Said::Waiting));
    let failed = Memo::new(move |_| said.with(|said| *said == Said::Failed));
    let nothing = move || !waiting.get() && !failed.get() && rows.with(Vec::is_empty);
    view! {
        <section class="changes" hidden=move || !fits.get() aria-label="What would change this answer" aria-busy=move || waiting.get().to_string()>
            <h2 class="aside-name">"What would change this answer"</h2>
            <ul class="changes-list">
                <For each=move || rows.get() key=Clone::clone let:change>
                    <li><Row change=change/></li>
                </For>
            </ul>
            <Show when=move || failed.get()>
                <p class="changes-none">
                    "This could not be calculated. "
                    <button type="button" class="quiet" on:click=move |_| again.update(|again| *again += 1)>"Try again"</button>
                </p>
            </Show>
            <Show when=nothing><p class="changes-none">"No single change leads to another type."</p></Show>
        </section>
    }
}

/// A change: the whole row makes it.
#[component]
fn Row(
    /// The change.
    change: OneChange,
) -> impl IntoView {
    let state = state();
    let OneChange { field, value, condition, becomes } = change;
    let make = move |_| {
        if let Some(field) = Field::from_key(&field) {
            state.choose(field, &value);
        }
    };
    // One is what stands where no number does.
    let becomes = becomes.strip_prefix("1 × ").unwrap_or(&becomes).replace("ml.", "");
    view! {
        <button type="button" class="change" on:click=make>
            <span class="change-condition">{condition}</span>
            " "
            <span class="change-becomes"><span class="hidden">"leads to "</span>{becomes}</span>
        </button>
    }
}
