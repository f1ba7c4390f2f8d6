//! What would make a type the answer: the closest changes of one input, found in the worker.

use leptos::prelude::*;

use crate::app::state::state;
use crate::app::worker::{OneChange, Reply, Request, Said, ask};
use crate::facts::instance::InstanceType;
use crate::job::{Field, link};

/// How long typing must rest before it is looked for.
const REST_MS: u32 = 250;

/// What would make a type the answer; each change is a button that makes it.
#[component]
pub fn Win(
    /// The type.
    instance: &'static InstanceType,
) -> impl IntoView {
    let state = state();
    let said = ask(
        move || {
            let view = state.view.get();
            let link =
                state.settled.with(|shown| shown.as_ref().map(|shown| link::write(shown.answers(), view, "")))?;
            Some(Request::WouldWin { link, instance: instance.name.to_owned() })
        },
        REST_MS,
    );
    let rows = move |changes: Vec<OneChange>| {
        changes
            .into_iter()
            .map(|change| {
                let make = move |_| {
                    if let Some(field) = Field::from_key(&change.field) {
                        state.choose(field, &change.value);
                    }
                };
                view! { <li><button type="button" class="quiet" on:click=make>{change.condition}</button></li> }
            })
            .collect_view()
    };
    view! {
        <h5>{format!("What would make {} the answer", instance.name)}</h5>
        <div class="candidates-win">
            {move || match said.get() {
                Said::Waiting => view! { <p>"Calculating …"</p> }.into_any(),
                Said::Reply(Reply::WouldWin(changes)) if !changes.is_empty() => view! { <ul>{rows(changes)}</ul> }.into_any(),
                Said::Reply(_) => view! { <p>"No single change of one input."</p> }.into_any(),
                Said::Failed => view! { <p>"This could not be calculated."</p> }.into_any(),
            }}
        </div>
    }
}
