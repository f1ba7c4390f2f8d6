//! The form: what the job is.

use leptos::prelude::*;

use super::field::FieldView;
use super::gallery::Gallery;
use super::more_fields::{MoreFields, applying};
use super::segmented::Segmented;
use crate::app::state::State;
use crate::job::{Field, Task};

/// The form.
#[component]
pub fn JobForm(
    /// The page's state.
    state: State,
) -> impl IntoView {
    let task = Signal::derive(move || state.answers.with(|answers| answers.task().key().to_owned()));
    let choose = Callback::new(move |key: String| state.choose(Field::Task, &key));
    let first = Memo::new(move |_| {
        let mut fields = state.answers.with(|answers| applying(answers, true));
        // The task stands above; what weighs time against cost reads best after both were asked.
        fields.retain(|field| !matches!(field, Field::Task | Field::Priority));
        fields.push(Field::Priority);
        fields
    });
    view! {
        <form id="the-job" class="job" aria-label="The job" autocomplete="off" on:submit=|event| event.prevent_default()>
            <h2 class="job-heading">"The job"</h2>
            <Segmented name="task" label="What is to be done" quiet_label=true choices=Task::CHOICES chosen=task choose=choose/>
            <Gallery state=state/>
            <div class="fields">
                <For each=move || first.get() key=|field| *field as u8 let:field>
                    <FieldView state=state field=field/>
                </For>
            </div>
            <MoreFields state=state/>
        </form>
    }
    .into_any()
}
