//! Says the answer to screen readers once it rests, in one sentence.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use crate::advise::sentence;
use crate::app::state::Shown;
use crate::job::View;

/// How long the answer must rest before it is said.
const REST_MS: u32 = 600;

/// The hidden region that says the answer when it changes.
#[component]
pub fn Live(
    /// The last good outcome.
    shown: Signal<Shown>,
    /// The view.
    view: Signal<View>,
) -> impl IntoView {
    let summary = Memo::new(move |_| shown.with(|shown| summary(shown, view.get())));
    let said = RwSignal::new(String::new());
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |before: Option<String>| {
        let now = summary.get();
        // The first answer is on the page already; only changes are news.
        if before.is_some_and(|before| before != now) {
            let text = now.clone();
            waiting.set_value(Some(Timeout::new(REST_MS, move || {
                said.try_set(text);
            })));
        }
        now
    });
    view! { <p class="hidden" role="status" aria-live="polite">{move || said.get()}</p> }
}

/// The answer in a sentence: the job, the types, the figures.
fn summary(shown: &Shown, view: View) -> String {
    let mut text = format!("{}:", sentence(shown.job()));
    for answer in &shown.advice(view).answers {
        let figures: Vec<&str> = answer.figures.iter().take(2).map(|figure| figure.value.as_str()).collect();
        text.push_str(&format!(" {}", answer.title()));
        if !figures.is_empty() {
            text.push_str(&format!(", {}", figures.join(", ")));
        }
        text.push('.');
    }
    text
}
