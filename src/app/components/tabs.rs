//! The tabs under the answer. Only the open one is worked out; each is loaded when it is first opened.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::details::{DETAILS, Detail, details};
use super::jump;
use super::later::{Later, Piece};
use super::turn::turned;
use crate::app::parts::later;
use crate::app::state::{State, Tab, state};

/// The tabs and the open one's panel.
#[component]
pub fn Tabs() -> impl IntoView {
    let state = state();
    let count =
        move || state.with_settled(|_, advice| advice.answers.iter().map(|answer| answer.ranking.len()).sum::<usize>());
    let button = move |tab: Tab| {
        let open = move || state.tab.get() == tab;
        view! {
            <button
                type="button"
                role="tab"
                id=format!("tab-{}", tab.id())
                aria-selected=move || open().to_string()
                aria-controls=format!("panel-{}", tab.id())
                tabindex=move || if open() { "0" } else { "-1" }
                on:click=move |_| state.tab.set(tab)
                on:pointerenter=move |_| prefetch(tab)
                on:focus=move |_| prefetch(tab)
                on:keydown=move |event| turn(&event, state)
            >
                {tab.name()}
                {(tab == Tab::Candidates).then(|| view! { <span class="tabs-count">" "{count}</span> })}
            </button>
        }
    };
    let panel = move |tab: Tab| {
        let open = Memo::new(move |_| state.tab.get() == tab);
        view! {
            <div
                role="tabpanel"
                id=format!("panel-{}", tab.id())
                aria-labelledby=format!("tab-{}", tab.id())
                tabindex="0"
                hidden=move || !open.get()
            >
                {move || open.get().then(|| content(tab))}
            </div>
        }
    };
    view! {
        <section class="tabs" aria-label="How the answer came about">
            <div class="tabs-row" role="tablist" aria-label="Details">{Tab::ALL.map(button).collect_view()}</div>
            {Tab::ALL.map(panel).collect_view()}
        </section>
    }
}

fn content(tab: Tab) -> AnyView {
    let detail = match tab {
        Tab::Flow => return view! { <Later piece=Piece::Flow/> }.into_any(),
        Tab::Candidates => Detail::Candidates,
        Tab::Numbers => Detail::Numbers,
        Tab::NextSteps => Detail::NextSteps,
    };
    let loading = || view! { <p class="tabs-loading">"Loading …"</p> }.into_any();
    later(DETAILS, move || details(detail), loading)
}

/// Loads what draws a tab before it is opened.
fn prefetch(tab: Tab) {
    if tab != Tab::Flow {
        DETAILS.prefetch();
    }
}

/// Moves to another tab by key, and the focus with it.
fn turn(event: &KeyboardEvent, state: State) {
    let now = Tab::ALL.iter().position(|tab| *tab == state.tab.get_untracked()).unwrap_or(0);
    if let Some(tab) = turned(&event.key(), now, Tab::ALL.len()).and_then(|next| Tab::ALL.get(next)) {
        event.prevent_default();
        state.tab.set(*tab);
        jump::show(&format!("tab-{}", tab.id()));
    }
}
