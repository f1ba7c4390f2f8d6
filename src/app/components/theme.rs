//! The colours: those of the system, light or dark.

use leptos::prelude::*;

use crate::app::storage::{self, Key};

/// The choices: what is kept, and what the person reads.
const THEMES: [(&str, &str); 3] = [("system", "System"), ("light", "Light"), ("dark", "Dark")];

/// The choice that is kept; the system's where none is.
fn kept() -> &'static str {
    let kept = storage::text(Key::Theme).unwrap_or_default();
    THEMES.iter().map(|(key, _)| *key).find(|key| *key == kept).unwrap_or("system")
}

/// Shows the page in the kept colours, before anything is mounted.
pub fn apply_kept() {
    apply(kept());
}

fn apply(theme: &str) {
    let Some(root) = document().document_element() else { return };
    // The stylesheet knows light and dark; without a choice the system's holds.
    let _done =
        if theme == "system" { root.remove_attribute("data-theme") } else { root.set_attribute("data-theme", theme) };
}

/// The switch.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let theme = RwSignal::new("system");
    Effect::new(move |_| theme.set(kept()));
    let choose = move |event| {
        let chosen = event_target_value(&event);
        let chosen = THEMES.iter().map(|(key, _)| *key).find(|key| *key == chosen).unwrap_or("system");
        theme.set(chosen);
        let _full = storage::keep(Key::Theme, chosen);
        apply(chosen);
    };
    let options = THEMES.map(|(key, name)| view! { <option value=key>{name}</option> });
    view! {
        <label class="theme">
            <span>"Colours"</span>
            <select prop:value=move || theme.get() on:change=choose>{options.collect_view()}</select>
        </label>
    }
}
