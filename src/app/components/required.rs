//! The branch that the job requires, said above the answer, with the button that lifts it.

use leptos::prelude::*;

use crate::app::components::jump;
use crate::app::state::state;
use crate::decide::graph;
use crate::job::{Field, Required, View};

/// The branch that is required, in a note; nothing where none is.
#[component]
pub fn RequiredNote() -> impl IntoView {
    let state = state();
    let required = Memo::new(move |_| {
        state.with_advice(|shown, _| shown.job().required).flatten().and_then(|Required { question, branch }| {
            let question = graph::question(question)?;
            let label = question.branches.iter().find(|one| one.id == branch)?.label;
            Some((question.id, question.title, label))
        })
    });
    let lift = move |_| {
        state.choose(Field::Branch, "");
        request_animation_frame(|| jump::show("answer"));
    };
    move || {
        required.get().map(|(id, title, label)| {
            view! {
                <p class="required" role="note" aria-label="Required branch">
                    <span>
                        "With "<strong>"“"{label}"”"</strong>" required at "
                        <a href=format!("#{}", jump::step_id(id)) on:click=move |event| jump::to_step(&event, state, id)>{title}</a>
                        {move || (state.view.get() == View::Book).then_some(" The book’s answer ignores it.")}
                    </span>
                    " "
                    <button type="button" class="quiet" on:click=lift>"Remove"</button>
                </p>
            }
        })
    }
}
