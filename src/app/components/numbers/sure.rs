//! How sure the recommendation is: in how many of a hundred simulated cases it stays first.

use leptos::prelude::*;

use crate::app::state::state;
use crate::app::worker::{Reply, Request, Said, ask};
use crate::job::{View, link};

/// How long typing must rest before it is worked out.
const REST_MS: u32 = 400;

/// How sure today's recommendation is; nothing in the book's view, whose rules do not weigh estimates.
#[component]
pub fn SureView() -> impl IntoView {
    let state = state();
    let again = RwSignal::new(0_u32);
    let request = move || {
        again.track();
        let today = state.view.get() == View::Today;
        let link =
            state.settled.with(|shown| shown.as_ref().map(|shown| link::write(shown.answers(), View::Today, "")))?;
        today.then_some(Request::HowSure { link })
    };
    let said = ask(request, REST_MS);
    let sentences = move || match said.get() {
        Said::Reply(Reply::HowSure(sides)) => sides.into_iter().map(|side| side.sentences).collect(),
        _ => Vec::new(),
    };
    view! {
        <Show when=move || state.view.get() == View::Today>
            <section class="sure" aria-label="How sure this is" aria-busy=move || (said.get() == Said::Waiting).to_string()>
                <Show when=move || said.get() == Said::Failed>
                    <p>
                        "How sure this is could not be calculated. "
                        <button type="button" class="quiet" on:click=move |_| again.update(|again| *again += 1)>"Try again"</button>
                    </p>
                </Show>
                <Show when=move || !sentences().is_empty()>
                    <h3>"How sure this is"</h3>
                    <For each=sentences key=Clone::clone let:sentence><p>{sentence}</p></For>
                    <p class="number-band">
                        "Each case draws speed, memory and estimated prices from their ranges. Your inputs and what is assumed stay as they are."
                    </p>
                </Show>
            </section>
        </Show>
    }
}
