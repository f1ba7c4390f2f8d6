//! Parts of the program that are loaded when they are first used (`#[lazy]`, feature `split`), asked for ahead of time.
//!
//! Once the page has started its service worker keeps every file anyway; what is asked for here is what somebody is about to
//! open before that, or in a browser without one.

use leptos::prelude::*;

/// Asks the browser to load the files of a part when it finds the time. Nothing is said where they do not come: they are
/// asked for again when the part is opened.
///
/// The part is named as its function is; the build puts the names of its files into `<meta name="part-…">`.
pub fn prefetch(part: &str) {
    // Without the element the page is of one piece, or the files were asked for already.
    let Ok(Some(meta)) = document().query_selector(&format!("meta[name=part-{part}]")) else { return };
    meta.remove();
    for file in meta.get_attribute("content").unwrap_or_default().split_whitespace() {
        let Ok(link) = document().create_element("link") else { return };
        let _set = link.set_attribute("rel", "prefetch").and_then(|()| link.set_attribute("href", file));
        if let Some(head) = document().head() {
            let _appended = head.append_child(&link);
        }
    }
}
