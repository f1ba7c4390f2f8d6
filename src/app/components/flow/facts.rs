//! The questions that no type leaves at, as a row of facts.

use leptos::prelude::*;

use super::below::OpenBelow;
use super::steps::{StepButton, Steps};

/// The questions that no type leaves at.
#[component]
pub fn Facts(
    /// The steps.
    steps: Steps,
) -> impl IntoView {
    let ids =
        Memo::new(move |_| steps.story.with(|story| story.facts.iter().map(|asked| asked.id).collect::<Vec<_>>()));
    let here = Callback::new(move |id| ids.with(|ids| ids.contains(&id)));
    view! {
        <ul class="flow-facts" aria-label="Questions that rule out no type">
            <For each=move || ids.get() key=|id| *id let:id>
                <li>
                    <StepButton steps=steps id=id/>
                    <OtherAnswer steps=steps id=id/>
                </li>
            </For>
        </ul>
        <OpenBelow steps=steps here=here/>
    }
}

/// What the other view answers, where it is shown and answers otherwise.
#[component]
pub(super) fn OtherAnswer(
    /// The steps.
    steps: Steps,
    /// The question.
    id: &'static str,
) -> impl IntoView {
    let asked = steps.asked(id);
    let other = Memo::new(move |_| asked.with(|asked| asked.as_ref().and_then(|asked| asked.other.clone())));
    let whose = move || if steps.view.get() == crate::job::View::Today { "The book: " } else { "Today: " };
    move || other.get().map(|other| view! { <p class="flow-other-answer">{whose}{other}</p> })
}
