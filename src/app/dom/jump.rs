//! Links within the page. The part of the address after `#` holds the job, so they scroll and focus by hand.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::document;

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
