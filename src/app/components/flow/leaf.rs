//! A branch not taken, as a button that takes it.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use super::steps::Steps;
use crate::picture::flow::leaf::Leaf;
use crate::picture::flow::story::START;

/// A branch: its name, how many types, what it could do at best, and why not. One that can be required is a button: pointed
/// at or focused it shows where it leads, pressed it takes the job there. A finger's first tap shows.
#[component]
pub(super) fn LeafView(
    steps: Steps,
    id: &'static str,
    #[prop(into)] leaf: Signal<Option<Leaf>>,
    #[prop(optional)] other: bool,
) -> impl IntoView {
    let key = Memo::new(move |_| leaf.with(|leaf| leaf.as_ref()?.what_if.as_ref().map(|what| what.key)));
    move || match key.get().filter(|_| steps.takes) {
        Some(key) => view! { <Takes steps=steps key=key leaf=leaf other=other/> }.into_any(),
        None => {
            // The step's button opens the same; this is for the pointer alone.
            let open = move |_| {
                if id != START {
                    steps.turn(id);
                }
            };
            view! { <div class="flow-leaf" class:flow-leaf-other=other on:click=open><Says leaf=leaf/></div> }
                .into_any()
        }
    }
}

/// A branch that can be required.
#[component]
fn Takes(steps: Steps, key: &'static str, leaf: Signal<Option<Leaf>>, other: bool) -> impl IntoView {
    let first_tap = StoredValue::new(false);
    let shown = move || steps.looked_at.get() == Some(key);
    let look = move || steps.looked_at.set(Some(key));
    let down = move |event: PointerEvent| {
        first_tap.set_value(event.pointer_type() == "touch" && steps.looked_at.get_untracked() != Some(key));
    };
    let enter = move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            look();
        }
    };
    let press = move |_| {
        if first_tap.get_value() {
            first_tap.set_value(false);
            look();
        } else {
            steps.take(key);
        }
    };
    let leave = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            steps.looked_at.set(None);
        }
    };
    view! {
        <button
            type="button"
            class="flow-leaf flow-leaf-takes"
            class:flow-leaf-other=other
            class:flow-leaf-shown=shown
            on:pointerdown=down
            on:pointerenter=enter
            on:focus=move |_| look()
            on:keydown=leave
            on:click=press
        >
            <Says leaf=leaf/>
        </button>
    }
}

/// What is said of a branch. All of it may stand in a button.
#[component]
fn Says(leaf: Signal<Option<Leaf>>) -> impl IntoView {
    let of = move |text: fn(&Leaf) -> String| {
        let text = Memo::new(move |_| leaf.with(|leaf| leaf.as_ref().map(text)));
        move || text.get()
    };
    let best = Memo::new(move |_| leaf.with(|leaf| leaf.as_ref().and_then(|leaf| leaf.best.clone())));
    view! {
        <span class="flow-leaf-name">
            <span>{of(|leaf| leaf.label.clone())}"\u{2002}"</span><span class="flow-leaf-count">{of(Leaf::count)}</span>
        </span>
        " "
        {move || best.get().map(|best| view! { <span class="flow-leaf-best">"Best: "{best}</span> })}
        " "
        <span class="flow-leaf-why">{of(|leaf| leaf.why.clone())}</span>
    }
}
