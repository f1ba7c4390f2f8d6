//! One field of the form, made from its description.

mod input;

use leptos::prelude::*;

use super::segmented::Segmented;
use crate::app::state::State;
use crate::job::Field;
use crate::job::field::{Kind, Spec};

/// The ids that tie a field's parts together.
#[derive(Debug, Clone, Copy)]
struct Ids(&'static str);

impl Ids {
    fn input(self) -> String {
        format!("field-{}", self.0)
    }
    fn unit(self) -> String {
        format!("unit-{}", self.0)
    }
    fn help(self) -> String {
        format!("help-{}", self.0)
    }
    fn error(self) -> String {
        format!("error-{}", self.0)
    }
}

/// A field: label, explanation, input, and what is wrong with it.
#[component]
pub fn FieldView(
    /// The page's state.
    state: State,
    /// Which field.
    field: Field,
) -> impl IntoView {
    let spec = field.spec();
    let ids = Ids(spec.key);
    let open = RwSignal::new(false);
    let error = Memo::new(move |_| state.outcome.with(|outcome| outcome.error(field).map(str::to_owned)));
    let control = match spec.kind {
        Kind::Choice(choices) if field == Field::Priority => {
            // Where nothing was said the assumed choice shows as chosen: the two mean the same here.
            let chosen = Signal::derive(move || {
                let text = state.text(field);
                if text.is_empty() { spec.assumed.to_owned() } else { text }
            });
            let choose = Callback::new(move |key: String| state.edit(field, &key));
            let beside = view! { <HelpButton spec=spec open=open/> }.into_any();
            view! { <Segmented name=spec.key label=spec.label beside=beside choices=choices chosen=chosen choose=choose/> }.into_any()
        }
        _ => view! {
            <div class="label">
                <label for=ids.input()>{spec.label}</label>
                <HelpButton spec=spec open=open/>
            </div>
            {input::input(state, spec, error)}
        }
        .into_any(),
    };
    view! {
        <div class="field" class:field-wide=is_wide(spec)>
            {control}
            <p class="field-error" id=ids.error() aria-live="polite">{move || error.get()}</p>
            <Show when=move || open.get()>
                <p class="field-help" id=ids.help()>{spec.help}" Not sure: we assume "{spec.assumed}"."</p>
            </Show>
        </div>
    }
    .into_any()
}

/// Choices with long names get a line of their own.
fn is_wide(spec: &Spec) -> bool {
    match spec.kind {
        Kind::Choice(choices) => spec.field == Field::Priority || choices.iter().any(|choice| choice.label.len() > 16),
        Kind::InstanceType | Kind::Region => true,
        Kind::Model | Kind::Number { .. } => spec.label.len() > 26,
    }
}

/// The one-tap explanation.
#[component]
fn HelpButton(spec: &'static Spec, open: RwSignal<bool>) -> impl IntoView {
    view! {
        <button
            type="button"
            class="field-about"
            aria-label=format!("About {}", spec.label)
            aria-expanded=move || open.get().to_string()
            aria-controls=move || open.get().then(|| Ids(spec.key).help())
            on:click=move |_| open.update(|open| *open = !*open)
        >
            "?"
        </button>
    }
}
