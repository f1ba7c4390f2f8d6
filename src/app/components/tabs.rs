//! The tabs under the answer. Arrow keys move between them, and only the open one is worked out.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::answer::candidates;
use super::candidates::Candidates;
use super::flow::Flow;
use super::next_steps::NextSteps;
use super::numbers::Numbers;
use crate::app::state::{Shown, State, Tab};
use crate::job::View;

/// The tab's part of ids, and its name.
const fn names(tab: Tab) -> (&'static str, &'static str) {
    match tab {
        Tab::Flow => ("flow", "Flow"),
        Tab::Candidates => ("candidates", "Candidates"),
        Tab::Numbers => ("numbers", "Numbers"),
        Tab::NextSteps => ("next-steps", "Next steps"),
    }
}

/// The tabs and the open one's panel.
#[component]
pub fn Tabs(
    /// The page's state.
    state: State,
    /// The last good outcome.
    shown: Signal<Shown>,
    /// The view.
    view: Signal<View>,
) -> impl IntoView {
    let count = move || shown.with(|shown| candidates(shown.advice(view.get())));
    let tab_view = move |tab: Tab| {
        let (id, name) = names(tab);
        let open = move || state.tab.get() == tab;
        view! {
            <button
                type="button"
                role="tab"
                id=format!("tab-{id}")
                aria-selected=move || open().to_string()
                aria-controls=format!("panel-{id}")
                tabindex=move || if open() { "0" } else { "-1" }
                on:click=move |_| state.tab.set(tab)
                on:keydown=move |event| turn(&event, state)
            >
                {name}
                {(tab == Tab::Candidates).then(|| view! { <span class="tabs-count">" "{count}</span> })}
            </button>
        }
    };
    let panel = move |tab: Tab| {
        let (id, _) = names(tab);
        let open = Memo::new(move |_| state.tab.get() == tab);
        view! {
            <div role="tabpanel" id=format!("panel-{id}") aria-labelledby=format!("tab-{id}") tabindex="0" hidden=move || !open.get()>
                {move || open.get().then(|| content(tab, shown, view))}
            </div>
        }
    };
    view! {
        <section class="tabs" aria-label="How the answer came about">
            <div class="tabs-row" role="tablist" aria-label="Details">{Tab::ALL.map(tab_view).collect_view()}</div>
            {Tab::ALL.map(panel).collect_view()}
        </section>
    }
    .into_any()
}

fn content(tab: Tab, shown: Signal<Shown>, view: Signal<View>) -> AnyView {
    match tab {
        Tab::Flow => view! { <Flow shown=shown view=view/> }.into_any(),
        Tab::Candidates => view! { <Candidates shown=shown view=view/> }.into_any(),
        Tab::Numbers => view! { <Numbers shown=shown view=view/> }.into_any(),
        Tab::NextSteps => view! { <NextSteps shown=shown view=view/> }.into_any(),
    }
}

/// Moves to another tab by key, and the focus with it.
fn turn(event: &KeyboardEvent, state: State) {
    let last = Tab::ALL.len() - 1;
    let now = Tab::ALL.iter().position(|tab| *tab == state.tab.get_untracked()).unwrap_or(0);
    let next = match event.key().as_str() {
        "ArrowRight" if now == last => 0,
        "ArrowRight" => now + 1,
        "ArrowLeft" if now == 0 => last,
        "ArrowLeft" => now - 1,
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    let Some(tab) = Tab::ALL.get(next).copied() else { return };
    event.prevent_default();
    state.tab.set(tab);
    let button = document().get_element_by_id(&format!("tab-{}", names(tab).0));
    if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _focused = button.focus();
    }
}
