//! The job: everything that the person may say, on one card.

pub mod examples;
mod field;
mod foot;
mod head;
pub mod help;
mod input;
mod library;
mod more;
mod parts;
mod product;
mod select;
mod what_runs;

use leptos::prelude::*;

use super::jump;
use super::later::{Later, Piece};
use super::segmented::Segmented;
use crate::advise::sentence;
use crate::app::state::state;
use crate::job::{Field, Priority, Task};
pub use field::FieldView;
pub use foot::Foot;
use head::Head;
pub use more::More;
use what_runs::WhatRuns;

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
    let fields = Memo::new(move |_| state.answers.with(field::rows));
    let asks = Memo::new(move |_| state.asks_what_runs());
    provide_context(Wanted(RwSignal::new(None)));
    // On a phone the card is folded below the answer. What has to be answered or mended first must not hide.
    let opened = RwSignal::new(false);
    let wrong = Memo::new(move |_| state.outcome.with(|outcome| !outcome.errors.is_empty()));
    let open = Memo::new(move |_| opened.get() || asks.get() || wrong.get());
    view! {
        <form
            id="the-job"
            class="job"
            class:job-open=move || open.get()
            aria-label="Your job"
            autocomplete="off"
            on:submit=|event| event.prevent_default()
        >
            <Head/>
            <Summary open=opened/>
            <div class="job-body" id="job-body">
                <Segmented
                    name="task"
                    label="What is to be done"
                    quiet_label=true
                    choices=Task::CHOICES
                    chosen=task
                    choose=set_task
                />
                <Show when=move || asks.get()>
                    <WhatRuns/>
                </Show>
                <div class="job-fields">
                    <For each=move || fields.get() key=|field| *field let:field>
                        <FieldView field=field/>
                    </For>
                </div>
                <Show when=move || !asks.get()>
                    <Segmented
                        name="priority"
                        label="What matters more"
                        quiet_label=true
                        choices=Priority::CHOICES
                        chosen=priority
                        choose=set_priority
                    />
                    <Later piece=Piece::More/>
                </Show>
            </div>
        </form>
    }
}

/// The job in a sentence, and the way to change it: what a phone shows of the card until it is opened.
#[component]
fn Summary(open: RwSignal<bool>) -> impl IntoView {
    let state = state();
    let said = Memo::new(move |_| {
        state.settled.with(|shown| {
            let job = shown.as_ref()?.job();
            Some(format!("{}. {} inputs are assumed.", sentence(job), job.assumed.len()))
        })
    });
    let change = move |_| {
        open.set(true);
        jump::show("the-job");
    };
    view! {
        <div class="job-summary">
            <p>{move || said.get()}</p>
            <button type="button" class="job-change" aria-controls="job-body" on:click=change>"Change the job"</button>
        </div>
    }
}

/// The field that somebody wants to be led to, wherever it is folded.
#[derive(Debug, Clone, Copy)]
struct Wanted(RwSignal<Option<Field>>);

/// The field that somebody wants to be led to.
fn wanted() -> RwSignal<Option<Field>> {
    expect_context::<Wanted>().0
}

/// Leads to a field: its group opens, and its input gets the focus.
fn show_field(wanted: RwSignal<Option<Field>>, field: Field) {
    wanted.set(None);
    wanted.set(Some(field));
    // The group has to be open before its field can be gone to.
    request_animation_frame(move || jump::show(&format!("field-{}", field.spec().key)));
}
