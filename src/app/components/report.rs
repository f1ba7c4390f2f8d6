//! The report on paper: whatever is open, printing prints this and nothing else. On the screen it is not shown.

mod paper;

use gloo::events::EventListener;

use leptos::ev;
use leptos::html::Div;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;

use super::details::{DETAILS, Detail, details};
use crate::app::parts::{Loaded, at_once};
use crate::app::state::{Page, State, state};

pub use paper::Paper;

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
        // Browsers without these events tell it by the medium; the same goes for tools that only show what would be printed.
        if let Ok(Some(medium)) = window().match_media("print") {
            let (of, told) = (medium.clone(), medium);
            EventListener::new(&told, "change", move |_| match of.matches() {
                true if printing.with_value(Option::is_none) => show(state, place, printing),
                true => {}
                false => printing.set_value(None),
            })
            .forget();
        }
        load_soon();
        on_cleanup(move || {
            before.remove();
            after.remove();
        });
    });
    view! { <div class="print-report" role="main" aria-label="Report" node_ref=place></div> }
}

type Printing = StoredValue<Option<UnmountHandle<leptos::tachys::view::any_view::AnyViewState>>, LocalStorage>;

fn show(state: State, place: NodeRef<Div>, printing: Printing) {
    // The study page has no job to report on.
    if matches!(state.page.get_untracked(), Page::Study | Page::Catalogue) {
        return;
    }
    if let Some(place) = place.get_untracked() {
        printing.set_value(None);
        printing.set_value(Some(mount_to(place.into(), move || {
            provide_context(state);
            now()
        })));
    }
}

/// Loads the report when the first answer has come to rest, so that it is there when it has to be shown at once.
fn load_soon() {
    set_timeout(
        || {
            let _part = DETAILS.load();
        },
        core::time::Duration::from_secs(2),
    );
}

/// The report, now: a browser that prints waits for nothing.
fn now() -> AnyView {
    if DETAILS.load().get_untracked() == Loaded::There {
        return at_once(details(Detail::Paper));
    }
    view! { <article class="report"><p>"The report is still loading. Print again in a moment."</p></article> }
        .into_any()
}
