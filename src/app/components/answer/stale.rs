//! Said in place of the answer's freshness: a field cannot be read, or nobody said what runs.

use leptos::prelude::*;

use crate::app::components::jump;
use crate::app::state::state;

/// The id of the notice, which the dimmed answer is described by.
pub const NOTICE: &str = "answer-stale";

/// Which field cannot be read, and what the answer below is then.
#[component]
pub fn Stale() -> impl IntoView {
    let state = state();
    let wrong = Memo::new(move |_| {
        state
            .outcome
            .with(|outcome| {
                let first = outcome.errors.first()?;
                Some((first.field.spec(), first.message.clone(), outcome.errors.len()))
            })
            .map(|(spec, message, count)| (spec.key, spec.label, message, count))
    });
    // The region is there before its text, or screen readers would miss it.
    view! {
        <div role="status">
            {move || wrong.get().map(|(key, label, message, count)| {
                let id = format!("field-{key}");
                let others = match count - 1 {
                    0 => String::new(),
                    1 => " One more field is invalid.".to_owned(),
                    more => format!(" {more} more fields are invalid."),
                };
                view! {
                    <p id=NOTICE class="stale">
                        <button type="button" class="stale-field" on:click=move |_| jump::show(&id)>{label}</button>
                        ": "{message.trim_end_matches('.').to_owned()}"."{others}" Below is the last answer."
                    </p>
                }
            })}
        </div>
    }
}

/// Asks what runs, in place of an answer.
#[component]
pub fn AskWhatRuns() -> impl IntoView {
    let go = move |_| jump::show("field-algorithm");
    view! {
        <div class="asks">
            <h1 class="headline asks-headline">"What runs on it?"</h1>
            <p class="asks-words">"Choose a model or an algorithm under “Your job”. The answer stands here at once."</p>
            <button type="button" class="button" on:click=go>"Choose what runs"</button>
        </div>
    }
}
