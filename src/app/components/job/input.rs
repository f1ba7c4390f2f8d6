//! A line of text: a number with its unit, or the name of an instance type.

use leptos::prelude::*;

use super::field::Parts;
use crate::app::state::state;
use crate::facts::instance;
use crate::job::field::Kind;

/// A line of text with its unit at the right; for instance types with the known names to pick from.
#[component]
pub(super) fn TextInput(parts: Parts) -> impl IntoView {
    let state = state();
    let spec = parts.spec;
    let instances = matches!(spec.kind, Kind::InstanceType);
    let list = format!("list-{}", spec.key);
    // Hundreds of names: they are put into the page only once somebody is about to pick one.
    let touched = RwSignal::new(false);
    let names = {
        let list = list.clone();
        move || {
            touched.get().then(|| {
                let names = instance::all().iter().map(|one| view! { <option value=one.name></option> });
                view! { <datalist id=list.clone()>{names.collect_view()}</datalist> }
            })
        }
    };
    view! {
        <div class=parts.class()>
            <input
                id=parts.id()
                type="text"
                inputmode=if instances { "text" } else { "decimal" }
                autocapitalize="none"
                spellcheck="false"
                placeholder=move || parts.assumed.get()
                list=move || touched.get().then(|| list.clone())
                value=parts.text.get_untracked()
                prop:value=move || parts.text.get()
                aria-invalid=move || parts.wrong.get().then_some("true")
                aria-describedby=parts.described()
                on:focus=move |_| touched.set(instances)
                on:input:target=move |event| state.edit(spec.field, &event.target().value())
            />
            {(!spec.unit.is_empty()).then(|| {
                view! { <span class="field-unit" id=format!("unit-{}", spec.key)>{spec.unit}</span> }
            })}
            {names}
        </div>
    }
}
