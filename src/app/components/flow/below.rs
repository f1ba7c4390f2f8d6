//! The step that is open, in the room below its trunk.

use leptos::prelude::*;

use super::panel::OpenStep;
use super::steps::Steps;
/// The step of a trunk that is open, in the room below it.
#[component]
pub(super) fn OpenBelow(
    /// The steps.
    steps: Steps,
    /// Whether an opened question belongs here.
    here: Callback<&'static str, bool>,
) -> impl IntoView {
    let open = Memo::new(move |_| steps.open.get().filter(|id| here.run(id)));
    move || open.get().map(|id| view! { <OpenStep steps=steps id=id/> })
}
