//! One field of the form, made from its description.

use leptos::prelude::*;

use super::input::TextInput;
use super::library::ModelInput;
use super::parts::Parts;
use super::select::Select;
use crate::app::components::later::{Later, Piece};
use crate::app::state::state;
use crate::job::field::Kind;
use crate::job::fields::Spec;
use crate::job::{Answers, Field};

/// The fields that the card shows at once, in the order of the form. The task stands above them, what matters more below.
pub(super) fn rows(answers: &Answers) -> Vec<Field> {
    // Until somebody says what runs, the page asks for that and shows besides what was said.
    let asks = answers.asks_what_runs();
    let shown = |field: &Field| {
        let now = match field {
            Field::Task | Field::Priority => false,
            Field::Algorithm | Field::Model if asks => true,
            _ if asks => answers.get(*field).is_some(),
            _ => field.asked_first(answers),
        };
        now && (field.applies(answers) || (asks && *field == Field::Model))
    };
    Field::ALL.iter().copied().filter(shown).collect()
}

/// A field: label, explanation, input, and what is wrong with it.
#[component]
pub fn FieldView(
    /// Which field.
    field: Field,
) -> impl IntoView {
    let state = state();
    let parts = Parts::of(state, field);
    let spec = parts.spec;
    let open = RwSignal::new(false);
    let error = Memo::new(move |_| {
        let wrong = state.outcome.with(|outcome| outcome.error(field).map(str::to_owned));
        // What was cut off is said beside what is wrong with the rest.
        let said: Vec<String> = parts.note.get().map(str::to_owned).into_iter().chain(wrong).collect();
        (!said.is_empty()).then(|| said.join(" "))
    });
    let control = match spec.kind {
        Kind::Number { .. } | Kind::InstanceType => view! { <TextInput parts=parts/> }.into_any(),
        Kind::Choice(_) | Kind::Region => view! { <Select parts=parts/> }.into_any(),
        Kind::Model => view! { <ModelInput parts=parts/> }.into_any(),
    };
    view! {
        <div class="field" class:field-wide=is_wide(spec)>
            <div class="field-label">
                <label for=parts.id()>{spec.label}</label>
                <HelpButton spec=spec open=open/>
            </div>
            {control}
            <p class="field-error" id=format!("error-{}", spec.key) aria-live="polite">{move || error.get()}</p>
            <Show when=move || open.get()>
                <Later piece=Piece::Help(field)/>
            </Show>
        </div>
    }
}

/// What needs more room than a figure; "assumed" may stand before it.
fn is_wide(spec: &Spec) -> bool {
    match spec.kind {
        Kind::Choice(choices) => choices.iter().any(|choice| choice.label.len() > 8),
        Kind::InstanceType | Kind::Region => true,
        Kind::Model | Kind::Number { .. } => false,
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
            aria-controls=move || open.get().then(|| format!("help-{}", spec.key))
            on:click=move |_| open.update(|open| *open = !*open)
        >
            "?"
        </button>
    }
}
