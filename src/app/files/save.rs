//! Saves a text as a file. It is made when it is asked for, so that typing pays nothing for what nobody saves.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves a text under a name; `kind` is its media type.
pub fn save(name: &str, kind: &str, text: &str) {
    // A browser that refuses says so itself.
    let _refused = try_save(name, kind, text);
}

fn try_save(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&text.into());
    let address = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options)?)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken hold of it by then.
    set_timeout(move || drop(Url::revoke_object_url(&address)), core::time::Duration::from_secs(10));
    Ok(())
}
