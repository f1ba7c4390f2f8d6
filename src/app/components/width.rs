//! How wide an element is: what is drawn for a width follows it.

use leptos::html::Div;
use leptos::prelude::*;

/// An element to be mounted, and how wide it is: 0 before it is laid out. Where there is no browser to ask it is `usual`.
#[must_use]
pub fn measured(usual: i32) -> (NodeRef<Div>, ReadSignal<i32>) {
    let frame = NodeRef::<Div>::new();
    let (width, set_width) = signal(if cfg!(feature = "csr") { 0 } else { usual });
    watch(frame, move |now| {
        let _gone = set_width.try_set(now);
    });
    (frame, width)
}

/// The same for what is drawn in any case: `usual` wide until it is mounted, and as wide as it was while it is not shown.
#[must_use]
pub fn measured_or(usual: i32) -> (NodeRef<Div>, ReadSignal<i32>) {
    let frame = NodeRef::<Div>::new();
    let (width, set_width) = signal(usual);
    watch(frame, move |now| {
        if now > 0 && width.try_get_untracked().is_some_and(|before| before != now) {
            let _gone = set_width.try_set(now);
        }
    });
    (frame, width)
}

#[cfg(not(feature = "csr"))]
fn watch(_frame: NodeRef<Div>, _set: impl Fn(i32) + 'static) {}

#[cfg(feature = "csr")]
fn watch(frame: NodeRef<Div>, set: impl Fn(i32) + 'static) {
    use std::rc::Rc;

    use wasm_bindgen::prelude::*;
    use web_sys::ResizeObserver;
    let set = Rc::new(set);
    Effect::new(move |_| {
        let Some(frame) = frame.get() else { return };
        let (measured, set) = (frame.clone(), set.clone());
        // At once too, so that nothing is painted for another width.
        set(frame.client_width());
        let measure = Closure::<dyn FnMut()>::new(move || set(measured.client_width()));
        let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) else { return };
        observer.observe(&frame);
        let kept = StoredValue::new_local((observer, measure));
        on_cleanup(move || {
            let _gone = kept.try_with_value(|(observer, _)| observer.disconnect());
        });
    });
}
