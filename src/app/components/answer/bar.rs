//! The answer in one slim line, at the top while the answer itself is scrolled off.

use leptos::html::Div;
use leptos::prelude::*;

use super::SIDES;
use crate::app::components::jump;
use crate::app::state::state;
use crate::picture::slim::{Slim, slim};

/// The slim line. It shows once the mark, which stands at the foot of the type's name, is scrolled off the top.
#[component]
pub fn AnswerBar(
    /// The element that has to be out of sight.
    mark: NodeRef<Div>,
) -> impl IntoView {
    let state = state();
    let shown = RwSignal::new(false);
    watch(mark, shown);
    let lines = Memo::new(move |before: Option<&Vec<Slim>>| {
        // While nobody sees it, it is not drawn anew with each key.
        if !shown.get() {
            return before.cloned().unwrap_or_default();
        }
        let of = |side| state.with_answer(side, |shown, answer| slim(shown.job(), answer));
        SIDES.into_iter().filter_map(of).collect::<Vec<_>>()
    });
    let title = Memo::new(move |_| lines.with(|lines| lines.first().map(|line| line.name.clone()).unwrap_or_default()));
    let changed = changed(title);
    let line = move |line: Slim| {
        view! {
            <span class="bar-name"><span class="bar-count">{line.prefix}</span>{line.name}</span>
            <span class="bar-hardware">{line.hardware}</span>
            <span class="bar-figures"><span>{line.price}</span>" "<span>{line.time}</span></span>
        }
    };
    let below = move || {
        lines.with(|lines| match lines.as_slice() {
            [one] => Some((one.hardware.clone(), one.limit.clone())),
            _ => None,
        })
    };
    view! {
        <div class="bar" role="region" aria-label="The answer in short" hidden=move || !shown.get()>
            <div class="bar-inside" class:answer-dimmed=move || state.outcome.with(|outcome| !outcome.errors.is_empty())>
                {move || lines.get().into_iter().map(|one| view! { <p class="bar-line">{line(one)}</p> }).collect_view()}
                {move || below().map(|(hardware, limit)| view! {
                    <p class="bar-below">
                        <span>{move || match changed.get() {
                            Some(before) => view! { <strong>"Changed"</strong>" from "{before} }.into_any(),
                            None => hardware.clone().into_any(),
                        }}</span>
                        " "
                        <span class="bar-limit">{limit}</span>
                    </p>
                })}
                <button type="button" class="quiet bar-change" on:click=move |_| jump::show("the-job")>"Change the job"</button>
            </div>
        </div>
    }
}

/// The name before, for a while after it has become another one.
#[cfg(not(feature = "csr"))]
fn changed(_name: Memo<String>) -> RwSignal<Option<String>> {
    RwSignal::new(None)
}

/// The name before, for a while after it has become another one.
#[cfg(feature = "csr")]
fn changed(name: Memo<String>) -> RwSignal<Option<String>> {
    use gloo::timers::callback::Timeout;
    /// How long it stays.
    const STAYS_MS: u32 = 4000;
    let changed = RwSignal::new(None);
    let timeout: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |before: Option<String>| {
        let now = name.get();
        if let Some(before) = before.filter(|before| *before != now && !before.is_empty()) {
            changed.set(Some(before));
            timeout.set_value(Some(Timeout::new(STAYS_MS, move || drop(changed.try_set(None)))));
        }
        now
    });
    changed
}

#[cfg(not(feature = "csr"))]
fn watch(_mark: NodeRef<Div>, _shown: RwSignal<bool>) {}

/// Shows the line while the mark is above what is seen.
#[cfg(feature = "csr")]
fn watch(mark: NodeRef<Div>, shown: RwSignal<bool>) {
    use wasm_bindgen::prelude::*;
    use web_sys::{IntersectionObserver, IntersectionObserverEntry};
    Effect::new(move |_| {
        let Some(mark) = mark.get() else { return };
        let look = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
            if let Ok(entry) = last {
                let above = !entry.is_intersecting() && entry.bounding_client_rect().top() < 0.0;
                shown.try_update(|shown| *shown = above);
            }
        });
        if let Ok(observer) = IntersectionObserver::new(look.as_ref().unchecked_ref()) {
            observer.observe(&mark);
            let kept = StoredValue::new_local((observer, look));
            on_cleanup(move || {
                kept.try_with_value(|(observer, _)| observer.disconnect());
            });
        }
    });
}
