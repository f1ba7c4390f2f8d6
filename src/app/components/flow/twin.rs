//! The path in words: the text twin of the picture, and the whole of it on narrow screens.

use leptos::html::Details;
use leptos::prelude::*;

use super::panel::panel;
use super::words::{self, Words};
use crate::app::components::jump::step_id;
use crate::app::state::Shown;
use crate::job::View;

/// The path in words.
#[component]
pub fn Twin(
    /// The last good outcome.
    shown: Signal<Shown>,
    /// The view.
    view: Signal<View>,
    /// Whether the page is being printed, so that everything stands open.
    printing: Signal<bool>,
) -> impl IntoView {
    let ids = Memo::new(move |_| shown.with(|shown| words::ids(shown, view.get())));
    view! {
        <h3 class="twin-name">"The path in words"</h3>
        <ol class="twin">
            <For each=move || ids.get() key=|id| *id let:id>
                {view! { <Item shown=shown view=view printing=printing id=id/> }.into_any()}
            </For>
        </ol>
    }
}

/// A step of the path. It lives as long as its question is asked, so that it stays open while figures change.
#[component]
fn Item(shown: Signal<Shown>, view: Signal<View>, printing: Signal<bool>, id: &'static str) -> impl IntoView {
    let words = Memo::new(move |_| shown.with(|shown| words::of(shown, view.get(), id)));
    let details = NodeRef::<Details>::new();
    // What is folded away is not worked out until it is asked for.
    let open = RwSignal::new(false);
    let asked =
        Memo::new(move |asked: Option<&bool>| asked.is_some_and(|asked| *asked) || open.get() || printing.get());
    let of = move |text: fn(&Words) -> String| move || words.with(|words| words.as_ref().map(text));
    view! {
        // A link to the step focuses it: who came for it sees it open.
        <li id=step_id(id) on:focus=move |_| open.set(true)>
            <details
                class="twin-step"
                node_ref=details
                prop:open=move || open.get() || printing.get()
                on:toggle=move |_| {
                    if let Some(details) = details.get_untracked() && !printing.get_untracked() {
                        open.set(details.open());
                    }
                }
            >
                <summary>
                    <span class="twin-title"><span class="twin-number">{of(|words| format!("{}. ", words.number))}</span>{of(|words| words.title.to_owned())}</span>
                    <span class="twin-place">{of(|words| format!("step {}", words.number))}</span>
                    <span class="twin-between">" — "</span>
                    <span class="twin-answer">
                        <strong>{of(|words| words.answer.to_owned())}</strong>
                        <span class="twin-between">": "</span>
                        <span class="twin-brief">{of(|words| words.brief.clone())}</span>
                    </span>
                </summary>
                {move || asked.get().then(|| words.with(|words| words.as_ref().map(panel)))}
            </details>
        </li>
    }
}
