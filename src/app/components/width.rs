//! How wide an element is: what is drawn for a width follows it.

use leptos::html::Div;
use leptos::prelude::*;

/// An element to be mounted, and how wide it is: 0 before it is laid out. Where there is no browser to ask it is `usual`.
#[must_use]
pub fn measured(usual: i32) -> (NodeRef<Div>, ReadSignal<i32>) {
    let frame = NodeRef::<Div>::new();
    let (width, set_width) = signal(if cfg!(feature = "csr") { 0 } else { usual });
    #[cfg(feature = "csr")]
    watch(frame, set_width);
    #[cfg(not(feature = "csr"))]
    let _only_in_browsers = set_width;
    (frame, width)
}

#[cfg(feature = "csr")]
fn watch(frame: NodeRef<Div>, set_width: WriteSignal<i32>) {
    use wasm_bindgen::prelude::*;
    use web_sys::ResizeObserver;
    Effect::new(move |_| {
        let Some(frame) = frame.get() else { return };
        let measured = frame.clone();
        let measure = Closure::<dyn FnMut()>::new(move || {
            let _gone = set_width.try_set(measured.client_width());
        });
        let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) else { return };
        observer.observe(&frame);
        let kept = StoredValue::new_local((observer, measure));
        on_cleanup(move || {
            let _gone = kept.try_with_value(|(observer, _)| observer.disconnect());
        });
    });
}
