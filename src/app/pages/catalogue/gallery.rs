//! Which examples pick a type, and why the others do not: the worker knows.

use leptos::prelude::*;

use crate::app::state::state;
use crate::app::worker::{InExample, Reply, Request, Said, ask};
use crate::facts::instance::InstanceType;
use crate::job::View;

/// The examples.
#[component]
pub fn Gallery(
    /// The type.
    one: &'static InstanceType,
) -> impl IntoView {
    let state = state();
    let again = RwSignal::new(0_u32);
    let request = move || {
        again.track();
        Some(Request::InGallery { instance: one.name.to_owned(), book: state.view.get() == View::Book })
    };
    let said = ask(request, 0);
    let shown = move || {
        match said.get() {
        Said::Waiting => view! { <p role="status">"Calculating …"</p> }.into_any(),
        Said::Reply(Reply::InGallery(examples)) => view! { <Examples examples/> }.into_any(),
        Said::Reply(_) | Said::Failed => view! {
            <p role="alert">
                "This could not be calculated. "
                <button type="button" class="quiet" on:click=move |_| again.update(|again| *again += 1)>"Try again"</button>
            </p>
        }
        .into_any(),
    }
    };
    view! { <div class="catalogue-gallery">{shown}</div> }
}

#[component]
fn Examples(examples: Vec<InExample>) -> impl IntoView {
    let (picks, others): (Vec<InExample>, Vec<InExample>) = examples.into_iter().partition(|example| example.picks);
    let one = |example: InExample| {
        let address = ["#/advise?", &example.link].concat();
        view! { <li><a href=address>{example.name}</a>": "{example.why}</li> }
    };
    let none = picks.is_empty();
    let count = others.len();
    view! {
        {none.then(|| view! { <p>"No example of the gallery picks it."</p> })}
        <ul>{picks.into_iter().map(one).collect_view()}</ul>
        <details class="catalogue-fold" open=none>
            <summary>{format!("Why {count} others do not pick it")}</summary>
            <ul>{others.into_iter().map(one).collect_view()}</ul>
        </details>
    }
}
