//! What a person sees where the program breaks: a notice instead of a page that no longer answers.

use std::panic;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use leptos::prelude::{document, window};

/// What is not lost by it.
const KEPT: &str = "Your job is in the address of this page; your study progress is kept in this browser.";

/// From now on a panic is logged to the console and said on the page, with what is not lost by it.
pub fn watch() {
    panic::set_hook(Box::new(move |info| {
        console_error_panic_hook::hook(info);
        // Nothing more can be done where even the notice fails.
        let _shown = show(KEPT);
    }));
}

/// Puts the notice at the top of the page.
fn show(kept: &str) -> Result<(), JsValue> {
    let document = document();
    let Some(body) = document.body() else { return Ok(()) };
    // Before the page is there the notice of index.html speaks; one notice is enough.
    if let Some(boot) = document.get_element_by_id("boot") {
        return boot.remove_attribute("hidden");
    }
    if document.get_element_by_id("failure").is_some() {
        return Ok(());
    }
    let notice = document.create_element("div")?;
    notice.set_id("failure");
    notice.set_attribute("role", "alert")?;
    notice.set_text_content(Some(&["Something broke on this page. ", kept, " "].concat()));
    let button = reload_button()?;
    notice.append_child(&button)?;
    body.prepend_with_node_1(&notice)
}

/// A button that works without this program: its click goes straight to the browser's own `reload`.
fn reload_button() -> Result<Element, JsValue> {
    let button = document().create_element("button")?;
    button.set_text_content(Some("Reload"));
    let location = window().location();
    let reload: js_sys::Function = js_sys::Reflect::get(&location, &"reload".into())?.dyn_into()?;
    button.unchecked_ref::<HtmlElement>().set_onclick(Some(&reload.bind0(&location)));
    Ok(button)
}
