//! The decision flow: the path of this job as a picture, the whole map it lies in, and the same in words.

mod layout;
mod measured;
mod panel;
mod picture;
mod twin;
mod whole;
mod words;

use leptos::prelude::*;

use super::segmented::Segmented;
use crate::app::state::Shown;
use crate::decide::graph;
use crate::job::{Choice, View};
pub use measured::measured;
use picture::Picture;
use twin::Twin;
use whole::Whole;

/// The two pictures.
const PICTURES: [Choice; 2] = [Choice { key: "path", label: "Your path" }, Choice { key: "map", label: "Whole map" }];

/// The flow.
#[component]
pub fn Flow(
    /// The last good outcome.
    shown: Signal<Shown>,
    /// The view.
    view: Signal<View>,
) -> impl IntoView {
    let chosen = RwSignal::new("path".to_owned());
    let open: RwSignal<Option<&'static str>> = RwSignal::new(None);
    // Where the browser has not said how wide it is: the content of a page 1440 px wide.
    let (frame, width) = measured(1312);
    let printing = printing();
    let whole = Memo::new(move |_| chosen.with(|chosen| chosen == "map"));
    // Where the picture is not shown it has no width, and nothing is drawn.
    let drawn = Memo::new(move |_| width.get() > 0);
    view! {
        <div class="flow">
            <div class="flow-picture" node_ref=frame>
                <div class="flow-choice">
                    <Segmented name="flow-picture" label="Picture" quiet_label=true choices=&PICTURES chosen=chosen choose=Callback::new(move |key| chosen.set(key))/>
                    <p class="flow-hint">"Choose a step to see why."</p>
                </div>
                {move || match (drawn.get(), whole.get()) {
                    (false, _) => ().into_any(),
                    (true, false) => {
                        let path = Memo::new(move |_| shown.with(|shown| layout::path::path(&shown.advice(view.get()).trail, width.get())));
                        view! { <Picture shown=shown view=view path=path open=open/> }.into_any()
                    }
                    (true, true) => map_view(shown, view, open),
                }}
            </div>
            {view! { <Twin shown=shown view=view printing=printing/> }.into_any()}
        </div>
    }
}

/// The whole map, and below it the step that is open.
fn map_view(shown: Signal<Shown>, view: Signal<View>, open: RwSignal<Option<&'static str>>) -> AnyView {
    let map = Memo::new(move |_| {
        shown.with(|shown| layout::map::map(&graph::questions(), &graph::edges(), &shown.advice(view.get()).trail))
    });
    let words =
        Memo::new(move |_| open.get().and_then(|question| shown.with(|shown| words::of(shown, view.get(), question))));
    view! {
        <Whole map=map open=open/>
        {move || words.with(|words| words.as_ref().map(|words| picture::opened(words, false, open)))}
    }
    .into_any()
}

/// The estimated width in pixels of a small label, for whoever draws beside the flow.
#[must_use]
pub fn text_width(text: &str) -> i32 {
    layout::label_width(text)
}

/// Whether the page is being printed.
fn printing() -> Signal<bool> {
    let (printing, set_printing) = signal(false);
    Effect::new(move |_| {
        let before = window_event_listener(leptos::ev::beforeprint, move |_| set_printing.set(true));
        let after = window_event_listener(leptos::ev::afterprint, move |_| set_printing.set(false));
        on_cleanup(move || {
            before.remove();
            after.remove();
        });
    });
    printing.into()
}
