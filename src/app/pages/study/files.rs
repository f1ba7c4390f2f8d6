//! Files out and in.

use gloo::file::callbacks::{FileReader, read_as_text};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, HtmlInputElement, Url};

use crate::app::study::Download;

/// Hands a file over to the person.
pub(super) fn download(file: &Download) {
    // Nothing is lost where the browser does not let us: the file can be asked for again.
    let _handed = try_download(file);
}

fn try_download(file: &Download) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(&file.text));
    let address = Url::create_object_url_with_blob(&Blob::new_with_str_sequence(&parts)?)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(file.name);
    link.click();
    // The browser has taken the file by the time the next task runs.
    set_timeout(move || drop(Url::revoke_object_url(&address)), core::time::Duration::from_secs(1));
    Ok(())
}

/// Reads the file that was chosen. The reader has to be kept until it is done.
pub(super) fn read(input: &HtmlInputElement, done: impl FnOnce(String) + 'static) -> Option<FileReader> {
    let file = input.files()?.get(0)?;
    // The same file can be chosen again.
    input.set_value("");
    Some(read_as_text(&gloo::file::Blob::from(Blob::from(file)), move |text| done(text.unwrap_or_default())))
}
