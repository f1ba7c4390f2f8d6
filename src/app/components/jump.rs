//! Links within the page. The part of the address after `#` holds the job, so they scroll and focus by hand.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::app::state::{State, Tab};

/// Goes to an element in place of following a link to it.
pub fn to(event: &MouseEvent, id: &str) {
    event.prevent_default();
    show(id);
}

/// Goes to a step of the flow, whichever tab is open.
pub fn to_step(event: &MouseEvent, state: State, question: &str) {
    event.prevent_default();
    state.tab.set(Tab::Flow);
    let id = step_id(question);
    // The flow has to be there before it can be gone to.
    request_animation_frame(move || {
        show(&id);
        open(&id);
    });
}

/// Opens a step that is closed.
fn open(id: &str) {
    if let Some(element) = document().get_element_by_id(id)
        && element.get_attribute("aria-expanded").as_deref() == Some("false")
        && let Some(button) = element.dyn_ref::<HtmlElement>()
    {
        button.click();
    }
}

/// The id of the element that shows a step of the flow.
#[must_use]
pub fn step_id(question: &str) -> String {
    format!("step-{question}")
}

/// Scrolls to an element and focuses it, so that the keyboard goes on from there.
pub fn show(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    element.scroll_into_view();
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        if element.tab_index() < 0 && !element.has_attribute("tabindex") {
            let _kept = element.set_attribute("tabindex", "-1");
        }
        let _kept = element.focus();
    }
}
