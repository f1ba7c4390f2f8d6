//! The report on paper: whatever is open, printing prints this and nothing else. On the screen it is not shown.

mod paper;

use core::time::Duration;

use leptos::ev;
use leptos::html::Div;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;

use crate::app::state::{Page, State, state};
use paper::Paper;

/// Where the report stands while it is printed.
#[component]
pub fn PrintReport() -> impl IntoView {
    let state = state();
    let place: NodeRef<Div> = NodeRef::new();
    let printing = StoredValue::new_local(None);
    Effect::new(move |_| {
        // The browser lays the paper out as soon as this event was told, so the report is mounted at once.
        let before =
            window_event_listener(ev::Custom::<ev::Event>::new("beforeprint"), move |_| show(state, place, printing));
        let after =
            window_event_listener(ev::Custom::<ev::Event>::new("afterprint"), move |_| printing.set_value(None));
        on_cleanup(move || {
            before.remove();
            after.remove();
        });
    });
    view! { <div class="print-report" node_ref=place></div> }
}

type Printing = StoredValue<Option<UnmountHandle<leptos::tachys::view::any_view::AnyViewState>>, LocalStorage>;

fn show(state: State, place: NodeRef<Div>, printing: Printing) {
    // The study page has no job to report on.
    if state.page.get_untracked() == Page::Study {
        return;
    }
    if let Some(place) = place.get_untracked() {
        printing.set_value(None);
        printing.set_value(Some(mount_to(place.into(), move || {
            provide_context(state);
            view! { <Paper/> }.into_any()
        })));
    }
}

/// Prints. The button is let go first: browsers print what is shown as pressed.
pub fn print() {
    set_timeout(|| drop(window().print()), Duration::ZERO);
}
