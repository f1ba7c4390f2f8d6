//! The job: everything that the person may say, on one card.

mod examples;
mod field;
mod foot;
mod head;
mod input;
mod library;
mod more;
mod select;

use leptos::prelude::*;

use super::segmented::Segmented;
use crate::app::state::state;
use crate::job::{Field, Priority, Task};
pub use field::FieldView;
use foot::Foot;
use head::Head;
use more::More;

/// The job: everything that the person may say, on one card.
#[component]
pub fn JobCard() -> impl IntoView {
    let state = state();
    let task = Memo::new(move |_| state.answers.with(|answers| answers.task().key().to_owned()));
    let set_task = Callback::new(move |key: String| state.choose(Field::Task, &key));
    // Where nothing was said the assumed choice shows as chosen: the two mean the same here.
    let priority = Memo::new(move |_| {
        let text = state.text(Field::Priority);
        if text.is_empty() { Priority::Balanced.key().to_owned() } else { text }
    });
    let set_priority = Callback::new(move |key: String| state.edit(Field::Priority, &key));
    let fields = Memo::new(move |_| state.answers.with(|answers| field::rows(answers)));
    view! {
        <form
            id="the-job"
            class="job"
            aria-label="Your job"
            autocomplete="off"
            on:submit=|event| event.prevent_default()
        >
            <Head/>
            <Segmented
                name="task"
                label="What is to be done"
                quiet_label=true
                choices=Task::CHOICES
                chosen=task
                choose=set_task
            />
            <div class="job-fields">
                <For each=move || fields.get() key=|field| *field let:field>
                    <FieldView field=field/>
                </For>
            </div>
            <Segmented
                name="priority"
                label="What matters more"
                quiet_label=true
                choices=Priority::CHOICES
                chosen=priority
                choose=set_priority
            />
            <More/>
            <Foot/>
        </form>
    }
}
