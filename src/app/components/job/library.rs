//! The field of the model: a line to type any name into, and under it the models of the library that it may mean.
//!
//! The answers hold the model's key; a person sees and types names. What the library lacks is the name of one's own model.

use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::parts::{Parts, taken};
use crate::app::state::state;
use crate::facts::model::{self, Model};
use crate::job::Field;
use crate::units::text;

/// What the line says of what the answers hold: the name of a key, anything else as it came.
fn shown(answer: &str) -> String {
    model::by_id(answer).map_or(answer, |model| model.name).to_owned()
}

/// What the answers hold of what the line says.
fn held(line: &str) -> String {
    model::named(line).map_or(line, |model| model.id).to_owned()
}

/// The line and its list.
#[component]
pub(super) fn ModelInput(parts: Parts) -> impl IntoView {
    let state = state();
    let line: NodeRef<Input> = NodeRef::new();
    // What the list is to be searched for; nothing while it is closed.
    let search = RwSignal::new(None::<String>);
    let active = RwSignal::new(None::<usize>);
    let found = Memo::new(move |_| search.with(|typed| typed.as_deref().map(model::search).unwrap_or_default()));
    // In the order in which they are listed: what the arrow keys walk.
    let flat = Memo::new(move |_| {
        found.with(|found| found.iter().flat_map(|group| group.models.iter().map(|model| model.id)).collect::<Vec<_>>())
    });
    let open = Memo::new(move |_| search.with(Option::is_some));
    let show = move |typed: Option<String>| {
        active.set(None);
        search.set(typed);
    };
    let take = move |id: &'static str| {
        state.choose(Field::Model, id);
        if let Some(line) = line.get_untracked() {
            line.set_value(&shown(id));
        }
        show(None);
    };
    let typed = move |text: String| {
        // A full name is taken over at once; a part of one only says what to list, until the line is left.
        if text.trim().is_empty() || model::named(&text).is_some() {
            state.edit(Field::Model, &held(&text));
        }
        show(Some(text));
    };
    let left = move |text: String| {
        let held = held(&text);
        state.edit(Field::Model, held.trim());
        if let Some(line) = line.get_untracked() {
            line.set_value(&shown(held.trim()));
        }
    };
    let go = move |down: bool| {
        let count = flat.with_untracked(Vec::len);
        let Some(last) = count.checked_sub(1) else { return };
        let next = match (active.get_untracked(), down) {
            (None, true) => 0,
            (Some(at), true) => {
                if at >= last {
                    0
                } else {
                    at + 1
                }
            }
            (None | Some(0), false) => last,
            (Some(at), false) => at - 1,
        };
        active.set(Some(next));
        if let Some(id) = flat.with_untracked(|flat| flat.get(next).copied())
            && let Some(option) = document().get_element_by_id(&option_id(id))
        {
            let nearest = web_sys::ScrollIntoViewOptions::new();
            nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        let is_open = open.get_untracked();
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if !is_open => show(Some(String::new())),
            "ArrowDown" => go(true),
            "ArrowUp" => go(false),
            "Enter" if is_open => {
                // The one that the arrows are at; a name that is listed nowhere is taken as it is.
                match active.get_untracked().and_then(|at| flat.with_untracked(|flat| flat.get(at).copied())) {
                    Some(id) => take(id),
                    None => {
                        if let Some(line) = line.get_untracked() {
                            left(line.value());
                        }
                        show(None);
                    }
                }
            }
            "Escape" if is_open => show(None),
            _ => return,
        }
        event.prevent_default();
    };
    let active_id = move || {
        let at = active.get()?;
        flat.with(|flat| flat.get(at).map(|id| option_id(id)))
    };
    view! {
        <div class=parts.class()>
            <input
                id=parts.id()
                type="text"
                role="combobox"
                aria-autocomplete="list"
                aria-expanded=move || open.get().to_string()
                aria-controls="library"
                aria-activedescendant=active_id
                autocapitalize="none"
                spellcheck="false"
                placeholder=move || parts.assumed.get()
                value=shown(&parts.text.get_untracked())
                prop:value=move || parts.text.with(|text| {
                    // A name that means the same stays as it is typed: `llama 3` may go on as `llama 3 70b`.
                    let typed = line.get_untracked().map(|line| line.value()).filter(|typed| held(typed) == *text);
                    typed.unwrap_or_else(|| shown(text))
                })
                aria-invalid=move || parts.wrong.get().then_some("true")
                aria-describedby=parts.described()
                node_ref=line
                on:click=move |_| {
                    if !open.get_untracked() {
                        show(Some(String::new()));
                    }
                }
                on:keydown=key
                on:input:target=move |event| typed(taken(&event.target(), parts.note))
                on:change:target=move |event| left(event.target().value())
                on:blur=move |_| show(None)
            />
            <div class="library" hidden=move || !open.get()>
                // Choosing from the list leaves the focus in the line above it.
                <div
                    id="library"
                    role="listbox"
                    aria-label="Models"
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |event| {
                        let option = event
                            .target()
                            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
                            .and_then(|element| element.closest("[role=option]").ok().flatten());
                        let id = option.map(|option| option.id()).unwrap_or_default();
                        if let Some(model) = id.strip_prefix(OPTION).and_then(model::by_id) {
                            take(model.id);
                        }
                    }
                >
                    {move || found.with(|found| {
                        if open.get() && found.is_empty() {
                            return view! {
                                <div class="library-none" role="option" aria-disabled="true" aria-selected="false">
                                    "Not in the library: the name of your own model. Enter its parameters below."
                                </div>
                            }
                            .into_any();
                        }
                        let mut at = 0;
                        found
                            .iter()
                            .enumerate()
                            .map(|(number, group)| {
                                let heading = format!("library-{number}");
                                let id = heading.clone();
                                let first = at;
                                at += group.models.len();
                                let options = group
                                    .models
                                    .iter()
                                    .enumerate()
                                    .map(|(within, model)| one(model, first + within, active))
                                    .collect_view();
                                view! {
                                    <div role="group" aria-labelledby=heading>
                                        <div class="library-kind" role="presentation" id=id>
                                            {group.kind.heading()}
                                        </div>
                                        {options}
                                    </div>
                                }
                            })
                            .collect_view()
                            .into_any()
                    })}
                </div>
            </div>
        </div>
    }
}

/// The ids of options begin so.
const OPTION: &str = "model-";

fn option_id(id: &str) -> String {
    format!("{OPTION}{id}")
}

fn one(model: &'static Model, at: usize, active: RwSignal<Option<usize>>) -> impl IntoView {
    view! {
        <div
            class="library-model"
            role="option"
            aria-selected=move || (active.get() == Some(at)).to_string()
            id=option_id(model.id)
        >
            <span>{model.name}</span>
            " "
            <span class="library-size">{text::count(model.parameters)}</span>
        </div>
    }
}
