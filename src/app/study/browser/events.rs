//! What a person does on the page: one listener for each kind of event, on the element that holds the page.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

use super::{change, files, follow_address, go, storage};
use crate::app::dom::{document, window};
use crate::app::study::practise::WHAT;
use crate::app::study::progress::{FILE, GOAL};
use crate::app::study::{Action, Place, What};
use crate::decide::graph;
use crate::job::{Field, View};

/// Listens, as long as the document lives.
pub fn listen(root: &Element) {
    on(root, "click", clicked);
    on(root, "submit", submitted);
    on(root, "input", typed);
    on(root, "change", changed);
    on(root, "keydown", key);
    let down = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    EventListener::new_with_options(root, "toggle", down, toggled).forget();
    for name in ["hashchange", "popstate"] {
        on(&window(), name, |_| follow_address());
    }
    on(&window(), "resize", |_| change(|_| {}));
    // Another tab has kept something.
    on(&window(), "storage", |_| change(|_| {}));
    // A tab that comes to the front shows what is due by now.
    on(&document(), "visibilitychange", |_| change(|_| {}));
}

fn on(target: &EventTarget, name: &'static str, handler: fn(&Event)) {
    EventListener::new_with_options(target, name, EventListenerOptions::enable_prevent_default(), handler).forget();
}

/// The nearest element around an event that fits a selector.
fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

fn action(element: &Element) -> Option<Action> {
    Action::parse(&element.get_attribute("data-do")?)
}

fn act(action: Action) {
    if let Action::View(view) = action {
        storage::keep_view(view);
    }
    change(|study| study.act(action));
}

fn clicked(event: &Event) {
    // A form says what its button does; a click on a choice in it is none.
    if let Some(action) = around(event, "[data-do]:not(form)").as_ref().and_then(action) {
        event.prevent_default();
        act(action);
    }
}

fn submitted(event: &Event) {
    event.prevent_default();
    if let Some(action) = around(event, "form").as_ref().and_then(action) {
        act(action);
    }
}

fn typed(event: &Event) {
    let input = around(event, "input[data-field]").and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    if let Some((input, field)) = input.and_then(|input| Some((input.clone(), field_of(&input)?))) {
        act(Action::Edit(field, input.value()));
    }
}

fn field_of(element: &Element) -> Option<Field> {
    Field::from_key(&element.get_attribute("data-field")?)
}

fn changed(event: &Event) {
    let Some(target) = event.target() else { return };
    if let Some(list) = target.dyn_ref::<HtmlSelectElement>() {
        if list.id() == WHAT {
            let place = Place::Practise(What::from_key(&list.value()).unwrap_or(What::Mixed));
            go(place);
            change(|study| study.open(place));
        } else if let Some(field) = field_of(list) {
            act(Action::Edit(field, list.value()));
        }
    } else if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        if let Some(slot) = input.get_attribute("data-pick").and_then(|slot| slot.parse().ok()) {
            if let Ok(choice) = input.value().parse() {
                act(Action::Pick(slot, choice, input.checked()));
            }
        } else if input.name() == "view" {
            if let Some(view) = View::from_key(&input.value()) {
                act(Action::View(view));
            }
        } else if input.id() == FILE {
            files::import(input);
        } else if input.id() == GOAL {
            if let Ok(answers) = input.value().trim().parse() {
                act(Action::Goal(answers));
            }
        } else if let Some(field) = Field::from_key(&input.name()) {
            act(Action::Edit(field, input.value()));
        }
    }
}

fn toggled(event: &Event) {
    let Some(details) = around(event, "details[data-step]") else { return };
    let question = details.get_attribute("data-step").and_then(|id| graph::question(&id));
    if let Some(question) = question {
        let open = details.has_attribute("open");
        change(|study| {
            if study.is_folded_out(question.id) != open {
                study.act(Action::Fold(question.id, open));
            }
        });
    }
}

/// Digits choose within a question, Enter and Space press what acts like a button.
fn key(event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if let Some(button) = around(event, "g[role=button]") {
        if matches!(key.key().as_str(), "Enter" | " ")
            && let Some(action) = action(&button)
        {
            event.prevent_default();
            act(action);
        }
        return;
    }
    let number = key.key().parse::<u32>().ok().and_then(|number| number.checked_sub(1));
    if let Some(at) = number.filter(|_| !key.ctrl_key() && !key.alt_key() && !key.meta_key())
        && let Some(form) = around(event, "form.asked")
        && let Ok(choices) = form.query_selector_all("[data-pick]")
        && let Some(choice) = choices.item(at).and_then(|node| node.dyn_into::<HtmlInputElement>().ok())
    {
        event.prevent_default();
        choice.click();
        let _focused = choice.focus();
    }
}
