//! Says the answer to screen readers once it rests, in one sentence.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::state::State;
use crate::advise::sentence;
use crate::app::LIVE;
use crate::app::outcome::Shown;
use crate::job::View;

/// How long the answer must rest before it is said.
const REST_MS: u32 = 600;

/// Says every new answer in the hidden region for it.
pub fn keep(state: State) {
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |before: Option<String>| {
        let view = state.view.get();
        let now = state.outcome.with(|outcome| outcome.shown.as_ref().map(|shown| summary(shown, view)));
        let now = now.unwrap_or_default();
        // The first answer is on the page already; only changes are news.
        if before.is_some_and(|before| before != now) {
            let text = now.clone();
            waiting.set_value(Some(Timeout::new(REST_MS, move || {
                if let Some(region) = document().get_element_by_id(LIVE) {
                    region.set_text_content(Some(&text));
                }
            })));
        }
        now
    });
}

/// The answer in a sentence: the job, the types, the figures.
fn summary(shown: &Shown, view: View) -> String {
    let mut text = sentence(shown.job());
    text.push(':');
    for answer in &shown.advice(view).answers {
        text.push(' ');
        text.push_str(&answer.title());
        for figure in answer.figures.iter().take(2) {
            text.push_str(", ");
            text.push_str(&figure.value);
        }
        text.push('.');
    }
    text
}
