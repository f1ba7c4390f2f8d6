//! A field for a measured value: the same field of the job as in the form, under an id of its own.

use leptos::html::Input;
use leptos::prelude::*;

use crate::app::state::state;
use crate::job::Field;
use crate::job::field::Kind;

/// The longest text that a measured value needs.
const LONGEST: &str = "60";

/// A field for a measured value.
#[component]
pub fn MeasureField(
    /// The field of the job.
    field: Field,
    /// What it is called here.
    label: &'static str,
) -> impl IntoView {
    let state = state();
    let spec = field.spec();
    let id = format!("measure-{}", spec.key);
    let error = Memo::new(move |_| state.outcome.with(|outcome| outcome.error(field).map(str::to_owned)));
    let text = Memo::new(move |_| state.text(field));
    let assumed = Memo::new(move |_| state.with_settled(|shown, _| shown.job().assumption(field)).unwrap_or_default());
    let input: NodeRef<Input> = NodeRef::new();
    Effect::new(move |_| {
        let text = text.get();
        // While somebody types the field holds what is typed, blanks and all.
        if let Some(input) = input.get()
            && document().active_element().as_ref() != Some(&input)
        {
            input.set_value(&text);
        }
    });
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>{label}</label>
            <div
                class="field-box"
                class:field-assumed=move || text.with(String::is_empty)
                class:field-wrong=move || error.read().is_some()
            >
                <input
                    id=id
                    type="text"
                    inputmode=if matches!(spec.kind, Kind::Number { .. }) { "decimal" } else { "text" }
                    autocapitalize="none"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength=LONGEST
                    placeholder=move || assumed.get()
                    value=text.get_untracked()
                    aria-invalid=move || error.read().is_some().then_some("true")
                    aria-describedby=move || error.read().is_some().then(|| described.clone())
                    node_ref=input
                    on:input=move |event| state.edit(field, &event_target_value(&event))
                />
                {(!spec.unit.is_empty()).then(|| view! { <span class="field-unit">{spec.unit}</span> })}
            </div>
            {move || error.get().map(|error| view! { <p class="field-error" id=error_id.clone()>{error}</p> })}
        </div>
    }
}
