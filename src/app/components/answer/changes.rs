//! What would change the answer: for each input the nearest value that leads to another type, the closest three.

use leptos::prelude::*;

use crate::advise::{Answer, Headline};
use crate::app::state::{State, state};
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
    let painted = painted(state);
    let first = state.shown.get_untracked();
    let seeded = !painted.is_empty();
    let rows = Memo::new(move |before: Option<&Vec<OneChange>>| match said.get() {
        Said::Reply(Reply::WhatWouldChange(changes)) => changes,
        _ => before.cloned().unwrap_or_else(|| painted.clone()),
    });
    // What was painted beforehand is the answer to the first job already.
    let waiting = Memo::new(move |_| {
        said.with(|said| *said == Said::Waiting) && !(seeded && state.settled.with(|now| *now == first))
    });
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

/// The rows of the answer that was painted before the program came: they stay until the worker has answered.
#[cfg(feature = "csr")]
fn painted(state: State) -> Vec<OneChange> {
    let example = state.answers.with_untracked(|answers| *answers == crate::app::example());
    let today = state.view.get_untracked() == crate::job::View::Today;
    let rows = document().query_selector_all("[data-later] .change[data-field]").ok().filter(|_| example && today);
    let Some(rows) = rows else { return Vec::new() };
    let row = |at: u32| {
        use wasm_bindgen::JsCast;
        let row = rows.item(at)?.dyn_into::<web_sys::Element>().ok()?;
        let text = |class: &str| row.query_selector(class).ok().flatten()?.text_content();
        Some(OneChange {
            field: row.get_attribute("data-field")?,
            value: row.get_attribute("data-value")?,
            condition: text(".change-condition")?,
            becomes: text(".change-type")?,
        })
    };
    (0..rows.length()).filter_map(row).collect()
}

/// Natively nothing was painted before.
#[cfg(not(feature = "csr"))]
fn painted(_state: State) -> Vec<OneChange> {
    Vec::new()
}

/// A change: the whole row makes it.
#[component]
fn Row(
    /// The change.
    change: OneChange,
) -> impl IntoView {
    let state = state();
    let OneChange { field, value, condition, becomes } = change;
    let (key, text) = (field.clone(), value.clone());
    let make = move |_| {
        if let Some(field) = Field::from_key(&field) {
            state.choose(field, &value);
        }
    };
    // One is what stands where no number does.
    let becomes = becomes.strip_prefix("1 × ").unwrap_or(&becomes).replace("ml.", "");
    view! {
        <button type="button" class="change" data-field=key data-value=text on:click=make>
            <span class="change-condition">{condition}</span>
            " "
            <span class="change-becomes"><span class="hidden">"leads to "</span><span class="change-type">{becomes}</span></span>
        </button>
    }
}
