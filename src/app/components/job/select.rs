//! A list to choose from.

use leptos::prelude::*;

use super::parts::Parts;
use crate::app::state::state;
use crate::facts::{Region, algorithm};
use crate::job::Field;
use crate::job::field::Kind;

/// Options under a heading; no heading means that they stand by themselves.
struct Options {
    heading: &'static str,
    options: Vec<(&'static str, String)>,
}

/// A list to choose from. The first says what is assumed, and leaves it to Sagefit.
#[component]
pub(super) fn Select(parts: Parts) -> impl IntoView {
    let state = state();
    let field = parts.spec.field;
    let groups = options(parts);
    let known: Vec<&'static str> = groups.iter().flat_map(|group| group.options.iter().map(|(key, _)| *key)).collect();
    // A link may bring what the list does not have: it is shown as it came, beside the message that says so.
    let unknown =
        Memo::new(move |_| Some(parts.text.get()).filter(|text| !text.is_empty() && !known.contains(&text.as_str())));
    let now = parts.text.get_untracked();
    let groups = groups
        .into_iter()
        .map(|group| {
            let one = |(key, label)| view! { <option value=key selected=key == now>{label}</option> };
            let options = group.options.into_iter().map(one).collect_view();
            if group.heading.is_empty() {
                options.into_any()
            } else {
                view! { <optgroup label=group.heading>{options}</optgroup> }.into_any()
            }
        })
        .collect_view();
    let class = parts.class();
    view! {
        <div class=move || format!("{} field-select", class())>
            <select
                id=parts.id()
                prop:value=move || {
                    // What the list does not have has to be in it before it can be chosen.
                    unknown.track();
                    parts.text.get()
                }
                aria-invalid=move || parts.wrong.get().then_some("true")
                aria-describedby=parts.described()
                on:change:target=move |event| state.choose(field, &event.target().value())
            >
                <option value="">{move || parts.assumed.get()}</option>
                {groups}
                {move || unknown.get().map(|text| view! { <option value=text.clone() selected=true>{text.clone()}</option> })}
            </select>
        </div>
    }
}

/// Built-in algorithms apart from own code; other choices as they are.
fn options(parts: Parts) -> Vec<Options> {
    match parts.spec.kind {
        Kind::Choice(choices) if parts.spec.field == Field::Algorithm => {
            let of = |heading, built_in: bool| Options {
                heading,
                options: choices
                    .iter()
                    .filter(|choice| algorithm::by_id(choice.key).is_some() == built_in)
                    .map(|choice| (choice.key, choice.label.to_owned()))
                    .collect(),
            };
            vec![of("Own code", false), of("Built-in algorithms", true)]
        }
        Kind::Choice(choices) => {
            let options = choices.iter().map(|choice| (choice.key, choice.label.to_owned())).collect();
            vec![Options { heading: "", options }]
        }
        Kind::Region => {
            let named = |region: &Region| (region.code(), format!("{}, {}", region.code(), region.place()));
            vec![Options { heading: "", options: Region::ALL.iter().map(named).collect() }]
        }
        Kind::Number { .. } | Kind::Model | Kind::InstanceType => Vec::new(),
    }
}
