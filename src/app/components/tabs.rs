//! The tabs under the answer. Only the open one is worked out; each is loaded when it is first opened.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::details::{Detail, details};
use super::flow::Flow;
use super::jump;
use super::turn::turned;
use crate::app::parts;
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
                on:pointerenter=move |_| parts::prefetch(part(tab))
                on:focus=move |_| parts::prefetch(part(tab))
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
        Tab::Flow => return loaded(flow()),
        Tab::Candidates => Detail::Candidates,
        Tab::Numbers => Detail::Numbers,
        Tab::NextSteps => Detail::NextSteps,
    };
    loaded(details(detail))
}

fn loaded(view: impl Future<Output = AnyView> + Send + 'static) -> AnyView {
    view! { <Suspense fallback=|| view! { <p class="tabs-loading">"Loading …"</p> }>{Suspend::new(view)}</Suspense> }
        .into_any()
}

/// The part of the program that draws a tab: the name of its function.
const fn part(tab: Tab) -> &'static str {
    if matches!(tab, Tab::Flow) { "flow" } else { "details" }
}

#[cfg_attr(feature = "split", lazy)]
async fn flow() -> AnyView {
    view! { <Flow/> }.into_any()
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
