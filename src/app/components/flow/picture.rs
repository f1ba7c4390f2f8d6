//! The picture: trunks from left to right where there is room, else upright; below it the facts.

use leptos::prelude::*;

use super::facts::Facts;
use super::steps::Steps;
use super::upright::Upright;
use super::wide::{NARROW, Wide};
use crate::advise::Shown;
use crate::app::components::width::measured_or;
use crate::job::View;

/// The content of a page 1440 px wide: what is drawn where nothing was measured.
const USUAL: i32 = 1312;

/// The flow of any job as a picture, for a lesson or for paper: its steps can be opened, the marked ones stand out.
///
/// ```ignore
/// let shown = Memo::new(move |_| answers.with(|answers| Some(Shown::of(answers.validate().ok()?, answers.clone()))));
/// view! { <FlowPicture shown=shown view=view marked=lesson.questions/> }
/// ```
#[component]
pub fn FlowPicture(
    /// The job with its advice; nothing draws nothing.
    #[prop(into)]
    shown: Signal<Option<Shown>>,
    /// The view whose path is drawn.
    #[prop(into)]
    view: Signal<View>,
    /// Whether the other view's path runs beside it.
    #[prop(into, optional)]
    both: Signal<bool>,
    /// The ids of the questions that stand out.
    #[prop(optional)]
    marked: &'static [&'static str],
    /// A width in pixels for what is not on a screen; else it is measured.
    #[prop(optional)]
    width: Option<i32>,
) -> impl IntoView {
    let steps = Steps::new(shown, view, both);
    steps.marked.set_value(marked);
    view! { <Picture steps=steps width=width/> }
}

/// The picture of these steps.
#[component]
pub(super) fn Picture(
    /// The steps.
    steps: Steps,
    /// A width in pixels for what is not on a screen; else it is measured.
    #[prop(optional_no_strip)]
    width: Option<i32>,
) -> impl IntoView {
    let (frame, measured) = measured_or(USUAL);
    let width = Signal::derive(move || width.unwrap_or_else(|| measured.get()));
    let narrow = Memo::new(move |_| width.get() < NARROW);
    let count = Memo::new(move |_| steps.story.with(|story| story.trunks.len()));
    let by_book = move || steps.view.get() == View::Book;
    view! {
        <div
            class="flow-picture"
            class:flow-by-book=by_book
            node_ref=frame
            role="group"
            aria-label="Decision flow"
        >
            {move || {
                (0..count.get())
                    .map(|at| if narrow.get() {
                        view! { <Upright steps=steps at=at/> }.into_any()
                    } else {
                        view! { <Wide steps=steps at=at width=width/> }.into_any()
                    })
                    .collect_view()
            }}
            <Facts steps=steps/>
        </div>
    }
}
