//! Why a field is asked, and what is assumed where nothing is said.

use leptos::prelude::*;

use crate::job::Field;

/// Why a field is asked, and what is assumed where nothing is said.
#[component]
pub fn FieldHelp(
    /// Which field.
    field: Field,
) -> impl IntoView {
    view! {
        <p class="field-help" id=format!("help-{}", field.spec().key)>
            {field.help()}" Assumed: "{field.assumed()}"."
            {(field == Field::Region).then(|| view! { " "<a href="#/catalogue/prices">"Use your own prices"</a> })}
        </p>
    }
}
