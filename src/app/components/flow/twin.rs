//! The same in words, folded beside the flow: what the picture shows, as a list.

use leptos::html::Details;
use leptos::prelude::*;

use super::panel::content;
use super::steps::Steps;
use crate::picture::flow::story::Asked;

/// The same in words. What is folded away is not built until it is opened.
#[component]
pub fn Twin(
    /// The steps.
    steps: Steps,
) -> impl IntoView {
    let details = NodeRef::<Details>::new();
    let open = RwSignal::new(false);
    let ids = Memo::new(move |_| steps.story.with(|story| story.order.clone()));
    view! {
        <details
            class="flow-words"
            node_ref=details
            on:toggle=move |_| {
                if let Some(details) = details.get_untracked() {
                    open.set(details.open());
                }
            }
        >
            <summary>"The same in words"</summary>
            {move || open.get().then(|| view! {
                <ol aria-label="The path in words">
                    <For each=move || ids.get() key=|id| *id let:id><Item steps=steps id=id/></For>
                </ol>
            })}
        </details>
    }
}

#[component]
fn Item(steps: Steps, id: &'static str) -> impl IntoView {
    let asked = steps.asked(id);
    let words = Memo::new(move |_| steps.words(id));
    let of = move |text: fn(&Asked) -> String| move || asked.with(|asked| asked.as_ref().map(text));
    view! {
        <li>
            <h3 class="flow-words-head">
                {of(|asked| format!("{} ", asked.title))}<strong>{of(|asked| asked.answer.clone())}</strong>
                <span class="flow-brief">", "{of(|asked| asked.brief.clone())}</span>
            </h3>
            {move || words.with(|words| words.as_ref().map(|words| content(words, steps)))}
        </li>
    }
}
