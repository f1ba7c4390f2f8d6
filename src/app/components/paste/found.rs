//! The fields that were read, each with its value to correct, and what is assumed beside them.

use leptos::prelude::*;

use super::{Paste, number};
use crate::job::field::Kind;
use crate::job::{Answers, Field};
use crate::read::Sure;
use crate::units::text;

/// The fields.
#[component]
pub(super) fn Found(
    /// What the box holds.
    paste: Paste,
) -> impl IntoView {
    let fields = Memo::new(move |_| paste.fields());
    view! {
        <ol class="paste-fields" aria-label="Fields found">
            <For each=move || fields.get() key=|field| *field let:field>
                <One paste=paste field=field at=Memo::new(move |_| fields.with(|fields| number(fields, field)))/>
            </For>
        </ol>
        <Show when=move || fields.with(|fields| !fields.is_empty())>
            <Assumed paste=paste/>
        </Show>
    }
}

/// One field: its value can be corrected, left out, or taken from elsewhere in the text.
#[component]
fn One(paste: Paste, field: Field, at: Memo<usize>) -> impl IntoView {
    let spec = field.spec();
    let id = format!("paste-{}", spec.key);
    let value = Memo::new(move |_| paste.value(field));
    let set = move |text: String| paste.mend(field, Some(text).filter(|text| !text.trim().is_empty()));
    // The other values that the text says.
    let others = Memo::new(move |_| {
        paste.reading.with(|reading| {
            let of_field = reading.spans.iter().filter(|span| span.field == field);
            let mut values: Vec<String> = of_field.map(|span| span.value.clone()).collect();
            values.dedup();
            if values.len() > 1 { values } else { Vec::new() }
        })
    });
    let why = Memo::new(move |_| {
        paste.reading.with(|reading| {
            let span = reading.spans.iter().find(|span| span.field == field && span.sure != Sure::Other);
            span.map(|span| span.why.clone()).unwrap_or_default()
        })
    });
    let input = match spec.kind {
        Kind::Choice(choices) => view! {
            <select id=id.clone() on:change:target=move |event| set(event.target().value())>
                <option value="" selected=move || value.get().is_none()>"not used"</option>
                {choices
                    .iter()
                    .map(|choice| view! {
                        <option value=choice.key selected=move || value.get().as_deref() == Some(choice.key)>{choice.label}</option>
                    })
                    .collect_view()}
            </select>
        }
        .into_any(),
        _ => view! {
            <input
                type="text"
                id=id.clone()
                maxlength="200"
                value=value.get_untracked().unwrap_or_default()
                prop:value=move || value.get().unwrap_or_default()
                placeholder="not used"
                on:change:target=move |event| set(event.target().value())
            />
        }
        .into_any(),
    };
    view! {
        <li class="paste-field">
            <span class="paste-number" aria-hidden="true">{at}</span>
            <label for=id>{spec.label}</label>
            <span class="paste-value">{input}<span class="paste-unit">{spec.unit}</span></span>
            <button type="button" class="quiet" aria-label=format!("Leave out {}", spec.label.to_lowercase()) on:click=move |_| paste.mend(field, None)>
                "Leave out"
            </button>
            {move || (!why.with(String::is_empty)).then(|| view! { <span class="paste-why">{why.get()}</span> })}
            {move || {
                let others = others.get();
                (!others.is_empty()).then(|| view! {
                    <span class="paste-why paste-settle">
                        "The text says more than one value. Which one holds? "
                        {others
                            .into_iter()
                            .map(|other| {
                                let shown = format!("{other} {}", spec.unit).trim_end().to_owned();
                                view! { <button type="button" on:click=move |_| paste.mend(field, Some(other.clone()))>{shown}</button> }
                            })
                            .collect_view()}
                    </span>
                })
            }}
        </li>
    }
}

/// What would be assumed beside what was read, folded.
#[component]
fn Assumed(paste: Paste) -> impl IntoView {
    let job = Memo::new(move |_| {
        let answers = paste.answers(&Answers::default());
        match answers.validate() {
            Ok(job) => {
                let assumed =
                    job.assumed.iter().map(|field| format!("{}: {}", field.spec().label, job.assumption(field)));
                (assumed.collect::<Vec<_>>(), Vec::new())
            }
            Err(errors) => (
                Vec::new(),
                errors.iter().map(|error| format!("{}: {}", error.field.spec().label, error.message)).collect(),
            ),
        }
    });
    view! {
        {move || {
            let errors: Vec<String> = job.with(|(_, errors)| errors.clone());
            (!errors.is_empty()).then(|| view! { <ul class="paste-errors">{errors.into_iter().map(|error| view! { <li>{text::quoted(&error)}</li> }).collect_view()}</ul> })
        }}
        {move || {
            let assumed = job.with(|(assumed, _)| assumed.clone());
            (!assumed.is_empty()).then(|| view! {
                <details class="paste-assumed">
                    <summary>{format!("{} inputs are assumed", assumed.len())}</summary>
                    <ul>{assumed.into_iter().map(|one| view! { <li>{one}</li> }).collect_view()}</ul>
                </details>
            })
        }}
    }
}
