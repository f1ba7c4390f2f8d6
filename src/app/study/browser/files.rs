//! Files out and in.

use wasm_bindgen::prelude::*;
use web_sys::{Blob, HtmlElement, HtmlInputElement, Url};

use super::change;
use crate::app::dom::document;
use crate::app::study::state::Download;

/// Hands a file over to the person.
pub fn download(file: &Download) {
    // Nothing is lost where the browser does not let us: the file can be asked for again.
    let _handed = try_download(file);
}

fn try_download(file: &Download) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(&file.text));
    let address = Url::create_object_url_with_blob(&Blob::new_with_str_sequence(&parts)?)?;
    let link = document().create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", file.name)?;
    link.unchecked_ref::<HtmlElement>().click();
    // The browser has taken the file by the time the next task runs.
    gloo::timers::callback::Timeout::new(1000, move || {
        let _freed = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// Reads the file that was chosen and takes it in.
pub fn import(input: &HtmlInputElement) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    // The same file can be chosen again.
    input.set_value("");
    let read = Closure::once_into_js(move |text: JsValue| {
        let text = text.as_string().unwrap_or_default();
        change(|study| study.import(&text));
    });
    let failed = Closure::once_into_js(move |_: JsValue| change(|study| study.import("")));
    if let Ok(then) = js_sys::Reflect::get(&file.text(), &"then".into())
        && let Ok(then) = then.dyn_into::<js_sys::Function>()
    {
        let _promise = then.call2(&file.text(), &read, &failed);
    }
}
