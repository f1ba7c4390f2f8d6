//! A few choices side by side, of which one holds: radio buttons under the skin.

use leptos::prelude::*;

use crate::job::Choice;

/// A row of choices.
#[component]
pub fn Segmented(
    /// The name of the radio group.
    name: &'static str,
    /// What is chosen.
    label: &'static str,
    /// Whether the label is for screen readers alone.
    #[prop(optional)]
    quiet_label: bool,
    /// The choices.
    choices: &'static [Choice],
    /// The key of the one that holds.
    #[prop(into)]
    chosen: Signal<String>,
    /// Takes the key of the one chosen.
    choose: Callback<String>,
) -> impl IntoView {
    let options = choices
        .iter()
        .map(|choice| {
            let key = choice.key;
            view! {
                <label class="segmented-choice">
                    <input
                        type="radio"
                        name=name
                        value=key
                        checked=chosen.with_untracked(|chosen| chosen == key)
                        prop:checked=move || chosen.with(|chosen| chosen == key)
                        on:change=move |_| choose.run(key.to_owned())
                    />
                    <span>{choice.label}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="segmented" role="radiogroup" aria-label=label>
            <legend class=if quiet_label { "hidden" } else { "label" }>{label}</legend>
            <div class="segmented-row">{options}</div>
        </fieldset>
    }
}
