//! The answer of one side.

use leptos::prelude::*;

use super::figures::Figures;
use super::headline::HeadlineView;
use super::side_name;
use super::why::Why;
use crate::app::state::state;
use crate::decide::Side;

/// The answer of one side, under its name where both are asked for.
#[component]
pub fn SideAnswer(
    /// The side.
    side: Side,
) -> impl IntoView {
    let state = state();
    let both = Memo::new(move |_| state.with_advice(|_, advice| advice.answers.len() > 1).unwrap_or_default());
    view! {
        <div class="side" class:side-of-two=move || both.get()>
            <Show when=move || both.get()><p class="side-name">{side_name(side)}</p></Show>
            <HeadlineView side=side/>
            <Figures side=side/>
            <Why side=side/>
        </div>
    }
}
