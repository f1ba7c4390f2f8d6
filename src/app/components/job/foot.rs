//! The foot of the card: how much is assumed, and the one input that would narrow the ranges most.

use leptos::prelude::*;

use super::show_field;
use crate::app::state::state;
use crate::app::worker::{Reply, Request, Said, ask};
use crate::job::{Field, link};

/// The worker is asked once typing has rested so long.
const REST_MS: u32 = 600;

/// The foot of the card.
#[component]
pub fn Foot() -> impl IntoView {
    let state = state();
    let wanted = super::wanted();
    let assumed = Memo::new(move |_| {
        state.settled.with(|shown| shown.as_ref().map(|shown| shown.job().assumed.len()).unwrap_or_default())
    });
    let job = Memo::new(move |_| {
        let view = state.view.get();
        state.settled.with(|shown| shown.as_ref().map(|shown| link::write(shown.answers(), view, "")))
    });
    let said = ask(move || job.get().map(|link| Request::Narrows { link }), REST_MS);
    let narrows = Memo::new(move |_| match said.get() {
        Said::Reply(Reply::Narrows(key)) => key.and_then(|key| Field::from_key(&key)),
        _ => None,
    });
    view! {
        <p class="job-foot">
            {move || match assumed.get() {
                0 => "Nothing is assumed.".to_owned(),
                count => format!("{count} assumed."),
            }}
            {move || narrows.get().map(|field| view! {
                " Enter "
                <button type="button" class="job-narrows" on:click=move |_| show_field(wanted, field)>
                    {field.spec().label}
                </button>
                " to narrow the ranges most."
            })}
        </p>
    }
}
