//! How wide an element is: what is drawn for a width follows it.

use leptos::html::Div;
use leptos::prelude::*;

/// The width of an element in whole pixels, `usual` until it was measured. While it is not shown the last width stands.
#[must_use]
pub fn measured(frame: NodeRef<Div>, usual: i32) -> Signal<i32> {
    let width = RwSignal::new(usual);
    #[cfg(feature = "csr")]
    watch(frame, width);
    let _ = frame;
    width.into()
}

#[cfg(feature = "csr")]
fn watch(frame: NodeRef<Div>, width: RwSignal<i32>) {
    use wasm_bindgen::prelude::*;
    use web_sys::ResizeObserver;
    Effect::new(move |_| {
        let Some(element) = frame.get() else { return };
        let measure = {
            let element = element.clone();
            move || {
                let now = element.client_width();
                if now > 0 && width.try_get_untracked().is_some_and(|before| before != now) {
                    width.try_set(now);
                }
            }
        };
        // At once, so that nothing is painted for another width.
        measure();
        let callback = Closure::<dyn Fn()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&element);
            let kept = StoredValue::new_local((observer, callback));
            on_cleanup(move || {
                let _gone = kept.try_with_value(|(observer, _)| observer.disconnect());
            });
        }
    });
}
