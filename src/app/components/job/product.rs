//! Work said as so many examples of so much each. It results in the text of the field above, `20k x 512`, which keeps both.

use leptos::html::Input;
use leptos::prelude::*;

use super::parts::{Parts, taken};
use crate::app::state::state;
use crate::facts::model::Model;
use crate::job::Field;

/// A field that may be said as a product, and what its two factors are called.
#[derive(Debug)]
pub(super) struct Pair {
    /// The field that the product results in.
    pub field: Field,
    /// How many.
    many: &'static str,
    /// How much each has.
    each: &'static str,
}

/// The fields that may be said so.
pub(super) const PAIRS: [Pair; 4] = [
    Pair { field: Field::Tokens, many: "Examples", each: "Tokens each" },
    Pair { field: Field::Rows, many: "Series or files", each: "Rows each" },
    Pair { field: Field::Images, many: "Examples", each: "Images each" },
    Pair { field: Field::Records, many: "Files", each: "Records each" },
];

/// The two factors, folded.
#[component]
pub(super) fn Product(pair: &'static Pair, parts: Parts) -> impl IntoView {
    let state = state();
    let open = RwSignal::new(false);
    let hears = Memo::new(move |_| {
        pair.field == Field::Tokens && state.answers.with(|answers| answers.library_model().is_some_and(Model::hears))
    });
    let each = move || if hears.get() { "Seconds of audio each" } else { pair.each };
    let (many_line, each_line): (NodeRef<Input>, NodeRef<Input>) = (NodeRef::new(), NodeRef::new());
    let factor = move |at: usize| {
        parts.text.with(|text| {
            text.split(['x', '×', '*']).nth(at).unwrap_or_default().trim().trim_end_matches(" s").to_owned()
        })
    };
    let said = Memo::new(move |_| parts.text.with(|text| text.contains(['x', '×', '*'])));
    let typed = move || {
        let (Some(many), Some(each)) = (many_line.get_untracked(), each_line.get_untracked()) else { return };
        let (many, each) = (taken(&many, parts.note), taken(&each, parts.note));
        if many.trim().is_empty() || each.trim().is_empty() {
            return;
        }
        let unit = if hears.get_untracked() { " s" } else { "" };
        state.edit(pair.field, &format!("{} x {}{unit}", many.trim(), each.trim()));
    };
    let line = move |node: NodeRef<Input>, name: Signal<&'static str>, at: usize| {
        view! {
            <label class="product-part">
                <span>{move || name.get()}</span>
                <span class="field-box">
                    <input
                        type="text"
                        inputmode="decimal"
                        autocapitalize="none"
                        spellcheck="false"
                        node_ref=node
                        prop:value=if said.get_untracked() { factor(at) } else { String::new() }
                        on:input=move |_| typed()
                    />
                </span>
            </label>
        }
    };
    view! {
        <div class="product">
            <button
                type="button"
                class="product-button"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || format!("Enter as {} × {}", pair.many.to_ascii_lowercase(), each().to_ascii_lowercase())}
            </button>
            <Show when=move || open.get()>
                <div class="product-parts">
                    {line(many_line, Signal::derive(move || pair.many), 0)}
                    <span aria-hidden="true">"×"</span>
                    {line(each_line, Signal::derive(each), 1)}
                </div>
            </Show>
        </div>
    }
}
