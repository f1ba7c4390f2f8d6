//! What changed since the link or the file was made that the job came by.

use leptos::prelude::*;

use crate::app::state::{State, state};
use crate::facts::change::Change;
use crate::plan;
use crate::units::text;

/// The changes that touch the job, and what they mean for the answer; nothing where the job came with today's facts.
#[component]
pub fn Since() -> impl IntoView {
    let state = state();
    let since = Memo::new(move |_| {
        let date = state.since.get();
        // The other view is calculated when it is first asked for: seldom here.
        if date.is_empty() {
            return None;
        }
        let view = state.view.get();
        state.settled.with(|shown| {
            let shown = shown.as_ref()?;
            plan::Since::of(&date, shown.answers(), shown.job(), [shown.advice(view), shown.other(view)])
        })
    });
    move || since.get().map(|since| since_view(&since, state))
}

fn since_view(since: &plan::Since, state: State) -> impl IntoView + use<> {
    let title = since.title();
    let label = title.clone();
    view! {
        <section class="since" role="status" aria-label=label>
            <h2>{title}</h2>
            <ul>{since.touching.iter().copied().map(change).collect_view()}</ul>
            <p>
                {since.means()}
                " "
                <button type="button" class="quiet" on:click=move |_| state.dismiss()>"Dismiss"</button>
            </p>
        </section>
    }
}

fn change(change: &'static Change) -> impl IntoView {
    view! {
        <li>
            <span class="since-date">{text::date(change.date)}</span>
            " "
            {change.what}
            " "
            <span class="since-source">{change.source.title}</span>
        </li>
    }
}
