//! What the parts of a field read.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::advise::Shown;
use crate::app::state::State;
use crate::job::Field;
use crate::job::answers::LONGEST_VALUE;
use crate::job::fields::Spec;
/// What the parts of a field read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts {
    /// The description.
    pub spec: &'static Spec,
    /// What was said, as typed.
    pub text: Memo<String>,
    /// What is assumed where nothing was said, in few words.
    pub assumed: Memo<String>,
    /// What is wrong.
    pub wrong: Memo<bool>,
    /// What the field itself has to say, such as that a text was too long.
    pub note: RwSignal<Option<&'static str>>,
}

impl Parts {
    pub(super) fn of(state: State, field: Field) -> Self {
        Self {
            spec: field.spec(),
            text: Memo::new(move |_| state.text(field)),
            assumed: Memo::new(move |_| {
                let job = |shown: &Option<Shown>| shown.as_ref().map(|shown| shown.job().assumption(field));
                state.settled.with(job).unwrap_or_default()
            }),
            wrong: Memo::new(move |_| state.outcome.with(|outcome| outcome.error(field).is_some())),
            note: RwSignal::new(None),
        }
    }

    /// The id of the input.
    pub fn id(&self) -> String {
        format!("field-{}", self.spec.key)
    }

    /// The ids of what describes the input besides its label.
    pub fn described(&self) -> String {
        let key = self.spec.key;
        if self.spec.unit.is_empty() { format!("error-{key}") } else { format!("unit-{key} error-{key}") }
    }

    /// The name of the box around an input: whether the person said what stands in it.
    pub fn class(self) -> impl Fn() -> &'static str {
        move || match (self.text.with(String::is_empty), self.wrong.get()) {
            (true, _) => "field-box field-assumed",
            (false, true) => "field-box field-wrong",
            (false, false) => "field-box",
        }
    }
}

/// What a field says where a text was too long for it.
pub(super) const TOO_LONG: &str = "A field takes at most 200 characters. The rest was left out.";

/// What was typed, cut to what a field takes; the line shows what was taken.
pub(super) fn taken(line: &HtmlInputElement, note: RwSignal<Option<&'static str>>) -> String {
    let mut typed = line.value();
    let cut = typed.char_indices().nth(LONGEST_VALUE).map(|(end, _)| end);
    if let Some(end) = cut {
        typed.truncate(end);
        line.set_value(&typed);
    }
    let says = cut.map(|_| TOO_LONG);
    if note.get_untracked() != says {
        note.set(says);
    }
    typed
}
