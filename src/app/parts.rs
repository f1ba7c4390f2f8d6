//! Parts of the program that are loaded when they are first used (`#[lazy]`, feature `split`), asked for ahead of time.
//!
//! A part is named as its function is; the build puts the names of its files into `<meta name="part-…">`. A page of one
//! piece has none. Once the page has started its service worker keeps every file anyway; this is for what is needed before,
//! and for browsers without one.

use leptos::prelude::*;

/// The files of a part.
fn files(part: &str) -> Vec<String> {
    let meta = document().query_selector(&format!("meta[name=part-{part}]")).ok().flatten();
    let content = meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default();
    content.split_whitespace().map(str::to_owned).collect()
}

/// Asks the browser to load the files of a part when it finds the time. Nothing is said where they do not come: they are
/// asked for again when the part is opened.
pub fn prefetch(part: &str) {
    let Some(head) = document().head() else { return };
    for file in files(part) {
        let there = head.query_selector(&format!("link[rel=prefetch][href=\"{file}\"]")).ok().flatten();
        if let (None, Ok(link)) = (there, document().create_element("link")) {
            let _set = link.set_attribute("rel", "prefetch").and_then(|()| link.set_attribute("href", &file));
            let _appended = head.append_child(&link);
        }
    }
}

/// Loads the files of a part; whether all have come. A part whose files do not come must not be asked to be ready: Leptos
/// takes that for a mistake of the program, and ends it.
#[cfg(feature = "split")]
pub async fn arrive(part: &str) -> bool {
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;
    for file in files(part) {
        let Ok(answer) = JsFuture::from(window().fetch_with_str(&file)).await else { return false };
        let answer: web_sys::Response = answer.unchecked_into();
        let Ok(content) = answer.array_buffer() else { return false };
        if !answer.ok() || JsFuture::from(content).await.is_err() {
            return false;
        }
    }
    true
}
