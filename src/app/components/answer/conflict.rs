//! Where nothing fits: the requirements that cannot be met together, and what would make it possible.

use leptos::prelude::*;

use crate::advise::Headline;
use crate::app::state::state;
use crate::app::worker::{OneSetting, Reply, Request, Said, Together, ask};
use crate::job::{Field, link};

/// How long typing must rest before it is looked for.
const REST_MS: u32 = 250;

/// What cannot be met together; nothing where something fits.
#[component]
pub fn ConflictView() -> impl IntoView {
    let state = state();
    let again = RwSignal::new(0_u32);
    let nothing_fits = Memo::new(move |_| {
        state
            .with_advice(|_, advice| {
                advice.answers.iter().any(|answer| matches!(answer.headline, Headline::Nothing { .. }))
            })
            .unwrap_or_default()
    });
    let request = move || {
        again.track();
        let view = state.view.get();
        let link = state.settled.with(|shown| shown.as_ref().map(|shown| link::write(shown.answers(), view, "")))?;
        nothing_fits.get().then_some(Request::Conflict { link })
    };
    let said = ask(request, REST_MS);
    view! {
        <Show when=move || nothing_fits.get()>
            <section class="conflict" aria-label="What cannot be met together" aria-busy=move || (said.get() == Said::Waiting).to_string()>
                {move || match said.get() {
                    Said::Waiting => view! { <p class="conflict-waiting">"Looking for what stands in the way …"</p> }.into_any(),
                    Said::Failed => view! {
                        <p>
                            "What stands in the way could not be calculated. "
                            <button type="button" class="quiet" on:click=move |_| again.update(|again| *again += 1)>"Try again"</button>
                        </p>
                    }
                    .into_any(),
                    Said::Reply(Reply::Conflict(Some(together))) => found(together).into_any(),
                    Said::Reply(_) => ().into_any(),
                }}
            </section>
        </Show>
    }
}

fn found(together: Together) -> impl IntoView {
    let Together { labels, ways } = together;
    let said = match labels.as_slice() {
        [] => "Nothing fits, even with every limit lifted. The job itself is too large or too unusual for one of these types.".to_owned(),
        [one] => format!("“{one}” cannot be met as it stands. Something fits with this:"),
        [first @ .., last] => {
            let first = first.iter().map(|label| format!("“{label}”")).collect::<Vec<_>>().join(", ");
            format!("{first} and “{last}” cannot be met together. Something fits with any one of these:")
        }
    };
    view! {
        <h2 class="aside-name">{if labels.is_empty() { "Nothing to give up" } else { "What would make it possible" }}</h2>
        <p>{said}</p>
        <ul class="conflict-ways">{ways.into_iter().map(|way| view! { <li><Way settings=way/></li> }).collect_view()}</ul>
    }
}

/// A way out: one button that sets all of it.
#[component]
fn Way(
    /// What it sets.
    settings: Vec<OneSetting>,
) -> impl IntoView {
    let state = state();
    let said = settings.iter().map(|setting| setting.sentence.clone()).collect::<Vec<_>>().join(", with ");
    let make = move |_| {
        let mut answers = state.answers.get_untracked();
        for setting in &settings {
            if let Some(field) = Field::from_key(&setting.field) {
                answers.set(field, &setting.value);
            }
        }
        state.open(answers);
    };
    view! { <button type="button" class="change" on:click=make><span class="change-becomes">{said}</span></button> }
}
