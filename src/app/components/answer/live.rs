//! Says a new answer to screen readers once it rests, in one sentence.

use leptos::prelude::*;

use crate::advise::Shown;
use crate::advise::{FigureKind, sentence};
use crate::app::state::{State, state};
use crate::job::View;

/// The hidden region that says new answers. The first one is on the page already; only changes are news.
#[component]
pub fn Live() -> impl IntoView {
    let said = RwSignal::new(String::new());
    keep(state(), said);
    view! { <p class="hidden" role="status" aria-live="polite">{said}</p> }
}

#[cfg(not(feature = "csr"))]
fn keep(_state: State, _said: RwSignal<String>) {}

#[cfg(feature = "csr")]
fn keep(state: State, said: RwSignal<String>) {
    use gloo::timers::callback::Timeout;
    /// How long the answer must rest before it is said.
    const REST_MS: u32 = 600;
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |before: Option<String>| {
        let view = state.view.get();
        let now = state.settled.with(|shown| shown.as_ref().map(|shown| summary(shown, view))).unwrap_or_default();
        if before.is_some_and(|before| before != now) {
            let text = now.clone();
            waiting.set_value(Some(Timeout::new(REST_MS, move || drop(said.try_set(text)))));
        }
        now
    });
}

/// The answer in a sentence: the job, the types, the figures.
#[cfg_attr(not(feature = "csr"), expect(dead_code, reason = "natively nothing changes"))]
fn summary(shown: &Shown, view: View) -> String {
    let mut text = sentence(shown.job());
    text.push(':');
    for answer in &shown.advice(view).answers {
        text.push(' ');
        text.push_str(&answer.title());
        let of = |price: bool| {
            let first = answer.figures.iter().take(2);
            first.filter(move |figure| (figure.kind == FigureKind::Cost) == price)
        };
        for figure in of(true).chain(of(false)) {
            text.push_str(", ");
            text.push_str(&figure.value);
        }
        text.push('.');
    }
    text
}
