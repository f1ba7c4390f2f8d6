//! How wide an element is: what is drawn for a width follows the window.

use leptos::html::Div;
use leptos::prelude::*;

/// An element to be mounted, and how wide it is: 0 before it is mounted and while it is not shown.
///
/// Where there is no browser to ask it is `usual`.
#[must_use]
pub fn measured(usual: i32) -> (NodeRef<Div>, ReadSignal<i32>) {
    let frame = NodeRef::<Div>::new();
    let (width, set_width) = signal(if cfg!(feature = "ssr") { usual } else { 0 });
    let measure = move || {
        if let Some(frame) = frame.get_untracked() {
            set_width.try_set(frame.client_width());
        }
    };
    Effect::new(move |_| {
        frame.track();
        measure();
        let listener = window_event_listener(leptos::ev::resize, move |_| measure());
        on_cleanup(move || listener.remove());
    });
    (frame, width)
}
