//! Asks before something that cannot be undone.

use leptos::html::Button;
use leptos::prelude::*;

use super::room::room;
use crate::study::session::Action;

/// A button that asks before it acts.
#[component]
pub(super) fn Confirm(
    /// What is to be done.
    action: Action,
    /// What the button says at first.
    text: &'static str,
    /// What it leads to, in sentences.
    #[prop(into)]
    warns: Signal<String>,
    /// What the button says that does it.
    yes: &'static str,
    /// What the button says that does not.
    no: &'static str,
    /// Whether the first button is the one of the screen.
    #[prop(optional)]
    main: bool,
) -> impl IntoView {
    let room = room();
    let asking = RwSignal::new(false);
    let first: NodeRef<Button> = NodeRef::new();
    let keep: NodeRef<Button> = NodeRef::new();
    // The keyboard goes where the question is, and back.
    Effect::new(move |before: Option<bool>| {
        let now = asking.get();
        let node = if now { keep.get() } else { first.get() };
        if let (Some(node), true) = (node, before.is_some_and(|before| before != now)) {
            let _focused = node.focus();
        }
        now
    });
    let action = StoredValue::new(action);
    view! {
        <Show
            when=move || asking.get()
            fallback=move || view! {
                <button
                    type="button"
                    class="button"
                    class:button-main=main
                    node_ref=first
                    on:click=move |_| asking.set(true)
                >
                    {text}
                </button>
            }
        >
            <div class="confirm" role="group" aria-label=text>
                <p>{move || warns.get()}</p>
                <button type="button" class="button button-fails" on:click=move |_| room.act(action.get_value())>{yes}</button>
                <button type="button" class="button" node_ref=keep on:click=move |_| asking.set(false)>{no}</button>
            </div>
        </Show>
    }
}
