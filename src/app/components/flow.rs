//! The flow: how all types became one, drawn from the rules that decide. [`FlowPicture`] is the picture alone, for whoever
//! shows the flow of another job.

mod below;
mod card;
mod facts;
mod leaf;
mod panel;
mod picture;
mod steps;
mod twin;
mod upright;
mod what_if;
mod whole;
mod wide;

use leptos::prelude::*;

use super::answer::BookWhy;
use super::switch::Switch;
use crate::app::state::state;
use crate::job::View;
pub use picture::FlowPicture;
use picture::Picture;
use steps::Steps;
use twin::Twin;

/// The flow of the shown job, with its heading, the switch for the other view's path, the whole map, and the same in words.
#[component]
pub fn Flow() -> impl IntoView {
    let state = state();
    let shown = state.settled;
    let view = Signal::derive(move || state.view.get());
    let steps = Steps::new(shown, view, Signal::derive(move || state.both_paths.get())).taking();
    let heading = Memo::new(move |_| steps.story.with(|story| story.heading.clone()));
    let whole_map = RwSignal::new(false);
    let label = Signal::derive(move || if view.get() == View::Today { "The book’s path" } else { "Today’s path" });
    view! {
        <section class="flow" aria-labelledby="flow-heading">
            <div class="flow-top">
                <div>
                    <h2 id="flow-heading">{heading}</h2>
                    <p class="flow-hint">{move || if view.get() == View::Today {
                        "Each branch not taken shows the best it could do. Point at one to see where it leads, click to take it."
                    } else {
                        "Choose a step to see its reasons and the branches not taken."
                    }}</p>
                </div>
                <div class="flow-tools">
                    <button
                        type="button"
                        class="flow-map-button"
                        aria-pressed=move || whole_map.get().to_string()
                        on:click=move |_| whole_map.update(|open| *open = !*open)
                    >
                        "Whole map"
                    </button>
                    <Switch label=label on=state.both_paths/>
                </div>
            </div>
            {move || if whole_map.get() {
                view! { <whole::WholeMap steps=steps/> }.into_any()
            } else {
                view! { <Picture steps=steps/> }.into_any()
            }}
            <Show when=move || state.both_paths.get()><BookWhy/></Show>
            <Twin steps=steps/>
        </section>
    }
}
